"""The page Ontvangen with a delivery on it: taken over item by item, its documents, the statement, and the lock."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role, User
from oso_desktop.qt.app import Program
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.received_compare_model import Column, Filter
from oso_desktop.qt.received_page import ReceivedPage
from oso_desktop.services import received_end, receiving, secrecy, students
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.qt.conftest import NOW
from tests.services import brought
from tests.services.brought import Sent, carrier, xml


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return brought.with_card(replace(workspace, user=User(name="B. Denkbeeldig", role=Role.HEAD)))


@pytest.fixture
def page(head: Workspace, operations: Operations, qtbot: QtBot) -> ReceivedPage:
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.open_workspace(head)
    window.open_received()
    rest(operations, qtbot)
    return window.received_page


def rest(operations: Operations, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not operations.working)


def press(widget: QWidget, text: str, qtbot: QtBot) -> None:
    """Presses the button with these words, once it is there."""

    def there() -> list[QPushButton]:
        return [each for each in widget.findChildren(QPushButton) if text in each.text() and each.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1)
    there()[0].click()


def test_what_is_ticked_is_taken_over_and_the_next_item_has_the_focus(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133, R134: who works through the items by keyboard is not thrown on a button that ends the work."""
    sent = Sent(xml=xml(toetslijst=brought.the_tests(brought.SPELLING, brought.READING)))
    delivery = brought.received(head, carrier(tmp_path / "een", sent))
    with head.view() as unit:
        record = unit.students.get(delivery.student_id).record
    students.save_record(head, delivery.student_id, replace(record, roepnaam="Anders", toetslijst=None))
    page.refresh()
    rest(operations, qtbot)
    page.form.compare_button.click()
    rest(operations, qtbot)
    pane = page.compare
    tree, model = pane.form.items_tree, pane.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    before = model.count(Filter.DIFFERENT)
    assert before >= 2
    first = model.at(0)
    label = first.data()
    assert tree.currentIndex() == first
    assert not pane.form.take_button.isEnabled()
    model.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    qtbot.mouseClick(pane.form.take_button, Qt.MouseButton.LeftButton)
    rest(operations, qtbot)
    qtbot.waitUntil(lambda: model.count(Filter.DIFFERENT) == before - 1)
    assert page.window().focusWidget() is tree
    assert tree.currentIndex() == model.at(0)
    assert tree.currentIndex().data() != label
    assert pane.history.rowCount() == 1

    while model.count(Filter.DIFFERENT):
        left = model.count(Filter.DIFFERENT)
        model.setData(model.at(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        pane.form.take_button.click()
        rest(operations, qtbot)
        assert model.count(Filter.DIFFERENT) == left - 1
    assert page.window().focusWidget() is pane.chips[Filter.ALL]


def test_what_just_came_in_is_chosen_in_the_list(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133: Vergelijken opens what was received and not another child."""
    other = Sent(
        xml=xml(leerlingid="V78", achternaam="Aaaa", roepnaam="Iemand", voornaam=("Anders",), bsn=None),
        package="pakket-9",
        dossier="dossier-9",
    )
    brought.received(head, carrier(tmp_path / "een", other))
    page.refresh()
    rest(operations, qtbot)
    page.look_at(carrier(tmp_path / "twee", Sent(xml=xml())))
    rest(operations, qtbot)
    model = page.parcel.model
    model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    page.parcel.form.receive_button.click()
    rest(operations, qtbot)
    row = page.form.deliveries_table.currentIndex().row()
    assert page.model.row(row).received.package_id == "pakket-1"
    assert row == 1  # by name within the day


def test_files_that_were_dropped_together_have_their_turns(
    page: ReceivedPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131"""
    page._more = [carrier(tmp_path / "twee.oso-drager", Sent(xml=xml(), package="pakket-2"))]
    page.look_at(carrier(tmp_path / "een.oso-drager", Sent(xml=xml())))
    rest(operations, qtbot)
    page.parcel.form.back_button.click()
    rest(operations, qtbot)
    assert "niets ontvangen" in page.notices.text
    press(page, "Volgende bestand", qtbot)
    rest(operations, qtbot)
    assert page.form.stack.currentWidget() is page.form.parcel_page
    assert page.parcel.model.row(0).package_id == "pakket-2"
    page.parcel.form.back_button.click()
    assert page.notices.text == ""


def test_a_file_that_takes_long_is_counted_and_can_be_stopped(
    page: ReceivedPage, operations: Operations, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R131, R181: stopped between two dossiers, nothing is stored."""
    counted: list[int] = []

    def look(_workspace: Workspace, _path: Path, progress: receiving.Progress, *, words: str) -> None:
        assert not words
        for number in range(1000):
            counted.append(number)
            progress(number, 1000)
            stopping.wait(30 if number == 10 else 0)  # a person reads how far it is, and stops it
        raise AssertionError

    stopping = Event()
    monkeypatch.setattr(receiving, "look", look)
    page.look_at(Path("klas.oso-drager"))
    qtbot.waitUntil(lambda: "van 1000" in page.notices.text)
    press(page, "Stoppen", qtbot)
    stopping.set()
    rest(operations, qtbot)
    assert len(counted) < 1000
    assert "gestopt" in page.notices.text
    assert page.form.stack.currentWidget() is page.form.list_page


def test_a_strict_document_of_a_delivery_asks_for_secrecy_first(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R168, L18"""
    record = brought.pupil(pupils.packed())
    assert record.overigdocumentlijst is not None
    strict = replace(
        record.overigdocumentlijst.document[0],
        bestandsnaam="psychologisch verslag.txt",
        omschrijving="Psychologisch verslag",
    )
    listed = replace(record.overigdocumentlijst, document=(strict,))
    sent = Sent(xml=brought.xml_of(replace(record, overigdocumentlijst=listed)))
    one = brought.received(head, carrier(tmp_path / "een", sent))
    page.open_delivery(one.id)
    rest(operations, qtbot)
    found = page.compare.found
    assert found is not None
    mark = next(said.paper for pair in found.pairs for said in pair.theirs if said.paper)
    page.compare.look_at.emit(mark)
    rest(operations, qtbot)
    assert page.form.stack.currentWidget() is page.form.compare_page
    press(page.compare, "Ik houd dit geheim", qtbot)
    rest(operations, qtbot)
    assert page.form.stack.currentWidget() is page.form.document_page
    assert page.form.document_label.text() == "Psychologisch verslag"
    with head.view() as unit:
        assert secrecy.promised(unit, head.user)
    page.form.document_back.click()
    assert page.form.document_label.text() == ""
    assert page.form.stack.currentWidget() is page.form.compare_page


def test_the_statement_of_what_was_destroyed_is_shown_as_a_paper(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R132"""
    one = brought.received(head, carrier(tmp_path / "een"))
    received_end.destroy_on_request(head, one.id, asked_on=head.today, with_pupil=True)
    page.refresh()
    rest(operations, qtbot)
    page.form.statement_button.click()
    rest(operations, qtbot)
    assert page.form.stack.currentWidget() is page.form.paper_page
    qtbot.keyClick(page.form.paper_page, Qt.Key.Key_Escape)
    assert page.form.stack.currentWidget() is page.form.list_page


def test_a_screen_reader_hears_each_item_with_its_column_and_every_control_by_name(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R183: the list, the items and their controls."""
    one = brought.received(head, carrier(tmp_path / "een"))
    page.open_delivery(one.id)
    rest(operations, qtbot)
    page.compare.narrow(Filter.ALL)
    model = page.compare.model
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [model.index(0, column, model.index(0, 0)).data(role) for column in range(model.columnCount())]
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert all(said.startswith(f"{heading}: ") for said, heading in zip(heard, headings, strict=True))
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert page.compare.form.items_tree in reached
    for widget in reached:
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name), widget.objectName()


def test_no_chip_is_cut_off_when_it_is_chosen(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """UI.md: the words of a filter fit, in bold as well."""
    one = brought.received(head, carrier(tmp_path / "een"))
    page.open_delivery(one.id)
    rest(operations, qtbot)
    for chosen in Filter:
        page.compare.narrow(chosen)
        QApplication.processEvents()
        for chip in page.compare.chips.values():
            assert not chip.isVisible() or chip.width() >= chip.sizeHint().width(), chip.text()


@pytest.mark.parametrize(("width", "hidden"), [(800, True), (1366, False)])
def test_in_a_narrow_window_the_items_need_no_scrolling_sideways(
    page: ReceivedPage,
    head: Workspace,
    operations: Operations,
    qtbot: QtBot,
    tmp_path: Path,
    width: int,
    hidden: bool,
) -> None:
    """UI.md: at 150 % on a small screen the card beside the table tells what has no column."""
    page.window().resize(width, 512 if hidden else 768)
    one = brought.received(head, carrier(tmp_path / "een"))
    page.open_delivery(one.id)
    rest(operations, qtbot)
    page.compare.narrow(Filter.ALL)
    tree = page.compare.form.items_tree
    qtbot.waitUntil(lambda: tree.isColumnHidden(Column.STANDING) is hidden)
    QApplication.processEvents()
    assert tree.horizontalScrollBar().maximum() == 0


@pytest.fixture
def program(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    stored, keychain = demo_store
    folder = tmp_path / "store"
    shutil.copytree(stored, folder)
    made = Program(folder, lambda: keychain)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.begin(brought.with_card(open_store(folder, keychain=keychain, clock=lambda: NOW)))
    yield made
    made.end()


def test_after_a_lock_a_file_that_was_looked_at_is_told_to_be_closed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """R163: back at Ontvangen, with a line that nothing of the file was stored, and nothing of it on the screen."""
    window = program.window

    def settle() -> None:
        qtbot.waitUntil(lambda: program.workspace is not None and not window.operations.working)

    settle()
    window.open_received()
    window.received_page.look_at(carrier(tmp_path / "een.oso-drager"))
    settle()
    assert window.received_page.form.stack.currentWidget() is window.received_page.form.parcel_page
    with qtbot.waitSignal(program.locker.locked):
        window.lock_asked.emit()
    window.findChildren(QPushButton, "unlock_button")[0].click()
    qtbot.waitUntil(lambda: program.workspace is not None)
    settle()
    assert window.form.pages.currentWidget() is window.received_page
    assert "niets opgeslagen" in window.received_page.notices.text
    assert receiving.deliveries(window.workspace) == ()


def test_an_item_is_put_back_by_the_keyboard_and_stays_told(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133, R164: opening is on record once, and what stood there first comes back."""
    delivery = brought.received(head, carrier(tmp_path / "een", Sent(xml=xml())))
    with head.view() as unit:
        record = unit.students.get(delivery.student_id).record
    students.save_record(head, delivery.student_id, replace(record, roepnaam="Anders"))
    page.refresh()
    rest(operations, qtbot)
    page.form.compare_button.click()
    rest(operations, qtbot)
    pane = page.compare
    undo = pane.form.undo_button
    assert not undo.isVisible()
    pane.model.setData(pane.model.at(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    pane.form.take_button.click()
    rest(operations, qtbot)
    qtbot.waitUntil(undo.isVisible)
    assert undo.isEnabled()
    assert "Roepnaam" in undo.accessibleName()
    undo.setFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    rest(operations, qtbot)
    qtbot.waitUntil(lambda: not undo.isVisible())
    assert "teruggezet" in pane.notices.text
    assert page.window().focusWidget() is pane.form.items_tree
    assert "(teruggezet)" in str(pane.history.index(0, 2).data())
    with head.view() as unit:
        assert unit.students.get(delivery.student_id).record.roepnaam == "Anders"
        actions = [entry.action for entry in unit.audit.entries(limit=10)]
    assert actions[0] == "overnemen teruggedraaid"
    assert actions.count("levering ingezien") == 1
