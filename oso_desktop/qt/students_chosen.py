"""Several pupils chosen in the list at once: what can be done with them together is making letters."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from oso_desktop.dossier.people import StudentId
from oso_desktop.qt.forms.ui_students import Ui_Students
from oso_desktop.qt.page import Shell
from oso_desktop.qt.students_model import StudentsModel, StudentsProxy


class ChosenStudents(QObject):
    """The selected rows of the list, and the button above it while there are several."""

    def __init__(self, form: Ui_Students, proxy: StudentsProxy, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._proxy, self._shell = form, proxy, shell
        form.letters_button.hide()
        form.letters_button.clicked.connect(lambda _checked=False: shell.open_letters(self.ids))
        form.table.selectionModel().selectionChanged.connect(lambda *_: self._show())

    @property
    def ids(self) -> tuple[StudentId, ...]:
        """The pupils in the order of the list."""
        model = cast("StudentsModel", self._proxy.sourceModel())
        rows = sorted(index.row() for index in self._form.table.selectionModel().selectedRows())
        return tuple(
            model.row(self._proxy.mapToSource(self._proxy.index(row, 0)).row()).student.id for row in rows
        )

    def _show(self) -> None:
        count = len(self._form.table.selectionModel().selectedRows())
        self._form.letters_button.setVisible(count > 1)
        self._form.letters_button.setText(self.tr("Brieven voor {n} leerlingen").format(n=count))

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
