"""Which backup somebody takes who goes down the list until one is whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from oso_desktop.services.restore import Checked, Opener, check, of_store
from oso_desktop.store.backup import BackupBroken


def newest_good(folder: Path, place: Path, opener: Opener) -> Checked | None:
    """The newest backup in `place` that opens and is whole; None if none is. A wrong key is an error."""
    for file in of_store(folder, place):
        with suppress(BackupBroken):
            return check(folder, file, opener)
    return None
