"""Blocks of any model of the standard, made from its metadata, with what a person could have typed in them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from oso_desktop.gegevensset import model
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.meta import Member, Sensitivity, members
from oso_desktop.gegevensset.nodes import Node as ElementNode
from oso_desktop.qt.edit_record import Node, Place, Record, Rows
from oso_desktop.qt.edit_value import Value

SIGNS = "abcXYZ019&<>\"'éŞłıßœ–€"
SHAPED = {
    "brincodeType": "12AB",
    "vestigingscodeType": "07",
    "elementcodeType": "0123",
    "schooljaarType": "2025-2026",
    "geboortemaandType": "2015-04",
}
BLOCKS = tuple(
    block for name in model.__all__ if isinstance(block := getattr(model, name), type) and is_dataclass(block)
)
"""Every block of the standard."""


def arbitrary(block: type, chance: random.Random, likely: float = 0.5, *, forbidden: bool = False) -> object:
    """A valid block; each thing that may be left out is there with a chance of `likely`."""
    values: dict[str, object] = {}
    groups = [
        (choice, [each for each in together if forbidden or each.facts.sensitivity is not Sensitivity.NOOIT])
        for choice, together in groupby(members(block), key=lambda member: member.facts.choice)
    ]
    taken = list[Member]()
    for choice, every in groups:
        if choice is None:
            taken += [each for each in every if each.min or each.form == "Text" or chance.random() < likely]
        elif every and (choice.required or chance.random() < likely):
            taken.append(chance.choice(every))
    if not taken:  # a block without anything in it says nothing, and is not what a person adds
        taken.append(chance.choice([each for _choice, every in groups for each in every]))
    for member in taken:
        count = chance.choice([1, 2, 3]) if member.repeated else 1
        found = tuple(_one(member, chance, likely, forbidden=forbidden) for _ in range(count))
        values[member.attr] = found if member.repeated else found[0]
    return block(**values)


def _one(member: Member, chance: random.Random, likely: float, *, forbidden: bool) -> object:
    if member.is_block:
        return arbitrary(member.type, chance, likely, forbidden=forbidden)
    facets = dict(member.kind.facets)
    if member.facts.codelist is not None:
        return chance.choice(list(codelist(member.facts.codelist).entries))
    if member.type is bool:
        return chance.random() < 0.5
    if member.type is date:
        return date(chance.randint(1, 9999), 7, 31)
    if member.type is int:
        return chance.randint(int(facets.get("minInclusive", -99)), int(facets.get("maxInclusive", 2000)))
    if member.type is Decimal:
        return Decimal(chance.randint(-(10**6), 10**6)).scaleb(chance.randint(-4, 2))
    if "pattern" in facets:
        return SHAPED.get(member.facts.kind.name or "", "31-12-2012")
    return "".join(chance.choices(SIGNS, k=chance.randint(1, int(facets.get("maxLength", 40)))))


def nodes(node: Node) -> Iterator[Node]:
    """A node and everything below it."""
    yield node
    if isinstance(node, Record):
        for member in node.members:
            if member.facts.choice is None or member.attr in node.chosen(member.facts.choice):
                yield from nodes(node.node(member))
    else:
        for below in tuple(node.below()):
            yield from nodes(below)


def typed_over(record: Record, block: object) -> None:
    """Fills in an empty record so that it says what `block` says, value by value, as a person would."""
    for member in record.members:
        held = getattr(block, member.attr)
        if held in (None, ()):
            continue
        if member.facts.choice is not None:
            record.choose(member.facts.choice, member.attr)
        node = record.node(member)
        if isinstance(node, Value):
            node.put(_text(member, held))
        elif isinstance(node, Place):
            typed_over(node.record or node.add(), held)
        elif isinstance(node, Rows):
            for each in held:
                item = node.made(None)
                node.items.append(item)
                if isinstance(item, Record):
                    typed_over(item, each)
                else:
                    item.put(_text(member, each))


def _text(member: Member, value: object) -> str:
    """How a person writes a value."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year:04}"
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def located(element: ElementNode, path: str = "") -> list[tuple[str, ElementNode]]:
    """Every element below with its place among same-named siblings, as the official check counts."""
    found, counts = [], dict[str, int]()
    for child in element.iterchildren():
        counts[child.tag] = counts.get(child.tag, 0) + 1
        here = f"{path}{child.tag.rpartition('}')[2]}[{counts[child.tag]}]"
        found += [(here, child), *located(child, f"{here}/")]
    return found
