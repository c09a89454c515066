"""The words of a sheet on the screen: helped along while typed, and gone when the computer locks or nobody goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.app import Program
from oso_desktop.qt.entrance import Entrance
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.first_start_state import Step
from oso_desktop.qt.join import JoinPage
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.restore import RestoreStep, RestoreWizard
from oso_desktop.qt.restore_words import moments_words
from oso_desktop.qt.typed_words import TypedWords
from oso_desktop.services import stores
from oso_desktop.services.backup_files import local_folder
from oso_desktop.services.backups import back_up
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCode
from tests.qt.heap import Canaries, look_through
from tests.qt.test_first_start import WHOLE
from tests.services import school


class Scene:
    """A school's folder with a backup, on a computer whose keychain knows nothing, and the program on it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        workspace = school.create(folder, MemoryKeychain())
        code = stores.renew_recovery(workspace)
        stores.confirm_recovery(workspace, code, dict(enumerate(code.words, start=1)))
        self.words = list(code.words)
        back_up(workspace)
        workspace.close()
        self.running: list[Program] = []

    def start(self, folder: Path | None = None) -> Program:
        keychain = MemoryKeychain()
        program = Program(folder or self.folder, lambda: keychain)
        self.running.append(program)
        self.qtbot.addWidget(program.window)
        program.window.resize(1366, 768)
        with self.qtbot.waitExposed(program.window):
            program.window.show()
        program.begin()
        self.settle(program)
        return program

    def settle(self, program: Program) -> None:
        self.qtbot.waitUntil(lambda: not program.operations.working)


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    made = Scene(tmp_path / "school", qtbot)
    yield made
    for program in made.running:
        program.window.closeEvent(QCloseEvent())
        program.end()


def page_of(program: Program, kind: type[QWidget]) -> QWidget:
    (page,) = (each for each in program.window.findChildren(kind) if each.isVisible())
    return page


def the_entrance(program: Program) -> tuple[QPlainTextEdit, Callable[[], str]]:
    page = page_of(program, Entrance)
    assert isinstance(page, Entrance)
    return page.form.words_edit, lambda: page.notice


def joining(program: Program) -> tuple[QPlainTextEdit, Callable[[], str]]:
    program.entering.join()
    page = page_of(program, JoinPage)
    assert isinstance(page, JoinPage)
    return page.form.words_edit, lambda: page.notices.text


def the_wizard(program: Program, scene: Scene) -> RestoreWizard:
    """Brought to the step in which the words are typed."""
    program.entering.restore()
    scene.settle(program)
    page = page_of(program, RestoreWizard)
    assert isinstance(page, RestoreWizard)
    page.form.next_button.click()
    scene.qtbot.waitUntil(lambda: page.step is RestoreStep.WORDS)
    return page


def a_session_lock(program: Program, _words: TypedWords) -> None:
    program.locker.lock(Cause.SESSION)


def nobody_going_on(_program: Program, words: TypedWords) -> None:
    assert words.patience.isActive()
    words.patience.timeout.emit()


@pytest.mark.parametrize("happens", [a_session_lock, nobody_going_on])
@pytest.mark.parametrize("where", [the_entrance, joining])
def test_typed_words_do_not_stay_on_the_screen(
    where: Callable[[Program], tuple[QPlainTextEdit, Callable[[], str]]],
    happens: Callable[[Program, TypedWords], None],
    scene: Scene,
) -> None:
    """R175: a lock of the computer takes them away, and so does not going on; it is said why."""
    program = scene.start()
    field, said = where(program)
    scene.qtbot.keyClicks(field, " ".join(scene.words[:4]))
    (words,) = (each for each in program.window.findChildren(TypedWords) if each.parent() is field)
    happens(program, words)
    assert field.toPlainText() == ""
    assert not field.document().isUndoAvailable()
    assert "uit het venster gehaald" in said()
    assert not words.patience.isActive()


@pytest.mark.parametrize("happens", [a_session_lock, nobody_going_on])
def test_a_restore_that_nobody_goes_on_with_keeps_no_words(
    happens: Callable[[Program, TypedWords], None], scene: Scene
) -> None:
    """R175: not in the field, not in the wizard's own memory, and nothing is put back without them."""
    program = scene.start()
    wizard = the_wizard(program, scene)
    text = " ".join(scene.words)
    canaries = Canaries()
    canaries.add("woorden", text)
    wizard.form.words_edit.setPlainText(text)
    wizard.form.next_button.click()
    scene.qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)
    assert look_through(canaries, ()).canaries, "the search can find them"

    happens(program, wizard.words)

    assert wizard.step is RestoreStep.WORDS
    assert "uit het venster gehaald" in wizard.notices.text
    assert look_through(canaries, ()).canaries == {}
    assert not list(scene.folder.glob("vervangen*"))


def test_words_that_are_being_tried_when_the_computer_locks_lead_nowhere(scene: Scene) -> None:
    """R175: what comes of the try is not shown to whoever comes by."""
    program = scene.start()
    wizard = the_wizard(program, scene)
    wizard.form.words_edit.setPlainText(" ".join(scene.words))
    wizard.form.next_button.click()
    program.locker.lock(Cause.SESSION)
    scene.settle(program)
    assert wizard.step is RestoreStep.WORDS
    assert wizard.form.next_button.isEnabled()


def to_the_sheet(program: Program, scene: Scene) -> None:
    wizard = page_of(program, FirstStartWizard)
    assert isinstance(wizard, FirstStartWizard)
    wizard.form.next_button.click()
    wizard.school.fill(WHOLE)
    wizard.form.next_button.click()
    scene.settle(program)
    wizard.form.next_button.click()
    scene.qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1)
    assert wizard.state.step is Step.SHEET


