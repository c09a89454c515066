"""From the rows of a table to pupils, by what its columns are taken to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from oso_desktop.exchange.list_columns import DATES, NAMES, Content, guessed, header_of, samples_of
from oso_desktop.exchange.list_dates import order_of
from oso_desktop.exchange.list_row import RowReader
from oso_desktop.exchange.list_sheet import Row, Sheet
from oso_desktop.exchange.pupil_list import (
    PACE,
    ROW_LIMIT,
    Choices,
    Column,
    ListedPupil,
    ListKind,
    ListSchool,
    Notes,
    Progress,
    PupilList,
    Table,
    UnusableList,
    too_many_rows,
)
from oso_desktop.exchange.text_sheets import letters_of


def read_table(
    kind: ListKind,
    sheet: Sheet,
    choices: Choices,
    progress: Progress | None,
    *,
    encoding: str = "",
    delimiter: str = "",
    sheets: tuple[str, ...] = (),
) -> PupilList:
    """The pupils in a table; where it has no column with a surname there are none, and the table says so.

    Raises UnusableList where there are no rows at all.
    """
    place = header_of(sheet.rows)
    head, rows = _parted(sheet, place)
    if not rows:
        raise UnusableList(
            "Er staan geen leerlingen in dit bestand.",
            "Kijk of u de goede lijst hebt gekozen, en of er onder de kopregel leerlingen staan.",
        )
    if len(rows) > ROW_LIMIT:
        raise too_many_rows()
    table = _table(sheet, head, rows, choices, encoding=encoding, delimiter=delimiter, sheets=sheets)
    return _pupils(kind, table, sheet, place, progress)


def _parted(sheet: Sheet, place: int | None) -> tuple[Row | None, Sequence[Row]]:
    """The row with the headers and those below it; all rows where there are no headers."""
    return (None, sheet.rows) if place is None else (sheet.rows[place], sheet.rows[place + 1 :])


def _table(
    sheet: Sheet,
    head: Row | None,
    rows: Sequence[Row],
    choices: Choices,
    *,
    encoding: str,
    delimiter: str,
    sheets: tuple[str, ...],
) -> Table:
    width = max(len(row.cells) for row in (*rows, *((head,) if head else ())))
    headers = [*(head.cells if head else ()), *[""] * width][:width]
    samples = samples_of(rows, width)
    content = Content(order_of(text for column in samples for text in column)[0], sheet.epoch_1904, samples)
    columns = guessed(headers, content, choices.columns)
    dated = [column.number for column in columns if column.field in DATES]
    order, doubtful = order_of(_texts(rows, dated))
    return Table(
        columns=columns,
        header_line=head.line if head else 0,
        date_order=choices.date_order or order,
        doubtful_dates=doubtful,
        encoding=encoding,
        delimiter=delimiter,
        sheet=sheet.name,
        sheets=sheets,
    )


def _texts(rows: Sequence[Row], numbers: Sequence[int]) -> Iterator[str]:
    for row in rows:
        for number in numbers:
            if number < len(row.cells) and row.cells[number]:
                yield row.cells[number]


def _pupils(
    kind: ListKind, table: Table, sheet: Sheet, place: int | None, progress: Progress | None
) -> PupilList:
    head, rows = _parted(sheet, place)
    notes = Notes()
    label = f"Leerlingenlijst ({_KINDS[kind]})"
    fields = {column.field: column.number for column in table.columns if column.field is not None}
    _count_unused(table.columns, rows, notes)
    if NAMES.isdisjoint(fields):
        notes.problem(table.header_line or rows[0].line, _NO_SURNAME)
        return notes.as_list(kind, label, ListSchool(), (), table)
    reader = RowReader(table, fields, rows, notes, epoch_1904=sheet.epoch_1904)
    found: list[ListedPupil] = []
    for number, row in enumerate(rows):
        if progress is not None and number % PACE == 0:
            progress(number, len(rows))
        if head is not None and row.cells == head.cells:
            continue  # some print their headers above every group
        pupil = reader.pupil(row)
        if pupil is not None:
            found.append(pupil)
    return notes.as_list(kind, label, reader.school, found, table)


_KINDS: Final = {
    ListKind.CSV: "CSV",
    ListKind.XLSX: "Excel",
    ListKind.ODS: "OpenDocument-rekenblad",
}
_NO_SURNAME: Final = (
    "geen kolom met de achternaam gevonden. Kies bij de kolommen welke de achternaam is, of maak een lijst met een "
    "kopregel (zoals Achternaam, Roepnaam, Geboortedatum)."
)


def _count_unused(columns: Sequence[Column], rows: Sequence[Row], notes: Notes) -> None:
    """Counts what stands in the columns that are not read.

    One that is not known is told by its place and not by its header: a row of pupils can stand where headers should.
    """
    for column in columns:
        if column.field is not None:
            continue
        filled = sum(1 for row in rows if column.number < len(row.cells) and row.cells[column.number])
        if column.dropped:
            notes.dropped[column.dropped] += filled
        else:
            notes.unknown[f"kolom {letters_of(column.number)}"] += filled
