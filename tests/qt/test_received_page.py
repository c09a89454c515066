"""The page Ontvangen: a file is looked at, received, laid beside what is here and destroyed, by its own buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import Source
from oso_desktop.dossier.roles import Role, User
from oso_desktop.exchange.secured_pdf import secured_pdf
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.received_compare_model import Filter
from oso_desktop.qt.received_page import ReceivedPage
from oso_desktop.qt.typed import typed_in
from oso_desktop.services import addresses, receiving
from oso_desktop.services.workspace import Workspace
from tests.exchange import documents
from tests.services import brought, school
from tests.services.brought import Sent, carrier, xml


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    made = brought.with_card(replace(workspace, user=User(name="B. Denkbeeldig", role=Role.HEAD)))
    with made.store.read() as unit:
        own = unit.school.get()
    assert own is not None
    assert own.brin == brought.OURS.brin
    return made


@pytest.fixture
def page(head: Workspace, operations: Operations, qtbot: QtBot) -> ReceivedPage:
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_workspace(head)
    window.open_received()
    rest(operations, qtbot)
    return window.received_page


def rest(operations: Operations, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not operations.working)


def dropped(page: ReceivedPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, key))


def tick(page: ReceivedPage, row: int) -> None:
    model = page.parcel.model
    model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def check_their_card(workspace: Workspace, path: Path) -> None:
    """As after a phone call."""
    known = receiving.take_sender_card(workspace, receiving.look(workspace, path))
    assert known.card is not None
    addresses.check_by_phone(
        workspace,
        known.id,
        known.card.fingerprint,
        heard=" ".join(brought.THEIRS.phone_words),
        spoken_to="C. Bedacht",
        number="010-0000000",
        on=workspace.today,
    )


def texts(widget: QWidget) -> str:
    """Every word that stands in a widget, shown or not."""
    return " ".join(label.text() for label in widget.findChildren(QLabel)).casefold()


def test_the_words_of_a_card_are_shown_only_once_it_is_checked(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R150: words that could be copied from the screen would check nothing."""
    path = carrier(tmp_path / "klas.oso-drager", Sent(xml=xml()))
    page.look_at(path)
    rest(operations, qtbot)
    shown, words = texts(page), brought.THEIRS.phone_words
    assert sum(f" {word} " in f" {shown} " for word in words) == 0
    assert page.parcel.form.words_label.text().endswith(brought.THEIRS.fingerprint[-4:])
    assert "aan de telefoon" in shown

    check_their_card(head, path)
    page.look_at(path)
    rest(operations, qtbot)
    assert page.parcel.form.words_label.text().split() == list(words)


