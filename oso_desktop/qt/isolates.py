"""Names in a script that is read from right to left, in a sentence that is read from left to right."""

from __future__ import annotations

import unicodedata

_BEGIN, _END = "\u2068", "\u2069"
"""First Strong Isolate and Pop Directional Isolate (Unicode Standard Annex 9)."""


def isolated(name: str) -> str:
    """The name as it may stand in a sentence on the screen: what stands around it keeps its order and its side."""
    if name.isascii() or not any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in name):
        return name
    return f"{_BEGIN}{name}{_END}"
