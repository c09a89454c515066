"""The readable copies of documents that a person opens in another program: opening one, and taking it away in time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from oso_desktop.errors import OsoError
from oso_desktop.services import outside

AGAIN_MS = 5_000
"""How long after a copy could not be removed it is tried again."""


class NothingOpens(OsoError):
    """This computer has no program for the document."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("OutsideCopies", "Op deze computer is geen programma dat dit bestand opent."),
            translate(
                "OutsideCopies",
                "Vraag de maker om een pdf en voeg die toe, of vraag hulp aan uw ICT-beheerder.",
            ),
        )


def open_copy(path: Path) -> None:
    """Has the system open a copy; raises NothingOpens, and then the copy is gone again."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        outside.clear(path.parent.parent)
        raise NothingOpens


class OutsideCopies(QObject):
    """Takes the copies of one store away: what is still open in Word as soon as that lets go of it, and then `gone`."""

    gone = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.left = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.clear)

    def begin(self, folder: Path | None) -> None:
        """At the start of the program, with the folder of the store if there is one: what a killed one left goes."""
        self.folder = folder
        if folder is not None:
            self._took(outside.clear_left(folder))

    def clear(self) -> None:
        """All of them now; those that cannot go yet later."""
        if self.folder is not None:
            self._took(outside.clear(self.folder))

    def warn(self, tell: Callable[[str, str], None]) -> None:
        """Tells what is still readable on this computer, if anything is."""
        if self.left:
            tell(
                self.tr(
                    "Een bijlage die u in een ander programma opende, staat nog leesbaar op deze computer."
                ),
                self.tr(
                    "Sluit de bijlage in dat andere programma. OSO Desktop haalt het bestand dan zelf weg."
                ),
            )

    def _took(self, left: int) -> None:
        before, self.left = self.left, left
        if before and not left:
            self.gone.emit()
        if left:
            self._again.start()
        else:
            self._again.stop()
