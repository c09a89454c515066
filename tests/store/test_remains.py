"""What a removal leaves in the file, and the writing anew that takes it away."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from oso_desktop.dossier.people import Student
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.errors import StoreClosed
from tests.store import apart as acts
from tests.store import pages
from tests.store.conftest import Apart
from tests.store.examples import (
    KEYS,
    a_full_dossier,
    a_student,
    an_attachment,
    attempt,
    big,
    create,
    keyed,
    note,
    reopen,
)


@dataclass
class School:
    """A made-up school that worked for a while: pupils with an attachment and a dossier, and changes to them."""

    folder: Path
    chance: random.Random
    students: list[Student] = field(default_factory=list)
    keys: dict[str, bytes] = field(default_factory=dict)

    def work(self, store: Store, pupils: int) -> None:
        for number in range(pupils):
            student = a_student(str(number), f"Kanarie{number:04d}")
            self.students.append(student)
            self.keys[student.id] = os.urandom(61)
            with store.write() as unit:
                note(unit)
                unit.students.save(student)
                blob = SealedBlob(self.keys[student.id], os.urandom(number * 20))
                unit.attachments.add(an_attachment(student), blob)
                unit.dossiers.save(a_full_dossier(student))
                for _ in range(3):
                    chosen = self.chance.randrange(len(self.students))
                    changed = replace(self.students[chosen], group="g" * self.chance.randint(0, 400))
                    self.students[chosen] = changed
                    unit.students.save(changed)

    def left_of(self, gone: list[Student]) -> set[str]:
        """Whose name or item key still stands somewhere in a page."""
        database = self.folder / FILE_NAME
        whole = b"\x00".join(pages.readable(KEYS["database_key"], database, self.folder))
        return {
            student.id
            for student in gone
            if student.record.achternaam.encode() in whole or self.keys[student.id] in whole
        }


@pytest.mark.parametrize("schools", [1, pytest.param(40, marks=pytest.mark.slow)])
def test_what_outlives_its_row_is_gone_once_the_file_is_written_anew(
    tmp_path: Path, schools: int, record_property: Any
) -> None:
    """L29: without it, in some schools a name stays behind in the middle of a page; with it, in none.

    The first of these schools is one in which something stays, so this test sees it when it does.
    """
    stayed = 0
    for seed in range(2, schools + 2):
        place = tmp_path / str(seed)
        store = create(place)
        school = School(place, random.Random(seed))
        school.work(store, 60)
        gone = school.chance.sample(school.students, 20)
        assert school.left_of(school.students) == {student.id for student in school.students}
        for student in gone:
            attempt(store, lambda unit, who=student.id: unit.students.remove(who))

        stayed += bool(school.left_of(gone))
        assert store.has_remains
        store.compact()

        assert not store.has_remains
        assert school.left_of(gone) == set()
        staying = [student for student in school.students if student not in gone]
        assert school.left_of(staying) == {student.id for student in staying}
        with store.read() as unit:
            assert [each.id for each in unit.students.outlines()] == [each.id for each in staying]
            assert unit.audit.verify().intact
        store.close()
    record_property("measured: made-up schools in which a trace outlived its row", f"{stayed} of {schools}")
    assert stayed


def test_nothing_but_a_removal_asks_for_the_file_to_be_written_anew(store: Store) -> None:
    """Adding and changing do not; removing a pupil, a dossier or an attachment does, and what is undone does not."""
    student = a_student()
    dossier, attachment = a_full_dossier(student), an_attachment(student)
    attempt(
        store,
        lambda unit: unit.students.save(student),
        lambda unit: unit.dossiers.save(dossier),
        lambda unit: unit.attachments.add(attachment, SealedBlob(b"k", b"s")),
        lambda unit: unit.students.save(replace(student, group="7")),
    )
    assert not store.has_remains
    with pytest.raises(ZeroDivisionError):
        attempt(store, lambda unit: unit.students.remove(student.id), lambda _: 1 / 0)
    assert not store.has_remains

    for removal in (
        lambda unit: unit.attachments.remove(attachment.id),
        lambda unit: unit.dossiers.destroy(dossier.id),
        lambda unit: unit.students.remove(student.id),
        lambda unit: unit.mark_remains(),
    ):
        attempt(store, removal)
        assert store.has_remains
        store.compact()
        assert not store.has_remains


def test_the_lock_does_not_wait_for_the_file_to_be_written_anew(store: Store, folder: Path) -> None:
    """Closing the store breaks it off, and the file is as it was."""
    attempt(store, *(big(str(number)) for number in range(8)), lambda unit: unit.mark_remains())
    before = (folder / FILE_NAME).read_bytes()

    def close(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement == "VACUUM":
            store._closed = True

    event.listen(store._engine, "before_cursor_execute", close)
    with pytest.raises(StoreClosed):
        store.compact()

    assert (folder / FILE_NAME).read_bytes() == before


def test_without_room_the_file_stays_as_it_was_and_still_has_remains(folder: Path, apart: Apart) -> None:
    store = reopen(folder)
    attempt(store, *(big(str(number)) for number in range(8)), lambda unit: unit.mark_remains())
    store.close()
    before = (folder / FILE_NAME).read_bytes()

    assert apart(acts.compact_beyond_limit, folder) == ["StoreUnreachable", "True"]

    store = reopen(folder)
    assert (folder / FILE_NAME).read_bytes() == before
    store.compact()
    assert not store.has_remains
    store.close()


@pytest.mark.parametrize("rounds", [8, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_while_the_file_is_written_anew_nothing_is_lost(
    folder: Path, apart: Apart, rounds: int, record_property: Any
) -> None:
    """At any moment: the file opens, is sound in every page, and has all pupils."""
    store = reopen(folder)
    attempt(store, *(big(str(number)) for number in range(5)), lambda unit: unit.mark_remains())
    store.close()
    done = 0
    for _ in range(rounds):
        done += len(apart(acts.compact, folder, 1, random.random() * 0.3)) - 1
        store = reopen(folder)
        with store.read() as unit:
            assert [student.key for student in unit.students.outlines()] == list("01234")
            assert unit.audit.verify().intact
        store.close()
        connection = keyed(folder / FILE_NAME)
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
    record_property(
        "measured: kills while the file was written anew, without loss", f"{rounds}, {done} finished"
    )
