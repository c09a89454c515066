"""A crash below Python, as a fault in Qt or the database brings it: where in our code it was, told at the next start.

While the window is open, Python's `faulthandler` has a file at hand in the folder of the store. It writes there only in
the moment of a crash, and only places in code; of these the next start keeps our own, and how it ended if that is one
of a few known ways. The file itself, in which the folder of the installation can stand, is removed.
"""

from __future__ import annotations

import faulthandler
import importlib.util
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from oso_desktop.services.faults import Crash, keep

FILE_NAME: Final = "vastgelopen.txt"
WAYS: Final = frozenset(
    {
        "Segmentation fault", "Aborted", "Bus error", "Floating point exception", "Floating-point exception",
        "Illegal instruction", "access violation", "stack overflow", "int divide by zero", "float divide by zero",
        "none_dealloc",
    }
)  # fmt: skip
"""How a process may end, in the words of faulthandler (Modules/faulthandler.c)."""
UNKNOWN: Final = "onbekend"
_HEAD: Final = re.compile(r"^(?:Fatal Python error|Windows fatal exception): (.{0,80})$", re.MULTILINE)
_CAUGHT: Final = re.compile(r"code 0x[0-9a-f]{1,8}")
"""What Windows tells of between a program and its file dialogs, and whoever it is meant for takes: no crash."""
_PLACE: Final = re.compile(
    r'^  File "(?:[^"]*[\\/])?(oso_desktop[\\/][^"]*)\.py", line (\d{1,6}) in ', re.MULTILINE
)
_MODULE: Final = re.compile(r"oso_desktop(?:\.[a-z_0-9]{1,40}){0,4}")
_MOST: Final = 100_000
_DEEPEST: Final = 30


@contextmanager
def watched(folder: Path | None) -> Iterator[str]:
    """Within it a crash leaves its place in this folder. Gives the code of the crash that left one before, or nothing.

    Nobody watches where somebody else does already, as a test run or `python -X faulthandler`, or no file can be made.
    """
    code = last_crash(folder) if folder is not None else ""
    if folder is None or faulthandler.is_enabled():
        yield code
        return
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = path.open("wb")
    except OSError:
        yield code
        return
    faulthandler.enable(file, all_threads=False)
    try:
        yield code
    finally:
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            path.unlink()


def last_crash(folder: Path) -> str:
    """Puts what a crash left in this folder in the log of faults, and gives its code; empty if there was none."""
    path = folder / FILE_NAME
    try:
        at = path.stat().st_mtime
        with path.open("rb") as file:
            said = file.read(_MOST).decode("ascii", "replace")
        path.unlink()
    except OSError:
        return ""
    crash = read_crash(said)
    return keep(crash, at) if crash is not None else ""


def read_crash(said: str) -> Crash | None:
    """How it ended and where in our code, the newest call last, of what was written; None if it was of no crash."""
    heads = [head for head in _HEAD.finditer(said) if not _CAUGHT.fullmatch(head[1].strip())]
    if not heads:
        return None
    how = heads[-1][1].strip()
    places = []
    for found in _PLACE.finditer(said, heads[-1].end()):
        module = re.sub(r"[\\/]", ".", found[1]).removesuffix(".__init__")
        if is_ours(module):
            places.append(f"{module}:{found[2]}")
    return Crash(how if how in WAYS else UNKNOWN, tuple(reversed(places[:_DEEPEST])))


def is_ours(module: str) -> bool:
    """Whether a part of the program has this name; nothing else than such a name passes."""
    if not _MODULE.fullmatch(module):
        return False
    try:
        return module in sys.modules or importlib.util.find_spec(module) is not None
    except (ImportError, ValueError, AttributeError):
        return False
