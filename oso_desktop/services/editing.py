"""Editing what the school holds of a pupil, one category at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from oso_desktop.dossier.editing import Edit, edited
from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.typed import clean_block
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.items import save_following
from oso_desktop.services.students import require_number_allowed
from oso_desktop.services.workspace import Workspace


def save_edits(
    workspace: Workspace, student_id: StudentId, category: Category, edits: Sequence[Edit]
) -> None:
    """Stores what a person made of a category, all of it or nothing.

    Raises Outdated or TwiceUsed (see `dossier.editing`), NotPossible for what cannot be true.
    """
    with workspace.change(
        Right.EDIT, "onderdeel gewijzigd", student_id, category=category.value, parts=len(edits)
    ) as unit:
        before, school = unit.students.get(student_id), unit.school.get()
        if school is None:
            raise NotPossible("De gegevens van uw school ontbreken.", "Vul ze in bij Beheer.")
        after = before
        for edit in edits:
            after = edited(after, school, edit)
        require_number_allowed(unit, before.record, after.record)
        save_following(unit, before, _checked(workspace, after))


def _checked(workspace: Workspace, student: Student) -> Student:
    born = student.record.geboortedatum
    if born is not None and born > workspace.today:
        raise NotPossible("De geboortedatum ligt in de toekomst.", "Kijk de datum na en typ hem opnieuw.")
    return replace(
        student,
        record=clean_block(student.record),
        guardians=tuple(
            replace(guardian, block=clean_block(guardian.block)) for guardian in student.guardians
        ),
        sender=clean_block(student.sender) if student.sender is not None else None,
    )
