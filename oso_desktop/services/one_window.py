"""One window for one store: a second start calls the window that is there, through a small file beside the store.

The window holds a lock as long as it lives, also while the store itself is closed because the program is locked. The
system lets go of a lock when a process dies, so what a killed program left behind holds nobody up. No socket is used.
"""

from __future__ import annotations

import getpass
import hashlib
import platform
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from filelock import FileLock, Timeout

from oso_desktop.errors import OsoError

LOCK_NAME = "venster.lock"
NOTE_NAME = "venster.txt"
_COME = "kom"
_PATIENCE = 3.0
"""Seconds that a window gets to answer; one that is busy drawing needs a tenth of one."""
_PAUSE = 0.05


class Answer(Enum):
    """What came of calling."""

    NOBODY = auto()
    CAME = auto()
    SILENT = auto()
    OTHER_ACCOUNT = auto()


class OpenElsewhere(OsoError):
    """Another account of this computer has the window open; it cannot be brought forward from here."""

    def __init__(self) -> None:
        super().__init__(
            "Iemand anders op deze computer heeft deze dossiers open, in een eigen Windows-account.",
            "Wissel naar dat account en sluit het programma daar. Kan dat niet? Start de computer opnieuw op; wat "
            "daar nog niet was bewaard, gaat dan verloren.",
        )


class SilentWindow(OsoError):
    """The window is there and does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma is al open, maar het venster geeft geen antwoord.",
            "Wacht een minuut en probeer het opnieuw. Blijft dit zo? Start de computer opnieuw op.",
        )


class WindowHere:
    """This process has the window of a store. Made by `take`, and to be let go of with `leave`."""

    def __init__(self, folder: Path, lock: FileLock) -> None:
        self.note = folder / NOTE_NAME
        self._lock = lock
        self.folder = folder

    @classmethod
    def take(cls, folder: Path) -> WindowHere | None:
        """The window of this store is here from now on; None if another process has it, or nothing can be written."""
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(folder / LOCK_NAME, thread_local=False)
            lock.acquire(blocking=False)
        except (OSError, Timeout):
            return None
        here = cls(folder, lock)
        here._say_who()
        return here

    def called(self) -> bool:
        """Whether somebody called since the last time; who called gets to see that it was heard."""
        try:
            if self.note.read_text(encoding="ascii") != _COME:
                return False
        except (OSError, ValueError):
            return False
        self._say_who()
        return True

    def leave(self) -> None:
        """The window is gone."""
        with suppress(OSError):
            self.note.unlink(missing_ok=True)
        self._lock.release()

    def _say_who(self) -> None:
        with suppress(OSError):
            self.note.write_text(_account(), encoding="ascii")


def call_window(
    folder: Path, *, patience: float = _PATIENCE, pause: Callable[[float], None] = time.sleep
) -> Answer:
    """Asks the window of this store, if there is one, to come forward; it changes nothing where there is none."""
    if not _taken(folder):
        return Answer.NOBODY
    note = folder / NOTE_NAME
    try:
        who = note.read_text(encoding="ascii")
        if who not in (_account(), _COME):
            return Answer.OTHER_ACCOUNT
        note.write_text(_COME, encoding="ascii")
        for _ in range(int(patience / _PAUSE)):
            pause(_PAUSE)
            if note.read_text(encoding="ascii") != _COME:
                return Answer.CAME
    except (OSError, ValueError):
        return Answer.SILENT
    return Answer.SILENT


def bring_forward(folder: Path) -> bool:
    """Whether a window that was open came forward; raises OpenElsewhere or SilentWindow for one that cannot."""
    answer = call_window(folder)
    if answer is Answer.OTHER_ACCOUNT:
        raise OpenElsewhere
    if answer is Answer.SILENT:
        raise SilentWindow
    return answer is Answer.CAME


def _taken(folder: Path) -> bool:
    if not (folder / LOCK_NAME).exists():
        return False
    lock = FileLock(folder / LOCK_NAME)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:  # another account's, which this one may not write
        return (folder / NOTE_NAME).exists()
    lock.release()
    return False


def _account() -> str:
    """The account of this process, as a mark that tells accounts apart and names nobody."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = ""
    return hashlib.sha256(f"oso-desktop window\0{platform.node()}\0{name}".encode()).hexdigest()
