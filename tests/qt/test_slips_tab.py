"""Returned slips with the keys of a person and of a scanner: one after the other, and nothing recorded by accident."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, InzageFact, InzageSeen
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.facts import content_mark, slip_code
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.letters_page import LettersPage
from oso_desktop.qt.slips_tab import SlipsTab
from oso_desktop.services import dossiers, letters
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.dossier.desk import click
from tests.qt.group import Window, make_group
from tests.services import school
from tests.services.school import FATHER, MOTHER, TODAY

Case = tuple[Path, MemoryKeychain, tuple[DossierId, ...]]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A store in which the parents of two pupils were invited."""
    folder, keychain = tmp_path_factory.mktemp("sent") / "store", MemoryKeychain()
    workspace = school.create(folder, keychain)
    made = make_group(workspace)
    for dossier_id in made:
        for holder in (MOTHER, FATHER):
            letters.make(workspace, dossier_id, LetterKind.INVITATION, holder)
    workspace.close()
    return folder, keychain, made


@pytest.fixture
def window(sent: Case, tmp_path: Path) -> Iterator[Window]:
    shutil.copytree(sent[0], tmp_path / "store")
    workspace = open_store(tmp_path / "store", keychain=sent[1], clock=school.clock)
    window = Window(workspace)
    yield window
    window.operations.shut_down()
    workspace.close()


