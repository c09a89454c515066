"""A table of texts to be read, of which some rows may be ticked: registers and lists of the page Beheer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from oso_desktop.qt.theme import GAP
from oso_desktop.qt.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_LEAST, _DAY = 100, 112
"""What a column without a width of its own needs, and what one with a day in it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow:
    """One row: what it is about, a text per column, and whether a person may tick it."""

    key: str
    texts: tuple[str, ...]
    tickable: bool = False


class PlainTable(QAbstractTableModel):
    """Rows of texts. `ticked` comes when a person ticks or unticks one."""

    ticked = Signal()

    def __init__(self, heads: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[PlainRow, ...] = ()
        self._chosen: set[str] = set()

    def show_rows(self, rows: Sequence[PlainRow]) -> None:
        """Shows these rows; a tick stays where its row still is."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._chosen &= {row.key for row in rows if row.tickable}
        self.endResetModel()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the ticked rows, in the order of the table."""
        return tuple(row.key for row in self._rows if row.key in self._chosen)

    def key(self, row: int) -> str:
        """What a row is about."""
        return self._rows[row].key

    def row_of(self, key: str) -> int:
        """The number of the row about this; -1 if there is none."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._heads[section])
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.CheckState | None:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and row.tickable:
            return Qt.CheckState.Checked if row.key in self._chosen else Qt.CheckState.Unchecked
        text = row.texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._rows[index.row()].tickable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._rows[index.row()].tickable:
            return False
        key = self._rows[index.row()].key
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(key)
        else:
            self._chosen.discard(key)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
        return True


def dress_table(view: QTableView, model: PlainTable, widths: Sequence[int]) -> None:
    """Puts the model in the view; a column of width 0 shares what is left."""
    view.setModel(model)
    dress_columns(view, widths)


def dress_columns(view: QTableView, widths: Sequence[int]) -> None:
    """The same look for a table with a model of its own."""
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(column, mode)
        if width:
            header.resizeSection(column, roomy(header, column, width))
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 12)
    _Columns(view, widths)


class _Columns(QObject):
    """Has the columns with a width of their own give way where the others would have less than they need."""

    def __init__(self, view: QTableView, widths: Sequence[int]) -> None:
        super().__init__(view)
        self._view, self._widths, self._least = view, widths, dict[int, int]()
        view.viewport().installEventFilter(self)
        view.model().modelReset.connect(self._share)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        view, header = self._view, self._view.horizontalHeader()
        shown = [column for column in range(len(self._widths)) if not header.isSectionHidden(column)]
        full = {
            column: roomy(header, column, self._widths[column]) for column in shown if self._widths[column]
        }
        others = sum(roomy(header, column, _LEAST) for column in shown if not self._widths[column])
        short = sum(full.values()) + others - view.viewport().width()
        if short <= 0:
            least = full
        else:
            least = {column: self._at_least(column, width) for column, width in full.items()}
            gives = sum(full.values()) - sum(least.values())
            part = min(1.0, short / gives) if gives else 0.0
            least = {column: round(width - part * (width - least[column])) for column, width in full.items()}
        if least != self._least:
            for column, width in least.items() if self._least or short > 0 else ():
                header.resizeSection(column, width)
            self._least = least

    def _at_least(self, column: int, width: int) -> int:
        """What its head takes, and what stands in it unless that is much."""
        words = min(self._view.sizeHintForColumn(column), max(_DAY, width // 2))
        return min(width, roomy(self._view.horizontalHeader(), column, words))


def roomy(header: QHeaderView, column: int, width: int) -> int:
    """A width for a column, or the one that its head takes in a language where that is more."""
    font = header.font()
    font.setBold(True)
    head = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
    return max(width, QFontMetrics(font).horizontalAdvance(head) + 2 * GAP)


def fit_rows(view: QTableView, rows: int, most: int = 8) -> None:
    """As high as its rows, up to `most`: a page of several tables scrolls as a whole, and not within each."""
    line = view.verticalHeader().defaultSectionSize()
    head = view.horizontalHeader().sizeHint().height()
    view.setFixedHeight(head + line * min(rows, most) + 2 * view.frameWidth() + 2)
    view.setVisible(rows > 0)
