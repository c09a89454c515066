"""Set text, and from pieces of it to pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from oso_desktop.letters.document import Mark, Section
from oso_desktop.letters.fonts import faces, stretches
from oso_desktop.letters.lines import Lines, set_in_lines
from oso_desktop.letters.remembering import remembered
from oso_desktop.letters.rtl import has_rtl, visual
from oso_desktop.letters.structure import Node
from oso_desktop.letters.texts import Rich

WIDTH = 165 * mm
INK = HexColor(0x1C1C1C)
ACCENT = HexColor(0x1B4B5A)
SOFT = HexColor(0x555555)
_ENDLESS = 1e6
_MOST = 0.6
"""The part of a page that is enough for one of another document."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Text set in lines, `x` points right of the text's left edge and `drop` points below its piece's top.

    `node` is what it is; without one it belongs to the page and is not read aloud. `spoken` is read in place of what
    is drawn, where that stands in the order of the eye and not of the ear.
    """

    lines: Lines
    x: float
    node: Node | None = None
    drop: float = 0.0
    spoken: str = ""

    @property
    def width(self) -> float:
        """Points from its left edge to its right one."""
        return self.lines.width

    @property
    def height(self) -> float:
        """Points from its top to its bottom."""
        return self.lines.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands beside each other and is placed as one; too tall for what is left of a page, it is split.

    `before` is the space above it unless it starts a page, `after` the space that belongs to it, `aside` a question
    in the left column that may reach down past the piece, `keep` holds it on the page of the next piece. `bookmark` is
    the section that begins here, `page` a whole page that stays free (with `below` what is left of the page, if that is
    most of it), `signed` room for a signature below the text.
    """

    cells: tuple[Cell, ...]
    before: float = 0.0
    after: float = 0.0
    marks: tuple[tuple[Mark, float], ...] = ()
    aside: Cell | None = None
    keep: bool = False
    bar: float | None = None
    rule: bool = False
    whole: bool = False
    page: bool = False
    figure: Node | None = None
    below: bool = False
    signed: bool = False
    bookmark: Section | None = None

    @property
    def height(self) -> float:
        """Points from its top to where the next may begin."""
        return max((cell.height for cell in self.cells), default=0.0) + self.after

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """What fits in `room` points and what is left, or None if no line fits or it must stay whole."""
        if self.whole:
            return None
        heads, tails = [], []
        for cell in self.cells:
            if cell.height <= room:
                heads.append(cell)
                continue
            parts = cell.lines.split(room)
            if parts is None:
                return None
            heads.append(replace(cell, lines=parts[0]))
            rest = " " if cell.spoken else ""  # it was said with the first part
            tails.append(replace(cell, lines=parts[1], spoken=rest))
        return (
            replace(self, cells=tuple(heads), rule=False, after=0.0),
            replace(self, cells=tuple(tails), marks=(), aside=None, bookmark=None, before=0.0),
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and where its top is, in points from the paper's bottom."""

    piece: Piece
    top: float


Pages = tuple[tuple[Placed, ...], ...]


@cache
def style(
    size: float, *, bold: bool = False, color: Color = INK, leading: float = 0.0, right: bool = False
) -> ParagraphStyle:
    """The paragraph style of this size."""
    return ParagraphStyle(
        f"{size}{bold}",
        alignment=TA_RIGHT if right else TA_LEFT,
        fontName=faces(bold=bold)[0].name,
        fontSize=size,
        leading=leading or round(size * 1.27, 1),
        textColor=color,
    )


def cell(
    text: str | Rich,
    look: ParagraphStyle,
    x: float,
    width: float,
    node: Node | None = None,
    *,
    rtl: bool = False,
) -> Cell:
    """Text set in a width; with `rtl` it is a paragraph that is read from right to left."""
    lines, spoken = _set(text, look, width, rtl=rtl)
    return Cell(lines, x, node, spoken=spoken)


@remembered
def _set(text: str | Rich, look: ParagraphStyle, width: float, *, rtl: bool) -> tuple[Lines, str]:
    """The lines, and what is read in their place."""
    bold = look.fontName == faces(bold=True)[0].name
    said = text if isinstance(text, str) else "".join(run.text for run in text)
    if has_rtl(said):  # in one weight: which words were bold is lost when they change places
        seen = visual(said, look.fontSize, width, rtl=rtl, bold=bold)
        return set_in_lines(stretches(seen, bold=bold), look, width), said
    if isinstance(text, str):
        parts = stretches(text, bold=bold)
    else:
        parts = [part for run in text for part in stretches(run.text, bold=run.bold)]
    return set_in_lines(parts, look, width), ""


def fitted(
    lines: Sequence[tuple[str, bool]],
    size: float,
    width: float,
    room: float,
    color: Color,
    *,
    node: Node | None = None,
) -> tuple[Cell, ...]:
    """Lines (text, bold) as large as they fit in `room` points together, but never below 7 points."""
    while True:
        cells = tuple(cell(text, style(size, bold=bold, color=color), 0, width, node) for text, bold in lines)
        if sum(each.height for each in cells) <= room or size <= 7:
            return cells
        size -= 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where text may stand, in points from the paper's bottom; `foot` is what the last page keeps free besides."""

    first_top: float
    top: float
    bottom: float
    foot: float = 0.0


def paginate(parts: Sequence[Sequence[Piece]], sections: Sequence[Section], room: Room) -> Pages:
    """The pieces of each section on pages.

    If the foot does not fit below the text, the last sections move to a page of their own with it; if they are too
    long for that, every page but the first keeps it free.
    """
    breaks = frozenset(index for index, section in enumerate(sections) if section.new_page)
    own = frozenset(index for index, section in enumerate(sections) if section.own_page)
    place = partial(_placed, parts, own=own, room=room)
    for added in (frozenset[int](), *(frozenset({last}) for last in range(len(parts) - 1, 0, -1))):
        pages = place(breaks | added, bottom=room.bottom)
        if end_of(pages[-1]) - room.foot >= room.bottom:
            return pages
    return place(breaks, bottom=room.bottom + room.foot)


def end_of(page: Sequence[Placed]) -> float:
    """Where the text of a page ends, in points from the paper's bottom."""
    return min(
        (
            min(
                placed.top - placed.piece.height,
                placed.top - (placed.piece.aside.height if placed.piece.aside else 0.0),
            )
            for placed in page
        ),
        default=_ENDLESS,
    )


def _placed(
    sections: Sequence[Sequence[Piece]],
    breaks: frozenset[int],
    *,
    own: frozenset[int],
    room: Room,
    bottom: float,
) -> Pages:
    pages: list[list[Placed]] = [[]]
    y, floor = room.first_top, room.bottom
    for index, section in enumerate(sections):
        if pages[-1] and section:
            y = min(y, end_of(pages[-1]))
            tall = sum(piece.before + piece.height for piece in section)
            must = index in own or (index in breaks and len(pages) == 1)
            if must or y - floor < tall < (room.top - bottom) * 0.4:
                pages.append([])
                y, floor = room.top, bottom
        queue = list(section)
        while queue:
            piece = queue.pop(0)
            if piece.page:
                beneath = piece.below and bool(pages[-1]) and y - bottom > (room.top - bottom) * _MOST
                if not beneath and (pages[-1] or len(pages) == 1):
                    pages.append([])
                pages[-1].append(Placed(piece, y if beneath else room.top))
                y, floor = bottom, bottom  # what comes after it stands on the next page
                continue
            before = piece.before if pages[-1] else 0.0
            left = y - before - floor
            need = piece.height + (
                queue[0].before + min(queue[0].height, 30.0) if piece.keep and queue else 0.0
            )
            if need <= left:
                pages[-1].append(Placed(piece, y - before))
                y -= before + piece.height
                continue
            fresh = y == room.top and not pages[-1]
            halves = None if piece.keep and not fresh else piece.split(left - piece.after)
            if halves is not None:
                pages[-1].append(Placed(halves[0], y - before))
                queue.insert(0, halves[1])
            elif fresh:  # no page will ever have more room
                pages[-1].append(Placed(piece, y))
            else:
                queue.insert(0, piece)
            pages.append([])
            y, floor = room.top, bottom
    return tuple(tuple(page) for page in pages)
