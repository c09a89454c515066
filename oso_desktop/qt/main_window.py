"""The one window: navigation at the left, a page at the right, messages above it, and who works where below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.enter import pressed_by_enter
from oso_desktop.qt.forms.ui_main_window import Ui_MainWindow
from oso_desktop.qt.help_door import HelpDoor
from oso_desktop.qt.language import SETTINGS_NAME, on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind, Page
from oso_desktop.qt.reading_order import go_to_next
from oso_desktop.qt.room import Room, only_current_counts
from oso_desktop.qt.status_line import StatusLine
from oso_desktop.qt.toast import Toast
from oso_desktop.qt.window_drafts import WindowDrafts
from oso_desktop.qt.window_notices import WindowNotices
from oso_desktop.qt.window_pages import WindowPages
from oso_desktop.qt.window_rail import WindowRail

if TYPE_CHECKING:
    from oso_desktop.dossier.schools import OwnSchool
    from oso_desktop.qt.dossier_page import DossierPage
    from oso_desktop.qt.finder import Finder
    from oso_desktop.qt.letters_page import LettersPage
    from oso_desktop.qt.management_page import ManagementPage
    from oso_desktop.qt.packages_page import PackagesPage
    from oso_desktop.qt.received_page import ReceivedPage
    from oso_desktop.qt.students_page import StudentsPage
    from oso_desktop.qt.todo_page import TodoPage
    from oso_desktop.services.workspace import Workspace


class MainWindow(QMainWindow):
    """The window and the `Shell` of its pages. Nothing is shown of a store until `open_workspace`.

    `lock_asked` comes when somebody wants the program locked, `restore_asked` when a backup is to be put back.
    """

    lock_asked = Signal()
    restore_asked = Signal()

    def __init__(self, operations: Operations, folder: Path | None = None) -> None:
        """`folder` keeps the window's place and the open page between sessions: ids only, no personal data."""
        super().__init__()
        self._operations = operations
        self._settings = (
            QSettings(str(folder / SETTINGS_NAME), QSettings.Format.IniFormat) if folder else None
        )
        self._pages = WindowPages(self)
        self._finder: Finder | None = None
        self._typed = WindowDrafts(self)
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self._furnish()
        QShortcut(QKeySequence("Ctrl+1"), self, self.open_todo)
        QShortcut(QKeySequence("Ctrl+2"), self, self.open_students)
        QShortcut(QKeySequence("Ctrl+3"), self, self.open_letters)
        QShortcut(QKeySequence("Ctrl+4"), self, self.open_packages)
        QShortcut(QKeySequence("Ctrl+5"), self, self.open_received)
        QShortcut(QKeySequence("Ctrl+6"), self, self.open_management)
        QShortcut(QKeySequence("Ctrl+K"), self, self.find_anything)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock_asked.emit)
        self._restore_place()

    def _furnish(self) -> None:
        self._rail = WindowRail(self)
        self._make_room()
        self.help = HelpDoor(self.form.rooms, lambda: self.operations)
        self.notices = WindowNotices(self, self._room)
        self._toast = Toast(self._operations)
        self.form.page_column.addWidget(self._toast)
        self.status = StatusLine(self.form.status_bar)
        self._operations.problem.connect(self.notices.show_error)
        self._operations.busy.connect(self.status.show_busy)

    def _make_room(self) -> None:
        """The page with the messages above it, and what is there before the work, have room to be higher."""
        form = self.form
        self._room, self._entrance = Room(), Room()
        self._room.column.addWidget(form.message_area)
        self._room.column.addWidget(form.pages)
        form.page_column.addWidget(self._room)
        form.entrance_column.addWidget(self._entrance)
        for stack in (form.rooms, form.pages):
            only_current_counts(stack)

    def empty(self, operations: Operations) -> None:
        """Becomes as if no store had ever been open in it: every page goes, and work goes by another queue.

        The window itself stays where it is; to the system it is the same one.
        """
        self._operations = operations
        self._pages = WindowPages(self)
        self._finder = None
        self._typed = WindowDrafts(self)
        fresh = QMainWindow()
        self.form = Ui_MainWindow()
        self.form.setupUi(fresh)
        self.setCentralWidget(self.form.central)
        self.setStatusBar(self.form.status_bar)
        fresh.deleteLater()
        self._furnish()
        self._rail.fit()

    @property
    def drafts(self) -> WindowDrafts:
        """What was typed in any page and not stored."""
        return self._typed

    @property
    def operations(self) -> Operations:
        """The queue of work on the store."""
        return self._operations

    @property
    def workspace(self) -> Workspace:
        """The open store with its signed-in user."""
        return self._operations.workspace

    def open_workspace(self, workspace: Workspace) -> None:
        """Shows the work: what there is to do, or the dossier that was open last."""
        from oso_desktop.services.students import get_school  # noqa: PLC0415 - brings the database along

        self._operations.attach(workspace)
        self._operations.run(get_school, self.show_school, owner=self)
        self.status.show_workspace(workspace)
        if not self._pages.begun:
            self._pages.begin()
            self.students_page.removed.connect(self._rail.recent.forget)
        self.form.rooms.setCurrentWidget(self.form.work)
        self.form.status_bar.show()
        self._reopen_last()

    def show_entrance(self, widget: QWidget) -> None:
        """Fills the window with a page from before the work: first start, or a store that does not open."""
        column = self._entrance.column
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        column.addWidget(widget)
        widget.show()  # not only once the layout gets to it: whoever called sets the focus in it
        self.form.rooms.setCurrentWidget(self.form.entrance)
        self.form.status_bar.setVisible(False)
        self.clear_messages()

    def show_school(self, school: OwnSchool) -> None:
        """Says in the window which school this is."""
        self.form.school_label.setText(school.name)
        self.status.show_school(school)

    @property
    def todo_page(self) -> TodoPage:
        """What there is to do; there once a store is open."""
        return self._pages.todo

    @property
    def students_page(self) -> StudentsPage:
        """The pupil list; there once a store is open."""
        return self._pages.students

    @property
    def dossier_page(self) -> DossierPage:
        """The dossier page, made when first needed."""
        return self._pages.dossier

    @property
    def dossier_on_show(self) -> bool:
        """Whether the page that is on show is that of a dossier."""
        return self.form.pages.currentWidget() is self.made_pages.get("dossier", self)

    @property
    def made_pages(self) -> dict[str, Page]:
        """The pages that were made so far, by the names by which drafts know them."""
        return self._pages.made

    def open_todo(self) -> None:
        """Goes to what there is to do."""
        if self._pages.begun:
            self._turn_to(self.todo_page, "")

    def open_students(self) -> None:
        """Goes to the pupil list."""
        if self._pages.begun:
            self._turn_to(self.students_page, "")

    def open_student(self, student_id: StudentId) -> None:
        """Goes to one pupil in the list."""
        self.students_page.show_student(student_id)
        self.open_students()

    @property
    def letters_page(self) -> LettersPage:
        """The page Inzage en brieven, made when first needed."""
        return self._pages.letters

    def open_letters(self, students: Sequence[StudentId] = ()) -> None:
        """Goes to the letters of a group, or to those about these pupils."""
        if self._pages.begun:
            if students:
                self.letters_page.choose_students(students)
            self._turn_to(self.letters_page, "")

    @property
    def received_page(self) -> ReceivedPage:
        """The page Ontvangen, made when first needed."""
        return self._pages.received

    def open_received(self) -> None:
        """Goes to what other schools brought."""
        if self._pages.begun:
            self._turn_to(self.received_page, "")

    @property
    def packages_page(self) -> PackagesPage:
        """The page Pakketten, made when first needed."""
        return self._pages.packages

    def open_packages(self) -> None:
        """Goes to what was handed over."""
        if self._pages.begun:
            self._turn_to(self.packages_page, "")

    @property
    def management_page(self) -> ManagementPage:
        """The page Beheer, made when first needed."""
        return self._pages.management

    def open_management(self, desk: str = "", about: str = "") -> None:
        """Goes to the page Beheer, on the tab with this name if one is given; `about` is what to choose there."""
        if self._pages.begun:
            fresh = "beheer" not in self.made_pages
            page = self.management_page
            if desk and not fresh:
                page.show_desk(desk, about)
            self._turn_to(page, "")
            if desk and fresh:  # the page and a tab of it, made at once, would keep the window from answering
                self.operations.next_turn(lambda: page.show_desk(desk, about), owner=page)

    @property
    def finder(self) -> Finder:
        """The field that finds everything, made when first needed."""
        if self._finder is None:
            from oso_desktop.qt.finder import Finder  # noqa: PLC0415 - the window comes up without it

            self._finder = Finder(self)
        return self._finder

    def find_anything(self) -> None:
        """Asks what to look for, over the page that is on show."""
        self.finder.open()

    def open_dossier(self, dossier_id: DossierId, tab: str = "") -> None:
        """Goes to the dossier of one pupil, on the tab with this name if one is given."""
        page = self.dossier_page
        self._turn_to(page, dossier_id)
        page.show_dossier(dossier_id, tab)
        self._rail.recent.remember(dossier_id)

    def _turn_to(self, page: QWidget, dossier_id: str) -> None:
        current = self.form.pages.currentWidget()
        if isinstance(current, Page) and current is not page:
            current.leave()
            self._toast.page_left(current)
        self.clear_messages()
        if self._finder is not None:
            self._finder.hide()
        self.form.rooms.setCurrentWidget(self.form.work)
        self.form.pages.setCurrentWidget(page)
        self._room.verticalScrollBar().setValue(0)
        name = next((name for name, made in self.made_pages.items() if made is page), "")
        self._rail.check(name, dossier_id)
        if self._settings is not None:
            self._settings.setValue("pagina/dossier", dossier_id)
            self._settings.setValue("pagina/leerlingen", int(name == "leerlingen"))
        if isinstance(page, Page):
            page.enter()

    def _reopen_last(self) -> None:
        """The list and a dossier tell how far each is; from every other page the day begins with Te doen."""
        last = str(self._settings.value("pagina/dossier", "")) if self._settings is not None else ""
        listed = self._settings is not None and str(self._settings.value("pagina/leerlingen", "")) == "1"
        if listed:
            self.open_students()
        else:
            self.open_todo()
        if last:
            from oso_desktop.services.dossiers import view  # noqa: PLC0415 - brings the database along

            self._operations.run(
                lambda workspace: view(workspace, DossierId(last)),
                lambda found: self.open_dossier(found.dossier.id),
                owner=self,
                failed=lambda _error: None,  # a dossier that is gone is no news
            )

    @property
    def toast(self) -> Toast:
        """The bar that tells what was just done and can be taken back."""
        return self._toast

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None:
        """Shows a panel above the page, in place of one that said the same."""
        self.notices.show_panel(kind.value, text, next_step)

    def open_fault_report(self) -> None:
        """Goes to the report of faults on the page Beheer."""
        page = self.management_page
        self.open_management()
        # A turn later, as any tab that may be new: all at once would keep the window from answering.
        self.operations.next_turn(page.show_faults, owner=page)

    @property
    def messages(self) -> tuple[str, ...]:
        """What the panels say now."""
        return self.notices.texts

    def clear_messages(self) -> None:
        """Takes the panels away."""
        self.notices.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit()

    def _restore_place(self) -> None:
        place = self._settings.value("venster/plaats") if self._settings is not None else None
        if isinstance(place, QByteArray):
            self.restoreGeometry(place)
        else:  # a small screen with large letters has less room than the form asks for
            self.resize(self.size().boundedTo(self.screen().availableSize() * 0.95))
        self._rail.fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_to_next(self, forward=forward)

    def open_help(self) -> None:
        """Shows the page of the manual that belongs to what is on show."""
        self.help.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:  # no shortcut: a field of a form comes first with its explanation
            self.open_help()
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _asks_first(self) -> bool:
        """Says once what would not be stored by closing; whoever closes again then means it."""
        waiting = self.dossier_page.waiting() if "dossier" in self.made_pages else ()
        said = self.tr("Nog niet bewaard: {list}.").format(list="; ".join(waiting))
        if not waiting or on_screen(said) in self.messages:
            return False
        self.message(
            MessageKind.WARNING,
            said,
            self.tr(
                "Bewaar het eerst. Of sluit het programma nog een keer: dan staat het hier de volgende keer weer."
            ),
        )
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.form.pages.currentWidget()
        if isinstance(page, Page):
            page.leave()
        if self._asks_first():
            event.ignore()
            return
        if self._settings is not None:
            self._settings.setValue("venster/plaats", self.saveGeometry())
            self._settings.sync()
        super().closeEvent(event)
