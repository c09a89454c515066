"""Every page in a language that is longer than Dutch, and on a small screen with everything twice as large (UI.md):
nothing is cut off and no page goes sideways.

EN 301 549 11.1.4.4 and 11.1.4.10 (WCAG 1.4.4 and 1.4.10).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oso_desktop.qt import language, screenshots
from oso_desktop.qt.language import Language
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services.demo import demo_workspace
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW
from tests.qt.fit import Stretcher, lost, misfits, stretched
from tests.qt.windows import put_away

SCREEN = QSize(1366, 768)
SMALL = (SCREEN / 2, QSize(960, 540), QSize(1280, 720))
"""What 1366×768 and 1920×1080 have room for at 200 %, and the last at 150 %."""

LAYOUTS = 20
"""In so many turns of Qt every layout within a layout has been asked, and again after a part in it has folded."""


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = demo_workspace(tmp_path_factory.mktemp("fit") / "store", MemoryKeychain(), lambda: NOW)
    yield workspace
    workspace.close()


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    """The program speaks a language in which every word is two fifths longer."""
    stretcher = Stretcher(qapp)
    qapp.installTranslator(stretcher)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(language, "_interpreter", stretcher)
        yield
    qapp.removeTranslator(stretcher)


def walk(workspace: Workspace, size: QSize) -> Iterator[tuple[str, QWidget]]:
    """Every scene in a window of a size."""
    theme().apply(Scheme.LIGHT)
    window = MainWindow(Operations())
    window.resize(size)
    window.show()
    for scene in screenshots.scenes(workspace):
        shown = scene.prepare(window) or window
        shown.resize(size)
        screenshots.settle(window)
        yield scene.name, shown
        if shown is not window:
            shown.close()
    put_away(window)


def test_words_that_are_two_fifths_longer_fit_on_every_page(school: Workspace, longer: None) -> None:
    """No label, button, tab, field or head of a column is cut off, what a cell leaves out stands in its hint, and no
    page goes sideways.
    """
    found = {name: misfits(shown) for name, shown in walk(school, SCREEN)}
    assert {name: cut for name, cut in found.items() if cut} == {}
    assert len(found) > 60


@pytest.mark.parametrize("spoken", Language)
def test_with_everything_twice_as_large_all_is_within_reach(
    school: Workspace, spoken: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window stays on the screen, nothing is cut off or covered, and what has no room is come to by going down."""
    monkeypatch.setattr(screenshots, "REST", 0.1)
    language.speak(spoken)
    found, seen = list[str](), set[str]()
    for name, shown in walk(school, SMALL[0]):
        seen.add(name)
        for size in (*SMALL, SMALL[0]):
            shown.resize(size)
            for _round in range(LAYOUTS):
                QApplication.processEvents()
            found += [f"{name} at {size.toTuple()}: {wrong}" for wrong in lost(shown)]
            if shown.size() != size:
                found.append(f"{name} at {size.toTuple()} grew to {shown.size().toTuple()}")
    assert not found, "\n".join(found)
    assert len(seen) > 60


@pytest.mark.parametrize("spoken", Language)
def test_before_the_work_the_main_button_is_in_sight_with_everything_twice_as_large(
    school: Workspace, spoken: Language
) -> None:
    """Who meets these pages for the first time must not have to find out that there is more below."""
    language.speak(spoken)
    window = MainWindow(Operations())
    window.resize(SMALL[0])
    window.show()
    seen, hidden = list[str](), list[str]()
    for scene in screenshots.scenes(school):
        shown = scene.prepare(window)
        if window.form.rooms.currentWidget() is not window.form.entrance:
            break  # from here on it is the work
        screenshots.settle(window)
        buttons = (shown or window).findChildren(QPushButton)
        for button in buttons:
            if button.isVisible() and button.property("role") == "primary":
                seen.append(button.text())
                if button.visibleRegion().boundingRect() != button.rect():
                    hidden.append(f"{scene.name}: {button.text()}")
    put_away(window)
    assert hidden == []
    assert len(seen) > 8


@pytest.fixture(autouse=True)
def dutch_again(qapp: QApplication) -> Iterator[None]:
    """What the program speaks after each test."""
    yield
    language.speak(Language.DUTCH)


def test_a_longer_text_keeps_its_places_its_key_and_its_marks_and_grows_once() -> None:
    assert stretched("&Opslaan") == "&Opslaannnn"
    assert stretched("{n} van {of} %1, ja!") == "{n} vann {of} %1, jaa!"
    assert stretched(stretched("Nog niets")) == stretched("Nog niets") == "Nogg nietsss"


def test_what_does_not_fit_is_found(qtbot: QtBot) -> None:
    """The look sees what it is for."""
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    button, field, choice = QPushButton("Een lange tekst"), QLineEdit(), QComboBox()
    field.setPlaceholderText("Zoek op naam of groep")
    choice.addItem("Naar het voortgezet onderwijs")
    for narrow in (button, field, choice):
        narrow.setFixedWidth(60)
        row.addWidget(narrow)
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels(["Bij de andere school"])
    table.setColumnWidth(0, 60)
    area = QScrollArea()
    area.setFixedWidth(80)
    area.setWidget(QLabel("Een regel die niet wordt afgebroken"))
    row.addWidget(table)
    row.addWidget(area)
    away = QLabel("x", box)
    away.setObjectName("away")
    away.move(5000, 0)
    box.show()
    found = "\n".join(misfits(box))
    below = QLabel("Onder", box)
    below.setGeometry(button.geometry())
    below.show()
    found += "\n".join(lost(box))
    for said in (
        "'Een lange tekst'", "'Zoek op naam of groep'", "'Naar het voortgezet onderwijs'",
        "'Bij de andere school'", "QScrollArea goes sideways", "away stands out",
        "lie over each other",
    ):  # fmt: skip
        assert said in found
