"""From blocks to pieces of known height, and from pieces to pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import zip_longest

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph

from oso_desktop.letters.document import (
    Block,
    Grid,
    Items,
    Mark,
    Pairs,
    Quote,
    Section,
    Signature,
    Table,
    Text,
    Words,
)
from oso_desktop.letters.fonts import faces, markup, normalised
from oso_desktop.letters.texts import Rich

WIDTH = 165 * mm
ASIDE = 36 * mm
BESIDE = 40 * mm
INK = HexColor(0x1C1C1C)
ACCENT = HexColor(0x1B4B5A)
SOFT = HexColor(0x555555)
BODY = 12.0
TABLE = 11.0
_MARK = 6 * mm
_WHAT = 96 * mm
_WHY = 102 * mm
_LABEL = 48 * mm
_WORD_COLUMNS = 4
_MANY = 18
_ENDLESS = 1e6


@dataclass(frozen=True, slots=True)
class Cell:
    """A wrapped paragraph, `x` points right of the text's left edge and `drop` points below its piece's top."""

    paragraph: Paragraph
    x: float
    width: float
    height: float
    drop: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands beside each other and is placed as one; too tall for what is left of a page, it is split.

    `before` is the space above it unless it starts a page, `after` the space that belongs to it, `aside` a question
    in the left column that may reach down past the piece, `keep` holds it on the page of the next piece.
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
            parts = cell.paragraph.split(cell.width, room)
            cell.paragraph.wrap(
                cell.width, _ENDLESS
            )  # splitting forgets the lines, and the whole may be needed yet
            if len(parts) != 2:
                return None
            heads.append(_wrapped(parts[0], cell.x, cell.width))
            tails.append(_wrapped(parts[1], cell.x, cell.width))
        return (
            replace(self, cells=tuple(heads), rule=False, after=0.0),
            replace(self, cells=tuple(tails), marks=(), aside=None, before=0.0),
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
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )


def rich_markup(text: Rich) -> str:
    """Runs as paragraph markup; the style they go into is the regular one."""
    bold_name = faces(bold=True)[0].name
    return "".join(
        f'<font name="{bold_name}">{markup(run.text, bold=True)}</font>' if run.bold else markup(run.text)
        for run in text
    )


def cell(text: str | Rich, look: ParagraphStyle, x: float, width: float) -> Cell:
    """Text set in a width."""
    bold = look.fontName == faces(bold=True)[0].name
    source = markup(text, bold=bold) if isinstance(text, str) else rich_markup(text)
    return _wrapped(Paragraph(source, look), x, width)


def _wrapped(paragraph: Paragraph, x: float, width: float) -> Cell:
    _, height = paragraph.wrap(width, _ENDLESS)
    return Cell(paragraph, x, width, height)


def fitted(
    lines: Sequence[tuple[str, bool]], size: float, width: float, room: float, color: Color
) -> tuple[Cell, ...]:
    """Lines (text, bold) as large as they fit in `room` points together, but never below 7 points."""
    while True:
        cells = tuple(cell(text, style(size, bold=bold, color=color), 0, width) for text, bold in lines)
        if sum(each.height for each in cells) <= room or size <= 7:
            return cells
        size -= 0.5


def pieces(section: Section) -> list[Piece]:
    """A section as pieces from top to bottom, its heading with the first."""
    x, width = (0.0, WIDTH) if section.wide else (BESIDE, WIDTH - BESIDE)
    made = [piece for block in section.blocks for piece in _block(block, x, width)]
    if not made:
        return []
    if not section.heading:
        return [replace(made[0], before=5 * mm), *made[1:]]
    if section.wide:
        heading = cell(section.heading, style(13.5, bold=True, color=ACCENT), 0, WIDTH)
        return [
            Piece(cells=(heading,), before=6 * mm, after=1.8 * mm, keep=True),
            replace(made[0], before=0.0),
            *made[1:],
        ]
    aside = cell(section.heading, style(BODY, bold=True, color=ACCENT, leading=15.2), 0, ASIDE)
    return [replace(made[0], aside=aside, before=4.4 * mm), *made[1:]]


def _block(block: Block, x: float, width: float) -> Iterator[Piece]:
    match block:
        case Text(text):
            yield Piece(cells=(cell(text, style(BODY), x, width),), before=2.4 * mm)
        case Items():
            yield from _items(block, x, width)
        case Pairs(pairs):
            for label, text in pairs:
                yield Piece(
                    cells=(
                        cell(label, style(BODY, color=SOFT), x, _LABEL - 3 * mm),
                        cell(text, style(BODY), x + _LABEL, width - _LABEL),
                    ),
                    before=1.2 * mm,
                )
        case Quote(text):
            yield Piece(
                cells=(cell(text, style(BODY), x + 5 * mm, width - 5 * mm),), before=2.4 * mm, bar=x + 1 * mm
            )
        case Signature(greeting, signer):
            name, _, role = signer.partition(", ")
            yield Piece(
                cells=(cell(greeting, style(BODY), x, width),),
                before=4 * mm,
                after=13 * mm,
                keep=True,
                whole=True,
            )
            yield Piece(cells=(cell(name, style(BODY, bold=True), x, width),), keep=bool(role))
            if role:
                yield Piece(cells=(cell(role, style(BODY), x, width),))
        case Table() | Grid():
            yield from _table(block) if isinstance(block, Table) else _grid(block, x, width)
        case Words(words):
            yield from _words(words)


def _items(block: Items, x: float, width: float) -> Iterator[Piece]:
    many = len(block.items) > _MANY
    look = style(TABLE, leading=12.9) if many else style(BODY)
    column = width / block.columns
    per_column = -(-len(block.items) // block.columns)
    columns = [
        block.items[start : start + per_column] for start in range(0, len(block.items), per_column or 1)
    ]
    for row in zip_longest(*columns):
        filled = [(x + index * column, text) for index, text in enumerate(row) if text is not None]
        yield Piece(
            cells=tuple(cell(text, look, left + _MARK, column - _MARK - 1 * mm) for left, text in filled),
            marks=tuple((block.mark, left) for left, _ in filled),
            before=1.2 * mm if block.mark is Mark.POINT else 0.2 * mm if many else 0.6 * mm,
        )


def _table(table: Table) -> Iterator[Piece]:
    small = style(TABLE, color=SOFT)
    what, why = table.heads
    yield Piece(
        cells=(cell(what, small, _MARK, _WHAT - _MARK), cell(why, small, _WHY, WIDTH - _WHY)),
        after=1 * mm,
        rule=True,
        keep=True,
    )
    for row in table.rows:
        text = markup(row.what, bold=True)
        bold = f'<font name="{faces(bold=True)[0].name}">{text}</font>'
        about = "".join(f"<br/>{markup(line)}" for line in row.about.splitlines())
        yield Piece(
            cells=(
                _wrapped(Paragraph(bold + about, style(TABLE)), _MARK, _WHAT - _MARK),
                cell(row.why, style(TABLE), _WHY, WIDTH - _WHY),
            ),
            marks=((table.mark, 0.0),),
            before=1.3 * mm,
            after=1.6 * mm,
            rule=True,
        )


def _grid(grid: Grid, x: float, width: float) -> Iterator[Piece]:
    other = width * (1 - grid.first) / (len(grid.heads) - 1)
    widths = (width * grid.first, *(other for _ in grid.heads[1:]))
    lefts = tuple(x + sum(widths[:number]) for number in range(len(widths)))
    for number, row in enumerate((grid.heads, *grid.rows)):
        look = style(TABLE) if number else style(TABLE, color=SOFT)
        yield Piece(
            cells=tuple(
                cell(text, look, left, room - 1 * mm)
                for text, left, room in zip(row, lefts, widths, strict=True)
                if text
            ),
            before=0.4 * mm,
            after=0.5 * mm,
            rule=True,
            keep=not number,
        )


def _words(words: tuple[str, ...]) -> Iterator[Piece]:
    column, number = WIDTH / _WORD_COLUMNS, 8 * mm
    bold = faces(bold=True)[0].name
    widest = max(stringWidth(normalised(word), bold, 1.0) for word in words)
    size = max(8.0, min(16.0, (column - number - 2 * mm) / widest))
    rows = -(-len(words) // _WORD_COLUMNS)
    for row in range(rows):
        parts: list[Cell] = []
        for place, index in enumerate(range(row, len(words), rows)):
            left = place * column
            figure = cell(str(index + 1), style(TABLE, color=SOFT), left, number)
            parts.append(replace(figure, drop=size - TABLE))  # on one line with the taller word
            parts.append(cell(words[index], style(size, bold=True), left + number, column - number))
        yield Piece(
            cells=tuple(parts),
            before=2.6 * mm,
            after=2.2 * mm,
            rule=True,
            whole=True,
        )


def paginate(sections: Sequence[Section], first_top: float, top: float, bottom: float, foot: float) -> Pages:
    """The sections on pages, with `foot` points kept free at the bottom of the last one.

    If the foot does not fit below the text, the last sections move to a page of their own with it; if they are too
    long for that, every page but the first keeps it free.
    """
    parts = [pieces(section) for section in sections]
    breaks = frozenset(index for index, section in enumerate(sections) if section.new_page)
    place = partial(_placed, parts, first_top=first_top, top=top, first_bottom=bottom)
    for added in (frozenset[int](), *(frozenset({last}) for last in range(len(parts) - 1, 0, -1))):
        pages = place(breaks | added, bottom=bottom)
        if end_of(pages[-1]) - foot >= bottom:
            return pages
    return place(breaks, bottom=bottom + foot)


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
    first_top: float,
    top: float,
    first_bottom: float,
    bottom: float,
) -> Pages:
    pages: list[list[Placed]] = [[]]
    y, floor = first_top, first_bottom
    for index, section in enumerate(sections):
        if pages[-1] and section:
            y = min(y, end_of(pages[-1]))
            tall = sum(piece.before + piece.height for piece in section)
            if (index in breaks and len(pages) == 1) or y - floor < tall < (top - bottom) * 0.4:
                pages.append([])
                y, floor = top, bottom
        queue = list(section)
        while queue:
            piece = queue.pop(0)
            before = piece.before if pages[-1] else 0.0
            room = y - before - floor
            need = piece.height + (
                queue[0].before + min(queue[0].height, 30.0) if piece.keep and queue else 0.0
            )
            if need <= room:
                pages[-1].append(Placed(piece, y - before))
                y -= before + piece.height
                continue
            halves = None if piece.keep else piece.split(room - piece.after)
            if halves is not None:
                pages[-1].append(Placed(halves[0], y - before))
                queue.insert(0, halves[1])
            else:
                queue.insert(0, piece)
            pages.append([])
            y, floor = top, bottom
    return tuple(tuple(page) for page in pages)
