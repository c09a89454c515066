"""A dossier as elements is, place by place, what a reader of its file would see."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.model import NAMESPACE, Dossier
from oso_desktop.gegevensset.nodes import Node, nodes, written
from tests.exchange.oso_instances import arbitrary_dossier
from tests.gegevensset.year import as_of_now

SEEDS = st.integers(0, 2**32 - 1)
FEW = settings(max_examples=30)


def dossier(seed: int) -> Dossier:
    chance = random.Random(seed)
    return arbitrary_dossier(chance, forbidden=chance.random() < 0.5)


def text(element: Element) -> str:
    """The text of an element that holds no others; the white space around others is no content."""
    return "" if next(element.iterchildren(), None) is not None else element.text or ""


def place(element: Element) -> list[str]:
    above = element.getparent()
    return [*(place(above) if above is not None else []), element.tag]


@FEW
@given(seed=SEEDS)
def test_the_elements_are_those_of_the_written_file(seed: int) -> None:
    one = dossier(seed)
    ours, theirs = nodes(one), etree.fromstring(write_dossier(one))

    rows = [(place(element), text(element)) for element in ours.iter()]

    assert rows == [(place(element), text(element)) for element in theirs.iter()]


@FEW
@given(seed=SEEDS, chance=st.randoms(use_true_random=False))
def test_elements_are_found_from_any_place_in_the_same_order(seed: int, chance: random.Random) -> None:
    """As lxml finds them: below an element, directly below it, by one name or by several."""
    one = dossier(seed)
    ours, theirs = list(nodes(one).iter()), list(etree.fromstring(write_dossier(one)).iter())
    number = {id(element): at for at, element in enumerate(theirs)}
    mine = {id(element): at for at, element in enumerate(ours)}
    known = [*sorted({element.tag for element in ours}), f"{{{NAMESPACE}}}nergens"]

    for at in chance.sample(range(len(ours)), k=min(10, len(ours))):
        names = chance.sample(known, k=chance.randint(0, 3))
        for found, expected in (
            (ours[at].iter(*names), theirs[at].iter(*names)),
            (ours[at].iterchildren(*names), theirs[at].iterchildren(*names)),
        ):
            assert [mine[id(element)] for element in found] == [number[id(element)] for element in expected]


@pytest.mark.parametrize(
    ("value", "letters"),
    [
        (True, "true"),
        (False, "false"),
        (-7, "-7"),
        (Decimal("1E+3"), "1000"),
        (Decimal("7.50"), "7.50"),
        (Decimal("1E-7"), "0.0000001"),
    ],
)
def test_values_stand_in_the_letters_of_the_file(value: bool | int | Decimal, letters: str) -> None:
    assert written(value) == letters


def test_a_run_without_an_element_of_its_own_lies_flat() -> None:
    """`cijferlijstTypelijst` repeats naam, onderdeel and score without anything around them."""
    seed = next(
        seed
        for seed in range(200)
        if (lists := dossier(seed).huidigeschool.leerling.cijferlijstlijst) is not None
        and any(len(one.cijferlijstTypelijst.groep) > 1 for one in lists.cijferlijst)
    )
    children = [
        [child.tag.rsplit("}", 1)[-1] for child in holder.iterchildren()]
        for holder in nodes(dossier(seed)).iter(f"{{{NAMESPACE}}}cijferlijstTypelijst")
    ]

    assert any(names.count("naam") > 1 for names in children)
    assert all(set(names) <= {"naam", "onderdeel", "score"} for names in children)


def test_the_content_of_an_attachment_is_the_very_same_text() -> None:
    """A dossier of many megabytes is judged without a copy of its attachments."""
    one = next(
        found for seed in range(200) if (found := dossier(seed)).huidigeschool.leerling.overigdocumentlijst
    )
    leerling = one.huidigeschool.leerling
    assert leerling.overigdocumentlijst is not None
    content = "UEsF" * 50
    (first, *_) = leerling.overigdocumentlijst.document
    files = replace(leerling.overigdocumentlijst, document=(replace(first, bestandsinhoud=content),))
    one = replace(
        one, huidigeschool=replace(one.huidigeschool, leerling=replace(leerling, overigdocumentlijst=files))
    )

    assert any(element.text is content for element in nodes(one).iter(f"{{{NAMESPACE}}}bestandsinhoud"))


@pytest.mark.parametrize("name", ["OV_POVO_full", "PaO_POSWV_full", "OV_POPO_opt_out"])
def test_an_official_dossier_reads_the_same_through_the_model(conformance: Path, name: str) -> None:
    """R040: but for what the model refuses (these examples tell of a cultural background), and the spelling of
    numbers, of which the model keeps the value.
    """
    data = as_of_now((conformance / "oso" / "examples" / f"Voorbeelddossier_{name}.xml").read_bytes())
    theirs = etree.fromstring(data, etree.XMLParser(remove_comments=True))

    ours: Node = nodes(read_dossier(data).dossier)

    assert [(place(element), text(element).strip()) for element in ours.iter()] == [
        (place(element), text(element).strip())
        for element in theirs.iter()
        if element.tag != f"{{{NAMESPACE}}}nnca"
    ]
    assert list(ours.iter(f"{{{NAMESPACE}}}nnca")) == []
