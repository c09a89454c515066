"""The words of any document that a dossier may hold, so that they can be searched; what cannot be read is said.

Nothing here decides what the words mean, and nothing of them is kept. Broken and hostile files are answers too: they
are unread. For the office kinds the readers are our own, on `zipfile` and the hardened parser: what is wanted is all
words with their places, those in headers, notes, comments and properties among them, and no library gives that.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.filetypes import FileType
from oso_desktop.exchange.text_office import OFFICE, read_office
from oso_desktop.exchange.text_ole import read_ole
from oso_desktop.exchange.text_parts import (
    DOCUMENT,
    ENCLOSED,
    REST,
    Budget,
    Exhausted,
    Piece,
    TextPart,
    Unread,
)
from oso_desktop.exchange.text_pdf import read_pdf

__all__ = ["Budget", "Piece", "TextPart", "Unread", "read_text", "type_of"]

_DEEPEST: Final = 2
"""Files within files that are opened; a workbook behind a chart in a report is the first."""
_PLAIN: Final = frozenset({".txt", ".csv", ".xml", ".htm", ".html", ".rtf", ".json"})


def read_text(data: bytes, file_type: FileType | None, budget: Budget | None = None) -> Iterator[Piece]:
    """The words of a document with their places, and what of it could not be read; never raises for what it holds.

    `file_type` is what `filetypes.judge` said; None is a kind that nobody knows, which stays unread. Beyond the
    `budget` the rest is unread.
    """
    yield from _read(data, file_type, budget or Budget(), 0)


def type_of(media_type: str) -> FileType | None:
    """The accepted kind with this media type."""
    return next((each for each in filetypes.ALL if each.media_type == media_type), None)


def _read(data: bytes, file_type: FileType | None, budget: Budget, depth: int) -> Iterator[Piece]:
    enclosed: list[tuple[str, bytes]] = []
    try:
        budget.spend()
        if file_type is filetypes.PDF:
            pieces, enclosed = read_pdf(data, budget)
            yield from pieces
        elif file_type in OFFICE:
            yield from read_office(data, file_type, budget, enclosed)
        elif file_type in (filetypes.DOC, filetypes.XLS, filetypes.PPT):
            yield from read_ole(data, budget)
        elif file_type is filetypes.TXT:
            yield from _plain(data, budget)
        else:
            yield Unread(DOCUMENT)
    except Exhausted:
        yield Unread(REST)
    except ValueError:
        yield Unread(DOCUMENT)
    for name, content in enclosed:
        yield from _enclosed(name, content, budget, depth)


def _enclosed(name: str, content: bytes, budget: Budget, depth: int) -> Iterator[Piece]:
    """A file within a file; its pieces have the one place that a person can find."""
    if depth >= _DEEPEST:
        yield Unread(ENCLOSED)
        return
    try:
        file_type = filetypes.judge(content, name).type
    except filetypes.Refused:
        if PurePath(name).suffix.lower() not in _PLAIN:
            yield Unread(ENCLOSED)
            return
        file_type = filetypes.TXT
    for piece in _read(content, file_type, budget, depth + 1):
        yield TextPart(ENCLOSED, piece.text) if isinstance(piece, TextPart) else Unread(ENCLOSED)


def _plain(data: bytes, budget: Budget) -> Iterator[Piece]:
    text = filetypes.decoded(data)
    if text is None:
        raise ValueError
    budget.spend(characters=len(text))
    yield TextPart(DOCUMENT, text)
