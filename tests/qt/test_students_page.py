"""The page *Leerlingen* by mouse and keys, on a real store (UI.md; users.md §1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.transfer import Delivery, DossierId, Status, Way, selection_fingerprint
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.students_model import Column, heading
from oso_desktop.qt.students_page import StudentsPage
from oso_desktop.qt.toast import Toast
from oso_desktop.services import dossiers
from oso_desktop.services.dossiers import StudentRow, rows, start
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import NOW
from tests.store.examples import a_full_dossier

ALL = 12
"""Pupils of the demo school."""

COLLEGE = ReceivingSchool(name="Het Verzonnen College", brin="98YY")


@dataclass
class Window:
    """A window that remembers what its page asked for."""

    workspace: Workspace
    operations: Operations
    opened: list[DossierId] = field(default_factory=list)
    said: list[tuple[MessageKind, str, str]] = field(default_factory=list)
    toast: Toast = field(init=False)
    letters: list[tuple[StudentId, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None:
        self.said.append((kind, text, next_step))

    def clear_messages(self) -> None:
        self.said.clear()

    def open_dossier(self, dossier_id: DossierId) -> None:
        self.opened.append(dossier_id)

    def open_students(self) -> None: ...

    def open_letters(self, students: Sequence[StudentId] = ()) -> None:
        self.letters.append(tuple(students))


@pytest.fixture
def window(workspace: Workspace) -> Iterator[Window]:
    operations = Operations(workspace)
    yield Window(workspace, operations)
    operations.shut_down()


@pytest.fixture
def settle(window: Window, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the worker has nothing left to do."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not window.operations.working)

    return wait


@pytest.fixture
def files() -> list[Path]:
    """What the person chooses when asked for files."""
    return []


@pytest.fixture
def page(window: Window, files: list[Path], qtbot: QtBot, settle: Callable[[], None]) -> StudentsPage:
    made = StudentsPage(window, ask_files=lambda _parent: files)
    qtbot.addWidget(made)
    made.resize(1180, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.enter()
    settle()
    return made


def select_last(page: StudentsPage) -> None:
    """Alone: what a click in the list does depends on the Ctrl or Shift that a test before may have left."""
    last = page.proxy.mapToSource(page.proxy.index(page.proxy.rowCount() - 1, 0))
    page.select(page.model.row(last.row()).student.id)


def names(page: StudentsPage) -> list[str]:
    return [str(page.proxy.index(place, Column.NAME).data()) for place in range(page.proxy.rowCount())]


def test_the_list_shows_every_pupil_and_chooses_the_first(page: StudentsPage) -> None:
    assert len(names(page)) == ALL
    assert page.form.count_label.text() == f"{ALL} leerlingen"
    assert page.current is not None
    assert page.current.student.list_name == names(page)[0]
    assert page.form.name_label.text() == page.current.student.name


def test_searching_by_keys_only(page: StudentsPage, window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.form.search_edit.hasFocus()
    qtbot.keyClicks(page.form.search_edit, "wisn")
    assert names(page) == ["Wiśniewska, Zofia"]
    assert page.form.name_label.text() == "Zofia Wiśniewska"
    qtbot.keyClick(page.form.search_edit, Qt.Key.Key_Down)
    assert page.form.table.hasFocus()

    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.form.search_edit, Qt.Key.Key_Escape)
    assert len(names(page)) == ALL
    assert page.form.name_label.text() == "Zofia Wiśniewska", "the pupil that was found stays chosen"


def test_nobody_found_says_what_to_do(page: StudentsPage) -> None:
    page.form.search_edit.setText("xyz")
    assert names(page) == []
    assert "Alles tonen" in page.form.count_label.text()
    page.form.clear_button.click()
    assert len(names(page)) == ALL


def test_chips_filter_on_group_and_status(page: StudentsPage) -> None:
    group = next(action for action in page.filters.group_menu.actions() if action.text() == "8A")
    group.trigger()
    eights = [row for row in rows(page.shell.workspace) if row.student.group == "8A"]
    assert len(names(page)) == len(eights)
    assert page.form.group_button.text() == "Groep: 8A"
    assert page.form.group_button.isChecked()

    without = next(
        action for action in page.filters.status_menu.actions() if action.text() == "geen overstap"
    )
    without.trigger()
    assert len(names(page)) == len([row for row in eights if row.status is None])
    page.show_all()
    assert len(names(page)) == ALL
    assert not page.form.group_button.isChecked()
    assert page.filters.group_menu.actions()[0].isChecked()


@pytest.mark.parametrize(("group", "shown"), [("Groep 8", "Groep 8"), ("8A", "groep 8A")])
def test_the_card_says_group_once(page: StudentsPage, group: str, shown: str) -> None:
    first = page.current
    assert first is not None
    page.card.show_row(replace(first, student=replace(first.student, group=group)))
    parts = page.form.about_label.text().split(", ")
    assert shown in parts


def test_enter_opens_the_dossier(page: StudentsPage, window: Window, qtbot: QtBot) -> None:
    first = page.current
    assert first is not None
    qtbot.keyClick(page.form.table, Qt.Key.Key_Return)
    assert window.opened == [first.dossier_id]


def test_the_card_tells_who_sees_the_dossier_and_what_comes_next(
    page: StudentsPage, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    first = page.current
    assert first is not None
    assert "jaar" in page.form.about_label.text()
    for holder in first.student.guardians:
        assert holder.name in page.form.holders_label.text()
    qtbot.waitUntil(lambda: page.form.step_label.text() not in ("", "…"))
    assert page.form.open_button.isVisible()
    assert page.form.open_button.property("role") == "primary"


def test_another_transfer_begins_from_the_card_of_who_has_one(
    page: StudentsPage, window: Window, settle: Callable[[], None], qtbot: QtBot
) -> None:
    first = page.current
    assert first is not None
    assert first.dossier_id is not None
    button = page.form.start_button
    assert button.isVisible()
    assert button.text() == "&Begin nog een overstap"
    assert button.property("role") != "primary", "opening what is there comes first"
    action = next(each for each in page.card.menu.actions() if each.text() == Profile.POPO.label)
    action.trigger()
    settle()

    [again] = window.opened
    assert again != first.dossier_id
    page.enter()
    settle()
    qtbot.waitUntil(lambda: len(page.card.lines) == 2)

    select_last(page)
    assert button.text() == "&Begin overstap"
    assert button.property("role") == "primary"


def test_a_transfer_begins_with_the_choice_of_its_kind(
    page: StudentsPage, window: Window, settle: Callable[[], None]
) -> None:
    select_last(page)
    last = page.current
    assert last is not None
    assert last.status is None
    assert page.form.start_button.isVisible()
    kinds = [action.text() for action in page.card.menu.actions()]
    assert len(kinds) == 6
    next(action for action in page.card.menu.actions() if "voortgezet onderwijs" in action.text()).trigger()
    settle()

    assert len(window.opened) == 1
    again = {row.student.id: row for row in rows(window.workspace)}[last.student.id]
    assert again.dossier_id == window.opened[0]
    assert page.current is not None
    assert (page.current.student.id, page.current.status) == (last.student.id, Status.CONCEPT)


@pytest.fixture
def delivered(window: Window, page: StudentsPage, settle: Callable[[], None], qtbot: QtBot) -> StudentRow:
    """The chosen pupil's transfer has gone out, and a transfer of another kind was begun."""
    [row] = [
        row for row in rows(window.workspace) if page.current and row.student.id == page.current.student.id
    ]
    assert row.dossier_id is not None
    with window.workspace.change(Right.HAND_OVER, "proef", row.dossier_id) as unit:
        dossier = unit.dossiers.get(row.dossier_id)
        [example, *_] = a_full_dossier(unit.students.get(row.student.id)).versions
        now = selection_fingerprint(unit.students.outline(row.student.id), dossier)
        version = replace(example, fingerprint=now, receiver=COLLEGE)
        gone = Delivery(version_id=version.id, way=Way.LAS, on=NOW.date(), by="C. Strand", receiver=COLLEGE)
        unit.dossiers.save(replace(dossier, receiver=COLLEGE, versions=(version,), deliveries=(gone,)))
    start(window.workspace, row.student.id, Profile.POPO)
    page.refresh()
    settle()
    qtbot.waitUntil(lambda: len(page.card.lines) == 2)
    return row


