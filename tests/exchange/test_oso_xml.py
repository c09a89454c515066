"""OSO files: whole or not at all, every problem told in Dutch without a value, and what is written is read back."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.exchange import oso_xml
from oso_desktop.exchange.hardened import NotReadable
from oso_desktop.exchange.oso_xml import (
    BrokenStructure,
    NotWritable,
    OtherVersion,
    check_structure,
    read_dossier,
    write_dossier,
)
from oso_desktop.gegevensset.model import (
    NAMESPACE,
    STANDAARDVERSIE,
    VALIDATIEVERSIE,
    Adres,
    Adreslijst,
    Betrouwbaarheidsinterval,
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Document,
    Dossier,
    HuidigeSchool,
    Land,
    Leerling,
    Metadata,
    Nationaliteit,
    Onderdeel,
    Overigdocumentlijst,
    Overstapadvies,
    Resultaatvakkenvo,
    Score,
    Werkstuk,
)
from tests.exchange.oso_instances import arbitrary_dossier

YEAR = NAMESPACE.split("/")[-2]
SECRET = "Zonderling"


def dossier(leerling: Leerling | None = None) -> Dossier:
    """A small dossier of a fictitious pupil."""
    return Dossier(
        metadata=Metadata(
            deeldossier="LASLVS",
            pakketnaam="proef",
            pakketversie="1",
            datum=date(2026, 1, 12),
            standaardversie=STANDAARDVERSIE,
            validatieversie=VALIDATIEVERSIE,
        ),
        overdrachtsoort="overstapdossier",
        huidigeschool=HuidigeSchool(
            naam="Proefschool",
            brincode="12AB",
            vestigingscode="00",
            aanleverpunt="0",
            leerling=leerling or Leerling(achternaam=SECRET),
        ),
    )


def xml(old: str = "", new: str = "", leerling: Leerling | None = None) -> bytes:
    """The file of the small dossier, with one piece of text replaced."""
    text = write_dossier(dossier(leerling)).decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def the_problem(data: bytes) -> tuple[str, str, str]:
    """Location, label path and text of the only problem; the refusal to read tells the same."""
    (problem,) = check_structure(data)
    with pytest.raises(BrokenStructure) as refused:
        read_dossier(data)
    assert refused.value.problems == (problem,)
    assert SECRET not in refused.value.text + problem.text + problem.location
    return problem.location, problem.label_path, problem.text


PUPIL = "/dossier[1]/huidigeschool[1]/leerling[1]"


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0))
def test_any_dossier_is_read_back_as_it_was_written(seed: int) -> None:
    before = arbitrary_dossier(random.Random(seed))

    data = write_dossier(before)

    assert read_dossier(data).dossier == before
    assert read_dossier(data).notices == ()
    assert write_dossier(before) == data


def test_the_file_is_utf8_with_a_declaration_and_two_spaces() -> None:
    lines = write_dossier(dossier(Leerling(achternaam="Şahin-łé"))).decode("utf-8").splitlines()

    assert lines[:4] == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<dossier xmlns="{NAMESPACE}">',
        "  <metadata>",
        "    <deeldossier>LASLVS</deeldossier>",
    ]
    assert "      <achternaam>Şahin-łé</achternaam>" in lines


@pytest.mark.parametrize("odd", ["", "<&>", "\r\n", "é", "<?hier ?>", "]]>"])
def test_long_texts_are_written_as_short_ones_are(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that stay out of the tree while it is written, and those that cannot."""
    texts = ("A" * 70_000, f"B{odd}B" * 30_000, "kort", "<?hier ?>" * 10, "C" * 70_000 + odd)
    papers = tuple(Document(bestandsnaam=f"{at}.txt", bestandsinhoud=text) for at, text in enumerate(texts))
    before = dossier(Leerling(achternaam=SECRET, overigdocumentlijst=Overigdocumentlijst(document=papers)))

    data = write_dossier(before)

    assert read_dossier(data).dossier == before
    monkeypatch.setattr(oso_xml, "_LONG", len(data))
    assert write_dossier(before) == data


def test_texts_keep_every_space_and_line() -> None:
    before = dossier(Leerling(achternaam="  de \t Vries \r\n ", roepnaam=" "))

    assert read_dossier(write_dossier(before)).dossier == before


def test_a_comment_inside_a_text_does_not_cut_it() -> None:
    data = xml(SECRET, "Zonder<!-- weg -->ling")

    assert read_dossier(data).dossier.huidigeschool.leerling.achternaam == SECRET


