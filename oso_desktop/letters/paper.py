"""Ink on A4: the sender, the address window, the text, the slip, and what stands on every page.

The address stands where both usual window envelopes (C5/6 and EA5/6, folded in three) show it: 58 to 78 mm from the
top, 25 mm from the left or 110 mm for a window on the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.letters.document import Document, Mark, Section, Slip, Text
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.flow import (
    ACCENT,
    INK,
    SOFT,
    TABLE,
    WIDTH,
    Cell,
    Pages,
    Placed,
    cell,
    end_of,
    fitted,
    paginate,
    style,
)
from oso_desktop.letters.fonts import faces, missing_glyphs, normalised
from oso_desktop.letters.texts import plain

rl_config.useA85 = 0  # text armour for old mail programs: a quarter more bytes and 2 ms a letter

LANGUAGE = "nl-NL"
_PAPER_WIDTH, _PAPER_HEIGHT = A4
_LEFT = 25 * mm
_RIGHT = _LEFT + WIDTH
_TOP = _PAPER_HEIGHT - 30 * mm
_BOTTOM = 20 * mm
_SLIP = 66 * mm
_RULED = 8.5 * mm
_MOST_RULED = 8
_CONTACT_X = 130 * mm
_ADDRESS_TOP = _PAPER_HEIGHT - 58 * mm
_LETTER_TOP = _PAPER_HEIGHT - 87 * mm
_FOOTER = 11 * mm
_FOOT_SIZE = 9.5
_HAIR = HexColor(0x9AA5AA)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document with its text on pages."""

    document: Document
    subject: Cell
    subject_top: float
    pages: Pages


def to_pdf(document: Document, paper: Stationery, translation: Document | None = None) -> LetterPdf:
    """The document as PDF, with its fonts embedded, its language and title set, and no moment of making in it."""
    laid = [_laid(each) for each in (document, translation) if each is not None]
    count = sum(len(each.pages) for each in laid)
    buffer = BytesIO()
    canvas = _canvas(buffer, document)
    number = 0
    for each in laid:
        for page in each.pages:
            number += 1
            _page(canvas, each, page, paper, (number, count))
            canvas.showPage()
    canvas.save()
    return LetterPdf(buffer.getvalue(), count, document.title)


def _laid(document: Document) -> _Laid:
    if any(missing_glyphs(text) for text in set(_strings(document))):
        note = Section("", (Text(plain(document.unknown_note)),), wide=True)
        document = replace(document, sections=(*document.sections, note))
    is_letter = document.address is not None
    subject = cell(document.subject, style(14.0 if is_letter else 22.0, bold=True, color=ACCENT), 0, WIDTH)
    subject_top = _LETTER_TOP if is_letter else _PAPER_HEIGHT - 47 * mm
    gap = 5 * mm if is_letter else 12 * mm
    foot = _SLIP - _BOTTOM + 5 * mm if document.slip else 0.0
    pages = paginate(document.sections, subject_top - subject.height - gap, _TOP, _BOTTOM, foot)
    return _Laid(document, subject, subject_top, pages)


def _page(
    canvas: Canvas, laid: _Laid, page: tuple[Placed, ...], paper: Stationery, place: tuple[int, int]
) -> None:
    document = laid.document
    if page is laid.pages[0]:
        _head(canvas, document, paper)
        _draw(canvas, laid.subject, laid.subject_top)
        if document.address is None:
            top = laid.subject_top - laid.subject.height - 2 * mm
            _draw(canvas, cell(document.date_line, _soft(TABLE), 0, WIDTH), top)
    else:
        _running_head(canvas, document)
    for placed in page:
        _piece(canvas, placed)
    _footer(canvas, document, *place)
    if document.slip and page is laid.pages[-1]:
        ruled = int((end_of(page) - 12 * mm - _SLIP) / _RULED)
        _slip(canvas, document.slip, min(ruled, _MOST_RULED) if ruled > 2 else 0)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))


