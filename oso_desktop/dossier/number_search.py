"""What a search of an attachment for personal numbers leaves behind: where they stand, never which they are (R138)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from oso_desktop.dossier.number_spelling import candidates

SEARCH_VERSION = 1
"""Rises with every searcher that finds more; what an older one passed is searched again."""

_MOST_NUMBERS = 2_000
"""What is kept of one document; as many again of those that pass, of which each blocks anyhow."""
_MOST_CANDIDATES = 200_000
"""Rows of figures looked at in one document, some seconds of work; a report of a hundred pages has a few thousand."""
_MOST_UNREAD = 50
WHOLE_DOCUMENT = "het document"
"""The place that is all of it."""
TOO_MANY_NUMBERS = "een deel van de getallen"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberFound:
    """Figures in an attachment that are, or could be, a personal number.

    `place` is Dutch and fit for a sentence. `passes` says that anybody would take it for one; else it only matters if
    it is the pupil's own. `mark` is a salted hash (16 hex figures), so that the number itself is kept nowhere.
    """

    place: str
    passes: bool
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentSearch:
    """A search of one attachment: with which searcher, what it found, and where it could not look."""

    version: int
    salt: str
    numbers: tuple[NumberFound, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def current(self) -> bool:
        """Whether no later searcher could find more."""
        return self.version >= SEARCH_VERSION

    def places_of(self, numbers: Iterable[str]) -> tuple[str, ...]:
        """Where one of these numbers stands."""
        marks = {mark(self.salt, number) for number in numbers if number.strip().lstrip("0")}
        return tuple(found.place for found in self.numbers if found.mark in marks)

    @property
    def places_of_any(self) -> tuple[str, ...]:
        """Where somebody's number stands, each place once."""
        return tuple(dict.fromkeys(found.place for found in self.numbers if found.passes))


def mark(salt: str, number: str) -> str:
    """The hash of a number, whether the zeros before it are written or not."""
    figures = number.strip().lstrip("0")
    return blake2b(figures.encode(), key=bytes.fromhex(salt), digest_size=8).hexdigest()


@dataclass(slots=True)
class Searcher:
    """Takes texts with their places, and gives what they hold; a number that comes again keeps its first place."""

    salt: str = field(default_factory=lambda: secrets.token_hex(16))
    left: int = _MOST_CANDIDATES
    _found: dict[str, NumberFound] = field(default_factory=dict)
    _unread: dict[str, None] = field(default_factory=dict)

    def read(self, place: str, text: str) -> None:
        """Looks through one text."""
        for candidate in candidates(text):
            self.left -= 1
            if self.left < 0:
                self.could_not_read(TOO_MANY_NUMBERS)
                return
            key = mark(self.salt, candidate.figures)
            known = self._found.get(key)
            if known is not None and (known.passes or not candidate.passes):
                continue
            if known is None and len(self._found) >= _MOST_NUMBERS * (1 + candidate.passes):
                self.could_not_read(TOO_MANY_NUMBERS)
                continue
            self._found[key] = NumberFound(place=place, passes=candidate.passes, mark=key)

    def could_not_read(self, place: str) -> None:
        """Notes where nobody could look."""
        if len(self._unread) < _MOST_UNREAD:
            self._unread[place] = None

    def result(self) -> AttachmentSearch:
        """What was found so far."""
        return AttachmentSearch(
            version=SEARCH_VERSION,
            salt=self.salt,
            numbers=tuple(self._found.values()),
            unread=tuple(self._unread),
        )
