"""How large everything is set."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Sizes in points.

    `beside` sets questions in a column of their own beside the answers, `columns` lets short lists and grids have more
    than three columns, `rtl` sets everything from right to left.
    """

    body: float = 12.0
    table: float = 11.0
    heading: float = 13.5
    foot: float = 9.5
    sender: float = 10.0
    beside: bool = True
    columns: bool = True
    rtl: bool = False

    @property
    def growth(self) -> float:
        """How much larger than ordinary letters everything is."""
        return self.body / ORDINARY.body


ORDINARY = Look()
LARGE = Look(body=16.0, table=16.0, heading=18.0, foot=12.0, sender=12.0, beside=False, columns=False)
"""16 points for all that has to be read (users.md §5), and no columns that would make the lines too short."""


def look(*, large: bool, rtl: bool = False) -> Look:
    """The look that was asked for."""
    return replace(LARGE if large else ORDINARY, rtl=rtl)
