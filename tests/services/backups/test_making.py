"""Backups: made of an open store, opened before they count, thinned, and of no consequence when they fail."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.backup_plan import name_of, parse
from oso_desktop.dossier.destruction import Destruction
from oso_desktop.dossier.roles import Right
from oso_desktop.services.backup_files import backups_in, local_folder, slots_beside, slots_file
from oso_desktop.services.backups import (
    Place,
    automatic,
    back_up,
    choose_folder,
    verify_backup,
)
from oso_desktop.services.destroyed_since import DESTROYED
from oso_desktop.services.restore import RESTORED
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.backup import (
    BackupBroken,
    BackupForeign,
    head_file,
)
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slot_files import SLOTS_FILE
from oso_desktop.vault.slots import load_slots
from tests.cli import pupils
from tests.services import school
from tests.services.backups.backing import Later, files, note


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
    shutil.copy(opened.folder / FILE_NAME, aside)
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


@pytest.mark.parametrize("restored", [False, True])
def test_a_backup_from_before_a_destruction_goes_also_if_its_name_is_of_next_year(
    opened: Workspace, stick: Path, clock: Later, restored: bool
) -> None:
    """R155, L29: the clock once stood ahead; how much of the log a backup holds tells that it is from before.

    Also when only a restore destroyed it here: that of what is missing from the log of the backup that was put back.
    """
    choose_folder(opened, stick)
    right = clock.now
    clock.move(days=450)
    back_up(opened)
    ahead = [backups_in(place)[0].path for place in (local_folder(opened.folder), stick)]
    clock.now = right + timedelta(days=180)
    done = Destruction(
        at=clock(), by="A. Verzonnen", confirmed_by="B. Verzonnen", destroyed=(), proposal="voorstel"
    )
    with opened.change(Right.VIEW, RESTORED if restored else DESTROYED, "voorstel") as unit:
        unit.records.add(done)
    clock.move(days=29)
    back_up(opened)
    assert all(path.exists() for path in ahead), "thirty days to find out that it was a mistake"
    after = backups_in(stick)[-1].path

    clock.move(days=2)
    back_up(opened)

    assert not any(path.exists() for path in ahead)
    assert all(len(backups_in(place)) == 2 for place in (local_folder(opened.folder), stick))
    assert after.exists(), "what was made after it holds nothing of it"


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
