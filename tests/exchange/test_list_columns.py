"""What the columns of a table are taken to hold: the words of administrations, confirmed by what stands below."""

from __future__ import annotations

import pytest

from oso_desktop.exchange.list_columns import known_words
from oso_desktop.exchange.list_reader import read_list
from oso_desktop.exchange.pupil_list import Choices, Column, Field, PupilList
from tests.exchange.list_files import csv_of

BSNS = ("999990019", "999990020", "999990032", "999990044")
BAD = ("999990010", "123456789", "000000000", "111111111")


def table(headers: tuple[str, ...], *rows: tuple[str, ...], choices: Choices | None = None) -> PupilList:
    return read_list(csv_of(headers, *rows).encode(), choices)


def columns(read: PupilList) -> tuple[Column, ...]:
    assert read.table is not None
    return read.table.columns


def fields(read: PupilList) -> list[Field | None]:
    return [column.field for column in columns(read)]


VALUES = {
    Field.KEY: ("1", "2", "3"),
    Field.SURNAME: ("Bos", "Vos", "Ros"),
    Field.PREFIX: ("de", "", "van"),
    Field.CALLING_NAME: ("Kim", "Bo", "Ida"),
    Field.FIRST_NAMES: ("Kim Eva", "Bo", "Ida"),
    Field.INITIALS: ("K.E.", "B.", "I."),
    Field.BIRTH_DATE: ("31-12-2014", "1-2-2014", "3-4-2015"),
    Field.SEX: ("V", "M", "V"),
    Field.GROUP: ("8A", "8B", "7"),
    Field.YEAR_GROUP: ("8", "8", "7"),
    Field.NUMBER: BSNS[:3],
    Field.BSN: BSNS[:3],
    Field.EDUCATION_NUMBER: BSNS[:3],
    Field.EMAIL: ("a@voorbeeld.nl", "b@voorbeeld.nl", ""),
    Field.ENROLLED: ("20-08-2018", "20-8-2018", ""),
    Field.LEFT: ("", "31-7-2026", ""),
    Field.SCHOOL_YEAR: ("2025-2026", "2025-2026", "2025-2026"),
    Field.BRIN: ("99ZZ", "99ZZ", "99ZZ"),
    Field.LOCATION: ("01", "01", "01"),
}


