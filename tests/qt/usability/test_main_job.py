"""The main job from the letters to the hand-over, for each pupil and without a mouse (users.md §1, UI.md)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.letters.facts import content_mark, slip_code
from oso_desktop.qt.group_letters import GroupLetters
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.group import make_group
from tests.qt.usability.conftest import OpenDesk
from tests.qt.usability.table import figures
from tests.services import school
from tests.services.school import FATHER, MOTHER

FIGURES = figures()

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = school.create(tmp_path / "store", MemoryKeychain())
    yield made
    made.close()


def offered(group: GroupLetters, words: str) -> QPushButton:
    """A button in what is asked after the letters were printed."""
    return next(
        button
        for button in group.findChildren(QPushButton)
        if button.isVisible() and words in button.text().replace("&", "")
    )


def codes(workspace: Workspace, dossier_id: DossierId) -> list[str]:
    """What stands on the slips of both parents."""
    view = dossiers.view(workspace, dossier_id)
    mark = content_mark(view.fingerprint)
    return [f"{slip_code(view.dossier.id, holder)}-{mark}" for holder in (MOTHER, FATHER)]


def test_each_pupil_is_put_ready(open_desk: OpenDesk, workspace: Workspace) -> None:
    """What was chosen is confirmed and the school is known; the LAS brings the dossier over."""
    made = make_group(workspace)
    desk = open_desk(workspace)
    hand, window = desk.hand, desk.window
    hand.click(window.form.letters_button)
    group = window.letters_page.group
    hand.click(group.form.preview_button)
    hand.click(group.pane.preview.form.print_button)
    hand.click(offered(group, "leg vast"))
    hand.click(offered(group, "Afschrift meegegeven"))
    hand.click_tab(window.letters_page.form.tabs.tabBar(), "Antwoordstroken")
    for dossier_id in made:
        for code in codes(workspace, dossier_id):
            hand.write(code)
            hand.key(Qt.Key.Key_Return, times=2)
    assert hand.count == FIGURES["klaarzetten_groep"].counted
    for dossier_id in made:
        before = hand.count.copied()
        hand.click(window.form.students_button)
        page = window.students_page
        (index,) = [
            page.proxy.index(n, 0)
            for n in range(page.proxy.rowCount())
            if page.model.row(page.proxy.mapToSource(page.proxy.index(n, 0)).row()).dossier_id == dossier_id
        ]
        hand.click_row(page.form.table, index)
        hand.click(page.form.open_button)
        dossier = window.dossier_page
        if dossier.current_tab != "overdragen":
            hand.click_tab(dossier.form.tabs.tabBar(), "Overdragen")
        form = dossier.handover.form
        hand.click(form.finalButton)
        hand.click(form.lasCard.form.recordButton)
        assert hand.count.since(before) == FIGURES["klaarzetten_leerling"].counted
        view = dossiers.view(workspace, dossier_id)
        assert view.status is Status.HANDED_OVER
