"""The bar that tells what was just done and undoes it, in the real window (WCAG 2.2.1, 4.1.3)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHoverEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.toast import LEAST_MS, Toast
from oso_desktop.services import dossiers, transfers
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import OpenWindow

SAID = "Dat is weg."
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(workspace: Workspace, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The window with the list of pupils, at work."""
    made = open_window(workspace, (1200, 700))
    made.open_students()
    qtbot.waitUntil(lambda: not made.operations.working)
    made.students_page.form.table.setFocus()
    return made


@pytest.fixture
def toast(window: MainWindow) -> Toast:
    return window.toast


@pytest.fixture
def undone(window: MainWindow, toast: Toast) -> list[str]:
    """What was undone, after a bar came up that undoes something of the list."""
    did: list[str] = []
    toast.offer_here(SAID, lambda: did.append(SAID), window.students_page)
    return did


def hover(toast: Toast, kind: QEvent.Type, qtbot: QtBot) -> None:
    """Moves the mouse onto the bar, or off it."""
    inside = kind is QEvent.Type.HoverEnter
    toast.bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, inside)
    place = QPointF(toast.bar.rect().center() if inside else QPoint(-9, -9))
    QApplication.sendEvent(toast, QHoverEvent(kind, place, place, place))


def test_a_bar_stands_below_the_page_and_takes_no_focus(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(toast.bar.isVisible)
    assert window.students_page.form.table.hasFocus()
    page = window.form.pages
    assert page.mapTo(window, QPoint(0, page.height())).y() <= toast.mapTo(window, QPoint()).y(), (
        "it covers nothing of the page"
    )
    assert [label.text() for label in toast.findChildren(QLabel) if label.text()] == [SAID]
    assert toast.undo_button.text() == "Ongedaan maken"
    assert not toast.undo_button.icon().isNull()
    assert not undone


def test_the_button_undoes_once_and_the_bar_is_gone(toast: Toast, undone: list[str], qtbot: QtBot) -> None:
    qtbot.waitUntil(toast.undo_button.isVisible)
    qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    toast.undo()
    assert undone == [SAID]
    assert toast.isHidden()
    assert toast.said == ""


def test_ctrl_z_does_what_its_button_does_while_it_stands(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    table = window.students_page.form.table
    qtbot.keyClick(table, Qt.Key.Key_Z, CTRL)
    assert undone == [SAID]
    qtbot.keyClick(table, Qt.Key.Key_Z, CTRL)
    assert undone == [SAID], "without a bar there is nothing to undo"
    toast.say("Klaar.")
    qtbot.keyClick(table, Qt.Key.Key_Z, CTRL)
    assert toast.said == "Klaar.", "of this there is nothing to undo"


def test_ctrl_z_in_a_field_undoes_what_was_typed_there_first(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    field = window.students_page.form.search_edit
    field.setFocus()
    qtbot.keyClicks(field, "vis")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), undone) == ("", [])
    assert not field.isUndoAvailable()
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone == [SAID], "the field has nothing to undo any more"


def test_another_bar_takes_the_place_of_the_first(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    other: list[str] = []
    toast.offer_here("Dit ook.", lambda: other.append("ook"), window.students_page)
    assert len(window.findChildren(Toast)) == 1
    qtbot.keyClick(window.students_page.form.table, Qt.Key.Key_Z, CTRL)
    assert (undone, other) == ([], ["ook"])


def test_it_closes_by_itself_only_after_it_could_be_read(toast: Toast, undone: list[str]) -> None:
    """WCAG 2.2.1: a long text stands longer than a short one."""
    assert toast.timer.isActive()
    assert toast.timer.interval() == toast.lasts == LEAST_MS
    toast.say(" ".join(["woord"] * 60))
    assert toast.timer.interval() == toast.lasts > 2 * LEAST_MS
    toast.timer.timeout.emit()
    assert toast.isHidden()
    toast.undo()
    assert not undone, "what has run out is not undone by surprise"


def test_its_time_does_not_run_under_the_mouse(toast: Toast, undone: list[str], qtbot: QtBot) -> None:
    hover(toast, QEvent.Type.HoverEnter, qtbot)
    assert not toast.timer.isActive()
    hover(toast, QEvent.Type.HoverLeave, qtbot)
    assert toast.timer.isActive()
    assert toast.timer.remainingTime() > LEAST_MS - 5_000, "it begins anew"
    assert not undone


def test_its_time_does_not_run_while_the_keyboard_is_in_it_and_escape_goes_back(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    table = window.students_page.form.table
    toast.undo_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.timer.isActive()
    table.setFocus()
    assert toast.timer.isActive()
    toast.undo_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(toast.undo_button, Qt.Key.Key_Escape)
    assert toast.isHidden()
    assert table.hasFocus()
    assert not undone


def test_enter_on_its_button_undoes_and_the_keyboard_is_where_it_was(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    toast.undo_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(toast.undo_button, Qt.Key.Key_Return)
    assert undone == [SAID]
    assert window.students_page.form.table.hasFocus()


def test_its_time_does_not_run_while_nobody_can_see_it(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    window.open_help()
    assert not toast.timer.isActive()
    window.help.close()
    assert toast.timer.isActive()
    assert toast.said == SAID
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not toast.timer.isActive())
    assert toast.said == SAID, "somebody is in another program"
    window.activateWindow()
    qtbot.waitUntil(toast.timer.isActive)
    other.close()
    assert not undone


def test_the_keyboard_reaches_it_after_the_page(
    window: MainWindow, toast: Toast, undone: list[str], qtbot: QtBot
) -> None:
    window.students_page.form.table.setFocus()
    reached = []
    for _ in range(40):
        window.focusNextPrevChild(True)
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
    assert toast.undo_button in reached
    assert toast.close_button in reached
    assert not undone


def test_a_screen_reader_hears_it(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    """WCAG 4.1.3: it is told without the focus going there, with the way to undo it."""
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    toast.offer(SAID, lambda _workspace: None)
    toast.say("Klaar.")
    assert heard == [f"{SAID} Ongedaan maken kan met Ctrl+Z.", "Klaar."]
    assert toast.bar.accessibleName() == "Klaar."


def test_what_is_in_the_store_can_be_undone_from_another_page(
    window: MainWindow, toast: Toast, workspace: Workspace, qtbot: QtBot
) -> None:
    [row, *_] = [each for each in dossiers.rows(workspace) if each.dossier_id is not None]
    dossier_id = DossierId(row.dossier_id or "")
    dossiers.choose_category(workspace, dossier_id, Category.VERZUIM, chosen=True)
    before = dossiers.view(workspace, dossier_id).dossier
    window.students_page.remove_concept(dossier_id)
    qtbot.waitUntil(lambda: toast.said.startswith("Concept verwijderd"))
    window.open_todo()
    assert toast.said.startswith("Concept verwijderd")
    assert not transfers.of_student(workspace, row.student.id)
    toast.undo_button.click()
    qtbot.waitUntil(lambda: toast.said == "Het is weer zoals het was.")
    assert dossiers.view(workspace, dossier_id).dossier == before


def test_what_cannot_be_undone_any_more_says_why(
    window: MainWindow, toast: Toast, workspace: Workspace, qtbot: QtBot
) -> None:
    [row, *_] = [each for each in dossiers.rows(workspace) if each.dossier_id is not None]
    window.students_page.remove_concept(row.dossier_id or "")
    qtbot.waitUntil(lambda: toast.said.startswith("Concept verwijderd"))
    dossiers.start(workspace, row.student.id, Profile.POVO)
    toast.undo_button.click()
    qtbot.waitUntil(lambda: bool(window.messages))
    assert window.messages == ("Dit concept kan niet terug: er is al een nieuw dossier van deze soort.",)
    assert toast.said == ""


def test_what_is_only_on_the_screen_goes_with_its_page(
    window: MainWindow, toast: Toast, undone: list[str]
) -> None:
    window.open_todo()
    assert toast.said == ""
    toast.undo()
    assert not undone


def test_filters_that_were_taken_away_come_back(window: MainWindow, toast: Toast, qtbot: QtBot) -> None:
    page = window.students_page
    everybody = page.proxy.rowCount()
    group = page.model.groups()[0]
    page.filters.chosen.emit({"group": group})
    page.form.search_edit.setText("a")
    narrowed, shown = page.proxy.filter, page.proxy.rowCount()
    assert shown < everybody
    page.form.clear_button.click()
    assert page.proxy.rowCount() == everybody
    assert page.form.search_edit.hasFocus()
    qtbot.keyClick(page.form.search_edit, Qt.Key.Key_Z, CTRL)
    assert page.proxy.filter == narrowed
    assert page.proxy.rowCount() == shown
    assert page.form.search_edit.text() == "a"
    assert page.form.group_button.text() == f"Groep: {group}"
    [ticked] = [each.text() for each in page.filters.group_menu.actions() if each.isChecked()]
    assert ticked == group
