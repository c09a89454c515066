"""The line at the foot of the window: which school, who works, what opened the store, and what takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QStatusBar

from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import IconLabel, ShortLabel

if TYPE_CHECKING:
    from oso_desktop.dossier.schools import OwnSchool
    from oso_desktop.services.workspace import Workspace

MEMORY_KEYCHAIN = "memory"
"""The one of the demo school, which keeps nothing."""


def keychain_words(name: str) -> str:
    """What the status bar says of the keychain that opened the store."""
    if name == MEMORY_KEYCHAIN:
        return "demo: sleutel alleen in het geheugen"
    if not name:
        return "geopend met het herstelblad"
    known = {"Windows": "Windows-referentiebeheer", "macOS": "sleutelhanger van macOS"}
    for part, words in known.items():
        if part in name:
            return f"sleutel in {words}"
    return "sleutel in de sleutelhanger van dit account"


_INSET = 3
"""What a plain label leaves free before its text."""


class StatusLine(QObject):
    """Furnishes a status bar; it says nothing until there is an open store."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self.school, self.user, self.key, self.what = (ShortLabel("") for _ in range(4))
        for label in (self.school, self.user, self.key, self.what):
            label.inset = _INSET
        self._picture = IconLabel("key", "muted", 14)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setFixedWidth(120)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Bezig"))
        bar.addWidget(self.school)
        bar.addWidget(self.user)
        for widget in (self.what, self._progress, self._picture, self.key):
            bar.addPermanentWidget(widget)
        for widget in (self._progress, self.what, self._picture):
            widget.hide()

    def show_workspace(self, workspace: Workspace) -> None:
        """Who works, and what opened the store."""
        self.user.setText(f"{workspace.user.name}, {on_screen(workspace.user.role.value)}")
        self._picture.show()
        self.key.setText(on_screen(keychain_words(workspace.keychain)))

    def show_school(self, school: OwnSchool) -> None:
        """Whose dossiers these are."""
        self.school.setText(f"{school.name} ({school.brin} {school.location})")

    def show_busy(self, on: bool, what: str) -> None:
        """That work goes on, and which; or that it is over."""
        self._progress.setVisible(on)
        self.what.setVisible(on)
        self.what.setText((what or self.tr("Bezig…")) if on else "")
