"""Judges a file by its content: the kinds that the standard documents for attachments, and nothing else.

Signature libraries were tried on real files: `puremagic` 1.30 (the last for Python 3.11) gives Word, Excel, PowerPoint
and any plain ZIP one and the same four answers; `filetype` (no release since 2022) tells those apart. Neither looks
for macros, passwords or a file within the file, which is what a school must be told. So the containers have to be read
anyway: ZIP with `zipfile`, the old Office container with `olefile` (the parser that Pillow and the malware tools use);
what is left of the work is the few plain signatures below.
"""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import olefile

from oso_desktop.errors import OsoError
from oso_desktop.exchange.archives import Dangerous, NotUnpackable, open_archive, read_entry

_ACCEPTED: Final = "Toegestaan zijn: PDF, JPG, PNG, Word, Excel, PowerPoint, OpenDocument en platte tekst."
_AS_PDF: Final = "Open het bestand, bewaar het als PDF en voeg die PDF toe."
_UNLOCKED: Final = (
    "Open het bestand met het wachtwoord, bewaar het als PDF zonder beveiliging en voeg die PDF toe."
)
_MAKE_AGAIN: Final = "Maak of download het bestand opnieuw en controleer of het opengaat."
_MARKUP_LIMIT: Final = 4 * 2**20
"""Largest table of contents of an office file that is read, in bytes."""
_OFFICE_LIMIT: Final = 2**30
"""Most bytes an office file may declare to unpack to; the program never does so, the receiver's Word will."""


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
    """An accepted file's kind, and in Dutch what the person should know before adding it."""

    type: FileType
    warnings: tuple[str, ...] = ()


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

_ALSO: Final = {".jpg": {".jpg", ".jpeg", ".jpe", ".jfif"}, ".txt": {".txt", ".text"}}
_KNOWN: Final = {kind.extension for kind in ALL}.union(*_ALSO.values())

_PHOTO: Final = ("Dit is een soort afbeelding die niet elke school kan openen.", "Bewaar de foto als JPG.")
_ARCHIVE: Final = (
    "Dit is een ingepakt bestand met andere bestanden erin.",
    "Pak het uit en voeg de documenten één voor één toe.",
)
_PROGRAM: Final = (
    "Dit is een programma, geen document. Open het niet.",
    "Verwijder het bestand en vraag uw ICT-beheerder om raad.",
)
_SOUND: Final = ("Dit is een geluids- of filmbestand.", "Voeg een verslag toe in plaats van de opname.")
_MACROS: Final = (
    "In dit bestand zitten macro's: kleine programma's die schade kunnen doen.",
    "Open het bestand, bewaar het als PDF en voeg die PDF toe. Kent u het bestand niet, open het dan niet.",
)

_NAMED_REFUSALS: Final[tuple[tuple[bytes, tuple[str, str]], ...]] = (
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xce\xfa\xed\xfe", _PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", _PROGRAM),
    (b"GIF8", _PHOTO),
    (b"BM", _PHOTO),
    (b"II*\x00", _PHOTO),
    (b"MM\x00*", _PHOTO),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
)
_CODE: Final = re.compile(r"\s*(?:<[!?%a-z]|#!|@echo\b)", re.IGNORECASE)
_CODE_NAMES: Final = re.compile(
    r"\.(?:bat|cmd|com|cpl|exe|hta|html?|iqy|jar|jse?|lnk|ms[ci]|pif|psm?1|py|reg|sc[frt]|sh|shtml|slk|svg|url|"
    r"vb[es]?|ws[cfh]?|x?html|xml|xsl)",
    re.IGNORECASE,
)


def judge(content: bytes, file_name: str = "") -> FileVerdict:
    """What kind of file this is; the name only adds doubt, never trust.

    Raises Encrypted for a file with a password and Refused for everything that is not an accepted kind.
    """
    verdict = _judged(content, file_name)
    extension = _split(file_name)[1].lower()
    if extension and extension not in _ALSO.get(verdict.type.extension, {verdict.type.extension}):
        warning = (
            f"De naam eindigt op {extension[:10]}, maar de inhoud is {verdict.type.label}. "
            f"Het bestand krijgt een naam op {verdict.type.extension}."
        )
        return FileVerdict(verdict.type, (*verdict.warnings, warning))
    return verdict


def _judged(content: bytes, file_name: str) -> FileVerdict:
    if not content:
        raise Refused("Dit bestand is leeg.", "Kies een ander bestand.")
    if content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _whole(JPG, b"\xff\xd9", content)
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _whole(PNG, b"IEND", content)
    if content.startswith(b"PK"):
        return _zip_based(content)
    if content.startswith(olefile.MAGIC):
        return _ole_based(content)
    return _text(content, file_name)


def _whole(file_type: FileType, end: bytes, content: bytes) -> FileVerdict:
    if content.rfind(end) < 8:
        raise _incomplete(file_type)
    return FileVerdict(file_type)


def _incomplete(file_type: FileType) -> Refused:
    return Refused(f"Dit bestand ({file_type.label}) is beschadigd of niet compleet.", _MAKE_AGAIN)


