"""Backups that are copied while the work goes on: they count only once they are kept, with everything as it is then."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from oso_desktop.errors import OsoError
from oso_desktop.services import backup_files, backups
from oso_desktop.services.backup_files import backups_in, local_folder, slots_beside, slots_file
from oso_desktop.services.backups import (
    BackupCopies,
    Place,
    automatic,
    back_up,
    choose_folder,
    copy,
    due,
    everywhere,
    keep,
    verify_backup,
)
from oso_desktop.services.stores import open_store, renew_recovery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store import backup as store_backup
from oso_desktop.store import engine
from oso_desktop.store.backup import BackupOutrun
from oso_desktop.store.errors import StoreClosed
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slots import load_slots
from tests.services.backups.backing import Later, entries, files, note


@pytest.mark.parametrize("moment", ["fsync", "examine"])
def test_what_a_person_types_is_kept_while_a_slow_stick_still_writes(
    opened: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """R175: once the copy is out, neither the wait for the disk nor the look holds anybody who saves up."""
    choose_folder(opened, stick)
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0)
    place, saved = (os, []) if moment == "fsync" else (store_backup, [])
    original: Callable[..., Any] = getattr(place, moment)

    def slow(*given: Any) -> Any:
        monkeypatch.setattr(place, moment, original)
        note(opened)
        saved.append(moment)
        return original(*given)

    copied = store_backup.copy_out

    def copy_out(*given: Any) -> Any:
        head = copied(*given)
        monkeypatch.setattr(place, moment, slow)
        return head

    monkeypatch.setattr(store_backup, "copy_out", copy_out)

    run = back_up(opened)

    assert saved
    assert not run.problems
    assert {each.place for each in run.made} == set(Place)


def test_work_that_is_saved_while_a_backup_is_made_is_not_half_in_it(
    opened: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = entries(opened)
    looks: list[int] = []
    guard = opened.store.require_open

    def busy() -> None:
        guard()
        looks.append(1)

    monkeypatch.setattr(store_backup, "_PAGES", 4)
    monkeypatch.setattr(opened.store, "require_open", busy)
    (made,) = back_up(opened).made

    assert made.entries == before
    assert len(looks) > 10, "the copying looked around often"


def test_locking_breaks_a_backup_off_and_leaves_nothing(
    opened: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: a lock waits for no backup."""
    monkeypatch.setattr(store_backup, "_PAGES", 1)
    original, calls = opened.store.require_open, iter(range(1000))

    def guard() -> None:
        if next(calls) == 20:
            opened.store.close()
        original()

    monkeypatch.setattr(opened.store, "require_open", guard)
    run_problem: list[OsoError] = []
    try:
        run_problem += [problem for _, problem in back_up(opened).problems]
    except OsoError as problem:
        run_problem.append(problem)

    assert isinstance(run_problem[0], StoreClosed)
    assert files(local_folder(opened.folder)) == set()


def test_what_a_lock_cut_off_and_ends_late_takes_nothing_of_the_next_backup_away(
    opened: Workspace, keychain: MemoryKeychain, clock: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174, R175: given a stick that answers only after the lock, and somebody who has come in again meanwhile."""
    task, original = everywhere(opened), os.fsync
    since: list[tuple[Workspace, BackupCopies]] = []

    def late(file: int) -> None:
        monkeypatch.setattr(os, "fsync", original)
        opened.store.close()
        clock.move(minutes=5)
        again = open_store(opened.folder, keychain=keychain, clock=clock)
        since.append((again, copy(again, everywhere(again))))
        original(file)

    monkeypatch.setattr(os, "fsync", late)
    cut_off = copy(opened, task)

    ((again, copies),) = since
    run = keep(again, copies)
    again.close()
    assert not cut_off.copies
    assert len(run.made) == 1
    assert len(backups_in(local_folder(opened.folder))) == 1


def test_a_copy_counts_only_once_it_is_kept_and_what_came_since_makes_the_next_one_due(
    opened: Workspace, clock: Later
) -> None:
    """R175: given work that is saved between the copy and its keeping, then the backup does not pass for holding it."""
    here = local_folder(opened.folder)
    copies = copy(opened, due(opened))
    assert not backups_in(here)
    note(opened)

    (made,) = keep(opened, copies).made

    assert [file.path for file in backups_in(here)] == [made.path]
    assert verify_backup(opened, made.path).entries == made.entries == copies.copies[0].entries
    clock.move(hours=4)
    assert due(opened).places == ((Place.HERE, here),)
    assert automatic(opened).made
    clock.move(hours=4)
    assert not due(opened).places


def test_a_sheet_that_became_void_during_the_copy_opens_it_no_more(opened: Workspace) -> None:
    """R174, R175: the ways in beside a backup are those of the moment in which it begins to count."""
    copies = copy(opened, everywhere(opened))
    renew_recovery(opened)

    (made,) = keep(opened, copies).made

    assert slots_beside(made.path) == load_slots(opened.folder).slots


def test_slots_that_a_lock_cut_off_and_that_come_late_do_not_replace_later_ones(
    opened: Workspace, keychain: MemoryKeychain, clock: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: given a stick that answers only after the lock, and a sheet that was made anew meanwhile."""
    (made,) = back_up(opened).made
    copies = copy(opened, everywhere(opened))
    slots_file(made.path).unlink()
    settled = backups.settle_slots
    late: list[Workspace] = []

    def answers(backup: Path) -> Path:
        monkeypatch.setattr(backup_files, "slots_file", slots_file)
        opened.store.close()
        late.append(open_store(opened.folder, keychain=keychain, clock=clock))
        renew_recovery(late[0])
        return slots_file(backup)

    def found(*given: Any) -> Any:
        slots = settled(*given)
        monkeypatch.setattr(backups, "settle_slots", settled)
        monkeypatch.setattr(backup_files, "slots_file", answers)
        return slots

    monkeypatch.setattr(backups, "settle_slots", found)
    run = keep(opened, copies)
    late[0].close()

    assert not run.made
    assert slots_beside(made.path) == load_slots(opened.folder).slots


def test_a_folder_that_is_replaced_during_the_copy_gets_no_backup(opened: Workspace, stick: Path) -> None:
    choose_folder(opened, stick)
    copies = copy(opened, everywhere(opened))
    other = stick.with_name("ander")
    other.mkdir()
    choose_folder(opened, other)

    run = keep(opened, copies)

    assert [made.place for made in run.made] == [Place.HERE]
    assert files(stick) == files(other) == set()
    assert Place.CHOSEN in dict(due(opened, closing=True).places)


def test_that_somebody_kept_saving_is_told_apart(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def outrun(*_: object) -> NoReturn:
        raise BackupOutrun

    with monkeypatch.context() as patch:
        patch.setattr(opened.store, "copy_out", outrun)
        run = keep(opened, copy(opened, everywhere(opened)))
    assert run.outrun
    assert files(local_folder(opened.folder)) == set()

    assert not back_up(opened).outrun
