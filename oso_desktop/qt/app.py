"""Starts the window: which page comes first, and what happens when the store does not open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.application import make_application
from oso_desktop.qt.auto_backup import AutoBackup
from oso_desktop.qt.language import Language, choose_language, chosen_language, speak, spoken
from oso_desktop.qt.lock import Cause, Now, awake_or_asleep
from oso_desktop.qt.locker import Locker
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.one_window import Doorbell
from oso_desktop.qt.operations import Operations, report_unexpected
from oso_desktop.qt.outside import OutsideCopies
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.places import for_papers
from oso_desktop.qt.qt_words import qt_speaks_without_data
from oso_desktop.services.faults import kept_in

if TYPE_CHECKING:
    from oso_desktop.dossier.roles import User
    from oso_desktop.services.entry import Unlocked
    from oso_desktop.services.folder_guard import PlaceFinding
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.vault.keychain import Keychain
    from oso_desktop.vault.recovery import RecoveryCode

KeychainFactory = Callable[[], "Keychain"]
Judge = Callable[[Path], "Iterable[PlaceFinding]"]
"""What there is to say about a folder, the weightiest first."""


AskFolder = Callable[[QWidget], "Path | None"]
"""Asks for the folder in which dossiers are to come; None when the person thinks better of it."""


def _no_objection(_: Path) -> Iterable[PlaceFinding]:
    return ()


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
        self._folder = folder
        self._keychain_factory = keychain_factory
        self._demo = demo
        self.ask_folder: AskFolder = _ask_folder
        self._chosen: Path | None = None
        """Another folder that somebody chose to begin in; remembered once there are dossiers in it."""
        self.window = _window(Operations(parent=self), folder, demo=demo)
        self.locker = Locker(self.window, self, now=now)
        self.locker.unlock.connect(self.open_store)
        self.copies = OutsideCopies(self)
        self.locker.locking.connect(self._let_go)
        self.locker.nobody_in.connect(self._stop_asking)
        for gone in (self.locker.locking, self.locker.locked):  # also one that was being made meanwhile
            gone.connect(self.copies.clear)
        self.locker.locked.connect(self._warn_at_lock)
        self.backups = AutoBackup(self.window, self, unused=lambda: self.locker.idle.unused)
        self.locker.locking.connect(self.backups.stop)
        # Not from within the button's own click: the button goes with the page.
        self.window.restore_asked.connect(lambda: QTimer.singleShot(0, self, self._restore_instead))
        self.workspace: Workspace | None = None
        self._unlocked: Unlocked | None = None
        """An open store of which it is still asked who is there."""
        self._lock_due: Cause | None = None
        """Why to lock as soon as the store is open that is being opened."""

    @property
    def operations(self) -> Operations:
        """The queue of work; after a lock it is another one."""
        return self.window.operations

    def begin(
        self,
        workspace: Workspace | None = None,
        *,
        refused: OsoError | None = None,
        judge: Judge = _no_objection,
    ) -> None:
        """Shows the work on an open store, the first start, or opens the store that is there.

        `refused` is why there is nothing to open, such as a window elsewhere. `judge` says what is the matter with the
        folder: of a store that is there it is told, where none is yet it keeps from making one.
        """
        from oso_desktop.services.place import remembered_folder  # noqa: PLC0415 - after the window is on its way
        from oso_desktop.services.stores import store_exists  # noqa: PLC0415 - see above

        self.locker.listen()
        self.copies.begin(workspace.folder if workspace is not None else self._folder)
        if workspace is not None:
            self.work_on(workspace)
        elif self._folder is None:
            raise ValueError("without a store there must be a folder to make one in")
        elif refused is not None:
            self._closed_door(refused)
        else:
            objections = [finding for finding in judge(self._folder) if not finding.good]
            if store_exists(self._folder) or self._folder == remembered_folder():
                for finding in objections[:1]:
                    self.window.message(MessageKind.WARNING, f"{finding.text} {finding.next_step}")
                self.open_store()
            elif objections:
                self._bad_place(objections[0], judge)
            else:
                self.first_start()

    def _bad_place(self, finding: PlaceFinding, judge: Judge) -> None:
        """Says why no dossiers should come in this folder; where that is a risk to take, somebody can take it."""
        from oso_desktop.qt.entrance import Entrance  # noqa: PLC0415 - seldom seen
        from oso_desktop.services.folder_guard import PlaceRefused  # noqa: PLC0415 - see above

        entrance = Entrance(self.operations, self.folder, self._keychain_factory, PlaceRefused(finding))
        entrance.offer_folder()
        entrance.elsewhere.connect(lambda: self._begin_elsewhere(judge))
        if finding.blocks:
            entrance.again.connect(lambda: self.begin(judge=judge))
        else:
            entrance.form.again_button.setText(self.tr("Toch in deze map beginnen"))
            entrance.again.connect(self.first_start)
        self.window.show_entrance(entrance)

    def _begin_elsewhere(self, judge: Judge) -> None:
        """Asks for another folder and begins there, with what there is to say about that one."""
        from oso_desktop.services.place import folder_for  # noqa: PLC0415 - seldom needed
        from oso_desktop.services.stores import store_exists  # noqa: PLC0415 - see above

        chosen = self.ask_folder(self.window)
        if chosen is None:
            return
        try:
            self._folder = self._chosen = folder_for(chosen)
            if store_exists(self._folder):
                self._remember_chosen()
        except OsoError as error:
            self.window.show_error(error)
            return
        self.begin(judge=judge)

    def _remember_chosen(self) -> None:
        from oso_desktop.services.place import remember_folder  # noqa: PLC0415 - seldom needed

        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            remember_folder(chosen)

    def work_on(self, workspace: Workspace, *, read_first: bool = False) -> None:
        """Shows the work on an open store; `read_first` begins with reading pupils."""
        self.workspace = workspace
        self.window.open_workspace(workspace)
        self.locker.begin(workspace)
        self.backups.begin()
        if workspace.notice:
            self.window.message(MessageKind.WARNING, workspace.notice)
        self.copies.warn(lambda text, step: self.window.message(MessageKind.WARNING, text, step))
        if read_first:
            self.window.open_students()
            self.window.students_page.import_files()

    def _warn_at_lock(self) -> None:
        """Who walks away must know that something can still be read."""
        from oso_desktop.qt.lock_page import LockPage  # noqa: PLC0415 - loaded by now

        def tell(text: str, step: str) -> None:
            for page in self.window.findChildren(LockPage):
                self.copies.gone.connect(page.warn(text, step).hide)

        self.copies.warn(tell)

    def first_start(self, unfinished: tuple[Workspace, RecoveryCode] | None = None) -> None:
        """Leads through the first start; again from the recovery sheet when it ended there."""
        from oso_desktop.qt.first_start import FirstStartWizard  # noqa: PLC0415 - seen once in a store's life

        wizard = FirstStartWizard(self.operations, self.folder, self._keychain_factory, unfinished=unfinished)
        wizard.finished.connect(lambda workspace, read: self.work_on(workspace, read_first=read))
        wizard.made.connect(self._keep)
        wizard.restore.connect(self.restore)
        wizard.join.connect(self.join)
        # Not from within the button's own click: the button goes with the page.
        wizard.speak.connect(lambda language: QTimer.singleShot(0, self, lambda: self._speak(language)))
        self.window.show_entrance(wizard)
        if unfinished is not None:
            self._keep(unfinished[0])

    def _speak(self, language: Language) -> None:
        """Begins the first start again in another language, before anything was typed."""
        choose_language(self.folder, language)
        speak(language)
        before = self.operations
        self.window.empty(Operations(parent=self))
        before.shut_down()
        before.deleteLater()
        self.first_start()

    def join(self) -> None:
        """Links this account to dossiers that are there already."""
        from oso_desktop.qt.join import JoinPage  # noqa: PLC0415 - seen once by each account

        page = JoinPage(self.operations, self._keychain_factory)
        page.joined.connect(self._work_in)
        page.cancelled.connect(self.begin)
        self.window.show_entrance(page)
        page.begin()

    def _work_in(self, folder: Path) -> None:
        """From now on the dossiers are in this folder; it is remembered already."""
        self._folder = folder
        self._keep_language()
        self.open_store()

    def restore(self, asked_by: User | None = None) -> None:
        """Leads through putting a backup back; nothing may be open.

        `asked_by` is who had signed in and asked for it, if somebody had.
        """
        from oso_desktop.qt.restore import RestoreWizard  # noqa: PLC0415 - seldom seen

        wizard = RestoreWizard(self.operations, self.folder, self._keychain_factory, asked_by=asked_by)
        wizard.opened.connect(self.come_in)
        wizard.again.connect(self.open_store)
        wizard.cancelled.connect(self.begin)
        self.window.show_entrance(wizard)

    def _restore_instead(self) -> None:
        """Puts the work away as at a lock, and a backup in its place if the person goes on.

        A backup of the work of now comes first: who put the wrong one back can go back to it.
        """
        if self._demo or self._folder is None:
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
        self.restore(user)

    @property
    def folder(self) -> Path:
        """Where the store lies or will lie."""
        if self._folder is None:
            raise ValueError("this program was started on an open store")
        return self._folder

    def _let_go(self) -> None:
        self.workspace = None

    def _keep(self, workspace: Workspace) -> None:
        """The first start has an open store and shows its words: a lock takes them away, as it does later."""
        try:
            self._remember_chosen()
        except OsoError as error:
            self.window.show_error(error)
        self._keep_language()
        self.workspace = workspace
        self.operations.attach(workspace)
        self.locker.watch(workspace)
        if (cause := self._taken_lock()) is not None:
            # Not from within the queue that brought the store: it goes too.
            QTimer.singleShot(0, self, lambda: self.locker.lock(cause))

    def _keep_language(self) -> None:
        """The dossiers may come in another folder than the one in which the language was chosen."""
        if chosen_language(self.folder) is not spoken():
            choose_language(self.folder, spoken())

    def open_store(self) -> None:
        """Opens the store with the key in the keychain."""
        folder, factory = self.folder, self._keychain_factory
        self.operations.task(
            lambda: _opened(folder, factory),
            lambda found: self._opened(*found),
            owner=self.window,
            failed=self._closed_door,
            what=self.tr("Opslag openen…"),
        )

    def _opened(self, found: Workspace | Unlocked, recovery: RecoveryCode | None) -> None:
        from oso_desktop.services.entry import Unlocked  # noqa: PLC0415 - loaded by now

        if (cause := self._taken_lock()) is not None:
            found.close()
            self._wait_at_lock(cause)
            return
        if isinstance(found, Unlocked):
            self.ask_who(found)
            return
        self.workspace = found
        if recovery is None:
            self.work_on(found)
        else:
            self.first_start((found, recovery))

    def come_in(self, found: Workspace | Unlocked) -> None:
        """Goes to the work, by way of the question who is there where that must be asked."""
        self._opened(found, None)

    def ask_who(self, unlocked: Unlocked) -> None:
        """Asks who is there; nothing of the store is shown before the answer."""
        from oso_desktop.qt.sign_in import SignIn  # noqa: PLC0415 - only where people share an account

        self._unlocked = unlocked
        page = SignIn(self.operations, unlocked)
        page.entered.connect(self._signed_in)
        page.cancelled.connect(lambda: self._stop_asking(Cause.ASKED))
        self.window.show_entrance(page)
        page.begin()

    def _signed_in(self, workspace: Workspace) -> None:
        if self._unlocked is None:  # the program was locked while the password was being tried
            return
        self._unlocked = None
        self.work_on(workspace)

    def _stop_asking(self, cause: Cause) -> None:
        """Closes the store of which nobody said who was there, and waits at the lock; of a sheet that is being typed
        over the words go, and who asked for a restore is forgotten. A store that is being opened is closed as soon as
        it is open.
        """
        from oso_desktop.qt.typed_words import TypedWords  # noqa: PLC0415 - seldom seen
        from oso_desktop.qt.who_asked import WhoAsked  # noqa: PLC0415 - see above

        for words in self.window.findChildren(TypedWords):
            words.put_away()
        for asked in self.window.findChildren(WhoAsked):
            asked.put_away()
        if self._unlocked is not None:
            self._drop_unlocked()
            self._wait_at_lock(cause)
        elif self.operations.working:
            self._lock_due = cause
            self.operations.idle.connect(self._taken_lock, Qt.ConnectionType.SingleShotConnection)

    def _taken_lock(self) -> Cause | None:
        """Why a store that came open just now must close at once, if it must; asked once."""
        cause, self._lock_due = self._lock_due, None
        return cause

    def _wait_at_lock(self, cause: Cause) -> None:
        from oso_desktop.qt.lock_page import LockPage  # noqa: PLC0415 - seldom seen

        page = LockPage(cause, kept=False)
        page.unlock.connect(self._taken_lock)  # who unlocks is there
        page.unlock.connect(self.open_store)
        self.window.show_entrance(page)

    def _drop_unlocked(self) -> None:
        unlocked, self._unlocked = self._unlocked, None
        if unlocked is not None:
            unlocked.close()

    def _closed_door(self, error: OsoError) -> None:
        from oso_desktop.qt.entrance import Entrance  # noqa: PLC0415 - seldom seen

        entrance = Entrance(self.operations, self.folder, self._keychain_factory, error)
        entrance.again.connect(self.open_store)
        entrance.opened.connect(self.come_in)
        entrance.restore.connect(self.restore)
        self.window.show_entrance(entrance)

    def end(self) -> None:
        """Keeps what was typed, ends the work that has begun, closes the store and leaves nothing of it in memory."""
        self.backups.stop()
        self.locker.end(self.backups.closing)
        self.copies.clear()
        self._drop_unlocked()
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
        self.window.show_error(error if isinstance(error, OsoError) else report_unexpected(error))


def _ask_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, parent.tr("Map voor de dossiers"), for_papers())
    return Path(chosen) if chosen else None


def _window(operations: Operations, folder: Path | None, *, demo: bool) -> MainWindow:
    if not demo:
        return MainWindow(operations, folder)
    from oso_desktop.qt.demo_school import DemoWindow  # noqa: PLC0415 - seldom seen

    return DemoWindow(operations, folder)


def _opened(folder: Path, factory: KeychainFactory) -> tuple[Workspace | Unlocked, RecoveryCode | None]:
    """The open store, with who is at it if that is known, and a new recovery code if its sheet was never confirmed."""
    from oso_desktop.services.entry import (  # noqa: PLC0415 - loads while the window comes up
        Unlocked,
        come_in,
        unlock,
    )
    from oso_desktop.services.stores import (  # noqa: PLC0415 - see above
        SHEET_UNSURE,
        may_renew_recovery,
        recovery_confirmed,
        renew_recovery,
    )

    found = come_in(unlock(folder, keychain=factory()))
    try:
        if isinstance(found, Unlocked) or recovery_confirmed(folder):
            return found, None
        if not may_renew_recovery(found):
            return replace(found, notice=f"{found.notice} {SHEET_UNSURE}".strip()), None
        return found, renew_recovery(found)
    except BaseException:
        found.close()  # or the next attempt would find the store in use
        raise


def run_window(
    workspace: Workspace | None,
    *,
    folder: Path | None,
    keychain_factory: KeychainFactory,
    refused: OsoError | None = None,
    judge: Judge = _no_objection,
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
    with kept_in(folder), qt_speaks_without_data():
        doorbell = Doorbell(program.window, folder) if folder is not None else None
        try:
            program.window.show()
            program.begin(workspace, refused=refused, judge=judge)
            return app.exec()
        finally:
            sys.excepthook = previous
            if doorbell is not None:
                doorbell.leave()
            program.end()
