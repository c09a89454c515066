"""Locking: what makes the program lock, that nothing holds it up, and that what was typed comes back."""

from __future__ import annotations

import ctypes
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.lock import LockTerms
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt import lock
from oso_desktop.qt.app import Program
from oso_desktop.qt.clipboard import MARKS
from oso_desktop.qt.lock import LID_SWITCH, Cause, IdleClock, Message, PowerSetting, cause_in, cause_of
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.locker import ENDING_LAST, ENDING_MOMENT
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.typed import place_in
from oso_desktop.services import drafts
from oso_desktop.services.dossiers import rows
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Store
from oso_desktop.store.errors import StoreClosed, StoreFull
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW


@dataclass
class Clock:
    """A clock that a test moves."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Office:
    """The whole program on a copy of the demo school, with a clock of its own."""

    program: Program
    qtbot: QtBot
    clock: Clock
    folder: Path
    keychain: MemoryKeychain
    dossiers: tuple[DossierId, ...] = ()

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def settle(self) -> None:
        self.qtbot.waitUntil(self._rests)

    def _rests(self) -> bool:
        behind = any(getattr(page, "behind", False) for page in self.window.made_pages.values())
        return not self.window.operations.working and not behind

    def lock(self, cause: Cause = Cause.ASKED) -> LockPage:
        with self.qtbot.waitSignal(self.program.locker.locked):
            self.program.locker.lock(cause)
        return self.lock_page()

    def lock_page(self) -> LockPage:
        (page,) = self.window.findChildren(LockPage)
        return page

    def unlock(self) -> None:
        self.qtbot.mouseClick(self.lock_page().form.unlock_button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.program.workspace is not None)
        self.settle()
        self.settle()

    @property
    def locked(self) -> bool:
        return bool(self.window.findChildren(LockPage)) and self.program.workspace is None


@pytest.fixture
def office(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    stored, keychain = demo_store
    folder = tmp_path / "store"
    shutil.copytree(stored, folder)
    clock = Clock()
    program = Program(folder, lambda: keychain, now=clock)
    qtbot.addWidget(program.window)
    program.window.resize(1366, 768)
    with qtbot.waitExposed(program.window):
        program.window.show()
    made = Office(program, qtbot, clock, folder, keychain)
    program.begin(open_store(folder, keychain=keychain, clock=lambda: NOW))
    made.settle()
    assert program.workspace is not None
    made.dossiers = tuple(row.dossier_id for row in rows(program.workspace) if row.dossier_id is not None)
    yield made
    program.end()


def typed_in_a_form(office: Office, dossier: DossierId, text: str) -> str:
    """Types something in the form of the pupil and does not save it; gives the whole text of the field."""
    office.window.open_dossier(dossier)
    office.settle()
    compose = office.window.dossier_page.compose
    compose.edit(Category.LEERLING)
    line = compose.editor.editors()[0].form.view("roepnaam").findChild(QLineEdit)
    assert line is not None
    office.qtbot.keyClicks(line, text)
    return line.text()


def test_what_was_typed_comes_back_in_the_place_where_it_was_typed(office: Office) -> None:
    """R175: a lock loses nothing; after it the person is in the same form of the same dossier."""
    dossier = office.dossiers[0]
    text = typed_in_a_form(office, dossier, "je")
    assert not office.lock().form.kept.isHidden()
    office.unlock()

    page = office.window.dossier_page
    assert office.window.form.pages.currentWidget() is page
    assert page.desk.dossier_id == dossier
    assert page.compose.editor.category is Category.LEERLING
    line = page.compose.editor.editors()[0].form.view("roepnaam").findChild(QLineEdit)
    assert line is not None
    assert line.text() == text
    assert page.compose.editor.unsaved
    assert "nog niet bewaard" in " ".join(office.window.messages)


def test_every_place_where_a_person_types_before_saving_is_filled_again(office: Office) -> None:
    """R175: a remark, a reason, a form of Beheer; nothing of it is stored unasked."""
    dossier = office.dossiers[0]
    window = office.window
    window.open_dossier(dossier)
    office.settle()
    page = window.dossier_page
    page.show_tab("inzage")
    holder, card = next(iter(page.inzage.cards().items()))
    card.form.remarkButton.setChecked(True)
    office.qtbot.keyClicks(card.entry.form.text, "Half gezegd")
    page.show_tab("gegevens")
    guardian = page.pupil.add_guardian()
    office.qtbot.keyClicks(guardian.form.surname, "Verzonnen")
    page.pupil.identity.edit()
    office.qtbot.keyClicks(page.pupil.identity.form.callingName, "tje")
    called = page.pupil.identity.form.callingName.text()
    page.pupil.representative.form.editButton.setChecked(True)
    office.qtbot.keyClicks(page.pupil.representative.form.name, "Mr. Bewind")
    window.open_management("verzoeken")
    office.settle()
    requests = window.management_page.requests
    field = requests.findChild(QLineEdit, "by_field")
    assert field is not None
    requests.form.new_button.click()
    office.qtbot.keyClicks(field, "De vader")

    office.lock()
    office.unlock()

    window = office.window
    assert window.form.pages.currentWidget() is window.management_page
    assert window.management_page.form.tabs.currentWidget() is window.management_page.requests
    again = window.management_page.requests.findChild(QLineEdit, "by_field")
    assert again is not None
    assert again.text() == "De vader"
    window.open_dossier(dossier)
    office.settle()
    page = window.dossier_page
    assert page.inzage.cards()[holder].entry.draft == "Half gezegd"
    assert page.pupil.new_form is not None
    assert page.pupil.new_form.form.surname.text() == "Verzonnen"
    assert page.pupil.identity.form.callingName.text() == called
    assert page.pupil.representative.form.name.text() == "Mr. Bewind"
    assert page.pupil.representative.unsaved


def in_a_form(office: Office) -> QWidget:
    typed_in_a_form(office, office.dossiers[0], "je")
    editor = office.window.dossier_page.compose.editor.editors()[0]
    line = editor.form.view("roepnaam").findChild(QLineEdit)
    assert line is not None
    line.setCursorPosition(1)
    return line


def in_a_remark(office: Office) -> QWidget:
    office.window.open_dossier(office.dossiers[0])
    office.settle()
    page = office.window.dossier_page
    page.show_tab("inzage")
    card = next(iter(page.inzage.cards().values()))
    card.form.remarkButton.setChecked(True)
    office.qtbot.keyClicks(card.entry.form.text, "Half gezegd")
    cursor = card.entry.form.text.textCursor()
    cursor.setPosition(4)
    card.entry.form.text.setTextCursor(cursor)
    return card.entry.form.text


def in_the_search_of_pupils(office: Office) -> QWidget:
    office.window.open_students()
    office.settle()
    return office.window.students_page.form.search_edit


def in_a_field_of_the_school(office: Office) -> QWidget:
    office.window.open_management()
    office.settle()
    field = office.window.management_page.school.fields.form.street_edit
    office.qtbot.keyClicks(field, "laan")
    return field


def on_a_button_of_a_tab(office: Office) -> QWidget:
    office.window.open_management("mensen")
    office.settle()
    return office.window.management_page.people.form.own_button


@pytest.mark.parametrize(
    "somewhere",
    [in_a_form, in_a_remark, in_the_search_of_pupils, in_a_field_of_the_school, on_a_button_of_a_tab],
)
def test_who_unlocks_goes_on_in_the_field_where_they_were(
    somewhere: Callable[[Office], QWidget], office: Office
) -> None:
    """R175: not on the bar of the tabs, and at the same letter: typing goes on where it stopped."""
    field = somewhere(office)
    field.setFocus()
    text, place = said_in(field), place_in(office.window.form.pages.currentWidget(), field)
    assert place["path"], "the field can be found again"

    office.lock()
    office.unlock()

    found = office.window.focusWidget()
    assert found is not None
    assert found is not field
    assert place_in(office.window.form.pages.currentWidget(), found) == place
    assert said_in(found) == text


def test_who_was_writing_in_the_inzagemodus_goes_on_in_the_card_of_that_person(office: Office) -> None:
    """R175: the screen that parents look at does not come back by itself; what they said does, and only once."""
    office.window.open_dossier(office.dossiers[0])
    office.settle()
    office.window.dossier_page.show_tab("inzage")
    office.window.dossier_page.inzage.open_mode()
    mode = office.window.dossier_page.inzage.mode
    assert mode is not None
    office.qtbot.keyClicks(mode.entry.form.text, "Half gezegd")
    holder, cursor = mode.holder, mode.entry.form.text.textCursor()
    cursor.setPosition(4)
    mode.entry.form.text.setTextCursor(cursor)

    office.lock()
    office.unlock()

    tab = office.window.dossier_page.inzage
    text = tab.cards()[holder].entry.form.text
    assert tab.mode is None
    assert office.window.focusWidget() is text
    assert (text.toPlainText(), text.textCursor().position()) == ("Half gezegd", 4)
    assert not any("Half gezegd" in said for said in office.window.messages), "it has its place"


def said_in(field: QWidget) -> str:
    if isinstance(field, QLineEdit | QPushButton):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit | QTextEdit) else ""


def test_who_unlocks_as_somebody_else_sees_nothing_of_what_was_typed(office: Office) -> None:
    """R175: a draft is the typist's."""
    typed_in_a_form(office, office.dossiers[0], "je")
    office.lock()
    other = open_store(office.folder, keychain=office.keychain, clock=lambda: NOW)
    other = replace(other, user=replace(other.user, name="Een ander"))
    office.program.work_on(other)
    office.settle()
    assert office.window.dossier_page.typed() == {}
    assert not any("getypt" in said for said in office.window.messages)


