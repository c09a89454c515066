"""Rows of texts, as a text file or a worksheet holds them, and the limits within which they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from oso_desktop.exchange.pupil_list import ROW_LIMIT, UnusableList, too_many_rows

COLUMN_LIMIT: Final = 200
"""Most columns of a table."""
CELL_LIMIT: Final = 400_000
"""Most filled cells of a table: five thousand pupils with eighty columns."""
TEXT_LIMIT: Final = 2_000
"""Longest text of a cell, in signs; a longer one is cut there, which is far beyond what any name can be."""
ABOVE: Final = 30
"""How many filled rows may stand above the first pupil: titles, dates, a school's address."""
WHOLE_ROW: Final = -1
"""In place of a column's number, where a fault is of the row as a whole."""

_SMALLER: Final = "Maak een lijst met alleen de kolommen die u nodig hebt en lees die in."


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row: the line it stands on, its texts, and in Dutch what is wrong with cells of it, by column."""

    line: int
    cells: list[str]
    faults: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The filled rows of one table. `epoch_1904` tells that days are counted from 1904, as old Macs did."""

    name: str = ""
    rows: list[Row]
    epoch_1904: bool = False


class Filling:
    """Gathers the rows of a sheet and refuses the sheet once it is larger than any school's."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._cells = 0

    def add(self, line: int, cells: list[str], faults: dict[int, str] | None = None) -> None:
        """Adds a row; an empty one is left out. Raises UnusableList where there are too many rows, columns or cells."""
        while cells and not cells[-1]:
            cells.pop()
        if not cells and not faults:
            return
        if len(self.rows) >= ROW_LIMIT + ABOVE:
            raise too_many_rows()
        if len(cells) > COLUMN_LIMIT:
            raise UnusableList(f"Deze lijst heeft meer dan {COLUMN_LIMIT} kolommen (regel {line}).", _SMALLER)
        self._cells += sum(map(bool, cells))
        if self._cells > CELL_LIMIT:
            text = f"Deze lijst heeft meer dan {CELL_LIMIT:,} gevulde cellen.".replace(",", ".")
            raise UnusableList(text, _SMALLER)
        self.rows.append(Row(line, cells, faults or {}))
