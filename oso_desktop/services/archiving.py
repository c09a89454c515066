"""What is left of a pupil whose own data were destroyed, while a delivered dossier must still be kept (R152); and
what is left once another school asked to destroy what it had sent (R132).
"""

from __future__ import annotations

from dataclasses import replace

from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.received import Received
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.store.database import Unit


def archive(unit: Unit, student: Student, dossiers: tuple[TransferDossier, ...], archived: Archived) -> None:
    """Leaves of a pupil what is needed to find the delivered dossier, and takes everything else away."""
    for attachment in unit.attachments.of_student(student.id):
        unit.attachments.remove(attachment.id)
    for delivery in unit.received.of_student(student.id):
        unit.received.destroy(delivery.id)
    unit.mark_remains()
    bare = Leerling(
        achternaam=student.record.achternaam,
        voorvoegsel=student.record.voorvoegsel,
        roepnaam=student.record.roepnaam,
        geboortedatum=student.record.geboortedatum,
    )
    unit.students.save(Student(id=student.id, key=student.key, record=bare, profile=student.profile))
    for dossier in dossiers:
        unit.dossiers.save(
            replace(
                dossier,
                decisions=(),
                left_out=frozenset(),
                events=(*dossier.events, archived),
            )
        )


def destroy_delivery(unit: Unit, received: Received, *, with_pupil: bool) -> None:
    """Takes a delivery of another school away, and with it the pupil if that is asked."""
    unit.drafts.drop_of_student(received.student_id)
    unit.received.destroy(received.id)
    if with_pupil:
        unit.students.remove(received.student_id)
