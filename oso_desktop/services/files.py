"""Files that a person names: read before anything is known about them, written where the disk may refuse."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oso_desktop.durable import held_elsewhere
from oso_desktop.errors import OsoError
from oso_desktop.exchange.hardened import SIZE_LIMIT, TooLarge
from oso_desktop.services.folder_guard import LONGEST_ON_WINDOWS, length_on_windows

_CAUSES: dict[type[OSError], str] = {
    FileNotFoundError: ": het is er niet",
    IsADirectoryError: ": het is een map",
    PermissionError: ": u hebt er geen rechten voor",
    FileExistsError: ": er staat al een bestand met die naam",
    NotADirectoryError: ": er staat al een bestand met die naam",
}
_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
_NOT_FOUND, _NO_SUCH_FOLDER, _EXCEEDS = 2, 3, 206
"""ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND and ERROR_FILENAME_EXCED_RANGE (winerror.h)."""


class NotRead(OsoError):
    """A file that cannot be opened at all."""


class NotWritten(OsoError):
    """A file or folder that cannot be made; what was written before it stands."""


def read_input(path: Path) -> bytes:
    """The bytes of a file; raises NotRead, or TooLarge without reading more than the limit."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise _too_large(path)
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)  # a device has no size to look at beforehand
    except OSError as error:
        raise NotRead(
            f"Het bestand {path.name} is niet te openen{_because(error)}.",
            "Kijk of de naam klopt en of het bestand niet in een ander programma open staat.",
        ) from error
    if len(data) > SIZE_LIMIT:
        raise _too_large(path)
    return data


def folder_refused(folder: Path, error: OSError) -> NotRead:
    """For a folder whose files cannot be listed."""
    return NotRead(
        f"De map {folder.name} is niet te openen{_because(error)}.",
        "Vraag wie de map beheert om leesrechten, of kies een andere map.",
    )


def _because(error: OSError) -> str:
    """The cause in Dutch where we know it; the system's own words are in any language."""
    if held_elsewhere(error):
        return ": een ander programma houdt het vast"
    return next((words for kind, words in _CAUSES.items() if isinstance(error, kind)), "")


def _too_large(path: Path) -> TooLarge:
    return TooLarge(
        f"Het bestand {path.name} is te groot: meer dan {SIZE_LIMIT // 2**20} MB.",
        "Kijk of dit het goede bestand is. Maak in het LAS een nieuw bestand, zo nodig met minder bijlagen.",
    )


def too_long(error: OSError) -> bool:
    """Whether a path was refused for its length. Windows then mostly says that there is no such folder."""
    code = getattr(error, "winerror", None)
    if error.errno == errno.ENAMETOOLONG or code == _EXCEEDS:
        return True
    named = (error.filename, error.filename2)
    return code in (_NOT_FOUND, _NO_SUCH_FOLDER) and any(
        isinstance(each, str) and length_on_windows(each) > LONGEST_ON_WINDOWS for each in named
    )


@contextmanager
def writing_below(folder: Path) -> Iterator[None]:
    """Says in plain words what the disk refuses while files are made below `folder`; raises NotWritten."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NotWritten(
                f"De schijf is vol: in {folder} past niets meer.",
                "Maak ruimte op de schijf, of kies een map op een andere schijf, en probeer het opnieuw.",
            ) from error
        if too_long(error):
            raise NotWritten(
                "De map ligt te diep: de namen van de mappen en het bestand zijn samen te lang voor deze computer.",
                "Kies een map die minder diep ligt, zoals Documenten of een stick, en probeer het opnieuw.",
            ) from error
        if isinstance(error, FileNotFoundError):
            raise NotWritten(
                f"De map of stick {folder} is er niet meer.",
                "Sluit de stick weer aan, of kies een andere map, en probeer het opnieuw.",
            ) from error
        raise NotWritten(
            f"In {folder} kan niet worden geschreven{_because(error)}.",
            "Probeer het nog een keer: een virusscanner kan een bestand even vasthouden. Lukt het dan niet, kies dan "
            "een andere map, of vraag uw ICT-beheerder om schrijfrechten op deze map.",
        ) from error


def write_output(path: Path, data: bytes) -> None:
    """Writes one file whole, or leaves nothing of it; raises NotWritten."""
    with writing_below(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.write_bytes(data)
        except OSError:
            path.unlink(missing_ok=True)
            raise