# As the lists of ParnasSys, ESIS, Magister and Somtoday call them.
@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Leerlingnummer", Field.KEY),
        ("Lln.nr.", Field.KEY),
        ("Stamnr", Field.KEY),
        ("LEERLING-ID", Field.KEY),
        ("Achternaam leerling", Field.SURNAME),
        ("Geslachtsnaam", Field.SURNAME),
        ("Tussenv.", Field.PREFIX),
        ("Voorvoegsel(s)", Field.PREFIX),
        ("Voornamen (officieel)", Field.FIRST_NAMES),
        ("Geboortedatum [dd-mm-jjjj]", Field.BIRTH_DATE),
        ("Groep (huidig", Field.GROUP),
        ("(Kleur)", None),
        ("Gr", Field.GROUP),
        ("Grp.", Field.GROUP),
        ("Geb.", Field.BIRTH_DATE),
        ("Voorvoegsels", Field.PREFIX),
        ("Roepnaam", Field.CALLING_NAME),
        ("Voornamen", Field.FIRST_NAMES),
        ("Voorletters", Field.INITIALS),
        ("Geb. datum", Field.BIRTH_DATE),
        ("geboortedatum van de leerling", Field.BIRTH_DATE),
        ("M/V", Field.SEX),
        ("Geslacht", Field.SEX),
        ("Stamgroep", Field.GROUP),
        ("Klas", Field.GROUP),
        ("Leerjaar", Field.YEAR_GROUP),
        ("Jaargroep", Field.YEAR_GROUP),
        ("PGN", Field.NUMBER),
        ("BSN", Field.BSN),
        ("Burgerservicenummer leerling", Field.BSN),
        ("Onderwijsnummer", Field.EDUCATION_NUMBER),
        ("E-mailadres leerling", Field.EMAIL),
        ("Datum inschrijving", Field.ENROLLED),
        ("Uitschrijfdatum", Field.LEFT),
        ("Schooljaar", Field.SCHOOL_YEAR),
        ("BRIN", Field.BRIN),
        ("Vestigingscode", Field.LOCATION),
    ],
)
def test_the_words_of_administrations_are_known(header: str, field: Field | None) -> None:
    cells = VALUES[field] if field else ("x", "y", "z")
    rows = [(f"Naam{number}", cell) for number, cell in enumerate(cells)]
    read = (
        table(("Roepnaam", header), *rows) if field is Field.SURNAME else table(("Achternaam", header), *rows)
    )
    assert columns(read)[1].field is field
    assert columns(read)[1].why


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Geboorteplaats", "geboorteplaats"),
        ("Nationaliteit 1", "nationaliteit"),
        ("Land van herkomst", "land van herkomst"),
        ("Geboorteland", "land van herkomst"),
        ("Religie", "geloof of levensovertuiging"),
        ("Levensovertuiging", "geloof of levensovertuiging"),
        ("Datum in Nederland", "datum van vestiging in Nederland"),
        ("Verblijfstitel", "verblijfstitel"),
        ("Etniciteit", "culturele achtergrond"),
        ("IBAN", "bankrekening"),
        ("BSN verzorger 1", "gegevens van ouders of verzorgers"),
        ("Naam vader", "gegevens van ouders of verzorgers"),
        ("Achternaam ouder 2", "gegevens van ouders of verzorgers"),
        ("E-mail moeder", "gegevens van ouders of verzorgers"),
        ("Pasfoto", "foto"),
        ("Medische bijzonderheden", "medische gegevens"),
        ("Allergieën", "medische gegevens"),
        ("Huisarts", "medische gegevens"),
        ("Straat", "adres"),
        ("Postcode", "adres"),
        ("Mobiel nummer", "telefoonnummer"),
        ("Noodnummer", "telefoonnummer"),
        ("Thuistaal", "taal thuis"),
        ("Wachtwoord", "gebruikersnaam of wachtwoord"),
        ("Roepnaam (broer)", "gegevens van ouders of verzorgers"),
        ("ECK-iD", "ECK iD"),
        ("BSN-4", "laatste vier cijfers van het persoonsgebonden nummer"),
        ("Opmerkingen", "notities"),
    ],
)
def test_a_column_that_no_dossier_needs_is_dropped_and_counted_by_name(header: str, name: str) -> None:
    """R009, R037, R038, R039, R040, R041, R042, R043, R044, R049: of none of it anything is kept or shown.

    Not even if somebody chooses the column for something else.
    """
    secret = "Geheimzinnig"
    rows = (("Bos", secret), ("Vos", ""), ("Ros", secret))
    for choices in (None, Choices(columns={1: Field.CALLING_NAME})):
        read = table(("Achternaam", header), *rows, choices=choices)
        column = columns(read)[1]
        assert (column.field, column.dropped, column.samples) == (None, name, ())
        assert read.dropped == ((name, 2),)
        assert secret not in f"{read.rows} {read.notices} {read.table}"


def test_a_column_that_is_not_known_is_told_by_its_place_and_may_be_chosen() -> None:
    headers, rows = ("Achternaam", "Kleur"), (("Bos", "Kim"), ("Vos", ""))
    read = table(headers, *rows)
    assert fields(read) == [Field.SURNAME, None]
    assert read.unknown == (("kolom B", 1),)
    assert "Kleur" not in "".join(read.notices)  # a row of pupils can stand where headers should
    assert columns(read)[1].samples == ("Kim",)

    chosen = table(headers, *rows, choices=Choices(columns={1: Field.CALLING_NAME}))
    assert [row.student.record.roepnaam for row in chosen.rows] == ["Kim", None]


def test_a_header_with_something_in_brackets_gives_way_to_one_without() -> None:
    read = table(("Achternaam (contact)", "Achternaam", "Groep (vorige)"), ("Ros", "Bos", "7"))

    assert fields(read) == [None, Field.SURNAME, Field.GROUP]
    assert [row.student.record.achternaam for row in read.rows] == ["Bos"]


def test_a_choice_goes_before_a_guess() -> None:
    headers, rows = ("Achternaam", "Roepnaam", "Naam thuis"), (("Bos", "Kimberley", "Kim"),)
    read = table(headers, *rows, choices=Choices(columns={2: Field.CALLING_NAME}))
    assert fields(read) == [Field.SURNAME, None, Field.CALLING_NAME]
    assert "andere kolom" in columns(read)[1].why

    silent = table(headers, *rows, choices=Choices(columns={1: None, 99: Field.KEY}))
    assert fields(silent) == [Field.SURNAME, None, None]
    assert silent.rows[0].given == {"achternaam"}


def test_of_two_columns_with_one_meaning_the_first_counts() -> None:
    read = table(("Achternaam", "Groep", "Stamgroep"), ("Bos", "8A", "8B"))
    assert fields(read) == [Field.SURNAME, Field.GROUP, None]
    assert read.rows[0].student.group == "8A"


