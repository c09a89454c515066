"""The rows of the tab Overdragen: a reason of the readiness list, and a line of what goes or went."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from oso_desktop.dossier.delivery import DeliveryWithdrawn, Receipt
from oso_desktop.dossier.editing import EDITABLE
from oso_desktop.dossier.readiness import Place, Reason
from oso_desktop.dossier.transfer import Delivery, Package, Version, Way
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_signs import SEVERITY_LOOKS, words
from oso_desktop.qt.dossier_words import day, moment, size
from oso_desktop.qt.forms.ui_dossier_reason import Ui_DossierReason
from oso_desktop.qt.forms.ui_dossier_record import Ui_DossierRecord
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.language import on_screen, with_step

CHIP_WIDTH = 116
"""Room for the longest severity, so that the texts of all reasons stand in one line."""


_NOTHING_TO_DO = "U hoeft niets te doen"
"""How the next step begins of a reason that only tells something."""


class ReasonRow(QFrame):
    """One reason of the readiness list with the button that leads to where it can be put right."""

    def __init__(self, reason: Reason, desk: Desk) -> None:
        super().__init__()
        self.reason = reason
        self.form = Ui_DossierReason()
        self.form.setupUi(self)
        form, place = self.form, reason.place.value
        form.severityChip.say(reason.severity.value, SEVERITY_LOOKS[reason.severity])
        form.severityChip.setMinimumWidth(CHIP_WIDTH)
        form.textLabel.setText(on_screen(reason.text))
        form.stepLabel.setText(on_screen(reason.next_step))
        form.sourceLabel.setText(on_screen(reason.law))
        form.sourceLabel.setVisible(bool(reason.law))
        has_form = reason.category in EDITABLE and (bool(reason.location) or reason.place is Place.COMPOSE)
        if reason.place is Place.HAND_OVER:
            text = self.tr("Hier invullen")
        elif has_form:
            text = self.tr("Naar het veld") if reason.location else self.tr("Onderdeel invullen")
        else:
            text = self.tr("Naar {tab}").format(tab=on_screen(place).capitalize())
        form.goButton.setText(text)
        form.goButton.setAccessibleName(f"{text}: {on_screen(reason.text)}")
        form.goButton.setVisible(not reason.next_step.startswith(_NOTHING_TO_DO))  # it would lead to nothing
        form.goButton.clicked.connect(
            lambda _checked=False: desk.fill.emit(reason) if has_form else desk.go.emit(place)
        )
        self.setAccessibleName(f"{on_screen(reason.severity.value)}: {with_step(reason)}")


class RecordRow(QFrame):
    """One line of what is on record: a version, a package or a hand-over."""

    def __init__(self, picture: str, tint: str, text: str, small: str) -> None:
        super().__init__()
        self.form = Ui_DossierRecord()
        self.form.setupUi(self)
        self.form.icon.show_icon(picture, tint)
        self.form.textLabel.setText(text)
        self.form.smallLabel.setText(small)
        self.form.smallLabel.setVisible(bool(small))
        self.form.actButton.hide()
        self.form.mistakeButton.hide()


def version_row(version: Version, before: Version | None) -> RecordRow:
    """A final version: its number, when, by whom, for which school; with a button to lay it beside the one before."""
    row = RecordRow(
        "lock-simple",
        "good",
        words("Versie {n}, definitief op {day} door {by}").format(
            n=version.number, day=moment(version.at), by=version.by
        ),
        words("Voor {school}. {size}. Grond: {ground}.").format(
            school=version.receiver.name, size=size(version.size), ground=on_screen(version.ground)
        ),
    )
    if before is not None:
        row.form.actButton.setText(words("Wat is er anders?"))
        row.form.actButton.setAccessibleName(
            words("Versie {n} naast versie {before} leggen").format(n=version.number, before=before.number)
        )
        row.form.actButton.show()
    return row


def delivery_row(
    delivery: Delivery,
    version: int,
    receipt: Receipt | None,
    mistake: DeliveryWithdrawn | None,
    *,
    can_err: bool,
) -> RecordRow:
    """A hand-over of the version with that number, and whether it arrived, with the button to record that (R126).

    One that was a `mistake` says so and has no buttons. `can_err` is whether it can still be called one.
    """
    what = words("Versie {n}: {way}, {day}").format(
        n=version, way=on_screen(delivery.way.value), day=day(delivery.on)
    )
    if mistake is not None:
        return RecordRow(
            "prohibit",
            "muted",
            what,
            words("Vergissing, telt niet mee. Vastgelegd op {day} door {by}: {reason}").format(
                day=day(mistake.at.date()), by=mistake.by, reason=mistake.reason
            ),
        )
    to = words("Aan {school}, vastgelegd door {by}.").format(school=delivery.receiver.name, by=delivery.by)
    las = delivery.way is Way.LAS
    if receipt is not None:
        got = words("Opgehaald op {day}: {how}") if las else words("Ontvangen op {day}: {how}")
        to = f"{to}\n{got.format(day=day(receipt.on), how=receipt.how)}"
    row = RecordRow(
        "path" if receipt is None else "check-circle",
        "text" if receipt is None else "good",
        what,
        to,
    )
    row.form.mistakeButton.setVisible(can_err)
    row.form.mistakeButton.setAccessibleName(
        words("Vastleggen dat dit een vergissing was: {what}").format(what=what)
    )
    if receipt is None:
        text = words("Opgehaald?") if las else words("Ontvangen?")
        row.form.actButton.setText(text)
        row.form.actButton.setAccessibleName(
            words("Vastleggen dat versie {n} is aangekomen bij {school}").format(
                n=version, school=delivery.receiver.name
            )
        )
        row.form.actButton.show()
    return row


def mistake_words(delivery: Delivery) -> tuple[str, str, str]:
    """How it is asked why a hand-over was recorded by mistake."""
    out = delivery.way in (Way.PACKAGE, Way.KEY_SHEET)
    return (
        words("Was dit een vergissing? {way} aan {school}").format(
            way=on_screen(delivery.way.value)[:1].upper() + on_screen(delivery.way.value)[1:],
            school=delivery.receiver.name,
        ),
        words(
            "De overdracht blijft in het dossier staan, maar telt niet meer mee. Het bestand zelf blijft bestaan: haal "
            "het weg van de stick of uit de map."
        )
        if out
        else words("De overdracht blijft in het dossier staan, maar telt niet meer mee."),
        words("Bijvoorbeeld: dit was het dossier van een ander kind"),
    )


def package_row(package: Package, found: str, way: Way | None) -> RecordRow:
    """A sealed package with the button that opens it again; `found` says what that gave.

    `way` is how it went. Of one that went inside a secured PDF, the package itself never left.
    """
    made = moment(package.at)
    if way is Way.PACKAGE:
        where = words("Meegegeven. Ligt ook versleuteld in de opslag van dit programma.")
    elif way is not None:
        where = words("Meegegeven als {way}. Ligt versleuteld in de opslag van dit programma.").format(
            way=on_screen(way.value)
        )
    else:
        where = words("Ligt versleuteld in de opslag van dit programma. Nog niet meegegeven.")
    row = RecordRow(
        "package",
        "text",
        words("Versleuteld pakket van {day} ({size})").format(day=made, size=size(package.size)),
        "\n".join(filter(None, (where, found))),
    )
    row.form.actButton.show()
    row.form.actButton.setAccessibleName(words("Pakket van {day} openen en controleren").format(day=made))
    return row


def replace_rows(layout: QVBoxLayout, rows: list[ReasonRow] | list[RecordRow]) -> None:
    """Other rows in place of those there, unless they say the same: then focus and scroll stay."""
    frame = layout.parentWidget()
    if frame is not None and frame.property("role") == "card":
        frame.setVisible(bool(rows))
    old = widgets_in(layout)
    if [_said(row) for row in old] == [_said(row) for row in rows]:
        for row in rows:
            row.deleteLater()
        return
    for widget in old:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
    for row in rows:
        layout.addWidget(row)


def _said(row: QWidget) -> object:
    if isinstance(row, ReasonRow):
        return row.reason
    return (row.form.textLabel.text(), row.form.smallLabel.text()) if isinstance(row, RecordRow) else None
