"""docs/mutants.md: how many small changes in the large rooms a test notices, and what the others come down to.

`python -m tests.mutation.score` writes it, from `outcomes.json` (what `tests.mutation.run` found) and `survivors.toml`
(what somebody said of each survivor who read it).
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from tests.mutation.run import KILLED, OUTCOMES, SURVIVED, TIMED_OUT
from tests.mutation.sample import PROJECT, ROOMS

READ = Path(__file__).with_name("survivors.toml")
PAGE = PROJECT / "docs" / "mutants.md"
KINDS = {
    "same": "the same",
    "harmless": "harmless",
    "elsewhere": "noticed elsewhere",
    "tested": "a gap, tested since",
    "mended": "a fault, mended since",
    "open": "a gap, still open",
}
BY_A_TEST = ("elsewhere", "tested", "mended")
"""The kinds whose reason is a test: its file and its name."""
_DEVIATIONS = 1.959964
"""Between which 95 % of a normal distribution lies."""

_HEAD = """# Mutants of the large rooms

This page is made by `python -m tests.mutation.score`; a test keeps it fresh. `mutmut` made small changes in the code
of three rooms, far too many to try. A sample was drawn by lot. For each change of it the tests of the three rooms that
reach it were run and, where they noticed nothing, all of its own room; those of the other rooms were not. Tried at
commit {commit}. What is small enough to be tried whole stands in [tests/vault/mutants.md](../tests/vault/mutants.md).

*Timed out*: the program no longer ended, which is noticed as well. *Score*: the part that was noticed, with between
brackets where the part of all mutants of the room lies with 95 % certainty (Wilson). *Since*: the part that is noticed
with the tests of all rooms and those written for what survived; as these were written knowing the sample, it says
nothing of the rest.

| room | mutants | tried | killed | timed out | survived | score | since |
|---|---|---|---|---|---|---|---|
"""
_KINDS_TOLD = """
What survived was read, change by change. *The same*: nobody can tell the difference. *Harmless*: there is one, and it
matters to nobody. *Noticed elsewhere*: the named test of another room sees it. *A gap, tested since*: none of those
tests saw it, one should, and now the named one does. *A fault, mended since*: the change was right and the program
wrong; the named test says so. *A gap, still open*: it should be noticed, and is not yet.
"""


@dataclass(frozen=True, slots=True)
class Survivor:
    """What somebody said of a change that no test noticed: what it is, which of `KINDS`, and why or by which test."""

    mutant: str
    change: str
    kind: str
    why: str

    @property
    def file(self) -> str:
        """Where the function stands, from the root of the project."""
        return self.mutant.rpartition(".")[0].replace(".", "/") + ".py"

    @property
    def function(self) -> tuple[str, str]:
        """The class, or nothing, and the function."""
        mangled = self.mutant.rpartition(".")[2].rpartition("__mutmut_")[0]
        if "ǁ" in mangled:
            _, owner, name = mangled.split("ǁ")
            return owner, name
        return "", mangled.removeprefix("x_")


def outcomes() -> Mapping[str, Any]:
    """The commit, and of each room how many mutants were made and what came of those that were tried."""
    found: Mapping[str, Any] = json.loads(OUTCOMES.read_text(encoding="utf-8"))
    return found


def survivors() -> tuple[Survivor, ...]:
    """What was said of each, in the order of the file."""
    read = tomllib.loads(READ.read_text(encoding="utf-8"))
    return tuple(Survivor(mutant=mutant, **said) for mutant, said in read.items())


def interval(noticed: int, tried: int) -> tuple[float, float]:
    """Wilson's: between which parts the part of the whole lies, with 95 % certainty."""
    part, square = noticed / tried, _DEVIATIONS**2
    middle = part + square / (2 * tried)
    around = _DEVIATIONS * sqrt(part * (1 - part) / tried + square / (4 * tried**2))
    return (middle - around) / (1 + square / tried), (middle + around) / (1 + square / tried)


def rendered() -> str:
    """The whole page."""
    found, said = outcomes(), survivors()
    parts = [_HEAD.format(commit=found["commit"][:7])]
    for room in ROOMS:
        counted = Counter(found["rooms"][room]["outcomes"].values())
        since = sum(
            each.kind in ("elsewhere", "tested") and each.mutant in found["rooms"][room]["outcomes"]
            for each in said
        )
        tried, noticed = counted.total(), counted[KILLED] + counted[TIMED_OUT]
        low, high = interval(noticed, tried)
        parts.append(
            f"| {room} | {found['rooms'][room]['made']:,} | {tried} | {counted[KILLED]} | {counted[TIMED_OUT]} "
            f"| {counted[SURVIVED]} | {noticed / tried:.0%} ({low:.0%}–{high:.0%}) "
            f"| {(noticed + since) / tried:.0%} |\n"
        )
    parts.append(_KINDS_TOLD)
    for room in ROOMS:
        parts.append(f"\n## {room}\n\n| function | change | what it is |\n|---|---|---|\n")
        parts += [
            f"| `{Path(each.file).relative_to(Path('oso_desktop', room))}`, `{'.'.join(filter(None, each.function))}` "
            f"| {_cell(each.change)} | {KINDS[each.kind]}: {_cell(each.why)} |\n"
            for each in said
            if each.mutant in found["rooms"][room]["outcomes"]
        ]
    return "".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
