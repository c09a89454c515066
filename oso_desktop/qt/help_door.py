"""The way to the help behind F1 and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from oso_desktop.qt.help_places import page_for

if TYPE_CHECKING:
    from oso_desktop.qt.help_page import HelpPage
    from oso_desktop.qt.operations import Operations


class HelpDoor(QObject):
    """Brings the help up over whatever is in the window, and that back as it was."""

    def __init__(self, rooms: QStackedWidget, operations: Callable[[], Operations]) -> None:
        super().__init__(rooms)
        self._operations = operations
        self._rooms = rooms
        self._before: QWidget | None = None
        self._focus: QWidget | None = None
        self.page: HelpPage | None = None
        """The help; there once it was asked for."""

    @property
    def on_show(self) -> bool:
        """Whether the help is what the window shows."""
        return self.page is not None and self._rooms.currentWidget() is self.page

    def open(self, name: str = "") -> None:
        """Shows a page of the manual, or the one that belongs to what is on show now."""
        room = self._rooms.currentWidget()
        if self.on_show or room is None:
            return
        name = name or page_for(room)
        self._before, self._focus = room, self._rooms.window().focusWidget()
        if self.page is None:
            from oso_desktop.qt.help_page import HelpPage  # noqa: PLC0415 - most days it is not asked for

            self.page = HelpPage(self._operations)
            self.page.closed.connect(self.close)
            self._rooms.addWidget(self.page)
        self._rooms.setCurrentWidget(self.page)
        self.page.open_page(name)

    def close(self) -> None:
        """Back to what was on show, with the keyboard where it was."""
        if not self.on_show or self._before is None:
            return
        self._rooms.setCurrentWidget(self._before)
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
