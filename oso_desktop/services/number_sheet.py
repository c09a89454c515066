"""Whether the personal number stands on the sheet "Gegevens voor opvragen": the head decides, on record (R136)."""

from __future__ import annotations

from dataclasses import replace

from oso_desktop.dossier.number_sheet import NumberOnSheet, may_be_printed
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace


def put_on_sheet(workspace: Workspace, dossier_id: DossierId, *, allowed: bool) -> None:
    """Records that the number may stand on the sheet, or not any more.

    Raises NotPossible where no number may be printed at all: for a samenwerkingsverband (R138), within the school, and
    at a school that may not use it (R142).
    """
    action = "nummer op opvraagblad" if allowed else "nummer van opvraagblad gehaald"
    with workspace.change(Right.EXCEPTION, action, dossier_id) as unit:
        dossier, school = unit.dossiers.get(dossier_id), unit.school.get()
        if allowed and (school is None or not may_be_printed(dossier.profile, school)):
            raise NotPossible(
                "Bij deze overdracht mag het persoonsgebonden nummer nergens op staan.",
                "Laat het vinkje weg. Alleen bij een overstap naar een andere school is het nummer toegestaan.",
            )
        event = NumberOnSheet(at=workspace.clock(), allowed=allowed, by=workspace.user.name)
        unit.dossiers.save(replace(dossier, events=(*dossier.events, event)))
