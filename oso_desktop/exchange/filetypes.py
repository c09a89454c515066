"""Judges a file by its content: the kinds that the standard documents for attachments, and nothing else.

Signature libraries were tried on real files: `puremagic` 1.30 (the last for Python 3.11) gives Word, Excel, PowerPoint
and any plain ZIP one and the same four answers; `filetype` (no release since 2022) tells those apart. Neither looks
for macros, passwords or a file within the file, which is what a school must be told. So the containers have to be read
anyway: ZIP with `zipfile`, the old Office container with `olefile`; what is left of the work is the few plain
signatures below and those in `unaccepted`.

What the kinds are stands in `file_kinds`, and how a file may be called in `file_names`; this is the door to both.
"""

from __future__ import annotations

import re
from typing import Final

from oso_desktop.exchange.file_kinds import (
    ALL,
    ALSO,
    DOC,
    DOCX,
    JPG,
    ODP,
    ODS,
    ODT,
    PDF,
    PNG,
    PPT,
    PPTX,
    TXT,
    UNLOCKED,
    XLS,
    XLSX,
    Encrypted,
    FileType,
    FileVerdict,
    Refused,
    incomplete,
)
from oso_desktop.exchange.file_names import MAX_NAME, safe_file_name, split_name
from oso_desktop.exchange.inside_pdf import needs_password
from oso_desktop.exchange.office_ole import MAGIC, judge_ole
from oso_desktop.exchange.office_zip import judge_zip
from oso_desktop.exchange.pdf_size import has_huge_part
from oso_desktop.exchange.unaccepted import refusal_of_text, unknown

__all__ = [
    "ALL",
    "DOC",
    "DOCX",
    "JPG",
    "MAX_NAME",
    "ODP",
    "ODS",
    "ODT",
    "PDF",
    "PNG",
    "PPT",
    "PPTX",
    "TXT",
    "XLS",
    "XLSX",
    "Encrypted",
    "FileType",
    "FileVerdict",
    "Refused",
    "decoded",
    "judge",
    "safe_file_name",
]

_PDF_LOCKED: Final = re.compile(rb"/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)")


def judge(content: bytes, file_name: str = "") -> FileVerdict:
    """What kind of file this is; the name only adds doubt, never trust.

    Raises Encrypted for a file with a password and Refused for everything that is not an accepted kind.
    """
    file_type = _judged(content, file_name)
    extension = split_name(file_name)[1].lower()
    if extension and extension not in ALSO.get(file_type.extension, {file_type.extension}):
        return FileVerdict(
            file_type,
            f"De naam eindigt op {extension[:10]}, maar de inhoud is {file_type.label}. "
            f"Het bestand krijgt een naam op {file_type.extension}.",
        )
    return FileVerdict(file_type)


def _judged(content: bytes, file_name: str) -> FileType:
    if not content:
        raise Refused("Dit bestand is leeg.", "Kies een ander bestand.")
    if content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _whole(JPG, b"\xff\xd9", content)
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _whole(PNG, b"IEND", content)
    if content.startswith(b"PK"):
        return judge_zip(content)
    if content.startswith(MAGIC):
        return judge_ole(content)
    return _text(content, file_name)


def _whole(file_type: FileType, end: bytes, content: bytes) -> FileType:
    if content.rfind(end) < 8:
        raise incomplete(file_type)
    return file_type


def _pdf(content: bytes) -> FileType:
    """A lock stands in plain sight in every PDF that has one; only then is it tried whether it opens without a key."""
    if b"%%EOF" not in content:
        raise incomplete(PDF)
    if _PDF_LOCKED.search(content) and needs_password(content):
        raise Encrypted("Deze pdf is beveiligd met een wachtwoord.", UNLOCKED)
    if has_huge_part(content):
        raise Refused(
            "Deze pdf is niet aangenomen: uitgepakt is een onderdeel ervan veel te groot.",
            "Vraag om een kleinere pdf, of scan het document opnieuw in een gewone kwaliteit.",
        )
    return PDF


def _text(content: bytes, file_name: str) -> FileType:
    text = decoded(content)
    if text is None:
        raise unknown(content)
    if refusal := refusal_of_text(text, split_name(file_name)[1]):
        raise refusal
    return TXT


_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def decoded(content: bytes) -> str | None:
    """The content as text without control characters, or None: UTF-8, UTF-16 with its mark, else Windows-1252."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if _CONTROL.search(text) else text
    return None
