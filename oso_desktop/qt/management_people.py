"""Who works here and who may do what, on the page Beheer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.roles import OF_THE_HEAD, Right, Role, allowed
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_management_people import Ui_ManagementPeople
from oso_desktop.qt.icons import icon
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.management_people_form import Asked, PeopleForm
from oso_desktop.qt.management_school import manager_words
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import wrap
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import only_head, permit, plain_tip

if TYPE_CHECKING:
    from datetime import date

    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.management import Management
    from oso_desktop.services.people import Person
    from oso_desktop.services.workspace import Workspace


class PeopleTab(QWidget):
    """The people and the table of rights.

    `inviting` asks for the page that invites a colleague, `one_person(bool)` that one person may both choose and hand
    over. `changed` tells that somebody came, went or may do something else now; `lock_asked` that the person at the
    keyboard has another role, which is looked up on coming in.
    """

    inviting = Signal()
    one_person = Signal(bool)
    changed = Signal()
    lock_asked = Signal()

    def __init__(self, shell: Shell, *, ask_printer: AskPrinter, ask_path: AskPath) -> None:
        super().__init__()
        self._shell = shell
        self._people: tuple[Person, ...] = ()
        self._may_manage = False
        self._has_keychain = False
        self.form = form = Ui_ManagementPeople()
        form.setupUi(self)
        wrap(form.people_buttons)
        self.notices = Notices(form.people_notices, self)
        self.fields = PeopleForm(form, shell, self)
        self.fields.ended.connect(self._ended)
        self.papers = KeptPapers(form, shell.operations, ask_printer=ask_printer, ask_path=ask_path)
        heads = (
            self.tr("Naam"),
            self.tr("Rol"),
            self.tr("Komt binnen met"),
            self.tr("Sinds"),
            self.tr("Vertrokken"),
        )
        self.model = PlainTable(heads, self)
        dress_table(form.people_table, self.model, (0, 190, 250, 100, 100))
        self._connect()
        form.stack.setCurrentIndex(0)
        self._show_buttons()

    def _connect(self) -> None:
        form = self.form
        form.people_table.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        for button, asked in (
            (form.add_button, Asked.ADD),
            (form.role_button, Asked.ROLE),
            (form.password_button, Asked.PASSWORD),
            (form.own_button, Asked.OWN),
        ):
            button.clicked.connect(lambda _checked=False, asked=asked: self.begin(asked))
        form.invite_button.clicked.connect(lambda _checked=False: self.inviting.emit())
        form.leave_button.clicked.connect(lambda _checked=False: self.ask_leave())
        form.one_person_check.clicked.connect(self.one_person)
        form.print_button.clicked.connect(lambda _checked=False: self.show_sheet())
        dress_button(form.print_button, "printer")

    def refresh(self) -> None:
        """Reads who works here."""
        self._shell.operations.run(
            _read, lambda read: self.show_people(*read), owner=self, failed=self.notices.error
        )

    def show_rights(self, found: Management) -> None:
        """Shows the table of rights, and what the person at the keyboard may do here."""
        form = self.form
        self._may_manage, self._has_keychain = found.may_manage, bool(found.keychain)
        self._fill_rights(found)
        form.one_person_check.setChecked(found.one_may_do_both)
        permit(form.one_person_check, only_head(found.may_manage))
        form.one_person_check.setVisible(not found.only_user)
        form.rights_note.setText(manager_words(found))
        form.rights_note.setVisible(bool(form.rights_note.text()))
        self._show_buttons()

    def _fill_rights(self, found: Management) -> None:
        """The authorisation matrix in words, the column of the person at the keyboard marked."""
        own, table = found.user.role, self.form.rights_table
        table.setRowCount(len(Right))
        table.setColumnCount(1 + len(Role))
        mine = self.tr("{role} (u)")
        heads = [
            mine.format(role=on_screen(role.value).capitalize())
            if role is own
            else on_screen(role.value).capitalize()
            for role in Role
        ]
        table.setHorizontalHeaderLabels([self.tr("Wat"), *heads])
        for column, head in enumerate(heads, start=1):
            table.model().setHeaderData(
                column, Qt.Orientation.Horizontal, plain_tip(head), Qt.ItemDataRole.ToolTipRole
            )
        yes, no = (icon("check", "good"), self.tr("ja")), (icon("minus", "muted"), self.tr("nee"))
        for row, right in enumerate(Right):
            what = QTableWidgetItem(on_screen(right.value).capitalize())
            what.setToolTip(plain_tip(what.text()))
            table.setItem(row, 0, what)
            for column, role in enumerate(Role, start=1):
                may = allowed(role, right) or (role is own and right in OF_THE_HEAD and found.may_manage)
                table.setItem(row, column, QTableWidgetItem(*(yes if may else no)))
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
                on_screen(person.role.value),
                on_screen(person.comes_in(today)),
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
        """What cannot be done now says why in its tip."""
        form, chosen = self.form, self.chosen
        present = chosen is not None and chosen.left is None
        other = present and chosen is not None and not chosen.you
        adds = self._may_manage and self._has_keychain
        if not self._may_manage:
            why = only_head(may=False)
        elif not self._has_keychain:
            why = self.tr("Kan alleen als de sleutelhanger van deze computer aan staat.")
        else:
            why = ""
        pick = why if not self._may_manage else self.tr("Kies eerst in de lijst een collega die hier werkt.")
        for button, possible, reason in (
            (form.add_button, adds, why),
            (form.invite_button, adds, why),
            (form.role_button, self._may_manage and present, pick),
            (form.password_button, self._may_manage and other, pick),
            (form.leave_button, self._may_manage and other, pick),
            (form.own_button, self._you is not None, ""),
        ):
            permit(button, "" if possible else reason)

    def begin(self, asked: Asked) -> None:
        """Shows the fields of what is to be done."""
        person = self.chosen if asked in (Asked.ROLE, Asked.PASSWORD) else self._you
        if person is not None:
            self.notices.clear()
            self.fields.begin(asked, person)

    def _ended(self, told: str) -> None:
        form = self.form
        form.stack.setCurrentIndex(0)
        form.people_table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not told:
            return
        self.notices.say(Tone.GOOD, told)
        self.changed.emit()
        if self.fields.own_role_changed:
            self.lock_asked.emit()

    def ask_leave(self) -> None:
        """Says what happens when somebody leaves, and asks."""
        person = self.chosen
        if person is None:
            return
        panel = self.notices.ask(
            Tone.WARN,
            self.tr("Werkt {name} hier niet meer?").format(name=person.name),
            self.tr(
                "{name} komt dan niet meer binnen: het wachtwoord gaat weg, en een sleutel die van niemand anders is "
                "ook. Wat {name} deed, blijft in het logboek. Dit is niet terug te draaien."
            ).format(name=person.name),
        )
        panel.add_button(self.tr("&Ja, vertrokken"), lambda: self._let_go(person.name), primary=True)
        panel.add_button(self.tr("&Nee, niets doen"), self._let_be).setFocus()  # Enter is not to end it

    def _let_be(self) -> None:
        self.notices.clear()
        self.form.people_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self, name: str) -> None:
        self.notices.clear()

        def done(_nothing: None) -> None:
            self.notices.say(Tone.GOOD, self.tr("{name} komt niet meer binnen.").format(name=name))
            self.form.people_table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        self._shell.operations.run(
            lambda workspace: _left(workspace, name),
            done,
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def show_sheet(self) -> None:
        """Shows the people and the rights on paper."""
        self.notices.clear()
        self.papers.compose(
            _sheet,
            PrintKind.RIGHTS,
            self.tr("wie mag wat.pdf"),
            self.form.print_button,
            self.notices.error,
        )

    def leave(self) -> None:
        """No password stays in a field behind another page."""
        form = self.form
        if form.stack.currentWidget() is form.form_page:
            self.fields.stop()
        elif form.stack.currentWidget() is form.paper_page:
            self.papers.close()


def _read(workspace: Workspace) -> tuple[tuple[Person, ...], date]:
    from oso_desktop.services.people import people  # noqa: PLC0415 - brings the database along

    return people(workspace), workspace.today


def _left(workspace: Workspace, name: str) -> None:
    from oso_desktop.services.people import leave  # noqa: PLC0415 - see above

    leave(workspace, name)


def _sheet(workspace: Workspace) -> LetterPdf:
    from oso_desktop.services.people import rights_sheet  # noqa: PLC0415 - see above

    return rights_sheet(workspace)
