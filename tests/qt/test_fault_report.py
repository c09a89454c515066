"""From the message of a fault to the report of it: seen whole, then saved or copied, and never sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.qt.clipboard import ClipboardGuard
from oso_desktop.qt.fault_report import FILE_NAME, FaultReportCard
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import report_unexpected
from oso_desktop.qt.panels import Panel
from oso_desktop.services.faults import kept_in
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import OpenWindow

NAME = "Wobbelien Proefkonijn"


@pytest.fixture
def window(open_window: OpenWindow, workspace: Workspace) -> MainWindow:
    return open_window(workspace)


def go_wrong(window: MainWindow) -> str:
    """A fault with a name in it, told as every fault is; gives its code."""
    with kept_in(window.workspace.folder):
        try:
            {}[NAME]
        except KeyError as error:
            shown = report_unexpected(error)
    window.notices.show_error(shown)
    return shown.code


def report_button(window: MainWindow) -> QPushButton:
    (button,) = [
        each
        for panel in window.findChildren(Panel)
        for each in panel.findChildren(QPushButton)
        if each.text() == "Foutrapport…"
    ]
    return button


def shown_report(window: MainWindow, qtbot: QtBot) -> FaultReportCard:
    report_button(window).click()
    card = window.management_page.faults
    qtbot.waitUntil(card.form.report_text.isVisible)
    qtbot.waitUntil(lambda: not window.operations.working)
    return card


def test_the_message_of_a_fault_leads_to_its_report_and_all_of_it_is_on_the_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    """R164: one click; what is saved is what was seen, and no name is in it."""
    code = go_wrong(window)

    card = shown_report(window, qtbot)

    text = card.form.report_text.toPlainText()
    assert code in text
    assert "Wobbelien" not in text
    assert str(window.workspace.folder) not in text
    assert card.form.report_text.hasFocus()
    assert card.form.report_text.isReadOnly()
    assert window.management_page.form.tabs.currentWidget() is window.management_page.form.key_tab
    qtbot.waitUntil(lambda: not card.form.report_text.visibleRegion().isEmpty())  # it is brought into view
    qtbot.waitUntil(lambda: not card.form.save_button.visibleRegion().isEmpty())


def test_what_is_saved_is_what_was_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    go_wrong(window)
    card = shown_report(window, qtbot)
    asked: list[str] = []

    def ask(_: object, proposed: str) -> Path:
        asked.append(proposed)
        return tmp_path / "naar-de-maker.txt"

    card._ask_file = ask
    card.form.save_button.click()
    qtbot.waitUntil(lambda: not window.operations.working)

    saved = (tmp_path / "naar-de-maker.txt").read_bytes()
    assert saved.decode().replace("\r\n", "\n") == card.form.report_text.toPlainText()
    assert asked == [FILE_NAME], "a name that says nothing of who or where"
    assert "opgeslagen" in told(card)


def test_a_disk_that_refuses_is_told_in_the_card(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    card = shown_after_fault(window, qtbot)
    (tmp_path / "bestand").touch()
    card._ask_file = lambda *_: tmp_path / "bestand" / "x.txt"
    card.form.save_button.click()
    qtbot.waitUntil(lambda: not window.operations.working)
    assert "kan niet worden geschreven" in told(card)


def test_who_thinks_better_of_it_saves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    card = shown_after_fault(window, qtbot)
    card._ask_file = lambda *_: None
    card.form.save_button.click()
    assert not card.findChildren(Panel)


def test_a_copy_is_whole_and_goes_at_a_lock_as_other_copies_do(window: MainWindow, qtbot: QtBot) -> None:
    guard = ClipboardGuard(window)
    card = shown_after_fault(window, qtbot)
    card.form.copy_button.click()
    assert QGuiApplication.clipboard().text() == card.form.report_text.toPlainText()
    assert "Gekopieerd" in told(card)
    guard.clear()


def test_without_a_fault_the_button_is_there_and_the_text_comes_when_it_is_asked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    """At Beheer, Sleutels, where also the folder of the store stands."""
    window.open_management("sleutels")
    qtbot.waitUntil(window.management_page.faults.isVisible)
    form = window.management_page.faults.form
    assert not form.report_text.isVisible()
    assert not form.save_button.isVisible()
    form.make_button.click()
    qtbot.waitUntil(form.report_text.isVisible)
    assert "OSO Desktop" in form.report_text.toPlainText()


def test_a_report_of_before_is_made_anew_with_what_went_wrong_since(window: MainWindow, qtbot: QtBot) -> None:
    """Nobody sends one in which the fault is missing."""
    form = shown_after_fault(window, qtbot).form
    assert "1 keer" in form.report_text.toPlainText()
    go_wrong(window)
    form.make_button.click()
    qtbot.waitUntil(lambda: "2 keer" in form.report_text.toPlainText())


def test_a_crash_is_told_at_the_next_start_with_the_same_button(window: MainWindow, qtbot: QtBot) -> None:
    """Given a program that ended by itself, then nobody wonders what became of their work."""
    window.notices.tell_crash("A1B2C3")
    assert "A1B2C3" in window.messages[0]
    shown_report(window, qtbot)


def test_before_a_store_is_open_there_is_no_page_to_go_to(open_window: OpenWindow) -> None:
    window = open_window()
    window.notices.show_error(report_unexpected(ValueError(NAME)))
    assert not [each for panel in window.findChildren(Panel) for each in panel.findChildren(QPushButton)]


def shown_after_fault(window: MainWindow, qtbot: QtBot) -> FaultReportCard:
    go_wrong(window)
    return shown_report(window, qtbot)


def told(card: FaultReportCard) -> str:
    return " ".join(panel.text_label.text() for panel in card.findChildren(Panel) if panel.isVisible())
