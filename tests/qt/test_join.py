"""Working along: a second account comes in by the words on its sheet, and starts there from then on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role
from oso_desktop.qt.app import Program
from oso_desktop.qt.entrance import Entrance
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.join import JoinPage
from oso_desktop.qt.lock import Cause
from oso_desktop.services import attachments, outside, place, ways_in
from oso_desktop.services.dossiers import rows
from oso_desktop.services.place import chosen_folder
from oso_desktop.services.stores import open_store
from oso_desktop.services.ways_in import Invitation
from oso_desktop.services.workspace import Workspace, system_clock
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.dossier.desk import word_file

COLLEAGUE = "B. Bedacht"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the second account, in which there is nothing yet."""
    folder = tmp_path / "tweede account"
    monkeypatch.setattr(place, "default_folder", lambda: folder)
    return folder


@pytest.fixture
def invited(workspace: Workspace) -> tuple[Path, Invitation]:
    """A closed store with an invitation for the head, who is not there yet."""
    today = replace(workspace, clock=system_clock)  # the page goes by the clock on the wall
    invitation = ways_in.invite(today, COLLEAGUE, Role.HEAD)
    workspace.close()
    return workspace.folder, invitation


@pytest.fixture
def keychain() -> MemoryKeychain:
    """That of the second account."""
    return MemoryKeychain()


@pytest.fixture
def program(own: Path, keychain: MemoryKeychain, qtbot: QtBot) -> Iterator[Program]:
    started = Program(chosen_folder(), lambda: keychain)
    qtbot.addWidget(started.window)
    started.window.resize(1366, 768)
    with qtbot.waitExposed(started.window):
        started.window.show()
    yield started
    started.end()


def joining(program: Program, qtbot: QtBot) -> JoinPage:
    """From the first page to the page that asks for folder and words, by its button."""
    program.begin()
    program.window.findChild(FirstStartWizard).welcome.form.join_button.click()
    qtbot.waitUntil(lambda: program.window.findChild(JoinPage) is not None)
    found = program.window.findChild(JoinPage)
    assert isinstance(found, JoinPage)
    return found


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.operations.working)


def fill(page: JoinPage, folder: Path, words: str = "") -> None:
    page.form.folder_edit.setText(str(folder))
    page.form.words_edit.setPlainText(words)


def test_a_second_account_links_itself_and_starts_there_from_then_on(
    program: Program, invited: tuple[Path, Invitation], keychain: MemoryKeychain, own: Path, qtbot: QtBot
) -> None:
    """R166, R175: given the sheet that a colleague was handed, when its words are typed, then that colleague is in."""
    folder, invitation = invited
    page = joining(program, qtbot)
    fill(page, folder, " ".join(invitation.code.words).upper())
    with qtbot.waitSignal(page.joined):
        page.form.link_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)

    assert program.workspace is not None
    assert program.workspace.user.name == COLLEAGUE
    assert chosen_folder() == folder
    assert not (own / "dossiers.db").exists(), "none were made here"
    program.workspace.close()
    opened = open_store(chosen_folder(), keychain=keychain)
    assert opened.user.name == COLLEAGUE
    opened.close()


def test_what_another_program_reads_goes_at_a_lock_also_from_dossiers_that_were_linked_just_now(
    program: Program, invited: tuple[Path, Invitation], qtbot: QtBot
) -> None:
    """R164: the dossiers are in another folder than the one in which the program was started."""
    folder, invitation = invited
    page = joining(program, qtbot)
    fill(page, folder, " ".join(invitation.code.words))
    page.form.link_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    settle(program, qtbot)
    workspace = program.workspace
    assert workspace is not None
    student = rows(workspace)[0].student
    document = attachments.add(workspace, student.id, "plan.docx", word_file(), kind_key="handelingsplan")
    copy = outside.place(workspace, document.id)
    assert copy.is_relative_to(folder)

    program.locker.lock(Cause.ASKED)

    assert not copy.exists()


def test_a_mistyped_word_is_named_and_nothing_is_remembered(
    program: Program, invited: tuple[Path, Invitation], own: Path, qtbot: QtBot
) -> None:
    folder, invitation = invited
    page = joining(program, qtbot)
    fill(page, folder, " ".join(["qqqq", *invitation.code.words[1:]]))
    page.form.link_button.click()
    settle(program, qtbot)

    assert "Woord 1 van het koppelblad" in page.notices.text
    assert chosen_folder() == own
    fill(page, folder, " ".join(invitation.code.words))
    with qtbot.waitSignal(page.joined):
        page.form.link_button.click()


def test_what_is_missing_is_said_at_its_field(program: Program, own: Path, qtbot: QtBot) -> None:
    page = joining(program, qtbot)
    page.form.link_button.click()
    assert not page.form.folder_error.isHidden()
    assert not page.form.words_error.isHidden()
    page.form.folder_edit.setText("dossiers")
    assert page.form.folder_error.isHidden()
    page.form.known_button.click()
    assert "hele naam" in page.form.folder_error.text()
    fill(page, own)
    page.form.known_button.click()
    settle(program, qtbot)
    assert "geen dossiers" in page.notices.text
    page.form.back_button.click()
    assert program.window.findChild(FirstStartWizard) is not None


def test_dossiers_that_were_moved_open_with_the_key_that_is_there(
    program: Program,
    workspace: Workspace,
    keychain: MemoryKeychain,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """Given a store that was moved to a shared folder, when its holder points it out, then no words are needed."""
    workspace.close()
    moved = tmp_path / "gedeeld"
    shutil.move(workspace.folder, moved)
    assert isinstance(workspace.key_holder, MemoryKeychain)
    keychain._secrets.update(workspace.key_holder._secrets)
    page = joining(program, qtbot)
    fill(page, moved)
    page.form.known_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)

    assert program.workspace is not None
    assert program.workspace.user == workspace.user
    assert chosen_folder() == moved


def test_a_folder_that_is_away_is_told_and_no_new_dossiers_are_begun(
    own: Path, tmp_path: Path, keychain: MemoryKeychain, qtbot: QtBot
) -> None:
    """Given a stick that is not plugged in, then the program says so and does not offer to begin afresh."""
    place.remember_folder(tmp_path / "stick")
    program = Program(chosen_folder(), lambda: keychain)
    qtbot.addWidget(program.window)
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.begin()
    qtbot.waitUntil(lambda: program.window.findChild(Entrance) is not None)
    entrance = program.window.findChild(Entrance)
    assert isinstance(entrance, Entrance)

    assert "er nu niet" in entrance.notice
    assert not (tmp_path / "stick").exists()
    program.end()


def test_the_systems_own_dialog_fills_the_folder(
    program: Program, tmp_path: Path, keychain: MemoryKeychain, qtbot: QtBot
) -> None:
    answers: list[Path | None] = [tmp_path, None]
    page = JoinPage(program.operations, lambda: keychain, ask_store=lambda _: answers.pop(0))
    qtbot.addWidget(page)
    page.form.folder_button.click()
    page.form.folder_button.click()
    assert page.form.folder_edit.text() == str(tmp_path)


def test_the_focus_is_where_something_is_to_be_done(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """Given the page, when it comes and when the folder is none, then the folder can be typed at once."""
    page = joining(program, qtbot)
    assert page.focusWidget() is page.form.folder_edit

    page.form.folder_edit.setText(str(tmp_path / "nergens"))
    page.form.words_edit.setPlainText("pluis plezier")
    page.form.words_edit.setFocus()
    page.form.link_button.click()
    qtbot.waitUntil(lambda: bool(page.notices.text))
    assert page.focusWidget() is page.form.folder_edit
