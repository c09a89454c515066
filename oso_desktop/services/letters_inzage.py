"""The letters about inzage: for each person who has that right today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import (
    HolderState,
    InzageNoResponse,
    InzageSeen,
    closing_fact,
    current_remarks,
    holder_state,
)
from oso_desktop.dossier.people import HolderKind, RightsHolder
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.workspace import Workspace


def _choices(view: DossierView, kind: LetterKind) -> Iterator[LetterChoice]:
    """A parent who is informed because the pupil agreed gets the list of what goes along, and no invitation (R117)."""
    for line in (*view.holders, *view.extra):
        holder = line.holder
        if holder.kind is not HolderKind.WITH_PUPIL or kind is LetterKind.OVERVIEW:
            yield LetterChoice(kind=kind, to=about(holder), why_not=_why_not(view, kind, holder))


def about(holder: RightsHolder) -> Addressee:
    """A person who may see the dossier, as one to write to."""
    relation = holder.relation
    if holder.kind is HolderKind.BY_DECISION:
        relation = f"{relation}, zonder gezag"
    return Addressee(id=holder.id, name=holder.name, about=relation)


def _why_not(view: DossierView, kind: LetterKind, holder: RightsHolder) -> str:
    if kind is LetterKind.CONFIRMATION and _closed(view, holder.id) is None:
        state = holder_state(view.dossier.inzage, holder.id, view.fingerprint, view.valid)
        if state is HolderState.NOTICE:
            return "Er is daarna een toetsuitslag toegevoegd. Maak de mededeling daarover."
        if state is HolderState.AGAIN:
            return (
                "Het dossier is daarna veranderd. Bied opnieuw inzage aan en leg vast wanneer het is gezien."
            )
        return "Leg eerst bij Inzage vast wanneer het dossier is gezien."
    if kind is not LetterKind.CONFIRMATION and view.dossier.receiver is None:
        return "Vul eerst bij Overdragen de ontvangende school in."
    return ""


def _closed(view: DossierView, holder_id: str) -> InzageSeen | InzageNoResponse | None:
    """What the confirmation certifies: inzage of exactly what would go out now (R095, R110)."""
    return closing_fact(view.dossier.inzage, holder_id, view.fingerprint)


def facts_for(workspace: Workspace, view: DossierView, to: Addressee) -> LetterFacts:
    """What a letter to a person who may see the dossier is made from."""
    return LetterFacts(
        school=view.school,
        student=view.student,
        holder=next(line.holder for line in (*view.holders, *view.extra) if line.holder.id == to.id),
        dossier=view.dossier,
        fingerprint=view.fingerprint,
        attachments=view.attachments,
        overview=view.overview,
        today=view.today,
        signer=f"{workspace.user.name}, {workspace.user.role.value}",
        region=view.region,
    )


def _confirmation(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    facts = facts_for(workspace, view, to)
    fact = _closed(view, to.id)
    if fact is None:
        msg = "a confirmation without inzage got past its own check"
        raise AssertionError(msg)
    return confirmation(confirmation_facts(facts, fact))


def confirmation_facts(facts: LetterFacts, fact: InzageSeen | InzageNoResponse) -> ConfirmationFacts:
    """The same with how inzage went, and this person's own remarks."""
    return ConfirmationFacts(
        **{each.name: getattr(facts, each.name) for each in fields(LetterFacts)},
        fact=fact,
        remarks=tuple(
            remark for remark in current_remarks(facts.dossier.remarks) if remark.holder_id == facts.holder.id
        ),
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.INVITATION: Maker(
            lambda view: _choices(view, LetterKind.INVITATION),
            lambda workspace, view, to: invitation(facts_for(workspace, view, to)),
        ),
        LetterKind.CONFIRMATION: Maker(lambda view: _choices(view, LetterKind.CONFIRMATION), _confirmation),
        LetterKind.OVERVIEW: Maker(
            lambda view: _choices(view, LetterKind.OVERVIEW),
            lambda workspace, view, to: overview_print(facts_for(workspace, view, to)),
        ),
    }
)
