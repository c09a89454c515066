"""One field of a form: its label, what it is typed in, and beside it what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from oso_desktop.gegevensset.values import FieldKind, field_kind, required
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_inputs import Input, input_for
from oso_desktop.qt.edit_parts import (
    Heading,
    Kit,
    Part,
    Remarks,
    description,
    emptied,
    link,
    remarks_of,
    tool,
)
from oso_desktop.qt.edit_record import Node, Rows
from oso_desktop.qt.edit_value import Remark, Value
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import HALF

PAUSE_MS = 900
"""How long after the last key something wrong is said, if the field was not left before."""


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
        self._name = name or on_screen(member.facts.label)
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
            self._pause.timeout.connect(self._paused)
        self._pause.start()

    def _paused(self) -> None:
        if QApplication.activePopupWidget() is not None:
            self._wait()  # the person is choosing from what was offered
        else:
            self.look()

    def look(self) -> None:
        """The field was left, or the person pauses: what is wrong may be said."""
        self._looked = True
        self.refresh()

    def refresh(self) -> None:
        """Says what is wrong now."""
        value = self.value
        error = value.error or (value.missing if self._needed else None)
        own = with_step(error) if error and self._looked else value.lacking
        said = [*([Remark(own, is_error=True)] if own else []), *value.remarks]
        if not self._remarks.say(said):
            return
        wrong = any(remark.is_error for remark in said)
        spoken = " ".join([*(on_screen(remark.text) for remark in said), description(value.member)]).strip()
        for each in self.input.fields():
            each.setAccessibleDescription(spoken)
            if bool(each.property("invalid")) is not wrong:
                each.setProperty("invalid", wrong)
                restyle(each)

    def reveal(self, chain: Sequence[Node]) -> None:
        """Puts the keyboard in the field; a field that was just made is not said to be empty yet."""
        if chain:
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
            words("{label}: nog een toevoegen").format(label=on_screen(member.facts.label)),
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
        label, several = on_screen(self.rows.member.facts.label), len(self.rows.items) > 1
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
        self._kit.changed()

    def refresh(self) -> None:
        """Says what is wrong now."""
        for view in self._views:
            view.refresh()
        self._remarks.say(remarks_of(self.rows))

    def reveal(self, chain: Sequence[Node]) -> None:
        """Puts the keyboard in the field of the item that the chain names, or in the first."""
        next((view for view in self._views if view.value in chain), self._views[0]).reveal(chain)
