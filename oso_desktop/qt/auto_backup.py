"""Backups that nobody has to think of: some time after opening, now and then while there is work, and at closing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from oso_desktop.errors import OsoError
from oso_desktop.qt.backup_work import make_backups, of_the_last_work, what_is_due
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import report_unexpected
from oso_desktop.qt.page import MessageKind

if TYPE_CHECKING:
    from oso_desktop.services.backups import BackupRun
    from oso_desktop.services.workspace import Workspace

LOOK_MS = 60_000
"""How often it is looked whether a backup is due; only when nobody waits for anything."""

AWAY_SECONDS = 90.0
"""Who did nothing for so long will hardly click while the store is compacted, which nothing can be done beside."""

MOST_LOOKS_PASSED = 60
"""After a failure, looks are passed over: five, ten, and so on, up to this. A bad stick keeps the worker for long."""


class AutoBackup(QObject):
    """Looks after the backups of one window. What goes wrong is said once in a session, and holds nobody up.

    `unused` tells for how many seconds nobody did anything at the window.
    There is no backup at a lock, which must wait for nothing; the one of before is at most three hours of work older.
    """

    def __init__(
        self, window: MainWindow, parent: QObject | None = None, *, unused: Callable[[], float] = lambda: 0.0
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._unused = unused
        self._under_way = False
        self._told: set[str] = set()
        self._pause = self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Work has begun on an open store."""
        self._under_way = False
        self._pause = self._left = 0
        self._timer.start()

    def stop(self) -> None:
        """The store is about to be closed, or was."""
        self._timer.stop()

    @property
    def watching(self) -> bool:
        """Whether backups are made now."""
        return self._timer.isActive()

    @property
    def under_way(self) -> bool:
        """Whether one is being made beside the work."""
        return self._under_way

    def look(self) -> None:
        """Makes the backups that are due, unless there is other work."""
        if not self.watching or self._under_way or self._window.operations.working:
            return
        if self._unused() >= AWAY_SECONDS:
            self._window.operations.run(_tidy, lambda _: None, owner=self, failed=lambda _: None)
        if self._left:
            self._left -= 1
            return
        self._under_way = True
        make_backups(self._window.operations, what_is_due, self.tell, owner=self, failed=self._failed)

    def tell(self, run: BackupRun) -> None:
        """Says what went wrong, if it was not said before."""
        self._under_way = False
        self._pause = self._longer_pause() if run.problems else 0
        self._left = self._pause
        for _place, problem in run.problems:
            self._tell_one(problem)

    def _failed(self, problem: OsoError) -> None:
        self._under_way = False
        self._pause = self._left = self._longer_pause()
        self._tell_one(problem)

    def _longer_pause(self) -> int:
        return min(max(5, 2 * self._pause), MOST_LOOKS_PASSED)

    def _tell_one(self, problem: OsoError) -> None:
        if problem.text not in self._told:
            self._told.add(problem.text)
            self._window.message(MessageKind.WARNING, problem.text, problem.next_step)

    def once_more(self, then: Callable[[], None]) -> None:
        """Makes a backup of the work since the last one, and goes on whatever came of it."""
        make_backups(
            self._window.operations,
            of_the_last_work,
            lambda _: then(),
            owner=self,
            failed=lambda _: then(),
            what=self.tr("Reservekopie maken…"),
        )

    def closing(self, workspace: Workspace) -> None:
        """Makes a last backup, of a store that is about to be closed; nobody is there any more to be told anything."""
        from oso_desktop.services.backups import automatic  # noqa: PLC0415 - brings the database along

        try:
            automatic(workspace, closing=True)
        except OsoError:
            pass  # the next start makes one, and says what is the matter
        except Exception as fault:  # noqa: BLE001 - a fault in a backup may not keep a store from being closed
            report_unexpected(fault)


def _tidy(workspace: Workspace) -> None:
    from oso_desktop.services.tidying import tidy  # noqa: PLC0415 - see above

    tidy(workspace)
