"""The risks of the DPIA as data, weighed: chance times effect, before what the program does and after it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "sources" / "risks.toml"

_HIGH, _MIDDLE = 6, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What can go wrong for a child or a parent.

    `before` and `after` are chance and effect, each from 1 to 3. `heading` is the one in docs/security.md that explains
    the measure, `tests` the files under tests/ that hold it; `left` is what remains, `school` what only people can do.
    """

    what: str
    before: tuple[int, int]
    after: tuple[int, int]
    measure: str
    heading: str
    tests: tuple[str, ...]
    left: str
    school: str

    def __post_init__(self) -> None:
        for each in (*self.before, *self.after):
            if each not in (1, 2, 3):
                raise ValueError("a chance and an effect are 1, 2 or 3")


def risks() -> tuple[Risk, ...]:
    """All of them, in their order."""
    rows = tomllib.loads(DATA.read_text(encoding="utf-8"))["risk"]
    return tuple(
        Risk(
            **{
                **row,
                "before": tuple(row["before"]),
                "after": tuple(row["after"]),
                "tests": tuple(row["tests"]),
            }
        )
        for row in rows
    )


def weighed(pair: tuple[int, int]) -> str:
    """As the table has it: the sum and its word."""
    score = pair[0] * pair[1]
    word = "hoog" if score >= _HIGH else "midden" if score >= _MIDDLE else "laag"
    return f"{pair[0]} × {pair[1]} = {score}, {word}"
