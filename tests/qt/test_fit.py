"""Every page in a language that is longer than Dutch: nothing is cut off and no page goes sideways (UI.md).

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
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services.demo import demo_workspace
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW
from tests.qt.fit import Stretcher, misfits, stretched

SCREEN = QSize(1366, 768)


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = demo_workspace(tmp_path_factory.mktemp("fit") / "store", MemoryKeychain(), lambda: NOW)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
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
    window.operations.shut_down()
    window.close()


def test_words_that_are_two_fifths_longer_fit_on_every_page(school: Workspace, longer: None) -> None:
    """No label, button, tab, field or head of a column is cut off, what a cell leaves out stands in its hint, and no
    page goes sideways.
    """
    found = {name: misfits(shown) for name, shown in walk(school, SCREEN)}
    assert {name: cut for name, cut in found.items() if cut} == {}
    assert len(found) > 60


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
    lost = QLabel("x", box)
    lost.setObjectName("lost")
    lost.move(5000, 0)
    box.show()
    found = "\n".join(misfits(box))
    for said in (
        "'Een lange tekst'", "'Zoek op naam of groep'", "'Naar het voortgezet onderwijs'",
        "'Bij de andere school'", "QScrollArea goes sideways", "lost stands out",
    ):  # fmt: skip
        assert said in found
