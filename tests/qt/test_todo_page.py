"""The page with which the program begins: what needs a person now, and the way there (UI.md, page 1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.calendar import holidays
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.todo import Group, Line, Phase, School, Todo, Turn, todo
from oso_desktop.dossier.todo_tasks import RECEIVED, TASKS
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dutch_dates import day_month, span
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.theme import Scheme, theme, windows_contrast
from oso_desktop.qt.todo_bars import PhaseBar, YearLine
from oso_desktop.qt.todo_model import TodoModel
from oso_desktop.qt.todo_page import TodoPage
from oso_desktop.services import dossiers, prints
from oso_desktop.services.todo import todo as todo_of
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.errors import StoreFull
from tests.qt.conftest import OpenWindow, printer_to

OPENED = date(2027, 3, 24)


@pytest.fixture
def window(workspace: Workspace, open_window: OpenWindow) -> MainWindow:
    """The program on the demo school, of which three pupils have a transfer."""
    return open_window(workspace)


def at(page: TodoPage, key: str, line: int | None = None) -> QModelIndex:
    """The row of a group, or of a pupil in it."""
    row = next(number for number, group in enumerate(page.model.groups) if group.task.key == key)
    head = page.model.index(row, 0)
    return head if line is None else page.model.index(line, 0, head)


def click(page: TodoPage, index: QModelIndex, qtbot: QtBot) -> None:
    tree = page.form.tree
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.working)


def made_up(*groups: tuple[str, tuple[Line, ...]], students: int = 3, **more: object) -> Todo:
    """What there is to do, without a store."""
    tasks = {task.key: task for task in TASKS}
    plain = todo(School(students=(), dossiers=(), today=OPENED))
    found = tuple(Group(task=tasks[key], lines=lines) for key, lines in groups)
    return replace(plain, students=students, groups=found, **more)  # type: ignore[arg-type]  # names of Todo


def named(name: str, **more: object) -> Line:
    return Line(name=name, **more)  # type: ignore[arg-type]  # names of Line


def test_the_program_begins_with_what_there_is_to_do(window: MainWindow) -> None:
    """R087: the first page answers whether the school is ready, and says for whom it is not."""
    page = window.todo_page

    assert window.form.pages.currentWidget() is page
    assert window.form.todo_button.isChecked()
    assert page.form.answer_label.text() == "Nog niet: 4 punten vragen nu iets van u."
    assert page.model.rowCount(at(page, "keuze")) == 3
    assert page.form.tree.isExpanded(at(page, "keuze"))


def test_a_click_on_a_pupil_opens_the_dossier_where_the_work_is(window: MainWindow, qtbot: QtBot) -> None:
    """R087: one click from the list to the tab on which it is done."""
    page = window.todo_page
    index = at(page, "keuze", 1)
    line = page.model.line(index)
    assert line is not None

    click(page, index, qtbot)
    settle(window, qtbot)

    assert window.form.pages.currentWidget() is window.dossier_page
    assert window.dossier_page.desk.dossier_id == line.dossier_id
    assert window.dossier_page.current_tab == Place.COMPOSE.value


def test_a_click_on_a_group_folds_it_and_it_stays_so(window: MainWindow, qtbot: QtBot) -> None:
    """R087: a group that somebody closed is closed after the next reading too."""
    page = window.todo_page

    click(page, at(page, "keuze"), qtbot)
    assert not page.form.tree.isExpanded(at(page, "keuze"))
    page.refresh()
    settle(window, qtbot)
    assert not page.form.tree.isExpanded(at(page, "keuze"))

    click(page, at(page, "keuze"), qtbot)
    assert page.form.tree.isExpanded(at(page, "keuze"))


def test_it_goes_with_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    """UI.md: arrows and Enter do what the mouse does, and Ctrl+1 comes back."""
    page = window.todo_page
    page.form.tree.setFocus()
    page.form.tree.setCurrentIndex(at(page, "keuze"))

    qtbot.keyClick(page.form.tree, Qt.Key.Key_Return)
    assert not page.form.tree.isExpanded(at(page, "keuze"))
    qtbot.keyClick(page.form.tree, Qt.Key.Key_Right)
    qtbot.keyClick(page.form.tree, Qt.Key.Key_Down)
    qtbot.keyClick(page.form.tree, Qt.Key.Key_Enter)
    settle(window, qtbot)
    assert window.form.pages.currentWidget() is window.dossier_page

    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.form.pages.currentWidget() is page


def test_what_was_done_leaves_the_list(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    """R087: a confirmed choice is no longer asked for, without a click on anything to read anew."""
    page = window.todo_page
    line = page.model.line(at(page, "keuze", 0))
    assert line is not None
    assert line.dossier_id is not None
    dossier_id = line.dossier_id

    window.operations.run(
        lambda workspace: dossiers.confirm_choice(workspace, dossier_id),
        lambda _done: None,
        owner=window,
        changes=True,
    )
    settle(window, qtbot)

    assert page.model.rowCount(at(page, "keuze")) == 2
    assert page.model.rowCount(at(page, "inzage")) == 1


def test_a_pupil_without_a_dossier_is_shown_in_the_list_of_pupils(window: MainWindow, qtbot: QtBot) -> None:
    """R116: who turns sixteen need not have a transfer."""
    page = window.todo_page
    row = window.todo_page.model.line(at(page, "zestien", 0))
    assert row is not None

    click(page, at(page, "zestien", 0), qtbot)
    settle(window, qtbot)

    students = window.students_page
    assert window.form.pages.currentWidget() is students
    assert students.current is not None
    assert students.current.student.id == row.student_id


def test_a_task_of_the_school_opens_beheer(window: MainWindow, qtbot: QtBot) -> None:
    """R036: cleaning up is no pupil's."""
    page = window.todo_page

    click(page, at(page, "opschonen", 0), qtbot)
    settle(window, qtbot)

    assert window.form.pages.currentWidget() is window.management_page
    assert window.management_page.form.tabs.currentWidget() is window.management_page.keeping