def test_the_sheet_of_the_first_start_is_taken_away_and_another_one_comes(
    scene: Scene, tmp_path: Path
) -> None:
    """R175: a store that was just made locks as any other; the words that stood on the screen open nothing any more."""
    kinds = (RecoveryCode, stores.Workspace)
    before = look_through(Canaries(), kinds).alive
    program = scene.start(tmp_path / "nieuw")
    to_the_sheet(program, scene)
    there = look_through(Canaries(), kinds).alive
    assert {there[each] for each in there.keys() - before.keys()} == {"RecoveryCode", "Workspace"}

    with scene.qtbot.waitSignal(program.locker.locked):
        program.locker.lock(Cause.SESSION)

    assert program.workspace is None
    assert not program.window.findChildren(FirstStartWizard)
    left = look_through(Canaries(), kinds).alive
    assert [left[each] for each in left.keys() - before.keys()] == []
    (page,) = program.window.findChildren(LockPage)
    scene.qtbot.waitUntil(page.isVisible)
    page.form.unlock_button.click()
    scene.qtbot.waitUntil(lambda: bool(program.window.findChildren(FirstStartWizard)))
    again = page_of(program, FirstStartWizard)
    assert isinstance(again, FirstStartWizard)
    scene.qtbot.waitUntil(lambda: again.sheet.preview.pages == 1)
    assert again.state.step is Step.SHEET
    assert "nieuw herstelblad" in again.notice


def test_the_restore_wizard_points_at_a_mistyped_word(scene: Scene) -> None:
    program = scene.start()
    wizard = the_wizard(program, scene)
    wrong = scene.words.copy()
    wrong[4] += "x"
    wizard.form.words_edit.setPlainText(", ".join(wrong))
    wizard.form.next_button.click()
    scene.qtbot.waitUntil(lambda: wizard.notices.text != "")
    assert "Woord 5" in wizard.notices.text
    assert wizard.form.words_edit.textCursor().selectedText() == wrong[4]
    assert program.window.focusWidget() is wizard.form.words_edit


def test_a_broken_backup_leads_back_to_the_list_and_the_words_stay(scene: Scene) -> None:
    """Another backup is the way on; who typed 28 words well does not type them again."""
    broken = local_folder(scene.folder)
    (file,) = broken.glob("*.osobackup")
    data = bytearray(file.read_bytes())
    data[6000:9000] = bytes(3000)
    program = scene.start()
    wizard = the_wizard(program, scene)
    file.write_bytes(data)
    text = " ".join(scene.words)
    wizard.form.words_edit.setPlainText(text)
    wizard.form.next_button.click()
    scene.qtbot.waitUntil(lambda: wizard.notices.text != "")
    assert wizard.step is RestoreStep.CHOOSE
    assert "niet heel" in wizard.notices.text
    assert program.window.focusWidget() is wizard.form.backups_table
    assert wizard.form.words_edit.toPlainText() == text


def test_backups_of_the_same_minute_can_be_told_apart() -> None:
    times = [
        datetime(2026, 11, 22, 8, 38, 26, tzinfo=UTC),
        datetime(2026, 11, 22, 8, 38, 9, tzinfo=UTC),
        datetime(2026, 11, 22, 8, 37, 0, tzinfo=UTC),
    ]
    assert moments_words(times) == [
        "22 november 2026, 08:38:26",
        "22 november 2026, 08:38:09",
        "22 november 2026, 08:37",
    ]


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def typed(around: QWidget) -> TypedWords:
    column = QVBoxLayout(around)
    field = QPlainTextEdit()
    column.addWidget(field)
    return TypedWords(field, column, 12)


def marked(field: QPlainTextEdit) -> list[str]:
    """What is underlined as a word that is not in the list."""
    found = []
    block = field.document().begin()
    while block.isValid():
        found += [
            block.text()[each.start : each.start + each.length]
            for each in block.layout().formats()
            if each.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
        ]
        block = block.next()
    return found


def test_while_typing_it_is_said_how_far_one_is_and_which_word_cannot_be(
    typed: TypedWords, qtbot: QtBot
) -> None:
    """The word that is still being typed is left alone, a number from the sheet and a capital are forgiven."""
    from oso_desktop.assets import word_list

    field = typed.parent()
    assert isinstance(field, QPlainTextEdit)
    assert typed.said.text() == "0 van 12 woorden."
    first, second = word_list()[3:5]
    qtbot.keyClicks(field, f"1. {first.capitalize()} xyz")
    assert typed.said.text() == "2 van 12 woorden."
    assert marked(field) == []
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert typed.said.text() == "2 van 12 woorden. Woord 2 staat niet in de woordenlijst."
    assert marked(field) == ["xyz"]
    assert typed.said.property("role") == "error"
    typed.select(2)
    qtbot.keyClicks(field, second)
    assert typed.said.text() == "2 van 12 woorden."
    assert typed.said.property("role") == "caption"
    assert marked(field) == []
    field.setPlainText(f"{first} " * 14)
    assert typed.said.text() == "14 woorden: dat zijn er 2 te veel."


def test_no_words_no_clock(typed: TypedWords, qtbot: QtBot) -> None:
    field = typed.parent()
    assert isinstance(field, QPlainTextEdit)
    assert not typed.patience.isActive()
    with qtbot.assertNotEmitted(typed.forgotten):
        typed.put_away()
    qtbot.keyClicks(field, "a")
    assert typed.patience.isActive()
    assert isinstance(typed.patience, QTimer)
    field.clear()
    assert not typed.patience.isActive()
