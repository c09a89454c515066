"""The end of a window that no test looks after by itself."""

from __future__ import annotations

from oso_desktop.qt.main_window import MainWindow


def put_away(window: MainWindow) -> None:
    """Stops its work and lets it go: one that stays is dressed anew, all its pages, at every change of the look."""
    window.operations.shut_down()
    window.close()
    window.deleteLater()
