"""Any order of work on pupils and dossiers, and of closing and reopening, gives what plain dictionaries would."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from oso_desktop.dossier.inzage import InzageFact, Remark
from oso_desktop.dossier.people import Student, StudentId, outline
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.store.database import Store
from tests.store.examples import (
    BLOB,
    DOSSIERS,
    INZAGE_FACTS,
    REMARKS,
    STUDENTS,
    a_full_dossier,
    an_attachment,
    attempt,
    reopen,
)


class StoreAgainstModel(RuleBasedStateMachine):
    """The store beside two dictionaries."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.store: Store = reopen(self.folder)
        self.students: dict[StudentId, Student] = {}
        self.dossiers: dict[DossierId, TransferDossier] = {}
        self.attachments: dict[StudentId, int] = {}
        self.entries = 0

    students_made = Bundle("students_made")
    dossiers_made = Bundle("dossiers_made")

    def do(self, *acts: object) -> None:
        """One audited unit of work."""
        attempt(self.store, *acts)  # type: ignore[arg-type]  # each takes a unit
        self.entries += 1

    @initialize(target=students_made, student=STUDENTS)
    def first(self, student: Student) -> StudentId:
        return self.add(student)

    @rule(target=students_made, student=STUDENTS)
    def add_student(self, student: Student) -> StudentId:
        return self.add(student)

    def add(self, student: Student) -> StudentId:
        if student.id not in self.students:
            self.do(lambda unit: unit.students.save(student))
            self.students[student.id] = student
        return student.id

    @rule(student=students_made, other=STUDENTS)
    def change_student(self, student: StudentId, other: Student) -> None:
        if student in self.students:
            changed = replace(other, id=student, key=self.students[student].key)
            self.do(lambda unit: unit.students.save(changed))
            self.students[student] = changed

    @rule(student=consumes(students_made))
    def remove_student(self, student: StudentId) -> None:
        if student in self.students:
            self.do(lambda unit: unit.students.remove(student))
            del self.students[student]
            self.attachments.pop(student, None)
            self.dossiers = {each.id: each for each in self.dossiers.values() if each.student_id != student}

    @rule(student=students_made)
    def attach(self, student: StudentId) -> None:
        if student in self.students:
            self.do(lambda unit: unit.attachments.add(an_attachment(self.students[student]), BLOB))
            self.attachments[student] = self.attachments.get(student, 0) + 1

    @rule(target=dossiers_made, student=students_made, dossier=DOSSIERS, full=st.booleans())
    def add_dossier(self, student: StudentId, dossier: TransferDossier, full: bool) -> object:
        if student not in self.students or dossier.id in self.dossiers:
            return multiple()
        made = a_full_dossier(self.students[student]) if full else replace(dossier, student_id=student)
        self.do(lambda unit: unit.dossiers.save(made))
        self.dossiers[made.id] = made
        return made.id

    @rule(dossier=dossiers_made, other=DOSSIERS, fact=INZAGE_FACTS, remark=REMARKS)
    def go_on_with_dossier(
        self, dossier: DossierId, other: TransferDossier, fact: InzageFact, remark: Remark
    ) -> None:
        if dossier not in self.dossiers:
            return
        old = self.dossiers[dossier]
        new = replace(
            old,
            chosen=other.chosen,
            choice=other.choice,
            inzage=(*old.inzage, fact),
            remarks=(*old.remarks, remark),
        )
        if any(remark.id == each.id for kept in self.dossiers.values() for each in kept.remarks):
            return
        self.do(lambda unit: unit.dossiers.save(new))
        self.dossiers[dossier] = new

    @rule(student=students_made, dossier=dossiers_made)
    def fail_halfway(self, student: StudentId, dossier: DossierId) -> None:
        if student in self.students:
            with pytest.raises(ZeroDivisionError):
                attempt(self.store, lambda unit: unit.students.remove(student), lambda _: 1 / 0)

    @rule()
    def close_and_reopen(self) -> None:
        self.store.close()
        self.store = reopen(self.folder)

    @invariant()
    def the_store_is_the_model(self) -> None:
        with self.store.read() as unit:
            assert unit.students.outlines() == [outline(student) for student in self.students.values()]
            assert {key: unit.students.get(key) for key in self.students} == self.students
            assert unit.dossiers.all() == list(reversed(self.dossiers.values()))
            assert {key: len(each) for key, each in unit.attachments.all_light().items()} == self.attachments
            verdict = unit.audit.verify()
            assert (verdict.intact, verdict.count) == (True, self.entries)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


def run(empty: Path, examples: int, steps: int) -> None:
    StoreAgainstModel.template = empty
    limits = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    run_state_machine_as_test(StoreAgainstModel, settings=limits)


def test_the_store_does_what_two_dictionaries_would(empty: Path) -> None:
    run(empty, examples=4, steps=12)


@pytest.mark.slow
def test_the_store_does_so_for_long(empty: Path) -> None:
    run(empty, examples=100, steps=40)
