"""Making and opening a store: what is refused, with which words, and what is left behind."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.store import database, engine
from oso_desktop.store.database import FILE_NAME, LOCK_NAME, Store
from oso_desktop.store.errors import (
    StoreBusy,
    StoreClosed,
    StoreDamaged,
    StoreError,
    StoreExists,
    StoreForeign,
    StoreFull,
    StoreInUse,
    StoreMissing,
    StoreReadOnly,
    StoreTooNew,
    StoreUnreachable,
)
from tests.store import apart as acts
from tests.store.conftest import Apart
from tests.store.examples import KEYS, STORE_ID, a_student, attempt, create, keyed, reopen

PAGE = 4096


def fill(folder: Path, students: int = 40) -> None:
    store = reopen(folder)
    attempt(
        store, *[lambda unit, key=str(key): unit.students.save(a_student(key)) for key in range(students)]
    )
    store.close()


@pytest.mark.parametrize(
    "error",
    [
        StoreMissing,
        StoreExists,
        StoreInUse,
        StoreDamaged,
        StoreForeign,
        StoreTooNew,
        StoreFull,
        StoreReadOnly,
        StoreBusy,
        StoreUnreachable,
        StoreClosed,
    ],
)
def test_every_error_says_what_is_wrong_and_what_to_do(error: type[StoreError]) -> None:
    made = error()  # type: ignore[call-arg]  # each kind brings its own texts

    assert made.text.endswith(".")
    assert made.next_step.endswith((".", "?"))
    assert {each().text for each in StoreError.__subclasses__() if each is not error}.isdisjoint({made.text})  # type: ignore[call-arg]  # as above


def test_a_new_store_makes_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    create(folder).close()

    assert {path.name for path in folder.iterdir()} >= {FILE_NAME, "dossiers.logboek"}
    assert not [path for path in folder.iterdir() if "nieuw" in path.name]
    reopen(folder).close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of the folder are inherited there")
def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    create(tmp_path / "store").close()

    assert (tmp_path / "store").stat().st_mode & 0o077 == 0
    assert (tmp_path / "store" / FILE_NAME).stat().st_mode & 0o077 == 0


def test_what_an_interrupted_creation_left_is_no_hindrance(tmp_path: Path) -> None:
    for name in ("dossiers.nieuw.db", "dossiers.nieuw.db-journal", LOCK_NAME):
        (tmp_path / name).write_bytes(b"half")

    create(tmp_path).close()

    reopen(tmp_path).close()


def test_a_store_is_not_made_over_another(folder: Path) -> None:
    before = (folder / FILE_NAME).read_bytes()

    with pytest.raises(StoreExists):
        create(folder)

    assert (folder / FILE_NAME).read_bytes() == before
    reopen(folder).close()


def test_no_store_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        reopen(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_file_that_goes_while_open_is_missed_not_made_anew(store: Store, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).unlink()

    with pytest.raises(StoreMissing), store.read():
        pass
    assert not (tmp_path / FILE_NAME).exists()


def test_a_second_instance_is_refused_until_the_first_closes(folder: Path) -> None:
    first = reopen(folder)
    with pytest.raises(StoreInUse):
        reopen(folder)
    with pytest.raises(StoreInUse):
        create(folder)
    first.close()

    reopen(folder).close()


def test_a_second_process_is_refused(store: Store, folder: Path, apart: Apart) -> None:
    assert apart(acts.open_it, folder) == ["StoreInUse"]
    store.close()

    assert apart(acts.open_it, folder) == ["opened"]


def test_a_reader_beside_a_writer_leaves_the_writers_locks_alone(
    store: Store, folder: Path, apart: Apart
) -> None:
    """On POSIX any close of the file, even to look at its header, drops all locks of the process."""
    with store.write():
        with store.read() as unit:
            unit.students.outlines()

        assert apart(acts.take_write_lock, folder) == ["database is locked"]


@pytest.mark.parametrize("name", ["database_key", "audit_key"])
@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_of_another_length_is_refused(folder: Path, name: str, length: int) -> None:
    """A raw key of 31 bytes, 62 hex digits, would silently be taken for a passphrase."""
    keys = {**KEYS, name: bytes(length)}

    with pytest.raises(ValueError, match="32 bytes"):
        Store.open(folder, store_id=STORE_ID, **keys)
    with pytest.raises(ValueError, match="32 bytes"):
        Store.create(folder / "new", store_id=STORE_ID, **keys)
    assert not (folder / "new").exists()


def test_a_refused_opening_leaves_no_lock(folder: Path) -> None:
    with pytest.raises(StoreDamaged):
        Store.open(folder, store_id=STORE_ID, **{**KEYS, "database_key": bytes(32)})

    reopen(folder).close()


def test_a_store_of_another_school_is_refused(folder: Path) -> None:
    with pytest.raises(StoreForeign):
        Store.open(folder, store_id="another", **KEYS)


def test_an_unencrypted_database_in_its_place_is_refused(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    plain = sqlcipher.connect(str(folder / FILE_NAME))
    plain.execute("CREATE TABLE students (id)")
    plain.commit()
    plain.close()

    with pytest.raises(StoreForeign):
        reopen(folder)


def test_an_unencrypted_database_put_there_while_open_is_neither_read_nor_written(
    store: Store, tmp_path: Path
) -> None:
    plain = b"SQLite format 3\0" + bytes(PAGE)
    (tmp_path / FILE_NAME).write_bytes(plain)

    with pytest.raises(StoreDamaged), store.read() as unit:
        unit.students.outlines()
    with pytest.raises(StoreDamaged):
        attempt(store, lambda unit: unit.students.save(a_student()))
    assert (tmp_path / FILE_NAME).read_bytes() == plain


def test_a_library_that_does_not_encrypt_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary SQLite takes the key, answers nothing to the two questions, and would write plaintext."""
    monkeypatch.setattr(engine, "CHECKS", (("no_such_pragma", None),))

    with pytest.raises(RuntimeError, match="does not encrypt"):
        reopen(folder)


