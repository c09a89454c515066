"""Putting a backup back: the whole store, with the words or the keychain alone, and never half."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.backup_plan import parse
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services import restore as restoring_service
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder, slots_file
from oso_desktop.services.backups import back_up
from oso_desktop.services.files import NotWritten
from oso_desktop.services.restore import (
    SLOT_FILES,
    BackupWithoutSlots,
    Opener,
    can_mend_slots,
    check,
    mend_slots,
    of_store,
    restore,
    settle,
)
from oso_desktop.services.stores import (
    confirm_recovery,
    open_store,
    recover_store,
    renew_recovery,
    store_exists,
)
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.backup import BackupBroken, head_file
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreInUse, StoreTooNew
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import (
    KeychainEmpty,
    RecoveryCodeWrong,
    SlotsDamaged,
    SlotsMissing,
    load_slots,
)
from tests.services import school
from tests.services.test_stores import at_each_rename, newer

LATER = school.NOW + timedelta(days=2)


class Made:
    """A closed store with a backup of when it had three entries less, the code of its sheet, and its keychain."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.keychain = folder, MemoryKeychain()
        workspace = school.create(folder, self.keychain)
        self.code = renewed(workspace)
        (made,) = back_up(workspace).made
        self.entries = made.entries
        for _ in range(3):
            note(workspace)
        workspace.close()
        (self.file,) = backups_in(local_folder(folder))

    @property
    def words(self) -> Opener:
        return Opener(words=" ".join(self.code.words))

    @property
    def by_keychain(self) -> Opener:
        return Opener(keychain=self.keychain)

    def actions(self, keychain: MemoryKeychain | None = None) -> list[str]:
        workspace = open_store(self.folder, keychain=keychain or self.keychain, clock=school.clock)
        found = actions(workspace)
        workspace.close()
        return found


def renewed(workspace: Workspace) -> RecoveryCode:
    code = renew_recovery(workspace)
    confirm_recovery(workspace, code, dict(enumerate(code.words, start=1)))
    return code


def note(workspace: Workspace, action: str = "na de kopie") -> None:
    with workspace.change(Right.VIEW, action, workspace.store_id):
        pass


def actions(workspace: Workspace) -> list[str]:
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return [entry.action for entry in reversed(unit.audit.entries(50))]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(tmp_path_factory.mktemp("kept") / "store")


@pytest.fixture
def made(kept: Made, tmp_path: Path) -> Made:
    """A copy that a test may spoil."""
    folder = shutil.copytree(kept.folder, tmp_path / "store")
    again = object.__new__(Made)
    again.folder, again.keychain, again.code, again.entries = folder, kept.keychain, kept.code, kept.entries
    (again.file,) = backups_in(local_folder(folder))
    return again


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[5000:5100] = bytes(100)
    path.write_bytes(data)


def ten_years_on(name: str) -> str:
    """How a file of a backup is called by a clock that stands ten years ahead; the sign of its store may be a year."""
    stem, dot, kind = name.partition(".")
    made = parse(stem)
    assert made is not None
    return f"{replace(made, at=made.at.replace(year=made.at.year + 10)).stem}{dot}{kind}"


@pytest.mark.parametrize("opener", ["words", "by_keychain"])
def test_a_damaged_store_becomes_what_it_was_at_the_moment_of_the_backup(made: Made, opener: str) -> None:
    """R164: the log says which moment was put back and how much came after it; the damaged store is kept aside."""
    damage(made.folder / FILE_NAME)
    broken = (made.folder / FILE_NAME).read_bytes()

    found = check(made.folder, made.file, getattr(made, opener))
    assert (found.backup.entries, found.other_store) == (made.entries, False)
    assert found.lost is not None
    assert found.lost >= 4
    done = restore(made.folder, made.file, getattr(made, opener), clock=lambda: LATER)

    assert done.checked == found
    assert done.aside is not None
    assert (done.aside / FILE_NAME).read_bytes() == broken
    workspace = open_store(made.folder, keychain=made.keychain, clock=school.clock)
    with workspace.view() as unit:
        assert unit.school.get() == school.SCHOOL
        entry = next(each for each in unit.audit.entries(9) if each.action == "reservekopie teruggezet")
        assert unit.audit.verify().intact
    assert "na de kopie" not in actions(workspace)
    assert entry.detail["regels in kopie"] == made.entries
    assert entry.detail["regels daarna"] == found.lost
    assert entry.by == (school.USER.name if opener == "by_keychain" else "onbekend")
    workspace.close()
    assert not list(made.folder.glob("terugzetten*"))


