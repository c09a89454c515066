"""The school's own particulars, and what a person adds to a pupil that no file brought."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from oso_desktop.dossier.editing import Outdated, corrected
from oso_desktop.dossier.people import Guardian, GuardianId, Representative, Student, StudentId
from oso_desktop.dossier.personal_number import is_personal_number
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.school_kinds import SchoolKind, rules_of
from oso_desktop.dossier.schools import OwnSchool, checked_brin, checked_location
from oso_desktop.dossier.typed import clean_block, clean_record
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.items import save_following
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def get_school(workspace: Workspace) -> OwnSchool:
    """The school that uses this store."""
    with workspace.view() as unit:
        school = unit.school.get()
    if school is None:
        raise NotPossible("De gegevens van uw school ontbreken.", "Vul de gegevens van de school in.")
    return school


def checked_school(school: OwnSchool) -> OwnSchool:
    """The particulars with BRIN and location in their official form; raises OsoError on what cannot be right (R050)."""
    school = replace(clean_record(school), kind=SchoolKind(school.kind))
    missing = [
        label
        for label, value in (
            ("de naam", school.name),
            ("de contactpersoon", school.contact_person),
            ("de straat", school.address.street),
            ("het huisnummer", school.address.house_number),
            ("de postcode", school.address.postcode),
            ("de plaats", school.address.town),
            ("het telefoonnummer", school.phone),
        )
        if not value.strip()
    ]
    if missing:
        raise NotPossible(
            f"Van de school ontbreekt nog: {', '.join(missing)}.", "Vul dit in en ga dan verder."
        )
    return replace(school, brin=checked_brin(school.brin), location=checked_location(school.location))


def save_school(workspace: Workspace, school: OwnSchool) -> None:
    """Changes the school's particulars."""
    checked = checked_school(school)
    with workspace.change(Right.MANAGE, "gegevens van de school gewijzigd", checked.brin) as unit:
        unit.school.save(checked)


def require_number_allowed(unit: Unit, before: Leerling, after: Leerling) -> None:
    """Raises NotPossible for a personal number that a person adds and that is none, or that the school may not have.

    See R048, R142 and R144; what stood there already is left alone.
    """
    school = unit.school.get()
    added = {after.bsn, after.onderwijsnummer} - {before.bsn, before.onderwijsnummer, None}
    if added and school is not None and not school.uses_oso:
        raise NotPossible(
            f"Uw school gebruikt hier geen persoonsgebonden nummer. {rules_of(school.kind).why}",
            "Laat dit veld leeg. Een ander nummer hoort er ook niet in.",
        )
    if not all(is_personal_number(number) for number in added if number is not None):
        raise NotPossible(
            "Dit is geen burgerservicenummer of onderwijsnummer uit Nederland.",
            "Typ de negen cijfers opnieuw. Een nummer van Bonaire, Sint Eustatius, Saba of een ander land hoort hier "
            "niet.",
        )


def _alter(
    workspace: Workspace, student_id: StudentId, action: str, alter: Callable[[Student], Student]
) -> None:
    with workspace.change(Right.EDIT, action, student_id) as unit:
        before = unit.students.get(student_id)
        after = alter(before)
        require_number_allowed(unit, before.record, after.record)
        save_following(unit, before, after)


def save_guardian(
    workspace: Workspace, student_id: StudentId, guardian: Guardian, *, before: Guardian | None = None
) -> None:
    """Adds a guardian, or replaces the one with the same id.

    With `before`, the guardian as it stood on the screen, only what a person changed of it is stored; raises Outdated
    if the same was changed meanwhile, or the guardian is no longer there.
    """
    guardian = replace(guardian, block=clean_block(guardian.block))
    if not guardian.block.achternaam.strip():
        raise NotPossible("De achternaam is leeg.", "Vul de achternaam in.")

    def alter(student: Student) -> Student:
        present = next((one for one in student.guardians if one.id == guardian.id), None)
        if present is None:
            if before is not None:
                raise Outdated
            return replace(student, guardians=(*student.guardians, guardian))
        stored = guardian if before is None else corrected(present, before, guardian)
        return replace(
            student, guardians=tuple(stored if one is present else one for one in student.guardians)
        )

    _alter(workspace, student_id, "ouder of verzorger gewijzigd", alter)


def remove_guardian(workspace: Workspace, student_id: StudentId, guardian_id: GuardianId) -> None:
    """Takes a guardian away from a pupil; raises NotPossible if there is no such guardian."""

    def alter(student: Student) -> Student:
        kept = tuple(present for present in student.guardians if present.id != guardian_id)
        if len(kept) == len(student.guardians):
            raise NotPossible("Deze ouder of verzorger staat er niet meer bij.", "Open de leerling opnieuw.")
        return replace(student, guardians=kept)

    _alter(workspace, student_id, "ouder of verzorger verwijderd", alter)


def save_representative(
    workspace: Workspace, student_id: StudentId, representative: Representative | None
) -> None:
    """Records who acts for a pupil under curatele, mentorschap or bewind, or that nobody does any more (L17).

    Raises NotPossible for an empty name, or an address that is not whole.
    """
    if representative is not None:
        representative = replace(clean_record(representative), capacity=representative.capacity)
        if not representative.name:
            raise NotPossible("De naam is leeg.", "Vul de naam van de vertegenwoordiger in.")
        where = (
            representative.street,
            representative.number,
            representative.postcode,
            representative.town,
        )
        if any(where) and not all(where):
            raise NotPossible(
                "Het adres is niet compleet.",
                "Vul straat, huisnummer, postcode en plaats in, of geen van alle.",
            )
    _alter(
        workspace,
        student_id,
        "vertegenwoordiger vastgelegd" if representative else "vertegenwoordiger verwijderd",
        lambda student: replace(student, representative=representative),
    )


def shown_number(workspace: Workspace, student_id: StudentId) -> str:
    """The pupil's personal number, for a person who asked to see it; the log keeps that it was shown (R048, R139).

    Empty for a pupil without one.
    """
    with workspace.change(Right.VIEW, "persoonsgebonden nummer getoond", student_id) as unit:
        record = unit.students.get(student_id).record
    return record.bsn or record.onderwijsnummer or ""


def save_record(workspace: Workspace, student_id: StudentId, record: Leerling) -> None:
    """Saves the pupil's own data as a person completed it."""
    if not record.achternaam.strip():
        raise NotPossible("De achternaam is leeg.", "Vul de achternaam in.")
    if record.geboortedatum is not None and record.geboortedatum > workspace.today:
        raise NotPossible("De geboortedatum ligt in de toekomst.", "Kijk de datum na en typ hem opnieuw.")
    _alter(
        workspace,
        student_id,
        "gegevens van de leerling aangevuld",
        lambda student: replace(student, record=clean_block(replace(record, verzorger=()))),
    )
