"""One field finds everything (UI.md): who is typed is opened by Enter, and nothing of it stays behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.qt.finder import Finder
from oso_desktop.qt.finder_places import places
from oso_desktop.qt.help_manual import manual_pages
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.students_model import folded
from oso_desktop.services import addresses
from oso_desktop.services.dossiers import StudentRow, rows
from oso_desktop.services.finding import findable
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import OpenWindow


@pytest.fixture
def window(workspace: Workspace, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    made = open_window(workspace, (1200, 700))
    made.open_students()
    qtbot.waitUntil(
        lambda: not made.operations.working and made.students_page.form.table.model().rowCount() > 0
    )
    return made


@pytest.fixture
def finder(window: MainWindow, qtbot: QtBot) -> Finder:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.operations.working)
    assert window.finder.isVisible()
    return window.finder


def shown(finder: Finder) -> list[str]:
    found = finder.form.find_list
    return [found.item(at).text() for at in range(found.count())]


def go(finder: Finder, text: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.form.find_edit, text)
    qtbot.keyClick(finder.form.find_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not finder.isVisible() and not finder.parent().window().operations.working)  # type: ignore[attr-defined]  # a widget


def row(workspace: Workspace, *, begun: bool) -> StudentRow:
    return next(each for each in rows(workspace) if (each.dossier_id is not None) == begun)


def test_everybody_every_school_and_every_place_is_found_by_its_whole_name(
    finder: Finder, window: MainWindow, workspace: Workspace
) -> None:
    found = findable(workspace)
    names = [each.name for each in (*found.pupils, *found.schools, *places(window))]
    assert len(found.pupils) == len(rows(workspace))
    for name in names:
        finder.form.find_edit.setText(name)
        assert any(folded(text).startswith(folded(name)) for text in shown(finder)), name


def test_without_a_word_the_places_stand_there_and_nobody(finder: Finder, window: MainWindow) -> None:
    assert shown(finder) == [each.name for each in places(window)]


def test_a_pupil_with_a_transfer_is_opened_at_once(
    finder: Finder, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    pupil = row(workspace, begun=True)
    go(finder, folded(pupil.student.list_name), qtbot)
    assert window.dossier_on_show
    assert window.dossier_page.desk.dossier_id == pupil.dossier_id


def test_a_pupil_without_one_is_chosen_in_the_list(
    finder: Finder, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    pupil = row(workspace, begun=False)
    go(finder, pupil.student.list_name, qtbot)
    assert not window.dossier_on_show
    assert window.students_page.current is not None
    assert window.students_page.current.student.id == pupil.student.id


def test_a_place_is_found_by_what_is_done_there(finder: Finder, window: MainWindow, qtbot: QtBot) -> None:
    go(finder, "herstelblad", qtbot)
    page = window.management_page
    assert window.form.pages.currentWidget() is page
    assert page.form.tabs.currentWidget() is page.form.key_tab


def test_a_page_of_the_help_is_found_by_its_title_behind_all_else(
    finder: Finder, window: MainWindow, qtbot: QtBot
) -> None:
    """UI.md: help from the manual; a task is found by what the manual calls it."""
    finder.form.find_edit.setText("inzage")
    kinds = [text.startswith("Hulp: ") for text in shown(finder)]
    assert kinds == sorted(kinds)
    assert any(kinds)
    assert not all(kinds)
    finder.form.find_edit.clear()
    title = next(page.title for page in manual_pages() if page.name.startswith("06"))
    go(finder, title, qtbot)
    assert window.help.on_show
    assert window.help.page is not None
    assert window.help.page.form.index_list.currentItem().text() == title


def test_a_school_is_chosen_in_the_address_book(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    addresses.save_address(
        workspace, KnownSchool(name="Het Verzonnen Lyceum", brin="99YY", town="Nergenshuizen"), sure=True
    )
    window.find_anything()
    qtbot.waitUntil(lambda: not window.operations.working)
    go(window.finder, "verzonnen nergens", qtbot)
    page = window.management_page
    assert page.form.tabs.currentWidget() is page.schools


def test_the_arrows_choose_and_escape_goes_back_to_where_one_was(window: MainWindow, qtbot: QtBot) -> None:
    search = window.students_page.form.search_edit
    search.setFocus()
    window.find_anything()
    qtbot.waitUntil(lambda: not window.operations.working)
    edit, found = window.finder.form.find_edit, window.finder.form.find_list
    for _ in range(found.count() + 2):
        qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert found.currentRow() == found.count() - 1
    qtbot.keyClick(edit, Qt.Key.Key_PageUp)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert 0 <= found.currentRow() < found.count() - 1
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not window.finder.isVisible()
    assert QApplication.focusWidget() is search


def test_nothing_found_says_what_to_do_and_enter_does_nothing(finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.form.find_edit, "qqqq")
    (text,) = shown(finder)
    assert text.startswith("Niets gevonden.")
    qtbot.keyClick(finder.form.find_edit, Qt.Key.Key_Return)
    assert finder.isVisible()


@pytest.mark.parametrize("how", ["escape", "page", "entrance", "again", "elsewhere"])
def test_no_name_stays_behind_it(how: str, finder: Finder, window: MainWindow, qtbot: QtBot) -> None:
    """Also where the program locks, which brings another room."""
    qtbot.keyClicks(finder.form.find_edit, "a")
    assert shown(finder)
    match how:
        case "escape":
            qtbot.keyClick(finder.form.find_edit, Qt.Key.Key_Escape)
        case "page":
            window.open_todo()
        case "entrance":
            window.form.rooms.setCurrentWidget(window.form.entrance)
        case "again":
            window.find_anything()
        case "elsewhere":
            window.students_page.form.search_edit.setFocus()
    assert not finder.isVisible()
    assert shown(finder) == []
    assert finder.form.find_edit.text() == ""
    assert vars(finder)["_people"] == ()
