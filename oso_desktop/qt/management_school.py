"""The school's own particulars on the page Beheer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit

from oso_desktop.errors import OsoError
from oso_desktop.qt.demo_school import NoDemo, StartDemo, start_demo
from oso_desktop.qt.first_start_pages import SchoolPage
from oso_desktop.qt.first_start_state import SchoolEntry, school_of
from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.status_line import MEMORY_KEYCHAIN
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import nothing_new, only_head, permit

if TYPE_CHECKING:
    from oso_desktop.dossier.schools import OwnSchool
    from oso_desktop.services.management import Management


def manager_words(found: Management) -> str:
    """Who may change something here, if that needs saying."""
    if not found.may_manage:
        return _tr("Alleen de directeur kan dit wijzigen.")
    if found.only_user:
        return _tr(
            "U bent de enige gebruiker van dit programma. Daarom mag u dit wijzigen, welke rol u ook hebt."
        )
    return ""


class SchoolTab(QObject):
    """Fills the tab School. `saved(OwnSchool)` comes when the store has the new particulars."""

    saved = Signal(object)

    def __init__(
        self, form: Ui_Management, shell: Shell, parent: QObject, *, start_demo: StartDemo = start_demo
    ) -> None:
        super().__init__(parent)
        self._start_demo = start_demo
        self._form = form
        self._shell = shell
        self._stored: OwnSchool | None = None
        self._panel: Panel | None = None
        self.fields = SchoolPage(ask_user=False)
        form.school_fields.addWidget(self.fields)
        form.save_button.clicked.connect(lambda _checked=False: self.save())
        form.undo_button.clicked.connect(lambda _checked=False: self.undo())
        form.demo_button.clicked.connect(lambda _checked=False: self.practise())
        self.fields.submitted.connect(self.save)
        for field in self.fields.findChildren(QLineEdit):
            field.textChanged.connect(lambda _text: self._show_buttons())
        self.fields.form.kind_combo.currentIndexChanged.connect(lambda _index: self._show_buttons())

    def show_management(self, found: Management) -> None:
        """Shows the particulars as stored, unless something was typed that is not stored yet."""
        typing = self.unsaved
        self._stored = found.school
        self._form.demo_button.setVisible(found.keychain != MEMORY_KEYCHAIN)  # there one is in it already
        self._form.school_rights.setText(manager_words(found))
        self._form.school_rights.setVisible(bool(self._form.school_rights.text()))
        for field in self.fields.findChildren(QLineEdit):
            field.setReadOnly(not found.may_manage)
        permit(self.fields.form.kind_combo, only_head(found.may_manage))
        for button in (self._form.save_button, self._form.undo_button):
            button.setVisible(found.may_manage)
        if not typing:
            self.fields.fill(entry_of(found.school))
        self._show_buttons()

    @property
    def unsaved(self) -> bool:
        """Whether the fields differ from the store."""
        return self._stored is not None and self.fields.entry() != entry_of(self._stored)

    def _show_buttons(self) -> None:
        for button in (self._form.save_button, self._form.undo_button):
            permit(button, nothing_new(self.unsaved))

    def undo(self) -> None:
        """Puts back what is stored."""
        if self._stored is not None:
            self.fields.fill(entry_of(self._stored))
            self.fields.show_problems(self.fields.entry())
            self._tell(None)

    def practise(self) -> None:
        """Opens the demo school beside this window; what is open here stays as it is."""
        if not self._start_demo():
            self._refused(NoDemo())
            return
        self._tell(
            Panel(
                Tone.INFO,
                _tr("De voorbeeldschool komt zo, in een eigen venster."),
                _tr("Klaar met kijken? Kies daar Verlaten. Uw eigen school blijft hier gewoon open."),
            )
        )

    def save(self) -> None:
        """Stores what stands in the fields, or says below a field what is wrong with it."""
        from oso_desktop.services.students import save_school  # noqa: PLC0415 - brings the database along

        entry, stored = self.fields.entry(), self._stored
        if stored is None or not self.unsaved or not self.fields.show_problems(entry):
            return
        school = replace(school_of(entry), website=stored.website)
        self._shell.operations.run(
            lambda workspace: save_school(workspace, school),
            lambda _done: self._saved(school),
            owner=self,
            failed=self._refused,
            changes=True,
        )

    def _saved(self, school: OwnSchool) -> None:
        self._stored = school
        self.fields.fill(entry_of(school))
        self._show_buttons()
        self._tell(
            Panel(
                Tone.GOOD, _tr("Bewaard. Vanaf nu staan deze gegevens in elk nieuw dossier en op elke brief.")
            )
        )
        self.saved.emit(school)

    def _refused(self, error: OsoError) -> None:
        self._tell(Panel(Tone.BAD, error.text, error.next_step))

    def _tell(self, panel: Panel | None) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = panel
        if panel is not None:
            panel.closed.connect(self._forget_panel)
            self._form.school_notices.addWidget(panel)

    def _forget_panel(self) -> None:
        self._panel = None


def entry_of(school: OwnSchool) -> SchoolEntry:
    """The school as fields show it."""
    return SchoolEntry(
        name=school.name,
        brin=school.brin,
        location=school.location,
        board=school.board,
        street=school.address.street,
        house_number=school.address.house_number,
        postcode=school.address.postcode,
        town=school.address.town,
        phone=school.phone,
        email=school.email,
        head_teacher=school.head_teacher,
        contact_person=school.contact_person,
        kind=school.kind,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
