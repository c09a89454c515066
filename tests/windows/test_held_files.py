"""A file that a virus scanner, a backup or OneDrive holds in the moment in which it is to get its name."""

from __future__ import annotations

import ast
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import oso_desktop
from oso_desktop.durable import PAUSES, put_in_place
from oso_desktop.services import faults
from oso_desktop.services.files import NotWritten, writing_below
from oso_desktop.services.outside import FOLDER, clear
from oso_desktop.store.audit import AuditHead, read_head, write_head
from oso_desktop.store.errors import StoreBusy, StoreReadOnly, folder_errors
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import new_store_key
from oso_desktop.vault.slot_files import (
    install_slots,
    load_slots,
    prepare_slots,
    prepared_changes,
    save_slots,
)
from oso_desktop.vault.slots import add_keychain_slot, create_slots
from tests.windows.imitation import (
    DENIED,
    LOCKED,
    SHARING,
    TOO_LONG,
    Scanner,
    imitated_only,
    real_only,
    refusal,
)

PROGRAM = Path(oso_desktop.__file__).parent


def two_files(folder: Path) -> tuple[Path, Path]:
    fresh, target = folder / "x.nieuw", folder / "x"
    fresh.write_bytes(b"na")
    target.write_bytes(b"voor")
    return fresh, target


