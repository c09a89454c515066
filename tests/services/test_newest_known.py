"""Putting back an older or a newer backup, here or elsewhere: whose people, whose keys, and who may do it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.roles import Role, User
from oso_desktop.errors import OsoError
from oso_desktop.services import backups, people, sign_in, ways_in
from oso_desktop.services.backup_files import BackupFile, backup_file, backups_in, local_folder, slots_file
from oso_desktop.services.entry import NobodyHere, unlock, unlock_with_words
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.newest_known import Newest
from oso_desktop.services.restore import Checked, MayNotRestore, Opener, check, restore
from oso_desktop.services.stores import (
    confirm_recovery,
    create_store,
    open_store,
    recover_store,
    renew_recovery,
)
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keychain import KeychainEntryWrong, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slots import load_slots
from tests.services import school
from tests.services.quick import quick_passwords
from tests.services.test_restoring import damage, ten_years_on

HEAD = User(name="D. Denkbeeldig", role=Role.HEAD)
LEAVER, COMER, SHARER = "L. Leeg", "N. Nieuw", "S. Samen"
OWN, OTHERS = "groene fiets bij water", "vier losse woorden hier"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real Argon2id, with little memory."""
    make_quick(monkeypatch)


def make_quick(patch: pytest.MonkeyPatch) -> None:
    quick_passwords(patch)


@dataclass
class Two:
    """A school at two moments, each on a laptop of its own with a backup of then, and what opens it.

    Between the two a colleague left who had an account of her own, one left who shared the account of the head, a
    colleague came, and the sheet was made anew.
    """

    old: Path
    new: Path
    then: BackupFile
    now: BackupFile
    keychain: MemoryKeychain
    leavers: MemoryKeychain
    comers: MemoryKeychain
    old_words: str
    new_words: str


def sheet(head: Workspace) -> str:
    code = renew_recovery(head)
    confirm_recovery(head, code, dict(enumerate(code.words, start=1)))
    return " ".join(code.words)


def as_head(folder: Path, keychain: MemoryKeychain) -> Workspace:
    unlocked = unlock(folder, keychain=keychain, clock=school.clock)
    return sign_in.sign_in(unlocked, HEAD.name, OWN)


def joined(head: Workspace, name: str, keychain: MemoryKeychain) -> None:
    """Invites somebody, who links an account; the store is closed afterwards."""
    invitation = ways_in.invite(head, name, Role.ADMINISTRATION)
    head.close()
    accept_invitation(
        head.folder, words=" ".join(invitation.code.words), keychain=keychain, clock=school.clock
    )


def backed_up(workspace: Workspace) -> BackupFile:
    made = backup_file(backups.back_up(workspace).made[0].path)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Two:
    folder, keychain = tmp_path_factory.mktemp("school") / "oud", MemoryKeychain()
    leavers, comers = MemoryKeychain(), MemoryKeychain()
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        head = create_store(
            folder, school=school.SCHOOL, user=HEAD, keychain=keychain, clock=school.clock
        ).workspace
        old_words = sheet(head)
        people.add_here(head, SHARER, Role.HEAD, OTHERS, own_password=OWN)
        joined(head, LEAVER, leavers)
        head = as_head(folder, keychain)
        then = backed_up(head)
        head.close()
        new = shutil.copytree(folder, folder.with_name("nieuw"))
        head = as_head(new, keychain)
        people.leave(head, LEAVER)
        people.leave(head, SHARER)
        new_words = sheet(head)
        joined(head, COMER, comers)
        head = as_head(new, keychain)
        now = backed_up(head)
        head.close()
    return Two(folder, new, then, now, keychain, leavers, comers, old_words, new_words)


@pytest.fixture
def two(template: Two, tmp_path: Path) -> Two:
    """A copy; `then` lies with the old laptop as it was, `now` with the new one."""
    old, new = (shutil.copytree(each, tmp_path / each.name) for each in (template.old, template.new))
    then = backup_file(local_folder(old) / template.then.path.name)
    now = backup_file(local_folder(new) / template.now.path.name)
    assert then is not None
    assert now is not None
    return Two(
        old,
        new,
        then,
        now,
        template.keychain,
        template.leavers,
        template.comers,
        template.old_words,
        template.new_words,
    )


