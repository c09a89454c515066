"""The letters of a group by clicks and keys: who gets one, the whole job on show, one print job, and stopping it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import Letter, LetterKind
from oso_desktop.dossier.inzage import HolderState, Manner
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt import group_letters_job, printing
from oso_desktop.qt.group_letters_model import Column, destination
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.letters_page import LettersPage
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.printing import save_pdf
from oso_desktop.qt.theme import Tone
from oso_desktop.services import dossiers, inzage, letters
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import printer_to
from tests.qt.dossier.desk import click
from tests.qt.group import PUPILS, Window, make_group
from tests.services import school

LETTERS = 2 * PUPILS
"""Both parents of each pupil have gezag."""
LOW = 484
"""What a screen of 768 pixels at 150 % leaves above the status line."""


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeychain, tuple[DossierId, ...]]:
    folder, keychain = tmp_path_factory.mktemp("group") / "store", MemoryKeychain()
    workspace = school.create(folder, keychain)
    made = make_group(workspace)
    workspace.close()
    return folder, keychain, made


@pytest.fixture
def workspace(
    group: tuple[Path, MemoryKeychain, tuple[DossierId, ...]], tmp_path: Path
) -> Iterator[Workspace]:
    shutil.copytree(group[0], tmp_path / "store")
    opened = open_store(tmp_path / "store", keychain=group[1], clock=school.clock)
    yield opened
    opened.close()


class Desk:
    """The page, and where its papers go."""

    def __init__(self, page: LettersPage, window: Window, paper: Path, folder: Path) -> None:
        self.page, self.window, self.paper, self.folder = page, window, paper, folder
        self.group, self.form, self.pane = page.group, page.group.form, page.group.pane
        self.workspace = window.workspace
        self.thinks_better = False
        """Whether the person closes the printer's dialog without choosing one."""

    @property
    def kept(self) -> list[Letter]:
        return [
            letter
            for row in dossiers.rows(self.workspace)
            if row.dossier_id is not None
            for letter in letters.of_dossier(self.workspace, row.dossier_id)
        ]

    def press(self, label: str) -> None:
        """A button in what is said below the list."""
        next(button for button in panel_of(self).findChildren(QPushButton) if label in button.text()).click()

    @property
    def said(self) -> str:
        return self.pane.notices.text


