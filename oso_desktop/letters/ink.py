"""Ink on A4: the sender, the address window, what stands on every page, pictures and signs.

The address stands where both usual window envelopes (C5/6 and EA5/6, folded in three) show it: 58 to 78 mm from the
top, 25 mm from the left or 110 mm for a window on the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from segno import make_qr

from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.letters.document import Document, Mark, Slip
from oso_desktop.letters.flow import ACCENT, INK, SOFT, WIDTH, Cell, Placed, cell, fitted, style
from oso_desktop.letters.fonts import faces, normalised
from oso_desktop.letters.look import Look
from oso_desktop.letters.remembering import remembered
from oso_desktop.letters.structure import Node
from oso_desktop.letters.tags import Tags

PAPER_WIDTH, PAPER_HEIGHT = A4
LEFT = 25 * mm
RIGHT = LEFT + WIDTH
_SLIP = 66 * mm
RULED = 8.5 * mm
_CONTACT_X = 130 * mm
_ADDRESS_TOP = PAPER_HEIGHT - 58 * mm
_FOOTER = 11 * mm
_LOGO = (45 * mm, 18 * mm)
_SIGNATURE = (60 * mm, 11 * mm)
_MIDDLE = 8.6
"""From the top of a line down to the middle of its small letters."""
_HAIR = ".603922 .647059 .666667 RG"
"""A gray between text and paper, as the operator that draws lines in it."""


class Ink:
    """Draws on one canvas, in one look, and says of each thing what it is."""

    def __init__(self, canvas: Canvas, tags: Tags, look: Look) -> None:
        self._canvas = canvas
        self._tags = tags
        self._look = look
        self._above: list[int] = []

    def text(self, part: Cell, top: float, left: float = LEFT) -> None:
        """A paragraph whose piece has its top there."""
        with self._tags.of(part.node, part.spoken):
            part.lines.draw(self._canvas, left + part.x, top - part.drop)

    def stack(self, parts: tuple[Cell, ...], top: float, left: float) -> float:
        """Paragraphs below each other; gives where the next may begin."""
        for part in parts:
            self.text(part, top, left)
            top -= part.height
        return top

    def picture(self, data: bytes, box: tuple[float, float], left: float, top: float, node: Node) -> None:
        """A PNG or JPEG as large as it fits in the box, hanging from its top left."""
        wide, high = _fit(data, box)
        with self._tags.of(node):
            self._canvas.drawImage(_image(data), left, top - high, wide, high)

    def head(self, document: Document, paper: Stationery, sender: Sender, root: Node) -> None:
        """The sender across the top; for a letter also the address in the window and the date on the other side."""
        if paper.logo:
            node = Node("Figure", root, instead=document.school_name)
            self.picture(paper.logo, _LOGO, LEFT, PAPER_HEIGHT - 13 * mm, node)
        for parts, top, left in sender.stacks:
            self.stack(parts, top, left)
        if document.address is None:
            return
        on_left = paper.window is Window.LEFT
        address_x, facts_x = (LEFT, _CONTACT_X) if on_left else (110 * mm, LEFT)
        lines = [(line, False) for line in document.address.lines]
        address = fitted(lines, self._look.body, 80 * mm, 20 * mm, INK, node=Node("P", root))
        self.stack(address, _ADDRESS_TOP, address_x)
        facts = [(document.date_line, False), (document.mark, False)]
        about = fitted(facts, self._look.table, RIGHT - _CONTACT_X, 20 * mm, INK, node=Node("P", root))
        self.stack(about, _ADDRESS_TOP, facts_x)

    def running_head(self, document: Document) -> None:
        """What stands at the top of every page but the first."""
        top, size = PAPER_HEIGHT - 15 * mm, self._look.sender
        self.stack(fitted([(document.school_name, False)], size, WIDTH * 0.6, 5 * mm, SOFT), top, LEFT)
        self.text(cell(document.mark, soft(size, right=True), WIDTH * 0.6, WIDTH * 0.4), top)
        self.rule(LEFT, RIGHT, PAPER_HEIGHT - 22 * mm)

    def footer(self, document: Document, number: int, count: int) -> None:
        """The mark and "page x of y"."""
        size = self._look.foot
        page = document.page_label.replace("{pagina}", str(number)).replace("{paginas}", str(count))
        mark = fitted([(document.mark, False)], size, WIDTH * 0.6, 5 * mm, SOFT)
        self.stack(mark, _FOOTER + mark[0].height, LEFT)
        label = cell(page, soft(size, right=True), WIDTH * 0.6, WIDTH * 0.4)
        self.text(label, _FOOTER + label.height)

    def piece(self, placed: Placed) -> None:
        """A piece of text with its signs, its line and its bar; a question is read before its answer."""
        piece, top = placed.piece, placed.top
        for part in (*((piece.aside,) if piece.aside else ()), *piece.cells):
            self.text(part, top)
        if piece.page:
            with self._tags.of(piece.figure):
                self._canvas.addLiteral("/Enclosed Do")  # what that is, is put in by `exchange.merging`
        bottom = top - piece.height
        if not (piece.marks or piece.rule or piece.bar is not None):
            return
        with self._tags.of(None):
            for mark, x in piece.marks:
                lower = (self._look.body - 12.0) * 0.7
                self._canvas.addLiteral(
                    f"q 1 0 0 1 {LEFT + x:.4f} {top - lower - _MIDDLE:.4f} cm {_drawn(mark)} Q"
                )
            if piece.rule:
                self._line(LEFT, RIGHT, bottom)
            if piece.bar is not None:
                self._canvas.setFillColor(ACCENT)
                self._canvas.rect(LEFT + piece.bar, bottom, 0.8 * mm, top - bottom, stroke=0, fill=1)

    def signature(self, data: bytes, top: float, left: float, root: Node, signer: str) -> None:
        """The picture of a signature below the greeting."""
        self.picture(data, _SIGNATURE, left, top, Node("Figure", root, instead=signer))

    def bookmark(self, title: str, top: float, level: int, page: int) -> None:
        """A line in the list of bookmarks, which leads to this height on this page; never two steps below the last."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        depth = len(self._above)
        self._above.append(level)
        key = f"{page}-{top:.0f}"
        self._canvas.bookmarkPage(key, fit="XYZ", top=top + 6 * mm)
        self._canvas.addOutlineEntry(normalised(title), key, depth)

    def rule(self, left: float, right: float, y: float) -> None:
        """A hairline."""
        with self._tags.of(None):
            self._line(left, right, y)

    def _line(self, left: float, right: float, y: float) -> None:
        self._canvas.addLiteral(f"{_HAIR} 0.5 w {left:.4f} {y:.4f} m {right:.4f} {y:.4f} l S")

    # The return slip ------------------------------------------------------------------------------------------------

    def slip(self, slip: Slip, ruled: int, root: Node) -> None:
        """The return slip below a line to cut along, with `ruled` lines to write on; it carries a code and no name."""
        grown, body = self._look.growth, self._look.body
        part = Node("Sect", root)
        top = slip_height(self._look) + ruled * RULED
        with self._tags.of(None):
            self._canvas.addLiteral(f"q 1 0 0 1 0 {top:.4f} cm {_cut_line()} Q")
        top -= 7 * mm
        large = style(self._look.heading + 0.5, bold=True, color=ACCENT)
        code = style(self._look.heading + 0.5, bold=True, right=True)
        self.text(cell(slip.title, large, 0, WIDTH * 0.6, Node("H2", part)), top)
        self.text(cell(slip.code, code, WIDTH * 0.6, WIDTH * 0.4, Node("P", part)), top)
        side = 20 * mm
        self._qr(slip.code, RIGHT - side, top - 8 * mm * grown - side, side, part)
        top -= 9.5 * mm * grown
        for box in (slip.seen, slip.remark if ruled else slip.remark_behind):
            with self._tags.of(None):
                self._canvas.setStrokeColor(INK)
                self._canvas.setLineWidth(0.9)
                self._canvas.rect(LEFT, top - 4.6 * mm, 4.4 * mm, 4.4 * mm, stroke=1, fill=0)
            said = cell(box, style(body), 8 * mm, WIDTH - 8 * mm - side - 4 * mm, Node("P", part))
            self.text(said, top)
            top -= max(7.5 * mm * grown, said.height + 1 * mm)
        for line in range(ruled):
            self.rule(LEFT + 8 * mm, RIGHT, top - (line + 0.8) * RULED)
        baseline = 26 * mm * grown
        for index, caption in enumerate(slip.lines):
            left = LEFT + index * WIDTH * 0.36
            label = cell(caption, style(body), 0, WIDTH, Node("P", part))
            self.text(label, baseline + label.height - 4.3, left)
            end = LEFT + WIDTH * 0.32 if index == 0 else RIGHT
            self.rule(left + _width(caption, body) + 2 * mm, end, baseline - 2)
        hand_in = fitted(
            [(slip.hand_in, False)], self._look.table, WIDTH, 6 * mm * grown, SOFT, node=Node("P", part)
        )
        self.stack(hand_in, baseline - 4 * mm, LEFT)

    def _qr(self, text: str, left: float, bottom: float, side: float, part: Node) -> None:
        modules = _qr_modules(text)
        size = side / len(modules)
        with self._tags.of(Node("Figure", part, instead=text)):
            self._canvas.setFillColor(INK)
            # One string: a path of the canvas would be a few hundred calls, a fifth of the time of a letter.
            squares = (
                f"{left + start * size:.2f} {bottom + side - (row + 1) * size:.2f} {length * size:.2f} {size:.2f} re"
                for row, line in enumerate(modules)
                for start, length in _runs(line)
            )
            self._canvas.addLiteral("\n".join((*squares, "f")))


