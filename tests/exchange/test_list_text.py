"""A list that is a text file: the same pupils come out whatever program wrote it."""

from __future__ import annotations

from datetime import date

import pytest

from oso_desktop.exchange.list_reader import UnknownFile, kind_of, read_list
from oso_desktop.exchange.pupil_list import Choices, DateOrder, Field, ListKind, PupilList, UnusableList
from oso_desktop.gegevensset.model import Leerling
from tests.exchange.list_files import HEADERS, ROWS, csv_of

TEXT = csv_of(HEADERS, *ROWS)


def pupils(read: PupilList) -> list[tuple[str, str | None, str, date | None, str | None, str]]:
    return [
        (
            row.student.key,
            row.student.record.roepnaam,
            row.student.record.achternaam,
            row.student.record.geboortedatum,
            row.student.record.geslacht,
            row.student.group,
        )
        for row in read.rows
    ]


EXPECTED = [
    ("1001", "Noor", "Berg", date(2014, 3, 9), "1", "8A"),
    ("1002", "Bram", "Jansén", date(2013, 12, 31), "2", "8A"),
    ("1003", "Şeyma", "Yıldız", date(2014, 4, 1), "1", "8B"),
]
WESTERN = [("Berg", "Zoë"), ("Jansén", "André"), ("Müller", "Anaïs")]


def test_every_column_finds_its_place() -> None:
    read = read_list(TEXT.encode())

    assert (read.kind, read.label) == (ListKind.CSV, "Leerlingenlijst (CSV)")
    assert pupils(read) == EXPECTED
    first = read.rows[0]
    assert first.line == 2
    assert first.student.record == Leerling(
        achternaam="Berg",
        voorvoegsel="van den",
        roepnaam="Noor",
        geboortedatum=date(2014, 3, 9),
        geslacht="1",
        leerlingid="1001",
    )
    assert (first.student.year_group, first.student.guardians) == ("8", ())
    assert (read.notices, read.problems, read.departed) == ((), (), ())


@pytest.mark.parametrize(
    ("groups", "years", "found"),
    [(("8A", "7/8B"), ("7", "Groep 6"), ("7", "6")), (("Dolfijnen", "Kikkers"), ("8", "5"), ("8", "5"))],
)
def test_a_column_with_the_year_group_goes_before_what_the_name_of_the_group_says(
    groups: tuple[str, str], years: tuple[str, str], found: tuple[str, str]
) -> None:
    headers = (*HEADERS, "Jaargroep", "Schooljaar", "BRIN")
    rows = [
        (*row[:-1], group, year, "2026-2027", "99ZZ")
        for row, group, year in zip(ROWS, groups, years, strict=False)
    ]

    read = read_list(csv_of(headers, *rows).encode())

    assert tuple(row.student.year_group for row in read.rows) == found
    for row, group, year in zip(read.rows, groups, found, strict=True):
        career = row.student.record.schoolloopbaanlijst
        assert career is not None
        assert [(each.groepscode, each.jaargroep) for each in career.schoolloopbaan] == [(group, year)]


def test_a_column_that_is_there_and_empty_says_that_there_is_nothing() -> None:
    first, second, _ = read_list(TEXT.encode()).rows
    assert first.given == second.given
    assert "voorvoegsel" in second.given
    assert not {"bsn", "voornaam", "school_year", "datuminschrijving"} & second.given


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
    ],
)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_unicode_is_recognised(encoding: str, found: str, end: str) -> None:
    read = read_list(TEXT.replace("\r\n", end).encode(encoding))
    assert pupils(read) == EXPECTED
    assert [row.line for row in read.rows] == [2, 3, 4]
    assert read.table is not None
    assert read.table.encoding == found


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "latin-1", "iso-8859-15"])
def test_the_old_character_sets_are_told_apart_by_their_letters(encoding: str) -> None:
    rows = csv_of(("Achternaam", "Roepnaam"), *WESTERN)
    read = read_list(rows.encode(encoding))
    assert [(row.student.record.achternaam, row.student.record.roepnaam) for row in read.rows] == WESTERN
    assert read.table is not None
    assert read.table.encoding == ("cp850" if encoding == "cp850" else "cp1252")


def test_the_character_set_can_be_chosen() -> None:
    data = csv_of(("Achternaam", "Roepnaam"), ("Bos", "Zo\x89".encode("latin-1").decode("latin-1"))).encode(
        "latin-1"
    )
    read = read_list(data, Choices(encoding="cp850"))
    assert read.rows[0].student.record.roepnaam == "Zoë"
    assert read_list(
        TEXT.encode("utf-16"), Choices(encoding="cp850")
    ).rows  # it does not fit, so it is guessed


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_sign_between_the_columns_is_guessed(delimiter: str) -> None:
    read = read_list(csv_of(HEADERS, *ROWS, delimiter=delimiter).encode())
    assert pupils(read) == EXPECTED
    assert read.table is not None
    assert read.table.delimiter == delimiter


