"""How sure a measured ratio is: the median of its rounds, and between which bounds it would be if measured again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb
from statistics import median
from typing import Any

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A median and the bounds within which it lies with the confidence asked for."""

    middle: float
    low: float
    high: float

    def as_json(self) -> dict[str, Any]:
        """The three, rounded."""
        return {"median": round(self.middle, 3), "low": round(self.low, 3), "high": round(self.high, 3)}


def interval_of_median(values: Sequence[float], confidence: float = CONFIDENCE) -> Interval:
    """The interval by order statistics, which asks nothing of how the noise is spread.

    Each value lies above the true median as often as below it, so how many lie below is a toss of as many coins. The
    bounds are the innermost pair of values that has it between them often enough; with fewer than six values no pair
    has, and the bounds are the lowest and the highest.
    """
    ordered = sorted(values)
    count = len(ordered)
    inside, outside = 0, 0.0
    for place in range(count // 2):
        outside += 2 * comb(count, place) / 2**count
        if outside > 1 - confidence:
            break
        inside = place
    return Interval(median(ordered), ordered[inside], ordered[-1 - inside])
