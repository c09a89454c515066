"""A unit of work: whole or not at all, never without an audit entry, and nothing after the store is closed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from oso_desktop.store.database import Store, Unit
from oso_desktop.store.errors import StoreClosed
from tests.store.examples import BLOB, a_full_dossier, a_student, an_attachment, attempt, note, reopen


def names(store: Store) -> list[str]:
    with store.read() as unit:
        return [student.key for student in unit.students.outlines()]


def test_a_block_that_raises_saves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        attempt(store, lambda unit: unit.students.save(a_student()), lambda _: 1 / 0)

    assert names(store) == []
    with store.read() as unit:
        assert unit.audit.verify().count == 0


def test_a_change_without_an_audit_entry_is_not_saved(store: Store) -> None:
    with pytest.raises(RuntimeError, match="audit"), store.write() as unit:
        unit.students.save(a_student())

    assert names(store) == []


def test_a_write_that_changes_nothing_needs_no_entry(store: Store) -> None:
    with store.write() as unit:
        assert unit.students.outlines() == []


def test_reading_can_change_nothing(store: Store) -> None:
    with pytest.raises(OperationalError, match="readonly"), store.read() as unit:
        unit.students.save(a_student())

    assert names(store) == []


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.read() as unit:
        assert unit.students.outlines() == []
    with store.write() as unit:
        unit.students.save(a_student())
        note(unit)
        assert len(unit.students.outlines()) == 1


def test_nothing_can_be_read_after_closing(tmp_path: Path, store: Store) -> None:
    with store.write() as unit:
        unit.students.save(a_student())
        note(unit)
    store.close()

    with pytest.raises(StoreClosed), store.read():
        pass
    with pytest.raises(StoreClosed), store.write():
        pass
    assert bytes(store._database_key) == bytes(store._audit_key) == bytes(32)


def test_a_unit_that_is_open_while_the_store_closes_can_neither_read_nor_save(
    tmp_path: Path, store: Store
) -> None:
    def read() -> None:
        with store.read() as unit:
            store.close()
            unit.students.outlines()

    with pytest.raises(StoreClosed):
        read()
    store = reopen(tmp_path)
    with pytest.raises(StoreClosed):
        attempt(store, lambda unit: unit.students.save(a_student()), lambda _: store.close())

    store = reopen(tmp_path)
    assert names(store) == []
    store.close()


def test_one_thread_may_close_what_another_opened(tmp_path: Path, store: Store) -> None:
    closer = threading.Thread(target=store.close)
    closer.start()
    closer.join()

    reopen(tmp_path).close()


def queries(store: Store, ask: object) -> int:
    """How many statements a question takes, the unit's own beginning left out."""
    seen: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    with store.read() as unit:
        event.listen(store._engine, "before_cursor_execute", listen)
        ask(unit)  # type: ignore[operator]
        event.remove(store._engine, "before_cursor_execute", listen)
    return len(seen)


def test_the_number_of_queries_does_not_grow_with_the_school(store: Store) -> None:
    def add(key: str) -> None:
        student = a_student(key)
        with store.write() as unit:
            unit.students.save(student)
            unit.dossiers.save(a_full_dossier(student))
            unit.attachments.add(an_attachment(student), BLOB)
            note(unit)

    questions = (
        lambda unit: unit.students.outlines(),
        lambda unit: unit.attachments.all_light(),
        lambda unit: unit.dossiers.all(),
    )
    add("1")
    before = [queries(store, ask) for ask in questions]
    for key in "23456":
        add(key)

    assert before == [queries(store, ask) for ask in questions] == [1, 1, 7]


def test_a_list_does_not_read_the_records(store: Store) -> None:
    with store.write() as unit:
        unit.students.save(a_student())
        note(unit)
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("UPDATE student_records SET payload = 'not to be parsed'")

    assert names(store) == ["1"]


def test_a_unit_is_of_no_use_after_its_block(store: Store) -> None:
    with store.read() as unit:
        kept: Unit = unit

    with pytest.raises(Exception, match="closed"):
        kept.students.outlines()
