"""Where the Tab key leads in a window, and where it leads otherwise than the eye reads."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

_MOST = 400
"""More stops than any window has: whoever still goes on goes round in a part of it."""


def stops(window: QWidget) -> list[QWidget]:
    """What Tab should come to, in the order in which Qt goes along it."""
    found, widget = [], window.nextInFocusChain()
    while widget is not window:
        if is_stop(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def is_stop(widget: QWidget) -> bool:
    """Whether Tab should come to it, as things stand now."""
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return reached and widget.isVisible() and widget.isEnabled() and not _left_to_arrows(widget)


def _left_to_arrows(widget: QWidget) -> bool:
    """Of choices that exclude each other Tab comes to the chosen one, and the arrows lead to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    return widget.autoExclusive() and any(
        each.isChecked() and each.autoExclusive()
        for each in widget.parentWidget().findChildren(
            type(widget), options=Qt.FindChildOption.FindDirectChildrenOnly
        )
    )


def walked_by_tab(window: QWidget) -> list[QWidget]:
    """Where the key really comes, from the first stop until it is there again."""
    order = stops(window)
    if not order:
        return []
    order[0].setFocus(Qt.FocusReason.TabFocusReason)
    came: list[QWidget] = []
    for _ in range(_MOST):
        here = window.focusWidget()
        if here is None or (came and here is came[0]):
            break
        came.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return came


def jumps(window: QWidget, order: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Where the keys go back: up without going to the right of what was there, or to the left on the same line.

    Once in a round they must, from the last to the first; that is where they go back farthest.
    """
    found = []
    for one, other in zip(order, order[1:] + order[:1], strict=True):
        here, there = _places(one, other, window)
        up = there.bottom() <= here.top() and there.left() < here.right()
        same_line = there.top() < here.bottom() and here.top() < there.bottom()
        if up or (same_line and there.right() <= here.left()):
            found.append((one, other))
    return found


def _places(one: QWidget, other: QWidget, window: QWidget) -> tuple[QRect, QRect]:
    """Where two stops stand in what both are in; of one within an area that scrolls, where that area stands."""
    both: QWidget | None = one
    while both is not None and both is not window and not both.isAncestorOf(other):
        both = both.parentWidget()
    return _place(one, both or window), _place(other, both or window)


def _place(widget: QWidget, within: QWidget) -> QRect:
    seen, above = widget, None if widget is within else widget.parentWidget()
    while above is not None and above is not within:
        if isinstance(above, QAbstractScrollArea):
            seen = above
        above = above.parentWidget()
    return QRect(seen.mapTo(within, QPoint()), seen.size())
