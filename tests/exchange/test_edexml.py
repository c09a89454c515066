"""The pupil list from a school's own administration: the same people come out, and nothing that was not asked for."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from stdnum.nl import bsn as bsn_number

from oso_desktop.dossier.people import Student
from oso_desktop.errors import OsoError
from oso_desktop.exchange.edexml import read_edexml
from oso_desktop.exchange.hardened import NotReadable
from oso_desktop.exchange.pupil_list import UnusableList
from oso_desktop.gegevensset.model import (
    Communicatie,
    Communicatielijst,
    Leerling,
    Schoolloopbaan,
    Schoolloopbaanlijst,
)
from tests.exchange.builders import SCHOOL, edexml, element, pupil
from tests.work_counted import calls_in

GOOD_BSN = "999990019"
BAD_BSN = "999990018"
SURNAME = element("achternaam", "Yıldız")


def _one(*parts: str, key: str = "7") -> Student:
    (row,) = read_edexml(edexml(pupil(key, SURNAME, *parts))).rows
    return row.student


def _notices(*parts: str) -> str:
    return "\n".join(read_edexml(edexml(pupil("7", SURNAME, *parts))).notices)


def test_every_column_finds_its_place() -> None:
    student = _one(
        element("voorvoegsel", "van 't"),
        element("voornamen", "Şeyma  Fatma"),
        element("voorletters-1", "SF"),
        element("roepnaam", "Şey"),
        element("geboortedatum", "2014-03-09"),
        element("geslacht", "2"),
        element("jaargroep", "8"),
        '<groep key="g8a"/>',
        element("emailadres", "sey@voorbeeld.nl"),
        element("bsn", GOOD_BSN),
        element("gewicht_nieuw", "1,2"),
        element("instroomdatum", "2018-08-20"),
        key=" 41 ",
    )
    assert (student.key, student.group, student.year_group, student.school_year) == (
        "41",
        "8A",
        "8",
        "2025-2026",
    )
    assert (student.guardians, student.sender, student.profile) == ((), None, None)
    assert student.record == Leerling(
        voornaam=("Şeyma", "Fatma"),
        voorletters_1="S.F.",
        voorvoegsel="van 't",
        achternaam="Yıldız",
        roepnaam="Şey",
        geboortedatum=date(2014, 3, 9),
        geslacht="1",
        communicatielijst=Communicatielijst(
            communicatie=(Communicatie(soort="e-mail", nummer="sey@voorbeeld.nl"),)
        ),
        bsn=GOOD_BSN,
        leerlingid="41",
        datuminschrijving=date(2018, 8, 20),
        leerlinggewicht="1.20",
        schoolloopbaanlijst=Schoolloopbaanlijst(
            schoolloopbaan=(
                Schoolloopbaan(
                    schooljaar="2025-2026",
                    groepscode="g8a",
                    groepsnaam="8A",
                    jaargroep="8",
                    brincode="99ZZ",
                    vestigingscode="00",
                ),
            )
        ),
    )


def test_a_secret_address_is_unknown_not_denied() -> None:
    assert _one().record.adresgeheim is None


@pytest.mark.parametrize(("theirs", "ours"), [("0", "0"), ("1", "2"), ("2", "1"), ("9", "0")])
def test_boys_and_girls_are_numbered_the_other_way_round(theirs: str, ours: str) -> None:
    assert _one(element("geslacht", theirs)).record.geslacht == ours


@pytest.mark.parametrize(
    ("theirs", "ours"), [("YH", "Y.H."), ("Y.H.", "Y.H."), ("ThJ", "Th.J."), ("y h", "Y.H.")]
)
def test_initials_get_their_dots(theirs: str, ours: str) -> None:
    assert _one(element("voorletters-1", theirs)).record.voorletters_1 == ours


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        *((code, code) for code in ["0", "1", "8", "11", "16", "S"]),
        ("V", "S"),
        *((code, "") for code in "BDCNH"),
    ],
)
def test_year_groups_without_a_counterpart_are_left_out(theirs: str, ours: str) -> None:
    student = _one(element("jaargroep", theirs), '<groep key="g8a"/>')
    assert student.year_group == ours
    assert (student.record.schoolloopbaanlijst is None) == (ours == "")


def test_the_pupils_year_group_goes_before_that_of_the_group() -> None:
    assert _one(element("jaargroep", "6"), '<groep key="g7"/>').year_group == "6"
    assert _one('<groep key="g7"/>').year_group == "7"
    assert _one('<groep key="gc"/>').year_group == ""


def test_the_running_year_is_only_told_when_complete() -> None:
    assert _one(element("jaargroep", "8")).record.schoolloopbaanlijst is None


def test_a_composed_group_is_no_home_group_and_no_news() -> None:
    parts = ('<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>',)
    assert _one(*parts).group == ""
    assert _notices(*parts) == ""


@pytest.mark.parametrize(("theirs", "ours"), [("0", "0.00"), ("0,3", "0.30"), ("1,2", "1.20"), ("?", None)])
def test_the_weight_is_written_as_the_standard_wants(theirs: str, ours: str | None) -> None:
    assert _one(element("gewicht_nieuw", theirs)).record.leerlinggewicht == ours


@pytest.mark.parametrize("tag", ["bsn", "sofinummer"])
def test_a_sofinummer_is_a_bsn(tag: str) -> None:
    assert _one(element(tag, GOOD_BSN)).record.bsn == GOOD_BSN


@pytest.mark.parametrize("number", [GOOD_BSN, "103000003"])
def test_an_onderwijsnummer_may_be_of_either_kind(number: str) -> None:
    record = _one(element("onderwijsnummer", number)).record
    assert (record.bsn, record.onderwijsnummer) == (None, number)


@pytest.mark.parametrize("tag", ["bsn", "sofinummer", "onderwijsnummer"])
@pytest.mark.parametrize("number", [BAD_BSN, "99999001", "9999900190", "x", "٩٩٩٩٩٠٠١٩"])
def test_a_number_that_fails_the_elfproef_is_let_go_and_never_shown(tag: str, number: str) -> None:
    record = _one(element(tag, number)).record
    assert (record.bsn, record.onderwijsnummer) == (None, None)
    notices = _notices(element(tag, number))
    assert "Regel 5" in notices
    assert "weggelaten" in notices
    assert number == "x" or number not in notices


def test_a_pupil_has_one_number_at_most() -> None:
    parts = (element("bsn", GOOD_BSN), element("onderwijsnummer", GOOD_BSN))
    assert _one(*parts).record.onderwijsnummer is None
    assert "naast een bsn" in _notices(*parts)


@pytest.mark.parametrize(
    ("tag", "content", "word"),
    [
        ("etniciteit", "1", "etniciteit"),
        ("land", "MA", "land van herkomst"),
        ("land_vader", "MA", "vader"),
        ("land_moeder", "MA", "moeder"),
        ("gewicht", "0.90", "oude regeling"),
        ("fotourl", "https://voorbeeld.nl/geheim.jpg", "foto"),
        ("gebruikersnaam", "inlognaam", "gebruikersnaam"),
        ("bsn_ondwnr-4", "0019", "laatste vier"),
        ("rijksregisternummer", "85073003328", "rijksregister"),
        ("postcodenl", "6971VB", "postcode"),
        ("postnummerbe", "9000", "postcode"),
        ("postcodeoverig", "W1A", "postcode"),
        ("start_ondw_jgr3", "2017-08-01", "jaargroep 3"),
    ],
)
def test_what_no_dossier_needs_is_counted_and_kept_nowhere(tag: str, content: str, word: str) -> None:
    """R040, R042: etniciteit and countries are dropped and counted, and so is whatever has no ground."""
    data = edexml(*(pupil(str(number), SURNAME, element(tag, content)) for number in range(3)))
    read = read_edexml(data)
    ((name, count),) = read.dropped
    assert word in name
    assert count == 3
    assert read.rows[0].student.record == Leerling(achternaam="Yıldız", leerlingid="0")
    assert content not in " ".join(read.notices)


def test_empty_columns_are_not_counted() -> None:
    assert _notices("<land/>", "<etniciteit/>", "<mutatiedatum>2025-09-09T10:00:00</mutatiedatum>") == ""


@pytest.mark.parametrize("day", ["2025-09-30", "2025-09-30+02:00"])
def test_who_left_before_the_reference_date_is_counted_and_not_read(day: str) -> None:
    data = edexml(
        pupil("1", SURNAME, element("uitstroomdatum", day)),
        pupil("2", SURNAME, element("uitstroomdatum", "2025-10-01")),
    )
    read = read_edexml(data)
    assert [row.student.key for row in read.rows] == ["2"]
    assert (len(read.rows), read.left, read.skipped) == (1, 1, 0)
    assert read.rows[0].student.record.datumuitschrijving == date(2025, 10, 1)


def test_without_a_reference_date_the_day_of_making_counts() -> None:
    school = (
        "<schooljaar>2025-2026</schooljaar><brincode>99ZZ</brincode><dependancecode>03</dependancecode>"
        "<aanmaakdatum>2025-11-25T14:33:33</aanmaakdatum>"
    )
    leaver = pupil("1", SURNAME, element("uitstroomdatum", "2025-11-24"))
    read = read_edexml(edexml(leaver, school=school))
    assert read.school.reference_date == date(2025, 11, 25)
    assert read.school.location == "03"
    assert read.left == 1
    without = "<schooljaar>2025-2026</schooljaar><brincode>99ZZ</brincode>"
    assert read_edexml(edexml(leaver, school=without)).left == 0


@pytest.mark.parametrize("row", [pupil("2", element("roepnaam", "Noor")), pupil(" ", SURNAME), "<leerling/>"])
def test_a_row_without_surname_or_key_is_skipped_by_line(row: str) -> None:
    read = read_edexml(edexml(pupil("1", SURNAME), row))
    assert [row.student.key for row in read.rows] == ["1"]
    assert read.skipped == 1
    (problem,) = read.problems
    assert problem.line == 6
    assert "Noor" not in problem.text


@pytest.mark.parametrize(
    "part",
    [
        element("geboortedatum", "09-03-2014"),
        element("geboortedatum", "2014-02-30"),
        element("geslacht", "M"),
        element("jaargroep", "9"),
        element("gewicht_nieuw", "0.7"),
        element("instroomdatum", "gisteren"),
        element("uitstroomdatum", "9999"),
        '<groep key="weg"/>',
        element("roepnaam", "Noor") * 2,
    ],
)
def test_an_unreadable_field_costs_the_field_and_not_the_pupil(part: str) -> None:
    read = read_edexml(edexml(pupil("1", SURNAME, part)))
    assert len(read.rows) == 1
    (problem,) = read.problems
    assert problem.line == 5
    for secret in ("09-03", "30", "Noor", "weg ", "gisteren"):
        assert secret not in problem.text


def test_unknown_elements_are_named_and_ignored() -> None:
    data = edexml(
        pupil("1", SURNAME, "<nationaliteit>0001</nationaliteit>"), school=f"{SCHOOL}<bestuur>x</bestuur>"
    )
    assert read_edexml(data).unknown == (("bestuur", 1), ("nationaliteit", 1))


def test_a_hopeless_file_gets_a_short_report() -> None:
    rows = (pupil(str(number), SURNAME, element("geslacht", "M"), f"<x{number}/>") for number in range(300))
    report = read_edexml(edexml(*rows))
    assert len(report.problems) == 300
    assert len(report.notices) == 102
    assert all(len(notice) < 1000 for notice in report.notices)


@pytest.mark.parametrize("year", ["2024-2025", "2025-2026", "2031-2032", "1999-2000"])
def test_school_years_beyond_the_official_list_are_read(year: str) -> None:
    school = f"<schooljaar>{year}</schooljaar><brincode>99ZZ</brincode>"
    assert read_edexml(edexml(pupil("1", SURNAME), school=school)).school.school_year == year


@pytest.mark.parametrize(
    ("school", "word"),
    [
        ("<brincode>99ZZ</brincode>", "schooljaar"),
        ("<schooljaar>2025-2027</schooljaar><brincode>99ZZ</brincode>", "schooljaar"),
        ("<schooljaar>2025</schooljaar><brincode>99ZZ</brincode>", "schooljaar"),
        ("<schooljaar>2025-2026</schooljaar>", "BRIN"),
        ("<schooljaar>2025-2026</schooljaar><schoolkey>41323</schoolkey>", "BRIN"),
        ("<schooljaar>2025-2026</schooljaar><brincode>ZZ99</brincode>", "BRIN"),
        ("<schooljaar>2025-2026</schooljaar><instellingsnummer>12345</instellingsnummer>", "Vlaamse"),
        (f"{SCHOOL}<dependancecode>A1</dependancecode>", "vestigingscode"),
    ],
)
def test_a_school_that_cannot_be_told_is_refused(school: str, word: str) -> None:
    with pytest.raises(UnusableList, match=word) as caught:
        read_edexml(edexml(pupil("1", SURNAME), school=school))
    assert "regel 3" in caught.value.text
    assert caught.value.next_step


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"<EDEX><leerlingen/></EDEX>", "ontbreekt het onderdeel «school»"),
        (f"<EDEX><school>{SCHOOL}</school></EDEX>".encode(), "ontbreekt het onderdeel «leerlingen»"),
        (f"<EDEX><school>{SCHOOL}</school><leerlingen/></EDEX>".encode(), "geen leerlingen"),
        (f"<EDEX><school>{SCHOOL}</school><school/><leerlingen/></EDEX>".encode(), "meer dan één keer"),
        (b'<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier"/>', "overstapdossier"),
        (b'<leerlinggegevens xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"/>', "UWLR"),
        (b"<rss/>", "begint met «rss»"),
        (b'<EDEX xmlns="urn:x"/>', "ontbreekt het onderdeel «leerlingen»"),
    ],
)
def test_another_kind_of_file_is_told_what_it_is(data: bytes, word: str) -> None:
    with pytest.raises(UnusableList, match=word) as caught:
        read_edexml(data)
    assert caught.value.next_step


def test_of_two_pupils_with_one_key_neither_is_read_and_both_are_told_by_line() -> None:
    """Nobody can tell whose key it is; the others of the list come in."""
    data = edexml(
        pupil("sleutel-9", SURNAME), pupil("2", SURNAME), pupil(" sleutel-9", element("achternaam", "Jansen"))
    )
    read = read_edexml(data)
    assert [row.student.key for row in read.rows] == ["2"]
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(5, True), (7, True)]
    assert "regel 7" in read.problems[0].text
    assert "regel 5" in read.problems[1].text
    assert not any(secret in "".join(read.notices) for secret in ("Yıldız", "Jansen", "sleutel-9"))


def test_a_pupil_who_stands_there_twice_comes_in_once() -> None:
    read = read_edexml(edexml(pupil("9", SURNAME), pupil("2", SURNAME), pupil("9", SURNAME)))
    assert [row.student.key for row in read.rows] == ["9", "2"]
    assert (read.repeated, read.problems) == (1, ())
    assert any("al stond" in notice for notice in read.notices)


def test_who_left_and_came_back_is_there() -> None:
    school = SCHOOL.replace("2025-10-01", "2025-10-05")
    left = element("uitstroomdatum", "2025-09-30")
    read = read_edexml(edexml(pupil("1", SURNAME, left), pupil("1", SURNAME), school=school))
    assert (len(read.rows), read.left) == (1, 0)


def test_a_group_that_cannot_be_told_from_another_is_left_out() -> None:
    groups = '<groep key="a"><naam>A</naam></groep><groep key="a"><naam>B</naam></groep>'
    read = read_edexml(edexml(pupil("1", SURNAME, '<groep key="a"/>'), groups=groups))
    assert read.rows[0].student.group == ""
    assert [problem.line for problem in read.problems] == [3, 5]
    twice = '<groep key="a"><naam>A</naam></groep>' * 2
    read = read_edexml(edexml(pupil("1", SURNAME, '<groep key="a"/>'), groups=twice))
    assert (read.rows[0].student.group, read.problems) == ("A", ())


def test_the_official_example_is_read(conformance: Path) -> None:
    read = read_edexml((conformance / "edexml" / "examples" / "EDEXML.Voorbeeld.2.1.xml").read_bytes())
    assert (read.school.brin, read.school.location, read.school.school_year) == ("99ZZ", "00", "2014-2015")
    assert [
        (student.key, student.group, student.year_group) for student in (row.student for row in read.rows)
    ] == [
        ("00001", "4B", "4"),
        ("00002", "", "4"),
    ]
    assert (len(read.rows), read.left, read.skipped) == (2, 1, 0)
    assert [student.record.geslacht for student in (row.student for row in read.rows)] == ["2", "0"]


def test_the_builder_of_these_tests_makes_what_the_official_schema_accepts(conformance: Path) -> None:
    schema = etree.XMLSchema(file=str(conformance / "edexml" / "schema" / "EDEXML.structuur.xsd"))
    data = edexml(pupil("1", SURNAME, element("bsn", GOOD_BSN))).replace(b"2025-2026", b"2024-2025")
    assert schema.validate(etree.fromstring(data)), schema.error_log


_LETTERS = string.ascii_letters + "éëïöüçğışİŞłő'-"
_NAMES = st.text(_LETTERS, min_size=1, max_size=30)
_DAYS = st.dates(date(2008, 1, 1), date(2030, 12, 31))
_BSNS = (
    st.integers(1, 99_999_999)
    .map(lambda number: f"{number:08}")
    .flatmap(
        lambda head: st.sampled_from(
            [head + digit for digit in string.digits if bsn_number.is_valid(head + digit)] or [None]
        )
    )
)


@st.composite
def _people(draw: st.DrawFn) -> Leerling:
    initials = draw(st.text("ABCÇŞVZ", max_size=6))
    return Leerling(
        voornaam=tuple(draw(st.lists(_NAMES, max_size=3))),
        voorletters_1="".join(f"{letter}." for letter in initials) or None,
        voorvoegsel=draw(st.sampled_from([None, "de", "van der", "'t"])),
        achternaam=draw(_NAMES),
        roepnaam=draw(st.none() | _NAMES),
        geboortedatum=draw(st.none() | _DAYS),
        geslacht=draw(st.sampled_from([None, "0", "1", "2"])),
        bsn=draw(st.none() | _BSNS),
        datuminschrijving=draw(st.none() | _DAYS),
        leerlinggewicht=draw(st.sampled_from([None, "0.00", "0.30", "1.20"])),
        leerlingid=draw(st.text(string.ascii_letters + string.digits + "#<&\"'>€", min_size=1, max_size=20)),
    )


def _row(person: Leerling) -> str:
    """The person as an administration would export it."""
    return pupil(
        person.leerlingid or "",
        element("achternaam", person.achternaam),
        element("voorvoegsel", person.voorvoegsel),
        element("voornamen", " ".join(person.voornaam) or None),
        element("voorletters-1", (person.voorletters_1 or "").replace(".", "") or None),
        element("roepnaam", person.roepnaam),
        element("geboortedatum", person.geboortedatum.isoformat() if person.geboortedatum else None),
        element("geslacht", {None: None, "0": "9", "1": "2", "2": "1"}[person.geslacht]),
        element("bsn", person.bsn),
        element(
            "gewicht_nieuw", {None: None, "0.00": "0", "0.30": "0,3", "1.20": "1,2"}[person.leerlinggewicht]
        ),
        element("instroomdatum", person.datuminschrijving.isoformat() if person.datuminschrijving else None),
    )


@given(st.lists(_people(), min_size=1, max_size=6, unique_by=lambda person: person.leerlingid))
def test_the_same_people_come_out(people: list[Leerling]) -> None:
    read = read_edexml(edexml(*map(_row, people)))
    assert [row.student.record for row in read.rows] == people
    assert [row.student.key for row in read.rows] == [person.leerlingid for person in people]
    assert read.notices == ()


_WHOLE = edexml(
    pupil(
        "1",
        SURNAME,
        element("voornamen", "Noor Elif"),
        element("geboortedatum", "2014-03-09"),
        '<groep key="g7"/>',
    ),
    pupil(
        "2", SURNAME, element("bsn", GOOD_BSN), element("uitstroomdatum", "2025-10-02"), element("land", "NL")
    ),
)


@given(st.data())
def test_an_altered_list_is_read_or_refused_in_plain_words(data: st.DataObject) -> None:
    altered = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(altered) - 1))
        length = data.draw(st.integers(0, 20))
        altered[start : start + length] = data.draw(
            st.sampled_from([b"", b"<", b"x", b"</leerling>", b"\xff", b"9"])
        )
    assert _outcome(bytes(altered)) in ("read", "refused")


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_plain_words(data: bytes) -> None:
    assert _outcome(data) == "refused"


def _outcome(data: bytes) -> str:
    try:
        read = read_edexml(data)
    except (UnusableList, NotReadable) as error:
        shown = f"{error.text} {error.next_step}"
        return "refused" if error.next_step and not _tells_of_people(shown) else shown
    except OsoError as error:
        return f"unexpected {type(error)}"
    shown = " ".join(read.notices)
    return shown if _tells_of_people(shown) else "read"


def _tells_of_people(text: str) -> bool:
    return any(secret in text for secret in ("Yıldız", "Elif", GOOD_BSN, "2014-03"))


def test_reading_costs_no_more_per_pupil_in_a_large_school() -> None:
    """Ten times the pupils is ten times the work, so 5,000 are read as quickly as their number allows."""

    def school(pupils: int) -> bytes:
        return edexml(
            *(
                pupil(
                    str(number),
                    SURNAME,
                    element("voornamen", "Noor Elif"),
                    element("roepnaam", "Noor"),
                    element("geboortedatum", "2014-03-09"),
                    element("geslacht", "2"),
                    element("jaargroep", "8"),
                    '<groep key="g8a"/>',
                    element("bsn", GOOD_BSN),
                    element("instroomdatum", "2018-08-20"),
                )
                for number in range(pupils)
            )
        )

    small, large = school(500), school(5000)
    read_edexml(small)  # what is set up once

    assert len(read_edexml(large).rows) == 5000
    assert calls_in(lambda: read_edexml(large)) < 11 * calls_in(lambda: read_edexml(small))
