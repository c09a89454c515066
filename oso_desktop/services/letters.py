"""Letters: who may get which, a preview, and the letter itself, kept as sealed bytes with its hash.

Each subject with letters of its own has a module `letters_…` with a mapping `MAKERS`; they come together here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import (
    letters_advice,
    letters_attachments,
    letters_evidence,
    letters_handing_over,
    letters_informing,
    letters_inzage,
    letters_notice,
    letters_numbers,
    letters_receivers,
    letters_remarks,
    letters_reminder,
)
from oso_desktop.services.dossiers import DossierView, NotPossible, view, view_in
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.press import PLAIN, PrintOptions, printed
from oso_desktop.services.workspace import Workspace

PURPOSE = "brief"

_MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        **letters_inzage.MAKERS,
        **letters_reminder.MAKERS,
        **letters_notice.MAKERS,
        **letters_informing.MAKERS,
        **letters_advice.MAKERS,
        **letters_numbers.MAKERS,
        **letters_receivers.MAKERS,
        **letters_attachments.MAKERS,
        **letters_evidence.MAKERS,
        **letters_remarks.MAKERS,
        **letters_handing_over.MAKERS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLetter:
    """A letter that was made and kept, with its PDF."""

    letter: Letter
    pdf: bytes


def choices(view_: DossierView) -> tuple[LetterChoice, ...]:
    """Every letter for everybody it could go to, as the dossier stands now."""
    return tuple(choice for maker in _MAKERS.values() for choice in maker.choices(view_))


def _addressee(view_: DossierView, kind: LetterKind, to: str) -> Addressee:
    choice = next((choice for choice in _MAKERS[kind].choices(view_) if choice.to.id == to), None)
    if choice is None:
        raise NotPossible(
            "Deze persoon krijgt geen brief over dit dossier.",
            "Kijk bij de gegevens wie het gezag heeft en hoe oud de leerling is.",
        )
    if choice.why_not:
        raise NotPossible("Deze brief kan nog niet worden gemaakt.", choice.why_not)
    return choice.to


def preview(
    workspace: Workspace, dossier_id: DossierId, kind: LetterKind, to: str, options: PrintOptions = PLAIN
) -> LetterPdf:
    """The letter to the addressee with this id as it would be now; nothing is kept."""
    workspace.require(Right.LETTERS)
    seen = view(workspace, dossier_id)
    addressee = _addressee(seen, kind, to)
    return printed(workspace, lambda: _MAKERS[kind].render(workspace, seen, addressee), options)


def make(
    workspace: Workspace, dossier_id: DossierId, kind: LetterKind, to: str, options: PrintOptions = PLAIN
) -> MadeLetter:
    """Makes a letter and keeps its sealed bytes with hash, date and person (R090)."""
    with workspace.change(Right.LETTERS, "brief gemaakt", dossier_id, kind=kind.value, holder=to) as unit:
        seen = view_in(unit, dossier_id, workspace.today)
        addressee = _addressee(seen, kind, to)
        rendered = printed(workspace, lambda: _MAKERS[kind].render(workspace, seen, addressee), options)
        letter = Letter(
            dossier_id=dossier_id,
            kind=kind,
            holder_id=addressee.id,
            holder_name=addressee.name,
            at=workspace.clock(),
            by=workspace.user.name,
            pages=rendered.pages,
            size=len(rendered.data),
            sha256=hashlib.sha256(rendered.data).hexdigest(),
            fingerprint=seen.fingerprint,
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
