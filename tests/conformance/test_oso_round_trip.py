"""The official examples survive reading and writing: no element, no attribute, no character of text is lost.

But for one: they tell of a cultural background, for which the standard has a field and the law no room (R040).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from oso_desktop.exchange.hardened import parse_document
from oso_desktop.exchange.oso_xml import check_structure, read_dossier, write_dossier
from tests.conformance.test_schema_verdicts import altered
from tests.gegevensset.year import as_of_now

EXAMPLES = (
    "Voorbeelddossier_OV_POPO_opt_out.xml",
    "Voorbeelddossier_OV_POVO_full.xml",
    "Voorbeelddossier_OV_POVO_opt_out.xml",
    "Voorbeelddossier_PaO_POSWV_full.xml",
    "Voorbeelddossier_PaO_POSWV_opt_out.xml",
)

ORIGIN = "nnca"
"""The field of the cultural background."""


def content(data: bytes) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Every element but `ORIGIN`, in order, with its text unless it only holds elements, and its attributes."""
    return [
        (
            str(element.tag),
            "" if len(element) else element.text or "",
            sorted((str(name), str(value)) for name, value in element.attrib.items()),
        )
        for element in parse_document(as_of_now(data)).iter()
        if not str(element.tag).endswith(f"}}{ORIGIN}")
    ]


def attributes(element: etree._Element) -> list[tuple[str, str]]:
    return sorted((str(name), str(value)) for name, value in element.attrib.items())


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_lost_on_the_way_in_and_out(conformance: Path, name: str) -> None:
    """R040: and what is not taken over is told, with how often it stood there."""
    data = (conformance / "oso" / "examples" / name).read_bytes()

    found = read_dossier(data)

    assert [(notice.name, notice.count) for notice in found.notices] == [(ORIGIN, 1)]
    assert ORIGIN.encode() not in write_dossier(found.dossier)
    assert content(write_dossier(found.dossier)) == content(data)
    assert len(content(data)) > 400


def test_altered_dossiers_are_read_when_valid_and_refused_when_not(conformance: Path) -> None:
    rows = [
        json.loads(line)
        for line in (conformance / "oso/vectors/mutations.jsonl").read_text("utf-8").splitlines()
    ]
    parser = etree.XMLParser(remove_comments=True)
    examples = {
        name: etree.parse(conformance / "oso" / "examples" / name, parser).getroot() for name in EXAMPLES
    }
    for row in rows[::10]:
        data = etree.tostring(altered(examples[row["base"]], row["ops"]), encoding="UTF-8")
        assert (check_structure(data) == []) == row["xsd_valid"]
        if row["xsd_valid"]:
            found = read_dossier(data).dossier
            assert read_dossier(write_dossier(found)).dossier == found
