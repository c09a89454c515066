"""The tab Overdragen: to which school, whether it may go, what goes and why, the final version, and the way it went."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from oso_desktop.dossier.delivery import Receipt, receipt_of
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.readiness import Place, Reason, Severity, may_go
from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.showing import changes_between
from oso_desktop.dossier.transfer import (
    Delivery,
    Package,
    PackageId,
    Status,
    Version,
    VersionId,
    Way,
    still_stands,
)
from oso_desktop.errors import OsoError
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_confirm import Refused
from oso_desktop.qt.dossier_content import left_out_of
from oso_desktop.qt.dossier_desk import CalmWheel, Desk, tab_after, widgets_in
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
from oso_desktop.services import handover, receivers

if TYPE_CHECKING:
    from oso_desktop.exchange.package import Manifest
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace


class HandoverTab(QWidget):
    """Everything about leaving the school, in the order in which it is done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierHandover()
        self.form.setupUi(self)
        form = self.form
        self.receiver, self.change, self.exception = form.receiver, form.change, form.exception
        for part in (self.receiver, self.change, self.exception):
            part.attach(desk)
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
        self._dated: VersionId | None = None
        CalmWheel(self).protect(self)

    def reset(self) -> None:
        """Forgets the pupil before."""
        for part in (self.receiver, self.change, self.exception):
            part.reset()
        self.form.receipt.close_form()
        self._opened.clear()
        self._dated = None
        for problem in (self.form.finalProblem, self.form.wayProblem):
            problem.clear()

    def flush(self) -> None:
        """Saves the school and the days."""
        self.receiver.flush()

    def show_view(self, view: DossierView) -> None:
        """Shows the state of the hand-over."""
        swv = view.dossier.profile.is_swv
        self.form.receiverHeading.setText(
            self.tr("1. Naar welk samenwerkingsverband?") if swv else self.tr("1. Naar welke school?")
        )
        self.receiver.show_view(view)
        self.change.show_view(view)
        self._show_reasons(view)
        self.exception.show_view(view)
        self._show_review(view)
        self._show_versions(view)
        self._show_ways(view)
        form = self.form
        tab_after(
            *(
                self.receiver.form.movedDate,
                self.receiver.form.check,
                self.change,
                *self.reason_rows(),
                self.exception,
            ),
            *(form.finalButton, form.packageButton, form.paperDate, form.paperButton),
            *(form.lasDate, form.lasButton, *self.package_rows(), *self.delivery_rows(), form.receipt),
        )

    def _show_reasons(self, view: DossierView) -> None:
        rows = [ReasonRow(reason, self.desk) for reason in view.reasons]
        for row in rows:
            if row.reason.place is Place.HAND_OVER:
                row.form.goButton.clicked.connect(partial(self._fill_in_for, row.reason))
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
            self.receiver.focus_for(None)

    def _fill_in_for(self, reason: Reason, _checked: bool = False) -> None:
        """Sets the focus on what this reason is about."""
        if reason.requirement == "R129" and self.exception.isVisible():
            self.exception.form.reason.setFocus()
        else:
            self.receiver.focus_for(reason)

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
                label = line.label
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
        rows = [
            version_row(version, before, changes_between(dossier, before, version) if before else ())
            for before, version in zip((None, *dossier.versions), dossier.versions, strict=False)
        ]
        replace_rows(form.versions, rows[::-1])

    def _show_ways(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        newest = dossier.versions[-1] if dossier.versions else None
        stands = newest is not None and still_stands(newest, dossier, view.fingerprint)
        may = stands and may_go(view.reasons)
        for each in (form.packageButton, form.paperDate, form.paperButton):
            each.setEnabled(may)
        for each in (form.lasDate, form.lasButton):
            each.setEnabled(may and view.school.uses_oso)
        form.envelopeHint.setVisible(may)
        if newest is None:
            hint = self.tr("Kan pas als het dossier definitief is.")
        else:
            hint = self._way_hint(view, newest, stands=stands, may=may)
            form.envelopeHint.setText(self._envelope(view, newest))
        if newest is not None and not view.school.uses_oso:
            why = self.tr("Klaarzetten in het LAS kan hier niet. {why}")
            hint = f"{hint} {why.format(why=rules_of(view.school.kind).why)}"
        form.wayHint.setText(hint)
        self._show_dates(view, newest)
        replace_rows(form.packages, [self._package_row(package) for package in reversed(dossier.packages)])
        replace_rows(
            form.deliveries, [self._delivery_row(view, each) for each in reversed(dossier.deliveries)]
        )

    def _delivery_row(self, view: DossierView, delivery: Delivery) -> RecordRow:
        numbers = {version.id: version.number for version in view.dossier.versions}
        receipt = receipt_of(events_of(view.dossier.events, Receipt), delivery.id)
        row = delivery_row(delivery, numbers.get(delivery.version_id, 0), receipt)
        row.form.actButton.clicked.connect(lambda _checked=False: self._ask_receipt(delivery))
        return row

    def delivery_rows(self) -> list[RecordRow]:
        """The rows of the hand-overs."""
        return [row for row in widgets_in(self.form.deliveries) if isinstance(row, RecordRow)]

    def _ask_receipt(self, delivery: Delivery) -> None:
        """Asks how it is known that what was handed over has arrived (R126)."""
        las = delivery.way is Way.LAS
        words = (
            self.tr("Heeft {school} het dossier opgehaald?").format(school=delivery.receiver.name)
            if las
            else self.tr("Heeft {school} het dossier ontvangen?").format(school=delivery.receiver.name),
            "",
            self.tr("Bijvoorbeeld: in het LAS staat “opgehaald”")
            if las
            else self.tr("Bijvoorbeeld: ontvangstbewijs terug"),
        )

        def received(on: date, how: str, refused: Refused) -> None:
            dossier_id = self.desk.dossier_id
            self.desk.change(
                lambda workspace: receivers.record_receipt(
                    workspace, dossier_id, delivery.id, on=on, how=how
                ),
                refused,
                lambda _: self.form.receipt.close_form(),
            )

        self.form.receipt.ask(delivery.id, words, self.desk.current.today, received)

    def _way_hint(self, view: DossierView, newest: Version, *, stands: bool, may: bool) -> str:
        """What comes next with this version."""
        if not stands:
            hint = self.tr("Na versie {n} is er iets veranderd. Maak het dossier eerst opnieuw definitief.")
        elif gone := [each for each in view.dossier.deliveries if each.version_id == newest.id]:
            receipts = events_of(view.dossier.events, Receipt)
            arrived = any(receipt_of(receipts, each.id) is not None for each in gone)
            hint = (
                self.tr("Versie {n} is overgedragen en aangekomen. U hoeft hier niets meer te doen.")
                if arrived
                else self.tr("Versie {n} is overgedragen. Is het dossier aangekomen? Leg dat hieronder vast.")
            )
        elif not may:
            hint = self.tr("Kan nog niet: regel eerst de punten bij 2.")
        elif view.status is Status.PACKED:
            hint = self.tr(
                "Het pakket staat klaar in de opslag. Leg vast hoe het dossier de school verlaat: "
                "op papier of in het LAS."
            )
        elif view.dossier.profile.is_swv:
            hint = self.tr(
                "Kies hoe versie {n} naar het samenwerkingsverband gaat. Het programma verstuurt zelf niets."
            )
        else:
            hint = self.tr(
                "Kies hoe versie {n} naar de nieuwe school gaat. Het programma verstuurt zelf niets."
            )
        return hint.format(n=newest.number)

    def _show_dates(self, view: DossierView, newest: Version | None) -> None:
        """Today, once there is a version to hand over; a day that was typed for it stays until it is recorded."""
        if newest is None or self._dated != newest.id:
            for field in (self.form.paperDate, self.form.lasDate):
                field.show_day(view.today if newest else None)
        self._dated = newest.id if newest is not None else None

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
            self._dated = None

        self.desk.change(work, form.wayProblem.show_error, recorded)

    def open_package(self, package: Package) -> None:
        """Opens a package again, verifies it, and says what was found."""
        dossier_id = self.desk.dossier_id
        self.form.wayProblem.clear()

        def show(manifest: Manifest) -> None:
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
