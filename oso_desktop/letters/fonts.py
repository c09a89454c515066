"""The letters' typefaces: Atkinson Hyperlegible, and others for the words it cannot write.

Atkinson Hyperlegible lacks İ (a first letter of many Turkish names), ơ ư ế (Vietnamese), Greek and Cyrillic: those are
set in Fira Sans. What neither has (transliterations such as ḏ, rare marks) comes from Noto Sans, Arabic from Noto Sans
Arabic; both are read only when a text needs them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible
import fontpkg_fira_sans
import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from oso_desktop.letters.remembering import remembered

UNKNOWN = "▯"
"""Stands for a character that no typeface here can draw."""

_USUAL = "ëéèêïíöóôüúûâäàçñËÉÖÜ’‘“”–…€•"
"""What Dutch letters have beside ASCII; reportlab has 30 places for it before the first letter."""
_LOOKALIKES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\t": " ", "\r": "\n"})
_WORDS = re.compile(r"([ \n\u00a0]+)")


Stretch = tuple[str, str]
"""The name of a typeface and a text in it; a line feed begins a new line."""


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface in one weight: its registered name and the code points it draws."""

    name: str
    drawn: frozenset[int]


class _Font(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A typeface of which nearly all letters need the same piece, which is then cut out once.

    Reportlab gives each character beyond ASCII its place as it comes along, so that two letters with the same
    characters have two different pieces. Here the usual ones have theirs from the start.
    """

    def __init__(self, name: str, source: str) -> None:
        super().__init__(name, source)
        cut = self.face.makeSubset
        kept = lru_cache(maxsize=8)(lambda codes: cut(list(codes)))
        self.face.makeSubset = lambda codes: kept(tuple(codes))
        self._beyond_ascii = "".join(c for c in _USUAL if ord(c) in self.face.charToGlyph)
        ascii_signs = (chr(code) for code in range(32, 127) if code in self.face.charToGlyph)
        self._usual = frozenset((*ascii_signs, *self._beyond_ascii))

    def is_usual(self, text: str) -> bool:
        """Whether the characters of a text have the same place in every document."""
        return self._usual.issuperset(text)

    def begin(self, doc: Any) -> None:
        """Has a document use this typeface: by a name that never differs, and with the usual characters in place."""
        if doc in self.state:
            return
        state = self._assignState(doc)
        for code in map(ord, self._beyond_ascii):
            state.assignments[code] = state.nextCode
            state.subsets[0][state.nextCode] = code
            state.nextCode += 1
        state.internalName = self.fontName
        doc.fontMapping[self.fontName] = f"/{self.fontName}"
        doc.delayedFonts.append(self)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        self.begin(doc)
        found: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return found

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(self.state[doc].subsets))]
        super().addObjects(doc)
        for name in names:
            piece = doc.idToObject["BasicFonts"].dict[name]
            piece.Widths = _written(tuple(piece.Widths.sequence))


@lru_cache(maxsize=8)
def _written(widths: tuple[float, ...]) -> bytes:
    """The widths of a piece of a typeface as they stand in the file."""
    return f"[{' '.join(f'{width:g}' for width in widths)}]".encode()


@cache
def faces(*, bold: bool) -> tuple[Face, Face]:
    """The main typeface and the one that helps out, registered and ready."""
    weight = "Bold" if bold else "Regular"
    return (
        _face(
            f"AtkinsonHyperlegible-{weight}",
            fontpkg_atkinson_hyperlegible.ROOT / "files" / f"AtkinsonHyperlegible-{weight}.ttf",
            marks=False,
        ),
        _face(f"FiraSans-{weight}", fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{weight}.ttf"),
    )


@cache
def _further() -> tuple[Face, Face]:
    """The typefaces for what the first two lack; they have one weight here."""
    return (
        _face("NotoSans", fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"),
        _face("NotoSansArabic", fontpkg_noto_sans_arabic.ROOT / "files" / "NotoSansArabic[wdth,wght].ttf"),
    )


def _face(name: str, source: Path, *, marks: bool = True) -> Face:
    """Without `marks` a combining mark of this typeface would stand behind its letter: nothing here moves it back."""
    font = _Font(name, str(source))
    pdfmetrics.registerFont(font)
    pdfmetrics.registerFontFamily(name, *(name,) * 4)
    drawn = font.face.charToGlyph
    return Face(name, frozenset(code for code in drawn if marks or not unicodedata.combining(chr(code))))


def normalised(text: str) -> str:
    """The text in composed form (NFC), with the look-alikes every typeface has, and without invisible controls."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_LOOKALIKES)
    return "".join(c for c in composed if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf"))


@remembered
def missing_glyphs(text: str) -> frozenset[str]:
    """The characters of a text that cannot be printed; a letter shows `UNKNOWN` in their place."""
    main, helper = faces(bold=False)
    lacking = set(map(ord, normalised(text))) - main.drawn - helper.drawn - {ord("\n")}
    if lacking:
        lacking.difference_update(*(face.drawn for face in _further()))
    return frozenset(map(chr, lacking))


def stretches(text: str, *, bold: bool = False) -> list[Stretch]:
    """The text as stretches, each in a typeface that has its letters.

    A word as a whole changes, since two typefaces within one name look like a mistake; only a word that no typeface
    has all letters of is set in more than one.
    """
    tidy, main = normalised(text), faces(bold=bold)[0]
    if main.drawn.issuperset(map(ord, tidy.replace("\n", ""))):
        return [(main.name, tidy)]
    return [
        (face.name, _shown(face, part)) if face else (main.name, part)
        for word in _WORDS.split(tidy)
        for face, part in _set_in(word, bold=bold)
    ]


def advances(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text without line breaks is set, in points."""
    return sum(float(stringWidth(part, name, size)) for name, part in stretches(text, bold=bold))


def _set_in(word: str, *, bold: bool) -> list[tuple[Face | None, str]]:
    """A word as stretches, each with its typeface; None is the main one."""
    main, helper = faces(bold=bold)
    code_points = {ord(c) for c in word if c != "\n"}
    if code_points <= main.drawn:
        return [(None, word)]
    if code_points <= helper.drawn:
        return [(helper, word)]
    for other in _further():
        if code_points <= other.drawn:
            return [(other, word)]
    parts: list[tuple[Face | None, str]] = []
    for c in word:
        found = next((face for face in (main, helper, *_further()) if ord(c) in face.drawn), helper)
        face = None if found is main else found
        if parts and parts[-1][0] is face:
            parts[-1] = (face, parts[-1][1] + c)
        else:
            parts.append((face, c))
    return parts


def _shown(face: Face, text: str) -> str:
    return "".join(c if ord(c) in face.drawn else UNKNOWN for c in text)
