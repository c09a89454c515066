"""Searches a text for what may not, or not without more, be in a transfer dossier (R037–R046, R055–R058, R138).

What there is to find and what it means is data (`resources/scan`), since the law and the language change. The scan
finds places to look at; a person decides each of them. That it finds nothing does not make a text clean.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from oso_desktop.assets import resource
from oso_desktop.dossier.scan_folding import folded
from oso_desktop.dossier.scan_numbers import numbers_in
from oso_desktop.dossier.scan_words import words_in

_SNIPPET = 60
"""Signs of a snippet, about: whole words round the match, and never less than the match itself."""


class Sensitivity(StrEnum):
    """How sensitive a subject is; what a school may decide depends on it."""

    FORBIDDEN = "verboden"
    SPECIAL = "bijzonder"
    NUMBER = "nummer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a finding is about.

    `why` and `what_to_do` are Dutch, one or two sentences for the school. `ground` is the article of the law,
    `requirement` the number of the requirement. `may_keep` says whether the school may leave it in with a reason.
    """

    key: str
    label: str
    sensitivity: Sensitivity
    why: str
    what_to_do: str
    ground: str
    requirement: str
    may_keep: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One finding: the key of its subject, its place in the text (`text[start:end]`), and the words round it.

    The snippet is one line; what was cut off or spread over lines in the text is one stretch in it.
    """

    subject: str
    start: int
    end: int
    snippet: str


@cache
def subjects() -> Mapping[str, Subject]:
    """All subjects by key, in the order of the file: from never to with care."""
    rows = json.loads(resource("scan/subjects.json").read_text(encoding="utf-8"))
    return MappingProxyType(
        {row["key"]: Subject(**{**row, "sensitivity": Sensitivity(row["sensitivity"])}) for row in rows}
    )


def scan_text(text: str) -> list[Hit]:
    """Every finding in a text, in its order; findings of one subject do not overlap.

    Any text will do, of any length; the work is linear in that length.
    """
    plain = folded(text)
    found = sorted(_joined([*words_in(plain), *numbers_in(plain, text)]))
    return [
        Hit(subject=subject, start=start, end=end, snippet=_snippet(text, start, end))
        for start, end, subject in found
    ]


def _joined(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Findings of one subject that overlap are one."""
    last: dict[str, tuple[int, int]] = {}
    for start, end, subject in sorted(found):
        before = last.get(subject)
        if before is not None and start < before[1]:
            last[subject] = (before[0], max(before[1], end))
            continue
        if before is not None:
            yield *before, subject
        last[subject] = (start, end)
    for subject, (start, end) in last.items():
        yield start, end, subject


def _snippet(text: str, start: int, end: int) -> str:
    room = max(0, _SNIPPET - (end - start)) // 2
    left, right = max(0, start - room), min(len(text), end + room)
    if left > 0:
        left = next((at + 1 for at in range(left, start) if text[at].isspace()), start)
    if right < len(text):
        right = next((at for at in range(right - 1, end - 1, -1) if text[at].isspace()), end)
    return " ".join(text[left:right].split())