def test_the_repeating_run_of_a_report_card_keeps_its_order_and_its_parts() -> None:
    subjects = (
        CijferlijstGroep(naam="taal", score=(Score(waarde="7"), Score(waarde="8"))),
        CijferlijstGroep(
            naam="rekenen",
            onderdeel=(Onderdeel(naam="meten", score=Score(kwalificatie="goed")),),
            score=(Score(waarde="6"),),
        ),
        CijferlijstGroep(naam="taal", score=(Score(),)),
    )
    card = Cijferlijst(cijferlijstTypelijst=CijferlijstTypelijst(groep=subjects), jaargroep="8")
    before = dossier(Leerling(achternaam=SECRET, cijferlijstlijst=Cijferlijstlijst(cijferlijst=(card, card))))

    data = write_dossier(before)

    assert read_dossier(data).dossier == before
    assert b"groep>\n          <naam>" not in data
    assert data.count(b"<naam>taal</naam>") == 4


def test_numbers_are_exact_and_written_in_full() -> None:
    mark = Resultaatvakkenvo(
        vakcode="1", afgerond=True, examenvak=True, cijferse=(Decimal("6.50"), Decimal("1E+3"))
    )

    data = write_dossier(dossier(Leerling(achternaam=SECRET, resultaatvakkenvo=(mark,))))

    assert b"<cijferse>6.50</cijferse>" in data
    assert b"<cijferse>1000</cijferse>" in data


@pytest.mark.parametrize(("written", "meant"), [("1", True), (" 0 ", False), ("true", True)])
def test_both_spellings_of_yes_and_no_are_read(written: str, meant: bool) -> None:
    data = xml("true", written, Leerling(achternaam=SECRET, tehuis=True))

    assert read_dossier(data).dossier.huidigeschool.leerling.tehuis is meant


@pytest.mark.parametrize("written", ["2026-01-12+01:00", "2026-01-12Z", "2026-01-12-13:59"])
def test_of_a_date_with_a_time_zone_the_day_is_kept(written: str) -> None:
    assert read_dossier(xml("2026-01-12", written)).dossier == dossier()


def test_a_code_stays_as_it_was_written() -> None:
    data = xml("<geslacht>1<", "<geslacht> 01 <", Leerling(achternaam=SECRET, geslacht="1"))

    assert read_dossier(data).dossier.huidigeschool.leerling.geslacht == " 01 "


def test_forbidden_elements_are_left_out_and_reported_without_their_value() -> None:
    allowed = Leerling(achternaam=SECRET, bsn="123456782")
    both = Nationaliteit(value="0001", omschrijving="Geheimland"), Nationaliteit(value="0002")
    data = write_dossier(dossier(replace(allowed, geboorteplaats="Geheimstad", nationaliteit=both)))

    found = read_dossier(data)

    assert found.dossier == dossier(allowed)
    assert [(notice.name, notice.label_path, notice.count) for notice in found.notices] == [
        ("geboorteplaats", "Leerling › Geboorteplaats", 1),
        ("nationaliteit", "Leerling › Nationaliteit", 2),
    ]
    assert "Geheim" not in repr(found.notices)


@settings(max_examples=15, deadline=None)
@given(st.integers(min_value=0))
def test_whatever_is_forbidden_never_gets_in(seed: int) -> None:
    """R037, R040, R041"""
    before = arbitrary_dossier(random.Random(seed), forbidden=True)

    leerling = read_dossier(write_dossier(before)).dossier.huidigeschool.leerling

    assert leerling.geboorteplaats is leerling.geboortemaand is leerling.postcode4adres is None
    assert leerling.nationaliteit == ()
    assert leerling.nnca is None


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_never_quoted(data: st.DataObject) -> None:
    whole = write_dossier(dossier(Leerling(achternaam=SECRET, bsn=SECRET, geboortedatum=date(2014, 5, 6))))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    inside = data.draw(
        st.sampled_from([b"", b"<", b"</naam>", b"<bsn/>", b"&#0;", b"\xff", b"'\"", b"x" * 30])
    )
    refused = None

    try:
        read_dossier(whole[:start] + inside + whole[end:])
    except NotReadable as reason:
        refused = reason

    assert refused is None or SECRET not in refused.text + refused.next_step


def test_a_missing_element_is_named_with_its_place() -> None:
    data = xml("<achternaam>Zonderling</achternaam>", "<roepnaam>Zonderling</roepnaam>")

    location, label_path, text = the_problem(data)

    assert (location, label_path) == (f"{PUPIL}/roepnaam[1]", "Leerling › Roepnaam")
    assert "Vóór «Roepnaam» ontbreekt «Achternaam»" in text


def test_a_missing_last_element_is_named() -> None:
    location, label_path, text = the_problem(
        xml("<brincode>12AB</brincode>").replace(b"<brincode>12AB</brincode>", b"")
    )

    assert (location, label_path) == ("/dossier[1]/huidigeschool[1]/vestigingscode[1]", "School › Vestiging")
    assert "ontbreekt «BRIN»" in text


