"""When the program locks itself: nobody touched it for a while, Windows locks, the lid closes, or somebody asks."""

from __future__ import annotations

import ctypes
import sys
import time
import uuid
from collections.abc import Callable
from ctypes import Structure, c_byte, c_ulong, c_void_p
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.lock import WARNED_SECONDS, LockTerms

Now: TypeAlias = Callable[[], float]
"""Seconds that only ever go up, also while the computer sleeps."""

LOOK_MS = 1_000


class Cause(StrEnum):
    """Why the program locked itself, in the words of the log."""

    ASKED = "op verzoek"
    IDLE = "niets gedaan"
    SESSION = "computer vergrendeld"
    SLEEP = "slaapstand"
    LID = "klep dicht"
    ENDING = "computer sluit af"


def awake_or_asleep() -> float:
    """Seconds since some moment, of which sleep is a part: a laptop that wakes after the weekend was idle."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleClock(QObject):
    """Counts since the last key, click or movement in any window of the program.

    `warned(int)` says once how many seconds are left, `resumed` that somebody came back in time, `due` that it is time.
    """

    warned = Signal(int)
    resumed = Signal()
    due = Signal()

    def __init__(self, now: Now = awake_or_asleep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.terms = LockTerms()
        self._seconds = 0
        self._last = 0.0
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.watch)

    def begin(self, terms: LockTerms) -> None:
        """Counts from now on."""
        self.terms = terms
        self._seconds = terms.idle_minutes * 60
        self._told = False
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Counts no more: there is nothing to lock."""
        self._timer.stop()
        self._told = False

    @property
    def counting(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    @property
    def unused(self) -> float:
        """Seconds since somebody did something; none where it does not count."""
        return self._now() - self._last if self.counting else 0.0

    def watch(self, window: QWindow | None) -> None:
        """Hears what a person does in this window; one that gets the focus is heard by itself.

        Windows of the system rather than widgets: a filter on every widget would be asked about every event there is.
        """
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Somebody is there."""
        if event.type() in _INPUT and self.counting:
            self._last = self._now()
            if self._told:
                self._told = False
                self.resumed.emit()
        return False

    def look(self) -> None:
        """Says what is to be said now."""
        if not self.counting:
            return
        left = self._seconds - (self._now() - self._last)
        if left <= 0:
            self.stop()
            self.due.emit()
        elif left <= WARNED_SECONDS and not self._told:
            self._told = True
            self.warned.emit(round(left))


_WM_QUERYENDSESSION, _WM_ENDSESSION = 0x0011, 0x0016
_WM_WTSSESSION_CHANGE, _WM_POWERBROADCAST = 0x02B1, 0x0218
_SESSION_GONE = frozenset({0x2, 0x4, 0x6, 0x7})
"""Console disconnect (another user came), remote disconnect, log-off and lock."""
_SUSPENDS, _SETTING = 0x0004, 0x8013
_LID_CLOSED = 0


def cause_of(message: int, wparam: int, lid: int | None = None) -> Cause | None:
    """Why a message of Windows asks for a lock, None for any other; `lid` is the state that a lid's message carries.

    The first message of a session that ends counts: an update of the program sends it too, and a forced end comes soon
    after. The second counts where the first did not come; without a parameter it says that the session goes on.

    https://learn.microsoft.com/windows/win32/shutdown/wm-queryendsession,
    https://learn.microsoft.com/windows/win32/shutdown/wm-endsession,
    https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change,
    https://learn.microsoft.com/windows/win32/power/wm-powerbroadcast
    """
    if message == _WM_QUERYENDSESSION or (message == _WM_ENDSESSION and wparam):
        return Cause.ENDING
    if message == _WM_WTSSESSION_CHANGE and wparam in _SESSION_GONE:
        return Cause.SESSION
    if message != _WM_POWERBROADCAST:
        return None
    if wparam == _SUSPENDS:
        return Cause.SLEEP
    return Cause.LID if wparam == _SETTING and lid == _LID_CLOSED else None


class Guid(Structure):
    """An id as Windows writes it."""

    _fields_ = (("bytes", c_byte * 16),)


class PowerSetting(Structure):
    """What WM_POWERBROADCAST points to when a setting changed."""

    _fields_ = (("setting", Guid), ("length", c_ulong), ("data", c_byte * 4))


class Message(Structure):
    """The beginning of MSG, laid out as the compiler of Windows does."""

    _fields_ = (
        ("window", c_void_p),
        ("message", c_ulong),
        ("wparam", c_void_p),
        ("lparam", c_void_p),
    )


LID_SWITCH = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
"""GUID_LIDSWITCH_STATE_CHANGE, as it lies in memory."""


def cause_in(address: int) -> Cause | None:
    """The same for a message that lies in memory at this address."""
    said = Message.from_address(address)
    lid = None
    if said.message == _WM_POWERBROADCAST and said.wparam == _SETTING and said.lparam:
        setting = PowerSetting.from_address(said.lparam)
        if bytes(setting.setting.bytes) == LID_SWITCH:
            lid = int(setting.data[0])
    return cause_of(said.message, said.wparam or 0, lid)


class WindowsSigns(QAbstractNativeEventFilter):
    """Hears from Windows that the session locks or ends, the computer goes to sleep or the lid closes."""

    def __init__(self, heard: Callable[[Cause], None]) -> None:
        super().__init__()
        self._heard = heard

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Every message to a window comes by; none is held up."""
        if (
            bytes(QByteArray(kind).data()) == b"windows_generic_MSG"
            and (cause := cause_in(int(message))) is not None
        ):
            self._heard(cause)
        return False, 0


def ask_windows(window: QWidget) -> None:
    """Asks Windows to tell this window when the session locks and the lid closes. Elsewhere there is nobody to ask."""
    if sys.platform == "win32":
        handle = int(window.winId())
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(c_void_p(handle), 0)
        lid = Guid.from_buffer_copy(LID_SWITCH)
        ctypes.windll.user32.RegisterPowerSettingNotification(c_void_p(handle), ctypes.byref(lid), 0)
