"""The window around the pages: messages, where one was, who works where, and use by keys and screen reader (UI.md)."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QAccessible, QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt import app, application, screenshots
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.language import SETTINGS_NAME
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind, Page
from oso_desktop.qt.status_line import keychain_words
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services.dossiers import rows
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW
from tests.qt.fit import called, cut_off
from tests.qt.test_mnemonics import clashes
from tests.qt.windows import put_away

SMALL = QSize(911, 512)
"""A screen of 1366×768 at 150 %."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "window"
    path.mkdir()
    return path


@pytest.fixture
def open_window(workspace: Workspace, folder: Path, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Opens the window, as often as asked; the one before is closed first."""
    opened: list[MainWindow] = []

    def close() -> None:
        while opened:
            window = opened.pop()
            window.closeEvent(QCloseEvent())
            window.operations.shut_down()
            window.hide()

    def start() -> MainWindow:
        close()
        window = MainWindow(Operations(), folder)
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(1200, 700)
        with qtbot.waitExposed(window):
            window.show()
        window.open_workspace(workspace)
        qtbot.waitUntil(lambda: not window.operations.working)
        return window

    yield start
    close()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.working)


def test_the_window_says_which_school_who_and_where_the_key_is(
    open_window: Callable[[], MainWindow], workspace: Workspace
) -> None:
    window = open_window()
    assert "Vuurtoren" in window.status.school.text()
    assert workspace.user.name in window.status.user.text()
    assert workspace.user.role.value in window.status.user.text()
    assert window.status.key.text() == "demo: sleutel alleen in het geheugen"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("keyring.backends.Windows.WinVaultKeyring", "sleutel in Windows-referentiebeheer"),
        ("keyring.backends.macOS.Keyring", "sleutel in sleutelhanger van macOS"),
        ("keyring.backends.SecretService.Keyring", "sleutel in de sleutelhanger van dit account"),
        ("memory", "demo: sleutel alleen in het geheugen"),
        ("", "geopend met het herstelblad"),
    ],
)
def test_every_keychain_has_a_name_for_people(name: str, words: str) -> None:
    assert keychain_words(name) == words


def test_messages_stay_until_closed_and_do_not_pile_up(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    window.message(MessageKind.SUCCESS, "Bewaard.")
    window.message(MessageKind.ERROR, "Kapot.", "Repareer het.")
    window.message(MessageKind.ERROR, "Kapot.", "Repareer het.")
    assert window.messages == ("Bewaard.", "Kapot.")
    assert window.form.message_area.isVisible()
    window.clear_messages()
    assert window.messages == ()
    assert not window.form.message_area.isVisible()


def test_an_error_that_no_page_takes_is_shown_in_the_window(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()

    def fail(_: Workspace) -> None:
        raise OsoError("De schijf is vol.", "Maak ruimte.")

    window.operations.run(fail, lambda _: None, owner=window)
    settle(window, qtbot)
    assert window.messages == ("De schijf is vol.",)


def test_after_a_restart_you_are_where_you_were(
    open_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    """UI.md: in a dossier or in the list; where neither tells who needs something, Te doen comes first."""
    dossier = next(row.dossier_id for row in rows(workspace) if row.dossier_id is not None)
    window = open_window()
    window.resize(1111, 666)
    window.open_dossier(dossier)
    settle(window, qtbot)

    window = open_window()
    qtbot.waitUntil(lambda: window.form.pages.currentWidget() is not window.todo_page)
    assert window.form.pages.currentWidget() is window.dossier_page
    settle(window, qtbot)
    window.open_students()
    settle(window, qtbot)

    window = open_window()
    settle(window, qtbot)
    assert window.form.pages.currentWidget() is window.students_page
    assert window.form.students_button.isChecked()
    window.open_packages()
    settle(window, qtbot)

    window = open_window()
    settle(window, qtbot)
    assert window.form.pages.currentWidget() is window.todo_page


def test_a_dossier_that_is_gone_is_no_news_at_the_next_start(
    open_window: Callable[[], MainWindow], folder: Path, qtbot: QtBot
) -> None:
    (folder / SETTINGS_NAME).write_text("[pagina]\ndossier=0123456789abcdef\n", encoding="utf-8")
    window = open_window()
    settle(window, qtbot)
    assert window.form.pages.currentWidget() is window.todo_page
    assert window.messages == ()


def test_what_the_window_remembers_tells_nothing_of_a_pupil(
    open_window: Callable[[], MainWindow], workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    listed = rows(workspace)
    window = open_window()
    for row in listed:
        if row.dossier_id is not None:
            window.open_dossier(row.dossier_id)
            settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.dossier_page.behind)  # two windows at once is not of the program
    open_window()

    text = (folder / SETTINGS_NAME).read_text(encoding="utf-8")
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.read_string(text)
    assert {section: sorted(parsed[section]) for section in parsed.sections()} == {
        "pagina": ["dossier", "leerlingen"],
        "venster": ["plaats"],
    }
    for row in listed:
        for word in (*re.findall(r"\w{4,}", row.student.name), row.student.key):
            assert word not in text


def test_dossiers_opened_before_are_one_click_away(
    open_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    started = [row for row in rows(workspace) if row.dossier_id is not None]
    window = open_window()
    for row in started:
        assert row.dossier_id is not None
        window.open_dossier(row.dossier_id)
        settle(window, qtbot)
    buttons = widgets_in(window.form.recent_column)

    assert [button.accessibleName() for button in buttons] == [row.student.name for row in reversed(started)]
    assert next(button.isChecked() for button in buttons if isinstance(button, QAbstractButton))
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.form.pages.currentWidget() is window.todo_page
    assert not any(button.isChecked() for button in buttons if isinstance(button, QAbstractButton))


def test_closing_says_once_what_was_typed_and_not_stored(
    open_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    row = next(row for row in rows(workspace) if row.dossier_id is not None)
    window = open_window()
    assert row.dossier_id is not None
    window.open_dossier(row.dossier_id)
    settle(window, qtbot)
    compose = window.dossier_page.compose
    compose.edit(Category.LEERLING)
    field = compose.editor.editors()[0].form.view("roepnaam").findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "je")
    window.open_students()
    settle(window, qtbot)

    def closes() -> bool:
        event = QCloseEvent()
        window.closeEvent(event)
        return event.isAccepted()

    assert not closes()
    assert window.messages == (f"Nog niet bewaard: {row.student.name}, {Category.LEERLING.label}.",)
    assert closes()
    window.open_dossier(row.dossier_id)
    settle(window, qtbot)
    assert not closes()
    compose.edit(Category.LEERLING)
    compose.editor.cancel()
    assert closes()


def test_a_dossier_that_was_removed_is_no_longer_offered(
    open_window: Callable[[], MainWindow], workspace: Workspace, qtbot: QtBot
) -> None:
    first, second, *_ = (row.dossier_id for row in rows(workspace) if row.dossier_id is not None)
    window = open_window()
    for dossier in (first, second):
        window.open_dossier(dossier)
        settle(window, qtbot)
    window.open_students()
    settle(window, qtbot)
    window.students_page.remove_concept(first)
    settle(window, qtbot)

    buttons = widgets_in(window.form.recent_column)
    assert [button.property("dossier") for button in buttons] == [second]


def test_in_a_narrow_window_the_rail_shows_icons_that_still_have_names(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    wide = window.form.rail.width()
    window.resize(SMALL)
    qtbot.waitUntil(lambda: window.form.rail.width() < wide)
    assert name_of(window.form.students_button) == "Leerlingen"
    assert window.minimumSizeHint().width() <= SMALL.width()


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken is not None else ""


@dataclass
class Found:
    """What was seen in one scene in a small window; `pages` are the kinds of page on show."""

    pages: set[type[Page]]
    keys_reach: list[str]
    nameless: list[str]
    cut: list[str]
    clashes: dict[str, list[str]]
    primary: list[str]
    width: int


@pytest.fixture(scope="module")
def walked(
    demo_store: tuple[Path, MemoryKeychain], tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> dict[str, Found]:
    """Every page but the dossier, whose own tests walk its tabs, on a screen of 1366×768 at 150 %."""
    folder = tmp_path_factory.mktemp("walk") / "store"
    shutil.copytree(demo_store[0], folder)
    workspace = open_store(folder, keychain=demo_store[1], clock=lambda: NOW)
    theme().apply(Scheme.LIGHT)
    window = MainWindow(Operations())
    window.resize(SMALL)
    window.show()
    found = {}
    for scene in screenshots.scenes(workspace):
        if not scene.name.startswith("dossier-"):
            scene.prepare(window)
            screenshots.settle(window)
            assert scene.name not in found
            found[scene.name] = looked_at(window)
    put_away(window)
    workspace.close()
    return found


def looked_at(window: MainWindow) -> Found:
    visible = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    reached = [widget for widget in visible if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return Found(
        pages={type(widget) for widget in visible if isinstance(widget, Page)},
        keys_reach=[called(widget) for widget in reached],
        nameless=[called(widget) for widget in reached if not name_of(widget)],
        cut=[
            text
            for widget in visible
            if isinstance(widget, QPushButton | QLabel) and (text := cut_off(widget))
        ],
        clashes=clashes(window),
        primary=[
            widget.text()
            for widget in visible
            if isinstance(widget, QPushButton) and widget.property("role") == "primary"
        ],
        width=window.width(),
    )


def test_on_every_page_keys_reach_only_what_has_a_name(walked: dict[str, Found]) -> None:
    assert {scene: found.nameless for scene, found in walked.items() if found.nameless} == {}
    ours = {each for each in Page.__subclasses__() if each.__module__.startswith("oso_desktop.")}
    assert set().union(*(found.pages for found in walked.values())) == ours - {DossierPage}
    assert all(found.keys_reach for found in walked.values())


def test_on_every_page_nothing_is_cut_off_on_a_small_screen(walked: dict[str, Found]) -> None:
    assert {scene: found.cut for scene, found in walked.items() if found.cut} == {}
    assert {scene: found.width for scene, found in walked.items() if found.width != SMALL.width()} == {}


def test_on_every_page_no_two_mnemonics_clash(walked: dict[str, Found]) -> None:
    assert {scene: found.clashes for scene, found in walked.items() if found.clashes} == {}


def test_every_page_has_one_primary_button_at_most(walked: dict[str, Found]) -> None:
    assert {scene: found.primary for scene, found in walked.items() if len(found.primary) > 1} == {}
    assert sum(len(found.primary) for found in walked.values()) >= 8


def test_pictures_of_every_page_are_drawn_light_dark_and_in_high_contrast(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(screenshots, "SCREENS", ((1366, 768),))
    wanted = frozenset({"leerlingen", "leerlingen-leeg", "te-doen", "sleutel-kwijt"})
    try:
        made = screenshots.render_all(workspace, tmp_path, wanted)
    finally:
        theme().apply(Scheme.LIGHT)

    assert sorted(path.name for path in made) == sorted(
        f"{name}-{scheme}-1366x768-100.png" for name in wanted for scheme in Scheme
    )
    assert len({path.read_bytes() for path in made}) == len(made)


def test_the_program_speaks_dutch_and_follows_the_system(qapp: QApplication) -> None:
    assert application.make_application() is qapp
    assert QLocale().language() is QLocale.Language.Dutch


def test_the_self_test_draws_a_window(qtbot: QtBot) -> None:
    assert re.fullmatch(r"getekend, \d{3,} bij \d{3,} punten", application.window_opens())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_says_so_and_the_self_test_draws_unseen() -> None:
    """In a process of its own: Qt looks for a screen once."""
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    program = """
from oso_desktop.qt.application import NoScreen, make_application, window_opens
try:
    make_application()
except NoScreen as error:
    print(error.text, window_opens())
"""
    done = subprocess.run(
        [sys.executable, "-c", program], env=bare, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Er is geen scherm")
    assert "getekend" in done.stdout


def test_a_fault_in_the_window_is_a_panel_with_a_code(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    program = app.Program(tmp_path, MemoryKeychain)
    qtbot.addWidget(program.window)
    try:
        raise ZeroDivisionError("Jan de Boer")
    except ZeroDivisionError as error:
        program.unexpected(type(error), error, error.__traceback__)
    [text] = program.window.messages
    assert "code" in text
    assert "Boer" not in text
    program.operations.shut_down()


def test_the_window_stays_until_it_is_closed_and_the_store_is_closed_after_it(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    from PySide6.QtCore import QTimer

    def close() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                window.close()

    QTimer.singleShot(300, close)
    code = app.run_window(workspace, folder=tmp_path / "w", keychain_factory=MemoryKeychain)

    assert code == 0
    with pytest.raises(OsoError):
        rows(workspace)
