"""Opens ZIP files of unknown origin: never more work than the file's own size warrants, nothing written to disk.

The standard `zipfile` does the parsing. What is added is what it leaves to its caller: an upper bound on the number
of entries before the directory is read, and bounds on the size of what comes out while it comes out.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

from oso_desktop.errors import OsoError

CONTENT_LIMIT: Final = 100 * 2**20
"""Largest document that is unpacked unless the caller says otherwise, in bytes."""
RATIO_LIMIT: Final = 200
"""A document may be this many times its packed size; a scan stays below 2, office files and lists below 50."""
RATIO_FREE: Final = 2**20
"""Below this size the ratio does not matter: an empty table packs extremely well and harms nobody."""
ENTRY_LIMIT: Final = 5_000
"""Most entries in one archive; a presentation of a hundred slides has about five hundred."""

_CENTRAL: Final = b"PK\x01\x02"
_LOCAL: Final = b"PK\x03\x04"
_ENCRYPTED: Final = 0x1
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,  # includes bytes that are no text in an entry's name
    OSError,  # a seek to before the start
)
"""All that `zipfile` raises on a broken file, found by feeding it broken files."""

_ASK_AGAIN: Final = "Vraag de afzender om het document opnieuw, los en zonder wachtwoord."


class NotUnpackable(OsoError):
    """The content cannot be read as one packed document; harmless, and may be kept as the text it came as."""


class Dangerous(OsoError):
    """The content could do harm, or hides what it holds; it must not be kept or passed on."""


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive in `data`, its directory read and nothing unpacked.

    Raises NotUnpackable where it is no (complete) ZIP, Dangerous where it has more than `ENTRY_LIMIT` entries.
    """
    if not data.startswith(_LOCAL):
        raise NotUnpackable("De inhoud van deze bijlage is geen ZIP-bestand.", _ASK_AGAIN)
    # The number in the file's own tail may lie, and zipfile makes an object per entry.
    if data.count(_CENTRAL) > ENTRY_LIMIT:
        text = f"Deze bijlage is niet geopend: het ZIP-bestand heeft meer dan {ENTRY_LIMIT} onderdelen."
        raise Dangerous(text, _ASK_AGAIN)
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _BROKEN:
        raise damaged() from None


def read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """The unpacked content of one entry, checked against its checksum and its declared size.

    Raises Dangerous for an encrypted entry and for more than `limit` bytes or `RATIO_LIMIT` times the packed size,
    be it declared or found while unpacking; NotUnpackable for whatever else is wrong.
    """
    if entry.flag_bits & _ENCRYPTED:
        raise Dangerous("Deze bijlage is beveiligd met een wachtwoord en is niet te bekijken.", _ASK_AGAIN)
    if entry.compress_type not in _METHODS:
        raise NotUnpackable(
            "Deze bijlage is ingepakt op een manier die het programma niet leest.", _ASK_AGAIN
        )
    allowed = min(limit, max(RATIO_FREE, entry.compress_size * RATIO_LIMIT))
    declared = entry.file_size
    if declared > allowed:
        raise too_large(limit)
    entry.file_size = allowed + 2  # zipfile stops at the declared size, and would hide what comes after it
    try:
        with archive.open(entry) as stream:
            content = stream.read(allowed + 1)
    except _BROKEN:
        raise damaged() from None
    finally:
        entry.file_size = declared
    if len(content) > allowed:
        raise too_large(limit)
    if len(content) != declared:
        raise damaged()
    return content


def damaged() -> NotUnpackable:
    """For an archive that is cut off or altered."""
    text = "Deze bijlage is beschadigd of niet compleet: het ZIP-bestand is niet te openen."
    return NotUnpackable(text, _ASK_AGAIN)


def too_large(limit: int = CONTENT_LIMIT) -> Dangerous:
    """For what expands beyond all proportion, or beyond `limit` bytes."""
    return Dangerous(
        f"Deze bijlage is niet uitgepakt: de inhoud is veel groter dan het bestand zelf doet verwachten, "
        f"of groter dan {limit // 2**20} MB.",
        "Vraag de afzender om een kleiner document, bijvoorbeeld een pdf.",
    )
