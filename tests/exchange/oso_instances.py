"""Makes arbitrary dossiers that the standard allows, from the model's own metadata."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from oso_desktop.gegevensset.meta import Member, Sensitivity, members
from oso_desktop.gegevensset.model import Dossier

SIGNS = " \t\n\rabcXYZ019&<>\"'éŞłıßœ–€😀]]>%\u00a0\u200b\ud7ff\ue000\ufffd"
SHAPED = {
    "brincodeType": "12AB",
    "vestigingscodeType": "07",
    "elementcodeType": "0123",
    "schooljaarType": "2025-2026",
    "geboortemaandType": "2015-04",
}


def arbitrary_dossier(chance: random.Random, *, forbidden: bool = False) -> Dossier:
    """A dossier with arbitrary content; with the elements that every profile forbids only if asked."""
    found = _block(Dossier, chance, forbidden=forbidden)
    assert isinstance(found, Dossier)
    return found


def _block(block: type, chance: random.Random, *, forbidden: bool) -> object:
    values: dict[str, object] = {}
    for choice, run in groupby(members(block), key=lambda member: member.facts.choice):
        candidates = [m for m in run if forbidden or m.facts.sensitivity is not Sensitivity.NOOIT]
        if choice is None:
            chosen = [m for m in candidates if m.min > 0 or m.form == "Text" or chance.random() < 0.5]
        else:
            wanted = choice.required or chance.random() < 0.7
            chosen = [chance.choice(candidates)] if wanted and candidates else []
        for member in chosen:
            values[member.attr] = _value(member, chance, forbidden=forbidden, chosen=choice is not None)
    return block(**values)


def _value(member: Member, chance: random.Random, *, forbidden: bool, chosen: bool) -> object:
    least = max(member.min, int(chosen))
    count = chance.choice([least, 1, 2]) if member.repeated else 1
    found = tuple(_one(member, chance, forbidden=forbidden) for _ in range(max(count, least)))
    return found if member.repeated else found[0]


def _one(member: Member, chance: random.Random, *, forbidden: bool) -> object:
    if member.is_block:
        return _block(member.type, chance, forbidden=forbidden)
    return next(_scalars(member, chance))


def _scalars(member: Member, chance: random.Random) -> Iterator[object]:
    limits = dict(member.kind.facets or member.facts.kind.facets)
    if member.type is bool:
        yield chance.random() < 0.5
    elif member.type is date:
        yield date(chance.randint(1, 9999), 7, 31)
    elif member.type is int:
        low, high = int(limits.get("minInclusive", -(2**31))), int(limits.get("maxInclusive", 2**31 - 1))
        yield chance.choice([low, high, chance.randint(low, high)])
    elif member.type is Decimal:
        yield Decimal(chance.randint(-(10**9), 10**9)).scaleb(chance.randint(-6, 3))
    elif member.kind.base == "xs:integer":
        yield chance.choice(["1", "01", " 2 ", "-3"])
    elif "pattern" in limits:
        yield SHAPED.get(member.facts.kind.name or "", "31-12-2012")
    else:
        least, most = int(limits.get("minLength", 0)), int(limits.get("maxLength", 40))
        yield "".join(chance.choices(SIGNS, k=chance.randint(least, most)))
