"""Documents of others as pages within a paper of ours, seen as they are on the screen and with nothing behind them.

Of a PDF only what its pages draw is taken along: form fields and notes as they look, but no scripts, links, enclosed
files, properties or bookmarks. A photo fills one page. What only PDFium can show, or has layers that are not on show,
becomes a picture of each page: what nobody saw must not come to light on paper.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes
from oso_desktop.exchange.pdfium import PDFIUM

if TYPE_CHECKING:
    import pikepdf
    from PIL.Image import Image

_MM: Final = 72 / 25.4
_A4: Final = (210 * _MM, 297 * _MM)
_LEFT, _BOTTOM, _WIDTH, _TOP = 12 * _MM, 19 * _MM, 186 * _MM, 272 * _MM
"""The room for a page of others, between our head and our foot."""
_GAP: Final = 4 * _MM
"""Between our text and a page of others."""
_WHOLE: Final = 260 * _MM
"""A page that is free up to here is free as a whole."""
_FINEST: Final = 200
"""Dots per inch beyond which a picture on paper gains nothing."""
_DRAWN: Final = 150
"""Dots per inch of a page that has to become a picture."""
_QUALITY: Final = 85
_MOST_DOTS: Final = 40_000_000
"""Of a picture that is opened whole: a sheet of A4 at 600 dots per inch has 35 million."""
_ENOUGH: Final = (2_000, 2_000)
"""Dots either way that are read at least of a larger photograph: more than paper shows."""
_UNSEEN: Final = (
    "/AF",
    "/Alternates",
    "/LastModified",
    "/Metadata",
    "/OC",
    "/OPI",
    "/PieceInfo",
    "/Ref",
    "/StructParent",
    "/StructParents",
)
"""What a drawing or picture may have with it that is not seen: a whole document, as some programs do."""
_DEEPEST: Final = 60
_PLACE: Final = "/Enclosed"
"""The name by which a page of our own paper calls the page that is to stand on it (`letters.ink`)."""
_CLAIM: Final = re.compile(rb"<pdfaid:part>\d</pdfaid:part><pdfaid:conformance>\w</pdfaid:conformance>")


class NotMergeable(OsoError):
    """A document that has no pages to show here; its text says why, and its next step what the reader can do."""


@dataclass(frozen=True, slots=True)
class Mergeable:
    """A document ready to be merged: a PDF of upright pages with nothing behind them, and how many there are.

    `drawn` says that we drew the pages, from a picture, so that nothing in them is of another maker.
    """

    data: bytes
    pages: int
    drawn: bool = False


def mergeable(data: bytes, media_type: str) -> Mergeable:
    """A PDF or a picture as pages to merge; the same document always gives the same bytes. Raises NotMergeable."""
    import pikepdf  # noqa: PLC0415 - a large library, needed by few
    from PIL import Image  # noqa: PLC0415

    wrong = (pikepdf.PdfError, pikepdf.DependencyError, RecursionError, TypeError, ValueError, KeyError)
    try:
        if media_type in (filetypes.JPG.media_type, filetypes.PNG.media_type):
            return _of_picture(data)
        if media_type == filetypes.PDF.media_type:
            return _of_pdf(data)
    except pikepdf.PasswordError:
        raise _locked() from None
    except (OSError, *wrong, Image.DecompressionBombError) as error:
        raise NotMergeable(
            "Dit document is beschadigd. De bladzijden zijn niet te tonen.",
            "Vraag de school om het document zelf, of om een nieuw exemplaar van wie het maakte.",
        ) from error
    raise NotMergeable(
        "Dit document heeft geen bladzijden die hier te tonen zijn.",
        "Vraag de school om het document zelf.",
    )


def merge(base: bytes, places: Sequence[tuple[int, float]], documents: Sequence[Mergeable]) -> bytes:
    """The paper `base` with the pages of the documents, in order, on its pages with these numbers (from 0).

    Beside each number stands how far the page is free from its foot up, in points from the paper's bottom. Each page is
    shrunk to stand between head and foot; one that is wider than high lies with its top to the left. A paper that calls
    itself PDF/A keeps doing so only if nothing of another maker came in, whose fonts and colours nobody looked at.
    Raises ValueError unless there is exactly one place for each page.
    """
    import pikepdf  # noqa: PLC0415

    if len(places) != sum(document.pages for document in documents):
        msg = "not as many places as pages"
        raise ValueError(msg)
    with ExitStack() as opened:
        target = opened.enter_context(pikepdf.open(BytesIO(base)))
        place = iter(places)
        for document in documents:
            source = opened.enter_context(pikepdf.open(BytesIO(document.data)))
            for page in source.pages:
                _put(target, *next(place), page)
        if not all(document.drawn for document in documents):
            _withdraw_claim(target)
        result = BytesIO()
        target.save(result, deterministic_id=True, compress_streams=True)
    return result.getvalue()


def _withdraw_claim(target: pikepdf.Pdf) -> None:
    if "/Metadata" in target.Root:
        said = target.Root.Metadata.read_bytes()
        target.Root.Metadata.write(_CLAIM.sub(b"", said))


def _put(target: pikepdf.Pdf, place: int, free: float, theirs: pikepdf.Page) -> None:
    from pikepdf import Dictionary, Name  # noqa: PLC0415

    ours = target.pages[place]
    drawing = target.copy_foreign(theirs.as_form_xobject())
    _, _, wide, high = (float(number) for number in theirs.mediabox)
    lies = wide > high
    width, height = (high, wide) if lies else (wide, high)
    room = (_TOP if free > _WHOLE else free - _GAP) - _BOTTOM
    scale = min(1.0, _WIDTH / width, room / height)
    x, y = _LEFT + (_WIDTH - width * scale) / 2, _BOTTOM + (room - height * scale) / 2
    matrix = (0.0, scale, -scale, 0.0, x + width * scale, y) if lies else (scale, 0.0, 0.0, scale, x, y)
    frame = target.make_stream(
        (
            f"q 0.6 0.65 0.67 RG 0.5 w {_written((x, y, width * scale, height * scale))} re S Q "
            f"q {_written(matrix)} cm /Page Do Q"
        ).encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=ours.mediabox,
        Resources=Dictionary(XObject=Dictionary(Page=drawing)),
    )
    ours.add_resource(frame, Name.XObject, Name(_PLACE))
    # Our paper calls the page where its tags say what it is; without tags it is drawn over all else.
    if f"{_PLACE} Do".encode() not in b"".join(stream.read_bytes() for stream in _streams(ours)):
        ours.contents_add(f"q {_PLACE} Do Q".encode())


def _streams(page: pikepdf.Page) -> list[pikepdf.Object]:
    import pikepdf  # noqa: PLC0415

    contents = page.obj.get("/Contents")
    if contents is None:
        return []
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def _written(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:.4f}" for number in numbers)


def _locked() -> NotMergeable:
    return NotMergeable(
        "Dit document is beveiligd met een wachtwoord. De bladzijden zijn niet te tonen.",
        "Vraag de school om het document zonder beveiliging. De school vraagt het aan wie het maakte.",
    )


def _of_pdf(data: bytes) -> Mergeable:
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as source:
            if source.is_encrypted and not source.allow.print_lowres:
                raise _locked()
            if "/AcroForm" in source.Root and "/XFA" in source.Root.AcroForm:
                raise NotMergeable(
                    "Dit document is een invulformulier van een bijzondere soort. De bladzijden zijn niet te tonen.",
                    "Vraag de school om het document zelf, of om een afdruk ervan.",
                )
            if not _has_hidden_layers(source):
                return _cleaned(source)
    except pikepdf.PasswordError:
        raise
    except (pikepdf.PdfError, pikepdf.DependencyError, RecursionError, TypeError, ValueError, KeyError):
        pass  # PDFium reads on where this library gives up, and what it shows is what people saw
    # Closed here, not when it is freed: an error keeps it, and goes to another thread, which could not let go.
    with PDFIUM, closing(_drawn(data)) as pages:
        return _of_pictures(pages)


def _has_hidden_layers(source: pikepdf.Pdf) -> bool:
    layers = source.Root.get("/OCProperties")
    standard = layers.get("/D") if layers is not None else None
    return standard is not None and (
        standard.get("/BaseState") == "/OFF" or len(standard.get("/OFF", ())) > 0
    )


def _cleaned(source: pikepdf.Pdf) -> Mergeable:
    """The same pages upright, each with what it draws and no more."""
    import pikepdf  # noqa: PLC0415
    from pikepdf import Array, Dictionary, Name, Stream  # noqa: PLC0415

    from oso_desktop.exchange.pdf_places import inherited, visible_box  # noqa: PLC0415

    if "/AcroForm" in source.Root and source.Root.AcroForm.get("/NeedAppearances", False):
        source.generate_appearance_streams()
    source.flatten_annotations("screen")
    target, stripped = pikepdf.new(), set[tuple[int, int]]()
    for page in source.pages:
        left, bottom, right, top = visible_box(page.obj)
        turned = int(inherited(page.obj, "/Rotate") or 0) % 360
        unit = float(page.obj.get("/UserUnit", 1))
        wide, high = (right - left) * unit, (top - bottom) * unit
        if wide < 1 or high < 1:
            raise ValueError
        drawing = page.as_form_xobject(handle_transformations=False)
        drawing.BBox = Array([left, bottom, right, top])
        _strip(drawing, stripped)
        upright = {
            0: (unit, 0.0, 0.0, unit, -left * unit, -bottom * unit),
            90: (0.0, -unit, unit, 0.0, -bottom * unit, right * unit),
            180: (-unit, 0.0, 0.0, -unit, right * unit, top * unit),
            270: (0.0, unit, -unit, 0.0, top * unit, -left * unit),
        }[turned]
        size = (high, wide) if turned in (90, 270) else (wide, high)
        made = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Resources=Dictionary(XObject=Dictionary(P=target.copy_foreign(drawing))),
            Contents=Stream(target, f"q {_written(upright)} cm /P Do Q".encode()),
        )
        target.pages.append(pikepdf.Page(made))
    return _saved(target)


def _saved(target: pikepdf.Pdf) -> Mergeable:
    if not len(target.pages):
        raise ValueError
    result, pages = BytesIO(), len(target.pages)
    target.save(result, deterministic_id=True, compress_streams=True)
    target.close()
    return Mergeable(result.getvalue(), pages)


def _strip(value: Any, seen: set[tuple[int, int]], depth: int = 0) -> None:
    """Takes away what drawings and pictures have with them that is not seen; a copy would take it along."""
    from pikepdf import Array, Dictionary, Stream  # noqa: PLC0415

    if depth > _DEEPEST:
        raise ValueError
    if isinstance(value, Array):
        inside: Iterable[Any] = value
    elif isinstance(value, Stream | Dictionary) and (value.objgen == (0, 0) or value.objgen not in seen):
        seen.add(value.objgen)
        _strip_entries(value)
        inside = [value[key] for key in list(value.keys())]
    else:
        return
    for inner in inside:
        _strip(inner, seen, depth + 1)


def _strip_entries(value: pikepdf.Object) -> None:
    from pikepdf import Dictionary, Stream  # noqa: PLC0415

    for key in _UNSEEN if isinstance(value, Stream) else ():
        if key in value:
            del value[key]
    lists = value.get("/Resources")
    marks = lists.get("/Properties") if isinstance(lists, Dictionary) else None
    if isinstance(lists, Dictionary) and isinstance(marks, Dictionary):
        # That a piece is marked does not matter; what the mark says of layers and files stays behind.
        lists.Properties = Dictionary({key: Dictionary() for key in list(marks.keys())})


def _of_picture(data: bytes) -> Mergeable:
    from PIL import Image, ImageOps  # noqa: PLC0415

    with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as picture:
        if picture.width * picture.height > _MOST_DOTS:
            picture.draft(
                picture.mode, _ENOUGH
            )  # a photograph can be read at a half or less; nothing else can
        if picture.width * picture.height > _MOST_DOTS:
            raise ValueError
        upright = ImageOps.exif_transpose(picture)
        return _of_pictures(iter([(upright, _size_on_paper(upright))]))


def _size_on_paper(picture: Image) -> tuple[float, float]:
    """In points: as large as fits A4 the way the picture lies."""
    paper = _A4 if picture.height >= picture.width else _A4[::-1]
    scale = min(paper[0] / picture.width, paper[1] / picture.height)
    return picture.width * scale, picture.height * scale


def _drawn(data: bytes) -> Generator[tuple[Image, tuple[float, float]], None, None]:
    """Each page as PDFium shows it, one at a time; whoever goes through them holds `PDFIUM`."""
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError from error
    try:
        for page in document:
            size = page.get_size()
            longest = max(*size, 1.0)
            scale = min(_DRAWN / 72, 4000 / longest)
            yield page.render(scale=scale, may_draw_forms=True).to_pil(), size
            page.close()
    except pypdfium2.PdfiumError as error:
        raise ValueError from error
    finally:
        document.close()


def _of_pictures(pictures: Iterator[tuple[Image, tuple[float, float]]]) -> Mergeable:
    """A PDF with a page for each picture, of this size in points."""
    import pikepdf  # noqa: PLC0415
    from pikepdf import Array, Dictionary, Name, Stream  # noqa: PLC0415

    target = pikepdf.new()
    for picture, size in pictures:
        plain = _on_white(_coarse(picture, size))
        packed = BytesIO()
        plain.save(packed, "JPEG", quality=_QUALITY)
        image = Stream(
            target,
            packed.getvalue(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=plain.width,
            Height=plain.height,
            ColorSpace=Name.DeviceGray if plain.mode == "L" else Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *size]),
            Resources=Dictionary(XObject=Dictionary(P=target.make_indirect(image))),
            Contents=Stream(target, f"q {size[0]:.4f} 0 0 {size[1]:.4f} 0 0 cm /P Do Q".encode()),
        )
        target.pages.append(pikepdf.Page(page))
    return replace(_saved(target), drawn=True)


def _coarse(picture: Image, size: tuple[float, float]) -> Image:
    """No finer than paper shows."""
    finest = (max(1, round(size[0] / 72 * _FINEST)), max(1, round(size[1] / 72 * _FINEST)))
    if picture.width <= finest[0] * 1.2:
        return picture
    smaller = picture.convert("RGBA") if picture.mode in ("P", "LA", "PA") else picture
    return smaller.resize(finest, reducing_gap=2.0)


def _on_white(picture: Image) -> Image:
    """Grey or in colour, with paper where nothing was."""
    from PIL import Image  # noqa: PLC0415

    if picture.mode in ("I", "I;16", "F"):  # Pillow makes nothing else of these
        return picture.convert("L")
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    return picture.convert("RGB")
