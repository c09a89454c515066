"""The picture of the rooms: floors from top to bottom, and arrows that pass beside every room they do not lead to.

An arrow is drawn where no other way down leads to the same room; what else a room imports stands in it, in words. So
nothing is left out, and there are few enough arrows to follow.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Final

Floors = Sequence[Sequence[str]]
Rooms = Mapping[str, Collection[str]]
Point = tuple[float, float]

DOES: Final = {
    "__main__": "starts the process, guarded",
    "cli": "the commands; without one it opens the window",
    "qt": "shows and asks; decides nothing",
    "services": "the acts: one function, one transaction, one line in the log each",
    "store": "the encrypted database",
    "vault": "keys, and sealing with them",
    "exchange": "bytes to data, and back",
    "letters": "data to PDF",
    "dossier": "the school's process; pure",
    "gegevensset": "the OSO standard as data; pure",
    "assets": "finds resources/",
    "durable": "files that outlast a power cut",
    "errors": "what a person can put right",
}

_ACROSS: Final = ("vault", "store", "exchange", "letters", "assets", "errors", "durable")
"""From left to right, so that lines cross least; a room that is not here stands at the end of its floor."""

_WIDTH, _MARGIN = 960, 24
_HALL: Final = 560
"""The width of a room that has a floor to itself: beside it there is space for lines that go further down."""
_GAP, _BETWEEN, _TRACK = 16, 32, 16
"""Between rooms on one floor; between floors; and what each line that bends there adds to that."""
_LANE: Final = 34
_LINE, _PAD = 17, 11
_HEAD: Final = (4.5, 9)
"""Half the width of the head of an arrow, and its length."""
_JOINT: Final = 3
_DOES, _ALSO = (12.5, 7.0), (11, 6.0)
"""The size of the letters, and the width that one of them takes at most on average."""
_ALSO_WORD: Final = "also: "

_ROOT: Final = (
    'role="img" aria-labelledby="title desc" '
    """font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif\""""
)
_STYLE: Final = """\
<style>
@media (prefers-color-scheme: dark) {
.ground{fill:#14181d}.room{fill:#212932;stroke:#8b9aab}.name{fill:#f2f5f8}.does{fill:#d3dbe3}.also{fill:#a9b6c3}
.line{stroke:#8ab8ea}.halo{stroke:#14181d}.head{fill:#8ab8ea}
}
</style>"""


@dataclass(frozen=True, slots=True)
class _Box:
    room: str
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


def arrows(rooms: Rooms) -> Rooms:
    """Of what each room imports that to which no other room that it imports leads."""

    def reached(room: str) -> set[str]:
        return set(rooms[room]).union(*(reached(each) for each in rooms[room]))

    return {
        room: {each for each in imported if not any(each in reached(other) for other in imported)}
        for room, imported in rooms.items()
    }


def drawn(floors: Floors, rooms: Rooms) -> str:
    """The SVG; the same bytes for the same imports."""
    order = [room for floor in floors for room in floor]
    direct = arrows(rooms)
    also = {
        room: [each for each in order if each in rooms[room] and each not in direct[room]] for room in order
    }
    level = {room: number for number, floor in enumerate(floors) for room in floor}
    far = [
        (room, other)
        for room in order
        for other in order
        if other in direct[room] and level[other] > level[room] + 1
    ]
    boxes, height = _placed(floors, also, far, level)
    paths: dict[str, list[list[Point]]] = {room: [] for room in order}
    for other, path in (*_far(boxes, far), *_near(boxes, direct, level)):
        paths[other].append(path)
    leftmost_last = sorted(
        order, key=lambda room: -boxes[room].left
    )  # so lines from the side pass under the others
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_number(height)}" {_ROOT}>',
            '<title id="title">The rooms of OSO Desktop and what they import</title>',
            f'<desc id="desc">{escape(_told(order, rooms))}</desc>',
            _STYLE,
            f'<rect class="ground" width="{_WIDTH}" height="{_number(height)}" fill="#ffffff"/>',
            *(line for room in leftmost_last for line in _arrows(paths[room])),
            *(line for room in order for line in _room(boxes[room])),
            "</svg>\n",
        ]
    )


def _told(order: Sequence[str], rooms: Rooms) -> str:
    """The same for who does not see it."""
    told = (
        f"{room} imports {', '.join(each for each in order if each in rooms[room]) or 'no other room'}."
        for room in order
    )
    return " ".join(("From top to bottom.", *told))


# Where everything stands -------------------------------------------------------------------------------------------


def _placed(
    floors: Floors,
    also: Mapping[str, Sequence[str]],
    far: Sequence[tuple[str, str]],
    level: Mapping[str, int],
) -> tuple[dict[str, _Box], float]:
    boxes: dict[str, _Box] = {}
    top = float(_MARGIN)
    bends = [0] * (len(floors) + 1)
    for room, _ in far:
        bends[level[room]] = 1  # one line after the other, at one height
    for other in {other for _, other in far}:
        bends[level[other] - 1] += 1
    for number, floor in enumerate(floors):
        across = sorted(floor, key=lambda room: _ACROSS.index(room) if room in _ACROSS else len(_ACROSS))
        width = _HALL if len(floor) == 1 else (_WIDTH - 2 * _MARGIN - (len(floor) - 1) * _GAP) / len(floor)
        left = (_WIDTH - len(floor) * width - (len(floor) - 1) * _GAP) / 2
        texts = {room: tuple(_texts(room, also[room], width)) for room in floor}
        height = 2 * _PAD + _LINE * (1 + max(len(each) for each in texts.values()))
        for place, room in enumerate(across):
            boxes[room] = _Box(room, left + place * (width + _GAP), top, width, height, texts[room])
        top += height + _BETWEEN + _TRACK * bends[number]
    return boxes, max(box.bottom for box in boxes.values()) + _MARGIN


def _texts(room: str, also: Sequence[str], width: float) -> Iterator[str]:
    """What stands in a room below its name, on lines that fit."""
    yield from _folded(DOES[room].split(), width / _DOES[1], " ")
    if also:
        yield from _folded([f"{_ALSO_WORD}{also[0]}", *also[1:]], width / _ALSO[1], ", ")


def _folded(pieces: Sequence[str], most: float, between: str) -> Iterator[str]:
    line = ""
    for piece in pieces:
        longer = f"{line}{between}{piece}" if line else piece
        if line and len(longer) > most - 2:
            yield line + between.rstrip()
            line = piece
        else:
            line = longer
    yield line


def _near(
    boxes: Mapping[str, _Box], direct: Rooms, level: Mapping[str, int]
) -> Iterator[tuple[str, list[Point]]]:
    """Straight down to the floor below, in the middle of what both rooms have above each other."""
    for room, box in boxes.items():
        for other in sorted(direct[room]):
            below = boxes[other]
            if level[other] == level[room] + 1:
                narrow = min(box, below, key=lambda each: each.width)
                left, right = max(box.left, below.left), min(box.right, below.right)
                middle = min(max(narrow.left + narrow.width / 2, left + _GAP), right - _GAP)
                yield other, [(middle, box.bottom), (middle, below.top)]


def _far(boxes: Mapping[str, _Box], far: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[Point]]]:
    """Further down by a lane at the left of the rooms between, one lane for each room that is reached so.

    The lane nearest to the middle turns first, so that none of them crosses another.
    """
    reached = sorted({other for _, other in far}, key=lambda other: boxes[other].left)
    for place, other in enumerate(reached, 1):
        below, lane = boxes[other], float(_MARGIN + _LANE * place)
        turn = below.top - _BETWEEN - _TRACK * (place - 1)
        enter = below.left + below.width / 4
        straight = below.left + _GAP <= lane <= below.right - _GAP
        end = [(lane, below.top)] if straight else [(lane, turn), (enter, turn), (enter, below.top)]
        for number, room in enumerate(room for room, target in far if target == other):
            box = boxes[room]
            if box.left < lane < box.right:
                yield other, [(lane, box.bottom), *end]
            else:
                leave, down = box.left + _GAP * (number + 2), box.bottom + _BETWEEN / 2
                yield other, [(leave, box.bottom), (leave, down), (lane, down), *end]


# How it looks ------------------------------------------------------------------------------------------------------


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _arrows(paths: Sequence[Sequence[Point]]) -> Iterator[str]:
    """The arrows to one room: over the lines to others, which they interrupt, and joined where they meet."""
    half, long = _HEAD
    lines = [
        " ".join(_point(x, y) for x, y in (*path[:-1], (path[-1][0], path[-1][1] - long))) for path in paths
    ]
    for points in lines:
        yield f'<polyline class="halo" points="{points}" fill="none" stroke="#ffffff" stroke-width="7"/>'
    for points in lines:
        yield f'<polyline class="line" points="{points}" fill="none" stroke="#2b5f94" stroke-width="1.8"/>'
    for path in paths:
        x, y = path[-1]
        head = ((x, y - 1), (x - half, y - long - 1), (x + half, y - long - 1))
        yield f'<polygon class="head" points="{" ".join(_point(*each) for each in head)}" fill="#2b5f94"/>'
    for x, y in _joints(paths):
        yield f'<circle class="head" cx="{_number(x)}" cy="{_number(y)}" r="{_JOINT}" fill="#2b5f94"/>'


def _joints(paths: Sequence[Sequence[Point]]) -> Iterator[Point]:
    """Where a line that turns comes upon another that goes straight down there."""
    for path in paths:
        for x, y in path[1:-1]:
            for other in paths:
                if any(
                    above[0] == below[0] == x and above[1] < y < below[1] for above, below in pairwise(other)
                ):
                    yield x, y


def _point(x: float, y: float) -> str:
    return f"{_number(x)},{_number(y)}"


def _room(box: _Box) -> Iterator[str]:
    x, y, width, height = (_number(each) for each in (box.left, box.top, box.width, box.height))
    yield (
        f'<rect class="room" x="{x}" y="{y}" width="{width}" height="{height}" rx="6" fill="#eef3f8" stroke="#4a6076"/>'
    )
    middle = box.left + box.width / 2
    base = box.top + (box.height - _LINE * (len(box.lines) + 1)) / 2 + _LINE - 4
    yield _text("name", "#10202f", middle, base, box.room, 'font-size="15" font-weight="bold"')
    also = False
    for number, line in enumerate(box.lines, 1):
        also = also or line.startswith(_ALSO_WORD)
        name, colour, (size, _) = ("also", "#44566a", _ALSO) if also else ("does", "#22344a", _DOES)
        yield _text(name, colour, middle, base + number * _LINE, line, f'font-size="{size}"')


def _text(name: str, colour: str, x: float, y: float, text: str, look: str) -> str:
    return (
        f'<text class="{name}" x="{_number(x)}" y="{_number(y)}" text-anchor="middle" {look} fill="{colour}">'
        f"{escape(text)}</text>"
    )