def test_a_dossier_that_went_stays_within_reach_beside_a_newer_one(
    page: StudentsPage, window: Window, delivered: StudentRow
) -> None:
    newest, gone = page.card.lines
    assert newest.kind_label.text() == Profile.POPO.label
    assert gone.kind_label.text() == Profile.POVO.label
    assert gone.about_label.text() == f"overgedragen op 08-04-2026\n{COLLEGE.name}"
    assert not gone.remove_button.isVisible()
    gone.open_button.click()
    assert window.opened == [delivered.dossier_id]


def test_beginning_a_kind_that_went_opens_that_one_and_says_so(
    page: StudentsPage, window: Window, delivered: StudentRow, settle: Callable[[], None]
) -> None:
    """R134: a second delivery."""
    page.start_transfer(delivered.student.id, Profile.POVO)
    settle()

    assert window.opened == [delivered.dossier_id]
    [(kind, text, next_step)] = window.said
    assert kind is MessageKind.INFO
    assert "op 08-04-2026 al overgedragen" in text
    assert next_step


def test_an_untouched_concept_goes_at_once_and_comes_back_as_it_was(
    page: StudentsPage, window: Window, delivered: StudentRow, settle: Callable[[], None], qtbot: QtBot
) -> None:
    newest = page.card.lines[0]
    dossiers.choose_category(window.workspace, newest.transfer.id, Category.VERZUIM, chosen=True)
    before = dossiers.view(window.workspace, newest.transfer.id).dossier
    with qtbot.waitSignal(page.removed) as told:
        newest.remove_button.click()
    settle()

    assert told.args == [newest.transfer.id]
    qtbot.waitUntil(lambda: len(page.card.lines) == 1)
    assert page.current is not None
    assert page.current.dossier_id == delivered.dossier_id
    assert not page.card.lines[0].open_button.isVisible(), "the one button of the card opens it"
    assert page.form.table.hasFocus(), "the button that had the keyboard is gone"

    assert window.toast.said.startswith(f"Concept verwijderd: {Profile.POPO.label}.")
    window.toast.undo_button.click()
    settle()
    qtbot.waitUntil(lambda: len(page.card.lines) == 2)
    assert dossiers.view(window.workspace, newest.transfer.id).dossier == before
    assert window.toast.said == "Het is weer zoals het was."
    assert window.toast.undo_button.isHidden()