_PDF_LOCKED: Final = re.compile(rb"/Encrypt(?:\s+\d+\s+\d+\s+R|\s*<<)")
_PDF_ACTIVE: Final = re.compile(rb"/(?:JavaScript|Launch)\b")
_PDF_ENCLOSED: Final = re.compile(rb"/EmbeddedFiles?\b")


def _pdf(content: bytes) -> FileVerdict:
    """Looks for what stands in plain sight; a PDF's compressed parts are not opened here."""
    if b"%%EOF" not in content:
        raise _incomplete(PDF)
    if _PDF_LOCKED.search(content):
        raise Encrypted("Deze PDF is beveiligd met een wachtwoord of tegen bewerken.", _UNLOCKED)
    warnings = []
    if _PDF_ACTIVE.search(content):
        warnings.append("In deze PDF zit programmacode. Druk de PDF af naar een nieuwe PDF en gebruik die.")
    if _PDF_ENCLOSED.search(content):
        warnings.append("In deze PDF zitten andere bestanden. Controleer of die mee mogen.")
    return FileVerdict(PDF, tuple(warnings))


def _zip_based(content: bytes) -> FileVerdict:
    try:
        with open_archive(content) as archive:
            return _office(archive)
    except NotUnpackable:
        text = "Dit bestand is beschadigd of niet compleet."
        raise Refused(text, _MAKE_AGAIN) from None
    except Dangerous as error:
        raise Refused(error.text, _AS_PDF) from None


def _office(archive: zipfile.ZipFile) -> FileVerdict:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) != len(archive.infolist()):  # two readers could see two different documents
        raise Refused("Dit bestand is beschadigd: er zitten onderdelen dubbel in.", _AS_PDF)
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise Encrypted("Dit bestand is beveiligd met een wachtwoord.", _UNLOCKED)
    if sum(entry.file_size for entry in entries.values()) > _OFFICE_LIMIT:
        raise Refused("Dit bestand wordt bij het openen veel te groot.", _AS_PDF)
    if "[Content_Types].xml" in entries:
        return _ooxml(archive, entries)
    if "mimetype" in entries:
        return _odf(archive, entries)
    raise Refused(*_ARCHIVE)


_Entries = dict[str, zipfile.ZipInfo]
_MACRO_PARTS: Final = re.compile(r"(?:^|/)(?:vbaProject\.bin$|macrosheets/|Basic/|Scripts/)", re.IGNORECASE)
_ENCLOSED_PARTS: Final = re.compile(r"(?:^|/)(?:embeddings|activeX)/|^Object \d", re.IGNORECASE)
_ENCLOSED: Final = (
    "In dit bestand zit een ander document, bijvoorbeeld een heel rekenblad achter een grafiek. "
    "De ontvanger kan dat openen. Bewaar het als PDF als dat niet de bedoeling is."
)


def _ooxml(archive: zipfile.ZipFile, entries: _Entries) -> FileVerdict:
    """Word, Excel and PowerPoint since 2007: the table of contents names the main part's kind."""
    contents = read_entry(archive, entries["[Content_Types].xml"], _MARKUP_LIMIT)
    if b"macroEnabled" in contents or any(_MACRO_PARTS.search(name) for name in entries):
        raise Refused(*_MACROS)
    found = [kind for kind in (DOCX, XLSX, PPTX) if f"{kind.media_type}.main+xml".encode() in contents]
    if len(found) != 1:
        raise Refused("Dit soort Office-bestand (zoals een sjabloon) kan geen bijlage zijn.", _AS_PDF)
    return FileVerdict(found[0], _enclosed(entries))


def _odf(archive: zipfile.ZipFile, entries: _Entries) -> FileVerdict:
    """LibreOffice and others: the first entry holds the kind as text."""
    named = read_entry(archive, entries["mimetype"], 1024).strip()
    found = [kind for kind in (ODT, ODS, ODP) if kind.media_type.encode() == named]
    if not found:
        raise Refused("Dit soort OpenDocument-bestand kan geen bijlage zijn.", _AS_PDF)
    if any(_MACRO_PARTS.search(name) for name in entries):
        raise Refused(*_MACROS)
    manifest = entries.get("META-INF/manifest.xml")
    if manifest is None:
        raise _incomplete(found[0])
    if b"encryption-data" in read_entry(archive, manifest, _MARKUP_LIMIT):
        raise Encrypted("Dit document is beveiligd met een wachtwoord.", _UNLOCKED)
    return FileVerdict(found[0], _enclosed(entries))


def _enclosed(entries: _Entries) -> tuple[str, ...]:
    return (_ENCLOSED,) if any(_ENCLOSED_PARTS.search(name) for name in entries) else ()


