"""The Tab key goes along a window as the eye does: as the layouts have it, whatever was made first.

A page makes many of its widgets when it knows what to show, and Qt would have the keys come to those last. So a window
looks what is read after a control at the moment that the key is pressed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QButtonGroup,
    QFormLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from oso_desktop.qt.laid_out import parts_in


def go_to_next(window: QWidget, *, forward: bool) -> bool:
    """Sets the focus on the control that is read after, or before, the one that has it; whether there is one."""
    stops = [each for each in _stops(window) if each.isEnabled()]
    here: QWidget | None = window.focusWidget()
    while here is not None and here not in stops:
        here = here.parentWidget()
    free = [each for each in stops if each is here or not _left_to_arrows(each)]
    if not free:
        return False
    step = 1 if forward else -1
    at = free.index(here) + step if here is not None else 0
    found = free[at % len(free)]
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    around: QWidget | None = found.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(found)
        around = around.parentWidget()
    return True


def _left_to_arrows(widget: QWidget) -> bool:
    """Of choices that exclude each other Tab comes to the chosen one, and the arrows lead to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    if group is not None:
        return group.exclusive() and group.checkedButton() is not None
    if not widget.autoExclusive():
        return False
    around = widget.parentWidget() or widget
    beside = around.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(each.isChecked() and each.autoExclusive() for each in beside)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What the keys can come to in a widget, in the order in which it is read."""
    if widget.isHidden() and not widget.isWindow():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QScrollArea):
        return  # a table or a text is one stop, whatever it is made of
    for part in _parts(widget):
        yield from _stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What a widget is made of, in the order in which it is read."""
    if isinstance(widget, QMainWindow):
        known = [widget.centralWidget(), widget.statusBar()]
    elif isinstance(widget, QTabWidget):
        known = [widget.tabBar(), widget.currentWidget()]
    elif isinstance(widget, QStackedWidget):
        known = [widget.currentWidget()]
    elif isinstance(widget, QScrollArea):
        known = [widget.widget()]
    elif isinstance(widget, QSplitter):
        known = [widget.widget(at) for at in range(widget.count())]
    else:
        layout = widget.layout()
        known = list(_laid_out(layout)) if layout is not None else []
        laid = set(known)
        known += [
            each
            for each in widget.children()
            if isinstance(each, QWidget) and each not in laid and not each.isWindow()
        ]
    yield from (each for each in known if each is not None)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout; those of a grid or a form by row."""
    parts = parts_in(layout)
    if isinstance(layout, QGridLayout | QFormLayout):
        parts.sort(key=lambda part: _cell(layout, part[0]))
    for _, part in parts:
        if isinstance(part, QLayout):
            yield from _laid_out(part)
        else:
            yield part


def _cell(layout: QGridLayout | QFormLayout, at: int) -> tuple[int, int]:
    """Row and column of what is `at` in a layout."""
    if isinstance(layout, QFormLayout):
        row, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(at))
        return row, role.value
    place = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
    return place[:2]
