"""Pictures that a school chooses for its paper, made anew: only what can be seen comes along."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from oso_desktop.errors import OsoError

LARGEST_FILE: Final = 1024 * 1024
"""Bytes of a picture that is taken in."""

_MOST_PIXELS: Final = 40_000_000
"""More than a school's scanner makes of a whole page; a file that claims more would fill the memory."""

_WIDEST, _HIGHEST = 1200, 600
"""Pixels kept: enough for a logo of ten centimetres in print."""

_LARGE_PNG: Final = 200 * 1024
"""Bytes: a photograph is larger as PNG, and goes into every letter as JPEG instead."""

_PAPER: Final = 32
"""How dark paper may be in a scan, of 255."""

_FORMATS: Final = ("PNG", "JPEG")


class BadPicture(OsoError):
    """A file that is no picture for on paper."""


def clean_picture(data: bytes) -> bytes:
    """The picture as PNG, or as JPEG if that is much smaller: upright, on white, and without anything beside it.

    White around it is cut off: a signature scanned on a whole sheet would be a speck in print. What a camera or a
    program wrote along (place, names, a small copy of before it was cut) stays behind, since the pixels alone are
    written anew. Raises BadPicture for what is too large or is no PNG or JPEG by its content.
    """
    if len(data) > LARGEST_FILE:
        raise BadPicture(
            f"Dit bestand is te groot: {len(data) / LARGEST_FILE:.1f} MB.".replace(".", ",", 1),
            "Kies een afbeelding van ten hoogste 1 MB, of maak hem eerst kleiner.",
        )
    picture = _without_margins(_on_white(_opened(data)))
    picture.thumbnail((_WIDEST, _HIGHEST), Image.Resampling.LANCZOS)
    written = _written(picture, "PNG", optimize=True)
    return _written(picture, "JPEG", quality=90) if len(written) > _LARGE_PNG else written


def _opened(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # what is odd about a file is no news for who looks at the program's log
            picture = Image.open(BytesIO(data), formats=_FORMATS)
            if picture.width * picture.height > _MOST_PIXELS:
                raise Image.DecompressionBombError
            picture.load()
            return ImageOps.exif_transpose(picture)
    except UnidentifiedImageError as error:
        raise BadPicture(
            "Dit is geen PNG of JPEG.", "Kies een afbeelding die eindigt op .png, .jpg of .jpeg."
        ) from error
    except Image.DecompressionBombError as error:
        raise BadPicture(
            "Deze afbeelding heeft te veel punten.",
            f"Maak de afbeelding eerst kleiner. Een breedte van {_WIDEST} punten is genoeg.",
        ) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadPicture(
            "Deze afbeelding is beschadigd en kan niet worden gelezen.",
            "Sla de afbeelding opnieuw op, of kies een andere.",
        ) from error


def _on_white(picture: Image.Image) -> Image.Image:
    """Plain colours without transparency: what was see-through is the white of the paper."""
    seen = picture.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")


def _without_margins(picture: Image.Image) -> Image.Image:
    """What is not the white of paper, dust of a scanner included in that white; all of a picture that is white."""
    ink = ImageOps.invert(picture.convert("L")).point(lambda dark: 255 if dark > _PAPER else 0)
    return picture.crop(ink.getbbox()) if ink.getbbox() else picture


def _written(picture: Image.Image, form: str, **options: int) -> bytes:
    buffer = BytesIO()
    bare = Image.frombytes(
        "RGB", picture.size, picture.tobytes()
    )  # nothing that came with the file is with the pixels
    bare.save(buffer, form, **options)
    return buffer.getvalue()
