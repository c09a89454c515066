"""The page with the figures is fresh, and nothing but the hand acts in the tests that count."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.usability.hand import Hand, Refused
from tests.qt.usability.table import PAGE, figures, rendered

COUNTING = [path for path in sorted(Path(__file__).parent.glob("test_*.py")) if path != Path(__file__)]
PAST_THE_HAND = {
    "activated", "animateClick", "emit", "go_on", "keyClick", "keyClicks", "mouseClick", "setChecked",
    "setCurrentIndex", "setCurrentRow", "setCurrentText", "setCurrentWidget", "setFocus", "setPlainText",
    "setText", "show_dossier", "show_tab", "toggle", "trigger",
}  # fmt: skip
"""What would do a thing in the window without a click or a key."""


def test_the_page_is_what_the_figures_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == rendered(), "run python -m tests.qt.usability.table"


def test_every_figure_is_asserted_by_one_test() -> None:
    asserted = [
        node.slice.value
        for path in COUNTING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id == "FIGURES"
        and isinstance(node.slice, ast.Constant)
    ]
    assert sorted(map(str, asserted)) == sorted(figures())


@pytest.mark.parametrize("path", COUNTING, ids=lambda path: path.stem)
def test_nothing_is_done_past_the_hand(path: Path) -> None:
    calls = [
        node.func
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    assert [call.attr for call in calls if call.attr in PAST_THE_HAND] == []
    of_hand = [call for call in calls if call.attr == "click"]
    assert all(ast.unparse(call.value).split(".")[-1] == "hand" for call in of_hand)


def test_the_hand_refuses_what_no_person_can_click(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(200, 100)
    button, lid = QPushButton("Onder", around), QWidget(around)
    lid.resize(200, 100)
    around.show()
    hand = Hand(lambda: None)
    with pytest.raises(Refused, match="lies under"):
        hand.click(button)
    lid.hide()
    button.setEnabled(False)
    with pytest.raises(Refused, match="cannot be used"):
        hand.click(button)
    button.hide()
    with pytest.raises(Refused, match="not to be seen"):
        hand.click(button)
    assert hand.count.clicks == 0
