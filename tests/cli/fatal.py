"""A check for worker processes, which load this module by name and nothing that it does not need."""

from __future__ import annotations

import os
from pathlib import Path

from oso_desktop.services.check_many import FileCheck, check_one


def fatal(path: Path) -> FileCheck:
    """Stands for a file at which the operating system ends the process."""
    if "fataal" in path.name:
        os._exit(9)
    return check_one(path)
