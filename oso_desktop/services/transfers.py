"""All transfers of one pupil: what went, what is under way, and what was begun by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import DossierId, Status, TransferDossier, standing_deliveries, status
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One transfer dossier of a pupil in a list.

    `handed_over` is the day of the last hand-over, `untouched` whether nothing was recorded in it yet, so that it may
    be removed.
    """

    id: DossierId
    profile: Profile
    status: Status
    receiver: str
    handed_over: date | None
    untouched: bool


def of_student(workspace: Workspace, student_id: StudentId) -> tuple[Transfer, ...]:
    """The pupil's transfer dossiers, the newest first; raises KeyError if there is no such pupil."""
    today = workspace.today
    with workspace.view() as unit:
        student = unit.students.outline(student_id)
        attachments = unit.attachments.of_student(student_id)
        reports = reports_among((attachment.id, attachment.kind) for attachment in attachments)
        return tuple(
            Transfer(
                id=dossier.id,
                profile=dossier.profile,
                status=status(dossier, student, today, reports),
                receiver=dossier.receiver.name if dossier.receiver else "",
                handed_over=max((delivery.on for delivery in standing_deliveries(dossier)), default=None),
                untouched=_untouched(unit, dossier),
            )
            for dossier in unit.dossiers.of_student(student_id)
        )


def remove_untouched(workspace: Workspace, dossier_id: DossierId) -> TransferDossier:
    """Removes a dossier that was begun by mistake; its ticks go with it, the pupil's data and attachments stay.

    Gives it as it was, for `put_back`.

    Raises NotPossible once inzage, a remark, a letter or a final version is on record: that is evidence. Raises
    KeyError if there is no such dossier.
    """
    with workspace.change(Right.SELECT, "leeg concept verwijderd", dossier_id) as unit:
        gone = unit.dossiers.get(dossier_id)
        if not _untouched(unit, gone):
            raise NotPossible(
                "Dit dossier kan niet weg: er is al inzage, een opmerking, een brief of een definitieve versie "
                "vastgelegd.",
                "Laat het staan. U kunt voor deze leerling ook een ander soort overstap beginnen.",
            )
        unit.dossiers.remove(dossier_id)
    return gone


def put_back(workspace: Workspace, gone: TransferDossier) -> None:
    """Puts a dossier back that `remove_untouched` took away, with the choices that were in it.

    Raises NotPossible once the pupil is gone, or has a dossier of this kind again.
    """
    with workspace.change(Right.SELECT, "leeg concept teruggezet", gone.id) as unit:
        try:
            unit.students.get(gone.student_id)
        except KeyError:
            raise NotPossible(
                "Dit concept kan niet terug: de leerling is er niet meer.", "U hoeft niets te doen."
            ) from None
        if any(each.profile is gone.profile for each in unit.dossiers.of_student(gone.student_id)):
            raise NotPossible(
                "Dit concept kan niet terug: er is al een nieuw dossier van deze soort.",
                "Ga verder in het nieuwe dossier.",
            )
        if not _untouched(unit, gone):
            raise ValueError("what holds evidence was never removed")
        unit.dossiers.save(gone)


def _untouched(unit: Unit, dossier: TransferDossier) -> bool:
    recorded = (
        dossier.inzage,
        dossier.remarks,
        dossier.versions,
        dossier.packages,
        dossier.deliveries,
        dossier.events,
    )
    return not any(recorded) and not unit.letters.of_dossier(dossier.id)