@pytest.mark.parametrize("content", [b"", b"x", b"not a database at all " * 1000])
def test_another_file_in_its_place_is_damage(folder: Path, content: bytes) -> None:
    (folder / FILE_NAME).write_bytes(content)

    with pytest.raises(StoreDamaged):
        reopen(folder)


def test_an_encrypted_database_without_our_tables_is_damage(folder: Path) -> None:
    (folder / FILE_NAME).unlink()
    foreign = keyed(folder / FILE_NAME)
    foreign.execute("CREATE TABLE something (id)")
    foreign.close()

    with pytest.raises(StoreDamaged):
        reopen(folder)


def test_a_cut_off_file_is_damage(folder: Path) -> None:
    content = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(content[: 3 * PAGE])

    with pytest.raises(StoreDamaged):
        reopen(folder)


def test_one_flipped_bit_anywhere_is_damage_and_never_wrong_data(folder: Path) -> None:
    fill(folder)
    content = (folder / FILE_NAME).read_bytes()
    outcomes = set()
    for page in range(len(content) // PAGE):
        spoiled = bytearray(content)
        spoiled[page * PAGE + 100] ^= 1
        (folder / FILE_NAME).write_bytes(spoiled)
        outcomes.add(read_everything(folder))

    assert outcomes == {"40 students", "damaged"}  # a page that holds nothing of this is not read


def read_everything(folder: Path) -> str:
    try:
        store = reopen(folder)
    except StoreDamaged:
        return "damaged"
    try:
        with store.read() as unit:
            found = [unit.students.get(student.id) for student in unit.students.outlines()]
            return f"{len(found)} students"
    except StoreDamaged:
        return "damaged"
    finally:
        store.close()


def test_another_program_that_holds_the_file_is_named_as_such(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    store = reopen(folder)
    scanner = keyed(folder / FILE_NAME)
    scanner.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusy):
        attempt(store, lambda unit: unit.students.save(a_student()))
    scanner.execute("ROLLBACK")
    scanner.close()

    attempt(store, lambda unit: unit.students.save(a_student()))
    store.close()


def test_every_connection_has_the_settings_that_the_promises_rest_on(store: Store) -> None:
    expected = {
        "cipher_memory_security": "1",
        "journal_mode": "truncate",
        "synchronous": 2,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "foreign_keys": 1,
        "cipher_status": "1",
    }

    for writing in (False, True):
        with store._connected(writing=writing) as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
            assert found == expected
            assert connection.exec_driver_sql("PRAGMA query_only").scalar() == (0 if writing else 1)


def test_the_lock_file_lies_beside_the_store(folder: Path) -> None:
    store = reopen(folder)

    assert (folder / database.LOCK_NAME).exists()
    store.close()
