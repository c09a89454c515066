"""Who works here and who may do what, on the page Beheer: adding a colleague, a role, a password, leaving, and paper."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidgetItem, QWidget

from oso_desktop.dossier.roles import OF_THE_HEAD, Right, Role, allowed
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_management_people import Ui_ManagementPeople
from oso_desktop.qt.icons import icon
from oso_desktop.qt.management_school import manager_words
from oso_desktop.qt.management_ways import InvitePage
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices, Papers
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from datetime import date

    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.management import Management
    from oso_desktop.services.people import Person
    from oso_desktop.services.workspace import Workspace


class Act(Enum):
    """What the page with fields is for."""

    ADD = auto()
    ROLE = auto()
    PASSWORD = auto()
    OWN = auto()


class PeopleTab(QWidget):
    """The people, the table of rights, and the page with fields for one of them.

    `changed` tells that somebody came, went or may do something else now. `lock_asked` comes when the person at the
    keyboard has another role from now on: what a role may do is looked up on coming in.
    """

    changed = Signal()
    lock_asked = Signal()

    def __init__(self, shell: Shell, *, ask_printer: AskPrinter, ask_path: AskPath) -> None:
        super().__init__()
        self._shell = shell
        self._people: tuple[Person, ...] = ()
        self._may_manage = False
        self._has_keychain = False
        self._act = Act.ADD
        self._about = ""
        self.form = form = Ui_ManagementPeople()
        form.setupUi(self)
        self.notices = Notices(form.people_notices, self)
        self.form_notices = Notices(form.form_notices, self)
        self.papers = Papers(
            form.stack,
            form.paper_page,
            form.paper_column,
            form.back_button,
            ask_printer=ask_printer,
            ask_path=ask_path,
        )
        self.invite = InvitePage(shell, ask_printer=ask_printer, ask_path=ask_path)
        form.stack.addWidget(self.invite)
        self.invite.ended.connect(self._invited)
        leave_out(form.form_page)  # a password is never written down
        leave_out(self.invite)  # nor the words of an invitation
        heads = (
            self.tr("Naam"),
            self.tr("Rol"),
            self.tr("Komt binnen met"),
            self.tr("Sinds"),
            self.tr("Vertrokken"),
        )
        self.model = PlainTable(heads, self)
        dress_table(form.people_table, self.model, (0, 150, 260, 100, 100))
        form.role_combo.addItem(self.tr("Kies…"), None)
        for role in Role:
            form.role_combo.addItem(role.value.capitalize(), role)
        form.name_edit.setMaxLength(80)
        self._connect()
        CalmWheel(self).protect(self)
        form.stack.setCurrentIndex(0)
        self._show_buttons()

    def _connect(self) -> None:
        form = self.form
        form.people_table.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        for button, act in (
            (form.add_button, Act.ADD),
            (form.role_button, Act.ROLE),
            (form.password_button, Act.PASSWORD),
            (form.own_button, Act.OWN),
        ):
            button.clicked.connect(lambda _checked=False, act=act: self.begin(act))
        form.invite_button.clicked.connect(lambda _checked=False: self.begin_inviting())
        form.leave_button.clicked.connect(lambda _checked=False: self.ask_leave())
        form.one_person_check.clicked.connect(self._allow_one_person)
        form.print_button.clicked.connect(lambda _checked=False: self.show_sheet())
        dress_button(form.print_button, "printer")
        form.do_button.clicked.connect(lambda _checked=False: self.submit())
        form.without_button.clicked.connect(lambda _checked=False: self.drop_password())
        form.stop_button.clicked.connect(lambda _checked=False: self.leave())
        form.show_check.toggled.connect(self._show_typed)
        for field in self._fields():
            field.returnPressed.connect(self.submit)
            field.textEdited.connect(lambda _text, field=field: self._say(field, ""))
        form.role_combo.currentIndexChanged.connect(lambda _index: self._say(form.role_combo, ""))

    def _fields(self) -> tuple[QLineEdit, ...]:
        form = self.form
        return (form.name_edit, *self._secrets())

    def _secrets(self) -> tuple[QLineEdit, ...]:
        form = self.form
        return (form.old_edit, form.new_edit, form.again_edit, form.own_edit, form.own_again_edit)

    def refresh(self) -> None:
        """Reads who works here."""
        self._shell.operations.run(
            _read, lambda read: self.show_people(*read), owner=self, failed=self.notices.error
        )

    def show_management(self, found: Management) -> None:
        """Shows the table of rights, and what the person at the keyboard may do here."""
        form = self.form
        self._may_manage, self._has_keychain = found.may_manage, bool(found.keychain)
        self._fill_rights(found)
        form.one_person_check.setChecked(found.one_may_do_both)
        form.one_person_check.setEnabled(found.may_manage)
        form.one_person_check.setVisible(not found.only_user)
        form.rights_note.setText(manager_words(found))
        form.rights_note.setVisible(bool(form.rights_note.text()))
        self._show_buttons()

    def _fill_rights(self, found: Management) -> None:
        """The authorisation matrix in words, the column of the person at the keyboard marked."""
        own, table = found.user.role, self.form.rights_table
        table.setRowCount(len(Right))
        table.setColumnCount(1 + len(Role))
        heads = (
            self.tr("{role} (u)").format(role=role.value.capitalize())
            if role is own
            else role.value.capitalize()
            for role in Role
        )
        table.setHorizontalHeaderLabels([self.tr("Wat"), *heads])
        for row, right in enumerate(Right):
            table.setItem(row, 0, QTableWidgetItem(right.value.capitalize()))
            for column, role in enumerate(Role, start=1):
                may = allowed(role, right) or (role is own and right in OF_THE_HEAD and found.may_manage)
                sign, word = (
                    (icon("check", "good"), self.tr("ja"))
                    if may
                    else (icon("minus", "muted"), self.tr("nee"))
                )
                table.setItem(row, column, QTableWidgetItem(sign, word))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        fit_rows(table, len(Right), most=len(Right))

    def show_people(self, people: tuple[Person, ...], today: date) -> None:
        """Shows who works here; the chosen person stays chosen, and at first it is who is at the keyboard."""
        form, chosen = self.form, self.chosen
        self._people = people
        self.model.show_rows([self._row(each, today) for each in people])
        fit_rows(form.people_table, len(people))
        wanted = next(
            (each.name for each in people if (each.name == chosen.name if chosen else each.you)), ""
        )
        if (number := self.model.row_of(wanted)) >= 0:
            form.people_table.selectRow(number)
        self._show_buttons()

    def _row(self, person: Person, today: date) -> PlainRow:
        return PlainRow(
            key=person.name,
            texts=(
                self.tr("{name} (u)").format(name=person.name) if person.you else person.name,
                person.role.value,
                person.comes_in(today),
                day(person.added) if person.added else "",
                day(person.left) if person.left else "",
            ),
        )

    @property
    def chosen(self) -> Person | None:
        """The person chosen in the table."""
        index = self.form.people_table.currentIndex()
        return self._people[index.row()] if index.isValid() and index.row() < len(self._people) else None

    @property
    def _you(self) -> Person | None:
        return next((each for each in self._people if each.you), None)

    def _show_buttons(self) -> None:
        form, chosen = self.form, self.chosen
        present = chosen is not None and chosen.left is None
        other = present and chosen is not None and not chosen.you
        form.add_button.setEnabled(self._may_manage and self._has_keychain)
        form.invite_button.setEnabled(self._may_manage and self._has_keychain)
        form.role_button.setEnabled(self._may_manage and present)
        form.password_button.setEnabled(self._may_manage and other)
        form.leave_button.setEnabled(self._may_manage and other)
        form.own_button.setEnabled(self._you is not None)
        self._explain()

    def _explain(self) -> None:
        """Why a button cannot be pressed stands in its tip."""
        form = self.form
        if not self._may_manage:
            why = self.tr("Alleen de directeur kan dit.")
        elif not self._has_keychain:
            why = self.tr("Kan alleen als de sleutelhanger van deze computer aan staat.")
        else:
            why = self.tr("Kies eerst in de lijst een collega die hier werkt.")
        for button in (
            form.add_button,
            form.invite_button,
            form.role_button,
            form.password_button,
            form.leave_button,
        ):
            button.setToolTip("" if button.isEnabled() else why)

    def begin(self, act: Act) -> None:
        """Shows the fields of what is to be done."""
        form, you, chosen = self.form, self._you, self.chosen
        if you is None or (act in (Act.ROLE, Act.PASSWORD) and chosen is None):
            return
        self.forget()
        self.notices.clear()
        self._act, self._about = act, chosen.name if chosen is not None else ""
        by_sheet = self._shell.workspace.by_sheet
        shown = {
            form.name_part: act is Act.ADD,
            form.role_part: act in (Act.ADD, Act.ROLE),
            form.old_part: act is Act.OWN and you.has_password and not by_sheet,
            form.new_part: act is not Act.ROLE,
            form.again_part: act is not Act.ROLE,
            form.own_part: act is Act.ADD and not you.has_password,
            form.own_again_part: act is Act.ADD and not you.has_password,
            form.show_check: act is not Act.ROLE,
            form.without_button: act is Act.OWN and you.has_password and not you.shares,
        }
        for part, visible in shown.items():
            part.setVisible(visible)
        title, intro, button = self._words(act, you)
        form.form_title.setText(title)
        form.form_intro.setText(intro)
        form.do_button.setText(button)
        form.new_label.setText(
            self.tr("Uw nieuwe wa&chtwoord") if act is Act.OWN else self.tr("Wa&chtwoord van de collega")
        )
        if act is Act.ROLE and chosen is not None:
            form.role_combo.setCurrentIndex(form.role_combo.findData(chosen.role))
        form.stack.setCurrentWidget(form.form_page)
        first = next(
            each
            for each in (form.name_edit, form.role_combo, form.old_edit, form.new_edit)
            if not each.parentWidget().isHidden()
        )
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, act: Act, you: Person) -> tuple[str, str, str]:
        """The title, what it does, and what the button says."""
        long = self.tr("Een wachtwoord heeft minstens tien tekens. Drie of vier losse woorden zijn goed.")
        if act is Act.ADD:
            both = self.tr(
                "De collega werkt straks met ditzelfde account op deze computer, met een eigen naam en wachtwoord."
            )
            own = self.tr("U deelt het account dan. Daarom hebt u zelf ook een wachtwoord nodig.")
            intro = " ".join((both, long) if you.has_password else (both, own, long))
            return self.tr("Een collega toevoegen"), intro, self.tr("&Toevoegen")
        if act is Act.ROLE:
            intro = self.tr("De rol bepaalt wat iemand mag: zie de tabel bij Wie mag wat.")
            if self._about == you.name:
                intro += " " + self.tr(
                    "Dit bent u zelf: het programma gaat daarna op slot en opent met de nieuwe rol."
                )
            return (
                self.tr("Een andere rol voor {name}").format(name=self._about),
                intro,
                self.tr("&Rol wijzigen"),
            )
        if act is Act.PASSWORD:
            known = self.tr(
                "Geef het zelf door. Laat de collega daarna bij Mijn wachtwoord een eigen kiezen."
            )
            return (
                self.tr("Een nieuw wachtwoord voor {name}").format(name=self._about),
                f"{known} {long}",
                self.tr("Wachtwoord &instellen"),
            )
        return self.tr("Mijn wachtwoord"), long, self.tr("Wachtwoord &bewaren")

    def submit(self) -> None:
        """Does it, or says at a field what is wrong with it."""
        form = self.form
        if not form.do_button.isEnabled() or not self._complete():
            return
        name, role, about = form.name_edit.text(), form.role_combo.currentData(), self._about
        old, new, own = form.old_edit.text(), form.new_edit.text(), form.own_edit.text()
        if self._act is Act.ADD:
            self._do(
                lambda workspace: _added(workspace, name, role, new, own),
                self.tr("De collega is toegevoegd, en kiest voortaan bij het openen de eigen naam."),
            )
        elif self._act is Act.ROLE:
            you = self._you is not None and self._you.name == about
            self._do(
                lambda workspace: _role_given(workspace, about, role),
                self.tr("De rol is gewijzigd."),
                lock=you,
            )
        elif self._act is Act.PASSWORD:
            self._do(
                lambda workspace: _password_given(workspace, about, new),
                self.tr("Het nieuwe wachtwoord geldt."),
            )
        else:
            self._do(
                lambda workspace: _own_password(workspace, old, new), self.tr("Uw nieuwe wachtwoord geldt.")
            )

    def drop_password(self) -> None:
        """Does without a password again; the old one is asked."""
        old = self.form.old_edit.text()
        if not self.form.old_part.isHidden() and not old:
            self._say(self.form.old_edit, self.tr("Typ eerst uw wachtwoord van nu."))
            self.form.old_edit.setFocus()
            return
        self._do(
            lambda workspace: _password_dropped(workspace, old),
            self.tr("U werkt zonder wachtwoord: uw eigen account is genoeg."),
        )

    def _complete(self) -> bool:
        form = self.form
        wrong: list[tuple[QWidget, str]] = []
        for part, field, empty in (
            (form.name_part, form.name_edit, self.tr("Vul voorletters en achternaam in.")),
            (form.old_part, form.old_edit, self.tr("Typ eerst uw wachtwoord van nu.")),
            (form.new_part, form.new_edit, self.tr("Kies een wachtwoord.")),
            (form.own_part, form.own_edit, self.tr("Kies ook een wachtwoord voor uzelf.")),
        ):
            if not part.isHidden() and not field.text().strip():
                wrong.append((field, empty))
        if not form.role_part.isHidden() and form.role_combo.currentData() is None:
            wrong.append((form.role_combo, self.tr("Kies een rol.")))
        for first, second in ((form.new_edit, form.again_edit), (form.own_edit, form.own_again_edit)):
            if not second.parentWidget().isHidden() and first.text() != second.text():
                wrong.append((second, self.tr("Dit is niet hetzelfde. Typ het nog een keer.")))
        for field, words in wrong:
            self._say(field, words)
        if wrong:
            wrong[0][0].setFocus()
        return not wrong

    def _do(self, act: Callable[[Workspace], None], told: str, *, lock: bool = False) -> None:
        self.notices.clear()
        self.form_notices.clear()
        for button in (self.form.do_button, self.form.without_button):
            button.setEnabled(False)

        def done(_nothing: None) -> None:
            self.leave()
            self.notices.say(Tone.GOOD, told)
            self.changed.emit()
            if lock:
                self.lock_asked.emit()

        self._shell.operations.run(act, done, owner=self, failed=self._refused, changes=True)

    def _refused(self, error: OsoError) -> None:
        for button in (self.form.do_button, self.form.without_button):
            button.setEnabled(True)
        in_form = self.form.stack.currentWidget() is self.form.form_page
        (self.form_notices if in_form else self.notices).error(error)

    def ask_leave(self) -> None:
        """Says what happens when somebody leaves, and asks."""
        person = self.chosen
        if person is None:
            return
        panel = self.notices.ask(
            Tone.WARN,
            self.tr("Werkt {name} hier niet meer?").format(name=person.name),
            self.tr(
                "{name} komt dan niet meer binnen; een eigen sleutel wordt verwijderd en het wachtwoord ook. Wat "
                "{name} deed, blijft in het logboek staan. Dit is niet terug te draaien."
            ).format(name=person.name),
        )
        panel.add_button(
            self.tr("&Ja, vertrokken"), lambda: self._let_go(person.name), primary=True
        ).setFocus()
        panel.add_button(self.tr("&Nee, niets doen"), self.notices.clear)

    def _let_go(self, name: str) -> None:
        self._do(
            lambda workspace: _left(workspace, name),
            self.tr("{name} komt niet meer binnen.").format(name=name),
        )

    def begin_inviting(self) -> None:
        """Shows the page that invites a colleague with an account of their own."""
        self.notices.clear()
        self.form.stack.setCurrentWidget(self.invite)
        self.invite.begin()

    def _invited(self, told: str) -> None:
        self.form.stack.setCurrentIndex(0)
        self.form.invite_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if told:
            self.notices.say(Tone.GOOD, told)
        self.changed.emit()

    def leave(self) -> None:
        """Back to the people; nothing that was typed or that stood on a sheet stays."""
        form = self.form
        here = form.stack.currentIndex() == 0
        self.forget()
        self.invite.forget()
        if form.stack.currentWidget() is form.paper_page:
            self.papers.close()
        form.stack.setCurrentIndex(0)
        if not here:
            form.people_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empties the fields."""
        form = self.form
        self.form_notices.clear()
        for field in self._fields():
            field.clear()
            self._say(field, "")
        form.role_combo.setCurrentIndex(0)
        self._say(form.role_combo, "")
        form.show_check.setChecked(False)
        for button in (form.do_button, form.without_button):
            button.setEnabled(True)

    def _show_typed(self, on: bool) -> None:
        for field in self._secrets():
            field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _say(self, field: QWidget, words: str) -> None:
        label = getattr(self.form, f"{field.objectName().rsplit('_', 1)[0]}_error")
        label.setText(words)
        label.setVisible(bool(words))
        field.setProperty("invalid", bool(words))
        field.setAccessibleDescription(words)
        restyle(field)

    def _allow_one_person(self, on: bool) -> None:
        from oso_desktop.services.management import allow_one_person  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(
            lambda workspace: allow_one_person(workspace, allowed=on),
            lambda _: self.changed.emit(),
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def show_sheet(self) -> None:
        """Shows the people and the rights on paper."""
        self.notices.clear()
        self._shell.operations.run(
            _sheet,
            lambda pdf: self.papers.show_paper(pdf.data, self.tr("wie mag wat.pdf"), self.form.print_button),
            owner=self,
            failed=self.notices.error,
            what=self.tr("Blad maken…"),
        )


def _read(workspace: Workspace) -> tuple[tuple[Person, ...], date]:
    from oso_desktop.services.people import people  # noqa: PLC0415 - brings the database along

    return people(workspace), workspace.today


def _added(workspace: Workspace, name: str, role: Role, password: str, own_password: str) -> None:
    from oso_desktop.services.people import add_here  # noqa: PLC0415 - see above

    add_here(workspace, name, role, password, own_password=own_password)


def _role_given(workspace: Workspace, name: str, role: Role) -> None:
    from oso_desktop.services.people import change_role  # noqa: PLC0415 - see above

    change_role(workspace, name, role)


def _password_given(workspace: Workspace, name: str, password: str) -> None:
    from oso_desktop.services.people import reset_password  # noqa: PLC0415 - see above

    reset_password(workspace, name, password)


def _own_password(workspace: Workspace, old: str, new: str) -> None:
    from oso_desktop.services.people import set_own_password  # noqa: PLC0415 - see above

    set_own_password(workspace, old, new)


def _password_dropped(workspace: Workspace, old: str) -> None:
    from oso_desktop.services.people import drop_own_password  # noqa: PLC0415 - see above

    drop_own_password(workspace, old)


def _left(workspace: Workspace, name: str) -> None:
    from oso_desktop.services.people import leave  # noqa: PLC0415 - see above

    leave(workspace, name)


def _sheet(workspace: Workspace) -> LetterPdf:
    from oso_desktop.services.rights_sheet import sheet  # noqa: PLC0415 - see above

    return sheet(workspace)
