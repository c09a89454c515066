"""The letters about receivers: to an old school, and about a request to a samenwerkingsverband."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import destruction_requests
from oso_desktop.dossier.people import full_name
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.receivers import DestructionFacts, destruction_request, swv_cover, swv_parents
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import facts_for
from oso_desktop.services.workspace import Workspace


def _old_schools(view: DossierView) -> Iterator[LetterChoice]:
    for request in destruction_requests(view.dossier.events):
        yield LetterChoice(
            kind=LetterKind.DESTRUCTION_REQUEST,
            to=Addressee(id=request.change.id, name=request.change.old.name, about="Vorige ontvanger"),
        )


def _destruction(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    dossier = view.dossier
    change = next(
        request.change for request in destruction_requests(dossier.events) if request.change.id == to.id
    )
    numbers = {version.id: version.number for version in dossier.versions}
    return destruction_request(
        DestructionFacts(
            school=view.school,
            pupil=full_name(view.student.record),
            dossier=dossier,
            change=change,
            held=tuple(
                (delivery, numbers[delivery.version_id])
                for delivery in dossier.deliveries
                if delivery.id in change.deliveries
            ),
            today=view.today,
            signer=_signer(workspace),
        )
    )


def _why_not_swv(view: DossierView) -> str:
    if view.dossier.receiver is None:
        return "Vul eerst bij Overdragen het samenwerkingsverband in."
    if view.dossier.swv_purpose is None:
        return "Kies eerst bij Overdragen waarvoor de aanvraag is."
    return ""


def _covers(view: DossierView) -> Iterator[LetterChoice]:
    if view.dossier.profile.is_swv and view.holders:
        receiver = view.dossier.receiver
        yield LetterChoice(
            kind=LetterKind.SWV_COVER,
            to=Addressee(
                id="samenwerkingsverband",
                name=receiver.name if receiver else "Samenwerkingsverband",
                about="Ontvanger",
            ),
            why_not=_why_not_swv(view),
        )


def _informed(view: DossierView) -> Iterator[LetterChoice]:
    if view.dossier.profile.is_swv:
        for line in view.holders:
            yield LetterChoice(
                kind=LetterKind.SWV_PARENTS,
                to=Addressee(id=line.holder.id, name=line.holder.name, about=line.holder.relation),
                why_not=_why_not_swv(view),
            )


def _signer(workspace: Workspace) -> str:
    return f"{workspace.user.name}, {workspace.user.role.value}"


def _cover_facts(workspace: Workspace, view: DossierView) -> LetterFacts:
    """The letter is not to a holder, but tells of the same pupil and dossier."""
    holder = view.holders[0].holder
    return facts_for(workspace, view, Addressee(id=holder.id, name=holder.name))


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.DESTRUCTION_REQUEST: Maker(_old_schools, _destruction),
        LetterKind.SWV_COVER: Maker(
            _covers, lambda workspace, view, _to: swv_cover(_cover_facts(workspace, view))
        ),
        LetterKind.SWV_PARENTS: Maker(
            _informed, lambda workspace, view, to: swv_parents(facts_for(workspace, view, to))
        ),
    }
)
