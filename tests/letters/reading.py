"""Reads back what is printed, the way a person would: the words on each page, and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pypdfium2

from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.facts import LetterPdf

MM = 72 / 25.4
Box = tuple[float, float, float, float]


def on_paper(letter: LetterPdf | Document) -> LetterPdf:
    """The letter as PDF, on plain paper if it was not typeset yet."""
    return typeset(letter) if isinstance(letter, Document) else letter


def pages(letter: LetterPdf | Document) -> list[str]:
    """The words of each page, with single spaces."""
    document = pypdfium2.PdfDocument(on_paper(letter).data)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def words(letter: LetterPdf | Document) -> str:
    """All words."""
    return " ".join(pages(letter))


def dense(text: str) -> str:
    """The text without spaces and in one form, since a long word may be broken over lines."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def boxes(letter: LetterPdf | Document) -> Iterator[tuple[int, Box, str]]:
    """Each stretch of text: page number, (left, bottom, right, top) in points, and the text."""
    document = pypdfium2.PdfDocument(on_paper(letter).data)
    try:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for index in range(text.count_rects()):
                box = text.get_rect(index)
                yield number, box, text.get_text_bounded(*box)
    finally:
        document.close()


def badly_placed(letter: LetterPdf | Document) -> list[str]:
    """Text that leaves the margins or runs over other text."""
    found: list[str] = []
    seen: list[tuple[Box, str]] = []
    page = 0
    for number, box, text in boxes(letter):
        if number != page:
            seen, page = [], number
        left, bottom, right, top = box
        blank = 5 if text.endswith(" ") else 0  # the space at the end of a line, which nobody sees
        if left < 24.5 * MM or right - blank > 191 * MM or bottom < 9 * MM or top > 283 * MM:
            found.append(f"page {number + 1}, outside: {text}")
        for other, other_text in seen:
            across = min(right, other[2]) - max(left, other[0])
            down = min(top, other[3]) - max(bottom, other[1])
            if across > 1 and down > 2:
                found.append(f"page {number + 1}, over each other: {text} / {other_text}")
        seen.append((box, text))
    return found
