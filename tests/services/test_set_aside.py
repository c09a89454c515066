"""A store that a restore put aside has an end: on record, after a term, and never while it is the only good copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.services import set_aside as asides
from oso_desktop.services.backup_files import backups_in, local_folder
from oso_desktop.services.backups import automatic, back_up, overview
from oso_desktop.services.restore import Opener, Restored, restore
from oso_desktop.services.set_aside import ENDED, destroy_set_aside
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import LogFilter
from oso_desktop.store.database import FILE_NAME, held
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slot_files import SLOTS_FILE
from oso_desktop.vault.slots import load_slots
from tests.services import school
from tests.services.backups.backing import Later, note

KEPT = timedelta(days=30)


class Again:
    """A store in whose place a backup was put, and the store that went aside for it."""

    def __init__(self, folder: Path, keychain: MemoryKeychain, done: Restored, clock: Later) -> None:
        assert done.aside is not None
        self.folder, self.keychain, self.done, self.clock = folder, keychain, done, clock
        self.aside = done.aside
        self._open: Workspace | None = None

    def opened(self) -> Workspace:
        self.close()
        self._open = open_store(self.folder, keychain=self.keychain, clock=self.clock)
        return self._open

    def close(self) -> None:
        if self._open is not None:
            self._open.close()

    def with_backup(self) -> Workspace:
        """Open, and with a backup from after the restore."""
        workspace = self.opened()
        self.clock.move(minutes=1)
        assert back_up(workspace).made
        return workspace


@pytest.fixture
def again(empty: Path, keychain: MemoryKeychain, tmp_path: Path) -> Iterator[Again]:
    folder, clock = shutil.copytree(empty, tmp_path / "store"), Later()
    workspace = open_store(folder, keychain=keychain, clock=clock)
    back_up(workspace)
    note(workspace)
    workspace.close()
    clock.move(hours=1)
    (file,) = backups_in(local_folder(folder))
    done = restore(folder, file, Opener(keychain=keychain), clock=clock)
    made = Again(folder, keychain, done, clock)
    yield made
    made.close()


def ends(workspace: Workspace) -> list[str]:
    """What the log says of ends, the newest first."""
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        found = unit.audit.entries(50, which=LogFilter(action=ENDED))
    return [str(entry.detail["map"]) for entry in found]


def test_what_was_put_aside_is_destroyed_after_its_term_and_that_is_on_record(again: Again) -> None:
    """R155, L29, R164: also when nothing was destroyed since; the term is told at the restore and afterwards."""
    assert again.done.aside_until == (again.clock() + KEPT).date()
    workspace = again.with_backup()
    (told,) = overview(workspace).aside
    assert (told.folder, told.until) == (again.aside, again.done.aside_until)

    again.clock.move(days=29, hours=22)
    automatic(workspace)
    assert again.aside.exists()
    assert ends(workspace) == []

    again.clock.move(hours=3)
    automatic(workspace)
    assert not again.aside.exists()
    assert ends(workspace) == [told.folder.name]
    assert overview(workspace).aside == ()
    automatic(workspace)
    assert len(ends(workspace)) == 1


def broken(again: Again) -> None:
    for file in backups_in(local_folder(again.folder)):
        data = bytearray(file.path.read_bytes())
        data[5000:5100] = bytes(100)
        file.path.write_bytes(data)


def only_older(again: Again) -> None:
    newest, *_ = backups_in(local_folder(again.folder))
    newest.path.unlink()


@pytest.mark.parametrize("harm", [broken, only_older])
def test_it_stays_while_no_good_backup_from_after_the_restore_stands(
    again: Again, harm: Callable[[Again], None]
) -> None:
    """R175: the store in use alone is no reason to let the other one go: it may break tomorrow."""
    workspace = again.with_backup()
    harm(again)
    again.clock.move(days=31)

    destroy_set_aside(workspace)

    assert (again.aside / FILE_NAME).exists()
    assert ends(workspace) == []
    back_up(workspace)
    assert not again.aside.exists(), "the next good backup is what was waited for"


def test_a_store_of_another_school_is_told_and_stays(again: Again) -> None:
    """It may be the only copy that this other school has; nobody here can say that it is not."""
    workspace = again.with_backup()
    other = replace(load_slots(again.aside).slots, store_id="0f0f0f0f-another")
    (again.aside / SLOTS_FILE).write_text(other.to_json(), encoding="utf-8")
    again.clock.move(days=400)
    back_up(workspace)

    (told,) = overview(workspace).aside
    assert (told.folder, told.until) == (again.aside, None)
    assert again.aside.exists()


def lost(aside: Path) -> None:
    for path in aside.glob("keyslots*"):
        path.unlink()


def damaged(aside: Path) -> None:
    for path in aside.glob("keyslots*"):
        path.write_text("{", encoding="utf-8")


@pytest.mark.parametrize("slots", [lost, damaged])
def test_without_sound_slots_our_key_tells_whether_it_is_ours(
    again: Again, slots: Callable[[Path], None], tmp_path: Path
) -> None:
    """L29, R175: a backup of ours came in the place of another school, whose slots were lost; or of ours itself."""
    strangers = tmp_path / "ander"
    school.create(strangers, MemoryKeychain()).close()
    theirs = again.folder / "vervangen-20260101-101010"
    shutil.copytree(strangers, theirs)
    halfway = shutil.copytree(again.aside, again.folder / "vervangen-20260102-101010")
    (halfway / f"{FILE_NAME}-journal").write_bytes(b"of a write that a crash cut off")
    before = (halfway / FILE_NAME).read_bytes()
    for aside in (theirs, halfway, again.aside):
        slots(aside)
    workspace = again.with_backup()
    again.clock.move(days=400)
    back_up(workspace)

    assert [(each.folder, each.until) for each in overview(workspace).aside] == [
        (theirs, None),
        (halfway, None),
    ]
    assert (theirs / FILE_NAME).read_bytes() == (strangers / FILE_NAME).read_bytes()
    assert (halfway / FILE_NAME).read_bytes() == before
    assert not again.aside.exists()


@pytest.mark.parametrize("slots", [lost, damaged])
@pytest.mark.parametrize("other", [False, True])
def test_a_restore_promises_an_end_only_to_what_is_ours(
    again: Again, slots: Callable[[Path], None], other: bool, tmp_path: Path
) -> None:
    """R175: where the slots of what stands there are lost, its database must open with our key."""
    (file,) = backups_in(local_folder(again.folder))
    folder = again.folder
    if other:
        folder = tmp_path / "ander"
        school.create(folder, MemoryKeychain()).close()
    slots(folder)

    done = restore(folder, file, Opener(keychain=again.keychain), clock=again.clock)

    assert (done.aside_until is None) is other


def test_one_from_the_future_waits_and_is_told(again: Again) -> None:
    """A clock is or was wrong; nobody knows which."""
    workspace = again.with_backup()
    later = again.aside.rename(again.folder / "vervangen-20360101-101010")
    again.clock.move(days=31)
    back_up(workspace)
    (told,) = overview(workspace).aside
    assert told.until is not None
    assert (told.folder, told.until.year) == (later, 2036)


def test_one_that_somebody_has_open_waits(again: Again) -> None:
    workspace = again.with_backup()
    again.clock.move(days=31)
    with held(again.aside):
        destroy_set_aside(workspace)
        assert (again.aside / FILE_NAME).exists()
    destroy_set_aside(workspace)
    assert not again.aside.exists()


@pytest.mark.parametrize("moment", ["half emptied", "emptied", "on record"])
def test_a_destruction_that_was_cut_off_is_finished_and_on_record_once(
    again: Again, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164: no store goes without an entry, and no entry says so twice."""

    class Cut(Exception):
        pass

    def cut(*_: object, **__: object) -> None:
        raise Cut

    workspace = again.with_backup()
    again.clock.move(days=31)
    with monkeypatch.context() as patch:
        if moment == "half emptied":
            (again.aside / FILE_NAME).unlink()
        elif moment == "emptied":
            patch.setattr(asides, "_record", cut)
        else:
            patch.setattr(Path, "rmdir", cut)
        if moment != "half emptied":
            with pytest.raises(Cut):
                destroy_set_aside(workspace)
            assert again.aside.exists()
    destroy_set_aside(workspace)
    assert not again.aside.exists()
    assert len(ends(workspace)) == 1


def test_a_file_that_is_held_keeps_it_and_is_no_entry(again: Again, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scanner has it; the next look tries again, and holds up nobody."""
    workspace = again.with_backup()
    again.clock.move(days=31)

    def refused(path: Path, **_: object) -> None:
        raise PermissionError(13, "held")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refused)
        destroy_set_aside(workspace)
    assert ends(workspace) == []
    destroy_set_aside(workspace)
    assert len(ends(workspace)) == 1
