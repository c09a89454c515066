"""Whatever is offered as a list: it is read, or refused in plain words that tell nothing of anybody."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.errors import OsoError
from oso_desktop.exchange import list_reader, list_sheet, pupil_list
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.list_reader import kind_of, read_list
from oso_desktop.exchange.pupil_list import Choices, DateOrder, Field, PupilList, UnusableList
from tests.exchange.builders import edexml, element, pupil, zipped
from tests.exchange.cards import card
from tests.exchange.list_files import HEADERS, csv_of, edex2000_line, ods, xlsx
from tests.work_counted import calls_in

SECRETS = ("Yıldız", "Noor", "999990019", "2014-03", "09-03-2014")
ROW = ("1", "Noor", "van", "Yıldız", "09-03-2014", "V", "8A")
CSV = csv_of(
    (*HEADERS, "BSN"), (*ROW, "999990019"), (*ROW, "123456780"), ("2", "", "", "", "x", "", "")
).encode()
XLSX = xlsx(
    {
        "Blad1": (
            (*HEADERS, "BSN"),
            (*ROW, 999990019),
            ("2", "Noor", "", "Yıldız", date(2014, 3, 9), "V", "8A"),
        )
    }
)
ODS = ods(
    {
        "Blad1": (
            (*HEADERS, "BSN"),
            (*ROW, 999990019),
            ("2", "Noor", "", "Yıldız", date(2014, 3, 9), "V", "8A"),
        )
    }
)
EDEX2000 = "\r\n".join(
    edex2000_line("Yıldız", f"0000{number}", calling="Noor", born="09/03/14", sex="M", number="999990019")
    for number in range(5)
).encode()
EDEXML = edexml(
    pupil("1", element("achternaam", "Yıldız"), element("bsn", "999990019"), element("roepnaam", "Noor"))
)
WHOLE = {"csv": CSV, "xlsx": XLSX, "ods": ODS, "edex2000": EDEX2000, "edexml": EDEXML}


def outcome(data: bytes, choices: Choices | None = None) -> str:
    """What became of a file, or what should not have."""
    try:
        if kind_of(data) is None:
            return "refused"
        read = read_list(data, choices)
    except OsoError as error:
        said = f"{error.text} {error.next_step}"
        return said if not error.next_step or any(secret in said for secret in SECRETS) else "refused"
    said = " ".join(read.notices)
    return said if any(secret in said for secret in SECRETS) else "read"


@pytest.mark.parametrize("kind", WHOLE)
def test_every_kind_is_read_to_begin_with(kind: str) -> None:
    assert outcome(WHOLE[kind]) == "read"


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    assert outcome(data) in ("refused", "read")


_SIGNS = st.text(st.sampled_from('aé1;,\t"\r\n=<>&-/. \x85\ufeff0M'), max_size=300)


@given(_SIGNS, st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_refused_or_read(text: str, encoding: str) -> None:
    assert outcome(text.encode(encoding, "replace")) in ("refused", "read")
    assert outcome(f"Achternaam;Geboortedatum\n{text}".encode(encoding, "replace")) in ("refused", "read")


_PIECES = st.sampled_from([b"", b"<", b"x", b"\xff", b"9", b'"', b"\n", b";", b"\x00", b"PK\x03\x04", b"-1"])


@pytest.mark.parametrize("kind", WHOLE)
@given(data=st.data())
def test_an_altered_list_is_refused_or_read(kind: str, data: st.DataObject) -> None:
    altered = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(altered)))
        altered[start : start + data.draw(st.integers(0, 20))] = data.draw(_PIECES)
    # What was altered can stand in a name's place: only what was never altered is looked for in what is said.
    assert outcome(bytes(altered)) in ("refused", "read")


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@given(data=st.data())
def test_an_altered_part_of_a_workbook_is_refused_or_read(kind: str, data: st.DataObject) -> None:
    """The bytes of a ZIP guard themselves; a part that was altered before it was packed is another matter."""
    with zipfile.ZipFile(BytesIO(WHOLE[kind])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    altered = bytearray(parts[name] or b"x")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(altered)))
        altered[start : start + data.draw(st.integers(0, 12))] = data.draw(_PIECES)
    assert outcome(zipped({**parts, name: bytes(altered)})) in ("refused", "read")


_CHOICES = st.builds(
    Choices,
    columns=st.dictionaries(st.integers(-2, 300), st.none() | st.sampled_from(Field), max_size=8),
    date_order=st.none() | st.sampled_from(DateOrder),
    encoding=st.none() | st.sampled_from(["utf-8", "utf-16", "cp1252", "cp850", "klingon", "base64"]),
    delimiter=st.none() | st.sampled_from([";", ",", "\t"]),
    sheet=st.none() | st.text(max_size=8),
)


@given(st.sampled_from(sorted(WHOLE)), _CHOICES)
def test_whatever_is_chosen_the_list_is_refused_or_read(kind: str, choices: Choices) -> None:
    assert outcome(WHOLE[kind], choices) in ("refused", "read")


_WORDS = st.text("abcdefgABCDEFG éëçşıİ'-", min_size=1, max_size=20).map(lambda text: " ".join(text.split()))
_NAMES = _WORDS.filter(lambda text: text.strip("'- ") != "" and text[0].isalpha())
_DAYS = st.dates(date(2005, 1, 1), date(2024, 12, 31))
_PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "key": st.integers(1, 99_999).map(str),
            "surname": _NAMES,
            "prefix": st.sampled_from(["", "van", "van der"]),
            "calling": _NAMES,
            "born": _DAYS,
            "sex": st.sampled_from(["M", "V"]),
        }
    ),
    min_size=4,
    max_size=12,
    unique_by=lambda person: person["key"],
)
_WRITERS = {
    "csv ;": lambda rows: csv_of(*rows).encode(),
    "csv ,": lambda rows: csv_of(*rows, delimiter=",").encode("utf-8-sig"),
    "csv tab": lambda rows: csv_of(*rows, delimiter="\t", end="\n").encode("utf-16"),
    "xlsx": lambda rows: xlsx({"Blad1": rows}),
    "ods": lambda rows: ods({"Blad1": rows}),
}


def told(read: PupilList) -> list[tuple[Any, ...]]:
    return [
        (
            row.student.key,
            row.student.record.achternaam,
            row.student.record.voorvoegsel or "",
            row.student.record.roepnaam,
            row.student.record.geboortedatum,
            row.student.record.geslacht,
        )
        for row in read.rows
    ]


@pytest.mark.parametrize("writer", _WRITERS)
@given(people=_PEOPLE)
def test_the_same_people_come_out(writer: str, people: list[dict[str, Any]]) -> None:
    people[0]["sex"], people[1]["sex"] = "M", "V"  # else M could mean meisje
    people[0]["born"] = date(2014, 12, 31)  # else every day could be meant both ways
    rows = [
        ("Leerlingnummer", "Achternaam", "Tussenvoegsel", "Roepnaam", "Geboortedatum", "M/V"),
        *(
            (
                each["key"],
                each["surname"],
                each["prefix"],
                each["calling"],
                f"{each['born']:%d-%m-%Y}",
                each["sex"],
            )
            for each in people
        ),
    ]
    read = read_list(_WRITERS[writer](rows))
    assert told(read) == [
        (
            each["key"],
            each["surname"],
            each["prefix"],
            each["calling"],
            each["born"],
            "2" if each["sex"] == "M" else "1",
        )
        for each in people
    ]
    assert read.problems == ()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"Achternaam;Roepnaam\n" + b"Bos;Kim\n" * (pupil_list.ROW_LIMIT + 1), r"20\.000 regels"),
        (b"Achternaam;Roepnaam\n" + b"\n" * (5 * pupil_list.ROW_LIMIT), r"20\.000 regels"),
        ((b"Achternaam" + b";x" * list_sheet.COLUMN_LIMIT + b"\n") * 2, "200 kolommen"),
        (b";".join([b"Achternaam"] * 100) + b"\n" + (b";".join([b"x"] * 100) + b"\n") * 4001, "cellen"),
        (b"Achternaam;Roepnaam\n" + b" " * list_reader.TEXT_LIMIT, "te groot"),
        (b"<EDEX>" + b" " * pupil_list.SIZE_LIMIT, "te groot"),
        ((edex2000_line("Bos", "1") + "\n").encode() * (pupil_list.ROW_LIMIT + 1), r"20\.000 regels"),
    ],
    ids=["rows", "lines", "columns", "cells", "text", "bytes", "edex2000"],
)
def test_a_list_larger_than_any_school_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(UnusableList, match=word) as caught:
        read_list(data)
    assert caught.value.next_step


def test_one_text_without_end_costs_no_more_than_its_row() -> None:
    rows = b"".join(b"Bos%d;Kim\n" % number for number in range(20))
    read = read_list(b"Achternaam;Roepnaam\n" + b"a" * 3_000_000 + b";Kim\n" + rows)
    assert len(read.rows) == 20
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(2, True)]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods", "edex2000"])
def test_reading_costs_no_more_per_pupil_in_a_large_school(kind: str) -> None:
    """Ten times the pupils is ten times the work."""

    def school(pupils: int) -> bytes:
        rows = [
            (str(number), "Noor", "van", f"Bos{number}", "31-12-2014", "V" if number % 2 else "M", "8A")
            for number in range(pupils)
        ]
        if kind == "edex2000":
            lines = (edex2000_line(row[3], row[0], born="31/12/14", sex="M") for row in rows)
            return "\r\n".join(lines).encode()
        made = {"csv": lambda found: csv_of(*found).encode(), "xlsx": lambda found: xlsx({"B": found})}
        return made.get(kind, lambda found: ods({"B": found}))([HEADERS, *rows])

    small, large = school(300), school(3000)
    read_list(small)  # what is set up once

    assert len(read_list(large).rows) == 3000
    assert calls_in(lambda: read_list(large)) < 11 * calls_in(lambda: read_list(small))


@pytest.mark.parametrize(
    ("data", "what", "where"),
    [
        (write_card(card()), "schoolkaart", "Beheer › Scholen"),
        (b"\xef\xbb\xbf" + write_card(card()), "schoolkaart", "Beheer › Scholen"),
        (b"SQLite format 3\x00" + bytes(100), "pakketten", "Ontvangen"),
    ],
    ids=["card", "card that was saved again", "carrier"],
)
def test_what_belongs_on_another_page_is_told_where(data: bytes, what: str, where: str) -> None:
    with pytest.raises(UnusableList, match=what) as caught:
        read_list(data)
    assert where in caught.value.next_step