@cache
def _cut_line() -> str:
    """A line to cut along across the paper, with scissors, at the height of the origin."""
    canvas = Canvas(BytesIO())
    begun = len(canvas._code)
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(1.0)
    x = 8 * mm
    canvas.circle(x, 4, 2.4, stroke=1, fill=0)
    canvas.circle(x, -4, 2.4, stroke=1, fill=0)
    canvas.line(x + 2, 2.8, x + 17, -4.5)
    canvas.line(x + 2, -2.8, x + 17, 4.5)
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.line(16 * mm, 0, PAPER_WIDTH, 0)
    return " ".join(canvas._code[begun:])


@cache
def _drawn(mark: Mark) -> str:
    """The sign of a list item, from the left of its first line, half-way up: a check, a balloon, a bar or a dot."""
    canvas = Canvas(BytesIO())
    begun = len(canvas._code)
    canvas.setStrokeColor(ACCENT)
    canvas.setFillColor(ACCENT)
    canvas.setLineWidth(1.5)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    match mark:
        case Mark.GOES:
            path.moveTo(1, 0)
            path.lineTo(4, -3.2)
            path.lineTo(9.5, 4)
        case Mark.SPOKEN:
            canvas.setLineWidth(1.1)
            path.moveTo(3, -2)
            path.lineTo(2.2, -5)
            path.lineTo(5.6, -2)
            path.lineTo(10, -2)
            path.lineTo(10, 4)
            path.lineTo(0.8, 4)
            path.lineTo(0.8, -2)
            path.close()
        case Mark.STAYS:
            path.moveTo(2, 0)
            path.lineTo(8.5, 0)
        case Mark.POINT:
            path.circle(4, 0, 1.7)
    canvas.drawPath(path, stroke=int(mark is not Mark.POINT), fill=int(mark is Mark.POINT))
    return " ".join(canvas._code[begun:])