@pytest.fixture
def desk(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setattr(printing, "DPI", 50)  # what is drawn does not matter here, and takes long
    window, paper, folder = Window(workspace), tmp_path / "papier.pdf", tmp_path / "map"
    folder.mkdir()

    def printer(_: QWidget) -> QPrinter | None:
        return None if done.thinks_better else printer_to(paper)

    page = LettersPage(
        window,
        printer=printer,
        path=lambda _parent, name: folder / name,
        folder=lambda _parent: folder,
    )
    qtbot.addWidget(page)
    page.resize(1180, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    done = Desk(page, window, paper, folder)
    settled(done, qtbot)
    yield done
    window.operations.shut_down()


def settled(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.window.operations.working and not desk.pane.job.busy)


def looked_at(desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, desk.form.preview_button)
    settled(desk, qtbot)


def panel_of(desk: Desk) -> Panel:
    """What is said below the list; the one before may not be gone yet."""
    panel = widgets_in(desk.form.notices)[-1]
    assert isinstance(panel, Panel)
    return panel


def next_step_of(desk: Desk) -> str:
    """What is said to do next."""
    return panel_of(desk).step_label.text()


def note_of(desk: Desk, number: int) -> str:
    index = desk.group.model.index(number, 3)
    text: str = desk.group.model.data(index)  # type: ignore[assignment]  # the role of a text
    return text


def words_begin_at(desk: Desk, number: int) -> int:
    """Where the name in this row begins, behind a tick or where one would be."""
    table, option = desk.form.table, QStyleOptionViewItem()
    index = desk.group.model.index(number, Column.PUPIL)
    option.initFrom(table)
    option.widget, option.font, option.rect = table, table.font(), QRect(0, 0, 200, 28)
    option.decorationSize = table.iconSize()
    table.itemDelegate().initStyleOption(option, index)
    return table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table).x()


def test_beside_the_letters_the_list_gives_the_room_of_the_address_to_what_there_is_to_look_at(
    desk: Desk, qtbot: QtBot
) -> None:
    """UI.md, nothing cut off at 1366x768: the address stands below the list and on the letter."""
    assert not desk.form.table.isColumnHidden(Column.WHERE)
    looked_at(desk, qtbot)
    assert desk.form.table.isColumnHidden(Column.WHERE)
    row = desk.group.current
    assert row is not None
    assert destination(row) in desk.form.detail_label.text()


def test_a_whole_group_is_printed_in_two_clicks_after_the_page_is_opened(desk: Desk, qtbot: QtBot) -> None:
    """R090: one job on the printer, every letter kept and marked as printed; the leaving group is there already."""
    assert desk.form.group_box.currentText() == "8"
    assert desk.form.kind_box.currentText() == LetterKind.INVITATION.label
    assert f"{LETTERS} van {LETTERS}" in desk.form.count_label.text()

    looked_at(desk, qtbot)
    pages = desk.pane.preview.pages
    assert pages == LETTERS * 2
    assert desk.kept == []
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)

    assert len(desk.kept) == LETTERS
    assert all(letter.printed_at is not None for letter in desk.kept)
    assert len(pypdfium2.PdfDocument(desk.paper.read_bytes())) == pages
    assert f"{LETTERS} brieven gemaakt en bewaard, {LETTERS} afgedrukt" in desk.said
    assert f"0 van {LETTERS}" in desk.form.count_label.text(), "nobody gets a second one by mistake"
    assert note_of(desk, 0).startswith("Afgedrukt of opgeslagen op")
    assert desk.said.startswith("Uitnodiging voor inzage: ")
    assert desk.form.table.hasFocus(), "a key that is pressed next does no harm"


def offered(desk: Desk) -> list[HolderState]:
    return [
        line.state
        for row in dossiers.rows(desk.workspace)
        if row.dossier_id is not None
        for line in dossiers.view(desk.workspace, row.dossier_id).holders
    ]


def test_that_the_pile_went_out_is_recorded_for_all_with_one_question(desk: Desk, qtbot: QtBot) -> None:
    """R087, R088: without an offer on record no reminder comes; a mistake is taken back at once."""
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert "vandaag mee" in next_step_of(desk)
    assert set(offered(desk)) == {HolderState.TO_OFFER}, "printing is no offer yet"

    desk.press("leg vast voor alle")
    assert set(offered(desk)) == {HolderState.TO_OFFER}
    desk.press("Afschrift meegegeven")
    settled(desk, qtbot)

    assert desk.said == f"Vastgelegd: aan {LETTERS} mensen is vandaag inzage aangeboden."
    assert offered(desk) == [HolderState.OFFERED] * LETTERS
    assert desk.form.table.hasFocus()
    assert LetterKind.REMINDER.label in [
        desk.form.kind_box.itemText(at) for at in range(desk.form.kind_box.count())
    ]

    desk.press("neem terug")
    settled(desk, qtbot)
    assert desk.said.startswith("Teruggenomen.")
    assert offered(desk) == [HolderState.TO_OFFER] * LETTERS


def test_of_whom_no_offer_can_be_recorded_is_told_by_name(desk: Desk, qtbot: QtBot) -> None:
    """R110: somebody changed what goes along while the letters lay in the printer."""
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    changed = desk.group.model.row(0).pupil
    assert changed.dossier_id is not None
    dossiers.choose_category(desk.workspace, changed.dossier_id, Category.TOETSRESULTATEN, chosen=True)

    desk.press("leg vast voor alle")
    desk.press("Op school")
    settled(desk, qtbot)

    assert f"aan {LETTERS - 2} mensen" in desk.said
    assert next_step_of(desk).startswith(f"Niet vastgelegd: {changed.name}")
    assert offered(desk).count(HolderState.OFFERED) == LETTERS - 2


