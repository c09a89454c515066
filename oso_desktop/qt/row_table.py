"""A table of things that were read from the store: what stands in each column is told, and nothing is stored here.

A column says how its text is made of a row; one that tells how far a row is gives it an icon and a colour as well, so
that neither carries the meaning alone. Beside it stands what searches, narrows and sorts such a table in Dutch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from oso_desktop.qt.icons import icon
from oso_desktop.qt.students_model import folded
from oso_desktop.qt.theme import Tone, color
from oso_desktop.qt.tips import plain_tip

Row = TypeVar("Row")
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumn(Generic[Row]):
    """One column: its head, its text of a row, and of a state its icon and tone.

    `rank` puts rows in another order than that of their texts. Of a column that is `read`, such as one of sentences,
    only the icon has the colour.
    """

    head: str
    text: Callable[[Row], str]
    look: Callable[[Row], tuple[str, Tone]] | None = None
    rank: Callable[[Row], int] | None = None
    read: bool = False


class RowTable(QAbstractTableModel, Generic[Row]):
    """The rows as they were read last; `key` tells one from all others, also after they were read again."""

    def __init__(
        self, columns: Sequence[RowColumn[Row]], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns, self._key = tuple(columns), key
        self._rows: tuple[Row, ...] = ()
        self._empty = self.tr("leeg")

    def show(self, rows: Sequence[Row]) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them, in the order in which they were read."""
        return self._rows

    def row(self, number: int) -> Row:
        """What stands on one row."""
        return self._rows[number]

    def row_of(self, key: str) -> int:
        """On which row something stands; -1 if it does not."""
        return next((number for number, each in enumerate(self._rows) if self._key(each) == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        head = self.columns[section].head
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(head)
        return head if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.text(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.head}: {column.text(row) or self._empty}"
        if column.look is not None and role == Qt.ItemDataRole.DecorationRole:
            name, tone = column.look(row)
            return icon(name, tone.value)
        if column.look is not None and not column.read and role == Qt.ItemDataRole.ForegroundRole:
            return color(column.look(row)[1].value)
        return None


class RowProxy(QSortFilterProxyModel, Generic[Row]):
    """Shows the rows in which all words occur, and of those the ones that are kept, in Dutch order.

    `found_by` is in what of a row is searched.
    """

    def __init__(
        self, table: RowTable[Row], found_by: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._found_by = table, found_by
        self._words: tuple[str, ...] = ()
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSourceModel(table)

    def search(self, text: str) -> None:
        """Shows what is searched for."""
        self.beginFilterChange()
        self._words = tuple(folded(text).split())
        self.endFilterChange()

    def row(self, number: int) -> Row:
        """What stands on a row as it is shown."""
        return self._table.row(self.mapToSource(self.index(number, 0)).row())

    def kept(self, row: Row) -> bool:  # noqa: ARG002 - for a table that is narrowed
        """Whether a row is shown if it has the words."""
        return True

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:  # noqa: ARG002 - Qt's signature
        row = self._table.row(source_row)
        text = folded(self._found_by(row))
        return self.kept(row) and all(word in text for word in self._words)

    def lessThan(self, left: _Index, right: _Index) -> bool:
        one, other = self._table.row(left.row()), self._table.row(right.row())
        column = self._table.columns[left.column()]
        if column.rank is not None:
            return column.rank(one) < column.rank(other)
        return self._collator.compare(column.text(one), column.text(other)) < 0
