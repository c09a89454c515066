"""Measuring side by side: what is compared takes turns, so that whatever else the machine does hits all alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.noise import Interval, interval_of_median

Contender = Callable[[int], float]
"""Does the work of one round, by number from 0, and gives the seconds, or the MB, that it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much work is measured, how often, and where that can be chosen on what.

    `sealed` is in MB, `composed` in dossiers; `slow_peers` are the rounds of what takes a minute or more, none if 0.
    `stylesheets` is the folder of the official check, `dossier` a file to check in place of our own, `frozen` that
    of a frozen program.
    """

    pupils: int = 5000
    in_process: int = 300
    opening: int = 60
    exports: int = 200
    letters: int = 60
    folder: int = 1000
    scanned: int = 1000
    sealed: int = 200
    composed: int = 20
    slow_peers: int = 1
    rounds: int = 5
    stylesheets: Path | None = None
    dossier: Path | None = None
    frozen: Path | None = None


SMALL = Sizes(
    pupils=30,
    in_process=10,
    opening=10,
    exports=4,
    letters=4,
    folder=60,
    scanned=4,
    sealed=2,
    composed=2,
    rounds=1,
)
"""Only to see that everything works; its times mean nothing."""
QUICK = Sizes(
    pupils=1000,
    in_process=100,
    exports=20,
    letters=10,
    folder=60,
    scanned=40,
    sealed=20,
    composed=5,
    slow_peers=0,
    rounds=3,
)
"""For the gate before a change lands: the ratios are those of a smaller school."""


@dataclass(frozen=True, slots=True)
class Samples:
    """What one contender took, round by round: seconds, or MB of memory."""

    took: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, which an interruption of the machine hardly moves."""
        return median(self.took)


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
        """By what a sample is multiplied for `unit`."""
        return {"s": 1.0, "ms": 1000.0, "MB": 1.0}[self.unit]

    @property
    def ratio(self) -> Interval:
        """Ours to the floor, round by round, since both of a round had the same of whatever else the machine did."""
        return _ratio(self.ours, self.floor)

    def as_json(self) -> dict[str, Any]:
        """The medians, their spread and their ratios; a ratio is the median of those of the rounds."""
        return {
            "name": self.name,
            "what": self.what,
            "unit": self.unit,
            "rounds": len(self.ours.took),
            "ours": self._shown(self.ours),
            "lowest": round(min(self.ours.took) * self.scale, 4),
            "highest": round(max(self.ours.took) * self.scale, 4),
            "floor": self._shown(self.floor),
            "floor_is": self.floor_is,
            "ratio_to_floor": self.ratio.as_json(),
            "peer": self._shown(self.peer) if self.peer else None,
            "peer_is": self.peer_is,
            "ratio_to_peer": _ratio(self.ours, self.peer).as_json() if self.peer else None,
            "others": {
                name: {
                    "took": self._shown(other.samples),
                    "ratio": round(self.ours.median / other.samples.median, 2),
                }
                for name, other in self.others.items()
                if other.samples
            },
        }

    def _shown(self, samples: Samples) -> float:
        return round(samples.median * self.scale, 4)


def _ratio(ours: Samples, other: Samples) -> Interval:
    """Of rounds that belong together; of what was measured less often, the first ones."""
    return interval_of_median([one / two for one, two in zip(ours.took, other.took, strict=False)])


def timed(work: Callable[[int], object], clock: Callable[[], float] = perf_counter) -> Contender:
    """A contender out of plain work, while Python collects no garbage: the program has it rest beside its worker.

    With `process_time` as its clock, what the disk takes does not count: for work that is little beside waiting for it.
    """

    def run(number: int) -> float:
        gc.collect()
        gc.disable()
        try:
            before = clock()
            work(number)
            return clock() - before
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
