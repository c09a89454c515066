"""The menus by which the list of pupils is narrowed: by group and by the status of the transfer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.forms.ui_students import Ui_Students
from oso_desktop.qt.students_model import Filter, StudentsModel, status_word


class StudentsFilters(QObject):
    """The two buttons with their menus. `chosen(dict)` gives what of the filter becomes other."""

    chosen = Signal(object)

    def __init__(self, form: Ui_Students, model: StudentsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._model = form, model
        self.group_menu, self.status_menu = QMenu(form.group_button), QMenu(form.status_button)
        form.group_button.setMenu(self.group_menu)
        form.status_button.setMenu(self.status_menu)

    def reset(self) -> None:
        """Ticks everybody in both menus."""
        for menu in (self.group_menu, self.status_menu):
            if menu.actions():
                menu.actions()[0].setChecked(True)

    def show_filter(self, wanted: Filter) -> None:
        """Says on the buttons what the list is narrowed to."""
        form = self._form
        by_status = wanted.status is not None or wanted.without_transfer
        form.group_button.setChecked(wanted.group is not None)
        form.status_button.setChecked(by_status)
        form.group_button.setText(self.tr("Groep: {name}").format(name=wanted.group or self.tr("alle")))
        form.status_button.setText(
            self.tr("Status: {name}").format(
                name=status_word(wanted.status) if by_status else self.tr("alle")
            )
        )
        form.clear_button.setVisible(not wanted.is_empty)

    def fill(self, wanted: Filter) -> None:
        """Offers the groups and the statuses that there are."""
        groups = QActionGroup(self.group_menu)
        self.group_menu.clear()
        for group in (None, *self._model.groups()):
            action = self.group_menu.addAction(
                self.tr("Alle groepen") if group is None else group.replace("&", "&&")
            )
            action.setCheckable(True)
            action.setChecked(group == wanted.group)
            action.triggered.connect(lambda _checked=False, group=group: self.chosen.emit({"group": group}))
            groups.addAction(action)
        statuses = QActionGroup(self.status_menu)
        self.status_menu.clear()
        everything = self.status_menu.addAction(self.tr("Elke status"))
        everything.triggered.connect(lambda _checked=False: self._choose_status(None, without=False))
        everything.setCheckable(True)
        everything.setChecked(wanted.status is None and not wanted.without_transfer)
        statuses.addAction(everything)
        for status in self._model.statuses():
            action = self.status_menu.addAction(status_word(status))
            action.setCheckable(True)
            action.setChecked(wanted.without_transfer if status is None else status is wanted.status)
            action.triggered.connect(
                lambda _checked=False, chosen=status: self._choose_status(chosen, without=chosen is None)
            )
            statuses.addAction(action)

    def _choose_status(self, status: Status | None, *, without: bool) -> None:
        self.chosen.emit({"status": status, "without_transfer": without})
