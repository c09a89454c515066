"""A unit of work: whole or not at all, never without an audit entry, and nothing after the store is closed."""

from __future__ import annotations

import ctypes
import shutil
import threading
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest
import sqlcipher3._sqlite3
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from oso_desktop.store.database import FILE_NAME, Store, Unit
from oso_desktop.store.errors import StoreClosed, StoreMissing
from tests.store.examples import BLOB, a_full_dossier, a_student, an_attachment, attempt, big, note, reopen
from tests.store.pages import PAGE


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


# --- the connection that is kept -------------------------------------------------------------------------------------


def opened(store: Store) -> list[object]:
    """The connections that are opened from now on."""
    seen: list[object] = []
    event.listen(store._engine, "connect", lambda connection, _: seen.append(connection))
    return seen


def handles(folder: Path) -> int:
    """How often this process has the store's file open."""
    return [each.path for each in psutil.Process().open_files()].count(str((folder / FILE_NAME).resolve()))


def test_a_unit_goes_on_with_the_connection_of_the_one_before(store: Store, tmp_path: Path) -> None:
    """Opening one is most of what a short unit costs."""
    names(store)
    seen = opened(store)

    attempt(store, lambda unit: unit.students.save(a_student("1")))
    store.compact()
    attempt(store, lambda unit: unit.students.save(a_student("2")))

    assert names(store) == ["1", "2"]
    assert (seen, handles(tmp_path)) == ([], 1)


def test_nothing_that_was_read_or_written_stays_in_memory_with_it(store: Store) -> None:
    """The library wipes what it lets go of; after a unit it lets go of every page and of what statements were given."""
    names(store)
    before = memory_of_the_library()

    attempt(store, big("1"))
    after_writing = memory_of_the_library()
    with store.read() as unit:
        ((attachment, _),) = next(iter(unit.attachments.all_light().values()))
        assert len(unit.attachments.content(attachment).sealed) > 50 * PAGE
        within = memory_of_the_library()

    assert within - before > 50 * PAGE
    assert after_writing - before < 2 * PAGE
    assert memory_of_the_library() - before < 2 * PAGE


def memory_of_the_library() -> int:
    """In bytes."""
    library = ctypes.CDLL(sqlcipher3._sqlite3.__file__)
    library.sqlite3_memory_used.restype = ctypes.c_int64
    return int(library.sqlite3_memory_used())


def test_it_is_left_as_soon_as_another_file_stands_there(store: Store, tmp_path: Path) -> None:
    """As after a restore by hand: what is read and written is the file that is there."""
    attempt(store, lambda unit: unit.students.save(a_student("1")))
    copy = tmp_path / "kopie"
    shutil.copyfile(tmp_path / FILE_NAME, copy)
    attempt(store, lambda unit: unit.students.save(a_student("2")))
    assert names(store) == ["1", "2"]

    copy.replace(tmp_path / FILE_NAME)

    assert names(store) == ["1"]
    attempt(store, lambda unit: unit.students.save(a_student("3")))
    store.close()
    again = reopen(tmp_path)
    assert names(again) == ["1", "3"]
    again.close()


def test_a_file_that_is_gone_is_not_written_through_it(store: Store, tmp_path: Path) -> None:
    names(store)
    (tmp_path / FILE_NAME).unlink()

    with pytest.raises(StoreMissing):
        attempt(store, lambda unit: unit.students.save(a_student()))
    assert not (tmp_path / FILE_NAME).exists()


def test_after_work_that_failed_none_is_kept(store: Store, tmp_path: Path) -> None:
    """Whatever state it was left in, the next unit begins with a new one."""
    names(store)
    seen = opened(store)

    with pytest.raises(ZeroDivisionError):
        attempt(store, lambda _: 1 / 0)

    assert handles(tmp_path) == 0
    assert (names(store), len(seen)) == ([], 1)


def test_a_store_that_was_closed_holds_the_file_no_longer(store: Store, tmp_path: Path) -> None:
    names(store)

    store.close()

    assert handles(tmp_path) == 0


def test_a_store_that_is_closed_during_work_lets_go_when_the_work_ends(store: Store, tmp_path: Path) -> None:
    with ExitStack() as work:
        work.enter_context(pytest.raises(StoreClosed))
        work.enter_context(store.read())
        store.close()
        assert handles(tmp_path) == 1

    assert handles(tmp_path) == 0


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
