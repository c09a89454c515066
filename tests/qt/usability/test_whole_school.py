"""The school as a whole: a laptop that dies, and the first hour of somebody new (users.md §8.1, §8.5)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.restore import RestoreStep, RestoreWizard
from oso_desktop.services import dossiers, stores
from oso_desktop.services.backup_files import local_folder
from oso_desktop.services.backups import back_up
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.group import make_group
from tests.qt.usability.conftest import Begin, rest
from tests.qt.usability.hand import Hand
from tests.qt.usability.table import figures
from tests.services import school

FIGURES = figures()


def test_a_laptop_that_died_is_replaced(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """users.md §8.5: on a new computer, from a stick with backups and the words on the sheet."""
    keychain = MemoryKeychain()
    old = school.create(tmp_path / "oude laptop", keychain)
    code = stores.renew_recovery(old)
    stores.confirm_recovery(old, code, dict(enumerate(code.words, start=1)))
    made = make_group(old)
    back_up(old)
    old.close()
    stick = tmp_path / "stick"
    shutil.copytree(local_folder(tmp_path / "oude laptop"), stick)
    shutil.rmtree(tmp_path / "oude laptop")

    program = begin(tmp_path / "nieuwe laptop")
    hand = Hand(lambda: rest(program, qtbot))

    def choose(*_asked: object) -> str:
        hand.count.windows += 1
        return str(stick)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    (first,) = program.window.findChildren(FirstStartWizard)
    hand.click(first.welcome.form.restore_button)
    (wizard,) = program.window.findChildren(RestoreWizard)
    hand.click(wizard.form.folder_button)
    hand.click(wizard.form.next_button)
    assert wizard.step is RestoreStep.WORDS
    hand.write(" ".join(code.words))
    hand.click(wizard.form.next_button)
    assert wizard.step is RestoreStep.SURE
    hand.click(wizard.form.next_button)
    assert wizard.step is RestoreStep.DONE
    hand.click(wizard.form.next_button)
    qtbot.waitUntil(lambda: program.workspace is not None)

    assert hand.count == FIGURES["laptop"].counted
    assert program.workspace is not None
    found = {row.dossier_id for row in dossiers.rows(program.workspace)}
    assert set(made) <= found
