"""What is in the folder stays there: names that outlast a power cut, and a file that takes the place of another."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

_SHARING, _LOCKED, _DENIED = 32, 33, 5
"""ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION and ERROR_ACCESS_DENIED (winerror.h)."""
PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between the tries, 1.6 together: a virus scanner looks at what was just written, seldom longer than one."""


def sync_folder(folder: Path) -> None:
    """Makes the names in this folder, such as that of a rename, outlast a power cut. Raises OSError.

    Windows cannot be asked for it, nor needs to be.
    """
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def held_elsewhere(error: OSError) -> bool:
    """Whether Windows refused because another program has the file open, and not for want of rights."""
    return getattr(error, "winerror", None) in (_SHARING, _LOCKED)


def put_in_place(fresh: Path, target: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Gives a file or folder that is whole its name, in place of what had it; raises OSError.

    Windows lets nobody rename a file that another program looks at, such as a virus scanner or a backup; that is over
    in a moment, so it is tried again. It says the same of a file that is in the way and held (ERROR_ACCESS_DENIED) as
    of rights that are missing; who has none waits as long before hearing of it. Elsewhere there is one try.
    """
    for seconds in PAUSES:
        try:
            fresh.replace(target)
        except PermissionError as error:
            if not held_elsewhere(error) and getattr(error, "winerror", None) != _DENIED:
                raise
        else:
            return
        pause(seconds)
    fresh.replace(target)
