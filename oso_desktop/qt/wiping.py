"""What goes at a lock besides the pages: other windows, what Qt and Python keep at hand, and circular garbage."""

from __future__ import annotations

import ctypes
import re
import sys

from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from oso_desktop.qt.sweeping import free_all

_WM_CLOSE = 0x0010


def close_others(window: QWidget) -> None:
    """Closes every window but this one, without a question: dialogs as if cancelled."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        popup.hide()
        if QApplication.activePopupWidget() is popup:
            break
    for other in QApplication.topLevelWidgets():
        if other is window or other.isHidden():
            continue
        if isinstance(other, QDialog):
            other.reject()
        else:
            other.hide()
            if other.parentWidget() is None:
                other.deleteLater()
    _close_system_dialogs()


def _close_system_dialogs() -> None:
    """The dialogs that Windows itself shows for us, such as the one for printing, know nothing of Qt's."""
    if sys.platform == "win32":
        user, kernel = ctypes.windll.user32, ctypes.windll.kernel32
        kind = ctypes.create_unicode_buffer(16)
        callback = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)

        @callback
        def close(handle: int, _: int) -> bool:
            user.GetClassNameW(handle, kind, len(kind))
            if kind.value == "#32770":
                user.PostMessageW(handle, _WM_CLOSE, 0, 0)
            return True

        user.EnumThreadWindows(kernel.GetCurrentThreadId(), close, 0)


def may_sweep() -> bool:
    """Whether no dialog is still on its way out: the code that opened it holds what it was about."""
    return QThread.currentThread().loopLevel() <= 1


def sweep() -> None:
    """Deletes what waits for deletion and forgets what is kept at hand."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QPixmapCache.clear()
    re.purge()  # patterns are made of names too
    free_all()
