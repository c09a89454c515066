"""A delivery whose sender asks to destroy it: done, recorded without a name, and stated in a letter (R132)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.people import Replaced, full_name
from oso_desktop.dossier.received import PupilOfEarlier, Received, ReceivedDestroyed, ReceivedId, still_taken
from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.received_destroyed import received_destroyed_letter
from oso_desktop.services.archiving import destroy_delivery
from oso_desktop.services.destroyed_since import DESTROYED_RECEIVED
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.receiving import pupil_mark, require_delivery
from oso_desktop.services.tidying import tidy
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What destroying a delivery would leave. `pupil_stays` says in Dutch sentences why the pupil stays; empty if the
    pupil came in with the delivery and nothing happened since, so that the pupil can go with it. `kept` counts the
    items that were taken over, which stay with the pupil. `pupil_made` tells that the pupil was made of the delivery:
    whoever leaves the pupil here leaves all that it held. `own` counts the values of our own that were
    replaced: they are kept with a pupil who stays.
    """

    received: Received
    pupil: str
    pupil_stays: tuple[str, ...]
    kept: int
    pupil_made: bool = False
    own: int = 0


def ending(workspace: Workspace, received_id: ReceivedId) -> Ending:
    """What destroying it would leave, as of now. Raises NotPossible for a delivery that is gone."""
    with workspace.view() as unit:
        received = require_delivery(unit, received_id)
        return Ending(
            received=received,
            pupil=full_name(unit.students.get(received.student_id).record),
            pupil_stays=tuple(_stays(unit, received)),
            kept=_kept(unit, received),
            pupil_made=bool(_pupil_mark(unit, received)),
            own=len(_replaced(unit, received)),
        )


def destroy_on_request(
    workspace: Workspace, received_id: ReceivedId, *, asked_on: date, with_pupil: bool = False
) -> ReceivedDestroyed:
    """Destroys a delivery because its sender asked for it on that day, and records it without a name.

    `with_pupil` takes the pupil along, which is refused while the school has a reason of its own to keep the pupil
    (see `ending`). What was taken over stays with a pupil who stays, and of a pupil who was made of it all that it
    held; the next delivery by the same school then counts as the one of which the pupil was made, or nobody could
    destroy that any more. What stood here before something was taken over is no part of what was received, and stays
    with the pupil (see `people.Replaced`). Afterwards the file is tidied. Raises NotPossible, and then nothing is
    destroyed.
    """
    if asked_on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    with workspace.change(Right.DESTROY, DESTROYED_RECEIVED, received_id) as unit:
        received = require_delivery(unit, received_id)
        if asked_on < received.at.date():
            raise NotPossible(
                "Op die dag had u dit dossier nog niet ontvangen.",
                f"Kies een dag vanaf {received.at:%d-%m-%Y}.",
            )
        stays = tuple(_stays(unit, received))
        if with_pupil and stays:
            raise NotPossible(
                f"De leerling kan niet mee worden vernietigd. {stays[0]}", "Vernietig alleen de levering."
            )
        gone = ReceivedDestroyed(
            received_id=received.id,
            sender=received.sender,
            sender_brin=received.sender_brin,
            package_id=received.package_id,
            received_on=received.at.date(),
            asked_on=asked_on,
            at=workspace.clock(),
            by=workspace.user.name,
            sha256=received.sha256,
            with_pupil=with_pupil,
            kept=0 if with_pupil else _kept(unit, received),
            pupil_made=bool(_pupil_mark(unit, received)) and not with_pupil,
            dossier_id=received.dossier_id,
            version=received.version,
            sender_card=received.sender_card,
        )
        if gone.pupil_made:
            _pass_on(workspace, unit, received)
        if not with_pupil and (own := _replaced(unit, received)):
            student = unit.students.get(received.student_id)
            unit.students.save(replace(student, replaced=(*student.replaced, *own)))
        destroy_delivery(unit, received, with_pupil=with_pupil)
        unit.records.add(gone)
    with suppress(OsoError):  # what is destroyed stays so; the traces wait for the next tidying
        tidy(workspace)
    return gone


def destroyed(workspace: Workspace) -> tuple[ReceivedDestroyed, ...]:
    """What was destroyed at its sender's request, the newest first."""
    with workspace.view() as unit:
        return tuple(reversed(records_of(unit.records.all(), ReceivedDestroyed)))


def certificate(workspace: Workspace, received_id: ReceivedId) -> LetterPdf:
    """The statement for the school that asked; raises NotPossible for what was not destroyed."""
    with workspace.view() as unit:
        found = [
            each
            for each in records_of(unit.records.all(), ReceivedDestroyed)
            if each.received_id == received_id
        ]
        school, grace = unit.school.get(), unit.settings.get(BackupPlan).grace_days
    if not found or school is None:
        raise NotPossible("Deze vernietiging staat niet in de lijst.", "Lees de lijst opnieuw.")
    signer = f"{workspace.user.name}, {workspace.user.role.value}"
    until = found[0].at.date() + timedelta(days=grace)
    return printed(
        workspace,
        lambda: received_destroyed_letter(
            school, found[0], signer=signer, backups_until=until, today=workspace.today
        ),
    )


def _stays(unit: Unit, received: Received) -> Iterator[str]:
    """Why the pupil is not only there because of this delivery."""
    student = unit.students.get(received.student_id)
    came_with = _pupil_mark(unit, received)
    if not came_with:
        yield "De leerling was al bij u bekend."
    elif pupil_mark(student) != came_with:
        yield "Aan de gegevens van de leerling is daarna iets veranderd."
    if student.school_year or student.group:
        yield "De leerling staat op een lijst van uw school."
    if unit.dossiers.of_student(student.id):
        yield "Van de leerling is bij u een overstap begonnen. Uw school heeft daarvoor een eigen bewaarplicht."
    if len(unit.received.of_student(student.id)) > 1:
        yield "Van de leerling is er nog een andere levering."
    if any(getattr(record, "student_id", None) == student.id for record in unit.records.all()):
        yield "Over de leerling staat een verzoek in uw register."


def _pupil_mark(unit: Unit, received: Received) -> str:
    """What the pupil had on coming in with it, or with an earlier one that is gone; empty if neither."""
    events = unit.received.events().get(received.id, ())
    passed = (event.pupil_mark for event in events if isinstance(event, PupilOfEarlier))
    return received.pupil_mark or next(passed, "")


def _pass_on(workspace: Workspace, unit: Unit, received: Received) -> None:
    """The next delivery of the same school counts as the one of which the pupil was made, if there is one."""
    for other in unit.received.of_student(received.student_id):
        if other.id != received.id and other.sender_brin == received.sender_brin:
            unit.received.record(
                other.id,
                PupilOfEarlier(
                    at=workspace.clock(),
                    by=workspace.user.name,
                    pupil_mark=_pupil_mark(unit, received),
                ),
            )
            return


def _replaced(unit: Unit, received: Received) -> tuple[Replaced, ...]:
    """The values of our own that were replaced by what was taken over of it."""
    events = unit.received.events().get(received.id, ())
    return tuple(
        Replaced(label=item.label, value=item.earlier, at=event.at, by=event.by)
        for event, item in still_taken(events)
        if item.earlier
    )


def _kept(unit: Unit, received: Received) -> int:
    events = unit.received.events().get(received.id, ())
    return len(still_taken(events))
