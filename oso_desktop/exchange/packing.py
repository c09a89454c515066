"""A document as it travels inside a dossier: the Base64 text of a ZIP with one entry.

The standard documents this and enforces none of it. Real files break it in every way, the official examples
included: those hold ZIPs that are cut off and entries with another name than the document. So a ZIP that cannot be
unpacked because its end is missing is an answer (`NotUnpackable`), not a reason to refuse the dossier: it holds one
document, and no program shows more of it. Two things are a reason: content that was never packed at all (`NotPacked`),
and content that could do harm or that holds what nobody here would see (`Dangerous`).
"""

from __future__ import annotations

import base64
import binascii
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from oso_desktop.errors import OsoError
from oso_desktop.exchange.archives import (
    CONTENT_LIMIT,
    Dangerous,
    NotUnpackable,
    open_archive,
    read_entry,
)
from oso_desktop.exchange.filetypes import safe_file_name
from oso_desktop.exchange.zip_layout import holds_more, is_bare, is_cut_off, is_plain, names_in

__all__ = [
    "Dangerous",
    "NotPacked",
    "NotUnpackable",
    "Unpacked",
    "encode",
    "entry_names",
    "is_canonical",
    "pack",
    "unpack",
    "verify",
]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 9
_PIECE = 3 * 2**18
"""Bytes of which the Base64 is compared at once: a whole number of groups of three."""
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
"""Of a ZIP with an entry, and of one without."""
_LEAVES_ITS_FOLDER = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")

_ASK_FOR_ZIP = "Vraag de afzender om het dossier opnieuw, met elk document als ZIP-bestand erin."


class NotPacked(OsoError):
    """The content was never packed as the standard asks, so no other program could read it; must not be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """A document out of a dossier: the ZIP as it came, the entry's name made safe for showing, the bytes.

    `names` are those of all entries as they came, folders among them. `bare` says that nothing is told around the
    document, such as a remark of the packer's; what is not bare had better be packed anew.
    """

    zip_bytes: bytes
    file_name: str
    content: bytes
    names: tuple[str, ...]
    bare: bool


def pack(file_name: str, content: bytes) -> bytes:
    """A ZIP with `content` as its only entry; the same input gives the same bytes on every computer and day."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = len(packer.compress(content)) + len(packer.flush())
    entry = zipfile.ZipInfo(safe_file_name(file_name), _EPOCH)
    entry.create_system = 0  # else the bytes would tell on which system they were made
    entry.compress_type = zipfile.ZIP_DEFLATED if deflated < len(content) else zipfile.ZIP_STORED
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(entry, content, compresslevel=_LEVEL)
    return target.getvalue()


def encode(zip_bytes: bytes | memoryview) -> str:
    """The Base64 text of a ZIP, on one line."""
    return base64.b64encode(zip_bytes).decode("ascii")


def is_canonical(text: str, zip_bytes: bytes) -> bool:
    """Whether `encode` gives exactly `text` back, so that the bytes alone may be kept (no line breaks, no spaces)."""
    whole = memoryview(zip_bytes)
    return len(text) == -(-len(whole) // 3) * 4 and all(
        text.startswith(encode(whole[start : start + _PIECE]), start // 3 * 4)
        for start in range(0, len(whole), _PIECE)
    )


def unpack(text: str, *, limit: int = CONTENT_LIMIT) -> Unpacked:
    """The document in `text`; white space in the Base64 is allowed.

    `limit` is the largest document in bytes; a caller with many documents lowers it to what its budget leaves.
    Raises NotPacked where the text is no Base64 or holds no ZIP. Raises NotUnpackable where the ZIP of one document
    was cut off, or holds none; an empty text is a ZIP that was cut off before it began. Raises Dangerous where it
    expands beyond all proportion, is encrypted, names a place outside its own folder, or holds what cannot be looked
    at: more documents than one, a whole one that cannot be read, anything beside it.
    """
    return _unpacked(_decoded(text), limit)


def verify(text: str, *, limit: int = CONTENT_LIMIT) -> None:
    """Raises what `unpack` would raise; quicker where that is nothing."""
    zip_bytes = _decoded(text)
    if not is_plain(zip_bytes, limit):
        _unpacked(zip_bytes, limit)


def _unpacked(zip_bytes: bytes, limit: int) -> Unpacked:
    try:
        archive = open_archive(zip_bytes)
    except NotUnpackable:
        if is_cut_off(zip_bytes):
            raise
        raise _more_than_one_document() from None
    with archive:
        if any(_LEAVES_ITS_FOLDER.search(entry.filename.replace("\\", "/")) for entry in archive.infolist()):
            raise Dangerous(
                "Het ZIP-bestand in deze bijlage wijst een plek buiten zijn eigen map aan. Dat kan schadelijk zijn.",
                _ASK_FOR_ZIP,
            )
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
        if len(entries) > 1:
            raise _more_than_one_document()
        content = _whole(archive, entries[0], limit) if entries else b""
        if holds_more(zip_bytes, archive):
            raise _more_than_one_document()
        if not entries:
            raise NotUnpackable("In deze bijlage zit geen document.", _ASK_FOR_ZIP)
        return Unpacked(
            zip_bytes=zip_bytes,
            file_name=safe_file_name(entries[0].filename),
            content=content,
            names=tuple(entry.orig_filename for entry in archive.infolist()),
            bare=is_bare(zip_bytes, archive),
        )


def entry_names(text: str) -> tuple[str, ...]:
    """The names in a ZIP that was cut off, as far as they are still there; raises NotPacked."""
    return names_in(_decoded(text))


def _whole(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    try:
        return read_entry(archive, entry, limit)
    except NotUnpackable as problem:
        # The end is there, so nothing was cut off: another program may show what this one cannot.
        raise Dangerous(problem.text, problem.next_step) from None


def _more_than_one_document() -> Dangerous:
    return Dangerous(
        "In het ZIP-bestand van deze bijlage zit meer dan één document, of iets wat niet te bekijken is. "
        "Dat kan ongezien meegaan.",
        "Vraag de afzender om elk document als eigen bijlage te sturen, elk in een eigen ZIP-bestand.",
    )


def _decoded(text: str) -> bytes:
    try:
        zip_bytes = _bytes_of(text.encode("ascii"))
    except (UnicodeEncodeError, binascii.Error):
        raise NotPacked("De inhoud van deze bijlage is geen geldige Base64-tekst.", _ASK_FOR_ZIP) from None
    if not any(start.startswith(zip_bytes[:4]) for start in _STARTS):
        raise NotPacked("De inhoud van deze bijlage is geen ZIP-bestand.", _ASK_FOR_ZIP)
    return zip_bytes


def _bytes_of(text: bytes) -> bytes:
    """Of Base64 with or without white space; nearly all is without, and then need not be copied first."""
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        return base64.b64decode(text.translate(None, b" \t\r\n"), validate=True)
