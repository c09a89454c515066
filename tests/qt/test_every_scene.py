"""Everything that the window can show, walked by whoever cannot see it and by whoever works with the keys alone.

UI.md: every focusable widget has a name and role, tables announce header and state, and everything works by keyboard in
a sensible order (EN 301 549 11.5.2; WCAG 2.1.1, 2.1.2, 2.4.3, 4.1.2).
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.qt.tips import permit, plain_tip
from oso_desktop.services.demo import demo_workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW
from tests.qt.every_scene import everything
from tests.qt.keys import is_stop, jumps, stops, walked_by_tab
from tests.qt.spoken import faults
from tests.qt.windows import put_away


@dataclass(frozen=True)
class Seen:
    """What is wrong with something on show: with what is told of it, and with where the Tab key leads in it."""

    untold: list[str]
    back: list[str]
    missed: list[str]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> dict[str, Seen]:
    """Everything that the window can show, looked at once."""
    workspace = demo_workspace(tmp_path_factory.mktemp("told") / "store", MemoryKeychain(), lambda: NOW)
    theme().apply(Scheme.LIGHT)
    window = MainWindow(Operations())
    window.resize(1366, 768)
    window.show()
    found = {name: _seen(shown) for name, shown in everything(window, workspace)}
    put_away(window)
    workspace.close()
    return found


def _seen(shown: QWidget) -> Seen:
    untold = faults(shown)
    shown.activateWindow()
    order = stops(shown)
    came = walked_by_tab(shown)
    back = [f"{_called(one)} to {_called(other)}" for one, other in jumps(shown, came)]
    return Seen(
        untold=untold,
        back=back[1:],  # once in a round it goes from the last to the first
        missed=[_called(stop) for stop in order if stop not in came and is_stop(stop)],
    )


def _called(widget: QWidget) -> str:
    return f"{widget.objectName() or type(widget).__name__} of {type(widget.parentWidget()).__name__}"


def test_of_everything_on_show_a_screen_reader_is_told_what_it_is(walked: dict[str, Seen]) -> None:
    assert {scene: seen.untold for scene, seen in walked.items() if seen.untold} == {}
    assert len(walked) > 120, "every scene was looked at"


def test_tab_goes_as_the_eye_reads(walked: dict[str, Seen]) -> None:
    """From top to bottom, and in a line from left to right; one round through the window is one way down."""
    assert {scene: seen.back for scene, seen in walked.items() if seen.back} == {}


def test_tab_comes_everywhere_and_is_caught_nowhere(walked: dict[str, Seen]) -> None:
    assert {scene: seen.missed for scene, seen in walked.items() if seen.missed} == {}


def test_a_key_that_goes_back_or_is_caught_is_found(qtbot: QtBot) -> None:
    """The walk sees what it is for."""
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    first, pad, last = QPushButton("a"), QPlainTextEdit(), QPushButton("b")
    for widget in (first, pad, last):
        column.addWidget(widget)
    QWidget.setTabOrder(last, pad)
    with qtbot.waitActive(box):
        box.show()
    came = walked_by_tab(box)
    assert came[:3] == [first, last, pad]
    assert set(came[3:]) == {pad}, "a text that takes the key for itself is a trap"
    assert jumps(box, [first, last, pad]) == [(last, pad), (pad, first)]


def test_a_round_back_is_the_round_on_turned_about(qtbot: QtBot) -> None:
    window = MainWindow(Operations())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    on = walked_by_tab(window)
    window.form.students_button.setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is on[on.index(window.form.students_button) - 1]
    window.operations.shut_down()


def test_what_is_not_told_is_found(qtbot: QtBot) -> None:
    """The walk sees what it is for."""
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    nameless, example, marked, barred = QPushButton(), QLineEdit(), QLabel("x"), QPushButton("Doe")
    example.setPlaceholderText("dd-mm-jjjj")
    example.setAccessibleName("dd-mm-jjjj")
    marked.setToolTip(plain_tip("Tip"))
    barred.setEnabled(False)
    table = QTableWidget(1, 1)
    table.setAccessibleName("Tabel")
    table.setHorizontalHeaderLabels([""])
    for widget in (nameless, example, marked, barred, table):
        column.addWidget(widget)
    box.show()
    found = [fault.partition(": ")[2] for fault in faults(box)]
    assert found == [
        "its name is ''",
        "its name is its example",
        "marks are read out: '<p>Tip</p>'",
        "it cannot be used, and does not say why",
        "column 0 has no head",
    ]


def test_why_a_control_cannot_be_used_is_seen_and_heard_and_its_own_hint_comes_back(qtbot: QtBot) -> None:
    button = QPushButton("Doe")
    qtbot.addWidget(button)
    button.setToolTip("Eigen hint")
    permit(button, "Mag niet: a < b.")
    assert not button.isEnabled()
    assert (button.toolTip(), button.accessibleDescription()) == (
        "<p>Mag niet: a &lt; b.</p>",
        "Mag niet: a < b.",
    )
    permit(button)
    assert button.isEnabled()
    assert (button.toolTip(), button.accessibleDescription()) == ("Eigen hint", "")
