"""A list that is a worksheet of Excel or LibreOffice: the same pupils, and what only a workbook can have."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest

from oso_desktop.exchange import list_workbook
from oso_desktop.exchange.list_reader import read_list
from oso_desktop.exchange.pupil_list import Choices, ListKind, PupilList, UnusableList
from tests.exchange.builders import odf, ole, ooxml, zipped
from tests.exchange.list_files import HEADERS, Cell, Sheets, ods, xlsx

ROWS: tuple[tuple[Cell, ...], ...] = (
    (1001, "Noor", "van den", "Berg", date(2014, 3, 9), "V", "8A"),
    (1002, "Bram", None, "Jansén & Zoon", date(2013, 12, 31), "M", 8),
    ("1003", "Şeyma", "", "Yıldız", "13-4-2014", "V", "8B"),
)
BOTH = pytest.mark.parametrize("made", [xlsx, ods], ids=["xlsx", "ods"])
Maker = Callable[[Sheets], bytes]


def names(read: PupilList) -> list[str]:
    return [row.student.record.achternaam for row in read.rows]


@pytest.mark.parametrize(
    "data",
    [
        xlsx({"Blad1": (HEADERS, *ROWS)}),
        xlsx({"Blad1": (HEADERS, *ROWS)}, shared=False),
        ods({"Blad1": (HEADERS, *ROWS)}),
    ],
    ids=["shared texts", "texts in place", "ods"],
)
def test_every_column_finds_its_place(data: bytes) -> None:
    read = read_list(data)

    assert [
        (row.line, row.student.key, row.student.record.voorvoegsel, row.student.record.geboortedatum)
        for row in read.rows
    ] == [
        (2, "1001", "van den", date(2014, 3, 9)),
        (3, "1002", None, date(2013, 12, 31)),
        (4, "1003", None, date(2014, 4, 13)),
    ]
    assert names(read) == ["Berg", "Jansén & Zoon", "Yıldız"]
    assert [row.student.group for row in read.rows] == ["8A", "8", "8B"]
    assert [row.student.record.geslacht for row in read.rows] == ["1", "2", "1"]
    assert read.notices == ()


@BOTH
def test_the_kind_is_told(made: Maker) -> None:
    read = read_list(made({"Blad1": (HEADERS, *ROWS)}))
    assert (read.kind, read.label) in {
        (ListKind.XLSX, "Leerlingenlijst (Excel)"),
        (ListKind.ODS, "Leerlingenlijst (OpenDocument-rekenblad)"),
    }
    assert read.table is not None
    assert (read.table.encoding, read.table.delimiter) == ("", "")


@BOTH
def test_of_several_sheets_the_one_that_looks_most_like_a_list_is_read_and_another_can_be_chosen(
    made: Maker,
) -> None:
    data = made(
        {
            "Toelichting": (("Deze lijst is gemaakt op 1 oktober",),),
            "Groep 8": (HEADERS, *ROWS),
            "Oud": (("Achternaam", "Roepnaam"), ("Vroeger", "Kim")),
        }
    )
    read = read_list(data)
    assert read.table is not None
    assert (read.table.sheet, read.table.sheets) == ("Groep 8", ("Toelichting", "Groep 8", "Oud"))
    assert len(read.rows) == 3
    assert names(read_list(data, Choices(sheet="Oud"))) == ["Vroeger"]
    assert len(read_list(data, Choices(sheet="Bestaat niet")).rows) == 3


@BOTH
def test_rows_and_columns_may_be_left_empty_and_titles_may_stand_above(made: Maker) -> None:
    wide = tuple((None, None, *row) for row in ((), ("Leerlingenlijst",), (), HEADERS, ROWS[0], (), ROWS[1]))
    read = read_list(made({"Blad1": wide}))
    assert [row.line for row in read.rows] == [5, 7]
    assert read.table is not None
    assert read.table.header_line == 4


def test_days_counted_from_1904_are_four_years_later() -> None:
    data = xlsx({"Blad1": (("Achternaam", "Geboortedatum"), ("Bos", 40245))})
    assert read_list(data).rows[0].student.record.geboortedatum == date(2010, 3, 8)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"<sheets>", b'<workbookPr date1904="1"/><sheets>'
    )
    assert read_list(zipped(parts)).rows[0].student.record.geboortedatum == date(2014, 3, 9)


def test_the_outcome_of_a_formula_is_taken_and_one_without_is_told() -> None:
    read = read_list(
        xlsx(
            {
                "Blad1": (
                    ("Achternaam", "Roepnaam", "Groep"),
                    ("Bos", '<c r="@" t="str"><f>UPPER("kim")</f><v>KIM</v></c>', "8"),
                    ("Vos", '<c r="@"><f>A1</f></c>', "8"),
                    ("Ros", '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "8"),
                    ("Los", "Eva", "8", '<c r="@"><f>1</f></c>'),
                )
            }
        )
    )
    assert [row.student.record.roepnaam for row in read.rows] == ["KIM", None, None, "Eva"]
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(3, False), (4, False)]
    assert all("formule" in problem.text for problem in read.problems)
    of_libre = read_list(
        ods(
            {
                "Blad1": (
                    ("Achternaam", "Roepnaam"),
                    (
                        "Bos",
                        '<table:table-cell table:formula="of:=1/0"><text:p>#DEEL/0!</text:p></table:table-cell>',
                    ),
                )
            }
        )
    )
    assert [problem.line for problem in of_libre.problems] == [2]


def test_cells_that_were_merged_over_rows_are_told() -> None:
    merged = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="C3:C4"/></mergeCells>'
    rows = (("Groep acht",), ("Achternaam", "Roepnaam", "Groep"), ("Bos", "Kim", "8A"), ("Vos", "Eva"))
    read = read_list(xlsx({"Blad1": rows}, properties=merged))
    assert [row.student.group for row in read.rows] == ["8A", ""]
    (problem,) = read.problems
    assert problem.line == 3
    assert "samengevoegd" in problem.text
    spanned = '<table:table-cell table:number-rows-spanned="2"><text:p>8A</text:p></table:table-cell>'
    of_libre = read_list(
        ods(
            {
                "Blad1": (
                    ("Achternaam", "Roepnaam", "Groep"),
                    ("Bos", "Kim", spanned),
                    ("Vos", "Eva", "<table:covered-table-cell/>"),
                )
            }
        )
    )
    assert [problem.line for problem in of_libre.problems] == [2]


def test_cells_and_rows_that_stand_there_many_times_are_read_as_often_as_a_school_can_need() -> None:
    """What LibreOffice leaves at the end of a sheet: a million empty rows and sixteen thousand empty columns."""
    data = ods({"Blad1": (("Achternaam", "Roepnaam"), ("Bos", "Kim"))})
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    empty = (
        b'<table:table-row table:number-rows-repeated="1048500"><table:table-cell '
        b'table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    parts["content.xml"] = parts["content.xml"].replace(b"</table:table>", empty)
    assert names(read_list(zipped(parts))) == ["Bos"]
    parts["content.xml"] = parts["content.xml"].replace(
        b'<table:table-cell table:number-columns-repeated="16384"/>',
        b'<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>',
    )
    with pytest.raises(UnusableList, match="kolommen"):
        read_list(zipped(parts))
    parts["content.xml"] = parts["content.xml"].replace(b'number-columns-repeated="16384"', b'x="1"')
    with pytest.raises(UnusableList, match=r"20\.000 regels"):
        read_list(zipped(parts))


def test_a_cell_at_the_far_end_of_the_sheet_is_refused_at_once() -> None:
    rows = (("Achternaam", "Roepnaam"), ("Bos", "Kim", '<c r="XFD2"><v>1</v></c>'))
    with pytest.raises(UnusableList, match="200 kolommen"):
        read_list(xlsx({"Blad1": rows}))
    empty = (("Achternaam", "Roepnaam"), ("Bos", "Kim", '<c r="XFD2" s="1"/>'))
    assert names(read_list(xlsx({"Blad1": empty}))) == ["Bos"]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (ole({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), "wachtwoord"),
        (ole({"Workbook": b"\x09\x08"}), "oude Excel"),
        (ods({"B": ()}, manifest=b"<manifest><encryption-data/></manifest>"), "wachtwoord"),
        (ods({}), "geen werkblad"),
        (xlsx({}), "geen werkblad"),
        (xlsx({"B": ()}), "geen leerlingen"),
        (zipped({"xl/workbook.bin": b"x"}), "xlsb"),
        (zipped({"EDEX.XML": b"<EDEX/>"}), "ZIP-bestand"),
        (ooxml("docx"), "ander document"),
        (odf("text"), "ander document"),
        (xlsx({"B": (("a", "b"),)})[:-30], "beschadigd"),
        (zipped({"xl/workbook.xml": b"<workbook"}), "beschadigd"),
        (xlsx({"B": ()}, extra={"xl/worksheets/sheet1.xml": b"<worksheet><row>"}), "beschadigd"),
        (
            xlsx(
                {"B": ()},
                extra={
                    "xl/worksheets/sheet1.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'
                },
            ),
            "beschadigd",
        ),
    ],
)
def test_a_workbook_that_cannot_be_read_is_told_what_it_is(data: bytes, word: str) -> None:
    with pytest.raises(UnusableList, match=word) as caught:
        read_list(data)
    assert caught.value.next_step


def test_a_workbook_locked_entry_by_entry_is_told_to_have_a_password() -> None:
    data = bytearray(xlsx({"B": (HEADERS, *ROWS)}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    with pytest.raises(UnusableList, match="wachtwoord"):
        read_list(bytes(data))


def test_a_small_file_that_unpacks_to_a_large_one_is_refused() -> None:
    bomb = b"<worksheet>" + b"<row/>" * 1_500_000 + b"</worksheet>"
    with pytest.raises(UnusableList, match="veel groter"):
        read_list(xlsx({"B": ()}, extra={"xl/worksheets/sheet1.xml": bomb}))


def test_parts_that_are_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = xlsx({"B": (HEADERS, *ROWS), "C": (HEADERS, *ROWS)})
    monkeypatch.setattr(list_workbook, "ALL_LIMIT", 3000)
    with pytest.raises(UnusableList, match="veel groter"):
        read_list(data)


@pytest.mark.parametrize("prefix", [b"table:table", b"table:table-row", b"table:table-cell", b"text:p"])
def test_an_element_with_a_prefix_that_nobody_explained_ends_nothing_but_the_list(prefix: bytes) -> None:
    """Found by altering files at random: the walk over such a part gives names that are no names."""
    with zipfile.ZipFile(BytesIO(ods({"B": (HEADERS, *ROWS)}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(prefix, b"x" + prefix)
    with pytest.raises(UnusableList):
        read_list(zipped(parts))
    parts["content.xml"] = parts["content.xml"].replace(b"xmlns:table", b"xmlns:tafel")
    with pytest.raises(UnusableList):
        read_list(zipped(parts))


def test_two_parts_with_one_name_are_refused() -> None:
    target = BytesIO(xlsx({"B": (HEADERS, *ROWS)}))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    with pytest.raises(UnusableList, match="beschadigd"):
        read_list(target.getvalue())
