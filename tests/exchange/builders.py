"""Makes small files of every kind from facts of their formats, so that no real document lies in the project."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr


def zipped(entries: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP with these entries, in this order."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


_MAIN = {
    "docx": "wordprocessingml.document",
    "xlsx": "spreadsheetml.sheet",
    "pptx": "presentationml.presentation",
}


def ooxml(kind: str, extra: Mapping[str, bytes] | None = None, content_types: str = "") -> bytes:
    """A Word, Excel or PowerPoint file of today with hardly any content."""
    main = f"application/vnd.openxmlformats-officedocument.{_MAIN[kind]}.main+xml"
    types = f'<Types><Override PartName="/main.xml" ContentType="{content_types or main}"/></Types>'
    return zipped({"[Content_Types].xml": types.encode(), "main.xml": b"<main/>", **(extra or {})})


def odf(kind: str, extra: Mapping[str, bytes] | None = None, manifest: bytes = b"<manifest/>") -> bytes:
    """An OpenDocument file; `kind` is text, spreadsheet or presentation."""
    mimetype = f"application/vnd.oasis.opendocument.{kind}".encode()
    return zipped({"mimetype": mimetype, "META-INF/manifest.xml": manifest, **(extra or {})})


_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def ole(streams: Mapping[str, bytes], storages: tuple[str, ...] = ()) -> bytes:
    """A compound file as Office made before 2007: one table sector, every stream stored in full sectors."""
    table = [_FAT]
    body = b""
    entries = []
    for name, content in streams.items():
        padded = content.ljust(4096, b"\0")  # shorter ones would live in a second, smaller table
        padded += b"\0" * (-len(padded) % _SECTOR)
        first, count = len(table), len(padded) // _SECTOR
        table += [*range(first + 1, first + count), _END]
        body += padded
        entries.append((name, 2, first, len(padded)))
    entries += [(name, 1, 0, 0) for name in storages]
    rows = [("Root Entry", 5, _END, 0), *entries]
    directory = b""
    for number, (name, kind, start, size) in enumerate(rows):
        label = name.encode("utf-16-le") + b"\0\0"
        child = 1 if number == 0 and len(rows) > 1 else _FREE
        right = number + 1 if 0 < number < len(rows) - 1 else _FREE
        directory += label.ljust(64, b"\0") + struct.pack("<HBBIII", len(label), kind, 1, _FREE, right, child)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    directory += bytes(-len(directory) % _SECTOR)
    first_directory, count = len(table), len(directory) // _SECTOR
    table += [*range(first_directory + 1, first_directory + count), _END]
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, first_directory, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    fat = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    return header + fat + body + directory


def workbook(*records: tuple[int, bytes]) -> bytes:
    """The main stream of an old Excel file."""
    return b"".join(struct.pack("<HH", kind, len(content)) + content for kind, content in records)


def element(name: str, text: str | None) -> str:
    """One element, or nothing where there is no text."""
    return "" if text is None else f"<{name}>{escape(text)}</{name}>"


def pupil(key: str, *parts: str) -> str:
    """An EDEXML pupil; each part is a ready piece of XML."""
    return f"<leerling key={quoteattr(key)}>{''.join(parts)}</leerling>"


SCHOOL = "<schooljaar>2025-2026</schooljaar><peildatum>2025-10-01</peildatum><brincode>99ZZ</brincode>"
GROUPS = (
    '<groep key="g8a"><naam>8A</naam><jaargroep>8</jaargroep></groep>'
    '<groep key="g7"><naam>Dolfijnen</naam><jaargroep>7</jaargroep></groep>'
    '<groep key="gc"><naam>Bovenbouw</naam><jaargroep>C</jaargroep></groep>'
    '<samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep>'
)


def edexml(*pupils: str, school: str = SCHOOL, groups: str = GROUPS) -> bytes:
    """An EDEXML file, every pupil on a line of its own starting at line 5."""
    rows = "\n".join(pupils)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<EDEX>\n'
        f"<school>{school}</school><groepen>{groups}</groepen>\n<leerlingen>\n{rows}\n</leerlingen>\n</EDEX>\n"
    ).encode()
