"""Several pupils chosen in the list at once: what can be done with them together."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QMenu

from oso_desktop.dossier.people import StudentId
from oso_desktop.qt.forms.ui_students import Ui_Students
from oso_desktop.qt.page import Shell
from oso_desktop.qt.room import give_line
from oso_desktop.qt.students_model import StudentsModel, StudentsProxy

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import StudentRow


class ChosenStudents(QObject):
    """The selected rows of the list, and the button above it while there are several. `changed` tells of others."""

    changed = Signal()

    def __init__(self, form: Ui_Students, proxy: StudentsProxy, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._proxy, self._shell = form, proxy, shell
        give_line(form.filled, form.letters_button, form.filters, form.filled_column)
        form.letters_button.hide()
        form.letters_button.clicked.connect(lambda _checked=False: shell.open_letters(self.ids))
        form.table.selectionModel().selectionChanged.connect(lambda *_: self._show())

    @property
    def rows(self) -> tuple[StudentRow, ...]:
        """The pupils in the order of the list."""
        model = cast("StudentsModel", self._proxy.sourceModel())
        rows = sorted(index.row() for index in self._form.table.selectionModel().selectedRows())
        return tuple(model.row(self._proxy.mapToSource(self._proxy.index(row, 0)).row()) for row in rows)

    @property
    def ids(self) -> tuple[StudentId, ...]:
        """The same by their ids."""
        return tuple(row.student.id for row in self.rows)

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self._form.table.selectionModel().selectedRows()) > 1

    def choose(self, wanted: Collection[StudentId]) -> None:
        """Chooses these again, as far as the list shows them; the current one stays that."""
        model, selection = cast("StudentsModel", self._proxy.sourceModel()), QItemSelection()
        ids = set(wanted)
        places = (place for place in range(model.rowCount()) if model.row(place).student.id in ids)
        indexes = (self._proxy.mapFromSource(model.index(place, 0)) for place in places)
        shown = sorted(index.row() for index in indexes if index.isValid())
        for _, run in groupby(
            enumerate(shown), key=lambda each: each[1] - each[0]
        ):  # of many, a few stretches
            rows = [row for _, row in run]
            selection.select(self._proxy.index(rows[0], 0), self._proxy.index(rows[-1], 0))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self._form.table.selectionModel().select(selection, flags)

    def _show(self) -> None:
        count = len(self._form.table.selectionModel().selectedRows())
        self._form.letters_button.setVisible(count > 1)
        self._form.letters_button.setText(self.tr("Brieven voor {n} leerlingen").format(n=count))
        self.changed.emit()

    def fill_menu(self, menu: QMenu, student: StudentId) -> None:
        """Letters for all that are chosen, if this pupil is among them, else for this one."""
        among = self.ids
        wanted = among if student in among else (student,)
        label = (
            self.tr("Brieven maken…")
            if len(wanted) == 1
            else self.tr("Brieven voor {n} leerlingen…").format(n=len(wanted))
        )
        menu.addAction(label).triggered.connect(lambda _checked=False: self._shell.open_letters(wanted))
