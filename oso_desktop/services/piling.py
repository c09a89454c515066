"""Paper for a school without any program: one pile in the order in which it lies in the envelope (R130, R148).

On top the cover, which lets nobody read along; then the letter with the receipt, in a second delivery with what is new;
then the whole dossier with its own title page, contents and page numbers. Each is kept by itself, as any letter is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oso_desktop.dossier.correspondence import Letter, LetterKind
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.exchange.pdf_joining import joined
from oso_desktop.services import letters
from oso_desktop.services.dossiers import DossierView, NotPossible, view
from oso_desktop.services.letter_makers import LetterChoice
from oso_desktop.services.letters_batch import BatchLine
from oso_desktop.services.letters_batch import preview as preview_lines
from oso_desktop.services.workspace import Workspace

_ORDER = (
    LetterKind.COVER_SHEET,
    LetterKind.RECEIVER_LETTER,
    LetterKind.SWV_COVER,
    LetterKind.RECEIVER_COPY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """What was made and kept, and all of it as one PDF."""

    letters: tuple[Letter, ...]
    pdf: bytes = field(repr=False)


def preview(workspace: Workspace, dossier_id: DossierId) -> bytes:
    """The pile as it would be now; nothing is kept. Raises NotPossible while there is no version that stands."""
    workspace.require(Right.LETTERS)
    seen = view(workspace, dossier_id)
    name = full_name(seen.student.record)
    lines = [
        BatchLine(dossier_id=dossier_id, pupil=name, group="", kind=each.kind, to=each.to)
        for each in _choices(seen)
    ]
    return preview_lines(workspace, lines)


def make(workspace: Workspace, dossier_id: DossierId) -> Pile:
    """Makes the papers of the pile one by one, each kept with its hash (R090); raises what `preview` raises."""
    workspace.require(Right.LETTERS)
    made = [
        letters.make(workspace, dossier_id, each.kind, each.to.id)
        for each in _choices(view(workspace, dossier_id))
    ]
    return Pile(letters=tuple(each.letter for each in made), pdf=joined(each.pdf for each in made))


def _choices(seen: DossierView) -> tuple[LetterChoice, ...]:
    found = sorted(_fitting(seen), key=lambda each: _ORDER.index(each.kind))
    for each in found:
        if each.why_not:
            raise NotPossible("De stapel papier kan nog niet worden gemaakt.", each.why_not)
    return tuple(found)


def _fitting(seen: DossierView) -> Iterator[LetterChoice]:
    """Of each kind the one for the receiving school, on paper."""
    for each in letters.choices(seen):
        about_paper = each.kind is not LetterKind.RECEIVER_LETTER or Way.PAPER.value in each.to.about
        if each.kind in _ORDER and each.to.about.startswith("Ontvanger") and about_paper:
            yield each
