"""The pupil list of before 2004, in which every value has its place in the line."""

from __future__ import annotations

from datetime import date

import pytest

from oso_desktop.exchange.list_reader import read_list
from oso_desktop.exchange.pupil_list import ListKind, UnusableList
from oso_desktop.gegevensset.model import Leerling
from tests.exchange.list_files import edex2000_line

LINES = (
    edex2000_line(
        "Yildiz",
        "00001",
        prefix="van der",
        calling="Noor",
        born="09/03/14",
        sex="M",
        group="8A",
        number="999990019",
        entered="20/08/18",
    ),
    edex2000_line("Müller", "00002", calling="André", born="31/12/13", sex="J", group="8A"),
    edex2000_line("Bos", "00003"),
)


def test_every_value_is_found_in_its_place() -> None:
    read = read_list("\r\n".join(LINES).encode("cp850"))

    assert (read.kind, read.label, read.table) == (ListKind.EDEX2000, "Leerlingenlijst (EDEX2000)", None)
    assert (read.school.brin, read.school.location, read.school.school_year) == ("99ZZ", "01", "2025-2026")
    noor, andre, bos = read.rows
    assert noor.student.record == Leerling(
        achternaam="Yildiz",
        voorvoegsel="van der",
        roepnaam="Noor",
        geboortedatum=date(2014, 3, 9),
        geslacht="1",
        bsn="999990019",
        leerlingid="00001",
        datuminschrijving=date(2018, 8, 20),
    )
    assert (noor.line, noor.student.key, noor.student.group, noor.student.school_year) == (
        1,
        "00001",
        "8A",
        "2025-2026",
    )
    assert (andre.student.record.achternaam, andre.student.record.roepnaam) == ("Müller", "André")
    assert andre.student.record.geslacht == "2"
    assert bos.given == {"leerlingid", "achternaam", "school_year"}
    assert dict(read.dropped) == {
        "etniciteit": 3,
        "land van herkomst": 3,
        "leerlinggewicht (oude regeling)": 3,
        "postcode (zonder adres)": 3,
    }
    assert read.problems == ()


@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_character_sets_and_line_ends(encoding: str, end: str) -> None:
    read = read_list((end.join(LINES) + end + "\x1a").encode(encoding))
    assert [row.student.record.achternaam for row in read.rows] == ["Yildiz", "Müller", "Bos"]
    assert [row.line for row in read.rows] == [1, 2, 3]


def test_lines_of_which_the_spaces_at_the_end_were_cut_off_are_read() -> None:
    bare = [edex2000_line("Bos", "00003", brin="", year="")[:90].rstrip(), LINES[0]]
    read = read_list("\n".join(bare).encode())
    assert [row.student.key for row in read.rows] == ["00003", "00001"]


def test_a_bad_line_costs_that_line() -> None:
    lines = [
        *LINES,
        "kort",
        edex2000_line("", "00005", calling="Kim"),
        edex2000_line("Vos", "00006", born="31/02/14", number="123456789", sex="X"),
        edex2000_line("Ros", "00001"),
    ]
    read = read_list("\r\n".join(lines).encode())
    assert [row.student.key for row in read.rows] == ["00002", "00003", "00006"]
    assert [(problem.line, problem.skipped) for problem in read.problems] == [
        (1, True),
        (4, True),
        (5, True),
        (6, False),
        (6, False),
        (6, False),
        (7, True),
    ]
    assert not any(secret in "".join(read.notices) for secret in ("Yildiz", "123456789", "31/02"))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Groep acht".ljust(30) + "8" + "8A".ljust(5) + "2025-2026" + "99ZZ" + "01", "EDEXGR.TXT"),
        (
            "Bos".ljust(40) + "".ljust(10) + "Juf".ljust(20) + "L1".ljust(5) + "99ZZ" + "01".ljust(5),
            "EDEXLK.TXT",
        ),
        ("L1".ljust(5) + "8A".ljust(5) + "2025-2026" + "99ZZ" + "01".ljust(5), "EDEXLG.TXT"),
    ],
)
def test_the_files_beside_the_list_are_told_by_name(line: str, name: str) -> None:
    with pytest.raises(UnusableList, match=name) as caught:
        read_list("\r\n".join([line] * 3).encode())
    assert "EDEXLL.TXT" in caught.value.next_step
