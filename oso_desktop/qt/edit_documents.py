"""The places for attachments in a form: which one stands there, and choosing one of the pupil's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from oso_desktop.gegevensset.meta import Member, members
from oso_desktop.gegevensset.values import required
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_parts import Heading, Kit, Part, Remarks, emptied, link, remarks_of, text_label
from oso_desktop.qt.edit_record import Node, Place, Record, Rows
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.theme import GAP

_NAME, _CONTENT = "bestandsnaam", "bestandsinhoud"
NARROWEST, WIDEST = 240, 420


def is_document(block: type) -> bool:
    """Whether a block is an attachment: a file's name and its content."""
    return {_NAME, _CONTENT} <= {member.attr for member in members(block)}


class _Choice(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DocumentsView(Part):
    """The attachment of a block, or its attachments; `member` is what heads them."""

    def __init__(self, node: Place | Rows, kit: Kit, member: Member | None = None) -> None:
        super().__init__()
        self.node = node
        self._kit = kit
        self._member = member or node.member
        self._gone: tuple[int, Record] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.put_head(Heading(self._member, needed=required(self._member)), column)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        self._remarks = Remarks()
        column.addLayout(self._remarks)
        self._build()

    def documents(self) -> list[Record]:
        """The attachments that stand here."""
        if isinstance(self.node, Rows):
            return [item for item in self.node.items if isinstance(item, Record)]
        record = self.node.record
        return [] if record is None or record.blank else [record]

    def _build(self) -> None:
        emptied(self._lines)
        here = self.documents()
        for number, record in enumerate(here):
            self._lines.addWidget(self._line(record, number))
        if self._gone is not None:
            self._lines.addWidget(self._way_back(self._gone[1]))
        if not here or isinstance(self.node, Rows):
            self._lines.addWidget(self._picker(bool(here)))
        self.refresh()

    def _label(self, record: Record) -> str:
        block = record.original
        label = self._kit.context.documents.get(str(getattr(block, _CONTENT, "")))
        return label or str(getattr(block, _NAME, ""))

    def _line(self, record: Record, number: int) -> QWidget:
        label = self._label(record)
        line, row = _row()
        row.addWidget(IconLabel("paperclip", "muted", 16))
        row.addWidget(text_label(label, "plain"))
        said = words("{label} hier weghalen").format(label=label)
        row.addWidget(link("x", words("Weghalen"), said, lambda: self._remove(record, number)))
        row.addStretch(1)
        return line

    def _way_back(self, record: Record) -> QWidget:
        line, row = _row()
        label = self._label(record)
        row.addWidget(text_label(words("{label} is hier weggehaald.").format(label=label), "muted"))
        said = words("{label} terugzetten").format(label=label)
        row.addWidget(link("arrow-counter-clockwise", words("Terugzetten"), said, self._put_back))
        row.addStretch(1)
        return line

    def _picker(self, several: bool) -> QWidget:
        here = {str(getattr(record.original, _CONTENT, "")) for record in self.documents()}
        left = {
            reference: label
            for reference, label in self._kit.context.documents.items()
            if reference not in here
        }
        if not left:
            said = words("Deze leerling heeft geen andere bijlage.") if several else words("geen bijlage")
            return text_label(said, "muted")
        box = _Choice()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumWidth(NARROWEST)
        box.setMaximumWidth(WIDEST)
        ask = words("kies nog een bijlage") if several else words("kies een bijlage van deze leerling")
        box.addItem(ask, "")
        for reference, label in left.items():
            box.addItem(label, reference)
        box.setAccessibleName(
            words("{label}: kies een bijlage").format(label=on_screen(self._member.facts.label))
        )
        box.activated.connect(lambda at: self.choose(str(box.itemData(at))))
        line, row = _row()
        row.addWidget(box)
        return line

    def choose(self, reference: str) -> None:
        """Puts one of the pupil's attachments here."""
        if not reference:
            return
        context, block = self._kit.context, self.node.member.type
        document = context.blocks.get(reference)
        if document is None:
            document = cast(object, block(**{_NAME: context.documents[reference], _CONTENT: reference}))
        record = Record(block, document)
        if isinstance(self.node, Rows):
            self.node.items.append(record)
        else:
            self.node.record = record
        self._gone = None
        self._changed()

    def _remove(self, record: Record, number: int) -> None:
        self._gone = (number, record)
        if isinstance(self.node, Rows):
            self.node.items.remove(record)
        elif self.node.implied:
            self.node.add()
        else:
            self.node.record = None
        self._changed()

    def _put_back(self) -> None:
        if self._gone is None:
            return
        number, record = self._gone
        self._gone = None
        if isinstance(self.node, Rows):
            self.node.items.insert(number, record)
        else:
            self.node.record = record
        self._changed()

    def _changed(self) -> None:
        self._build()
        self._kit.changed()
        self._focus()

    def _focus(self) -> None:
        field = next((each for each in self.findChildren(QWidget) if _takes_keys(each)), None)
        if field is not None:
            field.setFocus()

    def refresh(self) -> None:
        """Says what is wrong now."""
        below = [remark for record in self.documents() for remark in record.remarks]
        self._remarks.say([*remarks_of(self.node), *below])

    def reveal(self, chain: Sequence[Node]) -> None:  # noqa: ARG002 - the face of every part of a form
        """Puts the keyboard here."""
        self._focus()


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.isHidden() and widget.isEnabled()


def _row() -> tuple[QWidget, QHBoxLayout]:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    return line, row
