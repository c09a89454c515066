"""A table that is a worksheet: XLSX of Excel and ODS of LibreOffice, read out of their own XML.

A library was tried and left: `python-calamine` reserves memory by numbers that the file itself names (its own issues
684 and 130), and a process that then runs out of memory ends without a word, with whatever stood on the screen. What
a list needs of a workbook is little: the texts and numbers of cells, row by row, within limits that the file does not
set. Formulas are not calculated: what the program that made the file put there as the outcome is taken.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Final

from lxml import etree

from oso_desktop.exchange.archives import Dangerous, NotUnpackable, open_archive, read_entry
from oso_desktop.exchange.hardened import NotReadable, TooLarge, parse_document, root_name
from oso_desktop.exchange.list_sheet import ABOVE, COLUMN_LIMIT, TEXT_LIMIT, Filling, Row, Sheet
from oso_desktop.exchange.pupil_list import ROW_LIMIT, ListKind, UnusableList
from oso_desktop.exchange.text_markup import local
from oso_desktop.exchange.text_sheets import in_full

SHEET_LIMIT: Final = 50
"""Most worksheets of a workbook."""
PART_LIMIT: Final = 40 * 2**20
"""Largest part of a workbook, unpacked, in bytes."""
ALL_LIMIT: Final = 100 * 2**20
"""The same for all parts together."""

_SAVE_AS: Final = (
    "Open het bestand in Excel of LibreOffice, kies Opslaan als, kies «.xlsx» en lees dat bestand in."
)
_DAMAGED: Final = "Dit rekenblad is beschadigd of niet compleet."
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_ODS_TYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MERGED: Final = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_NO_OUTCOME: Final = (
    "een formule in deze regel heeft geen uitkomst. Open het bestand in Excel, sla het op en lees het opnieuw "
    "in."
)
_ERROR: Final = (
    "een formule in deze regel geeft een fout. Herstel die in Excel en lees het bestand opnieuw in."
)
_MERGED_ROWS: Final = (
    "cellen van deze en volgende regels zijn samengevoegd; alleen deze regel heeft de waarde. Maak de samenvoeging "
    "in Excel ongedaan en vul de waarde in elke regel in."
)


class Workbook:
    """The worksheets of a workbook, each read when it is asked for."""

    def __init__(self, kind: ListKind, archive: zipfile.ZipFile) -> None:
        """Raises UnusableList where the workbook is damaged, locked with a password, or has no worksheets."""
        self.kind = kind
        self._archive = archive
        self._entries = {entry.filename: entry for entry in archive.infolist()}
        self._strings: list[str] | None = None
        self._epoch_1904 = False
        self._paths = self._ods() if kind is ListKind.ODS else self._xlsx()
        """The part of each sheet, by the name of the sheet."""

    def heads(self) -> tuple[Sheet, ...]:
        """Of each sheet the first rows; raises UnusableList where there are no sheets at all."""
        if self.kind is ListKind.ODS:
            part = self._part("content.xml") or b""
            found = [Sheet(name=name, rows=rows) for name, rows in _ods_tables(part, None, _HEAD).items()]
        else:
            found = [self._xlsx_sheet(name, _HEAD) for name in self._paths]
        if not found:
            raise UnusableList("In dit bestand staat geen werkblad met een tabel.", _SAVE_AS)
        return tuple(found)

    def sheet(self, name: str) -> Sheet:
        """All rows of a sheet; raises UnusableList where it is too large, or damaged."""
        if self.kind is ListKind.ODS:
            part = self._part("content.xml") or b""
            return Sheet(name=name, rows=_ods_tables(part, name, _ALL)[name])
        return self._xlsx_sheet(name, _ALL)

    def _xlsx_sheet(self, name: str, most: int) -> Sheet:
        part = self._part(self._paths[name]) or b""
        return Sheet(name=name, rows=_xlsx_rows(part, self._shared(), most), epoch_1904=self._epoch_1904)

    def _part(self, path: str) -> bytes | None:
        entry = self._entries.get(path)
        if entry is None:
            return None
        try:
            return read_entry(self._archive, entry, PART_LIMIT)
        except Dangerous:
            if entry.flag_bits & 1:
                raise UnusableList(_LOCKED, _UNLOCK) from None
            raise _too_large() from None
        except NotUnpackable:
            raise UnusableList(_DAMAGED, _SAVE_AS) from None

    def _tree(self, path: str) -> etree._Element:
        part = self._part(path)
        try:
            return parse_document(part or b"", limit=PART_LIMIT).getroot()
        except NotReadable:
            raise UnusableList(_DAMAGED, _SAVE_AS) from None

    def _xlsx(self) -> dict[str, str]:
        book, relations = self._tree("xl/workbook.xml"), self._tree("xl/_rels/workbook.xml.rels")
        self._epoch_1904 = any(
            properties.get("date1904") in ("1", "true") for properties in book.iter("{*}workbookPr")
        )
        targets = {each.get("Id", ""): _absolute(each.get("Target", "")) for each in relations}
        found: dict[str, str] = {}
        for sheet in list(book.iter("{*}sheet"))[:SHEET_LIMIT]:
            path = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "", "")
            if path in self._entries and "worksheets/" in path:
                found.setdefault(sheet.get("name", ""), path)
        return found

    def _shared(self) -> list[str]:
        """The texts to which cells refer by number."""
        if self._strings is None:
            part = self._part("xl/sharedStrings.xml")
            found = () if part is None else _elements(part, "si")
            self._strings = [_run(entry) for _, entry in found]
        return self._strings

    def _ods(self) -> dict[str, str]:
        manifest = self._part("META-INF/manifest.xml")
        if manifest is not None and b"encryption-data" in manifest:
            raise UnusableList(_LOCKED, _UNLOCK)
        return {}


_LOCKED: Final = "Dit rekenblad is beveiligd met een wachtwoord."
_UNLOCK: Final = "Open het bestand met het wachtwoord, sla het op zonder wachtwoord en lees dat bestand in."
_HEAD: Final = 2 * ABOVE
_ALL: Final = ROW_LIMIT + ABOVE + 1


def _too_large() -> UnusableList:
    return UnusableList(
        "Dit rekenblad is niet gelezen: het is veel groter dan een lijst van leerlingen kan zijn.",
        "Maak een lijst met alleen de leerlingen en de kolommen die u nodig hebt en lees die in.",
    )


def opened(data: bytes) -> Workbook | None:
    """The workbook in `data`; None for a ZIP that is no workbook. Raises UnusableList for one that cannot be read."""
    try:
        archive = open_archive(data)
    except (NotUnpackable, Dangerous):
        raise UnusableList("Dit bestand is beschadigd of niet compleet.", _SAVE_AS) from None
    names = set(archive.namelist())
    if len(names) != len(archive.infolist()):  # two readers could see two different lists
        raise UnusableList(_DAMAGED, _SAVE_AS)
    if "xl/workbook.bin" in names:
        text = "Dit is een Excel-bestand in een vorm die het programma niet leest (.xlsb)."
        raise UnusableList(text, _SAVE_AS)
    kind = ListKind.XLSX if "xl/workbook.xml" in names else ListKind.ODS if _is_ods(archive, names) else None
    if kind is None:
        return None
    if sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith(".xml")) > ALL_LIMIT:
        raise _too_large()
    return Workbook(kind, archive)


def _is_ods(archive: zipfile.ZipFile, names: Collection[str]) -> bool:
    if not {"mimetype", "content.xml"} <= set(names):
        return False
    try:
        return read_entry(archive, archive.getinfo("mimetype"), 200).strip() == _ODS_TYPE
    except (NotUnpackable, Dangerous):
        return False


def _elements(part: bytes, *names: str) -> Iterator[tuple[str, etree._Element]]:
    """The beginning and end of each element with one of these names; what has ended is taken out of the tree.

    Of the last name only the end is told. So no tree grows, however long the part is.
    """
    *around, last = names
    tags = [f"{{*}}{name}" for name in names]
    try:
        root_name(part)  # refuses what could make more of itself than stands there, and too many elements
        walk = etree.iterparse(
            BytesIO(part),
            events=("start", "end") if around else ("end",),
            tag=tags,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        for event, element in walk:
            yield event, element
            if event == "end" and local(element) == last:
                _forget(element)
        walk.root.clear()  # what is left would wait for the garbage collector, which does not see how much it is
    except TooLarge:
        raise _too_large() from None
    except (NotReadable, etree.XMLSyntaxError):
        raise UnusableList(_DAMAGED, _SAVE_AS) from None


def _forget(element: etree._Element) -> None:
    element.clear()
    above = element.getparent()
    if above is not None:
        while element.getprevious() is not None:
            del above[0]


def _xlsx_rows(part: bytes, strings: list[str], most: int) -> list[Row]:
    filling = Filling()
    number = 0
    for _, element in _elements(part, "row"):
        told = element.get("r", "")
        number = int(told) if told.isascii() and told.isdigit() and len(told) < 8 else number + 1
        cells: list[str] = []
        faults: dict[int, str] = {}
        for cell in element.iterchildren("{*}c"):
            place = _column(cell.get("r", ""), len(cells))
            text, fault = _value(cell, strings)
            if fault:
                faults[place] = fault
            if text:
                cells += [""] * (place + 1 - len(cells))
                cells[place] = text
        filling.add(number, cells, faults)
        if len(filling.rows) >= most:
            return filling.rows
    for _, merged in _elements(part, "mergeCell") if b"mergeCell" in part else ():
        _note_merged(merged.get("ref", ""), filling.rows)
    return filling.rows


def _column(reference: str, following: int) -> int:
    """The number of a column, from 0; of a cell that does not say where it stands the next one."""
    found = _CELL.fullmatch(reference)
    if found is None:
        return min(following, COLUMN_LIMIT)
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return min(number - 1, COLUMN_LIMIT)


def _value(cell: etree._Element, strings: list[str]) -> tuple[str, str]:
    """What a cell shows, and what is wrong with it."""
    kind = cell.get("t", "")
    raw, formula, inline = "", False, ""
    for child in cell:
        name = local(child)
        if name == "v":
            raw = child.text or ""
        elif name == "f":
            formula = True
        elif name == "is":
            inline = _run(child)
    if kind == "inlineStr":
        return inline, ""
    if kind == "e":
        return "", _ERROR
    if kind == "s":
        number = int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 8 else -1
        return (strings[number] if 0 <= number < len(strings) else ""), ""
    if kind == "b":
        return ("ja" if raw == "1" else "nee"), ""
    if formula and not raw and kind != "str":
        return "", _NO_OUTCOME
    return _clean(raw if kind in ("str", "d") else in_full(raw)), ""


def _run(element: etree._Element) -> str:
    """The text of a cell, without how it is read aloud in another script."""
    runs = [
        run.text or ""
        for run in element.iter("{*}t")
        if (above := run.getparent()) is None or local(above) != "rPh"
    ]
    return _clean("".join(runs))


def _clean(text: str) -> str:
    return " ".join(text[:TEXT_LIMIT].split())


def _note_merged(reference: str, rows: list[Row]) -> None:
    found = _MERGED.fullmatch(reference)
    if found is None or int(found[2]) >= int(found[4]):
        return
    _note_fault(rows, int(found[2]), _column(f"{found[1]}1", 0))


def _note_fault(rows: list[Row], line: int, column: int) -> None:
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if rows[middle].line < line:
            low = middle + 1
        else:
            high = middle
    if low < len(rows) and rows[low].line == line:
        rows[low].faults.setdefault(column, _MERGED_ROWS)


def _absolute(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _ods_tables(part: bytes, wanted: str | None, most: int) -> dict[str, list[Row]]:
    """The first `most` rows of the table that is wanted, or of all tables, by their names."""
    found: dict[str, Filling] = {}
    line = 1
    names: list[str] = []
    for event, element in _elements(part, "table", "table-row"):
        if local(element) == "table":
            line = 1 if not names else line
            _step(event, element, names)
            if len(names) == 1 and wanted in (None, names[0]) and len(found) < SHEET_LIMIT:
                found.setdefault(names[0], Filling())
        elif event == "end" and len(names) == 1 and (filling := found.get(names[0])) is not None:
            line += _fill(filling, line, element, most)
    return {name: filling.rows for name, filling in found.items()}


def _step(event: str, table: etree._Element, names: list[str]) -> None:
    """Into a table, or out of one; those in a cell of another one are no tables of their own."""
    if event == "start":
        names.append(table.get(f"{_TABLE}name", ""))
    else:
        names.pop()


def _fill(filling: Filling, line: int, row: etree._Element, most: int) -> int:
    """Adds a row as often as it says that it is repeated, and tells how often that was."""
    times = _repeated(row, "rows")
    if len(filling.rows) < most:
        cells, faults = _ods_cells(row)
        for turn in range(min(times, most - len(filling.rows)) if any(cells) else 0):
            filling.add(line + turn, list(cells), dict(faults))
    return times


def _ods_cells(row: etree._Element) -> tuple[list[str], dict[int, str]]:
    cells: list[str] = []
    faults: dict[int, str] = {}
    column = 0
    for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        text, fault = _ods_value(cell)
        times = _repeated(cell, "columns")
        if fault:
            faults[min(column, COLUMN_LIMIT)] = fault
        if text:
            # One more than is allowed tells that there are too many.
            cells += [""] * (min(column, COLUMN_LIMIT) - len(cells))
            cells += [text] * min(times, COLUMN_LIMIT + 1)
        column += times
        if len(cells) > COLUMN_LIMIT:
            break
    return cells, faults


def _ods_value(cell: etree._Element) -> tuple[str, str]:
    spanned = cell.get(f"{_TABLE}number-rows-spanned", "1")
    merged = spanned not in ("", "0", "1") and not cell.tag.endswith("covered-table-cell")
    shown = _clean(" ".join(map(_paragraph, cell)))
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        shown = _clean(cell.get(f"{_OFFICE}date-value", "") or shown)
    elif kind in ("float", "percentage", "currency"):
        shown = _clean(in_full(cell.get(f"{_OFFICE}value", "") or shown))
    if cell.get(f"{_TABLE}formula") is not None and shown.startswith(("#", "Err:")):
        return "", _ERROR
    return shown, _MERGED_ROWS if merged and shown else ""


def _paragraph(element: etree._Element) -> str:
    """The text of a paragraph; a remark beside the cell is none of it."""
    if not element.tag.endswith("}p"):
        return ""
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


def _repeated(element: etree._Element, what: str) -> int:
    said = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 8 else 1
