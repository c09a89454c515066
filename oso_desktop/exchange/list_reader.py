"""Reads any list of pupils: what kind of file it is follows from its content, never from its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import olefile

from oso_desktop.exchange.edex2000 import looks_like_edex2000, other_edex2000, read_edex2000
from oso_desktop.exchange.edexml import read_edexml
from oso_desktop.exchange.hardened import root_name
from oso_desktop.exchange.list_columns import header_of, known_headers
from oso_desktop.exchange.list_sheet import Sheet
from oso_desktop.exchange.list_table import read_table
from oso_desktop.exchange.list_text import decoded, delimiter_of, table_of
from oso_desktop.exchange.list_workbook import Workbook, opened
from oso_desktop.exchange.pupil_list import (
    SIZE_LIMIT,
    Choices,
    ListKind,
    Progress,
    PupilList,
    UnusableList,
)

TEXT_LIMIT: Final = 24 * 2**20
"""Largest list that is a text, in bytes: a thousand per pupil for the longest list that is read."""

_HTML: Final = re.compile(rb"\s*<(?:!doctype html|html|head|body|table|meta|style|div)\b", re.IGNORECASE)
_CARD: Final = re.compile(rb"\s*\{\s*\"soort\"\s*:\s*\"oso-desktop schoolkaart\"")
_EXCEL_2003: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS: Final = (
    "Open het bestand in Excel of LibreOffice, kies Opslaan als, kies «.xlsx» en lees dat bestand in."
)
_EXPORT: Final = (
    "Maak in uw leerlingadministratie een EDEXML-bestand, of een lijst in Excel of CSV, en lees dat in."
)
_TO_A_PUPIL: Final = "Hoort dit bij een leerling? Open het dossier en sleep het naar het tabblad Bijlagen."
_OF_LISTS: Final = frozenset({"EDEX", "leerlinggegevens", "leerlinggegevens_antwoord", "html"})
"""Root elements of lists of pupils, also of those that can only be told what they are."""
_OTHERS: Final = (
    (b"%PDF", "Dit is een pdf.", _TO_A_PUPIL),
    (b"\xff\xd8\xff", "Dit is een foto.", _TO_A_PUPIL),
    (b"\x89PNG", "Dit is een afbeelding.", _TO_A_PUPIL),
    (b"{\\rtf", "Dit is een Word-document (RTF).", _EXPORT),
    (b"MZ", "Dit is een programma, geen lijst. Open het niet.", _EXPORT),
    (
        b"SQLite format 3\x00",
        "Dit is geen leerlingenlijst, maar een gegevensbestand, zoals de pakketten van een andere school.",
        "Kreeg u het van een andere school? Open het dan bij Ontvangen.",
    ),
)


class UnknownFile(UnusableList):
    """A file that is neither a list of pupils nor a dossier."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma herkent dit bestand niet: het is geen leerlingenlijst en geen OSO-dossier.",
            "Maak in uw LAS een EDEXML-bestand, een lijst in Excel of CSV, of een OSO-dossier en lees dat in.",
        )


_Reader = Callable[[Choices, Progress | None], PupilList]


def kind_of(data: bytes) -> ListKind | None:
    """What kind of list this is; None for XML of another kind, such as a dossier.

    Raises UnusableList for what is neither, which says what it is where that can be seen, and NotReadable for what is
    no safe XML.
    """
    found = _recognised(data, Choices())
    return None if found is None else found[0]


def read_list(data: bytes, choices: Choices | None = None, progress: Progress | None = None) -> PupilList:
    """The pupils in a list of any kind; `choices` matter to a table only.

    Raises UnusableList or NotReadable, whose texts hold nothing of the file; then nothing was read.
    """
    choices = choices or Choices()
    found = _recognised(data, choices)
    if found is None:
        raise UnknownFile
    return found[1](choices, progress)


