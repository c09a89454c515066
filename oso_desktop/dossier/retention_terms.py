"""The terms for which things are kept (R155, L15, L29).

They are data (`resources/retention.json`); a school may lengthen and shorten them, but never below what the law asks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from oso_desktop.assets import resource

OKR, FILE, REFERRAL, RECEIVED = "okr", "leerlingdossier", "verwijzing", "ontvangen"
LONGEST = 20
"""Years; a longer term is a slip of the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """For how many years after deregistration something is kept; `least` is what the law asks at least."""

    key: str
    label: str
    years: int
    least: int
    law: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionTerms:
    """The years that the school set for some terms, by key; the others are as the program has them."""

    years: tuple[tuple[str, int], ...] = ()


@cache
def _standard() -> Mapping[str, Term]:
    rows = json.loads(resource("retention.json").read_text(encoding="utf-8"))
    return MappingProxyType({row["key"]: Term(**row) for row in rows})


def terms_of(settings: RetentionTerms) -> Mapping[str, Term]:
    """Every term by key as it holds at this school; a term below the law's own is the law's."""
    own = dict(settings.years)
    return MappingProxyType(
        {
            key: replace(term, years=max(own.get(key, term.years), term.least))
            for key, term in _standard().items()
        }
    )