def test_every_task_of_the_school_has_a_desk(window: MainWindow) -> None:
    """R036, R155, R159: what is no dossier's is done at a part of Beheer that is there, or at Ontvangen."""
    for task in TASKS:
        if task.desk not in ("", RECEIVED):
            window.management_page.show_desk(task.desk)
    assert {task.desk for task in TASKS} == {"", RECEIVED, "bewaren", "verzoeken", "reservekopie"}


def test_what_another_school_brought_is_looked_through_at_ontvangen(
    window: MainWindow, page: TodoPage, qtbot: QtBot
) -> None:
    """R133"""
    page.show_todo(made_up(("ontvangen", (Line(name="2 nieuw ontvangen dossiers van Verderop: nakijken"),))))
    click(page, at(page, "ontvangen", 0), qtbot)
    settle(window, qtbot)
    assert window.form.pages.currentWidget() is window.received_page


@pytest.fixture
def page(window: MainWindow) -> TodoPage:
    return window.todo_page


def test_in_high_contrast_the_group_that_the_person_is_at_can_be_read(page: TodoPage) -> None:
    """UI.md, Accessible: the ground of a chosen row is another there, and so is the ink."""
    theme().apply(Scheme.CONTRAST, windows_contrast("white-on-black"))
    try:
        tree = page.form.tree
        group = tree.model().index(0, 0)
        tree.setCurrentIndex(group)
        row = tree.visualRect(group)
        seen = tree.viewport().grab(QRect(row.left(), row.top() + 2, 300, row.height() - 4)).toImage()
        colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
        assert theme().tokens.selected in colours
        assert theme().tokens.on_selected in colours
        assert theme().tokens.text not in colours
    finally:
        theme().apply(Scheme.LIGHT)


def test_an_empty_school_is_led_to_its_pupils(window: MainWindow, page: TodoPage, qtbot: QtBot) -> None:
    """UI.md: an empty page says what to do first."""
    page.show_todo(made_up(students=0))

    assert page.form.stack.currentWidget() is page.form.empty
    assert "leerlingenlijst" in page.form.empty_label.text()
    page.form.empty_button.click()
    assert window.form.pages.currentWidget() is window.students_page


