"""The page *Pakketten*: what was handed over to whom, how and when, whether it arrived, and what has still to go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QToolButton

from oso_desktop.dossier.handed_over import HandLine, HandState
from oso_desktop.qt.flow_row import FlowRow, make_room
from oso_desktop.qt.forms.ui_packages import Ui_Packages
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.packages_answers import Answers
from oso_desktop.qt.packages_card import LineCard, upper
from oso_desktop.qt.packages_model import Column, PackagesModel, PackagesProxy, key_of
from oso_desktop.qt.packages_school import where
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.plain_table import dress_columns
from oso_desktop.qt.printing import AskFolder
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.services.sending import Sent
    from oso_desktop.services.workspace import Workspace

_WIDTHS = (0, 60, 180, 200, 92, 168)
_ALL_FROM = 700
"""In a narrower page how and when stand in the dossier alone."""
_CARD_FROM = 1000
"""In a narrower page the list has all the room; what the card can do is in a menu then, under the list."""


class PackagesPage(Page):
    """The list with its search and chips, the card of one line, and the panel for a package for one school."""

    def __init__(self, shell: Shell, *, place: AskFolder | None = None) -> None:
        super().__init__(shell)
        self.form = form = Ui_Packages()
        form.setupUi(self)
        self.model = PackagesModel(self)
        self.proxy = PackagesProxy(self.model, self)
        self.notices = Notices(form.notices, self)
        self.school = form.school_page
        self.school.attach(shell)
        if place is not None:
            self.school.place = place
        self.card = LineCard(form, self.operations, self)
        self.answers = Answers(form.confirm, shell, self)
        self.chips: dict[HandState | None, QToolButton] = {}
        self._asked = ""
        """What was being asked when the program was locked, until the list is read."""
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        form = self.form
        row = FlowRow(form.chips_place)
        for state in (None, *HandState):
            chip = QToolButton(form.chips_place)
            chip.setProperty("role", "filter")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on=False, state=state: self.narrow(state))
            row.addWidget(chip)
            self.chips[state] = chip
        form.table.setModel(self.proxy)
        dress_columns(form.table, _WIDTHS)
        form.table.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        form.table.installEventFilter(self)
        form.empty_icon.setPixmap(icon("package", "muted").pixmap(QSize(64, 64)))
        form.school_button.setIcon(icon("package", "on_accent"))
        leave_out(form.search_edit)  # it narrows the list, and nothing is lost with it
        dress_search(form.search_edit)

    def _connect(self) -> None:
        form = self.form
        form.search_edit.textChanged.connect(self._search)
        form.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        form.table.doubleClicked.connect(lambda _index: self.open_current())
        form.school_button.clicked.connect(lambda _checked=False: self.begin_school())
        form.empty_button.clicked.connect(lambda _checked=False: self.shell.open_students())
        form.open_button.clicked.connect(lambda _checked=False: self.open_current())
        form.again_button.clicked.connect(lambda _checked=False: self.write_again())
        form.receipt_button.clicked.connect(lambda _checked=False: self.ask_receipt())
        form.destroyed_button.clicked.connect(lambda _checked=False: self.answers.ask_destroyed(self.current))
        form.mistake_button.clicked.connect(lambda _checked=False: self.answers.ask_mistake(self.current))
        self.answers.begun.connect(self.notices.clear)
        self.answers.recorded.connect(self._recorded)
        form.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.school.back.connect(self._back_to_list)
        self.school.wrote.connect(self._wrote)
        self.operations.changed.connect(self._store_changed)
        QShortcut(QKeySequence.StandardKey.Find, self, form.search_edit.setFocus)

    # --- the list -----------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self.refresh()
        if self.form.stack.currentWidget() is self.school:
            self.school.begin()  # a card may have been checked meanwhile

    @property
    def place(self) -> dict[str, str]:
        """What is being asked of a line, or that the panel for one school is on show."""
        if self.form.stack.currentWidget() is self.school:
            return {"panel": "schrijven" if self.school.busy else "kiezen"}
        return {"asked": self.form.confirm.asked}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Once the list is read, asks again what was asked when the program was locked."""
        self._asked = place.get("asked", "")
        if place.get("panel"):
            self.begin_school()
        if place.get("panel") == "schrijven":
            self.notices.say(
                Tone.INFO,
                self.tr("Het programma werd vergrendeld tijdens het maken van een pakket."),
                self.tr(
                    "Staat hieronder dat iedereen is meegegeven? Dan is het pakket er. Maak het anders opnieuw."
                ),
            )

    def _ask_again(self) -> None:
        asked, self._asked = self._asked, ""
        line = next((each for each in self.model.rows if self.answers.about(asked, each)), None)
        if line is not None:
            self._select(key_of(line))
            self.answers.ask_again(asked, line, self.model.awaited_with(line))

    def _store_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads the list anew; the chosen line stays chosen."""
        from oso_desktop.services import handed_over  # noqa: PLC0415 - brings the database along

        self.operations.run(
            handed_over.lines, self.show_lines, owner=self, what=self.tr("Pakketten ophalen…")
        )

    def show_lines(self, lines: tuple[HandLine, ...]) -> None:
        """Shows what was handed over, and what waits."""
        form, chosen = self.form, self.current
        first = self.model.rowCount() == 0
        self.model.show(lines)
        if form.stack.currentWidget() is not self.school:
            form.stack.setCurrentWidget(form.filled if lines else form.empty)
        form.school_button.setVisible(bool(lines) and form.stack.currentWidget() is not self.school)
        self._show_chips()
        self._select(key_of(chosen) if chosen is not None else "")
        self._count()
        if self._asked:
            self._ask_again()
        elif first and lines and self.isVisible() and not self.school.isVisible():
            form.table.setFocus()

    def _show_chips(self) -> None:
        counts = self.model.counts()
        if self.proxy.state is not None and not counts[self.proxy.state]:
            self.proxy.narrow(None)
        for state, chip in self.chips.items():
            if state is None:
                chip.setText(self.tr("Alles"))
            else:
                chip.setText(f"{upper(on_screen(state.value))} ({counts[state]})")
                chip.setVisible(bool(counts[state]))
            chip.setChecked(self.proxy.state is state)
            make_room(chip)

    def narrow(self, state: HandState | None) -> None:
        """Shows only the lines in this state; None: all of them."""
        self.proxy.narrow(state)
        self._show_chips()
        self._select("")
        self._count()

    def _search(self, text: str) -> None:
        chosen = self.current
        self.proxy.search(text)
        self._select(key_of(chosen) if chosen is not None else "")
        self._count()

    def _count(self) -> None:
        shown, total = self.proxy.rowCount(), self.model.rowCount()
        self.form.count_label.setText(
            ""
            if not total or self.form.stack.currentWidget() is self.school
            else self.tr("1 regel")
            if shown == total == 1
            else self.tr("{n} regels").format(n=total)
            if shown == total
            else self.tr("{n} van {total}").format(n=shown, total=total)
        )

    def _select(self, key: str) -> None:
        row = self.model.row_of(key) if key else -1
        index = self.proxy.mapFromSource(self.model.index(row, 0)) if row >= 0 else self.proxy.index(0, 0)
        if not index.isValid():
            index = self.proxy.index(0, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.form.table.selectionModel().setCurrentIndex(index, flags)
        self.form.table.scrollTo(index)
        self._show_current()

    @property
    def current(self) -> HandLine | None:
        """The chosen line."""
        index = self.form.table.currentIndex()
        return self.proxy.row(index.row()) if index.isValid() else None

    # --- the chosen line ----------------------------------------------------------------------------------------------

    def _show_current(self) -> None:
        line = self.current
        self.card.show(line, wide=self._wide)
        if line is None:
            self.form.confirm.close_form()

    @property
    def _wide(self) -> bool:
        return self.width() >= _CARD_FROM

    def open_current(self) -> None:
        """Goes to the dossier, to what has to be done there."""
        if (line := self.current) is not None:
            tab = "brieven" if line.state is HandState.ASKED else "overdragen"
            self.shell.open_dossier(line.dossier_id, tab)

    def ask_receipt(self) -> None:
        """Asks whether the chosen line has arrived, and all that went in one file with it."""
        line = self.current
        self.answers.ask_receipt(line, self.model.awaited_with(line) if line is not None else 1)

    def _recorded(self, said: str) -> None:
        self.notices.say(Tone.GOOD, said)
        self.form.table.setFocus()

    def write_again(self) -> None:
        """Writes the carrier of this line once more, with everybody who was on it."""
        line = self.current
        if line is None or line.delivery is None:
            return
        folder = self.school.place(self)
        if folder is None:
            return
        carrier = line.delivery.carrier_id
        self.notices.clear()

        def work(workspace: Workspace) -> Sent:
            from oso_desktop.services import sending  # noqa: PLC0415 - brings the database along

            return sending.write_again(workspace, carrier, folder)

        self.operations.run(
            work,
            lambda sent: self.notices.say(*where(sent)),
            owner=self,
            failed=self.notices.error,
            changes=True,
            what=self.tr("Pakket schrijven…"),
        )

    # --- a package for one school -------------------------------------------------------------------------------------

    def begin_school(self) -> None:
        """Goes to the panel for one school."""
        self.notices.clear()
        self.form.school_button.hide()
        self.form.stack.setCurrentWidget(self.school)
        self._count()
        self.school.begin()
        self.school.form.school_box.setFocus()

    def _back_to_list(self) -> None:
        self.form.stack.setCurrentWidget(self.form.filled if self.model.rowCount() else self.form.empty)
        self.form.school_button.setVisible(self.model.rowCount() > 0)
        self._count()
        self.form.table.setFocus()

    def _wrote(self, sent: Sent) -> None:
        self._back_to_list()
        self.notices.say(*where(sent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.fit(wide=self._wide)
        for column in (Column.WAY, Column.DAY):
            self.form.table.setColumnHidden(column, self.width() < _ALL_FROM)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list goes to the dossier."""
        if (
            watched is self.form.table
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.open_current()
            return True
        return super().eventFilter(watched, event)
