"""Taking in files: whole or not at all, and a pupil who comes in again loses nothing that the school entered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student, StudentId
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.v2019_1 import Toetslijst
from oso_desktop.services import attachments, dossiers, students
from oso_desktop.services.demo import demo_students
from oso_desktop.services.documents import AttachmentRefused
from oso_desktop.services.imports import UnknownFile, import_file, school_in
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil
from tests.services import school


def taken_in(workspace: Workspace, data: bytes) -> Student:
    (identifier,) = import_file(workspace, data).students
    return get(workspace, identifier)


def get(workspace: Workspace, identifier: StudentId) -> Student:
    with workspace.view() as unit:
        return unit.students.get(identifier)


def papers(workspace: Workspace, student: Student) -> tuple[Attachment, ...]:
    with workspace.view() as unit:
        return unit.attachments.of_student(student.id)


def listed(key: str = "1", surname: str = pupils.SURNAME, *more: str) -> str:
    return pupil(key, element("achternaam", surname), *more)


def test_a_list_brings_pupils_and_says_who_was_new(workspace: Workspace) -> None:
    first = import_file(workspace, edexml(listed("1"), listed("2")))
    second = import_file(workspace, edexml(listed("2"), listed("3")))

    assert (first.added, first.updated) == (2, 0)
    assert (second.added, second.updated) == (1, 1)
    assert second.students[0] == first.students[1]
    assert len(dossiers.rows(workspace)) == 3
    assert first.notices == ()


def test_a_list_changes_what_a_list_knows_and_nothing_else(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    rename = edexml(listed("L0001", "Anders", element("roepnaam", "Pip")))

    again = taken_in(workspace, rename)

    assert again.id == student.id
    assert (again.record.achternaam, again.record.roepnaam) == ("Anders", "Pip")
    kept = replace(again.record, achternaam=pupils.SURNAME, roepnaam=pupils.FIRST_NAME)
    assert kept == student.record
    assert again.guardians == student.guardians


def test_a_list_of_another_school_touches_nobody_of_ours(workspace: Workspace) -> None:
    """Keys are the school's own: pupil 1 there is another child than pupil 1 here."""
    ours = taken_in(workspace, edexml(listed("1")))
    other = edexml(
        listed("1", "Iemandanders"),
        school="<schooljaar>2025-2026</schooljaar><peildatum>2025-10-01</peildatum><brincode>98YY</brincode>",
    )

    report = import_file(workspace, other)

    assert report.added == 1
    assert "andere school (98YY)" in report.notices[0]
    assert get(workspace, ours.id) == ours


def test_the_same_id_at_another_school_is_another_pupil(workspace: Workspace) -> None:
    ours = taken_in(workspace, pupils.dossier_file())
    theirs = taken_in(workspace, pupils.dossier_file(brin="98YY"))

    assert ours.id != theirs.id
    assert theirs.sender is not None
    assert theirs.sender.brincode == "98YY"


def test_pupils_without_an_id_are_told_apart_without_their_number(workspace: Workspace) -> None:
    one = taken_in(workspace, pupils.dossier_file(leerlingid=None))
    same = taken_in(workspace, pupils.dossier_file(leerlingid=None))
    other = taken_in(workspace, pupils.dossier_file(leerlingid=None, roepnaam="Jantje"))

    assert one.id == same.id != other.id
    assert pupils.NUMBER not in one.key
    assert pupils.SURNAME not in one.key


def test_a_dossier_again_keeps_attachments_decisions_and_gezag(workspace: Workspace) -> None:
    data = pupils.dossier_file(pupils.packed(), pupils.packed("twee"))
    student = taken_in(workspace, data)
    first, second = papers(workspace, student)
    dossier_id = school.composed(workspace, student)
    school.include(workspace, dossier_id, second.id)
    (mother,) = student.guardians
    students.save_guardian(workspace, student.id, replace(mother, gezag=Gezag.UNKNOWN))
    decided = dossiers.view(workspace, dossier_id).dossier.decisions

    again = taken_in(workspace, data)

    assert again.record == student.record
    assert papers(workspace, again) == (first, second)
    assert dossiers.view(workspace, dossier_id).dossier.decisions == decided
    assert [guardian.gezag for guardian in again.guardians] == [Gezag.UNKNOWN]
    assert again.guardians[0].id == mother.id


def test_the_same_document_twice_stays_two_documents(workspace: Workspace) -> None:
    data = pupils.dossier_file(pupils.packed(), pupils.packed())

    student = taken_in(workspace, data)
    again = taken_in(workspace, data)

    assert len(papers(workspace, student)) == 2
    assert again.record == student.record


