"""A pupil who is here under another number is asked about, and never silently put beside himself or merged (R133)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.services import received_end, receiving
from oso_desktop.services.import_files import read_in
from oso_desktop.services.import_plan import ImportOptions, ImportPlan, PlannedPupil, PlanOutdated, RowKind
from oso_desktop.services.imports import apply_import, import_file, plan_again, plan_import
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil
from tests.services import brought
from tests.services.brought import Sent, carrier, xml

BORN = pupils.pupil().geboortedatum
assert BORN is not None


def row(key: str = "L0042", first: str = pupils.FIRST_NAME, born: date = BORN, **parts: str) -> str:
    parts = {"voornamen": first, "roepnaam": first, "geboortedatum": born.isoformat(), **parts}
    return pupil(
        key, element("achternaam", pupils.SURNAME), *(element(name, text) for name, text in parts.items())
    )


@pytest.fixture
def came(workspace: Workspace, tmp_path: Path) -> StudentId:
    """A pupil who came with a dossier of another school, under the number of that school."""
    ours = brought.with_card(workspace)
    return brought.received(ours, carrier(tmp_path / "een", Sent(xml=xml()))).student_id


def here(workspace: Workspace) -> dict[str, Student]:
    with workspace.view() as unit:
        found = unit.students.several([each.id for each in unit.students.known()])
    return {student.key: student for student in found.values()}


def only(plan: ImportPlan) -> PlannedPupil:
    (found,) = (each for each in plan.pupils if each.kind is not RowKind.MISSING)
    return found


def answered(
    workspace: Workspace, plan: ImportPlan, who: StudentId | None, key: str | None = None
) -> ImportPlan:
    return plan_again(workspace, plan, ImportOptions(same={key or only(plan).key: who}))


def test_a_received_pupil_in_a_list_is_asked_about_and_until_then_nothing_comes_in(
    workspace: Workspace, came: StudentId
) -> None:
    """R133"""
    before = here(workspace)
    plan = plan_import(workspace, edexml(row()))
    asked = only(plan)
    assert asked.kind is RowKind.ALIKE
    (alike,) = asked.alike
    assert (alike.student_id, alike.birth_date, alike.sender) == (came, BORN, "Basisschool Verderop")
    assert alike.differs == ()
    assert plan.skipped == 1
    report = apply_import(workspace, plan)
    assert (report.added, report.skipped, report.students) == (0, 1, ())
    assert any("misschien deze leerling al" in notice for notice in report.notices)
    assert here(workspace) == before


def test_the_same_pupil_gets_the_number_of_the_list_and_keeps_all_that_was_received(
    workspace: Workspace, came: StudentId
) -> None:
    """R133: and the next list knows the pupil by that number."""
    (before,) = here(workspace).values()
    plan = answered(workspace, plan_import(workspace, edexml(row())), came)
    assert only(plan).kind is RowKind.CHANGED
    assert ("Leerlingnummer", "L0042") in {(each.label, each.new) for each in only(plan).differences}
    report = apply_import(workspace, plan)
    assert (report.added, report.updated) == (0, 1)
    (after,) = here(workspace).values()
    assert (after.id, after.key) == (came, "L0042")
    assert after.guardians == before.guardians
    assert after.record.overstapadvies == before.record.overstapadvies
    again = only(plan_import(workspace, edexml(row())))
    assert (again.kind, again.student_id, again.alike) == (RowKind.SAME, came, ())
    assert [each.received.student_id for each in receiving.deliveries(workspace)] == [came]


def test_who_may_be_in_the_list_is_not_said_to_be_missing_from_it(workspace: Workspace) -> None:
    """R133: a school that numbers its pupils anew would else be told that all have left."""
    import_file(workspace, edexml(row("oud")))
    plan = plan_import(workspace, edexml(row("nieuw")))
    assert [each.kind for each in plan.pupils] == [RowKind.ALIKE]
    plan = answered(workspace, plan, None)
    assert [each.kind for each in plan.pupils] == [RowKind.NEW, RowKind.MISSING]


def test_another_pupil_comes_beside(workspace: Workspace, came: StudentId) -> None:
    """R133"""
    plan = answered(workspace, plan_import(workspace, edexml(row())), None)
    assert only(plan).kind is RowKind.NEW
    assert not only(plan).namesake, "that was asked and answered"
    assert apply_import(workspace, plan).added == 1
    assert sorted(here(workspace)) == ["98XX:V77", "L0042"]
    assert here(workspace)["98XX:V77"].id == came


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (row(born=date(2001, 1, 1)), RowKind.NEW),
        (pupil("L0042", element("achternaam", pupils.SURNAME)), RowKind.NEW),
        (row(first="Wolfgang"), RowKind.ALIKE),
        (row() + row("L0043", first="Wolfgang"), RowKind.ALIKE),
    ],
    ids=["another birthday", "no birthday", "another first name", "with a twin"],
)
@pytest.mark.usefixtures("came")
def test_who_is_asked_about(workspace: Workspace, text: str, kind: RowKind) -> None:
    """R133: by birthday and surname; another first name is asked too, unless that is the twin's."""
    plan = plan_import(workspace, edexml(text))
    assert plan.pupils[0].kind is kind
    if len(plan.pupils) > 1:
        assert (plan.pupils[1].kind, plan.pupils[1].alike) == (RowKind.NEW, ())
    if "Wolfgang" in text and len(plan.pupils) == 1:
        assert "de voornaam" in plan.pupils[0].alike[0].differs


