"""The main job without a mouse: from reading a list to the hand-over (UI.md: everything by keyboard)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from oso_desktop.dossier.transfer import Status
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli.pupils import SURNAME
from tests.qt.usability.conftest import OpenDesk, answer_files
from tests.qt.usability.table import figures
from tests.qt.usability.test_main_job import codes, offered
from tests.services import school

FIGURES = figures()

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LIST = b"Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;Groep\nn1;Anders;Kind;23-04-2014;8A\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = school.create(tmp_path / "store", MemoryKeychain())
    yield made
    made.close()


def test_the_main_job_is_done_by_keys_alone(
    open_desk: OpenDesk, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R087, R089, R090, R130: a list comes in, and one pupil goes from the choice to the hand-over."""
    dossier_id = school.composed(workspace, school.add(workspace, school.pupil()))
    file = tmp_path / "groep 8.csv"
    file.write_bytes(LIST)
    desk = open_desk(workspace)
    answer_files(monkeypatch, desk.hand, file)
    hand, window = desk.hand, desk.window

    hand.key(Qt.Key.Key_2, CONTROL)
    hand.reach(window.students_page.form.import_button)
    hand.key(Qt.Key.Key_Space)
    hand.reach(window.students_page.import_pane.form.store_button)
    hand.key(Qt.Key.Key_Space)
    assert len(dossiers.rows(workspace)) == 2

    hand.key(Qt.Key.Key_K, CONTROL)
    hand.write(SURNAME)
    hand.key(Qt.Key.Key_Return)
    assert window.dossier_on_show
    page = window.dossier_page
    hand.key(Qt.Key.Key_E, ALT)
    hand.reach(page.compose.form.confirmButton)
    hand.key(Qt.Key.Key_Space)

    hand.key(Qt.Key.Key_3, CONTROL)
    group = window.letters_page.group
    hand.reach(group.form.preview_button)
    hand.key(Qt.Key.Key_Space)
    hand.reach(group.pane.preview.form.print_button)
    hand.key(Qt.Key.Key_Space)
    for words in ("leg vast", "Afschrift meegegeven"):
        hand.reach(offered(group, words))
        hand.key(Qt.Key.Key_Space)
    hand.reach(window.letters_page.form.tabs.tabBar())
    hand.key(Qt.Key.Key_Right)
    hand.reach(window.letters_page.slips.form.code_edit)
    for code in codes(workspace, dossier_id):
        hand.write(code)
        hand.key(Qt.Key.Key_Return, times=2)

    hand.key(Qt.Key.Key_K, CONTROL)
    hand.write(SURNAME)
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_O, ALT)
    hand.reach(page.handover.form.finalButton)
    hand.key(Qt.Key.Key_Space)
    hand.reach(page.handover.form.lasCard.form.recordButton)
    hand.key(Qt.Key.Key_Space)
    assert dossiers.view(workspace, dossier_id).status is Status.HANDED_OVER
    assert hand.count.clicks == 0
    assert hand.count == FIGURES["toetsenbord"].counted
