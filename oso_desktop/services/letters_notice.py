"""The notice for everybody whose inzage stays valid though a test result was added (R108, R109)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, closing_fact, last_settled
from oso_desktop.dossier.showing import changes_since
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import ConfirmationFacts
from oso_desktop.letters.names import change_name
from oso_desktop.letters.notice import NoticeFacts, notice
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, confirmation_facts, facts_for
from oso_desktop.services.workspace import Workspace


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    for line in (*view.holders, *view.extra):
        if line.state is HolderState.NOTICE:
            yield LetterChoice(kind=LetterKind.NOTICE, to=about(line.holder), why_not=_why_not(view))


def _why_not(view: DossierView) -> str:
    choice = view.dossier.choice
    if choice is None or choice.fingerprint != view.fingerprint:
        return "Bevestig eerst bij Samenstellen wat meegaat."
    if view.dossier.receiver is None:
        return "Vul eerst bij Overdragen de ontvangende school in."
    return ""


def _render(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    facts = view.dossier.inzage
    earlier = last_settled(facts, to.id, view.valid)
    seen = closing_fact(facts, to.id, earlier) if earlier is not None else None
    if earlier is None or seen is None:
        msg = "a notice to somebody without inzage got past its own check"
        raise AssertionError(msg)
    changes = changes_since(earlier, view.student, view.dossier, view.attachments)
    known = confirmation_facts(facts_for(workspace, view, to), seen)
    return notice(
        NoticeFacts(
            **{each.name: getattr(known, each.name) for each in fields(ConfirmationFacts)},
            added=tuple(map(change_name, changes)),
        )
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType({LetterKind.NOTICE: Maker(_choices, _render)})
