"""One transfer of a pupil on the card: it can be opened, and removed if it was begun by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.flow_row import FlowRow
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import HALF

if TYPE_CHECKING:
    from oso_desktop.services.transfers import Transfer


class TransferLine(QWidget):
    """Its kind, how far it is, and to whom it went. `opened` asks to open it, `removed` to remove it."""

    opened = Signal()
    removed = Signal()

    def __init__(self, transfer: Transfer, *, may_open: bool, may_remove: bool) -> None:
        """`may_open` is off where another button opens it already."""
        super().__init__()
        self.transfer = transfer
        kind = on_screen(transfer.profile.label)
        self.kind_label = _label(kind)
        self.about_label = _label(self._about())
        self.about_label.setProperty("role", "muted")
        self.open_button = _link(self.tr("Open"), self.tr("Open: {kind}").format(kind=kind))
        self.remove_button = _link(
            self.tr("Verwijder dit concept"), self.tr("Verwijder dit concept: {kind}").format(kind=kind)
        )
        self._acts = _row(self.open_button, self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self.kind_label, self.about_label, self._acts):
            column.addWidget(part)
        # Only now: what is shown before it has a parent comes up as a window of its own.
        self.open_button.setVisible(may_open)
        self.remove_button.setVisible(may_remove and transfer.untouched)
        self._acts.setVisible(may_open or (may_remove and transfer.untouched))
        self._connect()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.opened)
        self.remove_button.clicked.connect(self.removed)

    def _about(self) -> str:
        transfer, gone = self.transfer, self.transfer.handed_over
        words = on_screen(transfer.status.value)
        if gone is not None and transfer.status is Status.HANDED_OVER:
            words = self.tr("overgedragen op {day}").format(day=day(gone))
        elif gone is not None:
            words = self.tr("{status}, eerder overgedragen op {day}").format(status=words, day=day(gone))
        return "\n".join(filter(None, (words, transfer.receiver)))


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _link(text: str, spoken: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAccessibleName(spoken)
    return button


def _row(*buttons: QPushButton) -> QWidget:
    box = QWidget()
    row = FlowRow(box)
    row.setSpacing(HALF)
    for button in buttons:
        row.addWidget(button)
    size = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    size.setHeightForWidth(True)
    box.setSizePolicy(size)
    return box
