"""Taking in files: whole or not at all, and a pupil who comes in again loses nothing that the school entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.inzage_block import file_remark
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student, StudentId
from oso_desktop.errors import OsoError
from oso_desktop.exchange.list_reader import UnknownFile
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.model import (
    Communicatie,
    Communicatielijst,
    Inzage,
    Leerling,
    Toetslijst,
    Verzorger,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import attachments, dossiers, students
from oso_desktop.services import items as leaving
from oso_desktop.services.demo import demo_students
from oso_desktop.services.documents import AttachmentRefused
from oso_desktop.services.identity import differing, in_words
from oso_desktop.services.import_dossiers import OtherPupil
from oso_desktop.services.import_plan import RowKind
from oso_desktop.services.imports import apply_import, import_file, plan_import, school_in
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
    """R184: of a list only what is needed comes in."""
    first = import_file(workspace, edexml(listed("1"), listed("2")))
    second = import_file(workspace, edexml(listed("2"), listed("3")))

    assert (first.added, first.updated) == (2, 0)
    assert (second.added, second.updated) == (1, 1)
    assert second.students[0] == first.students[1]
    assert len(dossiers.rows(workspace)) == 3
    assert first.notices == ()


def test_a_list_changes_what_a_list_knows_and_nothing_else(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    rename = edexml(
        listed("L0001", "Anders", element("roepnaam", "Pip"), element("bsn", pupils.NUMBER)),
    )

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
    theirs = taken_in(workspace, pupils.dossier_file(brin="98YY", geboortedatum=date(2013, 5, 4), bsn=None))

    assert ours.id != theirs.id
    assert theirs.sender is not None
    assert theirs.sender.brincode == "98YY"


def test_pupils_without_an_id_are_told_apart_without_their_number(workspace: Workspace) -> None:
    """R183: the personal number is no key."""
    one = taken_in(workspace, pupils.dossier_file(leerlingid=None))
    same = taken_in(workspace, pupils.dossier_file(leerlingid=None))
    other = taken_in(
        workspace, pupils.dossier_file(leerlingid=None, roepnaam="Jantje", voornaam=("Jantje",), bsn=None)
    )

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


def secrecy(block: Leerling | Verzorger) -> list[bool | None]:
    return [entry.geheim for entry in block.communicatielijst.communicatie] if block.communicatielijst else []


def test_a_file_does_not_bring_out_a_secret_number_however_it_writes_it(workspace: Workspace) -> None:
    """Secret is what a person made secret: with the mother, not where the pupil has the same number openly."""
    number = Communicatie(soort="telefoon", aanduiding="prive", nummer="010 000 00 01")
    both = Communicatielijst(communicatie=(*pupils.PHONE.communicatie, number))
    file = pupils.dossier_file(communicatielijst=both, verzorger=(pupils.guardian(communicatielijst=both),))
    student = taken_in(workspace, file)
    (mother,) = student.guardians
    hidden = Communicatielijst(
        communicatie=(both.communicatie[0], replace(number, nummer="0100000001", geheim=True))
    )
    students.save_guardian(
        workspace, student.id, replace(mother, block=replace(mother.block, communicatielijst=hidden))
    )

    again = taken_in(workspace, file)

    assert secrecy(again.guardians[0].block) == [None, True]
    assert secrecy(again.record) == [None, None]


def test_an_address_stays_left_out_with_the_same_parent_however_a_file_orders_them(
    workspace: Workspace,
) -> None:
    """The father lives there too, so the content alone does not tell whose address was left out."""
    mother, father = pupils.guardian(), pupils.guardian(voorletters_1="B.", relatietotkind="1")
    student = taken_in(workspace, pupils.dossier_file(verzorger=(mother, father)))
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)
    first, second = (
        line
        for line in dossiers.view(workspace, dossier_id).overview.items
        if line.ref.path.endswith("/verzorger/adreslijst/adres")
    )
    leaving.leave_out(workspace, dossier_id, first.ref)

    taken_in(workspace, pupils.dossier_file(verzorger=(father, mother)))

    with workspace.view() as unit:
        assert unit.dossiers.get(dossier_id).left_out == {second.ref}


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

    assert f"Bijlage {good_ones + 1} van {good_ones + 1} (Andere bijlagen)" in refused.value.text
    assert get(workspace, present.id) == present
    assert papers(workspace, present) == before


def test_the_school_of_a_file_can_be_asked_before_there_is_a_store() -> None:
    from_list = school_in(edexml(listed()))
    from_dossier = school_in(pupils.dossier_file())

    assert (from_list.name, from_list.brin) == ("", "99ZZ")
    assert (from_dossier.name, from_dossier.brin) == ("De Bedachte School", "99ZZ")
    with pytest.raises(UnknownFile):
        school_in(b"Beste ouders")
    for nothing in (b"", b"<html/>"):
        with pytest.raises(OsoError):
            school_in(nothing)


BORN = element("geboortedatum", "2014-05-04")
CALLED = element("roepnaam", pupils.FIRST_NAME.upper())


@pytest.mark.parametrize(
    "row",
    [
        listed("L0001"),
        listed("L0001", f" {pupils.SURNAME.upper()[:5]}-{pupils.SURNAME[5:]}", BORN),
        listed("L0001", "Nieuwgehuwd", BORN, CALLED),
        listed("L0001", "Nieuwgehuwd", element("bsn", pupils.NUMBER)),
        listed("L0001", pupils.SURNAME, BORN, CALLED, element("bsn", "999990020")),
        listed("L0001", pupils.SURNAME, BORN, element("roepnaam", f"{pupils.FIRST_NAME} Jan")),
        listed("L0001", pupils.SURNAME, BORN, element("roepnaam", "Klaas")),
    ],
    ids=[
        "no more is known",
        "spelling",
        "another surname",
        "the number decides",
        "another number",
        "a longer calling name",
        "another calling name",
    ],
)
def test_the_same_child_under_the_same_key_is_the_same_pupil(workspace: Workspace, row: str) -> None:
    student = taken_in(workspace, pupils.dossier_file())

    report = import_file(workspace, edexml(row))

    assert (report.students, report.updated, report.skipped) == ((student.id,), 1, 0)


@pytest.mark.parametrize(
    "row",
    [
        listed("L0001", "Anders"),
        listed("L0001", "Anders", BORN),
        listed("L0001", "Anders", BORN, element("roepnaam", "Klaas")),
        listed("L0001", pupils.SURNAME, BORN, element("roepnaam", "Klaas"), element("bsn", "999990020")),
        listed("L0001", pupils.SURNAME, CALLED, element("geboortedatum", "2013-05-04")),
        listed("L0001", pupils.SURNAME, element("bsn", "999990020")),
    ],
    ids=["surname", "surname, no name", "all but the birthday", "twin", "birthday", "number"],
)
def test_another_child_under_the_same_key_takes_nothing_from_who_was_there(
    workspace: Workspace, row: str
) -> None:
    """A number that another program gave out, or that was given out again, is no proof of who it is."""
    student = taken_in(workspace, pupils.dossier_file(pupils.packed()))
    own = papers(workspace, student)

    report = import_file(workspace, edexml(listed("1", "Bos"), row, listed("2", "Bos")))

    assert (report.added, report.updated, report.skipped) == (2, 0, 1)
    assert student.id not in report.students
    assert get(workspace, student.id) == student
    assert papers(workspace, student) == own
    assert any(notice.startswith("Regel 6: deze leerling is niet ingelezen") for notice in report.notices)
    assert any(notice.startswith("1 leerling is niet ingelezen") for notice in report.notices)
    assert not any(pupils.SURNAME in notice or "Klaas" in notice for notice in report.notices)


def twin(key: str, called: str) -> str:
    return listed(key, pupils.SURNAME, BORN, element("roepnaam", called))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([twin("1", "Anna"), twin("2", "Klaas")], [twin("1", "Klaas"), twin("2", "Anna")]),
        ([twin("1", "Anna"), twin("2", "Klaas")], [twin("1", "Klaas")]),
        ([twin("1", "Anna")], [twin("1", "Klaas"), twin("2", "Anna")]),
    ],
    ids=["numbers changed about", "both are here", "both are in the list"],
)
def test_twins_are_never_taken_for_each_other(
    workspace: Workspace, before: list[str], after: list[str]
) -> None:
    """With a twin about, the same number, surname and birthday prove nothing."""
    import_file(workspace, edexml(*before))
    (anna,) = (get(workspace, each) for each in [import_file(workspace, edexml(before[0])).students[0]])

    plan = plan_import(workspace, edexml(*after))

    (refused,) = (each for each in plan.pupils if each.key == "1")
    assert refused.kind is RowKind.REFUSED
    assert "met dit leerlingnummer: de voornaam is anders." in refused.problems[0]
    apply_import(workspace, plan)
    assert get(workspace, anna.id) == anna


def test_of_another_child_it_is_told_what_differs() -> None:
    one = Leerling(achternaam="Bos", roepnaam="Anna", geboortedatum=date(2014, 5, 4), bsn="999990019")
    for changes, said in (
        ({"roepnaam": "Klaas", "bsn": "999990020"}, "de voornaam en het persoonsgebonden nummer zijn anders"),
        ({"geboortedatum": date(2013, 5, 4)}, "de geboortedatum is anders"),
        (
            {"achternaam": "Vos", "roepnaam": None, "bsn": "999990020"},
            "de achternaam en het persoonsgebonden nummer zijn anders",
        ),
    ):
        other = replace(one, **{"bsn": None, **changes})  # type: ignore[arg-type]  # fields of it
        assert in_words(differing(one, other, numbered=True)) == said


def test_a_corrected_first_name_in_a_dossier_is_no_other_child(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file(bsn=None))

    again = taken_in(workspace, pupils.dossier_file(bsn=None, roepnaam="Klaas", voornaam=("Klaas",)))

    assert (again.id, again.record.roepnaam) == (student.id, "Klaas")
    school.add(workspace, school.pupil("99", roepnaam="Bertha", voornaam=("Bertha",), bsn=None))
    with pytest.raises(OtherPupil, match="de voornaam is anders"):
        import_file(workspace, pupils.dossier_file(bsn=None, roepnaam="Joris", voornaam=("Joris",)))


def test_a_dossier_of_another_child_under_the_same_key_is_refused_whole(workspace: Workspace) -> None:
    """The child who was there keeps data, guardians and papers; its mother gets no other child's letters."""
    klaas = taken_in(workspace, edexml(listed("L0001", "Anders", element("roepnaam", "Klaas"))))
    mother = Guardian(block=pupils.guardian(achternaam="Anders"), gezag=Gezag.YES)
    students.save_guardian(workspace, klaas.id, mother)
    attachments.add(workspace, klaas.id, "klaas.txt", b"van Klaas", kind_key="handelingsplan")
    before, own = get(workspace, klaas.id), papers(workspace, klaas)

    with pytest.raises(OtherPupil) as refused:
        import_file(workspace, pupils.dossier_file(pupils.packed()))

    assert "de voornaam en de achternaam zijn anders" in refused.value.text
    assert "Gegevens" in refused.value.next_step
    assert pupils.SURNAME not in str(refused.value)
    assert get(workspace, klaas.id) == before
    assert papers(workspace, klaas) == own
    assert len(dossiers.rows(workspace)) == 1


