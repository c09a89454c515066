"""Making, opening and recovering a store; no two failures read alike, and each says how to go on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.errors import OsoError
from oso_desktop.services.stores import (
    confirm_recovery,
    create_store,
    open_store,
    recover_store,
    recovery_confirmed,
    recovery_pdf,
    store_exists,
)
from oso_desktop.store.database import FILE_NAME, held
from oso_desktop.store.errors import StoreDamaged, StoreExists, StoreInUse, StoreMissing, StoreTooNew
from oso_desktop.vault import keys
from oso_desktop.vault.keychain import KeychainLocked, KeychainMissing, MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.recovery import WORD_COUNT, RecoveryCode
from oso_desktop.vault.slots import KeychainEmpty, KeychainEntryWrong, load_slots, unlock_with_keychain
from oso_desktop.vault.spoken_code import CodeCheckFailed, CodeError, MistypedWord, WrongWordCount
from tests.services import school
from tests.vault.mistyped import misplaced
from tests.vault.test_keychain import in_a_session


def made(folder: Path, keychain: MemoryKeychain) -> RecoveryCode:
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=keychain, clock=school.clock)
    new.workspace.close()
    return new.recovery


def words(code: RecoveryCode) -> str:
    return " ".join(code.words)


def test_a_new_store_holds_the_school_and_its_user_and_says_who_made_it(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    folder = tmp_path / "nieuw" / "dieper"
    assert not store_exists(folder)

    made(folder, keychain)

    assert store_exists(folder)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    with workspace.view() as unit:
        assert unit.school.get() == school.SCHOOL
        assert unit.users.all() == (school.USER,)
        assert [(entry.action, entry.by) for entry in unit.audit.entries(9)] == [
            ("aangemeld", school.USER.name),
            ("opslag gemaakt", school.USER.name),
        ]
        assert unit.audit.verify().intact
    assert (workspace.user, workspace.keychain, workspace.notice) == (school.USER, "memory", "")
    workspace.close()
    assert not (folder / "in-aanmaak").exists()


def test_no_key_shows_in_what_python_prints_of_a_workspace(tmp_path: Path) -> None:
    new = create_store(tmp_path, school=school.SCHOOL, user=school.USER, keychain=MemoryKeychain())
    shown = repr(new)
    new.workspace.close()
    assert repr(new.workspace.content_key) not in shown
    assert new.workspace.content_key.hex() not in shown
    assert not [word for word in new.recovery.words if f" {word} " in shown]


def test_a_second_store_in_the_same_folder_is_refused_and_the_first_stays(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    made(tmp_path, keychain)
    before = (tmp_path / FILE_NAME).read_bytes()

    with pytest.raises(StoreExists):
        made(tmp_path, MemoryKeychain())

    assert (tmp_path / FILE_NAME).read_bytes() == before
    open_store(tmp_path, keychain=keychain).close()


def test_key_slots_without_their_database_are_never_overwritten(tmp_path: Path) -> None:
    """A backup of the database can only be opened with these very slots."""
    keychain = MemoryKeychain()
    made(tmp_path, keychain)
    backup = (tmp_path / FILE_NAME).rename(tmp_path / "reservekopie")
    slots = (tmp_path / "keyslots.json").read_bytes()

    with pytest.raises(StoreExists):
        made(tmp_path, MemoryKeychain())
    with pytest.raises(StoreMissing):
        open_store(tmp_path, keychain=keychain)

    assert store_exists(tmp_path)
    assert (tmp_path / "keyslots.json").read_bytes() == slots
    backup.rename(tmp_path / FILE_NAME)
    open_store(tmp_path, keychain=keychain).close()


@contextmanager
def at_each_rename(act: Callable[[int], None]) -> Iterator[None]:
    """Calls `act` with its number before each rename: the steps at which a file may be held or the power may go."""
    original, numbers = Path.replace, count()

    def replace(path: Path, target: Path) -> Path:
        act(next(numbers))
        return original(path, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        yield


def test_a_making_that_fails_at_any_step_leaves_nothing_and_can_be_done_again(tmp_path: Path) -> None:
    """A virus scanner holds a file for a moment: any of them, up to the very last, the database itself."""
    steps: list[int] = []
    with at_each_rename(steps.append):
        made(tmp_path / "heel", MemoryKeychain())
    assert len(steps) > 3

    told: list[OsoError] = []
    left: list[Path] = []

    for held_at in steps:
        folder, keychain = tmp_path / str(held_at), MemoryKeychain()

        def hold(step: int, held_at: int = held_at) -> None:
            if step == held_at:
                raise PermissionError(13, "held by a scanner")

        with at_each_rename(hold):
            try:
                made(folder, keychain)
            except OsoError as problem:
                told.append(problem)
                left += folder.iterdir()
                made(folder, keychain)
        open_store(folder, keychain=keychain).close()
        assert len(vars(keychain)["_secrets"]) == 1

    assert len(told) == len(steps) - 1, "only the head of the audit chain may lag behind without a word"
    assert all(problem.next_step for problem in told)
    assert left == []


def test_a_power_cut_at_any_step_leaves_no_store_or_a_whole_one(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "store", MemoryKeychain()
    left: list[Path] = []

    def cut(step: int) -> None:
        left.append(shutil.copytree(folder, tmp_path / f"na {step} stappen"))

    with at_each_rename(cut):
        made(folder, keychain)
    cut(len(left))

    *unfinished, whole = left
    assert len(unfinished) > 3
    for remains in unfinished:
        assert not store_exists(remains)
        made(remains, keychain)
        assert not (remains / "in-aanmaak").exists()
        open_store(remains, keychain=keychain).close()
    assert store_exists(whole)


def test_the_key_of_a_store_that_was_never_finished_does_not_stay_in_the_keychain(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "store", MemoryKeychain()
    left: list[Path] = []
    with at_each_rename(lambda step: left.append(shutil.copytree(folder, tmp_path / str(step)))):
        made(folder, keychain)

    made(left[-1], keychain)

    assert set(vars(keychain)["_secrets"]) == {load_slots(left[-1]).slots.store_id}


@pytest.mark.parametrize("leftover", [(), ("keyslots.json",)])
def test_a_leftover_folder_is_no_leave_to_overwrite_key_slots(
    leftover: tuple[str, ...], tmp_path: Path
) -> None:
    """The making ended well but its folder could not be removed; later the database was lost (p4b of the review)."""
    keychain = MemoryKeychain()
    made(tmp_path, keychain)
    (tmp_path / "in-aanmaak").mkdir()
    for name in leftover:
        shutil.copy(tmp_path / name, tmp_path / "in-aanmaak" / name)
    backup = (tmp_path / FILE_NAME).rename(tmp_path / "reservekopie")
    slots = (tmp_path / "keyslots.json").read_bytes()

    assert store_exists(tmp_path)
    with pytest.raises(StoreExists):
        made(tmp_path, keychain)

    assert (tmp_path / "keyslots.json").read_bytes() == slots
    backup.rename(tmp_path / FILE_NAME)
    open_store(tmp_path, keychain=keychain).close()


def test_spare_key_slots_alone_are_not_overwritten_either(tmp_path: Path) -> None:
    school.create(tmp_path, MemoryKeychain()).close()
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / "keyslots.json").rename(tmp_path / "keyslots.previous.json")

    with pytest.raises(StoreExists):
        made(tmp_path, MemoryKeychain())


def test_two_first_starts_at_once_do_not_touch_each_other(tmp_path: Path) -> None:
    other = tmp_path / "in-aanmaak"
    with held(tmp_path):
        other.mkdir()
        (other / FILE_NAME).write_bytes(b"half")
        with pytest.raises(StoreInUse):
            made(tmp_path, MemoryKeychain())
        assert (other / FILE_NAME).read_bytes() == b"half"

    made(tmp_path, MemoryKeychain())
    assert not other.exists()


def test_the_recovery_sheet_opens_the_store_on_a_new_laptop(tmp_path: Path) -> None:
    code = made(tmp_path, MemoryKeychain())
    new_laptop = MemoryKeychain()
    with pytest.raises(KeychainEmpty):
        open_store(tmp_path, keychain=new_laptop)

    recover_store(tmp_path, words=words(code).upper(), keychain=new_laptop).close()

    workspace = open_store(tmp_path, keychain=new_laptop)
    assert workspace.user == school.USER
    workspace.close()


@pytest.mark.parametrize("keychain", [None, "refusing"])
def test_the_recovery_sheet_opens_the_store_where_no_keychain_works(
    tmp_path: Path, keychain: str | None
) -> None:
    class Refusing(MemoryKeychain):
        def get(self, store_id: str) -> bytes | None:
            raise KeychainLocked

    code = made(tmp_path, MemoryKeychain())

    workspace = recover_store(tmp_path, words=words(code), keychain=Refusing() if keychain else None)

    assert workspace.keychain == ""
    assert ("vergrendeld" in workspace.notice) is (keychain is not None)
    workspace.close()


def wrong_word(code: RecoveryCode) -> str:
    return " ".join((*code.words[:3], "xxxxxxxx", *code.words[4:]))


def swapped(code: RecoveryCode) -> str:
    return " ".join(misplaced(code))


FORM = RecoveryCode.form


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        (wrong_word, MistypedWord(FORM, 4, None)),
        (swapped, CodeCheckFailed(FORM)),
        (lambda code: " ".join(code.words[1:]), WrongWordCount(FORM, WORD_COUNT - 1)),
        (lambda code: "", WrongWordCount(FORM, 0)),
        (lambda code: "ja nee", WrongWordCount(FORM, 2)),
    ],
)
def test_wrong_recovery_words_open_nothing_and_say_what_is_wrong(
    tmp_path: Path, typed: Callable[[RecoveryCode], str], wrong: CodeError
) -> None:
    """What is said is the same whatever the words of the code are, so that none of them can stand in it."""
    keychain = MemoryKeychain()
    code = made(tmp_path, keychain)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    with pytest.raises(OsoError) as problem:
        recover_store(tmp_path, words=typed(code), keychain=MemoryKeychain())

    assert problem.value.next_step
    assert (type(problem.value), problem.value.text) == (type(wrong), wrong.text)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    open_store(tmp_path, keychain=keychain).close()


def test_the_sheet_of_another_store_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 4,096 other stores one has the same mark in its words by chance; these two have not."""
    ids = (str(UUID(int=number)) for number in (1, 2))
    monkeypatch.setattr(keys, "new_store_id", lambda: next(ids))
    made(tmp_path / "een", MemoryKeychain())
    other = made(tmp_path / "twee", MemoryKeychain())

    with pytest.raises(OsoError, match="andere opslag"):
        recover_store(tmp_path / "een", words=words(other), keychain=None)


