"""A document opened in another program: asked for, on record, unreadable for others, and gone in time."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.roles import Role
from oso_desktop.services import attachments, secrecy
from oso_desktop.services.outside import ACTION, FOLDER, clear, clear_left, place
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.exchange.documents import docx
from tests.leaks.running import environment
from tests.services import school
from tests.services.school import Case

WORDS = "Een verzonnen verslag"
posix = pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")


def a_word_file(workspace: Workspace, case: Case, kind: str = "handelingsplan") -> AttachmentId:
    name = "Verzinsel van Niemand.docx"
    return attachments.add(workspace, case.student.id, name, docx(WORDS), kind_key=kind).id


def newest_action(workspace: Workspace) -> str:
    with workspace.view() as unit:
        return next(iter(unit.audit.entries(1))).action


@posix
def test_a_copy_says_nothing_by_its_name_and_is_for_this_person_to_read_alone(
    running: Workspace, case: Case
) -> None:
    """R150, R164: what was asked for is on record before anything is on disk."""
    copy = place(running, a_word_file(running, case))

    assert copy.parent == running.folder / FOLDER
    assert len(copy.stem) == 16
    assert set(copy.stem) <= set("0123456789abcdef")
    assert copy.suffix == ".docx"
    assert copy.read_bytes() == docx(WORDS)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert newest_action(running) == ACTION


def test_what_is_strict_takes_the_right_and_the_promise(running: Workspace, case: Case) -> None:
    """R168, L18: and without them nothing comes on disk."""
    strict = a_word_file(running, case, "psychologisch")

    with pytest.raises(NotAllowed):
        place(school.as_role(running, Role.ADMINISTRATION), strict)
    with pytest.raises(SecrecyFirst):
        place(running, strict)
    assert not (running.folder / FOLDER).exists()

    secrecy.promise(running)
    assert place(running, strict).exists()


def test_a_copy_that_cannot_be_put_on_record_is_not_made(
    running: Workspace, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = a_word_file(running, case)

    def broken(*_: object, **__: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(attachments, "content", broken)
    with pytest.raises(ZeroDivisionError):
        place(running, document)

    assert not (running.folder / FOLDER).exists()


def test_all_copies_go_with_what_the_other_program_put_beside_them(running: Workspace, case: Case) -> None:
    document = a_word_file(running, case)
    copies = [place(running, document) for _ in range(3)]
    (copies[0].parent / f"~${copies[0].name}").write_bytes(b"Word")
    (copies[0].parent / f".~lock.{copies[0].name}#").write_bytes(b"LibreOffice")

    assert clear(running.folder) == 0

    assert not copies[0].parent.exists()
    assert clear(running.folder) == 0


def test_a_copy_that_word_holds_is_counted_and_goes_when_it_is_let_go(
    running: Workspace, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = a_word_file(running, case)
    held, free = place(running, document), place(running, document)
    unlink = Path.unlink

    def as_windows(path: Path, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError
        unlink(path, missing_ok)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", as_windows)
        assert clear(running.folder) == 1
    assert held.exists()
    assert not free.exists()

    assert clear(running.folder) == 0
    assert not held.exists()


@posix
def test_what_stands_elsewhere_is_not_touched(running: Workspace, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "eigen.docx").write_bytes(b"van de gebruiker zelf")
    (running.folder / FOLDER).symlink_to(elsewhere, target_is_directory=True)
    assert clear(running.folder) == 0
    (running.folder / FOLDER).unlink()
    (running.folder / FOLDER).mkdir()
    (running.folder / FOLDER / "x.docx").symlink_to(elsewhere / "eigen.docx")
    before = (elsewhere / "eigen.docx").stat().st_mode

    assert clear(running.folder) == 0

    assert (elsewhere / "eigen.docx").stat().st_mode == before


KILLED = """
import os, signal, sys
from pathlib import Path
from oso_desktop.services import outside
from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school

keychain = MemoryKeychain()
keychain.set(sys.argv[2], bytes.fromhex(sys.argv[3]))
workspace = open_store(Path(sys.argv[1]), keychain=keychain, clock=school.clock)
print(outside.place(workspace, sys.argv[4]), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@posix
def test_what_a_killed_program_left_goes_at_the_next_start_and_not_from_under_a_running_one(
    running: Workspace, case: Case, keychain: MemoryKeychain
) -> None:
    """R150"""
    document, folder, store_id = a_word_file(running, case), running.folder, running.store_id
    device = keychain.get(store_id)
    assert device is not None
    running.close()
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), store_id, device.hex(), document],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    copy = Path(done.stdout.strip())
    assert copy.read_bytes() == docx(WORDS), "else there would be nothing to clear"

    first = open_store(folder, keychain=keychain, clock=school.clock)
    assert clear_left(folder) == 0
    assert copy.exists(), "another instance may have it open"
    first.close()

    assert clear_left(folder) == 0
    assert not copy.parent.exists()
    assert clear_left(folder / "nergens") == 0
    assert not os.path.lexists(folder / "nergens")
