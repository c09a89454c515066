"""Word, Excel and PowerPoint of before 2007: which of them a container holds, and what is in it beside its pages.

`olefile` reads the container (the parser that Pillow and the malware tools use); of the documents in it only those few
records are followed that tell of macros, passwords, hidden sheets and enclosed files (MS-DOC, MS-XLS, MS-PPT).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import olefile

from oso_desktop.dossier.attachment_inside import Inside, InsideKind
from oso_desktop.exchange.file_kinds import AS_PDF, DOC, PPT, UNLOCKED, XLS, Encrypted, FileType, Refused
from oso_desktop.exchange.unaccepted import MACROS, refusal_of_old_office

MAGIC: Final = olefile.MAGIC
_BROKEN: Final = (
    OSError,
    ValueError,
    IndexError,
    struct.error,
    RecursionError,
    TypeError,
    AttributeError,
    OverflowError,
    MemoryError,
)
"""All that `olefile` raises on a broken file."""
_BOOK_LIMIT: Final = 64 * 2**20
"""Bytes of a main stream that are followed."""

_FILEPASS, _SHEET, _LINKED_BOOK, _END_OF_PART = 0x002F, 0x0085, 0x01AE, 0x000A
_MACRO_SHEET: Final = 1
_HIDDEN_SHEET: Final = (1, 2)
_EMBEDDED, _CONTROL, _MACRO_INFO = 0x0FCC, 0x0FEE, 0x0400
_LAYERED: Final = 0xF
"""The version nibble of a record that holds other records."""


@dataclass(frozen=True, slots=True)
class _Container:
    """What matters of the container: names in small letters, and how the main stream begins."""

    paths: tuple[tuple[str, ...], ...]
    locked: bool
    book: bytes = b""
    slides: bytes = b""

    @property
    def names(self) -> set[str]:
        return {path[0] for path in self.paths}

    def below(self, storage: str) -> int:
        """How many things stand directly in a storage."""
        return len({path[1] for path in self.paths if path[0] == storage and len(path) > 1})


def judge_ole(content: bytes) -> FileType:
    """Which old Office file this is; raises Encrypted or Refused for every other."""
    container = _opened(content)
    names = container.names
    if container.locked or "encryptedpackage" in names:
        raise Encrypted("Dit Office-bestand is beveiligd met een wachtwoord.", UNLOCKED)
    if names & {"macros", "_vba_project_cur", "vba"} or _has_macros(container):
        raise Refused(*MACROS)
    found = [
        kind
        for kind, mains in (
            (DOC, {"worddocument"}),
            (XLS, {"workbook", "book"}),
            (PPT, {"powerpoint document"}),
        )
        if names & mains
    ]
    if len(found) != 1:
        raise refusal_of_old_office(names)
    return found[0]


def inside_ole(content: bytes) -> Iterator[Inside]:
    """What is in an old Office file beside its pages; nothing for one that cannot be opened."""
    try:
        container = _opened(content)
    except Refused:
        return
    records = list(_slide_records(container.slides))
    embedded = sum(kind == _EMBEDDED for kind, _ in records)
    embedded += container.below("objectpool") or ("objectpool" in container.names)
    embedded += sum(name.startswith("mbd") for name in container.names)
    hidden = linked = 0
    for record, body in _book_records(container.book):
        hidden += record == _SHEET and len(body) > 5 and body[4] & 3 in _HIDDEN_SHEET
        linked += record == _LINKED_BOOK and len(body) > 4 and body[2:4] not in (b"\x01\x04", b"\x01\x3a")
    for kind, count in (
        (InsideKind.OBJECTS, embedded),
        (InsideKind.CONTROLS, sum(kind == _CONTROL for kind, _ in records)),
        (InsideKind.SHEETS, hidden),
        (InsideKind.LINKS, linked),
    ):
        if count:
            yield Inside(kind, count)


def _opened(content: bytes) -> _Container:
    """Raises Refused for a container that is broken, before any of its claims is followed."""
    broken = Refused("Dit Office-bestand is beschadigd of niet compleet.", AS_PDF)
    # olefile follows these three counts of sectors however many the header claims.
    if len(content) < 1536 or any(
        struct.unpack_from("<I", content, offset)[0] > len(content) // 512 for offset in (44, 64, 72)
    ):
        raise broken
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            paths = tuple(
                tuple(part.lower() for part in path)
                for path in container.listdir(streams=True, storages=True)
            )
            return _Container(
                paths,
                _is_locked(container),
                _stream(container, "Workbook") or _stream(container, "Book"),
                _stream(container, "PowerPoint Document"),
            )
    except _BROKEN:
        raise broken from None


def _stream(container: olefile.OleFileIO[str], name: str) -> bytes:
    return container.openstream(name).read(_BOOK_LIMIT) if container.exists(name) else b""


def _is_locked(container: olefile.OleFileIO[str]) -> bool:
    if container.exists("WordDocument"):
        head = container.openstream("WordDocument").read(12)
        return len(head) == 12 and bool(head[11] & 0x01)  # FibBase.fEncrypted
    if container.exists("Current User"):
        return bool(container.openstream("Current User").read(16)[12:16] == b"\xdf\xc4\xd1\xf3")
    for name in ("Workbook", "Book"):
        if container.exists(name):
            head = container.openstream(name).read(4096)
            return any(record == _FILEPASS for record, _ in _book_records(head))
    return False


def _has_macros(container: _Container) -> bool:
    """Macros that are no storage of their own: macro sheets of Excel 4, and those of PowerPoint."""
    return any(
        record == _SHEET and len(body) > 5 and body[5] == _MACRO_SHEET
        for record, body in _book_records(container.book)
    ) or any(
        kind == _MACRO_INFO and len(body) >= 8 and body[4:8] != bytes(4)
        for kind, body in _slide_records(container.slides)
    )


def _book_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of the first part of a workbook, which tells of its sheets."""
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        yield record, stream[position + 4 : position + 4 + length]
        if record == _END_OF_PART:
            return
        position += 4 + length


def _slide_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The kinds of the records of a presentation, those within others too, with the beginning of each."""
    position = 0
    while position + 8 <= len(stream):
        head, kind, length = struct.unpack_from("<HHI", stream, position)
        position += 8
        yield kind, stream[position : position + 12]
        if head & 0xF != _LAYERED:
            position += length
