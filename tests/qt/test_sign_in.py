"""Where colleagues share an account the window asks who is there, and shows nothing of the store before the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role
from oso_desktop.qt.app import Program
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.sign_in import SignIn
from oso_desktop.services import people
from oso_desktop.services.entry import may_enter, workspace_of
from oso_desktop.services.stores import confirm_recovery, create_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.quick import quick_passwords

OWN, OTHERS = "groene fiets bij water", "vier losse woorden hier"
COLLEAGUE = "B. Bedacht"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program on a store that two people share at one account."""
    quick_passwords(monkeypatch)
    keychain = MemoryKeychain()
    folder = tmp_path / "dossiers"
    new = create_store(
        folder, school=school.SCHOOL, user=replace(school.USER, role=Role.HEAD), keychain=keychain
    )
    confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
    people.add_here(new.workspace, COLLEAGUE, Role.COUNSELLOR, OTHERS, own_password=OWN)
    new.workspace.close()
    program = Program(folder, lambda: keychain)
    program.window.resize(1000, 700)
    program.window.show()
    yield program
    program.end()
    program.window.close()


def asked(program: Program, qtbot: QtBot) -> SignIn:
    """The page that asks who is there."""
    program.begin()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(SignIn)))
    return program.window.findChildren(SignIn)[-1]


def test_the_right_password_opens_the_work_of_that_person(program: Program, qtbot: QtBot) -> None:
    """R166, R176: given two people at one account, when one types the password, then it is theirs."""
    page = asked(program, qtbot)
    assert [page.form.people.item(row).text() for row in range(page.form.people.count())] == [
        f"{school.USER.name}, directeur",
        f"{COLLEAGUE}, intern begeleider",
    ]
    assert program.workspace is None
    assert not page.form.enter_button.isEnabled()

    page.form.people.setCurrentRow(1)
    qtbot.keyClick(page.form.people, Qt.Key.Key_Return)
    assert page.focusWidget() is page.form.password
    page.form.people.setFocus()
    place = page.form.people.visualItemRect(page.form.people.item(1)).center()
    qtbot.mouseClick(page.form.people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.focusWidget() is page.form.password, "who points at a name types next"
    qtbot.keyClicks(page.form.password, OTHERS)
    with qtbot.waitSignal(page.entered):
        qtbot.keyClick(page.form.password, Qt.Key.Key_Return)
    assert program.workspace is not None
    assert program.workspace.user.name == COLLEAGUE


def test_a_wrong_password_is_told_beside_the_field_and_leaves_the_screen(
    program: Program, qtbot: QtBot
) -> None:
    page = asked(program, qtbot)
    page.form.show_check.setChecked(True)
    assert page.form.password.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClicks(page.form.password, "een ander wachtwoord")
    qtbot.mouseClick(page.form.enter_button, Qt.MouseButton.LeftButton)
    assert not page.form.password.text()
    assert not page.form.people.isEnabled()
    qtbot.waitUntil(lambda: bool(page.notices.text))
    assert "horen niet bij elkaar" in page.notices.text
    assert page.form.people.isEnabled()
    assert page.form.password.echoMode() is QLineEdit.EchoMode.Password

    qtbot.keyClicks(page.form.password, "x")
    page.form.people.setCurrentRow(1)
    assert not page.form.password.text(), "what was typed for one is not sent for another"
    assert not page.notices.text


@pytest.mark.parametrize("nobody", [False, True], ids=["the button", "nobody there"])
def test_the_store_closes_when_nobody_says_who_it_is(program: Program, qtbot: QtBot, nobody: bool) -> None:
    """R175: the key is not left in memory for whoever comes by; the way back asks again."""
    page = asked(program, qtbot)
    unlocked = program.entering._unlocked
    assert unlocked is not None
    if nobody:
        page._idle.timeout.emit()
    else:
        qtbot.mouseClick(page.form.back_button, Qt.MouseButton.LeftButton)
    assert not any(unlocked.content_key)

    (lock,) = program.window.findChildren(LockPage)
    lock.ask()
    qtbot.waitUntil(lambda: any(each is not page for each in program.window.findChildren(SignIn)))


def test_a_session_that_locks_closes_the_store_of_which_nobody_said_who_it_is(
    program: Program, qtbot: QtBot
) -> None:
    """R175: also while a password is being tried."""
    page = asked(program, qtbot)
    unlocked = program.entering._unlocked
    assert unlocked is not None
    page.form.people.setCurrentRow(1)
    qtbot.keyClicks(page.form.password, OTHERS)
    qtbot.mouseClick(page.form.enter_button, Qt.MouseButton.LeftButton)
    late = workspace_of(unlocked, may_enter(unlocked)[1])

    program.locker.lock(Cause.SESSION)
    page.entered.emit(late)

    assert not any(unlocked.content_key)
    assert unlocked.store._taken_away
    (lock,) = program.window.findChildren(LockPage)
    assert "De computer werd vergrendeld" in lock.form.why.text()
    assert program.workspace is None
    program.locker.lock(Cause.LID)
    assert program.window.findChildren(LockPage) == [lock]
    lock.ask()
    qtbot.waitUntil(lambda: any(each is not page for each in program.window.findChildren(SignIn)))
    assert program.workspace is None


def test_closing_the_window_closes_the_store(program: Program, qtbot: QtBot) -> None:
    asked(program, qtbot)
    unlocked = program.entering._unlocked
    assert unlocked is not None
    program.end()
    assert not any(unlocked.content_key)


def test_everything_on_the_page_has_a_name(program: Program, qtbot: QtBot) -> None:
    page = asked(program, qtbot)
    form = page.form
    for widget in (form.people, form.password):
        assert widget.accessibleName()
    for label, widget in ((form.people_label, form.people), (form.password_label, form.password)):
        assert label.buddy() is widget
