"""What happens after a dossier left the school: it arrives, or it turns out to be at the wrong school (R126, R132)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The receiver has what was handed over: fetched from the LAS, or said to have arrived (R126).

    `how` is a sentence of who recorded it, such as "Ontvangstbewijs terug".
    """

    delivery_id: str
    on: date
    how: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryWithdrawn:
    """A hand-over was recorded by mistake: it stays on record and counts no more (see `transfer.standing_deliveries`).

    `reason` is a sentence of who says so.
    """

    delivery_id: str
    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverChanged:
    """The pupil goes to another school than the one that has the dossier, which is asked to destroy it (R132).

    `deliveries` are the ids of what `old` has, `last_version` is the number of the newest version at that moment: no
    version up to it goes anywhere again. The other fields are what was known of the pupil at the old school.
    """

    id: str = field(default_factory=new_id)
    at: datetime
    by: str
    old: ReceivingSchool
    new: ReceivingSchool
    deliveries: tuple[str, ...]
    last_version: int
    enrolment: Enrolment = Enrolment.NONE
    applied_on: date | None = None
    enrolled_on: date | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionConfirmed:
    """The old school said that what it had is gone; `change_id` is of the change that asked for it (R132)."""

    change_id: str
    on: date
    how: str
    by: str


def receipt_of(receipts: Iterable[Receipt], delivery_id: str) -> Receipt | None:
    """The last receipt recorded for a hand-over; None while there is none."""
    found = None
    for receipt in receipts:
        if receipt.delivery_id == delivery_id:
            found = receipt
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionRequest:
    """An old school's duty to destroy what it has, and its answer if there is one."""

    change: ReceiverChanged
    confirmed: DestructionConfirmed | None


def destruction_requests(events: Iterable[object]) -> tuple[DestructionRequest, ...]:
    """What old schools were asked to destroy, oldest first, each with its last answer."""
    changes: list[ReceiverChanged] = []
    answers: dict[str, DestructionConfirmed] = {}
    for event in events:
        if isinstance(event, ReceiverChanged):
            changes.append(event)
        elif isinstance(event, DestructionConfirmed):
            answers[event.change_id] = event
    return tuple(DestructionRequest(change=change, confirmed=answers.get(change.id)) for change in changes)
