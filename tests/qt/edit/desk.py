"""What the tests of forms do again and again: find a field, type in it, press, and hear what is said."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QWidget

from oso_desktop.qt.edit_block import BlockEditor, EditContext, RecordForm
from oso_desktop.qt.edit_fields import ValueView
from oso_desktop.qt.edit_group import GroupView
from oso_desktop.qt.edit_parts import Form, RemarkLine
from oso_desktop.qt.edit_table import TableView


class Shown(Protocol):
    """Makes an editor in a window of the tab's size."""

    def __call__(
        self,
        block_type: type,
        block: object | None,
        *,
        only: Collection[str] | None = None,
        context: EditContext | None = None,
        visible: bool = True,
    ) -> BlockEditor: ...


def field(form: RecordForm | Form | None, attr: str) -> ValueView:
    assert isinstance(form, RecordForm)
    view = form.view(attr)
    assert isinstance(view, ValueView), view
    return view


def retype(view: ValueView, text: str) -> None:
    """Replaces what stands in a field, as typing does; the field is not left."""
    widget = view.input.fields()[0]
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
        return
    view.input.put(text)
    view.input.edited.emit(text)


def lines(where: QWidget) -> list[str]:
    """What is said to be wrong in a part of the form, as far as it shows."""
    return [line.accessibleName() for line in where.findChildren(RemarkLine) if shows(line, where)]


def shows(widget: QWidget, within: QWidget) -> bool:
    """Whether nobody hid it; what was just made is shown by Qt only in the next turn, so `isHidden` says too much."""
    here: QWidget | None = widget
    while here is not None and here is not within:
        if here.isHidden() and here.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        here = here.parentWidget()
    return True


def press(button: QWidget) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget; on Linux Qt takes the name of a list from the label beside it."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken is not None else ""


def said(widget: QWidget) -> str:
    """What a screen reader adds to the name."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Description) if spoken is not None else ""


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def unfold(form: RecordForm, deep: int) -> None:
    """Opens every group and the first row of every table, so many levels deep."""
    for view in form.views():
        inner = None
        if isinstance(view, GroupView) and view.place.record is not None:
            view.fold.setChecked(True)
            inner = view.form
        elif isinstance(view, TableView) and view.rows.items:
            view.open_row()
            inner = view.form
        if isinstance(inner, RecordForm) and deep:
            unfold(inner, deep - 1)
