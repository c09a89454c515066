"""Checking the card of another school by phone, on the tab Scholen: what is heard is typed, and nothing is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.cards import PHONE_WORDS
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_school_check import Ui_ManagementSchoolCheck
from oso_desktop.qt.management_schools_own import say_beside, show_words
from oso_desktop.qt.page import Shell
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out
from oso_desktop.qt.typed_words import TypedWords

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace


class CheckPage(QWidget):
    """Asks whom one phones and what one hears. `checked(KnownSchool)` comes when all words fit, `stopped` without.

    `refused(KnownSchool)` asks to have nobody use the card, since its words are others.
    """

    checked = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._school: KnownSchool | None = None
        self.form = form = Ui_ManagementSchoolCheck()
        form.setupUi(self)
        leave_out(form.words_part)  # half a telephone call is of no use later
        self.notices = Notices(form.check_notices, self)
        self.words = TypedWords(form.words_edit, form.words_column, PHONE_WORDS)
        form.words_edit.textChanged.connect(self.notices.clear)
        for edit, label in ((form.number_edit, form.number_error), (form.who_edit, form.who_error)):
            edit.textEdited.connect(lambda _text, edit=edit, label=label: say_beside(edit, label, ""))
        form.check_button.clicked.connect(lambda _checked=False: self.check())
        form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        FormKeys(self, form.stop_button)

    def begin(self, school: KnownSchool, own_words: Sequence[str]) -> None:
        """Asks about the card of this school; `own_words` are those of one's own card, none without one."""
        if school.card is None:
            return
        form, self._school = self.form, school
        self.notices.clear()
        self.words.put_away()
        form.check_title.setText(self.tr("Controleer de kaart van {name}").format(name=school.name))
        form.check_card.setText(
            self.tr("{brin}, vestiging {location}. Kaart {number}, gemaakt op {day}.").format(
                brin=school.brin,
                location=school.location,
                number=school.card.number,
                day=day(school.card.made_on),
            )
        )
        form.number_edit.setText(school.phone)
        form.who_edit.clear()
        for edit, label in ((form.number_edit, form.number_error), (form.who_edit, form.who_error)):
            say_beside(edit, label, "")
        form.own_card.setVisible(bool(own_words))
        show_words(form.own_words_grid, own_words)
        form.check_scroll.ensureVisible(0, 0)
        (form.who_edit if school.phone else form.number_edit).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def school_id(self) -> str:
        """Of which school the card is being checked; empty while none is."""
        return self._school.id if self._school is not None else ""

    def tell_cut_off(self) -> None:
        """Says that the program was locked during the call: the words are nowhere kept."""
        self.notices.say(
            Tone.INFO,
            self.tr("Het programma werd vergrendeld tijdens de controle. De woorden zijn niet bewaard."),
            self.tr("Laat de woorden opnieuw voorlezen."),
        )

    def check(self) -> None:
        """Compares what was typed with the words of the card."""
        school, form = self._school, self.form
        if school is None or school.card is None:
            return
        heard, who, number = form.words_edit.toPlainText(), form.who_edit.text(), form.number_edit.text()
        fingerprint = school.card.fingerprint
        say_beside(
            form.number_edit, form.number_error, "" if number.strip() else self.tr("Vul het nummer in.")
        )
        say_beside(form.who_edit, form.who_error, "" if who.strip() else self.tr("Vul de naam in."))
        for edit, typed in ((form.number_edit, number), (form.who_edit, who)):
            if not typed.strip():
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        form.check_button.setEnabled(False)

        def compare(workspace: Workspace) -> KnownSchool:
            from oso_desktop.services.addresses import check_by_phone  # noqa: PLC0415 - brings the database along

            return check_by_phone(
                workspace,
                school.id,
                fingerprint,
                heard=heard,
                spoken_to=who,
                number=number,
                on=workspace.today,
            )

        self._shell.operations.run(
            compare,
            self._fits,
            owner=self,
            failed=self._differs,
            changes=True,
        )

    def _fits(self, school: KnownSchool) -> None:
        self.forget()
        self.checked.emit(school)

    def _differs(self, error: OsoError) -> None:
        from oso_desktop.services.addresses import WordsDiffer  # noqa: PLC0415 - brings the database along

        form, school = self.form, self._school
        form.check_button.setEnabled(True)
        if not isinstance(error, WordsDiffer):
            self.notices.error(error)
            form.check_button.setFocus(Qt.FocusReason.OtherFocusReason)  # disabled meanwhile, it had lost it
            return
        panel = self.notices.ask(Tone.BAD, error.text, error.next_step)
        panel.add_button(
            self.tr("O&pnieuw horen"), lambda: self._again(error.wrong[0]), primary=True
        ).setFocus()
        if school is not None:
            panel.add_button(self.tr("Deze kaart &niet gebruiken…"), lambda: self.refused.emit(school))

    def _again(self, position: int) -> None:
        self.notices.clear()
        self.form.words_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.select(position)

    def stop(self) -> None:
        """Away from here; nothing is recorded."""
        self.forget()
        self.stopped.emit()

    def forget(self) -> None:
        """Nothing of the telephone call stays on the screen."""
        self._school = None
        self.notices.clear()
        self.words.put_away()
        self.form.check_button.setEnabled(True)