def _recognised(data: bytes, choices: Choices) -> tuple[ListKind, _Reader] | None:
    if len(data) > SIZE_LIMIT:
        raise _too_large()
    if not data.strip(b"\x00 \t\r\n"):
        raise UnusableList("Dit bestand is leeg.", _EXPORT)
    if data.startswith(b"PK"):
        return _workbook(data)
    if data.startswith(olefile.MAGIC):
        raise _old_office(data)
    for signature, text, next_step in _OTHERS:
        if data.startswith(signature):
            raise UnusableList(text, next_step)
    start = data[:1024].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start):
        text = "Dit is een webpagina (HTML), ook als de naam op .xls eindigt."
        raise UnusableList(text, _SAVE_AS)
    if _CARD.match(start):
        text = "Dit is de schoolkaart van een school, geen leerlingenlijst."
        raise UnusableList(text, "Lees die in bij Beheer › Scholen.")
    if start.replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n").startswith(b"<"):
        return _xml(data)
    return _text(data, choices)


def _too_large() -> UnusableList:
    text = "Dit bestand is te groot voor een leerlingenlijst."
    return UnusableList(text, "Maak een lijst met alleen de kolommen die u nodig hebt en lees die in.")


def _old_office(data: bytes) -> UnusableList:
    if _ENCRYPTED in data:
        return UnusableList(
            "Dit rekenblad is beveiligd met een wachtwoord.",
            "Open het bestand met het wachtwoord, sla het op zonder wachtwoord en lees dat bestand in.",
        )
    return UnusableList("Dit is een bestand van een oude Excel of Word (van voor 2007).", _SAVE_AS)


def _xml(data: bytes) -> tuple[ListKind, _Reader] | None:
    if _EXCEL_2003 in data[:4096]:
        raise UnusableList("Dit is een rekenblad in een oude vorm (Excel 2003 XML).", _SAVE_AS)
    if root_name(data) not in _OF_LISTS:
        return None
    return ListKind.EDEXML, lambda _, progress: read_edexml(data, progress)


def _workbook(data: bytes) -> tuple[ListKind, _Reader]:
    book = opened(data)
    if book is None:
        raise UnusableList(
            "Dit is een ZIP-bestand of een ander document, geen leerlingenlijst.",
            "Is het een ZIP-bestand, pak het dan eerst uit en kies het bestand met de leerlingen. "
            + _TO_A_PUPIL,
        )
    return book.kind, lambda choices, progress: _read_workbook(book, choices, progress)


def _read_workbook(book: Workbook, choices: Choices, progress: Progress | None) -> PupilList:
    heads = book.heads()
    names = tuple(head.name for head in heads)
    name = choices.sheet if choices.sheet in names else max(heads, key=_likeness).name
    return read_table(book.kind, book.sheet(name), choices, progress, sheets=names)


def _likeness(sheet: Sheet) -> tuple[int, int]:
    """How much a sheet looks like a list of pupils; of equal ones the first is the best."""
    place = header_of(sheet.rows)
    return (0 if place is None else known_headers(sheet.rows[place].cells), len(sheet.rows))


def _text(data: bytes, choices: Choices) -> tuple[ListKind, _Reader]:
    if len(data) > TEXT_LIMIT:
        raise _too_large()
    found = decoded(data, choices.encoding)
    if found is None:
        raise UnknownFile
    text, encoding = found
    if other := other_edex2000(text):
        raise other
    if looks_like_edex2000(text):
        return ListKind.EDEX2000, lambda _, progress: read_edex2000(text, progress)
    delimiter = choices.delimiter or delimiter_of(text, known_headers)
    if delimiter is None:
        raise UnknownFile

    def read(choices: Choices, progress: Progress | None) -> PupilList:
        sheet = table_of(text, delimiter)
        return read_table(ListKind.CSV, sheet, choices, progress, encoding=encoding, delimiter=delimiter)

    return ListKind.CSV, read