def test_nobody_who_works_on_is_locked_out_and_who_left_is_told_a_minute_before(office: Office) -> None:
    """R175: after ten minutes, unless the school chose otherwise; with a warning that any key takes away."""
    locker = office.program.locker
    handle = office.window.windowHandle()
    office.clock.seconds += 9 * 60 - 1
    locker.idle.look()
    assert locker.notice.panel is None
    office.clock.seconds += 2
    locker.idle.look()
    panel = locker.notice.panel
    assert panel is not None
    assert panel.isVisible()
    assert "59 seconden" in panel.accessibleName()

    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert locker.notice.panel is None
    office.clock.seconds += 61
    locker.idle.look()
    assert not office.locked
    office.clock.seconds += 9 * 60
    with office.qtbot.waitSignal(locker.locked):
        locker.idle.look()
    assert office.locked
    assert "niet in dit programma bezig" in office.lock_page().form.why.text()
    assert not locker.idle.counting


@pytest.mark.parametrize(
    "event",
    [
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(5, 5),
            QPointF(5, 5),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    ],
)
def test_a_key_and_a_movement_count_as_being_there(office: Office, event: QEvent) -> None:
    idle = office.program.locker.idle
    office.clock.seconds += 599
    QApplication.sendEvent(office.window.windowHandle(), event)
    office.clock.seconds += 500
    idle.look()
    assert not office.locked