def test_a_hint_for_excel_says_what_stands_between_the_columns_and_is_no_row() -> None:
    read = read_list(("sep=|\r\n" + csv_of(HEADERS, *ROWS, delimiter="|")).encode())
    assert pupils(read) == EXPECTED
    assert read.rows[0].line == 3


def test_the_sign_between_the_columns_can_be_chosen() -> None:
    text = "Achternaam;x,Roepnaam\nBos,Kim\n"
    assert read_list(text.encode(), Choices(delimiter=";")).table is not None
    read = read_list(text.encode(), Choices(delimiter=","))
    assert read.table is not None
    assert read.table.delimiter == ","


def test_quotation_marks_hold_a_text_together() -> None:
    text = csv_of(
        ("Achternaam", "Roepnaam", "Groep"),
        ("Bos; of Woud", 'Kim "Kimmie"', "8A"),
        ("Vos", "An\nne", "8B"),
        ("Ros", '="Eva"', "8C"),
    )
    read = read_list(text.encode())
    assert [(row.line, row.student.record.achternaam, row.student.record.roepnaam) for row in read.rows] == [
        (2, "Bos; of Woud", 'Kim "Kimmie"'),
        (3, "Vos", "An ne"),
        (5, "Ros", "Eva"),
    ]


def test_one_quotation_mark_too_many_costs_one_row() -> None:
    rows = "".join(f"Bos{number};Kim\n" for number in range(30))
    read = read_list(f'Achternaam;Roepnaam\nVos;"Kim\n{rows}'.encode())
    assert len(read.rows) == 30
    (problem,) = read.problems
    assert (problem.line, problem.skipped) == (2, True)
    assert "aanhalingsteken" in problem.text


def test_the_headers_may_stand_below_titles_and_above_every_group() -> None:
    text = csv_of(
        ("Basisschool De Verzonnen Linde",),
        ("Leerlingen per 1-10-2025", "", "afgedrukt door J. Verzonnen"),
        (),
        HEADERS,
        ROWS[0],
        (),
        HEADERS,
        *ROWS[1:],
        ("Totaal: 3",),
    )
    read = read_list(text.encode())
    assert pupils(read) == EXPECTED
    assert [row.line for row in read.rows] == [5, 8, 9]
    assert read.table is not None
    assert read.table.header_line == 4
    (problem,) = read.problems
    assert (problem.line, problem.skipped) == (10, True)


