"""The words in Word, Excel and PowerPoint files of before 2007, found as letters and figures in their streams.

Those kinds were never meant to be read by others, and what they hold lies in pieces. So no layout is followed: every
run of printable signs counts, in the two ways in which they are written there. Only numbers in cells of a workbook
are not written as figures, and are read from their records.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import olefile

from oso_desktop.exchange.text_parts import DOCUMENT, PICTURES, Budget, Piece, TextPart, Unread

_NARROW: Final = re.compile(rb"[\x20-\x7e\xa0-\xff\t\r\n]{7,}")
_WIDE: Final = re.compile(rb"(?:[\x20-\x7e\xa0-\xff\t\r\n]\x00){7,}")
_PICTURE: Final = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff[\xe0-\xef]")
_FORMULA, _MANY, _FLOAT, _PACKED = 0x0006, 0x00BD, 0x0203, 0x027E
"""Records of a workbook that hold the value of a cell."""
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
"""All that `olefile` raises on a broken file, as in `filetypes`."""


def read_ole(data: bytes, budget: Budget) -> Iterator[Piece]:
    """The pieces of the file; raises ValueError for one that cannot be opened, Exhausted beyond the budget."""
    pictures = False
    for name, stream in _streams(data, budget):
        for text in _runs(stream):
            budget.spend(characters=len(text))
            yield TextPart(DOCUMENT, text)
        if name in ("workbook", "book"):
            yield from (TextPart("een werkblad", figures) for figures in _cells(stream))
        pictures = pictures or _PICTURE.search(stream) is not None
    if pictures:
        yield Unread(PICTURES)


def _streams(data: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    try:
        container = olefile.OleFileIO(BytesIO(data))
    except _BROKEN:
        raise ValueError from None
    with container:
        try:
            paths = container.listdir()
        except _BROKEN:
            raise ValueError from None
        for path in paths:
            try:
                stream = container.openstream(path).read()
            except _BROKEN:
                raise ValueError from None
            budget.spend(unpacked=len(stream))
            yield path[-1].lower(), stream


def _runs(stream: bytes) -> Iterator[str]:
    for found in _NARROW.finditer(stream):
        if any(48 <= sign <= 57 for sign in found[0]):
            yield found[0].decode("cp1252", errors="replace")
    for found in _WIDE.finditer(stream):
        yield found[0].decode("utf-16-le", errors="replace")


def _cells(stream: bytes) -> Iterator[str]:
    """The whole numbers in the cells of a workbook."""
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        position += 4
        body = stream[position : position + length]
        position += length
        for value in _values(record, body):
            if math.isfinite(value) and abs(value) < 1e12 and value.is_integer():
                yield str(int(value))


def _values(record: int, body: bytes) -> Iterator[float]:
    if record in (_FLOAT, _FORMULA) and len(body) >= 14:
        yield struct.unpack_from("<d", body, 6)[0]
    elif record == _PACKED and len(body) >= 10:
        yield _unpacked(struct.unpack_from("<I", body, 6)[0])
    elif record == _MANY:
        for start in range(4, len(body) - 7, 6):
            yield _unpacked(struct.unpack_from("<I", body, start + 2)[0])


def _unpacked(value: int) -> float:
    """A number of four bytes: a whole one, or the upper half of a fraction, either of them times a hundred or not."""
    if value & 2:
        number = float(struct.unpack("<i", struct.pack("<I", value))[0] >> 2)
    else:
        number = struct.unpack("<d", struct.pack("<Q", (value & 0xFFFFFFFC) << 32))[0]
    return number / 100 if value & 1 else number
