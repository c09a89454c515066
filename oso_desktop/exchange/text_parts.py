"""What reading a document for its words yields, and how much work that may be."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from oso_desktop.dossier.number_search import WHOLE_DOCUMENT

DOCUMENT: Final = WHOLE_DOCUMENT
REST: Final = "een deel van het document"
PICTURES: Final = "een of meer afbeeldingen"
ENCLOSED: Final = "een ingesloten bestand"
PROPERTIES: Final = "de eigenschappen van het document"
HIDDEN: Final = "een verborgen deel van het document"


@dataclass(frozen=True, slots=True)
class TextPart:
    """A stretch of words and where it stands, in Dutch and fit for a sentence: `bladzijde 3`."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that holds, or may hold, words which the program cannot read, such as a scanned page."""

    place: str


Piece = TextPart | Unread


class Exhausted(Exception):
    """A document asks for more work than it is given; the rest stays unread."""


@dataclass(slots=True, kw_only=True)
class Budget:
    """What may still be spent on one document, whatever hangs in it.

    `bytes` counts what is unpacked, `characters` what is read, `seconds` the time from the first question on. The
    clock is looked at between parts: one part may take longer than what is left.
    """

    bytes: int = 200 * 2**20
    characters: int = 10_000_000
    pages: int = 1_000
    seconds: float = 20.0
    clock: Callable[[], float] = time.monotonic
    _end: float | None = field(default=None, init=False)

    def spend(self, *, characters: int = 0, unpacked: int = 0, pages: int = 0) -> None:
        """Raises Exhausted once more was asked than there is."""
        self.characters -= characters
        self.bytes -= unpacked
        self.pages -= pages
        now = self.clock()
        if self._end is None:
            self._end = now + self.seconds
        if min(self.characters, self.bytes, self.pages) < 0 or now > self._end:
            raise Exhausted
