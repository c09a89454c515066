"""The gate: is the program slower beside its floor than it was? `python -m benchmarks gate`

Only ratios of the same run are compared: ours to the floor, measured in turns, round by round. Such a ratio is an
interval (`benchmarks.noise`), and what was measured before is one too (`before`). Slower is a figure of which the whole
interval lies above all that was measured before, by more than `MARGIN`, in two measurements out of at most three; one
measurement that finds it as fast as it was is enough to let it pass. Where the rounds differ so much that half as slow
again could not be seen, it is too noisy to say: that is told, and fails nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import history
from benchmarks.history import Run
from benchmarks.measure import QUICK, SMALL, Figure, Sizes
from benchmarks.noise import Interval

MARGIN = 1.2
"""How many times the highest of before the lowest of now must be."""
SEEN = 1.5
"""How many times slower must be told from no slower; an interval wider than that is too noisy."""
LAST = 10
"""Runs that count: what was before them was another program."""
ENOUGH, MANY = 3, 5
"""Runs that together say how much runs differ, and so many that one of them may be missed."""
MORE_ROUNDS = 3
"""How many times the rounds are taken when it is measured again."""
MEASUREMENTS = 3


class Verdict(Enum):
    """What a figure says; the value is how it is told."""

    FINE = "no slower"
    SLOWER = "SLOWER"
    TOO_NOISY = "too noisy to say"
    NEW = "never measured before on such a machine"


def judged(now: Interval, past: Interval) -> Verdict:
    """One measurement beside what was measured before."""
    if now.low > past.high * MARGIN:
        return Verdict.SLOWER
    unsure = now.middle > past.high * MARGIN or now.high > now.low * SEEN
    return Verdict.TOO_NOISY if unsure and now.high > past.high * MARGIN else Verdict.FINE


def decided(measurements: Iterator[Interval], past: Interval | None) -> tuple[Verdict, list[Interval]]:
    """The verdict over a figure, and what was measured for it; asks for more only while that can change the verdict."""
    seen: list[Interval] = []
    slower = 0
    for now in islice(measurements, MEASUREMENTS):
        seen.append(now)
        if past is None:
            return Verdict.NEW, seen
        verdict = judged(now, past)
        if verdict is Verdict.FINE:
            return Verdict.FINE, seen
        slower += verdict is Verdict.SLOWER
        if slower == 2:
            return Verdict.SLOWER, seen
    return Verdict.TOO_NOISY, seen


def before(runs: Sequence[Run], name: str) -> Interval | None:
    """What was measured of a figure in the last runs; None if it never was.

    Runs differ by more than the rounds of one run do, so it reaches from the lowest median to the highest; of `MANY`
    runs one that lies `SEEN` times above the next is left out: it was hit by something, and would hide what comes after
    it. Fewer than `ENOUGH` runs say too little of how runs differ, and then it reaches as far as their own intervals.
    """
    ratios: list[Mapping[str, Any]] = [
        run.figures[name]["ratio_to_floor"] for run in runs if name in run.figures
    ][-LAST:]
    if not ratios:
        return None
    middles = sorted(ratio["median"] for ratio in ratios)
    if len(ratios) >= ENOUGH:
        hit = len(middles) >= MANY and middles[-1] > SEEN * middles[-2]
        usual = middles[:-1] if hit else middles
        return Interval(median(middles), usual[0], usual[-1])
    lowest, highest = min(each["low"] for each in ratios), max(each["high"] for each in ratios)
    return Interval(median(middles), lowest, highest)


def main(argv: Sequence[str], names: Sequence[str], measured: Callable[[str, Sizes], Figure]) -> int:
    """Measures each figure quickly and tells how it stands; 1 if one is slower."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks gate", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"one of {', '.join(names)}; else all")
    parser.add_argument("--file", metavar="FILE", type=Path, default=history.FILE, help="another history")
    parser.add_argument("--small", action="store_true", help="a tiny size, to see that it works")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.names) - set(names):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}; there are: {', '.join(names)}")
    sizes = SMALL if arguments.small else QUICK
    here = history.here((), quick=True, busy=history.is_busy(), remark="")
    runs = [run for run in history.read(arguments.file) if run.is_like(here)]
    print(f"{here.kind}; {len(runs)} runs before")
    slower = False
    for name in arguments.names or names:
        past = before(runs, name)
        verdict, seen = decided(_measurements(name, sizes, measured), past)
        slower |= verdict is Verdict.SLOWER
        print(f"{name:8} {verdict.value}: {_told(seen, past)}", flush=True)
    return int(slower)


def _measurements(name: str, sizes: Sizes, measured: Callable[[str, Sizes], Figure]) -> Iterator[Interval]:
    yield measured(name, sizes).ratio
    while True:
        yield measured(name, replace(sizes, rounds=sizes.rounds * MORE_ROUNDS)).ratio


def _told(seen: Sequence[Interval], past: Interval | None) -> str:
    now = ", then ".join(f"×{each.middle:.2f} ({each.low:.2f} to {each.high:.2f})" for each in seen)
    return f"{now}; before {past.low:.2f} to {past.high:.2f}" if past else now
