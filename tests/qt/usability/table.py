"""docs/bruikbaarheid.md: what each task of users.md §1, §2 and §8 takes, beside its goal.

`python -m tests.qt.usability.table` writes it from figures.toml. The tests beside it assert the same figures.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.qt.usability.hand import Count

DATA = Path(__file__).with_name("figures.toml")
PAGE = Path(__file__).parents[3] / "docs" / "bruikbaarheid.md"

_HEAD = """# Bruikbaarheid: wat elke taak kost

Deze bladzijde is gemaakt met `python -m tests.qt.usability.table`; een test houdt haar bij. Elk getal is geteld in
een test die het echte venster bedient met alleen muisklikken en toetsen. *Teksten* zijn een zin, een datum of een
gescande code. *Vensters van de computer* zijn die voor het kiezen van een bestand of een printer: ze zijn niet van het
programma, tellen niet mee voor het doel, en kosten zelf ook minstens een klik. Rollen met het wieltje telt niet.
Geteld is het aantal handelingen, niet de tijd: of iemand het zonder hulp vindt, toont alleen een proef met mensen.

| taak | doel | geteld | gehaald |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: the task, its goal, what was counted, whether that reaches the goal, and what to know about it.

    `reached` is None where there is no goal for it.
    """

    task: str
    goal: str
    counted: Count
    reached: bool | None
    note: str = ""

    def row(self) -> str:
        """As a line of the table."""
        note = f" ({self.note})" if self.note else ""
        reached = {True: "ja", False: "nee", None: "geen doel"}[self.reached]
        return f"| {self.task} | {self.goal} | {self.counted.shown()}{note} | {reached} |\n"


def figures() -> dict[str, Figure]:
    """All of them by their key, in the order of the page."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return {
        key: Figure(
            task=row["task"],
            goal=row["goal"],
            counted=Count(**row["counted"]),
            reached=row.get("reached"),
            note=row.get("note", ""),
        )
        for key, row in data.items()
    }


def rendered() -> str:
    """The whole page."""
    return _HEAD + "".join(figure.row() for figure in figures().values())


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
