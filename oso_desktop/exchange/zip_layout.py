"""What stands in a ZIP beside its document: nothing may travel along in it that nobody here can look at.

`zipfile` finds what the directory at a file's end names. Other readers find more: documents that the directory does
not name, text before, between or after the entries, a remark. Here every byte is accounted for.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from oso_desktop.exchange.archives import RATIO_FREE, RATIO_LIMIT, too_large

_LOCAL: Final = b"PK\x03\x04"
_CENTRAL: Final = b"PK\x01\x02"
_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x06"
_LOCAL_HEAD: Final = struct.Struct("<4s5H3I2H")
_CENTRAL_HEAD: Final = struct.Struct("<4s6H3I5H2I")
_CENTRAL_SIZE: Final = _CENTRAL_HEAD.size
_END_HEAD: Final = struct.Struct("<4s4H2IH")
_END_SIZE: Final = _END_HEAD.size
_END_64_SIZE: Final = 56 + 20
"""The longer end record and the pointer to it, for large archives."""
_DESCRIPTORS: Final = (0, 12, 16, 20, 24)
"""Bytes that sizes and checksum take after an entry whose writer did not know them beforehand."""
_SIZES_FOLLOW: Final = 0x8
_UTF8: Final = 0x800
_HARMLESS: Final = _UTF8 | 0x6
"""Flags that change nothing for a reader: how the name is written, how hard the packer tried."""
_PLAIN_NAME: Final = re.compile(rb"(?!\.+$)[ !#-)+-.0-9;=@-\[\]-{}~]+")
"""A name of visible ASCII without folders, drives and wildcards."""
_VERSION_READ: Final = 20
"""Of the format: what packing a single document takes."""
_MOST_EXTRA: Final = 64
"""Bytes of extra fields per header: moments and owners stay below; whoever hides a text needs more."""
_NAME_FIELD: Final = b"up"
"""The extra field that holds a second name, which may be another one."""
_TELLING_FIELDS: Final = frozenset({0x0001, int.from_bytes(_NAME_FIELD, "little")})
"""Extra fields by which readers change the sizes or the name."""
_LOCATOR_64: Final = b"PK\x06\x07"
_CHUNK: Final = 2**12
"""Packed bytes read at a time; they may become a thousand times as many."""


def holds_more(data: bytes, archive: zipfile.ZipFile) -> bool:
    """Whether the file holds bytes that belong neither to an entry of its directory nor to the directory.

    Call it only after the documents themselves were read within their limits.
    """
    entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
    starts = [*(entry.header_offset for entry in entries), archive.start_dir]
    if starts[0] != 0:
        return True
    for entry, following in zip(entries, starts[1:], strict=True):
        start = _content_start(data, entry.header_offset)
        end = start + entry.compress_size
        gaps = _DESCRIPTORS if entry.flag_bits & _SIZES_FOLLOW else (0,)
        if following - end not in gaps or not _is_all_document(data[start:end], entry):
            return True
    at = archive.start_dir
    for _ in entries:
        at += _CENTRAL_SIZE + sum(struct.unpack_from("<3H", data, at + 28))
    if data.startswith(_END_64, at):
        at += _END_64_SIZE
    return not data.startswith(_END, at) or at + _END_SIZE + len(archive.comment) != len(data)


def is_plain(data: bytes, limit: int) -> bool:
    """Whether the file is one whole document of at most `limit` bytes as any packer writes it, and nothing else.

    A quick answer for what nearly every file is. False says nothing: such a file needs the full care.
    """
    if len(data) < _LOCAL_HEAD.size:
        return False
    local, _, *stated, name_length, extra = _LOCAL_HEAD.unpack_from(data)
    flags, method, _, _, crc, packed, size = stated
    start = _LOCAL_HEAD.size + name_length + extra
    end = start + packed
    if local != _LOCAL or flags & ~_HARMLESS or size > min(limit, max(RATIO_FREE, packed * RATIO_LIMIT)):
        return False
    name = data[_LOCAL_HEAD.size : _LOCAL_HEAD.size + name_length]
    if not _PLAIN_NAME.fullmatch(name) or not _is_directory_of_one(data[end:], name, stated, end):
        return False
    return _unpacks(memoryview(data)[start:end], method, size, crc)


def _is_directory_of_one(data: bytes, name: bytes, stated: list[int], at: int) -> bool:
    """Whether `data`, which begins `at` bytes into a file, is the directory of one entry and the end of the file.

    `stated` is what the entry itself says, from its flags to its size.
    """
    name_end = _CENTRAL_SIZE + len(name)
    size = len(data) - _END_SIZE
    if size < name_end or not data.startswith(_CENTRAL) or data[_CENTRAL_SIZE:name_end] != name:
        return False
    extra = size - name_end
    _, _, needed, *rest = _CENTRAL_HEAD.unpack_from(data)
    # Between them stand the attributes of the file that was packed, which do not matter to a reader.
    lengths, offset = rest[7:11], rest[13]
    return (
        needed <= _VERSION_READ
        and rest[:7] == stated
        and lengths == [len(name), extra, 0, 0]
        and offset == 0
        and _are_plain_extras(data[name_end:size])
        and data[size:] == _END_HEAD.pack(_END, 0, 0, 1, 1, size, at, 0)
    )


def _are_plain_extras(extra: bytes) -> bool:
    """Whether extra fields, such as moments and owners, end where they say and tell nothing of sizes and names."""
    at = 0
    while at + 4 <= len(extra):
        field, length = struct.unpack_from("<2H", extra, at)
        if field in _TELLING_FIELDS:
            return False
        at += 4 + length
    return at == len(extra) and _LOCATOR_64 not in extra


def _unpacks(packed: memoryview, method: int, size: int, crc: int) -> bool:
    if method == zipfile.ZIP_STORED:
        return len(packed) == size and zlib.crc32(packed) == crc
    if method != zipfile.ZIP_DEFLATED:
        return False
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(packed, size + 1)
    except zlib.error:
        return False
    return len(content) == size and unpacker.eof and not unpacker.unused_data and zlib.crc32(content) == crc


def is_bare(data: bytes, archive: zipfile.ZipFile) -> bool:
    """Whether nothing is said around the documents: no remark, no second name, no room for a text in extra fields."""
    if archive.comment:
        return False
    for entry in archive.infolist():
        head = _LOCAL_HEAD.unpack_from(data, entry.header_offset)
        name_end = entry.header_offset + _LOCAL_HEAD.size + head[9]
        extras = (entry.extra, data[name_end : name_end + head[10]])
        if entry.comment or entry.orig_filename != entry.filename:
            return False
        if any(len(extra) > _MOST_EXTRA or _NAME_FIELD in extra for extra in extras):
            return False
    return True


def is_cut_off(data: bytes) -> bool:
    """Whether a file without a readable directory is the beginning of a ZIP with one document, and nothing else."""
    end = data.rfind(_END)
    if end >= 0 and len(data) - end >= _END_SIZE:
        return len(data) == _END_SIZE  # an archive of nothing
    if not data.startswith(_LOCAL):
        return len(data) < len(_LOCAL) or end == 0
    names, position = _followed(data)
    rest = data[position:]
    return len([name for name in names if not name.endswith("/")]) <= 1 and (
        len(rest) <= max(_DESCRIPTORS) or rest.startswith(_CENTRAL)
    )


def names_in(data: bytes) -> tuple[str, ...]:
    """The names of the entries as they follow one another, for a file without a readable directory."""
    return _followed(data)[0] if data.startswith(_LOCAL) else ()


def _content_start(data: bytes, at: int) -> int:
    name, extra = struct.unpack_from("<2H", data, at + 26)
    return at + _LOCAL_HEAD.size + int(name) + int(extra)


def _is_all_document(packed: bytes, entry: zipfile.ZipInfo) -> bool:
    """Whether the packed bytes are the document's alone; after the end of a stream anything could be written."""
    if entry.compress_type == zipfile.ZIP_STORED:
        return len(packed) == entry.file_size
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    if entry.is_dir():
        return not unpacker.decompress(packed, 1) and len(packed) <= 2
    unpacker.decompress(packed)
    return unpacker.eof and not unpacker.unused_data


