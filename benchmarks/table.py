"""One table of figures, as Markdown, out of what `Figure.as_json` says: so that a figure of long ago looks the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_HEADINGS = ("figure", "what", "ours (lowest to highest)", "floor", "× floor", "peer", "× peer", "rounds")


def table(figures: Iterable[Mapping[str, Any]]) -> str:
    """A row for each figure, and under it what its floor and its peer are."""
    rows = [dict(figure) for figure in figures]
    lines = [
        _row(_HEADINGS),
        _row(["---"] * len(_HEADINGS)),
        *(_row(_cells(each)) for each in rows),
        "",
        *(f"- **{each['name']}**: floor: {each['floor_is']}. Peer: {_peer_is(each)}." for each in rows),
    ]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(figure: Mapping[str, Any]) -> list[str]:
    unit = figure["unit"]
    peer = figure["peer"]
    return [
        figure["name"],
        figure["what"],
        f"{_number(figure['ours'])} {unit} ({_number(figure['lowest'])} to {_number(figure['highest'])})",
        f"{_number(figure['floor'])} {unit}",
        _times(figure["ratio_to_floor"]),
        f"{_number(peer)} {unit}" if peer is not None else "none",
        _times(figure["ratio_to_peer"]) if peer is not None else "",
        str(figure["rounds"]),
    ]


def _peer_is(figure: Mapping[str, Any]) -> str:
    return str(figure["peer_is"]) or "none"


def _times(ratio: Mapping[str, float]) -> str:
    return f"{_number(ratio['median'])} ({_number(ratio['low'])} to {_number(ratio['high'])})"


def _number(value: float) -> str:
    """Three digits that mean something."""
    for limit, digits in ((100, 0), (10, 1), (1, 2)):
        if value >= limit:
            return f"{value:.{digits}f}"
    return f"{value:.3f}"
