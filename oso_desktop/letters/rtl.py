"""Text that is read from right to left, in lines that are ready to be drawn from left to right.

Reportlab draws letter by letter as they come. So the lines are broken here, in the order in which they are read, and
only then is each put in the order in which it is seen (Unicode Standard Annex 9), its Arabic letters joined.
"""

from __future__ import annotations

import re

from oso_desktop.letters.fonts import advances, normalised

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def has_rtl(text: str) -> bool:
    """Whether something in it is read from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def visual(text: str, size: float, width: float, *, rtl: bool, bold: bool = False) -> str:
    """The text as it is seen, broken into lines of at most `width` points, with a line feed between them.

    `rtl` is the direction of the paragraph as a whole; a word that is wider than a line gets a line of its own.
    """
    from arabic_reshaper import reshape  # noqa: PLC0415 - few letters need it
    from bidi import get_display  # noqa: PLC0415 - as above

    seen = []
    for paragraph in normalised(text).split("\n"):
        line: list[str] = []
        for word in paragraph.split(" "):
            if line and advances(reshape(" ".join((*line, word))), size, bold=bold) > width:
                seen.append(" ".join(line))
                line = []
            line.append(word)
        seen.append(" ".join(line))
    return "\n".join(get_display(reshape(line), base_dir="R" if rtl else "L") for line in seen)