def test_a_time_that_the_school_sets_counts_at_once(office: Office) -> None:
    window = office.window
    window.open_management()
    office.settle()
    card = window.management_page.lock_terms
    assert card.form.minutes.value() == LockTerms().idle_minutes
    card.form.minutes.setValue(2)
    card.form.save_button.click()
    office.qtbot.waitUntil(lambda: office.program.locker.idle.terms == LockTerms(idle_minutes=2))
    office.clock.seconds += 121
    with office.qtbot.waitSignal(office.program.locker.locked):
        office.program.locker.idle.look()


def test_sleep_counts_as_idle() -> None:
    clock = Clock()
    idle = IdleClock(clock)
    due = []
    idle.due.connect(lambda: due.append(True))
    idle.begin(LockTerms())
    clock.seconds += 3 * 24 * 3600
    idle.look()
    idle.look()
    assert due == [True]
    assert lock.awake_or_asleep() <= lock.awake_or_asleep()


@pytest.mark.parametrize(
    ("message", "wparam", "lid", "cause"),
    [
        (0x02B1, 0x7, None, Cause.SESSION),
        (0x02B1, 0x2, None, Cause.SESSION),
        (0x02B1, 0x4, None, Cause.SESSION),
        (0x02B1, 0x6, None, Cause.SESSION),
        (0x02B1, 0x8, None, None),
        (0x02B1, 0x1, None, None),
        (0x0218, 0x4, None, Cause.SLEEP),
        (0x0218, 0x7, None, None),
        (0x0218, 0x8013, 0, Cause.LID),
        (0x0218, 0x8013, 1, None),
        (0x0218, 0x8013, None, None),
        (0x0011, 0x0, None, Cause.ENDING),
        (0x0016, 0x1, None, Cause.ENDING),
        (0x0016, 0x0, None, None),
        (0x0100, 0x7, None, None),
    ],
)
def test_what_windows_says_is_understood(
    message: int, wparam: int, lid: int | None, cause: Cause | None
) -> None:
    """R175: a session that locks or ends, sleep and a closed lid lock the program; unlocking and waking do not."""
    assert cause_of(message, wparam, lid) is cause
    setting = PowerSetting()
    setting.setting.bytes[:] = LID_SWITCH if lid is not None else bytes(16)
    setting.data[0] = lid or 0
    said = Message(None, message, wparam, ctypes.addressof(setting))
    assert cause_in(ctypes.addressof(said)) is cause


