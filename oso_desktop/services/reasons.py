"""A reason in somebody's own words, asked wherever the school departs from the usual way."""

from __future__ import annotations

from oso_desktop.gegevensset.texts import clean_text
from oso_desktop.services.dossiers import NotPossible

SHORTEST_REASON = 10
"""Characters of a reason, in which nobody says nothing by accident."""


def checked_reason(
    text: str, missing: str, next_step: str = "Schrijf in één zin waarom, met minstens tien tekens."
) -> str:
    """A reason of at least ten characters; raises NotPossible with what is missing and what to do."""
    reason = clean_text(text).strip()
    if len(reason) < SHORTEST_REASON:
        raise NotPossible(missing, next_step)
    return reason