@pytest.mark.parametrize("code", [SHARING, LOCKED, DENIED])
@pytest.mark.parametrize("tries", [0, 1, len(PAUSES)])
def test_a_file_that_is_held_for_a_moment_gets_its_name_after_it(
    code: int, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: what was saved is saved, whatever looks at it meanwhile."""
    fresh, target = two_files(tmp_path)
    scanner = Scanner(monkeypatch, tries=tries, code=code)

    put_in_place(fresh, target, pause=scanner.wait)

    assert target.read_bytes() == b"na"
    assert not fresh.exists()
    assert scanner.waited == list(PAUSES[:tries])


def test_a_file_that_stays_held_is_told_and_both_stand_as_they_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh, target = two_files(tmp_path)
    scanner = Scanner(monkeypatch, tries=99)

    with pytest.raises(PermissionError):
        put_in_place(fresh, target, pause=scanner.wait)

    assert (target.read_bytes(), fresh.read_bytes()) == (b"voor", b"na")
    assert sum(scanner.waited) < 2, "nobody waits for a program that answers later than that"


@pytest.mark.parametrize("error", [PermissionError(13, "no"), refusal(TOO_LONG), FileNotFoundError(2, "no")])
def test_what_does_not_pass_is_told_at_once(
    error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh, target = two_files(tmp_path)

    def refused(_path: Path, _target: Path) -> Path:
        raise error

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(type(error)):
        put_in_place(fresh, target, pause=lambda _: pytest.fail("it waited"))


@imitated_only
def test_the_head_of_the_log_is_in_place_though_a_scanner_looked_at_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written at every change: the likeliest file to be held."""
    scanner = Scanner(monkeypatch, tries=2)
    monkeypatch.setattr("oso_desktop.durable.PAUSES", (0.0,) * len(PAUSES))

    write_head(tmp_path / "kop", AuditHead(3, b"mac"))

    assert scanner.refused == 2
    assert read_head(tmp_path / "kop") == AuditHead(3, b"mac")


@imitated_only
@pytest.mark.parametrize("tries", [1, len(PAUSES)])
def test_key_slots_are_in_force_though_a_scanner_looked_at_them(
    tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: neither a new sheet nor a colleague's way in fails because a program looks at the file of keys."""
    monkeypatch.setattr("oso_desktop.durable.PAUSES", (0.0,) * len(PAUSES))
    key = new_store_key()
    slots, _ = create_slots(key, MemoryKeychain())
    later = add_keychain_slot(slots, key, MemoryKeychain(), label="tweede")
    save_slots(tmp_path, slots)

    scanner = Scanner(monkeypatch, tries=tries)
    save_slots(tmp_path, later)
    assert (load_slots(tmp_path).slots, scanner.refused) == (later, tries)

    prepare_slots(tmp_path, slots, "7d9c")
    scanner = Scanner(monkeypatch, tries=tries)
    install_slots(tmp_path, "7d9c")
    assert (load_slots(tmp_path).slots, scanner.refused) == (slots, tries)
    assert prepared_changes(tmp_path) == ()


RENAMED_AT_ONCE = {
    "durable.py": "the one place that tries again",
    "services/faults.py": "a fault is written down where nobody can wait; a log that is held grows a little longer",
}


def test_nothing_else_gets_a_name_without_trying_again() -> None:
    """A path has its name replaced by a call with one argument; a text needs two, a date and a record name theirs."""
    renaming = {
        path.relative_to(PROGRAM).as_posix()
        for path in PROGRAM.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            (node.func.attr == "replace" and len(node.args) == 1 and not node.keywords)
            or ast.unparse(node.func) in {"os.replace", "os.rename", "os.renames", "shutil.move"}
        )
    }
    assert renaming == set(RENAMED_AT_ONCE)


@imitated_only
def test_a_fault_is_written_down_though_the_full_log_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log that cannot be put away goes on growing until it can."""
    monkeypatch.setattr(faults, "_SIZE", 1)
    with faults.kept_in(tmp_path):
        first = faults.keep(ValueError())
        Scanner(monkeypatch, tries=1)
        second = faults.keep(KeyError())
        third = faults.keep(TypeError())

    assert first in (earlier := (tmp_path / faults.EARLIER_NAME).read_text("utf-8"))
    assert second in earlier
    assert third in (tmp_path / faults.LOG_NAME).read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "expected"), [(SHARING, StoreBusy), (LOCKED, StoreBusy), (DENIED, StoreReadOnly)]
)
def test_held_by_another_is_told_apart_from_no_rights(code: int, expected: type[Exception]) -> None:
    """The first passes by waiting, of the second the administrator must know."""
    with pytest.raises(expected), folder_errors():
        raise refusal(code)
    with pytest.raises(NotWritten) as problem, writing_below(Path("map")):
        raise refusal(code)
    assert ("een ander programma" in problem.value.text) is (expected is StoreBusy)


@imitated_only
def test_a_document_that_word_still_has_open_is_left_for_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: a readable copy is not forgotten because it could not be removed the first time."""
    copy = tmp_path / FOLDER / "a.docx"
    copy.parent.mkdir()
    copy.write_bytes(b"x")
    copy.chmod(0o400)

    def held(_path: Path) -> None:
        raise refusal(SHARING)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", held)
        assert clear(tmp_path) == 1
    assert clear(tmp_path) == 0
    assert not copy.parent.exists()


@real_only
def test_windows_itself_lets_go_in_time(tmp_path: Path) -> None:
    """Given a file in the way that another handle holds open; it lets go at the first pause."""
    fresh, target = two_files(tmp_path)
    holding = target.open("rb")
    waits: list[float] = []

    put_in_place(fresh, target, pause=_letting_go(holding.close, waits))

    assert waits, "it was held"
    assert target.read_bytes() == b"na"


@real_only
def test_windows_itself_will_not_remove_a_copy_that_is_open(tmp_path: Path) -> None:
    copy = tmp_path / FOLDER / "a.docx"
    copy.parent.mkdir()
    copy.write_bytes(b"x")
    with copy.open("rb"):
        assert clear(tmp_path) == 1
    assert clear(tmp_path) == 0


def _letting_go(let_go: Callable[[], None], waits: list[float]) -> Callable[[float], None]:
    """A pause in which another thread lets go of the file."""

    def pause(seconds: float) -> None:
        waits.append(seconds)
        other = threading.Thread(target=let_go)
        other.start()
        other.join()

    return pause
