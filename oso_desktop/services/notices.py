"""Recording that somebody got the notice of a test result that was added after inzage (R109)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.correspondence import Letter, notice_made
from oso_desktop.dossier.inzage import HolderState, InzageNotice, last_settled
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services.dossiers import DossierView, NotPossible, view_in
from oso_desktop.services.workspace import Workspace


def give_notice(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, on: date) -> InzageNotice:
    """Records on which day somebody was given the notice, or it was sent; their inzage then counts for what goes now.

    Raises NotPossible for whom no notice is due, while the choice is not confirmed or the letter was not made, and for
    a day before the letter was made or in the future.
    """
    with workspace.change(Right.INZAGE, "mededeling gegeven", dossier_id, holder=holder_id) as unit:
        seen = view_in(unit, dossier_id, workspace.today)
        earlier = _earlier(seen, holder_id)
        letter = _letter(seen, holder_id)
        if on > workspace.today:
            raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
        if on < letter.at.date():
            raise NotPossible(
                f"Op die dag was de mededeling er nog niet: die is gemaakt op {letter.at:%d-%m-%Y}.",
                "Kies die dag of een latere.",
            )
        fact = InzageNotice(
            holder_id=holder_id,
            on=on,
            by=workspace.user.name,
            fingerprint=seen.fingerprint,
            earlier=earlier,
            letter_id=letter.id,
        )
        unit.dossiers.save(replace(seen.dossier, inzage=(*seen.dossier.inzage, fact)))
    return fact


def _earlier(seen: DossierView, holder_id: str) -> str:
    """The fingerprint of the content that this person saw and of which inzage stays valid."""
    states = {line.holder.id: line.state for line in (*seen.holders, *seen.extra)}
    earlier = last_settled(seen.dossier.inzage, holder_id, seen.valid)
    if states.get(holder_id) is not HolderState.NOTICE or earlier is None:
        raise NotPossible(
            "Voor deze persoon is nu geen mededeling nodig, of een mededeling is niet genoeg.",
            "Kijk bij Inzage hoe ver de school met deze persoon is.",
        )
    return earlier


def _letter(seen: DossierView, holder_id: str) -> Letter:
    choice = seen.dossier.choice
    if choice is None or choice.fingerprint != seen.fingerprint:
        raise NotPossible(
            "De keuze van wat meegaat is nog niet bevestigd.",
            "Bevestig die bij Samenstellen. Maak daarna de mededeling.",
        )
    letter = notice_made(seen.letters, seen.dossier, holder_id)
    if letter is None:
        raise NotPossible(
            "De mededeling is nog niet gemaakt.", "Maak bij Brieven de mededeling en geef of stuur die."
        )
    return letter
