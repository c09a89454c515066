"""What a rule of the standard is, whatever the yearly version, and how a finding says where it stands.

The rules of a version live in its own subpackage and are reached through its `Standard`. They are applied in a
`Run`: one walk over the elements that any rule cares about, then each rule looks at those of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from oso_desktop.gegevensset.findings import DOCUMENT, Element, Finding, Level
from oso_desktop.gegevensset.meta import Member, label_path, members
from oso_desktop.gegevensset.profiles import Profile

ALL_PROFILES: Final = tuple(Profile)
TRUE: Final = frozenset({"true", "1"})
FALSE: Final = frozenset({"false", "0"})
XML_SPACE: Final = " \t\r\n"
"""What XML calls white space; other blanks make a text no boolean, date or number."""

_LONGEST_NAME: Final = 60
"""As `oso_problems` does: no standard's name goes on longer, and a file may hold anything."""


class Bundle(Enum):
    """Which of the two official stylesheets speaks; who calls it chooses by `overdrachtsoort`."""

    OV = "OV"
    """Transfers between and inside schools: every `overdrachtsoort` but `swv-dossier`."""
    PAO = "PaO"
    """Requests to a samenwerkingsverband."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule under the standard's own key, or ours.

    `summary` says in Dutch when it speaks, `text` what the user reads then: what is wrong and what to do. `stricter`
    marks what the official check does not enforce.
    """

    key: str
    profiles: tuple[Profile, ...]
    level: Level = Level.ERROR
    stricter: bool = False
    summary: str
    text: str


def by_key(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rules under their keys; ValueError for a key that comes twice."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.key in found:
            msg = f"two rules with the key {rule.key}"
            raise ValueError(msg)
        found[rule.key] = rule
    return found


class Run:
    """One check of one dossier: its elements by tag, and what the rules report of them."""

    def __init__(self, root: Element, tags: Iterable[str]) -> None:
        self._root = root
        self._elements = list(root.iter(*tags))
        self._groups: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self._elements:
            self._groups[element.tag].append(element)
        self._reported: list[tuple[Element | None, str, str | None]] = []

    def all(self, tag: str) -> list[Element]:
        """Every element with this tag, which must be one of the run's, in document order."""
        return self._groups.get(tag, [])

    def report(self, key: str, element: Element | None, text: str | None = None) -> None:
        """The rule `key` speaks of `element`, or of the file as a whole; `text` where the rule's own is too general."""
        self._reported.append((element, key, text))

    def findings(self, rules: Mapping[str, Rule], block: type) -> list[Finding]:
        """What was reported, in document order, first what is about the whole file; `block` is the model's root."""
        if not self._reported:
            return []
        places = _Places()
        found = sorted(self._reported, key=self._order())
        return [_finding(rules[key], element, text, places, block) for element, key, text in found]

    def _order(self) -> Callable[[tuple[Element | None, str, str | None]], int]:
        """The place in the document of what was reported; of the file as a whole before all others."""
        everything = self._elements
        numbers = {id(element): number for number, element in enumerate(everything)}
        if any(element is not None and id(element) not in numbers for element, _, _ in self._reported):
            everything = list(self._root.iter())
            numbers = {id(element): number for number, element in enumerate(everything)}
        return lambda report: -1 if report[0] is None else numbers[id(report[0])]


def _finding(rule: Rule, element: Element | None, text: str | None, places: _Places, block: type) -> Finding:
    location, names = (DOCUMENT, ()) if element is None else places.of(element)
    return Finding(
        key=rule.key,
        location=location,
        level=rule.level,
        text=rule.text if text is None else text,
        label_path=label_path(labels_of(block, names)),
        stricter=rule.stricter,
    )


class _Places:
    """Says where elements stand; the siblings of one parent are counted once for all of them."""

    def __init__(self) -> None:
        self._counted: dict[tuple[int, str], dict[int, int]] = {}
        self._alive: list[object] = []
        """Elements may be made anew for each question; those that were counted must keep their identity."""

    def of(self, element: Element) -> tuple[str, tuple[str, ...]]:
        """The location of the element, and the names along it without the root's."""
        steps: list[str] = []
        names: list[str] = []
        current: Element | None = element
        while current is not None:
            name = local_name(current)
            parent = current.getparent()
            steps.append(f"/{name}[{self._number(current, parent)}]")
            names.append(name)
            current = parent
        return "".join(reversed(steps)), tuple(reversed(names[:-1]))

    def _number(self, element: Element, parent: Element | None) -> int:
        if parent is None:
            return 1
        counted = self._counted.get((id(parent), element.tag))
        if counted is None:
            siblings = list(parent.iterchildren(element.tag))
            self._alive += (parent, siblings)
            counted = {id(sibling): number for number, sibling in enumerate(siblings, 1)}
            self._counted[id(parent), element.tag] = counted
        return counted[id(element)]


@lru_cache(maxsize=1024)
def labels_of(block: type, names: tuple[str, ...]) -> tuple[str, ...]:
    """The Dutch names along a path of element names below `block`; a name the model does not know stays itself."""
    labels = []
    here: type | None = block
    for name in names:
        member = None if here is None else _elements(here).get(name)
        here = member.type if member is not None and member.is_block else None
        labels.append(member.facts.label if member is not None else name[:_LONGEST_NAME])
    return tuple(labels)


@lru_cache(maxsize=256)
def _elements(block: type) -> dict[str, Member]:
    """The elements that may stand in a block by name, those of a run among them."""
    found: dict[str, Member] = {}
    for member in members(block):
        if member.facts.group:
            found |= _elements(member.type)
        elif member.form == "Element":
            found[member.name] = member
    return found


def local_name(element: Element) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2]


def has(element: Element, tag: str) -> bool:
    """Whether the element has a child with this tag."""
    return next(element.iterchildren(tag), None) is not None


def has_below(element: Element, outer: str, inner: str) -> bool:
    """Whether a child `outer` has a child `inner`."""
    return any(has(child, inner) for child in element.iterchildren(outer))


def child_tags(element: Element) -> set[str]:
    """The tags of all children."""
    return {child.tag for child in element.iterchildren()}


def is_true(text: str | None) -> bool:
    """Whether a text is a boolean that says yes; nothing and nonsense do not."""
    return text is not None and (text in TRUE or text.strip(XML_SPACE) in TRUE)


def is_boolean(text: str | None) -> bool:
    """Whether a text is a boolean at all."""
    return text is not None and text.strip(XML_SPACE) in TRUE | FALSE
