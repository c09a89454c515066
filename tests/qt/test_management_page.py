"""The page *Beheer* by mouse and keys, on a real store: what a text that says "bij Beheer" promises is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import MATRIX, Right, Role, User
from oso_desktop.dossier.school_kinds import SchoolKind, rules_of
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.management_log import LogColumn
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.toast import Toast
from oso_desktop.services import prints, stores
from oso_desktop.services.dossiers import rows
from oso_desktop.services.log_book import PAGE_LINES
from oso_desktop.services.management import management
from oso_desktop.services.students import get_school
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCode
from tests.qt.conftest import NOW, OpenWindow, printer_to


@dataclass
class Window:
    """A window around the page."""

    workspace: Workspace
    operations: Operations
    toast: Toast = field(init=False)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None:
        self.said.append(text)

    def clear_messages(self) -> None: ...

    def open_dossier(self, dossier_id: DossierId) -> None: ...

    def open_students(self) -> None: ...


@pytest.fixture
def open_page(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[[Workspace], ManagementPage]]:
    """Opens the page for a person at the keyboard."""
    running: list[Operations] = []

    def start(who: Workspace = workspace) -> ManagementPage:
        operations = Operations(who)
        running.append(operations)
        page = ManagementPage(
            Window(who, operations),
            ask_printer=lambda _: printer_to(tmp_path / "blad.pdf"),
            ask_path=lambda *_: None,
        )
        qtbot.addWidget(page)
        page.resize(1100, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.enter()
        qtbot.waitUntil(lambda: not operations.working)
        return page

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def page(open_page: Callable[..., ManagementPage]) -> ManagementPage:
    return open_page()


def settle(page: ManagementPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.operations.working)


def test_the_school_is_changed_and_stays_changed(page: ManagementPage, qtbot: QtBot) -> None:
    before = get_school(page.shell.workspace)
    fields = page.school.fields.form
    assert fields.name_edit.text() == before.name
    assert not fields.user_name_edit.isVisible()
    assert not page.form.save_button.isEnabled(), "nothing to save yet"
    fields.phone_edit.setFocus()
    fields.phone_edit.selectAll()
    qtbot.keyClicks(fields.phone_edit, "0599123456")
    with qtbot.waitSignal(page.school_saved):
        page.form.save_button.click()
    settle(page, qtbot)

    assert get_school(page.shell.workspace) == replace(before, phone="0599123456")
    assert not page.form.save_button.isEnabled()


def test_the_kind_of_school_is_explained_and_kept(page: ManagementPage, qtbot: QtBot) -> None:
    """R142–R146: what is off for a kind and on which article; and that no contract is replaced."""
    fields = page.school.fields.form
    assert get_school(page.shell.workspace).kind is SchoolKind.FUNDED
    assert "Dit programma vervangt die niet" in fields.kind_hint.text()
    fields.kind_combo.setCurrentIndex(list(SchoolKind).index(SchoolKind.BES))
    assert rules_of(SchoolKind.BES).why in fields.kind_hint.text()
    assert rules_of(SchoolKind.BES).law in fields.kind_hint.text()
    with qtbot.waitSignal(page.school_saved):
        page.form.save_button.click()
    settle(page, qtbot)
    assert get_school(page.shell.workspace).kind is SchoolKind.BES
    assert not page.form.save_button.isEnabled()


def test_what_is_missing_stands_below_its_field_and_nothing_is_stored(
    page: ManagementPage, qtbot: QtBot
) -> None:
    before = get_school(page.shell.workspace)
    fields = page.school.fields.form
    fields.postcode_edit.clear()
    fields.house_number_edit.clear()
    page.form.save_button.click()
    settle(page, qtbot)

    assert fields.postcode_error.isVisible()
    assert fields.house_number_error.isVisible()
    assert get_school(page.shell.workspace) == before
    page.form.undo_button.click()
    assert fields.postcode_edit.text() == before.address.postcode
    assert not fields.postcode_error.isVisible()


def test_what_is_being_typed_survives_a_look_at_another_tab(page: ManagementPage, qtbot: QtBot) -> None:
    page.school.fields.form.name_edit.setText("De Nieuwe Vuurtoren")
    page.form.tabs.setCurrentWidget(page.form.log_tab)
    settle(page, qtbot)
    page.form.tabs.setCurrentWidget(page.form.school_tab)
    settle(page, qtbot)
    assert page.school.fields.form.name_edit.text() == "De Nieuwe Vuurtoren"


def test_who_may_not_manage_is_told_who_may(
    workspace: Workspace, open_page: Callable[[Workspace], ManagementPage]
) -> None:
    """R169."""
    page = open_page(replace(workspace, user=User(name="T. Tester", role=Role.ADMINISTRATION)))

    assert "directeur" in page.form.school_rights.text()
    assert not page.form.save_button.isVisible()
    assert not page.form.renew_button.isEnabled()
    assert all(each.isReadOnly() for each in page.school.fields.findChildren(QLineEdit))


def test_the_only_user_manages_and_is_told_why(page: ManagementPage) -> None:
    assert "enige gebruiker" in page.form.school_rights.text()
    assert page.form.renew_button.isEnabled()


def test_it_says_who_works_here_and_where_key_and_store_lie(page: ManagementPage) -> None:
    workspace = page.shell.workspace
    assert page.form.user_label.text() == f"{workspace.user.name}, {workspace.user.role.value}"
    assert page.form.folder_label.text() == str(workspace.folder)
    assert "sleutel" in page.form.keychain_label.text()
    assert page.key.chip.text() == "bevestigd"


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[RecoveryCode]:
    """The codes that were put on a sheet: what a person would read from paper."""
    seen: list[RecoveryCode] = []
    original = stores.recovery_pdf

    def remember(workspace: Workspace, recovery: RecoveryCode) -> stores.LetterPdf:
        seen.append(recovery)
        return original(workspace, recovery)

    monkeypatch.setattr(stores, "recovery_pdf", remember)
    return seen


def type_words(page: ManagementPage, code: RecoveryCode, *, wrong: bool = False) -> None:
    edits = (
        page.key.words.form.word_1_edit,
        page.key.words.form.word_2_edit,
        page.key.words.form.word_3_edit,
    )
    for edit, position in zip(edits, page.key.words.answers(), strict=True):
        edit.setText("zeepaard" if wrong else code.words[position - 1])


def test_a_new_recovery_sheet_is_printed_and_typed_back_before_it_counts(
    page: ManagementPage, codes: list[RecoveryCode], qtbot: QtBot
) -> None:
    folder = page.shell.workspace.folder
    page.form.tabs.setCurrentWidget(page.form.key_tab)
    page.form.renew_button.click()
    qtbot.waitUntil(lambda: page.key.sheet.preview.pages == 1)
    assert not page.form.next_button.isEnabled(), "the sheet was neither printed nor saved"
    page.key.sheet.preview.print_document()
    qtbot.waitUntil(page.form.next_button.isEnabled)
    with page.shell.workspace.view() as unit:
        (entry,) = unit.audit.entries(1)
        assert unit.prints.all() == (), "secret words are on paper only"
    assert (entry.action, entry.detail) == (prints.MADE, {"kind": "herstelblad", "pages": 1})
    page.form.next_button.click()
    page.form.next_button.click()
    assert page.key.words.form.word_1_error.isVisible(), "nothing was typed"
    type_words(page, codes[0], wrong=True)
    page.form.next_button.click()
    settle(page, qtbot)
    assert "niet het woord" in page.key.notice
    type_words(page, codes[0])
    with qtbot.waitSignal(page.key.renewed):
        page.form.next_button.click()
    settle(page, qtbot)

    assert "geldt" in page.key.notice
    assert page.form.key_stack.currentWidget() is page.form.key_facts_page
    page.shell.workspace.close()
    opened = stores.recover_store(folder, words=" ".join(codes[0].words), keychain=MemoryKeychain())
    opened.close()


def test_leaving_the_page_takes_the_words_off_the_screen(
    page: ManagementPage, codes: list[RecoveryCode], qtbot: QtBot
) -> None:
    page.form.tabs.setCurrentWidget(page.form.key_tab)
    page.form.renew_button.click()
    qtbot.waitUntil(lambda: page.key.sheet.preview.pages == 1)
    page.leave()
    assert page.key.sheet.preview.pages == 0
    assert page.form.key_stack.currentWidget() is page.form.key_facts_page
    assert stores.recovery_confirmed(page.shell.workspace.folder), "the sheet before still counts"


def test_the_table_of_rights_says_what_the_matrix_says(
    workspace: Workspace, open_page: Callable[[Workspace], ManagementPage]
) -> None:
    table = open_page(replace(workspace, user=User(name="D.", role=Role.HEAD))).people.form.rights_table
    shown = {
        (right, role): table.item(row, column).text()
        for row, right in enumerate(Right)
        for column, role in enumerate(Role, start=1)
    }
    assert shown == {
        (right, role): "ja" if role in MATRIX[right] else "nee" for right in Right for role in Role
    }
    assert table.horizontalHeaderItem(1 + list(Role).index(Role.HEAD)).text() == "Directeur (u)"


def test_the_log_tells_who_did_what_to_whom_the_newest_first(page: ManagementPage, qtbot: QtBot) -> None:
    workspace = page.shell.workspace
    started = next(row for row in rows(workspace) if row.dossier_id is not None)
    with workspace.change(Right.EDIT, "proef", str(started.dossier_id), number=3):
        pass
    page.form.tabs.setCurrentWidget(page.form.log_tab)
    settle(page, qtbot)

    model = page.log.model
    assert 1 < model.rowCount() <= PAGE_LINES
    first = [model.index(0, column).data() for column in LogColumn]
    assert first == [
        f"{NOW:%d-%m-%Y %H:%M}",
        f"{workspace.user.name}, {workspace.user.role.value}",
        "proef",
        started.student.name,
        "3",
    ]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_checking_the_store_tells_whether_the_log_is_whole(page: ManagementPage, qtbot: QtBot) -> None:
    page.form.tabs.setCurrentWidget(page.form.log_tab)
    page.form.check_button.click()
    settle(page, qtbot)
    assert "in orde" in page.log.notice

    head = page.shell.workspace.folder / "dossiers.logboek"
    head.write_text("999 " + "00" * 32 + "\n", encoding="ascii")
    page.form.check_button.click()
    settle(page, qtbot)
    assert "klopt niet" in page.log.notice


def test_the_rail_leads_to_it_and_the_window_follows_the_schools_name(
    workspace: Workspace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(workspace, (1200, 700))
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    page = window.management_page
    qtbot.waitUntil(lambda: not window.operations.working)
    assert window.form.pages.currentWidget() is page
    assert window.form.management_button.isChecked()
    assert not window.form.students_button.isChecked()

    page.school.fields.form.name_edit.setText("De Nieuwe Vuurtoren")
    with qtbot.waitSignal(page.school_saved):
        page.form.save_button.click()
    assert window.form.school_label.text() == "De Nieuwe Vuurtoren"


@pytest.mark.parametrize("starts", [True, False])
def test_the_demo_school_opens_from_beheer_and_not_from_within_itself(
    page: ManagementPage, qtbot: QtBot, starts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """UI.md: somebody can practise at any time, beside the own school; it says so, or why not."""
    button = page.form.demo_button
    page.refresh()
    qtbot.waitUntil(lambda: not page.operations.working)
    assert not button.isVisible(), "this is the demo school"

    asked: list[bool] = []

    def start() -> bool:
        asked.append(starts)
        return starts

    monkeypatch.setattr(page.school, "_start_demo", start)
    page.school.show_management(replace(management(page.operations.workspace), keychain="Windows"))
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert asked == [starts]
    said = "De voorbeeldschool komt zo, in een eigen venster."
    if not starts:
        said = "De voorbeeldschool gaat niet open."
    qtbot.waitUntil(
        lambda: [each.text_label.text() for each in page.findChildren(Panel) if each.isVisible()] == [said]
    )
