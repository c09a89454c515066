"""Whether a picture opens at all, and whether it is larger than paper needs."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO

from oso_desktop.dossier.attachment_inside import Inside, InsideKind
from oso_desktop.dossier.attachment_sizes import sizes


def inside_picture(content: bytes) -> Iterator[Inside]:
    """Reads no more than the head of the file: no point of the picture is unpacked."""
    from PIL import Image  # noqa: PLC0415 - a large library, needed by few

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd about a file is no news for the program's log
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
                points = picture.width * picture.height
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError, Image.DecompressionBombError):
        yield Inside(InsideKind.CLOSED)
        return
    if points > sizes().most_pixels or len(content) > sizes().heavy_picture:
        yield Inside(InsideKind.PIXELS)
