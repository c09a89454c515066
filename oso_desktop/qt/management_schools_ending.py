"""How a school of the address book ends: its card is not used any more, or it goes; both are asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.qt.language import with_step
from oso_desktop.qt.management_schools_own import ReasonAsk
from oso_desktop.qt.page import Shell
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace


class SchoolEnding(QObject):
    """Asks about one school and does it to that one, whichever is chosen by then. `ended` comes when it was done,
    `stopped` when the person let it be.
    """

    ended = Signal()
    stopped = Signal()

    def __init__(self, shell: Shell, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._notices = shell, notices
        self._school: KnownSchool | None = None
        self.reason = ReasonAsk()
        self.reason.given.connect(self._withdraw)
        self.reason.stopped.connect(self.stopped)

    def ask_withdraw(self, school: KnownSchool, reason: str = "") -> None:
        """Asks why the card of a school must not be used any more; `reason` is what it may be."""
        self._school = school
        self.reason.ask(
            self.tr("Mag de kaart van {name} niet meer gebruikt worden?").format(name=school.name),
            self.tr(
                "Doe dit als de school zegt dat haar kaart niet meer geldt, of als de woorden niet klopten. U kunt er "
                "daarna niets mee versturen, tot u een nieuwe kaart hebt en die hebt gecontroleerd."
            ),
            reason,
        )

    def _withdraw(self, reason: str) -> None:
        school = self._school
        if school is None:
            return

        def done(gone: KnownSchool) -> None:
            self.reason.stop()
            self.ended.emit()
            self._notices.say(
                Tone.WARN,
                self.tr("De kaart van {name} wordt niet meer gebruikt.").format(name=gone.name),
                self.tr("Vraag de school om een nieuwe kaart. Moet er nu iets heen? Gebruik dan papier."),
            )

        self._shell.operations.run(
            lambda workspace: _withdrawn(workspace, school.id, reason),
            done,
            owner=self,
            failed=lambda error: self.reason.say(with_step(error)),
            changes=True,
        )

    def remove(self, school: KnownSchool) -> None:
        """Takes a school away that can be put back as it was; of one with a card says what goes, and asks."""
        if school.card is None and school.check is None:
            self._remove(school)
            return
        panel = self._notices.ask(
            Tone.WARN,
            self.tr("Verwijdert u {name} uit het adresboek?").format(name=school.name),
            self.tr(
                "De kaart en de controle gaan mee weg. Dat kunt u niet ongedaan maken. In de dossiers blijft de school "
                "staan."
            ),
        )
        panel.add_button(self.tr("&Ja, verwijderen"), lambda: self._remove(school), primary=True)
        panel.add_button(self.tr("&Nee, laten staan"), self._let_be).setFocus()

    def _remove(self, school: KnownSchool) -> None:
        self._notices.clear()

        def done(_nothing: None) -> None:
            self.ended.emit()
            said = self.tr("{name} is verwijderd.").format(name=school.name)
            if school.card is None and school.check is None:
                self._shell.toast.offer(said, lambda workspace: _put_back(workspace, school), self.ended.emit)
            else:
                self._shell.toast.say(said)

        self._shell.operations.run(
            lambda workspace: _removed(workspace, school.id),
            done,
            owner=self,
            failed=self._notices.error,
            changes=True,
        )

    def _let_be(self) -> None:
        self._notices.clear()
        self.stopped.emit()


def _withdrawn(workspace: Workspace, school_id: str, reason: str) -> KnownSchool:
    from oso_desktop.services.addresses import withdraw  # noqa: PLC0415 - brings the database along

    return withdraw(workspace, school_id, reason=reason)


def _removed(workspace: Workspace, school_id: str) -> None:
    from oso_desktop.services.addresses import remove_address  # noqa: PLC0415 - see above

    remove_address(workspace, school_id)


def _put_back(workspace: Workspace, school: KnownSchool) -> None:
    from oso_desktop.services.addresses import save_address  # noqa: PLC0415 - see above

    save_address(workspace, school, sure=True)  # whatever its code looks like, it stood there so
