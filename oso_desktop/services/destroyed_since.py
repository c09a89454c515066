"""After a backup is put back: what was destroyed since it was made is destroyed again, and does not come back (L29).

What that was is known from the store that stood there and from the newest backup (see `newest_known`). Only ids are
read there: of what was proposed and carried out, what is no longer there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from oso_desktop.dossier.destruction import Archived, Destruction, DestructionProposed
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import ReceivedDestroyed, ReceivedId
from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.services.archiving import archive, destroy_delivery
from oso_desktop.store.backup import BackupKeys
from oso_desktop.store.database import Unit, looked_into
from oso_desktop.store.payload import UnreadablePayload

DESTROYED = "vernietigd"
"""What the log says of a destruction that was carried out, on the id of its proposal."""
DESTROYED_RECEIVED = "levering vernietigd op verzoek"
"""What it says of a delivery whose sender asked for that, on the id of the delivery."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What a store destroyed: dossiers and pupils that are gone, and pupils of whom only the delivered is left.

    `records` is what stands of it in the register: on it hang the statement and the thinning of backups. `received` is
    what of other schools was destroyed at their request.
    """

    dossiers: frozenset[DossierId] = field(default_factory=frozenset)
    students: frozenset[StudentId] = field(default_factory=frozenset)
    archived: frozenset[StudentId] = field(default_factory=frozenset)
    records: tuple[DestructionProposed | Destruction, ...] = ()
    received: tuple[ReceivedDestroyed, ...] = ()


def gone_in(sources: Iterable[Path], keys: BackupKeys) -> tuple[Gone, ...]:
    """What each of these databases destroyed, of those that can be read."""
    found = []
    for source in sources:
        with suppress(OsoError, UnreadablePayload, OSError), looked_into(source, keys) as unit:
            found.append(_gone(unit))
    return tuple(found)


def destroy_again(unit: Unit, gone: Gone, *, by: str, at: datetime) -> int:
    """Destroys in a store that was put back what was destroyed since; how many things that were."""
    known = {each.id for each in unit.records.all() if isinstance(each, DestructionProposed | Destruction)}
    for record in gone.records:
        if record.id not in known:
            unit.records.add(record)
    count = 0
    for dossier_id in gone.dossiers:
        with suppress(KeyError):
            unit.dossiers.destroy(dossier_id)
            count += 1
    for student_id in gone.students:
        with suppress(KeyError):
            unit.students.remove(student_id)
            count += 1
    for student_id in gone.archived:
        with suppress(KeyError):
            student = unit.students.get(student_id)
            left = unit.dossiers.of_student(student_id)
            if not any(events_of(dossier.events, Archived) for dossier in left):
                for dossier in left:
                    if not dossier.versions:
                        unit.dossiers.destroy(dossier.id)
                left = tuple(dossier for dossier in left if dossier.versions)
                unit.drafts.drop_of_student(student_id)
                archive(unit, student, left, Archived(at=at, by=by))
                count += 1
    return count + sum(_received_again(unit, each) for each in gone.received)


def _received_again(unit: Unit, gone: ReceivedDestroyed) -> int:
    """Destroys a delivery that came back, and says so in the register; how many things that were."""
    if gone not in records_of(unit.records.all(), ReceivedDestroyed):
        unit.records.add(gone)
    try:
        delivery = unit.received.get(ReceivedId(gone.received_id))
    except KeyError:
        return 0
    destroy_delivery(unit, delivery, with_pupil=gone.with_pupil)
    return 1


def _gone(unit: Unit) -> Gone:
    records = tuple(_carried_out(unit))
    carried_out = [
        each for record in records if isinstance(record, DestructionProposed) for each in record.what
    ]
    students = {student.id for student in unit.students.outlines()}
    dossiers = unit.dossiers.all()
    archived = {dossier.student_id for dossier in dossiers if events_of(dossier.events, Archived)}
    present = {dossier.id for dossier in dossiers}
    return Gone(
        dossiers=frozenset(
            DossierId(each.dossier_id)
            for each in carried_out
            if each.dossier_id and each.dossier_id not in present
        ),
        students=frozenset(
            StudentId(each.student_id) for each in carried_out if each.student_id not in students
        ),
        archived=frozenset(
            StudentId(each.student_id)
            for each in carried_out
            if not each.dossier_id and each.student_id in archived
        ),
        records=records,
        received=records_of(unit.records.all(), ReceivedDestroyed),
    )


def _carried_out(unit: Unit) -> Iterator[DestructionProposed | Destruction]:
    records = unit.records.all()
    done = {destruction.proposal for destruction in records_of(records, Destruction)}
    for record in records:
        if isinstance(record, Destruction) or (isinstance(record, DestructionProposed) and record.id in done):
            yield record
