"""A file is shown before it is stored: the plan stores nothing, and what is stored is what the plan said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, event

from oso_desktop.dossier.people import Student
from oso_desktop.gegevensset.model import (
    Document,
    Handelingsplan,
    Onderwijsondersteuning,
    Toetslijst,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import dossiers, students
from oso_desktop.services import items as leaving
from oso_desktop.services.documents import attachments_in
from oso_desktop.services.import_plan import (
    ImportOptions,
    ImportPlan,
    ImportStopped,
    PlannedPupil,
    PlanOutdated,
    RowKind,
)
from oso_desktop.services.imports import apply_import, import_file, plan_again, plan_import
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.dossier.item_cases import a_test
from tests.exchange.builders import edexml, element, pupil

OTHER_SCHOOL = "<schooljaar>2025-2026</schooljaar><brincode>98YY</brincode>"


def listed(key: str = "1", surname: str = pupils.SURNAME, **parts: str) -> str:
    """A row; the first name tells that it is the same child, whatever it is called."""
    named = {"voornamen": f"Eerste{key}", **parts}
    return pupil(key, element("achternaam", surname), *(element(name, text) for name, text in named.items()))


def everybody(workspace: Workspace) -> dict[str, Student]:
    with workspace.view() as unit:
        found = unit.students.several([each.id for each in unit.students.known()])
    return {student.key: student for student in found.values()}


def entries(workspace: Workspace) -> int:
    with workspace.store.read() as unit:
        return unit.audit.head().count


def row(plan: ImportPlan, key: str) -> PlannedPupil:
    return next(each for each in plan.pupils if each.key == key)


def kinds(plan: ImportPlan) -> dict[str, RowKind]:
    return {each.key: each.kind for each in plan.pupils}


def edit(workspace: Workspace, key: str, **changes: object) -> None:
    student = everybody(workspace)[key]
    students.save_record(workspace, student.id, replace(student.record, **changes))  # type: ignore[arg-type]  # of it


@pytest.fixture
def known(workspace: Workspace) -> Workspace:
    """A school that read in a list before."""
    import_file(
        workspace,
        edexml(
            listed("1", roepnaam="Noor"),
            listed("2", roepnaam="Daan"),
            listed("3", "Weg"),
            listed("4", "Stil"),
        ),
    )
    return workspace


NEXT = edexml(
    listed("1", roepnaam="Nora"),
    listed("2", roepnaam="Daan"),
    listed("3", "Weg", uitstroomdatum="2025-09-01"),
    listed("5", "Nieuw"),
    listed("6", "Al-weg", uitstroomdatum="2025-09-01"),
    pupil("7", element("roepnaam", "Zonder naam")),
)


def test_a_plan_tells_who_comes_who_changed_who_left_and_who_is_not_there(known: Workspace) -> None:
    plan = plan_import(known, NEXT)

    assert kinds(plan) == {
        "1": RowKind.CHANGED,
        "2": RowKind.SAME,
        "3": RowKind.LEFT,
        "4": RowKind.MISSING,
        "5": RowKind.NEW,
    }
    assert plan.counts[RowKind.NEW] == plan.number(RowKind.NEW) == 1
    (change,) = row(plan, "1").differences
    assert (change.label, change.old, change.new) == ("Roepnaam", "Noor", "Nora")
    assert [problem.skipped for problem in plan.problems] == [True]
    assert plan.skipped == 1
    assert plan.whole_school


def test_a_plan_stores_nothing(known: Workspace) -> None:
    before, log = everybody(known), entries(known)

    plan_import(known, NEXT)
    plan_import(known, pupils.dossier_file(pupils.packed()))

    assert everybody(known) == before
    assert entries(known) == log


def test_what_is_stored_is_what_the_plan_said(known: Workspace) -> None:
    plan, before = plan_import(known, NEXT), everybody(known)

    report = apply_import(known, plan)

    after = everybody(known)
    assert (report.added, report.changed, report.left, report.missing, report.skipped) == (1, 2, 2, 1, 1)
    assert set(after) == {"1", "2", "3", "4", "5"}
    assert after["1"].record.roepnaam == "Nora"
    assert str(after["3"].record.datumuitschrijving) == "2025-09-01"
    assert (after["2"], after["4"]) == (before["2"], before["4"]), "who is not in the list is never removed"
    assert kinds(plan_import(known, NEXT)) == {
        **dict.fromkeys("1235", RowKind.SAME),
        "4": RowKind.MISSING,
    }, "a second time it brings nothing"


def test_a_list_that_is_not_of_the_whole_school_says_nothing_of_the_others(known: Workspace) -> None:
    plan = plan_import(known, NEXT, ImportOptions(whole_school=False))
    assert plan.number(RowKind.MISSING) == 0
    again = plan_again(known, plan, ImportOptions(whole_school=True))
    assert again.number(RowKind.MISSING) == 1
    foreign = plan_import(known, edexml(listed("1"), school=OTHER_SCHOOL), ImportOptions(whole_school=True))
    assert kinds(foreign) == {"98YY:1": RowKind.NEW}
    assert not foreign.may_be_whole


def test_what_a_person_entered_survives_every_list(known: Workspace) -> None:
    edit(known, "1", roepnaam="Elif")

    report = import_file(known, edexml(listed("1", roepnaam="Noor")))
    assert (report.changed, everybody(known)["1"].record.roepnaam) == (0, "Elif")

    plan = plan_import(known, edexml(listed("1", roepnaam="Nora")))
    (asked,) = row(plan, "1").asked
    assert (plan.asked, row(plan, "1").kind, asked.old, asked.new) == (1, RowKind.SAME, "Elif", "Nora")
    assert apply_import(known, plan).changed == 0
    assert everybody(known)["1"].record.roepnaam == "Elif"

    plan = plan_import(known, edexml(listed("1", roepnaam="Noortje")))
    assert apply_import(known, plan, {"1": ["roepnaam"]}).changed == 1
    assert everybody(known)["1"].record.roepnaam == "Noortje"


def test_another_child_under_the_same_key_is_told_with_the_row(known: Workspace) -> None:
    plan = plan_import(known, edexml(listed("1", "Anders", voornamen="Klaas"), listed("2", roepnaam="Daan")))

    assert row(plan, "1").kind is RowKind.REFUSED
    assert "andere leerling" in row(plan, "1").problems[0]
    assert row(plan, "1").line == 5


def test_a_plan_that_no_longer_holds_is_not_stored(known: Workspace) -> None:
    plan = plan_import(known, NEXT)
    edit(known, "1", roepnaam="Elif")
    before, log = everybody(known), entries(known)

    with pytest.raises(PlanOutdated) as refused:
        apply_import(known, plan)

    assert refused.value.next_step
    assert (everybody(known), entries(known)) == (before, log)


@pytest.mark.parametrize("stop_at", range(6))
def test_stopping_at_any_moment_leaves_the_store_as_it_was(known: Workspace, stop_at: int) -> None:
    plan = plan_import(known, edexml(*(listed(f"n{number}") for number in range(320))))
    before, log = everybody(known), entries(known)
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) > stop_at:
            raise ImportStopped

    if stop_at < 5:
        with pytest.raises(ImportStopped):
            apply_import(known, plan, progress=progress)
        assert (everybody(known), entries(known)) == (before, log)
    else:
        assert apply_import(known, plan, progress=progress).added == 320
        assert told[-1] == (320, 320)
        assert [done for done, _ in told] == sorted(done for done, _ in told)


@contextmanager
def statements() -> Iterator[list[str]]:
    found: list[str] = []

    def note(_c: object, _u: object, statement: str, *_rest: object) -> None:
        found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_a_longer_list_asks_the_store_no_more_often(workspace: Workspace) -> None:
    def of(count: int, name: str, changed: str = "") -> bytes:
        return edexml(*(listed(f"{name}{number}", roepnaam=f"Noor{changed}") for number in range(count)))

    def counted(act: Callable[[], object]) -> int:
        with statements() as found:
            act()
        return len(found)

    import_file(workspace, of(1, "c"))
    assert counted(lambda: import_file(workspace, of(5, "a"))) == counted(
        lambda: import_file(workspace, of(90, "b"))
    )
    few = counted(lambda: import_file(workspace, of(5, "a", "tje")))
    assert counted(lambda: import_file(workspace, of(90, "b", "tje"))) == few


def test_a_plan_tells_nothing_of_a_pupil_where_it_may_be_written_down(known: Workspace) -> None:
    plan = plan_import(known, edexml(listed("1", roepnaam="Geheimpje", bsn=pupils.NUMBER)))

    for word in (pupils.SURNAME, "Geheimpje", "Noor", pupils.NUMBER):
        assert word not in repr(plan)
        assert not any(word in notice for notice in (*plan.notices, *(each.text for each in plan.problems)))


def test_a_dossier_is_planned_as_well(workspace: Workspace) -> None:
    data = pupils.dossier_file(pupils.packed())
    plan = plan_import(workspace, data)
    assert [each.kind for each in plan.pupils] == [RowKind.NEW]
    report = apply_import(workspace, plan)

    assert [each.kind for each in plan_import(workspace, data).pupils] == [RowKind.SAME]
    two = plan_import(workspace, pupils.dossier_file(pupils.packed(), pupils.packed("twee"), geslacht="1"))
    assert [(each.label, each.new) for each in two.pupils[0].differences] == [
        ("Geslacht", "vrouw"),
        ("Bijlagen", "1 erbij"),
    ]
    assert len(report.dossiers) == 1


def test_what_a_person_entered_in_a_dossier_survives_the_file(workspace: Workspace) -> None:
    """Each element of a dossier by itself: an edited one stays, the others follow the file."""
    first = pupils.dossier_file(verzuim=Verzuim(dagdelengeoorloofd=1))
    report = import_file(workspace, first)
    (key,) = everybody(workspace)
    mine = Verzuim(dagdelengeoorloofd=9)
    edit(workspace, key, verzuim=mine)

    assert import_file(workspace, first).changed == 0
    assert everybody(workspace)[key].record.verzuim == mine

    news = pupils.dossier_file(verzuim=Verzuim(dagdelengeoorloofd=2), geslacht="1")
    plan = plan_import(workspace, news)
    assert {each.name: each.entered for each in plan.pupils[0].differences} == {
        "geslacht": False,
        "verzuim": True,
    }
    (asked,) = plan.pupils[0].asked
    assert (asked.old, asked.new) == ("dagdelen geoorloofd 9", "dagdelen geoorloofd 2")
    apply_import(workspace, plan)
    after = everybody(workspace)[key]
    assert (after.record.geslacht, after.record.verzuim) == ("1", mine)
    assert after.id == report.students[0]

    third = pupils.dossier_file(verzuim=Verzuim(dagdelengeoorloofd=4), geslacht="1")
    apply_import(workspace, plan_import(workspace, third), {key: ["verzuim"]})
    assert everybody(workspace)[key].record.verzuim == Verzuim(dagdelengeoorloofd=4)


def test_a_guardian_whom_a_person_changed_stays_so(workspace: Workspace) -> None:
    data = pupils.dossier_file()
    import_file(workspace, data)
    (student,) = everybody(workspace).values()
    (mother,) = student.guardians
    married = replace(mother, block=replace(mother.block, roepnaam="Vuurtje"))
    students.save_guardian(workspace, student.id, married)

    import_file(workspace, data)
    assert everybody(workspace)[student.key].guardians == (married,)

    other = pupils.dossier_file(verzorger=(pupils.guardian(roepnaam="Vlammetje"),))
    plan = plan_import(workspace, other)
    (asked,) = plan.pupils[0].asked
    assert (asked.old, asked.new) == (f"Vuurtje {pupils.GUARDIAN}", f"Vlammetje {pupils.GUARDIAN}")
    apply_import(workspace, plan)
    assert everybody(workspace)[student.key].guardians == (married,)
    import_file(workspace, data)
    plan = plan_import(workspace, other)
    apply_import(workspace, plan, {student.key: [asked.name]})
    (now,) = everybody(workspace)[student.key].guardians
    assert (now.id, now.block.roepnaam) == (mother.id, "Vlammetje")


def test_a_list_without_numbers_finds_who_is_here_by_name_and_birthday(workspace: Workspace) -> None:
    """R183: without a number of the school's own, the personal number is not used in its place."""
    import_file(workspace, edexml(listed("1", "Bos", geboortedatum="2014-03-09", voorvoegsel="van den")))
    table = b"Achternaam;Tussenvoegsel;Voornamen;Geboortedatum;Groep\nBOS;van den;Eerste1;09-03-2014;8C\n"
    table += b"Anders;;Eerste2;10-03-2014;8C\n"

    report = import_file(workspace, table)
    again = import_file(workspace, table)

    assert (report.added, report.changed, again.added, again.changed) == (1, 1, 0, 0)
    made = next(student for key, student in everybody(workspace).items() if key != "1")
    assert made.key.startswith("#")
    assert "Anders" not in made.key
    assert everybody(workspace)["1"].group == "8C"
    numbered = b"Leerlingnummer;Achternaam;Voornamen;Geboortedatum\n77;Anders;Eerste2;10-03-2014\n"
    plan = plan_import(workspace, numbered)
    assert [(each.label, each.new) for each in row(plan, "77").differences] == [("Leerlingnummer", "77")]
    apply_import(workspace, plan)
    assert everybody(workspace)["77"].id == made.id


