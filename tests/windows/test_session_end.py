"""Windows shuts down, signs somebody out, or updates the program: it asks once, waits five seconds and goes on."""

from __future__ import annotations

import ctypes

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.lock import Cause, Message, WindowsSigns, cause_of
from oso_desktop.qt.locker import ENDING_LAST, ENDING_MOMENT, LAST_MOMENT, MOMENT
from tests.windows.imitation import real_only

QUERY_END, END = 0x0011, 0x0016
CLOSE_APP, CRITICAL, LOG_OFF = 0x1, 0x40000000, 0x80000000
"""What the second parameter says: an installer asks for it, it is forced, somebody signs out (winuser.h)."""
HUNG_SECONDS = 5.0
"""After how long Windows shows the program as one that holds up the end (HungAppTimeout)."""
KIND = QByteArray(b"windows_generic_MSG")


@pytest.mark.parametrize("why", [0, CLOSE_APP, CRITICAL, LOG_OFF, CLOSE_APP | CRITICAL])
@pytest.mark.parametrize(
    ("message", "parameter", "expected"),
    [
        (QUERY_END, 0, [Cause.ENDING]),
        (END, 1, [Cause.ENDING]),
        (END, 0, []),
    ],
)
def test_the_end_of_a_session_locks_and_is_never_held_up(
    message: int, parameter: int, why: int, expected: list[Cause]
) -> None:
    """R175: whoever ends it and why; a session that goes on after all locks nothing a second time."""
    heard: list[Cause] = []
    signs = WindowsSigns(heard.append)
    said = Message(None, message, parameter, why)

    held_up = signs.nativeEventFilter(KIND, ctypes.addressof(said))

    assert heard == expected
    assert held_up == (False, 0), "Windows gets the answer of Qt: go on"


def test_a_message_of_another_system_is_not_read() -> None:
    """The number that comes along is no address there."""
    heard: list[Cause] = []
    WindowsSigns(heard.append).nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 1)
    assert heard == []


def test_what_is_waited_for_fits_in_the_time_that_windows_gives() -> None:
    """At a lock of our own somebody may wait; at the end of a session half the time is for what must be kept."""
    assert ENDING_MOMENT + ENDING_LAST <= HUNG_SECONDS / 2
    assert ENDING_MOMENT < MOMENT
    assert ENDING_LAST < LAST_MOMENT
    assert cause_of(QUERY_END, 0) is Cause.ENDING


@real_only
def test_windows_itself_asks_a_real_window_and_is_not_held_up(qtbot: QtBot) -> None:
    heard: list[Cause] = []
    window, signs = QWidget(), WindowsSigns(heard.append)
    qtbot.addWidget(window)
    window.show()
    application = QCoreApplication.instance()
    assert application is not None
    application.installNativeEventFilter(signs)
    try:
        windll = ctypes.windll  # type: ignore[attr-defined,unused-ignore]  # there on Windows only
        answer = windll.user32.SendMessageW(int(window.winId()), QUERY_END, 0, LOG_OFF)
        windll.user32.SendMessageW(int(window.winId()), END, 0, LOG_OFF)  # it goes on after all
    finally:
        application.removeNativeEventFilter(signs)
    assert answer == 1
    assert heard == [Cause.ENDING]
