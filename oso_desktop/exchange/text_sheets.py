"""The words and numbers in the cells of spreadsheets, each with the name of its sheet and cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from oso_desktop.exchange.text_markup import boxed, local, paragraphs
from oso_desktop.exchange.text_parts import HIDDEN, TextPart

_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SCIENTIFIC: Final = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,2}|\d+\.0+")
_SPEAKING: Final = re.compile(r"(?:\d\D*){7}")
_CELL_NAME: Final = re.compile(r"([A-Z]{1,3})\d{1,7}")
_SHEET_NAME: Final = "de naam van een werkblad"
_LONGEST_TITLE: Final = 31
_MOST_COLUMNS: Final = 2**14


@dataclass(slots=True)
class Workbook:
    """What the sheets of an Excel file share: their titles by path, and the texts that cells refer to."""

    titles: dict[str, str] = field(default_factory=dict)
    strings: list[str] = field(default_factory=list)
    _used: set[int] = field(default_factory=set)

    @classmethod
    def read(cls, tree: Callable[[str], etree._Element | None]) -> Workbook:
        """From the parts that `tree` gives by their path; what is not there or broken is left out."""
        book, relations = tree("xl/workbook.xml"), tree("xl/_rels/workbook.xml.rels")
        shared = tree("xl/sharedStrings.xml")
        targets = {
            relation.get("Id", ""): _absolute(relation.get("Target", ""))
            for relation in (relations if relations is not None else ())
        }
        titles: dict[str, str] = {}
        for sheet in book.iter("{*}sheet") if book is not None else ():
            path = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "", "")
            titles[path] = sheet.get("name", "")
        strings = [] if shared is None else ["".join(_shared(entry)) for entry in shared]
        return cls(titles, strings)

    def cells(self, path: str, root: etree._Element) -> Iterator[TextPart]:
        """What stands in the cells of the sheet at `path`, and around them."""
        sheet = _named(self.titles.get(path, ""), path)
        for number, row in enumerate(root.iter("{*}row"), 1):
            line = row.get("r") or str(number)
            values = []
            for column, cell in enumerate(row.iterchildren("{*}c")):
                found = _CELL_NAME.fullmatch(cell.get("r", ""))
                text = self._value(cell)
                values.append(text)
                if text.strip():
                    letters = found[1] if found else letters_of(column)
                    yield TextPart(f"{sheet}, cel {letters}{line[:7]}", text)
            yield from (TextPart(f"{sheet}, rij {line[:7]}", boxes) for boxes in boxed(values))
        for kind in ("headerFooter", "dataValidations", "conditionalFormatting"):
            for element in root.iter(f"{{*}}{kind}"):
                yield from (TextPart(sheet, str(said)) for said in element.itertext())

    def unused(self) -> Iterator[TextPart]:
        """Texts to which no cell refers any more, and the titles of the sheets."""
        for number, text in enumerate(self.strings):
            if number not in self._used:
                yield TextPart(HIDDEN, text)
        for title in self.titles.values():
            yield TextPart(_SHEET_NAME, title)

    def _value(self, cell: etree._Element) -> str:
        """The value with the formula that made it; a whole number in full, however it is written."""
        parts = []
        for child in cell:
            name, text = local(child), child.text or ""
            if name == "is":
                parts.append("".join(_shared(child)))
            elif name == "f":
                parts.append(text)
            elif name == "v" and cell.get("t") == "s":
                number = int(text) if text.isdecimal() and len(text) < 10 else -1
                self._used.add(number)
                parts.append(self.strings[number] if 0 <= number < len(self.strings) else "")
            elif name == "v":
                parts.append(in_full(text))
        return "\n".join(part for part in parts if part)


def _shared(entry: etree._Element) -> Iterator[str]:
    return (run.text or "" for run in entry.iter("{*}t"))


def _absolute(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def in_full(value: str) -> str:
    """A number as a person would write it: 123456782 for 1.23456782E8."""
    if _SCIENTIFIC.fullmatch(value.strip()) and float(value).is_integer():
        return str(int(float(value)))
    return value


def _named(title: str, path: str) -> str:
    """A sheet as a person finds it; by its number where its title could itself tell a personal number."""
    if title and not _SPEAKING.search(title):
        return f"werkblad {title[:_LONGEST_TITLE]}"
    number = "".join(re.findall(r"\d+(?=\.xml\Z)", path))
    return f"werkblad {number[:4]}" if number else "een werkblad"


def letters_of(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def opendocument_sheets(root: etree._Element) -> Iterator[TextPart]:
    """What stands in the cells of an OpenDocument spreadsheet, and then all words that stand elsewhere in it."""
    for place, table in enumerate(root.iter(f"{_TABLE}table"), 1):
        title = table.get(f"{_TABLE}name", "")
        yield TextPart(_SHEET_NAME, title)
        sheet = _named(title, f"{place}.xml")
        line = 1
        for row in table.iter(f"{_TABLE}table-row"):
            yield from _row(sheet, line, row)
            line += _repeated(row, "rows")
    for _, text in paragraphs(root):
        yield TextPart(HIDDEN, text)


def _row(sheet: str, line: int, row: etree._Element) -> Iterator[TextPart]:
    column, values = 0, []
    for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        shown = "\n".join("".join(map(str, part.itertext())) for part in cell.iterchildren("{*}p"))
        value = in_full(cell.get(f"{_OFFICE}value", ""))
        text = "\n".join(part for part in (value, cell.get(f"{_OFFICE}string-value", ""), shown) if part)
        values.append(value or shown)
        if text.strip():
            yield TextPart(f"{sheet}, cel {letters_of(column)}{line}", text)
        column = min(_MOST_COLUMNS, column + _repeated(cell, "columns"))
    yield from (TextPart(f"{sheet}, rij {line}", boxes) for boxes in boxed(values))


def _repeated(element: etree._Element, what: str) -> int:
    said = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return int(said) if said.isdecimal() and len(said) < 8 else 1