def test_an_empty_block_says_what_it_lacks() -> None:
    data = xml(f"<achternaam>{SECRET}</achternaam>", f"<achternaam>{SECRET}</achternaam><adreslijst/>")

    assert "In «Adressen» ontbreekt «Adres»" in the_problem(data)[2]


def test_the_place_counts_among_same_named_siblings() -> None:
    data = xml(
        "<voornaam>b</voornaam>", "<voornaam></voornaam>", Leerling(achternaam="x", voornaam=("a", "b", "c"))
    )

    location, label_path, text = the_problem(data)

    assert (location, label_path) == (f"{PUPIL}/voornaam[2]", "Leerling › Voornaam")
    assert "is leeg" in text


def test_wrong_order_is_refused() -> None:
    pupil = Leerling(achternaam=SECRET, roepnaam="R")
    roepnaam = "<roepnaam>R</roepnaam>"
    data = xml(roepnaam, "", pupil).replace(b"<achternaam>", f"{roepnaam}<achternaam>".encode())

    assert "vaste volgorde" in the_problem(data)[2]


def test_an_unknown_element_is_reported_by_name_and_the_file_refused() -> None:
    data = xml("<overdrachtsoort>", f"<geloof>{SECRET}</geloof><overdrachtsoort>")

    location, _, text = the_problem(data)

    assert location == "/dossier[1]/geloof[1]"
    assert "«geloof» kent de standaard op deze plaats niet" in text


def test_an_element_that_may_stand_once_is_told_so() -> None:
    data = xml("<aanleverpunt>0</aanleverpunt>", "<aanleverpunt>0</aanleverpunt>" * 2)

    assert "meer dan één keer" in the_problem(data)[2]


def test_elements_that_exclude_each_other_are_named_both() -> None:
    data = xml("<bsn>", "<onderwijsnummer>1</onderwijsnummer><bsn>", Leerling(achternaam=SECRET, bsn="2"))

    assert "«Onderwijsnummer» en «Burgerservicenummer» mogen niet allebei" in the_problem(data)[2]


def test_a_mark_without_a_mark_names_the_kinds() -> None:
    mark = Resultaatvakkenvo(
        vakcode="1",
        afgerond=True,
        examenvak=True,
        werkstuk=Werkstuk(werkstuktitel="t", werkstukbeoordeling="b"),
    )
    text = xml(leerling=Leerling(achternaam=SECRET, resultaatvakkenvo=(mark,))).decode()
    start, end = text.index("<werkstuk>"), text.index("</werkstuk>") + len("</werkstuk>")

    said = the_problem((text[:start] + text[end:]).encode())[2]

    assert "één van «Beoordeling examenvak», «Eindcijfer examen»" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2026-01-12", "12-01-2026", "2026-01-31"),
        ("2026-01-12", "2026-02-30", "bestaande datum"),
        ("<brincode>12AB", "<brincode>12ab", "12AB"),
        ("<vestigingscode>00", "<vestigingscode>0", "twee cijfers"),
        ("<overdrachtsoort>", "los<overdrachtsoort>", "losse tekst"),
        ("<overdrachtsoort>", "<overdrachtsoort soort='x'>", "attribuut"),
        ("<naam>Proefschool", "<naam><b/>Proefschool", "alleen tekst"),
    ],
)
def test_a_bad_value_is_explained(old: str, new: str, said: str) -> None:
    assert said in the_problem(xml(old, new))[2]


FOREIGN = [
    "xsi:type='xs:string'",
    "xsi:type='xs:date'",
    "xsi:type='x:LeerlingBlok'",
    "xsi:type='weg'",
    "xsi:nil='true'",
    "xsi:nil='false'",
    "xsi:nil='weg'",
    "xsi:schemaLocation='een twee drie'",
    "xml:lang='nl'",
    f"onbekend='{SECRET}'",
    "xs:onbekend='1'",
]


