"""A table that is a text file, such as CSV: which character set, which sign between the columns, which rows.

`csv` of the standard library takes a row apart. What is a row is decided here, line by line, because to `csv` one
quotation mark too many makes one text out of the whole rest of the file.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from oso_desktop.exchange.list_sheet import TEXT_LIMIT, WHOLE_ROW, Filling, Sheet
from oso_desktop.exchange.pupil_list import ROW_LIMIT, too_many_rows

DELIMITERS: Final = (";", "\t", ",", "|")
"""What may stand between columns, the likeliest in this country first."""

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_SAMPLE: Final = 60
"""Rows by which the sign between the columns is guessed."""
_EVEN: Final = 0.8
"""Which part of the rows is as wide as most, where no known header tells that it is a table."""
_LINES_IN_CELL: Final = 5
"""Most lines of one row: an address or a remark in a cell, not the rest of a file."""
_LONGEST_LINE: Final = 60_000
_LINE_LIMIT: Final = 5 * ROW_LIMIT
"""Most lines, empty ones and those within cells included."""
_HINT: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_EXCEL_TEXT: Final = re.compile(r'="(.*)"', re.DOTALL)
_UNCLOSED: Final = (
    "op deze regel staat een aanhalingsteken te veel of te weinig. Haal dat weg en lees de lijst opnieuw in."
)


def decoded(data: bytes, chosen: str | None = None) -> tuple[str, str] | None:
    """The text in `data` and the character set it is in, or None for what is no text at all.

    `chosen` is a character set by its name in Python; where the bytes do not fit it, or None is chosen, the set is
    guessed.
    """
    for named in (*((chosen,) if chosen else ()), *_guesses(data)):
        mark, encoding = next(
            ((mark, of) for mark, of in _MARKS if data.startswith(mark) and of.startswith(named)),
            (b"", named),
        )
        try:
            text = data[len(mark) :].decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        text = text.rstrip("\x1a\x00")  # how DOS ended a text
        if not _CONTROL.search(text):
            return text, encoding.removesuffix("-le").removesuffix("-be")
    return None


def _guesses(data: bytes) -> Iterator[str]:
    """The character sets that may be meant, the likeliest first."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if data[1:40:2].count(0) > 10:
        yield "utf-16-le"
    elif data[0:40:2].count(0) > 10:
        yield "utf-16-be"
    yield "utf-8"
    yield from sorted(("cp1252", "cp850"), key=lambda encoding: -_letters(data, encoding))


_HIGH: Final = re.compile(rb"[a-zA-Z][\x80-\xff]|[\x80-\xff][a-zA-Z]")


def _letters(data: bytes, encoding: str) -> int:
    """How many signs beside a plain letter are letters in this set, less those that are not."""
    found = Counter(_HIGH.findall(data, 0, 2**20))
    total = 0
    for pair, times in found.items():
        text = pair.decode(encoding, "replace")
        total += times if text.isalpha() else -times
    return total


def delimiter_of(text: str, known: Callable[[list[str]], int]) -> str | None:
    """The sign that stands between the columns; None where no sign does so on most lines.

    `known` counts in a row the cells that are a known header, which says more than any regularity.
    """
    hint = _HINT.match(text)
    if hint and hint[1] in DELIMITERS:
        return hint[1]
    lines = list(islice(_lines(text[: _SAMPLE * 2_000]), _SAMPLE))
    best: tuple[int, int, float, int] = (0, 0, 0.0, 0)
    found = None
    for place, delimiter in enumerate(DELIMITERS):
        rows = [_taken_apart(line, delimiter) for _, line in lines]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths:
            continue
        width, times = widths.most_common(1)[0]
        even = times / len(rows)
        heads = max(map(known, rows))
        score = (heads, int(even >= _EVEN), even * width, -place)
        if (heads > 1 or even >= _EVEN) and score > best:
            best, found = score, delimiter
    return found


def table_of(text: str, delimiter: str) -> Sheet:
    """The rows of a text; raises UnusableList where it is larger than any school's list."""
    if max(text.count("\n"), text.count("\r")) > _LINE_LIMIT:
        raise too_many_rows()
    filling = Filling()
    for line, row in _lines(text):
        if line == 1 and _HINT.fullmatch(row):
            continue
        if row.count('"') % 2:
            filling.add(line, _taken_apart(row.replace('"', ""), delimiter), {WHOLE_ROW: _UNCLOSED})
        else:
            filling.add(line, _taken_apart(row, delimiter))
    return Sheet(rows=filling.rows)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The rows with the line on which each begins: a line, or a few where a text in quotation marks goes on."""
    lines = re.split(r"\r\n|\r|\n", text)
    at = 0
    while at < len(lines):
        row, taken = lines[at], 1
        while row.count('"') % 2 and taken < _LINES_IN_CELL and at + taken < len(lines):
            row = f"{row}\n{lines[at + taken]}"
            taken += 1
        if row.count('"') % 2:
            row, taken = lines[at], 1
        if row.strip():
            yield at + 1, row[:_LONGEST_LINE]
        at += taken


def _taken_apart(row: str, delimiter: str) -> list[str]:
    try:
        (cells,) = csv.reader([row], delimiter=delimiter, skipinitialspace=delimiter != "\t")
    except (csv.Error, ValueError):
        cells = row.split(delimiter)
    return [_cell(text) for text in cells]


def _cell(text: str) -> str:
    """A cell's text; `="0012"`, by which a program keeps Excel from making a number out of it, is `0012`."""
    found = _EXCEL_TEXT.fullmatch(text)
    return " ".join((found[1] if found else text)[:TEXT_LIMIT].split())
