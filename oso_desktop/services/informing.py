"""Recording that somebody was informed in advance, and got a copy of the dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.informing import InformedBy, InzageCopy, InzageInformed
from oso_desktop.dossier.inzage import InzageOffered, Manner
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.inzage import fingerprint_in, holder_in, require_confirmed
from oso_desktop.services.workspace import Workspace


def inform(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, on: date, how: InformedBy) -> None:
    """Records that one person was told in advance which data go along, and why (R010, R080).

    Raises NotPossible for a day in the future, or for somebody who may not see this dossier.
    """
    _require_past(workspace, on)
    with workspace.change(Right.INZAGE, "vooraf geïnformeerd", dossier_id, holder=holder_id) as unit:
        holder_in(unit, dossier_id, holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        fact = InzageInformed(holder_id=holder_id, on=on, how=how, by=workspace.user.name)
        unit.dossiers.save(replace(dossier, events=(*dossier.events, fact)))


def give_copy(
    workspace: Workspace, dossier_id: DossierId, holder_id: str, *, on: date, manner: Manner
) -> None:
    """Records that one person got a copy of the confirmed content (L8); a pupil's parents may get one as well (R117).

    Raises NotPossible without a standing confirmed choice, for a day before it or in the future, or if the copy was
    neither handed nor sent.
    """
    _require_past(workspace, on)
    if manner is Manner.AT_SCHOOL:
        raise NotPossible(
            "Wie het dossier op school inziet, heeft daarmee nog geen afschrift.",
            "Kies of het afschrift is meegegeven of toegezonden.",
        )
    with workspace.change(Right.INZAGE, "afschrift gegeven", dossier_id, holder=holder_id) as unit:
        holder_in(unit, dossier_id, holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        mark = fingerprint_in(unit, dossier_id)
        require_confirmed(
            unit, dossier, InzageOffered(holder_id=holder_id, on=on, manner=manner, by="", fingerprint=mark)
        )
        fact = InzageCopy(holder_id=holder_id, on=on, manner=manner, by=workspace.user.name, fingerprint=mark)
        unit.dossiers.save(replace(dossier, events=(*dossier.events, fact)))


def _require_past(workspace: Workspace, on: date) -> None:
    if on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
