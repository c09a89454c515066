"""Locking the running program: in which order things go, and that nothing can hold it up (SECURITY, People).

What was typed is written down first; work under way gets a moment to end and is then cut off, unsaved; the drafts are
sealed; the store is closed and its keys are wiped; then every page, window and text goes. A step that fails is told at
unlocking, and the next one comes all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from oso_desktop.errors import OsoError
from oso_desktop.qt.clipboard import ClipboardGuard
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.lock import Cause, IdleClock, Now, WindowsSigns, ask_windows, awake_or_asleep
from oso_desktop.qt.lock_notice import LockNotice
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations, report_unexpected
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.wiping import close_others, may_sweep, sweep

if TYPE_CHECKING:
    from oso_desktop.dossier.lock import LockTerms
    from oso_desktop.services.drafts import Draft
    from oso_desktop.services.workspace import Workspace

MOMENT, LAST_MOMENT = 3.0, 2.0
"""Seconds: for work under way to end well, and for work that was cut off to notice."""

ENDING_MOMENT, ENDING_LAST = 1.5, 1.0
"""The same two when the computer shuts down: Windows takes a program that is silent for five seconds for a dead one."""

DRAFTS_MS = 30_000
"""How often what is being typed is kept, so that a power cut takes no more than half a minute."""

SWEEP_AGAIN_MS = 50


class Locker(QObject):
    """Looks after one window. `unlock` asks to open the store again; `locking` comes first of all, and `locked` when
    nothing is left of the store in memory. `nobody_in(Cause)` comes instead where nobody works on a store.

    Of an open store it knows from `watch` or `begin` until it is locked or `end`.
    """

    unlock = Signal()
    locking = Signal()
    locked = Signal()
    nobody_in = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        parent: QObject | None = None,
        *,
        now: Now = awake_or_asleep,
        moment: float = MOMENT,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._moment = moment
        self._workspace: Workspace | None = None
        self._problems: list[OsoError] = []
        self._kept: tuple[Draft, ...] = ()
        self._asked_system = False
        self.clipboard = ClipboardGuard(self)
        self.idle = IdleClock(now, self)
        self.notice = LockNotice(window)
        self.idle.warned.connect(self.notice.show)
        self.idle.resumed.connect(self.notice.hide)
        self.idle.due.connect(lambda: self.lock(Cause.IDLE))
        self._drafts_due = QTimer(self)
        self._drafts_due.setInterval(DRAFTS_MS)
        self._drafts_due.timeout.connect(self.keep_drafts)
        # Not from within the button's own click: the button goes too.
        window.lock_asked.connect(lambda: QTimer.singleShot(0, self, lambda: self.lock(Cause.ASKED)))
        self._signs = WindowsSigns(self.lock)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self.session_ends)
            if sys.platform == "win32":
                application.installNativeEventFilter(self._signs)

    @property
    def watching(self) -> bool:
        """Whether there is an open store to be locked."""
        return self._workspace is not None

    def watch(self, workspace: Workspace) -> None:
        """This store is open from now on, though nobody works on it yet: the first start shows words."""
        from oso_desktop.services import drafts  # noqa: PLC0415 - brings the database along

        if self._workspace is workspace:
            return
        self._workspace = workspace
        self._kept = ()
        operations = self._window.operations
        operations.run(drafts.lock_terms, self.take_terms, owner=self)
        operations.changed.connect(self._read_terms)
        self.idle.watch(self._window.windowHandle())

    def begin(self, workspace: Workspace) -> None:
        """Somebody works on this store from now on; what they were typing before comes back."""
        from oso_desktop.services import drafts  # noqa: PLC0415 - see above

        self.watch(workspace)
        self._window.operations.run(drafts.kept, self._take_back, owner=self, failed=self._not_taken_back)
        self._drafts_due.start()

    def listen(self) -> None:
        """From now on Windows tells when the session locks and the lid closes, also while no store is open."""
        if not self._asked_system:
            self._asked_system = True
            ask_windows(self._window)

    def take_terms(self, terms: LockTerms) -> None:
        """Counts by these terms from now on."""
        if self._workspace is not None and not (self.idle.counting and terms == self.idle.terms):
            self.idle.begin(terms)

    def _read_terms(self) -> None:
        from oso_desktop.services import drafts  # noqa: PLC0415 - see above

        if self._workspace is not None:
            self._window.operations.run(drafts.lock_terms, self.take_terms, owner=self)

    def keep_drafts(self) -> None:
        """Keeps what is being typed, if it is other than what was kept last."""
        from oso_desktop.services import drafts  # noqa: PLC0415 - see above

        typed = self._window.drafts.typed()
        if self._workspace is None or typed == self._kept:
            return
        self._kept = typed
        self._window.operations.run(
            lambda workspace: drafts.keep(workspace, typed),
            lambda _: None,
            owner=self,
            failed=self._not_kept,
        )

    def _not_kept(self, _: OsoError) -> None:
        """The person is still typing and has other worries; it is tried again, and said at a lock if it fails then."""
        self._kept = ()

    def lock(self, cause: Cause) -> None:
        """Locks now; where nobody works on a store there is nothing to put away."""
        workspace, self._workspace = self._workspace, None
        if workspace is None:
            self.nobody_in.emit(cause)
            return
        self.locking.emit()
        kept = self._put_away(workspace, cause)
        page = LockPage(cause, kept=kept)
        page.unlock.connect(self.unlock)
        with self._whatever_happens():
            self._window.show_entrance(page)
            page.form.unlock_button.setFocus()
        self._sweep()

    @Slot()
    def session_ends(self) -> None:
        """The computer shuts down or the person signs out: locking first leaves nothing that asks to stay open."""
        self.lock(Cause.ENDING)

    def end(self, last: Callable[[Workspace], None] = lambda _: None) -> None:
        """The window was closed: everything goes as at a lock, without a way back.

        `last` is done with the open store when what was typed is kept and other work has ended.
        """
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self._put_away(workspace, None, last)
        self._window.operations.shut_down()
        sweep()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._signs)

    def _put_away(
        self, workspace: Workspace, cause: Cause | None, last: Callable[[Workspace], None] = lambda _: None
    ) -> bool:
        """Everything but the last sweep; whether something typed was kept."""
        window, count = self._window, 0
        moment, last_moment = self._moment, LAST_MOMENT
        if cause is Cause.ENDING:
            moment, last_moment = min(moment, ENDING_MOMENT), ENDING_LAST
        self.idle.stop()
        self.notice.hide()
        self._drafts_due.stop()
        self._kept = ()
        before = window.operations
        with self._whatever_happens():
            window.drafts.lay_down()
        stored = False
        with self._whatever_happens():
            pages = window.made_pages.values()
            stored = before.finish(moment, lambda owner: owner in pages)
        workspace.store.only_here()
        with self._whatever_happens():
            before.abandon(last_moment)
        try:
            with self._whatever_happens():
                count = self._keep(workspace, cause, all_stored=stored)
            with self._whatever_happens():
                last(workspace)
        finally:
            workspace.close()
        with self._whatever_happens():
            close_others(window)
        window.empty(Operations(parent=self.parent()))
        with self._whatever_happens():
            before.stop_sweeping()
            before.deleteLater()
        with self._whatever_happens():
            self.clipboard.clear()
        return bool(count)

    def _keep(self, workspace: Workspace, cause: Cause | None, *, all_stored: bool) -> int:
        from oso_desktop.services import drafts  # noqa: PLC0415 - see above

        typed = self._window.drafts.typed(all_stored=all_stored)
        kept = 0
        try:
            where = (self._window.drafts.where(),) if cause is not None else ()
            drafts.keep(workspace, (*typed, *where))
            kept = len(typed)
        except OsoError as problem:
            if typed:
                self._problems.append(problem)
        if cause is not None:
            drafts.record_lock(workspace, cause.value, kept)
        return kept

    @contextmanager
    def _whatever_happens(self) -> Iterator[None]:
        """A fault in one step of a lock is put in the log, and the next step comes."""
        try:
            yield
        except OsoError:
            pass  # such as a full disk: that the lock is on record matters less than the lock
        except Exception as fault:  # noqa: BLE001 - nothing may hold up a lock; it is reported
            report_unexpected(fault)

    def _sweep(self) -> None:
        """The last of it, once no dialog is on its way out any more."""
        if not may_sweep():
            QTimer.singleShot(SWEEP_AGAIN_MS, self, self._sweep)
            return
        sweep()
        self.locked.emit()

    def _take_back(self, found: tuple[Draft, ...]) -> None:
        self._window.drafts.take_back(found)
        problems, self._problems = self._problems, []
        for problem in problems:
            self._window.message(
                MessageKind.WARNING,
                self.tr("Wat u typte, kon bij het vergrendelen niet worden bewaard: {why}").format(
                    why=on_screen(problem.text)
                ),
                self.tr("Kijk wat er ontbreekt en typ dat opnieuw. {step}").format(
                    step=on_screen(problem.next_step)
                ),
            )

    def _not_taken_back(self, problem: OsoError) -> None:
        self._window.message(
            MessageKind.WARNING,
            self.tr("Wat u eerder typte en niet had bewaard, kan niet worden teruggezet: {why}").format(
                why=on_screen(problem.text)
            ),
            problem.next_step,
        )
