"""Alt with a letter does one thing at a time: no two controls that are on show together have the same letter."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QStackedWidget, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt import screenshots
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.management_people_form import Asked
from oso_desktop.qt.operations import Operations
from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW

_KEY = re.compile(r"(?<!&)&([^&])")


def texts_on_show(window: QWidget) -> Iterator[tuple[str, str]]:
    """The name of each control on show whose text may underline a letter, and that text."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            yield widget.objectName(), widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget.objectName(), widget.title()
        elif isinstance(widget, QTabBar):
            yield from ((f"tab {number}", widget.tabText(number)) for number in range(widget.count()))


def clashes(window: QWidget) -> dict[str, list[str]]:
    """Per letter that two controls have, which they are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in texts_on_show(window):
        if (letter := _KEY.search(text.replace("&&", ""))) is not None:
            found[letter[1].casefold()].append(f"{name}: {text}")
    return {letter: names for letter, names in found.items() if len(names) > 1}


def states(page: ManagementPage) -> Iterator[tuple[str, Callable[[], object]]]:
    """What the page Beheer can show, and how it comes to: each tab, and what unfolds or is asked in it."""
    form, people, key = page.form, page.people, page.key
    for number in range(form.tabs.count()):
        title = form.tabs.tabText(number).replace("&", "")
        yield title, lambda number=number: form.tabs.setCurrentIndex(number)
        for stack in form.tabs.widget(number).findChildren(QStackedWidget):
            if (
                re.search("^(stack|key_stack)$", stack.objectName())
                and "page" in stack.widget(0).objectName()
            ):
                for at in range(1, stack.count()):
                    if stack.widget(at).objectName() != "form_page":
                        yield (
                            f"{title}, {stack.widget(at).objectName()}",
                            lambda s=stack, at=at: s.setCurrentIndex(at),
                        )
                yield f"{title} again", lambda s=stack: s.setCurrentIndex(0)
    yield "Mensen", lambda: form.tabs.setCurrentWidget(people)
    for asked in Asked:
        yield f"Mensen, {asked.name}", lambda asked=asked: people.begin(asked)
    yield "Mensen again", people.fields.stop
    yield "Mensen, leaving", people.ask_leave
    yield "Sleutels", lambda: form.tabs.setCurrentWidget(form.key_tab)
    yield "Sleutels, an account", lambda: key.ways.form.ways_table.selectRow(0)
    yield "Sleutels, taking away", key.ways.ask_remove
    yield "Sleutels, new key", key.ways.ask_new_key
    yield "Sleutels, inviting", key.begin_inviting


@pytest.fixture
def window(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The page Beheer of the demo school."""
    shutil.copytree(demo_store[0], tmp_path / "store")
    workspace = open_store(tmp_path / "store", keychain=demo_store[1], clock=lambda: NOW)
    operations = Operations()
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_workspace(workspace)
    window.open_management()
    screenshots.settle(window)
    yield window
    operations.shut_down()
    workspace.close()


def test_no_two_letters_clash_anywhere_on_the_page_beheer(window: MainWindow) -> None:
    """UI.md: mnemonics without clashes, the tabs included."""
    found, seen = {}, 0
    for name, show in states(window.management_page):
        show()
        screenshots.settle(window)
        seen += 1
        if clash := clashes(window):
            found[name] = clash
    assert seen > 25, "every state was looked at"
    assert not found, found


def test_the_keys_lead_along_the_tabs_of_beheer_without_a_letter(window: MainWindow, qtbot: QtBot) -> None:
    """UI.md: everything by keyboard; with Ctrl+Tab from within a field, with the arrows from the bar."""
    tabs = window.management_page.form.tabs
    names = [tabs.tabText(number) for number in range(tabs.count())]
    at = tabs.currentIndex()
    window.management_page.school.fields.form.name_edit.setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.tabText(tabs.currentIndex()) == names[at + 1]
    tabs.tabBar().setFocus()
    for name in names[at + 2 :]:
        qtbot.keyClick(tabs.tabBar(), Qt.Key.Key_Right)
        assert tabs.tabText(tabs.currentIndex()) == name
    screenshots.settle(window)
