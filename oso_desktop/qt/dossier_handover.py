"""The tab Overdragen: to which school, whether it may go, what goes and why, the final version, and the way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.readiness import Place, Severity, may_go
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.transfer import Package, PackageId, Status, Version, VersionId, Way, still_stands
from oso_desktop.errors import OsoError
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_content import left_out_of
from oso_desktop.qt.dossier_desk import Autosave, CalmWheel, Desk, put_choice, put_text, widgets_in
from oso_desktop.qt.dossier_handover_rows import (
    ReasonRow,
    RecordRow,
    delivery_row,
    package_row,
    replace_rows,
    version_row,
)
from oso_desktop.qt.dossier_signs import SEVERITY_LOOKS, dress_button
from oso_desktop.qt.forms.ui_dossier_handover import Ui_DossierHandover
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import Tone
from oso_desktop.services import dossiers, handover

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.handover import OpenedPackage
    from oso_desktop.services.workspace import Workspace


class HandoverTab(QWidget):
    """Everything about leaving the school, in the order in which it is done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierHandover()
        self.form.setupUi(self)
        form = self.form
        for enrolment in Enrolment:
            form.enrolment.addItem(enrolment.label, enrolment)
        self._receiver = Autosave(self._save_receiver, self)
        self._receiver.watch(form.school, form.brin, form.location, form.town)
        self._enrolment = Autosave(self._save_enrolment, self)
        self._enrolment.watch(form.enrolment, form.enrolmentDate)
        form.finalButton.setProperty("picture", "lock-simple")
        form.packageButton.setProperty("picture", "package")
        dress_button(form.finalButton, "lock-simple", "on_accent")
        dress_button(form.packageButton, "package")
        form.finalButton.clicked.connect(self.freeze)
        form.packageButton.clicked.connect(self.export)
        form.paperButton.clicked.connect(self.on_paper)
        form.lasButton.clicked.connect(self.in_las)
        desk.go.connect(self._fill_in)
        self._opened: dict[PackageId, str] = {}
        self._dated = False
        CalmWheel(self).protect(self)

    def reset(self) -> None:
        """Forgets the pupil before."""
        self._receiver.forget()
        self._enrolment.forget()
        self._opened.clear()
        self._dated = False
        for problem in (self.form.receiverProblem, self.form.finalProblem, self.form.wayProblem):
            problem.clear()

    def flush(self) -> None:
        """Saves the school and the date."""
        self._receiver.flush()
        self._enrolment.flush()

    def show_view(self, view: DossierView) -> None:
        """Shows the state of the hand-over."""
        self._show_receiver(view)
        self._show_reasons(view)
        self._show_review(view)
        self._show_versions(view)
        self._show_ways(view)

    def _show_receiver(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        receiver = dossier.receiver
        if not self._receiver.held:
            put_text(form.school, receiver.name if receiver else "")
            put_text(form.brin, receiver.brin if receiver else "")
            put_text(form.location, receiver.location if receiver else "")
            put_text(form.town, receiver.town if receiver else "")
        swv = dossier.profile.is_swv
        self._name_receiver(swv)
        for field in (form.enrolmentLabel, form.enrolment, form.enrolmentDateLabel, form.enrolmentDate):
            field.setVisible(not swv)
        if self._enrolment.held or swv:
            return
        put_choice(form.enrolment, dossier.enrolment)
        for field in (form.enrolmentDateLabel, form.enrolmentDate):
            field.setVisible(dossier.enrolment is not Enrolment.NONE)
        form.enrolmentDate.show_day(dossier.enrolment_date)

    def _name_receiver(self, swv: bool) -> None:
        """A samenwerkingsverband is no school: it has a number of its own and no locations (R140)."""
        form = self.form
        form.receiverHeading.setText(
            self.tr("1. Naar welk samenwerkingsverband?") if swv else self.tr("1. Naar welke school?")
        )
        form.schoolLabel.setText(
            self.tr("&Naam van het samenwerkingsverband") if swv else self.tr("&Naam van de school")
        )
        form.brinLabel.setText(self.tr("Nummer (&code)") if swv else self.tr("BRIN-&code"))
        form.brin.setPlaceholderText("PO2701" if swv else "99ZZ")
        for field in (form.locationLabel, form.location):
            field.setVisible(not swv)

    def _show_reasons(self, view: DossierView) -> None:
        rows = [ReasonRow(reason, self.desk) for reason in view.reasons]
        replace_rows(self.form.reasons, rows)
        blocks = sum(reason.severity is Severity.BLOCK for reason in view.reasons)
        sign = self.form.readySign
        if not blocks:
            sign.say(self.tr("ja"), ("check-circle-fill", Tone.GOOD))
            text = self.tr("Niets staat in de weg. Kijk hieronder nog na wat meegaat.")
        else:
            sign.say(self.tr("nog niet"), SEVERITY_LOOKS[Severity.BLOCK])
            one, more = self.tr("Regel eerst nog 1 punt."), self.tr("Regel eerst nog {n} punten.")
            text = one if blocks == 1 else more.format(n=blocks)
        self.form.readyLabel.setText(text)

    def _fill_in(self, place: str) -> None:
        """Sets the focus on the first thing to fill in, when a reason on this very tab asks for it."""
        if place == Place.HAND_OVER.value:
            form, missing = self.form, self.desk.current.dossier.receiver is None
            (form.school if missing else form.enrolment).setFocus()

    def reason_rows(self) -> list[ReasonRow]:
        """The rows of the readiness list."""
        return [row for row in widgets_in(self.form.reasons) if isinstance(row, ReasonRow)]

    def _show_review(self, view: DossierView) -> None:
        rows = [
            RecordRow("check", "good", line.category.label, "\n".join(filter(None, (line.why, left_out))))
            for line in view.overview.categories
            if line.goes and line.filled
            for left_out in [
                left_out_of(each for each in view.overview.items if each.category is line.category)
            ]
        ]
        for line in view.overview.attachments:
            if line.goes or line.spoken:
                label = attachment_label(line.attachment)
                rows.append(
                    RecordRow(
                        "paperclip" if line.goes else "chat-circle-dots",
                        "good" if line.goes else "info",
                        label if line.goes else self.tr("{label} (alleen mondeling)").format(label=label),
                        self.tr("Waarom: {reason}").format(reason=line.reason)
                        if line.reason
                        else self.tr("Gekozen door de school."),
                    )
                )
        replace_rows(self.form.review, rows)

    def _show_versions(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        ready = may_go(view.reasons)
        final = any(still_stands(version, dossier, view.fingerprint) for version in dossier.versions)
        form.finalButton.setEnabled(ready and not final)
        _set_primary(form.finalButton, ready and not final)
        _set_primary(form.packageButton, view.status is Status.FINAL)
        if final:
            why = self.tr("Het dossier is definitief. Opnieuw kan pas na een wijziging.")
        elif not ready:
            why = self.tr("Kan nog niet: regel eerst de punten bij 2.")
        else:
            why = self.tr("Legt het dossier vast zoals het nu is. Die versie kan niet meer veranderen.")
        form.finalWhy.setText(why)
        replace_rows(form.versions, [version_row(version) for version in reversed(dossier.versions)])

    def _show_ways(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        newest = dossier.versions[-1] if dossier.versions else None
        for each in (form.packageButton, form.paperDate, form.paperButton, form.lasDate, form.lasButton):
            each.setEnabled(newest is not None)
        form.envelopeHint.setVisible(newest is not None)
        if newest is None:
            form.wayHint.setText(self.tr("Kan pas als het dossier definitief is."))
        else:
            form.wayHint.setText(self._way_hint(view, newest))
            form.envelopeHint.setText(self._envelope(view, newest))
        self._show_dates(view, newest)
        replace_rows(form.packages, [self._package_row(package) for package in reversed(dossier.packages)])
        numbers = {version.id: version.number for version in dossier.versions}
        replace_rows(
            form.deliveries,
            [
                delivery_row(delivery, numbers.get(delivery.version_id, 0))
                for delivery in reversed(dossier.deliveries)
            ],
        )

    def _way_hint(self, view: DossierView, newest: Version) -> str:
        if not still_stands(newest, view.dossier, view.fingerprint):
            hint = self.tr("Na versie {n} is er iets veranderd. Maak het dossier eerst opnieuw definitief.")
        elif view.status is Status.PACKED:
            hint = self.tr(
                "Het pakket staat klaar in de opslag. Leg vast hoe het dossier de school verlaat: "
                "op papier of in het LAS."
            )
        else:
            hint = self.tr(
                "Kies hoe versie {n} naar de nieuwe school gaat. Het programma verstuurt zelf niets."
            )
        return hint.format(n=newest.number)

    def _show_dates(self, view: DossierView, newest: Version | None) -> None:
        """Today, once there is a version to hand over; a day that was typed stays until it is recorded."""
        if newest is None or not self._dated:
            for field in (self.form.paperDate, self.form.lasDate):
                field.show_day(view.today if newest else None)
        self._dated = newest is not None

    def _envelope(self, view: DossierView, newest: Version) -> str:
        name, files = full_name(view.student.record), len(newest.attachments)
        with_files = {0: "", 1: self.tr(", en 1 bijlage")}.get(
            files, self.tr(", en {n} bijlagen").format(n=files)
        )
        return self.tr(
            "In de envelop: het dossier van {name} uit uw LAS, afgedrukt{files}. Kijk of op elk blad {name} staat."
        ).format(name=name, files=with_files)

    def _package_row(self, package: Package) -> RecordRow:
        row = package_row(package, self._opened.get(package.id, ""))
        row.form.actButton.clicked.connect(lambda _checked=False: self.open_package(package))
        return row

    def package_rows(self) -> list[RecordRow]:
        """The rows of the packages."""
        return [row for row in widgets_in(self.form.packages) if isinstance(row, RecordRow)]

    def _save_receiver(self, autosave: Autosave) -> None:
        form, dossier_id = self.form, self.desk.dossier_id
        form.receiverProblem.clear()
        name, brin = form.school.text(), form.brin.text()
        if not (name.strip() and brin.strip()):
            autosave.refused()  # half a school is kept in the fields until both are there
            return
        receiver = ReceivingSchool(
            name=name, brin=brin, location=form.location.text(), town=form.town.text().strip()
        )

        def refuse(error: OsoError) -> None:
            autosave.refused()
            form.receiverProblem.show_error(error)

        self.desk.change(
            lambda workspace: dossiers.set_receiver(workspace, dossier_id, receiver),
            refuse,
            lambda _: autosave.saved(),
        )

    def _save_enrolment(self, autosave: Autosave) -> None:
        form, dossier_id = self.form, self.desk.dossier_id
        form.receiverProblem.clear()
        enrolment = Enrolment(form.enrolment.currentData())
        try:
            on = None if enrolment is Enrolment.NONE else form.enrolmentDate.day()
        except OsoError as error:
            autosave.refused()
            form.receiverProblem.show_error(error)
            return

        def refuse(error: OsoError) -> None:
            autosave.refused()
            form.receiverProblem.show_error(error)

        self.desk.change(
            lambda workspace: dossiers.set_enrolment(workspace, dossier_id, enrolment, on),
            refuse,
            lambda _: autosave.saved(),
        )

    def freeze(self) -> None:
        """Makes the dossier final."""
        dossier_id, form = self.desk.dossier_id, self.form
        form.finalProblem.clear()
        self.desk.change(
            lambda workspace: handover.freeze(workspace, dossier_id),
            form.finalProblem.show_error,
            what=self.tr("Definitief maken…"),
        )

    def _newest(self) -> VersionId:
        return self.desk.current.dossier.versions[-1].id

    def export(self) -> None:
        """Seals the newest version as a package."""
        dossier_id, version, form = self.desk.dossier_id, self._newest(), self.form
        form.wayProblem.clear()
        self.desk.change(
            lambda workspace: handover.export_package(workspace, dossier_id, version),
            form.wayProblem.show_error,
            what=self.tr("Pakket maken…"),
        )

    def on_paper(self) -> None:
        """Records that the newest version was given on paper."""
        self._deliver(Way.PAPER, self.form.paperDate)

    def in_las(self) -> None:
        """Records that the newest version was put ready in the LAS."""
        self._deliver(Way.LAS, self.form.lasDate)

    def _deliver(self, way: Way, field: DateField) -> None:
        dossier_id, version, form = self.desk.dossier_id, self._newest(), self.form
        form.wayProblem.clear()
        try:
            on = field.needed_day()
        except OsoError as error:
            form.wayProblem.show_error(error)
            field.setFocus()
            return

        def work(workspace: Workspace) -> None:
            handover.record_delivery(workspace, dossier_id, version, way=way, on=on)

        def recorded(_: None) -> None:
            self._dated = False

        self.desk.change(work, form.wayProblem.show_error, recorded)

    def open_package(self, package: Package) -> None:
        """Opens a package again, verifies it, and says what was found."""
        dossier_id = self.desk.dossier_id
        self.form.wayProblem.clear()

        def show(opened: OpenedPackage) -> None:
            manifest = opened.manifest
            self._opened[package.id] = self.tr(
                "Gecontroleerd: alles klopt. Versie {n} voor {school}, {parts} onderdelen en {files} bijlagen."
            ).format(
                n=manifest.version,
                school=manifest.receiver,
                parts=len(manifest.categories),
                files=len(manifest.attachments),
            )
            self._show_ways(self.desk.current)

        def refuse(error: OsoError) -> None:
            self._opened[package.id] = f"{error.text} {error.next_step}"
            self._show_ways(self.desk.current)

        self.desk.ask(
            lambda workspace: handover.open_package(workspace, dossier_id, package.id), show, refuse
        )


def _set_primary(button: QPushButton, on: bool) -> None:
    """Makes a button the one next step of the page, or an ordinary one."""
    if bool(button.property("role")) is not on:
        button.setProperty("role", "primary" if on else "")
        restyle(button)
        dress_button(button, str(button.property("picture")), "on_accent" if on else "text")