def test_a_guardian_whom_the_file_does_not_know_stays_and_is_told(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file())
    father = Guardian(
        id=GuardianId("vader"), block=pupils.guardian(voorletters_1="B.", relatietotkind="1"), gezag=Gezag.YES
    )
    students.save_guardian(workspace, student.id, father)

    report = import_file(workspace, pupils.dossier_file())

    assert father in get(workspace, student.id).guardians
    assert len(get(workspace, student.id).guardians) == 2
    assert any("staat niet in dit bestand en is gebleven" in notice for notice in report.notices)


def test_a_file_does_not_bring_out_a_secret_address_nor_raise_the_dead(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file())
    students.save_record(workspace, student.id, replace(student.record, adresgeheim=True))
    (mother,) = student.guardians
    hidden = replace(mother, block=replace(mother.block, adresgeheim=True, overleden=True))
    students.save_guardian(workspace, student.id, hidden)

    again = taken_in(workspace, pupils.dossier_file())

    assert again.record.adresgeheim is True
    assert again.guardians == (hidden,)
    assert again.guardians[0].deceased


def test_a_file_that_leaves_a_category_out_does_not_wipe_it(workspace: Workspace) -> None:
    (example, _), *_ = demo_students(workspace.today)
    tests = example.record.toetslijst
    assert isinstance(tests, Toetslijst)
    student = taken_in(workspace, pupils.dossier_file())
    students.save_record(workspace, student.id, replace(student.record, toetslijst=tests))

    again = taken_in(workspace, pupils.dossier_file())

    assert again.record.toetslijst == tests


def test_documents_that_a_new_file_does_not_bring_stay_with_the_pupil(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    (paper,) = papers(workspace, student)

    again = taken_in(workspace, pupils.dossier_file())
    third = taken_in(workspace, pupils.dossier_file(pupils.packed()))

    assert again.record == student.record == third.record
    assert papers(workspace, third) == (paper,)


def test_a_dossier_for_an_swv_has_no_number_and_takes_none_away(workspace: Workspace) -> None:
    taken_in(workspace, pupils.dossier_file())
    swv = pupils.dossier_of(pupils.pupil(bsn=None), profile=Profile.POSWV)

    again = taken_in(workspace, write_dossier(pupils.without_inzage(swv)))

    assert again.record.bsn == pupils.NUMBER
    assert again.profile == "POSWV"


def test_another_number_for_the_same_pupil_is_told(workspace: Workspace) -> None:
    taken_in(workspace, pupils.dossier_file())
    report = import_file(workspace, pupils.dossier_file(bsn="999990020"))

    assert any("burgerservicenummer in dit bestand is anders" in notice for notice in report.notices)
    assert not any("99999" in notice for notice in report.notices)


def test_nothing_is_chosen_because_it_was_in_a_file(workspace: Workspace) -> None:
    """R001, R007"""
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)

    found = dossiers.view(workspace, dossier_id)

    assert found.dossier.chosen == frozenset()
    assert papers(workspace, student)
    assert found.dossier.decisions == ()


def test_what_the_file_said_is_handed_on_as_a_report(workspace: Workspace) -> None:
    (found,) = import_file(workspace, pupils.dossier_file(pupils.packed())).dossiers

    assert found.profile is Profile.POVO
    assert Category.BIJLAGEDOCS in found.categories
    assert Category.TOETSRESULTATEN not in found.categories
    assert found.inzage is not None
    assert found.inzage.redennietakkoord == pupils.REMARK


def test_attachments_lie_sealed_and_the_record_only_refers_to_them(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    (paper,) = papers(workspace, student)

    assert pupils.packed() not in repr(student)
    assert attachments.content(workspace, paper.id) == pupils.DOCUMENT_TEXT.encode()
    assert (paper.size, paper.verbatim) == (len(pupils.DOCUMENT_TEXT), False)


@pytest.mark.parametrize("good_ones", [0, 1])
def test_one_bad_attachment_keeps_the_whole_file_out(workspace: Workspace, good_ones: int) -> None:
    present = taken_in(workspace, pupils.dossier_file(pupils.packed("eerder")))
    before = papers(workspace, present)
    data = pupils.dossier_file(
        *[pupils.packed()] * good_ones, pupils.zip_with_entry("../../x"), roepnaam="Anders"
    )

    with pytest.raises(AttachmentRefused) as refused:
        import_file(workspace, data)

    assert f"document[{good_ones + 1}]" in refused.value.text
    assert get(workspace, present.id) == present
    assert papers(workspace, present) == before


def test_the_school_of_a_file_can_be_asked_before_there_is_a_store() -> None:
    from_list = school_in(edexml(listed()))
    from_dossier = school_in(pupils.dossier_file())

    assert (from_list.name, from_list.brin) == ("", "99ZZ")
    assert (from_dossier.name, from_dossier.brin) == ("De Bedachte School", "99ZZ")
    for nothing in (b"", b"a;b\n1;2\n"):
        with pytest.raises(UnknownFile):
            school_in(nothing)
    with pytest.raises(OsoError):
        school_in(b"<html/>")
