"""Enter presses the button that has the focus, as people expect; outside dialogs Qt leaves that to the space bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def pressed_by_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Presses the focused button of this window if the key is Enter; whether the key was used.

    A key that is held down presses once: a second press would answer the question that the first one raised.
    """
    button = window.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
        return False
    if not isinstance(button, QPushButton | QToolButton) or not button.isEnabled() or not button.isVisible():
        return False
    if event.isAutoRepeat():
        return True
    if button.menu():
        button.showMenu()
    else:
        button.click()
    return True
