"""The tab Geschiedenis: what happened with this transfer and who did it, and two versions side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QWidget

from oso_desktop.dossier.delivery import Receipt, receipt_of
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.history import (
    BesideRow,
    Moment,
    RowState,
    beside,
    holder_names,
    moments,
)
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.showing import kept, shown_now
from oso_desktop.dossier.transfer import Choice, TransferDossier, Version, standing_deliveries
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_history_words import (
    CHOSEN,
    IN_FACTS,
    MAIN_ACTIONS,
    STATE_LOOKS,
    HistoryRow,
    around,
    history_row,
    log_row,
    particulars,
)
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import counted, day, moment
from oso_desktop.qt.forms.ui_dossier_history import Ui_DossierHistory
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.plain_table import dress_columns
from oso_desktop.qt.room import Fold, lay, shorten
from oso_desktop.qt.row_table import RowColumn, RowTable

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.log_book import LogLine
    from oso_desktop.services.workspace import Workspace

HISTORY = "geschiedenis"
"""The name of this tab: the one on which nothing is put right."""
NOW = ""
"""What stands in the choice for the dossier as it is now; a version stands there by its id."""
_WIDTHS = (132, 0, 150)
_BESIDE_WIDTHS = (300, 0, 0, 150)


class HistoryTab(QWidget):
    """Only to be read: everything here was recorded on another tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierHistory()
        self.form.setupUi(self)
        form = self.form
        self._log: tuple[LogLine, ...] = ()
        self._stale = False
        self._rows: tuple[BesideRow, ...] = ()
        self.timeline: RowTable[HistoryRow] = RowTable(
            (
                RowColumn(head=self.tr("Wanneer"), text=lambda row: row.when),
                RowColumn(
                    head=self.tr("Wat"),
                    text=lambda row: row.what,
                    look=lambda row: (row.picture, row.tone),
                    read=True,
                ),
                RowColumn(head=self.tr("Wie"), text=lambda row: row.who),
            ),
            lambda row: f"{row.when} {row.what}",
            self,
        )
        self.beside: RowTable[BesideRow] = RowTable((), lambda row: row.what, self)
        self._show_heads("", "")
        for view, table, widths in (
            (form.timeTable, self.timeline, _WIDTHS),
            (form.besideTable, self.beside, _BESIDE_WIDTHS),
        ):
            view.setModel(table)
            dress_columns(view, widths)
            wrap_rows(view)
        dress_button(form.proofButton, "printer")
        Fold(self, self._fold)
        form.proofButton.clicked.connect(lambda _checked=False: desk.go.emit(Place.LETTERS.value))
        form.smallBox.toggled.connect(lambda _on: self._show_timeline())
        form.sameBox.toggled.connect(lambda _on: self._show_beside())
        for choice in (form.leftChoice, form.rightChoice):
            choice.activated.connect(lambda _at: self._compare())

    def _fold(self, narrow: bool) -> None:
        """The choice of versions stands below its heading."""
        form = self.form
        lay(form.besideHead, down=narrow)
        shorten(form.leftChoice, form.rightChoice, on=narrow)
        form.besideAnswer.setWordWrap(narrow)

    def reset(self) -> None:
        """Forgets the pupil before."""
        self._log, self._rows = (), ()
        self.timeline.show(())
        self.beside.show(())
        self.form.leftChoice.clear()
        self.form.rightChoice.clear()
        self.form.answerLabel.clear()
        self.form.problem.clear()

    def flush(self) -> None:
        """Nothing is typed here."""

    def show_view(self, view: DossierView) -> None:
        """Shows how the transfer went; the log is read once somebody looks."""
        self._stale = True
        self.form.answerLabel.setText(self._answer(view.dossier))
        self._show_choices(view.dossier)
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        if self._stale and self.desk.view is not None:
            self._look()

    def _look(self) -> None:
        self._stale = False
        self._show_timeline()
        self._compare()
        dossier_id = self.desk.dossier_id

        def work(workspace: Workspace) -> tuple[LogLine, ...]:
            from oso_desktop.services import log_book  # noqa: PLC0415 - brings the database along

            return log_book.dossier_log(workspace, dossier_id)

        def show(lines: tuple[LogLine, ...]) -> None:
            self._log = lines
            self.form.problem.clear()
            self._show_timeline()

        self.desk.ask(work, show, self.form.problem.show_error)

    def _answer(self, dossier: TransferDossier) -> str:
        if not dossier.versions:
            return self.tr(
                "Nog geen definitieve versie. Zodra u het dossier definitief maakt, staan de versies hier naast elkaar."
            )
        newest = dossier.versions[-1]
        count = counted(len(dossier.versions), self.tr("1 versie."), self.tr("{n} versies."))
        went = [each for each in standing_deliveries(dossier) if each.version_id == newest.id]
        if not went:
            said = self.tr("Versie {n} is van {day} en is nog niet overgedragen.")
            return f"{count} {said.format(n=newest.number, day=day(newest.at.date()))}"
        last = went[-1]
        said = self.tr("Versie {n} is op {day} overgedragen aan {school}")
        text = said.format(n=newest.number, day=day(last.on), school=last.receiver.name)
        receipt = receipt_of(events_of(dossier.events, Receipt), last.id)
        after = (
            self.tr(" en op {day} ontvangen.").format(day=day(receipt.on))
            if receipt is not None
            else self.tr(". De ontvangst is nog niet bevestigd.")
        )
        return f"{count} {text}{after}"

    # --- what happened ------------------------------------------------------------------------------------------------

    def _show_timeline(self) -> None:
        if (view := self.desk.view) is None:
            return
        found = sorted(self._lines(view), key=lambda each: each[0])
        self.timeline.show([row for _at, row in reversed(found)])

    def _lines(self, view: DossierView) -> Iterator[tuple[tuple[date, time], HistoryRow]]:
        small, logged = self.form.smallBox.isChecked(), {line.action for line in self._log}
        for line in reversed(self._log):
            if line.action in MAIN_ACTIONS or (small and line.action not in IN_FACTS):
                yield (line.at.date(), line.at.time()), log_row(line)
        about = around(view.dossier, holder_names(view.student))
        begun = self._log[-1].at if self._log else None  # nothing of it happened before
        before = (begun.date(), begun.time()) if begun is not None else (date.min, time.min)
        for each in moments(view.dossier, view.letters):
            if isinstance(each.what, Choice) and CHOSEN in logged:
                continue  # the log has each of them
            before = _place(each, before)
            yield before, history_row(each, about)

    # --- side by side -------------------------------------------------------------------------------------------------

    def _show_choices(self, dossier: TransferDossier) -> None:
        form, there = self.form, bool(dossier.versions)
        for widget in (
            form.besideHeading,
            form.leftLabel,
            form.leftChoice,
            form.rightLabel,
            form.rightChoice,
            form.sameBox,
            form.besideAnswer,
            form.besideTable,
        ):
            widget.setVisible(there)
        versions = [(_name(each), str(each.id)) for each in dossier.versions]
        now = (self.tr("Zoals het nu is"), NOW)
        known = form.rightChoice.count()
        _fill(form.leftChoice, versions, at=max(0, len(versions) - 2))
        _fill(
            form.rightChoice, [*versions, now], at=len(versions) if len(versions) == 1 else len(versions) - 1
        )
        if (
            there and form.rightChoice.count() > known > 0
        ):  # a version came: that is what somebody wants to see
            form.leftChoice.setCurrentIndex(max(0, len(versions) - 2))
            form.rightChoice.setCurrentIndex(len(versions) - 1)

    def _chosen(self, field: QComboBox) -> Version | None:
        wanted = field.currentData()
        return next((each for each in self.desk.current.dossier.versions if each.id == wanted), None)

    def _compare(self) -> None:
        """Lays the chosen two side by side, off the screen's thread: as it is now takes reading the whole record."""
        view = self.desk.view
        if view is None or not view.dossier.versions:
            return
        left, right = self._chosen(self.form.leftChoice), self._chosen(self.form.rightChoice)
        if left is None:
            return
        dossier = view.dossier

        def work(_workspace: Workspace) -> tuple[BesideRow, ...]:
            then = kept(dossier, left.fingerprint)
            if right is not None:
                return beside(then, kept(dossier, right.fingerprint))
            return beside(then, shown_now(view.student, dossier, view.attachments))

        def show(rows: tuple[BesideRow, ...]) -> None:
            if (left, right) != (self._chosen(self.form.leftChoice), self._chosen(self.form.rightChoice)):
                return
            self._rows = (*particulars(left, right, dossier), *rows)
            self._show_heads(self.form.leftChoice.currentText(), self.form.rightChoice.currentText())
            self._show_beside()

        self.desk.ask(work, show, self.form.problem.show_error)

    def _show_beside(self) -> None:
        same = self.form.sameBox.isChecked()
        other = [row for row in self._rows if row.state is not RowState.SAME]
        self.form.besideAnswer.setText(self._beside_answer(other))
        self.beside.show(self._rows if same else other)
        self.form.besideTable.setVisible(bool(self._rows if same else other))

    def _beside_answer(self, other: list[BesideRow]) -> str:
        if not other:
            return self.tr("Geen verschil: dezelfde gegevens en bijlagen.")
        if not all(row.known for row in other):
            return self.tr(
                "Van een van de twee is niet bewaard wat mensen zagen. Daarom is niet te zeggen wat er anders is."
            )
        states = [row.state for row in other]
        said = [
            self.tr("{n} erbij").format(n=states.count(RowState.ADDED)),
            self.tr("{n} veranderd").format(n=states.count(RowState.ALTERED)),
            self.tr("{n} niet meer mee").format(n=states.count(RowState.REMOVED)),
        ]
        return self.tr("Verschil: {what}.").format(what=", ".join(said))

    def _show_heads(self, left: str, right: str) -> None:
        unknown = self.tr("Inhoud")
        self.beside.columns = (
            RowColumn(head=self.tr("Wat"), text=lambda row: on_screen(row.what) or unknown),
            RowColumn(head=left, text=lambda row: on_screen(row.left) or "–"),
            RowColumn(head=right, text=lambda row: on_screen(row.right) or "–"),
            RowColumn(
                head=self.tr("Verschil"),
                text=lambda row: on_screen(row.state.value),
                look=lambda row: STATE_LOOKS[row.state],
            ),
        )


def _place(each: Moment, before: tuple[date, time]) -> tuple[date, time]:
    """When a moment was; one of which only the day is known stands just after what came before it that day."""
    if each.at is not None:
        return each.on, each.at
    return before if before[0] == each.on else (each.on, time.min)


def _name(version: Version) -> str:
    return words("Versie {n}, {day}").format(n=version.number, day=moment(version.at))


def _fill(field: QComboBox, entries: list[tuple[str, str]], *, at: int) -> None:
    """Other entries in a choice; what was chosen stays chosen while it is there, else it is the one at `at`."""
    chosen, known = field.currentData(), field.count() > 0
    field.clear()
    for text, data in entries:
        field.addItem(text, data)
    found = field.findData(chosen) if known else -1
    field.setCurrentIndex(found if found >= 0 else at)


def wrap_rows(view: QTableView) -> None:
    """Rows as high as what stands in them: a sentence is read whole."""
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.setTextElideMode(Qt.TextElideMode.ElideNone)
