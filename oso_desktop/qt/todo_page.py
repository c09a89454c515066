"""The page *Te doen*, with which the program begins: am I ready, and if not, what needs me now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel

from oso_desktop.dossier.calendar import Moment
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.todo import Todo, Turn
from oso_desktop.dossier.todo_tasks import RECEIVED
from oso_desktop.qt.dutch_dates import span
from oso_desktop.qt.forms.ui_todo import Ui_Todo
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.room import Fold
from oso_desktop.qt.todo_bars import PhaseBar, YearLine
from oso_desktop.qt.todo_model import Column, TodoDelegate, TodoModel

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.qt.printing import AskPrinter
    from oso_desktop.services.prints import KeptPrint

_WIDTHS = {Column.GROUP: 64, Column.DETAIL: 260, Column.DAY: 110}
_CARD_FROM = 900
"""In a narrower page the groups have all the room; the line of the school year tells the next dates too."""

_OPEN_UP_TO = 15
"""A group of more pupils begins closed: the names of the next group stay in sight."""

_DATES = 6
_SECOND = "tweede-levering"
"""The group of which there is a sheet to work through (R134)."""


class TodoPage(Page):
    """The answer in one sentence, the two pictures, and the groups with their pupils."""

    def __init__(self, shell: Shell, *, printer: AskPrinter | None = None) -> None:
        super().__init__(shell)
        self._printer = printer
        self.form = Ui_Todo()
        self.form.setupUi(self)
        self.found: Todo | None = None
        self.model = TodoModel(self)
        self.bar, self.year = PhaseBar(), YearLine()
        self.sign = IconLabel("circle", "neutral", 20)
        self.form.answer_sign.addWidget(self.sign)
        self.form.bar_column.addWidget(self.bar)
        self.form.bar_column.addWidget(self.year)
        self.form.unknown_label.hide()
        self.form.empty_icon.setPixmap(icon("student", "muted").pixmap(QSize(64, 64)))
        self._closed: dict[str, bool] = {}
        self._filling = False
        self._set_up_tree()
        self.form.empty_button.clicked.connect(lambda _checked=False: shell.open_students())
        self.form.sheet_button.clicked.connect(self.print_sheet)
        self.operations.changed.connect(self._store_changed)

    def _set_up_tree(self) -> None:
        tree = self.form.tree
        tree.setModel(self.model)
        tree.setItemDelegate(TodoDelegate(tree))
        tree.setIndentation(20)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        Fold(
            self,
            lambda narrow: header.resizeSection(
                Column.DETAIL, _WIDTHS[Column.DETAIL] // (2 if narrow else 1)
            ),
        )
        tree.clicked.connect(self._clicked)
        tree.expanded.connect(lambda index: self._keep(index, closed=False))
        tree.collapsed.connect(lambda index: self._keep(index, closed=True))
        tree.installEventFilter(self)

    def enter(self) -> None:
        self.refresh()

    def _store_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads anew what there is to do."""
        from oso_desktop.services.todo import todo  # noqa: PLC0415 - brings the database along

        self.operations.run(todo, self.show_todo, owner=self, what=self.tr("Ophalen…"))

    def show_todo(self, found: Todo) -> None:
        """Shows what there is to do; a group that was opened or closed stays so."""
        first = self.found is None
        self.found = found
        form = self.form
        form.stack.setCurrentWidget(form.work if found.students else form.empty)
        form.answer_label.setText(on_screen(found.answer))
        form.empty_label.setText(on_screen(found.answer))
        self._show_sign(found)
        self.bar.show_todo(found)
        self.year.show_year(found)
        form.unknown_label.setVisible(not found.known)
        form.unknown_label.setText(
            self.tr(
                "Van schooljaar {year} staat de kalender nog niet in dit programma. Termijnen tellen nu geen "
                "schoolvakanties mee. Vul ze in bij Beheer › Regio en kalender."
            ).format(year=found.year)
        )
        self._show_groups(found)
        form.sheet_button.setVisible(any(group.task.key == _SECOND for group in found.groups))
        self._show_dates(found.next_moments[:_DATES])
        if first and found.groups and self.isVisible():
            form.tree.setFocus()
        elif first and not found.students and self.isVisible():
            form.empty_button.setFocus()

    def _show_sign(self, found: Todo) -> None:
        if found.count(Turn.US):
            self.sign.show_icon("hand-pointing", "warn")
        elif found.count(Turn.OTHERS):
            self.sign.show_icon("hourglass-medium", "neutral")
        else:
            self.sign.show_icon("check-circle-fill", "good")

    def _show_groups(self, found: Todo) -> None:
        tree = self.form.tree
        top = tree.verticalScrollBar().value()
        chosen = self._chosen()
        self._filling = True
        self.model.show(found.groups)
        tree.setVisible(bool(found.groups))
        for row, group in enumerate(found.groups):
            tree.setFirstColumnSpanned(row, QModelIndex(), True)
            closed = self._closed.get(group.task.key, len(group.lines) > _OPEN_UP_TO)
            tree.setExpanded(self.model.index(row, 0), not closed)
        self._filling = False
        self._choose(chosen)
        tree.verticalScrollBar().setValue(top)

    def print_sheet(self) -> None:
        """Prints the list of the second delivery of the whole group."""
        from oso_desktop.services.second_delivery import sheet  # noqa: PLC0415 - brings the database along

        self.operations.run(sheet, self._print, owner=self, what=self.tr("Blad maken…"))

    def _print(self, letter: LetterPdf) -> None:
        from oso_desktop.qt.printing import ask_printer, print_pdf  # noqa: PLC0415 - starting up needs no printer
        from oso_desktop.services import prints  # noqa: PLC0415 - brings the database along

        printer = (self._printer or ask_printer)(self)
        if printer is None:
            return

        def print_it(kept: KeptPrint) -> None:
            self.operations.task(
                lambda: print_pdf(kept.pdf, printer),
                lambda _pages: None,
                owner=self,
                what=self.tr("Afdrukken…"),
            )

        self.operations.run(
            lambda workspace: prints.keep(workspace, PrintKind.SECOND_DELIVERY, letter),
            print_it,
            owner=self,
            changes=True,
            what=self.tr("Afdruk vastleggen…"),
        )

    def _chosen(self) -> tuple[str, int]:
        """The key of the group and the number of the pupil's row in it, -1 for the group itself."""
        index = self.form.tree.currentIndex()
        head = index.parent() if index.parent().isValid() else index
        group = self.model.group(head)
        return (group.task.key, index.row() if index.parent().isValid() else -1) if group else ("", -1)

    def _choose(self, chosen: tuple[str, int]) -> None:
        key, number = chosen
        row = next((row for row, group in enumerate(self.model.groups) if group.task.key == key), 0)
        head = self.model.index(row, 0)
        line = self.model.index(min(number, self.model.rowCount(head) - 1), 0, head) if number >= 0 else head
        self.form.tree.setCurrentIndex(line)

    def _show_dates(self, coming: tuple[Moment, ...]) -> None:
        column = self.form.dates_column
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for moment in coming:
            column.addWidget(_label(span(moment.first, moment.last), "field"))
            column.addWidget(_label(on_screen(moment.label)))
            if not moment.verified:
                column.addWidget(_label(self.tr("Controleer deze datum bij uw bestuur."), "caption"))
        if not coming:
            column.addWidget(_label(self.tr("Er zijn geen data bekend."), "muted"))
        column.addStretch(1)

    def _keep(self, index: QModelIndex, *, closed: bool) -> None:
        if not self._filling and (group := self.model.group(index)) is not None:
            self._closed[group.task.key] = closed

    def _clicked(self, index: QModelIndex) -> None:
        if self.model.group(index) is not None:
            self.form.tree.setExpanded(index, not self.form.tree.isExpanded(index))
        else:
            self.open_line(index)

    def open_line(self, index: QModelIndex) -> None:
        """Goes to where the work of a row is done: a tab of the dossier, the pupil's row, Ontvangen, Beheer."""
        line = self.model.line(index)
        if line is None:
            return
        if line.dossier_id is not None:
            self.shell.open_dossier(line.dossier_id, line.place.value if line.place else "")
        elif line.student_id is not None:
            self.shell.open_student(line.student_id)
        elif (group := self.model.group(index.parent())) is None:
            return
        elif group.task.desk == RECEIVED:
            self.shell.open_received()
        else:
            self.shell.open_management(group.task.desk)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.form.tree
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._clicked(self.form.tree.currentIndex().siblingAtColumn(0))
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.card.setVisible(event.size().width() >= _CARD_FROM)


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setIndent(0)
    if role:
        label.setProperty("role", role)
    return label
