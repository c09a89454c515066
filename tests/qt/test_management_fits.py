"""Every tab of Beheer fits a screen of 1366×768 at one and a half times the size, with its words whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea
from pytestqt.qtbot import QtBot

from oso_desktop.qt import screenshots
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW
from tests.qt.test_shell import SMALL, called, looked_at


@pytest.fixture
def window(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    shutil.copytree(demo_store[0], tmp_path / "store")
    workspace = open_store(tmp_path / "store", keychain=demo_store[1], clock=lambda: NOW)
    operations = Operations()
    shown = MainWindow(operations)
    qtbot.addWidget(shown)
    shown.resize(SMALL)
    shown.show()
    shown.open_workspace(workspace)
    shown.open_management()
    screenshots.settle(shown)
    yield shown
    operations.shut_down()
    workspace.close()


def test_every_tab_of_beheer_is_within_reach_and_none_is_cut_off(window: MainWindow) -> None:
    """UI.md: the bar does not hide a tab behind arrows, and no page of it must be moved sideways."""
    tabs = window.management_page.form.tabs
    bar = tabs.tabBar()
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        screenshots.settle(window)
        title = tabs.tabText(number)
        last = bar.tabRect(tabs.count() - 1)
        assert last.right() <= bar.width(), f"with {title} chosen the last tab is not in view"
        assert looked_at(window).cut == [], title
        aside = [
            called(area)
            for area in tabs.currentWidget().findChildren(QAbstractScrollArea)
            if area.isVisible() and isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
        ]
        assert aside == [], title
    assert window.size() == SMALL


def test_a_question_below_the_edge_comes_into_view(window: MainWindow, qtbot: QtBot) -> None:
    """Its button has the focus: what Enter would do must be on the screen."""
    page = window.management_page
    page.form.tabs.setCurrentWidget(page.form.key_tab)
    screenshots.settle(window)
    page.key.ways.form.new_key_button.click()
    asked = window.focusWidget()
    assert asked is not None
    view = page.form.key_scroll.viewport()

    def in_view() -> bool:
        top = asked.mapTo(view, QPoint()).y()
        return top >= 0 and top + asked.height() <= view.height()

    qtbot.waitUntil(in_view)
