"""Whether a part of a PDF unpacks to more than any page needs: libraries that read PDFs unpack it as a whole."""

from __future__ import annotations

import re
import zlib
from typing import Final

LARGEST_PART: Final = 128 * 2**20
"""Bytes; a page of A4 in colour at 600 dots an inch is 105 million, and scanners pack those in another way."""
_MOST_TIMES: Final = 1_032
"""How many times as large deflate can make something."""
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_AT_ONCE: Final = 2**20


def has_huge_part(data: bytes) -> bool:
    """Whether any part that is packed by deflate comes to more than that; nothing of it is kept."""
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        packed = memoryview(data)[found.end() : end if end >= 0 else len(data)]
        if len(packed) * _MOST_TIMES > LARGEST_PART and _is_huge(packed):
            return True
    return False


def _is_huge(packed: memoryview) -> bool:
    unpacker, length, rest = zlib.decompressobj(), 0, bytes(packed)
    try:
        while rest and not unpacker.eof:
            length += len(unpacker.decompress(rest, _AT_ONCE))
            rest = unpacker.unconsumed_tail
            if length > LARGEST_PART:
                return True
    except zlib.error:
        pass
    return False
