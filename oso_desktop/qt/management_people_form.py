"""The one form of the tab Mensen: a colleague who comes, another role, or a password."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from oso_desktop.dossier.roles import Role
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_people import Ui_ManagementPeople
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.services.people import Person
    from oso_desktop.services.workspace import Workspace


class Asked(Enum):
    """What the form is for."""

    ADD = auto()
    ROLE = auto()
    PASSWORD = auto()
    OWN = auto()


class PeopleForm(QObject):
    """Fills the form and does what it asks. `ended(str)` comes with what was done, or with nothing.

    `own_role_changed` tells that the person at the keyboard has another role since the form was last shown.
    """

    ended = Signal(str)

    def __init__(self, form: Ui_ManagementPeople, shell: Shell, owner: QWidget) -> None:
        super().__init__(owner)
        self._form = form
        self._shell = shell
        self._owner = owner
        self._asked = Asked.ADD
        self._person: Person | None = None
        self.own_role_changed = False
        self.notices = Notices(form.form_notices, self)
        leave_out(form.form_page)  # a password is never written down
        form.role_combo.addItem(self.tr("Kies…"), None)
        for role in Role:
            form.role_combo.addItem(on_screen(role.value).capitalize(), role)
        form.name_edit.setMaxLength(80)
        form.show_check.toggled.connect(self._show_passwords)
        for edit, label in self._passwords():
            edit.textEdited.connect(lambda _text, edit=edit, label=label: _say(edit, label, ""))
            edit.returnPressed.connect(self.do)
        form.name_edit.textEdited.connect(lambda _text: _say(form.name_edit, form.name_error, ""))
        form.name_edit.returnPressed.connect(self.do)
        form.role_combo.currentIndexChanged.connect(lambda _n: _say(form.role_combo, form.role_error, ""))
        form.do_button.clicked.connect(lambda _checked=False: self.do())
        form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        FormKeys(form.form_page, form.stop_button)
        form.without_button.clicked.connect(lambda _checked=False: self.do_without())
        CalmWheel(self).protect(form.form_page)

    def _passwords(self) -> tuple[tuple[QLineEdit, QLabel], ...]:
        form = self._form
        return (
            (form.old_edit, form.old_error),
            (form.new_edit, form.new_error),
            (form.own_edit, form.own_error),
            (form.again_edit, form.again_error),
            (form.own_again_edit, form.own_again_error),
        )

    def begin(self, asked: Asked, person: Person) -> None:
        """Asks about a person; with ADD, `person` is who is at the keyboard."""
        form = self._form
        self._asked, self._person, self.own_role_changed = asked, person, False
        self._forget()
        form.name_part.setVisible(asked is Asked.ADD)
        form.role_part.setVisible(asked in (Asked.ADD, Asked.ROLE))
        by_sheet = self._shell.workspace.by_sheet
        form.old_part.setVisible(asked is Asked.OWN and person.has_password and not by_sheet)
        form.new_part.setVisible(asked is not Asked.ROLE)
        form.again_part.setVisible(asked is not Asked.ROLE)
        for part in (form.own_part, form.own_again_part):
            part.setVisible(asked is Asked.ADD and not person.has_password)
        form.show_check.setVisible(asked is not Asked.ROLE)
        form.without_button.setVisible(asked is Asked.OWN and person.has_password and not person.shares)
        form.role_combo.setCurrentIndex(form.role_combo.findData(person.role) if asked is Asked.ROLE else 0)
        title, intro = self._words(asked, person)
        form.form_title.setText(title)
        form.form_intro.setText(intro)
        form.new_label.setText(
            self.tr("Nieuw wa&chtwoord") if asked is Asked.OWN else self.tr("Wa&chtwoord van de collega")
        )
        form.do_button.setText(self.tr("&Bewaren") if asked is not Asked.ADD else self.tr("Toe&voegen"))
        form.stop_button.setText(
            self.tr("Niet bew&aren") if asked is not Asked.ADD else self.tr("&Annuleren")
        )
        form.stack.setCurrentWidget(form.form_page)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        form = self._form
        return {
            Asked.ADD: form.name_edit,
            Asked.ROLE: form.role_combo,
            Asked.PASSWORD: form.new_edit,
            Asked.OWN: form.new_edit if form.old_part.isHidden() else form.old_edit,
        }[self._asked]

    def _words(self, asked: Asked, person: Person) -> tuple[str, str]:
        from oso_desktop.vault.passwords import SHORTEST  # noqa: PLC0415 - seldom needed

        strong = self.tr("Een wachtwoord heeft minstens {n} tekens: bijvoorbeeld vier losse woorden.").format(
            n=SHORTEST
        )
        return {
            Asked.ADD: (
                self.tr("Een collega toevoegen aan dit account"),
                self.tr(
                    "U deelt dit account dan samen. Bij het openen vraagt het programma voortaan wie er is, en ieder "
                    "typt een eigen wachtwoord. Laat de collega het wachtwoord zelf typen."
                )
                + " "
                + strong,
            ),
            Asked.ROLE: (
                self.tr("De rol van {name}").format(name=person.name),
                self.tr("Het programma wordt daarna vergrendeld. Als u het ontgrendelt, geldt uw nieuwe rol.")
                if person.you
                else self.tr("De nieuwe rol geldt als deze collega het programma de volgende keer opent."),
            ),
            Asked.PASSWORD: (
                self.tr("Een nieuw wachtwoord voor {name}").format(name=person.name),
                self.tr("Laat de collega het zelf typen. Het oude wachtwoord werkt daarna niet meer.")
                + " "
                + strong,
            ),
            Asked.OWN: (
                self.tr("Mijn wachtwoord"),
                self.tr("Met een wachtwoord vraagt het programma bij het openen altijd wie u bent.")
                + " "
                + strong,
            ),
        }[asked]

    def do(self) -> None:
        """Does what was asked, once everything is filled in."""
        form, person = self._form, self._person
        if person is None or not form.do_button.isEnabled() or not self._complete():
            return
        asked, role = self._asked, form.role_combo.currentData()
        name = form.name_edit.text()
        old, new, own = form.old_edit.text(), form.new_edit.text(), form.own_edit.text()
        said = {
            Asked.ADD: self.tr(
                "{name} is toegevoegd. Bij het openen vraagt het programma nu wie er is."
            ).format(name=" ".join(name.split())),
            Asked.ROLE: self.tr("De rol van {name} is bewaard.").format(name=person.name),
            Asked.PASSWORD: self.tr("{name} heeft een nieuw wachtwoord.").format(name=person.name),
            Asked.OWN: self.tr("Uw wachtwoord is bewaard."),
        }[asked]
        acts: dict[Asked, Callable[[Workspace], None]] = {
            Asked.ADD: lambda workspace: _add(workspace, name, Role(role), new, own),
            Asked.ROLE: lambda workspace: _role(workspace, person.name, Role(role)),
            Asked.PASSWORD: lambda workspace: _reset(workspace, person.name, new),
            Asked.OWN: lambda workspace: _own(workspace, old, new),
        }
        self._run(acts[asked], said, own_role=asked is Asked.ROLE and person.you)

    def do_without(self) -> None:
        """Takes the own password away; the one of now is typed first."""
        form = self._form
        old = form.old_edit.text()
        if not old and not form.old_part.isHidden():
            _say(form.old_edit, form.old_error, self.tr("Typ het wachtwoord dat u nu hebt."))
            form.old_edit.setFocus()
            return
        self._run(lambda workspace: _without(workspace, old), self.tr("U werkt weer zonder wachtwoord."))

    def _run(self, act: Callable[[Workspace], None], said: str, *, own_role: bool = False) -> None:
        form = self._form
        form.do_button.setEnabled(False)
        form.without_button.setEnabled(False)
        self.notices.clear()

        def done(_nothing: None) -> None:
            self._forget()
            self.own_role_changed = own_role
            self.ended.emit(said)

        self._shell.operations.run(
            act, done, owner=self._owner, failed=self._refused, changes=True, what=self.tr("Bewaren…")
        )

    def _refused(self, error: OsoError) -> None:
        self._form.do_button.setEnabled(True)
        self._form.without_button.setEnabled(True)
        from oso_desktop.vault.passwords import BadPassword  # noqa: PLC0415 - loaded by now

        self.notices.error(error)
        field = self._form.new_edit if isinstance(error, BadPassword) else self._first()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complete(self) -> bool:
        form = self._form
        missing: list[QWidget] = []
        wanted: tuple[tuple[QWidget, QWidget, QLabel, str], ...] = (
            (form.name_part, form.name_edit, form.name_error, self.tr("Vul de naam in.")),
            (form.role_part, form.role_combo, form.role_error, self.tr("Kies een rol.")),
            (form.old_part, form.old_edit, form.old_error, self.tr("Typ het wachtwoord dat u nu hebt.")),
            (form.new_part, form.new_edit, form.new_error, self.tr("Typ een wachtwoord.")),
            (form.own_part, form.own_edit, form.own_error, self.tr("Kies ook een wachtwoord voor uzelf.")),
        )
        for part, field, label, words in wanted:
            empty = not part.isHidden() and not _filled(field)
            _say(field, label, words if empty else "")
            if empty:
                missing.append(field)
        for part, first, second, label in (
            (form.again_part, form.new_edit, form.again_edit, form.again_error),
            (form.own_again_part, form.own_edit, form.own_again_edit, form.own_again_error),
        ):
            other = not part.isHidden() and first.text() != second.text()
            _say(second, label, self.tr("Dit is niet hetzelfde. Typ het nog een keer.") if other else "")
            if other:
                missing.append(second)
        if missing:
            missing[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not missing

    def stop(self) -> None:
        """Back without doing anything."""
        self._forget()
        self.ended.emit("")

    def _forget(self) -> None:
        """No password stays in a field."""
        form = self._form
        self.notices.clear()
        form.name_edit.clear()
        form.show_check.setChecked(False)
        form.do_button.setEnabled(True)
        form.without_button.setEnabled(True)
        for edit, label in ((form.name_edit, form.name_error), *self._passwords()):
            edit.clear()
            _say(edit, label, "")
        _say(form.role_combo, form.role_error, "")

    def _show_passwords(self, on: bool) -> None:
        for edit, _label in self._passwords():
            edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


def _filled(field: QWidget) -> bool:
    if isinstance(field, QComboBox):
        return field.currentData() is not None
    return isinstance(field, QLineEdit) and bool(field.text().strip())


def _say(field: QWidget, label: QLabel, words: str) -> None:
    label.setText(on_screen(words))
    label.setVisible(bool(words))
    field.setProperty("invalid", bool(words))
    field.setAccessibleDescription(on_screen(words))
    restyle(field)


def _add(workspace: Workspace, name: str, role: Role, password: str, own: str) -> None:
    from oso_desktop.services.people import add_here  # noqa: PLC0415 - brings the database along

    add_here(workspace, name, role, password, own_password=own)


def _role(workspace: Workspace, name: str, role: Role) -> None:
    from oso_desktop.services.people import change_role  # noqa: PLC0415 - see above

    change_role(workspace, name, role)


def _reset(workspace: Workspace, name: str, password: str) -> None:
    from oso_desktop.services.people import reset_password  # noqa: PLC0415 - see above

    reset_password(workspace, name, password)


def _own(workspace: Workspace, old: str, new: str) -> None:
    from oso_desktop.services.people import set_own_password  # noqa: PLC0415 - see above

    set_own_password(workspace, old, new)


def _without(workspace: Workspace, old: str) -> None:
    from oso_desktop.services.people import drop_own_password  # noqa: PLC0415 - see above

    drop_own_password(workspace, old)
