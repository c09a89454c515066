"""Invitations to inzage for a whole year group: composed, typeset, sealed and kept."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import cycle, islice

from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from benchmarks.measure import Figure, Sizes, take_turns, timed
from benchmarks.schools import School, school
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.fonts import faces, markup
from oso_desktop.services import letters
from oso_desktop.services.dossiers import view

NAME = "letters"

Pages = Sequence[Sequence[str]]
"""The lines of text on each page of one letter."""


def measured(sizes: Sizes) -> Figure:
    """Makes the invitations of as many holders of the right of inzage as there are letters to be made."""
    with school(pupils=sizes.letters, dossiers=sizes.letters) as made:
        asked = _asked(made, sizes.letters)
        font = faces(bold=False)[0].name
        texts = [_text(_invitation(made, *each)) for each in asked]
        pages = sum(map(len, texts))
        ours, floor, peer = take_turns(
            sizes.rounds,
            timed(lambda _: [_invitation(made, *each) for each in asked]),
            timed(lambda _: [_drawn(text, font) for text in texts]),
            timed(lambda _: [_flowed(text, font) for text in texts]),
        )
    return Figure(
        name=NAME,
        what=f"{len(asked)} invitations ({pages} pages), made from the store and kept in it sealed",
        floor_is="bare reportlab drawing the same lines in the same typeface on as many pages; nothing kept",
        peer_is="reportlab's own document template with the same text; nothing kept",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def _asked(made: School, count: int) -> list[tuple[DossierId, str]]:
    holders = [
        (dossier, line.holder.id)
        for dossier in made.dossiers[: (count + 1) // 2]
        for line in view(made.workspace, dossier).holders
    ]
    return list(islice(cycle(holders), count))


def _invitation(made: School, dossier: DossierId, holder: str) -> bytes:
    return letters.make(made.workspace, dossier, LetterKind.INVITATION, holder).pdf


def _text(pdf: bytes) -> Pages:
    document = PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().splitlines() for page in document]
    finally:
        document.close()


def _drawn(pages: Pages, font: str) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for lines in pages:
        canvas.setFont(font, 11)
        for number, line in enumerate(lines):
            canvas.drawString(70, 800 - 12 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _flowed(pages: Pages, font: str) -> bytes:
    style = ParagraphStyle("brief", fontName=font, fontSize=11, leading=13)
    story: list[Paragraph | PageBreak] = []
    for lines in pages:
        story += [Paragraph(markup(line), style) for line in lines]
        story.append(PageBreak())
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build(story)
    return buffer.getvalue()
