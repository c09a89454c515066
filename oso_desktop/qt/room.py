"""Room for a page in a window that is smaller than the page would like, as with large letters on a small screen.

EN 301 549 11.1.4.4 (WCAG 1.4.4): at twice the size nothing is lost. What is too high is gone down to, and what is too
wide takes another shape.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from oso_desktop.qt.flow_row import FlowRow

NO_LIMIT = 16_777_215
"""What Qt holds for no limit to a size."""

_LOW = 560
"""In a room that is lower a page has the height that it likes, for at its least it would be hard to read."""

_NARROW = 800
_CLOSE = 460
"""In a lower window a page from before the work takes less air, for its button to stay in sight."""
_FEW_LETTERS = 104
FEW_LINES, FEW_ROWS = 64, 132
"""How high a field for words and a table are where there is little room."""


class Room(QScrollArea):
    """What stands in its column fills it, and goes up and down only where it cannot be so small."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "page")
        self.column = _Column(inside, self)
        self.setWidget(inside)


class _Column(QVBoxLayout):
    """Asks for the least height: what would like more has it where there is more, and is not gone down for."""

    def __init__(self, inside: QWidget, room: Room) -> None:
        super().__init__(inside)
        self._room, self._likes = room, False
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def hasHeightForWidth(self) -> bool:
        return self._likes and super().hasHeightForWidth()

    def minimumSize(self) -> QSize:
        least, view = super().minimumSize(), self._room.viewport()
        self._likes = view.height() < _LOW
        if self.hasHeightForWidth():
            least.setHeight(max(least.height(), self.minimumHeightForWidth(view.width())))
        self._likes = False
        return least


def _narrow(window: QSize) -> bool:
    return window.width() < _NARROW


class Fold(QObject):
    """Tells a part of a page whether the window is narrow, when that changes: then it puts on two lines what else
    stands on one. With another `when` it tells whether the window has another such size.
    """

    def __init__(
        self, part: QWidget, fold: Callable[[bool], None], when: Callable[[QSize], bool] = _narrow
    ) -> None:
        super().__init__(part)
        self._part, self._fold, self._when, self._folded = part, fold, when, False
        self._window: QWidget | None = None
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The part hears of a window when it is shown; from then on the window itself tells, for a part that cannot be
        as narrow as it is would not.
        """
        if event.type() is QEvent.Type.Show and watched is self._part:
            window = self._part.window()
            if window is not self._window:
                self._window = window
                window.installEventFilter(self)
            self._see()
        elif event.type() is QEvent.Type.Resize and watched is self._window:
            self._see()
        return super().eventFilter(watched, event)

    def _see(self) -> None:
        folded = self._when(self._part.window().size())
        if folded is not self._folded:
            self._folded = folded
            self._fold(folded)


def sit_close(page: QWidget, layouts: Sequence[QLayout], *heights: tuple[QWidget, int]) -> None:
    """Has a page in a low window take a third of the air around it, and parts of it such heights."""
    air = [(layout, layout.contentsMargins()) for layout in layouts]
    limits = [(part, height, part.minimumHeight(), part.maximumHeight()) for part, height in heights]

    def fold(low: bool) -> None:
        for layout, margins in air:
            layout.setContentsMargins(margins / 3 if low else margins)
        for part, height, least, most in limits:
            part.setMinimumHeight(height if low else least)
            part.setMaximumHeight(height if low else most)

    Fold(page, fold, lambda window: window.height() < _CLOSE)


def lay(row: QBoxLayout, *, down: bool) -> None:
    """Puts what stands in a row below each other, or beside each other again."""
    row.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)


def wrap(row: QBoxLayout) -> None:
    """Has what stands in a row go on in a next line where there is no room for all of it."""
    line = QWidget()
    flow = FlowRow(line)
    flow.setSpacing(row.spacing())
    while (item := row.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            flow.addWidget(widget)
    row.addWidget(line)


def give_line(page: QWidget, part: QWidget, row: QBoxLayout, column: QBoxLayout) -> None:
    """Gives a part of a row in a page a line of its own below it where the window is narrow."""
    place = row.indexOf(part)
    stretch = row.stretch(place)

    def fold(narrow: bool) -> None:
        if narrow:
            row.removeWidget(part)
            side = Qt.AlignmentFlag.AlignLeft if isinstance(part, QPushButton) else Qt.AlignmentFlag(0)
            column.insertWidget(column.indexOf(row) + 1, part, alignment=side)
        else:
            column.removeWidget(part)
            row.insertWidget(place, part, stretch)

    Fold(page, fold)


def shorten(*choices: QComboBox, on: bool) -> None:
    """Has choices give way to a few letters, or be at least as wide as they would be by themselves."""
    for choice in choices:
        choice.setMinimumWidth(_FEW_LETTERS if on else 0)


def keep_room(part: QWidget) -> None:
    """Has the room of a part stay when it is hidden, so that nothing beside it moves."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)


def split(parts: QSplitter, *, down: bool) -> None:
    """Puts two parts of a page below each other, or beside each other again."""
    parts.setOrientation(Qt.Orientation.Vertical if down else Qt.Orientation.Horizontal)


def only_current_counts(stack: QStackedWidget) -> None:
    """Has a stack of pages ask for the room of the page on show, not of the largest that was ever on show in it."""

    def fit() -> None:
        if not isValid(stack):  # it tells of its pages once more as it goes
            return
        for number in range(stack.count()):
            page = stack.widget(number)
            if page is not None:
                on_show = page is stack.currentWidget()
                policy = QSizePolicy.Policy.Preferred if on_show else QSizePolicy.Policy.Ignored
                page.setSizePolicy(policy, policy)
        stack.updateGeometry()

    stack.currentChanged.connect(lambda _number: fit())
    stack.widgetAdded.connect(lambda _number: fit())
    fit()