def test_what_is_no_invitation_asks_nothing_about_inzage(desk: Desk, qtbot: QtBot) -> None:
    box = desk.form.kind_box
    box.setCurrentIndex(box.findData(LetterKind.OVERVIEW))
    box.activated.emit(box.currentIndex())
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert "vast" not in next_step_of(desk)


def test_what_went_out_unchanged_can_be_printed_again_as_a_copy(desk: Desk, qtbot: QtBot) -> None:
    """R090: only while every letter that is chosen is one that can be; a copy is as it was, in language and size."""
    desk.group.model.choose_all(on=False)
    desk.group.model.toggle(0)
    assert desk.form.copy_box.isHidden()
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert "leg vast…" in button_texts(desk)[0], "one letter is no pile"
    (first,) = desk.kept
    desk.group.model.choose_all(on=False)
    desk.group.model.toggle(0)
    assert not desk.form.copy_box.isHidden()
    desk.group.model.toggle(1)
    assert desk.form.copy_box.isHidden()
    desk.group.model.toggle(1)

    desk.form.copy_box.click()
    assert not desk.form.large_box.isEnabled()
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)

    assert [letter.copy_of for letter in desk.kept] == [None, first.id]
    assert not desk.form.copy_box.isChecked()


def button_texts(desk: Desk) -> list[str]:
    """What can be pressed in what is said below the list."""
    return [button.text() for button in panel_of(desk).findChildren(QPushButton)]


def test_one_letter_is_told_of_in_the_singular(desk: Desk, qtbot: QtBot) -> None:
    desk.group.model.choose_all(on=False)
    desk.group.model.toggle(0)
    looked_at(desk, qtbot)
    assert desk.form.preview_title.text().startswith("1 brief, ")
    assert desk.pane.preview.form.print_button.hasFocus()
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert "1 brief gemaakt" in desk.said


def test_who_needs_no_letter_now_stands_there_with_the_reason(desk: Desk, qtbot: QtBot) -> None:
    """R088: an invitation comes before the offer; without a word nobody knows why there is no tick."""
    row = desk.group.model.row(0)
    assert row.line is not None
    inzage.offer(
        desk.workspace, row.line.dossier_id, row.line.to.id, on=desk.workspace.today, manner=Manner.SENT
    )
    desk.group.refresh()
    settled(desk, qtbot)
    click(qtbot, desk.form.needed_button)
    assert len(desk.group.model.chosen) == LETTERS - 1
    assert "al aangeboden" in note_of(desk, 0)


def test_what_is_printed_is_what_was_looked_at(desk: Desk, qtbot: QtBot) -> None:
    """Another tick, another language or another size, and the job has to be looked at again."""
    looked_at(desk, qtbot)
    for change in (
        lambda: desk.group.model.toggle(0),
        desk.form.large_box.click,
        desk.form.cover_box.click,
        lambda: desk.form.language_box.activated.emit(1),
    ):
        looked_at(desk, qtbot)
        assert desk.pane.preview.pages
        change()
        assert desk.pane.preview.pages == 0
        assert not desk.pane.preview.form.print_button.isVisible()


def test_a_single_letter_that_is_left_is_told_of_as_one(desk: Desk, qtbot: QtBot) -> None:
    looked_at(desk, qtbot)
    stop_at(desk, "printer", LETTERS - 1)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert "Druk de andere brief af" in next_step_of(desk)


