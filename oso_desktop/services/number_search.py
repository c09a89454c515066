"""Searching attachments for personal numbers, which no samenwerkingsverband may get (R138).

A search is kept with its attachment, so that the gate needs no document to judge. It is made when a document comes in
and, for what was there before or came with very many others, when a dossier for a samenwerkingsverband is opened.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from oso_desktop.dossier.number_search import AttachmentSearch, Searcher
from oso_desktop.exchange.text_of import Budget, TextPart, read_text, type_of
from oso_desktop.exchange.text_parts import DOCUMENT

AT_IMPORT, AFTERWARDS = 1.0, 3.0
"""Seconds that taking in one file may search, and a search of its own at a time; what is left is searched later."""


def searched(content: bytes, media_type: str) -> AttachmentSearch:
    """What a document holds of numbers; `media_type` is empty for a kind that is not known."""
    searcher = Searcher()
    for piece in read_text(content, type_of(media_type), Budget()):
        if isinstance(piece, TextPart):
            searcher.read(piece.place, piece.text)
        else:
            searcher.could_not_read(piece.place)
    return searcher.result()


@dataclass(slots=True)
class SearchWithin:
    """Searches documents for so many seconds altogether, from the first question on; one that has begun is finished."""

    seconds: float = AT_IMPORT
    clock: Callable[[], float] = time.monotonic
    _end: float | None = field(default=None, init=False)

    @property
    def spent(self) -> bool:
        """Whether the time is over; not the first time that it is asked."""
        if self._end is None:
            self._end = self.clock() + self.seconds
            return False
        return self.clock() >= self._end

    def searched(self, content: bytes, media_type: str) -> AttachmentSearch | None:
        """As the function of that name; None for a document that comes too late."""
        return None if self.spent else searched(content, media_type)


def unreadable() -> AttachmentSearch:
    """The search of a document that cannot be opened."""
    searcher = Searcher()
    searcher.could_not_read(DOCUMENT)
    return searcher.result()
