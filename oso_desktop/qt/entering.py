"""How a person comes to an open store: the first start, signing in, the recovery sheet, a backup, another folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.language import Language, choose_language, chosen_language, speak, spoken
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.locker import Locker
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.places import for_papers

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


def no_objection(_: Path) -> Iterable[PlaceFinding]:
    """Of every folder, that dossiers may come in it."""
    return ()


class Entering(QObject):
    """The pages before the work, in one window. `entered(Workspace, read_first)` is the end of it: somebody works on
    this store from now on, and with `read_first` wants to begin with reading pupils. `made(Workspace)` comes before
    that where a first start has an open store and shows words of it.
    """

    entered = Signal(object, bool)
    made = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        locker: Locker,
        folder: Path | None,
        keychain_factory: KeychainFactory,
        parent: QObject,
    ) -> None:
        """`folder` is where the store lies or will lie; None for a program that is started on an open one."""
        super().__init__(parent)
        self._window, self._locker = window, locker
        self._folder, self._keychain_factory = folder, keychain_factory
        self.ask_folder: AskFolder = _ask_folder
        self._chosen: Path | None = None
        """Another folder that somebody chose to begin in; remembered once there are dossiers in it."""
        self._unlocked: Unlocked | None = None
        """An open store of which it is still asked who is there."""
        self._lock_due: Cause | None = None
        """Why to lock as soon as the store is open that is being opened."""
        locker.unlock.connect(self.open_store)
        locker.nobody_in.connect(self._stop_asking)

    @property
    def _operations(self) -> Operations:
        return self._window.operations

    @property
    def folder(self) -> Path:
        """Where the store lies or will lie."""
        if self._folder is None:
            raise ValueError("this program was started on an open store")
        return self._folder

    def begin(self, judge: Judge = no_objection) -> None:
        """Opens the store that is there, or leads through the first start; `judge` says what is the matter with the
        folder: of a store that is there it is told, where none is yet it keeps from making one.
        """
        from oso_desktop.services.place import remembered_folder  # noqa: PLC0415 - after the window is on its way
        from oso_desktop.services.stores import store_exists  # noqa: PLC0415 - see above

        objections = [finding for finding in judge(self.folder) if not finding.good]
        if store_exists(self.folder) or self.folder == remembered_folder():
            for finding in objections[:1]:
                self._window.message(MessageKind.WARNING, f"{finding.text} {finding.next_step}")
            self.open_store()
        elif objections:
            self._bad_place(objections[0], judge)
        else:
            self.first_start()

    def _bad_place(self, finding: PlaceFinding, judge: Judge) -> None:
        """Says why no dossiers should come in this folder; where that is a risk to take, somebody can take it."""
        from oso_desktop.qt.entrance import Entrance  # noqa: PLC0415 - seldom seen
        from oso_desktop.services.folder_guard import PlaceRefused  # noqa: PLC0415 - see above

        entrance = Entrance(self._operations, self.folder, self._keychain_factory, PlaceRefused(finding))
        entrance.offer_folder()
        entrance.elsewhere.connect(lambda: self._begin_elsewhere(judge))
        if finding.blocks:
            entrance.again.connect(lambda: self.begin(judge))
        else:
            entrance.form.again_button.setText(self.tr("Toch in deze map beginnen"))
            entrance.again.connect(self.first_start)
        self._window.show_entrance(entrance)

    def _begin_elsewhere(self, judge: Judge) -> None:
        """Asks for another folder and begins there, with what there is to say about that one."""
        from oso_desktop.services.place import folder_for  # noqa: PLC0415 - seldom needed
        from oso_desktop.services.stores import store_exists  # noqa: PLC0415 - see above

        chosen = self.ask_folder(self._window)
        if chosen is None:
            return
        try:
            self._folder = self._chosen = folder_for(chosen)
            if store_exists(self._folder):
                self._remember_chosen()
        except OsoError as error:
            self._window.notices.show_error(error)
            return
        self.begin(judge)

    def _remember_chosen(self) -> None:
        from oso_desktop.services.place import remember_folder  # noqa: PLC0415 - seldom needed

        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            remember_folder(chosen)

    def first_start(self, unfinished: tuple[Workspace, RecoveryCode] | None = None) -> None:
        """Leads through the first start; again from the recovery sheet when it ended there."""
        from oso_desktop.qt.first_start import FirstStartWizard  # noqa: PLC0415 - seen once in a store's life

        wizard = FirstStartWizard(
            self._operations, self.folder, self._keychain_factory, unfinished=unfinished
        )
        wizard.finished.connect(self.entered)
        wizard.made.connect(self._keep)
        wizard.restore.connect(self.restore)
        wizard.join.connect(self.join)
        # Not from within the button's own click: the button goes with the page.
        wizard.speak.connect(lambda language: QTimer.singleShot(0, self, lambda: self._speak(language)))
        self._window.show_entrance(wizard)
        if unfinished is not None:
            self._keep(unfinished[0])

    def _speak(self, language: Language) -> None:
        """Begins the first start again in another language, before anything was typed."""
        choose_language(self.folder, language)
        speak(language)
        before = self._operations
        self._window.empty(Operations(parent=self))
        before.shut_down()
        before.deleteLater()
        QTimer.singleShot(0, self, self.first_start)  # all at once would keep the window from answering

    def join(self) -> None:
        """Links this account to dossiers that are there already."""
        from oso_desktop.qt.join import JoinPage  # noqa: PLC0415 - seen once by each account

        page = JoinPage(self._operations, self._keychain_factory)
        page.joined.connect(self._work_in)
        page.cancelled.connect(self.begin)
        self._window.show_entrance(page)
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

        wizard = RestoreWizard(self._operations, self.folder, self._keychain_factory, asked_by=asked_by)
        wizard.opened.connect(self.come_in)
        wizard.again.connect(self.open_store)
        wizard.cancelled.connect(self.begin)
        self._window.show_entrance(wizard)

    def _keep(self, workspace: Workspace) -> None:
        """The first start has an open store and shows its words: a lock takes them away, as it does later."""
        try:
            self._remember_chosen()
        except OsoError as error:
            self._window.notices.show_error(error)
        self._keep_language()
        self.made.emit(workspace)
        self._operations.attach(workspace)
        self._locker.watch(workspace)
        if (cause := self._taken_lock()) is not None:
            # Not from within the queue that brought the store: it goes too.
            QTimer.singleShot(0, self, lambda: self._locker.lock(cause))

    def _keep_language(self) -> None:
        """The dossiers may come in another folder than the one in which the language was chosen."""
        if chosen_language(self.folder) is not spoken():
            choose_language(self.folder, spoken())

    def open_store(self) -> None:
        """Opens the store with the key in the keychain."""
        folder, factory = self.folder, self._keychain_factory
        self._operations.task(
            lambda: _opened(folder, factory),
            lambda found: self._opened(*found),
            owner=self._window,
            failed=self.closed_door,
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
        if recovery is None:
            self.entered.emit(found, False)
        else:
            self.first_start((found, recovery))

    def come_in(self, found: Workspace | Unlocked) -> None:
        """Goes to the work, by way of the question who is there where that must be asked."""
        self._opened(found, None)

    def ask_who(self, unlocked: Unlocked) -> None:
        """Asks who is there; nothing of the store is shown before the answer."""
        from oso_desktop.qt.sign_in import SignIn  # noqa: PLC0415 - only where people share an account

        self._unlocked = unlocked
        page = SignIn(self._operations, unlocked)
        page.entered.connect(self._signed_in)
        page.cancelled.connect(lambda: self._stop_asking(Cause.ASKED))
        self._window.show_entrance(page)
        page.begin()

    def _signed_in(self, workspace: Workspace) -> None:
        if self._unlocked is None:  # the program was locked while the password was being tried
            return
        self._unlocked = None
        self.entered.emit(workspace, False)

    def _stop_asking(self, cause: Cause) -> None:
        """Closes the store of which nobody said who was there, and waits at the lock; of a sheet that is being typed
        over the words go, and who asked for a restore is forgotten. A store that is being opened is closed as soon as
        it is open.
        """
        from oso_desktop.qt.typed_words import TypedWords  # noqa: PLC0415 - seldom seen
        from oso_desktop.qt.who_asked import WhoAsked  # noqa: PLC0415 - see above

        for words in self._window.findChildren(TypedWords):
            words.put_away()
        for asked in self._window.findChildren(WhoAsked):
            asked.put_away()
        if self._unlocked is not None:
            self.end()
            self._wait_at_lock(cause)
        elif self._operations.working:
            self._lock_due = cause
            self._operations.idle.connect(self._taken_lock, Qt.ConnectionType.SingleShotConnection)

    def _taken_lock(self) -> Cause | None:
        """Why a store that came open just now must close at once, if it must; asked once."""
        cause, self._lock_due = self._lock_due, None
        return cause

    def _wait_at_lock(self, cause: Cause) -> None:
        from oso_desktop.qt.lock_page import LockPage  # noqa: PLC0415 - seldom seen

        page = LockPage(cause, kept=False)
        page.unlock.connect(self._taken_lock)  # who unlocks is there
        page.unlock.connect(self.open_store)
        self._window.show_entrance(page)

    def end(self) -> None:
        """Closes a store of which nobody said who is there."""
        unlocked, self._unlocked = self._unlocked, None
        if unlocked is not None:
            unlocked.close()

    def closed_door(self, error: OsoError) -> None:
        """Says why the store cannot be opened, and what can be done about that."""
        from oso_desktop.qt.entrance import Entrance  # noqa: PLC0415 - seldom seen

        entrance = Entrance(self._operations, self.folder, self._keychain_factory, error)
        entrance.again.connect(self.open_store)
        entrance.opened.connect(self.come_in)
        entrance.restore.connect(self.restore)
        self._window.show_entrance(entrance)


def _ask_folder(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, parent.tr("Map voor de dossiers"), for_papers())
    return Path(chosen) if chosen else None


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
