"""Documents opened in another program: the one place where a readable copy stands on disk, asked for by a person.

A copy has a name that says nothing, can only be read, and stands in `geopend` beside the store. It goes when the
program locks or closes, and what a killed program left goes at the next start (SECURITY, Content).
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if (
    TYPE_CHECKING
):  # the window looks after the copies before it has a store, and does not wait for all of this
    from oso_desktop.dossier.attachments import AttachmentId
    from oso_desktop.services.workspace import Workspace

FOLDER = "geopend"
ACTION = "bijlage buiten het programma geopend"
"""What the log says of it."""
_FROM_ELSEWHERE = "[ZoneTransfer]\r\nZoneId=3\r\n"
"""What Windows is told of a file from outside; Word then opens it without its macros and without the network."""


def place(workspace: Workspace, attachment_id: AttachmentId) -> Path:
    """Puts a readable copy of a document on disk for another program, and gives its path.

    That a person asked for it is on record first. Takes the same rights as looking at it here: raises what
    `attachments.content` raises, NotPossible for a type that no dossier takes, or NotWritten.
    """
    from oso_desktop.exchange import filetypes  # noqa: PLC0415 - see above
    from oso_desktop.services import attachments  # noqa: PLC0415 - see above
    from oso_desktop.services.dossiers import NotPossible  # noqa: PLC0415 - see above
    from oso_desktop.services.files import writing_below  # noqa: PLC0415 - see above

    with workspace.view() as unit:
        media_type = unit.attachments.get(attachment_id).media_type
    extension = next((each.extension for each in filetypes.ALL if each.media_type == media_type), "")
    if not extension:
        raise NotPossible(
            "Dit soort bestand opent OSO Desktop niet in een ander programma.",
            "Lees het op de plek waar het vandaan komt, zoals uw LAS.",
        )
    data = attachments.content(workspace, attachment_id, action=ACTION)
    folder = workspace.folder / FOLDER
    path = folder / f"{os.urandom(8).hex()}{extension}"
    with writing_below(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        try:
            # Made with these rights, not given them afterwards: between the two anybody could open it.
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(data)
            _mark_as_foreign(path)
            path.chmod(0o400)
        except OSError:
            path.unlink(missing_ok=True)
            raise
    return path


def clear(folder: Path) -> int:
    """Removes every copy in this store's folder, with what the other program put beside it.

    Gives how many could not be removed: Windows keeps a file as long as a program has it open. Ask again later.
    """
    left = 0
    copies = folder / FOLDER
    if not copies.is_dir() or copies.is_symlink():
        return 0
    for path in copies.iterdir():
        try:
            if not path.is_symlink():
                path.chmod(0o600)  # Windows does not remove what can only be read
            path.unlink()
        except OSError:
            left += 1
    with suppress(OSError):
        copies.rmdir()
    return left


def clear_left(folder: Path) -> int:
    """The same at the start of the program, unless another instance has the store: its copies are in use."""
    if not (folder / FOLDER).is_dir():
        return 0
    from oso_desktop.store.database import held  # noqa: PLC0415 - see above
    from oso_desktop.store.errors import StoreError  # noqa: PLC0415 - see above

    try:
        with held(folder):
            return clear(folder)
    except StoreError:
        return 0


def _mark_as_foreign(path: Path) -> None:
    if sys.platform == "win32":
        with suppress(OSError):  # only NTFS keeps such a mark
            Path(f"{path}:Zone.Identifier").write_text(_FROM_ELSEWHERE, "ascii", newline="")
