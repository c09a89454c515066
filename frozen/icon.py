"""`python -m frozen.icon`: draws the program's icon, our own, in the sizes that Windows asks for.

A dossier that goes on: a folder with an arrow, in the accent of the screen. It is drawn anew for each size, since a
small copy of a large one is a blur, and committed; a test compares.
"""

from __future__ import annotations

import sys
from io import BytesIO

from PIL import Image, ImageDraw

from frozen import PROJECT

ICON = PROJECT / "resources" / "style" / "oso-desktop.ico"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

_FOLDER, _BACK, _ARROW = "#0b5c9e", "#08406e", "#ffffff"
_FINE = 8
"""Points per pixel while drawing; scaled down they make smooth edges."""


def drawn(size: int) -> Image.Image:
    """The icon, so many pixels wide."""
    unit = size * _FINE / 32
    image = Image.new("RGBA", (size * _FINE, size * _FINE))
    pen = ImageDraw.Draw(image)

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return (left * unit, top * unit, right * unit - 1, bottom * unit - 1)

    pen.rounded_rectangle(box(2, 5, 14, 14), 2 * unit, fill=_BACK)
    pen.rounded_rectangle(box(2, 8, 30, 28), 2.5 * unit, fill=_FOLDER)
    pen.rectangle(box(8, 16.5, 18, 19.5), fill=_ARROW)
    pen.polygon([(x * unit, y * unit) for x, y in ((17, 12), (24.5, 18), (17, 24))], fill=_ARROW)
    return image.resize((size, size), Image.Resampling.BOX)


def icon() -> bytes:
    """The file with the icon in every size."""
    written = BytesIO()
    largest, *smaller = (drawn(size) for size in reversed(SIZES))
    largest.save(written, "ICO", sizes=[(size, size) for size in SIZES], append_images=smaller)
    return written.getvalue()


def main() -> int:
    """Writes the file."""
    ICON.write_bytes(icon())
    print(ICON)
    return 0


if __name__ == "__main__":
    sys.exit(main())
