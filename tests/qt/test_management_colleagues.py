"""The tab Mensen beside what test_management_people has: what is refused, new passwords, roles, who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role, User
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.operations import Operations
from oso_desktop.services import people
from oso_desktop.services.sign_in import WrongPassword
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault import passwords
from tests.qt.conftest import printer_to
from tests.qt.test_management_page import Window, settle
from tests.services.quick import quick_passwords

COLLEAGUE, OWN, THEIRS, NEWER = (
    "B. Bedacht",
    "groene fiets bij water",
    "vier losse woorden hier",
    "nog een heel ander",
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real Argon2id, with little memory."""
    quick_passwords(monkeypatch)


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    """The one user of the store, as head."""
    people.change_role(workspace, workspace.user.name, Role.HEAD)
    return replace(workspace, user=User(name=workspace.user.name, role=Role.HEAD))


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
        page.form.tabs.setCurrentWidget(page.people)
        settle(page, qtbot)
        return page

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def page(open_page: Callable[[Workspace], ManagementPage], head: Workspace) -> ManagementPage:
    return open_page(head)


def rows(page: ManagementPage) -> list[tuple[str, ...]]:
    model = page.people.model
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def add(page: ManagementPage, qtbot: QtBot, again: str = THEIRS) -> None:
    form = page.people.form
    form.add_button.click()
    for field, text in (
        (form.name_edit, COLLEAGUE),
        (form.new_edit, THEIRS),
        (form.again_edit, again),
        (form.own_edit, OWN),
        (form.own_again_edit, OWN),
    ):
        field.setText(text)
    form.role_combo.setCurrentIndex(form.role_combo.findData(Role.ADMINISTRATION))
    form.do_button.click()
    settle(page, qtbot)


def log(page: ManagementPage) -> list[str]:
    with page.shell.workspace.view() as unit:
        return [each.action for each in unit.audit.entries(1)]


def test_a_colleague_is_added_and_stands_in_the_table_and_in_the_log(
    page: ManagementPage, qtbot: QtBot
) -> None:
    """R166: the table shows who comes in by what; no password stays in a field."""
    me = page.shell.workspace.user.name
    assert rows(page) == [(f"{me} (u)", "directeur", "eigen account")]
    add(page, qtbot, again="iets anders dan eerst")
    form = page.people.form
    assert form.again_error.isVisible()
    form.again_edit.setText(THEIRS)
    form.do_button.click()
    settle(page, qtbot)

    assert rows(page) == [
        (f"{me} (u)", "directeur", "gedeeld account, wachtwoord"),
        (COLLEAGUE, "administratie", "gedeeld account, wachtwoord"),
    ]
    assert log(page) == ["collega toegevoegd"]
    assert not any((form.new_edit.text(), form.own_edit.text(), form.again_edit.text()))


def test_a_password_that_is_too_short_leads_to_its_own_field(page: ManagementPage, qtbot: QtBot) -> None:
    """Not to the password of now, which may be right."""
    add(page, qtbot)
    form = page.people.form
    form.own_button.click()
    assert "minstens 10 tekens" in form.form_intro.text()
    for field, text in ((form.old_edit, OWN), (form.new_edit, "kort"), (form.again_edit, "kort")):
        field.setText(text)
    form.do_button.click()
    settle(page, qtbot)
    assert "minstens 10 tekens" in page.people.fields.notices.text
    assert page.people.focusWidget() is form.new_edit


def test_what_the_service_refuses_is_said_in_place(page: ManagementPage, qtbot: QtBot) -> None:
    add(page, qtbot)
    form = page.people.form
    form.own_button.click()
    form.old_edit.setText("een fout wachtwoord")
    form.new_edit.setText(NEWER)
    form.again_edit.setText(NEWER)
    form.do_button.click()
    settle(page, qtbot)
    assert form.stack.currentWidget() is form.form_page
    assert page.people.fields.notices.text == WrongPassword().text
    form.old_edit.setText(OWN)
    form.do_button.click()
    settle(page, qtbot)
    assert log(page) == ["eigen wachtwoord ingesteld"]


def test_the_head_sets_a_new_password_as_a_wrong_one_promises(page: ManagementPage, qtbot: QtBot) -> None:
    """Given a colleague who forgot it, who is sent to Beheer, then the head finds there what to do."""
    assert "Beheer" in WrongPassword().next_step
    add(page, qtbot)
    form = page.people.form
    form.people_table.selectRow(1)
    form.password_button.click()
    form.new_edit.setText(NEWER)
    form.again_edit.setText(NEWER)
    form.do_button.click()
    settle(page, qtbot)
    with page.shell.workspace.view() as unit:
        known = next(each for each in unit.users.colleagues() if each.name == COLLEAGUE)
    assert passwords.verify(known.password, NEWER)


def test_who_gets_another_role_of_their_own_comes_in_anew(page: ManagementPage, qtbot: QtBot) -> None:
    form = page.people.form
    form.role_button.click()
    form.role_combo.setCurrentIndex(form.role_combo.findData(Role.COUNSELLOR))
    with qtbot.waitSignal(page.lock_asked):
        form.do_button.click()
    settle(page, qtbot)


def test_who_may_not_manage_sees_why_and_still_has_an_own_password(
    head: Workspace, open_page: Callable[[Workspace], ManagementPage]
) -> None:
    """R166."""
    people.add_here(head, COLLEAGUE, Role.ADMINISTRATION, THEIRS, own_password=OWN)
    page = open_page(replace(head, user=User(name=COLLEAGUE, role=Role.ADMINISTRATION)))
    form = page.people.form
    for button in (form.add_button, form.invite_button, form.role_button, form.leave_button):
        assert not button.isEnabled()
        assert "directeur" in button.toolTip()
    assert "directeur" in form.rights_note.text()
    assert form.own_button.isEnabled()
