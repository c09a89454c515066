"""Lists of items are emptied in the one way that does not end the program."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from oso_desktop.qt.listed import unlist

ROOT = Path(__file__).parents[2]


def test_a_list_is_emptied_without_choosing_anything_meanwhile(qtbot: QtBot) -> None:
    shown, chosen = QListWidget(), list[QListWidgetItem | None]()
    qtbot.addWidget(shown)
    for number in range(3):
        shown.addItem(QListWidgetItem(str(number)))
    shown.setCurrentRow(1)
    shown.currentItemChanged.connect(lambda now, _before: chosen.append(now))

    unlist(shown)

    assert shown.count() == 0
    assert chosen == [None]


def test_no_list_of_a_form_is_cleared_by_qt_itself() -> None:
    """A core file of a run that ended by itself showed why: see `unlist`."""
    lists = {
        name
        for form in (ROOT / "ui").glob("*.ui")
        for name in re.findall(r'<widget class="QListWidget" name="(\w+)"', form.read_text("utf-8"))
    }
    assert {"choices", "made", "find_list", "search_list", "index_list", "done_list"} <= lists
    cleared = re.compile(rf"\b(?:{'|'.join(lists)})\.clear\(")
    found = [
        path.name
        for path in (ROOT / "oso_desktop" / "qt").glob("*.py")
        if cleared.search(path.read_text("utf-8"))
    ]
    assert not found
