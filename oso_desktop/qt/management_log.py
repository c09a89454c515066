"""The log on the page Beheer: read as far as somebody scrolls, narrowed, printed, exported, and checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.forms.ui_management_log import Ui_ManagementLog
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.printing import AskPrinter, ask_printer, print_pdf
from oso_desktop.qt.room import Fold, give_line, shorten
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit, plain_tip

if TYPE_CHECKING:
    from oso_desktop.services.log_book import LogChoices, LogLine, LogPage, LogQuery
    from oso_desktop.services.store_report import StoreReport

_Index = QModelIndex | QPersistentModelIndex
AskExport = Callable[[QWidget, str], Path | None]
_TYPING_MS = 300
_MOST_PANELS = 5
_WORDS_SHARE = 4
"""What of the width the field to search in has, beside three of three."""


class LogColumn(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    ABOUT = 3
    DETAIL = 4


_WHEN_WIDTH = 124
"""What a day and a time need; the other columns share the rest."""


def ask_export(parent: QWidget, proposed: str) -> Path | None:
    """Asks with the system's own dialog where the log may go; its title warns of what will stand there."""
    chosen, _kind = QFileDialog.getSaveFileName(
        parent,
        _tr("Logboek opslaan – let op: er staan namen in, en het bestand is niet versleuteld"),
        in_documents(proposed),
        _tr("Voor Excel (*.csv);;Voor andere programma's (*.jsonl)"),
    )
    return Path(chosen) if chosen else None


