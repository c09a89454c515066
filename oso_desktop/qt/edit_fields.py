"""One field of a form: its label, what it is typed in, and beside it what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.gegevensset.meta import Member, Sensitivity
from oso_desktop.gegevensset.values import FieldKind, field_kind, required
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.edit_inputs import Input, input_for
from oso_desktop.qt.edit_record import Node, Record, Remark, Rows, Value
from oso_desktop.qt.icons import icon
from oso_desktop.qt.panels import IconLabel, restyle
from oso_desktop.qt.theme import HALF, Tone

HEAD = 22
"""The height of a label with its signs, in points."""

PAUSE_MS = 900
"""How long after the last key something wrong is said, if the field was not left before."""


@dataclass(frozen=True)
class EditContext:
    """What a form needs of the pupil around the block.

    `documents` gives per reference of an attachment (see `dossier.attachments.reference`) its label; `blocks` the
    standard's block of those that already stand somewhere, which is taken over where such an attachment is chosen.
    """

    documents: Mapping[str, str]
    blocks: Mapping[str, object] = field(default_factory=dict)


class View(Protocol):
    """What the parts of a form can do; each is a widget too."""

    def refresh(self) -> None:
        """Says what is wrong now, and what stands there."""
        ...

    def reveal(self, chain: Sequence[Node]) -> None:
        """Opens what is folded on the way to the last node and puts the keyboard there."""
        ...


class Form(View, Protocol):
    """The fields of one block."""

    def widget(self) -> QWidget: ...


@dataclass(frozen=True)
class Kit:
    """What every part of one form shares: the context, whom to tell of a change, and what draws a block's fields."""

    context: EditContext
    changed: Callable[[], None]
    form: Callable[[Record], Form]
    arrange: Callable[[], None]


