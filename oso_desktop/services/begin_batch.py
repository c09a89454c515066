"""What is the same for several pupils: a transfer that is begun, and the new school. Nothing is chosen for anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import ReceivingSchool, same_school
from oso_desktop.dossier.transfer import DossierId, TransferDossier, held_by_receiver
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services.dossiers import NotPossible, checked_receiver
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

BEGUN, TAKEN_BACK = "dossier begonnen", "begonnen dossier teruggenomen"
NAMED, EMPTIED = "ontvangende school ingevuld", "ontvangende school weer leeg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The dossiers that are new; `running` counts the pupils who had one of this kind already."""

    dossiers: tuple[DossierId, ...]
    running: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """In which dossiers this school stands now; `other` counts those with another one, which stays."""

    dossiers: tuple[DossierId, ...]
    receiver: ReceivingSchool
    other: int = 0


def begin(workspace: Workspace, students: Iterable[StudentId], profile: Profile) -> Begun:
    """Begins a transfer of this kind for each pupil by the rules of `dossiers.start`, with a line in the log for each.

    All of it in one transaction. Who has one of this kind keeps it as it is.
    """
    workspace.require(Right.BEGIN)
    made: list[DossierId] = []
    running = 0
    with workspace.store.write() as unit:
        for student_id in dict.fromkeys(students):
            unit.students.outline(student_id)
            if any(each.profile is profile for each in unit.dossiers.of_student(student_id)):
                running += 1
                continue
            fresh = TransferDossier(student_id=student_id, profile=profile)
            unit.dossiers.save(fresh)
            unit.audit.append(workspace.log_entry(BEGUN, fresh.id, profile=profile.value))
            made.append(fresh.id)
    return Begun(dossiers=tuple(made), running=running)


def take_back(workspace: Workspace, begun: Begun) -> None:
    """Removes what was begun by mistake, with a line in the log for each.

    Raises NotPossible, and removes nothing, once anything was filled in, chosen or printed in one of them.
    """
    workspace.require(Right.BEGIN)
    with workspace.store.write() as unit:
        for dossier_id in begun.dossiers:
            stands = _standing(unit, dossier_id)
            bare = TransferDossier(id=stands.id, student_id=stands.student_id, profile=stands.profile)
            if stands != bare or unit.letters.of_dossier(dossier_id):
                raise _changed_since()
            unit.dossiers.remove(dossier_id)
            unit.audit.append(workspace.log_entry(TAKEN_BACK, dossier_id, profile=bare.profile.value))


def name_receiver(workspace: Workspace, dossier_ids: Iterable[DossierId], receiver: ReceivingSchool) -> Named:
    """Names this school in each dossier that has none, with a line in the log for each (R120, R131).

    A school that stands there stays: it may have got the dossier. That somebody made sure of the receiver is recorded
    for each pupil by itself. Raises OsoError, and fills in nothing, for a school that cannot be, and NotPossible if one
    of the dossiers is for a samenwerkingsverband.
    """
    workspace.require(Right.EDIT)
    checked = checked_receiver(receiver, Profile.POVO)  # the code of a samenwerkingsverband fits no school
    named: list[DossierId] = []
    other = 0
    with workspace.store.write() as unit:
        for dossier in map(unit.dossiers.get, dict.fromkeys(dossier_ids)):
            if dossier.profile.is_swv:
                raise NotPossible(
                    "Een aanvraag bij het samenwerkingsverband vult u per leerling in.",
                    "Kies alleen leerlingen die naar een school gaan.",
                )
            if dossier.receiver is not None:
                other += not same_school(dossier.receiver, checked)
                continue
            unit.dossiers.save(replace(dossier, receiver=checked))
            unit.audit.append(workspace.log_entry(NAMED, dossier.id, brin=checked.brin))
            named.append(dossier.id)
    return Named(dossiers=tuple(named), receiver=checked, other=other)


def empty_receiver(workspace: Workspace, named: Named) -> None:
    """Takes this school out of these dossiers again, with a line in the log for each.

    Raises NotPossible, and changes nothing, once one of them has another school or went out.
    """
    workspace.require(Right.EDIT)
    with workspace.store.write() as unit:
        for dossier_id in named.dossiers:
            dossier = _standing(unit, dossier_id)
            if dossier.receiver != named.receiver or held_by_receiver(dossier) or dossier.versions:
                raise _changed_since()
            unit.dossiers.save(replace(dossier, receiver=None))
            unit.audit.append(workspace.log_entry(EMPTIED, dossier_id, brin=named.receiver.brin))


def _standing(unit: Unit, dossier_id: DossierId) -> TransferDossier:
    """A dossier that a batch began or filled in; raises NotPossible if it was removed since."""
    try:
        return unit.dossiers.get(dossier_id)
    except KeyError:
        raise _changed_since() from None


def _changed_since() -> NotPossible:
    return NotPossible(
        "Er is daarna nog iets veranderd bij een van deze leerlingen. Er is niets teruggezet.",
        "Open de dossiers en herstel het daar.",
    )