class LogModel(QAbstractTableModel):
    """Lines of the log, to be read only. `more(int)` asks for what comes after that many, when somebody scrolls."""

    more = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[LogLine] = []
        self._total = 0
        self._asked = False

    def show_page(self, page: LogPage, skip: int) -> None:
        """Shows these lines after the first `skip`; with 0 in place of all."""
        self._asked = False
        if skip == 0:
            self.beginResetModel()
            self._lines, self._total = list(page.lines), page.total
            self.endResetModel()
        elif skip == len(self._lines) and page.lines:
            self.beginInsertRows(QModelIndex(), skip, skip + len(page.lines) - 1)
            self._lines += page.lines
            self.endInsertRows()

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._asked and len(self._lines) < self._total

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more.emit(len(self._lines))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(LogColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is not Qt.Orientation.Horizontal or not said:
            return None
        return {
            LogColumn.WHEN: _tr("Wanneer"),
            LogColumn.WHO: _tr("Wie"),
            LogColumn.WHAT: _tr("Wat"),
            LogColumn.ABOUT: _tr("Over"),
            LogColumn.DETAIL: _tr("Bijzonderheden"),
        }[LogColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        text = {
            LogColumn.WHEN: f"{line.at:%d-%m-%Y %H:%M}",
            LogColumn.WHO: f"{line.by}, {on_screen(line.role)}",
            LogColumn.WHAT: on_screen(line.action),
            LogColumn.ABOUT: on_screen(line.about),
            LogColumn.DETAIL: ", ".join(map(on_screen, line.detail.split(", "))),
        }[LogColumn(index.column())]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        return text


class LogTab(QObject):
    """Fills the tab Logboek."""

    def __init__(
        self,
        form: Ui_Management,
        shell: Shell,
        parent: QObject,
        *,
        ask_printer: AskPrinter = ask_printer,
        ask_export: AskExport = ask_export,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._shell = shell
        self._ask_printer, self._ask_export = ask_printer, ask_export
        self._panels: list[Panel] = []
        self._query: LogQuery | None = None
        self._bar = QWidget(form.log_tab)
        self.bar = Ui_ManagementLog()
        self.bar.setupUi(self._bar)
        form.log_column.insertWidget(1, self._bar)
        Fold(self._bar, self._fold)
        give_line(self._bar, self.bar.copies, self.bar.acts, self.bar.bar_column)
        self.model = LogModel(self)
        self.model.more.connect(self._read)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.narrow)
        self._dress_table()
        self._connect()

    def _fold(self, narrow: bool) -> None:
        """Since when and which words stand below the other fields."""
        bar = self.bar
        later = (
            (bar.since_label, bar.since_edit), (bar.until_label, bar.until_edit), (bar.words_label, bar.words_edit)
        )  # fmt: skip
        for place, pair in enumerate(later):
            for line, part in enumerate(pair):
                bar.filters.removeWidget(part)
                bar.filters.addWidget(part, line + (2 if narrow else 0), place + (0 if narrow else 3))
        bar.filters.setColumnStretch(len(later) + 2, 0 if narrow else _WORDS_SHARE)
        shorten(bar.who_box, bar.what_box, bar.about_box, on=narrow)

    def _dress_table(self) -> None:
        table = self._form.log_table
        table.setModel(self.model)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LogColumn.WHEN, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(LogColumn.WHEN, _WHEN_WIDTH)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)

    def _connect(self) -> None:
        bar = self.bar
        self._form.check_button.clicked.connect(lambda _checked=False: self.check())
        for box in (bar.who_box, bar.what_box, bar.about_box):
            box.activated.connect(lambda _index: self.narrow())
        for day in (bar.since_edit, bar.until_edit):
            day.editingFinished.connect(self.narrow)
        dress_search(bar.words_edit, picture=False)
        bar.words_edit.textEdited.connect(lambda _text: self._typing.start())
        bar.all_button.clicked.connect(lambda _checked=False: self.show_all())
        bar.print_button.clicked.connect(lambda _checked=False: self.print_log())
        bar.export_button.clicked.connect(lambda _checked=False: self.export())

    @property
    def notice(self) -> str:
        """What the panels of this tab say."""
        return " ".join(panel.text_label.text() for panel in self._panels)

    def refresh(self) -> None:
        """Reads the log anew, and what it can be narrowed to."""
        from oso_desktop.services.log_book import log_choices  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(log_choices, self._show_choices, owner=self)

    def _show_choices(self, found: LogChoices) -> None:
        bar = self.bar
        _fill(bar.who_box, _tr("Iedereen"), [(name, name) for name in found.people])
        _fill(bar.what_box, _tr("Alles"), [(on_screen(action), action) for action in found.actions])
        _fill(bar.about_box, _tr("Iedereen"), [(name, key) for key, name in found.pupils])
        self._query = None
        self.narrow()

    def query(self) -> LogQuery:
        """What is asked for now."""
        from oso_desktop.services.log_book import LogQuery  # noqa: PLC0415 - as above

        bar = self.bar
        return LogQuery(
            by=bar.who_box.currentData() or "",
            action=bar.what_box.currentData() or "",
            student_id=bar.about_box.currentData() or "",
            words=bar.words_edit.text(),
            since=_day(bar.since_edit),
            until=_day(bar.until_edit),
        )

    def narrow(self) -> None:
        """Reads what is asked for, if that is something else than what is shown."""
        asked = self.query()
        if asked != self._query:
            self._query = asked
            self._read(0)

    def show_all(self) -> None:
        """Nothing is left out any more."""
        bar = self.bar
        for box in (bar.who_box, bar.what_box, bar.about_box):
            box.setCurrentIndex(0)
        for day in (bar.since_edit, bar.until_edit):
            day.show_day(None)
        bar.words_edit.clear()
        bar.words_edit.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes
        self.narrow()

    def _read(self, skip: int) -> None:
        from oso_desktop.services.log_book import ALL, log_page  # noqa: PLC0415 - as above

        query = self._query or ALL
        self._shell.operations.run(
            lambda workspace: log_page(workspace, query, skip=skip),
            partial(self._show_page, query, skip),
            owner=self,
            failed=self._failed,
            what=_tr("Logboek ophalen…"),
        )

    def _show_page(self, query: LogQuery, skip: int, page: LogPage) -> None:
        from oso_desktop.services.log_book import ALL  # noqa: PLC0415 - as above

        if query != (self._query or ALL):
            return  # of an earlier question
        self.model.show_page(page, skip)
        count = _tr("1 regel") if page.total == 1 else _tr("{n} regels").format(n=page.total)
        self.bar.count_label.setText(count if page.total else _tr("Geen regels gevonden"))
        self.bar.all_button.setVisible(query != ALL)
        for button in (self.bar.export_button, self.bar.print_button, self.bar.names_check):
            permit(button, "" if page.total else _tr("Er zijn geen regels gevonden."))

    def print_log(self) -> None:
        """Prints what is asked for."""
        from oso_desktop.services.log_book import print_log  # noqa: PLC0415 - as above

        printer = self._ask_printer(self._form.log_tab)
        if printer is None:
            return
        query = self.query()

        def failed(error: OsoError) -> None:
            self._failed(error)
            self._again()

        self._shell.operations.run(
            lambda workspace: print_pdf(print_log(workspace, query).data, printer),
            lambda _pages: self._again(),
            owner=self,
            failed=failed,
            what=_tr("Blad maken…"),
        )

    def export(self) -> None:
        """Saves what is asked for as a file."""
        from oso_desktop.services.files import write_output  # noqa: PLC0415 - as above
        from oso_desktop.services.log_book import LogFormat, export_log  # noqa: PLC0415 - as above

        path = self._ask_export(self._form.log_tab, _tr("logboek.csv"))
        if path is None:
            return
        form = LogFormat.JSON_LINES if path.suffix.lower() == ".jsonl" else LogFormat.CSV
        path = path if path.suffix else path.with_suffix(".csv")
        query, names = self.query(), self.bar.names_check.isChecked()
        self._shell.operations.run(
            lambda workspace: write_output(path, export_log(workspace, query, form, names=names)),
            lambda _done: self._exported(),
            owner=self,
            failed=self._failed,
            what=_tr("Logboek opslaan…"),
        )

    def _exported(self) -> None:
        self._tell(
            (
                Tone.WARN,
                _tr("Het logboek is opgeslagen. Er staan namen in, en het bestand is niet versleuteld."),
                _tr("Bewaar het op een veilige plek en gooi het weg als u het niet meer nodig hebt."),
            )
        )
        self._again()

    def _again(self) -> None:
        """What was just done stands in the log itself."""
        self._query = None
        self.narrow()

    def check(self) -> None:
        """Looks through the whole store and says what came of it."""
        from oso_desktop.services.store_check import check_store  # noqa: PLC0415 - as above

        self._form.check_button.setEnabled(False)
        self._shell.operations.run(
            check_store, self._checked, owner=self, failed=self._failed, what=_tr("Opslag controleren…")
        )

    def _checked(self, report: StoreReport) -> None:
        self._form.check_button.setEnabled(True)
        self._form.check_button.setFocus()  # waiting took the focus from it
        shown = report.findings[:_MOST_PANELS]
        tone = Tone.WARN if report.sound else Tone.BAD
        panels = [(tone, finding.text, finding.next_step) for finding in shown]
        if report.sound and report.log is not None:
            well = _tr(
                "De opslag is in orde: {rows} gegevens, {items} versleutelde stukken en alle {n} regels van het "
                "logboek kloppen."
            )
            said = well.format(rows=report.rows, items=report.items, n=report.log.count)
            panels.insert(0, (Tone.GOOD, said, ""))
        if more := len(report.findings) - len(shown):
            panels.append(
                (
                    tone,
                    _tr("Er zijn nog {n} bevindingen.").format(n=more),
                    _tr("Laat uw ICT-beheerder alle bevindingen bekijken met: oso-desktop store check"),
                )
            )
        self._tell(*panels)

    def _failed(self, error: OsoError) -> None:
        self._form.check_button.setEnabled(True)
        self._tell((Tone.BAD, error.text, error.next_step))

    def _tell(self, *said: tuple[Tone, str, str]) -> None:
        for panel in self._panels:
            panel.hide()
            panel.deleteLater()
        self._panels = [Panel(*each) for each in said]
        for panel in self._panels:
            panel.closed.connect(partial(self._forget, panel))
            self._form.log_notices.addWidget(panel)

    def _forget(self, panel: Panel) -> None:
        self._panels = [each for each in self._panels if each is not panel]


def _day(field: DateField) -> date | None:
    """The day in a field; one that is no day yet does not narrow, and the field says so itself."""
    try:
        return field.day()
    except OsoError:
        return None


def _fill(box: QComboBox, everything: str, choices: list[tuple[str, str]]) -> None:
    """These choices after the one that leaves nothing out; what was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
