"""The rows of a repeated block as an item model: a few values each, and a mark where something is wrong."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_columns import columns
from oso_desktop.qt.edit_record import Record, Rows, remarked
from oso_desktop.qt.edit_value import Spot
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Reads the rows as they are typed; whoever changes them says so with `renew` or `reset`."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.rows = rows
        self.columns = columns(rows.member.type)
        self.open: Record | None = None
        self._wrong: dict[int, str] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else max(1, len(self.columns))

    def record(self, row: int) -> Record:
        """The block in a row."""
        found = self.rows.items[row]
        assert isinstance(found, Record)  # noqa: S101 - the rows of a table are blocks
        return found

    def cell(self, row: int, column: int) -> str:
        """What stands in a cell."""
        record = self.record(row)
        if record.blank:
            return words("nog leeg") if column == 0 else ""
        return self.columns[column].text(record) if self.columns else words("ingevuld")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (
                f"{self._header(index.column())}: {self.cell(index.row(), index.column()) or words('leeg')}"
            )
            wrong = self.wrong(index.row())
            return words("{said}. Let op: {wrong}").format(said=said, wrong=wrong) if wrong else said
        if index.column() == 0 and (wrong := self.wrong(index.row())):
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("warning-circle-fill", "bad")
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(wrong)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._header(section)
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._header(section))
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _header(self, column: int) -> str:
        return self.columns[column].header if self.columns else on_screen(self.rows.member.facts.label)

    def wrong(self, row: int) -> str:
        """What is wrong in a row that is not open for typing; empty if nothing is."""
        record = self.record(row)
        if id(record) not in self._wrong:
            told = [on_screen(remark.text) for remark in remarked(record)]
            if record is not self.open and not record.blank and (record.original is None or record.touched):
                told += [problem.text for problem in record.problems(Spot())]
            self._wrong[id(record)] = " ".join(dict.fromkeys(told))
        return self._wrong[id(record)]

    def renew(self) -> None:
        """The rows are the same, but other things may stand in them."""
        self._wrong.clear()
        if self.rows.items:
            last = self.index(len(self.rows.items) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def reset(self) -> None:
        """Rows came, went or moved."""
        self.beginResetModel()
        self._wrong.clear()
        self.endResetModel()
