"""From the blocks of a letter to pieces of known height."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from oso_desktop.letters.document import (
    Banner,
    Block,
    Contents,
    Enclosed,
    Grid,
    Heading,
    Items,
    Mark,
    Pairs,
    Quote,
    Ruled,
    Section,
    Signature,
    Table,
    Text,
    Words,
)
from oso_desktop.letters.flow import ACCENT, SOFT, WIDTH, Cell, Piece, cell, style
from oso_desktop.letters.fonts import faces, normalised
from oso_desktop.letters.look import Look
from oso_desktop.letters.structure import Node
from oso_desktop.letters.texts import Rich, Run

ASIDE = 36 * mm
BESIDE = 40 * mm
_MARK = 6 * mm
_MARK_WIDTH = 10.0
_WHAT = 96 * mm
_WHY = 102 * mm
_LABEL = 48 * mm
_NUMBER = 14 * mm
_GUTTER = 3 * mm
_RULED = 6.8 * mm
_WORD_COLUMNS = 4
_MANY = 18
_FEW_COLUMNS = 3
SIGNATURE_ROOM = 13 * mm
"""Between greeting and name, to sign by hand; a picture of a signature fits in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """With what a section is set: its look, where it belongs, and what the table of contents says."""

    look: Look
    parent: Node
    contents: Sequence[tuple[str, int, int]] = ()


def pieces(section: Section, setting: Setting) -> list[Piece]:
    """A section as pieces from top to bottom, its heading with the first."""
    look = setting.look
    wide = section.wide or not look.beside
    x, width = (0.0, WIDTH) if wide else (BESIDE, WIDTH - BESIDE)
    part = Node("Sect", setting.parent)
    title = Node(f"H{section.level + 1}", part)
    answer = _Answer(setting, part, x, width, section)
    made = [piece for block in section.blocks for piece in answer.block(block)]
    if not made:
        return []
    if not section.heading:
        return [replace(made[0], before=5 * mm), *made[1:]]
    if wide:
        size = look.heading if section.level == 1 else look.body
        heading = cell(section.heading, style(size, bold=True, color=ACCENT, right=look.rtl), 0, WIDTH, title)
        return [
            Piece(cells=(heading,), before=6 * mm, after=1.8 * mm, keep=True, bookmark=section),
            replace(made[0], before=0.0),
            *made[1:],
        ]
    beside = style(look.body, bold=True, color=ACCENT, leading=15.2, right=look.rtl)
    aside = cell(section.heading, beside, WIDTH - ASIDE if look.rtl else 0, ASIDE, title)
    return [replace(made[0], aside=aside, before=4.4 * mm, bookmark=section), *made[1:]]


