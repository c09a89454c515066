"""Text set in lines: words as many as fit, each in its typeface, and drawn where it stands.

Reportlab's own paragraph reads markup, which ours has none of, and took most of the time of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import zip_longest

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.letters.fonts import Stretch
from oso_desktop.letters.remembering import remembered

GIVE = 0.05
"""How much of its spaces a line may be too wide, as reportlab has it: nobody sees that, and all see a word alone."""

_GAPS = re.compile(r"([ \n])")
_TIDY = re.compile(r"[^ \n]+(?: [^ \n]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn: its stretches with the spaces between its words, and its width in points."""

    stretches: tuple[Stretch, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Text that was set in `width` points."""

    look: ParagraphStyle
    width: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Points from its top to the top of what may stand below."""
        return float(len(self.lines) * self.look.leading)

    def split(self, room: float) -> tuple[Lines, Lines] | None:
        """What fits in `room` points and the rest; None if a line would stand alone on either side."""
        fit = int(room / self.look.leading)
        count = len(self.lines)
        if count == fit + 1 and count > 3:
            fit -= 1  # so that the last line has company
        if fit < 2 or count - fit < 2:
            return None
        return replace(self, lines=self.lines[:fit]), replace(self, lines=self.lines[fit:])

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draws it with its top left corner there."""
        shift = self.width - self.lines[0].width if self.lines and self.look.alignment == TA_RIGHT else 0.0
        usual = _usual(self)
        if usual:
            for name in {name for line in self.lines for name, _ in line.stretches}:
                getFont(name).begin(canvas._doc)
        operators = usual or _operators(self, canvas)
        canvas.addLiteral(f"BT 1 0 0 1 {left + shift:.4f} {top - self.look.fontSize:.4f} Tm {operators}")


@remembered
def _usual(lines: Lines) -> str:
    """How text in usual characters is drawn, the same in every document; empty if it has others."""
    if all(getFont(name).is_usual(text) for line in lines.lines for name, text in line.stretches):
        return _operators(lines, _scratch())
    return ""


@remembered
def _scratch() -> Canvas:
    """A canvas that is never a file: on it every typeface has its usual characters and no others."""
    return Canvas(BytesIO())


_ORIGIN = "BT 1 0 0 1 0 0 Tm "


def _operators(lines: Lines, canvas: Canvas) -> str:
    """What draws it in the document of this canvas, from where its first line begins."""
    look = lines.look
    text = canvas.beginText(0, 0)
    text.setFillColor(look.textColor)
    font = ""
    for line, after in zip_longest(lines.lines, lines.lines[1:]):
        for name, said in line.stretches:
            if name != font:
                text.setFont(name, look.fontSize, look.leading)
                font = name
            text.textOut(said)
        if after is not None:
            shift = line.width - after.width if look.alignment == TA_RIGHT else 0.0
            text.moveCursor(shift, look.leading)
    return str(text.getCode()).removeprefix(_ORIGIN)


class _Widths(dict[str, float]):
    """How wide each character of a typeface is, in thousandths of its size."""

    def __init__(self, name: str) -> None:
        face = getFont(name).face
        super().__init__((chr(code), width) for code, width in face.charWidths.items())
        self._other = float(face.defaultWidth)

    def __missing__(self, _: str) -> float:
        return self._other


@cache
def _widths(name: str) -> _Widths:
    return _Widths(name)


def _wide(name: str, text: str) -> float:
    return sum(map(_widths(name).__getitem__, text))


def set_in_lines(stretches: Iterable[Stretch], look: ParagraphStyle, width: float) -> Lines:
    """Sets a text: a word goes to the next line if it does not fit, and in pieces if it fits on none."""
    scale = look.fontSize / 1000
    stretches = tuple(stretches)
    if len(stretches) == 1 and _TIDY.fullmatch(stretches[0][1]):
        whole = _wide(*stretches[0])
        if whole <= width / scale:  # most texts are short
            return Lines(look, width, (Line(stretches, whole * scale),))
    setter = _Setter(width / scale)
    for word in _words(stretches):
        setter.add(word)
    return Lines(look, width, tuple(Line(parts, used * scale) for parts, used in setter.done()))


def _words(stretches: Iterable[Stretch]) -> Iterator[Sequence[Stretch] | None]:
    """The words, each in one typeface or more; None where a line ends."""
    word: list[Stretch] = []
    for name, text in stretches:
        for place, piece in enumerate(_GAPS.split(text)):
            if place % 2 == 0:
                if piece:
                    word.append((name, piece))
                continue
            if word:
                yield word
                word = []
            if piece == "\n":
                yield None
    if word:
        yield word


class _Setter:
    """Collects words to lines; widths are in thousandths of the size."""

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._lines: list[tuple[tuple[Stretch, ...], float]] = []
        self._line: list[Stretch] = []
        self._used = self._spaces = 0.0

    def add(self, word: Sequence[Stretch] | None) -> None:
        if word is None:
            self._end()
            return
        wide = sum(_wide(name, text) for name, text in word)
        gap = self._gap()
        if self._used + gap + wide > self._limit + GIVE * (self._spaces + gap):
            if wide > self._limit:
                self._in_pieces(word)
                return
            if self._line:
                self._end()
        self._put(word, wide)

    def done(self) -> list[tuple[tuple[Stretch, ...], float]]:
        if self._line:
            self._end()
        return self._lines

    def _gap(self) -> float:
        """The space before the next word: it is drawn with the word before it, in its typeface."""
        return _wide(self._line[-1][0], " ") if self._line else 0.0

    def _put(self, word: Sequence[Stretch], wide: float) -> None:
        line = self._line
        if line:
            name, text = line[-1]
            gap = self._gap()
            self._used += gap
            self._spaces += gap
            line[-1] = (name, f"{text} ")
        for stretch in word:
            if line and line[-1][0] == stretch[0]:
                line[-1] = (stretch[0], line[-1][1] + stretch[1])
            else:
                line.append(stretch)
        self._used += wide

    def _end(self) -> None:
        self._lines.append((tuple(self._line), self._used))
        self._line, self._used, self._spaces = [], 0.0, 0.0

    def _in_pieces(self, word: Sequence[Stretch]) -> None:
        """A word that no line holds goes on where the last word ended, if half a line is free there."""
        if self._used > self._limit / 2:
            self._end()
        piece: list[Stretch] = []
        wide = 0.0
        for name, text in word:
            for character in text:
                more = _wide(name, character)
                if self._used + self._gap() + wide + more > self._limit and (piece or self._line):
                    if piece:
                        self._put(piece, wide)
                    self._end()
                    piece, wide = [], 0.0
                piece.append((name, character))
                wide += more
        self._put(piece, wide)
