"""The lines on an identity paper that machines read (ICAO 9303: TD1, TD2 and TD3), also as OCR reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"[A-Z0-9<\u00ab\u2039][A-Z0-9<\u00ab\u2039 ]{24,119}", re.IGNORECASE)
_FILLER = re.compile("[<\u00ab\u2039]")
"""Every line has some, unless all its fields are full."""
_FILLERS = str.maketrans({"\u00ab": "<<", "\u2039": "<", " ": ""})
_FIRST = re.compile(r"[PIACV][A-Z0-9<][A-Z0-9<]{3}.{20,}")
_FIGURES = str.maketrans("OQDILZSBG", "000112586")
"""What OCR makes of figures."""
_WEIGHTS = (7, 3, 1)
_LENGTHS = range(26, 48)


def mrz_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where such lines stand, each by itself."""
    for found in _RUN.finditer(text):
        if _FILLER.search(found[0]) is None:
            continue
        line = found[0].translate(_FILLERS).upper()
        if _is_line(line) or any(_is_line(part) for part in found[0].translate(_APART).upper().split()):
            start = found.start()
            yield start, start + len(found[0].rstrip())


_APART = str.maketrans({"\u00ab": "<<", "\u2039": "<"})


def _is_line(line: str) -> bool:
    if len(line) < min(_LENGTHS):
        return False
    if "<<" in line and (line.count("<") >= 5 or _FIRST.match(line)):
        return True
    return len(line) in _LENGTHS and _checks(line)


def _checks(line: str) -> bool:
    """Whether the line's own check figures say that it is one: of a document's number, or of two days."""
    numbered = _agrees(line[5:14], line[14:15]) and line[0] in "IAC" and "<" in line[14:]
    second = (
        _agrees(line[0:9], line[9:10])
        and _agrees(line[13:19], line[19:20])
        and _agrees(line[21:27], line[27:28])
    )
    dated = (
        _agrees(line[0:6], line[6:7])
        and _agrees(line[8:14], line[14:15])
        and line[7:8] in {"M", "F", "<", "X"}
    )
    return numbered or second or dated


def _agrees(field: str, check: str) -> bool:
    figure = check.translate(_FIGURES)
    if not figure.isdecimal() or not figure.isascii():
        return False
    return any(_sum(written) == int(figure) for written in (field, field.translate(_FIGURES)))


def _sum(field: str) -> int:
    return sum(_value(sign) * _WEIGHTS[place % 3] for place, sign in enumerate(field)) % 10


def _value(sign: str) -> int:
    return 0 if sign == "<" else int(sign, 36)
