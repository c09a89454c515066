"""Draws a stamp: a line of text in a frame at the top of an otherwise empty page."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.letters.flow import ACCENT
from oso_desktop.letters.fonts import faces

_SIZE = 10.0
_BASE = 286.5 * mm
"""Within what every printer can print and above all that stands on a page of ours."""


def on_a_page(text: str) -> bytes:
    """The page as PDF; the same text always gives the same bytes."""
    buffer = BytesIO()
    font = faces(bold=True)[0].name
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=font)
    half = float(stringWidth(text, font, _SIZE)) / 2 + 3 * mm
    middle = A4[0] / 2
    canvas.addLiteral("/Artifact BMC")
    canvas.setStrokeColor(ACCENT)
    canvas.setFillColor(ACCENT)
    canvas.roundRect(middle - half, _BASE - 1.6 * mm, 2 * half, 6 * mm, 1.5 * mm, stroke=1, fill=0)
    canvas.setFont(font, _SIZE)
    canvas.drawCentredString(middle, _BASE, text)
    canvas.addLiteral("EMC")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
