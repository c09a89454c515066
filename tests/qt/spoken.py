"""What a screen reader is told of a window, and what of it would leave somebody who cannot see it without a hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableView, QTabWidget, QTreeView, QWidget

_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:amp|lt|gt|quot|nbsp);")
_WORD = re.compile(r"[^\W_]")
_ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_ROLE = QAccessible.Role
_TEXT = QAccessible.Text
_LISTS = frozenset({_ROLE.Table, _ROLE.Tree, _ROLE.List, _ROLE.ComboBox})
_NO_CONTROLS = frozenset(
    {_ROLE.NoRole, _ROLE.Client, _ROLE.Pane, _ROLE.Border, _ROLE.Grouping, _ROLE.LayeredPane}
)
_AREAS = (QPdfView, QTabWidget)
"""Qt tells of these as areas: one scrolls, and the other hands the keys to its bar."""

_STEPS = frozenset(
    {
        *("back_button", "forward_button", "previous_page", "next_page", "search_previous", "search_next"),
        "finishedBackButton",
    }
)
"""Buttons there and back, of which the word says why there is nothing further."""


def spoken(thing: QObject) -> QAccessibleInterface:
    """What a screen reader has of it."""
    found = QAccessible.queryAccessibleInterface(thing)
    assert found is not None, thing
    return found


def parts(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything on show below, in the order in which it is told; of a list or table the table alone."""
    for number in range(root.childCount()):
        part = root.child(number)
        if part is None or not part.isValid() or part.state().invisible:
            continue
        yield part
        if part.role() not in _LISTS:
            yield from parts(part)


def faults(shown: QWidget) -> list[str]:
    """What is wrong with what is told of a window or a part of it."""
    return [f"{_called(part)}: {fault}" for part in parts(spoken(shown)) for fault in _faults_of(part)]


def _called(part: QAccessibleInterface) -> str:
    thing = part.object()
    if not isinstance(thing, QWidget):
        return f"{part.role().name} {part.text(_TEXT.Name)!r}"
    above = thing.parentWidget().objectName() if thing.parentWidget() is not None else ""
    return f"{thing.objectName() or type(thing).__name__} in {above}"


def _acts(part: QAccessibleInterface) -> bool:
    """Whether somebody can come to it with the keys, or do something with it."""
    thing = part.object()
    reached = isinstance(thing, QWidget) and bool(thing.focusPolicy() & Qt.FocusPolicy.TabFocus)
    acts = part.actionInterface()
    return bool(part.state().focusable) or reached or (acts is not None and bool(acts.actionNames()))


def _faults_of(part: QAccessibleInterface) -> Iterator[str]:
    thing, name = part.object(), part.text(_TEXT.Name).strip()
    if _acts(part):
        if not _WORD.search(name):
            yield f"its name is {name!r}"
        if _ICON.search(name):
            yield "its name is a picture"
        if isinstance(thing, QLineEdit) and name == thing.placeholderText():
            yield "its name is its example"
        # The view of a PDF is an area that scrolls, and Qt calls it no more than that.
        if (
            part.role() in _NO_CONTROLS
            and not isinstance(thing, QPdfView)
            and thing.metaObject().className() != "QTabWidget"
        ):
            yield f"it is told as {part.role().name}"
    for kind in (_TEXT.Name, _TEXT.Description, _TEXT.Help):
        if _MARKS.search(part.text(kind)):
            yield f"marks are read out: {part.text(kind)!r}"
    if isinstance(thing, QWidget):
        yield from _barred(thing, part)
    if isinstance(thing, QTableView | QTreeView):
        yield from _untold(thing, part)


def _barred(widget: QWidget, part: QAccessibleInterface) -> Iterator[str]:
    """What cannot be used says why; of a whole part that cannot, the part does."""
    above = widget.parentWidget()
    barred = not widget.isEnabled() and (above is None or above.isEnabled())
    if barred and widget.objectName() not in _STEPS and not part.text(_TEXT.Description):
        yield "it cannot be used, and does not say why"


def _untold(view: QAbstractItemView, part: QAccessibleInterface) -> Iterator[str]:
    """What of a table is seen and not told: the head of a column, a tick, a cell with a picture alone."""
    model = view.model()
    header = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
    if not header.isHidden():
        heads = [
            part.child(number).text(_TEXT.Name)
            for number in range(part.childCount())
            if part.child(number).role() is _ROLE.ColumnHeader
        ]
        columns = [at for at in range(model.columnCount()) if not view.isColumnHidden(at)]
        for at in columns:
            said = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
            if not (said or heads[at]):
                yield f"column {at} has no head"
    for row in range(min(model.rowCount(), 3)):
        for at in range(model.columnCount()):
            index = model.index(row, at)
            ticks = index.data(Qt.ItemDataRole.CheckStateRole) is not None
            shows = index.data(Qt.ItemDataRole.DecorationRole) is not None
            told = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
            if (ticks or shows) and not told:
                yield f"of row {row} column {at} is not told"
