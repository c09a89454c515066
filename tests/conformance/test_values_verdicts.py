"""A form accepts of a field, and of a block, what the schema made from the same model accepts, and nothing else."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from oso_desktop.exchange.oso_schema import oso_schema, schema_document
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.meta import Member, Scalar, members, positions
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, Dossier
from oso_desktop.gegevensset.v2019_1.standard import OF_2019_1
from oso_desktop.gegevensset.values import NotAValue, choices, incomplete, parse, shown
from tests.conformance.test_schema_verdicts import TEXTS

XS = "http://www.w3.org/2001/XMLSchema"

BLOCKS = sorted(
    {Dossier} | {place.member.type for place in positions(Dossier) if place.member.is_block},
    key=lambda block: block.__name__,
)
FIELDS = [
    (block, member)
    for block in BLOCKS
    for member in members(block)
    if not member.is_block and not member.facts.group
]

HOSTILE = (
    *TEXTS,
    *(
        "١٢",
        "²",
        "½",
        "1_000",
        "0x1",
        "+1",
        "--1",
        "-0",
        "1 000",
        "1,5",
        "1.",
        ".",
        ",",
        "-",
        "Infinity",
        "INF",
    ),
    *("NaN", "-NaN", "1E3", "2147483647", "2147483648", "-2147483648", "-2147483649", "9" * 100, "9" * 101),
    *("2000-02-29", "1900-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01"),
    *("2026-1-1", "2026-01-31Z", "2026-01-31T00:00:00", "31/01/2026", "31.1.2026", "31-1-26", "99-99-9999"),
    *(
        "2025/2026",
        "25-26",
        "2026-2025",
        "2026",
        "12AB\n",
        "12 AB",
        "１２AB",
        "12ÀB",
        "ıj",
        "ß",
        "NVT",
        "nvt",
    ),
    *(
        "x" * 35,
        "x" * 280,
        "x" * 281,
        "x" * 1024,
        "😀" * 35,
        "😀" * 36,
        "e\u0301" * 18,
        "\u00a0",
        "\u200b",
        "\ufeff",
    ),
    *(
        "a\tb",
        "a\r\nb",
        "\x00",
        "\x0b",
        "\ud800",
        "<a>&amp;</a>",
        "]]>",
        "true ",
        "FALSE",
        "j",
        "n",
        "J",
        "N",
    ),
)


def open_schema() -> etree._Element:
    """The program's schema with a name for the type of every block, so that each can be asked for by itself."""
    names = {block: f"{block.__name__}Blok" for block in {*BLOCKS, *(block for block, _ in FIELDS)}}
    return schema_document(replace(OF_2019_1, block_types=names, wider={})).getroot()


@cache
def probes() -> etree.XMLSchema:
    """The program's schema with, for each field, a root element of that field's own type."""
    root = open_schema()
    for number, (block, member) in enumerate(FIELDS):
        found = root.xpath(
            f"xs:complexType[@name='{block.__name__}Blok']"
            + (f"//xs:*[@name='{member.name}']" if member.form != "Text" else "//xs:extension"),
            namespaces={"xs": XS},
        )
        assert isinstance(found, list)
        (stated,) = found
        assert isinstance(stated, etree._Element)
        probe = etree.SubElement(root, f"{{{XS}}}element", {"name": f"field{number}"})
        if kind := stated.get("base") or stated.get("type"):
            probe.set("type", kind)
        else:
            probe.extend(copy.deepcopy(child) for child in stated)
    return etree.XMLSchema(root.getroottree())


def accepted(number: int, text: str) -> bool:
    """Whether schema and enforced code list accept a field with this text."""
    element = etree.Element(f"{{{NAMESPACE}}}field{number}")
    try:
        element.text = text
    except ValueError:  # no XML file can hold it
        return False
    listed = FIELDS[number][1].facts.codelist
    return probes().validate(element) and (listed is None or text in codelist(listed))


