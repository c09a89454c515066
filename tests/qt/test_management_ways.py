"""The tab Sleutels: who can come in by what, an invitation on paper, and a key that is taken away or renewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.operations import Operations
from oso_desktop.services import prints, ways_in
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.stores import open_store
from oso_desktop.services.ways_in import Invitation, WayKind
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import printer_to
from tests.qt.test_management_page import Window, settle

COLLEAGUE = "B. Bedacht"


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    """The one user of the store, with the role of whoever manages, and a keychain that no other test shares."""
    with workspace.view() as unit:
        known = unit.users.colleagues()[0]
    user = User(name=known.name, role=Role.HEAD)
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        unit.users.put(replace(known, role=Role.HEAD))
    assert isinstance(workspace.key_holder, MemoryKeychain)
    keychain = MemoryKeychain()
    keychain._secrets.update(workspace.key_holder._secrets)
    return replace(workspace, user=user, key_holder=keychain)


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Workspace], ManagementPage]]:
    """Opens the tab for a person at the keyboard."""
    running: list[Operations] = []

    def start(who: Workspace) -> ManagementPage:
        operations = Operations(who)
        running.append(operations)
        page = ManagementPage(
            Window(who, operations),
            ask_printer=lambda _: printer_to(tmp_path / "blad.pdf"),
            ask_path=lambda *_: None,
        )
        qtbot.addWidget(page)
        page.resize(1100, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.form.tabs.setCurrentWidget(page.form.key_tab)
        settle(page, qtbot)
        return page

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def page(open_page: Callable[[Workspace], ManagementPage], head: Workspace) -> ManagementPage:
    return open_page(head)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Invitation]:
    """The invitations that were put on a sheet: what a colleague would read from paper."""
    seen: list[Invitation] = []
    original = ways_in.invitation_pdf

    def remember(workspace: Workspace, invitation: Invitation) -> object:
        seen.append(invitation)
        return original(workspace, invitation)

    monkeypatch.setattr(ways_in, "invitation_pdf", remember)
    return seen


def rows(page: ManagementPage) -> list[tuple[str, ...]]:
    model = page.key.ways.model
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def choose(page: ManagementPage, kind: WayKind) -> None:
    words = kind.value.capitalize()
    page.key.ways.form.ways_table.selectRow(
        next(number for number, row in enumerate(rows(page)) if row[0] == words)
    )


def press(page: ManagementPage, words: str) -> None:
    """The button with these words in the panel that asks."""
    buttons = page.key.ways.findChildren(QPushButton)
    next(button for button in buttons if words in button.text() and not button.isHidden()).click()


def invite(page: ManagementPage, qtbot: QtBot, name: str = COLLEAGUE) -> None:
    page.key.ways.form.invite_button.click()
    form = page.key.invite.form
    qtbot.keyClicks(form.name_edit, name)
    form.role_combo.setCurrentIndex(form.role_combo.findData(Role.ADMINISTRATION))
    form.make_button.click()
    qtbot.waitUntil(lambda: page.key.invite.sheet.preview.pages == 1)


def test_it_tells_who_can_come_in_by_what(page: ManagementPage) -> None:
    """R175: the account at which somebody works, and the sheet in the safe."""
    account, sheet = rows(page)
    assert account[0] == "Account op een computer"
    assert account[1] == page.shell.workspace.user.name
    assert account[4] == "hier werkt u nu mee"
    assert sheet[:3] == ("Herstelblad", "de school", "in de kluis")
    assert sheet[4] == "bevestigd"
    assert not page.key.ways.form.remove_button.isEnabled(), "nothing was chosen"


def test_a_colleague_is_invited_with_a_sheet_and_links_an_account(
    page: ManagementPage, made: list[Invitation], qtbot: QtBot
) -> None:
    """R166: given a printed sheet, when the colleague types its words elsewhere, then that account is theirs."""
    invite(page, qtbot)
    form = page.key.invite.form
    assert not form.done_button.isEnabled(), "the sheet was neither printed nor saved"
    page.key.invite.sheet.preview.print_document()
    qtbot.waitUntil(form.done_button.isEnabled)
    with page.shell.workspace.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert (entry.action, entry.detail) == (prints.MADE, {"kind": "koppelblad", "pages": 1})
    form.done_button.click()
    settle(page, qtbot)

    assert page.form.key_stack.currentWidget() is page.form.key_facts_page
    assert page.key.invite.sheet.preview.pages == 0, "the words are on paper and nowhere else"
    assert COLLEAGUE in page.key.ways.notices.text
    assert rows(page)[-1][:3] == ("Koppelblad", COLLEAGUE, "administratie")
    assert "wacht" in rows(page)[-1][4]
    folder, clock = page.shell.workspace.folder, page.shell.workspace.clock
    page.shell.workspace.close()
    theirs = MemoryKeychain()
    accept_invitation(folder, words=" ".join(made[0].code.words), keychain=theirs, clock=clock)
    opened = open_store(folder, keychain=theirs)
    assert opened.user == User(name=COLLEAGUE, role=Role.ADMINISTRATION)
    opened.close()


def test_what_is_missing_is_said_at_its_field(page: ManagementPage, qtbot: QtBot) -> None:
    page.key.ways.form.invite_button.click()
    form = page.key.invite.form
    assert not form.name_error.isVisible()
    form.make_button.click()
    assert (form.name_error.isVisible(), form.role_error.isVisible()) == (True, True)
    assert form.name_edit.hasFocus()
    qtbot.keyClicks(form.name_edit, page.shell.workspace.user.name)
    assert not form.name_error.isVisible()
    form.role_combo.setCurrentIndex(form.role_combo.findData(Role.COUNSELLOR))
    form.make_button.click()
    settle(page, qtbot)
    assert "werkt hier al" in page.key.invite.notices.text
    assert form.make_button.isEnabled()
    form.stop_button.click()
    assert page.form.key_stack.currentWidget() is page.form.key_facts_page
    assert len(rows(page)) == 2


def test_an_invitation_that_was_broken_off_is_taken_back(page: ManagementPage, qtbot: QtBot) -> None:
    """Given words that were on the screen, when the person stops, then they open nothing."""
    invite(page, qtbot)
    page.key.invite.form.stop_button.click()
    settle(page, qtbot)

    assert "ingetrokken" in page.key.ways.notices.text
    assert [row[0] for row in rows(page)] == ["Account op een computer", "Herstelblad"]


def test_leaving_the_page_takes_the_words_off_the_screen(page: ManagementPage, qtbot: QtBot) -> None:
    invite(page, qtbot)
    page.leave()
    assert page.key.invite.sheet.preview.pages == 0
    assert page.form.key_stack.currentWidget() is page.form.key_facts_page


def test_a_key_is_taken_away_only_after_a_question(page: ManagementPage, qtbot: QtBot) -> None:
    invite(page, qtbot)
    page.key.invite.sheet.preview.print_document()
    qtbot.waitUntil(page.key.invite.form.done_button.isEnabled)
    page.key.invite.form.done_button.click()
    settle(page, qtbot)
    choose(page, WayKind.INVITATION)
    page.key.ways.form.remove_button.click()
    assert COLLEAGUE in page.key.ways.notices.text
    press(page, "Nee")
    settle(page, qtbot)
    assert len(rows(page)) == 3
    page.key.ways.form.remove_button.click()
    press(page, "Ja")
    settle(page, qtbot)

    assert len(rows(page)) == 2
    assert "verwijderd" in page.key.ways.notices.text


def test_neither_the_sheet_nor_the_own_account_can_be_taken_away(page: ManagementPage) -> None:
    for kind in (WayKind.SHEET, WayKind.ACCOUNT):
        choose(page, kind)
        assert not page.key.ways.form.remove_button.isEnabled()


def test_an_account_gets_a_name_that_tells_which_computer_it_is(page: ManagementPage, qtbot: QtBot) -> None:
    form = page.key.ways.form
    assert not form.label_edit.isVisible()
    choose(page, WayKind.ACCOUNT)
    form.label_edit.setText("laptop van de balie")
    qtbot.keyClick(form.label_edit, Qt.Key.Key_Return)
    settle(page, qtbot)

    assert rows(page)[0][2] == "laptop van de balie"
    choose(page, WayKind.SHEET)
    assert not form.label_edit.isVisible()
    choose(page, WayKind.ACCOUNT)
    form.label_edit.clear()
    form.label_button.click()
    settle(page, qtbot)
    assert "ingevuld" in page.key.ways.notices.text


def test_the_own_key_is_renewed_after_a_question(page: ManagementPage, qtbot: QtBot) -> None:
    """R175: a copy of the key before opens nothing, and the account is still this person's."""
    holder = page.shell.workspace.key_holder
    assert isinstance(holder, MemoryKeychain)
    before = dict(holder._secrets)
    page.key.ways.form.new_key_button.click()
    press(page, "Nee")
    assert holder._secrets == before
    page.key.ways.form.new_key_button.click()
    press(page, "Ja")
    settle(page, qtbot)

    assert holder._secrets != before
    assert "nieuwe sleutel" in page.key.ways.notices.text
    assert rows(page)[0][4] == "hier werkt u nu mee"


def test_who_may_not_manage_sees_the_ways_in_and_changes_only_their_own(
    head: Workspace, open_page: Callable[[Workspace], ManagementPage]
) -> None:
    """R169."""
    page = open_page(replace(head, user=User(name="T. Tester", role=Role.ADMINISTRATION)))
    form = page.key.ways.form
    choose(page, WayKind.ACCOUNT)

    assert (form.invite_button.isEnabled(), form.remove_button.isEnabled()) == (False, False)
    assert not form.label_edit.isVisible()
    assert form.new_key_button.isEnabled()


def test_without_a_keychain_no_key_is_made(
    head: Workspace, open_page: Callable[[Workspace], ManagementPage]
) -> None:
    form = open_page(replace(head, key_holder=None)).key.ways.form

    assert (form.invite_button.isEnabled(), form.new_key_button.isEnabled()) == (False, False)
