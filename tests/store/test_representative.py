"""Who acts for a pupil is kept with the pupil and with its outline, and stores from before have nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.people import Capacity, HolderKind, Representative, outline
from oso_desktop.store._tables import students
from tests.store.examples import a_student, attempt, create

MENTOR = Representative(name="Dé Verzonnen-Łuk", capacity=Capacity.MENTOR, street="Laan", number="1")


@pytest.mark.parametrize("representative", [None, MENTOR])
def test_a_list_knows_who_acts_for_a_pupil(tmp_path: Path, representative: Representative | None) -> None:
    """L17: without the record, so that a list of a whole school needs one query."""
    student = replace(a_student(), representative=representative)
    store = create(tmp_path)
    try:
        attempt(store, lambda unit: unit.students.save(student))
        with store.read() as unit:
            assert unit.students.outlines() == [outline(student)]
            assert unit.students.get(student.id) == student
    finally:
        store.close()


def test_an_outline_from_before_holds_guardians_alone(tmp_path: Path) -> None:
    """A store that was written when there was no other kind of person."""
    student = a_student()
    store = create(tmp_path)
    try:
        attempt(store, lambda unit: unit.students.save(student))
        before = json.dumps([(each.id, each.name, each.relation) for each in outline(student).guardians])
        attempt(
            store,
            lambda unit: unit.students._connection.execute(students.update().values(guardians=before)),
        )
        with store.read() as unit:
            (found,) = unit.students.outlines()
    finally:
        store.close()

    assert found == outline(student)
    assert {each.kind for each in found.guardians} == {HolderKind.GUARDIAN}
