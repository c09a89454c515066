"""Editors in a window of the size that the tab has on a small laptop."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.edit_block import BlockEditor, EditContext
from tests.qt.edit.desk import Shown


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    windows: list[QWidget] = []

    def make(
        block_type: type,
        block: object | None,
        *,
        only: Collection[str] | None = None,
        context: EditContext | None = None,
        visible: bool = True,
    ) -> BlockEditor:
        area = QScrollArea()
        area.setWidgetResizable(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        editor = BlockEditor(block_type, only=only, context=context or EditContext(documents={}))
        editor.show_block(block)
        column.addWidget(editor)
        column.addStretch(1)
        area.setWidget(inside)
        windows.append(area)
        area.resize(1180, 700)
        if visible:
            area.show()
            area.activateWindow()
            with qtbot.waitExposed(area):
                pass
        return editor

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    windows.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
