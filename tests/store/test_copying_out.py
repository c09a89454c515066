"""A copy of the store is made beside other work: what it holds, and what becomes of it when the store changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Connection

from oso_desktop.store import backup, database, engine, making
from oso_desktop.store.audit import AuditEntry, AuditHead, AuditRepository
from oso_desktop.store.backup import UNFINISHED, BackupBroken, BackupOutrun
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.errors import StoreClosed, StoreDamaged
from oso_desktop.store.remains import has_remains

KEYS = {"database_key": bytes(range(32)), "audit_key": bytes(range(32, 64))}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Copied page by page, with something to copy."""
    monkeypatch.setattr(backup, "_PAGES", 4)
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    made = Store.create(tmp_path, store_id="0f" * 16, **KEYS)
    for _ in range(3):
        note(made)
    yield made
    made.close()


def note(store: Store) -> None:
    with store.write() as unit:
        unit.audit.append(
            AuditEntry(
                at=datetime(2026, 3, 2, tzinfo=UTC), by="proef", role="directeur", action="proef", subject="-"
            )
        )


def between_steps(monkeypatch: pytest.MonkeyPatch, act: Callable[[int], None]) -> list[int]:
    """Has something done elsewhere after each step of a copy, by number from 1; gives what was left at each."""
    left: list[int] = []
    original = backup._Progress.__call__

    def step(self: backup._Progress, status: int, remaining: int, pages: int) -> None:
        left.append(remaining)
        elsewhere = threading.Thread(target=act, args=(len(left),))
        elsewhere.start()
        elsewhere.join()
        original(self, status, remaining, pages)

    monkeypatch.setattr(backup._Progress, "__call__", step)
    return left


def test_who_saves_between_two_steps_waits_for_nothing_and_is_in_the_copy(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174, R175: given somebody who saves in the middle of a copy, then that is saved at once, and the copy is the
    store as it was at one moment: with it.
    """
    saved: list[int] = []

    def save(number: int) -> None:
        if number in (2, 5):
            note(store)
            saved.append(number)

    left = between_steps(monkeypatch, save)
    target = tmp_path / "kopie.osobackup"

    made = store.copy_out(target)

    assert saved == [2, 5]
    assert sum(later >= earlier for earlier, later in pairwise(left)) == 2
    assert made.entries == 5
    assert not target.exists(), "it does not count yet"
    store.keep_copy(target)
    assert store.examine_backup(target) == made


def test_a_copy_that_is_overtaken_again_and_again_is_given_up(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[int] = []

    def save(number: int) -> None:
        note(store)
        saved.append(number)

    between_steps(monkeypatch, save)
    with pytest.raises(BackupOutrun):
        store.copy_out(tmp_path / "kopie.osobackup")

    assert len(saved) == backup._MOST_ANEW + 2
    assert not list(tmp_path.glob("kopie*"))


def test_a_store_that_is_closed_between_two_steps_leaves_nothing_half(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    between_steps(monkeypatch, lambda number: store.close() if number == 2 else None)
    with pytest.raises(StoreClosed):
        store.copy_out(tmp_path / "kopie.osobackup")
    assert not list(tmp_path.glob("kopie*"))


def test_a_store_that_is_closed_before_its_key_is_used_is_not_copied_with_a_wiped_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: given a stick that answers slowly and a lock meanwhile, then not one page comes on it that opens with
    zeros.
    """
    steps = between_steps(monkeypatch, lambda _: None)
    original = backup._remove

    def slow(fresh: Path) -> None:
        store.close()
        original(fresh)

    monkeypatch.setattr(backup, "_remove", slow)
    with pytest.raises(StoreClosed):
        store.copy_out(tmp_path / "kopie.osobackup")

    assert not steps
    assert not list(tmp_path.glob("kopie*"))


def test_what_was_removed_leaves_no_trace_in_the_copy_while_the_store_waits_to_be_compacted(
    store: Store, tmp_path: Path
) -> None:
    """R175: a backup is kept for a year; the store itself is compacted when nobody has to wait for it."""
    with store.write() as unit:
        unit.mark_remains()
        unit.audit.append(
            AuditEntry(at=datetime(2026, 3, 2, tzinfo=UTC), by="p", role="directeur", action="p", subject="-")
        )
    pages = (tmp_path / FILE_NAME).stat().st_size
    target = tmp_path / "kopie.osobackup"

    store.copy_out(target)
    store.keep_copy(target)

    assert store.has_remains
    assert target.stat().st_size <= pages
    with database.looked_into(target, store._backup_keys()) as unit:
        assert not has_remains(unit._connection)


def test_a_page_that_was_just_being_written_is_looked_at_once_more_and_a_damaged_one_is_told(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: the first look is no obstacle to who saves; only the second keeps the others out, and decides."""
    verdicts = [False, True]
    held: list[bool] = []
    original = database.is_sound

    def look(connection: Connection) -> bool:
        try:
            note(store)
        except Exception:  # noqa: BLE001 - whatever it is that it does not get through by
            held.append(True)
        else:
            held.append(False)
        return verdicts.pop(0) and original(connection)

    for module in (database, making):
        monkeypatch.setattr(module, "is_sound", look)
    store.copy_out(tmp_path / "kopie.osobackup")
    assert held == [False, True]

    verdicts[:] = [False, False]
    with pytest.raises(StoreDamaged):
        store.copy_out(tmp_path / "kopie2.osobackup")


@pytest.mark.parametrize("head", [AuditHead(2, b""), AuditHead(9, bytes(32)), AuditHead(3, bytes(32))])
def test_a_copy_whose_log_is_not_that_of_the_store_is_thrown_away(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: AuditHead
) -> None:
    """an end that is missing shows in no log by itself."""
    original = AuditRepository.head

    def told(self: AuditRepository) -> AuditHead:
        found = original(self)
        of_the_copy = str(self._connection.exec_driver_sql("PRAGMA database_list").one()[2])
        return head if of_the_copy.endswith(UNFINISHED) else found

    monkeypatch.setattr(AuditRepository, "head", told)
    with pytest.raises(BackupBroken):
        store.copy_out(tmp_path / "kopie.osobackup")
    assert not list(tmp_path.glob("kopie*"))