@pytest.mark.usefixtures("came")
def test_two_rows_are_not_the_same_pupil(workspace: Workspace, came: StudentId) -> None:
    """R133"""
    plan = plan_import(workspace, edexml(row("L1"), row("L2")))
    assert [each.kind for each in plan.pupils] == [RowKind.ALIKE, RowKind.ALIKE]
    plan = plan_again(workspace, plan, ImportOptions(same={"L1": came, "L2": came}))
    assert [each.kind for each in plan.pupils] == [RowKind.CHANGED, RowKind.REFUSED]


def test_an_answer_about_somebody_who_changed_or_went_asks_again(
    workspace: Workspace, came: StudentId
) -> None:
    """R133"""
    plan = plan_import(workspace, edexml(row()))
    assert only(answered(workspace, plan, StudentId("iemand-anders"))).kind is RowKind.ALIKE
    said = answered(workspace, plan, came)
    (delivery,) = receiving.deliveries(workspace)
    today = workspace.today
    received_end.destroy_on_request(workspace, delivery.received.id, asked_on=today, with_pupil=True)
    with pytest.raises(PlanOutdated):
        apply_import(workspace, said)


def test_a_list_under_other_numbers_asks_about_everybody_it_could_mean(workspace: Workspace) -> None:
    """R133: the key of the one export is not the number of the other."""
    import_file(workspace, edexml(row("i1")))
    plan = plan_import(workspace, edexml(row("L0042")))
    found = next(each for each in plan.pupils if each.key == "L0042")
    assert found.kind is RowKind.ALIKE
    apply_import(workspace, answered(workspace, plan, found.alike[0].student_id, "L0042"))
    assert list(here(workspace)) == ["L0042"]


def test_a_dossier_of_somebody_in_the_list_is_asked_about(workspace: Workspace) -> None:
    """R133: the reverse; the number of our own list stays the pupil's."""
    import_file(workspace, edexml(row()))
    (student,) = here(workspace).values()
    data = xml()
    plan = plan_import(workspace, data)
    assert only(plan).kind is RowKind.ALIKE
    before = here(workspace)
    report = apply_import(workspace, plan)
    assert (report.added, report.skipped, report.students) == (0, 1, ())
    assert here(workspace) == before
    plan = answered(workspace, plan, student.id)
    assert only(plan).kind is RowKind.CHANGED
    assert apply_import(workspace, plan).updated == 1
    (after,) = here(workspace).values()
    assert (after.id, after.key) == (student.id, "L0042")
    assert after.guardians


def test_a_dossier_gives_its_number_to_a_pupil_who_had_none_of_ours(
    workspace: Workspace, came: StudentId
) -> None:
    """R133"""
    plan = answered(workspace, plan_import(workspace, pupils.dossier_file(leerlingid="L0042")), came)
    apply_import(workspace, plan)
    assert [(each.key, each.id) for each in here(workspace).values()] == [("L0042", came)]


@pytest.mark.usefixtures("came")
def test_without_a_window_it_is_told_and_left_out(workspace: Workspace, tmp_path: Path) -> None:
    """R133"""
    path = tmp_path / "lijst.xml"
    path.write_bytes(edexml(row()))
    before = here(workspace)
    answer = read_in(workspace, path, store=True)
    assert not answer.clean
    assert here(workspace) == before
    said = "\n".join(answer.in_words())
    assert "misschien deze leerling al" in said
    assert pupils.SURNAME not in said
