"""How a careful school would tell where a fictitious pupil goes: named, made sure of, applied, enrolled, leaving."""

from __future__ import annotations

from datetime import date

from oso_desktop.dossier.calendar import school_year_days, school_year_of
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services import dossiers, receivers
from oso_desktop.services.workspace import Workspace


def bring_to(workspace: Workspace, dossier_id: DossierId, receiver: ReceivingSchool, applied: date) -> None:
    """Fills in all that a dossier says of its receiver, for a pupil who applied there on `applied`."""
    dossiers.set_receiver(workspace, dossier_id, receiver)
    receivers.confirm_receiver(
        workspace, dossier_id, on=workspace.today, how="Gebeld met de administratie van de school."
    )
    if dossiers.view(workspace, dossier_id).dossier.profile.is_swv:
        receivers.set_swv_purpose(workspace, dossier_id, SwvPurpose.ARRANGEMENT)
        return
    dossiers.set_enrolment(workspace, dossier_id, Enrolment.ENROLLED, applied, enrolled_on=applied)
    _, last = school_year_days(school_year_of(workspace.today))
    receivers.set_moved(workspace, dossier_id, last)
