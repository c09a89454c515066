"""Destroying a delivery because its sender asks for that, and the statements of what was destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.received import ReceivedDestroyed, ReceivedId
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_received_page import Ui_ReceivedPage
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.received_words import sender_word
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.services.received_end import Ending
    from oso_desktop.services.workspace import Workspace


class EndingPanel(QObject):
    """The question, and the list below it. `destroyed` comes when a delivery is gone."""

    destroyed = Signal()

    def __init__(self, form: Ui_ReceivedPage, shell: Shell, notices: Notices, papers: KeptPapers) -> None:
        super().__init__(form.stack)
        self._form, self._shell, self._notices, self._papers = form, shell, notices, papers
        self._ending: Ending | None = None
        self.asked_on = DateField()
        leave_out(self.asked_on)  # a question that was not answered is asked again
        form.asked_box.addWidget(self.asked_on)
        form.asked_label.setBuddy(self.asked_on)
        form.ending_frame.hide()
        self.gone = PlainTable(
            (
                self.tr("Van school"),
                self.tr("Ontvangen"),
                self.tr("Gevraagd"),
                self.tr("Vernietigd"),
                self.tr("Door"),
            ),
            self,
        )
        dress_table(form.destroyed_table, self.gone, (0, 110, 110, 110, 180))
        dress_button(form.statement_button, "file-text")
        form.ending_no.clicked.connect(lambda _checked=False: self.close())
        form.ending_yes.clicked.connect(lambda _checked=False: self.destroy())
        form.statement_button.clicked.connect(lambda _checked=False: self.show_statement())
        form.destroyed_table.doubleClicked.connect(lambda _index: self.show_statement())
        for first, second in (
            (form.destroy_button, self.asked_on),
            (self.asked_on, form.pupil_check),
        ):
            form.stack.setTabOrder(first, second)

    def ask(self, received_id: ReceivedId) -> None:
        """Asks whether a delivery is to go, after looking at what would stay."""

        def work(workspace: Workspace) -> Ending:
            from oso_desktop.services import received_end  # noqa: PLC0415 - brings the database along

            workspace.require(Right.DESTROY)
            return received_end.ending(workspace, received_id)

        self._shell.operations.run(work, self.show_ending, owner=self, failed=self._notices.error)

    def show_ending(self, ending: Ending) -> None:
        """Shows the question."""
        form, received = self._form, ending.received
        self._ending = ending
        self._notices.clear()
        form.ending_label.setText(
            self.tr(
                "Het dossier van {pupil} dat u op {day} van {school} ontving, verdwijnt met alles wat daarvan is "
                "vastgelegd. Dat is niet terug te draaien."
            ).format(
                pupil=ending.pupil,
                day=day(received.at.date()),
                school=sender_word(received.sender, received.sender_brin),
            )
        )
        stays = ending.pupil_stays
        form.pupil_check.setVisible(not stays)
        form.pupil_check.setChecked(False)  # it cannot be undone: somebody chooses it
        kept = (
            self.tr("Wat u hebt overgenomen ({n}) blijft bij de leerling.").format(n=ending.kept)
            if ending.kept
            else ""
        )
        made = (
            self.tr(
                "Blijft de leerling, dan blijven ook de gegevens en bijlagen die bij ontvangst zijn opgeslagen."
            )
            if ending.pupil_made
            else ""
        )
        own = (
            self.tr(
                "Wat er bij u eerst stond ({n}), is van uw school en blijft bij de leerling bewaard."
            ).format(n=ending.own)
            if ending.own
            else ""
        )
        notes = [self.tr("De leerling blijft."), *stays, made, kept, own] if stays else [made, kept, own]
        form.ending_note.setText(" ".join(note for note in notes if note))
        form.ending_note.setVisible(bool(form.ending_note.text()))
        self.asked_on.show_day(self._shell.workspace.today)
        self.show_statements(on=False)  # the question has their room
        form.ending_frame.show()
        form.ending_no.setFocus()

    def close(self) -> None:
        """Asks nothing any more; nothing of the pupil stays on the screen."""
        self._ending = None
        self._form.ending_label.clear()
        self._form.ending_frame.hide()
        self.show_statements(on=True)

    def show_statements(self, *, on: bool) -> None:
        """Shows what was destroyed, if anything was and no question has its room."""
        form = self._form
        some = on and self.gone.rowCount() > 0 and form.words_frame.isHidden()
        for widget in (form.destroyed_heading, form.destroyed_table, form.statement_button):
            widget.setVisible(some)

    def destroy(self) -> None:
        """Destroys the delivery."""
        ending = self._ending
        if ending is None:
            return
        try:
            asked_on = self.asked_on.needed_day()
        except OsoError as error:
            self._notices.error(error)
            return
        with_pupil = not ending.pupil_stays and self._form.pupil_check.isChecked()

        def work(workspace: Workspace) -> ReceivedDestroyed:
            from oso_desktop.services import received_end  # noqa: PLC0415 - see above

            return received_end.destroy_on_request(
                workspace, ending.received.id, asked_on=asked_on, with_pupil=with_pupil
            )

        def done(_: ReceivedDestroyed) -> None:
            self.close()
            self.destroyed.emit()
            self._notices.say(
                Tone.GOOD,
                self.tr("Het is vernietigd."),
                self.tr("Bekijk hieronder de verklaring en stuur die naar de school die erom vroeg."),
            )

        self._shell.operations.run(
            work,
            done,
            owner=self,
            failed=self._notices.error,
            changes=True,
            what=self.tr("Vernietigen en het bestand opruimen…"),
        )

    def show_gone(self, gone: tuple[ReceivedDestroyed, ...]) -> None:
        """Shows what was destroyed at a request."""
        form = self._form
        self.gone.show_rows(
            [
                PlainRow(
                    key=each.received_id,
                    texts=(
                        sender_word(each.sender, each.sender_brin),
                        day(each.received_on),
                        day(each.asked_on),
                        day(each.at.date()),
                        each.by,
                    ),
                )
                for each in gone
            ]
        )
        fit_rows(form.destroyed_table, len(gone), most=4)
        self.show_statements(on=self._ending is None)

    def show_statement(self) -> None:
        """Shows the statement of the chosen row, or of the newest."""
        if not self.gone.rowCount():
            return
        received_id = ReceivedId(self.gone.key(max(self._form.destroyed_table.currentIndex().row(), 0)))

        def make(workspace: Workspace) -> object:
            from oso_desktop.services import received_end  # noqa: PLC0415 - see above

            return received_end.certificate(workspace, received_id)

        self._papers.compose(
            make,  # type: ignore[arg-type]  # the letter's own type comes with the library that makes it
            PrintKind.RECEIVED_DESTROYED,
            f"verklaring-{received_id[:8]}.pdf",
            self._form.statement_button,
            self._notices.error,
            about=received_id,
        )
