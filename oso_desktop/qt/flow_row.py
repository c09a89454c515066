"""Small controls beside each other that go on in a next line where a window is narrow, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayout, QLayoutItem, QToolButton, QWidget

from oso_desktop.qt.theme import GAP


def make_room(chip: QToolButton) -> None:
    """As wide as its words are in bold, which they get when it is chosen: then nothing is cut off and nothing moves."""
    font = chip.font()
    font.setBold(True)
    words = QFontMetrics(font).horizontalAdvance(chip.text())
    chip.setMinimumWidth(words + chip.iconSize().width() + 4 * GAP)


class FlowRow(QLayout):
    """A layout of one line, or as many as it needs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """The height that the lines take in this width; with `move` everything goes to its place."""
        x, y, line = rect.x(), rect.y(), 0
        placed: list[tuple[QLayoutItem, QRect]] = []
        for item in (each for each in self._items if not each.isEmpty()):
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                _centre(placed, line, move=move)
                x, y, line = rect.x(), y + line + self.spacing(), 0
            placed.append((item, QRect(QPoint(x, y), size)))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        _centre(placed, line, move=move)
        return y + line - rect.y()


def _centre(placed: list[tuple[QLayoutItem, QRect]], height: int, *, move: bool) -> None:
    """Ends a line: what is lower than the line stands in its middle."""
    for item, place in placed if move else ():
        item.setGeometry(place.translated(0, (height - place.height()) // 2))
    placed.clear()