@pytest.mark.parametrize("after", [1, 3])
def test_stopping_while_letters_are_made_keeps_those_and_prints_none(
    desk: Desk, qtbot: QtBot, after: int
) -> None:
    """R090: no half result; what was made goes to the printer later, without being made again."""
    looked_at(desk, qtbot)
    stop_at(desk, "gemaakt", after)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)

    made = len(desk.kept)
    assert after <= made < LETTERS
    assert all(letter.printed_at is None for letter in desk.kept)
    assert not desk.paper.exists()
    assert desk.said.startswith("Gestopt.")
    desk.press("andere")
    settled(desk, qtbot)
    assert desk.said.endswith(" afgedrukt."), "they are not made again"
    assert desk.form.table.hasFocus()
    assert len(desk.kept) == made
    assert all(letter.printed_at is not None for letter in desk.kept)
    assert len(pypdfium2.PdfDocument(desk.paper.read_bytes())) == 2 * made


def stop_at(desk: Desk, words: str, number: int) -> None:
    """Somebody presses Stoppen, once, when the work is that far."""

    def look(text: str, now: int, _of: int) -> None:
        if words in text and now == number:
            desk.pane.job.progressed.disconnect(look)
            desk.form.stop_button.click()

    desk.pane.job.progressed.connect(look)


def test_stopping_while_it_prints_marks_exactly_what_went_to_the_printer(desk: Desk, qtbot: QtBot) -> None:
    """R090: never half a letter, and no letter is said to be printed that was not."""
    looked_at(desk, qtbot)
    stop_at(desk, "printer", 2)
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)

    assert len(desk.kept) == LETTERS
    printed = [letter for letter in desk.kept if letter.printed_at is not None]
    assert len(printed) == 2
    assert len(pypdfium2.PdfDocument(desk.paper.read_bytes())) == sum(letter.pages for letter in printed)
    assert desk.said.startswith("Gestopt.")
    desk.press("andere")
    settled(desk, qtbot)
    assert all(letter.printed_at is not None for letter in desk.kept)
    assert len(desk.kept) == LETTERS


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # how Qt says that a printer cannot start
def test_a_printer_that_does_not_start_leaves_every_letter_kept_and_unprinted(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    looked_at(desk, qtbot)
    desk.paper.parent.joinpath("papier.pdf").mkdir()
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert len(desk.kept) == LETTERS
    assert not any(letter.printed_at for letter in desk.kept)
    assert "printer" in desk.said


def test_saving_warns_first_and_gives_each_letter_a_file_without_a_name(desk: Desk, qtbot: QtBot) -> None:
    """R061."""
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.save_button)
    assert "niet versleuteld" in desk.said
    assert desk.kept == []
    desk.press("Per brief")
    settled(desk, qtbot)

    files = sorted(desk.folder.iterdir())
    assert len(files) == LETTERS == len(desk.kept)
    assert all(file.name.startswith("uitnodiging_inzage-") for file in files)
    assert {file.read_bytes() for file in files} == {
        letters.pdf(desk.workspace, letter.id) for letter in desk.kept
    }


def test_a_question_about_saving_goes_with_the_letters_that_it_is_about(desk: Desk, qtbot: QtBot) -> None:
    """R061: else a button stays that does nothing."""
    looked_at(desk, qtbot)
    click(qtbot, desk.pane.preview.form.save_button)
    assert "niet versleuteld" in desk.said
    desk.group.model.toggle(0)
    assert desk.said == ""


def test_one_pdf_holds_every_letter_in_the_order_of_the_list(desk: Desk, qtbot: QtBot) -> None:
    looked_at(desk, qtbot)
    pages = desk.pane.preview.pages
    click(qtbot, desk.pane.preview.form.save_button)
    desk.press("Eén pdf")
    settled(desk, qtbot)
    (file,) = desk.folder.iterdir()
    assert file.name == "brieven.pdf"
    assert len(pypdfium2.PdfDocument(file.read_bytes())) == pages
    assert b"/Duplex /Simplex" in file.read_bytes()
    assert len(desk.kept) == LETTERS


