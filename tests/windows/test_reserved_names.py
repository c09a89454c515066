"""Names that Windows keeps for itself, or would change without a word."""

from __future__ import annotations

import ntpath
import re
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.file_names import safe_file_name
from tests.windows.imitation import real_only

DEVICES = [
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"),
    *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"),
]
AWKWARD = [
    *DEVICES,
    *(f"{device.lower()}.pdf" for device in DEVICES),
    *("aux .pdf", "NUL.tar.gz", "con. .docx", "prn.", "nul ", "COM1:", "  aux.txt"),
    *("naam.", "naam ", "naam. . .pdf", ".", "..", "...", " ", ""),
    *('a<b>c:d"e/f\\g|h?i*j.pdf', "stroom.pdf:Zone.Identifier", "tab\tregel\n.pdf", "nul\0teken.pdf"),
    *("kop\u200bpel\u202efdp.exe", "x" * 300 + ".pdf", "😀" * 200 + ".pdf"),
]


def _is_reserved(name: str) -> bool:
    """As Python says for Windows; from 3.13 on it says so in another place."""
    asked = getattr(ntpath, "isreserved", None)
    return bool(asked(name)) if asked is not None else PureWindowsPath(name).is_reserved()


def wrong_on_windows(name: str) -> str:
    """Why Windows would not make a file of just this name; empty if it would (Microsoft: Naming Files, Paths)."""
    if re.search(r'[<>:"/\\|?*\x00-\x1f]', name):
        return "a sign that is no part of a name"
    if name != name.rstrip(" .") or not name:
        return "an end that Windows drops"
    if _is_reserved(name) or name.split(".", maxsplit=1)[0].rstrip().upper() in DEVICES:
        return "a device"
    if len(name.encode("utf-16-le")) // 2 > 255:
        return "longer than a name may be"
    return ""


@pytest.mark.parametrize("name", [each for each in AWKWARD if "." in each or each in DEVICES])
def test_the_imitation_and_the_rule_of_the_program_agree_on_awkward_names(name: str) -> None:
    safe = safe_file_name(name)

    assert wrong_on_windows(safe) == ""
    assert safe_file_name(safe) == safe


@given(st.text(max_size=300) | st.sampled_from(AWKWARD), st.sampled_from([None, *filetypes.ALL]))
@example("CON", filetypes.PDF)
def test_every_name_that_the_program_writes_is_one_that_windows_takes(
    name: str, kind: filetypes.FileType | None
) -> None:
    safe = safe_file_name(name, kind)

    assert wrong_on_windows(safe) == ""
    assert safe == unicodedata.normalize("NFC", safe), "Windows takes two spellings of a letter for two names"


def test_the_imitation_can_say_no() -> None:
    """A test that would pass anything says nothing."""
    for name in ("CON", "nul.txt", "com¹.pdf", "a.", "b ", "c:d", "x" * 256, ""):
        assert wrong_on_windows(name), name
    assert wrong_on_windows("console.pdf") == wrong_on_windows("com10.pdf") == ""


@real_only
@pytest.mark.parametrize("name", AWKWARD)
def test_windows_itself_makes_a_file_of_just_that_name(name: str, tmp_path: Path) -> None:
    """Given the name that the program makes of an awkward one, then Windows lists it as it was given."""
    safe = safe_file_name(name, filetypes.PDF)

    (tmp_path / safe).write_bytes(b"%PDF-")

    assert [path.name for path in tmp_path.iterdir()] == [safe]
    assert (tmp_path / safe).read_bytes() == b"%PDF-"
