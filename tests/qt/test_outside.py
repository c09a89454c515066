"""Opening a document in another program: the question first, and the copy gone at a lock and at the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.app import Program
from oso_desktop.qt.dossier_attachments import AttachmentsTab
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.outside import OutsideCopies
from oso_desktop.qt.panels import Panel
from oso_desktop.services import attachments, outside
from oso_desktop.services.dossiers import rows
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.dossier.desk import click, opened, settled, word_file

WORD = word_file()
"""Made once: a ZIP tells when it was made."""


class Desktop:
    """Stands for the system that opens files: what it was asked, and whether it has a program for that."""

    def __init__(self) -> None:
        self.asked: list[Path] = []
        self.has_program = True

    def open(self, url: QUrl) -> bool:
        """As QDesktopServices has it."""
        self.asked.append(Path(url.toLocalFile()))
        return self.has_program


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    desktop = Desktop()
    monkeypatch.setattr(QDesktopServices, "openUrl", desktop.open)
    return desktop


@pytest.fixture
def program(workspace: Workspace, demo_store: tuple[Path, MemoryKeychain], qtbot: QtBot) -> Any:
    program = Program(workspace.folder, lambda: demo_store[1])
    qtbot.addWidget(program.window)
    program.window.resize(1366, 768)
    program.window.show()
    program.begin(workspace)
    yield program
    program.end()


def looking(program: Program, qtbot: QtBot) -> tuple[DossierPage, AttachmentsTab]:
    """The page with a Word file chosen, which cannot be shown."""
    workspace = program.window.workspace
    row = next(each for each in rows(workspace) if each.dossier_id)
    document = attachments.add(workspace, row.student.id, "plan.docx", WORD, kind_key="handelingsplan")
    page = program.window.dossier_page
    program.window.open_dossier(row.dossier_id)
    settled(page, qtbot)
    opened(page, qtbot, row.dossier_id, "bijlagen")
    tab = page.attachments
    click(qtbot, tab.row(document.id).form.viewButton)
    settled(page, qtbot)
    return page, tab


def copies(program: Program) -> list[Path]:
    return list((program.folder / outside.FOLDER).glob("*"))


def test_nothing_is_on_disk_before_the_person_agreed(
    program: Program, qtbot: QtBot, desktop: Desktop
) -> None:
    """R150, R164"""
    page, tab = looking(program, qtbot)
    form = tab.unshown.form
    click(qtbot, form.openButton)
    said = form.askLabel.text()
    assert all(
        word in said for word in ("niet is versleuteld", "vergrendelt of sluit", "nieuwe bijlage", "logboek")
    )
    assert page.focusWidget() is form.askNo, "a careless Enter opens nothing"

    click(qtbot, form.askNo)
    settled(page, qtbot)
    assert (copies(program), desktop.asked) == ([], [])
    assert form.askPanel.isHidden()

    click(qtbot, form.openButton)
    click(qtbot, form.askYes)
    settled(page, qtbot)
    assert desktop.asked == copies(program) != []
    assert copies(program)[0].read_bytes() == WORD


def test_in_a_small_window_the_whole_question_can_be_read(
    program: Program, qtbot: QtBot, desktop: Desktop
) -> None:
    """R164: 1366 by 768 at one and a half times the size; nothing of the warning is cut off."""
    small = QSize(911, 512)
    program.window.resize(small)
    _page, tab = looking(program, qtbot)
    form = tab.unshown.form
    click(qtbot, form.openButton)
    inside = form.scroll.viewport()

    def shown(part: QWidget) -> bool:
        return inside.rect().contains(QRect(part.mapTo(inside, QPoint()), part.size()))

    qtbot.waitUntil(lambda: shown(form.askTitle) and shown(form.askNo))
    assert form.askLabel.height() >= form.askLabel.heightForWidth(form.askLabel.width())
    assert program.window.size() == small, "the window did not have to grow for it"
    assert desktop.asked == []


def test_a_copy_goes_at_a_lock(program: Program, qtbot: QtBot, desktop: Desktop) -> None:
    page, tab = looking(program, qtbot)
    click(qtbot, tab.unshown.form.openButton)
    click(qtbot, tab.unshown.form.askYes)
    settled(page, qtbot)
    assert copies(program)

    program.locker.lock(Cause.ASKED)

    assert copies(program) == []


def test_who_locks_is_told_of_a_copy_that_word_holds_until_it_is_gone(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164: who walks away must know that something can still be read."""
    monkeypatch.setattr(outside, "clear", lambda _: 1)
    program.locker.lock(Cause.ASKED)
    (page,) = program.window.findChildren(LockPage)
    (panel,) = page.findChildren(Panel)
    assert "nog leesbaar" in panel.text_label.text()
    assert "Sluit de bijlage" in page.accessibleName()
    assert not panel.isHidden()

    monkeypatch.setattr(outside, "clear", lambda _: 0)
    program.copies.clear()
    assert panel.isHidden()


def test_a_copy_goes_at_the_end(program: Program, qtbot: QtBot, desktop: Desktop) -> None:
    page, tab = looking(program, qtbot)
    click(qtbot, tab.unshown.form.openButton)
    click(qtbot, tab.unshown.form.askYes)
    settled(page, qtbot)
    assert copies(program)

    program.end()

    assert copies(program) == []


def test_without_a_program_for_it_the_copy_goes_at_once_and_it_is_told(
    program: Program, qtbot: QtBot, desktop: Desktop
) -> None:
    page, tab = looking(program, qtbot)
    desktop.has_program = False

    click(qtbot, tab.unshown.form.openButton)
    click(qtbot, tab.unshown.form.askYes)
    settled(page, qtbot)

    assert copies(program) == []
    assert "geen programma" in tab.unshown.form.seenProblem.text()


def test_what_word_holds_is_told_and_tried_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [2, 1, 0]
    monkeypatch.setattr(outside, "clear_left", lambda _: left.pop(0))
    monkeypatch.setattr(outside, "clear", lambda _: left.pop(0))
    monkeypatch.setattr("oso_desktop.qt.outside.AGAIN_MS", 1)
    told: list[str] = []
    keeper = OutsideCopies()

    keeper.begin(tmp_path)
    keeper.warn(lambda text, step: told.append(f"{text} {step}"))
    assert "Sluit de bijlage" in told[0]
    qtbot.waitUntil(lambda: keeper.left == 0)

    keeper.warn(lambda text, step: told.append(text))
    assert (left, len(told)) == ([], 1)