def test_what_was_saved_before_the_disk_was_full_is_on_record(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R061, R090: given files that were written before it went wrong, then those letters went out, no others."""
    looked_at(desk, qtbot)
    written: list[Path] = []

    def save(data: bytes, path: Path) -> None:
        if len(written) == 1:
            raise printing.NotSaved("De schijf is vol.", "Maak ruimte.")
        save_pdf(data, path)
        written.append(path)

    monkeypatch.setattr(group_letters_job, "save_pdf", save)
    click(qtbot, desk.pane.preview.form.save_button)
    desk.press("Per brief")
    settled(desk, qtbot)

    out = [letter for letter in desk.kept if letter.printed_at is not None]
    assert [letters.pdf(desk.workspace, letter.id) for letter in out] == [written[0].read_bytes()]
    assert len(desk.kept) == LETTERS

    monkeypatch.setattr(group_letters_job, "save_pdf", save_pdf)
    desk.press("Sla de andere op")
    assert "niet versleuteld" in desk.said
    desk.press("Per brief")
    settled(desk, qtbot)
    assert desk.said.endswith(f" {LETTERS - 1} brieven opgeslagen."), "they are not made again"
    assert len(list(desk.folder.iterdir())) == LETTERS == len(desk.kept)
    assert all(letter.printed_at is not None for letter in desk.kept)


def test_a_cover_sheet_lies_on_each_letter(desk: Desk, qtbot: QtBot) -> None:
    """R157: in the tray of a printer that others use nobody reads along."""
    looked_at(desk, qtbot)
    bare = desk.pane.preview.pages
    desk.form.cover_box.click()
    looked_at(desk, qtbot)
    assert desk.pane.preview.pages == bare + LETTERS
    click(qtbot, desk.pane.preview.form.save_button)
    desk.press("Eén pdf")
    settled(desk, qtbot)
    assert [letter.kind for letter in desk.kept].count(LetterKind.COVER_SHEET) == LETTERS


def test_the_address_list_is_printed_and_on_record_without_being_kept(desk: Desk, qtbot: QtBot) -> None:
    """L29: it names several pupils, and would outlive the destruction of one of them."""
    click(qtbot, desk.form.addresses_button)
    settled(desk, qtbot)
    assert desk.pane.preview.pages >= 1
    assert f"Adreslijst van {LETTERS} brieven" in desk.form.preview_title.text()
    assert desk.pane.preview.form.print_button.hasFocus()
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    assert desk.paper.exists()
    assert desk.kept == []
    with desk.workspace.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert entry.action.startswith("afdruk")


def test_an_address_list_that_is_not_printed_after_all_leaves_no_record(desk: Desk, qtbot: QtBot) -> None:
    """L29: the log tells what went out, and each time that it did; a dialog that is closed prints nothing."""

    def records() -> list[str]:
        with desk.workspace.view() as unit:
            return [entry.action for entry in unit.audit.entries(100) if entry.action.startswith("afdruk")]

    click(qtbot, desk.form.addresses_button)
    settled(desk, qtbot)
    desk.thinks_better = True
    click(qtbot, desk.pane.preview.form.print_button)
    settled(desk, qtbot)
    click(qtbot, desk.pane.preview.form.save_button)
    settled(desk, qtbot)
    assert records() == []
    assert not desk.paper.exists()

    desk.thinks_better = False
    for times in (1, 2):
        click(qtbot, desk.pane.preview.form.print_button)
        settled(desk, qtbot)
        assert len(records()) == times
    assert "Adreslijst" in desk.form.preview_title.text()


def test_rows_are_ticked_searched_and_opened_by_keys(desk: Desk, qtbot: QtBot) -> None:
    """UI.md: everything by keyboard."""
    table, model = desk.form.table, desk.group.model
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(model.chosen) == LETTERS - 1
    assert desk.form.all_box.checkState() is Qt.CheckState.PartiallyChecked
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.window.opened == [model.row(0).pupil.dossier_id]

    qtbot.keyClicks(desk.form.search_edit, "niemand heet zo")
    assert model.rowCount() == 0
    assert "niet in beeld" in desk.form.count_label.text()
    desk.form.search_edit.clear()
    click(qtbot, desk.form.all_box)
    assert len(model.chosen) == LETTERS
    click(qtbot, desk.form.all_box)
    assert model.chosen == ()
    assert not desk.form.preview_button.isEnabled()
    click(qtbot, desk.form.needed_button)
    assert len(model.chosen) == LETTERS


def test_a_pupil_without_a_transfer_says_why_and_leads_to_the_list(desk: Desk, qtbot: QtBot) -> None:
    box = desk.form.group_box
    box.setCurrentIndex(box.findData(""))
    box.activated.emit(box.currentIndex())
    settled(desk, qtbot)
    model = desk.group.model
    assert model.rowCount() == LETTERS + 1
    (idle,) = [number for number in range(model.rowCount()) if model.row(number).line is None]
    desk.form.table.selectRow(idle)
    assert "Nog geen overstap" in desk.form.detail_label.text()
    ticked = next(number for number in range(model.rowCount()) if model.row(number).possible)
    assert words_begin_at(desk, idle) == words_begin_at(desk, ticked), (
        "its name stands in line with the others"
    )
    desk.group.open_current()
    assert desk.window.opened == [model.row(idle).pupil.student_id]


def test_pupils_that_were_chosen_in_the_list_are_ticked(desk: Desk, qtbot: QtBot) -> None:
    wanted = [row.student.id for row in dossiers.rows(desk.workspace)][:1]
    desk.page.choose_students(wanted)
    settled(desk, qtbot)
    assert desk.form.group_box.currentText() == "gekozen leerlingen"
    assert len(desk.group.model.chosen) == 2
    desk.page.choose_students([StudentId("weg")])
    settled(desk, qtbot)
    assert desk.group.model.rowCount() == 0


def test_every_cell_is_said_with_its_column(desk: Desk) -> None:
    """UI.md: tables announce header and state."""
    model = desk.group.model
    role = Qt.ItemDataRole.AccessibleTextRole
    for column, head in enumerate(("Leerling", "Aan", "Waarheen", "Let op")):
        assert str(model.data(model.index(0, column), role)).startswith(f"{head}: ")


@pytest.mark.parametrize("width", [780, 1180])
def test_list_and_preview_fit_in_a_small_window(desk: Desk, qtbot: QtBot, width: int) -> None:
    """UI.md: 1366×768 at 150 %, where they take turns, and at 100 %, where they stand side by side."""
    desk.page.resize(width, LOW)
    looked_at(desk, qtbot)
    assert desk.page.width() == width
    assert desk.form.left.isVisible() is (width > 1000)
    assert desk.form.previewPane.isVisible()
    if not desk.form.left.isVisible():
        click(qtbot, desk.form.back_button)
        assert desk.form.left.isVisible()
    desk.pane.notices.ask(Tone.WARN, "Gestopt.", "Druk de andere af.").add_button(
        "Druk af", desk.group.refresh
    )
    desk.pane.changed.emit()
    qtbot.waitUntil(lambda: desk.page.minimumSizeHint().height() <= desk.page.height() == LOW)


def test_the_page_has_the_school_that_was_typed_just_before(workspace: Workspace, qtbot: QtBot) -> None:
    """R090: who turns to the letters while the last field is still being stored gets a letter for that pupil too."""
    student = school.add(workspace, school.pupil("L0077"))
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)
    window, gate = Window(workspace), threading.Event()

    def store(into: Workspace) -> None:
        assert gate.wait(30)
        dossiers.set_receiver(into, dossier_id, school.RECEIVER)

    page = LettersPage(window)
    qtbot.addWidget(page)
    page.resize(1180, 700)
    with qtbot.waitExposed(page):
        page.show()
    window.operations.run(store, lambda _: None, owner=page, changes=True)
    page.enter()
    gate.set()
    qtbot.waitUntil(lambda: not window.operations.working)
    chosen = [line.dossier_id for line in page.group.model.chosen]
    window.operations.shut_down()

    assert dossier_id in chosen
    assert len(chosen) == LETTERS + 2
