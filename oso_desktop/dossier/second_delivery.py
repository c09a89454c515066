"""Who needs a second delivery: whose dossier was handed over, and is not what the school would send now (R134)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.transfer import (
    DossierId,
    Status,
    TransferDossier,
    held_by_receiver,
    selection_fingerprint,
    status,
)
from oso_desktop.gegevensset.profiles import Profile


class NextStep(StrEnum):
    """What comes first before the new version can go."""

    CHOOSE = "keuze bevestigen"
    INZAGE = "opnieuw inzage"
    NOTICE = "mededeling sturen"
    READY = "klaar om over te dragen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondDelivery:
    """One pupil in the list: what went when to whom, and what still has to be done."""

    dossier_id: DossierId
    student_id: StudentId
    name: str
    group: str
    receiver: str
    last: date
    step: NextStep


_STEPS = {
    Status.CONCEPT: NextStep.CHOOSE,
    Status.COMPOSED: NextStep.INZAGE,
    Status.OFFERED: NextStep.INZAGE,
    Status.AGAIN: NextStep.INZAGE,
    Status.NOTICE: NextStep.NOTICE,
    Status.SEEN: NextStep.READY,
    Status.FINAL: NextStep.READY,
    Status.PACKED: NextStep.READY,
}


def second_delivery(
    student: StudentOutline,
    dossier: TransferDossier,
    today: date,
    reports: Collection[AttachmentId] = frozenset(),
) -> SecondDelivery | None:
    """The line of one pupil; None if nothing was handed over to the present receiver, or that still stands.

    A receiver who was asked to destroy what it got has nothing any more: what it gets next is a first delivery.
    `reports` are the pupil's attachments that are a report of a test (see `shown.reports_among`).
    """
    held = held_by_receiver(dossier)
    if not held or dossier.receiver is None:
        return None
    now = status(dossier, student, today, reports)
    if now is Status.HANDED_OVER:
        return None
    step = _STEPS[now]
    if dossier.profile.is_swv or dossier.profile is Profile.BB:
        step = NextStep.READY if _confirmed(dossier, student) else NextStep.CHOOSE
    return SecondDelivery(
        dossier_id=dossier.id,
        student_id=student.id,
        name=student.list_name,
        group=student.group,
        receiver=dossier.receiver.name,
        last=max(delivery.on for delivery in held),
        step=step,
    )


def _confirmed(dossier: TransferDossier, student: StudentOutline) -> bool:
    """There inzage is no gate (R083, R085): what was chosen and confirmed can go."""
    return dossier.choice is not None and dossier.choice.fingerprint == selection_fingerprint(
        student, dossier
    )


def second_deliveries(
    pupils: Iterable[tuple[StudentOutline, TransferDossier]],
    today: date,
    reports: Collection[AttachmentId] = frozenset(),
) -> tuple[SecondDelivery, ...]:
    """The list of the whole group: by what has to be done, then by group and name (R134)."""
    order = list(NextStep)
    found = (second_delivery(student, dossier, today, reports) for student, dossier in pupils)
    return tuple(
        sorted(
            filter(None, found), key=lambda each: (order.index(each.step), each.group, each.name.casefold())
        )
    )
