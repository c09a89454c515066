"""Searching attachments for personal numbers (R138) and for words that ask care (R046): one reading feeds both.

What was found is kept with its attachment, so that the gate needs no document to judge. It is searched when it comes in
and, for what was there before or came with very many others, when a dossier is opened.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.number_search import AttachmentSearch, Searcher
from oso_desktop.dossier.scan_findings import AttachmentScan, Scanner, Snippet
from oso_desktop.exchange.text_of import Budget, TextPart, read_text, type_of
from oso_desktop.exchange.text_parts import DOCUMENT, PROPERTIES

AT_IMPORT, AFTERWARDS = 1.0, 3.0
"""Seconds that taking in one file may search, and a search of its own at a time; what is left is searched later."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading of a document found; `snippets` are the words by mark, never kept, if they were asked for."""

    search: AttachmentSearch
    scan: AttachmentScan
    snippets: Mapping[str, Sequence[Snippet]] = field(default_factory=dict, repr=False)

    def of(self, attachment: Attachment) -> Attachment:
        """The attachment with what was found in it."""
        return replace(attachment, search=self.search, scan=self.scan)


def searched(content: bytes, media_type: str, scanner: Scanner | None = None) -> Reading:
    """What a document holds; `media_type` is empty for a kind that is not known.

    `scanner` is for who wants more of it, such as the salt of an earlier scan or the snippets.
    """
    searcher, scanner = Searcher(), scanner or Scanner()
    for piece in read_text(content, type_of(media_type), Budget()):
        if isinstance(piece, TextPart):
            searcher.read(piece.place, piece.text)
            scanner.read(piece.place, piece.text, content=piece.place != PROPERTIES)
        else:
            searcher.could_not_read(piece.place)
            scanner.could_not_read(piece.place)
    return Reading(searcher.result(), scanner.result(), scanner.snippets)


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

    def searched(self, content: bytes, media_type: str) -> Reading | None:
        """As the function of that name; None for a document that comes too late."""
        return None if self.spent else searched(content, media_type)


def unreadable(scanner: Scanner | None = None) -> Reading:
    """The reading of a document that cannot be opened."""
    searcher, scanner = Searcher(), scanner or Scanner()
    searcher.could_not_read(DOCUMENT)
    scanner.could_not_read(DOCUMENT)
    return Reading(searcher.result(), scanner.result())