@pytest.mark.parametrize("attribute", FOREIGN)
def test_an_attribute_on_any_element_is_read_or_refused_in_plain_words(attribute: str) -> None:
    """Found by trying them all: what XML Schema itself defines brings complaints of kinds of its own."""
    spaces = (
        "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    )
    text = xml(leerling=rich_pupil()).decode()
    for opening in re.finditer(r"<([a-z]\w*)( [^>]*)?>", text):
        end = opening.end() - 1
        altered = f"{text[:end]} {spaces} xmlns:x='{NAMESPACE}' {attribute}{text[end:]}".encode()
        problems = check_structure(altered)
        assert all(problem.text.endswith("bestand.") for problem in problems)
        assert not any(SECRET in problem.text + problem.label_path for problem in problems)
        if not problems:
            assert read_dossier(altered).dossier == read_dossier(text.encode()).dossier


def rich_pupil() -> Leerling:
    """With a text, a date, a number, a code, a flag and an attribute of the standard's own."""
    mark = Resultaatvakkenvo(vakcode="1", afgerond=True, examenvak=True, rapportcijfer=Decimal(7))
    address = Adres(
        soortadres="bezoek",
        straat="Straat",
        nummer="1",
        postcode="9999ZZ",
        plaats="Dorp",
        land=Land(value="6030", omschrijving="Nederland"),
    )
    return Leerling(
        achternaam=SECRET,
        geboortedatum=date(2014, 5, 4),
        adreslijst=Adreslijst(adres=(address,)),
        resultaatvakkenvo=(mark,),
    )


SAME = ["  a  b ", "a\tb", "a\nb", "a&#13;b", "é"]


@pytest.mark.parametrize(
    ("element", "came", "goes"),
    [
        *(("achternaam", text, text) for text in SAME),
        ("achternaam", "a\r\nb", "a\nb"),
        ("achternaam", "a<!-- x --><![CDATA[<]]><?x?>b", "a&lt;b"),
        ("afgerond", "1", "true"),
        ("afgerond", " 0\n", "false"),
        ("rapportcijfer", "007", "7"),
        ("rapportcijfer", " +7", "7"),
        ("rapportcijfer", ".5", "0.5"),
        ("rapportcijfer", "7.50", "7.50"),
        ("geboortedatum", "2014-05-04Z", "2014-05-04"),
        ("geboortedatum", "2014-05-04+02:00", "2014-05-04"),
    ],
)
def test_a_value_is_kept_or_written_in_one_way(element: str, came: str, goes: str) -> None:
    """What `docs/formats.md` tells suppliers."""
    before, after = xml(leerling=rich_pupil()).decode().split(f"</{element}>", 1)
    start = before.rindex(">") + 1

    written = write_dossier(
        read_dossier(f"{before[:start]}{came}</{element}>{after}".encode()).dossier
    ).decode()

    assert written == f"{before[:start]}{goes}</{element}>{after}"


def test_a_date_with_spaces_around_it_is_refused() -> None:
    assert "bestaande datum" in the_problem(xml("2026-01-12", " 2026-01-12 "))[2]


@pytest.mark.parametrize("value", ["x" * 281, ""])
def test_a_text_of_the_wrong_length_is_explained(value: str) -> None:
    pupil = Leerling(achternaam=SECRET, overstapadvies=Overstapadvies(aandachtspunten="kort"))

    _, label_path, text = the_problem(xml("kort", value, pupil))

    assert label_path == "Leerling › Overstapadvies › Aandachtspunten"
    assert ("hoogstens 280 tekens" if value else "is leeg") in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"/{YEAR}/dossier", "/2024/dossier", "versie 2024"),
        (NAMESPACE, "http://voorbeeld.invalid/anders", "geen OSO-dossier"),
        (f"oso_gegevensset/{YEAR}", f"oso_gegevensset/{YEAR}x", "geen OSO-dossier"),
    ],
)
def test_another_version_or_standard_is_named(old: str, new: str, said: str) -> None:
    with pytest.raises(OtherVersion, match=said):
        read_dossier(xml(old, new))


def test_another_root_of_the_standard_is_no_dossier() -> None:
    with pytest.raises(OtherVersion, match="geen dossier van één leerling"):
        check_structure(f'<leerlingen xmlns="{NAMESPACE}"/>'.encode())


def test_a_control_sign_is_refused_with_the_field_it_stands_in() -> None:
    pupil = Leerling(achternaam=SECRET, overstapadvies=Overstapadvies(argumentatie=f"{SECRET}\x0b"))

    with pytest.raises(NotWritable, match="Leerling › Overstapadvies › Onderbouwing") as refused:
        write_dossier(dossier(pupil))

    assert SECRET not in refused.value.text


def test_a_dossier_that_breaks_the_standard_is_a_bug_and_is_not_written() -> None:
    with pytest.raises(ValueError, match=r"/leerling\[1\]/adreslijst\[1\]") as bug:
        write_dossier(dossier(Leerling(achternaam=SECRET, adreslijst=Adreslijst(adres=()))))

    assert SECRET not in str(bug.value)


def test_a_block_can_be_compared_and_kept_in_a_set() -> None:
    one = Betrouwbaarheidsinterval(bivlaag=Decimal("1.0"), bivhoog=Decimal(2))

    assert len({one, replace(one), replace(one, bivhoog=Decimal(3))}) == 2
