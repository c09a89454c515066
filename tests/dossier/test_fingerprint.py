"""Inzage counts for exactly what was seen: the fingerprint changes if, and only if, what parents see changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.compose import delivered_record, own_school_block, with_attachment
from oso_desktop.dossier.people import Gezag, Student, bare_sender, outline
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import (
    Document,
    Inzage,
    Nationaliteit,
    Overstapadvies,
    Toetslijst,
    Verzorger,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier import cases
from tests.dossier.cases import (
    BSN,
    MEDICAL,
    MOTHER,
    OPP,
    REPORT,
    addresses,
    file_of,
    fingerprint,
    guardian,
    numbers,
    offered,
    plan,
    pupil,
    remark,
    weighed,
    with_files,
)

BARE = pupil()
FILES = [file_of(BARE, OPP, "opp"), file_of(BARE, REPORT), file_of(BARE, MEDICAL, "medisch")]
STUDENT = with_files(BARE, *FILES)
DOSSIER = plan(
    STUDENT,
    chosen=[Category.BIJLAGEDOCS, Category.ONDERWIJSONDERSTEUNING],
    decisions=[weighed(OPP), weighed(REPORT, included=False)],
)
Alter = Callable[[Student, TransferDossier], tuple[Student, TransferDossier]]


def record(**values: object) -> Alter:
    return lambda student, dossier: (
        replace(student, record=replace(student.record, **values)),  # type: ignore[arg-type]  # names of the block
        dossier,
    )


def process(**values: object) -> Alter:
    return lambda student, dossier: (student, replace(dossier, **values))  # type: ignore[arg-type]  # of the dossier


def decided(*decisions: object) -> Alter:
    return process(decisions=decisions)


def around(**values: object) -> Alter:
    def alter(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
        return replace(student, guardians=(guardian(MOTHER, **values), *student.guardians[1:])), dossier  # type: ignore[arg-type]  # of the block

    return alter


def renamed(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
    """The file that travels gets another name."""
    assert student.record.overigdocumentlijst is not None
    first, *rest = student.record.overigdocumentlijst.document
    assert isinstance(first, Document)
    papers = (replace(first, bestandsnaam="anders.pdf"), *rest)
    return record(overigdocumentlijst=replace(student.record.overigdocumentlijst, document=papers))(
        student, dossier
    )


def one_more_file(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
    return with_attachment(student, file_of(student, AttachmentId("nieuw"))), dossier


def no_gezag(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
    first, *rest = student.guardians
    return replace(student, guardians=(replace(first, gezag=Gezag.NO), *rest)), dossier


def other_school(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
    block = bare_sender(own_school_block(cases.SCHOOL, student.record))
    return replace(student, sender=replace(block, naam="Een andere school")), dossier


SEEN_BY_PARENTS: dict[str, Alter] = {
    "the pupil's name": record(roepnaam="Kato"),
    "the personal number": record(bsn="123456782"),
    "the advice": record(overstapadvies=Overstapadvies(advies="80", contactnodig=False)),
    "the address": record(adreslijst=addresses("Nieuwlaan")),
    "that the address is secret": record(adresgeheim=True),
    "support that goes along": record(onderwijsondersteuning=None),
    "a guardian's name": around(achternaam="Anders"),
    "a guardian's bank number": around(banknummer="1234567"),
    "a part chosen": process(chosen=DOSSIER.chosen | {Category.VERZUIM}),
    "an empty part chosen": process(chosen=DOSSIER.chosen | {Category.CIJFERLIJSTEN}),
    "a part left out": process(chosen=DOSSIER.chosen - {Category.ONDERWIJSONDERSTEUNING}),
    "the school in the file": other_school,
    "another kind of transfer": process(profile=Profile.POPO),
    "a file ticked": decided(weighed(OPP), weighed(REPORT)),
    "a file unticked": decided(weighed(OPP, included=False)),
    "a file spoken about instead": decided(weighed(OPP, extent=Extent.SPOKEN)),
    "a file also spoken about": decided(weighed(OPP), weighed(MEDICAL, extent=Extent.SPOKEN)),
    "the name of a file that goes": renamed,
}
UNSEEN: dict[str, Alter] = {
    "absence that stays behind": record(verzuim=Verzuim(dagdelengeoorloofd=99)),
    "a test that stays behind": record(toetslijst=Toetslijst(toets=())),
    "a forbidden field": record(nationaliteit=(Nationaliteit(value="0099"),)),
    "a file that nobody decided about": one_more_file,
    "a decision about a file that is gone": decided(*DOSSIER.decisions, weighed(AttachmentId("weg"))),
    "the reason for a file": decided(
        weighed(OPP, reason="Een andere goede reden."), weighed(REPORT, included=False)
    ),
    "the receiver": process(receiver=replace(cases.COLLEGE, brin="97XX")),
    "the enrolment": process(enrolment=Enrolment.APPLIED, enrolment_date=date(2026, 1, 1)),
    "a remark": process(remarks=(remark("Klopt niet."),)),
    "inzage itself": process(inzage=(offered(MOTHER, "x"),)),
    "who has gezag": no_gezag,
    "a forbidden part ticked": process(chosen=DOSSIER.chosen | {Category.VVE}),
    "the group in the school's own list": lambda student, dossier: (replace(student, group="8b"), dossier),
}


@pytest.mark.parametrize("change", SEEN_BY_PARENTS)
def test_a_change_that_parents_see_asks_for_new_inzage(change: str) -> None:
    """R107, R110."""
    assert fingerprint(*SEEN_BY_PARENTS[change](STUDENT, DOSSIER)) != fingerprint(STUDENT, DOSSIER)


@pytest.mark.parametrize("change", UNSEEN)
def test_a_change_in_what_stays_or_in_the_process_does_not(change: str) -> None:
    """R110: a hash over the selected content, nothing else."""
    assert fingerprint(*UNSEEN[change](STUDENT, DOSSIER)) == fingerprint(STUDENT, DOSSIER)


def test_choosing_the_part_about_inzage_does_not_undo_inzage() -> None:
    """A remark takes that part along by itself (R098); it tells how inzage went and comes after it."""
    student, dossier = STUDENT, plan(STUDENT, Profile.POSWV)

    ticked = replace(dossier, chosen=frozenset({Category.OUDERINZAGE}))

    assert fingerprint(student, ticked) == fingerprint(student, dossier)


def test_what_an_swv_does_not_get_does_not_count_there() -> None:
    """R138."""
    other = replace(STUDENT, record=replace(STUDENT.record, bsn=None, onderwijsnummer=BSN))
    banked, _ = around(banknummer="1234567")(STUDENT, DOSSIER)
    dossier = plan(STUDENT, Profile.POSWV)

    assert len({fingerprint(student, dossier) for student in (STUDENT, other, banked)}) == 1


def test_a_secret_number_that_changes_is_not_seen() -> None:
    """The stand-in goes along, whatever the number is."""
    first, second = (
        pupil(guardian(MOTHER, adresgeheim=True, adreslijst=addresses(street), communicatielijst=secret))
        for street, secret in (
            ("Schuilweg", numbers(("telefoon", "0611", True))),
            ("Schuilpad", numbers(("telefoon", "0622", True))),
        )
    )

    assert fingerprint(first, DOSSIER) == fingerprint(second, DOSSIER)


@settings(max_examples=60)
@given(first=cases.cases(), second=cases.cases())
def test_two_dossiers_have_one_fingerprint_only_if_the_same_goes_out(
    first: tuple[Student, TransferDossier], second: tuple[Student, TransferDossier]
) -> None:
    """R110."""
    student, dossier = first
    for other in (second, (student, replace(second[1], profile=dossier.profile))):
        same = fingerprint(*first) == fingerprint(*other)
        if same:
            assert delivered_record(*other) == delivered_record(*first)


@settings(max_examples=60)
@given(case=cases.cases(), chosen=cases.choices)
def test_ticking_changes_the_fingerprint_exactly_where_there_is_a_choice(
    case: tuple[Student, TransferDossier], chosen: frozenset[Category]
) -> None:
    student, dossier = case
    other = replace(dossier, chosen=chosen)
    free = {
        category
        for category in Category
        if category is not Category.OUDERINZAGE
        and category_rule(dossier.profile, category) is CategoryRule.OPTIONAL
    }

    same = chosen & free == dossier.chosen & free

    assert (fingerprint(student, dossier) == fingerprint(student, other)) is same


def test_the_marks_do_not_name_the_pupil() -> None:
    """A list reads the marks without the record, and needs nothing personal for it."""
    marks = outline(STUDENT).content_hash

    for word in (BSN, "Bedacht", "Cato", "Verzinlaan", "opp.pdf"):
        assert word not in marks


def test_a_guardian_in_another_place_in_the_file_is_another_file() -> None:
    turned = replace(STUDENT, guardians=STUDENT.guardians[::-1])

    assert isinstance(STUDENT.guardians[0].block, Verzorger)
    assert fingerprint(turned, DOSSIER) != fingerprint(STUDENT, DOSSIER)


@pytest.mark.parametrize("profile", Profile)
def test_a_consent_refused_in_a_later_file_lets_no_earlier_version_go(profile: Profile) -> None:
    """It travels as the file says it, so a version that still says Ja is not what would go out now."""
    agreed, refused = (
        replace(pupil(), file_inzage=Inzage(voorlopigdossier=False, akkoord="Ja", toestemming=answer))
        for answer in ("Ja", "Nee")
    )
    dossier = plan(agreed, profile)

    assert fingerprint(agreed, dossier) != fingerprint(refused, dossier)
    assert fingerprint(agreed, dossier) == fingerprint(replace(agreed, file_inzage=None), dossier)
