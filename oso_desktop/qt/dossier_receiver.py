"""The first part of the tab Overdragen: on which ground, to which school or samenwerkingsverband, and since when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.grounds import is_duty, legal_ground
from oso_desktop.dossier.readiness_when import is_transfer
from oso_desktop.dossier.reasons import Reason
from oso_desktop.dossier.receiver_check import ReceiverConfirmed, confirmation_of
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool, decision_due
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import held_by_receiver, purpose_of
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_address_book import AddressBookLine
from oso_desktop.qt.dossier_confirm import Refused
from oso_desktop.qt.dossier_desk import Autosave, Desk, put_checked, put_choice, put_text
from oso_desktop.qt.dossier_handover_rows import RecordRow, replace_rows
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_dossier_receiver import Ui_DossierReceiver
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.room import Fold, shorten
from oso_desktop.qt.tips import hint
from oso_desktop.services import dossiers, receivers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace


class ReceiverSection(QWidget):
    """Names the receiver, when the pupil applied there, and how somebody made sure that it is the right one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierReceiver()
        self.form.setupUi(self)
        form = self.form
        Fold(self, self._fold)
        for enrolment in Enrolment:
            form.enrolment.addItem(on_screen(enrolment.label), enrolment)
        form.purpose.addItem(self.tr("Kies waarvoor"), None)
        for purpose in SwvPurpose:
            form.purpose.addItem(on_screen(purpose.label), purpose)
        self._receiver = Autosave(self._save_receiver, self)
        self._receiver.watch(form.school, form.brin, form.location, form.town, form.vso)
        self._receiver.watch(form.agreement, form.agreementDate)
        self._enrolment = Autosave(self._save_enrolment, self)
        self._enrolment.watch(form.enrolment, form.enrolmentDate, form.enrolledDate, form.reportedDate)
        self._moved = Autosave(self._save_moved, self)
        self._moved.watch(form.movedDate)
        self._purpose = Autosave(self._save_purpose, self)
        self._purpose.watch(form.purpose)
        self._saves = (self._receiver, self._enrolment, self._moved, self._purpose)
        self.book = AddressBookLine(form)
        self.book.chosen.connect(self._fill_in)
        self._desk: Desk | None = None

    def _fold(self, narrow: bool) -> None:
        shorten(self.form.enrolment, self.form.purpose, on=narrow)
        form = self.form
        for label in (form.bookState, form.enrolledLabel, form.reportedLabel, form.movedLabel):
            label.setWordWrap(narrow)

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
        self.book.attach(desk)

    def reset(self) -> None:
        """Forgets the pupil before."""
        for autosave in self._saves:
            autosave.forget()
        self.form.receiverProblem.clear()
        self.form.check.close_form()

    def flush(self) -> None:
        """Saves what was typed."""
        for autosave in self._saves:
            autosave.flush()

    def show_view(self, view: DossierView) -> None:
        """Shows what is known of the receiver, and of its fields only those that matter now."""
        self._show_ground(view)
        self._show_school(view)
        self._show_days(view)
        self._show_check(view)
        self.book.show_view(view)

    def _fill_in(self, school: KnownSchool) -> None:
        """A school that was chosen from the address book."""
        form = self.form
        for field, text in (
            (form.school, school.name),
            (form.town, school.town),
            (form.brin, school.brin),
            (form.location, school.location),
        ):
            field.setText(text)
        form.vso.setChecked(school.vso)
        self._receiver.touched_now()

    def _show_ground(self, view: DossierView) -> None:
        """Purpose and ground are fixed for each kind of transfer; for a school it is a duty (R004, R005, R008)."""
        profile = view.dossier.profile
        ground = self.tr("Doel: {purpose}. Grondslag: {ground}.").format(
            purpose=on_screen(purpose_of(profile, view.dossier.swv_purpose)),
            ground=on_screen(legal_ground(profile, view.student, view.school)),
        )
        duty = self.tr("Overdragen is verplicht: er is geen toestemming voor nodig.")
        self.form.groundLabel.setText(f"{ground} {duty}" if is_duty(profile, view.school) else ground)

    def _show_school(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        receiver, swv = dossier.receiver, dossier.profile.is_swv
        if not self._receiver.held:
            put_text(form.school, receiver.name if receiver else "")
            put_text(form.brin, receiver.brin if receiver else "")
            put_text(form.location, receiver.location if receiver else "")
            put_text(form.town, receiver.town if receiver else "")
            put_text(form.agreement, receiver.agreement if receiver else "")
            put_checked(form.vso, bool(receiver and receiver.vso))
            form.agreementDate.show_day(receiver.agreement_on if receiver else None)
        if not self._purpose.held:
            put_choice(form.purpose, dossier.swv_purpose)
        gone = bool(held_by_receiver(dossier))
        for field in (form.brin, form.location):
            field.setReadOnly(gone)
            hint(field, self.tr("Kies hieronder voor een andere school.") if gone else "")
        early = any("L5" in reason.requirement for reason in view.reasons)
        form.vso.setVisible(early or bool(receiver and receiver.vso))
        self._name_receiver(swv)

    def _name_receiver(self, swv: bool) -> None:
        """A samenwerkingsverband is no school: it has a number of its own and no locations (R140)."""
        form = self.form
        form.schoolLabel.setText(
            self.tr("&Naam van het samenwerkingsverband") if swv else self.tr("&Naam van de school")
        )
        form.brinLabel.setText(self.tr("Nummer (&code)") if swv else self.tr("BRIN-&code"))
        form.brin.setPlaceholderText("PO2701" if swv else "99ZZ")
        _show((form.locationLabel, form.location), not swv)
        _show((form.purposeLabel, form.purpose, form.agreementLabel, form.agreement), swv)
        _show((form.agreementDateLabel, form.agreementDate, form.swvHint), swv)

    def _show_days(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        school = not dossier.profile.is_swv
        applied = school and dossier.enrolment is not Enrolment.NONE
        enrolled = school and dossier.enrolment is Enrolment.ENROLLED
        moves = is_transfer(dossier, view.school.brin)
        if not self._enrolment.held:
            put_choice(form.enrolment, dossier.enrolment)
            form.enrolmentDate.show_day(dossier.enrolment_date)
            form.enrolledDate.show_day(dossier.enrolled_on)
            form.reportedDate.show_day(dossier.reported_on)
            _show((form.enrolmentDateLabel, form.enrolmentDate), applied)
            _show((form.enrolledLabel, form.enrolledDate, form.reportedLabel, form.reportedDate), enrolled)
        waits = dossier.profile is Profile.POVO and dossier.enrolment is Enrolment.APPLIED
        form.decisionHint.setVisible(waits and dossier.enrolment_date is not None)
        if dossier.enrolment_date is not None:
            due, last = decision_due(dossier.enrolment_date)
            form.decisionHint.setText(
                self.tr(
                    "De nieuwe school beslist uiterlijk op {due}, of als zij uitstel neemt op {last}."
                ).format(due=day(due), last=day(last))
            )
        if not self._moved.held:
            form.movedDate.show_day(dossier.moved_on)
        _show((form.enrolmentLabel, form.enrolment), school)
        _show((form.movedLabel, form.movedDate), moves)

    def _show_check(self, view: DossierView) -> None:
        """How somebody made sure of this receiver, or the place to record that (R131)."""
        form, receiver = self.form, view.dossier.receiver
        found = confirmation_of(events_of(view.dossier.events, ReceiverConfirmed), receiver)
        rows = []
        if found is not None:
            text = self.tr("Ontvanger gecontroleerd op {day} door {by}").format(
                day=day(found.on), by=found.by
            )
            rows.append(RecordRow("check-circle", "good", text, found.how))
        replace_rows(form.checked, rows)
        if receiver is None or found is not None:
            form.check.close_form()
            return
        words = (
            self.tr("Is dit de goede ontvanger?"),
            self.tr("Bel met een nummer dat u al kende, of gebruik een adres dat u kent."),
            self.tr("Bijvoorbeeld: gebeld met de administratie"),
        )
        form.check.ask(
            f"{receiver.brin}-{receiver.location}", words, view.today, self._confirm, can_cancel=False
        )

    def focus_for(self, reason: Reason | None) -> None:
        """Sets the focus on the field that a reason asks for; without one, on the first thing to fill in."""
        form, about = self.form, reason.requirement if reason else ""
        missing = self.desk.current.dossier.receiver is None
        field: QWidget = form.school if missing else form.enrolment
        if about == "R141":
            field = form.purpose
        elif about == "R131":
            field = form.check.form.how
        elif "R129" in about:
            field = form.movedDate
        elif "L5" in about:
            field = form.vso
        elif any(number in about for number in ("R085", "R140")):
            field = form.brin
        elif not reason and form.purpose.isVisible() and not missing:
            field = form.purpose
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _save(self, autosave: Autosave, work: Callable[[Workspace], None]) -> None:
        """Stores what one group of fields says; a refusal stands beneath them."""

        def refuse(error: OsoError) -> None:
            autosave.refused()
            self.form.receiverProblem.show_error(error)

        self.desk.change(work, refuse, lambda _: autosave.saved())

    def _day(self, autosave: Autosave, *read: DateField) -> list[date | None] | None:
        """The days of these fields; None after saying what is wrong with one."""
        try:
            return [field.day() for field in read]
        except OsoError as error:
            autosave.refused()
            self.form.receiverProblem.show_error(error)
            return None

    def _save_receiver(self, autosave: Autosave) -> None:
        form, dossier_id = self.form, self.desk.dossier_id
        form.receiverProblem.clear()
        name, brin = form.school.text(), form.brin.text()
        if not (name.strip() and brin.strip()):
            autosave.refused()  # half a school is kept in the fields until both are there
            return
        days = self._day(autosave, form.agreementDate)
        if days is None:
            return
        swv = self.desk.current.dossier.profile.is_swv
        receiver = ReceivingSchool(
            name=name,
            brin=brin,
            location=form.location.text(),
            town=form.town.text().strip(),
            vso=form.vso.isChecked() and not swv,
            agreement=form.agreement.text().strip() if swv else "",
            agreement_on=days[0] if swv else None,
        )
        self._save(autosave, lambda workspace: dossiers.set_receiver(workspace, dossier_id, receiver))

    def _save_enrolment(self, autosave: Autosave) -> None:
        form, dossier_id = self.form, self.desk.dossier_id
        form.receiverProblem.clear()
        enrolment = Enrolment(form.enrolment.currentData())
        days = self._day(autosave, form.enrolmentDate, form.enrolledDate, form.reportedDate)
        if days is None:
            return
        applied, enrolled, reported = days

        def work(workspace: Workspace) -> None:
            dossiers.set_enrolment(
                workspace, dossier_id, enrolment, applied, enrolled_on=enrolled, reported_on=reported
            )

        self._save(autosave, work)

    def _save_moved(self, autosave: Autosave) -> None:
        dossier_id = self.desk.dossier_id
        self.form.receiverProblem.clear()
        days = self._day(autosave, self.form.movedDate)
        if days is not None:
            on = days[0]
            self._save(autosave, lambda workspace: receivers.set_moved(workspace, dossier_id, on))

    def _save_purpose(self, autosave: Autosave) -> None:
        dossier_id, chosen = self.desk.dossier_id, self.form.purpose.currentData()
        self.form.receiverProblem.clear()
        if chosen is None:
            autosave.refused()
            return
        purpose = SwvPurpose(chosen)
        self._save(autosave, lambda workspace: receivers.set_swv_purpose(workspace, dossier_id, purpose))

    def _confirm(self, on: date, how: str, refused: Refused) -> None:
        dossier_id = self.desk.dossier_id
        self.desk.change(
            lambda workspace: receivers.confirm_receiver(workspace, dossier_id, on=on, how=how), refused
        )


def _show(fields: tuple[QWidget, ...], shown: bool) -> None:
    for field in fields:
        field.setVisible(shown)
