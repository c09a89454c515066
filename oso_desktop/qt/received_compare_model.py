"""A delivery beside what is here as a tree: a heading for each category, under it the items, with a tick for each that
is to be taken over.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication

from oso_desktop.dossier.side_by_side import Pair, Said, Standing
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import coded, on_screen
from oso_desktop.qt.received_words import STANDINGS, words
from oso_desktop.qt.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_MOST_WORDS = 3
"""Lines of an item that fit in a cell; all of them stand in the card beside the tree."""


class Filter(Enum):
    """Which items are shown; the value is the icon and its tint."""

    DIFFERENT = ("arrows-left-right", "warn")
    NEW = ("sparkle", "info")
    ALL = ("list", "muted")


class Column(IntEnum):
    """The columns, in their order."""

    WHAT = 0
    THEIRS = 1
    OURS = 2
    STANDING = 3


def in_short(said: tuple[Said, ...]) -> str:
    """The first lines of an item on one."""
    texts = [coded(" ".join(each.value.split())) for each in said if each.value]
    more = words(" …") if len(texts) > _MOST_WORDS else ""
    return ", ".join(texts[:_MOST_WORDS]) + more


def name_of(pair: Pair) -> str:
    """What an item is called, with what it stands in."""
    return " › ".join(map(on_screen, (*pair.around, pair.label)))


class CompareModel(QAbstractItemModel):
    """Categories at the top, items below. `ticked` comes when the choice is another one."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self._new: frozenset[str] = frozenset()
        self._filter = Filter.DIFFERENT
        self._groups: list[tuple[Category, list[Pair]]] = []
        self._chosen: set[str] = set()
        self._size = QSize(0, QFontMetrics(QApplication.font()).height() + 12)

    # --- what is shown and chosen ----------------------------------------------------------------------------------

    def show_pairs(self, pairs: tuple[Pair, ...], new: frozenset[str]) -> None:
        """Shows these items; a tick stays where its item can still be taken over."""
        self._pairs, self._new = pairs, new
        self._chosen &= {pair.key for pair in pairs if pair.may_be_taken}
        self._arrange()

    def narrow(self, chosen: Filter) -> None:
        """Shows only the items of a filter; ticks stay."""
        self._filter = chosen
        self._arrange()

    def count(self, each: Filter) -> int:
        """How many items a filter has."""
        return sum(map(self._fits(each), self._pairs))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of what is ticked, shown or not."""
        return tuple(pair.key for pair in self._pairs if pair.key in self._chosen)

    def pair(self, index: _Index) -> Pair | None:
        """The item at a place; None for a heading."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1][1][index.row()]

    def place_of(self, index: _Index) -> int:
        """The number of an item among those on show; 0 for a heading."""
        if self.pair(index) is None:
            return 0
        before = self._groups[: index.internalId() - 1]
        return sum(len(found) for _, found in before) + index.row()

    def at(self, place: int) -> QModelIndex:
        """The item with this number, or the last one; invalid where nothing is on show."""
        left = min(place, sum(len(found) for _, found in self._groups) - 1)
        for row, (_, found) in enumerate(self._groups):
            if left < len(found):
                return self.index(left, 0, self.index(row, 0))
            left -= len(found)
        return QModelIndex()

    def _fits(self, each: Filter) -> Callable[[Pair], bool]:
        if each is Filter.ALL:
            return lambda _: True
        if each is Filter.NEW:
            return lambda pair: bool(pair.key) and pair.key in self._new
        return lambda pair: pair.standing in (Standing.THEIRS, Standing.DIFFERENT)

    def _arrange(self) -> None:
        fits = self._fits(self._filter)
        self.beginResetModel()
        self._groups = [
            (category, found)
            for category in Category
            if (found := [pair for pair in self._pairs if pair.category is category and fits(pair)])
        ]
        self.endResetModel()
        self.ticked.emit()

    # --- Qt's own ---------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # the other one is QObject's
        inside = index.internalId() if index.isValid() else 0
        return self.createIndex(inside - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: ARG002,B008 - Qt's signature
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHAT: words("Gegeven"),
            Column.THEIRS: words("Bij de andere school"),
            Column.OURS: words("Bij u"),
            Column.STANDING: words("Status"),
        }[Column(section)]

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QIcon | QFont | QSize | Qt.CheckState | None:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._size
        pair, column = self.pair(index), Column(index.column())
        if pair is None:
            return self._of_heading(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(pair, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STANDING:
            name, tone = STANDINGS[pair.standing]
            return icon(name, tone.value)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.WHAT and pair.may_be_taken:
            return Qt.CheckState.Checked if pair.key in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self._text(pair, column) or words("leeg")
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {text}"
        return plain_tip(self._text(pair, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _of_heading(self, index: _Index, role: int) -> str | QFont | None:
        category, found = self._groups[index.row()]
        if index.column():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{on_screen(category.label)}  ({len(found)})"
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, pair: Pair, column: Column) -> str:
        if column is Column.WHAT:
            return name_of(pair)
        if column is Column.THEIRS:
            return in_short(pair.theirs)
        if column is Column.OURS:
            return in_short(pair.ours)
        return on_screen(pair.standing.value)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags, pair = super().flags(index), self.pair(index)
        if pair is None:
            return Qt.ItemFlag.ItemIsEnabled
        if index.column() == Column.WHAT and pair.may_be_taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        pair = self.pair(index)
        if role != Qt.ItemDataRole.CheckStateRole or pair is None or not pair.may_be_taken:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(pair.key)
        else:
            self._chosen.discard(pair.key)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
        return True
