"""Where a dossier of our own would be refused by the standard's schema, in words for who can still fill it in.

The schema check itself is the exchange's and judges files; this one judges the model, from the model's own metadata,
so that the screen can say beforehand what would otherwise only come out on writing. Both give the same verdict.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, cast

from oso_desktop.gegevensset.meta import Member, Scalar, label_path, members_of
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.nodes import written
from oso_desktop.gegevensset.texts import UNSEEN
from oso_desktop.gegevensset.values import LONGEST_NUMBER, Incomplete, NotAValue, incomplete, parse, shown

_Said = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Breach:
    """One place at which a dossier cannot be written as it is.

    `location` counts among same-named siblings; it is the place of the field even where nothing stands there yet.
    `text` and `next_step` are Dutch and repeat no value.
    """

    location: str
    label_path: str
    text: str
    next_step: str


def breaches(dossier: Dossier) -> list[Breach]:
    """Every such place in the order of the standard; empty if there is none.

    A code that is in no list breaks a rule of the standard, not its schema.
    """
    return list(_below(dossier, f"/{dossier.Meta.name}[1]", (), Counter()))


def _below(block: object, place: str, labels: tuple[str, ...], seen: Counter[str]) -> Iterator[Breach]:
    """What is wrong in a block; `seen` counts the elements of each name that came before it in the same element."""
    kinds = members_of(block)
    present = frozenset(one.attr for one in kinds if getattr(block, one.attr) not in (None, ()))
    kind: type = type(block)
    for lack in _lacking(kind, present):
        first = lack.members[0]
        where = label_path((*labels, first.facts.label))
        yield Breach(f"{place}/{first.name}[1]", where, lack.text, lack.next_step)
    for member in kinds:
        if member.attr not in present:
            continue
        value = getattr(block, member.attr)
        for item in cast(tuple[object, ...], value) if member.repeated else (value,):
            if member.facts.group:
                yield from _below(item, place, labels, seen)
            else:
                yield from _item(member, item, place, labels, seen)


def _item(
    member: Member, item: object, place: str, labels: tuple[str, ...], seen: Counter[str]
) -> Iterator[Breach]:
    if member.form == "Element":
        seen[member.name] += 1
        place = f"{place}/{member.name}[{seen[member.name]}]"
        labels = (*labels, member.facts.label)
    if member.is_block:
        yield from _below(item, place, labels, Counter())
    elif (said := _refused(member, cast(Scalar, item))) is not None:
        yield Breach(place, label_path(labels), *said)


@cache
def _lacking(block: type, present: frozenset[str]) -> tuple[Incomplete, ...]:
    return incomplete(block, present)


def _refused(member: Member, value: Scalar) -> _Said | None:
    """Why a value cannot stand in this field."""
    if isinstance(value, str) and UNSEEN.search(value.replace("\r", "")):
        return _INVISIBLE
    if isinstance(value, str) and not value and dict(member.kind.facets).get("minLength", "0") != "0":
        return f"«{member.facts.label}» is leeg.", f"Vul «{member.facts.label}» in of haal het weg."
    if member.facts.codelist is not None:
        return _NO_CODE if member.kind.base == "xs:integer" and not _WHOLE.fullmatch(written(value)) else None
    if not isinstance(value, str) and len(written(value)) > LONGEST_NUMBER:
        return "Dit getal is te lang.", f"Typ een getal van hoogstens {LONGEST_NUMBER} cijfers."
    try:
        parse(member, shown(member, value), value)
    except NotAValue as refusal:
        return refusal.text, refusal.next_step
    return None


_WHOLE: Final = re.compile(r"[ \t\n\r]*[+-]?[0-9]+[ \t\n\r]*")
_NO_CODE: Final[_Said] = ("Deze waarde staat niet in de lijst.", "Kies een waarde uit de lijst.")
_INVISIBLE: Final[_Said] = (
    "In deze tekst staat een onzichtbaar teken dat niet in een dossier kan.",
    "Typ de tekst van dit veld opnieuw, of plak hem als platte tekst.",
)