def test_a_first_name_is_what_the_pupil_is_called_where_nothing_else_says_so() -> None:
    alone = table(("Achternaam", "Voornaam"), ("Bos", "Kim Eva"))
    assert (alone.rows[0].student.record.roepnaam, alone.rows[0].student.record.voornaam) == ("Kim Eva", ())
    beside = table(("Achternaam", "Voornaam", "Roepnaam"), ("Bos", "Kim Eva", "Kim"))
    assert beside.rows[0].student.record.voornaam == ("Kim", "Eva")


@pytest.mark.parametrize(
    ("header", "cells", "word"),
    [
        ("Geboortedatum", ("A", "B", "C"), "geen datums"),
        ("BSN", BAD[:3], "elfproef"),
        ("Leerjaar", ("havo", "vwo", "mavo"), "leerjaren"),
        ("Geslacht", ("1", "2", "1"), "jongen"),
        ("Geslacht", ("M", "M", "M"), "jongen"),
    ],
)
def test_a_header_that_its_column_belies_is_not_believed(
    header: str, cells: tuple[str, ...], word: str
) -> None:
    """Figures for boys and girls are no sign: EDEXML and OSO count the other way round."""
    read = table(("Achternaam", header), *zip(("Bos", "Vos", "Ros"), cells, strict=True))
    assert fields(read) == [Field.SURNAME, None]
    assert word in columns(read)[1].why
    assert len(read.rows) == 3


def test_personal_numbers_are_seen_under_any_header() -> None:
    """R048: a number that stands in the place of the school's own is no key."""
    rows = tuple(zip(("Bos", "Vos", "Ros", "Los"), BSNS, strict=True))
    key = table(("Achternaam", "Leerlingnummer"), *rows)
    assert fields(key) == [Field.SURNAME, Field.NUMBER]
    assert [row.student.key for row in key.rows] == [""] * 4
    assert [row.student.record.bsn for row in key.rows] == list(BSNS)

    other = table(("Achternaam", "Kenmerk"), *rows)
    assert fields(other) == [Field.SURNAME, None]
    assert "persoonsgebonden" in columns(other)[1].why
    assert all(row.student.record.bsn is None for row in other.rows)


@pytest.mark.parametrize("written", ["999990019", "9999.90.019", "999 990 019", "999990019 "])
def test_a_number_is_read_however_it_is_written(written: str) -> None:
    read = table(("Achternaam", "BSN"), ("Bos", written))
    assert read.rows[0].student.record.bsn == "999990019"


def test_a_spreadsheet_that_ate_the_zeros_of_a_number_is_forgiven() -> None:
    read = table(("Achternaam", "BSN"), ("Bos", "10000008"), ("Vos", "999990019"))
    assert [row.student.record.bsn for row in read.rows] == ["010000008", "999990019"]


def test_a_number_of_either_kind_goes_where_it_belongs() -> None:
    read = table(("Achternaam", "PGN"), ("Bos", "999990019"), ("Vos", "103000003"), ("Ros", ""))
    assert [(row.student.record.bsn, row.student.record.onderwijsnummer) for row in read.rows] == [
        ("999990019", None),
        (None, "103000003"),
        (None, None),
    ]
    assert all({"bsn", "onderwijsnummer"} <= row.given for row in read.rows)
    both = table(("Achternaam", "BSN", "Onderwijsnummer"), ("Bos", "999990019", "103000003"))
    assert both.rows[0].student.record.onderwijsnummer is None
    assert ("onderwijsnummer (naast een bsn)", 1) in both.dropped


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("M", "V", "x"), ["2", "1", "0"]),
        (("man", "vrouw", "onbekend"), ["2", "1", "0"]),
        (("J", "M", "J"), ["2", "1", "2"]),
        (("Jongen", "Meisje", ""), ["2", "1", None]),
        (("m", "v.", "M"), ["2", "1", "2"]),
    ],
)
def test_boys_and_girls_are_told_by_all_words_of_the_column(
    words: tuple[str, ...], codes: list[str | None]
) -> None:
    read = table(("Achternaam", "Geslacht"), *zip(("Bos", "Vos", "Ros"), words, strict=True))
    assert [row.student.record.geslacht for row in read.rows] == codes


