"""Timing side by side: what is compared takes turns, so that whatever else the machine does hits all alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

Contender = Callable[[int], float]
"""Does the work of one round, by number from 0, and gives the seconds it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much work is measured, how often, and where that can be chosen on what.

    `sealed` is in MB. `stylesheets` is the folder of the official check, `dossier` a file to check in place of our own.
    """

    pupils: int = 5000
    in_process: int = 300
    opening: int = 60
    exports: int = 200
    letters: int = 60
    folder: int = 1000
    scanned: int = 1000
    sealed: int = 200
    rounds: int = 5
    stylesheets: Path | None = None
    dossier: Path | None = None


SMALL = Sizes(
    pupils=30, in_process=10, opening=10, exports=4, letters=4, folder=60, scanned=4, sealed=2, rounds=1
)
"""Only to see that everything works; its times mean nothing."""


@dataclass(frozen=True, slots=True)
class Samples:
    """What one contender took, in seconds, round by round."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, which an interruption of the machine hardly moves."""
        return median(self.seconds)


@dataclass(frozen=True, slots=True)
class Other:
    """One more that did the same work; without samples `what` says why not."""

    what: str
    samples: Samples | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its floor and, where there is an honest one, its peer.

    `what` says in one line what was done, `floor_is` and `peer_is` what it is compared with; without a `peer` the
    latter says why there is none, if there could have been. `others` are further peers by name.
    """

    name: str
    what: str
    floor_is: str
    peer_is: str = ""
    unit: str = "s"
    ours: Samples
    floor: Samples
    peer: Samples | None = None
    others: Mapping[str, Other] = field(default_factory=dict)

    @property
    def scale(self) -> float:
        """By what seconds are multiplied for `unit`."""
        return {"s": 1.0, "ms": 1000.0}[self.unit]

    def as_json(self) -> dict[str, Any]:
        """The medians and their ratios."""
        ours, floor = self.ours.median, self.floor.median
        peer = self.peer.median if self.peer else None
        others = {
            name: {
                "took": round(other.samples.median * self.scale, 4),
                "ratio": round(ours / other.samples.median, 2),
            }
            for name, other in self.others.items()
            if other.samples
        }
        return {
            "name": self.name,
            "ours": round(ours * self.scale, 4),
            "floor": round(floor * self.scale, 4),
            "peer": round(peer * self.scale, 4) if peer is not None else None,
            "unit": self.unit,
            "ratio_to_floor": round(ours / floor, 2),
            "ratio_to_peer": round(ours / peer, 2) if peer is not None else None,
            **({"others": others} if self.others else {}),
        }


def timed(work: Callable[[int], object]) -> Contender:
    """A contender out of plain work, while Python collects no garbage: the program has it rest beside its worker."""

    def run(number: int) -> float:
        gc.collect()
        gc.disable()
        try:
            before = perf_counter()
            work(number)
            return perf_counter() - before
        finally:
            gc.enable()

    return run


def take_turns(rounds: int, *contenders: Contender) -> list[Samples]:
    """Each contender's samples, in the order given; every round has each of them once."""
    found: list[list[float]] = [[] for _ in contenders]
    for number in range(rounds):
        for samples, contender in zip(found, contenders, strict=True):
            samples.append(contender(number))
    return [Samples(tuple(samples)) for samples in found]
