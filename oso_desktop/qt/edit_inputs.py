"""What a value is typed in, by kind: a line, a story with a counter, a day, a number, ja or nee, a code.

All have one face (`Input`): `put` shows a text without telling anybody, `edited` tells what a person typed, `left` that
the field was left, `text` is what `values.parse` reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.gegevensset.meta import Member
from oso_desktop.gegevensset.values import FieldKind, field_kind, limit, required
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_code import CodeField
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import HALF, WIDE

NUMBER_WIDTH = 120
STORY_HEIGHT = 84
STORY_WIDTH = 760
"""Longer lines are hard to read."""
NEARLY_FULL = 0.9
"""The part of a text's room after which the counter warns."""


class Input(Protocol):
    """The face of every input."""

    edited: SignalInstance
    left: SignalInstance

    def text(self) -> str: ...
    def put(self, text: str) -> None: ...
    def widget(self) -> QWidget:
        """The widget to be placed."""
        ...

    def fields(self) -> tuple[QWidget, ...]:
        """The widgets that can have the focus."""
        ...


_NUMBERS = frozenset({"bsn", "onderwijsnummer"})
"""Elements that hold a personal number."""


class Line(QLineEdit):
    """A text on one line."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, member: Member) -> None:
        super().__init__()
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self.left)
        if member.name in _NUMBERS:
            self.setEchoMode(QLineEdit.EchoMode.Password)  # whoever looks along does not read it (R048)
        example = member.kind.example
        if example:
            self.setPlaceholderText(words("zoals {example}").format(example=example))
        if field_kind(member) in (FieldKind.NUMBER, FieldKind.DECIMAL):
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.setFixedWidth(NUMBER_WIDTH)

    def put(self, text: str) -> None:
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def widget(self) -> QWidget:
        return self

    def fields(self) -> tuple[QWidget, ...]:
        return (self,)


class Day(DateField):
    """A day; what is wrong with it is said by the form, in the words of the standard."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, _member: Member) -> None:
        super().__init__()
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self.left)

    def put(self, text: str) -> None:
        if self.text() != text:
            self.setText(text)

    def _look(self) -> None:
        """The form marks the field: it also takes days that no living person has, when they came from a file."""

    def _mark(self, wrong: bool) -> None:
        """See `_look`."""

    def widget(self) -> QWidget:
        return self

    def fields(self) -> tuple[QWidget, ...]:
        return (self,)


class _Pad(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(STORY_HEIGHT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Story(QWidget):
    """A text of more lines, with who may read it (R035, R181) and how much of its room is used."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, member: Member) -> None:
        super().__init__()
        self.pad = _Pad()
        self.setMaximumWidth(STORY_WIDTH)
        self._most = limit(member)
        self._quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.pad)
        below = QHBoxLayout()
        self.hint = QLabel(words("Ouders kunnen dit lezen. Schrijf feiten, met bron en datum."))
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        below.addWidget(self.hint, 1)
        column.addLayout(below)
        self.counter = QLabel()
        self.counter.setTextFormat(Qt.TextFormat.PlainText)
        self.counter.setProperty("role", "caption")
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.counter.setVisible(self._most is not None)
        if self._most is not None:
            below.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.pad)
        self.pad.left.connect(self.left)
        self.pad.textChanged.connect(self._changed)
        self._count()

    def text(self) -> str:
        return self.pad.toPlainText()

    def put(self, text: str) -> None:
        if self.text() != text:
            self._quiet = True
            self.pad.setPlainText(text)
            self._quiet = False
        self._count()

    def _changed(self) -> None:
        self._count()
        if not self._quiet:
            self.edited.emit(self.text())

    def _count(self) -> None:
        if self._most is None:
            return
        used = len(self.text().strip())
        said = words("{n} van {most} tekens").format(n=used, most=self._most)
        if used > self._most:
            said = words("{said}: {over} te veel").format(said=said, over=used - self._most)
        elif used >= NEARLY_FULL * self._most:
            said = words("{said}: nog {left}").format(said=said, left=self._most - used)
        role = "error" if used > self._most else "warning" if used >= NEARLY_FULL * self._most else "caption"
        self.counter.setText(said)
        if self.counter.property("role") != role:
            self.counter.setProperty("role", role)
            restyle(self.counter)

    def widget(self) -> QWidget:
        return self

    def fields(self) -> tuple[QWidget, ...]:
        return (self.pad,)


class YesNo(QWidget):
    """Ja, nee and, where it need not be said, niet ingevuld."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, member: Member) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, HALF, 0, HALF)
        row.setSpacing(WIDE)
        self._group = QButtonGroup(self)
        self._choices: dict[str, QRadioButton] = {}
        answers = {"ja": words("ja"), "nee": words("nee")}
        for text, said in (
            answers.items() if required(member) else (answers | {"": words("niet ingevuld")}).items()
        ):
            button = QRadioButton(said)
            self._group.addButton(button)
            self._choices[text] = button
            row.addWidget(button)
            button.clicked.connect(self._clicked)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return next((text for text, button in self._choices.items() if button.isChecked()), "")

    def put(self, text: str) -> None:
        if (button := self._choices.get(text)) is not None:
            button.setChecked(True)
            self.setFocusProxy(button)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        if self.focusProxy() is None:
            self.setFocusProxy(next(iter(self._choices.values())))

    def _clicked(self) -> None:
        self.edited.emit(self.text())
        self.left.emit()

    def widget(self) -> QWidget:
        return self

    def fields(self) -> tuple[QWidget, ...]:
        return tuple(self._choices.values())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


_INPUTS: dict[FieldKind, Callable[[Member], QWidget]] = {
    FieldKind.TEXT: Line,
    FieldKind.LONG_TEXT: Story,
    FieldKind.NUMBER: Line,
    FieldKind.DECIMAL: Line,
    FieldKind.DATE: Day,
    FieldKind.YES_NO: YesNo,
    FieldKind.CODE: CodeField,
}


def input_for(member: Member) -> Input:
    """The input for a value of this field."""
    return cast(Input, _INPUTS[field_kind(member)](member))
