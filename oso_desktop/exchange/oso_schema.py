"""The XML schema of a yearly version of OSO, made from the model's own metadata.

There is one statement of the standard in the program, the model; what libxml2 checks is derived from it. Only
`dossier` is a root: the standard's other global elements are fragments or messages that no school hands over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Final

from lxml import etree

from oso_desktop.gegevensset.meta import BLOCK, Member, Simple, members
from oso_desktop.gegevensset.standard import Standard
from oso_desktop.gegevensset.standards import current

_XS: Final = "http://www.w3.org/2001/XMLSchema"


@cache
def oso_schema(standard: Standard | None = None) -> etree.XMLSchema:
    """The compiled schema of a version, made once; of the one in which dossiers are written if none is named."""
    return etree.XMLSchema(schema_document(standard or current()))


def schema_document(standard: Standard) -> etree._ElementTree:
    """The schema as a document, for those who want to read it."""
    return _Schema(standard).root.getroottree()


class _Schema:
    """Made once per version. Types that a file may state by name get theirs; the rest stand in their element."""

    def __init__(self, standard: Standard) -> None:
        self._standard = standard
        self.root = etree.Element(
            f"{{{_XS}}}schema",
            nsmap={"xs": _XS, "oso": standard.namespace},
            targetNamespace=standard.namespace,
            elementFormDefault="qualified",
        )
        _add(self.root, "element", name="dossier", type=self._name(standard.dossier))
        kinds = {kind for block in _blocks(standard.dossier) for kind in _named_kinds(block)}
        for kind in sorted(kinds.union(standard.simple_types), key=lambda kind: str(kind.name)):
            _add_simple(_add(self.root, "simpleType", name=str(kind.name)), kind)
        for block, name in standard.block_types.items():
            self._fill(_add(self.root, "complexType", name=name), block)

    def _name(self, block: type) -> str:
        return f"oso:{self._standard.block_types[block]}"

    def _fill(self, definition: etree._Element, block: type) -> None:
        """What a block holds; where it is the wider form of another, only what it holds more."""
        held = members(block)
        holder = definition
        if (narrower := self._standard.wider.get(block)) is not None:
            holder = _add(_add(definition, "complexContent"), "extension", base=self._name(narrower))
            held = held[len(members(narrower)) :]
        text = next((member for member in held if member.form == "Text"), None)
        if text is None:
            self._add_elements(_add(holder, "sequence"), held)
        else:
            holder = _add(_add(holder, "simpleContent"), "extension", base=_type_name(text.facts.kind))
        for member in held:
            if member.form == "Attribute":
                _add(holder, "attribute", name=member.name, type=_type_name(member.facts.kind))

    def _add_elements(self, sequence: etree._Element, held: Iterable[Member]) -> None:
        elements = [member for member in held if member.form == "Element"]
        for choice, run in groupby(elements, key=lambda member: member.facts.choice):
            parent = sequence
            if choice is not None:
                parent = _add(sequence, "choice", minOccurs="1" if choice.required else "0")
            for member in run:
                occurs = {"minOccurs": str(member.min), "maxOccurs": str(member.max or "unbounded")}
                if member.facts.kind is BLOCK and member.facts.group:
                    self._add_elements(_add(parent, "sequence", **occurs), members(member.type))
                else:
                    self._add_element(parent, member, occurs)

    def _add_element(self, parent: etree._Element, member: Member, occurs: dict[str, str]) -> None:
        element = _add(parent, "element", name=member.name, **occurs)
        kind = member.facts.kind
        if kind.enclosed:
            content = _add(_add(element, "complexType"), "simpleContent")
            _add(content, "extension", base=_type_name(kind))
        elif not member.is_block and (kind.name is not None or not kind.facets):
            element.set("type", _type_name(kind))
        elif not member.is_block:
            _add_simple(_add(element, "simpleType"), kind)
        elif member.type in self._standard.block_types:
            element.set("type", self._name(member.type))
        else:
            self._fill(_add(element, "complexType"), member.type)


def _blocks(block: type) -> Iterator[type]:
    yield block
    for member in members(block):
        if member.is_block:
            yield from _blocks(member.type)


def _named_kinds(block: type) -> Iterator[Simple]:
    """The simple types of a block with a name of their own, those without facets too: a file may state them."""
    return (kind for member in members(block) if (kind := member.facts.kind).name not in (None, kind.base))


def _type_name(kind: Simple) -> str:
    """How the schema refers to a simple type that stands by itself."""
    return kind.base if kind.name in (None, kind.base) else f"oso:{kind.name}"


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_XS}}}{tag}", attributes)


def _add_simple(definition: etree._Element, kind: Simple) -> None:
    restriction = _add(definition, "restriction", base=kind.base)
    for facet, value in kind.facets:
        _add(restriction, facet, value=value)