def test_checking_changes_nothing(made: Made) -> None:
    before = {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()}
    check(made.folder, made.file, made.words)
    assert {path: path.read_bytes() for path in made.folder.rglob("*") if path.is_file()} == before


def test_a_void_sheet_does_not_come_alive_again(made: Made) -> None:
    """R175: the ways in of today stay, whatever lies beside an old backup."""
    old = slots_file(made.file.path).read_text()
    workspace = open_store(made.folder, keychain=made.keychain)
    new = renewed(workspace)
    workspace.close()
    slots_file(made.file.path).write_text(old)  # a stick that the program could not reach

    for attempt in (check, restore):
        with pytest.raises(RecoveryCodeWrong):
            attempt(made.folder, made.file, made.words)
    restore(made.folder, made.file, Opener(words=" ".join(new.words)))

    with pytest.raises(RecoveryCodeWrong):
        recover_store(made.folder, words=" ".join(made.code.words), keychain=None)
    recover_store(made.folder, words=" ".join(new.words), keychain=None).close()


def test_on_a_clean_machine_the_words_and_the_backup_are_enough(made: Made, tmp_path: Path) -> None:
    stick = shutil.copytree(local_folder(made.folder), tmp_path / "stick")
    shutil.rmtree(made.folder)
    new_laptop, fresh = tmp_path / "nieuw" / "dieper", MemoryKeychain()
    (file,) = of_store(new_laptop, stick)

    with pytest.raises(KeychainEmpty):
        check(new_laptop, file, Opener(keychain=fresh))
    assert check(new_laptop, file, made.words).lost is None
    done = restore(new_laptop, file, made.words)

    assert done.aside is None
    recover_store(new_laptop, words=made.words.words, keychain=fresh).close()
    workspace = open_store(new_laptop, keychain=fresh)
    assert "reservekopie teruggezet" in actions(workspace)
    workspace.close()


def test_a_backup_that_a_wrong_clock_put_in_the_future_is_not_offered_first(
    made: Made, tmp_path: Path
) -> None:
    """R175: what was made after it holds more, whatever its name says."""
    stick = shutil.copytree(local_folder(made.folder), tmp_path / "stick")
    for path in list(stick.iterdir()):
        shutil.copyfile(path, stick / ten_years_on(path.name))

    first, wrong = of_store(made.folder, stick, clock=lambda: LATER)

    assert (first.at.year, wrong.at.year) == (2026, 2036)


