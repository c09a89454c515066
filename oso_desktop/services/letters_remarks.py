"""The remarks on a dossier as sheets, one for each person who said something (R097, R098)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Remark, current_remarks
from oso_desktop.dossier.people import PUPIL_HOLDER, relation_label
from oso_desktop.letters.document import Document
from oso_desktop.letters.remark_sheet import RemarkFacts, remark_sheet
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.workspace import Workspace


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    """Also of somebody who has no right of inzage any more: what was said stays said and goes along."""
    for holder_id, said in _by_person(view).items():
        yield LetterChoice(
            kind=LetterKind.REMARKS,
            to=Addressee(id=holder_id, name=said[-1].holder_name, about=_relation(view, holder_id)),
        )


def _by_person(view: DossierView) -> dict[str, tuple[Remark, ...]]:
    """What stands, by who said it, the oldest first."""
    found: dict[str, tuple[Remark, ...]] = {}
    for remark in current_remarks(view.dossier.remarks):
        if remark.text.strip():
            found[remark.holder_id] = (*found.get(remark.holder_id, ()), remark)
    return found


def _relation(view: DossierView, holder_id: str) -> str:
    if holder_id == PUPIL_HOLDER:
        return "Leerling"
    acting = view.student.representative
    if acting is not None and acting.id == holder_id:
        return acting.capacity.value.capitalize()
    return next((relation_label(each) for each in view.student.guardians if each.id == holder_id), "")


def _render(_: Workspace, view: DossierView, to: Addressee) -> Document:
    return remark_sheet(
        RemarkFacts(
            school=view.school,
            student=view.student,
            dossier=view.dossier,
            relation=to.about,
            remarks=_by_person(view)[to.id],
            today=view.today,
        )
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType({LetterKind.REMARKS: Maker(_choices, _render)})
