"""What the registers of the page Beheer have in common: one message at a time, and a paper to look at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.theme import Tone


class Notices(QObject):
    """One panel in a column; the next takes its place."""

    def __init__(self, column: QLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._panel: Panel | None = None

    @property
    def text(self) -> str:
        """What is said now."""
        return self._panel.text_label.text() if self._panel is not None else ""

    def clear(self) -> None:
        """Says nothing any more."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = None

    def say(self, tone: Tone, text: str, next_step: str = "") -> None:
        """Says this instead."""
        self.ask(tone, text, next_step)

    def ask(self, tone: Tone, text: str, next_step: str = "") -> Panel:
        """Says this instead, in a panel that is to get buttons."""
        self.clear()
        self._panel = Panel(tone, text, next_step)
        self._panel.closed.connect(self._forget)
        self._column.addWidget(self._panel)
        QTimer.singleShot(0, self, self._bring_in_view)  # once it is laid out; a panel may be gone by then
        return self._panel

    def _bring_in_view(self) -> None:
        """What is asked or told below the edge of a small window goes unseen."""
        panel = self._panel
        around = panel.parentWidget() if panel is not None else None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # or it has no place yet
        while around is not None and panel is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(panel, 0, 8)
            around = around.parentWidget()

    def error(self, error: OsoError) -> None:
        """Says what went wrong and what to do."""
        self.say(Tone.BAD, error.text, error.next_step)

    def _forget(self) -> None:
        self._panel = None


class PaperForm(Protocol):
    """A form with a place for a paper."""

    stack: QStackedWidget
    paper_page: QWidget
    paper_column: QVBoxLayout
    back_button: QPushButton


class Papers(QObject):
    """A paper that takes the place of the page until the person goes back."""

    def __init__(self, form: PaperForm, preview: Preview) -> None:
        super().__init__(form.stack)
        self._stack = form.stack
        self._page = form.paper_page
        self._from: QWidget | None = None
        self.preview = preview
        form.paper_column.addWidget(self.preview)
        dress_button(form.back_button, "arrow-left")
        form.back_button.clicked.connect(lambda _checked=False: self.close())

    def show_paper(self, data: bytes, file_name: str, came_from: QWidget) -> None:
        """Shows a paper; the focus goes back to `came_from` afterwards."""
        self.preview.show_pdf(data, file_name)
        self.come_forward(came_from)

    def come_forward(self, came_from: QWidget) -> None:
        """Takes the place of the page with what the preview shows."""
        self._from = came_from
        self._stack.setCurrentWidget(self._page)
        self.preview.setFocus()

    def close(self) -> None:
        """Back to the page; nothing of the paper stays on the screen."""
        self.preview.clear()
        self._stack.setCurrentIndex(0)
        if self._from is not None:
            self._from.setFocus()
            self._from = None


def fill_choices(box: QComboBox, choices: Sequence[Enum]) -> None:
    """The values of an enumeration as choices, the first chosen."""
    box.clear()
    for choice in choices:
        box.addItem(str(on_screen(choice.value)), choice)