def test_the_sheet_counts_once_its_words_were_typed_back(tmp_path: Path) -> None:
    new = create_store(tmp_path, school=school.SCHOOL, user=school.USER, keychain=MemoryKeychain())
    code = new.recovery
    assert not recovery_confirmed(tmp_path)

    with pytest.raises(OsoError):
        confirm_recovery(new.workspace, code, {1: code.words[0], 2: code.words[1], 4: "mis"})
    assert not recovery_confirmed(tmp_path)
    confirm_recovery(new.workspace, code, {1: code.words[0], 2: code.words[1], 4: code.words[3]})

    assert recovery_confirmed(tmp_path)
    new.workspace.close()
    recover_store(tmp_path, words=words(code), keychain=None).close()


def test_the_recovery_sheet_is_a_pdf(tmp_path: Path) -> None:
    new = create_store(tmp_path, school=school.SCHOOL, user=school.USER, keychain=MemoryKeychain())
    sheet = recovery_pdf(new.workspace, new.recovery)
    new.workspace.close()
    assert sheet.data.startswith(b"%PDF")
    assert sheet.pages >= 1


def other_entry(folder: Path, keychain: MemoryKeychain) -> None:
    keychain.set(load_slots(folder).slots.store_id, bytes(32))


def newer(folder: Path, keychain: MemoryKeychain) -> None:
    key = derive(unlock_with_keychain(load_slots(folder).slots, keychain), Purpose.DATABASE)
    connection = sqlcipher.connect(str(folder / FILE_NAME), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{bytes(key).hex()}'\"")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def damaged(folder: Path, _: MemoryKeychain) -> None:
    data = bytearray((folder / FILE_NAME).read_bytes())
    data[200:300] = bytes(100)
    (folder / FILE_NAME).write_bytes(data)


def emptied(folder: Path, keychain: MemoryKeychain) -> None:
    keychain.delete(load_slots(folder).slots.store_id)


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (emptied, KeychainEmpty),
        (other_entry, KeychainEntryWrong),
        (newer, StoreTooNew),
        (damaged, StoreDamaged),
        (lambda folder, _: (folder / FILE_NAME).unlink(), StoreMissing),
    ],
)
def test_what_keeps_a_store_shut_is_told_apart_and_changes_nothing(
    tmp_path: Path, harm: Callable[[Path, MemoryKeychain], None], problem: type[OsoError]
) -> None:
    keychain = MemoryKeychain()
    made(tmp_path, keychain)
    harm(tmp_path, keychain)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    for _ in range(2):  # the first attempt leaves no lock
        with pytest.raises(problem) as told:
            open_store(tmp_path, keychain=keychain)

    assert told.value.text.endswith(".")
    assert told.value.next_step.endswith(".")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_second_instance_is_told_that_the_program_is_open(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from oso_desktop.errors import OsoError
from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slots import load_slots
folder = Path({str(tmp_path)!r})
keychain = MemoryKeychain()
keychain.set(load_slots(folder).slots.store_id, bytes.fromhex(input()))
try:
    open_store(folder, keychain=keychain)
except OsoError as error:
    print(type(error).__name__)
"""
    keychain = MemoryKeychain()
    made(tmp_path, keychain)
    first = open_store(tmp_path, keychain=keychain)
    secret = keychain.get(first.store_id)
    assert secret is not None

    second = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        input=secret.hex(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert second.stdout.split() == [StoreInUse.__name__]
    with first.view() as unit:  # the first goes on undisturbed
        assert unit.audit.verify().intact
    first.close()
    open_store(tmp_path, keychain=keychain).close()


WITH_A_REAL_KEYCHAIN = """
    from datetime import UTC, datetime
    from pathlib import Path
    from oso_desktop.services.stores import create_store, open_store, recover_store
    from tests.services import school
    folder = Path({folder!r})
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=os_keychain())
    new.workspace.close()
    open_store(folder, keychain=os_keychain()).close()
    print("opened")
    keychain = os_keychain()
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.Collection(connection).lock()
    try:
        open_store(folder, keychain=keychain)
    except KeychainLocked:
        print("locked")
    workspace = recover_store(folder, words=" ".join(new.recovery.words), keychain=keychain)
    print("recovered", "vergrendeld" in workspace.notice)
    workspace.close()
    """


@pytest.mark.keychain
def test_a_store_with_its_key_in_a_real_keychain_opens_until_that_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
    home = tmp_path / "thuis"
    home.mkdir()

    said = in_a_session(home, start, WITH_A_REAL_KEYCHAIN.format(folder=str(tmp_path / "store")))

    assert said == ["opened", "locked", "recovered", "True"]


@pytest.mark.keychain
def test_the_demo_keeps_its_key_in_the_real_keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    source = tmp_path / "goed.xml"
    body = f"""
    from pathlib import Path
    from tests.cli import pupils
    from oso_desktop.cli import main
    from oso_desktop.services.stores import open_store
    Path({str(source)!r}).write_bytes(pupils.dossier_file())
    assert main(["demo", "--headless", {str(tmp_path / "demo")!r}, "--input", {str(source)!r}]) == 0
    open_store(Path({str(tmp_path / "demo" / "store")!r}), keychain=os_keychain()).close()
    """
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
    home = tmp_path / "thuis"
    home.mkdir()

    said = in_a_session(home, start, body)

    assert said[-1] == '"keyring.backends.SecretService.Keyring"}'
    assert "LET" not in said


def test_a_removed_keychain_says_so(tmp_path: Path) -> None:
    class Removed(MemoryKeychain):
        def get(self, store_id: str) -> bytes | None:
            raise KeychainMissing

    made(tmp_path, MemoryKeychain())
    with pytest.raises(KeychainMissing, match="geen sleutelhanger"):
        open_store(tmp_path, keychain=Removed())


def test_the_spare_key_slots_are_used_and_the_user_is_told(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    school.create(tmp_path, keychain).close()
    shutil.copy(tmp_path / "keyslots.json", tmp_path / "keyslots.previous.json")
    (tmp_path / "keyslots.json").write_text("{")

    workspace = open_store(tmp_path, keychain=keychain)

    assert "beschadigd" in workspace.notice
    workspace.close()