class _Answer:
    """The blocks of one section, between `x` and `x + width`; `below` is the kind of heading that stands within it."""

    def __init__(self, setting: Setting, part: Node, x: float, width: float, section: Section) -> None:
        self._setting = setting
        self._look = setting.look
        self._part = part
        self._x = x
        self._width = width
        self._heading = section.heading
        self._below = f"H{section.level + 2}" if section.heading else "H2"

    def block(self, block: Block) -> Iterator[Piece]:  # noqa: C901, PLR0912 - one line for each kind
        """The pieces of one block."""
        match block:
            case Text(text):
                # What ends in a colon announces what comes next, and stands on the same page.
                announces = bool(text) and text[-1].text.endswith(":")
                said = self._text(text, Node("P", self._part))
                yield Piece(cells=(said,), before=2.4 * mm, keep=announces)
            case Heading(text):
                name = self._cell(text, Node(self._below, self._part), self._x, self._width, bold=True)
                yield Piece(cells=(name,), before=3.2 * mm, after=0.4 * mm, keep=True)
            case Banner(text):
                size, node = 3 * self._look.body, Node("P", self._part)
                said = self._cell(text, node, self._x, self._width, size=size, bold=True)
                yield Piece(cells=(said,), before=2.4 * mm, after=6 * mm)
            case Items():
                yield from self._items(block)
            case Pairs(pairs):
                yield from self._pairs(pairs)
            case Quote(text):
                yield from self._quote(text)
            case Ruled(lines):
                yield from (Piece(cells=(), after=_RULED, rule=True, whole=True),) * lines
            case Signature():
                yield from self._signature(block)
            case Table():
                yield from self._table(block)
            case Grid():
                yield from self._grid(block)
            case Words(words):
                yield from self._words(words)
            case Contents():
                yield from self._contents()
            case Enclosed(pages, below):
                yield from self._enclosed(pages, below=below)

    def _enclosed(self, pages: int, *, below: bool) -> Iterator[Piece]:
        for number in range(pages):
            figure = Node("Figure", self._part, instead=f"{self._heading} ({number + 1}/{pages})")
            yield Piece(cells=(), page=True, figure=figure, below=below and not number)

    def _cell(
        self,
        text: str | Rich,
        node: Node,
        x: float,
        width: float,
        *,
        size: float = 0.0,
        bold: bool = False,
        soft: bool = False,
        right: bool = False,
        leading: float = 0.0,
    ) -> Cell:
        look = self._look
        colour = {"color": SOFT} if soft else {}
        wanted = style(size or look.body, bold=bold, right=right is not look.rtl, leading=leading, **colour)
        return cell(text, wanted, WIDTH - x - width if look.rtl else x, width, node, rtl=look.rtl)

    def _text(self, text: str | Rich, node: Node, indent: float = 0.0) -> Cell:
        return self._cell(text, node, self._x + indent, self._width - indent)

    def _mark(self, mark: Mark, x: float) -> tuple[Mark, float]:
        return (mark, WIDTH - x - _MARK_WIDTH if self._look.rtl else x)

    def _bar(self, x: float) -> float:
        return WIDTH - x - 0.8 * mm if self._look.rtl else x

    def _quote(self, text: str) -> Iterator[Piece]:
        node = Node("P", Node("BlockQuote", self._part))
        bar = self._bar(self._x + 1 * mm)
        yield Piece(cells=(self._text(text, node, 5 * mm),), before=2.4 * mm, bar=bar)

    def _pairs(self, pairs: Sequence[tuple[str, Rich]]) -> Iterator[Piece]:
        group = Node("L", self._part)
        label = min(_LABEL * self._look.growth, self._width * 0.4)
        for name, text in pairs:
            item = Node("LI", group)
            first = self._cell(name, Node("Lbl", item), self._x, label - 3 * mm, soft=True)
            said = self._cell(text, Node("LBody", item), self._x + label, self._width - label)
            yield Piece(cells=(first, said), before=1.2 * mm)

    def _signature(self, block: Signature) -> Iterator[Piece]:
        name, _, role = block.signer.partition(", ")
        yield Piece(
            cells=(self._text(block.greeting, Node("P", self._part)),),
            before=4 * mm,
            after=SIGNATURE_ROOM,
            keep=True,
            whole=True,
            signed=not block.by_hand,
        )
        who = Node("P", self._part)
        yield Piece(cells=(self._cell(name, who, self._x, self._width, bold=True),), keep=bool(role))
        if role:
            yield Piece(cells=(self._text(role, who),))

    def _items(self, block: Items) -> Iterator[Piece]:
        look = self._look
        many = (block.small or len(block.items) > _MANY) and look.columns
        size, leading = (look.table, 12.9) if many else (look.body, 0.0)
        columns = block.columns if look.columns else 1
        column = self._width / columns
        per_column = -(-len(block.items) // columns)
        group = Node("L", self._part)
        made = [(text, Node("LBody", Node("LI", group))) for text in block.items]
        parts = [made[start : start + per_column] for start in range(0, len(made), per_column or 1)]
        for row in zip_longest(*parts):
            filled = [(self._x + index * column, each) for index, each in enumerate(row) if each is not None]
            yield Piece(
                cells=tuple(
                    self._cell(text, node, left + _MARK, column - _MARK - 1 * mm, size=size, leading=leading)
                    for left, (text, node) in filled
                ),
                marks=tuple(self._mark(block.mark, left) for left, _ in filled),
                before=1.2 * mm
                if block.mark is Mark.POINT
                else 0.2 * mm
                if many and not block.small
                else 0.6 * mm,
            )

    def _table(self, table: Table) -> Iterator[Piece]:
        what, why = table.heads
        size = self._look.table
        group = Node("Table", self._part)
        first = Node("TR", group)
        yield Piece(
            cells=(
                self._cell(what, Node("TH", first), _MARK, _WHAT - _MARK, size=size, soft=True),
                self._cell(why, Node("TH", first), _WHY, WIDTH - _WHY, size=size, soft=True),
            ),
            after=1 * mm,
            rule=True,
            keep=True,
        )
        for row in table.rows:
            line = Node("TR", group)
            about = tuple(Run(f"\n{each}") for each in row.about.splitlines())
            subject = (Run(row.what, bold=True), *about)
            yield Piece(
                cells=(
                    self._cell(subject, Node("TD", line), _MARK, _WHAT - _MARK, size=size),
                    self._cell(row.why, Node("TD", line), _WHY, WIDTH - _WHY, size=size),
                ),
                marks=(self._mark(table.mark, 0.0),),
                before=1.3 * mm,
                after=1.6 * mm,
                rule=True,
            )

    def _grid(self, grid: Grid) -> Iterator[Piece]:
        if len(grid.heads) > _FEW_COLUMNS and not self._look.columns:
            yield from self._grid_downwards(grid)
            return
        width, size = self._width, self._look.table
        other = width * (1 - grid.first) / (len(grid.heads) - 1)
        widths = (width * grid.first, *(other for _ in grid.heads[1:]))
        lefts = tuple(self._x + sum(widths[:number]) for number in range(len(widths)))
        group = Node("Table", self._part)
        for number, row in enumerate((grid.heads, *grid.rows)):
            line = Node("TR", group)
            role = "TD" if number else "TH"
            yield Piece(
                cells=tuple(
                    self._cell(text, Node(role, line), left, room - _GUTTER, size=size, soft=not number)
                    for text, left, room in zip(row, lefts, widths, strict=True)
                    if text
                ),
                before=0.4 * mm,
                after=0.5 * mm,
                rule=True,
                keep=not number,
            )

    def _grid_downwards(self, grid: Grid) -> Iterator[Piece]:
        """Each row as a name with its particulars below, where columns beside each other would be too narrow."""
        for row in grid.rows:
            name = self._cell(row[0], Node("P", self._part), self._x, self._width, bold=True)
            yield Piece(cells=(name,), before=3 * mm, keep=True)
            said = [(head, (Run(text),)) for head, text in zip(grid.heads[1:], row[1:], strict=True) if text]
            yield from self._pairs(said)

    def _words(self, words: tuple[str, ...]) -> Iterator[Piece]:
        look = self._look
        columns = _WORD_COLUMNS if look.columns else _WORD_COLUMNS // 2
        column, number, small = WIDTH / columns, 8 * mm * look.growth, look.table
        bold = faces(bold=True)[0].name
        widest = max(stringWidth(normalised(word), bold, 1.0) for word in words)
        size = max(8.0, min(16.0 * look.growth, (column - number - 2 * mm) / widest))
        rows = -(-len(words) // columns)
        group = Node("L", self._part)
        items = [Node("LI", group) for _ in words]
        for row in range(rows):
            parts: list[Cell] = []
            for place, index in enumerate(range(row, len(words), rows)):
                left = place * column
                figure = self._cell(
                    str(index + 1), Node("Lbl", items[index]), left, number, size=small, soft=True
                )
                parts.append(replace(figure, drop=size - small))  # on one line with the taller word
                word = Node("LBody", items[index])
                parts.append(
                    self._cell(words[index], word, left + number, column - number, size=size, bold=True)
                )
            yield Piece(cells=tuple(parts), before=2.6 * mm, after=2.2 * mm, rule=True, whole=True)

    def _contents(self) -> Iterator[Piece]:
        group = Node("TOC", self._part)
        for heading, level, page in self._setting.contents:
            item = Node("TOCI", group)
            indent = (level - 1) * 6 * mm
            yield Piece(
                cells=(
                    self._cell(
                        heading, item, self._x + indent, self._width - indent - _NUMBER, bold=level == 1
                    ),
                    self._cell(str(page), item, self._x + self._width - _NUMBER, _NUMBER, right=True),
                ),
                before=1.6 * mm if level == 1 else 0.6 * mm,
                after=0.6 * mm,
                rule=level == 1,
            )