def test_a_disk_without_room_to_see_what_was_destroyed_since_is_told_first(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    """L29: room can be made; what was destroyed may not come back for want of it."""
    before = {path.name: path.read_bytes() for path in made.folder.iterdir() if path.is_file()}
    original = shutil.copyfile

    def copyfile(source: Path, target: Path) -> Path:
        if source == made.folder / FILE_NAME:
            raise OSError(errno.ENOSPC, "full")
        return original(source, target)

    monkeypatch.setattr(shutil, "copyfile", copyfile)
    with pytest.raises(NotWritten):
        restore(made.folder, made.file, made.words)

    assert {path.name: path.read_bytes() for path in made.folder.iterdir() if path.is_file()} == before
    assert not list(made.folder.glob("terugzetten*"))


def test_without_the_slots_beside_it_a_backup_opens_only_where_the_store_was(
    made: Made, tmp_path: Path
) -> None:
    slots_file(made.file.path).unlink()
    check(made.folder, made.file, made.words)
    with pytest.raises(BackupWithoutSlots):
        check(tmp_path / "elders", made.file, made.words)
    slots_file(made.file.path).write_text("{")
    with pytest.raises(BackupWithoutSlots):
        restore(tmp_path / "elders", made.file, made.words)
    assert not store_exists(tmp_path / "elders")


def test_a_store_of_another_school_is_put_aside_and_not_lost(made: Made, tmp_path: Path) -> None:
    """Somebody began anew on a new laptop and finds the stick afterwards."""
    other, keychain = tmp_path / "ander", MemoryKeychain()
    school.create(other, keychain).close()
    found = check(other, made.file, made.words)
    assert (found.other_store, found.lost) == (True, None)

    done = restore(other, made.file, made.words)

    assert done.aside is not None
    assert load_slots(other).slots.store_id == load_slots(made.folder).slots.store_id
    open_store(other, keychain=made.keychain).close()
    open_store(done.aside, keychain=keychain).close()


def test_a_store_that_is_open_is_not_replaced(made: Made) -> None:
    workspace = open_store(made.folder, keychain=made.keychain)
    with pytest.raises(StoreInUse):
        restore(made.folder, made.file, made.words)
    note(workspace)
    workspace.close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: damage(file.path),
        lambda file: file.path.write_bytes(file.path.read_bytes()[:-4096]),
        lambda file: head_file(file.path).write_text(f"1 {'00' * 32}\n"),
    ],
)
def test_a_broken_backup_is_never_put_in_place(made: Made, harm: Callable[[BackupFile], None]) -> None:
    harm(made.file)
    before = (made.folder / FILE_NAME).read_bytes()
    with pytest.raises(BackupBroken):
        restore(made.folder, made.file, made.words)
    assert (made.folder / FILE_NAME).read_bytes() == before
    assert not list(made.folder.glob("terugzetten*"))
    assert "na de kopie" in made.actions()


def test_a_backup_of_a_newer_program_is_refused(made: Made) -> None:
    newer_copy = made.folder / "nieuwer"
    newer_copy.mkdir()
    shutil.copy(made.folder / "keyslots.json", newer_copy / "keyslots.json")
    shutil.copy(made.file.path, newer_copy / FILE_NAME)
    newer(newer_copy, made.keychain)
    shutil.copy(newer_copy / FILE_NAME, made.file.path)

    for attempt in (check, restore):
        with pytest.raises(StoreTooNew):
            attempt(made.folder, made.file, made.words)
    assert "na de kopie" in made.actions()


def the_store(folder: Path, made: Made) -> str:
    """Which of the two stores is in a folder: the old or the restored one; opened, whole and with its key slots."""
    remains = object.__new__(Made)
    remains.folder, remains.keychain = folder, made.keychain
    found = remains.actions()
    assert ("na de kopie" in found) != ("reservekopie teruggezet" in found)
    return "old" if "na de kopie" in found else "new"


def test_a_power_cut_at_any_step_of_a_restore_leaves_the_old_store_or_the_new_one(
    made: Made, tmp_path: Path
) -> None:
    """Before each rename the machine goes off; the next start finds one of the two, and can go on."""
    shutil.copy(made.folder / "keyslots.json", made.folder / "keyslots.previous.json")
    left: list[Path] = []

    def cut(step: int) -> None:
        left.append(shutil.copytree(made.folder, tmp_path / f"na {step} stappen"))

    with at_each_rename(cut):
        restore(made.folder, made.file, made.words)
    cut(len(left))

    found = [the_store(remains, made) for remains in left]
    assert found == sorted(found, reverse=True), "one step decides"
    assert {"old", "new"} == set(found)
    assert found.count("new") > 5, "the moving after it was cut off too"
    for remains in left:
        assert not (remains / "terugzetten-klaar").exists()
        again = backups_in(local_folder(remains))[0]
        restore(remains, again, made.words)
        assert the_store(remains, made) == "new"


