"""Turns bytes of unknown origin into an XML tree, or says in Dutch why that is not safe or not possible.

No DTD, no entities, no network. Long texts are allowed, because an attachment is one text of many megabytes;
the number of elements, the depth and the size are not the file's choice. libxml2's own guards against expanding
entities are off as soon as long texts are allowed, so a document type declaration is refused before libxml2 sees
it.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from lxml import etree

from oso_desktop.errors import OsoError

SIZE_LIMIT: Final = 400 * 2**20
"""Largest file that is read unless the caller says otherwise, in bytes."""
MARKUP_LIMIT: Final = 1_000_000
"""Most `<` and most `=` signs in a file: about half a million elements, more than the largest school needs."""
_MANY_MARKS: Final = 50_000
_MOST_MARKS_AT_ONCE: Final = 5_000
"""`=` signs from one `<` to the next, in a file with many of them: each attribute is compared with those before it."""
_LONG_PIECE: Final = re.compile(rb"<[^<]{%d,}" % (4 * _MOST_MARKS_AT_ONCE))
DEPTH_LIMIT: Final = 64
"""Deepest nesting; the standards that we read stay below 20."""

_ENCODINGS: Final = frozenset(
    {
        "utf-8",
        "us-ascii",
        "ascii",
        "iso-8859-1",
        "iso-8859-15",
        "windows-1252",
        "utf-16",
        "utf-16le",
        "utf-16be",
    }
)
_PROLOG_STEP: Final = 2**12
_TOO_DEEP: Final = etree.XPath("boolean(" + "/*" * (DEPTH_LIMIT + 1) + ")")
_ASK_AGAIN: Final = (
    "Vraag de school of de leverancier het bestand opnieuw te maken en kies dat nieuwe bestand."
)


class NotReadable(OsoError):
    """A file that cannot be read; the store is left as it was."""


class NotXml(NotReadable):
    """The file is something else than XML."""


class MalformedXml(NotReadable):
    """The file breaks the rules of XML itself."""


class TruncatedXml(MalformedXml):
    """The file ends before its last element is closed."""


class WrongEncoding(MalformedXml):
    """The bytes are not what the declared character set says, or we do not read that character set."""


class RefusedXml(NotReadable):
    """The file uses something that could harm: a document type declaration, entities, or extreme nesting."""


class TooLarge(NotReadable):
    """The file is larger than the limit, or holds more elements than any dossier or school can have."""


def parse_document(data: bytes, *, limit: int = SIZE_LIMIT) -> etree._ElementTree:
    """The tree of `data`, without comments and processing instructions, so that every text is in one piece.

    `limit` is in bytes. Raises a subclass of `NotReadable`; the messages hold line numbers and sizes, never
    text of the file.
    """
    _check_size(data, limit)
    _check_prolog(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _explained(data, error.position[0]) from None
    if _TOO_DEEP(root):
        text = (
            f"Dit bestand is niet gelezen: de onderdelen staan meer dan {DEPTH_LIMIT} lagen diep in elkaar."
        )
        raise RefusedXml(text, _ASK_AGAIN)
    return root.getroottree()


def root_name(data: bytes) -> str:
    """The name of the outermost element without its prefix, from as much of `data` as comes before it.

    Raises a subclass of `NotReadable` as `parse_document` does; that the rest can be read is not said.
    """
    _check_size(data, SIZE_LIMIT)
    return _check_prolog(data).rpartition(":")[2]


def _check_size(data: bytes, limit: int) -> None:
    if len(data) > limit:
        raise TooLarge(
            f"Dit bestand is te groot: {_megabytes(len(data))}. "
            f"Het programma leest bestanden tot {_megabytes(limit)}.",
            "Vraag om een bestand met minder of kleinere bijlagen.",
        )
    if not data or data.isspace():
        raise NotXml("Dit bestand is leeg.", _ASK_AGAIN)
    # Counting takes as long as reading a small file, which has no room for so many.
    if len(data) > MARKUP_LIMIT and max(data.count(b"<"), data.count(b"=")) > MARKUP_LIMIT:
        raise _too_many()
    if len(data) > _MANY_MARKS and data.count(b"=") > _MANY_MARKS:
        pieces = (match.group() for match in _LONG_PIECE.finditer(data))
        if any(piece.count(b"=") > _MOST_MARKS_AT_ONCE for piece in pieces):
            raise _too_many()


def _too_many() -> TooLarge:
    text = "Dit bestand is niet gelezen: het heeft veel te veel onderdelen."
    return TooLarge(text, _ASK_AGAIN)


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f} MB".replace(".", ",")


class _RootReached(Exception):
    """The prolog is over."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _check_prolog(data: bytes) -> str:
    """The root's name; refuses a document type declaration and unknown character sets, and looks no further."""
    parser = expat.ParserCreate()
    declared = "utf-8"

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        nonlocal declared
        declared = (encoding or declared).lower()

    def doctype(*_: object) -> None:
        raise RefusedXml(
            "Dit bestand is niet gelezen: er staat een DOCTYPE met eigen afspraken (entiteiten) in. "
            "Dat hoort niet in een overstapdossier en kan schadelijk zijn.",
            _ASK_AGAIN,
        )

    def element(name: str, *_: object) -> None:
        raise _RootReached(name)

    parser.XmlDeclHandler = declaration
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    view = memoryview(data)
    try:
        for start in range(0, len(data), _PROLOG_STEP):
            parser.Parse(bytes(view[start : start + _PROLOG_STEP]), False)
        parser.Parse(b"", True)
    except _RootReached as reached:
        _check_encoding_name(declared)
        return reached.name
    except (expat.ExpatError, LookupError, ValueError):
        _check_encoding_name(declared)
    raise _explained(data, 1) from None


