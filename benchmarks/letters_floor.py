"""The least a letter can cost: bare reportlab that draws the same strings and lines where they stand in ours."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Color = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """A string with its typeface and place, as it is drawn at once."""

    font: str
    size: float
    color: Color
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Path:
    """A line or a figure: `steps` are of `moveTo` and `lineTo` or `curveTo`, each with its points."""

    stroked: bool
    filled: bool
    width: float
    color: Color
    steps: tuple[tuple[str, tuple[float, ...]], ...]


Page = Sequence[Run | Path]


def what_is_drawn(pdf: bytes) -> list[Page]:
    """Everything that is drawn on each page, in its order; raises ValueError for what is neither text nor lines."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [tuple(_objects(page)) for page in document]
    finally:
        document.close()


def drawn(pages: Sequence[Page]) -> bytes:
    """The same on pages of bare reportlab."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for page in pages:
        for each in page:
            if isinstance(each, Run):
                canvas.setFont(_bare(each.font), each.size)
                canvas.setFillColorRGB(*each.color)
                canvas.drawString(each.x, each.y, each.text)
            else:
                _draw(canvas, each)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@cache
def _bare(name: str) -> str:
    """The same typeface as reportlab itself embeds it, without our sharing of its pieces."""
    bare = f"Bare-{name}"
    pdfmetrics.registerFont(TTFont(bare, pdfmetrics.getFont(name).face.filename))
    return bare


def _draw(canvas: Canvas, path: Path) -> None:
    canvas.setStrokeColorRGB(*path.color)
    canvas.setFillColorRGB(*path.color)
    canvas.setLineWidth(path.width)
    way = canvas.beginPath()
    for step, points in path.steps:
        getattr(way, step)(*points)
    canvas.drawPath(way, stroke=int(path.stroked), fill=int(path.filled))


def _objects(page: Any) -> Iterator[Run | Path]:
    text = page.get_textpage()
    for each in page.get_objects(max_depth=1):
        if each.type == pdfium.FPDF_PAGEOBJ_TEXT:
            yield _run(each.raw, text.raw)
        elif each.type == pdfium.FPDF_PAGEOBJ_PATH:
            yield _path(each.raw)
        else:
            msg = f"a letter has something else on it: {each.type}"
            raise ValueError(msg)


def _run(raw: Any, textpage: Any) -> Run:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(raw, size)
    pdfium.FPDFPageObj_GetMatrix(raw, matrix)
    font = pdfium.FPDFTextObj_GetFont(raw)
    name = ctypes.create_string_buffer(200)
    pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    length = pdfium.FPDFTextObj_GetText(raw, textpage, None, 0)
    said = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(raw, textpage, ctypes.cast(said, ctypes.POINTER(ctypes.c_ushort)), length)
    return Run(
        font=name.value.decode().rpartition("+")[2],
        size=size.value,
        color=_color(raw, pdfium.FPDFPageObj_GetFillColor),
        x=matrix.e,
        y=matrix.f,
        text=said.raw.decode("utf-16-le").rstrip("\0"),
    )


def _path(raw: Any) -> Path:
    mode, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(raw, mode, stroked)
    pdfium.FPDFPageObj_GetStrokeWidth(raw, width)
    asked = pdfium.FPDFPageObj_GetStrokeColor if stroked.value else pdfium.FPDFPageObj_GetFillColor
    return Path(
        stroked=bool(stroked.value),
        filled=bool(mode.value),
        width=width.value,
        color=_color(raw, asked),
        steps=tuple(_steps(raw)),
    )


def _steps(raw: Any) -> Iterator[tuple[str, tuple[float, ...]]]:
    curve: list[float] = []
    for number in range(pdfium.FPDFPath_CountSegments(raw)):
        segment = pdfium.FPDFPath_GetPathSegment(raw, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            curve += (x.value, y.value)
            if len(curve) == 6:
                yield "curveTo", tuple(curve)
                curve = []
        else:
            yield "moveTo" if kind == pdfium.FPDF_SEGMENT_MOVETO else "lineTo", (x.value, y.value)


def _color(raw: Any, asked: Any) -> Color:
    parts = [ctypes.c_uint() for _ in range(4)]
    asked(raw, *parts)
    red, green, blue = (part.value / 255 for part in parts[:3])
    return red, green, blue
