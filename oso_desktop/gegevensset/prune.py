"""The parts of a pupil's data that the schema lets a school leave out one by one, and the pupil without some. Pure.

Everything is derived from the model's own metadata: which parts there are follows from how often each may occur.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Final, cast

from oso_desktop.gegevensset.meta import Member, Sensitivity, changed, filled, members, members_of
from oso_desktop.gegevensset.model import Adres, Communicatie, Document, Leerling
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, category_of

_LEERLING: Final = "huidigeschool/leerling"
_EMPTY: Final = (None, ())
GUARDS: Final = frozenset({"adresgeheim", "geheim"})
"""Flags that keep an address or a number secret: without them it would go along, so they are no parts of their own."""
_UNITS: Final = (Adres, Communicatie)
"""Blocks that go whole or not at all: half an address is another address, which no secrecy would recognise."""

Steps = tuple[tuple[str, int], ...]
"""Where a part stands below the pupil: per step the attribute and the number, from 0, among its siblings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part that may be absent.

    `path` is the path below `dossier`, such as `huidigeschool/leerling/toetslijst/toets`; a run of elements without an
    element around it counts as one. `alone` names the part's list (its steps without the last number) if the last one
    of that list has to stay for what stands around it. `parts` are those inside.
    """

    path: str
    steps: Steps
    member: Member
    value: object
    category: Category
    alone: Steps | None = None
    parts: tuple[Part, ...] = ()


def parts(leerling: Leerling) -> tuple[Part, ...]:
    """The direct parts of each category, and the occurrences of its lists, in document order.

    A block that is a whole category by itself counts by what stands in it, since the category is chosen as a whole.
    Documents are no parts: each attachment is chosen by itself.
    """
    return tuple(_direct(leerling, _LEERLING, ()))


def walk(found: Collection[Part]) -> Iterator[Part]:
    """The parts and all inside them, in document order."""
    for part in found:
        yield part
        yield from walk(part.parts)


def without_parts(leerling: Leerling, gone: Collection[Steps]) -> Leerling:
    """The pupil without the parts at these places.

    A block that cannot be without them goes too, and so does one in which nothing is left, wherever it may be absent.
    Blocks in which nothing changes are the same objects as before.
    """
    around = {steps[:length] for steps in gone for length in range(len(steps))}
    left = _pruned(leerling, (), frozenset(gone), around)
    if left is None:
        msg = "a pupil without what the schema demands"
        raise ValueError(msg)
    return cast(Leerling, left)


def without_bare_categories(leerling: Leerling, categories: Collection[Category]) -> Leerling:
    """The pupil without the blocks that are one of these categories by themselves and in which nothing stands."""
    bare = {
        member.attr: None
        for member in members_of(leerling)
        if (category := category_of(here := f"{_LEERLING}/{member.name}")) in categories
        and category is not None
        and _is_whole(here, category)
        and _is_bare(getattr(leerling, member.attr))
    }
    return changed(leerling, bare)


def _direct(block: object, path: str, steps: Steps) -> Iterator[Part]:
    """What may be absent of `block`, looking through wrappers, and through a block that is a category by itself."""
    kind: type = type(block)
    ways = _ways(kind, path)
    for member, value in filled(block):
        way = ways.get(member.attr)
        if way is None:
            continue
        if way.through:
            yield from _direct(value, way.here, (*steps, (member.attr, 0)))
        elif way.value_in is not None:
            at = (*steps, (member.attr, 0))
            yield Part(path=way.here, steps=at, member=member, value=value, category=way.value_in)
        else:
            yield from _of_member(member, value, way.here, steps, inside=False)


@dataclass(frozen=True, slots=True)
class _Way:
    """What becomes of a field directly in a category: it is looked through, or a part.

    `value_in` is the category of a part that is one value; other parts are looked at closer.
    """

    here: str
    through: bool
    value_in: Category | None


@cache
def _ways(block: type, path: str) -> dict[str, _Way]:
    """What becomes of each field of a block at this path; it is the same for all pupils."""
    found = {}
    for member in members(block):
        if not _is_choosable(member):
            continue
        here = f"{path}/{member.name}"
        category = category_of(here)
        one = not member.repeated and not is_list(member.type)
        through = one and member.is_block and (category is None or _is_whole(here, category))
        if one and not member.is_block and not _may_lack(member):
            continue
        found[member.attr] = _Way(
            here=here, through=through, value_in=category if one and not member.is_block else None
        )
    return found


def _inner(block: object, path: str, steps: Steps) -> Iterator[Part]:
    """What may be absent inside one part; of a block that must be there only its blocks and lists."""
    for member, value in _filled(block):
        here = f"{path}/{member.name}"
        if member.is_block and not member.repeated and not is_list(member.type) and not _may_lack(member):
            for part in _inner(value, here, (*steps, (member.attr, 0))):
                if part.member.is_block or part.member.repeated:
                    yield part
            continue
        yield from _of_member(member, value, here, steps, inside=True)


def _of_member(member: Member, value: object, here: str, steps: Steps, *, inside: bool) -> Iterator[Part]:
    if not member.repeated and is_list(member.type):
        (inner,) = members(member.type)
        listed = cast(tuple[object, ...], getattr(value, inner.attr))
        at = (*steps, (member.attr, 0))
        needed = not _may_lack(member) and inner.min > 0
        yield from _occurrences(inner, listed, f"{here}/{inner.name}", at, needed=needed, inside=inside)
    elif member.repeated:
        listed = cast(tuple[object, ...], value)
        yield from _occurrences(member, listed, here, steps, needed=member.min > 0, inside=inside)
    elif _may_lack(member):
        yield _part(member, value, here, (*steps, (member.attr, 0)), None, inside=inside)


def _occurrences(
    member: Member, values: tuple[object, ...], here: str, steps: Steps, *, needed: bool, inside: bool
) -> Iterator[Part]:
    alone = (*steps, (member.attr, -1)) if needed else None
    for number, value in enumerate(values):
        yield _part(member, value, here, (*steps, (member.attr, number)), alone, inside=inside)


def _part(
    member: Member, value: object, here: str, steps: Steps, alone: Steps | None, *, inside: bool
) -> Part:
    category = category_of(here)
    if category is None:
        msg = f"a part outside the categories: {here}"
        raise AssertionError(msg)
    whole = inside or not member.is_block or isinstance(value, _UNITS)
    deeper = () if whole else tuple(_inner(value, here, steps))
    return Part(
        path=here, steps=steps, member=member, value=value, category=category, alone=alone, parts=deeper
    )


def _filled(block: object) -> Iterator[tuple[Member, object]]:
    kind: type = type(block)
    choosable = _choosable(kind)
    for member, value in filled(block):
        if member.attr in choosable:
            yield member, value


@cache
def _choosable(block: type) -> frozenset[str]:
    return frozenset(member.attr for member in members(block) if _is_choosable(member))


def _is_choosable(member: Member) -> bool:
    return (
        member.form == "Element"
        and member.attr not in GUARDS
        and member.facts.sensitivity is not Sensitivity.NOOIT
        and member.type is not Document
        and not (is_list(member.type) and members(member.type)[0].type is Document)
    )


def _may_lack(member: Member) -> bool:
    return member.min == 0 and not (member.facts.choice is not None and member.facts.choice.required)


@cache
def is_list(block: type) -> bool:
    """Whether the block is no more than the wrapper of a list, such as `adreslijst`."""
    return is_dataclass(block) and len(members(block)) == 1 and members(block)[0].repeated


def _is_whole(path: str, category: Category) -> bool:
    return CATEGORY_ELEMENTS.get(category, ()) == (path,)


def _pruned(block: object, steps: Steps, gone: frozenset[Steps], around: set[Steps]) -> object | None:
    """`block` without what is gone; None where it cannot stand."""
    changes: dict[str, object] = {}
    for member in members_of(block):
        old = getattr(block, member.attr)
        if member.repeated:
            new: object = _pruned_list(old, member, steps, gone, around)
        else:
            new = None if old is None else _pruned_at(old, (*steps, (member.attr, 0)), gone, around)
            if new is not old and new is not None and member.min == 0 and _is_bare(new):
                new = None
        if new is old:
            continue
        if member.min > 0 and new in _EMPTY:
            return None
        changes[member.attr] = new
    return changed(block, changes)


def _pruned_list(
    old: tuple[object, ...], member: Member, steps: Steps, gone: frozenset[Steps], around: set[Steps]
) -> tuple[object, ...]:
    after = [
        _pruned_at(item, (*steps, (member.attr, number)), gone, around) for number, item in enumerate(old)
    ]
    if all(new is item for new, item in zip(after, old, strict=True)):
        return old
    return tuple(
        new
        for new, item in zip(after, old, strict=True)
        if new is item or (new is not None and not _is_bare(new))
    )


def _pruned_at(value: object, here: Steps, gone: frozenset[Steps], around: set[Steps]) -> object | None:
    if here in gone:
        return None
    return _pruned(value, here, gone, around) if here in around else value


def _is_bare(value: object) -> bool:
    return is_dataclass(value) and all(getattr(value, member.attr) in _EMPTY for member in members_of(value))
