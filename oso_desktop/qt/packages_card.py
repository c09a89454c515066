"""The chosen line of the page Pakketten: what is known of it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from oso_desktop.dossier.handed_over import HandLine, HandState
from oso_desktop.dossier.transfer import Way
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_signs import Sign
from oso_desktop.qt.dossier_words import counted, day
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.packages_model import HAND_LOOKS, key_of, way_words

if TYPE_CHECKING:
    from oso_desktop.exchange.package import Manifest
    from oso_desktop.qt.forms.ui_packages import Ui_Packages
    from oso_desktop.qt.operations import Operations
    from oso_desktop.services.workspace import Workspace


class LineCard(QObject):
    """Shows one line beside the list; in a narrow page under it, with what can be done in a menu."""

    def __init__(self, form: Ui_Packages, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._operations = form, operations
        self._line: HandLine | None = None
        self._found: dict[str, str] = {}
        self.chip = Sign()
        form.chip_row.addWidget(self.chip)
        form.chip_row.addStretch()
        self.acts: QMenu | None = None
        """What can be done with the line."""
        form.check_button.clicked.connect(lambda _checked=False: self.check())
        form.acts_button.clicked.connect(lambda _checked=False: self._open_acts())
        form.table.customContextMenuRequested.connect(self._menu_at)

    @property
    def line(self) -> HandLine | None:
        """The line on show."""
        return self._line

    def show(self, line: HandLine | None, *, wide: bool) -> None:
        """Shows a line, if there is one; `wide` tells that there is room beside the list."""
        form, before, self._line = self._form, self._line, line
        self.fit(wide=wide)
        if line is None:
            return
        if before is None or key_of(before) != key_of(line):
            form.card_scroll.verticalScrollBar().setValue(0)
        delivery = line.delivery
        form.name_label.setText(line.name)
        form.about_label.setText(
            self.tr("Voor {school} ({code})").format(school=line.receiver.name, code=line.receiver.code)
        )
        self.chip.say(on_screen(line.state.value), HAND_LOOKS[line.state])
        form.how_label.setText(
            self.tr("{way}, op {day} door {who}").format(
                way=upper(way_words(line)), day=day(delivery.on), who=delivery.by
            )
            if delivery is not None
            else self.tr("{way}: nog niet meegegeven").format(way=upper(way_words(line)))
        )
        self._show_receipt(line)
        form.step_label.setText(self._step(line))
        self._show_found(line)
        self._show_buttons(line)
        self.acts = self._menu()

    def _show_found(self, line: HandLine) -> None:
        form, found = self._form, self._found.get(key_of(line), "")
        form.found_label.setText(found)
        for each in (form.found_title, form.found_label):
            each.setVisible(bool(found))
        form.narrow_label.setText(
            " ".join(
                filter(
                    None,
                    (
                        f"{line.name}: {on_screen(line.state.value)}.",
                        form.step_label.text(),
                        found,
                    ),
                )
            )
        )

    def fit(self, *, wide: bool) -> None:
        """The line beside the list, or what can be done with it in a menu under the list."""
        there = self._line is not None
        self._form.card.setVisible(there and wide)
        self._form.narrow_bar.setVisible(there and not wide)

    def _menu(self) -> QMenu:
        """All that the buttons of the card do, for the chosen line."""
        form = self._form
        menu = QMenu(form.table)
        for button in (
            form.open_button,
            form.receipt_button,
            form.destroyed_button,
            form.check_button,
            form.again_button,
            form.mistake_button,
        ):
            if not button.isHidden():
                menu.addAction(button.text(), button.click)
        if self.acts is not None:
            self.acts.deleteLater()
        return menu

    def _open_acts(self) -> None:
        button = self._form.acts_button
        if self.acts is not None:
            self.acts.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _menu_at(self, place: QPoint) -> None:
        """The same beside the line, by the right button or the key for a menu."""
        if self._line is not None and self.acts is not None:
            self.acts.popup(self._form.table.viewport().mapToGlobal(place))

    def _show_receipt(self, line: HandLine) -> None:
        form = self._form
        if line.destroyed_on is not None:
            said = self.tr("Vernietigd bij de school op {day}").format(day=day(line.destroyed_on))
        elif line.receipt is not None:
            said = self.tr("{day}: {how}").format(day=day(line.receipt.on), how=line.receipt.how)
        else:
            said = self.tr("Nog niet bevestigd") if line.delivery is not None else ""
        form.receipt_label.setText(said)
        for each in (form.receipt_title, form.receipt_label):
            each.setVisible(bool(said))

    def _step(self, line: HandLine) -> str:
        if line.unopenable:
            return self.tr(
                "Het sleutelblad is niet afgedrukt: niemand kan de pdf openen. Maak bij het dossier een nieuwe pdf."
            )
        return {
            HandState.AGAIN: self.tr(
                "Er is iets nieuws. Maak het dossier opnieuw definitief en lever nog eens."
            ),
            HandState.TO_GIVE: self.tr(
                "Kies bij het dossier hoe het gaat, of maak een pakket voor de hele school."
            ),
            HandState.ASKED: self.tr(
                "Stuur de brief Verzoek om vernietiging (bij het dossier onder Brieven). Leg vast wat de school zegt."
            ),
            HandState.UNDERWAY: self.tr("Is het aangekomen? Leg dat vast."),
            HandState.ARRIVED: self.tr("Niets."),
            HandState.DESTROYED: self.tr("Niets."),
        }[line.state]

    def _show_buttons(self, line: HandLine) -> None:
        form, delivery = self._form, line.delivery
        form.receipt_button.setVisible(line.awaited)
        form.destroyed_button.setVisible(line.state is HandState.ASKED)
        form.mistake_button.setVisible(delivery is not None and not line.change_id)
        form.check_button.setVisible(line.package_id is not None)
        stands = line.state in (HandState.UNDERWAY, HandState.ARRIVED)
        form.again_button.setVisible(
            delivery is not None and delivery.way is Way.PACKAGE and bool(delivery.carrier_id) and stands
        )

    def check(self) -> None:
        """Opens the package again, verifies it and says what was found."""
        line = self._line
        if line is None or line.package_id is None:
            return
        dossier_id, package_id, key = line.dossier_id, line.package_id, key_of(line)

        def work(workspace: Workspace) -> Manifest:
            from oso_desktop.services import handover  # noqa: PLC0415 - brings the database along

            return handover.open_package(workspace, dossier_id, package_id)

        def show(manifest: Manifest) -> None:
            self._tell(
                key,
                self.tr("Alles klopt. Er zitten {parts} en {files} in.").format(
                    parts=counted(
                        len(manifest.categories), self.tr("1 onderdeel"), self.tr("{n} onderdelen")
                    ),
                    files=counted(len(manifest.attachments), self.tr("1 bijlage"), self.tr("{n} bijlagen")),
                ),
            )

        def refuse(error: OsoError) -> None:
            self._tell(key, with_step(error))

        self._operations.run(work, show, owner=self, failed=refuse, what=self.tr("Controleren…"))

    def _tell(self, key: str, text: str) -> None:
        self._found[key] = text
        if self._line is not None:
            self._show_found(self._line)
        if not self._form.card.isHidden() and self._form.found_label.isVisible():
            bring_into_view(self._form.found_label)


def upper(text: str) -> str:
    """With a capital first; the others stay as they are, as in LAS."""
    return text[:1].upper() + text[1:]
