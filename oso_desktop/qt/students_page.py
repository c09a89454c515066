"""The page *Leerlingen*: find a pupil, see where the transfer stands, and go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHeaderView, QMenu

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.forms.ui_students import Ui_Students
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import MessageKind, Page, Shell
from oso_desktop.qt.plain_table import roomy
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.students_card import StudentCard
from oso_desktop.qt.students_chosen import ChosenStudents
from oso_desktop.qt.students_chosen_card import ChosenCard
from oso_desktop.qt.students_delegate import StatusDelegate
from oso_desktop.qt.students_filters import StudentsFilters
from oso_desktop.qt.students_import import AskFiles, StudentsImport, ask_files, dropped_files
from oso_desktop.qt.students_model import Column, Filter, StudentsModel, StudentsProxy, folded
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from oso_desktop.qt.import_pane import ImportPane
    from oso_desktop.services.dossiers import StudentRow
    from oso_desktop.services.workspace import Workspace

_WIDTHS = {
    Column.GROUP: 56,
    Column.TRANSFER: 78,
    Column.ATTACHMENTS: 104,
    Column.INZAGE: 126,
    Column.STATUS: 168,
}
"""What the words in these columns need; name, new school and advice share the rest."""

_ROOM, _ALL_FROM = 360, 700
"""With less for name, new school and advice together, the kind of transfer gives way: the card says it too. In a page
narrower than the other the new school and the advice do: who opens the dossier sees them.
"""

_CARD_FROM = 900
"""In a narrower page the list has all the room; Enter and the context menu do what the card does."""


class StudentsPage(Page):
    """The list with its search, filters and card. `removed` tells that a dossier is gone."""

    removed = Signal(str)

    def __init__(self, shell: Shell, *, ask_files: AskFiles = ask_files) -> None:
        super().__init__(shell)
        self._ask_files = ask_files
        self.form = Ui_Students()
        self.form.setupUi(self)
        self.model = StudentsModel(self)
        self.proxy = StudentsProxy(self.model, self)
        self.filters = StudentsFilters(self.form, self.model, self)
        self.card = StudentCard(self.form, shell, self)
        self.imports = StudentsImport(shell.operations, self)
        self._pane: ImportPane | None = None
        self._wanted: StudentId | None = None
        self._asked_for_card = False
        self._set_up_table()
        self._set_up_filters()
        self.chosen = ChosenStudents(self.form, self.proxy, shell, self)
        self.chosen_card = ChosenCard(shell)
        self.chosen_card.hide()
        self.form.body.addWidget(self.chosen_card)
        self._connect()
        self.form.empty_icon.setPixmap(icon("student", "muted").pixmap(QSize(64, 64)))

    def _set_up_table(self) -> None:
        table = self.form.table
        table.setModel(self.proxy)
        table.setItemDelegateForColumn(Column.STATUS, StatusDelegate(table))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, roomy(header, column, width))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def _set_up_filters(self) -> None:
        leave_out(self.form.search_edit)  # it narrows the list, and nothing is lost with it
        dress_search(self.form.search_edit)
        self.filters.show_filter(self.proxy.filter)

    def _connect(self) -> None:
        form = self.form
        form.search_edit.textChanged.connect(self._search)
        form.search_edit.returnPressed.connect(self._focus_table)
        form.search_edit.installEventFilter(self)
        form.clear_button.clicked.connect(lambda _checked=False: self._clear_filters())
        self.filters.chosen.connect(lambda changes: self._choose(**changes))
        form.table.doubleClicked.connect(lambda _index: self.open_current())
        form.table.customContextMenuRequested.connect(self._show_context_menu)
        form.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        form.import_button.clicked.connect(self.import_files)
        form.first_import_button.clicked.connect(self.import_files)
        self.card.opened.connect(lambda dossier_id: self.shell.open_dossier(DossierId(dossier_id)))
        self.card.started.connect(self.start_transfer)
        self.card.removed.connect(self.remove_concept)
        self.chosen.changed.connect(self._show_chosen)
        self.chosen_card.filled.connect(self._focus_table)
        self.imports.ended.connect(self._report_import)
        self.operations.changed.connect(self._store_changed)
        QShortcut(QKeySequence.StandardKey.Find, self, self._focus_search)

    def enter(self) -> None:
        self.refresh()

    def _store_changed(self) -> None:
        if self.isVisible():  # else `enter` reads: 5,000 pupils are not read after every tick in a dossier
            self.refresh()

    def refresh(self) -> None:
        """Reads the list anew; the chosen pupil stays chosen."""
        from oso_desktop.services.dossiers import rows  # noqa: PLC0415 - brings the database along

        self.operations.run(rows, self.show_rows, owner=self, what=self.tr("Leerlingen ophalen…"))

    def show_rows(self, rows: list[StudentRow]) -> None:
        """Shows these pupils."""
        first = self.model.rowCount() == 0
        together = self.chosen.ids if self.chosen.several else ()
        chosen = self._wanted or (self.card.row.student.id if self.card.row is not None else None)
        if self._wanted is not None:
            together = ()
        self._wanted = None
        self.model.show(rows)
        self._show_list()
        self.filters.fill(self.proxy.filter)
        with QSignalBlocker(self.chosen):  # for a moment one is chosen: who types in the card keeps the keys
            self.select(chosen)
            self.chosen.choose(together)
        self._show_chosen()
        self._count()
        if first and rows and self.isVisible() and not self.imports.busy:
            self._focus_table()

    def _show_list(self) -> None:
        """The list, or what to begin with; while a file is looked at, that."""
        rows, looking = self.model.rowCount() > 0, self.imports.busy and self._pane is not None
        list_page = self.form.filled if rows else self.form.empty
        self.form.stack.setCurrentWidget(self._pane if looking and self._pane is not None else list_page)
        self.form.import_button.setVisible(rows and not looking)
        self.form.count_label.setVisible(rows and not looking)

    def select(self, student: StudentId | None) -> None:
        """Chooses a pupil; the first one that is shown when this one is not."""
        place = self.model.place_of(student) if student is not None else None
        index = (
            self.proxy.mapFromSource(self.model.index(place, 0))
            if place is not None
            else self.proxy.index(0, 0)
        )
        if not index.isValid():
            index = self.proxy.index(0, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.form.table.selectionModel().setCurrentIndex(index, flags)
        self.form.table.scrollTo(index)
        self._show_current()

    @property
    def current(self) -> StudentRow | None:
        """The chosen pupil."""
        index = self.form.table.currentIndex()
        return self.model.row(self.proxy.mapToSource(index).row()) if index.isValid() else None

    def _show_current(self) -> None:
        self.card.show_row(self.current)

    def _count(self) -> None:
        shown, total = self.proxy.rowCount(), self.model.rowCount()
        self.form.count_label.setText(
            self.tr("{n} leerlingen").format(n=total)
            if shown == total
            else self.tr("{n} van {total}").format(n=shown, total=total)
            if shown
            else self.tr("Niemand gevonden. Zoek op een ander woord of kies Alles tonen.")
        )
        if total == 1 and shown == 1:
            self.form.count_label.setText(self.tr("1 leerling"))

    def _search(self, text: str) -> None:
        self._choose(words=tuple(folded(text).split()))

    def _choose(self, **changes: object) -> None:
        before = self.proxy.filter
        values = {
            "words": before.words,
            "group": before.group,
            "status": before.status,
            "without_transfer": before.without_transfer,
        } | changes
        chosen = self.current
        self.proxy.choose(Filter(**values))  # type: ignore[arg-type]  # names are those of Filter
        self.select(chosen.student.id if chosen is not None else None)
        self.filters.show_filter(self.proxy.filter)
        self._count()

    def show_student(self, student: StudentId) -> None:
        """Chooses this pupil the next time the list comes up, whatever it was narrowed to."""
        self.show_all()
        self._wanted = student

    def show_all(self) -> None:
        """Takes search and filters away."""
        self.form.search_edit.clear()
        self._choose(words=(), group=None, status=None, without_transfer=False)
        self.filters.reset()
        self._focus_search()

    def _clear_filters(self) -> None:
        """The same, and offers to narrow the list again as it was."""
        sought, before = self.form.search_edit.text(), self.proxy.filter
        self.show_all()
        self.form.search_edit.setText("")  # Ctrl+Z is to bring back more than these words

        def narrow_again() -> None:
            self.form.search_edit.setText(sought)
            self._choose(group=before.group, status=before.status, without_transfer=before.without_transfer)
            self.filters.fill(self.proxy.filter)

        self.shell.toast.offer_here(self.tr("U ziet weer alle leerlingen."), narrow_again, self)

    def _focus_search(self) -> None:
        self.form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.search_edit.selectAll()

    def _focus_table(self) -> None:
        self.form.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.form.table.viewport() and event.type() is QEvent.Type.Resize:
            self._share_width()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.form.table and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_current()
                return True
            if watched is self.form.search_edit and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
                if event.key() == Qt.Key.Key_Escape:
                    self.form.search_edit.clear()
                self._focus_table()
                return True
        return super().eventFilter(watched, event)

    def open_current(self) -> None:
        """Opens the dossier of the chosen pupil; without one, asks which kind of transfer to begin."""
        row = self.current
        if row is None:
            return
        if row.dossier_id is not None:
            self.shell.open_dossier(row.dossier_id)
        elif self.form.start_button.isVisible():
            self.form.start_button.setFocus()
            self.form.start_button.showMenu()
        else:
            self._show_context_menu(self.form.table.visualRect(self.form.table.currentIndex()).bottomLeft())

    def _share_width(self) -> None:
        table = self.form.table
        header = table.horizontalHeader()
        taken = {column: roomy(header, column, width) for column, width in _WIDTHS.items()}
        rest = table.viewport().width() - sum(taken.values())
        crowded, full = rest < _ROOM, self.width() < _ALL_FROM
        table.setColumnHidden(Column.TRANSFER, crowded)
        table.setColumnHidden(Column.ADVICE, full)
        table.setColumnHidden(Column.RECEIVER, full)
        rest += taken[Column.TRANSFER] if crowded else 0
        header.resizeSection(Column.RECEIVER, roomy(header, Column.RECEIVER, max(114, round(rest * 0.3))))
        header.resizeSection(Column.ADVICE, roomy(header, Column.ADVICE, max(92, round(rest * 0.26))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    def _show_side(self) -> None:
        """Beside the list the card of one pupil or of several; in a narrow page the latter only if it was asked for."""
        wide, several = self.width() >= _CARD_FROM, self.chosen.several
        self._asked_for_card = self._asked_for_card and several
        self.form.card.setVisible(wide and not several)
        self.chosen_card.setVisible(several and (wide or self._asked_for_card))

    def _show_chosen(self) -> None:
        if self.chosen.several:
            self.chosen_card.show_rows(self.chosen.rows)
        self._show_side()

    def _go_to_card(self) -> None:
        self._asked_for_card = True
        self._show_side()
        self.chosen_card.take_focus()

    def start_transfer(self, student: StudentId, profile: Profile) -> None:
        """Begins a transfer and opens its dossier; one of this kind that is there already is opened instead."""
        self.operations.run(
            lambda workspace: _begun(workspace, student, profile),
            lambda begun: self._open_begun(*begun),
            owner=self,
            changes=True,
        )

    def _open_begun(self, dossier_id: DossierId, gone: date | None) -> None:
        self.shell.open_dossier(dossier_id)
        if gone is not None:
            self.shell.message(
                MessageKind.INFO,
                self.tr("Dit dossier is op {day} al overgedragen.").format(day=f"{gone:%d-%m-%Y}"),
                self.tr(
                    "Hier draagt u het nog een keer over, bijvoorbeeld met nieuwe toetsen. Alles van toen staat er nog."
                ),
            )

    def remove_concept(self, dossier_id: str) -> None:
        """Removes a dossier that was begun by mistake, and offers to put it back with all that was chosen in it."""
        from oso_desktop.services.transfers import put_back, remove_untouched  # noqa: PLC0415 - brings the database along

        def done(gone: TransferDossier) -> None:
            self.removed.emit(dossier_id)
            self._focus_table()  # the button that was pressed is gone
            self.shell.toast.offer(
                self.tr("Concept verwijderd: {kind}.").format(kind=on_screen(gone.profile.label)),
                lambda workspace: put_back(workspace, gone),
            )

        self.operations.run(
            lambda workspace: remove_untouched(workspace, DossierId(dossier_id)),
            done,
            owner=self,
            changes=True,
        )

    def _show_context_menu(self, where: QPoint) -> None:
        index = self.form.table.indexAt(where)
        if index.isValid():
            self.context_menu(self.model.row(self.proxy.mapToSource(index).row())).popup(
                self.form.table.viewport().mapToGlobal(where)
            )

    def context_menu(self, row: StudentRow) -> QMenu:
        """What can be done with one pupil."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.dossier_id is not None:
            dossier_id = row.dossier_id
            menu.addAction(self.tr("Open dossier")).triggered.connect(
                lambda _checked=False: self.shell.open_dossier(dossier_id)
            )
            self.chosen.fill_menu(menu, row.student.id)
        if row.student.id in self.chosen.ids and self.chosen.several:
            menu.addAction(
                self.tr("Overstap en nieuwe school voor {n} leerlingen…").format(n=len(self.chosen.ids))
            ).triggered.connect(lambda _checked=False: self._go_to_card())
            return menu
        begin = menu.addMenu(self.tr("Begin overstap"))
        self.card.fill_start_menu(begin, row)
        return menu

    @property
    def import_pane(self) -> ImportPane:
        """Where files are looked at before they are stored, made when first needed."""
        if self._pane is None:
            from oso_desktop.qt.import_pane import ImportPane  # noqa: PLC0415 - brings the database along

            self._pane = ImportPane(self.imports)
            self.form.stack.addWidget(self._pane)
        return self._pane

    def import_files(self) -> None:
        """Asks for files and shows what they would bring."""
        self.take_in(self._ask_files(self))

    def take_in(self, files: Sequence[Path]) -> None:
        """Shows what these files would bring, after those that are being looked at."""
        if not files:
            return
        pane = self.import_pane
        if not self.imports.busy:
            self.shell.clear_messages()
        self.imports.begin(files)
        self._show_list()
        pane.form.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _report_import(self) -> None:
        imports = self.imports
        imports.tell(self.shell)
        if imports.reports:
            self._wanted = next((student for report in imports.reports for student in report.students), None)
        self._show_list()
        if self.form.stack.currentWidget() is self.form.filled and self.isVisible():
            self._focus_table()  # the button that was pressed is gone
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(dropped_files(event.mimeData()))


def _begun(workspace: Workspace, student: StudentId, profile: Profile) -> tuple[DossierId, date | None]:
    """The dossier of this kind, begun if there was none, and the day on which it went out last, if it did."""
    from oso_desktop.services.dossiers import start  # noqa: PLC0415 - brings the database along
    from oso_desktop.services.transfers import of_student  # noqa: PLC0415 - see above

    begun = start(workspace, student, profile)
    gone = next(each.handed_over for each in of_student(workspace, student) if each.id == begun)
    return begun, gone
