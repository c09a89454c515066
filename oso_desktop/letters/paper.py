"""From a document to the bytes of a PDF: laid out on pages, drawn, tagged, with bookmarks, language and title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.dossier.stationery import Stationery
from oso_desktop.letters.archival import make_archival
from oso_desktop.letters.blocks import Setting, pieces
from oso_desktop.letters.document import Contents, Document, Section, Signature, Text
from oso_desktop.letters.facts import SLIP_LABEL, LetterPdf
from oso_desktop.letters.flow import ACCENT, WIDTH, Cell, Pages, Placed, Room, cell, end_of, paginate, style
from oso_desktop.letters.fonts import faces, missing_glyphs, normalised
from oso_desktop.letters.ink import LEFT, PAPER_HEIGHT, RULED, Ink, Sender, sender, slip_height, soft
from oso_desktop.letters.look import Look, look
from oso_desktop.letters.streams import mend_streams
from oso_desktop.letters.structure import Node
from oso_desktop.letters.tags import Tags
from oso_desktop.letters.texts import plain

mend_streams()
rl_config.useA85 = 0  # text armour for old mail programs: a quarter more bytes and 2 ms a letter

_TOP = PAPER_HEIGHT - 30 * mm
_BOTTOM = 20 * mm
_MOST_RULED = 8
_LETTER_TOP = PAPER_HEIGHT - 87 * mm
_SHEET_TOP = PAPER_HEIGHT - 47 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """A document with its text on pages."""

    document: Document
    look: Look
    root: Node
    sender: Sender
    subject: Cell
    subject_top: float
    dated: Cell
    pages: Pages


def to_pdf(document: Document, paper: Stationery, translation: Document | None = None) -> LetterPdf:
    """The document as PDF, with its fonts embedded, its language and title set, and no moment of making in it."""
    buffer = BytesIO()
    canvas = _canvas(buffer, document)
    tags = Tags(canvas)
    whole = Node("Document")
    laid: list[_Laid] = []
    for each in (document, translation):
        if each is not None:
            language = each.language if each.language != document.language else ""
            before = sum(len(one.pages) for one in laid)
            laid.append(_lay(each, paper, Node("Part", whole, language=language), before))
    count = sum(len(one.pages) for one in laid)
    number, reserved = 0, list[tuple[int, float]]()
    for one in laid:
        ink = Ink(canvas, tags, one.look)
        for page in one.pages:
            number += 1
            slip = one.document.slip is not None and page is one.pages[-1]
            if slip and paper.blank_backs:
                _turn(tags)
            if slip:
                _name_slip(canvas, tags.pages, number if number < count else 0)
            reserved += [(tags.pages, placed.top) for placed in page if placed.piece.page]
            _page(ink, one, page, paper, (number, count))
            tags.page()
            if slip and paper.blank_backs:
                _turn(tags)
    if paper.blank_backs:
        _turn(tags)
    tags.close()
    if document.archival:
        make_archival(canvas)
    canvas.save()
    places, free = tuple(page for page, _ in reserved), tuple(top for _, top in reserved)
    return LetterPdf(buffer.getvalue(), count, document.title, places, free)


def _name_slip(canvas: Canvas, page: int, before: int) -> None:
    """Names a page, from 0, as the one with the slip; the others keep their numbers, of which `before` have been."""
    if page:
        canvas.addPageLabel(0, style="ARABIC")
    canvas.addPageLabel(page, prefix=SLIP_LABEL)
    if before:
        canvas.addPageLabel(page + 1, style="ARABIC", start=before + 1)


def _turn(tags: Tags) -> None:
    """Leaves the back of the sheet empty, if it is the next to be printed on."""
    if tags.pages % 2:
        tags.page()


def _lay(document: Document, paper: Stationery, root: Node, before: int) -> _Laid:
    """Sets the text; with a table of contents twice, since the first time nobody knows the numbers of the pages."""
    if any(map(missing_glyphs, _strings(document))):
        note = Section("", (Text(plain(document.unknown_note)),), wide=True)
        document = replace(document, sections=(*document.sections, note))
    wanted = look(large=paper.large, rtl=document.rtl)
    is_letter = document.address is not None
    size = wanted.heading + 0.5 if is_letter else 22.0
    subject = cell(
        document.subject, style(size, bold=True, color=ACCENT, right=document.rtl), 0, WIDTH, Node("H1", root)
    )
    above = sender(document, paper, wanted, root)
    # The sender of a sheet has no window below it that it must keep free, so the title makes room for a long one.
    subject_top = _LETTER_TOP if is_letter else min(_SHEET_TOP, above.end - 4 * mm)
    dated = cell(document.date_line, soft(wanted.table, right=document.rtl), 0, WIDTH, Node("P", root))
    slip = slip_height(wanted) if document.slip else 0.0
    room = Room(
        first_top=subject_top - subject.height - (5 * mm if is_letter else 7 * mm + dated.height),
        top=_TOP,
        bottom=_BOTTOM,
        foot=slip - _BOTTOM + 5 * mm if document.slip else 0.0,
    )
    listed = [section for section in document.sections if section.listed]
    contents = tuple((section.heading, section.level, 0) for section in listed)
    setting = Setting(look=wanted, parent=root, contents=contents)
    pages = _on_pages(document, setting, room)
    if any(isinstance(block, Contents) for section in document.sections for block in section.blocks):
        found = {
            id(placed.piece.bookmark): number
            for number, page in enumerate(pages, start=before + 1)
            for placed in page
            if placed.piece.bookmark is not None
        }
        numbered = tuple((section.heading, section.level, found.get(id(section), 0)) for section in listed)
        pages = _on_pages(document, replace(setting, contents=numbered), room)
    return _Laid(
        document=document,
        look=wanted,
        root=root,
        sender=above,
        subject=subject,
        subject_top=subject_top,
        dated=dated,
        pages=pages,
    )


def _on_pages(document: Document, setting: Setting, room: Room) -> Pages:
    return paginate([pieces(section, setting) for section in document.sections], document.sections, room)


def _page(
    ink: Ink,
    laid: _Laid,
    page: tuple[Placed, ...],
    paper: Stationery,
    place: tuple[int, int],
) -> None:
    document = laid.document
    if page is laid.pages[0]:
        ink.head(document, paper, laid.sender, laid.root)
        ink.text(laid.subject, laid.subject_top)
        ink.bookmark(document.subject, laid.subject_top, 0, place[0])
        if document.address is None:
            ink.text(laid.dated, laid.subject_top - laid.subject.height - 2 * mm)
    else:
        ink.running_head(document)
    for placed in page:
        section = placed.piece.bookmark
        if section is not None:
            ink.bookmark(section.heading, placed.top, section.level, place[0])
        ink.piece(placed)
        if placed.piece.signed and paper.signature:
            below = placed.top - placed.piece.cells[0].height - 1 * mm
            ink.signature(
                paper.signature, below, LEFT + placed.piece.cells[0].x, laid.root, _signer(document)
            )
    ink.footer(document, *place)
    if document.slip and page is laid.pages[-1]:
        ruled = int((end_of(page) - 12 * mm - slip_height(laid.look)) / RULED)
        ink.slip(document.slip, min(ruled, _MOST_RULED) if ruled > 2 else 0, laid.root)


def _signer(document: Document) -> str:
    blocks = (block for section in document.sections for block in section.blocks)
    return next((block.signer for block in blocks if isinstance(block, Signature)), "")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            yield from _strings(getattr(value, name))


def _canvas(buffer: BytesIO, document: Document) -> Canvas:
    canvas = Canvas(
        buffer,
        pagesize=A4,
        invariant=1,
        lang=document.language,
        initialFontName=faces(bold=False)[0].name,
        pdfVersion=(1, 7),
    )
    canvas.setTitle(document.title)
    canvas.setSubject(document.mark)
    canvas.setAuthor(normalised(document.school_name))
    canvas.setCreator("OSO Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", "Simplex")  # never another pupil's letter on the back
    return canvas
