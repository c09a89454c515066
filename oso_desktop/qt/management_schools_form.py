"""A school of the address book in fields, on the tab Scholen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.schools import BadSchool, checked_receiver_code
from oso_desktop.errors import OsoError
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_school_form import Ui_ManagementSchoolForm
from oso_desktop.qt.language import with_step
from oso_desktop.qt.management_schools_own import say_beside
from oso_desktop.qt.page import Shell
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import hint

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace


class SchoolForm(QWidget):
    """Asks for a school that is not there yet, or for other particulars of one. `saved(KnownSchool)` and `stopped`."""

    saved = Signal(object)
    stopped = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._school: KnownSchool | None = None
        self.form = form = Ui_ManagementSchoolForm()
        form.setupUi(self)
        self.notices = Notices(form.form_notices, self)
        for edit, label in self._fields():
            edit.textEdited.connect(lambda _text, edit=edit, label=label: self._typing(edit, label))
            edit.returnPressed.connect(self.save)
        form.save_button.clicked.connect(lambda _checked=False: self.save())
        form.stop_button.clicked.connect(lambda _checked=False: self.stopped.emit())
        FormKeys(self, form.stop_button)

    def _fields(self) -> tuple[tuple[QLineEdit, QLabel], ...]:
        form = self.form
        return (
            (form.name_edit, form.name_error),
            (form.brin_edit, form.brin_error),
            (form.location_edit, form.location_error),
            (form.town_edit, form.town_error),
            (form.phone_edit, form.phone_error),
        )

    @property
    def school_id(self) -> str:
        """The school whose particulars are asked; empty for a new one."""
        return self._school.id if self._school is not None else ""

    def begin(self, school: KnownSchool | None) -> None:
        """Asks for a new school, or about one that is there; its BRIN is fixed once there is a card."""
        form, self._school = self.form, school
        self.notices.clear()
        for edit, label in self._fields():
            say_beside(edit, label, "")
        form.form_title.setText(
            self.tr("{name} wijzigen").format(name=school.name) if school else self.tr("School toevoegen")
        )
        shown = school or KnownSchool(name="", brin="")
        form.name_edit.setText(shown.name)
        form.brin_edit.setText(shown.brin)
        form.location_edit.setText(shown.location if school else "")
        form.town_edit.setText(shown.town)
        form.phone_edit.setText(shown.phone)
        form.vso_check.setChecked(shown.vso)
        fixed = shown.card is not None
        for code in (form.brin_edit, form.location_edit):
            code.setReadOnly(fixed)
            hint(code, self.tr("Dit hoort bij de schoolkaart en ligt vast.") if fixed else "")
        form.form_scroll.ensureVisible(0, 0)
        form.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> KnownSchool:
        """What stands in the fields."""
        form = self.form
        return replace(
            self._school or KnownSchool(name="", brin=""),
            name=form.name_edit.text(),
            brin=form.brin_edit.text(),
            location=form.location_edit.text(),
            town=form.town_edit.text(),
            phone=form.phone_edit.text(),
            vso=form.vso_check.isChecked(),
        )

    def save(self, *, sure: bool = False) -> None:
        """Stores the school, or says what is wrong or in doubt."""
        school = self.typed()
        self.notices.clear()
        self._shell.operations.run(
            lambda workspace: _saved(workspace, school, sure=sure),
            self.saved.emit,
            owner=self,
            failed=self._refused,
            changes=True,
        )

    def _typing(self, edit: QLineEdit, label: QLabel) -> None:
        say_beside(edit, label, "")
        self.notices.clear()

    def _refused(self, error: OsoError) -> None:
        from oso_desktop.services.addresses import (  # noqa: PLC0415 - brings the database along
            CodeTaken,
            Doubtful,
            NameMissing,
        )

        form = self.form
        if isinstance(error, BadSchool | CodeTaken | NameMissing):  # beside the field, where the eyes are
            wrong = (
                (form.name_edit, form.name_error)
                if isinstance(error, NameMissing)
                else self._typed_wrong(error)
            )
            say_beside(*wrong, with_step(error))
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            form.form_scroll.ensureWidgetVisible(wrong[1])
            return
        if not isinstance(error, Doubtful):
            self.notices.error(error)
            return
        panel = self.notices.ask(Tone.WARN, error.text, error.next_step)
        panel.add_button(self.tr("T&och bewaren"), lambda: self.save(sure=True))
        panel.add_button(self.tr("&Verbeteren"), self._better).setFocus()

    def _typed_wrong(self, error: OsoError) -> tuple[QLineEdit, QLabel]:
        """The field of which the official form cannot be made; a code that is taken begins with the BRIN."""
        form = self.form
        if not isinstance(error, BadSchool):
            return form.brin_edit, form.brin_error
        try:
            checked_receiver_code(form.brin_edit.text())
        except BadSchool:
            return form.brin_edit, form.brin_error
        return form.location_edit, form.location_error

    def _better(self) -> None:
        self.notices.clear()
        self.form.brin_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.brin_edit.selectAll()


def _saved(workspace: Workspace, school: KnownSchool, *, sure: bool) -> KnownSchool:
    from oso_desktop.services.addresses import save_address  # noqa: PLC0415 - brings the database along

    return save_address(workspace, school, sure=sure)
