"""Returned slips, one after the other: scan or type a code, Enter, Enter, and the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_page import INZAGE
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_slips import Ui_Slips
from oso_desktop.qt.icons import icon
from oso_desktop.qt.listed import unlist
from oso_desktop.qt.page import Shell
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold, lay
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from datetime import date

    from oso_desktop.services.slips import SlipAnswer, SlipFound

_VALUE = Qt.ItemDataRole.UserRole


class SlipsTab(QWidget):
    """The code, what it leads to, and what was recorded in this sitting.

    Enter in the code field finds a slip and goes to the button that records it, so that a second Enter does. A scanner
    that reads the next slip before that types on from the button: the slip before then stays unrecorded, and that is
    said.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._slip: SlipFound | None = None
        self._read_back = self._left_behind = False
        self._answers: list[tuple[SlipAnswer, bool]] = []
        self.form = form = Ui_Slips()
        form.setupUi(self)
        Fold(self, lambda narrow: lay(form.row, down=narrow))
        self.notices = Notices(form.notices, self)
        self.asked = Notices(form.read_back, self)
        leave_out(
            self
        )  # all of it is on the slip, which is still in hand; words without it could get to another
        form.found.hide()
        form.remark_part.hide()
        form.day_edit.show_day(shell.workspace.today)
        form.find_button.setIcon(icon("magnifying-glass"))
        self._connect()
        self._show_done()

    def _connect(self) -> None:
        form = self.form
        form.code_edit.returnPressed.connect(self.look_up)
        form.find_button.clicked.connect(lambda _checked=False: self.look_up())
        form.remark_button.toggled.connect(self._show_remark)
        form.remark_edit.textChanged.connect(self._unread)
        form.record_button.clicked.connect(lambda _checked=False: self.record())
        form.skip_button.clicked.connect(lambda _checked=False: self.skip())
        form.day_edit.returnPressed.connect(self.record)
        form.undo_button.clicked.connect(lambda _checked=False: self.undo())
        form.open_button.clicked.connect(lambda _checked=False: self._open_chosen())
        form.done_list.currentRowChanged.connect(lambda _row: self._enable_done())
        for part in (form.record_button, form.seen_button, form.remark_button, form.remark_edit):
            part.installEventFilter(self)

    def begin(self) -> None:
        """Ready for a code."""
        self.form.code_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.code_edit.selectAll()

    # --- finding ----------------------------------------------------------------------------------------------------

    def look_up(self) -> None:
        """Looks up the code that stands there."""
        from oso_desktop.services import slips  # noqa: PLC0415 - brings the database along

        code = self.form.code_edit.text().strip()
        if not code:
            return
        self._leave_slip()
        self._shell.operations.run(
            lambda workspace: slips.find(workspace, code), self.show_slip, owner=self, failed=self._refuse
        )

    def show_slip(self, slip: SlipFound) -> None:
        """Shows what a code leads to; one that cannot be recorded says why and what to do."""
        form = self.form
        if not slip.can_be_answered:
            self._tell(slip)
            self.begin()
            return
        if not self._left_behind:
            self.notices.clear()
        self._slip = slip
        form.pupil_label.setText(
            self.tr("{name}, groep {group}").format(name=slip.pupil, group=slip.group)
            if slip.group
            else slip.pupil
        )
        form.holder_label.setText(
            self.tr("Antwoord van {name} ({about}), code {code}").format(
                name=slip.holder, about=slip.about.lower(), code=slip.code
            )
        )
        form.seen_button.setChecked(True)
        form.remark_edit.clear()
        form.problem.hide()
        form.found.show()
        form.record_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, slip: SlipFound) -> None:
        who = f"{slip.pupil}: " if slip.pupil else ""
        panel = self.notices.ask(Tone.WARN, f"{who}{slip.text}", slip.next_step)
        dossier_id = slip.dossier_id
        if dossier_id is not None:
            panel.add_button(self.tr("Open dossier"), lambda: self._shell.open_dossier(dossier_id, INZAGE))

    def _leave_slip(self) -> None:
        """The slip on show makes way for another; if it was not recorded, that is said."""
        slip, self._slip = self._slip, None
        self._left_behind = slip is not None
        self.form.found.hide()
        self._unread()
        if slip is not None:
            self.notices.say(
                Tone.WARN,
                self.tr("De strook van {name} is niet vastgelegd.").format(name=slip.pupil),
                self.tr("Scan hem opnieuw om dat alsnog te doen."),
            )

    def skip(self) -> None:
        """Records nothing of this slip."""
        self._leave_slip()
        self.form.code_edit.clear()
        self.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        form = self.form
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            typed = event.text()
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is form.remark_edit:
                if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.record()
                    return True
            elif enter:
                self.record()
                return True
            elif plain and typed.isalnum():
                form.code_edit.setText(typed)
                form.code_edit.setFocus(Qt.FocusReason.OtherFocusReason)
                form.code_edit.end(False)
                return True
        return super().eventFilter(watched, event)

    # --- recording --------------------------------------------------------------------------------------------------

    def _show_remark(self, on: bool) -> None:
        self.form.remark_part.setVisible(on)
        self._unread()
        if on:
            self.form.remark_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unread(self) -> None:
        """Other words than were read back."""
        self._read_back = False
        self.asked.clear()
        for button in (self.form.record_button, self.form.skip_button):
            button.show()

    def record(self) -> None:
        """Records the answer; words of a parent are read back first."""
        form, slip = self.form, self._slip
        if slip is None:
            return
        form.problem.hide()
        remark = form.remark_edit.toPlainText() if form.remark_button.isChecked() else None
        try:
            on = form.day_edit.needed_day()
        except OsoError as error:
            form.problem.show_error(error)
            form.day_edit.setFocus()
            return
        if remark is not None and remark.strip() and not self._read_back:
            self._ask_back(remark)
            return
        self._store(slip, on, remark)

    def _ask_back(self, remark: str) -> None:
        self._read_back = True
        panel = self.asked.ask(
            Tone.INFO,
            self.tr("Staat dit zo op de strook? “{words}”").format(words=remark.strip()),
            self.tr("De opmerking gaat zo mee. Daarna kan de school er niets meer aan veranderen."),
        )
        panel.add_button(self.tr("Ja, vastleggen"), self.record, primary=True).setFocus()
        panel.add_button(self.tr("Verbeteren"), self._correct)
        panel.closed.connect(self._unread)
        for button in (self.form.record_button, self.form.skip_button):
            button.hide()

    def _correct(self) -> None:
        self._unread()
        self.form.remark_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store(self, slip: SlipFound, on: date, remark: str | None) -> None:
        from oso_desktop.services import slips  # noqa: PLC0415 - brings the database along

        self._slip = None  # a second Enter before it is stored records nothing twice

        def stored(answer: SlipAnswer) -> None:
            self.form.found.hide()
            self._unread()
            self._answers.append((answer, True))
            self._show_done()
            self.notices.clear()
            number = len(self._answers) - 1
            self._shell.toast.offer(
                self.tr("Vastgelegd: {pupil}, gezien door {holder} op {day}.").format(
                    pupil=slip.pupil, holder=slip.holder, day=day(on)
                ),
                lambda workspace: slips.undo(workspace, answer),
                lambda: self._strike(number),
            )
            self.form.code_edit.setText(
                ""
            )  # not `clear`: Ctrl+Z is to take the slip back and not to bring its code
            self.begin()

        def refuse(error: OsoError) -> None:
            self._slip = slip
            self.form.problem.show_error(error)

        self._shell.operations.run(
            lambda workspace: slips.answer(workspace, slip.code, on=on, remark=remark),
            stored,
            owner=self,
            failed=refuse,
            changes=True,
        )

    def _refuse(self, error: OsoError) -> None:
        self.notices.error(error)
        self.begin()

    # --- what was done ----------------------------------------------------------------------------------------------

    def show_answers(self, answers: Sequence[tuple[SlipAnswer, bool]]) -> None:
        """What was recorded before in this sitting, and whether it still stands."""
        self._answers = list(answers)
        self._show_done()

    def _show_done(self) -> None:
        """The last one first."""
        shown = self.form.done_list
        unlist(shown)
        for number, (answer, stands) in reversed(list(enumerate(self._answers))):
            slip = answer.slip
            text = self.tr("{pupil}\n{holder}, gezien op {day}").format(
                pupil=slip.pupil, holder=slip.holder, day=day(answer.fact.on)
            )
            if answer.remark is not None:
                text += self.tr(", met opmerking")
            if not stands:
                text += self.tr("\nongedaan gemaakt")
            item = QListWidgetItem(
                icon("check-circle", "good") if stands else icon("arrow-counter-clockwise", "muted"), text
            )
            item.setData(_VALUE, number)
            shown.addItem(item)
        if shown.count():
            shown.setCurrentRow(0)
        self.form.done_empty.setVisible(not self._answers)
        count = sum(stands for _, stands in self._answers)
        self.form.done_heading.setText(
            self.tr("Verwerkt in deze zitting: {n}").format(n=count)
            if count
            else self.tr("Verwerkt in deze zitting")
        )
        self._enable_done()

    @property
    def _chosen(self) -> int | None:
        item = self.form.done_list.currentItem()
        return int(item.data(_VALUE)) if item is not None else None

    def _enable_done(self) -> None:
        number = self._chosen
        pick = "" if number is not None else self.tr("Kies eerst een strook in de lijst.")
        late = "" if number is None or self._answers[number][1] else self.tr("Dit is al ongedaan gemaakt.")
        permit(self.form.open_button, pick)
        permit(self.form.undo_button, pick or late)

    def _open_chosen(self) -> None:
        number = self._chosen
        if number is not None:
            self._shell.open_dossier(self._answers[number][0].dossier_id, INZAGE)

    def _strike(self, number: int) -> None:
        """This answer does not stand any more."""
        self._answers[number] = (self._answers[number][0], False)
        self._show_done()

    def undo(self) -> None:
        """Takes the chosen answer back."""
        from oso_desktop.services import slips  # noqa: PLC0415 - brings the database along

        number = self._chosen
        if number is None or not self._answers[number][1]:
            return
        answer = self._answers[number][0]

        def undone(_nothing: None) -> None:
            self._strike(number)
            self._shell.toast.close_bar()
            self.notices.say(Tone.INFO, self.tr("Teruggenomen: {pupil}.").format(pupil=answer.slip.pupil))
            self.begin()

        self._shell.operations.run(
            lambda workspace: slips.undo(workspace, answer),
            undone,
            owner=self,
            failed=self.notices.error,
            changes=True,
        )
