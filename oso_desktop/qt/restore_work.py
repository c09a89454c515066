"""What the wizard that puts a backup back has done for it, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from oso_desktop.errors import OsoError

if TYPE_CHECKING:
    from oso_desktop.services.backup_files import BackupFile
    from oso_desktop.services.restore import Checked, Opener, Restored


def found(folder: Path, place: Path) -> tuple[BackupFile, ...]:
    """The backups in `place`, the newest first."""
    from oso_desktop.services.restore import of_store  # noqa: PLC0415 - brings the database along

    return of_store(folder, place)


def checked(folder: Path, file: BackupFile, opener: Callable[[], Opener]) -> Checked:
    """One that opens and is whole."""
    from oso_desktop.services.restore import check  # noqa: PLC0415 - see above

    return check(folder, file, opener())


def restored(folder: Path, file: BackupFile, opener: Callable[[], Opener]) -> Restored:
    """One that is put in the place of the store."""
    from oso_desktop.services.restore import restore  # noqa: PLC0415 - see above

    return restore(folder, file, opener())


def words_needed(error: OsoError) -> bool:
    """Whether the words of the sheet are the way on."""
    from oso_desktop.qt.entrance import words_help  # noqa: PLC0415 - the entrance leads here

    return words_help(error)


def may_not(error: OsoError) -> bool:
    """Whether it is for somebody else to ask."""
    from oso_desktop.services.restore import MayNotRestore  # noqa: PLC0415 - see above

    return isinstance(error, MayNotRestore)
