"""What a file is that is no attachment, and what a person can do with it: each kind has its own answer.

Only the content counts. The few kinds of code that are plain text and cannot be told by it are told by their name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import Final

from oso_desktop.exchange.file_kinds import ACCEPTED, AS_PDF, MAKE_AGAIN, Refused

Answer = tuple[str, str]
"""What the file is, and what to do."""

_PRINTED: Final = "Open het bestand, kies Afdrukken en dan ‘Microsoft Print to PDF’. Voeg die pdf toe."
_AS_PICTURE: Final = (
    "Open de afbeelding in Foto’s of Paint, kies Opslaan als en dan JPG of PNG. Voeg die toe."
)

PROGRAM: Final = (
    "Dit is een programma, geen document. Open het niet.",
    "Verwijder het bestand en vraag uw ICT-beheerder om raad.",
)
MACROS: Final = (
    "In dit bestand zitten macro's: kleine programma's die schade kunnen doen.",
    "Open het bestand, bewaar het als pdf en voeg die pdf toe. Kent u het bestand niet, open het dan niet.",
)
_ARCHIVE: Final = (
    "Dit is een ingepakt bestand met andere bestanden erin.",
    "Pak het uit en voeg de documenten één voor één toe.",
)
_APPLE: Final = (
    "Dit is een document van Pages, Numbers of Keynote. Dat kan alleen op een Apple-apparaat open.",
    "Open het daar, kies Archief, Exporteer naar en dan PDF. Voeg die pdf toe.",
)
_IPHONE: Final = (
    "Dit is een foto van een iPhone of iPad (HEIC). Niet elke school kan die openen.",
    "Open de foto, sla die op als JPG en voeg de JPG toe.",
)
_WEB_PICTURE: Final = (
    "Dit is een afbeelding zoals websites die gebruiken (WebP of AVIF). Niet elke school kan die openen.",
    _AS_PICTURE,
)
_SCAN: Final = (
    "Dit is een scan of afbeelding van de soort TIFF. Niet elke school kan die openen.",
    "Scan het papier opnieuw en kies als soort pdf. Of open de afbeelding en sla die op als pdf.",
)
_PICTURE: Final = (
    "Dit is een soort afbeelding die niet elke school kan openen (zoals GIF of BMP).",
    _AS_PICTURE,
)
_DRAWING: Final = ("Dit is een bestand van een tekenprogramma.", _PRINTED)
_SOUND: Final = ("Dit is een geluids- of filmbestand.", "Voeg een verslag toe in plaats van de opname.")
_OUTLOOK: Final = ("Dit is een e-mailbericht uit Outlook.", _PRINTED)
_MAIL: Final = (
    "Dit is een e-mailbericht.",
    "Open het bericht en druk het af naar een pdf. Voeg die toe, en bijlagen bij het bericht apart.",
)
_WEB_PAGE: Final = (
    "Dit is een webpagina, geen document.",
    "Open de pagina, kies Afdrukken en dan ‘Microsoft Print to PDF’. Voeg die pdf toe.",
)
_DATA: Final = (
    "Dit is een gegevensbestand (XML), geen document.",
    "Is het een leerlingenlijst of een dossier? Lees het dan in op de bladzijde Leerlingen.",
)
_SCRIPT: Final = ("Dit is een script: een klein programma, geen document.", PROGRAM[1])
_SHORTCUT: Final = (
    "Dit is alleen een snelkoppeling. Het document zelf zit er niet in.",
    "Open de snelkoppeling, bewaar het document als pdf en voeg die pdf toe.",
)
_CALENDAR: Final = ("Dit is een afspraak of een visitekaartje uit een agenda.", _PRINTED)
_RTF: Final = (
    "Dit is een RTF-bestand. Zo’n bestand kan verborgen onderdelen hebben.",
    "Open het in Word, bewaar het als Word-document of pdf en voeg dat toe.",
)
_PRINT_FILE: Final = (
    "Dit is een bestand voor een printer, geen document.",
    "Open het document waar het van gemaakt is, bewaar dat als pdf en voeg die pdf toe.",
)
_OLD_WRITER: Final = ("Dit is een document van een oud tekstprogramma.", AS_PDF)
_DATABASE: Final = (
    "Dit is een database, geen document.",
    "Maak er een overzicht van, bewaar dat als pdf en voeg die pdf toe.",
)
_ONENOTE: Final = (
    "Dit is een notitieblok van OneNote.",
    "Open het in OneNote, kies Exporteren en dan PDF. Voeg die pdf toe.",
)
_BOOK: Final = ("Dit is een e-boek of een document voor een leesprogramma.", _PRINTED)
_EMPTY: Final = (
    "In dit bestand staat niets.",
    "Open het bestand en kijk of het klopt. Staat het in OneDrive? Wacht dan tot het helemaal is opgehaald.",
)

_SIGNATURES: Final[tuple[tuple[int, bytes, Answer], ...]] = (
    (0, b"MZ", PROGRAM),
    (0, b"\x7fELF", PROGRAM),
    (0, b"\xca\xfe\xba\xbe", PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", PROGRAM),
    (0, b"\xce\xfa\xed\xfe", PROGRAM),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", _SHORTCUT),
    (0, b"bplist", _SHORTCUT),
    (0, b"GIF8", _PICTURE),
    (0, b"BM", _PICTURE),
    (0, b"\x00\x00\x01\x00", _PICTURE),
    (0, b"\x00\x00\x00\x0cjP  ", _PICTURE),
    (0, b"\xff\x0a", _PICTURE),
    (0, b"\xd7\xcd\xc6\x9a", _PICTURE),
    (0, b"\x01\x00\x00\x00", _PICTURE),
    (0, b"II*\x00", _SCAN),
    (0, b"MM\x00*", _SCAN),
    (0, b"AT&TFORM", _SCAN),
    (0, b"8BPS", _DRAWING),
    (0, b"Rar!", _ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (0, b"\x1f\x8b", _ARCHIVE),
    (0, b"BZh", _ARCHIVE),
    (0, b"\xfd7zXZ", _ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (0, b"MSCF", _ARCHIVE),
    (257, b"ustar", _ARCHIVE),
    (32769, b"CD001", _ARCHIVE),
    (0, b"ID3", _SOUND),
    (0, b"\xff\xfb", _SOUND),
    (0, b"\xff\xf3", _SOUND),
    (0, b"OggS", _SOUND),
    (0, b"fLaC", _SOUND),
    (0, b"MThd", _SOUND),
    (0, b"#!AMR", _SOUND),
    (0, b"\x1aE\xdf\xa3", _SOUND),
    (0, b"0&\xb2u\x8ef\xcf\x11", _SOUND),
    (0, b"FLV\x01", _SOUND),
    (0, b"\x00\x00\x01\xba", _SOUND),
    (0, b"\xffWPC", _OLD_WRITER),
    (0, b"SQLite format 3\x00", _DATABASE),
    (4, b"Standard Jet DB", _DATABASE),
    (4, b"Standard ACE DB", _DATABASE),
    (0, b"\xe4R\x5c\x7b\x8c\xd8\xa7\x4d", _ONENOTE),
    (0, b"!BDN", _MAIL),
)
"""Where which bytes stand in a kind of file; the first that fits."""

_BRANDS: Final[tuple[tuple[frozenset[bytes], Answer], ...]] = (
    (frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}), _IPHONE),
    (frozenset({b"avif", b"avis"}), _WEB_PICTURE),
)


def unknown(content: bytes) -> Refused:
    """The answer for bytes that are no text and no kind that is accepted."""
    if not content.strip(b"\x00 \t\r\n"):
        return Refused(*_EMPTY)
    for offset, signature, answer in _SIGNATURES:
        if content.startswith(signature, offset):
            return Refused(*answer)
    if content.startswith(b"ftyp", 4):
        brand = content[8:12]
        return Refused(*next((answer for brands, answer in _BRANDS if brand in brands), _SOUND))
    if content.startswith(b"RIFF"):
        return Refused(*(_WEB_PICTURE if content[8:12] == b"WEBP" else _SOUND))
    return Refused(f"Dit soort bestand herkent het programma niet. {ACCEPTED}", AS_PDF)


_MAIL_HEADERS: Final = re.compile(
    r"(?:(?:Received|Return-Path|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|X-[\w-]+|Content-[\w-]+)"
    r":[^\n]*\r?\n(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)
_TEXTS: Final[tuple[tuple[re.Pattern[str], Answer], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), answer)
    for pattern, answer in (
        (r"\{\\rtf", _RTF),
        (r"\s*BEGIN:(?:VCALENDAR|VCARD)", _CALENDAR),
        (r"\s*\[(?:InternetShortcut|Desktop Entry)\]", _SHORTCUT),
        (r"\s*\{\s*\"(?:url|doc_id)\"\s*:", _SHORTCUT),
        (r"%!PS|\x1b%-12345X", _PRINT_FILE),
        (r"\s*<!DOCTYPE html|\s*<(?:html|head|body|script|p|div|table)\b", _WEB_PAGE),
        (r"\s*<\?php|\s*<%|#!|\s*@echo\b|#!AMR", _SCRIPT),
        (r"\s*(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<svg\b", _DRAWING),
        (
            r"\s*(?:<\?xml[^>]{0,200}>\s{0,200})(?:<!DOCTYPE[^>]{0,200}>\s{0,200})?<(?:html|plist)\b",
            _WEB_PAGE,
        ),
        (r"\s*<[!?a-z]", _DATA),
    )
)
_CODE_NAMES: Final = re.compile(
    r"\.(?:bat|cmd|hta|iqy|jse?|lnk|psm?1|py|reg|sc[ft]|sh|slk|vb[es]?|ws[cfh]?)",
    re.IGNORECASE,
)
_PROGRAM_NAMES: Final = re.compile(r"\.(?:com|cpl|exe|jar|ms[ci]|pif|scr)", re.IGNORECASE)
_MARKUP_NAMES: Final = re.compile(r"\.(?:x?html?|shtml|mht(?:ml)?)", re.IGNORECASE)
_DATA_NAMES: Final = re.compile(r"\.(?:xml|xslt?|edex)", re.IGNORECASE)
_OTHER_NAMES: Final = (
    (re.compile(r"\.svg", re.IGNORECASE), _DRAWING),
    (re.compile(r"\.url", re.IGNORECASE), _SHORTCUT),
    (re.compile(r"\.(?:emlx?|mbox)", re.IGNORECASE), _MAIL),
)


def refusal_of_text(text: str, extension: str) -> Refused | None:
    """The answer for a text that is no document but a web page, a message, a script; None for plain words."""
    head = text[:10_000]
    if not text.strip():
        return Refused(*_EMPTY)
    if _MAIL_HEADERS.match(head):
        return Refused(*_MAIL)
    for pattern, answer in _TEXTS:
        if pattern.match(head):
            return Refused(*answer)
    for names, answer in (
        (_CODE_NAMES, _SCRIPT),
        (_PROGRAM_NAMES, PROGRAM),
        (_MARKUP_NAMES, _WEB_PAGE),
        (_DATA_NAMES, _DATA),
        *_OTHER_NAMES,
    ):
        if names.fullmatch(extension):
            return Refused(*answer)
    return None


def refusal_of_archive(names: Iterable[str], mimetype: bytes) -> Refused:
    """The answer for a ZIP that is no office file, from the names of what is in it."""
    found = set(names)
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in found) or found & {
        "Index.zip",
        "index.apxl",
        "index.xml",
    }:
        return Refused(*_APPLE)
    if "AndroidManifest.xml" in found or any(name.endswith(".class") for name in found):
        return Refused(*PROGRAM)
    if mimetype == b"application/epub+zip" or "FixedDocumentSequence.fdseq" in found:
        return Refused(*_BOOK)
    return Refused(*_ARCHIVE)


def refusal_of_old_office(streams: Set[str]) -> Refused:
    """The answer for an old Office container that holds no document, from its streams in small letters."""
    if "__properties_version1.0" in streams:
        return Refused(*_OUTLOOK)
    if streams & {"quill", "visiodocument"}:
        return Refused(*_DRAWING)
    return Refused(f"Dit soort bestand kan geen bijlage zijn. {ACCEPTED}", AS_PDF)


def damaged_archive() -> Refused:
    """The answer for a ZIP that cannot be opened."""
    return Refused("Dit bestand is beschadigd of niet compleet.", MAKE_AGAIN)