def _canvas(buffer: BytesIO, document: Document) -> Canvas:
    canvas = Canvas(
        buffer, pagesize=A4, invariant=1, lang=LANGUAGE, initialFontName=faces(bold=False)[0].name
    )
    canvas.setTitle(document.title)
    canvas.setSubject(document.mark)
    canvas.setAuthor(normalised(document.school_name))
    canvas.setCreator("OSO Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", "Simplex")  # never another pupil's letter on the back
    return canvas


def _draw(canvas: Canvas, part: Cell, top: float, left: float = _LEFT) -> None:
    part.paragraph.drawOn(canvas, left + part.x, top - part.drop - part.height)


def _soft(size: float, *, right: bool = False) -> ParagraphStyle:
    return style(size, color=SOFT, right=right)


def _stack(canvas: Canvas, parts: tuple[Cell, ...], top: float, left: float) -> float:
    for part in parts:
        _draw(canvas, part, top, left)
        top -= part.height
    return top


def _head(canvas: Canvas, document: Document, paper: Stationery) -> None:
    """The sender across the top; for a letter also the address in the window and the date on the other side."""
    name = [(document.school_name, True)]
    wide = _CONTACT_X - _LEFT - 8 * mm if document.school_lines else WIDTH
    top = _PAPER_HEIGHT - 17 * mm
    below = _stack(canvas, fitted(name, 16.0, wide, 20 * mm, ACCENT), top, _LEFT)
    if document.board:
        _stack(canvas, fitted([(document.board, False)], 10.0, wide, 12 * mm, SOFT), below - 1 * mm, _LEFT)
    if document.school_lines:
        lines = [(line, False) for line in document.school_lines]
        _stack(canvas, fitted(lines, 10.0, _RIGHT - _CONTACT_X, 30 * mm, SOFT), top - 1 * mm, _CONTACT_X)
    if document.address is None:
        return
    on_left = paper.window is Window.LEFT
    address_x, facts_x = (_LEFT, _CONTACT_X) if on_left else (110 * mm, _LEFT)
    lines = [(line, False) for line in document.address.lines]
    _stack(canvas, fitted(lines, 12.0, 80 * mm, 20 * mm, INK), _ADDRESS_TOP, address_x)
    facts = [(document.date_line, False), (document.mark, False)]
    _stack(canvas, fitted(facts, TABLE, _RIGHT - _CONTACT_X, 20 * mm, INK), _ADDRESS_TOP, facts_x)


def _running_head(canvas: Canvas, document: Document) -> None:
    top = _PAPER_HEIGHT - 15 * mm
    _stack(canvas, fitted([(document.school_name, False)], 10.0, WIDTH * 0.7, 5 * mm, SOFT), top, _LEFT)
    _draw(canvas, cell(document.mark, _soft(10.0, right=True), 0, WIDTH), top)
    _rule(canvas, _LEFT, _RIGHT, _PAPER_HEIGHT - 22 * mm)


def _footer(canvas: Canvas, document: Document, number: int, count: int) -> None:
    page = document.page_label.replace("{pagina}", str(number)).replace("{paginas}", str(count))
    mark = fitted([(document.mark, False)], _FOOT_SIZE, WIDTH * 0.7, 5 * mm, SOFT)
    _stack(canvas, mark, _FOOTER + mark[0].height, _LEFT)
    label = cell(page, _soft(_FOOT_SIZE, right=True), 0, WIDTH)
    _draw(canvas, label, _FOOTER + label.height)


def _piece(canvas: Canvas, placed: Placed) -> None:
    piece, top = placed.piece, placed.top
    for part in (
        *((piece.aside,) if piece.aside else ()),
        *piece.cells,
    ):  # a question is read before its answer
        _draw(canvas, part, top)
    for mark, x in piece.marks:
        _mark(canvas, mark, _LEFT + x, top)
    bottom = top - piece.height
    if piece.rule:
        _rule(canvas, _LEFT, _RIGHT, bottom)
    if piece.bar is not None:
        canvas.setFillColor(ACCENT)
        canvas.rect(_LEFT + piece.bar, bottom, 0.8 * mm, top - bottom, stroke=0, fill=1)


