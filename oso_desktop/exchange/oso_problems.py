"""Says in Dutch where and why a file breaks the structure of its version of OSO.

libxml2 finds the places; what is said of them comes from the model, never from the file: no text of an element is
repeated, because it may be a name or a number of a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

from lxml import etree

from oso_desktop.exchange.oso_schema import oso_schema
from oso_desktop.gegevensset.meta import Facts, Member, label_path, members
from oso_desktop.gegevensset.standard import Standard
from oso_desktop.gegevensset.standards import current, standard_of
from oso_desktop.gegevensset.v2019_1.kinds import (
    BRIN,
    EINDE_SCHOOLJAAR,
    ELEMENTCODE,
    GBA_DATUM,
    GEBOORTEMAAND,
    SCHOOLJAAR,
    VESTIGING,
)

INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_MOST_PROBLEMS: Final = 100
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class StructureProblem:
    """One place where a file is not as the standard says.

    `location` counts among same-named siblings, such as `/dossier[1]/metadata[1]/datum[1]`; `label_path` is the same
    place in Dutch, empty for the dossier itself. `text` says what is wrong and what to do.
    """

    location: str
    text: str
    label_path: str

    @property
    def what(self) -> str:
        """What is wrong, without the advice to whoever got the file from another school."""
        return next(
            (self.text.removesuffix(f" {ask}") for ask in _ADVICE if self.text.endswith(ask)), self.text
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """An element and, where the standard knows it, the block it should belong to and its own description."""

    standard: Standard
    element: etree._Element
    parent: type | None
    member: Member | None
    labels: tuple[str, ...]

    @property
    def name(self) -> str:
        return _local_name(self.element)


def structure_problems(root: etree._Element) -> list[StructureProblem]:
    """What the schema has against the dossier `root`, at most a hundred places; empty if it is valid.

    Of a place only the first complaint is told: the next is often but its echo.
    """
    schema = oso_schema(version_of(root))
    if schema.validate(root):
        return []
    log = cast(Iterable[etree._LogEntry], schema.error_log)
    first: dict[str, StructureProblem] = {}
    for problem in (_problem(root, entry) for entry in islice(log, _MOST_PROBLEMS)):
        first.setdefault(problem.location, problem)
    return list(first.values())


def version_of(root: etree._Element) -> Standard:
    """The version that the dossier `root` is of; the newest for one that we do not know, of which all is strange."""
    return standard_of(etree.QName(root).namespace) or current()


def elements(block: type) -> Iterator[Member]:
    """The elements that may stand in a block, those of a run among them."""
    for member in members(block):
        if member.facts.group:
            yield from elements(member.type)
        elif member.form == "Element":
            yield member


def location(element: etree._Element) -> str:
    """The place of an element, each step counted among same-named siblings."""
    steps = []
    current: etree._Element | None = element
    while current is not None:
        number = 1 + sum(1 for _ in current.itersiblings(current.tag, preceding=True))
        steps.append(f"/{etree.QName(current).localname}[{number}]")
        current = current.getparent()
    return "".join(reversed(steps))


def place_in_words(element: etree._Element) -> str:
    """The Dutch label path of an element; empty for the dossier itself."""
    return label_path(_place(element).labels)


def _problem(root: etree._Element, entry: etree._LogEntry) -> StructureProblem:
    element = _at(root, entry.path or "")
    place = _place(element)
    return StructureProblem(location(element), _text(place, entry), label_path(place.labels))


def _at(root: etree._Element, path: str) -> etree._Element:
    """The element at a path of libxml2, such as `/*/oso:metadata/*[2]`.

    It is no XPath that could be asked: nobody says what its prefixes stand for. `*` is any element; the other names
    are counted among siblings with the same name and prefix.
    """
    current = root
    for step in path.split("/")[2:]:
        name, _, number = step.removesuffix("]").partition("[")
        same = (child for child in current.iterchildren("*") if name in ("*", _written_name(child)))
        found = next(islice(same, int(number or 1) - 1, None), None)
        if found is None:  # an attribute
            break
        current = found
    return current


def _written_name(element: etree._Element) -> str:
    name = etree.QName(element).localname
    return f"{element.prefix}:{name}" if element.prefix else name


def _place(element: etree._Element) -> _Place:
    """Follows the model down the path of `element`, as far as the names are known."""
    chain = [*reversed(list(element.iterancestors())), element]
    standard = version_of(chain[0])
    block: type | None = standard.dossier
    parent: type | None = None
    member: Member | None = None
    labels: tuple[str, ...] = ()
    for step in chain[1:]:
        parent = block
        member = _known(standard, parent, step)
        block = member.type if member is not None and member.is_block else None
        labels = (*labels, member.facts.label if member is not None else _local_name(step))
    return _Place(standard, element, parent, member, labels)


def _local_name(element: etree._Element) -> str:
    """The name of an element, cut off where no standard's name would still go on."""
    return etree.QName(element).localname[:_LONGEST_NAME]


