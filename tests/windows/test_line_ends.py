"""Windows ends a line with two signs, and its text mode makes two of one: what is written so must still be read."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

import oso_desktop
from oso_desktop.exchange.list_text import table_of
from oso_desktop.services import place
from oso_desktop.services.backup_files import backups_in, local_folder, slots_beside
from oso_desktop.services.backups import back_up
from oso_desktop.services.faults import LOG_NAME, keep, kept_in
from oso_desktop.services.stores import open_store
from oso_desktop.store.audit import AuditHead, read_head, write_head
from oso_desktop.store.backup import head_file
from oso_desktop.vault.keychain import MemoryKeychain
from tests.lasting import lasting_places
from tests.services import school
from tests.windows.imitation import WINDOWS, text_mode

PACKAGE = Path(oso_desktop.__file__).parent
TEXT_MODE = {
    ("services/faults.py", "open"),  # read by people, and by lines
    ("services/one_window.py", "write_text"),  # one word, without a line end
    ("services/place.py", "write_text"),  # JSON on one line
    ("store/restoring.py", "write_text"),  # read by lines
    ("store/audit.py", "open"),  # read by words
}
"""Where the program writes in the text mode of the system: each is read back below as Windows writes it."""


@pytest.fixture(autouse=True)
def as_windows_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows its own text mode; elsewhere one like it."""
    if not WINDOWS:
        text_mode(monkeypatch)


def test_the_mode_is_that_of_windows(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a\nb")
    assert (tmp_path / "x").read_bytes() == b"a\r\nb"


def test_the_head_of_the_log_is_read_back(tmp_path: Path) -> None:
    head = AuditHead(12, os.urandom(32))
    write_head(tmp_path / "kop", head)
    assert (tmp_path / "kop").read_bytes().endswith(b"\r\n")
    assert read_head(tmp_path / "kop") == head


def test_a_store_that_was_made_and_backed_up_so_opens(tmp_path: Path) -> None:
    """R174: the key slots, the head of the log and what lies beside a backup are read as they were written."""
    keychain = MemoryKeychain()
    with lasting_places():
        workspace = school.create(tmp_path, keychain)
        school.add(workspace, school.pupil())
        back_up(workspace)
        workspace.close()
        opened = open_store(tmp_path, keychain=keychain)
    with opened.view() as unit:
        assert len(unit.students.outlines()) == 1
    opened.close()
    (backup,) = backups_in(local_folder(tmp_path))
    assert slots_beside(backup.path) is not None
    assert read_head(head_file(backup.path)) is not None


def test_the_other_place_of_the_dossiers_is_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "default_folder", lambda: tmp_path / "eigen")
    place.remember_folder(tmp_path / "ander")
    assert place.remembered_folder() == tmp_path / "ander"


def test_the_log_of_faults_has_no_empty_lines(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        keep(ValueError("x"))
        keep(KeyError("y"))
    lines = (tmp_path / LOG_NAME).read_bytes().split(b"\r\n")
    assert lines.pop() == b""
    assert all(lines)
    assert not any(b"\n" in line for line in lines)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_list_is_the_same_whatever_ends_its_lines(end: str) -> None:
    rows = table_of(end.join(["Naam;Groep", 'Noor;"8', 'A"', "Bram;8B"]), ";").rows
    assert [list(row.cells) for row in rows] == [["Naam", "Groep"], ["Noor", "8 A"], ["Bram", "8B"]]


def test_nothing_else_is_written_in_the_text_mode_of_the_system() -> None:
    """What others read, such as a calendar (RFC 5545) or a CSV, has its line ends written out."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (how := _in_text_mode(node)):
                found.add((path.relative_to(PACKAGE).as_posix(), how))
    assert found == TEXT_MODE


def _in_text_mode(call: ast.Call) -> str:
    """By which call a text is written as the system would have it; empty for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if any(each.arg == "newline" for each in call.keywords):
        return ""
    if name == "write_text":
        return name
    words = [each.value for each in call.args if isinstance(each, ast.Constant)]
    words += [
        each.value.value
        for each in call.keywords
        if each.arg == "mode" and isinstance(each.value, ast.Constant)
    ]
    modes = {
        word for word in words if isinstance(word, str) and word in {"w", "a", "x", "w+", "a+", "r+", "wt"}
    }
    return name if name in ("open", "fdopen") and modes else ""
