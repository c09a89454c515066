"""Backups: made of an open store, opened before they count, thinned, and of no consequence when they fail."""

from __future__ import annotations

import errno
import os
import shutil
from collections import namedtuple
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.dossier.backup_plan import BackupPlan, name_of, parse
from oso_desktop.dossier.destruction import Destruction
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services.backup_files import backups_in, local_folder, slots_beside, slots_file
from oso_desktop.services.backups import (
    Place,
    automatic,
    back_up,
    choose_folder,
    overview,
    refresh_slots,
    verify_backup,
)
from oso_desktop.services.key_slots import slots_changed
from oso_desktop.services.stores import open_store, renew_recovery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store import backup as store_backup
from oso_desktop.store import engine
from oso_desktop.store.backup import (
    BackupBroken,
    BackupForeign,
    BackupFull,
    BackupPlaceGone,
    BackupPlaceReadOnly,
    head_file,
)
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreClosed
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slot_files import SLOTS_FILE
from oso_desktop.vault.slots import load_slots
from tests.cli import pupils
from tests.services import school


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


class Later:
    """A clock that can be moved."""

    def __init__(self) -> None:
        self.now = school.NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Later:
    return Later()


@pytest.fixture
def opened(ready: tuple[Path, object], keychain: MemoryKeychain, tmp_path: Path, clock: Later) -> Any:
    folder = shutil.copytree(ready[0], tmp_path / "store")
    workspace = open_store(folder, keychain=keychain, clock=clock)
    yield workspace
    workspace.close()


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def note(workspace: Workspace) -> None:
    with workspace.change(Right.VIEW, "proef", workspace.store_id):
        pass


def test_a_backup_is_three_files_without_a_name_and_is_the_store_of_that_moment(
    opened: Workspace, stick: Path
) -> None:
    """R175: encrypted, in the chosen folder as well as beside the store, with the key slots."""
    choose_folder(opened, stick)

    run = back_up(opened)

    assert not run.problems
    assert [made.place for made in run.made] == [Place.HERE, Place.CHOSEN]
    stem = name_of(opened.store_id, school.NOW).stem
    for folder in (local_folder(opened.folder), stick):
        assert files(folder) == {f"{stem}.osobackup", f"{stem}.logboek", f"{stem}.keyslots.json"}
        (made,) = backups_in(folder)
        assert parse(made.path.stem) == made.name
        assert verify_backup(opened, made.path).anchored
        assert slots_beside(made.path) == load_slots(opened.folder).slots
        for path in folder.iterdir():
            data = path.read_bytes()
            assert not [word for word in (pupils.SURNAME, pupils.NUMBER) if word.encode() in data]
            assert opened.user.name.encode() not in data
            assert not data.startswith(b"SQLite format 3")
    with opened.view() as unit:
        assert unit.audit.verify().intact
        entry = unit.audit.entries(1)[0]
    assert (entry.action, entry.detail["plaats"]) == ("reservekopie gemaakt", "deze computer, gekozen map")


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


def entries(workspace: Workspace) -> int:
    with workspace.view() as unit:
        return unit.audit.head().count


def test_the_program_makes_a_backup_by_itself_once_there_is_something_new(
    opened: Workspace, clock: Later
) -> None:
    assert [made.place for made in automatic(opened).made] == [Place.HERE]
    assert not automatic(opened, closing=True).made, "nothing happened since"

    note(opened)
    assert not automatic(opened).made, "the last one is fresh"
    assert automatic(opened, closing=True).made, "at the end of the work the newest holds all of it"

    note(opened)
    clock.move(hours=4)
    assert automatic(opened).made
    clock.move(days=1)
    assert not automatic(opened).made, "and nothing happened since"


def test_a_clock_that_was_set_back_stops_no_backup(opened: Workspace, clock: Later) -> None:
    automatic(opened)
    note(opened)
    clock.move(days=-40)
    assert automatic(opened).made


