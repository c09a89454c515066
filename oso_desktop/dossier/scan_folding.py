"""A text as the privacy scan reads it: without accents, invisible signs and broken words, and with the way back.

People and programs write one word in many ways: over the end of a line, with soft hyphens, with ligatures, letter by
letter. Folding makes them alike, and remembers where each sign came from.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_OTHER = re.compile(
    r"(?P<spaced>(?<![^\W_])(?:[^\W\d_]\u0020){4,}[^\W\d_](?![^\W_]))"
    r"|(?P<broken>(?<=[^\W\d_])(?:[-\u00ad\u2010\u2011][^\S\n]?){1,2}\r?\n[^\S\n]{0,40}(?=[a-z\u00df-\u00ff]))"
    r"|(?P<space>\s{2,}|[^\S\u0020])"
    r"|(?P<signs>[^\x00-\x7f\s\u00ad\u2010\u2011]+|[\u00ad\u2010\u2011])"
)
"""Whatever is not read as it stands; every branch looks at each sign a fixed number of times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text to search in.

    `cased` keeps capitals, `lower` has none; both have the same length. White space is one space, or one line feed
    where a blank line stands.
    """

    cased: str
    lower: str
    _starts: list[int]
    _sources: list[tuple[int, bool]]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text stands in the text itself."""
        return self._at(start), self._at(end - 1) + 1

    def _at(self, place: int) -> int:
        number = bisect_right(self._starts, place) - 1
        source, moves = self._sources[number]
        return source + (place - self._starts[number] if moves else 0)


def folded(text: str) -> Folded:
    """The text as the scan reads it. Linear in its length."""
    parts: list[str] = []
    starts: list[int] = []
    sources: list[tuple[int, bool]] = []
    length = 0
    for piece, source, moves in _pieces(text):
        if piece:
            starts.append(length)
            sources.append((source, moves))
            parts.append(piece)
            length += len(piece)
    cased = "".join(parts)
    lower = cased.lower()
    if len(lower) != len(cased):
        lower = "".join(sign.lower()[:1] for sign in cased)
    return Folded(cased=cased, lower=lower, _starts=starts, _sources=sources)


def _pieces(text: str) -> Iterator[tuple[str, int, bool]]:
    """Stretches of the folded text with their source, and whether the source goes on sign by sign."""
    done = 0
    for found in _OTHER.finditer(text):
        start, end = found.span()
        yield text[done:start], done, True
        done = end
        if found.lastgroup == "signs":
            plain = [plain_sign(sign) for sign in found[0]]
            if all(len(sign) == 1 for sign in plain):
                yield "".join(plain), start, True
            else:
                for place, sign in enumerate(plain, start):
                    yield sign, place, False
        elif found.lastgroup == "space":
            yield ("\n" if found[0].count("\n") > 1 else " "), start, False
        elif found.lastgroup == "spaced":
            for place in range(start, end, 2):
                yield plain_sign(text[place]), place, False
    yield text[done:], done, True


@lru_cache(maxsize=4096)
def plain_sign(sign: str) -> str:
    """One sign without its accent, as the plain letters or figures that it stands for; empty if nobody sees it."""
    if unicodedata.category(sign) in {"Cf", "Mn"}:
        return ""
    apart = unicodedata.normalize("NFKD", sign)
    plain = "".join(part for part in apart if unicodedata.category(part) != "Mn")
    return "".join(_figure(part) for part in plain).translate(_LOOKALIKE)


def _figure(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


_LOOKALIKE = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2019": "'", "\u2018": "'"}
)