def _check_encoding_name(name: str) -> None:
    if name not in _ENCODINGS:
        text = "Dit bestand gebruikt een tekenset die het programma niet leest."
        raise WrongEncoding(text, "Vraag om hetzelfde bestand in UTF-8.")


def _explained(data: bytes, line: int) -> NotReadable:
    """Why `data` is not well-formed; `line` is libxml2's opinion, used where nothing better is known."""
    start = data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")[:5]
    if not start.startswith(b"<"):
        return _not_xml(start)
    parser = expat.ParserCreate(namespace_separator=" ")
    well_formed = False
    try:
        parser.Parse(data, True)
        well_formed = True
    except expat.ExpatError as error:
        line = error.lineno
        if error.code in _ENDS_TOO_SOON:
            text = f"Dit bestand is niet compleet: het houdt op bij regel {line}, midden in het dossier."
            return TruncatedXml(
                text, "Download of kopieer het bestand opnieuw. Lukt dat niet, vraag het dan opnieuw aan."
            )
    except (LookupError, ValueError):
        return WrongEncoding("Dit bestand gebruikt een tekenset die het programma niet leest.", _ASK_AGAIN)
    if (bad := _undecodable(data)) is not None:
        text = f"Op regel {bad} staan tekens die niet kloppen met de tekenset van dit bestand."
        return WrongEncoding(text, "Vraag om hetzelfde bestand in UTF-8.")
    if well_formed:
        return RefusedXml("Dit bestand is niet gelezen: de opbouw is buitensporig diep of groot.", _ASK_AGAIN)
    text = f"Dit bestand is geen goed XML-bestand: op regel {line} klopt de opbouw niet."
    return MalformedXml(text, _ASK_AGAIN)


def _not_xml(start: bytes) -> NotXml:
    if start.startswith(b"PK"):
        return NotXml(
            "Dit is een ZIP-bestand, geen XML-bestand.", "Pak het bestand eerst uit en kies het XML-bestand."
        )
    if start.startswith(b"%PDF"):
        return NotXml("Dit is een pdf, geen XML-bestand.", "Kies het XML-bestand dat bij het dossier hoort.")
    return NotXml("Dit is geen XML-bestand.", "Kies een bestand dat op .xml eindigt.")


_ENDS_TOO_SOON: Final = frozenset(
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


def _undecodable(data: bytes) -> int | None:
    """The first line that is not UTF-8, the set of nearly every file; None where all of it is."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return None
