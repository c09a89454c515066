"""Enter and Escape in the forms and questions of the pages: a key loses nothing that was typed (UI.md: keyboard)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import OpenWindow

ROOT = Path(__file__).resolve().parents[2]
ESCAPE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return

ELSEWHERE = {
    "dossier_editor.cancelButton": "shows only once something is unsaved, which Escape must not throw away",
    "dossier_intake.stopButton": "stops work that goes on, which no stray key should",
    "group_letters.stop_button": "the same",
    "students_import.stop_button": "Escape is a shortcut of the whole pane",
    "packages_school.stop_button": "the same",
    "management.cancel_button": "leaves a recovery sheet that may be printed already",
    "management_own_card.stop_button": "ends the card of the school: no way back, and it asks for a reason first",
    "restore.cancel_button": "leaves a wizard in which twelve words may be typed",
    "dossier_remark_entry.keepButton": "keeps a remark for good; Escape leaves the words to be corrected",
}
"""Buttons that go back or stop of which Escape does something else or nothing, and why."""

_BACK = re.compile(
    r'name="(cancelButton|cancel_button|stop_button|stopButton|no_button|removeNo|askNo|keepButton)"'
)


def test_escape_is_thought_of_in_every_form_with_a_button_that_goes_back() -> None:
    buttons = {
        f"{form.stem}.{name}"
        for form in (ROOT / "ui").glob("*.ui")
        for name in _BACK.findall(form.read_text("utf-8"))
    }
    assert len(buttons) > 20, "the search finds them"
    modules = [path.read_text("utf-8") for path in (ROOT / "oso_desktop" / "qt").glob("*.py")]
    served = {
        button
        for button in buttons
        for source in modules
        if f"forms.ui_{_form(button)} import" in source
        and re.search(rf"FormKeys\([^)]*\.{button.split('.')[1]}\b", source)
    }
    served |= {
        "management_people.stop_button"
        for source in modules
        if "FormKeys(form.form_page, form.stop_button)" in source
    }
    assert buttons - served == set(ELSEWHERE)


def _form(button: str) -> str:
    return button.split(".", maxsplit=1)[0]


@pytest.fixture
def window(operations: Operations, qtbot: QtBot) -> MainWindow:
    shown = MainWindow(operations)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitActive(shown)
    return shown


class Form(QFrame):
    """A form with two lines, a text, and both buttons; notes what was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.line, self.text = QLineEdit("stond er al"), QPlainTextEdit()
        self.save, self.back = QPushButton("Bewaren"), QPushButton("Annuleren")
        column = QVBoxLayout(self)
        for part in (self.line, self.text, self.save, self.back):
            column.addWidget(part)
        self.save.clicked.connect(lambda: self.pressed.append("save"))
        self.back.clicked.connect(lambda: self.pressed.append("back"))


@pytest.fixture
def form(window: MainWindow) -> Form:
    room, made = QWidget(), Form()
    QVBoxLayout(room).addWidget(made)
    window.show_entrance(room)
    made.line.setFocus()
    return made


def test_enter_in_a_line_saves_once_and_escape_goes_back(form: Form, qtbot: QtBot) -> None:
    FormKeys(form, form.back, form.save)
    qtbot.keyClick(form.line, ENTER)
    assert form.pressed == ["save"]
    for part in (form.line, form.text, form.save):
        part.setFocus()
        qtbot.keyClick(part, ESCAPE)
    assert form.pressed == ["save", "back", "back", "back"]


def test_escape_throws_nothing_away_that_was_typed(form: Form, qtbot: QtBot) -> None:
    FormKeys(form, form.back, form.save)
    qtbot.keyClicks(form.line, "x")
    qtbot.keyClick(form.line, ESCAPE)
    assert form.pressed == []
    form.line.setText("weer wat er stond")
    form.text.setFocus()
    qtbot.keyClicks(form.text, "x")
    qtbot.keyClick(form.text, ESCAPE)
    assert form.pressed == []
    form.text.setPlainText("")
    qtbot.keyClick(form.text, ESCAPE)
    assert form.pressed == ["back"], "what was typed is not there any more"


def test_enter_in_a_text_of_more_lines_is_a_new_line(form: Form, qtbot: QtBot) -> None:
    FormKeys(form, form.back, form.save)
    form.text.setFocus()
    qtbot.keyClick(form.text, ENTER)
    assert form.pressed == []
    assert form.text.toPlainText() == "\n"


def test_a_button_that_cannot_be_pressed_is_not_pressed_by_a_key(form: Form, qtbot: QtBot) -> None:
    FormKeys(form, form.back, form.save)
    form.save.setEnabled(False)
    form.back.hide()
    for key in (ENTER, ESCAPE):
        qtbot.keyClick(form.line, key)
    assert form.pressed == []


def test_without_a_button_to_save_enter_does_nothing(form: Form, qtbot: QtBot) -> None:
    FormKeys(form, form.back)
    qtbot.keyClick(form.line, ENTER)
    assert form.pressed == []


@pytest.mark.parametrize("closable", [True, False])
def test_escape_in_a_question_closes_it_and_does_nothing(
    window: MainWindow, closable: bool, qtbot: QtBot
) -> None:
    room, done = QWidget(), []
    panel = Panel(Tone.WARN, "Mag dit weg?", closable=closable)
    yes = panel.add_button("Ja", lambda: done.append("ja"))
    QVBoxLayout(room).addWidget(panel)
    window.show_entrance(room)
    yes.setFocus()
    qtbot.keyClick(yes, ESCAPE)
    assert panel.isHidden() is closable
    assert done == []


@pytest.fixture
def work(workspace: Workspace, open_window: OpenWindow) -> MainWindow:
    """The program with a store open."""
    return open_window(workspace, (1200, 760))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.working)


def test_a_school_is_added_with_enter_and_left_with_escape(work: MainWindow, qtbot: QtBot) -> None:
    from oso_desktop.services.addresses import save_address, schools

    save_address(work.workspace, KnownSchool(name="Strandcollege", brin="98XY"))
    work.open_management("scholen")
    settle(work, qtbot)
    tab = work.management_page.schools
    tab.form.add_button.click()
    fields = tab.fields.form
    qtbot.keyClick(fields.name_edit, ESCAPE)
    assert not fields.name_edit.isVisible()
    tab.form.add_button.click()
    qtbot.keyClicks(fields.name_edit, "Duincollege")
    qtbot.keyClick(fields.name_edit, ESCAPE)
    assert fields.name_edit.isVisible(), "what was typed is not thrown away"
    qtbot.keyClicks(fields.brin_edit, "12AB")
    qtbot.keyClick(fields.brin_edit, ENTER)
    settle(work, qtbot)
    assert {each.name for each in schools(work.workspace)} == {"Duincollege", "Strandcollege"}
