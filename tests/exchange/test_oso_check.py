"""Checking a dossier file: the verdict is the schema's, however the file is written, and each place is found."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from oso_desktop.exchange.oso_check import OUT_OF_REACH, check_file
from oso_desktop.exchange.oso_problems import StructureProblem
from oso_desktop.exchange.oso_xml import BrokenStructure, read_dossier
from oso_desktop.gegevensset.model import NAMESPACE, Instelling, Leerling, Resultaatvakkenvo
from tests.exchange.test_oso_xml import SECRET, rich_pupil, xml

BROKEN = [
    ("", ""),
    ("2026-01-12", "12-01-2026"),
    ("<afgerond>true", "<afgerond>misschien"),
    ("<achternaam>", "<geloof/><achternaam>"),
    ("<examenvak>true</examenvak>", ""),
    ("</geboortedatum>", "</geboortedatum><geboortedatum>2014-05-04</geboortedatum>"),
    ("<soortadres>", "<a:b xmlns:a='urn:voorbeeld'/><a:b xmlns:a='urn:voorbeeld'/><soortadres>"),
    ("<straat>Straat</straat>", "<x:straat xmlns:x='urn:voorbeeld'>Straat</x:straat>"),
    ("<overdrachtsoort>", "<overdrachtsoort soort='x'>"),
]


@pytest.mark.parametrize(("old", "new"), BROKEN)
def test_the_answer_does_not_depend_on_how_names_are_written(old: str, new: str) -> None:
    """Many programs write `oso:dossier`; libxml2 then tells its places with that prefix."""
    plain = xml(old, new, rich_pupil()).decode()
    prefixed = with_prefix(plain)

    check = check_file(plain.encode())

    assert prefixed.count("<oso:") > 20
    assert bool(check.structure) == bool(old)
    assert check_file(prefixed.encode()) == check
    assert check_file(with_prefix(plain, "achternaam|resultaatvakkenvo|straat").encode()) == check


def test_a_place_is_found_among_elements_with_and_without_a_prefix() -> None:
    first, second = "<adreslijst/>", f"<oso:adreslijst xmlns:oso='{NAMESPACE}'/>"

    check = check_file(xml("</geboortedatum>", f"</geboortedatum>{first}{second}{second}", rich_pupil()))

    found = {problem.location.rpartition("/leerling[1]")[2] for problem in check.structure}
    assert {"/adreslijst[1]", "/adreslijst[2]", "/adreslijst[3]"} >= found
    assert found


def with_prefix(text: str, names: str = r"[a-z]\w*") -> str:
    """The same file with a prefix before the names of the standard's elements."""
    text = text.replace("<dossier ", f"<dossier xmlns:oso='{NAMESPACE}' ")
    return re.sub(rf"(</?)({names})(?=[ >/])", r"\1oso:\2", text)


@pytest.mark.parametrize("day", ["12026-01-12", "-0044-03-15"])
def test_a_year_that_the_schema_accepts_and_nobody_can_keep_is_beyond_the_standard(day: str) -> None:
    refuses_what_the_schema_accepts(xml("2026-01-12", day), "jaar 9999")


def test_a_number_without_end_is_refused_rather_than_computed() -> None:
    mark = Resultaatvakkenvo(vakcode="1", afgerond=True, examenvak=True, rapportcijfer=Decimal(7))
    pupil = Leerling(achternaam=SECRET, resultaatvakkenvo=(mark,))

    refuses_what_the_schema_accepts(xml(">7<", f">{'7' * 5000}<", pupil), "100 cijfers")


def refuses_what_the_schema_accepts(data: bytes, said: str) -> None:
    """The check says what the official one does, and what we refuse beyond it."""
    check = check_file(data)
    with pytest.raises(BrokenStructure, match=said) as refused:
        read_dossier(data)

    (beyond,) = [finding for finding in check.findings if finding.key == OUT_OF_REACH]
    assert check.structure == ()
    assert beyond.stricter
    assert refused.value.problems == (StructureProblem(beyond.location, beyond.text, beyond.label_path),)


def test_many_problems_are_counted() -> None:
    data = xml("<aanleverpunt>0", "<aanleverpunt>").replace(b"12AB", b"x")

    with pytest.raises(BrokenStructure, match="Er is nog 1 andere") as refused:
        read_dossier(data)

    assert len(refused.value.problems) == 2


def test_a_block_that_states_its_own_type_is_right_but_cannot_be_kept() -> None:
    """The schema lets an institution be a school if the file says so; the model has no room for what it holds more."""
    pupil = Leerling(achternaam=SECRET, aansprakelijkeinstelling=Instelling(naam="Verzonnen Huis"))
    stated = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='schoolType'"
    more = "<brincode>12AB</brincode><vestigingscode>00</vestigingscode><aanleverpunt>0</aanleverpunt>"
    data = xml("<aansprakelijkeinstelling>", f"<aansprakelijkeinstelling {stated}>", pupil)
    end = b"</aansprakelijkeinstelling>"

    refuses_what_the_schema_accepts(data.replace(end, more.encode() + end), "xsi:type")
