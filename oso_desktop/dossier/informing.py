"""What each person got beside inzage itself: being informed in advance, and an afschrift (a copy) of the dossier.

Being informed has no gate, and neither has the copy: the law demands both, the dossier goes all the same (R080, L8).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from oso_desktop.dossier.inzage import InzageFact, Manner, offers

if TYPE_CHECKING:
    from oso_desktop.dossier.events import DossierEvent


class InformedBy(StrEnum):
    """How somebody was told in advance which data go to another school, and why (R010, R103–R106)."""

    LETTER = "met een brief"
    MEETING = "op een informatieavond"
    TALK = "in een gesprek"


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageInformed:
    """One person was told in advance about the transfer (R010, R080)."""

    holder_id: str
    on: date
    how: InformedBy
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageCopy:
    """One person got an afschrift of the content with this fingerprint (L8); `manner` is handed or sent."""

    holder_id: str
    on: date
    manner: Manner
    by: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InformingWithdrawn:
    """What was recorded of informing one person, and of copies for that person, was a mistake and counts no more."""

    holder_id: str
    on: date
    reason: str
    by: str


InformingFact = InzageInformed | InzageCopy | InformingWithdrawn


def informing_of(events: Iterable[DossierEvent], holder_id: str) -> tuple[InformingFact, ...]:
    """All of one person, in the order of recording, what counts no more included."""
    return tuple(
        event
        for event in events
        if isinstance(event, InzageInformed | InzageCopy | InformingWithdrawn)
        and event.holder_id == holder_id
    )


def informing_standing(
    events: Iterable[DossierEvent], holder_id: str
) -> tuple[InzageInformed | InzageCopy, ...]:
    """What counts of one person: what was recorded after the last mistake."""
    kept: list[InzageInformed | InzageCopy] = []
    for event in informing_of(events, holder_id):
        if isinstance(event, InformingWithdrawn):
            kept.clear()
        else:
            kept.append(event)
    return tuple(kept)


def informed(events: Iterable[DossierEvent], holder_id: str) -> InzageInformed | None:
    """When and how this person was informed for the last time; None if nobody recorded it."""
    found = [fact for fact in informing_standing(events, holder_id) if isinstance(fact, InzageInformed)]
    return max(found, key=lambda fact: fact.on, default=None)


def copy_given(
    facts: Iterable[InzageFact], events: Iterable[DossierEvent], holder_id: str, fingerprint: str
) -> tuple[date, Manner] | None:
    """When this person last got a copy of exactly this content, and how; None if that is still to come (L8, C2).

    Inzage that was offered by handing or sending the copy gave it with that.
    """
    found = [
        (fact.on, fact.manner)
        for fact in informing_standing(events, holder_id)
        if isinstance(fact, InzageCopy) and fact.fingerprint == fingerprint
    ]
    found += [
        (offer.on, offer.manner)
        for offer in offers(facts, holder_id, fingerprint)
        if offer.manner is not Manner.AT_SCHOOL
    ]
    return max(found, key=lambda given: given[0], default=None)