def test_twins_without_an_id_stay_two(workspace: Workspace) -> None:
    one, other = (
        taken_in(workspace, pupils.dossier_file(leerlingid=None, roepnaam=None, bsn=None, voornaam=names))
        for names in (("Anna",), ("Berta",))
    )

    assert one.id != other.id
    assert [get(workspace, twin.id).record.voornaam for twin in (one, other)] == [("Anna",), ("Berta",)]


def inzage_of(**said: Any) -> Inzage:
    values: dict[str, Any] = {"voorlopigdossier": False, "inzage": True, "inzagedatum": date(2026, 1, 4)}
    return Inzage(**{**values, "akkoord": "Ja", **said})


def file_saying(said: Inzage | None, profile: Profile = Profile.POVO) -> bytes:
    return write_dossier(replace(pupils.dossier_of(pupils.pupil(), profile=profile), inzage=said))


def test_what_a_parent_said_in_a_file_is_not_lost_by_a_later_file(workspace: Workspace) -> None:
    """R098"""
    taken_in(workspace, file_saying(inzage_of(akkoord="Nee", redennietakkoord="Eerst dit.")))
    silent = import_file(workspace, file_saying(None, Profile.POSWV))
    after = get(workspace, silent.students[0])
    assert file_remark(after) == "Eerst dit."
    assert after.file_inzage_kept
    assert any("zegt niets over inzage" in notice for notice in silent.notices)

    longer = import_file(workspace, file_saying(inzage_of(akkoord="Onbekend", redennietakkoord="Toen dat.")))
    after = get(workspace, longer.students[0])
    assert file_remark(after) == "Eerst dit.\n\nToen dat."
    assert after.file_inzage is not None
    assert after.file_inzage.akkoord == "Nee"
    assert not after.file_inzage_kept
    assert any("opmerking van een ouder of leerling" in notice for notice in longer.notices)

    again = taken_in(workspace, file_saying(after.file_inzage))
    assert again.file_inzage == after.file_inzage
    agreed = taken_in(workspace, file_saying(inzage_of()))
    assert agreed.file_inzage is not None
    assert (agreed.file_inzage.akkoord, file_remark(agreed)) == ("Ja", "Eerst dit.\n\nToen dat.")


