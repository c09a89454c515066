"""Who may see a dossier without having the right: by a decision of the school, or by the pupil's own word."""

from __future__ import annotations

from dataclasses import replace

from oso_desktop.dossier.events import DossierEvent
from oso_desktop.dossier.inzage_extra import (
    ParentsInformedToo,
    WithoutGezagAllowed,
    WithoutGezagWithdrawn,
    could_be_allowed,
    decisions,
    pupil_answer,
    pupil_may_agree,
)
from oso_desktop.dossier.people import GuardianId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def allow_without_gezag(
    workspace: Workspace, dossier_id: DossierId, guardian_id: GuardianId, *, reason: str
) -> None:
    """Records the decision that a parent without gezag may see the dossier and get a copy (L27, BW 1:377c).

    Raises NotPossible without a reason of ten characters, for somebody with gezag, who died or is nobody of this
    pupil's, from the pupil's sixteenth birthday, or if the decision stands already.
    """
    why = checked_reason(reason, "Er staat nog niet waarom deze ouder het dossier mag zien.")
    with workspace.change(
        Right.SELECT, "inzage zonder gezag toegestaan", dossier_id, holder=guardian_id
    ) as unit:
        dossier = unit.dossiers.get(dossier_id)
        student = unit.students.get(dossier.student_id)
        possible = {guardian.id for guardian in could_be_allowed(student, workspace.today)}
        if guardian_id not in possible or guardian_id in decisions(dossier.events):
            raise NotPossible(
                "Voor deze persoon is zo'n besluit nu niet mogelijk of niet nodig.",
                "Kijk bij Gegevens wie het gezag heeft en hoe oud de leerling is.",
            )
        _keep(
            unit,
            dossier,
            WithoutGezagAllowed(
                guardian_id=guardian_id,
                reason=why,
                by=workspace.user.name,
                role=workspace.user.role.value,
                at=workspace.clock(),
            ),
        )


def withdraw_without_gezag(
    workspace: Workspace, dossier_id: DossierId, guardian_id: GuardianId, *, reason: str
) -> None:
    """Records that such a decision holds no more; what was recorded of that person stays on record.

    Raises NotPossible without a reason of ten characters, or if no decision stands.
    """
    why = checked_reason(reason, "Er staat nog niet waarom het besluit niet meer geldt.")
    with workspace.change(
        Right.SELECT, "inzage zonder gezag ingetrokken", dossier_id, holder=guardian_id
    ) as unit:
        dossier = unit.dossiers.get(dossier_id)
        if guardian_id not in decisions(dossier.events):
            raise NotPossible("Dit besluit geldt al niet meer.", "Open het dossier opnieuw.")
        _keep(
            unit,
            dossier,
            WithoutGezagWithdrawn(
                guardian_id=guardian_id,
                reason=why,
                by=workspace.user.name,
                role=workspace.user.role.value,
                at=workspace.clock(),
            ),
        )


def record_pupil_answer(workspace: Workspace, dossier_id: DossierId, *, agreed: bool, how: str) -> None:
    """Records whether a pupil of 16 or 17 finds it good that the parents are informed as well (R117, L9).

    Raises NotPossible without ten characters on how the pupil said so, at another age, or if the pupil takes back
    what was never said.
    """
    told = checked_reason(how, "Er staat nog niet hoe de leerling dit heeft gezegd.")
    with workspace.change(
        Right.INZAGE, "ouders ook geïnformeerd", dossier_id, answer="ja" if agreed else "nee"
    ) as unit:
        dossier = unit.dossiers.get(dossier_id)
        if not pupil_may_agree(unit.students.get(dossier.student_id), workspace.today):
            raise NotPossible(
                "Alleen een leerling van 16 of 17 jaar kan dit zelf zeggen.",
                "Kijk bij Gegevens hoe oud de leerling is en wie het gezag heeft.",
            )
        present = pupil_answer(dossier.events)
        if agreed is (present is not None and present.agreed):
            raise NotPossible("Dit is al zo vastgelegd.", "Open het dossier opnieuw.")
        _keep(
            unit,
            dossier,
            ParentsInformedToo(agreed=agreed, how=told, by=workspace.user.name, at=workspace.clock()),
        )


def _keep(unit: Unit, dossier: TransferDossier, event: DossierEvent) -> None:
    unit.dossiers.save(replace(dossier, events=(*dossier.events, event)))
