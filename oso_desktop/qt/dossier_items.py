"""The single items of a category with a tick each: what is left out stays on show, as left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import coded, on_screen
from oso_desktop.qt.tips import plain_tip
from oso_desktop.qt.tree_look import TreeDelegate

if TYPE_CHECKING:
    from oso_desktop.dossier.items import ItemRef
    from oso_desktop.dossier.overview import ItemLine

MOST_ROWS = 12
"""Rows on show before the list scrolls within itself."""
ROW = 26
"""High enough to hit the tick of just this one."""

_REF = Qt.ItemDataRole.UserRole
_WHAT, _STATE = 0, 1


class ItemList(QTreeWidget):
    """A tick per item, the smaller ones below the larger. `ticked` tells which one a person turned on or off."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Onderdeel"), self.tr("Wat ermee gebeurt")])
        self.setItemDelegate(TreeDelegate(self))
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._shown: tuple[ItemLine, ...] = ()
        self.itemChanged.connect(self._turned)
        for signal in (self.itemExpanded, self.itemCollapsed):
            signal.connect(lambda _item: self.updateGeometry())

    def show_items(self, lines: Sequence[ItemLine]) -> None:
        """Shows the items of a category; what was folded stays so."""
        if self._shown == tuple(lines):
            return
        folded = {ref for ref, item in self._all() if not item.isExpanded() and item.childCount()}
        current = self._current_ref()
        self._shown = tuple(lines)
        self.blockSignals(True)
        self.clear()
        chain: list[QTreeWidgetItem] = []
        for line in lines:
            item = _row(line)
            del chain[line.depth :]
            if chain:
                chain[-1].addChild(item)
            else:
                self.addTopLevelItem(item)
            chain.append(item)
        for ref, item in self._all():
            item.setExpanded(ref not in folded)
            if ref == current:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.updateGeometry()

    def _all(self) -> list[tuple[ItemRef, QTreeWidgetItem]]:
        found: list[tuple[ItemRef, QTreeWidgetItem]] = []
        waiting = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop(0)
            if item is not None:
                found.append((item.data(_WHAT, _REF), item))
                waiting += [item.child(number) for number in range(item.childCount())]
        return found

    def _current_ref(self) -> ItemRef | None:
        item = self.currentItem()
        return item.data(_WHAT, _REF) if item is not None else None

    def item_of(self, ref: ItemRef) -> QTreeWidgetItem | None:
        """The row of an item."""
        return next((item for each, item in self._all() if each == ref), None)

    def _turned(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _WHAT:
            self.ticked.emit(item.data(_WHAT, _REF), item.checkState(_WHAT) is Qt.CheckState.Checked)

    def put_back(self) -> None:
        """Shows the ticks as they are stored, after a refusal."""
        lines, self._shown = self._shown, ()
        self.show_items(lines)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a number from which it scrolls."""
        rows, item = 0, self.topLevelItem(0)
        while item is not None and rows < MOST_ROWS:
            rows, item = rows + 1, self.itemBelow(item)
        height = self.header().sizeHint().height() + 2 * self.frameWidth()
        row = self.sizeHintForRow(0) if self.topLevelItemCount() else 0
        return QSize(super().sizeHint().width(), height + rows * max(row, 0))


def _row(line: ItemLine) -> QTreeWidgetItem:
    label = on_screen(line.label)
    text = f"{label}: {coded(line.summary)}" if line.summary else label
    state, picture, tint = _state(line)
    item = QTreeWidgetItem([text, state])
    item.setData(_WHAT, _REF, line.ref)
    item.setSizeHint(_WHAT, QSize(0, ROW))
    flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
    if line.left_out or (line.goes and not (line.fixed or line.secret)):
        flags |= Qt.ItemFlag.ItemIsUserCheckable
        on = Qt.CheckState.Unchecked if line.left_out else Qt.CheckState.Checked
        item.setCheckState(_WHAT, on)
    item.setFlags(flags)
    item.setToolTip(_WHAT, plain_tip(f"{text}\n{on_screen(line.why)}"))
    item.setIcon(_STATE, icon(picture, tint))
    item.setData(_WHAT, Qt.ItemDataRole.AccessibleTextRole, f"{text}. {state}. {on_screen(line.why)}")
    return item


def _state(line: ItemLine) -> tuple[str, str, str]:
    """What happens with an item, in words, with its picture and colour."""
    if line.left_out:
        return words("weggelaten"), "minus-circle", "warn"
    if line.secret:
        return words("geheim, blijft hier"), "lock-key", "muted"
    if not line.goes:
        return words("blijft hier"), "house-line", "muted"
    if line.fixed:
        return words("gaat mee, verplicht"), "lock-simple", "muted"
    return words("gaat mee"), "arrow-right", "good"