def _known(standard: Standard, block: type | None, element: etree._Element) -> Member | None:
    if block is None:
        return None
    return next((member for member in elements(block) if element.tag == standard.tag(member.name)), None)


def _text(place: _Place, entry: etree._LogEntry) -> str:
    kind = entry.type_name
    if any(etree.QName(name).namespace == INSTANCE for name in place.element.attrib):
        return _foreign_attribute(place)  # xsi:type and xsi:nil bring complaints of kinds of their own
    if kind == "SCHEMAV_ELEMENT_CONTENT":
        if "Missing child element" in entry.message:
            return _incomplete(place)
        return _unexpected(place)
    if kind in ("SCHEMAV_CVC_COMPLEX_TYPE_3_2_1", "SCHEMAV_CVC_TYPE_3_1_1"):
        return _foreign_attribute(place)
    if kind == "SCHEMAV_CVC_COMPLEX_TYPE_2_3":
        return f"In «{_said(place)}» staat losse tekst tussen de onderdelen. {_ASK}"
    if kind == "SCHEMAV_CVC_TYPE_3_1_2":
        return f"In «{_said(place)}» hoort alleen tekst, maar er staan andere onderdelen in. {_ASK}"
    return _bad_value(place, kind)


_ASK: Final = "Vraag de school of de leverancier om een nieuw bestand."
_CORRECT: Final = "Laat de school dit verbeteren en vraag een nieuw bestand."
_FILL_IN: Final = "Laat de school het invullen of weglaten, en vraag een nieuw bestand."
_ADVICE: Final = (_ASK, _CORRECT, _FILL_IN)


def _foreign_attribute(place: _Place) -> str:
    return f"«{_said(place)}» heeft een kenmerk (attribuut) dat de standaard niet kent. {_ASK}"


def _said(place: _Place) -> str:
    return place.labels[-1] if place.labels else "Dossier"


def _unexpected(place: _Place) -> str:
    """Why an element may not stand where it stands."""
    if place.parent is None or place.member is None:
        return f"Het onderdeel «{place.name}» kent de standaard op deze plaats niet. {_ASK}"
    element, member = place.element, place.member
    in_run = any(other.facts.group for other in members(place.parent))
    if member.max == 1 and not in_run and _previous(element, place.standard.tag(member.name)):
        return f"«{_said(place)}» staat er meer dan één keer; het mag er één keer staan. {_CORRECT}"
    for other in elements(place.parent):
        same_choice = member.facts.choice is not None and other.facts.choice == member.facts.choice
        if same_choice and other.name != member.name and _previous(element, place.standard.tag(other.name)):
            return f"«{other.facts.label}» en «{_said(place)}» mogen niet allebei ingevuld zijn. {_CORRECT}"
    if missing := _missing_before(place.standard, place.parent, member, element):
        return f"Vóór «{_said(place)}» ontbreekt {missing}. {_CORRECT}"
    return f"«{_said(place)}» staat op de verkeerde plaats: de standaard heeft een vaste volgorde. {_ASK}"


def _previous(element: etree._Element, tag: str) -> bool:
    return next(element.itersiblings(tag, preceding=True), None) is not None


