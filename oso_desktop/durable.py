"""What is in the folder stays there: names that outlast a power cut."""

from __future__ import annotations

import os
from pathlib import Path


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