def test_who_is_ready_is_told_so(page: TodoPage) -> None:
    """R087: no groups, a sentence, and no empty list below it."""
    page.show_todo(made_up(phases=tuple((phase, 5 if phase is Phase.GONE else 0) for phase in Phase)))

    assert page.form.answer_label.text() == "Ja, u bent klaar: 5 dossiers zijn overgedragen."
    assert not page.form.tree.isVisible()


def test_a_year_without_a_calendar_is_said(page: TodoPage) -> None:
    """R122: terms without holidays are said to be without, and where to fill them in."""
    page.show_todo(made_up(known=False, year="2031-2032"))

    assert "2031-2032" in page.form.unknown_label.text()
    assert page.form.unknown_label.isVisible()


def test_dates_that_nobody_checked_say_so(page: TodoPage, qtbot: QtBot) -> None:
    """L2: the next dates stand beside the groups; a guess is marked as one."""
    found = todo(School(students=(), dossiers=(), today=date(2027, 1, 20)))
    page.show_todo(replace(found, students=1))

    def shown() -> list[str]:
        widgets = widgets_in(page.form.dates_column)
        return [widget.text() for widget in widgets if isinstance(widget, QLabel) and widget.isVisible()]

    qtbot.waitUntil(lambda: "10 t/m 31 januari" in shown())
    texts = shown()
    place = texts.index("Doorstroomtoets maken")
    assert texts[place + 1] == "Controleer deze datum bij uw bestuur."
    assert texts[texts.index("Voorlopig schooladvies geven") + 1] != "Controleer deze datum bij uw bestuur."


def test_a_large_group_begins_closed(page: TodoPage) -> None:
    """UI.md: five thousand names do not push the other groups out of sight."""
    many = tuple(named(f"Leerling {number}", dossier_id=DossierId(str(number))) for number in range(5000))
    page.show_todo(made_up(("keuze", many), ("inzage", many[:2])))

    assert not page.form.tree.isExpanded(at(page, "keuze"))
    assert page.form.tree.isExpanded(at(page, "inzage"))
    assert page.model.rowCount(at(page, "keuze")) == 5000


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    """UI.md: an item model, no widget per row; Qt's own tester looks at every call."""
    model = TodoModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(made_up(("keuze", (named("A"), named("B"))), ("zestien", (named("C", day=OPENED),))).groups)
    head = model.index(0, 0)

    assert model.rowCount() == 2
    assert model.parent(model.index(1, 0, head)) == head
    assert model.line(model.index(1, 3, head)) == named("B")
    assert model.group(model.index(1, 0, head)) is None
    model.show(())
    assert model.rowCount() == 0
    del tester


