"""The letters' typefaces: Atkinson Hyperlegible, and Fira Sans for the words it cannot write.

Atkinson Hyperlegible lacks İ (a first letter of many Turkish names), ơ ư ế (Vietnamese), Greek and Cyrillic.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from html import escape

import fontpkg_atkinson_hyperlegible
import fontpkg_fira_sans
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

UNKNOWN = "▯"
"""Stands for a character that no typeface here can draw."""

_LOOKALIKES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\t": " ", "\r": "\n"})
_WORDS = re.compile(r"([ \n\u00a0]+)")


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface in one weight: its registered name and the code points it draws."""

    name: str
    drawn: frozenset[int]


@cache
def faces(*, bold: bool) -> tuple[Face, Face]:
    """The main typeface and the one that helps out, registered and ready."""
    weight = "Bold" if bold else "Regular"
    sources = (
        fontpkg_atkinson_hyperlegible.ROOT / "files" / f"AtkinsonHyperlegible-{weight}.ttf",
        fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{weight}.ttf",
    )
    found = []
    for source in sources:
        font = TTFont(source.stem, str(source))
        pdfmetrics.registerFont(font)
        pdfmetrics.registerFontFamily(source.stem, *(source.stem,) * 4)
        found.append(Face(source.stem, frozenset(font.face.charToGlyph)))
    return found[0], found[1]


def normalised(text: str) -> str:
    """The text in composed form (NFC), with the look-alikes every typeface has, and without invisible controls."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_LOOKALIKES)
    return "".join(c for c in composed if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf"))


def missing_glyphs(text: str) -> set[str]:
    """The characters of a text that cannot be printed; a letter shows `UNKNOWN` in their place."""
    main, helper = faces(bold=False)
    return {
        c for c in normalised(text) if c != "\n" and ord(c) not in main.drawn and ord(c) not in helper.drawn
    }


def markup(text: str, *, bold: bool = False) -> str:
    """The text as reportlab's paragraph markup: everything escaped, and a word in the helping typeface if it needs it.

    The word as a whole changes, since two typefaces within one name look like a mistake.
    """
    main, helper = faces(bold=bold)
    tidy = normalised(text)
    if main.drawn.issuperset(map(ord, tidy.replace("\n", ""))):
        return _lines(tidy)
    parts = []
    for word in _WORDS.split(tidy):
        if main.drawn.issuperset(map(ord, word.replace("\n", ""))):
            parts.append(_lines(word))
            continue
        shown = "".join(c if ord(c) in helper.drawn else UNKNOWN for c in word)
        parts.append(f'<font name="{helper.name}">{escape(shown, quote=False)}</font>')
    return "".join(parts)


def _lines(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br/>")
