"""What files would bring, shown in the page Leerlingen before anything of it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QToolButton, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.flow_row import FlowRow, make_room
from oso_desktop.qt.forms.ui_students_import import Ui_StudentsImport
from oso_desktop.qt.icons import icon
from oso_desktop.qt.import_columns import ColumnsPanel
from oso_desktop.qt.import_detail import ImportDetail
from oso_desktop.qt.import_model import Chip, Column, ImportModel, ImportProxy, Row, rows_of
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.plain_table import roomy
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import NO_LIMIT, Fold, lay
from oso_desktop.qt.students_import import StudentsImport
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.services.import_plan import RowKind

if TYPE_CHECKING:
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.exchange.pupil_list import Choices
    from oso_desktop.services.import_plan import ImportPlan

_WIDTHS = {Column.NAME: 188, Column.GROUP: 72, Column.BORN: 92, Column.KIND: 132}
_ALL_FROM = 940
"""In a narrower page what changes stands in the card alone."""
_MOST_DROPPED = 8


class ImportPane(QWidget):
    """The file on show, with what to do with it."""

    def __init__(self, imports: StudentsImport) -> None:
        super().__init__()
        self._imports = imports
        self.form = form = Ui_StudentsImport()
        form.setupUi(self)
        self.model = ImportModel(self)
        self.proxy = ImportProxy(self.model, self)
        self.detail = ImportDetail(form, self)
        self.notices = Notices(form.notices, self)
        self.columns = ColumnsPanel()
        form.columns_box.addWidget(self.columns)
        self.chips: dict[Chip, QToolButton] = {}
        self._shown = ""
        self._left_at = ""
        self._set_up_table()
        self._set_up_chips()
        self._connect()

    def _set_up_table(self) -> None:
        table = self.form.import_table
        table.setModel(self.proxy)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, roomy(header, column, width))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)

    def _set_up_chips(self) -> None:
        Fold(self, self._make_narrow)
        group, row = QButtonGroup(self), FlowRow(self.form.chips)
        before: QWidget | None = None
        for chip in Chip:
            button = QToolButton(self.form.chips)
            button.setProperty("role", "filter")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIcon(icon(*chip.value))
            button.clicked.connect(lambda _checked=False, chosen=chip: self.narrow(chosen))
            group.addButton(button)
            row.addWidget(button)
            if before is not None:
                self.setTabOrder(before, button)
            before = self.chips[chip] = button

    def _connect(self) -> None:
        form, imports = self.form, self._imports
        imports.planned.connect(self.show_batch)
        imports.progressed.connect(self.show_progress)
        imports.told.connect(self._tell)
        form.import_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        form.store_button.clicked.connect(lambda _checked=False: imports.store(self.detail.taken))
        form.skip_button.clicked.connect(lambda _checked=False: imports.skip())
        form.stop_button.clicked.connect(self._stop)
        form.whole_check.clicked.connect(self._choose_whole)
        form.take_all_button.clicked.connect(lambda _checked=False: self._take_all())
        form.columns_button.toggled.connect(form.columns_frame.setVisible)
        self.columns.chosen.connect(self._choose_columns)
        self.detail.changed.connect(self._show_summary)
        self.detail.answered.connect(self._answer)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(form.skip_button.click)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.import_table.setColumnHidden(Column.WHAT, event.size().width() < _ALL_FROM)

    def _make_narrow(self, narrow: bool) -> None:
        """Group and birthday stand in the card alone too."""
        table = self.form.import_table
        for column in (Column.GROUP, Column.BORN):
            table.setColumnHidden(column, narrow)
        lay(self.form.body, down=narrow)
        self.form.detail_card.setMaximumWidth(NO_LIMIT if narrow else self.form.detail_card.minimumWidth())

    # --- what is shown ----------------------------------------------------------------------------------------------

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Says what is going on; until it is done there is nothing to choose."""
        form = self.form
        if form.progress_frame.isHidden():
            self._left_at = self._focused()
        form.progress_label.setText(words)
        form.progress_bar.setRange(0, of)
        form.progress_bar.setValue(done)
        self._show_busy(on=True)
        if not self._imports.batch:
            form.summary_label.setText(words)
            self._show_rows([])

    def _show_busy(self, *, on: bool) -> None:
        form = self.form
        form.progress_frame.setVisible(on)
        form.stop_button.setEnabled(on)
        buttons = (form.store_button, form.skip_button, form.whole_check)
        for widget in (*buttons, form.columns_frame, form.detail_card):
            permit(widget, self._busy_words() if on else "")

    def _busy_words(self) -> str:
        return self.tr("Wacht tot het inlezen klaar is.")

    def show_batch(self) -> None:
        """Shows what was read."""
        form, batch = self.form, self._imports.batch
        self._show_busy(on=False)
        names = "\n".join(each.name for each in batch)
        if names != self._shown:
            self.detail.forget()
            self.notices.clear()
            form.columns_button.setChecked(False)
        self._show_rows(rows_of([each.plan for each in batch]), afresh=names != self._shown)
        number, total = self._imports.place
        form.file_label.setText(
            self.tr("Bestand {n} van {of}").format(n=number, of=total) if total > 1 else ""
        )
        self._show_choices()
        self._show_summary()
        form.about_label.setText(self._about())
        self._tell_left_out(afresh=names != self._shown)
        if names == self._shown:
            self._go_on()
        else:
            form.import_table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown = names

    @property
    def _choosers(self) -> list[QWidget]:
        """What cannot be used while something is read or stored, and has the focus back after that."""
        return [self.form.whole_check, self.form.store_button, *self.columns.controls]

    def _focused(self) -> str:
        """The name of what the person is at; the columns are made anew with each reading."""
        focus = self.window().focusWidget()
        return next((_name(each) for each in self._choosers if each is focus), "")

    def _go_on(self) -> None:
        """Back to where the person was."""
        found = (each for each in self._choosers if _name(each) == self._left_at and each.isEnabled())
        next(found, self.form.import_table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, rows: list[Row], *, afresh: bool = True) -> None:
        kept, place, key = self.proxy.chip, *self._place()
        self.model.show_rows(rows)
        for chip, button in self.chips.items():
            count = self.model.counts[chip]
            button.setText(f" {self._chip_word(chip)}  {count}")
            button.setAccessibleName(self.tr("{word}: {n}").format(word=self._chip_word(chip), n=count))
            make_room(button)
            button.setVisible(count > 0 and (chip is not Chip.ALL or len(set(map(_chip_of, rows))) > 1))
        stays = bool(self.model.counts[kept])
        self.narrow(kept if stays else Chip.ALL)
        if not afresh:
            keys = [self._key(number) for number in range(self.proxy.rowCount())]
            self._select(keys.index(key) if key in keys else min(place, len(keys) - 1) if stays else 0)

    def _place(self) -> tuple[int, str]:
        """Which row is chosen, and the key of its pupil."""
        row = self.form.import_table.currentIndex().row()
        return (row, self._key(row)) if row >= 0 else (0, "")

    def _key(self, number: int) -> str:
        row = self.model.row(self.proxy.mapToSource(self.proxy.index(number, 0)).row())
        return row.pupil.key if row.pupil is not None else ""

    def narrow(self, chip: Chip) -> None:
        """Shows only the rows of a chip."""
        self.chips[chip].setChecked(True)
        self.proxy.choose(chip)
        self._show_take_all()
        self._select(0)

    def _select(self, number: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.form.import_table.selectionModel().setCurrentIndex(self.proxy.index(number, 0), flags)
        self._show_current()

    def _show_take_all(self) -> None:
        """Where many are to be chosen: all of them at once, or none."""
        if self.proxy.chip is Chip.ALIKE:
            clear = len(self._clear())
            self.form.take_all_button.setVisible(clear > 1)
            self.form.take_all_button.setText(self.tr("Alle {n} zijn de&zelfde").format(n=clear))
            return
        asked, taken = self._asked(), self.detail.taken
        button = self.form.take_all_button
        button.setVisible(self.proxy.chip is Chip.ASKED and len(asked) > 1)
        everything = all(name in taken[key] for key, name in asked)
        button.setText(self.tr("Niets &overnemen") if everything else self.tr("Alles &overnemen"))

    def _asked(self) -> list[tuple[str, str]]:
        plans = (each.plan for each in self._imports.batch)
        return [(pupil.key, each.name) for plan in plans for pupil in plan.pupils for each in pupil.asked]

    def _clear(self) -> dict[str, StudentId]:
        """By key, whom of the pupils here somebody of a list is where nobody else can be meant and nothing differs."""
        return {
            pupil.key: pupil.alike[0].student_id
            for pupil in (self._list.pupils if self._list is not None else ())
            if pupil.kind is RowKind.ALIKE and len(pupil.alike) == 1 and not pupil.alike[0].differs
        }

    def _take_all(self) -> None:
        if self.proxy.chip is Chip.ALIKE:
            self._answered(0, self._clear())
            return
        asked, taken = self._asked(), self.detail.taken
        everything = all(name in taken[key] for key, name in asked)
        for key, name in asked:
            (taken[key].discard if everything else taken[key].add)(name)
        self._show_current()
        self._show_summary()

    def _show_current(self) -> None:
        index = self.form.import_table.currentIndex()
        row = self.model.row(self.proxy.mapToSource(index).row()) if index.isValid() else None
        self.detail.show_row(row)

    def _show_choices(self) -> None:
        form, plan = self.form, self._list
        table = plan.table if plan is not None else None
        form.columns_button.setVisible(table is not None)
        form.columns_frame.setVisible(table is not None and form.columns_button.isChecked())
        if plan is not None and table is not None:
            self.columns.show_table(table, plan.options.choices)
            doubtful = table.doubtful_dates and plan.options.choices.date_order is None
            if doubtful or not plan.pupils:
                form.columns_button.setChecked(True)
        self._order_tabs()
        form.whole_check.setVisible(plan is not None and plan.may_be_whole)
        form.whole_check.setChecked(plan is not None and plan.whole_school)

    def _order_tabs(self) -> None:
        """From top to bottom. Before the pane stands in a window, Qt takes the order of a ring for the same one."""
        form = self.form
        above = (self.chips[Chip.SAME], form.take_all_button, form.columns_button, *self.columns.controls)
        below = (form.import_table, form.stop_button, form.whole_check, form.skip_button, form.store_button)
        for one, other in pairwise((*above, *below)):
            self.setTabOrder(one, other)

    @property
    def _list(self) -> ImportPlan | None:
        """The list on show, if it is one."""
        batch = self._imports.batch
        return batch[0].plan if len(batch) == 1 and batch[0].plan.is_list else None

    def _show_summary(self) -> None:
        form, plans = self.form, [each.plan for each in self._imports.batch]
        counts = {kind: sum(plan.number(kind) for plan in plans) for kind in RowKind}
        asked = sum(plan.asked for plan in plans)
        problems = self.model.counts[Chip.PROBLEM]
        parts = [
            self.tr("{n} nieuw").format(n=counts[RowKind.NEW]) if counts[RowKind.NEW] else "",
            self.tr("{n} misschien al bekend").format(n=counts[RowKind.ALIKE])
            if counts[RowKind.ALIKE]
            else "",
            self.tr("{n} veranderd").format(n=counts[RowKind.CHANGED]) if counts[RowKind.CHANGED] else "",
            self.tr("{n} te kiezen").format(n=asked) if asked else "",
            self.tr("{n} vertrokken").format(n=counts[RowKind.LEFT]) if counts[RowKind.LEFT] else "",
            self.tr("{n} niet in de lijst").format(n=counts[RowKind.MISSING])
            if counts[RowKind.MISSING]
            else "",
            self.tr("1 regel met een probleem") if problems == 1 else "",
            self.tr("{n} regels met een probleem").format(n=problems) if problems > 1 else "",
        ]
        said = ", ".join(part for part in parts if part)
        form.summary_label.setText(
            f"{said}." if said else self.tr("Er is niets nieuws: alles is al ingelezen.")
        )
        taken = sum(bool(names) for names in self.detail.taken.values())
        useful = taken + sum(counts[kind] for kind in (RowKind.NEW, RowKind.CHANGED, RowKind.LEFT))
        if any(
            not plan.is_list for plan in plans
        ):  # a dossier has more to tell than what changes of the pupil
            useful += counts[RowKind.SAME]
        nothing = "" if useful else self.tr("Er is niets nieuws om in te lezen.")
        permit(form.store_button, self._busy_words() if self._imports.working else nothing)
        form.store_button.setText(
            self.tr("&Inlezen, {n} overnemen").format(n=taken) if taken else self.tr("&Inlezen")
        )
        self._show_take_all()

    def _about(self) -> str:
        batch = self._imports.batch
        what = (
            f"{batch[0].name} · {on_screen(batch[0].plan.label)}"
            if len(batch) == 1
            else self.tr("{n} dossiers (OSO)").format(n=len(batch))
        )
        return self.tr("{what}. Er is nog niets opgeslagen.").format(what=what)

    def _tell_left_out(self, *, afresh: bool) -> None:
        """What of the file never comes in, by name and count, and what else there is to know of it."""
        plans = [each.plan for each in self._imports.batch]
        said = list(dict.fromkeys(notice for plan in plans for notice in plan.notices))
        dropped: dict[str, int] = {}
        for plan in plans:
            for name, count in plan.dropped if plan.is_list else ():
                dropped[name] = dropped.get(name, 0) + count
        if dropped:
            names = [f"{on_screen(name)} ({count})" for name, count in dropped.items()]
            more = self.tr(" en {n} andere").format(n=len(names) - _MOST_DROPPED)
            listed = ", ".join(names[:_MOST_DROPPED]) + (more if len(names) > _MOST_DROPPED else "")
            said.append(
                self.tr("Wordt niet ingelezen, want niet nodig voor een overstapdossier: {names}.").format(
                    names=listed
                )
            )
        unread = self._unread()
        if unread:
            said.append(
                self.tr(
                    "Niet gelezen: {names}. Kies bij Kolommen nakijken wat erin staat, als u dat wilt inlezen."
                ).format(names=unread)
            )
        unknown = sum(count for plan in plans if plan.table is None for _, count in plan.unknown)
        if unknown:
            said.append(self.tr("Onbekende onderdelen zijn overgeslagen ({n} keer).").format(n=unknown))
        if said:
            self.notices.say(Tone.INFO, said[0], "\n".join(said[1:]))
        elif not afresh:
            self.notices.clear()

    def _unread(self) -> str:
        """The columns with something in them that are not read, by the header that the person knows them by."""
        table = self._list.table if self._list is not None else None
        names = [
            f"‘{column.header}’" if column.header else self.tr("kolom {n}").format(n=column.number + 1)
            for column in (table.columns if table is not None else ())
            if column.field is None and not column.dropped and column.samples
        ]
        more = self.tr(" en {n} andere").format(n=len(names) - _MOST_DROPPED)
        return ", ".join(names[:_MOST_DROPPED]) + (more if len(names) > _MOST_DROPPED else "")

    def _tell(self, error: OsoError) -> None:
        self.notices.say(Tone.WARN, error.text, error.next_step)

    def _chip_word(self, chip: Chip) -> str:
        return {
            Chip.ALL: self.tr("Alles"),
            Chip.PROBLEM: self.tr("Problemen"),
            Chip.ALIKE: self.tr("Al bekend?"),
            Chip.ASKED: self.tr("Te kiezen"),
            Chip.NEW: self.tr("Nieuw"),
            Chip.CHANGED: self.tr("Veranderd"),
            Chip.LEFT: self.tr("Vertrokken"),
            Chip.MISSING: self.tr("Niet in de lijst"),
            Chip.SAME: self.tr("Hetzelfde"),
        }[chip]

    # --- what is chosen ---------------------------------------------------------------------------------------------

    def _stop(self) -> None:
        self.form.stop_button.setEnabled(False)
        self._imports.stop()

    def _answer(self, row: Row, answer: StudentId | bool | None) -> None:
        """Somebody said who of the pupils here it is, or takes that back."""
        if row.pupil is not None:
            self._answered(row.file, {row.pupil.key: answer})

    def _answered(self, number: int, answers: Mapping[str, StudentId | bool | None]) -> None:
        options = self._imports.batch[number].plan.options
        same = {**options.same, **answers}
        kept = {key: who for key, who in same.items() if not isinstance(who, bool)}
        self._imports.choose(replace(options, same=kept), number=number)

    def _choose_whole(self, on: bool) -> None:
        if self._list is not None:
            self._imports.choose(replace(self._list.options, whole_school=on))

    def _choose_columns(self, choices: Choices) -> None:
        if self._list is not None:
            self._imports.choose(replace(self._list.options, choices=choices))


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName()


def _chip_of(row: Row) -> Chip:
    return row.chip
