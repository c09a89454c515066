"""What the program proposes of a sensitive file that nobody described yet: its day and its source (R035).

Nothing of it is stored until a person says that it is right: with the tick that the warning was read, beside which it
stands in full. The law asks date and source no apart confirmation; the warning it does (R023), so the tick stays one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from oso_desktop.dossier.attachments import Attachment, DateGuess, kind
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.services.preparing import ADDED

if TYPE_CHECKING:
    from oso_desktop.qt.dossier_desk import Autosave
    from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment
    from oso_desktop.services.dossiers import DossierView


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A day and a source that may be right; None and empty for what is known, or what nothing points to."""

    day: DateGuess | None = None
    origin: str = ""

    def __bool__(self) -> bool:
        return self.day is not None or bool(self.origin)

    def without(self, *, day: bool, origin: bool) -> Proposal:
        """What is left of it once a person typed something there."""
        return replace(self, day=None if day else self.day, origin="" if origin else self.origin)

    def shown(self) -> str:
        """What is proposed and why, and where else to go."""
        parts = []
        if self.day is not None:
            on_a_page = self.day.place.startswith(("bladzijde", "dia "))
            said = (
                words("Datum: {day} (op {place} staat ‘{words}’).")
                if on_a_page
                else words("Datum: {day} (in {place} staat ‘{words}’).")
            )
            place, found = on_screen(self.day.place), self.day
            parts.append(said.format(day=day(found.day), place=place, words=found.words))
        if self.origin:
            parts.append(words("Bron: {school}.").format(school=isolated(self.origin)))
        return " ".join((words("Voorstel."), *parts, words("Klopt dit niet? Kies Beschrijven.")))

    def confirmed_with(self, read: str) -> str:
        """The words of the tick with which all of it is found right; `read` is what that says without a proposal."""
        if self.day is not None and self.origin:
            return f"{read}. {words('Datum en bron kloppen')}"
        if self.day is not None:
            return f"{read}. {words('De datum klopt')}"
        return f"{read}. {words('De bron klopt')}" if self.origin else read


class ProposalLine:
    """The proposal in a row, above the tick with which it is confirmed; `proposal` is what fits what is stored."""

    def __init__(self, form: Ui_DossierAttachment, description: Autosave) -> None:
        self._form, self._description = form, description
        self._read = form.warningSeen.text()
        self.proposal = Proposal()
        form.warningSeen.clicked.connect(self._confirm)
        for field in (form.dateEdit, form.origin):
            field.textChanged.connect(self.refresh)

    @property
    def current(self) -> Proposal:
        """What is still proposed: nothing once the tick stands, and nothing of what a person typed."""
        ticked = self._form.warningSeen.isChecked() or self._form.spoken.isChecked()
        return Proposal() if ticked else self._left()

    def refresh(self) -> None:
        """Shows what is proposed now, and the tick with the words of what it says."""
        form, proposal = self._form, self.current
        form.proposalLabel.setVisible(bool(proposal))
        form.proposalLabel.setText(proposal.shown() if proposal else "")
        form.warningSeen.setText(proposal.confirmed_with(self._read))
        form.warningSeen.setAccessibleDescription(form.proposalLabel.text())

    def _left(self) -> Proposal:
        form = self._form
        return self.proposal.without(day=bool(form.dateEdit.text()), origin=bool(form.origin.text()))

    def _confirm(self, on: bool) -> None:
        proposal = self._left()
        if not on or self._form.spoken.isChecked() or not proposal:
            return
        if proposal.day is not None:
            self._form.dateEdit.setText(day(proposal.day.day))
        if proposal.origin:
            self._form.origin.setText(proposal.origin)
        self._description.touched_now()
        self.refresh()


def proposed(attachment: Attachment, view: DossierView) -> Proposal:
    """What fits this file; nothing for a usual one, nor while it is asked whether its kind was guessed well."""
    about, guess = kind(attachment.kind), attachment.date_guess
    if not about.sensitivity.needs_reason or attachment.guess is not None:
        return Proposal()
    known = attachment.document_date is not None
    fits = guess is not None and guess.day <= view.today and guess.day != view.student.birth_date
    ours = about.by_school and attachment.source == ADDED and not attachment.origin
    return Proposal(day=guess if fits and not known else None, origin=view.school.name if ours else "")
