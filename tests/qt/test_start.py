"""What the first window waits for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop.qt import app
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain

HEAVY = (
    "oso_desktop.store",
    "oso_desktop.dossier.readiness",
    "oso_desktop.exchange",
    "oso_desktop.letters",
    "sqlalchemy",
    "sqlcipher3",
    "reportlab",
    "lxml",
)


def test_the_first_window_does_not_wait_for_the_database_or_for_readers_of_documents() -> None:
    """They load while the window comes up; all of it together takes longer than the window itself."""
    question = "import sys; import oso_desktop.qt.app; print(*sorted(sys.modules), sep='\\n')"
    loaded = subprocess.run(
        [sys.executable, "-c", question], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "oso_desktop.qt.main_window" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []


VISIT = """
import sys
from pathlib import Path
from oso_desktop.qt import ahead, screenshots
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.services.demo import demo_workspace
from oso_desktop.services.dossiers import rows
from oso_desktop.vault.keychain import MemoryKeychain

workspace = demo_workspace(Path(sys.argv[1]), MemoryKeychain())
screenshots.make_application(unseen=True)
window = MainWindow(Operations())
window.show()
window.open_workspace(workspace)
screenshots.settle(window)
ahead.read_ahead().join()
before = set(sys.modules)
for page in ("letters", "packages", "received", "management", "todo"):
    getattr(window, f"open_{page}")()
    screenshots.settle(window)
window.open_dossier(next(row.dossier_id for row in rows(workspace) if row.dossier_id))
screenshots.settle(window)
for tab in window.dossier_page.tab_names():
    window.dossier_page.show_tab(tab)
    screenshots.settle(window)
print(*sorted(name for name in set(sys.modules) - before if name.startswith("oso_desktop.qt")))
window.operations.shut_down()
window.close()
workspace.close()
"""


def test_who_opens_a_page_for_the_first_time_does_not_wait_for_its_code(tmp_path: Path) -> None:
    """It was read beside the window, as soon as the first list was there."""
    visit = subprocess.run(
        [sys.executable, "-c", VISIT, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert visit.stdout.split() == []


def test_that_is_once_the_first_list_is_there(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[int] = []
    of_others = set(QApplication.topLevelWidgets())
    for other in of_others:
        other.hide()  # the program ends with its last window

    def read() -> None:
        (window,) = {
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, MainWindow) and each not in of_others
        }
        found.append(window.todo_page.model.rowCount())
        QTimer.singleShot(0, window.close)

    monkeypatch.setattr(app, "read_ahead", read)
    code = app.run_window(workspace, folder=tmp_path / "w", keychain_factory=MemoryKeychain)
    assert code == 0
    assert len(found) == 1
    assert found[0] > 0
