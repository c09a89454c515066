"""The second delivery of the whole group: one list, and the sheet to work through (R134)."""

from __future__ import annotations

from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.second_delivery import SecondDelivery, second_deliveries
from oso_desktop.dossier.shown import reports_among
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.receivers import second_delivery_sheet
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.workspace import Workspace


def found(workspace: Workspace) -> tuple[SecondDelivery, ...]:
    """Everybody whose dossier went and is not what would go now; a fixed number of queries."""
    with workspace.view() as unit:
        outlines = {student.id: student for student in unit.students.outlines()}
        pupils = [(outlines[dossier.student_id], dossier) for dossier in unit.dossiers.all()]
        attachments = unit.attachments.all_light().values()
    reports = reports_among(each for own in attachments for each in own)
    return second_deliveries(pupils, workspace.today, reports)


def sheet(workspace: Workspace) -> LetterPdf:
    """The same list on paper, to work through."""
    workspace.require(Right.LETTERS)
    with workspace.view() as unit:
        school = unit.school.get()
    if school is None:
        raise NotPossible(
            "De gegevens van uw school ontbreken.", "Vul bij Beheer de gegevens van de school in."
        )
    deliveries = found(workspace)
    return printed(workspace, lambda: second_delivery_sheet(school, deliveries, workspace.today))
