"""What every subject with letters of its own brings: who may get one now, and the letter itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom a letter goes: `id` is unique among those of one kind of letter in one dossier.

    It is a holder's id for who has the right of inzage, and elsewhere that of what the letter is about, such as an
    attachment. `about` is who the person is, such as "Moeder"; empty for a sheet that stays at school.
    """

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChoice:
    """One letter for one addressee; when it cannot be made yet, `why_not` says why and what to do."""

    kind: LetterKind
    to: Addressee
    why_not: str = ""

    @property
    def possible(self) -> bool:
        """Whether it can be made now."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Maker:
    """One kind of letter: whom it could go to as a dossier stands, and how it is drawn for one of these.

    `choices` gives nobody for a dossier in which such a letter makes no sense; `render` is asked only for an addressee
    of a possible choice. `finish` gets the Dutch document that was rendered, and its PDF to go on with. `shows` are the
    attachments whose content is on the letter: whoever makes it sees them, and needs what opening them asks.
    """

    choices: Callable[[DossierView], Iterable[LetterChoice]]
    render: Callable[[Workspace, DossierView, Addressee], Document]
    finish: Callable[[Document, LetterPdf], LetterPdf] = lambda _, pdf: pdf
    shows: Callable[[DossierView], tuple[Attachment, ...]] = lambda _: ()