def test_two_pupils_of_one_name_and_birthday_are_not_guessed_at(workspace: Workspace) -> None:
    twins = [listed(key, geboortedatum="2014-03-09", voornamen="Noor") for key in ("1", "2")]
    import_file(workspace, edexml(*twins))

    plan = plan_import(
        workspace, f"Achternaam;Voornamen;Geboortedatum\n{pupils.SURNAME};Noor;09-03-2014\n".encode()
    )

    (told,) = plan.pupils
    assert told.kind is RowKind.REFUSED
    assert "leerlingnummer" in told.problems[0]


def test_a_table_says_nothing_of_who_is_not_in_it_unless_somebody_says_so(known: Workspace) -> None:
    table = f"Leerlingnummer;Achternaam;Voornamen\n1;{pupils.SURNAME};Eerste1\n".encode()
    plan = plan_import(known, table)
    assert (plan.whole_school, plan.number(RowKind.MISSING)) == (False, 0)
    assert plan_again(known, plan, ImportOptions(whole_school=True)).number(RowKind.MISSING) == 3


def plan_with(text: str, about: str) -> bytes:
    """A dossier file with one handelingsplan, and its document."""
    document = Document(
        bestandsnaam="plan.txt", omschrijving="Plan", bestandsinhoud=pupils.packed(text, "plan.txt")
    )
    plan = Handelingsplan(startdatum=date(2025, 9, 1), isgerichtop=about, document=document)
    return pupils.dossier_file(onderwijsondersteuning=Onderwijsondersteuning(handelingsplan=(plan,)))


