"""The least that can be started: an empty window, drawn once.

Argument: a file with the names of modules to load before, if any.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Says when it was drawn and closes the program."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        QTimer.singleShot(0, self._report)

    def _report(self) -> None:
        print("ready", flush=True)
        QApplication.quit()


def main() -> int:
    """Runs until the window was drawn."""
    for file in sys.argv[1:]:
        for name in Path(file).read_text(encoding="utf-8").splitlines():
            with suppress(ImportError):  # what a module made and put there itself
                importlib.import_module(name)
    app = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
