"""The page and the picture about growth, made from the measured data alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

PICTURE: Final = "images/scale.svg"
FROM: Final = 600
"""Pupils from which a curve is fitted: below it, what costs the same at every school is most of it."""

WHAT: Final = {
    "open": "the store opened with the key from a keychain in memory",
    "list": "the rows of the pupil list",
    "filter": "one key in the search field above the list",
    "search": "everybody who can be looked up with Ctrl+K",
    "todo": "the page Te doen",
    "deadlines": "the page of the terms: what is kept until when",
    "import again": "the same list of the school read once more and compared",
    "backup": "a whole backup, checked",
    "store check": "every page, row, sealed item and line of the log looked at",
    "destroy one": "one pupil destroyed, and the file tidied so that nothing of it remains",
    "memory": "resident memory of the program after every page and a dossier",
    "disk": "the store on the disk",
}
_NOTE = Path(__file__).with_name("scale_note.md")
_COLOURS: Final = (
    *("#1b5e9b", "#b3261e", "#2e7d32", "#6a3d9a", "#a65d00"),
    *("#00707a", "#a4327a", "#4d4d4d", "#7a6a00", "#3949ab"),
)
_IN_MB: Final = ("memory", "disk")
_PLOTS: Final = (("seconds", tuple(name for name in WHAT if name not in _IN_MB)), ("MB", _IN_MB))


def unit(name: str) -> str:
    """In what a curve is told."""
    return "MB" if name in _IN_MB else "s"


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """The power of the size by which it grows: the slope of a straight line through the logarithms from `FROM` on."""
    points = [
        (math.log(size), math.log(value)) for size, value in zip(sizes, values, strict=True) if size >= FROM
    ]
    across, up = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    slope: float = sum((x - across) * (y - up) for x, y in points) / sum((x - across) ** 2 for x, _ in points)
    return slope


def page(data: Mapping[str, Any]) -> str:
    """The whole page."""
    sizes, curves = data["sizes"], data["curves"]
    lines = [
        "# Scale",
        "",
        "How time, memory and disk grow with the school, and how a board with thirty schools would run. This page and",
        "its picture are written by `python -m benchmarks.scale` from [scale.json](scale.json); a test compares them.",
        "",
        "## Measured",
        "",
        f"On {data['date']}, commit {data['commit']}, Python {data['python']}, {data['machine']}. {_remark(data)}",
        "Each school is made up (`benchmarks/made_up_school.py`): families with one or two addresses, a quarter of the",
        "pupils in a secondary department, a transfer for one in eight in every state, attachments with one in six.",
        "",
        "| pupils | " + " | ".join(f"{size:,}" for size in sizes) + " | grows as |",
        "| --- |" + " ---: |" * (len(sizes) + 1),
    ]
    for name in WHAT:
        values = curves[name]
        lines.append(
            f"| {name} ({unit(name)}) | "
            + " | ".join(_number(value) for value in values)
            + f" | n^{exponent(sizes, values):.2f} |"
        )
    lines += [
        "",
        f"![Curves on logarithmic axes]({PICTURE})",
        "",
        f"The last column is fitted from {FROM} pupils on; n log n would be about n^1.12 there. Seconds are of this",
        "machine; what holds everywhere is counted in work instead of time, at one size and four times that size, and",
        "fails a test above n log n (`tests/benchmarks/test_work_over_size.py`).",
        "",
        *(f"- **{name}**: {what}" for name, what in WHAT.items()),
        "",
    ]
    return "\n".join(lines) + "\n" + _NOTE.read_text(encoding="utf-8")


def _remark(data: Mapping[str, Any]) -> str:
    return f"{data['remark']}." if data["remark"] else "Nothing else ran."


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


# --- the picture ------------------------------------------------------------------------------------------------------

_WIDTH, _HEIGHT, _LEFT, _TOP, _RIGHT, _BOTTOM = 860, 400, 70, 40, 170, 45


def picture(data: Mapping[str, Any]) -> str:
    """Two plots under each other, both axes logarithmic; a dashed line grows as n log n."""
    whole = _HEIGHT * len(_PLOTS)
    box = f'viewBox="0 0 {_WIDTH} {whole}" font-family="sans-serif" font-size="13"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img" aria-label="Growth with the number of pupils">',
        f'<rect width="{_WIDTH}" height="{whole}" fill="#ffffff"/>',
    ]
    for number, (title, names) in enumerate(_PLOTS):
        parts.append(f'<g transform="translate(0 {number * _HEIGHT})">')
        parts += _Plot(title, data["sizes"], {name: data["curves"][name] for name in names}).drawn()
        parts.append("</g>")
    return "\n".join([*parts, "</svg>"]) + "\n"


class _Plot:
    """One pair of axes with its curves."""

    def __init__(self, title: str, sizes: Sequence[int], curves: Mapping[str, Sequence[float]]) -> None:
        self._title, self._sizes, self._curves = title, sizes, curves
        values = [value for curve in curves.values() for value in curve]
        self._low, self._high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def drawn(self) -> list[str]:
        """Its parts, the curves above the grid."""
        return [*self._grid(), self._n_log_n(), *self._lines(), *self._names()]

    def _x(self, size: float) -> float:
        low, high = math.log10(self._sizes[0]), math.log10(self._sizes[-1])
        return round(_LEFT + (math.log10(size) - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT), 1)

    def _y(self, value: float) -> float:
        share = (math.log10(value) - self._low) / (self._high - self._low)
        return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)

    def _grid(self) -> list[str]:
        parts = [f'<text x="{_LEFT}" y="24" font-weight="bold">{self._title}</text>']
        for power in range(self._low, self._high + 1):
            y = self._y(10.0**power)
            parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}" stroke="#dddddd"/>')
            parts.append(f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{10.0**power:g}</text>')
        for size in self._sizes:
            x, bottom = self._x(size), _HEIGHT - _BOTTOM
            parts.append(f'<line x1="{x}" x2="{x}" y1="{_TOP}" y2="{bottom}" stroke="#eeeeee"/>')
            parts.append(f'<text x="{x}" y="{bottom + 18}" text-anchor="middle">{size:,}</text>')
        parts.append(f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 8}" text-anchor="end">pupils</text>')
        return parts

    def _n_log_n(self) -> str:
        """From the lower left corner of the plot, as far as it goes."""
        first = self._sizes[0] * math.log(self._sizes[0])
        points = []
        for size in self._sizes:
            value = 10.0**self._low * size * math.log(size) / first
            if value <= 10.0**self._high:
                points.append(f"{self._x(size)},{self._y(value)}")
        return (
            f'<polyline points="{" ".join(points)}" fill="none" stroke="#888888" stroke-dasharray="6 5">'
            "<title>n log n</title></polyline>"
        )

    def _lines(self) -> list[str]:
        parts = []
        for (name, values), colour in zip(self._curves.items(), _COLOURS, strict=False):
            places = [
                (self._x(size), self._y(value)) for size, value in zip(self._sizes, values, strict=True)
            ]
            drawn = " ".join(f"{x},{y}" for x, y in places)
            parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>')
            parts += [
                f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"><title>{name}</title></circle>'
                for x, y in places
            ]
        return parts

    def _names(self) -> list[str]:
        """Beside the end of each curve, moved so far apart that all can be read."""
        ends = sorted(
            (self._y(values[-1]), name, colour)
            for (name, values), colour in zip(self._curves.items(), _COLOURS, strict=False)
        )
        parts, lowest = [], 0.0
        for y, name, colour in ends:
            lowest = max(y + 4, lowest + 16)
            parts.append(f'<text x="{_WIDTH - _RIGHT + 10}" y="{lowest:.1f}" fill="{colour}">{name}</text>')
        return parts
