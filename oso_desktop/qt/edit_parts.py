"""What the parts of a form are made of: heading, remarks, quiet buttons, and what they all share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.gegevensset.meta import Member, Sensitivity
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.edit_record import Node, Record
from oso_desktop.qt.edit_value import Remark
from oso_desktop.qt.help_places import open_help
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.theme import HALF, Tone
from oso_desktop.qt.tips import hint, plain_tip

HEAD = 22
"""The height of a label with its signs, in points."""


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


class RemarkLine(QFrame):
    """Icon and text of what is wrong; read out when the field has the focus, since it is in its description."""

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        tone, picture = (Tone.BAD, "warning-circle-fill") if remark.is_error else (Tone.WARN, "warning-fill")
        label = QLabel(on_screen(remark.text))
        label.setProperty("role", "error" if remark.is_error else "warning")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(HALF + 2)
        row.addWidget(IconLabel(picture, tone.value, 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self.setAccessibleName(on_screen(remark.text))


class Part(QFrame):
    """A part of a form with a heading; F1 in it opens and closes the explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.head: Heading | None = None
        self.manual: QPushButton | None = None

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
            head.help.toggled.connect(lambda on: self._offer_manual(column, line, on=on))

    def _offer_manual(self, column: QVBoxLayout, line: QLabel, *, on: bool) -> None:
        """Below the explanation the way to the page of the manual; made when first wanted, most never are."""
        if self.manual is None:
            said = words("Lees meer in de handleiding")
            self.manual = link("book-open", said, said, lambda: open_help(self))
            column.insertWidget(column.indexOf(line) + 1, self.manual, 0, Qt.AlignmentFlag.AlignLeft)
        self.manual.setVisible(on)

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
        self.label = QLabel(on_screen(facts.label))
        self.label.setProperty("role", role)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.row.addWidget(self.label)
        if needed:
            self.row.addWidget(text_label(words("verplicht"), "caption"))
        if facts.sensitivity is Sensitivity.BIJZONDER:
            mark = IconLabel("shield-warning", "warn", 15)
            hint(mark, privacy_words(member))
            self.row.addWidget(mark)
        self.help: QToolButton | None = None
        self.explanation = on_screen(facts.help or "")
        if facts.help:
            self.help = QToolButton()
            self.help.setIcon(icon("question", "muted"))
            self.help.setIconSize(QSize(15, 15))
            self.help.setProperty("role", "help")
            self.help.setCheckable(True)
            self.help.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys it is F1 in the field: see Part
            self.help.setToolTip(plain_tip(words("{help} (F1)").format(help=on_screen(facts.help))))
            self.help.setAccessibleName(words("Uitleg bij {label}").format(label=on_screen(facts.label)))
            self.help.setAccessibleDescription(on_screen(facts.help))
            self.row.addWidget(self.help)
        self.row.addStretch(1)


def privacy_words(member: Member) -> str:
    """What the privacy mark says."""
    said = words("Privacygevoelig: stuur dit alleen mee als de nieuwe school het echt nodig heeft.")
    return f"{said} {on_screen(member.facts.help)}" if member.facts.help else said


def description(member: Member) -> str:
    """What a screen reader says beside the name of a field."""
    if member.facts.sensitivity is Sensitivity.BIJZONDER:
        return privacy_words(member)
    return on_screen(member.facts.help or "")


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


def tool(picture: str, said: str, act: Callable[[], None]) -> QToolButton:
    """A button with just a picture, and its name."""
    button = QToolButton()
    button.setIcon(icon(picture, "muted"))
    button.setIconSize(QSize(15, 15))
    hint(button, said)
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
