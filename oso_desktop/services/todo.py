"""What needs a person now, read from the store in a fixed number of queries."""

from __future__ import annotations

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.received import to_look_through
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.todo import School, Todo
from oso_desktop.dossier.todo import todo as computed
from oso_desktop.services.retention import kept_in
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
            due=tuple(
                each
                for each in kept_in(unit, students, dossiers, workspace.today)
                if each.due(workspace.today)
            ),
            region=unit.settings.get(RegionProfile),
            backups=unit.settings.get(BackupPlan),
            unread=_unread(unit),
            brin=own.brin if own is not None else "",
            today=workspace.today,
        )
    return computed(school)


def _unread(unit: Unit) -> tuple[str, ...]:
    events = unit.received.events()
    return tuple(
        each.sender or f"school {each.sender_brin}"
        for each in unit.received.all()
        if to_look_through(each, events.get(each.id, ()))
    )
