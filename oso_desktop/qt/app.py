"""Starts the window, and holds together what belongs to it: the store, the lock, the backups, what lies outside."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from oso_desktop.errors import OsoError
from oso_desktop.qt.ahead import read_ahead
from oso_desktop.qt.application import make_application
from oso_desktop.qt.auto_backup import AutoBackup
from oso_desktop.qt.entering import Entering, Judge, KeychainFactory, no_objection
from oso_desktop.qt.language import chosen_language
from oso_desktop.qt.lock import Cause, Now, awake_or_asleep
from oso_desktop.qt.locker import Locker
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.one_window import Doorbell
from oso_desktop.qt.operations import Operations, report_unexpected
from oso_desktop.qt.outside import OutsideCopies
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.qt_words import qt_speaks_without_data
from oso_desktop.services.crashes import watched
from oso_desktop.services.faults import kept_in

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

_INTERRUPTED = 130
"""The exit code after Ctrl-C, as a shell gives it."""


class Program(QObject):
    """The window and the worker, from the first page to the last."""

    def __init__(
        self,
        folder: Path | None,
        keychain_factory: KeychainFactory,
        *,
        now: Now = awake_or_asleep,
        demo: bool = False,
    ) -> None:
        """`now` is the clock by which idle time is counted; `demo` says that the store is the demo school's."""
        super().__init__()
        self._given = demo or folder is None
        """Whether the store was opened by another, who decides where it lies."""
        self.window = _window(Operations(parent=self), folder, demo=demo)
        self.locker = Locker(self.window, self, now=now)
        self.entering = Entering(self.window, self.locker, folder, keychain_factory, self)
        self.entering.made.connect(self._hold)
        self.entering.entered.connect(self.work_on)
        self.copies = OutsideCopies(self)
        self.locker.locking.connect(self._let_go)
        for gone in (self.locker.locking, self.locker.locked):  # also one that was being made meanwhile
            gone.connect(self.copies.clear)
        self.locker.locked.connect(self._warn_at_lock)
        self.backups = AutoBackup(self.window, self, unused=lambda: self.locker.idle.unused)
        self.locker.locking.connect(self.backups.stop)
        # Not from within the button's own click: the button goes with the page.
        self.window.restore_asked.connect(lambda: QTimer.singleShot(0, self, self._restore_instead))
        self.crashed = ""
        """The code of the crash that ended the program the last time; empty once it was told, or if it was none."""
        self.workspace: Workspace | None = None

    @property
    def operations(self) -> Operations:
        """The queue of work; after a lock it is another one."""
        return self.window.operations

    def begin(
        self,
        workspace: Workspace | None = None,
        *,
        refused: OsoError | None = None,
        judge: Judge = no_objection,
    ) -> None:
        """Shows the work on an open store, the first start, or opens the store that is there.

        `refused` is why there is nothing to open, such as a window elsewhere. `judge` says what is the matter with the
        folder: of a store that is there it is told, where none is yet it keeps from making one.
        """
        self.locker.listen()
        if workspace is not None:
            self.work_on(workspace)
            return
        self.copies.begin(self.folder)
        if refused is not None:
            self.entering.closed_door(refused)
        else:
            self.entering.begin(judge)

    def work_on(self, workspace: Workspace, read_first: bool = False) -> None:
        """Shows the work on an open store; `read_first` begins with reading pupils."""
        self.workspace = workspace
        # The dossiers may have come in another folder than that of the start, or this account was linked to such.
        if self.copies.folder != workspace.folder:
            self.copies.begin(workspace.folder)
        self.window.open_workspace(workspace)
        self.locker.begin(workspace)
        self.backups.begin()
        if workspace.notice:
            self.window.message(MessageKind.WARNING, workspace.notice)
        self.copies.warn(lambda text, step: self.window.message(MessageKind.WARNING, text, step))
        if read_first:
            self.window.open_students()
            self.window.students_page.import_files()
        if self.crashed:  # once the page of before is back: to turn to it takes messages away
            self.operations.idle.connect(self._tell_crash, Qt.ConnectionType.SingleShotConnection)

    def _tell_crash(self) -> None:
        code, self.crashed = self.crashed, ""
        if code and self.workspace is not None:
            self.window.notices.tell_crash(code)

    def _warn_at_lock(self) -> None:
        """Who walks away must know that something can still be read."""
        from oso_desktop.qt.lock_page import LockPage  # noqa: PLC0415 - loaded by now

        def tell(text: str, step: str) -> None:
            for page in self.window.findChildren(LockPage):
                self.copies.gone.connect(page.warn(text, step).hide)

        self.copies.warn(tell)

    def _restore_instead(self) -> None:
        """Puts the work away as at a lock, and a backup in its place if the person goes on.

        A backup of the work of now comes first: who put the wrong one back can go back to it.
        """
        if self._given:
            self.window.message(
                MessageKind.INFO, self.tr("In de voorbeeldschool kunt u geen reservekopie terugzetten.")
            )
            return
        # Not from within the queue that brings the answer: it goes with the store.
        self.backups.once_more(lambda: QTimer.singleShot(0, self, self._put_away_and_restore))

    def _put_away_and_restore(self) -> None:
        if self.workspace is None:
            return  # locked meanwhile
        user = self.workspace.user
        self.locker.lock(Cause.ASKED)
        self.entering.restore(user)

    @property
    def folder(self) -> Path:
        """Where the store lies or will lie; of a store that another opened it is not known."""
        return self.entering.folder

    def _hold(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def _let_go(self) -> None:
        self.workspace = None

    def end(self) -> None:
        """Keeps what was typed, ends the work that has begun, closes the store and leaves nothing of it in memory."""
        self.backups.stop()
        self.locker.end(self.backups.closing)
        self.copies.clear()
        self.entering.end()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Takes what no one caught: a panel with a code instead of a crash."""
        del trace
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(_INTERRUPTED)  # Python's own report would quote what was being handled
            return
        self.window.notices.show_error(error if isinstance(error, OsoError) else report_unexpected(error))


def _window(operations: Operations, folder: Path | None, *, demo: bool) -> MainWindow:
    if not demo:
        return MainWindow(operations, folder)
    from oso_desktop.qt.demo_school import DemoWindow  # noqa: PLC0415 - seldom seen

    return DemoWindow(operations, folder)


def run_window(
    workspace: Workspace | None,
    *,
    folder: Path | None,
    keychain_factory: KeychainFactory,
    refused: OsoError | None = None,
    judge: Judge = no_objection,
    demo: bool = False,
) -> int:
    """Opens the window and stays until it is closed; gives the exit code.

    With a `workspace` it shows that; else it opens the store in `folder`, or makes one there. The keychain is asked for
    only when it is needed, off the screen's thread. `refused` and `judge` are as for `Program.begin`, and
    `demo` is as for `Program`.
    """
    app = make_application(language=chosen_language(folder))
    program = Program(folder, keychain_factory, demo=demo)
    previous = sys.excepthook
    sys.excepthook = program.unexpected
    ours = folder if refused is None else None  # else what a crash leaves there is another window's
    with kept_in(folder), qt_speaks_without_data(), watched(ours) as program.crashed:
        doorbell = Doorbell(program.window, folder) if folder is not None else None
        try:
            program.window.show()
            program.begin(workspace, refused=refused, judge=judge)
            program.operations.idle.connect(read_ahead, Qt.ConnectionType.SingleShotConnection)
            return app.exec()
        finally:
            sys.excepthook = previous
            if doorbell is not None:
                doorbell.leave()
            program.end()