def test_only_of_a_sender_who_is_sure_anything_is_ticked(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131, R150: whoever only says to be a school gets nothing into the dossier of its pupil by itself."""
    path = carrier(tmp_path / "een.oso-drager", Sent(xml=xml()))
    again = Sent(xml=xml(roepnaam="Pip"), version=2, package="pakket-2")
    newer = carrier(tmp_path / "twee.oso-drager", again)
    pupil = brought.received(head, path).student_id
    page.look_at(newer)
    rest(operations, qtbot)
    assert dict(page.parcel.model.choices) == {}
    assert "niets aangevinkt" in page.parcel.notices.text
    assert page.parcel.form.receive_button.toolTip()

    check_their_card(head, path)
    page.look_at(newer)
    rest(operations, qtbot)
    assert dict(page.parcel.model.choices) == {0: pupil}
    assert page.parcel.notices.text == ""

    parcel = receiving.look(head, newer)
    doubted = replace(
        parcel, brought=tuple(replace(each, doubts=("Kijk nog eens.",)) for each in parcel.brought)
    )
    page.parcel.model.show_parcel(doubted)
    assert dict(page.parcel.model.choices) == {}


def pupils(workspace: Workspace) -> set[StudentId]:
    with workspace.view() as unit:
        return {student.id for student in unit.students.outlines()}


def test_a_dropped_carrier_is_received_compared_and_destroyed_by_the_buttons(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131, R132, R133"""
    form = page.form
    assert form.empty_frame.isVisible()
    dropped(page, carrier(tmp_path / "klas.oso-drager", Sent(xml=xml())))
    rest(operations, qtbot)
    assert form.stack.currentWidget() is form.parcel_page
    assert "adresboek" in page.parcel.form.card_button.text()
    assert not page.parcel.form.receive_button.isEnabled()
    tick(page, 0)
    page.parcel.form.receive_button.click()
    rest(operations, qtbot)
    assert form.stack.currentWidget() is form.list_page
    assert len(receiving.deliveries(head)) == page.model.rowCount() == 1

    form.compare_button.click()
    rest(operations, qtbot)
    assert page.compare.model.count(Filter.DIFFERENT) == 0
    assert page.compare.form.take_button.isEnabled() is False
    page.compare.form.looked_button.click()
    rest(operations, qtbot)
    assert page.model.row(0).looked_through is not None
    assert page.model.index(0, 4).data() == "nagekeken"

    before = pupils(head)
    form.destroy_button.click()
    rest(operations, qtbot)
    assert form.pupil_check.isVisible()
    assert not form.pupil_check.isChecked(), "what cannot be undone is chosen by somebody"
    form.pupil_check.click()
    assert "bijlagen die bij ontvangst" in form.ending_note.text()
    page.ending.asked_on.setText(f"{head.today:%d-%m-%Y}")
    form.ending_yes.click()
    rest(operations, qtbot)
    assert receiving.deliveries(head) == ()
    assert len(before - pupils(head)) == 1
    assert page.ending.gone.rowCount() == 1


def test_a_file_of_no_use_is_told_in_the_list_and_nothing_is_stored(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131"""
    path = tmp_path / "klas.oso-drager"
    path.write_bytes(carrier(tmp_path / "heel").read_bytes()[:-3000])
    page.look_at(path)
    rest(operations, qtbot)
    assert page.form.stack.currentWidget() is page.form.list_page
    assert "niet compleet" in page.notices.text
    assert receiving.deliveries(head) == ()


def test_any_pupil_can_be_looked_up_by_the_keyboard_and_another_name_asks_for_a_word(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133: nothing is received for a pupil of another name before somebody says that it is the same child."""
    alone = {"bsn": None, "onderwijsnummer": None}
    wanted = school.add(
        head, school.pupil("L1", achternaam="Zoekers", roepnaam="Wolf", voornaam=("Wolf",), **alone)
    )
    school.add(head, school.pupil("L2", achternaam="Ánders", roepnaam="Bo", voornaam=("Bo",), **alone))
    page.look_at(carrier(tmp_path / "een.oso-drager", Sent(xml=xml())))
    rest(operations, qtbot)
    pane, form = page.parcel, page.parcel.form
    combo = form.choice_combo
    look_up = combo.count() - 1
    assert combo.itemText(look_up) == "Een andere leerling…"

    def search() -> None:
        combo.setCurrentIndex(look_up)
        combo.activated.emit(look_up)
        rest(operations, qtbot)
        assert form.search_edit.hasFocus()

    search()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.form.stack.currentWidget() is page.form.parcel_page
    assert form.search_edit.isHidden()
    search()
    QTest.keyClicks(form.search_edit, "niemand")
    assert "Geen leerling" in form.search_list.item(0).text()
    QTest.keyClick(form.search_edit, Qt.Key.Key_Return)
    assert form.search_edit.isVisible()
    form.search_edit.selectAll()
    QTest.keyClicks(form.search_edit, "ers ")
    names = [form.search_list.item(row).text() for row in range(form.search_list.count())]
    assert [name.split(",")[0] for name in names] == ["Ánders", "Zoekers"]
    form.search_edit.selectAll()
    QTest.keyClicks(form.search_edit, "anders")
    assert form.search_list.item(0).text().startswith("Ánders"), "who types no accent finds it too"
    form.search_edit.selectAll()
    QTest.keyClicks(form.search_edit, "ers")
    QTest.keyClick(form.search_edit, Qt.Key.Key_Down)
    QTest.keyClick(form.search_edit, Qt.Key.Key_Return)
    rest(operations, qtbot)
    assert dict(pane.model.choices) == {}
    assert not form.receive_button.isEnabled()
    assert pane.model.verdict(pane.model.row(0))[0] == "ander kind?"
    assert "de achternaam" in form.choice_note.text()
    assert form.same_check.hasFocus()
    QTest.keyClick(form.same_check, Qt.Key.Key_Space)
    assert dict(pane.model.choices) == {0: wanted.id}
    assert pane.model.verdict(pane.model.row(0))[0] == "nieuw"
    form.receive_button.click()
    rest(operations, qtbot)
    (row,) = receiving.deliveries(head)
    assert row.received.student_id == wanted.id


def test_a_pupil_of_another_number_cannot_be_chosen(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133"""
    school.add(head, school.pupil("L1", achternaam="Zoekers", roepnaam="Wolf", bsn="111222333"))
    page.look_at(carrier(tmp_path / "een.oso-drager", Sent(xml=xml())))
    rest(operations, qtbot)
    form = page.parcel.form
    form.choice_combo.activated.emit(form.choice_combo.count() - 1)
    rest(operations, qtbot)
    form.search_edit.setText("zoek")
    form.search_edit.textEdited.emit("zoek")
    form.search_list.itemClicked.emit(form.search_list.item(0))
    rest(operations, qtbot)
    assert "ander kind" in page.parcel.notices.text
    assert dict(page.parcel.model.choices) == {}


def test_a_secured_pdf_asks_for_its_words_and_opens_with_them(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R148, R150: by the keyboard; wrong words stay to be mended, and none stay when it is closed."""
    key = "appebezecitrdorpegelfietgordhame"
    path = tmp_path / "overstap.pdf"
    path.write_bytes(secured_pdf(documents.pdf("Een dossier"), xml(), (), key))
    dropped(page, path)
    rest(operations, qtbot)
    form = page.form
    assert form.words_frame.isVisible()
    assert page.window().focusWidget() is form.words_edit
    assert not form.words_open.isEnabled()
    QTest.keyClicks(form.words_edit, "heel andere woorden")
    QTest.keyClick(form.words_edit, Qt.Key.Key_Return)
    rest(operations, qtbot)
    assert "gaat de pdf niet open" in form.words_label.text()
    assert form.words_edit.text() == "heel andere woorden"
    assert page.window().focusWidget() is form.words_edit
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not form.words_frame.isVisible()
    assert (form.words_edit.text(), form.words_label.text()) == ("", "")
    assert page.window().focusWidget() is form.open_button
    page.look_at(path)
    rest(operations, qtbot)
    QTest.keyClicks(form.words_edit, key)
    form.words_open.click()
    rest(operations, qtbot)
    assert form.stack.currentWidget() is form.parcel_page
    assert page.parcel.form.title.text() == "Beveiligde pdf"
    assert form.words_edit.text() == ""
    assert "niet verzegeld" in page.parcel.parcel.sender.trust.value if page.parcel.parcel else False
    tick(page, 0)
    page.parcel.form.receive_button.click()
    rest(operations, qtbot)
    (row,) = receiving.deliveries(head)
    assert row.received.source is Source.PDF
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.index(0, 3).data() == "beveiligde pdf"


def test_the_page_is_used_by_the_keyboard_alone(
    page: ReceivedPage, head: Workspace, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133: from the list into a delivery and back, and the focus stands where one goes on."""
    first = brought.received(head, carrier(tmp_path / "een", Sent(xml=xml())))
    page.refresh()
    rest(operations, qtbot)
    form, table = page.form, page.form.deliveries_table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    rest(operations, qtbot)
    assert form.stack.currentWidget() is form.compare_page
    assert page.compare.found is not None
    assert page.compare.found.received.id == first.id
    QTest.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Escape)
    rest(operations, qtbot)
    assert form.stack.currentWidget() is form.list_page
    assert page.window().focusWidget() is table
    form.destroy_button.setFocus()
    QTest.keyClick(form.destroy_button, Qt.Key.Key_Space)
    rest(operations, qtbot)
    assert page.window().focusWidget() is form.ending_no
    QTest.keyClick(form.ending_no, Qt.Key.Key_Escape)
    assert not form.ending_frame.isVisible()
    with head.view() as unit:
        assert len(unit.received.all()) == 1


def test_names_stand_as_in_a_class_list(
    page: ReceivedPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R133: an accent puts nobody at the end, in the file nor in the list."""
    names = ("Zeeman", "Özdemir", "okker", "Aker")
    sent = [
        Sent(
            xml=xml(
                achternaam=name, leerlingid=f"V{number}", bsn=None, geboortedatum=date(2013, 1, number + 1)
            ),
            package=f"p{number}",
            dossier=f"d{number}",
        )
        for number, name in enumerate(names)
    ]
    path = carrier(tmp_path / "klas.oso-drager", *sent)
    page.look_at(path)
    rest(operations, qtbot)
    model = page.parcel.model
    wanted = ["Aker", "okker", "Özdemir", "Zeeman"]
    assert [model.row(row).pupil.split(",")[0] for row in range(model.rowCount())] == wanted
    for row in range(model.rowCount()):
        tick(page, row)
    page.parcel.form.receive_button.click()
    rest(operations, qtbot)
    qtbot.waitUntil(lambda: page.model.rowCount() == len(names))
    assert [str(page.model.index(row, 0).data()).split(",")[0] for row in range(len(names))] == wanted


def test_the_words_of_a_key_sheet_are_not_kept_over_a_lock(
    page: ReceivedPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    """R150: what is put back after a lock is what somebody typed, and never a key."""
    path = tmp_path / "overstap.pdf"
    path.write_bytes(secured_pdf(documents.pdf("Een dossier"), xml(), (), "appebezecitrdorp"))
    page.look_at(path)
    rest(operations, qtbot)
    QTest.keyClicks(page.form.words_edit, "appel bezem")
    assert "bezem" not in str(typed_in(page))
    page.form.words_edit.clear()
    assert page.place == {}
