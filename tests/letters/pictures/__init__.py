"""How letters look, as small pictures in shades of gray; `python -m tests.letters.pictures` renews them.

A picture is compared in blocks of a few millimetres: what another release of PDFium or FreeType draws a little thinner
or thicker passes, and what moved, went or came does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.letters.document import typeset
from oso_desktop.letters.facts import LetterPdf
from tests.letters.every_letter import CATALOGUE
from tests.letters.sizes import Size, case

FOLDER = Path(__file__).parent
DPI = 60
FINER = 3
"""So many times finer it is drawn first: how a renderer fits letters to few pixels is its own."""

BLOCK = 5
"""Pixels: a little over two millimetres, about as much as half a line of text is high."""

SHADES = 16
TOLERANCE = 26
"""How many of 255 shades the mean of a block may differ."""

ROUNDING = 8
"""As much as a block differs from itself in so few shades."""

RENEW = "python -m tests.letters.pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of one letter; `make` typesets the letter anew."""

    name: str
    make: Callable[[], LetterPdf]
    page: int = 0

    @property
    def path(self) -> Path:
        """Where the picture of how it should look lies."""
        return FOLDER / f"{self.name}.png"

    def seen(self) -> Image.Image:
        """How it looks now."""
        return rendered(self.make(), self.page)

    def expected(self) -> Image.Image:
        """How it should look; raises FileNotFoundError where nobody said so yet."""
        with Image.open(self.path) as kept:
            return kept.convert("L")


def rendered(letter: LetterPdf, page: int = 0, *, finer: int = FINER) -> Image.Image:
    """A page in shades of gray."""
    document = pypdfium2.PdfDocument(letter.data)
    try:
        fine = document[page].render(scale=finer * DPI / 72, grayscale=True)
        return fine.to_pil().convert("L").reduce(finer)
    finally:
        document.close()


def blocks(one: Image.Image, other: Image.Image) -> Image.Image:
    """The difference of the means of each block, a pixel each; white throughout for pictures of different sizes."""
    if one.size != other.size:
        return Image.new("L", (one.width // BLOCK + 1, one.height // BLOCK + 1), 255)
    soft = (each.filter(ImageFilter.BoxBlur(1)).reduce(BLOCK) for each in (one, other))
    return ImageChops.difference(*soft)


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of a block, in shades of 255."""
    return int(blocks(one, other).getextrema()[1])


def side_by_side(expected: Image.Image, seen: Image.Image) -> Image.Image:
    """What was expected, what is seen, and the latter once more with a red frame around what differs."""
    marked = seen.convert("RGB")
    draw = ImageDraw.Draw(marked)
    found = blocks(expected, seen)
    for place, value in enumerate(found.tobytes()):
        if value > TOLERANCE:
            down, across = divmod(place, found.width)
            left, top = across * BLOCK, down * BLOCK
            draw.rectangle((left - 1, top - 1, left + BLOCK, top + BLOCK), outline=(220, 0, 0))
    parts = [expected.convert("RGB"), seen.convert("RGB"), marked]
    whole = Image.new(
        "RGB", (sum(part.width + 4 for part in parts), max(part.height for part in parts)), (90,) * 3
    )
    left = 0
    for part in parts:
        whole.paste(part, (left, 0))
        left += part.width + 4
    return whole


def keep(picture: Picture) -> int:
    """Makes what is seen now what is expected; gives the file's size in bytes."""
    step = 255 / (SHADES - 1)
    few = picture.seen().point([round(round(shade / step) * step) for shade in range(256)])
    few.quantize(SHADES).save(picture.path, optimize=True)
    return picture.path.stat().st_size


# What is looked at ------------------------------------------------------------------------------------------------


def logo(color: str) -> bytes:
    """A fictitious logo: a disc on a plane."""
    image = Image.new("RGB", (120, 120), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 70, 119, 119), fill="#1b4b5a")
    draw.ellipse((25, 10, 95, 80), fill=color)
    return _png(image)


def signature() -> bytes:
    """A fictitious signature: a few strokes."""
    image = Image.new("RGB", (300, 90), "white")
    ImageDraw.Draw(image).line(
        [(10, 70), (60, 15), (80, 75), (120, 30), (150, 70), (190, 40), (290, 55)], fill="black", width=4
    )
    return _png(image)


def _png(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def letter(name: str, size: Size = Size.LONG, paper: Stationery | None = None) -> Callable[[], LetterPdf]:
    """Typesets the letter of the catalogue with this name."""
    entry = next(entry for entry in CATALOGUE if entry.name == name)
    return lambda: typeset(entry.make(case(size)).document, paper or Stationery())


@cache
def pictures() -> tuple[Picture, ...]:
    """The first page of every letter, and the pages on which something else is to be seen."""
    own = Stationery(window=Window.RIGHT, logo=logo("#d8a13c"), signature=signature())
    return (
        *(Picture(entry.name, letter(entry.name)) for entry in CATALOGUE),
        Picture("invitation_guardian-slip", letter("invitation_guardian"), page=1),
        Picture("invitation_guardian-extreme", letter("invitation_guardian", Size.EXTREME)),
        Picture("invitation_guardian-large", letter("invitation_guardian", paper=Stationery(large=True))),
        Picture("confirmation_seen-own_paper", letter("confirmation_seen", paper=own)),
    )