@pytest.fixture
def tab(window: Window, qtbot: QtBot) -> SlipsTab:
    page = LettersPage(window)
    qtbot.addWidget(page)
    page.resize(1180, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.form.tabs.setCurrentWidget(page.slips)
    return page.slips


def code_of(workspace: Workspace, dossier_id: DossierId, holder: str) -> str:
    mark = content_mark(dossiers.view(workspace, dossier_id).fingerprint)
    return f"{slip_code(dossier_id, holder)}-{mark}"


def scan(tab: SlipsTab, window: Window, qtbot: QtBot, code: str) -> None:
    """A scanner types where the focus is, and then Enter."""
    for sign in code:
        qtbot.keyClicks(tab.window().focusWidget(), sign)
    enter(tab, window, qtbot)


def enter(tab: SlipsTab, window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(tab.window().focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.operations.working)


def facts(workspace: Workspace, dossier_id: DossierId) -> tuple[InzageFact, ...]:
    return dossiers.view(workspace, dossier_id).dossier.inzage


def press(tab: SlipsTab, label: str) -> None:
    """A button in what is said or asked."""
    panels = [panel for column in (tab.form.notices, tab.form.read_back) for panel in widgets_in(column)]
    buttons = [button for panel in panels for button in panel.findChildren(QPushButton)]
    next(button for button in buttons if label in button.text()).click()


def test_two_enters_for_each_slip_and_ready_for_the_next(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    """R089, R090, users.md §1: scan, Enter, and the next; what was done stands beside it."""
    assert tab.form.code_edit.hasFocus()
    for number, dossier_id in enumerate(sent[2], start=1):
        scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER).lower())
        assert tab.form.found.isVisible()
        assert "(moeder)" in tab.form.holder_label.text()
        assert facts(window.workspace, dossier_id) == ()
        enter(tab, window, qtbot)
        (fact,) = facts(window.workspace, dossier_id)
        assert isinstance(fact, InzageSeen)
        assert fact.on == TODAY
        assert tab.form.done_list.count() == number
        assert tab.form.code_edit.hasFocus()
        assert tab.form.code_edit.text() == ""


def test_a_slip_that_is_scanned_over_another_leaves_that_one_unrecorded_and_says_so(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    """Nobody's remark is passed over because the next slip came too soon."""
    first, second = sent[2]
    scan(tab, window, qtbot, code_of(window.workspace, first, MOTHER))
    scan(tab, window, qtbot, code_of(window.workspace, second, FATHER))
    assert "niet vastgelegd" in tab.notices.text
    enter(tab, window, qtbot)
    assert facts(window.workspace, first) == ()
    assert len(facts(window.workspace, second)) == 1


def test_words_on_a_slip_are_read_back_before_they_can_not_be_altered_any_more(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    """R097."""
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    tab.form.remark_button.setChecked(True)
    assert tab.form.remark_edit.hasFocus()
    qtbot.keyClicks(tab.form.remark_edit, "Bel ons eerzt.")
    qtbot.keyClick(tab.form.remark_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Bel ons eerzt." in tab.asked.text
    assert facts(window.workspace, dossier_id) == ()
    press(tab, "Verbeteren")
    tab.form.remark_edit.setPlainText("Bel ons eerst.")
    click(qtbot, tab.form.record_button)
    press(tab, "Ja, vastleggen")
    qtbot.waitUntil(lambda: not window.operations.working)

    (remark,) = dossiers.view(window.workspace, dossier_id).dossier.remarks
    assert remark.text == "Bel ons eerst."
    assert "met opmerking" in tab.form.done_list.item(0).text()


def test_a_remark_without_words_is_asked_for(tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot) -> None:
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    tab.form.remark_button.setChecked(True)
    click(qtbot, tab.form.record_button)
    qtbot.waitUntil(lambda: not window.operations.working)
    assert tab.form.problem.isVisible()
    assert facts(window.workspace, dossier_id) == ()
    assert tab.form.found.isVisible(), "it can be put right"


@pytest.mark.parametrize("typed", ["", "32-01-2026"])
def test_a_day_that_is_none_is_said_beside_the_field(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot, typed: str
) -> None:
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    tab.form.day_edit.setText(typed)
    click(qtbot, tab.form.record_button)
    assert tab.form.problem.isVisible()
    assert facts(window.workspace, dossier_id) == ()
    tab.form.day_edit.show_day(TODAY + timedelta(days=1))
    click(qtbot, tab.form.record_button)
    qtbot.waitUntil(lambda: not window.operations.working)
    assert tab.form.problem.isVisible()
    assert facts(window.workspace, dossier_id) == ()


def test_a_slip_of_older_content_says_that_inzage_must_be_offered_again(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    """R107, R110."""
    dossier_id = sent[2][0]
    old = code_of(window.workspace, dossier_id, MOTHER)
    dossiers.choose_category(window.workspace, dossier_id, Category.VERZUIM, chosen=True)
    dossiers.confirm_choice(window.workspace, dossier_id)
    scan(tab, window, qtbot, old)
    assert "veranderd" in tab.notices.text
    assert not tab.form.found.isVisible()
    assert facts(window.workspace, dossier_id) == ()
    press(tab, "Open dossier")
    assert window.opened == [dossier_id]
    assert tab.form.code_edit.selectedText() == tab.form.code_edit.text()


def test_an_unknown_code_says_what_to_do_and_the_field_is_ready(
    tab: SlipsTab, window: Window, qtbot: QtBot
) -> None:
    scan(tab, window, qtbot, "zzzz-zzzz-zzzz")
    assert "geen leerling" in tab.notices.text
    assert tab.form.code_edit.hasFocus()


def test_a_mistake_is_taken_back_from_the_list(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    enter(tab, window, qtbot)
    click(qtbot, tab.form.undo_button)
    qtbot.waitUntil(lambda: not window.operations.working)
    assert dossiers.view(window.workspace, dossier_id).holders[0].state is HolderState.TO_OFFER
    assert "ongedaan" in tab.form.done_list.item(0).text()
    assert not tab.form.undo_button.isEnabled()
    tab.form.open_button.click()
    assert window.opened == [dossier_id]


def test_the_last_slip_is_taken_back_with_ctrl_z_from_the_field_for_the_next(
    tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot
) -> None:
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    enter(tab, window, qtbot)
    assert window.toast.said.startswith("Vastgelegd: ")
    assert tab.form.code_edit.hasFocus()
    assert not tab.form.code_edit.isUndoAvailable(), "so that Ctrl+Z goes to the bar"
    window.toast.undo()
    qtbot.waitUntil(lambda: window.toast.said == "Het is weer zoals het was.")
    assert dossiers.view(window.workspace, dossier_id).holders[0].state is HolderState.TO_OFFER
    assert "ongedaan" in tab.form.done_list.item(0).text()
    assert not tab.form.undo_button.isEnabled()


def test_a_slip_can_be_put_aside(tab: SlipsTab, window: Window, sent: Case, qtbot: QtBot) -> None:
    dossier_id = sent[2][0]
    scan(tab, window, qtbot, code_of(window.workspace, dossier_id, MOTHER))
    click(qtbot, tab.form.skip_button)
    assert not tab.form.found.isVisible()
    assert facts(window.workspace, dossier_id) == ()
    assert tab.form.code_edit.hasFocus()
