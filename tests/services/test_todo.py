"""What needs a person, from a real store: the same at any size, and no pupil's record is read for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.todo import Phase, Todo
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import dossiers, handover
from oso_desktop.services.region import import_region
from oso_desktop.services.todo import todo
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.people import StudentRepository
from tests.services.school import TODAY, Case, add, as_role, pupil
from tests.services.test_region import EXAMPLE


def _groups(found: Todo) -> dict[str, int]:
    return {group.task.key: len(group.lines) for group in found.groups}


def test_an_empty_school(workspace: Workspace) -> None:
    """R087: nothing to do, and the first thing to do is said."""
    found = todo(workspace)

    assert found.groups == ()
    assert found.answer == "Er zijn nog geen leerlingen. Lees eerst een leerlingenlijst in."


def test_a_dossier_on_its_way(running: Workspace, case: Case) -> None:
    """R087: what the store holds is what the list says, before and after a step."""
    before = todo(running)
    handover.freeze(running, case.dossier_id)
    after = todo(running)

    assert _groups(before) == {"definitief": 1, "opschonen": 1}
    assert _groups(after) == {"overdragen": 1, "opschonen": 1}
    assert dict(after.phases)[Phase.READY] == 1


def test_the_region_is_looked_at(running: Workspace, case: Case) -> None:
    """R028: a regional attachment that is missing is work to do, with the pupil's dossier behind it."""
    import_region(as_role(running, Role.HEAD), EXAMPLE)

    (line,) = next(group.lines for group in todo(running).groups if group.task.key == "regiobijlage")

    assert (line.dossier_id, line.detail) == (case.dossier_id, "Uitstroomprofiel of regionaal formulier")


def _queries(workspace: Workspace) -> int:
    counted: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        counted.append(statement)

    engine = workspace.store._engine
    event.listen(engine, "before_cursor_execute", listen)
    try:
        todo(workspace)
    finally:
        event.remove(engine, "before_cursor_execute", listen)
    return len(counted)


def test_the_number_of_queries_does_not_depend_on_the_number_of_pupils(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R087: 5,000 pupils ask as many queries as one, and no record of a pupil is opened."""
    first = add(workspace, pupil("L0001"))
    dossiers.start(workspace, first.id, Profile.POVO)
    few = _queries(workspace)
    with workspace.change(Right.IMPORT, "proef", "veel") as unit:
        for number in range(2, 40):
            student = replace(pupil(f"L{number:04d}"), id=StudentId(f"leerling-{number}"))
            unit.students.save(student)
            unit.dossiers.save(TransferDossier(student_id=student.id, profile=Profile.POVO))

    def refuse(*_: object) -> None:
        raise AssertionError("a record was read")

    monkeypatch.setattr(StudentRepository, "get", refuse)

    assert _queries(workspace) == few
    assert _groups(todo(workspace))["keuze"] == 39


def test_who_left_long_ago_is_to_be_destroyed_unless_back_at_school(running: Workspace, case: Case) -> None:
    """R155, R087: what may go is in the list; a pupil who is on this year's list again is not."""
    dossiers.change_dossier(
        running,
        Right.EDIT,
        "proef",
        case.dossier_id,
        lambda dossier: replace(dossier, moved_on=date(TODAY.year - 8, 7, 31)),
    )
    gone = _groups(todo(running))
    with running.view() as unit:
        student = unit.students.get(case.student.id)
    add(running, replace(student, school_year="2025-2026"))

    assert gone["vernietigen"] == 1
    assert "vernietigen" not in _groups(todo(running))
