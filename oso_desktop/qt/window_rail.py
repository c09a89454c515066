"""The rail at the left of the window: where one can go, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from oso_desktop.qt.icons import icon
from oso_desktop.qt.recent import NAV_ICON, RecentDossiers
from oso_desktop.qt.theme import GAP, HALF

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow

_WIDTH, _NARROW, _WORDS_FROM = 184, 60, 1100
"""Widths of the rail, the first at least; in a window narrower than the last it shows the pages as icons only."""
_LOW = 520
"""In a lower window there is no air between its buttons."""


class WindowRail:
    """The rail of one window, with the dossiers that were opened last in it."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._form = window, window.form
        form = window.form
        self.recent = RecentDossiers(window)
        self._pages = {
            "te doen": form.todo_button,
            "leerlingen": form.students_button,
            "brieven": form.letters_button,
            "pakketten": form.packages_button,
            "ontvangen": form.received_button,
            "beheer": form.management_button,
        }
        doors = (
            (form.todo_button, "check-square-offset", window.open_todo),
            (form.students_button, "users", window.open_students),
            (form.letters_button, "envelope-simple", window.open_letters),
            (form.packages_button, "package", window.open_packages),
            (form.received_button, "tray", window.open_received),
            (form.management_button, "gear-six", window.open_management),
            (form.find_button, "magnifying-glass", window.find_anything),
            (form.help_button, "question", window.open_help),
            (form.lock_button, "lock-key", window.lock_asked.emit),
        )
        for button, picture, act in doors:
            button.setIcon(icon(picture))
            button.setIconSize(NAV_ICON)
            button.clicked.connect(lambda _checked=False, act=act: act())
        self._buttons = tuple(button for button, _picture, _act in doors)

    def check(self, page: str, dossier_id: str) -> None:
        """The page of this name is on show, and of the dossiers this one; empty for none."""
        for name, button in self._pages.items():
            button.setChecked(name == page)
        self.recent.check(dossier_id)

    def fit(self) -> None:
        """Takes the shape that the window has room for."""
        form, window = self._form, self._window
        wide, low = window.width() >= _WORDS_FROM, window.height() < _LOW
        form.school_label.setVisible(wide)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(style)
        words = max(button.sizeHint().width() for button in self._buttons) + 2 * GAP
        form.rail.setFixedWidth(max(_WIDTH, words) if wide else _NARROW)
        self.recent.fit(wide)
        # What it needs at its lowest, for else the window could not become low.
        form.rail.setMinimumHeight(sum(button.sizeHint().height() for button in self._buttons) + 2 * HALF)
        column = form.rail_column
        column.setContentsMargins(GAP, HALF if low else 20, GAP, HALF if low else 12)
        column.setSpacing(0 if low else HALF)
        form.rail_gap.changeSize(GAP, 0 if low else 12)
        column.invalidate()
