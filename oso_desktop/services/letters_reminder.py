"""The reminder for everybody who was offered inzage of what would go now and did not react yet (R096)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, offers, response_due
from oso_desktop.dossier.people import HolderKind
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.reminder import ReminderFacts, reminder
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, facts_for
from oso_desktop.services.workspace import Workspace

_NO_RECEIVER = "Vul eerst bij Overdragen de ontvangende school in."
_NOT_OFFERED = "Leg eerst bij Inzage vast op welke dag u inzage hebt aangeboden."


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    """Not for a parent who is informed because the pupil agreed: from that person no reaction is asked (R117).

    Who got the invitation while the offer is not on record could not be reminded of it: that is said.
    """
    invited = {
        letter.holder_id
        for letter in view.letters
        if letter.kind is LetterKind.INVITATION and letter.fingerprint == view.fingerprint
    }
    for line in (*view.holders, *view.extra):
        if line.holder.kind is HolderKind.WITH_PUPIL:
            continue
        if line.state is HolderState.OFFERED:
            why_not = "" if view.dossier.receiver is not None else _NO_RECEIVER
        elif line.state in (HolderState.TO_OFFER, HolderState.AGAIN) and line.holder.id in invited:
            why_not = _NOT_OFFERED
        else:
            continue
        yield LetterChoice(kind=LetterKind.REMINDER, to=about(line.holder), why_not=why_not)


def _render(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    offered = offers(view.dossier.inzage, to.id, view.fingerprint)
    term = response_due(max(offer.on for offer in offered), view.region)
    facts = replace(facts_for(workspace, view, to), reply_by=term - timedelta(days=1))
    return reminder(
        ReminderFacts(
            **{each.name: getattr(facts, each.name) for each in fields(LetterFacts)},
            offered=tuple(sorted(offered, key=lambda offer: offer.on)),
        )
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType({LetterKind.REMINDER: Maker(_choices, _render)})
