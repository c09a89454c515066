"""The one QApplication, in the language that was chosen and dressed, and whether there is a screen to draw on."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from oso_desktop.assets import resource
from oso_desktop.errors import OsoError
from oso_desktop.qt.language import Language, speak
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import theme


class NoScreen(OsoError):
    """A Linux session without a display; Qt itself would end the process without a word to the user."""

    def __init__(self) -> None:
        super().__init__(
            "Er is geen scherm waarop het venster kan staan.",
            "Meld u aan op de computer zelf en open het programma daar.",
        )


def screenless() -> bool:
    """Whether Qt would find no screen."""
    named = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    return sys.platform.startswith("linux") and not named


def make_application(*, unseen: bool = False, language: Language = Language.DUTCH) -> QApplication:
    """The one QApplication: dressed, in this language, with Qt's own texts in it too.

    `unseen` is for windows that are only drawn, which need no screen; others raise NoScreen without one.
    """
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if screenless():
        if not unseen:
            raise NoScreen
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    app.setApplicationName("OSO Desktop")
    app.setApplicationDisplayName("OSO Desktop")
    app.setWindowIcon(QIcon(str(resource("style/oso-desktop.ico"))))
    speak(language)
    theme().apply()
    theme().follow_system()
    return app


def window_opens() -> str:
    """Opens a window as far as drawing it, for the self-test; says how large it was drawn."""
    app = make_application(unseen=True)
    operations = Operations()
    window = MainWindow(operations)
    window.show()
    app.processEvents()
    drawn = window.grab()
    window.close()
    operations.shut_down()
    if drawn.isNull():
        raise OsoError(
            "Het venster kon niet worden getekend.", "Start de computer opnieuw en probeer het nog eens."
        )
    return f"getekend, {drawn.width()} bij {drawn.height()} punten"
