"""The demo school from within the program: a process of its own that cannot reach the real folder or keychain, and the
window by which nobody can take it for the real one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from oso_desktop.errors import OsoError
from oso_desktop.qt.language import spoken
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.theme import GAP, Tone

StartDemo = Callable[[], bool]
"""Starts the demo school beside this program; whether it came off."""


class NoDemo(OsoError):
    """The demo school could not be started."""

    def __init__(self) -> None:
        super().__init__("De voorbeeldschool gaat niet open.", "Probeer het over een minuut nog een keer.")


def own_command(*arguments: str) -> list[str]:
    """How this very program is called with these arguments."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "oso_desktop"]
    return [*program, *arguments]


def start_demo() -> bool:
    """Starts it as a program of its own, which goes on when this one ends."""
    program, *arguments = own_command("demo", "--language", spoken().value)
    started, _process_id = QProcess.startDetached(program, arguments)
    return bool(started)


class DemoBand(QFrame):
    """Says that nothing here is real; `left` asks to leave."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.label = QLabel(self.tr("Voorbeeldschool: niets hiervan is echt. Na het verlaten is alles weg."))
        self.label.setProperty("role", "strong")
        self.label.setWordWrap(True)
        self.leave_button = QPushButton(self.tr("Verlaten"))
        self.leave_button.setAccessibleName(self.tr("Voorbeeldschool verlaten"))
        self.leave_button.clicked.connect(lambda _checked=False: self.left.emit())
        self.setAccessibleName(self.label.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(GAP)
        row.addWidget(IconLabel("warning-fill", Tone.WARN.value, 20))
        row.addWidget(self.label, 1)
        row.addWidget(self.leave_button)


class DemoWindow(MainWindow):
    """The window of the demo school: its band stands above every page, also above one from before the work."""

    def _furnish(self) -> None:
        super()._furnish()
        self.band = DemoBand()
        self.band.left.connect(self.close)
        self.form.outer.insertWidget(0, self.band)
        self.setWindowTitle(self.tr("Voorbeeldschool, niets is echt (OSO Desktop)"))

    def _asks_first(self) -> bool:
        """Nothing that was typed here is missed by anybody."""
        return False