@pytest.mark.parametrize(
    "written",
    [
        "09-03-2014",
        "9-3-2014",
        "9/3/14",
        "9.3.2014",
        "2014-03-09",
        "2014/3/9",
        "20140309",
        "09032014",
        "9 maart 2014",
        "09-mrt-14",
        "zo 9 mrt. 2014",
        "9-3-2014 00:00",
        "2014-03-09T00:00:00",
        "2014-03-08T23:00:00.000Z",
        "2014-03-08T22:00:00Z",
        "2014-03-09T00:00:00Z",
        "41707",
        "41707.0",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    read = read_list(csv_of(("Achternaam", "Geb.datum"), ("Bos", written), ("Vos", "31-12-2013")).encode())
    assert [row.student.record.geboortedatum for row in read.rows] == [date(2014, 3, 9), date(2013, 12, 31)]
    assert read.table is not None
    assert not read.table.doubtful_dates


@pytest.mark.parametrize(
    "written",
    ["31-02-2014", "gisteren", "0-0-0", "1-1-0001", "99999999", "1999", "12:30", "9999-12-31T23:00:00Z"],
)
def test_a_day_that_is_none_costs_the_day_and_not_the_pupil(written: str) -> None:
    read = read_list(
        csv_of(
            ("Achternaam", "Geboortedatum"), ("Bos", written), ("Vos", "31-12-2013"), ("Ros", "1-2-14")
        ).encode()
    )
    assert [row.student.record.geboortedatum for row in read.rows][1:] == [
        date(2013, 12, 31),
        date(2014, 2, 1),
    ]
    assert "geboortedatum" not in read.rows[0].given
    (problem,) = read.problems
    assert (problem.line, problem.skipped) == (2, False)
    assert "31-12-2014" in problem.text  # how to write it
    assert written not in problem.text


def dated(*days: str) -> PupilList:
    return read_list(csv_of(("Achternaam", "Geboortedatum"), *((f"Bos{day}", day) for day in days)).encode())


def test_the_order_of_day_and_month_follows_from_all_days_together() -> None:
    american = dated("3/9/2014", "12/31/2013", "1/4/2014")
    assert [row.student.record.geboortedatum for row in american.rows] == [
        date(2014, 3, 9),
        date(2013, 12, 31),
        date(2014, 1, 4),
    ]
    assert american.table is not None
    assert american.table.date_order is DateOrder.MONTH_FIRST
    assert not american.table.doubtful_dates


def test_days_that_could_be_meant_both_ways_are_told_and_can_be_chosen() -> None:
    read = dated("3/4/2014", "5/6/2014")
    assert read.table is not None
    assert (read.table.doubtful_dates, read.table.date_order) == (True, DateOrder.DAY_FIRST)
    assert any("andersom" in notice for notice in read.notices)
    assert read.rows[0].student.record.geboortedatum == date(2014, 4, 3)

    text = csv_of(("Achternaam", "Geboortedatum"), ("Bos", "3/4/2014"), ("Vos", "5/6/2014")).encode()
    chosen = read_list(text, Choices(date_order=DateOrder.MONTH_FIRST))
    assert chosen.rows[0].student.record.geboortedatum == date(2014, 3, 4)
    same = dated("3/3/2014", "2014-05-06")
    assert same.table is not None
    assert not same.table.doubtful_dates


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "leeg"),
        (b" \r\n\t\n", "leeg"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"<html><body><table></table></body></html>", "webpagina"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', "webpagina"),
        (b"<table border=1><tr><td>Achternaam</td></tr></table>", "webpagina"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "oude vorm",
        ),
        (b"PK\x03\x04 stuk", "beschadigd"),
        (b"{\\rtf1 lijst}", "Word"),
        (b"\x00\x01\x02\x03 geen tekst", "herkent"),
        (b"Beste ouders,\n\nHierbij de lijst.\n", "herkent"),
        (b"Achternaam;Roepnaam\n", "geen leerlingen"),
    ],
)
def test_what_is_no_list_is_told_what_it_is(data: bytes, word: str) -> None:
    with pytest.raises(UnusableList, match=word) as caught:
        read_list(data)
    assert caught.value.next_step


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n"])
def test_a_document_dropped_among_the_pupils_is_sent_to_the_dossier_of_one(data: bytes) -> None:
    """An attachment has a pupil."""
    with pytest.raises(UnusableList) as caught:
        read_list(data)
    assert "tabblad Bijlagen" in caught.value.next_step


def test_a_dossier_is_no_list_and_that_is_no_error() -> None:
    data = b'<?xml version="1.0"?><dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"/>'
    assert kind_of(data) is None
    with pytest.raises(UnknownFile):
        read_list(data)
    assert kind_of(TEXT.encode()) is ListKind.CSV


def test_a_list_of_another_kind_of_standard_is_told_by_name() -> None:
    data = b'<leerlinggegevens xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"/>'
    with pytest.raises(UnusableList, match="UWLR"):
        read_list(data)


def test_progress_is_told_and_may_end_the_reading() -> None:
    text = csv_of(("Achternaam", "Roepnaam"), *((f"Bos{number}", "Kim") for number in range(250)))
    seen: list[tuple[int, int]] = []
    read_list(text.encode(), progress=lambda done, of: seen.append((done, of)))
    assert seen == [(0, 250), (100, 250), (200, 250)]

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_list(text.encode(), progress=stop)


def test_a_name_in_one_column_is_taken_apart_and_told_so() -> None:
    text = csv_of(
        ("Naam leerling", "Klas"),
        ("Berg, Anna van den", "8A"),
        ("van der Berg, Bas", "8A"),
        ("Berg, van den, Cas", "8A"),
        ("Dien el Amrani", "8A"),
        ("Eva", "8A"),
    )
    read = read_list(text.encode())
    assert [
        (row.student.record.achternaam, row.student.record.voorvoegsel, row.student.record.roepnaam)
        for row in read.rows
    ] == [
        ("Berg", "van den", "Anna"),
        ("Berg", "van der", "Bas"),
        ("Berg", "van den", "Cas"),
        ("Amrani", "el", "Dien"),
    ]
    assert read.table is not None
    assert read.table.columns[0].field is Field.FULL_NAME
    (problem,) = read.problems
    assert (problem.line, problem.skipped) == (6, True)
    assert "Achternaam, Roepnaam" in problem.text