def test_who_chooses_nothing_begins_a_transfer_too(
    window: Window, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    """R001, users.md §8.1: in a new dossier nothing is chosen."""
    clerk = replace(window.workspace, user=User(name="T. Tester", role=Role.ADMINISTRATION))
    window.workspace = clerk
    window.operations.attach(clerk)
    page = StudentsPage(window)
    qtbot.addWidget(page)
    page.resize(1180, 700)
    page.show()
    page.enter()
    settle()
    select_last(page)

    assert page.form.start_button.isEnabled()
    assert page.current is not None
    assert page.current.dossier_id is None
    page.form.start_button.menu().actions()[0].trigger()
    settle()
    assert len(window.opened) == 1


def test_the_context_menu_offers_what_the_card_does(page: StudentsPage, window: Window) -> None:
    first = page.current
    assert first is not None
    menu = page.context_menu(first)
    assert [action.text() for action in menu.actions()] == [
        "Open dossier",
        "Brieven maken…",
        "Begin overstap",
    ]
    menu.actions()[0].trigger()
    assert window.opened == [first.dossier_id]


def test_several_pupils_are_taken_to_the_letters(page: StudentsPage, window: Window, qtbot: QtBot) -> None:
    """users.md §1: choose them, and make the letters; with the keys as well."""
    table = page.form.table
    table.setFocus()
    page.select(None)
    assert not page.form.letters_button.isVisible()
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.form.letters_button.text() == "Brieven voor 3 leerlingen"
    assert page.form.letters_button.isVisible()
    page.form.letters_button.click()
    names = [page.proxy.index(number, 0).data() for number in range(3)]
    listed = {row.student.id: row.student.list_name for row in rows(window.workspace)}
    assert [listed[student] for student in window.letters[0]] == names

    first = page.model.row(page.proxy.mapToSource(page.proxy.index(0, 0)).row())
    menu = page.context_menu(first)
    label = "Brieven voor 3 leerlingen…"
    next(action for action in menu.actions() if action.text() == label).trigger()
    assert window.letters[1] == window.letters[0]
    menu.close()


def choose_all(page: StudentsPage, qtbot: QtBot) -> None:
    page.form.table.setFocus()
    qtbot.keyClick(page.form.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def transfers_of(window: Window) -> dict[StudentId, DossierId | None]:
    return {row.student.id: row.dossier_id for row in rows(window.workspace)}


def test_what_is_the_same_for_several_pupils_is_done_once(
    page: StudentsPage, window: Window, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    """users.md §8.1, R020: who has a transfer or a school keeps it; the card stays with those who were chosen."""
    before = {row.student.id: row for row in rows(window.workspace)}
    new = {student for student, row in before.items() if row.dossier_id is None}
    assert new
    choose_all(page, qtbot)
    card = page.chosen_card
    assert card.isVisible()
    assert not page.form.card.isVisible()
    assert card.form.title.text() == f"{ALL} leerlingen gekozen"
    assert f"Nog geen overstap: {len(new)}." in card.form.about.text()

    card.menu.actions()[0].trigger()
    settle()
    after = transfers_of(window)
    assert {student for student in after if after[student] != before[student].dossier_id} == new
    assert window.toast.said == f"{len(new)} overstappen begonnen."
    assert not window.opened
    assert len(page.chosen.ids) == ALL
    assert not card.form.begin_button.isVisible()
    assert card.form.school.hasFocus()

    qtbot.keyClicks(card.form.school, COLLEGE.name)
    qtbot.keyClicks(card.form.brin, COLLEGE.brin)
    qtbot.keyClick(card.form.brin, Qt.Key.Key_Return)
    settle()
    for row in rows(window.workspace):
        earlier = before[row.student.id].receiver
        assert row.receiver == (earlier or COLLEGE.name)
    assert page.form.table.hasFocus()
    assert not card.form.school_part.isVisible()
    assert not card.form.school.text()


def test_a_school_that_cannot_be_is_told_at_its_fields_and_what_was_typed_stays(
    page: StudentsPage, window: Window, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    """R120; a change elsewhere takes neither the choice nor the keys away."""
    choose_all(page, qtbot)
    card = page.chosen_card
    card.menu.actions()[0].trigger()
    settle()
    before = {row.student.id: row.receiver for row in rows(window.workspace)}
    qtbot.keyClicks(card.form.school, "Het Col")
    page.refresh()
    settle()
    qtbot.keyClicks(card.form.school, "lege")
    assert card.form.school.hasFocus()
    assert card.form.school.text() == "Het College"

    qtbot.keyClicks(card.form.brin, "9")
    card.form.fill_button.click()
    settle()
    assert card.form.problem.isVisible()
    assert card.form.school.text() == "Het College"
    assert {row.student.id: row.receiver for row in rows(window.workspace)} == before


def test_what_was_done_for_several_is_taken_back_at_once(
    page: StudentsPage, window: Window, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    """UI.md: there is an undo for what can be undone."""
    before = transfers_of(window)
    choose_all(page, qtbot)
    page.chosen_card.menu.actions()[0].trigger()
    settle()
    window.toast.undo_button.click()
    settle()
    assert transfers_of(window) == before
    assert window.toast.said == "Het is weer zoals het was."


def test_in_a_narrow_window_the_card_of_several_comes_when_it_is_asked_for(
    page: StudentsPage, qtbot: QtBot
) -> None:
    """UI.md: 200 % zoom; the list keeps its room while rows are being chosen."""
    page.resize(840, 480)
    choose_all(page, qtbot)
    assert not page.chosen_card.isVisible()
    row = page.current
    assert row is not None
    menu = page.context_menu(row)
    label = f"Overstap en nieuwe school voor {ALL} leerlingen…"
    next(action for action in menu.actions() if action.text() == label).trigger()
    assert page.chosen_card.isVisible()
    page.select(None)
    assert not page.chosen_card.isVisible()


def test_in_a_narrow_window_the_list_has_the_room(page: StudentsPage, qtbot: QtBot) -> None:
    page.resize(840, 480)
    qtbot.waitUntil(lambda: not page.form.card.isVisible())
    header = page.form.table.horizontalHeader()
    qtbot.waitUntil(lambda: header.length() <= page.form.table.viewport().width())
    assert header.sectionSize(Column.NAME) >= 120


@pytest.mark.parametrize(("width", "whole"), [(820, False), (1166, False), (1720, True)])
def test_nobody_scrolls_sideways_in_the_list(
    page: StudentsPage, qtbot: QtBot, width: int, whole: bool
) -> None:
    """UI.md: 1366×768, also at 150 %. The kind of transfer gives way where it must; the card says it."""
    page.resize(width, 620)
    table = page.form.table
    qtbot.waitUntil(
        lambda: (
            (table.isColumnHidden(Column.TRANSFER), table.horizontalScrollBar().maximum()) == (not whole, 0)
        )
    )
    wanted = (Column.NAME, Column.RECEIVER, Column.ADVICE, Column.ATTACHMENTS, Column.INZAGE, Column.STATUS)
    header = table.horizontalHeader()
    for column in wanted:
        word = header.fontMetrics().horizontalAdvance(heading(column))
        assert table.columnWidth(column) > word, heading(column)


def test_text_that_is_dragged_here_is_not_a_file(page: StudentsPage) -> None:
    data = QMimeData()
    data.setText("Jan")
    enter = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_an_empty_list_says_what_to_do_first(page: StudentsPage) -> None:
    page.show_rows([])
    assert page.form.stack.currentWidget() is page.form.empty
    assert "EDEXML" in page.form.empty_label.text()
    assert page.form.first_import_button.isVisible()
    assert not page.form.import_button.isVisible(), "one primary way in per page"


def test_only_a_list_on_show_is_read_after_a_change(
    page: StudentsPage, window: Window, settle: Callable[[], None]
) -> None:
    page.hide()
    window.operations.changed.emit()
    assert not window.operations.working
    page.show()
    window.operations.changed.emit()
    assert window.operations.working
    settle()
