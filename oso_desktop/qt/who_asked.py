"""Who signed in and asked for something that comes after the dossiers were closed; forgotten when they walk away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from oso_desktop.dossier.lock import LockTerms

if TYPE_CHECKING:
    from oso_desktop.dossier.roles import User

_PATIENCE_MS = LockTerms().idle_minutes * 60 * 1000


class WhoAsked(QObject):
    """`forgotten` comes when the computer was locked, or nobody went on for as long as the program takes to lock."""

    forgotten = Signal()

    def __init__(self, user: User | None, parent: QObject) -> None:
        """`user` is None where nobody signed in; there is nothing to forget then."""
        super().__init__(parent)
        self._user = user
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_PATIENCE_MS)
        self._idle.timeout.connect(self.put_away)
        self.goes_on()

    @property
    def user(self) -> User | None:
        """Who it is, for as long as they may be taken to sit there."""
        return self._user

    @property
    def patience(self) -> QTimer:
        """Runs out when nobody goes on."""
        return self._idle

    def goes_on(self) -> None:
        """Somebody took a step."""
        if self._user is not None:
            self._idle.start()

    def put_away(self) -> None:
        """From now on anybody may sit there."""
        self._idle.stop()
        if self._user is not None:
            self._user = None
            self.forgotten.emit()
