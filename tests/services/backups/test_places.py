"""The places of backups: what fails there is told apart, what was missed comes later, and the ways in follow."""

from __future__ import annotations

import errno
import os
import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.errors import OsoError
from oso_desktop.services import folder_guard
from oso_desktop.services.backup_files import backups_in, local_folder, slots_beside
from oso_desktop.services.backups import (
    Place,
    automatic,
    back_up,
    choose_folder,
    overview,
    refresh_slots,
)
from oso_desktop.services.folder_guard import PlaceFinding, PlaceRefused, Risk, Use, require_place
from oso_desktop.services.key_slots import slots_changed
from oso_desktop.services.stores import renew_recovery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store import backup as store_backup
from oso_desktop.store.backup import (
    BackupBroken,
    BackupFull,
    BackupPlaceGone,
    BackupPlaceReadOnly,
)
from oso_desktop.vault.slots import load_slots
from tests.services.backups.backing import Later, files, note

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


@pytest.mark.parametrize("risk", [Risk.TEMPORARY, Risk.ROAMING, Risk.READ_ONLY])
def test_no_path_leads_a_backup_to_a_place_where_none_may_be(
    opened: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch, risk: Risk
) -> None:
    """R175: asked where it is done, not only in the window; also of a folder that became such a place since."""

    def refused(folder: Path, use: Use) -> None:
        assert (folder, use) == (stick, Use.BACKUPS)
        raise PlaceRefused(
            PlaceFinding(risk=risk, text="Hier niet.", next_step="Kies iets anders.", blocks=True)
        )

    with monkeypatch.context() as patch:
        patch.setattr(folder_guard, "require_place", refused)
        with pytest.raises(PlaceRefused):
            choose_folder(opened, stick)
        assert overview(opened).plan.folder == ""
    choose_folder(opened, stick)
    monkeypatch.setattr(folder_guard, "require_place", refused)

    run = back_up(opened)

    assert [made.place for made in run.made] == [Place.HERE]
    ((place, problem),) = run.problems
    assert (place, type(problem)) == (Place.CHOSEN, PlaceRefused)
    assert files(stick) == set()


def test_the_guard_itself_is_what_is_asked(
    opened: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: the folders of a test are temporary ones, which the real guard refuses."""
    monkeypatch.setattr(folder_guard, "require_place", require_place)

    with pytest.raises(PlaceRefused) as problem:
        choose_folder(opened, stick)
    assert problem.value.risk is Risk.TEMPORARY
