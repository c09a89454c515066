"""Letters for a group: choose who gets one, look at the whole job, and print or save it in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.forms.ui_group_letters import Ui_GroupLetters
from oso_desktop.qt.group_letters_job import Order
from oso_desktop.qt.group_letters_model import (
    Column,
    GroupLettersModel,
    Row,
    destination,
    note,
    recipient,
    rows_of,
)
from oso_desktop.qt.group_letters_pane import GroupPane
from oso_desktop.qt.icons import icon
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import dress_columns
from oso_desktop.qt.print_choices import chosen_options, fill_languages
from oso_desktop.qt.printing import AskFolder, AskPath, AskPrinter, ask_folder, ask_path, ask_printer
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.services.letters_batch import BatchLine, BatchPlan


_SHARES = {False: [860, 280], True: [620, 520]}
"""Points for the list and for the preview, without and with something in it: addresses are long."""
_BESIDE_FROM, _ALL_FROM = 980, 480
"""In a narrower page the list and the preview take turns; in a lower one not everything fits below the list."""

_WHERE_FROM = 700
"""In a narrower list, as beside a preview, the address gives its room to what there is to look at: it stands below the
list and on the letter.
"""


class GroupLetters(QWidget):
    """The list of who could get a letter, beside the preview of the job."""

    def __init__(
        self,
        shell: Shell,
        *,
        printer: AskPrinter = ask_printer,
        path: AskPath = ask_path,
        folder: AskFolder = ask_folder,
    ) -> None:
        super().__init__()
        self._shell = shell
        self._plan: BatchPlan | None = None
        self._students: tuple[StudentId, ...] | None = None
        self._afresh = True
        self._speaks = True
        self.form = form = Ui_GroupLetters()
        form.setupUi(self)
        self.model = GroupLettersModel(self)
        self.pane = GroupPane(form, shell, self, printer=printer, path=path, folder=folder)
        self._looking: bool | None = None
        dress_columns_of(self)
        fill_languages(form.language_box)
        leave_out(self)  # what is chosen here only lasts as long as the page
        CalmWheel(self).protect(self)
        form.addresses_button.setIcon(icon("envelope-simple"))
        form.preview_button.setIcon(icon("eye", "on_accent"))
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.kind_box.activated.connect(lambda _index: self._show_kind(afresh=True))
        form.group_box.activated.connect(lambda _index: self._choose_group())
        dress_search(form.search_edit)
        form.search_edit.textChanged.connect(self._search)
        form.all_box.clicked.connect(lambda _on: self._tick_all())
        form.needed_button.clicked.connect(lambda _checked=False: self.model.choose_needed())
        form.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_detail())
        form.table.doubleClicked.connect(lambda _index: self.open_current())
        form.table.installEventFilter(self)
        form.open_button.clicked.connect(lambda _checked=False: self.open_current())
        form.language_box.activated.connect(lambda _index: self.pane.forget())
        for box in (form.large_box, form.cover_box, form.copy_box):
            box.clicked.connect(lambda _on: self.pane.forget())
        form.copy_box.clicked.connect(lambda _on: self._enable())
        form.addresses_button.clicked.connect(
            lambda _checked=False: self.pane.show_addresses(self.model.chosen)
        )
        form.preview_button.clicked.connect(lambda _checked=False: self.show_job())
        form.empty_button.clicked.connect(lambda _checked=False: self._shell.open_students())
        self.model.ticked.connect(self._count)
        self.pane.working.connect(self._enable)
        self.pane.changed.connect(self._fit)
        form.back_button.clicked.connect(lambda _checked=False: self.pane.forget())
        self.pane.ended.connect(self._ended)

    # --- who could get a letter --------------------------------------------------------------------------------------

    def choose_students(self, students: Sequence[StudentId]) -> None:
        """Only these pupils, such as those chosen in the list; all of them are ticked that can be."""
        self._students = tuple(students)
        self._afresh = True
        self.form.search_edit.clear()
        self.refresh()

    def refresh(self) -> None:
        """Reads the group anew; what was ticked stays so."""
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        if self.pane.job.busy:
            return
        group, students = (self._plan.group if self._plan is not None else None), self._students
        self._shell.operations.run(
            lambda workspace: letters_batch.plan(workspace, group, students),
            self.show_plan,
            owner=self,
            what=self.tr("Brieven ophalen…"),
            beside=True,
        )

    def show_plan(self, plan: BatchPlan) -> None:
        """Shows a group."""
        form, first = self.form, self._plan is None
        self._plan = plan
        form.stack.setCurrentWidget(form.filled if plan.pupils or plan.groups else form.empty)
        self._fill_groups(plan)
        kind = form.kind_box.currentData() if form.kind_box.count() else LetterKind.INVITATION
        form.kind_box.clear()
        for each in plan.kinds:
            form.kind_box.addItem(on_screen(each.label), each)
        form.kind_box.setCurrentIndex(max(0, form.kind_box.findData(kind)))
        self._show_kind(afresh=self._afresh)
        self._afresh = False
        if first and self.isVisible():
            form.preview_button.setFocus()

    def _fill_groups(self, plan: BatchPlan) -> None:
        box = self.form.group_box
        box.clear()
        if self._students is not None:
            box.addItem(self.tr("gekozen leerlingen"), None)
        box.addItem(self.tr("alle"), "")
        for group in plan.groups:
            box.addItem(group, group)
        if self._students is None:
            box.setCurrentIndex(max(0, box.findData(plan.group)))

    def _choose_group(self) -> None:
        group = self.form.group_box.currentData()
        if group is None or self._plan is None:
            return
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        self._students, self._afresh = None, True
        self._shell.operations.run(
            lambda workspace: letters_batch.plan(workspace, group),
            self.show_plan,
            owner=self,
            what=self.tr("Brieven ophalen…"),
            beside=True,
        )

    @property
    def kind(self) -> LetterKind | None:
        """The letter that is chosen."""
        found = self.form.kind_box.currentData()  # Qt keeps the text of it only
        return LetterKind(found) if found else None

    def _show_kind(self, *, afresh: bool) -> None:
        from oso_desktop.services.press import has_words  # noqa: PLC0415 - brings the letters along

        form, kind = self.form, self.kind
        current = self.current
        rows = rows_of(self._plan, kind) if self._plan is not None and kind is not None else []
        self.model.name_groups(on=self._plan is not None and not self._plan.group)
        if afresh and self._students is not None:
            self.model.show_rows(rows, afresh=True)
            self.model.choose_all(on=True)
        else:
            self.model.show_rows(rows, afresh=afresh)
        number = self.model.number_of(current.key) if current is not None else 0
        form.table.selectRow(max(0, number))
        self._speaks = speaks = kind is not None and all(
            has_words(kind, Language(form.language_box.itemData(at)))
            for at in range(form.language_box.count())
        )
        if not speaks:
            form.language_box.setCurrentIndex(0)
        self._permit_language()
        covers = self._plan is not None and any(
            pupil.of(LetterKind.COVER_SHEET) for pupil in self._plan.pupils
        )
        form.cover_box.setVisible(covers)
        self._show_detail()

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.form.table.selectRow(0)
        self._count()

    def _tick_all(self) -> None:
        self.model.choose_all(on=self.form.all_box.checkState() is not Qt.CheckState.Unchecked)

    def _count(self) -> None:
        form, chosen, possible = self.form, len(self.model.chosen), self.model.possible
        state = (
            Qt.CheckState.Unchecked
            if not chosen
            else Qt.CheckState.Checked
            if chosen == possible
            else Qt.CheckState.PartiallyChecked
        )
        form.all_box.setCheckState(state)
        permit(form.all_box, "" if possible else self.tr("Er zijn nu geen brieven te maken."))
        text = (
            self.tr("1 van {of} brieven gekozen").format(of=possible)
            if chosen == 1
            else self.tr("{n} van {of} brieven gekozen").format(n=chosen, of=possible)
        )
        if hidden := self.model.chosen_out_of_sight:
            text += self.tr(", {n} niet in beeld").format(n=hidden)
        form.count_label.setText(text)
        same = bool(chosen) and all(line.unchanged for line in self.model.chosen)
        form.copy_box.setVisible(same)
        form.copy_box.setChecked(same and form.copy_box.isChecked())
        on_show = tuple(line for line in self.pane.lines if line.kind is not LetterKind.COVER_SHEET)
        if on_show and self.model.chosen != on_show:
            self.pane.forget()
        self._enable()

    def _enable(self) -> None:
        form, chosen = self.form, bool(self.model.chosen)
        waits = self.tr("Wacht tot de brieven klaar zijn.") if self.pane.job.busy else ""
        for part in (form.kind_box, form.group_box, form.table, form.cover_box, form.copy_box):
            permit(part, waits)
        permit(form.large_box, waits or self._copies())
        self._permit_language()
        for button in (form.preview_button, form.addresses_button):
            permit(button, waits or ("" if chosen else self.tr("Vink eerst een brief aan.")))
        for button in (self.pane.preview.form.print_button, self.pane.preview.form.save_button):
            permit(button, waits)

    def _permit_language(self) -> None:
        only_dutch = "" if self._speaks else self.tr("Deze brief is er alleen in het Nederlands.")
        permit(self.form.language_box, only_dutch or self._copies())

    def _copies(self) -> str:
        return self.tr("Een kopie blijft zoals hij was.") if self.form.copy_box.isChecked() else ""

    @property
    def current(self) -> Row | None:
        """The row that the person is at."""
        index = self.form.table.currentIndex()
        return (
            self.model.row(index.row()) if index.isValid() and index.row() < self.model.rowCount() else None
        )

    def _show_detail(self) -> None:
        form, row = self.form, self.current
        form.detail.setVisible(row is not None and not self._crowded)
        if row is None:
            return
        parts = [isolated(row.pupil.name)]
        if row.line is not None:
            parts = [f"{isolated(row.pupil.name)}: {recipient(row)}, {destination(row)}."]
        if said := note(row):
            parts.append(said if said.endswith(".") else f"{said}.")
        form.detail_label.setText("\n".join(parts))
        form.open_button.setText(
            self.tr("&Open dossier") if row.pupil.dossier_id is not None else self.tr("N&aar Leerlingen")
        )

    def open_current(self) -> None:
        """Opens the dossier of the row, or the pupil in the list if there is none yet."""
        row = self.current
        if row is None:
            return
        if row.pupil.dossier_id is not None:
            self._shell.open_dossier(DossierId(row.pupil.dossier_id))
        else:
            self._shell.open_student(row.pupil.student_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side where there is room; else the preview takes the place of the list while there is one."""
        narrow = self.width() < _BESIDE_FROM
        looking = bool(self.pane.preview.pages)
        if (
            looking is not self._looking
        ):  # what the person makes of it stays, until there is another thing to see
            self._looking = looking
            self.form.splitter.setSizes(_SHARES[looking])
        self.form.left.setVisible(not narrow or not looking)
        self.form.previewPane.setVisible(not narrow or looking)
        self.form.back_button.setVisible(narrow and looking)
        self.form.detail.setVisible(self.current is not None and not self._crowded)

    @property
    def _crowded(self) -> bool:
        """On a low screen what is said takes the place of what the list says in short anyhow."""
        return self.height() < _ALL_FROM and bool(self.pane.notices.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.form.table and event.type() is QEvent.Type.Resize:
            self.form.table.setColumnHidden(Column.WHERE, self.form.table.width() < _WHERE_FROM)
        if (
            watched is self.form.table
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            index: QModelIndex = self.form.table.currentIndex()
            if event.key() == Qt.Key.Key_Space and index.isValid():
                self.model.toggle(index.row())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_current()
                return True
        return super().eventFilter(watched, event)

    def _with_covers(self, lines: Sequence[BatchLine]) -> tuple[BatchLine, ...]:
        if not self.form.cover_box.isChecked() or self.form.cover_box.isHidden() or self._plan is None:
            return tuple(lines)
        covers = {
            (cover.dossier_id, cover.to.id): cover
            for pupil in self._plan.pupils
            for cover in pupil.of(LetterKind.COVER_SHEET)
            if cover.possible
        }
        found: list[BatchLine] = []
        for line in lines:
            if (cover := covers.get((line.dossier_id, line.to.id))) is not None:
                found.append(cover)
            found.append(line)
        return tuple(found)

    def show_job(self) -> None:
        """Draws every chosen letter, one after the other as they will come out of the printer."""
        options = chosen_options(self.form.language_box, self.form.large_box)
        copies = self.form.copy_box.isChecked()
        lines = self._with_covers(self.model.chosen)
        self.pane.show_job(Order(lines=lines, options=options, copies=copies))

    def _ended(self) -> None:
        self._afresh = self._students is None
        self.refresh()


def dress_columns_of(tab: GroupLetters) -> None:
    """The table's columns share its width."""
    tab.form.table.setModel(tab.model)
    dress_columns(tab.form.table, (0, 0, 0, 0))
    tab.form.table.horizontalHeader().setMinimumSectionSize(80)