def test_what_a_file_is_silent_about_stays_and_is_told(workspace: Workspace) -> None:
    listed_ = taken_in(
        workspace,
        edexml(
            listed(
                "L0001",
                pupils.SURNAME,
                BORN,
                CALLED,
                "<geslacht>1</geslacht>",
                '<groep key="g8a"/>',
                element("voornamen", pupils.FIRST_NAME),
            )
        ),
    )
    silent = pupils.dossier_file(roepnaam=None, geboortedatum=None, geslacht=None, schoolloopbaanlijst=None)

    report = import_file(workspace, silent)

    after = get(workspace, listed_.id)
    assert after.birth_date == date(2014, 5, 4)
    assert (after.record.roepnaam, after.record.geslacht) == (
        listed_.record.roepnaam,
        listed_.record.geslacht,
    )
    assert (after.group, after.year_group, after.school_year) == ("8A", "8", "2025-2026")
    (told,) = [notice for notice in report.notices if "zegt niets over" in notice]
    for what in ("de roepnaam", "de geboortedatum", "het geslacht", "de groep", "het leerjaar"):
        assert what in told
    assert "de voornamen" not in told


@pytest.mark.parametrize("comment", ["<!-- <EDEX> -->", "<!-- <dossier> --><?x <EDEX/>?>"])
def test_what_a_file_is_is_told_by_its_root_alone(workspace: Workspace, comment: str) -> None:
    head, body = pupils.dossier_file().split(b"\n", 1)
    dossier = head + b"\n" + comment.encode() + body
    sheet = edexml(listed("9")).replace(b"<EDEX>", b"<!-- <dossier> --><EDEX>")

    assert import_file(workspace, dossier).label == "OSO-dossier"
    assert import_file(workspace, sheet).label == "Leerlingenlijst (EDEXML)"


def test_a_list_in_utf_16_is_a_list(workspace: Workspace) -> None:
    text = edexml(listed("9", "Łukasiewicz")).decode().replace("UTF-8", "UTF-16")

    student = taken_in(workspace, text.encode("utf-16"))

    assert student.record.achternaam == "Łukasiewicz"


def test_the_record_of_an_import_names_the_pupil(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file())

    with workspace.view() as unit:
        (entry,) = unit.audit.entries(1)

    assert (entry.action, entry.subject, entry.detail) == ("dossier ingelezen", student.id, {"brin": "99ZZ"})


def test_a_transfer_that_is_running_is_gone_on_with_and_not_begun_twice(workspace: Workspace) -> None:
    student = taken_in(workspace, pupils.dossier_file())
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)
    with workspace.view() as unit:
        before = unit.audit.entries(100)

    assert dossiers.start(workspace, student.id, Profile.POVO) == dossier_id
    with workspace.view() as unit:
        assert unit.audit.entries(100) == before
