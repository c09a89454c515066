"""The real window on a store, a hand that counts, and the system's own windows answered as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from oso_desktop.qt import printing
from oso_desktop.qt.app import Program
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import OpenWindow, printer_to
from tests.qt.usability.hand import Hand


@dataclass
class Desk:
    """Somebody at the window; `paper` is what came out of the printer last."""

    window: MainWindow
    hand: Hand
    paper: Path


OpenDesk = Callable[[Workspace], Desk]
Begin = Callable[[Path], Program]


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Waits until nothing is under way: no work, no letters, no page that is behind the store."""

    def rests() -> bool:
        pages = window.made_pages
        busy = window.operations.working
        if "brieven" in pages:
            busy = busy or window.letters_page.group.pane.job.busy
        if "dossier" in pages:
            busy = busy or (window.dossier_on_show and bool(window.dossier_page.behind))
        return not busy

    QApplication.processEvents()  # a panel that comes up by a click is there before a person can click in it
    qtbot.waitUntil(rests)


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing waits for the clock of a person or of a printer."""
    monkeypatch.setattr(printing, "DPI", 50)  # what is drawn does not matter here, and takes long
    double = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # a list that unfolds takes a second click only after this long
    yield
    QApplication.setDoubleClickInterval(double)


@pytest.fixture
def open_desk(
    tmp_path: Path, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> OpenDesk:
    """Opens the window on a store, with whoever counts at the keyboard."""

    def start(workspace: Workspace) -> Desk:
        window = open_window(workspace)
        settled(window, qtbot)
        desk = Desk(window, Hand(lambda: settled(window, qtbot)), tmp_path / "papier.pdf")
        answer_windows(monkeypatch, desk.hand, desk.paper)
        return desk

    return start


def answer_windows(monkeypatch: pytest.MonkeyPatch, hand: Hand, paper: Path) -> None:
    """Whoever is asked for a printer takes the one that is there, whose paper is this file."""

    def printed(_dialog: QPrintDialog) -> int:
        hand.count.windows += 1
        return int(QPrintDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", printed)
    monkeypatch.setattr(printing, "prepared_printer", lambda: printer_to(paper))


def answer_files(monkeypatch: pytest.MonkeyPatch, hand: Hand, *files: Path) -> None:
    """Whoever is asked for files chooses these."""

    def choose(*_asked: object) -> tuple[list[str], str]:
        hand.count.windows += 1
        return [str(path) for path in files], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Begin]:
    """Starts the program on a folder, with a keychain that has nothing."""
    running: list[Program] = []

    def start(folder: Path) -> Program:
        keychain = MemoryKeychain()
        program = Program(folder, lambda: keychain)
        running.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(1366, 768)
        with qtbot.waitExposed(program.window):
            program.window.show()
        program.window.activateWindow()
        program.begin()
        rest(program, qtbot)
        return program

    yield start
    for program in running:
        program.window.closeEvent(QCloseEvent())
        program.end()


def rest(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.operations.working and not program.backups.under_way)
    settled(program.window, qtbot)
