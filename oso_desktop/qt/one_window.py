"""Brings the window forward when the program is started a second time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QWidget

from oso_desktop.services.one_window import WindowHere


class Doorbell(QObject):
    """Watches for a call, for as long as the window lives. Does nothing in a folder that another window has."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._here = WindowHere.take(folder)
        self._watcher = QFileSystemWatcher(self)
        if self._here is not None:
            self._watcher.addPath(str(folder))
            self._watcher.directoryChanged.connect(lambda _path: self.look())
            self._watcher.fileChanged.connect(lambda _path: self.look())
            self._watch_note()

    def look(self) -> None:
        """Comes forward if somebody called."""
        if self._here is None or not self._here.called():
            self._watch_note()
            return
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self._watch_note()

    def leave(self) -> None:
        """The window goes."""
        if paths := self._watcher.files() + self._watcher.directories():
            self._watcher.removePaths(paths)
        if self._here is not None:
            self._here.leave()
            self._here = None

    def _watch_note(self) -> None:
        """What was written anew is another file to some systems, and no longer watched."""
        if self._here is not None and not self._watcher.files():
            self._watcher.addPath(str(self._here.note))
