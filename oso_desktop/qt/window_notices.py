"""The panels above the page: what went wrong, what to know, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oso_desktop.errors import OsoError
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Unexpected
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.room import Room
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow


class WindowNotices(QObject):
    """The panels of one window. Each stays until it is closed or the person goes to another page."""

    def __init__(self, window: MainWindow, room: Room) -> None:
        """`room` goes up to a new panel, which would else come where nobody looks."""
        super().__init__(window.form.message_area)
        self._window, self._room = window, room
        self._area, self._column = window.form.message_area, window.form.messages
        self._panels: list[Panel] = []
        self._area.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What the panels say now."""
        return tuple(panel.text_label.text() for panel in self._panels)

    def show_panel(self, tone: Tone, text: str, next_step: str = "") -> Panel:
        """Shows a panel in place of one that said the same, and gives it, for buttons in it."""
        for panel in list(self._panels):
            if panel.text_label.text() == on_screen(text):
                self._drop(panel)
        panel = Panel(tone, text, next_step)
        panel.closed.connect(lambda: self._drop(panel))
        self._panels.append(panel)
        self._column.addWidget(panel)
        self._area.show()
        self._room.verticalScrollBar().setValue(0)
        return panel

    def show_error(self, error: OsoError) -> None:
        """Shows what went wrong and what to do; of a fault of the program itself there is a report."""
        panel = self.show_panel(Tone.BAD, error.text, error.next_step)
        if isinstance(error, Unexpected):
            self._offer_report(panel)

    def tell_crash(self, code: str) -> None:
        """Says that the program ended by itself the last time, of which there is a report too."""
        panel = self.show_panel(
            Tone.WARN,
            self.tr("Het programma stopte de vorige keer vanzelf (code {code}).").format(code=code),
            self.tr(
                "Wat al bewaard was, is er nog. Gebeurt dit vaker? Geef het foutrapport aan uw ICT-beheerder."
            ),
        )
        self._offer_report(panel)

    def show_homeless(self, text: str) -> None:
        """Shows a text that was typed before a lock in a place that is gone since; it can be copied from here."""
        self.show_panel(
            Tone.WARN,
            self.tr("Dit had u getypt op een plek die er niet meer is: {text}").format(text=text),
            self.tr("Neem over wat u nodig hebt."),
        )

    def clear(self) -> None:
        """Takes the panels away."""
        for panel in list(self._panels):
            self._drop(panel)

    def _offer_report(self, panel: Panel) -> None:
        if self._window.made_pages:
            panel.add_button(self.tr("Foutrapport…"), self._window.open_fault_report)

    def _drop(self, panel: Panel) -> None:
        if panel in self._panels:
            self._panels.remove(panel)
            panel.hide()
            panel.deleteLater()
        self._area.setVisible(bool(self._panels))
