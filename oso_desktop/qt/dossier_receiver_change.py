"""Another school after all: the change on record, and what the old school was asked to destroy (R132)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.delivery import DestructionRequest, destruction_requests
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.transfer import held_by_receiver
from oso_desktop.qt.dossier_confirm import Refused
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_handover_rows import RecordRow, replace_rows
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_receiver_change import Ui_DossierReceiverChange
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.services import receivers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace


class ChangeSection(QWidget):
    """Shows nothing before something was handed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierReceiverChange()
        self.form.setupUi(self)
        form = self.form
        form.otherButton.clicked.connect(self.open_change)
        form.cancelButton.clicked.connect(self.leave)
        FormKeys(self, form.cancelButton)
        form.changeButton.clicked.connect(self.change)
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The dossier on show."""
        if self._desk is None:
            msg = "the section is not on a page yet"
            raise RuntimeError(msg)
        return self._desk

    def attach(self, desk: Desk) -> None:
        """Puts the section on a page."""
        self._desk = desk

    def reset(self) -> None:
        """Forgets the pupil before."""
        self.close_change()
        self.form.answer.close_form()

    def show_view(self, view: DossierView) -> None:
        """Shows the way to another school once one has the dossier, and what old schools were asked."""
        form, held = self.form, held_by_receiver(view.dossier)
        requests = destruction_requests(view.dossier.events)
        self.setVisible(bool(held or requests))
        receiver = view.dossier.receiver
        if not held or receiver is None:
            self.close_change()
        form.otherButton.setVisible(bool(held) and form.changeBox.isHidden())
        form.otherWhy.setVisible(bool(held))
        if receiver is not None:
            form.otherWhy.setText(
                self.tr("{school} heeft het dossier. Gaat de leerling toch ergens anders heen?").format(
                    school=receiver.name
                )
            )
            form.changeHint.setText(
                self.tr(
                    "Wij leggen vast dat {school} het dossier moet vernietigen, en maken daarvoor een brief klaar bij "
                    "Brieven. De nieuwe school krijgt een nieuwe versie. Alles van nu blijft bewaard."
                ).format(school=receiver.name)
            )
        replace_rows(form.requests, [self._row(request) for request in requests])

    def request_rows(self) -> list[RecordRow]:
        """The rows of what old schools were asked."""
        return [row for row in widgets_in(self.form.requests) if isinstance(row, RecordRow)]

    def _row(self, request: DestructionRequest) -> RecordRow:
        change, answer = request.change, request.confirmed
        if answer is not None:
            return RecordRow(
                "check-circle",
                "good",
                self.tr("{school} heeft het dossier vernietigd op {day}").format(
                    school=change.old.name, day=day(answer.on)
                ),
                self.tr("{how} Vastgelegd door {by}.").format(how=_sentence(answer.how), by=answer.by),
            )
        row = RecordRow(
            "hourglass-medium",
            "warn",
            self.tr("{school} moet het dossier vernietigen").format(school=change.old.name),
            self.tr(
                "Gewijzigd op {day} door {by}. Stuur de brief van de tab Brieven en wacht op antwoord."
            ).format(day=day(change.at.date()), by=change.by),
        )
        button = row.form.actButton
        button.setText(self.tr("Antwoord vastleggen"))
        button.setAccessibleName(self.tr("Antwoord vastleggen van {school}").format(school=change.old.name))
        button.show()
        button.clicked.connect(lambda _checked=False: self._ask(request))
        return row

    def _ask(self, request: DestructionRequest) -> None:
        change_id = request.change.id
        words = (
            self.tr("Wat heeft {school} laten weten?").format(school=request.change.old.name),
            "",
            self.tr("Bijvoorbeeld: strook per post terug"),
        )

        def answered(on: date, how: str, refused: Refused) -> None:
            dossier_id = self.desk.dossier_id
            self.desk.change(
                lambda workspace: receivers.confirm_destruction(
                    workspace, dossier_id, change_id, on=on, how=how
                ),
                refused,
                lambda _: self.form.answer.close_form(),
            )

        self.form.answer.ask(change_id, words, self.desk.current.today, answered)

    def open_change(self) -> None:
        """Asks for the other school, in place."""
        self.form.changeBox.show()
        self.form.otherButton.hide()
        self.form.school.setFocus()

    def leave(self) -> None:
        """Takes the question away, as who asked for it decides."""
        self.close_change()
        self.form.otherButton.setFocus()

    def close_change(self) -> None:
        """Leaves it as it is."""
        form = self.form
        for field in (form.school, form.town, form.brin, form.location):
            field.clear()
        form.problem.clear()
        if not form.changeBox.isHidden():
            form.changeBox.hide()
            form.otherButton.show()

    def change(self) -> None:
        """Records the other school."""
        form, dossier_id = self.form, self.desk.dossier_id
        form.problem.clear()
        receiver = ReceivingSchool(
            name=form.school.text(),
            brin=form.brin.text(),
            location=form.location.text(),
            town=form.town.text().strip(),
        )

        def work(workspace: Workspace) -> None:
            receivers.change_receiver(workspace, dossier_id, receiver)

        self.desk.change(work, form.problem.show_error, lambda _: self.close_change())


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
