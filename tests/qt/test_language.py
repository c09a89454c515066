"""The screen in English: what is said of a text, and how the language is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop.errors import OsoError
from oso_desktop.qt.app import Program
from oso_desktop.qt.catalogue import Catalogue
from oso_desktop.qt.dossier_signs import Problem
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.language import Language, chosen_language, coded, on_screen, speak, spoken
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import OpenWindow
from tests.qt.heap import Canaries, look_through

TEXTS = Catalogue(
    {
        "Leerling {0} heeft {n} vondsten: {0}.": "{n} findings of {0}: {0}.",
        "Op {0} gezien door {1} ({2})": "Seen by {1} on {0} ({2})",
        "{} van {} bladen": "{} of {} sheets",
        "Er is iets mis.": "Something is wrong.",
        "Probeer het nog eens.": "Try again.",
        "verplicht": "required",
        "ouder": "parent",
        " dagen": " days",
        "Ouder en kind": "Parent and child",
        "&Bewaren": "&Keep",
        "{0} en {1}": "{0} and {1}",
        "{n} gekozen.": "{n} chosen.",
        "Geen gekozen.": "None chosen.",
    }
)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    speak(Language.ENGLISH, TEXTS)
    yield
    speak(Language.DUTCH)


@pytest.mark.parametrize(
    ("dutch", "said"),
    [
        ("verplicht", "required"),
        ("Verplicht", "Required"),
        ("•  verplicht", "•  required"),
        ("2 ouder", "2 parent"),
        ("Leerling Jip heeft 3 vondsten: Jip.", "3 findings of Jip: Jip."),
        (
            "Op 12 maart 2026 om 10:11 gezien door Jip (ouder en verplicht)",
            "Seen by Jip on 12 March 2026 at 10:11 (parent and required)",
        ),
        ("3 van 4 bladen", "3 of 4 sheets"),
        (" dagen", " days"),
        ("Ouder en kind, verplicht", "Parent and child, required"),
        ("Er is iets mis. Probeer het nog eens.", "Something is wrong. Try again."),
        ("Er is iets mis. Geen gekozen.", "Something is wrong. None chosen."),
        ("Jip: Er is iets mis.\nJanneke", "Jip: Something is wrong.\nJanneke"),
    ],
)
def test_a_text_is_known_by_its_letters_or_by_the_template_it_was_made_from(dutch: str, said: str) -> None:
    assert TEXTS.say(dutch) == said


@pytest.mark.parametrize(
    "text", ["", " ", "Jip en Janneke", "Leerling Jip heeft 3 vondsten: Jan.", "12 augurken"]
)
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    """A template of hardly a letter would find itself in any name."""
    assert TEXTS.say(text) is None


def test_qt_and_the_core_are_served_from_the_same_texts(english: None) -> None:
    assert QCoreApplication.translate("Page", "&Bewaren") == "&Keep"
    assert QCoreApplication.translate("QWidgetTextControl", "&Undo") == "&Undo", "Qt's own text is left to Qt"
    assert on_screen("Er is iets mis.") == "Something is wrong."
    assert QLocale().name() == "en_GB"


def test_in_dutch_a_text_of_the_core_is_shown_as_it_is(qapp: QApplication) -> None:
    speak(Language.DUTCH)
    assert on_screen("Er is iets mis.") == "Er is iets mis."
    assert spoken() is Language.DUTCH
    assert QCoreApplication.translate("QWidgetTextControl", "&Undo") == "&Ongedaan maken"


def test_a_name_is_no_word_of_a_code_list(english: None) -> None:
    assert coded("ouder") == "parent"
    assert coded("Ouder") == "Ouder", "who is called so stays so"


def test_panels_and_problems_say_it_in_the_language_of_the_screen(english: None, qtbot: QtBot) -> None:
    panel, problem = Panel(Tone.BAD, "Er is iets mis.", "Probeer het nog eens."), Problem()
    qtbot.addWidget(panel)
    qtbot.addWidget(problem)
    problem.show_error(OsoError("Er is iets mis.", "Probeer het nog eens."))
    assert (panel.text_label.text(), panel.step_label.text()) == ("Something is wrong.", "Try again.")
    assert problem.text() == "Something is wrong. Try again."


def test_nothing_that_was_said_lingers(english: None) -> None:
    """What is translated may name a pupil, and nothing of that may stay after a lock."""
    canaries = Canaries()
    canaries.add("naam", name := "".join(("Bijzondere", "naam")))
    said = [on_screen(f"Leerling {name} heeft 3 vondsten: {name}.")]
    assert look_through(canaries, ()).canaries, "the search can find it"
    del said
    assert look_through(canaries, ()).canaries == {}


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    program = Program(tmp_path / "dossiers", MemoryKeychain)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.end()
    program.operations.shut_down()
    speak(Language.DUTCH)


def test_the_first_start_goes_on_in_the_language_that_is_chosen(program: Program, qtbot: QtBot) -> None:
    def wizard() -> FirstStartWizard | None:
        found = (each for each in program.window.findChildren(FirstStartWizard) if each.isVisible())
        return next(found, None)

    def choose(language: Language, title: str) -> None:
        now = wizard()
        assert now is not None
        {
            Language.DUTCH: now.language.form.dutch_radio,
            Language.ENGLISH: now.language.form.english_radio,
        }[language].click()
        qtbot.waitUntil(lambda: (then := wizard()) is not None and then.form.title.text() == title)
        assert chosen_language(program.folder) is language

    program.begin()
    choose(Language.ENGLISH, "Welcome to OSO Desktop")
    assert program.window.form.students_button.text() == "Pupils"
    choose(Language.DUTCH, "Welkom bij OSO Desktop")
    assert program.window.form.students_button.text() == "Leerlingen"


def test_in_beheer_the_language_is_chosen_for_the_next_start(
    workspace: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(workspace)
    window.open_management()
    qtbot.waitUntil(lambda: not window.operations.working)
    card = window.management_page.language
    assert card.form.dutch_radio.isChecked()
    card.form.english_radio.click()
    assert "start het opnieuw" in card.form.said.text()
    assert chosen_language(workspace.folder) is Language.ENGLISH
    assert window.form.students_button.text() == "Leerlingen"
    card.form.dutch_radio.click()
    assert card.form.said.text() == ""
    assert chosen_language(workspace.folder) is Language.DUTCH


def test_a_setting_that_is_no_language_is_dutch(tmp_path: Path) -> None:
    assert chosen_language(None) is Language.DUTCH
    assert chosen_language(tmp_path) is Language.DUTCH
    (tmp_path / "venster.ini").write_text("[scherm]\ntaal=klingon\n", "utf-8")
    assert chosen_language(tmp_path) is Language.DUTCH
