"""The tab Scholen of the page Beheer: the school's own card, and the schools to which it sends (R131)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.qt.address_model import AddressModel, AddressProxy, Column, facts
from oso_desktop.qt.card_in import AskCard, CardIn, ask_card
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.forms.ui_management_schools import Ui_ManagementSchools
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.management_region import AskSave, ask_save
from oso_desktop.qt.management_schools_check import CheckPage
from oso_desktop.qt.management_schools_ending import SchoolEnding
from oso_desktop.qt.management_schools_form import SchoolForm
from oso_desktop.qt.management_schools_own import OwnCardPart
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import dress_columns, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.students_import import dropped_files
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.cards import OwnCards
    from oso_desktop.services.management import Management
    from oso_desktop.services.workspace import Workspace

_MOST_ROWS = 10
_LOCATION = 3
_SEARCH, _NARROW_SEARCH = 240, 160


class SchoolsTab(QWidget):
    """The own card above, the address book below it; a form, a check by phone or a paper takes their place."""

    def __init__(
        self,
        shell: Shell,
        *,
        ask_printer: AskPrinter,
        ask_path: AskPath,
        ask_card: AskCard = ask_card,
        ask_save: AskSave = ask_save,
    ) -> None:
        super().__init__()
        self._shell = shell
        self._schools: tuple[KnownSchool, ...] = ()
        self._wanted = ""
        self._looked_for = ""
        self._under_way: dict[str, str] = {}
        self.form = form = Ui_ManagementSchools()
        form.setupUi(self)
        self.own = OwnCardPart(shell, ask_save=ask_save)
        form.own_column.addWidget(self.own)
        self.own.sheet_asked.connect(self.show_sheet)
        self.notices = Notices(form.book_notices, self)
        self.cards = CardIn(shell, self.notices, self, ask_card=ask_card)
        self.ending = SchoolEnding(shell, self.notices, self)
        self.reason = self.ending.reason
        form.book_notices.addWidget(self.reason)
        self.fields, self.check = SchoolForm(shell), CheckPage(shell)
        for page in (self.fields, self.check):
            form.stack.addWidget(page)
        self.papers = KeptPapers(form, shell.operations, ask_printer=ask_printer, ask_path=ask_path)
        self.model = AddressModel(self)
        self.shown = AddressProxy(self.model, self)
        form.book_table.setModel(self.shown)
        dress_columns(form.book_table, (0, 160, 80, 90, 210))
        Fold(self, self._fold)
        form.book_table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        leave_out(form.search_edit)
        self.setAcceptDrops(True)
        own = self.own.form  # the own card stands above the address book, and comes first by keys as well
        way = (
            own.make_button,
            own.save_button,
            own.sheet_button,
            own.renew_button,
            own.stop_button,
            own.destroy_button,
            form.read_button,
        )
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), form.paper_page)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.papers.close)
        self._connect()
        form.stack.setCurrentIndex(0)
        self._show_chosen()

    def _connect(self) -> None:
        form = self.form
        form.search_edit.setAccessibleName(self.tr("Zoeken in het adresboek"))
        dress_search(form.search_edit)
        form.search_edit.textChanged.connect(self._search)
        form.book_table.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        form.book_table.doubleClicked.connect(lambda _index: self.begin_form(self.chosen))
        for button, act in (
            (form.read_button, self.cards.ask),
            (form.add_button, lambda: self.begin_form(None)),
            (form.check_button, self.begin_check),
            (form.change_button, lambda: self.begin_form(self.chosen)),
            (form.withdraw_button, lambda: self._end(self.ending.ask_withdraw)),
            (form.remove_button, lambda: self._end(self.ending.remove)),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
        dress_button(form.read_button, "identification-card")
        dress_button(form.check_button, "phone")
        self.cards.about.connect(self._about)
        self.cards.taken.connect(self._took)
        self.cards.check_asked.connect(self._begin_check)
        self.cards.left.connect(self._let_be)
        self.fields.stopped.connect(self._back)
        self.fields.saved.connect(self._saved)
        self.check.stopped.connect(self._back)
        self.check.checked.connect(self._checked)
        self.check.refused.connect(self._words_refused)
        self.ending.ended.connect(self.refresh)
        self.ending.stopped.connect(lambda: form.book_table.setFocus(Qt.FocusReason.OtherFocusReason))

    # What stands here ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Reads the cards and the schools."""
        self._shell.operations.run(
            _read, lambda read: self.show_schools(*read), owner=self, failed=self.notices.error
        )

    def show_rights(self, found: Management) -> None:
        """Shows what the person at the keyboard may do about the own card."""
        self.own.show_rights(found)

    def show_schools(self, cards: OwnCards, schools: tuple[KnownSchool, ...]) -> None:
        """Shows how things stand; the chosen school stays chosen."""
        chosen = self._wanted or (self.chosen.id if self.chosen else "")
        looked_for, self._looked_for = self._looked_for, ""
        if looked_for:
            chosen = next((each.id for each in schools if each.code == looked_for), "")
        self.own.show_cards(cards)
        self._schools = schools
        self.model.show(schools)
        self._choose(chosen)
        self._wanted = ""
        self._fit()
        if looked_for:  # or what there is to do about a school that is not there: its card comes as a file
            (self.form.book_table if chosen else self.form.read_button).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
            bring_into_view(self.form.check_button if chosen else self.form.read_button)
        self._go_on()

    def look_for(self, code: str) -> None:
        """Chooses the school with this code, such as 99YY-00, once the schools are read, and gives it the focus."""
        self._looked_for = code
        self.form.search_edit.clear()

    def _choose(self, school_id: str) -> None:
        row = self.model.row_of(school_id)
        index = self.shown.mapFromSource(self.model.index(row, 0)) if row >= 0 else None
        if index is not None and index.isValid():
            self.form.book_table.setCurrentIndex(index)
        self._show_chosen()

    def _fold(self, narrow: bool) -> None:
        """The location stands in the form alone."""
        self.form.book_table.setColumnHidden(_LOCATION, narrow)
        self.form.search_edit.setMinimumWidth(_NARROW_SEARCH if narrow else _SEARCH)

    def _search(self, text: str) -> None:
        self.shown.search(text)
        self._fit()
        self._show_chosen()

    def _fit(self) -> None:
        form, rows = self.form, self.shown.rowCount()
        fit_rows(form.book_table, rows, most=_MOST_ROWS)
        form.search_edit.setVisible(bool(self._schools))
        form.book_empty.setVisible(not rows)
        form.book_empty.setText(
            self.tr("Geen school gevonden met deze letters.")
            if self._schools
            else self.tr(
                "Er staat nog geen school in het adresboek. Lees een schoolkaart in of voeg een school toe."
            )
        )

    @property
    def chosen(self) -> KnownSchool | None:
        """The school chosen in the table."""
        index = self.form.book_table.currentIndex()
        return self.shown.row(index.row()) if index.isValid() else None

    def _show_chosen(self) -> None:
        form, school = self.form, self.chosen
        state = school.state if school else CardState.NONE
        pick = self.tr("Kies eerst een school in de lijst.")
        no_card = self.tr("Van deze school is er nog geen kaart. Lees die eerst in.")
        gone = self.tr("Deze kaart is ingetrokken. Vraag de school om een nieuwe.")
        about_card = no_card if state is CardState.NONE else gone if state is CardState.WITHDRAWN else ""
        for button, reason in (
            (form.check_button, about_card),
            (form.change_button, ""),
            (form.withdraw_button, about_card),
            (form.remove_button, ""),
        ):
            why = pick if school is None else reason
            permit(button, why)
        form.chosen_part.setVisible(school is not None)
        form.chosen_label.setText(facts(school) if school else "")

    # A card from a file -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.form.stack.currentIndex() == 0 and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        self.cards.look_at(files[0])

    def _about(self, school_id: str) -> None:
        """A card is being looked at; `school_id` is the school that it is of, if that is known."""
        self.reason.hide()
        if school_id:
            self._choose(school_id)

    def _took(self, school: KnownSchool) -> None:
        self._wanted = school.id
        self.form.search_edit.clear()
        self.refresh()

    # The check, the form, the end -----------------------------------------------------------------------------------

    def begin_check(self) -> None:
        """Goes to the check of the chosen school's card."""
        if self.chosen is not None:
            self._begin_check(self.chosen)

    def _begin_check(self, school: KnownSchool) -> None:
        self._clear()
        self.form.stack.setCurrentWidget(self.check)
        self.check.begin(school, self.own.words)

    def _checked(self, school: KnownSchool) -> None:
        self._back()
        self._wanted = school.id
        self.refresh()
        self.notices.say(
            Tone.GOOD,
            self.tr("Alle woorden kloppen. De kaart van {name} is gecontroleerd.").format(name=school.name),
        )

    def _words_refused(self, school: KnownSchool) -> None:
        self._back()
        self._choose(school.id)
        self._clear()
        self.ending.ask_withdraw(school, self.tr("De woorden aan de telefoon waren anders."))

    def _end(self, ask: Callable[[KnownSchool], None]) -> None:
        if self.chosen is not None:
            self._clear()
            ask(self.chosen)

    def begin_form(self, school: KnownSchool | None) -> None:
        """Asks for a new school, or for other particulars of one."""
        self._clear()
        self.form.stack.setCurrentWidget(self.fields)
        self.fields.begin(school)

    def _saved(self, school: KnownSchool) -> None:
        self._back()
        self._wanted = school.id
        self.form.search_edit.clear()
        self.refresh()
        self.notices.say(Tone.GOOD, self.tr("{name} is bewaard.").format(name=school.name))

    def _back(self) -> None:
        self.check.forget()
        self.form.stack.setCurrentIndex(0)
        self.form.book_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_be(self) -> None:
        self.notices.clear()
        self.form.book_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.notices.clear()
        self.reason.hide()

    def show_sheet(self) -> None:
        """Shows the sheet of the own card."""
        self._clear()
        self.papers.compose(
            _sheet,
            PrintKind.SCHOOL_CARD,
            self.tr("schoolkaart.pdf"),
            self.own.form.sheet_button,
            self.own.notices.error,
        )

    @property
    def place(self) -> dict[str, str]:
        """Of which school the card is being checked or the particulars are being typed; empty for one not there yet."""
        now = self.form.stack.currentWidget()
        if now is self.check:
            return {"check": self.check.school_id}
        return {"school": self.fields.school_id} if now is self.fields else {}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Once the schools are read, goes on with what was under way when the program was locked."""
        self._under_way = {what: place[what] for what in ("check", "school") if what in place}

    def _go_on(self) -> None:
        under_way, self._under_way = self._under_way, {}
        for what, school_id in under_way.items():
            school = next((each for each in self._schools if each.id == school_id), None)
            if what == "check" and school is not None and school.card is not None:
                self._choose(school.id)
                self._begin_check(school)
                self.check.tell_cut_off()
            elif what == "school" and (school is not None or not school_id):
                self.begin_form(school)

    def leave(self) -> None:
        """A telephone call does not stay behind another page, nor does a form or a paper."""
        form = self.form
        if form.stack.currentWidget() in (self.check, self.fields):
            self._back()
        elif form.stack.currentWidget() is form.paper_page:
            self.papers.close()


def _read(workspace: Workspace) -> tuple[OwnCards, tuple[KnownSchool, ...]]:
    from oso_desktop.services.addresses import schools  # noqa: PLC0415 - brings the database along
    from oso_desktop.services.cards import own_cards  # noqa: PLC0415 - see above

    return own_cards(workspace), schools(workspace)


def _sheet(workspace: Workspace) -> LetterPdf:
    from oso_desktop.services.cards import card_sheet  # noqa: PLC0415 - see above

    return card_sheet(workspace)
