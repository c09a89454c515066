"""After a pile of invitations was printed or saved: on record for all at once that inzage was offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.correspondence import LetterId, LetterKind
from oso_desktop.dossier.inzage import Manner
from oso_desktop.qt.language import with_step
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.qt.group_letters_job import JobEnd
    from oso_desktop.services.inzage_batch import OffersMade

_NAMED = 3
"""So many people of whom nothing could be recorded are told by name; more would fill the page."""


def offering(end: JobEnd) -> tuple[LetterId, ...]:
    """The invitations among what went out."""
    return tuple(made.letter.id for _, made in end.out if made.letter.kind is LetterKind.INVITATION)


class PileOffers(QObject):
    """Asks how inzage was offered, records it, and takes it back while it is still on the screen.

    Signal: `recorded` when something was recorded or taken back.
    """

    recorded = Signal()

    def __init__(self, notices: Notices, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._notices = notices
        self._shell = shell

    def add_to(self, panel: Panel, letters: Sequence[LetterId]) -> None:
        """A button for these invitations, if there are any."""
        if not letters:
            return
        label = (
            self.tr("Vandaag meegegeven of verstuurd: leg vast…")
            if len(letters) == 1
            else self.tr("Vandaag meegegeven of verstuurd: leg vast voor alle…")
        )
        panel.add_button(label, partial(self._ask, tuple(letters)))

    def _ask(self, letters: tuple[LetterId, ...]) -> None:
        panel = self._notices.ask(
            Tone.INFO,
            self.tr("Hoe kunnen de ouders en leerlingen het dossier zien?"),
            self.tr("Dit komt in elk dossier bij Inzage te staan, met de dag van vandaag."),
        )
        for label, manner in (
            (self.tr("Op school"), Manner.AT_SCHOOL),
            (self.tr("Afschrift meegegeven"), Manner.HANDED),
            (self.tr("Afschrift toegezonden"), Manner.SENT),
        ):
            panel.add_button(label, partial(self._record, letters, manner))
        panel.add_button(self.tr("Niet vastleggen"), self._notices.clear).setFocus()

    def _record(self, letters: tuple[LetterId, ...], manner: Manner) -> None:
        from oso_desktop.services import inzage_batch  # noqa: PLC0415 - brings the database along

        self._notices.clear()
        self._shell.operations.run(
            lambda workspace: inzage_batch.offer_by_letters(
                workspace, letters, on=workspace.today, manner=manner
            ),
            self._show,
            owner=self,
            failed=self._notices.error,
            changes=True,
            what=self.tr("Vastleggen…"),
        )

    def _show(self, made: OffersMade) -> None:
        count = len(made.offers)
        text = (
            self.tr("Vastgelegd: aan 1 persoon is vandaag inzage aangeboden.")
            if count == 1
            else self.tr("Vastgelegd: aan {n} mensen is vandaag inzage aangeboden.").format(n=count)
        )
        step = self.tr("Bij Te doen ziet u straks wie een herinnering nodig heeft.") if count else ""
        if made.refused:
            step = f"{self._refusals(made)} {step}".strip()
        if not count:
            text = self.tr("Er is niets vastgelegd.")
        panel = self._notices.ask(Tone.WARN if made.refused else Tone.GOOD, text, step)
        if count:
            panel.add_button(self.tr("Vergissing: neem terug"), partial(self._take_back, made))
        self.recorded.emit()

    def _refusals(self, made: OffersMade) -> str:
        told = [
            f"{each.pupil} ({each.holder_name}): {with_step(each.error)}" for each in made.refused[:_NAMED]
        ]
        if more := len(made.refused) - len(told):
            told.append(self.tr("En nog {n}.").format(n=more))
        return self.tr("Niet vastgelegd: {list}").format(list=" ".join(told))

    def _take_back(self, made: OffersMade) -> None:
        from oso_desktop.services import inzage_batch  # noqa: PLC0415 - brings the database along

        def show(_nothing: None) -> None:
            self._notices.say(
                Tone.GOOD,
                self.tr("Teruggenomen. Het aanbod telt niet meer mee."),
                self.tr("Dat het een vergissing was, staat in het logboek en in elk dossier."),
            )
            self.recorded.emit()

        self._notices.clear()
        self._shell.operations.run(
            lambda workspace: inzage_batch.take_back(workspace, made),
            show,
            owner=self,
            failed=self._notices.error,
            changes=True,
        )
