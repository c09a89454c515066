"""What stands in a layout is found without asking the layout for its items, which would end the program later."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import oso_desktop
from oso_desktop.qt.laid_out import parts_in, widgets_in

PACKAGE = Path(oso_desktop.__file__).parent
TESTS = Path(__file__).resolve().parents[1]
PANELS_COME_AND_GO = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone

app = QApplication([])
page = QWidget()
column = QVBoxLayout(page)
for _ in range(100):
    for _ in range(10):
        column.addWidget(Panel(Tone.INFO, "Bewaard."))
    for place in range(column.count()):
        {look}
    for panel in page.findChildren(Panel):
        panel.deleteLater()
    del panel
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
assert column.count() == 0
"""


def test_the_parts_come_in_their_order_whatever_was_made_first(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    last, first, between, elsewhere = (
        QLabel("c", page),
        QLabel("a", page),
        QLabel("b", page),
        QLabel("d", page),
    )
    column, inner = QVBoxLayout(page), QHBoxLayout()
    column.addWidget(first)
    column.addStretch()
    column.addLayout(inner)
    inner.addWidget(between)
    column.addWidget(last)

    assert parts_in(column) == [(0, first), (2, inner), (3, last)]
    assert widgets_in(column) == [first, last]
    assert widgets_in(inner) == [between]
    assert elsewhere not in widgets_in(column)


@pytest.mark.parametrize("kind", [QGridLayout, QFormLayout])
def test_a_layout_with_rows_has_parts_too(kind: type[QGridLayout] | type[QFormLayout], qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout: QLayout = kind(page)
    labels = [QLabel(text) for text in "abc"]
    for label in labels:
        layout.addWidget(label)

    assert widgets_in(layout) == labels


def test_a_layout_of_nothing_has_no_parts() -> None:
    assert parts_in(QVBoxLayout()) == []


def ended(look: str) -> int:
    """How a process ended in which panels came and went in a column that was looked at."""
    return subprocess.run(
        [sys.executable, "-c", PANELS_COME_AND_GO.format(look=look)],
        cwd=PACKAGE.parent,
        capture_output=True,
        check=False,
    ).returncode


def test_panels_come_and_go_in_a_column_that_was_looked_at() -> None:
    """A layout that was asked for its items ended the program; if it no longer does, this room can go."""
    assert ended("widgets_in(column)") == 0
    assert ended("column.itemAt(place)") != 0


def test_nothing_asks_a_layout_for_its_items() -> None:
    asking = [
        f"{path.name}:{node.lineno}"
        for folder in (PACKAGE, TESTS)
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "itemAt"
    ]

    assert asking == []
