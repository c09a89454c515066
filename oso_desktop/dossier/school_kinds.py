"""Which schools may use OSO and the personal number that it rests on, and what is off for the others (R142–R145)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, TypedDict

from oso_desktop.assets import resource

NUMBER_RULE: Final = "OVa.LL12"
"""The standard's rule that a dossier for another school holds a personal number."""

NOT_BY_OSO: Final = "niet via OSO, zonder persoonsgebonden nummer"
"""What a receiver reads of a dossier from a school that may not use OSO."""


class SchoolKind(StrEnum):
    """The kind of school as the law sees it; what each may is data (`resources/school_kinds.json`)."""

    FUNDED = "bekostigd"
    PRIVATE = "niet-bekostigd"
    PRIVATE_EXAMS = "examenbevoegd"
    BES = "bes"
    OTHER_COUNTRY = "land"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRules:
    """What a kind of school may.

    `oso` is both: exchange through OSO, and the personal number, without which there is no OSO. `why` says in a
    sentence why not, and `hint` helps to recognise the kind. `duty` tells whether the law makes it hand the report over
    to the next school, and `grounds` are its own articles for a pupil of primary and of secondary school, None where
    the usual ones hold.
    """

    label: str
    oso: bool
    hint: str
    why: str
    law: str
    duty: bool
    grounds: tuple[str, str] | None


def rules_of(kind: SchoolKind) -> KindRules:
    """What this kind of school may."""
    return _all()[kind]


class _Row(TypedDict):
    key: str
    label: str
    oso: bool
    hint: str
    why: str
    law: str
    duty: bool
    grounds: tuple[str, str] | None


@cache
def _all() -> Mapping[SchoolKind, KindRules]:
    rows: list[_Row] = json.loads(resource("school_kinds.json").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            SchoolKind(row["key"]): KindRules(
                label=row["label"],
                oso=row["oso"],
                hint=row["hint"],
                why=row["why"],
                law=row["law"],
                duty=row["duty"],
                grounds=(row["grounds"][0], row["grounds"][1]) if row["grounds"] else None,
            )
            for row in rows
        }
    )