def all_papers(workspace: Workspace, student: Student) -> set[str]:
    with workspace.view() as unit:
        return {each.id for each in unit.attachments.of_student(student.id)}


def test_an_element_that_stays_keeps_its_documents_and_leaves_none_of_the_file_behind(
    workspace: Workspace,
) -> None:
    import_file(workspace, plan_with("een", "lezen"))
    ((key, student),) = everybody(workspace).items()
    support = student.record.onderwijsondersteuning
    assert support is not None
    (old,) = support.handelingsplan
    mine = replace(support, handelingsplan=(replace(old, isgerichtop="rekenen"),))
    edit(workspace, key, onderwijsondersteuning=mine)

    import_file(workspace, plan_with("een", "lezen"))
    assert everybody(workspace)[key].record.onderwijsondersteuning == mine

    news = plan_with("twee", "spelling")
    plan = plan_import(workspace, news)
    assert [each.name for each in plan.pupils[0].asked] == ["onderwijsondersteuning/handelingsplan"]
    apply_import(workspace, plan)
    after = everybody(workspace)[key]
    assert after.record.onderwijsondersteuning == mine
    assert all_papers(workspace, after) == attachments_in(after.record)
    assert len(all_papers(workspace, after)) == 1

    plan = plan_import(workspace, plan_with("drie", "spelling"))
    apply_import(workspace, plan, {key: [each.name for each in plan.pupils[0].asked]})
    after = everybody(workspace)[key]
    taken = after.record.onderwijsondersteuning
    assert taken is not None
    assert taken.handelingsplan[0].isgerichtop == "spelling"
    assert all_papers(workspace, after) == attachments_in(after.record), (
        "the earlier document is kept beside it"
    )
    assert len(all_papers(workspace, after)) == 2


