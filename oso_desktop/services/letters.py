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
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import (
    letters_advice,
    letters_attachments,
    letters_copy,
    letters_evidence,
    letters_handing_over,
    letters_informing,
    letters_inzage,
    letters_notice,
    letters_numbers,
    letters_receiver_copy,
    letters_receivers,
    letters_remarks,
    letters_reminder,
)
from oso_desktop.services.attachments import LOOKED, is_strict, require_strict
from oso_desktop.services.dossiers import DossierView, NotPossible, view, view_in
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.press import PLAIN, PrintOptions, fitting, printed
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

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
        **letters_copy.MAKERS,
        **letters_remarks.MAKERS,
        **letters_handing_over.MAKERS,
        **letters_receiver_copy.MAKERS,
    }
)


_WHOLE_DOSSIER: Final = (LetterKind.DOSSIER_COPY, LetterKind.RECEIVER_COPY)
"""Letters on which the documents themselves stand."""


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
            "Kijk bij Gegevens wie het gezag heeft en hoe oud de leerling is.",
        )
    if choice.why_not:
        raise NotPossible("Deze brief kan nog niet worden gemaakt.", choice.why_not)
    return choice.to


def _drawn(
    workspace: Workspace, seen: DossierView, kind: LetterKind, to: Addressee, options: PrintOptions
) -> LetterPdf:
    maker, composed = _MAKERS[kind], list[Document]()

    def compose() -> Document:
        composed.append(maker.render(workspace, seen, to))
        return composed[-1]

    drawn = printed(workspace, compose, fitting(kind, options))
    return maker.finish(composed[0], drawn)


def _open_documents(workspace: Workspace, unit: Unit, seen: DossierView, kind: LetterKind) -> bool:
    """Puts on record whose documents the person sees on this letter; whether a strict one is among them (R164).

    Raises what opening each of them would raise: NotAllowed (R168), SecrecyFirst (L18).
    """
    shown = _MAKERS[kind].shows(seen)
    strict = any(map(is_strict, shown))
    if strict:
        require_strict(workspace, unit)
    for attachment in shown:
        unit.audit.append(
            workspace.log_entry(LOOKED, attachment.student_id, attachment=attachment.id, kind=attachment.kind)
        )
    return strict


def require_openable(workspace: Workspace, unit: Unit, letter: Letter) -> None:
    """Raises what opening a strict document raises, for a letter with one on it: NotAllowed, SecrecyFirst."""
    if letter.strict or (letter.kind in _WHOLE_DOSSIER and _has_strict(unit, letter.dossier_id)):
        require_strict(workspace, unit)


def _has_strict(unit: Unit, dossier_id: DossierId) -> bool:
    """Whether the pupil has a strict document now: what was made of it before it was called so, is strict too."""
    student_id = unit.dossiers.get(dossier_id).student_id
    return any(map(is_strict, unit.attachments.of_student(student_id)))


def preview(
    workspace: Workspace, dossier_id: DossierId, kind: LetterKind, to: str, options: PrintOptions = PLAIN
) -> LetterPdf:
    """The letter to the addressee with this id as it would be now; nothing is kept."""
    workspace.require(Right.LETTERS)
    seen = view(workspace, dossier_id)
    addressee = _addressee(seen, kind, to)
    if _MAKERS[kind].shows(seen):
        with workspace.change(Right.LETTERS, "brief bekeken", dossier_id, kind=kind.value, holder=to) as unit:
            _open_documents(workspace, unit, seen, kind)
    return _drawn(workspace, seen, kind, addressee, options)


def make(
    workspace: Workspace, dossier_id: DossierId, kind: LetterKind, to: str, options: PrintOptions = PLAIN
) -> MadeLetter:
    """Makes a letter and keeps its sealed bytes with hash, date and person (R090)."""
    with workspace.change(Right.LETTERS, "brief gemaakt", dossier_id, kind=kind.value, holder=to) as unit:
        seen = view_in(unit, dossier_id, workspace.today)
        addressee = _addressee(seen, kind, to)
        strict = _open_documents(workspace, unit, seen, kind)
        rendered = _drawn(workspace, seen, kind, addressee, options)
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
            strict=strict,
        )
        unit.letters.add(letter, workspace.seal(PURPOSE, letter.id, rendered.data))
    return MadeLetter(letter=letter, pdf=rendered.data)


def of_dossier(workspace: Workspace, dossier_id: DossierId) -> tuple[Letter, ...]:
    """The letters made for a dossier, oldest first."""
    with workspace.view() as unit:
        return unit.letters.of_dossier(dossier_id)


def pdf(workspace: Workspace, letter_id: LetterId) -> bytes:
    """The exact bytes of a letter that was made.

    One with strict documents on it opens as those do: raises NotAllowed (R168) and SecrecyFirst (L18).
    """
    with workspace.view() as unit:
        require_openable(workspace, unit, unit.letters.get(letter_id))
        return workspace.unseal(PURPOSE, letter_id, unit.letters.content(letter_id))


def mark_printed(workspace: Workspace, letter_id: LetterId) -> None:
    """Records that a letter went out: to a printer, or saved as a file."""
    with workspace.change(Right.LETTERS, "brief afgedrukt", letter_id) as unit:
        unit.letters.mark_printed(letter_id, workspace.clock())
