"""Our schema and the official one give the same verdict, on the examples and on every altered dossier."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from lxml import etree

from oso_desktop.exchange.oso_schema import oso_schema
from oso_desktop.gegevensset.v2019_1 import NAMESPACE
from oso_desktop.gegevensset.v2019_1.standard import OF_2019_1

STATED = "{http://www.w3.org/2001/XMLSchema-instance}type"


@pytest.fixture(scope="module")
def official(conformance: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(conformance / "oso" / "schema" / "OSO_gegevensset.xsd"))


@pytest.fixture(scope="module")
def examples(conformance: Path) -> dict[str, etree._Element]:
    parser = etree.XMLParser(remove_comments=True)
    files = sorted((conformance / "oso" / "examples").glob("*.xml"))
    return {file.name: etree.parse(file, parser).getroot() for file in files}


def test_the_official_examples_are_valid(examples: dict[str, etree._Element]) -> None:
    assert len(examples) == 5
    for name, root in examples.items():
        assert oso_schema(OF_2019_1).validate(root), name


def test_the_verdict_on_all_800_vectors_is_the_official_one(
    conformance: Path, examples: dict[str, etree._Element]
) -> None:
    lines = (conformance / "oso" / "vectors" / "mutations.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 800

    wrong = [
        number
        for number, row in enumerate(rows, 1)
        if oso_schema(OF_2019_1).validate(altered(examples[row["base"]], row["ops"])) != row["xsd_valid"]
    ]

    assert wrong == []


@pytest.mark.parametrize("seed", range(6))
def test_the_verdict_on_arbitrary_damage_is_the_official_one(
    seed: int, official: etree.XMLSchema, examples: dict[str, etree._Element]
) -> None:
    chance = random.Random(seed)
    valid = 0
    for _ in range(250):
        root = copy.deepcopy(chance.choice(sorted(examples.items()))[1])
        damage(root, chance)
        verdict = official.validate(root)
        valid += verdict
        assert oso_schema(OF_2019_1).validate(root) == verdict, etree.tostring(root)
    assert 0 < valid < 250


def test_the_verdict_on_a_stated_type_is_the_official_one(
    conformance: Path, official: etree.XMLSchema, examples: dict[str, etree._Element]
) -> None:
    """A file may say itself of which type an element is; whether that is true depends on how types are derived."""
    named = etree.parse(conformance / "oso" / "schema" / "OSO_gegevensset.xsd").getroot()
    kinds = [f"oso:{kind.get('name')}" for kind in named.iterchildren("*") if kind.tag.endswith("Type")]
    kinds += ["xs:string", "xs:token", "xs:integer", "xs:int", "xs:date", "xs:anyType", "xs:anySimpleType"]
    root = with_prefixes(examples["Voorbeelddossier_OV_POVO_full.xml"])
    places = {element.tag: element for element in root.iter("*")}
    verdicts = []
    for element in places.values():
        for kind in kinds:
            element.set(STATED, kind)
            verdicts.append(
                (official.validate(root), oso_schema(OF_2019_1).validate(root), element.tag, kind)
            )
        del element.attrib[STATED]

    assert [(tag, kind) for theirs, ours, tag, kind in verdicts if theirs != ours] == []
    right = {kind for theirs, _, _, kind in verdicts if theirs}
    assert {"oso:adresType", "oso:persoonType", "oso:verzorgerType", "oso:categorieType", "xs:token"} <= right


def test_a_wider_block_may_stand_where_the_file_states_so(
    official: etree.XMLSchema, examples: dict[str, etree._Element]
) -> None:
    """An institution that is a school, and a doctor who is said to be a carer: with all that such a block holds."""
    root = with_prefixes(examples["Voorbeelddossier_OV_POVO_full.xml"])
    verdicts = []
    for place, kind, name, value in (
        ("aansprakelijkeinstelling", "schoolType", "brincode", "12AB"),
        ("aansprakelijkeinstelling", "schoolType", "leerling", ""),
        ("huisarts", "verzorgerType", "wettigevertegenwoordiger", "true"),
        ("huisarts", "verzorgerType", "wettigevertegenwoordiger", "ja"),
        ("huisarts", "instellingType", "naam", "x"),
    ):
        element = next(root.iter(f"{{{NAMESPACE}}}{place}"))
        added = etree.SubElement(element, f"{{{NAMESPACE}}}{name}")
        added.text = value
        verdicts.append((official.validate(root), oso_schema(OF_2019_1).validate(root)))
        element.set(STATED, f"oso:{kind}")
        verdicts.append((official.validate(root), oso_schema(OF_2019_1).validate(root)))
        del element.attrib[STATED]
        element.remove(added)

    assert all(theirs == ours for theirs, ours in verdicts)
    assert {theirs for theirs, _ in verdicts} == {True, False}


def with_prefixes(example: etree._Element) -> etree._Element:
    """A copy in which `oso:` and `xs:` stand for the standard and for XML Schema, as a stated type needs them."""
    text = etree.tostring(example, encoding="unicode")
    spaces = f"xmlns:oso='{NAMESPACE}' xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    return etree.fromstring(text.replace("<dossier ", f"<dossier {spaces} ", 1))


TEXTS = (
    *(
        "",
        " ",
        "0",
        "01",
        " 1 ",
        "-1",
        "25",
        "1000",
        "1001",
        "1e3",
        "1.50",
        ".5",
        "true",
        "TRUE",
        "2026-01-31",
    ),
    *("2026-02-30", "2026-01-31+01:00", "2025-07-31", "2025-07-30", "31-01-2026", "2026-01", "12AB", "12ab"),
    *("123", "00", "0011", "2025-2026", "x" * 36, "y" * 281, "z" * 1025, "Ja"),
)


def damage(root: etree._Element, chance: random.Random) -> None:
    """Changes one place: a text, an attribute, an element gone, doubled, moved, renamed or put elsewhere."""
    elements = list(root.iter())
    place = chance.choice(elements[1:])
    parent = place.getparent()
    assert parent is not None
    kind = chance.randrange(8)
    if kind in (0, 1):
        leaves = [element for element in elements if len(element) == 0]
        chance.choice(leaves).text = chance.choice(TEXTS)
    elif kind == 2:
        place.set(chance.choice(["omschrijving", "soort"]), chance.choice(TEXTS))
    elif kind == 3:
        parent.remove(place)
    elif kind == 4:
        place.addnext(copy.deepcopy(place))
    elif kind == 5:
        parent.insert(chance.randrange(len(parent)), place)
    elif kind == 6:
        place.tag = chance.choice(elements).tag
    else:
        chance.choice(elements).append(copy.deepcopy(place))


def altered(example: etree._Element, ops: list[dict[str, str | int]]) -> etree._Element:
    """The example with the operations of a vector applied, as the README of the vectors says."""
    root = copy.deepcopy(example)
    for op in ops:
        place = find(root, str(op["path"]))
        if place is None:
            continue
        parent = place.getparent()
        if op["op"] == "set":
            del place[:]
            place.text = str(op["text"])
        elif op["op"] == "insert":
            new = etree.Element(f"{{{NAMESPACE}}}{op['name']}")
            new.text = str(op["text"])
            place.insert(int(op["index"]), new)
        elif parent is not None and op["op"] == "remove":
            parent.remove(place)
        elif parent is not None and op["op"] == "duplicate":
            place.addnext(copy.deepcopy(place))
    return root


def find(root: etree._Element, path: str) -> etree._Element | None:
    """The element at a path that counts among same-named siblings."""
    steps = "/".join(f"*[local-name()='{name}'][{number}]" for name, number in _steps(path))
    found = cast(list[etree._Element], root.getroottree().xpath(f"/{steps}"))
    return found[0] if found else None


def _steps(path: str) -> Iterator[tuple[str, str]]:
    for step in path.strip("/").split("/"):
        name, number = step.removesuffix("]").split("[")
        yield name, number
