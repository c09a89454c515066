"""The paper that proves how a transfer went, for the school's own file (R089, R154)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.letters.document import Document
from oso_desktop.letters.evidence import EvidenceFacts, evidence
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.workspace import Workspace

SCHOOL = "school"
"""The id of the school as the addressee of its own papers."""


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    nothing = not (view.dossier.inzage or view.dossier.versions)
    yield LetterChoice(
        kind=LetterKind.EVIDENCE,
        to=Addressee(id=SCHOOL, name=view.school.name),
        why_not="Er is nog niets om te bewijzen: leg eerst inzage vast." if nothing else "",
    )


def _render(workspace: Workspace, view: DossierView, _: Addressee) -> Document:
    with workspace.view() as unit:
        letters = unit.letters.of_dossier(view.dossier.id)
        verdict = unit.audit.verify()
    return evidence(
        EvidenceFacts(
            school=view.school,
            student=view.student,
            dossier=view.dossier,
            letters=letters,
            log_entries=verdict.count,
            log_broken=verdict.first_broken,
            today=view.today,
        )
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType({LetterKind.EVIDENCE: Maker(_choices, _render)})
