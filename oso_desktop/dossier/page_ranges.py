"""Which pages of a report go along, as a person types them: `1-2, 5` (R031)."""

from __future__ import annotations

import re

from oso_desktop.errors import OsoError

LARGEST_PAGE = 9999
"""No report has more pages; a larger number is a slip of the finger."""

_PIECE = re.compile(r"(\d{1,6})(?:\s*(?:-|–|—|t/m|tot en met)\s*(\d{1,6}))?")
_BETWEEN = re.compile(r"\s*(?:,|;|\ben\b|\n)\s*")


class BadPages(OsoError):
    """What was typed is no range of pages."""


def pages_in(text: str) -> tuple[int, ...]:
    """The pages in order, each once, numbered from 1; nothing for an empty text.

    Raises BadPages for anything but numbers and ranges, for page 0 and for a range that runs backwards.
    """
    if not text.strip():
        return ()
    found: set[int] = set()
    for piece in _BETWEEN.split(text.strip()):
        match = _PIECE.fullmatch(piece)
        if match is None:
            raise BadPages("Deze bladzijden zijn niet te lezen.", "Typ nummers en streepjes, zoals: 1-2, 5.")
        first = int(match[1])
        last = int(match[2] or first)
        if first < 1 or last > LARGEST_PAGE:
            raise BadPages(
                f"Bladzijde {first if first < 1 else last} bestaat niet.", "De eerste bladzijde is 1."
            )
        if last < first:
            raise BadPages(
                f"De bladzijden {first} tot en met {last} staan in de verkeerde volgorde.",
                f"Typ het laagste nummer eerst: {last}-{first}.",
            )
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def written_pages(pages: tuple[int, ...]) -> str:
    """The same pages in one spelling, such as `1-2, 5`: so the same choice is always the same text."""
    return ", ".join(_runs(pages))


def spoken_pages(text: str) -> str:
    """How a letter says it, such as `bladzijde 1-2 en 5`; empty for no pages. Raises BadPages."""
    runs = _runs(pages_in(text))
    if not runs:
        return ""
    joined = runs[0] if len(runs) == 1 else f"{', '.join(runs[:-1])} en {runs[-1]}"
    return f"bladzijde {joined}"


def _runs(pages: tuple[int, ...]) -> list[str]:
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
