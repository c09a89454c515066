"""A ZIP of a few parts in memory, in one copy: `zipfile` copies a large part several times while its buffer grows."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Final

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_VERSION: Final = 20
_NO_FLAGS: Final = 0
_MIDNIGHT, _FIRST_DAY = 0, 1 << 5 | 1  # 1 January 1980, the first that a ZIP can tell
_STORED, _DEFLATED = 0, 8
_PACKED_AS_FAST_AS_CAN_BE: Final = 1


def plain_zip(parts: Iterable[tuple[str, bytes]], *, worth_packing: int) -> bytes:
    """The parts in this order, each packed if it has fewer bytes than this; the same input gives the same bytes.

    Names are ASCII. struct.error for a part of 4 GiB or more, which takes another form.
    """
    body: list[bytes] = []
    directory: list[bytes] = []
    place = 0
    for name, data in parts:
        packer = zlib.compressobj(_PACKED_AS_FAST_AS_CAN_BE, zlib.DEFLATED, -zlib.MAX_WBITS)
        packs = len(data) < worth_packing
        content = packer.compress(data) + packer.flush() if packs else data
        how = (_VERSION, _NO_FLAGS, _DEFLATED if packs else _STORED, _MIDNIGHT, _FIRST_DAY)
        what = (zlib.crc32(data), len(content), len(data), len(name), 0)
        body += [_LOCAL.pack(b"PK\x03\x04", *how, *what), name.encode("ascii"), content]
        directory += [
            _CENTRAL.pack(b"PK\x01\x02", _VERSION, *how, *what, 0, 0, 0, 0, place),
            name.encode("ascii"),
        ]
        place += _LOCAL.size + len(name) + len(content)
    count, length = len(directory) // 2, sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, length, place, 0)
    return b"".join((*body, *directory, end))
