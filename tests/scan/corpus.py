"""The texts on which the scan is measured: ordinary ones, and ones with something planted in them.

Both were written before the word lists, and nobody in them exists. In a planted text `{subject|words}` marks what is
to be found. Of every five texts the last two are held out: they are measured, and no word list is made after them.

Whoever wrote the texts made the word lists too. So there are single sentences besides, in as different a wording as
could be thought of: some that the lists were widened with afterwards, and some that were written last and only
measured. The latter tell best what to expect of a stranger's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_PLANTED = re.compile(r"\{([a-z]+)\|([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """What stands where in a text."""

    subject: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One text, with its place in the corpus as its name."""

    name: str
    text: str
    planted: tuple[Planted, ...]
    held_out: bool


@cache
def ordinary() -> tuple[Sample, ...]:
    """Two hundred texts of a school in which nothing is to be found."""
    return tuple(_samples("ordinary"))


@cache
def seeded() -> tuple[Sample, ...]:
    """Two hundred texts with one or more planted data."""
    return tuple(_samples("seeded"))


@cache
def ordinary_sentences() -> tuple[Sample, ...]:
    """Single sentences in which nothing is to be found, most of them made to mislead."""
    return tuple(_samples("short", "ordinary_*.txt"))


@cache
def seeded_sentences() -> tuple[Sample, ...]:
    """Single sentences with planted data."""
    return tuple(_samples("short", "seeded_*.txt"))


def _samples(folder: str, files: str = "*.txt") -> list[Sample]:
    samples = []
    for path in sorted((_FOLDER / folder).glob(files)):
        for number, marked in enumerate(path.read_text(encoding="utf-8").strip().split("\n==\n")):
            text, planted = _unmarked(marked)
            held_out = path.stem.endswith("_unseen") if folder == "short" else number % 5 > 2
            samples.append(
                Sample(name=f"{path.stem}:{number}", text=text, planted=planted, held_out=held_out)
            )
    return samples


def _unmarked(marked: str) -> tuple[str, tuple[Planted, ...]]:
    text, planted, done = "", [], 0
    for found in _PLANTED.finditer(marked):
        text += marked[done : found.start()]
        planted.append(Planted(subject=found[1], start=len(text), end=len(text) + len(found[2])))
        text += found[2]
        done = found.end()
    return text + marked[done:], tuple(planted)
