"""How a probe of a rule is written down: small changes to a clean dossier, and what must then be found, where.

A path starts below `dossier`; `~` is the pupil. A step without a number is the first of its name. In what is found,
`KEY@path` is one finding at that place, and `KEY@` one about the file as a whole.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lxml import etree

from oso_desktop.gegevensset.findings import DOCUMENT
from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, Profile
from oso_desktop.gegevensset.rules import Bundle
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, Dossier
from tests.gegevensset.probe_dossiers import clean_root

PUPIL: Final = "huidigeschool/leerling"
ALL: Final = tuple(Profile)
OVA: Final = (Profile.POPO, Profile.POVO, Profile.VOVO)
OV: Final = (*OVA, Profile.BB)
PAO: Final = (Profile.POSWV, Profile.VOSWV)

FULLEST: Final = (Profile.BB,)
"""Its clean dossier holds everything: the place for what does not differ between profiles."""

Change = Callable[[etree._Element], None]


class NotThere(LookupError):
    """A change names an element that this dossier does not have."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Changes after which the rule speaks at `at`, and the rules in `also` with it; nothing else may speak.

    `profiles` are those it is for, all of the rule's if None. `block` is an element of the pupil's that some
    profiles forbid; where it is not there, it is put in first, and what that alone does counts as expected.
    `valid` tells whether the schema still accepts the dossier, None where the codes of a case differ in that.
    """

    changes: tuple[Change, ...]
    at: str
    also: tuple[str, ...] = ()
    profiles: tuple[Profile, ...] | None = None
    block: str | None = None
    bundle: Bundle | None = None
    valid: bool | None = True


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Changes that come near to what the rule is about, and after which it does not speak."""

    changes: tuple[Change, ...]
    profiles: tuple[Profile, ...] | None = None
    block: str | None = None
    bundle: Bundle | None = None


@dataclass(frozen=True, kw_only=True)
class Probe:
    """All that is tried on one rule; `fires` is empty for a rule that no dossier at all can break."""

    key: str
    profiles: tuple[Profile, ...]
    fires: tuple[Case, ...]
    silent: tuple[Silence, ...]


def fires(
    at: str,
    *changes: Change,
    also: tuple[str, ...] = (),
    profiles: tuple[Profile, ...] | None = None,
    block: str | None = None,
    bundle: Bundle | None = None,
    valid: bool | None = True,
) -> Case:
    """A `Case`, in the order in which it reads."""
    return Case(changes=changes, at=at, also=also, profiles=profiles, block=block, bundle=bundle, valid=valid)


def silent(
    *changes: Change,
    profiles: tuple[Profile, ...] | None = None,
    block: str | None = None,
    bundle: Bundle | None = None,
) -> Silence:
    """A `Silence`, in the order in which it reads."""
    return Silence(changes=changes, profiles=profiles, block=block, bundle=bundle)


def probe(key: str, profiles: tuple[Profile, ...], *cases: Case | Silence) -> Probe:
    """A probe, its cases in any order."""
    return Probe(
        key=key,
        profiles=profiles,
        fires=tuple(case for case in cases if isinstance(case, Case)),
        silent=tuple(case for case in cases if isinstance(case, Silence)),
    )


def put(path: str, text: str) -> Change:
    """Another text in an element that is there."""

    def change(root: etree._Element) -> None:
        found(root, path).text = text

    return change


def drop(path: str) -> Change:
    """Takes out an element, or all of that name where the last step has no number."""

    def change(root: etree._Element) -> None:
        element = found(root, path)
        parent = element.getparent()
        assert parent is not None
        for one in [element] if path.endswith("]") else parent.findall(element.tag):
            parent.remove(one)

    return change


def add(path: str, text: str | None = None) -> Change:
    """Puts in a new element where the standard has it, at the end where the standard has no such element.

    Without `text` it is the one of the fullest dossier, with all that is in it.
    """
    holder, _, name = path.rpartition("/")

    def change(root: etree._Element) -> None:
        if text is None:
            new = copy.deepcopy(found(clean_root(Profile.BB), path))
        else:
            new = etree.Element(f"{{{NAMESPACE}}}{name}")
            new.text = text
        parent = found(root, holder)
        order = _order(holder)
        before = order.get(name, len(order))
        place = sum(1 for child in parent if order.get(_name(child), 0) <= before)
        parent.insert(place, new)

    return change


def cell(category: Category, state: str) -> Change:
    """What the file declares of a category."""
    return put(f"metadata/categorie_uitlevering/{category}", state)


def leave(category: Category, *names: str) -> Change:
    """Of the elements of a category exactly those named: missing ones are put in, others go."""

    def change(root: etree._Element) -> None:
        for path in CATEGORY_ELEMENTS[category]:
            wanted, there = path.rpartition("/")[2] in names, has(root, path)
            if wanted is not there:
                (add(path) if wanted else drop(path))(root)

    return change


def matrix(category: Category) -> str:
    """The finding of our own where a cell holds what the profile does not allow."""
    return f"MX.{category}@metadata/categorie_uitlevering/{category}"


def found(root: etree._Element, path: str) -> etree._Element:
    """The element at a path; `NotThere` without."""
    element = root
    for step in _steps(path):
        name, number = re.fullmatch(r"(.+?)(?:\[(\d+)\])?", step).groups()  # type: ignore[union-attr] # always matches
        same = element.findall(f"{{{NAMESPACE}}}{name}")
        if len(same) < int(number or 1):
            raise NotThere(path)
        element = same[int(number or 1) - 1]
    return element


def has(root: etree._Element, path: str) -> bool:
    """Whether there is an element at a path."""
    try:
        found(root, path)
    except NotThere:
        return False
    return True


def finding(stated: str) -> tuple[str, str]:
    """The key and the location of `KEY@path`."""
    key, path = stated.split("@", maxsplit=1)
    return key, location(path) if path else DOCUMENT


def location(path: str) -> str:
    """The path as findings write it; `.` is the dossier itself."""
    steps = "".join(f"/{step if step.endswith(']') else step + '[1]'}" for step in _steps(path))
    return f"/dossier[1]{steps}"


def _steps(path: str) -> list[str]:
    whole = re.sub("^~", PUPIL, path)
    return whole.split("/") if whole not in ("", ".") else []


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _order(path: str) -> dict[str, int]:
    """The number of each element that the standard has below `path`, in its order."""
    block: type | None = Dossier
    for step in _steps(path):
        name = step.partition("[")[0]
        inner = members(block) if block is not None else ()
        block = next((member.type for member in inner if member.name == name and member.is_block), None)
    return {member.name: number for number, member in enumerate(members(block))} if block is not None else {}