def test_two_backups_within_a_second_have_names_of_their_own(opened: Workspace) -> None:
    back_up(opened)
    back_up(opened)
    assert len(backups_in(local_folder(opened.folder))) == 2


Usage = namedtuple("Usage", "total used free")


def full(stick: Path, patch: pytest.MonkeyPatch) -> None:
    real = shutil.disk_usage

    def usage(path: Path) -> Any:
        return Usage(1000, 1000, 0) if Path(path) == stick else real(path)

    patch.setattr(shutil, "disk_usage", usage)


def unplugged(stick: Path, _: pytest.MonkeyPatch) -> None:
    shutil.rmtree(stick)


def refusing(number: int) -> Callable[[Path, pytest.MonkeyPatch], None]:
    def refuse(stick: Path, patch: pytest.MonkeyPatch) -> None:
        original = Path.open

        def opened(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
            if path.parent == stick and "w" in mode:
                raise OSError(number, os.strerror(number))
            return original(path, mode, *rest, **more)

        patch.setattr(Path, "open", opened)

    return refuse


def pulled_out_halfway(stick: Path, patch: pytest.MonkeyPatch) -> None:
    original = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name.endswith(".osobackup.nieuw") and path.parent == stick:
            raise OSError(errno.EIO, "gone")
        return original(path, target)

    patch.setattr(Path, "replace", replace)


def forgetful(stick: Path, patch: pytest.MonkeyPatch) -> None:
    """A disk that says that it wrote, and did not."""
    original = store_backup._copy

    def copy(connection: Any, fresh: Path, *rest: Any) -> None:
        original(connection, fresh, *rest)
        if fresh.parent == stick:
            data = bytearray(fresh.read_bytes())
            data[9000:9016] = bytes(16)
            fresh.write_bytes(data)

    patch.setattr(store_backup, "_copy", copy)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (full, BackupFull),
        (unplugged, BackupPlaceGone),
        (refusing(errno.EACCES), BackupPlaceReadOnly),
        (refusing(errno.EROFS), BackupPlaceReadOnly),
        (refusing(errno.ENOSPC), BackupFull),
        (refusing(errno.EIO), BackupPlaceGone),
        (pulled_out_halfway, BackupPlaceGone),
        (forgetful, BackupBroken),
    ],
)
def test_a_stick_that_fails_is_told_apart_and_holds_nobody_up(
    opened: Workspace,
    stick: Path,
    harm: Callable[[Path, pytest.MonkeyPatch], None],
    told: type[OsoError],
) -> None:
    """R175: each failure has its own text; the backup here is made, the earlier one there stays whole."""
    choose_folder(opened, stick)
    (_, earlier) = back_up(opened).made
    kept = earlier.path.read_bytes()

    with pytest.MonkeyPatch.context() as patch:
        harm(stick, patch)
        run = back_up(opened)

    assert [made.place for made in run.made] == [Place.HERE]
    ((place, problem),) = run.problems
    assert place is Place.CHOSEN
    assert type(problem) is told
    assert problem.text.endswith(".")
    assert problem.next_step.endswith(".")
    if stick.exists():
        assert len(files(stick)) == 3, "nothing half is left"
        assert earlier.path.read_bytes() == kept
    note(opened)  # work goes on


def test_a_missing_stick_is_not_replaced_by_a_folder_of_its_name(opened: Workspace, stick: Path) -> None:
    choose_folder(opened, stick)
    stick.rmdir()
    back_up(opened)
    assert not stick.exists()
    assert overview(opened).chosen is None


def test_a_stick_that_comes_back_gets_the_backup_it_missed(
    opened: Workspace, stick: Path, clock: Later
) -> None:
    choose_folder(opened, stick)
    aside = stick.rename(stick.with_name("weg"))
    automatic(opened)
    aside.rename(stick)
    clock.move(minutes=1)
    assert [made.place for made in automatic(opened, closing=True).made] == [Place.CHOSEN]


