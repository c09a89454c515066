"""Letters: who may get which, a preview, and the letter itself, kept as sealed bytes with its hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind
from oso_desktop.dossier.inzage import (
    HolderState,
    InzageNoResponse,
    InzageSeen,
    closing_fact,
    current_remarks,
    holder_state,
)
from oso_desktop.dossier.people import RightsHolder
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts, LetterPdf
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.services.dossiers import DossierView, NotPossible, view, view_in
from oso_desktop.services.workspace import Workspace

PURPOSE = "brief"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChoice:
    """One letter for one holder; when it cannot be made yet, `why_not` says why and what to do."""

    kind: LetterKind
    holder: RightsHolder
    possible: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLetter:
    """A letter that was made and kept, with its PDF."""

    letter: Letter
    pdf: bytes


def choices(view_: DossierView) -> tuple[LetterChoice, ...]:
    """Every letter for every person who has the right of inzage today."""
    return tuple(
        LetterChoice(
            kind=kind,
            holder=line.holder,
            possible=not (why := _why_not(view_, kind, line.holder)),
            why_not=why,
        )
        for kind in LetterKind
        for line in view_.holders
    )


def _why_not(view_: DossierView, kind: LetterKind, holder: RightsHolder) -> str:
    if kind is LetterKind.CONFIRMATION and _closed(view_, holder.id) is None:
        if holder_state(view_.dossier.inzage, holder.id, view_.fingerprint) is HolderState.AGAIN:
            return (
                "Het dossier is daarna veranderd. Bied opnieuw inzage aan en leg vast wanneer het is gezien."
            )
        return "Leg eerst bij Inzage vast wanneer het dossier is gezien."
    if kind is not LetterKind.CONFIRMATION and view_.dossier.receiver is None:
        return "Vul eerst bij Overdragen de ontvangende school in."
    return ""


def _closed(view_: DossierView, holder_id: str) -> InzageSeen | InzageNoResponse | None:
    """What the confirmation certifies: inzage of exactly what would go out now (R095, R110)."""
    return closing_fact(view_.dossier.inzage, holder_id, view_.fingerprint)


def _rendered(workspace: Workspace, view_: DossierView, kind: LetterKind, holder_id: str) -> LetterPdf:
    holder = next((line.holder for line in view_.holders if line.holder.id == holder_id), None)
    if holder is None:
        raise NotPossible(
            "Deze persoon krijgt geen brief over dit dossier.",
            "Kijk bij de gegevens wie het gezag heeft en hoe oud de leerling is.",
        )
    if why := _why_not(view_, kind, holder):
        raise NotPossible("Deze brief kan nog niet worden gemaakt.", why)
    facts = _facts(workspace, view_, holder)
    if kind is LetterKind.INVITATION:
        return invitation(facts)
    if kind is LetterKind.OVERVIEW:
        return overview_print(facts)
    fact = _closed(view_, holder_id)
    if fact is None:
        msg = "a confirmation without inzage got past its own check"
        raise AssertionError(msg)
    own = tuple(remark for remark in current_remarks(view_.dossier.remarks) if remark.holder_id == holder_id)
    return confirmation(
        ConfirmationFacts(
            school=facts.school,
            student=facts.student,
            holder=holder,
            dossier=facts.dossier,
            attachments=facts.attachments,
            overview=facts.overview,
            today=facts.today,
            signer=facts.signer,
            fact=fact,
            remarks=own,
        )
    )


def _facts(workspace: Workspace, view_: DossierView, holder: RightsHolder) -> LetterFacts:
    return LetterFacts(
        school=view_.school,
        student=view_.student,
        holder=holder,
        dossier=view_.dossier,
        attachments=view_.attachments,
        overview=view_.overview,
        today=view_.today,
        signer=f"{workspace.user.name}, {workspace.user.role.value}",
    )


def preview(workspace: Workspace, dossier_id: DossierId, kind: LetterKind, holder_id: str) -> LetterPdf:
    """The letter as it would be now; nothing is kept."""
    workspace.require(Right.LETTERS)
    return _rendered(workspace, view(workspace, dossier_id), kind, holder_id)


def make(workspace: Workspace, dossier_id: DossierId, kind: LetterKind, holder_id: str) -> MadeLetter:
    """Makes a letter and keeps its sealed bytes with hash, date and person (R090)."""
    with workspace.change(
        Right.LETTERS, "brief gemaakt", dossier_id, kind=kind.value, holder=holder_id
    ) as unit:
        seen = view_in(unit, dossier_id, workspace.today)
        rendered = _rendered(workspace, seen, kind, holder_id)
        letter = Letter(
            dossier_id=dossier_id,
            kind=kind,
            holder_id=holder_id,
            holder_name=next(line.holder.name for line in seen.holders if line.holder.id == holder_id),
            at=workspace.clock(),
            by=workspace.user.name,
            pages=rendered.pages,
            size=len(rendered.data),
            sha256=hashlib.sha256(rendered.data).hexdigest(),
        )
        unit.letters.add(letter, workspace.seal(PURPOSE, letter.id, rendered.data))
    return MadeLetter(letter=letter, pdf=rendered.data)


def of_dossier(workspace: Workspace, dossier_id: DossierId) -> tuple[Letter, ...]:
    """The letters made for a dossier, oldest first."""
    with workspace.view() as unit:
        return unit.letters.of_dossier(dossier_id)


def pdf(workspace: Workspace, letter_id: LetterId) -> bytes:
    """The exact bytes of a letter that was made."""
    with workspace.view() as unit:
        return workspace.unseal(PURPOSE, letter_id, unit.letters.content(letter_id))


def mark_printed(workspace: Workspace, letter_id: LetterId) -> None:
    """Records that a letter was sent to a printer."""
    with workspace.change(Right.LETTERS, "brief afgedrukt", letter_id) as unit:
        unit.letters.mark_printed(letter_id, workspace.clock())
