"""The tab Overdragen: to which school, whether it may go, what goes and why, the final version, and the way it went."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.delivery import DeliveryWithdrawn, Receipt, ReceiverChanged, receipt_of
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.readiness import Place, Reason, Severity, may_go
from oso_desktop.dossier.transfer import (
    Delivery,
    Package,
    PackageId,
    Way,
    standing_deliveries,
    still_stands,
)
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_confirm import Refused
from oso_desktop.qt.dossier_content import left_out_of
from oso_desktop.qt.dossier_desk import CalmWheel, Desk, tab_after
from oso_desktop.qt.dossier_handover_rows import (
    ReasonRow,
    RecordRow,
    delivery_row,
    mistake_words,
    package_row,
    replace_rows,
    version_row,
)
from oso_desktop.qt.dossier_history import HISTORY
from oso_desktop.qt.dossier_signs import SEVERITY_LOOKS, dress_button
from oso_desktop.qt.dossier_way import set_primary
from oso_desktop.qt.dossier_ways import WaysSection, ask_place
from oso_desktop.qt.forms.ui_dossier_handover import Ui_DossierHandover
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.printing import AskFolder, AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.room import Fold
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.services import handed_over, handover, receivers

if TYPE_CHECKING:
    from oso_desktop.exchange.package import Manifest
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace


class HandoverTab(QWidget):
    """Everything about leaving the school, in the order in which it is done."""

    def __init__(
        self,
        desk: Desk,
        *,
        printer: AskPrinter = ask_printer,
        path: AskPath = ask_path,
        place: AskFolder = ask_place,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierHandover()
        self.form.setupUi(self)
        Fold(self, self._fold)
        self.ways = WaysSection(self, self.form, desk, printer=printer, path=path, place=place)
        form = self.form
        self.receiver, self.change, self.exception = form.receiver, form.change, form.exception
        for part in (self.receiver, self.change, self.exception):
            part.attach(desk)
        form.finalButton.setProperty("picture", "lock-simple")
        dress_button(form.finalButton, "lock-simple", "on_accent")
        form.finalButton.clicked.connect(self.freeze)
        desk.go.connect(self._fill_in)
        self._opened: dict[PackageId, str] = {}
        CalmWheel(self).protect(self)

    def _fold(self, narrow: bool) -> None:
        """The ways stand below each other."""
        form = self.form
        for number, card in enumerate((form.packageCard, form.securedCard, form.paperCard, form.lasCard)):
            form.ways.removeWidget(card)
            form.ways.addWidget(card, *((number, 0, 1, 2) if narrow else (number // 2, number % 2, 1, 1)))

    def reset(self) -> None:
        """Forgets the pupil before."""
        for part in (self.receiver, self.change, self.exception):
            part.reset()
        self.form.receipt.close_form()
        self._opened.clear()
        self.ways.reset()
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
        self.ways.show_view(view)
        self._show_records(view)
        form = self.form
        tab_after(
            *(
                self.receiver.form.movedDate,
                self.receiver.form.check,
                self.change,
                *self.reason_rows(),
                self.exception,
            ),
            *(form.finalButton, form.packageCard, form.securedCard, form.paperCard, form.lasCard),
            *(*self.package_rows(), *self.delivery_rows(), form.receipt),
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
            RecordRow(
                "check",
                "good",
                on_screen(line.category.label),
                "\n".join(filter(None, (on_screen(line.why), left_out))),
            )
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
        set_primary(form.finalButton, ready and not final)
        if final:
            why = self.tr("Het dossier is definitief. Opnieuw kan pas na een wijziging.")
        elif not ready:
            why = self.tr("Kan nog niet: regel eerst de punten bij 2.")
        else:
            why = self.tr("Legt het dossier vast zoals het nu is. Die versie kan niet meer veranderen.")
        form.finalWhy.setText(why)
        permit(form.finalButton, "" if ready and not final else why)
        rows = [
            version_row(version, before)
            for before, version in zip((None, *dossier.versions), dossier.versions, strict=False)
        ]
        for row in rows:
            row.form.actButton.clicked.connect(lambda _checked=False: self.desk.go.emit(HISTORY))
        replace_rows(form.versions, rows[::-1])

    def _show_records(self, view: DossierView) -> None:
        form, dossier = self.form, view.dossier
        replace_rows(form.packages, [self._package_row(package) for package in reversed(dossier.packages)])
        replace_rows(
            form.deliveries, [self._delivery_row(view, each) for each in reversed(dossier.deliveries)]
        )

    def _delivery_row(self, view: DossierView, delivery: Delivery) -> RecordRow:
        numbers = {version.id: version.number for version in view.dossier.versions}
        events = view.dossier.events
        receipt = receipt_of(events_of(events, Receipt), delivery.id)
        mistakes = {each.delivery_id: each for each in events_of(events, DeliveryWithdrawn)}
        asked = any(delivery.id in each.deliveries for each in events_of(events, ReceiverChanged))
        row = delivery_row(
            delivery,
            numbers.get(delivery.version_id, 0),
            receipt,
            mistakes.get(delivery.id),
            can_err=not asked,
        )
        row.form.mistakeButton.clicked.connect(lambda _checked=False: self.ask_mistake(delivery))
        row.form.actButton.clicked.connect(lambda _checked=False: self.ask_receipt(delivery))
        return row

    def delivery_rows(self) -> list[RecordRow]:
        """The rows of the hand-overs."""
        return [row for row in widgets_in(self.form.deliveries) if isinstance(row, RecordRow)]

    def ask_receipt(self, delivery: Delivery) -> None:
        """Asks how it is known that what was handed over has arrived, with all that went in one file with it (R126)."""
        carrier = delivery.carrier_id
        if not carrier:
            self._ask_receipt(delivery, 1)
            return
        self.desk.ask(
            lambda workspace: _awaited(workspace, carrier),
            lambda together: self._ask_receipt(delivery, together),
            lambda _error: self._ask_receipt(delivery, 1),  # of this one it can still be told
        )

    def _ask_receipt(self, delivery: Delivery, together: int) -> None:
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
            dossier_id, for_all = self.desk.dossier_id, self.form.receipt.for_all

            def store(workspace: Workspace) -> None:
                if for_all:
                    receivers.record_receipts(workspace, delivery.carrier_id, on=on, how=how)
                else:
                    receivers.record_receipt(workspace, dossier_id, delivery.id, on=on, how=how)

            self.desk.change(store, refused, lambda _: self.form.receipt.close_form())

        for_all = self.tr("Voor alle {n} dossiers in dit pa&kket").format(n=together) if together > 1 else ""
        self.form.receipt.ask(delivery.id, words, self.desk.current.today, received, for_all=for_all)

    @property
    def asked(self) -> str:
        """About which hand-over something is being asked; empty while nothing is."""
        return self.form.receipt.asked

    def ask_again(self, asked: str) -> None:
        """Asks once more what was being asked when the program was locked, if it still can be."""
        for delivery in standing_deliveries(self.desk.current.dossier):
            if asked == delivery.id:
                self.ask_receipt(delivery)
            elif asked == _mistake(delivery):
                self.ask_mistake(delivery)

    def ask_mistake(self, delivery: Delivery) -> None:
        """Asks why this hand-over was recorded by mistake, and takes it back."""

        def take_back(_on: date, why: str, refused: Refused) -> None:
            dossier_id = self.desk.dossier_id
            self.desk.change(
                lambda workspace: receivers.withdraw_delivery(workspace, dossier_id, delivery.id, reason=why),
                refused,
                lambda _: self.form.receipt.close_form(),
            )

        self.form.receipt.ask(
            _mistake(delivery), mistake_words(delivery), self.desk.current.today, take_back, why=True
        )

    def _package_row(self, package: Package) -> RecordRow:
        went = standing_deliveries(self.desk.current.dossier)
        way = next((each.way for each in went if each.package_id == package.id), None)
        row = package_row(package, self._opened.get(package.id, ""), way)
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

    def open_package(self, package: Package) -> None:
        """Opens a package again, verifies it, and says what was found."""
        dossier_id = self.desk.dossier_id
        self.form.wayProblem.clear()

        def show(manifest: Manifest) -> None:
            self._opened[package.id] = self.tr(
                "Gecontroleerd: alles klopt. Versie {n} voor {school}. Onderdelen: {parts}. Bijlagen: {files}."
            ).format(
                n=manifest.version,
                school=manifest.receiver,
                parts=len(manifest.categories),
                files=len(manifest.attachments),
            )
            self._show_records(self.desk.current)

        def refuse(error: OsoError) -> None:
            self._opened[package.id] = with_step(error)
            self._show_records(self.desk.current)

        self.desk.ask(
            lambda workspace: handover.open_package(workspace, dossier_id, package.id), show, refuse
        )


def _awaited(workspace: Workspace, carrier_id: str) -> int:
    """How many hand-overs in this file there are of which nothing was heard yet."""
    return sum(
        line.awaited and line.delivery is not None and line.delivery.carrier_id == carrier_id
        for line in handed_over.lines(workspace)
    )


def _mistake(delivery: Delivery) -> str:
    """What is asked when a hand-over was recorded by mistake."""
    return f"vergissing {delivery.id}"
