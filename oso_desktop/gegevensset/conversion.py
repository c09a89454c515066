"""A dossier of one yearly version as one of another: block by block, by the names of the elements.

What both versions have goes over as it is; where names do not tell, the later version says how (`FromBefore`). What
the other version does not have is told, for somebody to act on; it is never dropped in silence. A block that only one
version has is told as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from oso_desktop.gegevensset.meta import Member, filled, label_path, members
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.standard import NOTHING, FromBefore
from oso_desktop.gegevensset.standards import known, standard_for

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lost:
    """What the other version has no place for: its element, its label, the Dutch path, how often. Never the value."""

    name: str
    label: str
    label_path: str
    count: int


def to_newest(dossier: object) -> tuple[Dossier, tuple[Lost, ...]]:
    """The dossier of any year as one of the newest, by way of each year between, and what was lost on the way."""
    lost: tuple[Lost, ...] = ()
    years = known()
    for later in years[years.index(standard_for(dossier)) + 1 :]:
        dossier, more = converted(dossier, later.dossier, later.from_before)
        lost += more
    return cast(Dossier, dossier), lost


def converted(
    block: object, to: type[T], from_before: Mapping[type, FromBefore] = NOTHING
) -> tuple[T, tuple[Lost, ...]]:
    """`block` as a `to`, and what was lost on the way; the very block itself where it is one already.

    `from_before` is what the version of `to` says of the one before. Raises TypeError where `to` asks for an element
    that neither `block` nor `from_before` gives.
    """
    conversion = _Conversion(from_before)
    found = conversion.block(block, to, ())
    return cast(T, found), tuple(Lost(*key, count) for key, count in conversion.lost.items())


class _Conversion:
    """One conversion, with what it lost so far by name, label and path."""

    def __init__(self, from_before: Mapping[type, FromBefore]) -> None:
        self._from_before = from_before
        self.lost: Counter[tuple[str, str, str]] = Counter()

    def block(self, block: object, to: type, labels: tuple[str, ...]) -> object:
        if type(block) is to:
            return block
        said = self._from_before.get(to, FromBefore())
        room = {member.attr: member for member in members(to)}
        made = said.made(block)
        values: dict[str, object] = {}
        for member, value in filled(block):
            name = said.renamed.get(member.attr, member.attr)
            if name in made:
                continue
            here = (*labels, member.facts.label)
            there = room.get(name)
            if there is None or there.is_block != member.is_block or (member.repeated and not there.repeated):
                self.lost[member.name, member.facts.label, label_path(here)] += 1
            else:
                values[there.attr] = self._value(member, there, value, here)
        return to(**{**values, **made})

    def _value(self, member: Member, there: Member, value: object, labels: tuple[str, ...]) -> object:
        each = cast(tuple[object, ...], value) if member.repeated else (value,)
        made = tuple(self.block(item, there.type, labels) if there.is_block else item for item in each)
        return made if there.repeated else made[0]