def _followed(data: bytes) -> tuple[tuple[str, ...], int]:
    """Names of the entries from the start on, and the position up to which the file is theirs."""
    names: list[str] = []
    at = 0
    while data.startswith(_LOCAL, at) and at + _LOCAL_HEAD.size <= len(data):
        _, _, flags, method, _, _, _, size, _, name_length, extra = _LOCAL_HEAD.unpack_from(data, at)
        name = data[at + _LOCAL_HEAD.size :][:name_length]
        names.append(name.decode("utf-8" if flags & _UTF8 else "cp437", "replace"))
        start = at + _LOCAL_HEAD.size + name_length + extra
        if not flags & _SIZES_FOLLOW:
            end = start + size
        elif method == zipfile.ZIP_DEFLATED:
            end = _stream_end(data, start)
        else:
            end = len(data)
        at = next((end + gap for gap in _DESCRIPTORS if data.startswith(_LOCAL, end + gap)), end)
    return tuple(names), min(at, len(data)) if names else len(data)


def _stream_end(data: bytes, start: int) -> int:
    """Where a packed stream ends: at the end of a file that was cut off, and at its start if it is no stream."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = 0
    for at, chunk in _chunks(data, start):
        try:
            unpacked += len(unpacker.decompress(chunk))
        except zlib.error:
            return start
        if unpacked > max(RATIO_FREE, (at - start + len(chunk)) * RATIO_LIMIT):
            raise too_large()
        if unpacker.eof:
            return at + len(chunk) - len(unpacker.unused_data)
    return len(data)


def _chunks(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    return ((at, data[at : at + _CHUNK]) for at in range(start, len(data), _CHUNK))