def stick(file: BackupFile, folder: Path) -> BackupFile:
    """A backup alone on a stick."""
    folder.mkdir(exist_ok=True)
    for path in file.path.parent.glob(f"{file.path.stem}.*"):
        shutil.copy(path, folder)
    found = backup_file(folder / file.path.name)
    assert found is not None
    return found


def present(folder: Path, words: str) -> set[str]:
    """Who works here by what the store says, opened with the sheet."""
    unlocked = unlock_with_words(folder, words=words, keychain=None, clock=school.clock)
    try:
        with unlocked.store.read() as unit:
            assert unit.audit.verify().intact
            return {each.name for each in unit.users.colleagues() if each.present}
    finally:
        unlocked.close()


def shut_out(two: Two, folder: Path) -> None:
    """Who left comes in by nothing of before; the sheet of before opens nothing."""
    with pytest.raises(OsoError):
        open_store(folder, keychain=two.leavers, clock=school.clock)
    with pytest.raises(RecoveryCodeWrong):
        recover_store(folder, words=two.old_words, keychain=None, clock=school.clock)
    unlocked = unlock(folder, keychain=two.keychain, clock=school.clock)
    try:
        with pytest.raises(OsoError):
            sign_in.sign_in(unlocked, SHARER, OTHERS)
    finally:
        unlocked.close()


def put_back(folder: Path, file: BackupFile, opener: Opener) -> Checked:
    found = check(folder, file, opener)
    done = restore(folder, file, opener, clock=lambda: school.NOW + timedelta(days=1))
    assert done.checked == found
    return found


def test_an_older_backup_on_a_newer_laptop_keeps_the_people_and_keys_of_now(two: Two, tmp_path: Path) -> None:
    """R166, R175: also who came since: the account goes on as it was."""
    found = put_back(two.new, stick(two.then, tmp_path / "stick"), Opener(words=two.new_words))

    assert (found.newest, found.sure) == (Newest.HERE, True)
    assert found.lost
    shut_out(two, two.new)
    assert present(two.new, two.new_words) == {HEAD.name, COMER}
    comer = open_store(two.new, keychain=two.comers, clock=school.clock)
    assert comer.user.name == COMER
    comer.close()


def test_a_newer_backup_on_an_old_laptop_brings_its_people_and_keys(two: Two, tmp_path: Path) -> None:
    """R166, R175: given a laptop from the drawer, then who left does not come in there, and the new sheet does."""
    file = stick(two.now, tmp_path / "stick")
    with pytest.raises(RecoveryCodeWrong):
        check(two.old, file, Opener(words=two.old_words))

    found = put_back(two.old, file, Opener(words=two.new_words))

    assert (found.newest, found.sure, found.lost) == (Newest.BACKUP, True, 0)
    shut_out(two, two.old)
    assert present(two.old, two.new_words) == {HEAD.name, COMER}
    assert load_slots(two.old).slots.recovery_confirmed


def test_two_laptops_that_went_their_own_way_let_in_nobody_who_left_either(two: Two, tmp_path: Path) -> None:
    """R166: both worked on since; what would be lost is then not known by counting."""
    head = as_head(two.old, two.keychain)
    ways_in.invite(head, "A. Anders", Role.ADMINISTRATION)
    head.close()

    found = put_back(two.old, stick(two.now, tmp_path / "stick"), Opener(words=two.new_words))

    assert (found.sure, found.lost) == (True, None)
    shut_out(two, two.old)
    assert present(two.old, two.new_words) == {HEAD.name, COMER, "A. Anders"}


@pytest.mark.parametrize("where", ["clean machine", "old laptop", "damaged store"])
def test_the_newest_backup_within_reach_tells_of_people_and_keys(
    two: Two, tmp_path: Path, where: str
) -> None:
    """R166, R175: given a choice for an older backup, with a newer one beside it."""
    folder = {"clean machine": tmp_path / "schoon", "old laptop": two.old, "damaged store": two.new}[where]
    place = tmp_path / "stick"
    stick(two.now, place)
    file = stick(two.then, place)
    if where == "damaged store":
        damage(two.new / FILE_NAME)
        (two.new / FILE_NAME).write_bytes(b"niets meer van over")

    found = put_back(folder, file, Opener(words=two.new_words))

    assert (found.newest, found.sure) == (Newest.NEWER, True)
    shut_out(two, folder)
    assert present(folder, two.new_words) == {HEAD.name, COMER}


