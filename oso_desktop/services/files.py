"""Reading a file that a person names, before anything is known about it."""

from __future__ import annotations

from pathlib import Path

from oso_desktop.errors import OsoError
from oso_desktop.exchange.hardened import SIZE_LIMIT, TooLarge


class NotRead(OsoError):
    """A file that cannot be opened at all."""


def read_input(path: Path) -> bytes:
    """The bytes of a file; raises NotRead or TooLarge, the latter without reading it."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise TooLarge(
                f"Het bestand {path.name} is te groot: meer dan {SIZE_LIMIT // 2**20} MB.",
                "Kijk of dit het goede bestand is. Maak in het LAS een nieuw bestand, zo nodig met minder bijlagen.",
            )
        return path.read_bytes()
    except OSError as error:
        raise NotRead(
            f"Het bestand {path.name} is niet te openen ({error.strerror}).",
            "Kijk of de naam klopt en of het bestand niet in een ander programma open staat.",
        ) from error
