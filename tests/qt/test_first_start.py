"""From nothing to an open store, and back in when the keychain is gone, through the real window and a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.app import Program
from oso_desktop.qt.entrance import Entrance
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.first_start_state import Step
from oso_desktop.services import key_slots, stores
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keychain import Keychain, KeychainMissing, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import KeySlots, SlotsNotSaved
from tests.qt.conftest import printer_to
from tests.qt.test_first_start_state import WHOLE
from tests.vault.mistyped import misplaced


class Key:
    """The keychain of this computer, which may be taken away."""

    def __init__(self) -> None:
        self.chain: Keychain | None = MemoryKeychain()

    def __call__(self) -> Keychain:
        if self.chain is None:
            raise KeychainMissing
        return self.chain


@pytest.fixture
def key() -> Key:
    return Key()


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[RecoveryCode]:
    """The recovery codes that were put on a sheet, in their order: what a person would read from paper."""
    seen: list[RecoveryCode] = []
    original = stores.recovery_pdf

    def remember(workspace: stores.Workspace, recovery: RecoveryCode) -> stores.LetterPdf:
        seen.append(recovery)
        return original(workspace, recovery)

    monkeypatch.setattr(stores, "recovery_pdf", remember)
    return seen


@pytest.fixture
def begin(tmp_path: Path, key: Key, qtbot: QtBot) -> Iterator[Callable[[], Program]]:
    """Starts the program on the folder of this test, as often as asked; the one before is closed first."""
    running: list[Program] = []

    def stop() -> None:
        while running:
            program = running.pop()
            program.window.closeEvent(QCloseEvent())
            program.window.hide()  # the next program puts away every window that still shows
            program.end()

    def start() -> Program:
        stop()
        program = Program(tmp_path / "school", key)
        running.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(1100, 700)
        with qtbot.waitExposed(program.window):
            program.window.show()
        program.begin()
        qtbot.waitUntil(lambda: not program.operations.working)
        return program

    yield start
    stop()


def wizard_in(program: Program) -> FirstStartWizard:
    found = program.window.findChild(FirstStartWizard)
    assert isinstance(found, FirstStartWizard)
    return found


def entrance_in(program: Program) -> Entrance:
    found = [each for each in program.window.findChildren(Entrance) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def to_sheet(program: Program, qtbot: QtBot) -> FirstStartWizard:
    """Goes through the steps up to the recovery sheet."""
    wizard = wizard_in(program)
    wizard.form.next_button.click()
    wizard.school.fill(WHOLE)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: not program.operations.working)
    assert wizard.state.step is Step.KEYCHAIN
    assert program.window.focusWidget() is wizard.form.next_button, "looking for the keychain took it away"
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1)
    assert program.window.focusWidget() is wizard.sheet.preview.form.print_button
    return wizard


def type_words(wizard: FirstStartWizard, code: RecoveryCode, qtbot: QtBot, wrong: int | None = None) -> None:
    for place, (position, _) in enumerate(wizard.words.answers().items(), start=1):
        edit = wizard.words.findChild(QWidget, f"word_{place}_edit")
        assert edit is not None
        edit.clear()  # type: ignore[attr-defined]  # a line edit
        qtbot.keyClicks(edit, "zeepaard" if place == wrong else code.words[position - 1])


def finish(program: Program, code: list[RecoveryCode], tmp_path: Path, qtbot: QtBot) -> FirstStartWizard:
    wizard = to_sheet(program, qtbot)
    wizard.sheet.preview._ask_printer = lambda _: printer_to(tmp_path / "blad.pdf")
    wizard.sheet.preview.print_document()
    qtbot.waitUntil(wizard.form.next_button.isEnabled)
    wizard.form.next_button.click()
    type_words(wizard, code[-1], qtbot)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.state.step is Step.DONE)
    return wizard


def test_from_nothing_to_an_empty_list(
    begin: Callable[[], Program], codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    program = begin()
    wizard = to_sheet(program, qtbot)

    assert not wizard.form.next_button.isEnabled(), "the sheet was neither printed nor saved"
    wizard.sheet.preview._ask_printer = lambda _: printer_to(tmp_path / "blad.pdf")
    wizard.sheet.preview.print_document()
    qtbot.waitUntil(wizard.form.next_button.isEnabled)
    wizard.form.next_button.click()
    assert wizard.state.step is Step.WORDS
    wizard.form.next_button.click()
    assert wizard.state.step is Step.WORDS, "nothing was typed"
    assert "blad" in wizard.words.form.word_1_error.text()
    type_words(wizard, codes[0], qtbot, wrong=2)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.notice != "")
    assert "niet het woord" in wizard.notice
    assert not stores.recovery_confirmed(tmp_path / "school")
    type_words(wizard, codes[0], qtbot)
    qtbot.keyClick(wizard.words.form.word_3_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.state.step is Step.DONE)
    wizard.form.later_button.click()
    qtbot.waitUntil(lambda: not program.operations.working)

    assert stores.recovery_confirmed(tmp_path / "school")
    page = program.window.todo_page
    assert page.form.stack.currentWidget() is page.form.empty
    assert "Vuurtoren" in program.window.status.school.text()
    assert "C. Strand" in program.window.status.user.text()


def test_what_is_wrong_stands_below_its_field(begin: Callable[[], Program], qtbot: QtBot) -> None:
    wizard = wizard_in(begin())
    wizard.form.next_button.click()
    wizard.school.form.brin_edit.setText("9ZZ")
    wizard.form.next_button.click()

    assert wizard.state.step is Step.SCHOOL
    assert wizard.school.form.name_edit.hasFocus()
    assert "twee cijfers" in wizard.school.form.brin_error.text()
    assert wizard.school.form.brin_edit.accessibleDescription() == wizard.school.form.brin_error.text()
    qtbot.keyClicks(wizard.school.form.name_edit, "De Vuurtoren")
    assert not wizard.school.form.name_error.isVisible(), "what is being put right is no longer wrong"


def test_without_a_keychain_no_store_is_made(
    begin: Callable[[], Program], key: Key, tmp_path: Path, qtbot: QtBot
) -> None:
    key.chain = None
    program = begin()
    wizard = wizard_in(program)
    wizard.form.next_button.click()
    wizard.school.fill(WHOLE)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: not program.operations.working)

    assert not wizard.form.next_button.isEnabled()
    assert "sleutelhanger" in wizard.keychain.outcome
    wizard.go_on()
    qtbot.waitUntil(lambda: not program.operations.working)
    assert not (tmp_path / "school").exists() or not stores.store_exists(tmp_path / "school")

    key.chain = MemoryKeychain()
    wizard.keychain.form.again_button.click()
    qtbot.waitUntil(wizard.form.next_button.isEnabled)
    wizard.form.back_button.click()
    assert wizard.school.entry() == WHOLE, "what was typed is still there"


def test_a_first_start_that_was_cut_off_prints_a_new_sheet(
    begin: Callable[[], Program], codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    to_sheet(begin(), qtbot)
    program = begin()
    wizard = wizard_in(program)
    qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1)

    assert wizard.state.step is Step.SHEET
    assert len(codes) == 2
    assert codes[0].words != codes[1].words
    assert "eerder hebt afgedrukt" in wizard.notice
    wizard.sheet.preview._ask_path = lambda *_: tmp_path / "blad.pdf"
    wizard.sheet.preview._save()
    qtbot.waitUntil(wizard.form.next_button.isEnabled)
    wizard.form.next_button.click()
    type_words(wizard, codes[1], qtbot)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.state.step is Step.DONE)
    assert stores.recovery_confirmed(tmp_path / "school")


def test_a_new_sheet_that_cannot_be_made_leaves_the_store_free_for_another_try(
    begin: Callable[[], Program],
    key: Key,
    codes: list[RecoveryCode],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    to_sheet(begin(), qtbot)

    def full(folder: Path, slots: KeySlots, change: str) -> None:
        raise SlotsNotSaved

    with monkeypatch.context() as patch:
        patch.setattr(key_slots, "prepare_slots", full)
        program = begin()
        assert "opgeslagen" in entrance_in(program).notice

    entrance_in(program).form.again_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    wizard = wizard_in(program)
    qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1)
    assert wizard.state.step is Step.SHEET


def test_the_next_start_opens_the_store_by_itself(
    begin: Callable[[], Program], codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    finish(begin(), codes, tmp_path, qtbot)
    program = begin()
    assert program.window.todo_page.isVisible()


def test_a_lost_key_is_told_and_the_sheet_opens_the_store(
    begin: Callable[[], Program], key: Key, codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    finish(begin(), codes, tmp_path, qtbot)
    key.chain = MemoryKeychain()
    program = begin()
    entrance = entrance_in(program)
    assert "geen sleutel" in entrance.notice
    told = {entrance.notice}

    words = list(codes[0].words)
    for attempt in (words[:-1], ["zzz", *words[1:]], misplaced(codes[0])):
        before = entrance.notice
        entrance.form.words_edit.setPlainText(" ".join(attempt))
        entrance.form.open_button.click()
        qtbot.waitUntil(lambda before=before: entrance.notice != before)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
        told.add(entrance.notice)
    assert len(told) == 4, "each mistake has its own text"

    entrance.form.words_edit.setPlainText("  " + " \n".join(words).upper() + " ")
    entrance.form.open_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    qtbot.waitUntil(lambda: not program.operations.working)
    assert program.window.todo_page.isVisible()
    assert entrance.form.words_edit.toPlainText() == ""

    again = begin()
    assert again.window.todo_page.isVisible(), "this computer is a way in again"


def test_without_any_keychain_the_sheet_still_opens_the_store(
    begin: Callable[[], Program], key: Key, codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    finish(begin(), codes, tmp_path, qtbot)
    key.chain = None
    program = begin()
    entrance = entrance_in(program)
    entrance.form.words_edit.setPlainText(" ".join(codes[0].words))
    entrance.form.open_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    assert "herstelblad" in program.window.status.key.text()


def test_a_damaged_store_says_so_and_asks_for_no_words(
    begin: Callable[[], Program], codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    finish(begin(), codes, tmp_path, qtbot)
    begin().end()
    file = tmp_path / "school" / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(bytes(len(whole)))
    program = begin()
    entrance = entrance_in(program)
    assert not entrance.form.words_part.isVisible()
    assert not entrance.form.open_button.isVisible()
    assert entrance.notice

    file.write_bytes(whole)
    entrance.form.again_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_a_second_window_on_the_same_store_is_refused(
    begin: Callable[[], Program], key: Key, codes: list[RecoveryCode], tmp_path: Path, qtbot: QtBot
) -> None:
    finish(begin(), codes, tmp_path, qtbot)
    second = Program(tmp_path / "school", key)
    qtbot.addWidget(second.window)
    second.window.show()
    second.begin()
    qtbot.waitUntil(lambda: not second.operations.working)

    assert "al open" in entrance_in(second).notice
    second.end()


def test_a_page_that_fits_does_not_scroll(begin: Callable[[], Program], qtbot: QtBot) -> None:
    """Given a screen of 1366 by 768, when the first page is shown, then there is nothing to scroll to."""
    program = begin()
    program.window.resize(1366, 768)
    wizard = wizard_in(program)
    qtbot.waitUntil(lambda: wizard.form.scroll.height() > 500)
    assert wizard.form.scroll.verticalScrollBar().maximum() == 0