def test_the_button_and_the_keys_lock(office: Office) -> None:
    """R175"""
    with office.qtbot.waitSignal(office.program.locker.locked):
        office.qtbot.mouseClick(office.window.form.lock_button, Qt.MouseButton.LeftButton)
    assert office.locked
    office.unlock()
    assert not office.locked
    with office.qtbot.waitSignal(office.program.locker.locked):
        office.qtbot.keyClick(office.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert office.locked
    assert office.window.form.lock_button.accessibleName() or office.window.form.lock_button.text()


def test_a_computer_that_shuts_down_is_not_held_up(office: Office) -> None:
    typed_in_a_form(office, office.dossiers[0], "je")
    office.program.locker.session_ends()
    assert office.locked
    assert office.window.close(), "nothing is left to ask about"


@pytest.mark.parametrize("kind", [QDialog, QFileDialog])
def test_no_dialog_holds_up_a_lock(office: Office, kind: type[QDialog]) -> None:
    """R175: an open dialog is closed as if cancelled; what opened it goes on, and finds nothing."""
    dialog = kind(office.window)
    if isinstance(dialog, QFileDialog):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    answers: list[int] = []

    def ask() -> None:
        QTimer.singleShot(0, office.window, lambda: office.program.locker.lock(Cause.SESSION))
        answers.append(dialog.exec())

    QTimer.singleShot(0, office.window, ask)
    office.qtbot.waitUntil(lambda: bool(answers))
    assert answers == [QDialog.DialogCode.Rejected]
    assert office.locked


def test_the_whole_screen_of_the_inzagemodus_is_taken_away(office: Office) -> None:
    office.window.open_dossier(office.dossiers[0])
    office.settle()
    office.window.dossier_page.show_tab("inzage")
    office.window.dossier_page.inzage.open_mode()
    office.lock()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [office.window]


def test_work_that_goes_on_for_ever_does_not_hold_up_a_lock(office: Office) -> None:
    """R175: a second's grace, then its next use of the store ends it, unsaved."""
    begun, go_on, ended = Event(), Event(), []

    def work(workspace: Workspace) -> None:
        begun.set()
        try:
            while not go_on.is_set():
                rows(workspace)
        except StoreClosed:
            ended.append(True)

    office.program.locker._moment = 0.05
    office.window.operations.run(work, lambda _: None, owner=office.window)
    assert begun.wait(60)
    try:
        office.lock()
        office.qtbot.waitUntil(lambda: bool(ended), timeout=30_000)  # it may not have had its turn yet
    finally:
        go_on.set()
    assert office.locked
    assert ended == [True]


def test_a_session_that_ends_is_held_up_for_less_time_than_windows_gives(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: after five seconds Windows offers to kill the program, with what was typed in it."""
    waits: list[float] = []
    finish, abandon = Operations.finish, Operations.abandon

    def finished(self: Operations, seconds: float, saves: Callable[[object], bool]) -> bool:
        waits.append(seconds)
        return finish(self, seconds, saves)

    def abandoned(self: Operations, seconds: float) -> None:
        waits.append(seconds)
        abandon(self, seconds)

    monkeypatch.setattr(Operations, "finish", finished)
    monkeypatch.setattr(Operations, "abandon", abandoned)
    office.lock(Cause.ENDING)
    assert waits == [ENDING_MOMENT, ENDING_LAST]
    assert sum(waits) < 5 / 2 + 0.01


def test_a_full_disk_does_not_hold_up_a_lock_and_is_told_afterwards(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: what could not be kept is said; no word of it is."""
    typed_in_a_form(office, office.dossiers[0], "je")

    def full(*_: object) -> None:
        raise StoreFull

    with monkeypatch.context() as patch:
        patch.setattr(Store, "drafting", full)
        page = office.lock()
    assert page.form.kept.isHidden()
    office.unlock()
    (told,) = [said for said in office.window.messages if "kon bij het vergrendelen" in said]
    assert StoreFull().text in told


@pytest.mark.parametrize("step", ["lay_down", "typed", "where"])
def test_a_fault_in_a_page_does_not_hold_up_a_lock(
    office: Office, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = office.program.workspace
    assert workspace is not None

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(office.window.drafts), step, broken)
    office.lock()
    assert office.locked
    assert not any(workspace.content_key), "the key is wiped whatever happened"
    with pytest.raises(StoreClosed):
        rows(workspace)


def test_what_is_saved_while_locking_is_no_draft(office: Office) -> None:
    dossier = office.dossiers[0]
    text = typed_in_a_form(office, dossier, "je")
    office.window.dossier_page.compose.editor.save()
    assert office.lock().form.kept.isHidden()
    office.unlock()
    line = office.window.dossier_page.desk.current.student.record.roepnaam
    assert line == text
    assert not office.window.dossier_page.typed()


def test_half_a_minute_of_typing_is_the_most_that_a_power_cut_takes(office: Office) -> None:
    """Nothing is lost after a phone call, and nothing is kept that was saved or thrown away since."""
    workspace = office.program.workspace
    assert workspace is not None
    typed_in_a_form(office, office.dossiers[0], "je")
    office.program.locker.keep_drafts()
    office.settle()
    assert [draft.place for draft in drafts.kept(workspace)] == [f"dossier {office.dossiers[0]}"]

    office.program.locker.keep_drafts()
    assert not office.window.operations.working, "what did not change is not kept again"
    office.window.dossier_page.compose.editor.cancel()
    office.program.locker.keep_drafts()
    office.settle()
    assert drafts.kept(workspace) == ()


def test_what_was_typed_when_the_window_was_closed_is_there_the_next_time(office: Office) -> None:
    dossier = office.dossiers[0]
    typed_in_a_form(office, dossier, "je")
    office.program.end()
    assert office.program.workspace is None
    again = open_store(office.folder, keychain=office.keychain, clock=lambda: NOW)
    assert [draft.place for draft in drafts.kept(again)] == [f"dossier {dossier}"]
    again.close()


def test_the_last_backup_waits_for_what_was_typed_and_for_work_that_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R175: who shuts the computer down while a slow stick is written loses nothing that was typed."""
    typed_in_a_form(office, office.dossiers[0], "je")
    begun, seen = Event(), []

    def work(_: Workspace) -> None:
        begun.set()
        sum(range(2_000_000))
        seen.append("work")

    def closing(workspace: Workspace) -> None:
        seen.extend(draft.place for draft in drafts.kept(workspace))

    monkeypatch.setattr(office.program.backups, "closing", closing)
    office.window.operations.run(work, lambda _: None, owner=office.window)
    assert begun.wait(60)
    office.program.end()
    assert seen == ["work", f"dossier {office.dossiers[0]}"]


def test_the_lock_is_on_record_without_content(office: Office) -> None:
    typed_in_a_form(office, office.dossiers[0], "je")
    office.lock(Cause.LID)
    office.unlock()
    workspace = office.program.workspace
    assert workspace is not None
    with workspace.view() as unit:
        (entry,) = [each for each in unit.audit.entries(5) if each.action == "vergrendeld"]
    assert dict(entry.detail) == {"oorzaak": "klep dicht", "concepten": 1}


def test_what_was_copied_here_is_taken_off_the_clipboard_and_what_was_copied_elsewhere_is_not(
    office: Office,
) -> None:
    """R175: and while it is there, Windows is told to keep it out of its history and its cloud."""
    clipboard = QGuiApplication.clipboard()
    guard = office.program.locker.clipboard
    office.window.activateWindow()
    office.qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    clipboard.setText("van hier")
    assert guard.ours
    assert all(clipboard.mimeData().hasFormat(mark) for mark in MARKS)
    assert clipboard.text() == "van hier"
    office.lock()
    assert clipboard.text() == ""

    theirs = QMimeData()
    theirs.setText("van elders")
    for mark, value in MARKS.items():  # as of a password manager
        theirs.setData(mark, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QGuiApplication, "focusWindow", lambda: None)
        clipboard.setMimeData(theirs)
    guard.clear()
    assert clipboard.text() == "van elders"
    clipboard.clear()


def test_the_locked_window_names_nobody_and_says_how_to_go_on(office: Office) -> None:
    """R175, R176: one button, which has the focus; no school, no pupil, no colleague."""
    workspace = office.program.workspace
    assert workspace is not None
    names = [row.student.name for row in rows(workspace)] + [workspace.user.name, "Vuurtoren"]
    for cause in Cause:
        page = office.lock(cause)
        assert office.window.focusWidget() is page.form.unlock_button
        said = " ".join(
            [office.window.windowTitle(), page.accessibleName(), page.form.why.text(), page.form.kept.text()]
        )
        assert not [name for name in names if name in said]
        office.qtbot.waitUntil(page.form.unlock_button.isVisible)
        office.unlock()
