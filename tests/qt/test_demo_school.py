"""The demo school: entered from the first start, left at any time, and never to be taken for a real school."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop import cli
from oso_desktop.qt.app import Program
from oso_desktop.qt.demo_school import DemoWindow, own_command
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.operations import Operations
from oso_desktop.services import stores
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault import keychain
from oso_desktop.vault.keychain import Keychain, MemoryKeychain


def test_the_band_stands_above_every_page_and_above_the_lock(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    program = Program(tmp_path / "opslag", MemoryKeychain, demo=True)
    window = program.window
    assert isinstance(window, DemoWindow)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    program.begin(workspace)
    for go in (
        window.open_todo,
        window.open_students,
        window.open_letters,
        window.open_packages,
        window.open_received,
        window.open_management,
    ):
        go()
        qtbot.waitUntil(lambda: not window.operations.working)
        assert window.band.isVisible()
        assert "niets hiervan is echt" in window.band.label.text()
        assert window.band.geometry().bottom() < window.form.rooms.geometry().top()
    assert window.windowTitle().startswith("Voorbeeldschool")

    program.window.restore_asked.emit()
    qtbot.waitUntil(lambda: window.messages != ())
    assert "voorbeeldschool" in window.messages[0]

    with qtbot.waitSignal(program.locker.locked):
        program.locker.lock(Cause.ASKED)
    qtbot.waitUntil(window.band.isVisible)  # the lock takes every page, not the band
    assert window.windowTitle().startswith("Voorbeeldschool")
    window.band.leave_button.click()
    assert not window.isVisible()
    program.end()


def test_a_real_school_has_no_band(tmp_path: Path, qtbot: QtBot) -> None:
    program = Program(tmp_path / "opslag", MemoryKeychain)
    qtbot.addWidget(program.window)
    assert not isinstance(program.window, DemoWindow)
    assert "oorbeeld" not in program.window.windowTitle()
    program.end()


def test_leaving_ends_it_and_nothing_of_it_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """Neither the folder of this account nor its keychain is touched, and its own folder is gone with it."""
    del qapp
    real, passing = tmp_path / "echt", tmp_path / "tijdelijk"
    passing.mkdir()
    monkeypatch.setattr(stores, "default_folder", lambda: real)
    monkeypatch.setattr(tempfile, "tempdir", str(passing))

    def untouched() -> Keychain:
        raise AssertionError("the keychain of this account was asked for")

    monkeypatch.setattr(keychain, "os_keychain", untouched)
    during: list[list[Path]] = []

    def leave() -> None:
        during.append(list(passing.glob("oso-demo-*/*")))
        (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, DemoWindow)]
        window.band.leave_button.click()

    QTimer.singleShot(400, leave)
    assert cli.main(["demo"]) == 0

    assert during[0], "while it was open it was in a folder of its own"
    assert list(passing.iterdir()) == []
    assert not real.exists()


@pytest.mark.parametrize("starts", [True, False])
def test_the_first_page_opens_it_beside_itself(tmp_path: Path, qtbot: QtBot, starts: bool) -> None:
    asked: list[bool] = []

    def start() -> bool:
        asked.append(starts)
        return starts

    operations = Operations()
    wizard = FirstStartWizard(operations, tmp_path / "school", MemoryKeychain, start_demo=start)
    qtbot.addWidget(wizard)
    wizard.welcome.form.demo_button.click()

    assert asked == [starts]
    assert ("eigen venster" in wizard.notice) is starts
    assert ("gaat niet open" in wizard.notice) is not starts
    wizard.form.next_button.click()
    assert wizard.notice == "", "it does not stand in the way of the own school"
    assert list(tmp_path.iterdir()) == []
    operations.shut_down()


def test_it_is_started_by_the_command_of_this_very_program() -> None:
    done = subprocess.run(
        own_command("demo", "--help"), check=False, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0
    assert "oso-desktop demo" in done.stdout