def test_a_table_without_headers_is_guessed_by_content_and_waits_for_a_choice() -> None:
    text = csv_of(("Bos", "31-12-2014", "V"), ("Vos", "1-2-2014", "M"), ("Ros", "3-4-2014", "V")).encode()
    read = read_list(text)
    assert fields(read) == [None, Field.BIRTH_DATE, Field.SEX]
    assert read.table is not None
    assert read.table.header_line == 0
    assert read.rows == ()
    (problem,) = read.problems
    assert "achternaam" in problem.text
    assert "Bos" not in "".join(read.notices)

    chosen = read_list(text, Choices(columns={0: Field.SURNAME}))
    assert [row.student.record.achternaam for row in chosen.rows] == ["Bos", "Vos", "Ros"]
    assert [row.line for row in chosen.rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("surname", "expected"),
    [
        ("van den Berg", ("Berg", "van den")),
        ("Berg, van den", ("Berg", "van den")),
        ("Van Damme", ("Van Damme", None)),
        ("'t Hart", ("Hart", "'t")),
        ("de", ("de", None)),
        ("Bos, Eva", ("Bos, Eva", None)),
    ],
)
def test_without_a_column_for_it_the_prefix_is_taken_off_the_surname(
    surname: str, expected: tuple[str, str | None]
) -> None:
    record = table(("Achternaam", "Roepnaam"), (surname, "Kim")).rows[0].student.record
    assert (record.achternaam, record.voorvoegsel) == expected
    with_column = (
        table(("Achternaam", "Tussenvoegsel", "Roepnaam"), (surname, "", "Kim")).rows[0].student.record
    )
    assert (with_column.achternaam, with_column.voorvoegsel) == (surname, None)


@pytest.mark.parametrize(
    ("header", "group", "year"),
    [
        ("Groep", "8A", "8"),
        ("Groep", "groep 7", "7"),
        ("Groep", "7/8", ""),
        ("Klas", "1A", ""),
        ("Groep", "Vos", ""),
    ],
)
def test_a_group_of_primary_school_tells_the_year_and_a_class_does_not(
    header: str, group: str, year: str
) -> None:
    student = table(("Achternaam", header), ("Bos", group)).rows[0].student
    assert (student.group, student.year_group) == (group, year)


def test_the_school_of_a_list_is_the_one_that_most_rows_name() -> None:
    headers = ("Achternaam", "BRIN", "Schooljaar", "Groep")
    read = table(
        headers,
        ("Bos", "99ZZ01", "2025/2026", "8A"),
        ("Vos", "99zz01", "25-26", "8A"),
        ("Ros", "99YY", "2025-2026", "8A"),
        ("Los", "", "x", "8A"),
    )
    assert (read.school.brin, read.school.location, read.school.school_year) == ("99ZZ", "01", "2025-2026")
    assert [row.student.record.achternaam for row in read.rows] == ["Bos", "Vos", "Los"]
    years = [row.student.record.schoolloopbaanlijst for row in read.rows]
    assert years[0] is not None
    assert years[0].schoolloopbaan[0].vestigingscode == "01"
    assert years[2] is None
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(4, True), (5, False)]


def test_every_problem_is_told_by_line_with_what_to_do_and_without_what_stands_there() -> None:
    headers = (
        "Leerlingnummer",
        "Achternaam",
        "Geboortedatum",
        "Geslacht",
        "Leerjaar",
        "BSN",
        "E-mail leerling",
    )
    good = ("1", "Bos", "1-2-2014", "V", "8", "999990019", "kim@voorbeeld.nl")
    read = table(
        headers,
        good,
        ("2", "Vos", "2-2-2014", "M", "7", "999990020", ""),
        ("3", "Ros", "morgen", "paars", "99", "123456780", "geen adres"),
        ("4", "", "3-2-2014", "V", "8", "", ""),
        ("5", "L" * 300, "3-2-2014", "V", "8", "", ""),
    )
    assert [row.student.key for row in read.rows] == ["1", "2", "3"]
    assert [(problem.line, problem.skipped) for problem in read.problems] == [
        *[(4, False)] * 5,
        (5, True),
        (6, True),
    ]
    assert read.skipped == 2
    assert read.rows[2].given == {"leerlingid", "achternaam"}
    for secret in ("morgen", "paars", "123456780", "LLL"):
        assert secret not in "".join(read.notices)
    assert all(len(problem.text.split(". ")) > 1 for problem in read.problems)


def test_of_two_pupils_with_one_number_neither_is_read_and_a_repeated_one_once() -> None:
    headers = ("Leerlingnummer", "Achternaam", "Naam ouder")
    read = table(
        headers, ("1", "Bos", "A"), ("1", "Bos", "B"), ("2", "Vos", "C"), ("2", "Ros", "D"), ("", "Los", "E")
    )
    assert [row.student.record.achternaam for row in read.rows] == ["Bos", "Los"]
    assert read.repeated == 1
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(4, True), (5, True)]


def test_no_word_has_two_meanings() -> None:
    words = known_words()
    raw = [word for word in words.fields if word in words.dropped]
    assert raw == []
    assert not set(words.phrases.values()) - set(words.dropped.values())
    assert set(words.fields.values()) == set(Field)