def test_a_screen_reader_hears_everything(page: TodoPage) -> None:
    """UI.md: a group says its turn, its number and what to do; the pictures say their numbers and dates."""
    phases = tuple((phase, number) for number, phase in enumerate(Phase, start=1))
    page.show_todo(made_up(("keuze", (named("Visser, Sanne", group="8A", day=OPENED),)), phases=phases))
    head = at(page, "keuze")
    spoken = page.model.data(head, Qt.ItemDataRole.AccessibleTextRole)
    day = page.model.data(page.model.index(0, 3, head), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == f"Keuze bevestigen, 1, {Turn.US.value}. Kies wat meegaat en bevestig de keuze."
    assert day == "Datum: 24 maart"
    assert page.bar.accessibleName() == "10 dossiers: 1 kiezen, 2 inzage, 3 klaarmaken, 4 overgedragen"
    assert page.year.accessibleName() == "Schooljaar 2026-2027"
    assert page.year.accessibleDescription().startswith("Vandaag is het 24 maart 2027.")
    named_tree = QAccessible.queryAccessibleInterface(page.form.tree)
    assert named_tree is not None
    assert named_tree.text(QAccessible.Text.Name) == "Wat er te doen is"


def _painted(widget: PhaseBar | YearLine, qtbot: QtBot) -> bytes:
    qtbot.addWidget(widget)
    widget.resize(600, widget.sizeHint().height())
    image = widget.grab().toImage()
    return bytes(image.constBits())


def test_the_bar_is_as_long_as_its_numbers(qtbot: QtBot) -> None:
    """UI.md: progress of the group as a bar: other numbers are another picture."""
    pictures = set()
    for done in range(4):
        bar = PhaseBar()
        phases = tuple((phase, done if phase is Phase.GONE else 2) for phase in Phase)
        bar.show_todo(made_up(phases=phases))
        pictures.add(_painted(bar, qtbot))
    assert len(pictures) == 4


def test_today_stands_where_it_is_in_the_year(qtbot: QtBot) -> None:
    """R122: the line runs from the first of August until the end of July, and tells what lies where."""
    line = YearLine()
    qtbot.addWidget(line)
    line.resize(900, line.sizeHint().height())
    found = made_up()
    line.show_year(replace(found, holidays=holidays("2026-2027", RegionProfile())))

    places = [line.place_of(day) for day in (date(2026, 8, 1), OPENED, date(2027, 7, 31))]
    assert 0 < places[0] < places[1] < places[2] < 900
    assert "Definitief schooladvies geven" in line.about(line.place_of(date(2027, 3, 24)))
    assert "Kerstvakantie" in line.about(line.place_of(date(2026, 12, 27)))
    assert line.about(line.place_of(date(2026, 9, 15))) == ""
    assert not line.grab().isNull()


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (None, date(2027, 3, 24), "uiterlijk 24 maart"),
        (date(2027, 3, 25), date(2027, 3, 31), "25 t/m 31 maart"),
        (date(2027, 1, 25), date(2027, 2, 14), "25 januari t/m 14 februari"),
        (date(2027, 3, 1), date(2027, 3, 1), "1 maart"),
        (date(2026, 12, 19), date(2027, 1, 3), "19 december t/m 3 januari"),
    ],
)
def test_days_are_written_as_at_school(first: date | None, last: date, text: str) -> None:
    """UI.md: no month is said twice."""
    assert span(first, last) == text
    assert day_month(last) in text


def test_a_very_large_school_comes_up(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    """R087: the page reads and shows a very large school; what it shows is what there is."""
    with workspace.view() as unit:
        example = unit.students.get(unit.students.outlines()[0].id)
    with workspace.change(Right.IMPORT, "proef", "veel") as unit:
        for number in range(300):
            student = replace(example, id=StudentId(f"s{number}"), key=f"S{number}")
            unit.students.save(student)
            unit.dossiers.save(TransferDossier(student_id=student.id, profile=Profile.POVO))

    window.todo_page.refresh()
    settle(window, qtbot)

    page = window.todo_page
    assert page.model.rowCount(at(page, "keuze")) == 303
    assert page.form.answer_label.text().startswith("Nog niet: 304 punten")
    tree = page.form.tree
    assert tree.indexAt(QPoint(5, 5)).isValid()


def test_the_list_of_the_second_delivery_is_printed_from_here(
    workspace: Workspace, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """R134: only while there is somebody on it."""
    page = TodoPage(window, printer=lambda _parent: printer_to(tmp_path / "sheet.pdf"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    found = todo_of(workspace)
    page.show_todo(replace(found, groups=()))
    assert not page.form.sheet_button.isVisible()
    second = next(task for task in TASKS if task.key == "tweede-levering")
    page.show_todo(replace(found, groups=(Group(task=second, lines=()),)))

    qtbot.mouseClick(page.form.sheet_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.operations.working)

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    with workspace.view() as unit:
        (entry,) = unit.audit.entries(1)
        assert unit.prints.all() == (), "it names several pupils"
    assert entry.detail["kind"] == PrintKind.SECOND_DELIVERY.value


def test_the_list_of_the_second_delivery_is_not_printed_where_that_cannot_be_put_on_record(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164"""

    def full(*_: object) -> None:
        raise StoreFull

    page = TodoPage(window, printer=lambda _parent: printer_to(tmp_path / "sheet.pdf"))
    qtbot.addWidget(page)
    monkeypatch.setattr(prints, "keep", full)
    with qtbot.waitSignal(window.operations.problem) as told:
        page.print_sheet()

    assert isinstance(told.args[0], StoreFull)
    assert not (tmp_path / "sheet.pdf").exists()
