"""The tab Verzoeken: what people asked about their data, by when they hear, and the letters about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.rights_requests import KEEPING, Outcome, RequestKind
from oso_desktop.dossier.stationery import Language
from oso_desktop.errors import OsoError
from oso_desktop.letters.registers import RequestStage
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_requests import Ui_ManagementRequests
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.print_choices import fill_languages
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.register_parts import Notices, fill_choices
from oso_desktop.qt.room import Fold, shorten, wrap
from oso_desktop.qt.students_model import folded
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from datetime import date

    from oso_desktop.services.requests import RequestRow
    from oso_desktop.services.workspace import Workspace

    _Read = tuple[tuple[RequestRow, ...], tuple[tuple[str, str], ...], date]


_PRINTS = {
    RequestStage.RECEIVED: PrintKind.REQUEST_RECEIVED,
    RequestStage.EXTENDED: PrintKind.REQUEST_EXTENDED,
    RequestStage.ANSWERED: PrintKind.REQUEST_ANSWERED,
}


class RequestsTab(QWidget):
    """The register above, the chosen request or the form for a new one below."""

    def __init__(
        self, shell: Shell, *, ask_printer: AskPrinter = ask_printer, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__()
        self._shell = shell
        self._rows: tuple[RequestRow, ...] = ()
        self._chosen = ""
        self.form = form = Ui_ManagementRequests()
        form.setupUi(self)
        wrap(form.paper_buttons)
        Fold(self, lambda narrow: shorten(form.student_box, on=narrow))
        self.papers = KeptPapers(form, shell.operations, ask_printer=ask_printer, ask_path=ask_path)
        self.notices = Notices(form.requests_notices, self)
        heads = (
            self.tr("Leerling"),
            self.tr("Wat"),
            self.tr("Wie"),
            self.tr("Binnen"),
            self.tr("Uiterlijk"),
            self.tr("Status"),
        )
        self.model = PlainTable(heads, self)
        dress_table(form.requests_table, self.model, (0, 150, 0, 100, 100, 150))
        fill_choices(form.kind_box, list(RequestKind))
        fill_choices(form.outcome_box, list(Outcome))
        fill_languages(form.language_box)
        form.student_box.setPlaceholderText(self.tr("Kies een leerling"))
        form.ask_box.hide()
        form.one_box.hide()
        CalmWheel(self).protect(self)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.requests_table.selectionModel().currentChanged.connect(lambda now, _old: self._choose(now.row()))
        form.new_button.clicked.connect(lambda _checked=False: self.begin())
        form.cancel_button.clicked.connect(lambda _checked=False: self._close_form())
        FormKeys(form.ask_box, form.cancel_button)
        form.save_button.clicked.connect(lambda _checked=False: self.receive())
        form.answer_button.clicked.connect(lambda _checked=False: self.answer())
        form.extend_button.clicked.connect(lambda _checked=False: self.extend())
        form.outcome_box.currentIndexChanged.connect(lambda _index: self._help_refusing())
        for button, stage in (
            (form.received_button, RequestStage.RECEIVED),
            (form.extended_button, RequestStage.EXTENDED),
            (form.answered_button, RequestStage.ANSWERED),
        ):
            button.clicked.connect(lambda _checked=False, stage=stage: self.show_letter(stage))

    def refresh(self) -> None:
        """Reads the register."""
        self._shell.operations.run(_read, lambda read: self.show_rows(*read), owner=self)

    def show_rows(
        self, rows: tuple[RequestRow, ...], students: tuple[tuple[str, str], ...], today: date
    ) -> None:
        """Shows the register; `students` are ids and names to choose from."""
        form = self.form
        self._rows, self._today = rows, today
        box = form.student_box
        chosen = box.currentData()
        box.clear()
        for student_id, name in students:
            box.addItem(name, student_id)
        box.setCurrentIndex(box.findData(chosen) if chosen else -1)
        self.model.show_rows([self._row(row) for row in rows])
        fit_rows(form.requests_table, len(rows))
        form.requests_empty.setVisible(not rows)
        permit(form.new_button, "" if students else self.tr("Er zijn nog geen leerlingen."))
        if (number := self.model.row_of(self._chosen)) >= 0:
            form.requests_table.selectRow(number)
            self._show_one(rows[number])

    def _row(self, row: RequestRow) -> PlainRow:
        request = row.request
        if request.answered is not None:
            state = on_screen(request.answered.outcome.value)
        elif request.late(self._today):
            state = self.tr("te laat")
        else:
            state = self.tr("verlengd") if request.extended else self.tr("te beantwoorden")
        return PlainRow(
            key=request.received.id,
            texts=(
                row.student,
                on_screen(request.received.kind.value),
                request.received.asked_by,
                day(request.received.on),
                day(request.due),
                state,
            ),
        )

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self.form.ask_box.hide()
            self._show_one(self._rows[number])

    def _show_one(self, row: RequestRow) -> None:
        form, request = self.form, row.request
        self._chosen = request.received.id
        form.one_box.show()
        form.one_heading.setText(
            self.tr("{kind} voor {student}").format(
                kind=on_screen(request.received.kind.value).capitalize(), student=row.student
            )
        )
        facts = [
            self.tr("Gevraagd: {what}").format(what=request.received.what),
            self.tr("Hoe u weet wie het is: {how}").format(how=request.received.identity),
        ]
        if request.open:
            facts.append(
                self.tr("Antwoord uiterlijk op {day}. Streef naar {aim}.").format(
                    day=day(request.due), aim=day(request.aim)
                )
                if request.extended is None
                else self.tr("Antwoord uiterlijk op {day}.").format(day=day(request.due))
            )
        if request.extended is not None:
            facts.append(
                self.tr("Verlengd op {day}: {why}").format(
                    day=day(request.extended.on), why=request.extended.reason
                )
            )
        if request.answered is not None:
            facts.append(
                self.tr("Beantwoord op {day}: {outcome}. {why}").format(
                    day=day(request.answered.on),
                    outcome=on_screen(request.answered.outcome.value),
                    why=request.answered.reason,
                )
            )
        form.one_facts.setText("\n".join(facts))
        form.one_advice.setText(on_screen(request.received.kind.advice))
        form.one_advice.setVisible(request.open)
        for each in (
            form.day_label,
            form.day_field,
            form.outcome_label,
            form.outcome_box,
            form.reason_label,
            form.reason_field,
            form.answer_button,
        ):
            each.setVisible(request.open)
        form.extend_button.setVisible(request.may_be_extended(self._today))
        extended, answered = request.extended is not None, request.answered is not None
        permit(form.extended_button, "" if extended else self.tr("Dit verzoek is niet verlengd."))
        permit(form.answered_button, "" if answered else self.tr("Dit verzoek is nog niet beantwoord."))
        if form.day_field.day() is None:
            form.day_field.show_day(self._today)

    def _help_refusing(self) -> None:
        """Where the law keeps a dossier, the words for turning a deletion down are at hand (R162)."""
        row = next((each for each in self._rows if each.request.received.id == self._chosen), None)
        refusing = self.form.outcome_box.currentData() in (Outcome.REFUSED.value, Outcome.PARTLY.value)
        empty = not self.form.reason_field.toPlainText().strip()
        if row is not None and row.request.received.kind is RequestKind.DELETION and refusing and empty:
            self.form.reason_field.setPlainText(KEEPING)

    def begin(self) -> None:
        """The form for a new request."""
        form = self.form
        form.one_box.hide()
        form.requests_table.clearSelection()
        self._chosen = ""
        self.notices.clear()
        for field in (form.by_field, form.identity_field, form.what_field):
            field.clear()
        form.student_box.setCurrentIndex(
            -1
        )  # nobody's request gets to another pupil because that one stood first
        form.on_field.show_day(self._today)
        form.ask_box.show()
        form.student_box.setFocus()

    def _close_form(self) -> None:
        self.form.ask_box.hide()
        self.notices.clear()
        self.form.new_button.setFocus()

    def receive(self) -> None:
        """Records the new request."""
        from oso_desktop.services import requests  # noqa: PLC0415 - brings the database along

        form = self.form
        if form.student_box.currentIndex() < 0:
            self.notices.say(
                Tone.BAD,
                self.tr("Er staat nog niet over welke leerling het gaat."),
                self.tr("Kies de leerling in de lijst."),
            )
            form.student_box.setFocus()
            return
        try:
            on = form.on_field.needed_day()
        except OsoError as error:
            self.notices.error(error)
            form.on_field.setFocus()
            return
        student = StudentId(str(form.student_box.currentData()))
        kind, asked_by = RequestKind(form.kind_box.currentData()), form.by_field.text()
        identity, what = form.identity_field.text(), form.what_field.text()

        def work(workspace: Workspace) -> str:
            return requests.receive(
                workspace, student, kind=kind, on=on, asked_by=asked_by, identity=identity, what=what
            ).id

        def done(request: str) -> None:
            self.form.ask_box.hide()
            self._chosen = request
            self.notices.say(
                Tone.GOOD,
                self.tr("Het verzoek staat in het register."),
                self.tr("Druk de ontvangstbrief af en geef die mee."),
            )
            form.new_button.setFocus()  # what had it is hidden now
            self._shell.operations.run(_read, shown, owner=self)

        def shown(read: _Read) -> None:
            self.show_rows(*read)
            form.received_button.setFocus()

        def refuse(error: OsoError) -> None:
            self.notices.error(error)
            fields = (form.by_field, form.identity_field, form.what_field)
            next((field for field in fields if not field.text().strip()), form.on_field).setFocus()

        self._shell.operations.run(work, done, owner=self, failed=refuse, changes=True)

    def answer(self) -> None:
        """Records the answer to the chosen request."""
        from oso_desktop.services import requests  # noqa: PLC0415 - see above

        outcome = Outcome(self.form.outcome_box.currentData())
        self._with_day(
            lambda workspace, on, reason: requests.answer(
                workspace, self._chosen, on=on, outcome=outcome, reason=reason
            ),
            self.tr("Het antwoord is vastgelegd."),
        )

    def extend(self) -> None:
        """Takes two months more for the chosen request."""
        from oso_desktop.services import requests  # noqa: PLC0415 - see above

        self._with_day(
            lambda workspace, on, reason: requests.extend(workspace, self._chosen, on=on, reason=reason),
            self.tr("De termijn is twee maanden langer. Laat het de vrager weten."),
        )

    def _with_day(self, work: Callable[[Workspace, date, str], None], said: str) -> None:
        form = self.form
        try:
            on = form.day_field.needed_day()
        except OsoError as error:
            self.notices.error(error)
            return
        reason = form.reason_field.toPlainText()

        def done(_: None) -> None:
            form.reason_field.clear()
            form.day_field.show_day(None)
            self.notices.say(Tone.GOOD, said)
            self.refresh()

        self._shell.operations.run(
            lambda workspace: work(workspace, on, reason),
            done,
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def show_letter(self, stage: RequestStage) -> None:
        """Shows a letter about the chosen request."""
        from oso_desktop.services import requests  # noqa: PLC0415 - see above
        from oso_desktop.services.press import PrintOptions  # noqa: PLC0415 - see above

        row = next((each for each in self._rows if each.request.received.id == self._chosen), None)
        if row is None:
            return
        chosen, student = self._chosen, StudentId(row.request.received.student_id)
        options = PrintOptions(beside=Language(self.form.language_box.currentData()))

        self.papers.compose(
            lambda workspace: requests.letter(workspace, chosen, stage, options),
            _PRINTS[stage],
            f"verzoek-{stage.value}-{chosen[:8]}.pdf",
            self.form.received_button,
            self.notices.error,
            about=chosen,
            student_id=student,
        )


def _read(workspace: Workspace) -> _Read:
    """The register, the pupils to choose from as in a class list, and the day."""
    from oso_desktop.services import requests  # noqa: PLC0415 - see above

    with workspace.view() as unit:
        students = [(str(each.id), each.list_name) for each in unit.students.outlines()]
    students.sort(key=lambda each: folded(each[1]))
    return requests.register(workspace), tuple(students), workspace.today
