"""The kinds of file that the standard documents for attachments, and the answer that a file is none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.errors import OsoError

ACCEPTED: Final = "Toegestaan zijn: PDF, JPG, PNG, Word, Excel, PowerPoint, OpenDocument en platte tekst."
AS_PDF: Final = "Open het bestand, bewaar het als pdf en voeg die pdf toe."
UNLOCKED: Final = (
    "Open het bestand met het wachtwoord, bewaar het als pdf zonder beveiliging en voeg die pdf toe."
)
MAKE_AGAIN: Final = "Maak of download het bestand opnieuw en controleer of het opengaat."


class Refused(OsoError):
    """A file that may not be an attachment."""


class Encrypted(Refused):
    """A file that asks for a password, so that neither the parents nor the receiving school can read it."""


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file: media type, extension with its dot, and the Dutch name."""

    media_type: str
    extension: str
    label: str


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """An accepted file's kind; `renamed` says in Dutch that its name claims another, empty if it does not."""

    type: FileType
    renamed: str = ""


_OOXML: Final = "application/vnd.openxmlformats-officedocument."
_ODF: Final = "application/vnd.oasis.opendocument."

PDF: Final = FileType("application/pdf", ".pdf", "PDF")
JPG: Final = FileType("image/jpeg", ".jpg", "Foto (JPG)")
PNG: Final = FileType("image/png", ".png", "Afbeelding (PNG)")
TXT: Final = FileType("text/plain", ".txt", "Tekst")
DOC: Final = FileType("application/msword", ".doc", "Word (oud)")
XLS: Final = FileType("application/vnd.ms-excel", ".xls", "Excel (oud)")
PPT: Final = FileType("application/vnd.ms-powerpoint", ".ppt", "PowerPoint (oud)")
DOCX: Final = FileType(f"{_OOXML}wordprocessingml.document", ".docx", "Word")
XLSX: Final = FileType(f"{_OOXML}spreadsheetml.sheet", ".xlsx", "Excel")
PPTX: Final = FileType(f"{_OOXML}presentationml.presentation", ".pptx", "PowerPoint")
ODT: Final = FileType(f"{_ODF}text", ".odt", "OpenDocument-tekst")
ODS: Final = FileType(f"{_ODF}spreadsheet", ".ods", "OpenDocument-rekenblad")
ODP: Final = FileType(f"{_ODF}presentation", ".odp", "OpenDocument-presentatie")

ALL: Final = (PDF, JPG, PNG, DOC, DOCX, ODT, ODS, ODP, XLS, XLSX, TXT, PPT, PPTX)
"""Every accepted kind."""

ALSO: Final = {".jpg": {".jpg", ".jpeg", ".jpe", ".jfif"}, ".txt": {".txt", ".text"}}
"""Other extensions by which people call an accepted kind."""
KNOWN: Final = {kind.extension for kind in ALL}.union(*ALSO.values())
"""Every extension of an accepted kind."""


def incomplete(file_type: FileType) -> Refused:
    """The answer for a file that was cut off."""
    return Refused(f"Dit bestand ({file_type.label}) is beschadigd of niet compleet.", MAKE_AGAIN)
