"""The letters about attachments: to the author of a report, the list for the talk, and the sheet "Hoe te handelen"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.attachments import AttachmentClass, AuthorConsent, kind
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.overview import AttachmentLine
from oso_desktop.letters.attachments import PaperFacts, author_request, how_to_act, warm_handover
from oso_desktop.letters.document import Document
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.workspace import Workspace

_HEALTH: Final = frozenset({"medisch", "diagnose"})
"""Kinds in whose place a sheet on how to act may do (R057)."""


def _facts(workspace: Workspace, view: DossierView) -> PaperFacts:
    return PaperFacts(
        school=view.school,
        student=view.student,
        dossier=view.dossier,
        today=view.today,
        signer=f"{workspace.user.name}, {workspace.user.role.value}",
    )


def _authors(view: DossierView) -> Iterator[LetterChoice]:
    """Of each professional's report that the school wants to send and whose author did not answer yet (R067)."""
    for line in view.overview.attachments:
        decision = view.dossier.decision(line.attachment.id)
        waiting = decision.author_consent in (AuthorConsent.NOT_ASKED, AuthorConsent.ASKED)
        if kind(line.attachment.kind).asks_author and decision.travels and waiting:
            yield LetterChoice(
                kind=LetterKind.AUTHOR_REQUEST,
                to=Addressee(
                    id=line.attachment.id,
                    name=decision.author or line.label,
                    about=decision.author_profession,
                ),
                why_not=""
                if decision.author.strip()
                else "Vul eerst bij Bijlagen in wie het verslag schreef.",
            )


def _author_request(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    line = next(line for line in view.overview.attachments if line.attachment.id == to.id)
    decision = view.dossier.decision(line.attachment.id)
    return author_request(_facts(workspace, view), line.attachment, decision)


def _spoken(view: DossierView) -> tuple[AttachmentLine, ...]:
    """What is only spoken about; what never leaves the school is not, and is not named on a paper either."""
    return tuple(
        line
        for line in view.overview.attachments
        if line.spoken and kind(line.attachment.kind).sensitivity is not AttachmentClass.REFUSED
    )


def _talks(view: DossierView) -> Iterator[LetterChoice]:
    """One list for the receiving school, as soon as something is to be spoken about (R032)."""
    receiver = view.dossier.receiver
    if _spoken(view):
        yield LetterChoice(
            kind=LetterKind.WARM_HANDOVER,
            to=Addressee(id="warme-overdracht", name=receiver.name if receiver else "De nieuwe school"),
            why_not="" if receiver else "Vul eerst bij Overdragen de ontvangende school in.",
        )


def _sheets(view: DossierView) -> Iterator[LetterChoice]:
    """The sheet for class, where there is something about health that it may do in place of (R057)."""
    if any(line.attachment.kind in _HEALTH for line in view.overview.attachments):
        yield LetterChoice(
            kind=LetterKind.HOW_TO_ACT, to=Addressee(id="hoe-te-handelen", name="Leeg blad voor de klas")
        )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.AUTHOR_REQUEST: Maker(_authors, _author_request),
        LetterKind.WARM_HANDOVER: Maker(
            _talks, lambda workspace, view, _: warm_handover(_facts(workspace, view), _spoken(view))
        ),
        LetterKind.HOW_TO_ACT: Maker(_sheets, lambda workspace, view, _: how_to_act(_facts(workspace, view))),
    }
)
