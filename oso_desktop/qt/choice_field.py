"""A question with a few answers, all in sight: one click answers it, or the space bar and the arrow keys."""

from __future__ import annotations

from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget

from oso_desktop.qt.dossier_words import button_text
from oso_desktop.qt.flow_row import FlowRow

_WIDEST = 44
"""Signs of an answer on one line: a longer one would make the list wider than its place."""


class ChoiceField(QWidget):
    """The answers beside each other, and below each other where there is no room. `chosen` comes when a person chooses.

    As long as nobody chose, none is. A stored answer that is not among them stays the value until somebody chooses.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowRow(self)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._value = ""
        self._group.buttonToggled.connect(self._toggled)

    @property
    def value(self) -> str:
        """The answer; empty without one."""
        return self._value

    @property
    def buttons(self) -> dict[str, QRadioButton]:
        """What is clicked for each answer."""
        return dict(self._buttons)

    def offer(self, answers: dict[str, str]) -> None:
        """Offers these answers, the words for each value, in place of those before."""
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        before: QWidget = self
        for value, text in answers.items():
            button = QRadioButton(button_text(fill(text, _WIDEST)))
            button.setAccessibleName(text)
            self._group.addButton(button)
            self._row.addWidget(button)
            if before is not self:
                self.setTabOrder(before, button)
            self._buttons[value] = before = button
        if self._buttons:
            self.setFocusProxy(next(iter(self._buttons.values())))
        self.put(self._value)

    def ask(self, question: str) -> None:
        """Tells a screen reader to what these are the answers."""
        self.setAccessibleName(question)
        for button in self._buttons.values():
            button.setAccessibleDescription(question)

    def put(self, value: str) -> None:
        """Shows an answer that is stored."""
        self._value = value
        self._group.blockSignals(True)
        self._group.setExclusive(False)  # else the last one of a group cannot be let go
        for each, button in self._buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        if value in self._buttons:
            self.setFocusProxy(self._buttons[value])
        else:  # Tab comes to the first, and the arrows lead to the others
            for number, button in enumerate(self._buttons.values()):
                policy = Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus
                button.setFocusPolicy(policy)

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on:
            self._value = next(value for value, each in self._buttons.items() if each is button)
            self.setFocusProxy(button)
            self.chosen.emit()
