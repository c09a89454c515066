"""A PDF that nobody can open, since the sheet with its key never came out: told once, with the way to take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from oso_desktop.dossier.transfer import Way, standing_deliveries
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.securing import Secured, Unopenable
    from oso_desktop.services.workspace import Workspace


class LostKey(QObject):
    """Looks after the sheets of one dossier. `again` makes another PDF; `failed` tells what went wrong."""

    def __init__(
        self,
        desk: Desk,
        notices: Notices,
        again: Callable[[], None],
        failed: Callable[[OsoError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._notices, self._again, self._failed = desk, notices, again, failed
        self._on_show: Secured | None = None
        """The PDF whose sheet is on show and did not come out yet."""
        self._told: set[str] = set()
        """The hand-overs of this dossier of which it was told, or need not be."""

    def reset(self) -> None:
        """Forgets the pupil before, with the words of a key that was on show."""
        self._on_show, self._told = None, set()

    def shown(self, made: Secured) -> None:
        """The sheet of this PDF is on show."""
        self._on_show = made
        self._told.add(made.delivery_id)

    def came_out(self) -> None:
        """The sheet on show was printed or saved."""
        self._on_show = None

    def left_behind(self) -> bool:
        """The person went back from a sheet; tells whether that never came out, of which the words are gone then."""
        made, self._on_show = self._on_show, None
        if made is None:
            return False
        said = self.tr("Het sleutelblad is niet afgedrukt. Niemand kan de pdf {name} in {folder} nog openen.")
        self._tell(made.delivery_id, said.format(name=made.path.name, folder=made.path.parent)).setFocus()
        return True

    def look(self, view: DossierView) -> None:
        """A lock, a power cut or another page takes the words of a sheet along: told once the dossier is on show."""
        dossier_id = view.dossier.id
        if all(each.way is not Way.KEY_SHEET for each in standing_deliveries(view.dossier)):
            return

        def work(workspace: Workspace) -> Unopenable | None:
            from oso_desktop.services import securing  # noqa: PLC0415 - brings the database along

            return securing.unopenable(workspace, dossier_id)

        def show(found: Unopenable | None) -> None:
            if found is None or found.delivery_id in self._told or self._desk.dossier_id != dossier_id:
                return
            self._told.add(found.delivery_id)
            said = self.tr(
                "Het sleutelblad van de pdf {name} is niet afgedrukt. Niemand kan die pdf nog openen."
            )
            self._tell(found.delivery_id, said.format(name=found.file_name))

        self._desk.ask(work, show, lambda _error: None)

    def _tell(self, delivery_id: str, said: str) -> QPushButton:
        """Says it with what can be done; gives the button of what is to be done first."""
        panel = self._notices.ask(
            Tone.WARN,
            said,
            self.tr("Gooi dat bestand weg. Maak een nieuwe pdf, of draai de overdracht terug."),
        )
        again = panel.add_button(
            self.tr("Nieuwe pdf &maken…"), lambda: self._take_back(delivery_id, self._again), primary=True
        )
        panel.add_button(
            self.tr("Overdracht &terugdraaien"), lambda: self._take_back(delivery_id, lambda: None)
        )
        return again

    def _take_back(self, delivery_id: str, then: Callable[[], None]) -> None:
        """Records that the PDF without a sheet was a mistake."""
        dossier_id = self._desk.dossier_id
        reason = self.tr("Het sleutelblad is niet afgedrukt en niet opgeslagen.")

        def work(workspace: Workspace) -> None:
            from oso_desktop.services import receivers  # noqa: PLC0415 - brings the database along

            receivers.withdraw_delivery(workspace, dossier_id, delivery_id, reason=reason)

        def done(_: None) -> None:
            self._notices.say(
                Tone.GOOD,
                self.tr("De overdracht is teruggedraaid."),
                self.tr("Kies hoe het dossier nu gaat."),
            )
            then()

        self._desk.change(work, self._failed, done)