def _rule(canvas: Canvas, left: float, right: float, y: float) -> None:
    canvas.setStrokeColor(_HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(left, y, right, y)


def _mark(canvas: Canvas, mark: Mark, x: float, top: float) -> None:
    """The sign of a list item in the middle of its first line: a check, a speech balloon, a bar or a dot."""
    middle = top - 8.6
    canvas.setStrokeColor(ACCENT)
    canvas.setFillColor(ACCENT)
    canvas.setLineWidth(1.5)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    match mark:
        case Mark.GOES:
            path.moveTo(x + 1, middle)
            path.lineTo(x + 4, middle - 3.2)
            path.lineTo(x + 9.5, middle + 4)
        case Mark.SPOKEN:
            canvas.setLineWidth(1.1)
            path.moveTo(x + 3, middle - 2)
            path.lineTo(x + 2.2, middle - 5)
            path.lineTo(x + 5.6, middle - 2)
            path.lineTo(x + 10, middle - 2)
            path.lineTo(x + 10, middle + 4)
            path.lineTo(x + 0.8, middle + 4)
            path.lineTo(x + 0.8, middle - 2)
            path.close()
        case Mark.STAYS:
            path.moveTo(x + 2, middle)
            path.lineTo(x + 8.5, middle)
        case Mark.POINT:
            canvas.circle(x + 4, middle, 1.7, stroke=0, fill=1)
            return
    canvas.drawPath(path, stroke=1, fill=0)


def _slip(canvas: Canvas, slip: Slip, ruled: int) -> None:
    """The return slip below a line to cut along, with `ruled` lines to write on; it carries a code and no name."""
    top = _SLIP + ruled * _RULED
    _cut_line(canvas, top)
    top -= 7 * mm
    _draw(canvas, cell(slip.title, style(14.0, bold=True, color=ACCENT), 0, WIDTH * 0.6), top)
    _draw(canvas, cell(slip.code, style(14.0, bold=True, right=True), 0, WIDTH), top)
    top -= 9.5 * mm
    for box in (slip.seen, slip.remark if ruled else slip.remark_behind):
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.rect(_LEFT, top - 4.6 * mm, 4.4 * mm, 4.4 * mm, stroke=1, fill=0)
        _draw(canvas, cell(box, style(12.0), 8 * mm, WIDTH - 8 * mm), top)
        top -= 7.5 * mm
    for line in range(ruled):
        _rule(canvas, _LEFT + 8 * mm, _RIGHT, top - (line + 0.8) * _RULED)
    baseline = 26 * mm
    for index, caption in enumerate(slip.lines):
        left = _LEFT + index * WIDTH * 0.36
        label = cell(caption, style(12.0), 0, WIDTH)
        _draw(canvas, label, baseline + 11, left)
        end = _LEFT + WIDTH * 0.32 if index == 0 else _RIGHT
        _rule(canvas, left + _width(caption) + 2 * mm, end, baseline - 2)
    _stack(canvas, fitted([(slip.hand_in, False)], 11.0, WIDTH, 6 * mm, SOFT), 22 * mm, _LEFT)


def _width(text: str) -> float:
    return float(stringWidth(normalised(text), faces(bold=False)[0].name, 12.0))


def _cut_line(canvas: Canvas, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(0.8)
    canvas.setDash(4, 3)
    canvas.line(16 * mm, y, _PAPER_WIDTH, y)
    canvas.restoreState()
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(1.0)
    x = 8 * mm
    canvas.circle(x, y + 4, 2.4, stroke=1, fill=0)
    canvas.circle(x, y - 4, 2.4, stroke=1, fill=0)
    canvas.line(x + 2, y + 2.8, x + 17, y - 4.5)
    canvas.line(x + 2, y - 2.8, x + 17, y + 4.5)
