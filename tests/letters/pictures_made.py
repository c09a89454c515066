"""A made-up logo."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw


@cache
def drawn(width: int = 400, height: int = 160) -> bytes:
    """A PNG with an ellipse and a bar."""
    picture = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((5, 5, height - 5, height - 5), fill=(27, 75, 90))
    pen.rectangle((height, height // 3, width - 5, height - height // 3), fill=(200, 90, 40))
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
