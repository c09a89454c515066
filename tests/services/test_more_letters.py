"""When a reminder, a sheet of remarks, a letter to the receiving school or a cover can be made, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Manner, response_due
from oso_desktop.dossier.people import Capacity, Representative
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.facts import LetterPdf, slip_code
from oso_desktop.letters.texts import long_date
from oso_desktop.services import dossiers, handover, inzage, letters, slips
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.letter_makers import LetterChoice
from oso_desktop.services.workspace import Workspace
from tests.letters.reading import pages, words
from tests.services import school
from tests.services.school import FATHER, MOTHER, RECEIVER, TODAY, Case, Stage


def offered(workspace: Workspace, dossier_id: DossierId, kind: LetterKind) -> dict[str, LetterChoice]:
    view = dossiers.view(workspace, dossier_id)
    return {choice.to.id: choice for choice in letters.choices(view) if choice.kind is kind}


def made(workspace: Workspace, dossier_id: DossierId, kind: LetterKind, to: str) -> LetterPdf:
    letter = letters.make(workspace, dossier_id, kind, to)
    assert letters.pdf(workspace, letter.letter.id) == letter.pdf
    return LetterPdf(data=letter.pdf, pages=letter.letter.pages, title="")


def waiting(workspace: Workspace) -> DossierId:
    """A dossier of which inzage was offered to both parents a week ago and seen by nobody."""
    student = school.add(workspace, school.pupil("L0002"))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(school.ago(workspace, 40), dossier_id)
    for who, manner in ((MOTHER, Manner.HANDED), (FATHER, Manner.SENT)):
        inzage.offer(workspace, dossier_id, who, on=TODAY - timedelta(days=7), manner=manner)
    return dossier_id


def test_who_was_offered_inzage_and_did_not_react_is_reminded(workspace: Workspace) -> None:
    """R086, R096: by the offer that counts and by the term of the region; who saw it hears no more of it."""
    dossier_id = waiting(workspace)
    assert set(offered(workspace, dossier_id, LetterKind.REMINDER)) == {MOTHER, FATHER}

    text = words(made(workspace, dossier_id, LetterKind.REMINDER, MOTHER))
    assert "Op 19 maart 2026 kreeg u een afschrift" in text
    assert "uiterlijk op 2 april 2026" in text
    assert "vanaf 3 april 2026" in text

    school.see(workspace, dossier_id, MOTHER)
    assert set(offered(workspace, dossier_id, LetterKind.REMINDER)) == {FATHER}
    with pytest.raises(NotPossible):
        letters.make(workspace, dossier_id, LetterKind.REMINDER, MOTHER)


def test_who_only_got_the_invitation_is_reminded_once_the_offer_is_on_record(workspace: Workspace) -> None:
    """R088, R096: else the list would say that no reminder is needed, and nobody would know what is missing."""
    dossier_id = school.composed(workspace, school.add(workspace, school.pupil("L0003")))
    dossiers.confirm_choice(workspace, dossier_id)
    assert offered(workspace, dossier_id, LetterKind.REMINDER) == {}
    letters.make(workspace, dossier_id, LetterKind.INVITATION, MOTHER)

    (choice,) = offered(workspace, dossier_id, LetterKind.REMINDER).values()
    assert choice.to.id == MOTHER
    assert "bij Inzage vast" in choice.why_not
    inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.SENT)
    assert offered(workspace, dossier_id, LetterKind.REMINDER)[MOTHER].possible


def test_a_later_offer_moves_the_term(workspace: Workspace) -> None:
    """R096: the term runs from the last offer, and each offer is named."""
    dossier_id = waiting(workspace)
    inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.AT_SCHOOL)

    text = words(letters.preview(workspace, dossier_id, LetterKind.REMINDER, MOTHER))

    assert "19 maart 2026" in text
    assert "Op 26 maart 2026 boden wij u aan" in text
    last = response_due(TODAY, RegionProfile()) - timedelta(days=1)
    assert f"uiterlijk op {long_date(last)}" in text


def test_the_term_is_the_one_of_the_region(workspace: Workspace) -> None:
    """R096: after it the letter promises no day."""
    dossier_id = waiting(workspace)
    with workspace.change(Right.MANAGE, "proef", "-") as unit:
        unit.settings.save(RegionProfile(response_days=3))

    text = words(letters.preview(workspace, dossier_id, LetterKind.REMINDER, MOTHER))

    assert "Het kan nog." in text
    assert "uiterlijk op 24 maart 2026" in text
    assert "Dan gaan wij verder zonder uw reactie." in text


def test_an_offer_of_other_content_is_no_reason_to_remind(workspace: Workspace) -> None:
    """R107, R110: then inzage has to be offered anew."""
    dossier_id = waiting(workspace)
    with workspace.change(Right.EDIT, "proef", "-") as unit:
        student = unit.students.get(unit.dossiers.get(dossier_id).student_id)
        unit.students.save(replace(student, record=replace(student.record, roepnaam="Anders")))

    assert offered(workspace, dossier_id, LetterKind.REMINDER) == {}


def test_each_person_s_remarks_are_a_sheet_of_their_own(running: Workspace, case: Case) -> None:
    """R097, R098: what stands, word for word; what was corrected or taken back is on no sheet."""
    assert offered(running, case.dossier_id, LetterKind.REMARKS) == {}
    first = inzage.add_remark(running, case.dossier_id, MOTHER, "Zij kan meer.")
    inzage.add_remark(running, case.dossier_id, FATHER, "Hij heeft  tijd nodig.")
    inzage.add_remark(running, case.dossier_id, MOTHER, "Zij kan veel meer.", replaces=first.id)
    back = inzage.add_remark(running, case.dossier_id, FATHER, "Toch niet.")
    inzage.withdraw_remark(running, case.dossier_id, back.id, reason="Vader belde op.", asked_by_holder=True)

    found = offered(running, case.dossier_id, LetterKind.REMARKS)
    hers, his = (words(made(running, case.dossier_id, LetterKind.REMARKS, who)) for who in (MOTHER, FATHER))

    assert {who: choice.to.about for who, choice in found.items()} == {MOTHER: "Moeder", FATHER: "Vader"}
    assert "Zij kan veel meer." in hers
    assert "Zij kan meer." not in hers
    assert "Hij heeft" not in hers
    assert "tijd nodig." in his
    assert "Toch niet." not in his


def test_what_was_said_stays_on_a_sheet_after_the_right_is_gone(running: Workspace, case: Case) -> None:
    """R098, R114: a remark of a parent goes along also when the pupil has turned sixteen since."""
    inzage.add_remark(running, case.dossier_id, MOTHER, "Zij kan meer.")
    with running.change(Right.EDIT, "proef", "-") as unit:
        student = unit.students.get(case.student.id)
        born = TODAY.replace(year=TODAY.year - 16)
        acting = Representative(name="mr. D. Verzonnen", capacity=Capacity.MENTOR)
        unit.students.save(
            replace(student, record=replace(student.record, geboortedatum=born), representative=acting)
        )
    inzage.add_remark(running, case.dossier_id, acting.id, "Ik let op.")

    found = offered(running, case.dossier_id, LetterKind.REMARKS)

    assert [choice.to.about for choice in found.values()] == ["Moeder", "Mentor"]
    assert "Zij kan meer." in words(letters.preview(running, case.dossier_id, LetterKind.REMARKS, MOTHER))


def test_the_letter_to_the_receiving_school_is_of_the_version_that_stands(
    handed: Workspace, stage: Stage
) -> None:
    """R120, R130, R131: on paper as soon as there is one, with a package once that is made, and of no older one."""
    kind = LetterKind.RECEIVER_LETTER
    assert set(offered(handed, stage.dossier_id, kind)) == {stage.version_id}
    sealed = handover.export_package(handed, stage.dossier_id, stage.version_id, receiver_card="f" * 64)
    found = offered(handed, stage.dossier_id, kind)
    assert {key: choice.to.name for key, choice in found.items()} == {
        stage.version_id: RECEIVER.name,
        sealed.id: RECEIVER.name,
    }

    paper, package = (made(handed, stage.dossier_id, kind, to) for to in (stage.version_id, sealed.id))
    assert "gesloten envelop" in words(paper)
    assert "Eén versleuteld pakket" in words(package)
    assert "Bijlagen 1" in words(paper)
    assert len(pages(paper)) == 2

    tomorrow = school.ago(handed, -1)
    inzage.add_remark(tomorrow, stage.dossier_id, MOTHER, "Zij kan meer.")
    for choice in offered(handed, stage.dossier_id, LetterKind.RECEIVER_LETTER).values():
        assert "opnieuw definitief" in choice.why_not


def test_a_receipt_that_comes_back_is_known_by_its_mark(handed: Workspace, stage: Stage) -> None:
    """R126: it is no answer of a parent, and the program says which letter it belongs to."""
    sealed = handover.export_package(handed, stage.dossier_id, stage.version_id)
    for to in (stage.version_id, sealed.id):
        made(handed, stage.dossier_id, LetterKind.RECEIVER_LETTER, to)

        found = slips.find(handed, slip_code(stage.dossier_id, to))

        assert found.state is slips.SlipState.OTHER_LETTER
        assert LetterKind.RECEIVER_LETTER.label in found.text


def test_before_a_version_there_is_nothing_to_accompany(running: Workspace, case: Case) -> None:
    """R120"""
    (choice,) = offered(running, case.dossier_id, LetterKind.RECEIVER_LETTER).values()
    assert "definitief" in choice.why_not
    with pytest.raises(NotPossible):
        letters.make(running, case.dossier_id, LetterKind.RECEIVER_LETTER, choice.to.id)


def test_a_package_of_an_older_version_is_no_reason_for_a_letter_with_a_package(
    handed: Workspace, stage: Stage
) -> None:
    """R130"""
    handover.export_package(handed, stage.dossier_id, stage.version_id)
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    newer = handover.freeze(handed, stage.dossier_id)

    assert set(offered(handed, stage.dossier_id, LetterKind.RECEIVER_LETTER)) == {newer.id}


def test_a_samenwerkingsverband_has_a_covering_letter_of_its_own(workspace: Workspace) -> None:
    """R140"""
    student = school.add(workspace, school.pupil("L0003"))
    dossier_id = school.composed(workspace, student, Profile.POSWV)

    kinds = {choice.kind for choice in letters.choices(dossiers.view(workspace, dossier_id))}

    assert LetterKind.RECEIVER_LETTER not in kinds
    assert {LetterKind.SWV_COVER, LetterKind.COVER_SHEET} <= kinds


def test_everybody_who_gets_post_can_have_a_cover(running: Workspace, case: Case) -> None:
    found = offered(running, case.dossier_id, LetterKind.COVER_SHEET)

    assert list(found) == [MOTHER, FATHER, "ontvanger"]
    assert all(choice.possible for choice in found.values())
    record = case.student.record
    for to, choice in found.items():
        text = words(made(running, case.dossier_id, LetterKind.COVER_SHEET, to))
        assert "VERTROUWELIJK" in text
        assert choice.to.name in text
        assert str(record.roepnaam) not in text
    view = dossiers.view(running, case.dossier_id)
    nowhere = replace(view, dossier=replace(view.dossier, receiver=None))
    assert [c.to.id for c in letters.choices(nowhere) if c.kind is LetterKind.COVER_SHEET] == [MOTHER, FATHER]
