"""The hand of a person: what it clicks and which keys it presses is counted, and nothing else can be done with it.

A click is refused on what cannot be seen, cannot be used, or lies under something else. What a scanner reads and what
a person types as a sentence or a date is counted apart, in pieces: the goals of users.md §1 and §2 are about the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6 import __version_info__
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

MOST_STOPS = 150
"""More than any page has."""


class Refused(AssertionError):
    """What was asked of the hand, no person could do there and then."""


@dataclass(slots=True)
class Count:
    """What it took. `texts` are pieces typed or scanned, `windows` answers in windows of the system, `drops` files."""

    clicks: int = 0
    keys: int = 0
    texts: int = 0
    windows: int = 0
    drops: int = 0

    def since(self, before: Count) -> Count:
        """What came after this moment."""
        return Count(
            self.clicks - before.clicks,
            self.keys - before.keys,
            self.texts - before.texts,
            self.windows - before.windows,
            self.drops - before.drops,
        )

    def copied(self) -> Count:
        """As it is now."""
        return self.since(Count())

    def shown(self) -> str:
        """In the words of docs/bruikbaarheid.md."""
        named = (
            (self.clicks, "klik", "klikken"),
            (self.keys, "toets", "toetsen"),
            (self.texts, "tekst getypt of gescand", "teksten getypt of gescand"),
            (self.drops, "keer slepen", "keer slepen"),
            (self.windows, "venster van de computer", "vensters van de computer"),
        )
        return ", ".join(f"{n} {one if n == 1 else more}" for n, one, more in named if n) or "0 klikken"


class Hand:
    """Acts through the mouse and the keyboard only. `settled` waits until the program has come to rest."""

    def __init__(self, settled: Callable[[], None]) -> None:
        self.settled = settled
        self.count = Count()

    def click(self, target: QWidget) -> None:
        """Clicks in the middle of a control; a tick box at its sign."""
        place = target.rect().center()
        if not isinstance(target, QAbstractButton) or target.sizeHint().width() < target.width():
            place = QPoint(min(place.x(), 12), place.y())
        self._press(target, place)

    def click_tab(self, bar: QTabBar, text: str) -> None:
        """Clicks the tab with these words."""
        (at,) = [number for number in range(bar.count()) if bar.tabText(number).replace("&", "") == text]
        self._press(bar, bar.tabRect(at).center())

    def click_row(
        self,
        view: QAbstractItemView,
        index: QModelIndex,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Clicks a row of a list, after turning the wheel to it; with Shift held all up to it."""
        view.scrollTo(index)
        self._press(view.viewport(), view.visualRect(index).center(), modifier)

    def choose(self, box: QComboBox, text: str) -> None:
        """Unfolds a list and clicks an entry: two clicks."""
        self.click(box)
        index = box.model().index(box.findText(text), box.modelColumn())
        if not index.isValid():
            raise Refused(text)
        popup, view = QApplication.activePopupWidget(), box.view()
        if popup is None or not popup.isAncestorOf(view):
            raise Refused(f"{box.objectName()} has not unfolded")
        self.count.clicks += 1
        view.scrollTo(index)
        place = view.visualRect(index).center()
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settled()
        if box.currentText() != text:
            raise Refused(f"{box.objectName()} did not take {text}")

    def choose_in_menu(self, button: QPushButton, number: int) -> None:
        """Opens the menu of a button and clicks an entry: two clicks."""
        place, menu = button.rect().center(), button.menu()
        _check(button, place)
        self.count.clicks += 1
        menu.popup(
            button.mapToGlobal(button.rect().bottomLeft())
        )  # pressing would wait until the menu closes
        entry = menu.actionGeometry(menu.actions()[number]).center()
        self.count.clicks += 1
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, entry)
        button.window().activateWindow()  # a real desktop does that when a menu closes
        self.settled()

    def _press(
        self,
        target: QWidget,
        place: QPoint,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        _wheel_to(target, place)
        _check(target, place)
        self.count.clicks += 1
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, modifier, place)
        self.settled()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Presses a key where the focus is; one with Ctrl, Alt or Shift held counts as one."""
        for _ in range(times):
            self.count.keys += 1
            QTest.keyClick(_focus(), key, modifier)
            self.settled()

    def reach(self, target: QWidget) -> None:
        """Presses Tab until the control has the focus; a person who looks ahead may be there sooner by Shift+Tab."""
        for _ in range(MOST_STOPS):
            if QApplication.focusWidget() is target:
                return
            self.key(Qt.Key.Key_Tab)
        raise Refused(f"{target.objectName()} is not reached by Tab")

    def fill(self, field: QWidget, text: str) -> None:
        """Clicks in a field and types in it."""
        self.click(field)
        self.write(text)

    def drop(self, target: QWidget, *files: Path) -> None:
        """Drags files from a folder of the computer and lets them go here, all at once."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        place = target.rect().center()
        _check(target, place)
        self.count.drops += 1
        where: Any = (
            place if __version_info__ < (6, 12) else QPointF(place)
        )  # Qt 6.12 drops the one of whole points
        entering = QDragEnterEvent(
            where,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(target, entering)
        if not entering.isAccepted():
            raise Refused("nothing takes the files there")
        QApplication.sendEvent(
            target,
            QDropEvent(
                QPointF(place),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
        self.settled()

    def write(self, text: str) -> None:
        """Types a text, or scans a code, where the focus is."""
        self.count.texts += 1
        QTest.keyClicks(_focus(), text)
        self.settled()


def _focus() -> QWidget:
    popup = QApplication.activePopupWidget()
    found = popup or QApplication.focusWidget()
    if found is None:
        raise Refused("nothing has the focus")
    return found


def _wheel_to(target: QWidget, place: QPoint) -> None:
    """Turns the wheel until the place is in view: no click, and no key."""
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.widget() is not None:
            inside = target.mapTo(around.widget(), place)
            around.ensureVisible(inside.x(), inside.y(), 20, 40)
        around = around.parentWidget()


def _check(target: QWidget, place: QPoint) -> None:
    name = target.objectName() or type(target).__name__
    if not target.isVisible():
        raise Refused(f"{name} is not to be seen")
    if not target.isEnabled():
        raise Refused(f"{name} cannot be used")
    if not QRect(target.rect()).contains(place):
        raise Refused(f"{name} has nothing at that place")
    window = target.window()
    over = window.childAt(target.mapTo(window, place)) or window
    if over is not target and not target.isAncestorOf(over):
        raise Refused(f"{name} lies under {over.objectName() or type(over).__name__}")
