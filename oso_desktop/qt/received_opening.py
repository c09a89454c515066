"""Opening a file that takes long: which dossier it is at, and a way to stop."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.received_words import words
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone


class LookStopped(OsoError):
    """The person stopped it."""

    def __init__(self) -> None:
        super().__init__(
            words("Het openen is gestopt. Er is niets opgeslagen."),
            words("Open het bestand opnieuw als u verder wilt gaan."),
        )


class Opening(QObject):
    """One file that is being opened. A file of one dossier shows nothing: it is there at once."""

    _at = Signal(int, int)

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._panel: Panel | None = None
        self._stopped = Event()
        self._at.connect(self._show)

    def heard(self, done: int, of: int) -> None:
        """Hears from the thread of the work which dossier is next; raises LookStopped once somebody stopped."""
        if self._stopped.is_set() or not isValid(self):  # or nobody is there any more
            raise LookStopped
        if of > 1:
            self._at.emit(done, of)

    def stop(self) -> None:
        """Stops before the next dossier."""
        self._stopped.set()

    def end(self) -> None:
        """The work is over."""
        if self._panel is not None and isValid(self._panel):
            self._notices.clear()
        self._panel = None
        self.deleteLater()

    @Slot(int, int)
    def _show(self, done: int, of: int) -> None:
        text = self.tr("Dossier {n} van {of} openen…").format(n=done + 1, of=of)
        if self._panel is None:
            self._panel = self._notices.ask(Tone.INFO, text, self.tr("Er wordt niets opgeslagen."))
            self._panel.add_button(self.tr("&Stoppen"), self.stop).setFocus()
        elif isValid(self._panel):  # else the person closed it
            self._panel.text_label.setText(text)
