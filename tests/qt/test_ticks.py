"""A tick keeps its whole text in a row that has little height to give."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

TIGHT = 7
"""What a category row leaves above and below the text, in device-independent pixels, for both together."""


def test_a_tight_row_cuts_no_descenders_off(qtbot: QtBot) -> None:
    tick = QCheckBox("Ondersteuning op school")
    qtbot.addWidget(tick)
    tick.show()
    tick.resize(tick.sizeHint().width(), tick.fontMetrics().height() + TIGHT)
    option = QStyleOptionButton()
    tick.initStyleOption(option)
    room = tick.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, tick)
    assert room.height() >= tick.fontMetrics().height()
