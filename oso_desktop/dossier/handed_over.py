"""What was handed over to whom, and what of it still waits: one line for each hand-over, and for each that is to come.

Pure; the page Pakketten shows it. The state of a line is computed from what is on record and never set.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.delivery import (
    DestructionRequest,
    Receipt,
    ReceiverChanged,
    destruction_requests,
    receipt_of,
)
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.second_delivery import second_delivery
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    PackageId,
    TransferDossier,
    VersionId,
    Way,
    held_by_receiver,
    selection_fingerprint,
    standing_deliveries,
    still_stands,
)


class HandState(StrEnum):
    """How far a hand-over is, in the order in which there is something to do about it."""

    AGAIN = "tweede levering nodig"
    TO_GIVE = "nog mee te geven"
    ASKED = "vernietiging gevraagd"
    UNDERWAY = "onderweg"
    ARRIVED = "ontvangst bevestigd"
    DESTROYED = "vernietigd bij de school"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLine:
    """One hand-over of one pupil, or a final version that still has to be handed over.

    Of the latter `delivery` is None. `receipt` is what the school said, `change_id` of the change for which the school
    was asked to destroy what it has, empty where it was not. `unopenable` is a PDF whose sheet with the key never came
    out.
    """

    dossier_id: DossierId
    student_id: StudentId
    name: str
    group: str
    receiver: ReceivingSchool
    version_id: VersionId
    number: int
    state: HandState
    delivery: Delivery | None = None
    receipt: Receipt | None = None
    change_id: str = ""
    destroyed_on: date | None = None
    unopenable: bool = False

    @property
    def way(self) -> Way | None:
        """How it went; None while it did not."""
        return self.delivery.way if self.delivery is not None else None

    @property
    def awaited(self) -> bool:
        """Whether it went and the school did not say yet that it has it; one that it is to destroy is past that."""
        asked = self.state in (HandState.ASKED, HandState.DESTROYED)
        return self.delivery is not None and self.receipt is None and not asked

    @property
    def package_id(self) -> PackageId | None:
        """The package with which it went, if it went with one."""
        return self.delivery.package_id if self.delivery is not None else None


def is_awaited(dossier: TransferDossier, delivery: Delivery) -> bool:
    """Whether nothing was heard yet of a hand-over, and its school was not asked to destroy it."""
    asked = any(delivery.id in each.deliveries for each in events_of(dossier.events, ReceiverChanged))
    return not asked and receipt_of(events_of(dossier.events, Receipt), delivery.id) is None


def hand_lines(
    pupils: Iterable[tuple[StudentOutline, TransferDossier]],
    today: date,
    reports: Collection[AttachmentId] = frozenset(),
) -> tuple[HandLine, ...]:
    """The lines of everybody: what there is to do first, then by receiver, group and name, and the newest first.

    `reports` are the pupils' attachments that are a report of a test.
    """
    order = list(HandState)
    found = [line for student, dossier in pupils for line in _lines(student, dossier, today, reports)]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                order.index(each.state),
                each.receiver.name.casefold(),
                each.group,
                each.name.casefold(),
                -each.number,
            ),
        )
    )


def _lines(
    student: StudentOutline, dossier: TransferDossier, today: date, reports: Collection[AttachmentId]
) -> Iterator[HandLine]:
    def line(receiver: ReceivingSchool, version_id: VersionId, number: int, state: HandState) -> HandLine:
        return HandLine(
            dossier_id=dossier.id,
            student_id=student.id,
            name=student.list_name,
            group=student.group,
            receiver=receiver,
            version_id=version_id,
            number=number,
            state=state,
        )

    standing = standing_deliveries(dossier)
    numbers = {version.id: version.number for version in dossier.versions}
    newest = dossier.versions[-1] if dossier.versions else None
    if (
        newest is not None
        and all(delivery.version_id != newest.id for delivery in standing)
        and still_stands(newest, dossier, selection_fingerprint(student, dossier))
    ):
        yield line(newest.receiver, newest.id, newest.number, HandState.TO_GIVE)
    held = held_by_receiver(dossier)
    again = held[-1] if held and second_delivery(student, dossier, today, reports) is not None else None
    receipts = events_of(dossier.events, Receipt)
    asked = {
        delivery: request
        for request in destruction_requests(dossier.events)
        for delivery in request.change.deliveries
    }
    for delivery in standing:
        receipt, request = receipt_of(receipts, delivery.id), asked.get(delivery.id)
        state = _state(receipt, request, again=delivery is again)
        answer = request.confirmed if request is not None else None
        yield replace(
            line(delivery.receiver, delivery.version_id, numbers.get(delivery.version_id, 0), state),
            delivery=delivery,
            receipt=receipt,
            change_id=request.change.id if request is not None else "",
            destroyed_on=answer.on if answer is not None else None,
        )


def _state(receipt: Receipt | None, request: DestructionRequest | None, *, again: bool) -> HandState:
    if request is not None:
        return HandState.ASKED if request.confirmed is None else HandState.DESTROYED
    if again:
        return HandState.AGAIN
    return HandState.UNDERWAY if receipt is None else HandState.ARRIVED
