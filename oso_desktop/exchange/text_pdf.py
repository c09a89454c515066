"""The words of a PDF, page by page, with what hangs around them: form fields, notes, titles, enclosed files.

PDFium reads them, the same library that shows a PDF here. It is not made for two threads at a time.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from oso_desktop.exchange.pdfium import PDFIUM
from oso_desktop.exchange.text_parts import (
    ENCLOSED,
    PROPERTIES,
    REST,
    Budget,
    Exhausted,
    Piece,
    TextPart,
    Unread,
)

if TYPE_CHECKING:
    import pypdfium2

_LARGE: Final = 0.1
"""A picture on a larger part of the page than this may be a scan; a letterhead stays below."""
_GARBLED: Final = 0.2
"""If more of the letters than this are unknown, the page's font does not say which letters it draws."""
_PACKET_STARTS, _PACKET_ENDS = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST_PACKET: Final = 200_000
"""Bytes; what is before them is left out, since a packet is some thousands."""
_TAG: Final = re.compile(r"<[^<>]*>")
_MOST_ENCLOSED: Final = 20

Enclosed = tuple[str, bytes]


def read_pdf(data: bytes, budget: Budget) -> tuple[list[Piece], list[Enclosed]]:
    """The pieces of a PDF, and the files enclosed in it by name; raises ValueError for what is no readable PDF."""
    import pypdfium2  # noqa: PLC0415 - a large library, needed by few

    pieces: list[Piece] = []
    enclosed: list[Enclosed] = []
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            raise ValueError from None
        try:
            _read(document, data, budget, pieces, enclosed)
        except Exhausted:
            pieces.append(Unread(REST))
        finally:
            document.close()
    return pieces, enclosed


def _read(
    document: pypdfium2.PdfDocument,
    data: bytes,
    budget: Budget,
    pieces: list[Piece],
    enclosed: list[Enclosed],
) -> None:
    import pypdfium2  # noqa: PLC0415

    about = [*document.get_metadata_dict(skip_empty=True).values(), *_titles(document), *_packets(data)]
    pieces.extend(TextPart(PROPERTIES, text) for text in about)
    _take_enclosed(document, budget, pieces, enclosed)
    _open_form(document, pieces)
    for number in range(1, len(document) + 1):
        place = f"bladzijde {number}"
        budget.spend(pages=1)
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            pieces.append(Unread(place))
            continue
        try:
            pieces.extend(_page(document, page, place, budget))
        except pypdfium2.PdfiumError:
            pieces.append(Unread(place))
        finally:
            page.close()


def _open_form(document: pypdfium2.PdfDocument, pieces: list[Piece]) -> None:
    import pypdfium2  # noqa: PLC0415
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    if document.get_formtype() in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        pieces.append(Unread("het formulier in de pdf"))  # a document of another kind in a PDF's clothes
        return
    try:
        document.init_forms()
    except pypdfium2.PdfiumError:
        pieces.append(Unread("het formulier in de pdf"))


def _titles(document: pypdfium2.PdfDocument) -> Iterator[str]:
    import pypdfium2  # noqa: PLC0415

    with suppress(pypdfium2.PdfiumError):
        for number, mark in enumerate(document.get_toc()):
            if number > 5_000:
                return
            yield mark.get_title()


def _packets(data: bytes) -> Iterator[str]:
    """The words that stand in plain sight in the newer kind of properties.

    Each byte is looked at once, whatever the file holds: a search for pairs would begin anew at each start.
    """
    end = 0
    while (start := data.find(_PACKET_STARTS, end)) >= 0:
        end = data.find(_PACKET_ENDS, start)
        if end < 0:
            return
        packet = data[max(start, end - _LONGEST_PACKET) : end]
        yield _TAG.sub(" ", packet.decode("utf-8", errors="replace"))


def _take_enclosed(
    document: pypdfium2.PdfDocument, budget: Budget, pieces: list[Piece], enclosed: list[Enclosed]
) -> None:
    import pypdfium2  # noqa: PLC0415

    count = document.count_attachments()
    if count > _MOST_ENCLOSED:
        pieces.append(Unread(ENCLOSED))
    for number in range(min(count, _MOST_ENCLOSED)):
        try:
            file = document.get_attachment(number)
            name, content = file.get_name(), bytes(file.get_data())
        except (pypdfium2.PdfiumError, ValueError):
            pieces.append(Unread(ENCLOSED))
            continue
        budget.spend(unpacked=len(content))
        pieces.append(TextPart(ENCLOSED, name))
        enclosed.append((name, content))


def _page(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, place: str, budget: Budget
) -> Iterator[Piece]:
    words = page.get_textpage()
    try:
        text = words.get_text_range()
    finally:
        words.close()
    budget.spend(characters=len(text))
    letters = "".join(text.split())
    yield TextPart(place, text)
    for note in _notes(document, page):
        yield TextPart(place, note)
    if _unreadable(letters) or (not letters and _draws(page)):
        yield Unread(place)
    elif _has_large_picture(page):
        yield Unread(f"een afbeelding op {place}")


def _unreadable(letters: str) -> bool:
    unknown = sum(
        unicodedata.category(letter) in ("Co", "Cn", "Cc") or letter == "\ufffd" for letter in letters
    )
    return unknown > _GARBLED * len(letters)


def _draws(page: pypdfium2.PdfPage) -> bool:
    return any(True for _ in page.get_objects(max_depth=1))


def _has_large_picture(page: pypdfium2.PdfPage) -> bool:
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    width, height = page.get_size()
    for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=5):
        left, bottom, right, top = each.get_bounds()
        if (right - left) * (top - bottom) > _LARGE * width * height:
            return True
    return False


def _notes(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    """What stands in notes and form fields on a page."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), 2_000)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        try:
            for key in (b"Contents", b"V", b"TU"):
                yield _wide(partial(pdfium.FPDFAnnot_GetStringValue, note, key))
            if document.formenv:
                yield _wide(partial(pdfium.FPDFAnnot_GetFormFieldValue, document.formenv, note))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def _wide(call: Callable[[object, int], int]) -> str:
    """What a function of PDFium writes in a buffer, once it has said how many bytes that takes."""
    size = min(call(None, 0), 2**20)
    buffer = bytearray(size)
    if size > 2:
        call((ctypes.c_ushort * (size // 2)).from_buffer(buffer), size)
    return buffer.decode("utf-16-le", errors="replace").rstrip("\0")
