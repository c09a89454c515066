"""Enter and Escape as people expect them, which outside dialogs Qt leaves to others: in a button and in a form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

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


class FormKeys(QObject):
    """The keys of a form or a question in a page: Escape presses its button to go back, Enter in a line that to save.

    Escape does so only while nothing typed would be lost by it: from there on the button itself has to be pressed.
    Without `save` Enter does nothing, such as where something is put on record for good.
    """

    def __init__(self, part: QWidget, back: QAbstractButton, save: QAbstractButton | None = None) -> None:
        super().__init__(part)
        self._part, self._back, self._save = part, back, save
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no field of the form had use for comes by here."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape and _can_be_pressed(self._back) and not typed_in(self._part):
            self._back.click()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD
        in_line = isinstance(self._part.window().focusWidget(), QLineEdit)
        if enter and in_line and self._save is not None and _can_be_pressed(self._save):
            if not event.isAutoRepeat():
                self._save.click()
            return True
        return super().eventFilter(watched, event)


def _can_be_pressed(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled()


def typed_in(part: QWidget) -> bool:
    """Whether a person typed something in a field of this part that still stands there."""
    lines, texts = part.findChildren(QLineEdit), part.findChildren(QPlainTextEdit)
    return any(each.isModified() and each.text() for each in lines) or any(
        each.document().isModified() and each.toPlainText() for each in texts
    )