def test_a_restore_that_was_cut_off_where_no_store_was_is_no_first_start(made: Made, tmp_path: Path) -> None:
    stick = shutil.copytree(local_folder(made.folder), tmp_path / "stick")
    (file,) = backups_in(stick)
    clean = tmp_path / "schoon"
    left: list[Path] = []
    with at_each_rename(lambda step: left.append(shutil.copytree(clean, tmp_path / f"{step} stappen"))):
        restore(clean, file, made.words)
    states = [store_exists(remains) for remains in left]
    assert states == sorted(states)
    assert True in states
    for remains, there in zip(left, states, strict=True):
        if there:
            open_store(remains, keychain=made.keychain).close()
        else:
            restore(remains, file, made.words)
            open_store(remains, keychain=made.keychain).close()


def test_a_disk_that_refuses_at_any_step_leaves_the_old_store_or_goes_on_later(
    made: Made, tmp_path: Path
) -> None:
    steps: list[int] = []
    with at_each_rename(steps.append):
        restore(shutil.copytree(made.folder, tmp_path / "proef"), made.file, made.words)

    for held_at in steps:
        folder = shutil.copytree(made.folder, tmp_path / str(held_at))

        def hold(step: int, held_at: int = held_at) -> None:
            if step == held_at:
                raise PermissionError(13, "held by a scanner")

        with at_each_rename(hold), suppress(OsoError):
            restore(folder, made.file, made.words)
        the_store(folder, made)


def test_no_room_for_a_restore_says_so_and_changes_nothing(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", copy)
    with pytest.raises(NotWritten, match="vol"):
        restore(made.folder, made.file, made.words)
    assert not (made.folder / "terugzetten").exists()
    assert "na de kopie" in made.actions()


def test_nothing_to_settle_is_nothing_done(made: Made) -> None:
    workspace = open_store(made.folder, keychain=made.keychain)
    settle(made.folder)
    workspace.close()


def test_lost_key_slots_are_taken_from_beside_a_backup(made: Made) -> None:
    """The database is whole, and only what opens it is gone: nothing of the work is lost."""
    for harm in (lambda path: path.unlink(), lambda path: path.write_text("{")):
        harm(made.folder / "keyslots.json")
        with suppress(FileNotFoundError):
            (made.folder / "keyslots.previous.json").unlink()
        with pytest.raises((SlotsMissing, SlotsDamaged)):
            open_store(made.folder, keychain=made.keychain)
        assert can_mend_slots(made.folder)

        mend_slots(made.folder, clock=school.clock)

        assert "na de kopie" in made.actions()
    assert [path.read_text() for path in made.folder.glob("keyslots.beschadigd-*")] == ["{"]


def test_sound_key_slots_are_not_replaced(made: Made) -> None:
    with pytest.raises(OsoError, match="in orde"):
        mend_slots(made.folder)


def test_without_backups_there_are_no_slots_to_take(made: Made) -> None:
    shutil.rmtree(local_folder(made.folder))
    for name in SLOT_FILES:
        (made.folder / name).unlink(missing_ok=True)
    assert not can_mend_slots(made.folder)
    with pytest.raises(OsoError, match="geen bruikbaar"):
        mend_slots(made.folder)


def test_the_keys_are_wiped_after_checking(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytearray] = []
    original = restoring_service.examine

    def examine(path: Path, keys: restoring_service.BackupKeys) -> restoring_service.Backup:
        seen.extend((keys.database, keys.audit))
        assert any(keys.database)
        return original(path, keys)

    monkeypatch.setattr(restoring_service, "examine", examine)
    check(made.folder, made.file, made.words)
    assert seen == [bytearray(32), bytearray(32)]


def test_the_store_before_it_with_its_journal_goes_aside_whole(made: Made) -> None:
    """A journal of the old store beside the new database would be played back into it."""
    (made.folder / f"{FILE_NAME}-journal").write_bytes(b"hot")
    done = restore(made.folder, made.file, made.words)
    assert done.aside is not None
    assert {path.name for path in done.aside.iterdir()} >= {
        FILE_NAME,
        f"{FILE_NAME}-journal",
        HEAD_NAME,
        "keyslots.json",
    }
    assert "reservekopie teruggezet" in made.actions()