class RemarkLine(QFrame):
    """Icon and text of what is wrong; read out when the field has the focus, since it is in its description."""

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        tone, picture = (Tone.BAD, "warning-circle-fill") if remark.is_error else (Tone.WARN, "warning-fill")
        label = QLabel(remark.text)
        label.setProperty("role", "error" if remark.is_error else "warning")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(HALF + 2)
        row.addWidget(IconLabel(picture, tone.value, 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.setAccessibleName(remark.text)


class Part(QFrame):
    """A part of a form with a heading; F1 in it opens and closes the explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.head: Heading | None = None

    def put_head(self, head: Heading, column: QVBoxLayout) -> None:
        """Puts the heading at the end of a column, and below it the explanation that is not shown yet."""
        self.head = head
        column.addWidget(head)
        if head.help is not None:
            line = text_label(head.explanation, "caption")
            line.setWordWrap(True)
            line.hide()
            column.addWidget(line)
            head.help.toggled.connect(line.setVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1 and self.head is not None and self.head.help is not None:
            self.head.help.toggle()
        else:
            super().keyPressEvent(event)


class Remarks(QVBoxLayout):
    """The lines under a field, a group or a table; nothing is made while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.said: tuple[Remark, ...] = ()

    def say(self, remarks: Iterable[Remark]) -> bool:
        """Shows just these; tells whether they are others than before."""
        wanted = tuple(remarks)
        if wanted == self.said:
            return False
        emptied(self)
        self.said = wanted
        for remark in wanted:
            self.addWidget(RemarkLine(remark))
        return True


class Heading(QWidget):
    """The label of a field or group, with "verplicht", the privacy mark and the question mark where they apply."""

    def __init__(self, member: Member, *, needed: bool, role: str = "editlabel") -> None:
        super().__init__()
        facts = member.facts
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(HALF + 2)
        self.setMinimumHeight(
            HEAD
        )  # with and without pictures the same, so that fields beside each other align
        self.label = QLabel(facts.label)
        self.label.setProperty("role", role)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.row.addWidget(self.label)
        if needed:
            self.row.addWidget(text_label(words("verplicht"), "caption"))
        if facts.sensitivity is Sensitivity.BIJZONDER:
            mark = IconLabel("shield-warning", "warn", 15)
            mark.setToolTip(privacy_words(member))
            self.row.addWidget(mark)
        self.help: QToolButton | None = None
        self.explanation = facts.help or ""
        if facts.help:
            self.help = QToolButton()
            self.help.setIcon(icon("question", "muted"))
            self.help.setIconSize(QSize(15, 15))
            self.help.setProperty("role", "help")
            self.help.setCheckable(True)
            self.help.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys it is F1 in the field: see Part
            self.help.setToolTip(words("{help} (F1)").format(help=facts.help))
            self.help.setAccessibleName(words("Uitleg bij {label}").format(label=facts.label))
            self.help.setAccessibleDescription(facts.help)
            self.row.addWidget(self.help)
        self.row.addStretch(1)


def privacy_words(member: Member) -> str:
    """What the privacy mark says."""
    said = words("Privacygevoelig: stuur dit alleen mee als de nieuwe school het echt nodig heeft.")
    return f"{said} {member.facts.help}" if member.facts.help else said


def description(member: Member) -> str:
    """What a screen reader says beside the name of a field."""
    if member.facts.sensitivity is Sensitivity.BIJZONDER:
        return privacy_words(member)
    return member.facts.help or ""


class ValueView(Part):
    """A value's field; something wrong is said when the field is left or the person pauses, and gone when right."""

    def __init__(
        self, value: Value, kit: Kit, *, heading: bool = True, certain: bool = True, name: str = ""
    ) -> None:
        super().__init__()
        member = value.member
        self.value = value
        self._kit = kit
        self._looked = value.typed is not None
        self._pause: QTimer | None = None
        self._needed = needed = heading and certain and required(member)
        self.input: Input = input_for(member)
        self.input.put(value.text)
        self._name = name or member.facts.label
        self._name_fields(words("{name}, verplicht").format(name=self._name) if needed else self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if heading:
            self.put_head(Heading(member, needed=needed), column)
        column.addWidget(self.input.widget())
        if field_kind(member) in (FieldKind.NUMBER, FieldKind.DECIMAL, FieldKind.DATE):
            column.setAlignment(self.input.widget(), Qt.AlignmentFlag.AlignLeft)
        self._remarks = Remarks()
        column.addLayout(self._remarks)
        self.setFocusProxy(self.input.fields()[0])
        self.input.edited.connect(self._typed)
        self.input.left.connect(self.look)
        self.refresh()

    def _name_fields(self, name: str) -> None:
        said = description(self.value.member)
        for each in self.input.fields():
            own = each.property("text") if len(self.input.fields()) > 1 else ""
            each.setAccessibleName(f"{name}: {own}" if own else name)
            each.setAccessibleDescription(said)

    def _typed(self, text: str) -> None:
        self.value.put(text)
        if self.value.error is None:
            self._looked = True
        self.refresh()
        self._wait()
        self._kit.changed()

    def _wait(self) -> None:
        if self._pause is None:
            self._pause = QTimer(self)
            self._pause.setSingleShot(True)
            self._pause.setInterval(PAUSE_MS)
            self._pause.timeout.connect(self.look)
        self._pause.start()

    def look(self) -> None:
        """The field was left, or the person pauses: what is wrong may be said."""
        self._looked = True
        self.refresh()

    def refresh(self) -> None:
        """Says what is wrong now."""
        value = self.value
        error = value.error or (value.missing if self._needed else None)
        own = f"{error.text} {error.next_step}" if error and self._looked else value.lacking
        said = [*([Remark(own, is_error=True)] if own else []), *value.remarks]
        if not self._remarks.say(said):
            return
        wrong = any(remark.is_error for remark in said)
        spoken = " ".join([*(remark.text for remark in said), description(value.member)]).strip()
        for each in self.input.fields():
            each.setAccessibleDescription(spoken)
            if bool(each.property("invalid")) is not wrong:
                each.setProperty("invalid", wrong)
                restyle(each)

    def reveal(self, chain: Sequence[Node]) -> None:  # noqa: ARG002 - the face of every part of a form
        """Puts the keyboard in the field."""
        self.look()
        self.input.fields()[0].setFocus(Qt.FocusReason.OtherFocusReason)


class ValuesView(Part):
    """A repeated value: a field for each, one more on request, and each can be taken away or moved."""

    def __init__(self, rows: Rows, kit: Kit, *, heading: bool = True) -> None:
        super().__init__()
        self.rows = rows
        self._kit = kit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        member = rows.member
        if heading:
            self.put_head(Heading(member, needed=required(member)), column)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(HALF)
        column.addLayout(self._lines)
        self.add_button = link(
            "plus",
            words("Nog een toevoegen"),
            words("{label}: nog een toevoegen").format(label=member.facts.label),
            self._add,
        )
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._remarks = Remarks()
        column.addLayout(self._remarks)
        self._views: list[ValueView] = []
        self._build()

    def _build(self) -> None:
        emptied(self._lines)
        if not self.rows.items:
            self.rows.items.append(self.rows.made(None))
        self._views = []
        for number, value in enumerate(self.rows.items, 1):
            assert isinstance(value, Value)  # noqa: S101 - a repeated value holds values
            self._lines.addWidget(self._line(value, number))
        self.refresh()

    def _line(self, value: Value, number: int) -> QWidget:
        label, several = self.rows.member.facts.label, len(self.rows.items) > 1
        name = f"{label} {number}" if several else label
        if number == 1 and required(self.rows.member):
            name = words("{name}, verplicht").format(name=name)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        view = ValueView(value, self._kit, heading=False, name=name)
        self._views.append(view)
        row.addWidget(view, 1)
        if several:
            if number > 1:
                said = words("{name} omhoog").format(name=name)
                row.addWidget(tool("arrow-up", said, lambda: self._move(value)))
            said = words("{name} weghalen").format(name=name)
            row.addWidget(tool("x", said, lambda: self._remove(value)))
        return line

    def _add(self) -> None:
        self.rows.items.append(self.rows.made(None))
        self._changed()
        self._views[-1].setFocus()

    def _remove(self, value: Value) -> None:
        at = self.rows.items.index(value)
        self.rows.items.remove(value)
        self._changed()
        self._views[min(at, len(self._views) - 1)].setFocus()

    def _move(self, value: Value) -> None:
        at = self.rows.items.index(value)
        self.rows.items[at - 1 : at + 1] = [value, self.rows.items[at - 1]]
        self._changed()
        self._views[at - 1].setFocus()

    def _changed(self) -> None:
        self._build()
        self._kit.arrange()
        self._kit.changed()

    def refresh(self) -> None:
        """Says what is wrong now."""
        for view in self._views:
            view.refresh()
        self._remarks.say(remarks_of(self.rows))

    def reveal(self, chain: Sequence[Node]) -> None:
        """Puts the keyboard in the field of the item that the chain names, or in the first."""
        next((view for view in self._views if view.value in chain), self._views[0]).reveal(chain)


def remarks_of(node: Node) -> list[Remark]:
    """What is to be said of a node."""
    return [*([Remark(node.lacking, is_error=True)] if node.lacking else []), *node.remarks]


def emptied(layout: QLayout) -> None:
    """Takes all widgets out of a layout and away."""
    while (item := layout.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()


def text_label(text: str, role: str) -> QLabel:
    """A plain text in one of the looks of the style sheet."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class ShortLabel(QLabel):
    """A text that gives way: it ends in dots where there is no room for it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter,
            self.rect(),
            int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
        painter.end()


def tool(picture: str, said: str, act: Callable[[], None]) -> QToolButton:
    """A button with just a picture, and its name."""
    button = QToolButton()
    button.setIcon(icon(picture, "muted"))
    button.setIconSize(QSize(15, 15))
    button.setToolTip(said)
    button.setAccessibleName(said)
    button.clicked.connect(lambda _checked=False: act())
    return button


def link(picture: str, text: str, said: str, act: Callable[[], None]) -> QPushButton:
    """A quiet button: `text` on it, `said` to who hears it without the label above."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.setAccessibleName(said)
    dress_button(button, picture, "accent")
    button.clicked.connect(lambda _checked=False: act())
    return button
