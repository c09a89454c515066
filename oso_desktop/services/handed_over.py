"""The list of the page Pakketten: everything that was handed over or still has to be, of the whole school."""

from __future__ import annotations

from dataclasses import replace

from oso_desktop.dossier.handed_over import HandLine, hand_lines
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import Way
from oso_desktop.services.securing import sheets_out
from oso_desktop.services.workspace import Workspace


def lines(workspace: Workspace) -> tuple[HandLine, ...]:
    """One line for each hand-over and for each final version that waits; a fixed number of queries."""
    with workspace.view() as unit:
        outlines = {student.id: student for student in unit.students.outlines()}
        pupils = [(outlines[dossier.student_id], dossier) for dossier in unit.dossiers.all()]
        attachments = unit.attachments.all_light().values()
        found = hand_lines(
            pupils, workspace.today, reports_among(each for own in attachments for each in own)
        )
        secured = {line.package_id for line in found if line.way is Way.KEY_SHEET and line.awaited}
        lost = secured - sheets_out(unit, (each for each in secured if each)) - {None}
    return tuple(replace(line, unopenable=True) if line.package_id in lost else line for line in found)
