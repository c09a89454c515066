"""What a whole group costs: its list, its letters and its slips (users.md §1)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import InzageSeen
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import content_mark, slip_code
from oso_desktop.qt.students_model import Column, heading
from oso_desktop.services import dossiers, letters
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.group import PUPILS, make_group
from tests.qt.usability.conftest import OpenDesk, answer_files
from tests.qt.usability.table import figures
from tests.services import school
from tests.services.school import FATHER, MOTHER

FIGURES = figures()
LIST = (
    "Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;Groep\n"
    + "".join(f"n{n};Verzonnen{n};Kind{n};23-04-2014;8A\n" for n in range(12))
).encode()

Case = tuple[Path, MemoryKeychain, tuple[DossierId, ...]]


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Two pupils whose letters can be made; each has two parents with gezag."""
    folder, keychain = tmp_path_factory.mktemp("groep") / "store", MemoryKeychain()
    workspace = school.create(folder, keychain)
    made = make_group(workspace)
    workspace.close()
    return folder, keychain, made


@pytest.fixture
def workspace(group: Case, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(group[0], tmp_path / "store")
    opened = open_store(tmp_path / "store", keychain=group[1], clock=school.clock)
    yield opened
    opened.close()


def test_a_returned_slip_takes_two_keys(open_desk: OpenDesk, workspace: Workspace, group: Case) -> None:
    """R089, R090: the code is scanned, Enter finds it, Enter records it, and the next can be scanned."""
    codes = []
    for dossier_id in group[2]:
        for holder in (MOTHER, FATHER):
            letters.make(workspace, dossier_id, LetterKind.INVITATION, holder)
            mark = content_mark(dossiers.view(workspace, dossier_id).fingerprint)
            codes.append(f"{slip_code(dossier_id, holder)}-{mark}")
    desk = open_desk(workspace)
    hand, page = desk.hand, desk.window.letters_page
    hand.click(desk.window.form.letters_button)
    hand.click_tab(page.form.tabs.tabBar(), "Antwoordstroken")

    for code in codes:
        before = hand.count.copied()
        hand.write(code)
        hand.key(Qt.Key.Key_Return, times=2)
        assert hand.count.since(before) == FIGURES["stroken"].counted

    for dossier_id in group[2]:
        facts = dossiers.view(workspace, dossier_id).dossier.inzage
        assert [type(fact) for fact in facts] == [InzageSeen, InzageSeen]


def test_the_letters_of_a_group_are_printed(open_desk: OpenDesk, workspace: Workspace, group: Case) -> None:
    """R090: from the first page; a copy of each is filed by itself."""
    desk = open_desk(workspace)
    pane = desk.window.letters_page.group
    desk.hand.click(desk.window.form.letters_button)
    desk.hand.click(pane.form.preview_button)
    pages = pane.pane.preview.pages
    desk.hand.click(pane.pane.preview.form.print_button)

    assert desk.hand.count == FIGURES["groepsbrieven"].counted
    assert len(pypdfium2.PdfDocument(desk.paper.read_bytes())) == pages >= 2 * PUPILS
    for dossier_id in group[2]:
        kept = letters.of_dossier(workspace, dossier_id)
        assert [letter.printed_at is not None for letter in kept] == [True, True]


def test_who_still_needs_something_stands_there_after_the_start(
    open_desk: OpenDesk, workspace: Workspace, group: Case
) -> None:
    """users.md §1: names and what they need, on the page with which the program begins."""
    desk = open_desk(workspace)
    page = desk.window.todo_page
    assert desk.hand.count == FIGURES["wie_nog"].counted
    assert desk.window.form.pages.currentWidget() is page
    assert page.form.answer_label.text().startswith("Nog niet: ")
    tree, seen = page.form.tree, set()
    index = tree.indexAt(tree.viewport().rect().topLeft())
    while index.isValid() and tree.viewport().rect().contains(tree.visualRect(index)):
        line = page.model.line(index)
        seen.add(line.dossier_id if line is not None else None)
        index = tree.indexBelow(index)
    assert set(group[2]) <= seen, "in view, without turning the wheel"


def test_the_columns_of_the_goal_stand_on_the_next_page(open_desk: OpenDesk, workspace: Workspace) -> None:
    """users.md §1 wants them at once after the start; they are one click away, all in view."""
    desk = open_desk(workspace)
    assert not desk.window.students_page.isVisible()
    desk.hand.click(desk.window.form.students_button)
    table = desk.window.students_page.form.table
    assert table.isVisible()
    assert desk.hand.count == FIGURES["kolommen"].counted
    shown = [heading(column) for column in Column if not table.isColumnHidden(column)]
    assert shown[2:] == ["Nieuwe school", "Advies", "Bijlagen", "Inzage", "Status"]
    assert table.horizontalScrollBar().maximum() == 0


def test_a_list_of_pupils_is_read_in(
    open_desk: OpenDesk, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """users.md §1: the columns are guessed, and what would be stored is on show before it is."""
    file = tmp_path / "groep 8.csv"
    file.write_bytes(LIST)
    desk = open_desk(workspace)
    answer_files(monkeypatch, desk.hand, file)
    page = desk.window.students_page
    before = len(dossiers.rows(workspace))
    desk.hand.click(desk.window.form.students_button)
    desk.hand.click(page.form.import_button)
    assert page.import_pane.form.summary_label.text().startswith("12 nieuw")
    assert len(dossiers.rows(workspace)) == before
    desk.hand.click(page.import_pane.form.store_button)

    assert desk.hand.count == FIGURES["lijst_inlezen"].counted
    assert len(dossiers.rows(workspace)) == before + 12
