"""What needs a person now, read from the store in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from oso_desktop.dossier.calendar import school_year_of
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.retention import Kept, kept
from oso_desktop.dossier.retention_terms import RetentionTerms, terms_of
from oso_desktop.dossier.todo import School, Todo
from oso_desktop.dossier.todo import todo as computed
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def todo(workspace: Workspace) -> Todo:
    """Everything that needs a person, as of today."""
    with workspace.view() as unit:
        own = unit.school.get()
        students, dossiers = tuple(unit.students.outlines()), tuple(unit.dossiers.all())
        school = School(
            students=students,
            dossiers=dossiers,
            attachments=unit.attachments.all_light(),
            records=unit.records.all(),
            due=tuple(_due(unit, students, dossiers, workspace.today)),
            region=unit.settings.get(RegionProfile),
            brin=own.brin if own is not None else "",
            today=workspace.today,
        )
    return computed(school)


def _due(
    unit: Unit, students: tuple[StudentOutline, ...], dossiers: tuple[TransferDossier, ...], today: date
) -> Iterator[Kept]:
    """What may be destroyed. Only of those few a record is read, to know whether the pupil came back to school."""
    terms = terms_of(unit.settings.get(RetentionTerms))
    by_student: dict[StudentId, list[TransferDossier]] = defaultdict(list)
    for dossier in dossiers:
        by_student[dossier.student_id].append(dossier)
    for student in students:
        own = by_student.get(student.id)
        if not own or not any(each.due(today) for each in kept(student, own, terms, at_school=False)):
            continue
        at_school = unit.students.get(student.id).school_year == school_year_of(today)
        yield from (each for each in kept(student, own, terms, at_school=at_school) if each.due(today))