def _missing_before(standard: Standard, block: type, member: Member, element: etree._Element) -> str:
    """The labels of what must stand before `member` and stands nowhere in the parent."""
    parent = element.getparent()
    if parent is None:
        return ""
    before = list(elements(block))
    before = before[: next(i for i, other in enumerate(before) if other.name == member.name)]
    return _absent(standard, parent, before)


def _incomplete(place: _Place) -> str:
    """What an element lacks at its end."""
    inner = place.member.type if place.member is not None else place.standard.dossier
    absent = _absent(place.standard, place.element, list(elements(inner)))
    if not absent:
        return (
            f"«{_said(place)}» is niet compleet: aan het eind ontbreekt een verplicht onderdeel. {_CORRECT}"
        )
    return f"In «{_said(place)}» ontbreekt {absent}. {_CORRECT}"


def _absent(standard: Standard, parent: etree._Element, expected: list[Member]) -> str:
    """In words: the required elements among `expected` that `parent` does not have."""
    present = {child.tag for child in parent}
    labels: list[str] = []
    for member in expected:
        choice = member.facts.choice
        if choice is None:
            if member.min > 0 and standard.tag(member.name) not in present:
                labels.append(f"«{member.facts.label}»")
        elif choice.required:
            kinds = [other for other in expected if other.facts.choice == choice]
            if member is kinds[0] and not any(standard.tag(other.name) in present for other in kinds):
                labels.append("één van " + ", ".join(f"«{other.facts.label}»" for other in kinds))
    return " en ".join(labels)


def _bad_value(place: _Place, kind: str) -> str:
    """Why a text is not what the type of the element asks."""
    said = _said(place)
    if place.member is None:
        return f"De inhoud van «{said}» klopt niet met de standaard. {_ASK}"
    facts = _facts_of_text(place.member)
    limits = dict(facts.facets)
    if kind == "SCHEMAV_CVC_MINLENGTH_VALID":
        return f"«{said}» is leeg. {_FILL_IN}"
    if kind == "SCHEMAV_CVC_MAXLENGTH_VALID":
        return f"«{said}» is te lang: hoogstens {limits['maxLength']} tekens. {_CORRECT}"
    if kind in ("SCHEMAV_CVC_MININCLUSIVE_VALID", "SCHEMAV_CVC_MAXINCLUSIVE_VALID"):
        low, high = limits["minInclusive"], limits["maxInclusive"]
        return f"«{said}» moet tussen {low} en {high} liggen. {_CORRECT}"
    shape = limits["pattern"] if kind == "SCHEMAV_CVC_PATTERN_VALID" else str(facts.xsd_type)
    if shape not in _SHAPES:
        return f"De inhoud van «{said}» klopt niet met de standaard. {_ASK}"
    return f"«{said}» klopt niet: {_SHAPES[shape]} {_CORRECT}"


_SHAPES: Final = {
    "xs:date": "dit moet een bestaande datum zijn, geschreven als 2026-01-31.",
    "xs:boolean": "dit moet true of false zijn.",
    "xs:integer": "dit moet een heel getal zijn.",
    "xs:int": "dit moet een heel getal zijn.",
    "xs:decimal": "dit moet een getal zijn, met een punt voor de decimalen, zoals 7.5.",
    BRIN.facets[0][1]: "dit moeten twee cijfers en twee hoofdletters zijn, zoals 12AB.",
    VESTIGING.facets[0][1]: "dit moeten twee cijfers zijn, zoals 00.",
    ELEMENTCODE.facets[0][1]: "dit moeten vier cijfers zijn.",
    SCHOOLJAAR.facets[0][1]: "dit moet een schooljaar zijn, zoals 2025-2026.",
    GEBOORTEMAAND.facets[0][1]: "dit moet een maand zijn, zoals 2015-04.",
    GBA_DATUM.facets[0][1]: "dit moet dag, maand en jaar zijn, zoals 31-12-2012.",
    EINDE_SCHOOLJAAR.facets[0][1]: "dit moet altijd 31 juli zijn, geschreven als 2026-07-31.",
}


def _facts_of_text(member: Member) -> Facts:
    """The facts of the text in an element, also where it carries attributes."""
    if member.is_block:
        return next((inner.facts for inner in members(member.type) if inner.form == "Text"), member.facts)
    return member.facts