def test_of_one_name_and_nothing_more_two_groups_have_two_pupils(workspace: Workspace) -> None:
    """What might be another child is never taken for one who is here."""
    first, second = (f"Achternaam;Roepnaam;Groep\nBos;Noor;{group}\n".encode() for group in ("8A", "8B"))

    report = import_file(workspace, first)
    other = import_file(workspace, second)

    assert (report.added, other.added) == (1, 1)
    assert len(everybody(workspace)) == 2
    assert "Zonder leerlingnummer en zonder geboortedatum: 1." in report.notices[0]
    assert kinds(plan_import(workspace, first)) == {
        key: RowKind.SAME for key, student in everybody(workspace).items() if student.group == "8A"
    }


def test_what_was_left_out_of_a_dossier_stays_left_out_when_a_list_comes_in(known: Workspace) -> None:
    """Nothing goes along only because a file came in."""
    record = everybody(known)["1"].record
    edit(known, "1", toetslijst=Toetslijst(toets=(a_test("Spelling"), a_test("Rekenen"))))
    dossier_id = dossiers.start(known, everybody(known)["1"].id, Profile.POVO)
    dossiers.choose_category(known, dossier_id, Category.TOETSRESULTATEN, chosen=True)
    (left,) = (
        each for each in dossiers.view(known, dossier_id).overview.items if each.summary.startswith("Rekenen")
    )
    leaving.leave_out(known, dossier_id, left.ref)

    report = import_file(known, edexml(listed("1", roepnaam="Nora", geslacht="1")))

    assert report.changed == 1
    assert everybody(known)["1"].record.geslacht != record.geslacht
    found = dossiers.view(known, dossier_id).overview.items
    assert [
        next(each.goes for each in found if each.summary.startswith(area)) for area in ("Rekenen", "Spelling")
    ] == [
        False,
        True,
    ]
