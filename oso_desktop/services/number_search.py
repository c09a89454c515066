"""Searching attachments: for personal numbers (R138), for words that ask care (R046), for what no page shows (R017).

One reading feeds all, and gives how a document begins besides, from which its kind is guessed.

What was found is kept with its attachment, so that the gate needs no document to judge. It is searched when it comes in
and, for what was there before or came with very many others, when a dossier is opened.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from oso_desktop.dossier.attachment_inside import AttachmentInside
from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.kind_guess import Beginning
from oso_desktop.dossier.number_search import AttachmentSearch, Searcher
from oso_desktop.dossier.scan_findings import AttachmentScan, Scanner, Snippet
from oso_desktop.exchange.inside import look_inside
from oso_desktop.exchange.text_of import Budget, TextPart, read_text, type_of
from oso_desktop.exchange.text_parts import DOCUMENT, PROPERTIES

AT_IMPORT, AFTERWARDS = 1.0, 3.0
"""Seconds that taking in one file may search, and a search of its own at a time; what is left is searched later."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading of a document found; `snippets` are the words by mark, never kept, if they were asked for.

    `content_sha256` is empty for what could not be opened. `beginning` is never kept either.
    """

    search: AttachmentSearch
    scan: AttachmentScan
    snippets: Mapping[str, Sequence[Snippet]] = field(default_factory=dict, repr=False)
    inside: AttachmentInside = field(default_factory=AttachmentInside)
    content_sha256: str = ""
    beginning: Beginning = field(default_factory=Beginning, repr=False)

    def of(self, attachment: Attachment) -> Attachment:
        """The attachment with what was found in it."""
        return replace(
            attachment,
            search=self.search,
            scan=self.scan,
            inside=self.inside,
            content_sha256=self.content_sha256,
        )


def searched(content: bytes, media_type: str, scanner: Scanner | None = None) -> Reading:
    """What a document holds; `media_type` is empty for a kind that is not known.

    `scanner` is for who wants more of it, such as the salt of an earlier scan or the snippets.
    """
    searcher, scanner, beginning = Searcher(), scanner or Scanner(), Beginning()
    file_type = type_of(media_type)
    for piece in read_text(content, file_type, Budget()):
        if isinstance(piece, TextPart):
            of_content = piece.place != PROPERTIES
            searcher.read(piece.place, piece.text)
            scanner.read(piece.place, piece.text, content=of_content)
            beginning.read(piece.place, piece.text, content=of_content)
        else:
            searcher.could_not_read(piece.place)
            scanner.could_not_read(piece.place)
    return Reading(
        searcher.result(),
        scanner.result(),
        scanner.snippets,
        look_inside(content, file_type),
        content_digest(content),
        beginning,
    )


def content_digest(content: bytes) -> str:
    """By what the same document is known again whatever it is called."""
    return hashlib.sha256(content).hexdigest()


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
