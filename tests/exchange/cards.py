"""School cards with keys that are always the same, so that they can be told apart and written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.vault.school_keys import SchoolKeys


def keys(seed: int = 0) -> SchoolKeys:
    """The keys of an imaginary school; another seed, other keys."""
    return SchoolKeys(bytes((seed + at) % 256 for at in range(128)))


def card(seed: int = 0, /, *, vouched_by: tuple[SchoolCard, int] | None = None, **changes: Any) -> SchoolCard:
    """A card signed with the keys of this seed, and vouched for by an earlier card with the keys of another."""
    mine = keys(seed)
    fields: dict[str, Any] = {
        "brin": "98XX",
        "location": "00",
        "name": "Het Bedachte College",
        "town": "Nergenshuizen",
        "number": 1,
        "made_on": date(2026, 3, 2),
        "receiving": mine.receiving,
        "signing": mine.signing,
    }
    if vouched_by is not None:
        fields["previous"] = vouched_by[0].fingerprint
        fields["number"] = vouched_by[0].number + 1
    bare = SchoolCard(**fields | changes)
    return replace(
        bare,
        signature=mine.sign(bare.signed_bytes),
        endorsement=keys(vouched_by[1]).sign(bare.signed_bytes) if vouched_by else b"",
    )
