"""How a file with pupils' data is written outside the program: whole and on record, or not at all (R150).

The order is the point of it. First the file is written under a temporary name, complete but for what makes it valid.
Then, in the transaction that puts the hand-over on record, it gets that and its own name; only then is the transaction
committed. So a disk that is full, a stick that is pulled out or a person who cancels leaves no file and no hand-over,
and a hand-over that is on record has its file. What was packed for it before stays in the store, as packages that did
not leave. If the power goes in the moment between the name and the commit, there is a valid file and no hand-over; the
packages in it are on record as made for this receiver, and whoever looks finds them as still to be given.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.errors import OsoError
from oso_desktop.services.files import writing_below

UNFINISHED: Final = ".deel"
"""What the name ends with of a file that is not finished; nothing opens it."""
_MOST_NAMES: Final = 1_000

Progress = Callable[[int, int], None]
"""Hears before each piece of work which one it is, from 1, and of how many."""
Cancelled = Callable[[], bool]
"""Is asked before each piece of work whether somebody wants no more of it."""


class Stopped(OsoError):
    """Somebody did not want the file any more."""

    def __init__(self) -> None:
        super().__init__(
            "Gestopt. Er is geen bestand gemaakt en er is niets als meegegeven vastgelegd.",
            "Begin opnieuw als u het toch wilt maken.",
        )


class Leaving:
    """A file that is being written in a folder that a person chose; `target` may get a number at the end of it."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self.target = _first(folder, name, lambda path: not path.exists())
        self.unfinished = folder / f"{self.target.name}.{secrets.token_hex(8)}{UNFINISHED}"
        """Of nobody else, also when two write to one folder at once."""
        self._named = False

    def finish(self) -> None:
        """Gives the file its name, to outlast a power cut; the last thing before the commit.

        The name is taken first, with an empty file that nobody had: what somebody else wrote meanwhile stays theirs,
        and this file gets the next number.
        """
        with writing_below(self._folder):
            self.target = _first(self._folder, self._name, _taken)
            self._named = True
            put_in_place(self.unfinished, self.target)
            sync_folder(self._folder)

    def undo(self) -> None:
        """Removes what this run made, and nothing else."""
        for path in (self.unfinished, *((self.target,) if self._named else ())):
            with suppress(OSError):
                path.unlink(missing_ok=True)


@contextmanager
def leaving(folder: Path, name: str) -> Iterator[Leaving]:
    """A file that is whole at the end of the block, or not there; raises NotWritten where the disk refuses.

    A file that is there already keeps its name and its content: the new one gets a number.
    """
    with writing_below(folder):
        if not folder.is_dir():
            raise FileNotFoundError
        file = Leaving(folder, name)
    try:
        with writing_below(folder):
            yield file
    except BaseException:
        file.undo()
        raise


def write_synced(path: Path, data: bytes) -> None:
    """Writes the bytes and sees to it that they are on the disk. Raises OSError."""
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _first(folder: Path, name: str, fits: Callable[[Path], bool]) -> Path:
    """The first path that fits: with the name itself, or with a number before what it ends with."""
    first = folder / name
    numbered = (first.with_stem(f"{first.stem}-{number}") for number in range(2, _MOST_NAMES))
    for path in (first, *numbered):
        if fits(path):
            return path
    raise FileExistsError


def _taken(path: Path) -> bool:
    """Whether this very call made the file. A stick knows no hard links, so there is no other way to a free name."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
