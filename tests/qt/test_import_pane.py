"""Files are looked at in the page Leerlingen before anything of them is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import Student
from oso_desktop.qt.import_model import Chip, Column, ImportModel, cell, rows_of
from oso_desktop.qt.import_pane import ImportPane
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.students_page import StudentsPage
from oso_desktop.services import imports, students
from oso_desktop.services.import_plan import ImportPlan, PlannedPupil, RowKind
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil


@dataclass
class Window:
    """A window that remembers what its page said."""

    workspace: Workspace
    operations: Operations
    said: list[tuple[MessageKind, str, str]] = field(default_factory=list)

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None:
        self.said.append((kind, text, next_step))

    def clear_messages(self) -> None:
        self.said.clear()


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
def page(window: Window, qtbot: QtBot, settle: Callable[[], None]) -> StudentsPage:
    made = StudentsPage(window, ask_files=lambda _parent: [])  # type: ignore[arg-type]  # as much of one as it needs
    qtbot.addWidget(made)
    made.resize(1180, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.enter()
    settle()
    return made


def listed(key: str, surname: str = "Bos", **parts: str) -> str:
    named = {"voornamen": f"Eerste{key}", **parts}
    return pupil(key, element("achternaam", surname), *(element(name, text) for name, text in named.items()))


FIRST = edexml(listed("i1", roepnaam="Noor"), listed("i2"), listed("i3"))
SECOND = edexml(
    listed("i1", roepnaam="Nora"),
    listed("i2"),
    listed("i3", uitstroomdatum="2020-01-01"),
    listed("i4", "<b>Vet</b>"),
    pupil("i5"),
)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def known(page: StudentsPage, window: Window) -> StudentsPage:
    imports.import_file(window.workspace, FIRST)
    return page


def keys(window: Window) -> set[str]:
    with window.workspace.view() as unit:
        return {each.key for each in unit.students.known()}


def named(window: Window, key: str) -> Student:
    with window.workspace.view() as unit:
        found = unit.students.find(key)
        assert found is not None
        return unit.students.get(found)


def shown(pane: ImportPane) -> list[tuple[str, str, str]]:
    rows = [
        pane.model.row(pane.proxy.mapToSource(pane.proxy.index(n, 0)).row())
        for n in range(pane.proxy.rowCount())
    ]
    return [(cell(row, Column.NAME), cell(row, Column.KIND), cell(row, Column.WHAT)) for row in rows]


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_a_file_is_shown_before_anything_of_it_is_stored(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    before = keys(window)
    known.take_in([file("lijst.xml", SECOND)])
    settle()

    pane = known.import_pane
    assert known.form.stack.currentWidget() is pane
    assert keys(window) == before, "looking stores nothing"
    assert pane.form.summary_label.text().startswith("1 nieuw, 1 veranderd, 1 vertrokken, ")
    assert "1 regel met een probleem" in pane.form.summary_label.text()
    assert "lijst.xml" in pane.form.about_label.text()
    assert "nog niets opgeslagen" in pane.form.about_label.text()
    rows = {name: (kind, what) for name, kind, what in shown(pane)}
    assert rows["Bos, Noor"] == ("Veranderd", "Roepnaam: Noor → Nora")
    assert rows["Regel 9"][0] == "Niet ingelezen"
    assert pane.form.import_table.hasFocus()

    pane.chips[Chip.NEW].click()
    assert [name for name, _, _ in shown(pane)] == ["<b>Vet</b>, Eerstei4"]
    assert pane.form.detail_name.text() == "<b>Vet</b>, Eerstei4"
    assert pane.form.detail_name.textFormat() is Qt.TextFormat.PlainText


def test_reading_in_tells_what_came_of_it_and_shows_the_list(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    known.import_pane.form.store_button.click()
    settle()

    assert named(window, "i1").record.roepnaam == "Nora"
    assert "i4" in keys(window)
    assert known.form.stack.currentWidget() is known.form.filled
    [(kind, text, _notices)] = window.said
    assert kind is MessageKind.WARNING
    assert "1 toegevoegd, 2 bijgewerkt" in text


def test_not_reading_in_leaves_all_as_it_was_and_says_so(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    before = keys(window)
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    known.import_pane.form.skip_button.click()
    settle()

    assert keys(window) == before
    assert [(kind, text) for kind, text, _ in window.said] == [
        (MessageKind.INFO, "Niet ingelezen: lijst.xml.")
    ]
    assert known.form.stack.currentWidget() is known.form.filled


def test_what_a_person_entered_stays_unless_the_new_one_is_ticked(
    known: StudentsPage,
    window: Window,
    file: Callable[[str, bytes], Path],
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    student = named(window, "i1")
    students.save_record(window.workspace, student.id, replace(student.record, roepnaam="Elif"))
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    pane = known.import_pane
    assert "1 te kiezen" in pane.form.summary_label.text()
    pane.chips[Chip.ASKED].click()
    qtbot.waitUntil(lambda: "Blijft: Elif" in words(pane.form.detail_content))
    assert "In het bestand: Nora" in words(pane.form.detail_content)

    pane.detail.checks["roepnaam"].click()
    assert "1 overnemen" in pane.form.store_button.text()
    pane.narrow(Chip.ALL)
    pane.narrow(Chip.ASKED)
    assert pane.detail.checks["roepnaam"].isChecked(), "a choice stays while somebody looks at others"
    pane.form.store_button.click()
    settle()
    assert named(window, "i1").record.roepnaam == "Nora"


def test_what_changed_meanwhile_is_shown_again(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    student = named(window, "i1")
    students.save_record(window.workspace, student.id, replace(student.record, roepnaam="Elif"))
    pane = known.import_pane
    pane.form.store_button.click()
    settle()

    assert named(window, "i1").record.roepnaam == "Elif"
    assert "intussen veranderd" in pane.notices.text
    assert "1 te kiezen" in pane.form.summary_label.text()
    assert "i4" not in keys(window)


def test_who_is_not_in_the_list_is_a_matter_of_what_list_it_is(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    pane = known.import_pane
    assert pane.form.whole_check.isVisible()
    first = pane.form.whole_check.isChecked()
    assert pane.chips[Chip.MISSING].isVisible() == first
    pane.form.whole_check.click()
    settle()
    assert pane.chips[Chip.MISSING].isVisible() != first


def test_stopping_keeps_nothing_and_shows_the_file_again(
    known: StudentsPage,
    window: Window,
    file: Callable[[str, bytes], Path],
    settle: Callable[[], None],
) -> None:
    before = keys(window)
    known.take_in([file("lijst.xml", edexml(*(listed(f"s{number}") for number in range(230))))])
    settle()
    pane = known.import_pane
    pane.form.store_button.click()
    assert pane.form.progress_frame.isVisible()
    assert not pane.form.store_button.isEnabled()
    pane.form.stop_button.click()
    settle()

    assert keys(window) == before
    assert "niets ingelezen" in pane.notices.text
    assert pane.form.store_button.isEnabled()
    pane.form.store_button.click()
    settle()
    assert len(keys(window)) == len(before) + 230


def test_several_lists_come_in_turn_and_dossiers_together(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    dossiers = [
        file(
            f"{key}.xml",
            pupils.dossier_file(leerlingid=key, roepnaam=f"Kind{key}", voornaam=(f"Kind{key}",), bsn=None),
        )
        for key in ("d1", "d2", "d3")
    ]
    again = file("d1 nog eens.xml", dossiers[0].read_bytes())
    known.take_in([*dossiers, again, file("lijst.xml", SECOND)])
    settle()
    pane = known.import_pane
    assert pane.form.summary_label.text() == "3 nieuw."
    assert not pane.form.whole_check.isVisible()
    pane.form.store_button.click()
    settle()
    assert {"d1", "d2", "d3"} <= keys(window)
    assert "alles is al ingelezen" in pane.form.summary_label.text(), "the second d1 was looked at anew"
    pane.form.skip_button.click()
    settle()
    assert "lijst.xml" in pane.form.about_label.text()
    assert pane.form.file_label.text() == "Bestand 5 van 5"
    pane.form.store_button.click()
    settle()
    texts = [text for _, text, _ in window.said]
    assert texts[0] == "Niet ingelezen: d1 nog eens.xml."
    assert "OSO-dossier: 3 toegevoegd." in texts[1]


def test_a_broken_file_is_refused_by_name_and_the_good_one_is_shown(
    known: StudentsPage,
    window: Window,
    tmp_path: Path,
    file: Callable[[str, bytes], Path],
    settle: Callable[[], None],
) -> None:
    bad = [file("lijst.xml", b"<EDEX><school>"), file("brief.docx", b"PK\x03\x04"), tmp_path / "weg.xml"]
    known.take_in([*bad, file("goed.xml", SECOND)])
    settle()
    assert "goed.xml" in known.import_pane.form.about_label.text()
    known.import_pane.form.skip_button.click()
    settle()

    errors = [(text, step) for kind, text, step in window.said if kind is MessageKind.ERROR]
    assert [text.split(":")[0] for text, _ in errors] == ["lijst.xml", "brief.docx", "weg.xml"]
    assert all(step for _, step in errors)


def test_files_can_be_dropped_on_the_page(
    page: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file("gesleept.xml", FIRST)))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDropEvent(
        QPointF(5, 5), copy, data, left, plain
    )  # an entering drag is made differently in each Qt
    page.dragEnterEvent(enter)  # type: ignore[arg-type]  # see above
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, plain))
    settle()

    assert enter.isAccepted()
    assert "gesleept.xml" in page.import_pane.form.about_label.text()


def test_every_control_of_the_preview_can_be_named_and_reached(
    known: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    pane = known.import_pane
    assert pane.form.import_table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
    for chip, button in pane.chips.items():
        assert button.accessibleName(), chip
    assert not known.form.import_button.isVisible(), "one way in per page"
    for label in pane.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text(), label.objectName()


def test_five_thousand_rows_are_sorted_and_counted_once(qtbot: QtBot) -> None:
    from PySide6.QtCore import QObject

    from oso_desktop.exchange.pupil_list import ListKind, ListSchool, PupilList

    plan = ImportPlan(
        label="Lijst",
        pupils=tuple(PlannedPupil(kind=RowKind.NEW, key=str(n), name=f"Bos, {n}") for n in range(5_000)),
        read=PupilList(kind=ListKind.EDEXML, label="Lijst", school=ListSchool(), rows=()),
    )
    owner = QObject()
    model = ImportModel(owner)
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(rows_of([plan]))
    assert model.rowCount() == model.counts[Chip.NEW] == 5_000
    assert model.index(0, Column.NAME).data() == "Bos, 0"


TABLE = (
    b"Nummer;Achternaam;Roepnaam;Geboren;Groep;Godsdienst;Geboorteplaats;Mentor\n"
    b"t1;Bos;Noor;03-04-2014;8A;geen;Delft;Anja\n"
    b"t2;Bos;Daan;05-06-2014;8A;geen;Delft;Anja\n"
)


def test_the_columns_of_a_table_can_be_looked_at_and_chosen(
    page: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", TABLE)])
    settle()
    pane = page.import_pane
    assert not pane.form.whole_check.isChecked(), "a table is of a group until somebody says otherwise"
    assert pane.form.columns_frame.isVisible(), "every date can be read in two ways, so that is asked"
    assert pane.columns.order_combo is not None
    column = next(
        number for number, combo in pane.columns.combos.items() if combo.currentText() == "Roepnaam"
    )
    choose(pane.columns.combos[column], "niet inlezen")
    settle()

    assert pane.columns.combos[column].currentText() == "niet inlezen"
    assert [name for name, _, _ in shown(pane)] == ["Bos", "Bos"]
    assert pane.columns.order_combo is not None
    choose(pane.columns.order_combo, "maand-dag-jaar")
    settle()
    row = pane.model.row(0)
    assert cell(row, Column.BORN) == "04-03-2014"
    assert pane.columns.combos[column].currentText() == "niet inlezen", "one choice does not undo another"


def test_a_column_that_no_dossier_needs_cannot_be_chosen_and_says_why(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    """R037, R038, R184: what may not be in a dossier is never read, and is told by name and count."""
    page.take_in([file("klas.csv", TABLE)])
    settle()
    panel = page.import_pane.columns
    assert not {5, 6} & panel.combos.keys()
    assert "Wordt niet ingelezen: geloof of levensovertuiging hoort niet in een overstapdossier." in words(
        panel
    )
    for told in ("geboorteplaats (2)", "geloof of levensovertuiging (2)"):
        assert told in page.import_pane.notices.text


def test_a_choice_by_which_nothing_can_be_read_says_what_to_choose(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", TABLE)])
    settle()
    pane = page.import_pane
    column = next(n for n, combo in pane.columns.combos.items() if combo.currentText() == "Achternaam")
    choose(pane.columns.combos[column], "niet inlezen")
    settle()

    [(_, _, problem)] = shown(pane)
    assert "Kies bij de kolommen welke de achternaam is" in problem
    assert pane.form.columns_frame.isVisible()
    assert not pane.form.store_button.isEnabled()
    choose(pane.columns.combos[column], "Achternaam")
    settle()
    assert len(shown(pane)) == 2
    assert pane.form.store_button.isEnabled()


def choose(combo: QComboBox, text: str) -> None:
    combo.setCurrentText(text)
    combo.activated.emit(combo.currentIndex())


def test_where_many_are_to_be_chosen_all_can_be_taken_over_at_once(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    for key in ("i1", "i2"):
        student = named(window, key)
        students.save_record(window.workspace, student.id, replace(student.record, roepnaam=f"Zelf{key}"))
    known.take_in([file("lijst.xml", edexml(listed("i1", roepnaam="Nora"), listed("i2", roepnaam="Daan")))])
    settle()
    pane = known.import_pane
    button = pane.form.take_all_button
    assert not button.isVisible()
    pane.chips[Chip.ASKED].click()
    assert button.isVisible()

    button.click()
    assert pane.detail.checks["roepnaam"].isChecked()
    assert "2 overnemen" in pane.form.store_button.text()
    button.click()
    assert not pane.detail.taken["i1"]
    button.click()
    pane.form.store_button.click()
    settle()
    assert [named(window, key).record.roepnaam for key in ("i1", "i2")] == ["Nora", "Daan"]


SHEET = (
    b"Leerlingnummer;Achternaam;Roepnaam;Geboortedatum;Klasgenoot van;Lievelingskleur\n"
    b"t1;Bos;Noor;23-04-2014;Daan;groen\nt2;Bos;Daan;25-06-2014x;;\n"
)


def test_a_column_that_is_not_read_is_named_with_where_to_choose(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", SHEET)])
    settle()
    told = page.import_pane.notices.text
    assert "\u2018Klasgenoot van\u2019, \u2018Lievelingskleur\u2019" in told
    assert "Kolommen nakijken" in told


def test_a_pupil_with_a_problem_stands_in_the_list_once(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", SHEET)])
    settle()
    pane = page.import_pane
    rows = shown(pane)
    assert [(name, kind) for name, kind, _ in rows] == [
        ("Bos, Daan", "Niet compleet"),
        ("Bos, Noor", "Nieuw"),
    ]
    assert "datum" in rows[0][2]
    assert pane.model.counts[Chip.ALL] == 2
    assert (pane.model.counts[Chip.NEW], pane.model.counts[Chip.PROBLEM]) == (2, 1)
    pane.chips[Chip.PROBLEM].click()
    assert "Deze leerling komt erbij." in pane.form.detail_text.text()
    assert "datum" in pane.form.detail_text.text()


def test_after_a_choice_the_focus_is_where_it_was(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", SHEET)])
    settle()
    pane = page.import_pane
    assert pane.form.import_table.hasFocus(), "of a new file"
    pane.form.whole_check.setFocus()
    pane.form.whole_check.click()
    settle()
    assert pane.form.whole_check.hasFocus()

    pane.form.columns_button.click()
    column = next(n for n, combo in pane.columns.combos.items() if combo.currentText() == "Roepnaam")
    pane.columns.combos[column].setFocus()
    choose(pane.columns.combos[column], "niet inlezen")
    settle()
    assert pane.columns.combos[column].hasFocus()


def test_tab_goes_through_the_preview_from_top_to_bottom(
    page: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    page.take_in([file("klas.csv", SHEET)])
    settle()
    pane, form = page.import_pane, page.import_pane.form
    form.columns_button.setChecked(True)
    chain, here = [], form.take_all_button.previousInFocusChain()
    while here is not pane.chips[Chip.ALL] and len(chain) < 100:
        here = here.previousInFocusChain()
    while here is not form.store_button and len(chain) < 100:
        chain.append(here)
        here = here.nextInFocusChain()
    wanted = [*pane.chips.values(), form.columns_button, *pane.columns.controls, form.import_table]
    wanted += [form.whole_check, form.skip_button]
    assert [each for each in chain if each in wanted] == wanted


def test_a_new_pupil_with_a_known_name_is_hinted_at(
    known: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", edexml(listed("i9", roepnaam="Noor"), listed("i8", roepnaam="Sara")))])
    settle()
    told = {name: what for name, kind, what in shown(known.import_pane) if kind == "Nieuw"}
    assert "al een leerling met deze naam" in told["Bos, Noor"]
    assert told["Bos, Sara"] == ""


def test_whoever_may_be_here_is_asked_about_and_the_answer_can_be_taken_back(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    """R133: by the keyboard; nothing can be read in before it is answered."""
    imports.import_file(window.workspace, pupils.dossier_file(leerlingid="d1", bsn=None))
    known.take_in([file("d2.xml", pupils.dossier_file(leerlingid="d2", bsn=None))])
    settle()
    pane = known.import_pane
    assert shown(pane)[0][1] == "Al bekend?"
    assert not pane.form.store_button.isEnabled()
    assert "misschien al bekend" in pane.form.summary_label.text()
    same, other = pane.detail.answers
    assert pupils.FIRST_NAME in same.accessibleName()
    same.setFocus()
    QTest.keyClick(same, Qt.Key.Key_Space)
    settle()
    assert shown(pane)[0][1] in ("Veranderd", "Te kiezen", "Hetzelfde")
    assert pane.form.import_table.hasFocus()
    (again,) = pane.detail.answers
    again.click()
    settle()
    _, other = pane.detail.answers
    other.click()
    settle()
    assert shown(pane)[0][1] == "Nieuw"
    pane.form.store_button.click()
    settle()
    assert {"d1", "d2"} <= keys(window)


def test_a_class_that_was_received_is_answered_at_once_but_for_whoever_differs(
    known: StudentsPage, window: Window, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    """R133: answering one shows the next, and what is the same in all can be answered together."""

    def rows(prefix: str, *first: str) -> bytes:
        return edexml(
            *(
                listed(
                    f"{prefix}{n}",
                    surname=f"Achter{n}",
                    voornamen=name,
                    geboortedatum=f"2014-01-1{n}",
                    geslacht=kind,
                )
                for n, (name, kind) in enumerate(zip(first, "1112", strict=True))
            )
        )

    imports.import_file(window.workspace, rows("oud", "Sara", "Noor", "Daan", "Pip"))
    known.take_in([file("lijst.xml", rows("nieuw", "Sara", "Noor", "Daan", "Pim"))])
    settle()
    pane = known.import_pane
    pane.chips[Chip.ALIKE].click()
    assert pane.model.counts[Chip.ALIKE] == 4
    button = pane.form.take_all_button
    assert (button.isVisible(), button.text()) == (True, "Alle 3 zijn de&zelfde")
    pane.detail.answers[0].click()
    settle()
    assert pane.proxy.chip is Chip.ALIKE
    assert [name for name, _, _ in shown(pane)] == ["Achter1, Noor", "Achter2, Daan", "Achter3, Pim"]
    assert pane.form.detail_name.text() == "Achter1, Noor"
    button.click()
    settle()
    assert [name for name, _, _ in shown(pane)] == ["Achter3, Pim"]
    assert not button.isVisible()
    texts = [each.text() for each in pane.form.detail_card.findChildren(QLabel)]
    assert any("anders: de voornaam" in text for text in texts)
    pane.form.store_button.click()
    settle()
    assert {"nieuw0", "nieuw1", "nieuw2", "oud3"} <= keys(window)
    assert "nieuw3" not in keys(window)


def test_escape_leaves_the_preview_and_reads_nothing_in(
    known: StudentsPage,
    window: Window,
    file: Callable[[str, bytes], Path],
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    before = keys(window)
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    qtbot.keyClick(known.import_pane.form.import_table, Qt.Key.Key_Escape)
    settle()
    assert known.form.stack.currentWidget() is known.form.filled
    assert keys(window) == before


def test_a_list_with_nothing_new_cannot_be_read_in(
    known: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", FIRST)])
    settle()
    form = known.import_pane.form
    form.whole_check.click()
    settle()
    assert "alles is al ingelezen" in form.summary_label.text()
    assert not form.store_button.isEnabled()
    assert form.skip_button.isEnabled()


def test_a_chip_has_room_for_its_words_in_bold(
    known: StudentsPage, file: Callable[[str, bytes], Path], settle: Callable[[], None]
) -> None:
    known.take_in([file("lijst.xml", SECOND)])
    settle()
    pane = known.import_pane
    for chip in (Chip.NEW, Chip.ALL):
        pane.chips[chip].click()
        for each in pane.chips.values():
            bold = each.font()
            bold.setBold(True)
            needed = QFontMetrics(bold).horizontalAdvance(each.text()) + each.iconSize().width()
            assert not each.isVisible() or each.width() >= needed
