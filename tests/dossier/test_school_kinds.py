"""Which schools may use OSO: for the others no personal number goes, whatever the pupil has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from oso_desktop.dossier.compose import compose
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.personal_number import is_personal_number
from oso_desktop.dossier.readiness import Severity, may_go, readiness
from oso_desktop.dossier.readiness_school import kind_reasons
from oso_desktop.dossier.school_kinds import NUMBER_RULE, SchoolKind, rules_of
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import CONTENT, SCHOOL, TODAY, cases, plan, pupil, settled, situation

OFF = {
    SchoolKind.PRIVATE: "R142",
    SchoolKind.BES: "R144",
    SchoolKind.OTHER_COUNTRY: "R145",
}
MAY = [SchoolKind.FUNDED, SchoolKind.PRIVATE_EXAMS]


def test_who_may_use_oso_is_who_the_law_lets() -> None:
    """R142–R145, L36: funded schools and private schools with exams of their own; nobody else."""
    assert {kind for kind in SchoolKind if rules_of(kind).oso} == set(MAY)
    assert SCHOOL.kind is SchoolKind.FUNDED
    assert SCHOOL.uses_oso


@pytest.mark.parametrize("kind", SchoolKind)
def test_every_kind_can_be_recognised_and_what_is_off_is_explained(kind: SchoolKind) -> None:
    """R142–R145: a label, a hint, the article, and a reason exactly where something is off."""
    rules = rules_of(kind)
    assert rules.label
    assert rules.hint.endswith(".")
    assert rules.law
    assert bool(rules.why) is not rules.oso
    assert len({rules_of(each).label for each in SchoolKind}) == len(SchoolKind)


def made(student: Student, dossier: TransferDossier, kind: SchoolKind) -> tuple[str | None, str | None]:
    composed = compose(
        student,
        replace(SCHOOL, kind=kind),
        dossier,
        today=TODAY,
        program_version="0",
        content_of=lambda _: CONTENT,
    ).huidigeschool.leerling
    return composed.bsn, composed.onderwijsnummer


@given(cases())
def test_no_number_goes_from_a_school_that_may_not_use_oso(case: tuple[Student, TransferDossier]) -> None:
    """R142, R144, R145: for any pupil, choice and profile; from the other schools it goes as it did."""
    student, dossier = case
    for kind in OFF:
        assert made(student, dossier, kind) == (None, None)
    expected = (
        (None, None) if dossier.profile.is_swv else (student.record.bsn, student.record.onderwijsnummer)
    )
    for kind in MAY:
        assert made(student, dossier, kind) == expected


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("kind", SchoolKind)
def test_what_is_off_is_said_once_and_holds_nothing_up(kind: SchoolKind, profile: Profile) -> None:
    """R142–R145: a dossier without the number may go, and the standard's demand of it is not repeated."""
    student = pupil()
    dossier = settled(student, plan(student, profile))
    about = replace(situation(student, dossier), school=replace(SCHOOL, kind=kind))
    reasons = readiness(about)
    told = [reason for reason in reasons if reason.requirement in OFF.values()]
    if kind in MAY or profile.is_swv:
        assert told == [] == list(kind_reasons(about))
    else:
        (reason,) = told
        assert (reason.severity, reason.requirement) == (Severity.INFORM, OFF[kind])
        assert rules_of(kind).why in reason.text
        assert reason.law
        assert reason.next_step
    assert NUMBER_RULE not in {reason.requirement for reason in reasons}


def test_a_pupil_without_a_number_is_held_up_only_where_the_number_belongs() -> None:
    """R142: the rule of the standard stands for every school that may use OSO."""
    student = pupil(bsn=None)
    dossier = settled(student, plan(student))
    for kind in SchoolKind:
        about = replace(situation(student, dossier), school=replace(SCHOOL, kind=kind))
        held = NUMBER_RULE in {reason.requirement for reason in readiness(about)}
        assert held is (kind in MAY)
        assert held is not may_go(readiness(about))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("999999990", True),
        ("999990019", True),
        ("123456789", False),
        ("99999999", False),
        ("9999999900", False),
        ("1990050412", False),
        ("999999 990", False),
        ("٩٩٩٩٩٩٩٩٠", False),
        ("", False),
    ],
)
def test_a_number_of_another_country_is_no_personal_number(text: str, is_one: bool) -> None:
    """R048, R144: nine figures that pass the test of eleven; ten figures of Bonaire do not."""
    assert is_personal_number(text) is is_one