def test_what_a_killed_backup_left_goes_with_the_next(opened: Workspace) -> None:
    here = local_folder(opened.folder)
    here.mkdir()
    stem = name_of(opened.store_id, school.NOW - timedelta(days=1)).stem
    for rest in ("osobackup.nieuw", "osobackup.nieuw-journal", "logboek", "keyslots.json", "nieuw"):
        (here / f"{stem}.{rest}").write_bytes(b"half")
    theirs = here / "oso-ffffffff-20260101-101010.osobackup.nieuw"
    theirs.write_bytes(b"of another store")
    (here / "vakantiefoto.jpg").write_bytes(b"of a person")

    back_up(opened)

    assert not [name for name in files(here) if name.startswith(stem)]
    assert files(here) >= {theirs.name, "vakantiefoto.jpg"}


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


def test_any_change_of_a_backup_shows_when_it_is_checked(opened: Workspace) -> None:
    (made,) = back_up(opened).made
    whole = made.path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        changed = bytearray(whole)
        changed[place] ^= 1
        made.path.write_bytes(changed)
        with pytest.raises(BackupBroken):
            verify_backup(opened, made.path)
    for page in range(0, len(whole), 16 * 4096):  # wiped to zeros, as a broken stick does
        made.path.write_bytes(whole[:page] + bytes(4096) + whole[page + 4096 :])
        with pytest.raises(BackupBroken):
            verify_backup(opened, made.path)
    for length in (0, 100, len(whole) // 2, len(whole) - 4096):
        made.path.write_bytes(whole[:length])
        with pytest.raises((BackupBroken, BackupForeign)):
            verify_backup(opened, made.path)
    made.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(BackupForeign):
        verify_backup(opened, made.path)


def test_the_log_of_a_backup_is_bound_to_the_head_beside_it(opened: Workspace) -> None:
    (made,) = back_up(opened).made
    head = head_file(made.path)
    count, mac = head.read_text().split()
    head.write_text(f"{int(count) + 1} {mac}\n")
    with pytest.raises(BackupBroken):
        verify_backup(opened, made.path)
    head.unlink()
    assert not verify_backup(opened, made.path).anchored


def test_the_backup_of_another_store_is_no_backup_of_this_one(opened: Workspace, tmp_path: Path) -> None:
    other = school.create(tmp_path / "ander", MemoryKeychain())
    (theirs,) = back_up(other).made
    other.close()
    with pytest.raises((BackupForeign, BackupBroken)):
        verify_backup(opened, theirs.path)


def test_thinning_takes_only_old_backups_of_this_store(opened: Workspace, stick: Path, clock: Later) -> None:
    choose_folder(opened, stick)
    strange = stick / "oso-ffffffff-20200101-101010.osobackup"
    strange.write_bytes(b"of another school")
    for _ in range(20):
        note(opened)
        assert not automatic(opened, closing=True).problems
        clock.move(days=1)
    days = [file.at.date() for file in backups_in(stick) if file.name.store != "ffffffff"]
    assert len(days) < 14
    assert days[:7] == [(clock.now - timedelta(days=back)).date() for back in range(1, 8)]
    assert strange.exists()
    assert {path.partition(".")[0] for path in files(stick)} == {
        file.path.stem for file in backups_in(stick)
    }, "what lies beside a backup goes with it"


def test_after_a_destruction_the_backups_from_before_it_go(opened: Workspace, clock: Later) -> None:
    """R155, L29: what was destroyed does not live on in backups, once thirty days have passed."""
    automatic(opened)
    (before,) = backups_in(local_folder(opened.folder))
    clock.move(days=1)
    aside = opened.folder / "vervangen-20260301-101010"
    aside.mkdir()
    (aside / FILE_NAME).write_bytes(b"what a restore put aside")
    theirs = (
        opened.folder / "vervangen-20260302-101010-1"
    )  # a restore came in the place of another school's store
    shutil.copytree(aside, theirs)
    other = replace(load_slots(opened.folder).slots, store_id="0f0f0f0f-another")
    (theirs / SLOTS_FILE).write_text(other.to_json(), encoding="utf-8")
    of_a_person = opened.folder / "vervangen-foto's"
    of_a_person.mkdir()
    destroyed = Destruction(at=clock(), by="A. Verzonnen", confirmed_by="B. Verzonnen", destroyed=())
    with opened.change(Right.VIEW, "vernietigd", "-") as unit:
        unit.records.add(destroyed)
    automatic(opened, closing=True)
    assert before.path.exists(), "thirty days to find out that it was a mistake"
    assert aside.exists()

    clock.move(days=31)
    note(opened)
    automatic(opened)

    left = backups_in(local_folder(opened.folder))
    assert left
    assert all(file.at > destroyed.at.replace(tzinfo=None) for file in left)
    assert not aside.exists()
    assert theirs.exists(), "it may be the only copy that this other school has"
    assert of_a_person.exists()


def test_the_place_that_failed_gets_its_backup_though_the_other_place_has_one(
    opened: Workspace, stick: Path, clock: Later
) -> None:
    """R175: also when nothing was changed since."""
    choose_folder(opened, stick)
    local_folder(opened.folder).write_bytes(b"a file where the folder should be")
    assert [made.place for made in automatic(opened).made] == [Place.CHOSEN]
    local_folder(opened.folder).unlink()
    clock.move(minutes=1)

    assert [made.place for made in automatic(opened).made] == [Place.HERE]
    clock.move(minutes=1)
    assert automatic(opened).made == ()


def test_new_ways_in_reach_the_backups_that_are_there(opened: Workspace, stick: Path) -> None:
    """R175: an old recovery sheet opens no old backup that the program could reach."""
    choose_folder(opened, stick)
    back_up(opened)
    old = load_slots(opened.folder).slots
    renew_recovery(opened)
    slots_changed(opened)
    new = load_slots(opened.folder).slots
    assert new != old
    for folder in (stick, local_folder(opened.folder)):
        assert [slots_beside(file.path) for file in backups_in(folder)] == [new]


def test_a_stick_that_was_away_gets_the_new_ways_in_with_the_next_backup(
    opened: Workspace, stick: Path
) -> None:
    choose_folder(opened, stick)
    back_up(opened)
    away = stick.rename(stick.with_name("weg"))
    renew_recovery(opened)
    assert not refresh_slots(opened)
    away.rename(stick)
    assert {slots_beside(file.path) for file in backups_in(stick)} != {load_slots(opened.folder).slots}

    back_up(opened)

    assert len(backups_in(stick)) == 2
    assert {slots_beside(file.path) for file in backups_in(stick)} == {load_slots(opened.folder).slots}


def test_no_folder_within_the_store_and_none_that_refuses_can_be_chosen(
    opened: Workspace, stick: Path
) -> None:
    for folder in (opened.folder, opened.folder / "x", stick / "weg"):
        with pytest.raises(OsoError):
            choose_folder(opened, folder)
    choose_folder(opened, stick)
    found = overview(opened)
    assert found.plan.folder == str(stick)
    assert found.same_disk
    assert files(stick) == set()
    choose_folder(opened, None)
    assert overview(opened).plan == BackupPlan()


def test_a_damaged_store_makes_no_backup_and_thins_none(opened: Workspace) -> None:
    (made,) = back_up(opened).made
    path = opened.folder / FILE_NAME
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    data[half : half + 4096] = bytes(4096)
    path.write_bytes(data)

    run = back_up(opened)

    assert not run.made
    assert len(run.problems) == 1
    assert made.path.exists()
    assert len(files(local_folder(opened.folder))) == 3
    assert slots_file(made.path).exists()


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
