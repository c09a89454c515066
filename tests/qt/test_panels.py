"""A message in the page takes neither the focus nor a window of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone


class Windows(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.mark.parametrize("next_step", ["", "Probeer het later opnieuw."])
@pytest.mark.parametrize("closable", [True, False])
def test_a_message_leaves_the_person_where_they_were(
    qtbot: QtBot, qapp: QApplication, next_step: str, closable: bool
) -> None:
    """Given somebody typing in a field, when a message comes, then no other window shows and the field is typed in."""
    page = QWidget()
    column = QVBoxLayout(page)
    field = QLineEdit()
    column.addWidget(field)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: qapp.focusWidget() is field)
    watch = Windows()
    qapp.installEventFilter(watch)
    try:
        panel = Panel(Tone.BAD, "Het is niet gelukt.", next_step, closable=closable)
        column.addWidget(panel)
        qtbot.waitUntil(panel.isVisible)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == []
    assert qapp.focusWidget() is field
    assert panel.step_label.isVisible() == bool(next_step)
