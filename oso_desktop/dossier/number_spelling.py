"""Personal numbers in running text, where many other figures stand as well: what counts, and what does not (R138).

A name of a file is short, and whoever gave it can alter it: `holds_any_number` may be wrong there rather than miss
one. A report holds scores, telephone numbers and registrations, and nobody can alter it here: what blocks must have
the look of a personal number too. The pupil's own number is another matter; that is found however it is cut up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum.nl import bsn, onderwijsnummer

from oso_desktop.dossier.personal_number import plain_figures

SHORTEST, LONGEST = 7, 9
"""Figures of a personal number; the zeros before it are often left out, as spreadsheets do."""

_RUN = re.compile(r"\d+(?:[\W_]{1,3}\d+)*")
_GROUP = re.compile(r"\d+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Signs that nobody sees, such as the place at which a word may be broken."""

_LABEL = re.compile(
    r"\b(?:b\.?s\.?n|pgn|burger\s?service\s?n|sofi|onderwijs\s?n|persoons(?:gebonden|gebonden\s)?\s?n)[^\d]{0,40}\Z",
    re.IGNORECASE,
)
"""What says of the figures after it that they are a personal number, whatever their groups."""
_OTHER_LABEL = re.compile(
    r"(?:\b(?:skj|big|agb|nip|nvo|kvk|rsin|btw|isbn|issn|iban|rekening|tel|telefoon|mobiel|fax|gsm)(?:[- ]?\w*)?"
    r"[ \t]*[:.#]?[ \t]*|(?:\+|\b00)31[ \t]*(?:\(0\))?[ \t]*|\bNL)\Z",
    re.IGNORECASE,
)
"""What says that they are something else: a professional's or a company's registration, or a telephone."""
_FRACTION = re.compile(r"(?<![\d.,])\d{1,2}[.,]\Z")
_GOES_ON = re.compile(r"[.,]\d")
"""A row of values with commas between them is no fraction."""
_SIGNS = frozenset({"", ".", "-", "_", "\u00b7", "\u2010", "\u2011", "\u2013"})
"""What people put between the groups of a number: space, point or dash, and the same everywhere."""
_LOOKBACK = 60
_YEARS = range(1990, 2041)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Figures that could be somebody's personal number, without what stood between them.

    `passes` says that they also have the look of one and pass the test of eleven; what does not could still be the
    number of the pupil at hand. `start` and `end` are its place in the text, where that holds no invisible signs and
    none that NFKC writes otherwise.
    """

    figures: str
    passes: bool
    start: int
    end: int


def candidates(text: str) -> Iterator[Candidate]:
    """Every row of seven to nine figures in a text, of neighbouring groups with at most three signs between them.

    Groups are taken whole: nine figures within twelve are none.
    """
    plain = _INVISIBLE.sub("", plain_figures(text))
    for run in _RUN.finditer(plain):
        groups = [(found.start() + run.start(), found[0]) for found in _GROUP.finditer(run[0])]
        for first in range(len(groups)):
            yield from _from(plain, groups, first)


def tells_number(text: str) -> bool:
    """Whether a running text holds what passes for somebody's personal number."""
    return any(candidate.passes for candidate in candidates(text))


_Groups = list[tuple[int, str]]


def _from(plain: str, groups: _Groups, first: int) -> Iterator[Candidate]:
    figures = ""
    for last in range(first, min(len(groups), first + LONGEST)):
        figures += groups[last][1]
        if len(figures) > LONGEST:
            return
        if len(figures) >= SHORTEST:
            end = groups[last][0] + len(groups[last][1])
            yield Candidate(figures, _passes(plain, groups, first, last, figures), groups[first][0], end)


def _passes(plain: str, groups: _Groups, first: int, last: int, figures: str) -> bool:
    before = plain[max(0, groups[first][0] - _LOOKBACK) : groups[first][0]]
    labelled = _LABEL.search(before) is not None
    if not _valid(figures if not labelled else figures.zfill(LONGEST)):
        return False
    if labelled:
        return True
    return _OTHER_LABEL.search(before) is None and _looks_like_one(plain, groups, first, last)


def _valid(figures: str) -> bool:
    return len(figures) == LONGEST and bool(bsn.is_valid(figures) or onderwijsnummer.is_valid(figures))


def _looks_like_one(plain: str, groups: _Groups, first: int, last: int) -> bool:
    parts = [figures for _, figures in groups[first : last + 1]]
    if len(parts) == 1:
        start = groups[first][0]
        fraction = _FRACTION.search(plain[max(0, start - _LOOKBACK) : start])
        return fraction is None or _GOES_ON.match(plain, start + LONGEST) is not None
    signs = {_between(plain, groups, number) for number in range(first, last)}
    sign = next(iter(signs))
    if len(signs) > 1 or sign not in _SIGNS:
        return False
    beside = [
        groups[other][1]
        for other, gap in ((first - 1, first - 1), (last + 1, last))
        if 0 <= other < len(groups) and _between(plain, groups, gap) == sign
    ]
    check = _SHAPES.get(tuple(map(len, parts)))
    return check is not None and check(parts, beside, sign)


def _between(plain: str, groups: _Groups, number: int) -> str:
    """What stands between a group and the next; empty for white space."""
    start, figures = groups[number]
    gap = plain[start + len(figures) : groups[number + 1][0]]
    return gap if gap.strip() else ""


def _in_threes(parts: list[str], beside: list[str], sign: str) -> bool:
    """Not three neighbours in a row of scores, which stay below 161 or lie from 500 on."""
    if sign:
        return not beside
    values = [int(part) for part in parts]
    scores = all(40 <= value <= 160 for value in values) or all(500 <= value <= 550 for value in values)
    return not scores and not any(len(other) == 3 for other in beside)


def _in_four_two_three(parts: list[str], beside: list[str], _sign: str) -> bool:
    """Not a year with a number behind it."""
    return not beside and int(parts[0]) not in _YEARS


def _in_pairs(_parts: list[str], beside: list[str], _sign: str) -> bool:
    return not beside


def _in_boxes(parts: list[str], beside: list[str], _sign: str) -> bool:
    """Not a row of marks for subjects or answers to questions."""
    values = [int(part) for part in parts]
    return not any(len(other) == 1 for other in beside) and not (min(values) >= 4 or max(values) <= 5)


_SHAPES = {
    (3, 3, 3): _in_threes,
    (4, 2, 3): _in_four_two_three,
    (2, 2, 2, 3): _in_pairs,
    (1,) * LONGEST: _in_boxes,
}