@pytest.mark.parametrize("head", ["there", "gone"])
def test_where_nobody_can_tell_what_happened_since_that_is_told(two: Two, tmp_path: Path, head: str) -> None:
    """R166: the keys of here still keep out who left with an account; who came since is told whom to ask."""
    file = stick(two.then, tmp_path / "stick")
    shutil.rmtree(local_folder(two.new))
    (two.new / FILE_NAME).write_bytes(b"niets meer van over")
    if head == "gone":
        (two.new / HEAD_NAME).unlink()

    found = put_back(two.new, file, Opener(words=two.new_words))

    assert (found.newest, found.sure) == (Newest.BACKUP, False)
    assert present(two.new, two.new_words) == {HEAD.name, LEAVER, SHARER}, (
        "which the screen tells to put right"
    )
    with pytest.raises(KeychainEntryWrong):
        open_store(two.new, keychain=two.leavers, clock=school.clock)
    with pytest.raises(NobodyHere) as refused:
        open_store(two.new, keychain=two.comers, clock=school.clock)
    assert "koppelblad" in refused.value.next_step


def test_a_lost_database_with_old_keys_beside_it_does_not_keep_the_valid_sheet_out(
    two: Two, tmp_path: Path
) -> None:
    """R175: slots that hold what the backup knows to be void are older than the backup."""
    for name in (FILE_NAME, HEAD_NAME):
        (two.old / name).unlink()
    shutil.rmtree(local_folder(two.old))

    put_back(two.old, stick(two.now, tmp_path / "stick"), Opener(words=two.new_words))

    shut_out(two, two.old)


def test_a_backup_from_a_clock_in_the_future_is_not_newer_for_its_name(two: Two, tmp_path: Path) -> None:
    """The log tells which goes on from which, not the clock."""
    place = tmp_path / "stick"
    file = stick(two.now, place)
    for path in two.then.path.parent.glob(f"{two.then.path.stem}.*"):
        shutil.copy(path, place / ten_years_on(path.name))

    found = put_back(tmp_path / "schoon", file, Opener(words=two.new_words))

    assert found.newest is Newest.BACKUP
    shut_out(two, tmp_path / "schoon")


# --- who may ----------------------------------------------------------------------------------------------------------


def asked(two: Two, who: str) -> Opener:
    """What each of them has to open a backup with."""
    return {
        "sheet": Opener(words=two.new_words),
        "comer": Opener(keychain=two.comers),
        "comer who says to be the head": Opener(keychain=two.comers, asked_by=HEAD),
        "shared account": Opener(keychain=two.keychain),
        "head, signed in": Opener(keychain=two.keychain, asked_by=HEAD),
        "who left": Opener(keychain=two.keychain, asked_by=User(name=SHARER, role=Role.HEAD)),
    }[who]


@pytest.mark.parametrize("store", ["opens", "damaged"])
@pytest.mark.parametrize(
    ("who", "may"),
    [
        ("sheet", True),
        ("comer", False),
        ("comer who says to be the head", False),
        ("shared account", False),
        ("head, signed in", True),
        ("who left", False),
    ],
)
def test_only_who_manages_or_has_the_sheet_puts_a_backup_back(
    two: Two, who: str, may: bool, store: str
) -> None:
    """R166, R167, R169: given a key that opens it all the same, then nothing changes and it is said whom to ask."""
    if store == "damaged":
        (two.new / FILE_NAME).write_bytes(b"niets meer van over")
    before = {path: path.read_bytes() for path in two.new.rglob("*") if path.is_file()}
    (file, *_) = backups_in(local_folder(two.new))

    if may:
        put_back(two.new, file, asked(two, who))
        return
    for attempt in (check, restore):
        with pytest.raises(MayNotRestore) as refused:
            attempt(two.new, file, asked(two, who))
    assert "directeur" in refused.value.text
    assert "herstelblad" in refused.value.next_step
    assert {path: path.read_bytes() for path in two.new.rglob("*") if path.is_file()} == before


def test_slots_beside_a_backup_that_are_void_give_no_way_in(two: Two, tmp_path: Path) -> None:
    """R166: given an old file with slots beside the newest backup, then the void sheet puts nothing back."""
    file = stick(two.now, tmp_path / "stick")
    shutil.copy(slots_file(two.then.path), slots_file(file.path))

    with pytest.raises(RecoveryCodeWrong):
        restore(tmp_path / "schoon", file, Opener(words=two.old_words))
    assert not (tmp_path / "schoon" / FILE_NAME).exists()
