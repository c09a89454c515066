"""Checks for worker processes, which load this module by name and nothing that it does not need."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from oso_desktop.services.check_many import FileCheck, check_one


def fatal(path: Path) -> FileCheck:
    """Stands for a file at which the operating system ends the process."""
    if "fataal" in path.name:
        os._exit(9)
    return check_one(path)


def weighed(path: Path) -> FileCheck:
    """The answer with the bytes of memory that its process holds in place of the file's name."""
    import psutil

    # Not the peak that the system keeps: of a process it begins at that of whichever started it.
    return replace(check_one(path), file=str(psutil.Process().memory_info().rss))