def _ole_based(content: bytes) -> FileVerdict:
    """Word, Excel and PowerPoint of before 2007, told apart by the name of their main stream."""
    streams, locked = _ole_streams(content)
    names = {name.lower() for name in streams}
    if locked or "encryptedpackage" in names:
        raise Encrypted("Dit Office-bestand is beveiligd met een wachtwoord.", _UNLOCKED)
    if names & {"macros", "_vba_project_cur", "vba"}:
        raise Refused(*_MACROS)
    if "__properties_version1.0" in names:
        raise Refused("Dit is een e-mailbericht uit Outlook.", _AS_PDF)
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
        raise Refused(f"Dit soort bestand kan geen bijlage zijn. {_ACCEPTED}", _AS_PDF)
    enclosed = names & {"objectpool"} or any(name.startswith("mbd") for name in names)
    return FileVerdict(found[0], (_ENCLOSED,) if enclosed else ())


def _ole_streams(content: bytes) -> tuple[set[str], bool]:
    """The names at the top of the container, and whether the document in it is encrypted."""
    broken = Refused("Dit Office-bestand is beschadigd of niet compleet.", _AS_PDF)
    # olefile follows these three counts of sectors however many the header claims.
    if len(content) < 1536 or any(
        struct.unpack_from("<I", content, offset)[0] > len(content) // 512 for offset in (44, 64, 72)
    ):
        raise broken
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            names = {path[0] for path in container.listdir(streams=True, storages=True)}
            return names, _ole_locked(container)
    except (OSError, ValueError, IndexError, struct.error, RecursionError, TypeError, AttributeError):
        raise broken from None


def _ole_locked(container: olefile.OleFileIO[str]) -> bool:
    if container.exists("WordDocument"):
        head = container.openstream("WordDocument").read(12)
        return len(head) == 12 and bool(head[11] & 0x01)  # FibBase.fEncrypted
    if container.exists("Current User"):
        return bool(container.openstream("Current User").read(16)[12:16] == b"\xdf\xc4\xd1\xf3")
    for name in ("Workbook", "Book"):
        if container.exists(name):
            return _has_filepass(container.openstream(name).read(4096))
    return False


def _has_filepass(stream: bytes) -> bool:
    """Whether a FILEPASS record stands among the first records of a workbook."""
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        if record == 0x002F:
            return True
        position += 4 + length
    return False


def _text(content: bytes, file_name: str) -> FileVerdict:
    text = decoded(content)
    if text is None:
        raise _unknown(content)
    if text.startswith("{\\rtf"):
        raise Refused("Dit is een RTF-bestand; dat soort kan verborgen onderdelen hebben.", _AS_PDF)
    if _CODE.match(text) or _CODE_NAMES.fullmatch(_split(file_name)[1]):
        raise Refused("Dit is een webpagina, script of gegevensbestand, geen document.", _AS_PDF)
    return FileVerdict(TXT)


def _unknown(content: bytes) -> Refused:
    for signature, reason in _NAMED_REFUSALS:
        if content.startswith(signature):
            return Refused(*reason)
    if content[4:8] == b"ftyp":
        return Refused(*(_PHOTO if content[8:11] in (b"hei", b"mif", b"avi") else _SOUND))
    if content.startswith(b"RIFF"):
        return Refused(*(_PHOTO if content[8:12] == b"WEBP" else _SOUND))
    return Refused(f"Dit soort bestand herkent het programma niet. {_ACCEPTED}", _AS_PDF)


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


MAX_NAME: Final = 120
"""Longest file name in characters; in bytes at most twice that, since disks and packages count bytes."""

_RESERVED: Final = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
)
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_EXTENSION: Final = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{2,5}\Z")
_INNER_EXTENSION: Final = re.compile(r"\.(?=[0-9]*[A-Za-z])(?=[A-Za-z0-9]{2,5}(?:\.|\Z))")


def safe_file_name(name: str, file_type: FileType | None = None) -> str:
    """A base name that is safe to show and to write in a package; it is never used to open anything.

    No folders, control or direction characters, nor names that Windows keeps for itself; at most `MAX_NAME` long.
    With `file_type` the extension is that of the judged content. What looked like an extension before the last one
    keeps no dot: `rapport.pdf.exe` becomes `rapport_pdf.exe`, and judged a PDF `rapport_pdf_exe.pdf`.
    """
    stem, extension = _split(name)
    if file_type is not None:
        stem = stem if extension.lower() in _KNOWN else stem + extension
        extension = file_type.extension
    stem = _INNER_EXTENSION.sub("_", stem)
    if stem.split(".")[0].rstrip().upper() in _RESERVED:
        stem = f"_{stem}"
    stem = stem[: MAX_NAME - len(extension)]
    stem = stem.encode()[: 2 * MAX_NAME - len(extension)].decode(errors="ignore").strip(" .")
    return (stem or "bestand") + extension


def _split(name: str) -> tuple[str, str]:
    """The visible part of the base name, and its extension with the dot, or an empty one."""
    visible = "".join(
        " " if char.isspace() else char
        for char in name
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    base = re.split(r"[/\\]", unicodedata.normalize("NFC", visible))[-1]
    base = re.sub(r"^[A-Za-z]:", "", base)
    base = " ".join(re.sub(r'[<>:"|?*]', "-", base).split()).strip(" .")
    found = _EXTENSION.search(base)
    return (base[: found.start()], found.group()) if found else (base, "")
