"""What a screen reader hears: the tree of a tagged PDF, with the text that belongs to each part."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterPdf
from tests.letters.reading import on_paper

_LONGEST = 4096


@dataclass
class Part:
    """A part of the document: its role, what is said in place of a picture, its own text and what is in it."""

    role: str
    instead: str = ""
    language: str = ""
    text: str = ""
    parts: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """This part and all in it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def words(self) -> str:
        """All that is read aloud, with single spaces."""
        return " ".join(" ".join((part.text or part.instead) for part in self.walk()).split())


@dataclass(frozen=True)
class Page:
    """The parts of one page, and what on it belongs to none: what was marked as decoration, and what was forgotten."""

    parts: list[Part]
    decoration: str
    forgotten: str


def heard(letter: LetterPdf | Document) -> list[Page]:
    """The pages as a screen reader gets them."""
    document = pypdfium2.PdfDocument(on_paper(letter).data)
    try:
        return [_page(page) for page in document]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> Page:
    texts: dict[int, str] = {}
    decoration, forgotten = "", ""
    textpage = page.get_textpage()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        piece = pdfium.FPDFPage_GetObject(page, index)
        said = _text_of(piece, textpage)
        number = pdfium.FPDFPageObj_GetMarkedContentID(piece)
        if number >= 0:
            texts[number] = f"{texts.get(number, '')} {said}"
        elif pdfium.FPDFPageObj_CountMarks(piece):
            decoration += f" {said}"
        else:
            forgotten += f" {said or '(drawing)'}"
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        tops = [
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree))
        ]
        return Page([_part(top, texts) for top in tops], decoration, forgotten)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _part(element: pdfium.FPDF_STRUCTELEMENT, texts: dict[int, str]) -> Part:
    part = Part(
        role=_string(pdfium.FPDF_StructElement_GetType, element),
        instead=_string(pdfium.FPDF_StructElement_GetAltText, element),
        language=_string(pdfium.FPDF_StructElement_GetLang, element),
    )
    numbers = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            part.parts.append(_part(child, texts))
        else:
            numbers.append(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index))
    part.text = " ".join(" ".join(texts.get(number, "") for number in numbers).split())
    return part


def _text_of(piece: pdfium.FPDF_PAGEOBJECT, textpage: pypdfium2.PdfTextPage) -> str:
    if pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_TEXT:
        return ""
    room = ctypes.create_string_buffer(_LONGEST)
    pointer = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    size = pdfium.FPDFTextObj_GetText(piece, textpage, pointer, _LONGEST)
    return room.raw[: max(0, size - 2)].decode("utf-16-le")


def _string(get: object, element: pdfium.FPDF_STRUCTELEMENT) -> str:
    room = ctypes.create_string_buffer(_LONGEST)
    size = get(element, room, _LONGEST)  # type: ignore[operator]  # one of pdfium's getters
    return room.raw[: max(0, size - 2)].decode("utf-16-le")
