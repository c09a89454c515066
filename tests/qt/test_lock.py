"""Locking: what makes the program lock, that nothing holds it up, and that what was typed comes back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.app import Program
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.services import drafts
from oso_desktop.services.dossiers import rows
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
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
    dossiers: tuple[DossierId, ...] = field(default=())

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.operations.working)

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
    assert line is not None and line.text() == text
    assert page.compose.editor.unsaved
    assert "nog niet bewaard" in " ".join(office.window.messages)
