"""Says shortly before the program locks itself that it will, above whatever the person is looking at."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import WIDE, Tone

WIDTH = 560


class LockNotice(QObject):
    """One notice at a time; it takes no room and no keys, and any key or click makes it go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.panel: Panel | None = None

    def show(self, seconds: int) -> None:
        """Says that the program locks in so many seconds."""
        self.hide()
        active = QApplication.activeWindow()
        over = active if active is not None and active.isVisible() else self._window
        self.panel = panel = Panel(
            Tone.WARN,
            self.tr("Over {n} seconden vergrendelt het programma zichzelf.").format(n=seconds),
            self.tr(
                "Beweeg de muis of druk op een toets om door te werken. Wat u typte, gaat niet verloren."
            ),
            closable=False,
            parent=over,
        )
        width = min(WIDTH, over.width() - 2 * WIDE)
        panel.ensurePolished()
        panel.resize(width, panel.heightForWidth(width))
        panel.move((over.width() - panel.width()) // 2, WIDE)
        panel.show()
        panel.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(panel, QAccessible.Event.Alert))

    def hide(self) -> None:
        """Takes it away."""
        if self.panel is not None and isValid(self.panel):
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = None
