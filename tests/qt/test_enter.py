"""Enter presses the focused button, wherever it stands in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations


@pytest.fixture
def window(operations: Operations, qtbot: QtBot) -> MainWindow:
    shown = MainWindow(operations)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitActive(shown)
    return shown


def put(window: MainWindow, part: QWidget) -> None:
    """Shows a part in the window's room for pages, with the focus."""
    room = QWidget()
    QVBoxLayout(room).addWidget(part)
    window.show_entrance(room)
    part.setFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_enter_and_space_press_the_focused_button_once(
    window: MainWindow, qtbot: QtBot, kind: type[QPushButton | QToolButton], key: Qt.Key
) -> None:
    button, times = kind(), []
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: times.append(1))
    put(window, button)
    qtbot.keyClick(button, key)
    assert len(times) == 1


def test_a_key_held_down_presses_once(window: MainWindow) -> None:
    button, times = QPushButton(), []
    button.clicked.connect(lambda: times.append(1))
    put(window, button)
    for repeated in (False, True, True):
        QApplication.sendEvent(
            button,
            QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated
            ),
        )
    assert len(times) == 1


@pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing)", extend=True
)  # a menu without a screen
def test_enter_opens_the_menu_of_a_button(window: MainWindow, qtbot: QtBot) -> None:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu, opened = QMenu(button), []
    menu.addAction("8A")
    menu.aboutToShow.connect(lambda: (opened.append(1), QTimer.singleShot(0, menu.close)))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    put(window, button)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(opened) == 1


def test_enter_in_a_line_presses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    line = QLineEdit()
    put(window, line)
    pressed = []
    for button in window.findChildren(QPushButton):
        button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not pressed
