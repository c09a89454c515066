"""The rows of a repeated block on screen: as wide as there is room for, and moved through with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from oso_desktop.qt.edit_rows import RowsModel
from oso_desktop.qt.theme import GAP

ROW = 30
VISIBLE_ROWS = 8
WIDEST = 300
MARK = 22
"""Room before the first value for the sign that something is wrong."""


class RowsTable(QTableView):
    """The table: Enter and F2 open a row, Delete asks to take it away, Tab goes on to the buttons."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, model: RowsModel, name: str) -> None:
        super().__init__()
        self._natural: list[int] = []
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.doubleClicked.connect(self.wanted)

    def fit(self) -> None:
        """Room for all rows, or for as many as still leave the form its own."""
        self.resizeColumnsToContents()
        self._natural = [
            min(self.columnWidth(column) + (GAP if column else GAP + MARK), WIDEST)
            for column in range(self.model().columnCount())
        ]
        shown = min(self.model().rowCount(), VISIBLE_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * ROW + 2 * self.frameWidth())
        self._share()

    def _share(self) -> None:
        """Every column as wide as it likes, or all a little less: a table is never scrolled sideways."""
        room, wanted = self.viewport().width(), sum(self._natural)
        part = min(1.0, room / wanted) if wanted and room > 0 else 1.0
        for column, width in enumerate(self._natural):
            self.setColumnWidth(column, int(width * part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)