def slip_height(look: Look) -> float:
    """How high a slip is in this look without lines to write on, in points from the paper's bottom."""
    return float(_SLIP * look.growth)


@dataclass(frozen=True, slots=True)
class Sender:
    """The school across the top: stacks of text, each with its top and its left edge, and where the lowest ends."""

    stacks: tuple[tuple[tuple[Cell, ...], float, float], ...]
    end: float


def sender(document: Document, paper: Stationery, look: Look, root: Node) -> Sender:
    """Name and board beside the logo, and how to reach the school on the right, as large as there is room for."""
    left, top = LEFT, PAPER_HEIGHT - 17 * mm
    if paper.logo:
        left += _fit(paper.logo, _LOGO)[0] + 5 * mm
    wide = (_CONTACT_X - 8 * mm if document.school_lines else RIGHT) - left
    name = fitted([(document.school_name, True)], 16.0, wide, 20 * mm, ACCENT, node=Node("P", root))
    below = top - sum(part.height for part in name) - 1 * mm
    stacks = [(name, top, left)]
    if document.board:
        board = fitted([(document.board, False)], look.sender, wide, 12 * mm, SOFT, node=Node("P", root))
        stacks.append((board, below, left))
    if document.school_lines:
        lines = [(line, False) for line in document.school_lines]
        contact = fitted(lines, look.sender, RIGHT - _CONTACT_X, 30 * mm, SOFT, node=Node("P", root))
        stacks.append((contact, top - 1 * mm, _CONTACT_X))
    ends = (top - sum(part.height for part in parts) for parts, top, _ in stacks)
    return Sender(tuple(stacks), min(ends))


def _fit(data: bytes, box: tuple[float, float]) -> tuple[float, float]:
    """As wide and as high as a picture fits in a box."""
    wide, high = _image(data).getSize()
    scale = min(box[0] / wide, box[1] / high)
    return float(wide * scale), float(high * scale)


def soft(size: float, *, right: bool = False) -> ParagraphStyle:
    """The style of what only accompanies the text."""
    return style(size, color=SOFT, right=right)


def _width(text: str, size: float) -> float:
    return float(stringWidth(normalised(text), faces(bold=False)[0].name, size))


@remembered
def _image(data: bytes) -> ImageReader:
    return ImageReader(BytesIO(data))


@remembered
def _qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The black squares of a QR code that is still read when a quarter of it is stained."""
    code = make_qr(text, error="q", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where black begins in a row and how long it lasts."""
    found: list[tuple[int, int]] = []
    for place, black in enumerate(line):
        if black and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif black:
            found.append((place, 1))
    return found
