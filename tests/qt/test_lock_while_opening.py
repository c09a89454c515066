"""A lock that comes while a store is being opened, when there is nothing yet to put away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from pytestqt.qtbot import QtBot

from oso_desktop.qt.app import Program
from oso_desktop.qt.entrance import Entrance
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.first_start_state import Step
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.services import stores
from oso_desktop.store.database import held
from oso_desktop.vault.keychain import Keychain, MemoryKeychain
from tests.qt.test_first_start import WHOLE

Start = Callable[[Path, Keychain], Program]


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Starts the program; it asks for nothing before the test gives it time."""
    running: list[Program] = []

    def begin(folder: Path, keychain: Keychain) -> Program:
        program = Program(folder, lambda: keychain)
        running.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(1100, 700)
        with qtbot.waitExposed(program.window):
            program.window.show()
        program.begin()
        return program

    yield begin
    for program in running:
        program.window.closeEvent(QCloseEvent())
        program.end()


@pytest.fixture
def school(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path) -> tuple[Path, MemoryKeychain]:
    folder = tmp_path / "school"
    shutil.copytree(demo_store[0], folder)
    return folder, demo_store[1]


def settled(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.operations.working)


def lock_in(program: Program) -> LockPage:
    (page,) = (each for each in program.window.findChildren(LockPage) if each.isVisible())
    return page


def test_it_locks_as_soon_as_the_store_is_open(
    school: tuple[Path, MemoryKeychain], start: Start, qtbot: QtBot
) -> None:
    """R175: the store is closed unseen; unlocking opens it and is not locked again."""
    folder, keychain = school
    program = start(folder, keychain)
    program.locker.lock(Cause.SESSION)
    settled(program, qtbot)

    assert program.workspace is None
    assert "De computer werd vergrendeld" in lock_in(program).form.why.text()
    with held(folder):
        pass  # nobody has it

    lock_in(program).ask()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_a_lock_while_the_words_are_tried_locks_too(
    school: tuple[Path, MemoryKeychain], start: Start, qtbot: QtBot
) -> None:
    """R175"""
    folder, keychain = school
    workspace = stores.open_store(folder, keychain=keychain)
    code = stores.renew_recovery(workspace)
    stores.confirm_recovery(workspace, code, dict(enumerate(code.words, start=1)))
    workspace.close()
    program = start(folder, MemoryKeychain())
    settled(program, qtbot)
    (entrance,) = program.window.findChildren(Entrance)
    entrance.form.words_edit.setPlainText(" ".join(code.words))
    entrance.open_with_words()
    program.locker.lock(Cause.LID)
    settled(program, qtbot)

    assert program.workspace is None
    assert "laptop ging dicht" in lock_in(program).form.why.text()


def test_a_lock_while_the_store_is_being_made_shows_no_words(
    tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    """R175: the recovery sheet is made anew afterwards."""
    program = start(tmp_path / "school", MemoryKeychain())
    settled(program, qtbot)
    wizard = program.window.findChild(FirstStartWizard)
    assert isinstance(wizard, FirstStartWizard)
    wizard.form.next_button.click()
    wizard.school.fill(WHOLE)
    wizard.form.next_button.click()
    settled(program, qtbot)
    wizard.form.next_button.click()
    assert wizard.state.step is Step.KEYCHAIN
    program.locker.lock(Cause.SLEEP)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(LockPage)))

    assert program.workspace is None
    assert "ging slapen" in lock_in(program).form.why.text()
    lock_in(program).ask()
    qtbot.waitUntil(lambda: program.window.findChild(FirstStartWizard) is not None)
    again = program.window.findChild(FirstStartWizard)
    assert isinstance(again, FirstStartWizard)
    assert again.state.step is Step.SHEET
    settled(program, qtbot)


def test_an_opening_that_fails_leaves_no_lock_for_a_later_one(
    school: tuple[Path, MemoryKeychain], start: Start, qtbot: QtBot
) -> None:
    folder, keychain = school
    with held(folder):
        program = start(folder, keychain)
        program.locker.lock(Cause.SESSION)
        settled(program, qtbot)
    (entrance,) = program.window.findChildren(Entrance)
    entrance.form.again_button.click()
    settled(program, qtbot)

    assert program.workspace is not None
