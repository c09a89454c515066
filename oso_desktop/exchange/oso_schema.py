"""The XML schema of a yearly version of OSO, made from the model's own metadata.

There is one statement of the standard in the program, the model; what libxml2 checks is derived from it. Only
`dossier` is a root: the standard's other global elements are fragments or messages that no school hands over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Final

from lxml import etree

from oso_desktop.gegevensset.meta import BLOCK, Member, Simple, members
from oso_desktop.gegevensset.standards import Standard, current

_XS: Final = "http://www.w3.org/2001/XMLSchema"


@cache
def oso_schema() -> etree.XMLSchema:
    """The compiled schema of the version in which dossiers are written; made once."""
    return etree.XMLSchema(schema_document(current()))


def schema_document(standard: Standard) -> etree._ElementTree:
    """The schema as a document, for those who want to read it."""
    dossier = standard.dossier
    root = etree.Element(
        f"{{{_XS}}}schema",
        nsmap={"xs": _XS, "oso": standard.namespace},
        targetNamespace=standard.namespace,
        elementFormDefault="qualified",
    )
    _add(root, "element", name="dossier", type=f"oso:{_name(dossier)}")
    for kind in sorted({kind for block in _blocks(dossier) for kind in _kinds(block)}, key=_simple_name):
        _add_simple(root, kind)
    for block in sorted(set(_blocks(dossier)), key=_name):
        _add_block(root, block)
    return root.getroottree()


def _blocks(block: type) -> Iterator[type]:
    yield block
    for member in members(block):
        if member.is_block:
            yield from _blocks(member.type)


def _kinds(block: type) -> Iterator[Simple]:
    """The simple types that are not XML Schema's own; those without facets too, since a file may name them."""
    return (member.facts.kind for member in members(block) if _is_own(member.facts.kind))


def _is_own(kind: Simple) -> bool:
    return bool(kind.facets) or (kind.name is not None and kind.name != kind.base)


def _name(block: type) -> str:
    return f"{block.__name__}Blok"


def _simple_name(kind: Simple) -> str:
    """The name of a simple type with facets: its own, or one made of them."""
    return kind.name or "_".join(
        [kind.base.removeprefix("xs:"), *(f"{n}{_digits(v)}" for n, v in kind.facets)]
    )


def _digits(value: str) -> str:
    return "".join(sign for sign in value if sign.isalnum())


def _type_name(member: Member) -> str:
    if member.is_block:
        return f"oso:{_name(member.type)}"
    kind = member.facts.kind
    return f"oso:{_simple_name(kind)}" if _is_own(kind) else kind.base


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_XS}}}{tag}", attributes)


def _add_simple(root: etree._Element, kind: Simple) -> None:
    restriction = _add(_add(root, "simpleType", name=_simple_name(kind)), "restriction", base=kind.base)
    for facet, value in kind.facets:
        _add(restriction, facet, value=value)


def _add_block(root: etree._Element, block: type) -> None:
    definition = _add(root, "complexType", name=_name(block))
    text = next((member for member in members(block) if member.form == "Text"), None)
    if text is None:
        holder = definition
        _add_elements(_add(holder, "sequence"), block)
    else:
        holder = _add(_add(definition, "simpleContent"), "extension", base=_type_name(text))
    for member in members(block):
        if member.form == "Attribute":
            _add(holder, "attribute", name=member.name, type=_type_name(member))


def _add_elements(sequence: etree._Element, block: type) -> None:
    elements = [member for member in members(block) if member.form == "Element"]
    for choice, run in groupby(elements, key=lambda member: member.facts.choice):
        parent = sequence
        if choice is not None:
            parent = _add(sequence, "choice", minOccurs="1" if choice.required else "0")
        for member in run:
            occurs = {"minOccurs": str(member.min), "maxOccurs": str(member.max or "unbounded")}
            if member.facts.kind is BLOCK and member.facts.group:
                _add_elements(_add(parent, "sequence", **occurs), member.type)
            else:
                _add(parent, "element", name=member.name, type=_type_name(member), **occurs)