def written(value: Scalar) -> str:
    """The value as our writer puts it into a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def parsed(member: Member, text: str) -> Scalar | None:
    """The value, None where nothing was typed or where it was refused."""
    try:
        return parse(member, text)
    except NotAValue:
        return None


CANONICAL: dict[str, Callable[[str], object]] = {
    "xs:string": lambda text: text == re.sub(r"\s+", " ", text).strip(),
    "xs:integer": re.compile(r"[+-]?[0-9]{1,99}").fullmatch,
    "xs:int": re.compile(r"[+-]?[0-9]{1,99}").fullmatch,
    "xs:decimal": re.compile(r"[+-]?[0-9.]{1,99}").fullmatch,
    "xs:date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch,
    "xs:boolean": re.compile(r"true|false|1|0").fullmatch,
}
"""How a text is written that need not be turned into something else first: loose spaces and time zones are gone."""


def agrees(number: int, text: str) -> bool:
    """Whether the field's verdict on a text is that of schema and code list on what would be written.

    A Dutch way of writing is no way of the standard, so what a field makes of it is judged, not the text itself.
    """
    member = FIELDS[number][1]
    value = parsed(member, text)
    if value is None:
        meant = text.strip() and CANONICAL[member.kind.base](text)
        return not (meant and accepted(number, text))
    if not accepted(number, written(value)):
        return False
    if isinstance(value, str) and accepted(number, text) and CANONICAL["xs:string"](text):
        return value == text
    return True


def test_the_verdict_on_hostile_texts_is_the_schemas_for_every_field() -> None:
    assert len(FIELDS) > 200
    texts = (*HOSTILE, *(text for _, member in FIELDS for code in choices(member) for text in (code[0],)))
    tried = dict.fromkeys(texts)

    wrong = [
        (block.__name__, member.name, text)
        for number, (block, member) in enumerate(FIELDS)
        for text in tried
        if not agrees(number, text)
    ]

    assert wrong == []


def test_each_kind_of_text_is_both_accepted_and_refused_somewhere() -> None:
    verdicts: dict[str, set[bool]] = {}
    for number, (_, member) in enumerate(FIELDS):
        for text in HOSTILE:
            verdicts.setdefault(member.kind.base, set()).add(accepted(number, text))

    assert set(verdicts) == set(CANONICAL)
    assert all(seen == {True, False} for seen in verdicts.values())


SHAPES = st.sampled_from(
    [
        r"[0-9]{0,4}[A-Za-z]{0,3}",
        r"[0-9]{1,4}[-/. ][0-9]{1,4}([-/. ][0-9]{1,4})?",
        r"(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](Z|\+01:00)?",
        r"[ +-]?[0-9]{0,12}[.,]?[0-9]{0,6}( |e3)?",
        r"[0-9٠-٩]{2}-[0-9]{2}-[0-9]{4}",
    ]
).flatmap(lambda shape: st.from_regex(shape, fullmatch=True))


@given(st.integers(0, len(FIELDS) - 1), st.text() | SHAPES)
def test_the_verdict_on_any_text_is_the_schemas(number: int, text: str) -> None:
    assert agrees(number, text)


@given(st.integers(0, len(FIELDS) - 1), st.text() | SHAPES)
def test_what_a_field_accepts_is_shown_and_taken_back(number: int, text: str) -> None:
    member = FIELDS[number][1]
    value = parsed(member, text)

    if value is not None:
        assert parse(member, shown(member, value)) == value


@cache
def whole(block: type) -> etree._Element:
    """The smallest element of a block that the schema accepts, as far as its own children go."""
    element = etree.Element("x")
    for found in incomplete(block, ()):
        _put(element, found.members[0])
    return element


def _put(parent: etree._Element, member: Member) -> None:
    if member.form == "Text":
        parent.text = sample(member)
        return
    if member.form == "Attribute":
        parent.set(member.name, sample(member))
        return
    if member.facts.group:
        for inner in members(member.type):
            if inner.min:
                _put(parent, inner)
        return
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{member.name}")
    if member.is_block:
        smallest = whole(member.type)
        child.text = smallest.text
        for inner in smallest:
            child.append(etree.fromstring(etree.tostring(inner)))
    else:
        child.text = sample(member)


def sample(member: Member) -> str:
    """A text that the field accepts."""
    listed = choices(member)
    if listed:
        return listed[0][0]
    if member.kind.example:
        value = parse(member, member.kind.example)
        assert value is not None
        return written(value)
    return {"xs:string": "x", "xs:date": "2026-01-31", "xs:boolean": "true"}.get(member.kind.base, "7")


@cache
def block_probes() -> etree.XMLSchema:
    """The program's schema with each block as a root of its own."""
    root = open_schema()
    for block in BLOCKS:
        attributes = {"name": f"block{block.__name__}", "type": f"oso:{block.__name__}Blok"}
        etree.SubElement(root, f"{{{XS}}}element", attributes)
    return etree.XMLSchema(root.getroottree())


def fits(block: type, present: set[Member]) -> bool:
    """Whether the form's verdict on a block with just these fields is the schema's."""
    element = etree.Element(f"{{{NAMESPACE}}}block{block.__name__}")
    for member in members(block):
        if member in present:
            _put(element, member)
    complete = incomplete(block, {member.attr for member in present}) == ()
    return block_probes().validate(element) is complete


def needed(block: type) -> set[Member]:
    """One field for each that the block cannot be without."""
    return {found.members[0] for found in incomplete(block, ())}


@given(st.data())
def test_a_block_is_complete_exactly_when_the_schema_takes_it(data: st.DataObject) -> None:
    block = data.draw(st.sampled_from(BLOCKS))
    present = data.draw(st.sets(st.sampled_from(members(block)), max_size=8))

    assert fits(block, present | (needed(block) if data.draw(st.booleans()) else set()))


def test_each_field_of_each_block_is_missed_or_clashes_as_the_schema_says() -> None:
    for block in BLOCKS:
        least = needed(block)
        assert fits(block, set()), block.__name__
        for member in members(block):
            assert fits(block, least - {member}), (block.__name__, member.name)
            assert fits(block, least | {member}), (block.__name__, member.name)


def test_the_smallest_dossier_is_one_that_the_schema_takes() -> None:
    smallest = whole(Dossier)
    smallest.tag = f"{{{NAMESPACE}}}dossier"

    assert oso_schema(OF_2019_1).validate(smallest)
