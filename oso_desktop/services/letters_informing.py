"""Papers around inzage: information in advance, for everyone who may see the dossier, and the report of a talk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import InzageSeen, Recorded, standing
from oso_desktop.letters.document import Document
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, confirmation_facts, facts_for
from oso_desktop.services.workspace import Workspace


def _information(view: DossierView) -> Iterator[LetterChoice]:
    """The receiving school need not be known: this letter comes long before."""
    for line in (*view.holders, *view.extra):
        yield LetterChoice(kind=LetterKind.INFORMATION, to=about(line.holder))


def _reports(view: DossierView) -> Iterator[LetterChoice]:
    """One for each person with whom a talk was recorded."""
    for line in (*view.holders, *view.extra):
        if _talk(view, line.holder.id) is not None:
            yield LetterChoice(kind=LetterKind.TALK_REPORT, to=about(line.holder))


def _talk(view: DossierView, holder_id: str) -> InzageSeen | None:
    found = [
        fact
        for fact in standing(view.dossier.inzage, holder_id)
        if isinstance(fact, InzageSeen) and fact.recorded is Recorded.REPORT and fact.evidence is not None
    ]
    return found[-1] if found else None


def _report(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    fact = _talk(view, to.id)
    if fact is None:
        msg = "a report without a talk got past its own check"
        raise AssertionError(msg)
    return talk_report(confirmation_facts(facts_for(workspace, view, to), fact))


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.INFORMATION: Maker(
            _information, lambda workspace, view, to: information(facts_for(workspace, view, to))
        ),
        LetterKind.TALK_REPORT: Maker(_reports, _report),
    }
)
