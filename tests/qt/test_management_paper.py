"""The tab Briefpapier: what is chosen is stored and printed, and a sentence is the school's once it fits the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.stationery import Language, OwnSentence, Stationery, Window
from oso_desktop.errors import OsoError
from oso_desktop.qt.management_paper import EnvelopeDrawing, PaperTab
from oso_desktop.qt.management_sentence_list import At
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.toast import Toast
from oso_desktop.qt.typed import put_back, typed_in
from oso_desktop.services import stationery
from oso_desktop.services.stationery import drop_sentence, paper, sentences, set_sentence
from oso_desktop.services.workspace import Workspace
from tests.qt.test_shell import looked_at

MINE = "Woensdagmiddag is de school open."
PATIENCE = 60_000
"""Milliseconds that a busy machine may take over something; nothing waits that long when it works."""


@dataclass
class Shell:
    """A window around the tab, and what its file dialog answers."""

    operations: Operations
    toast: Toast = field(init=False)
    chosen: Path | None = None
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)

    def picture(self, _parent: object) -> Path | None:
        self.asked.append("afbeelding")
        return self.chosen


@dataclass
class Desk:
    """The tab of somebody at the keyboard."""

    tab: PaperTab
    shell: Shell
    workspace: Workspace
    qtbot: QtBot

    @property
    def stored(self) -> Stationery:
        return paper(self.workspace).stationery

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.shell.operations.working, timeout=PATIENCE)

    def click(self, button: QAbstractButton) -> None:
        self.qtbot.waitUntil(button.isVisible, timeout=PATIENCE)  # what was just made is laid out first
        assert button.isEnabled()
        button.click()
        self.settle()

    def undo(self, said: str) -> None:
        """Takes back what the bar below the page tells of."""
        assert self.shell.toast.said == said
        self.shell.toast.undo()
        self.settle()

    def open_sentences(self, letter: str = "uitnodiging_inzage", table: str = "ouder") -> None:
        self.click(self.tab.form.words_button)
        combo = self.tab.form.letter_combo
        combo.setCurrentIndex(combo.findData(f"{letter}/{table}"))
        combo.activated.emit(combo.currentIndex())
        self.settle()

    def write(self, key: str, text: str, number: int = 0) -> None:
        self.tab.sentences.list.go_to(key, number)
        self.settle()
        self.tab.form.own_edit.selectAll()
        self.tab.form.own_edit.insertPlainText(text)

    def items(self) -> Iterator[QTreeWidgetItem]:
        tree = self.tab.form.sentence_tree
        for number in range(tree.topLevelItemCount()):
            head = tree.topLevelItem(number)
            assert head is not None
            for child in range(head.childCount()):
                yield head.child(child)

    def item(self, key: str, number: int = 0) -> QTreeWidgetItem:
        (found,) = (
            each
            for each in self.items()
            if isinstance(at := each.data(0, Qt.ItemDataRole.UserRole), At)
            and (at.place.key, at.number) == (key, number)
        )
        return found


@pytest.fixture
def sit(workspace: Workspace, qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens the tab for somebody; the demo's only user may manage."""
    running: list[Operations] = []

    def start(who: Workspace = workspace, size: QSize = QSize(1150, 640)) -> Desk:  # noqa: B008 - a size is a value
        operations = Operations(who)
        running.append(operations)
        shell = Shell(operations)
        tab = PaperTab(shell, ask_picture=shell.picture)  # type: ignore[arg-type]  # as a tab sees it
        qtbot.addWidget(tab)
        tab.resize(size)
        tab.show()
        tab.refresh()
        desk = Desk(tab, shell, who, qtbot)
        desk.settle()
        return desk

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def desk(sit: Callable[..., Desk]) -> Desk:
    return sit()


def own(key: str, *words: str) -> OwnSentence:
    return OwnSentence(
        language=Language.DUTCH, letter="uitnodiging_inzage", table="ouder", key=key, words=words
    )


def test_what_is_chosen_is_stored_at_once(desk: Desk) -> None:
    form = desk.tab.form
    assert form.left_radio.isChecked()
    desk.click(form.right_radio)
    desk.click(form.large_box)
    desk.click(form.blank_box)
    assert desk.stored == Stationery(window=Window.RIGHT, large=True, blank_backs=True)
    left, _right = desk.tab.findChildren(EnvelopeDrawing)
    desk.qtbot.mouseClick(left, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.stored.window is Window.LEFT
    assert form.left_radio.isChecked()


def test_a_logo_is_shown_replaced_and_put_back(desk: Desk, picture: bytes, tmp_path: Path) -> None:
    form = desk.tab.form
    assert form.logo_picture.text() == "Nog geen logo"
    assert not form.logo_away.isVisible()
    desk.click(form.logo_button)
    assert desk.shell.asked == ["afbeelding"]
    assert desk.stored.logo == b"", "nothing was chosen"

    desk.shell.chosen = tmp_path / "logo.png"
    desk.shell.chosen.write_bytes(picture)
    desk.click(form.logo_button)
    kept = desk.stored.logo
    assert kept
    assert not form.logo_picture.pixmap().isNull()
    desk.click(form.logo_away)
    assert desk.stored.logo == b""
    assert form.logo_picture.text() == "Nog geen logo"
    desk.undo("Het logo is weg.")
    assert desk.stored.logo == kept

    desk.click(form.signature_button)
    assert desk.stored.signature == kept
    desk.undo("De handtekening staat onder uw brieven.")
    assert desk.stored.signature == b""


def test_what_is_no_picture_is_said_beside_it(desk: Desk, tmp_path: Path) -> None:
    desk.shell.chosen = tmp_path / "logo.png"
    desk.shell.chosen.write_bytes(b"<svg/>")
    desk.click(desk.tab.form.logo_button)
    assert "geen PNG of JPEG" in desk.tab.notices.text
    desk.shell.chosen = tmp_path / "weg.png"
    desk.click(desk.tab.form.logo_button)
    assert "weg.png" in desk.tab.notices.text
    assert desk.stored == Stationery()


def test_a_sentence_is_the_schools_once_it_is_kept(desk: Desk) -> None:
    """The program's words stand beside it, and come back with one press."""
    desk.open_sentences()
    form = desk.tab.form
    desk.write("groet", "Hartelijke groet,")
    assert form.program_label.text() == "Met vriendelijke groet,"
    assert desk.item("groet").text(1) == "programma"
    desk.click(form.save_button)
    assert desk.stored.sentences == (own("groet", "Hartelijke groet,"),)
    assert desk.item("groet").text(1) == "uw school"
    assert not form.save_button.isEnabled()
    desk.click(form.program_button)
    assert desk.stored.sentences == ()
    assert form.own_edit.toPlainText() == "Met vriendelijke groet,"
    desk.undo("De tekst van het programma staat er weer.")
    assert desk.stored.sentences == (own("groet", "Hartelijke groet,"),)
    assert form.own_edit.toPlainText() == "Hartelijke groet,"


def test_what_is_wrong_stands_below_the_field_until_it_is_right(desk: Desk) -> None:
    """R076: with the reason and what to do; nothing is kept meanwhile."""
    desk.open_sentences()
    form = desk.tab.form
    desk.write("eigen", "Geef uw toestemming.")
    assert form.own_problem.text() == "", "nobody is corrected while typing"
    desk.click(form.save_button)
    assert "toestemming" in form.own_problem.text()
    assert form.own_problem.isVisible()
    desk.write("eigen", "Bel {contact")
    assert "accolade" in form.own_problem.text()
    desk.write("eigen", "Tot ziens \U0001f44b")
    assert "niet afdrukken" in form.own_problem.text()
    desk.write("eigen", MINE)
    assert not form.own_problem.isVisible()
    assert desk.stored.sentences == ()
    desk.click(form.save_button)
    assert desk.stored.sentences == (own("eigen", MINE),)


def test_an_own_paragraph_goes_when_it_is_emptied(desk: Desk) -> None:
    set_sentence(desk.workspace, own("eigen", MINE))
    desk.open_sentences()
    assert desk.item("eigen").text(0) == MINE
    desk.write("eigen", "")
    desk.click(desk.tab.form.save_button)
    assert desk.stored.sentences == ()
    assert desk.item("eigen").text(1) == "leeg"


def test_places_are_explained_and_come_in_with_a_press(desk: Desk) -> None:
    desk.open_sentences()
    form = desk.tab.form
    desk.write("eigen", "Bel ")
    buttons = {each.text(): each for each in form.editor.findChildren(QPushButton) if "{" in each.text()}
    assert sorted(buttons) == ["{contact}", "{leerling}", "{roepnaam}", "{school}", "{telefoon}"]
    meanings = {each.text() for each in form.editor.findChildren(QLabel)}
    assert "de roepnaam van de leerling" in meanings
    desk.click(buttons["{telefoon}"])
    assert form.own_edit.toPlainText() == "Bel {telefoon}"
    assert buttons["{telefoon}"].accessibleName() == "telefoon invoegen"


def test_what_the_law_says_can_be_read_and_not_changed(desk: Desk) -> None:
    """R080, L38: and the tab says why."""
    desk.open_sentences()
    desk.tab.sentences.list.go_to("beslist_overstap")
    form = desk.tab.form
    assert desk.item("beslist_overstap").text(1) == "vast"
    assert "De school kiest wat meegaat." in form.program_label.text()
    assert "vast" in form.fixed_label.text()
    for widget in (form.own_edit, form.save_button, form.program_button):
        assert not widget.isVisible()


def test_on_the_way_to_another_sentence_the_text_is_kept(desk: Desk) -> None:
    """UI.md: what is typed is stored; what cannot be stored waits where it was typed."""
    desk.open_sentences()
    form = desk.tab.form
    desk.write("groet", "Hartelijke groet,")
    desk.tab.sentences.list.go_to("aanhef")
    desk.settle()
    assert desk.stored.sentences == (own("groet", "Hartelijke groet,"),)

    desk.write("aanhef", "Dag,")
    desk.tab.sentences.list.go_to("onderwerp")
    desk.settle()
    assert "niet bewaard" in desk.tab.sentences.notices.text
    assert form.own_edit.toPlainText() == "Inzage in het overstapdossier van {leerling}"
    desk.tab.refresh()
    desk.settle()
    assert desk.item("aanhef").text(1) == "niet bewaard"
    desk.tab.sentences.list.go_to("aanhef")
    assert form.own_edit.toPlainText() == "Dag,"
    desk.click(form.undo_button)
    assert form.own_edit.toPlainText() == "Beste {naam},"
    assert desk.item("aanhef").text(1) == "programma"
    assert len(desk.stored.sentences) == 1


def test_who_types_on_meanwhile_is_not_interrupted(desk: Desk) -> None:
    """The sentence before is stored and the list read anew; the cursor stays where it is."""
    desk.open_sentences()
    edit = desk.tab.form.own_edit
    desk.write("groet", "Hartelijke groet,")
    desk.tab.sentences.list.go_to("aanhef")
    assert desk.shell.operations.working, "it is being stored"
    edit.setFocus()
    desk.qtbot.keyClicks(edit, "Hallo ")
    desk.settle()
    desk.qtbot.keyClicks(edit, "en ")
    assert edit.toPlainText() == "Hallo en Beste {naam},"
    assert desk.stored.sentences == (own("groet", "Hartelijke groet,"),)


def test_what_the_store_refuses_is_not_lost(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """R174: a disk that is full takes no words away."""

    def full(*_: object) -> None:
        raise OsoError("De schijf is vol.", "Maak ruimte.")

    desk.open_sentences()
    with monkeypatch.context() as here:
        here.setattr(stationery, "set_sentence", full)
        desk.write("groet", "Hartelijke groet,")
        desk.click(desk.tab.form.save_button)
    assert desk.tab.sentences.notices.text == "De schijf is vol."
    assert desk.tab.form.own_edit.toPlainText() == "Hartelijke groet,"
    assert desk.item("groet").text(1) == "niet bewaard"
    desk.click(desk.tab.form.save_button)
    assert desk.stored.sentences == (own("groet", "Hartelijke groet,"),)


def test_one_sentence_of_a_list_is_changed(desk: Desk) -> None:
    desk.open_sentences("informatie_overstap")
    desk.write("mee", "De scholen en de resultaten.", number=1)
    desk.click(desk.tab.form.save_button)
    (kept,) = desk.stored.sentences
    assert kept.words[1] == "De scholen en de resultaten."
    assert [desk.item("mee", number).text(1) for number in range(3)] == [
        "programma",
        "uw school",
        "programma",
    ]
    desk.click(desk.tab.form.program_button)
    assert desk.stored.sentences == ()


def test_words_for_a_sentence_that_is_gone_are_shown_and_can_go(desk: Desk) -> None:
    """A later version of the program may have another letter."""
    with desk.workspace.change(Right.MANAGE, "proef", "-") as unit:
        letter = replace(own("groet", "Van een andere brief."), letter="brief_van_vroeger")
        unit.settings.save(Stationery(sentences=(own("vroeger", "Dit stond er eens."), letter)))
    desk.open_sentences()
    item, other = (each for each in desk.items() if each.text(1) == "ongebruikt")
    assert (item.text(0), other.text(0)) == ("Dit stond er eens.", "Van een andere brief.")
    assert item.parent().text(0) == "Niet meer in gebruik"
    desk.tab.form.sentence_tree.setCurrentItem(item)
    assert not desk.tab.form.own_edit.isVisible()
    assert desk.tab.form.program_button.text() == "Weghalen"
    desk.click(desk.tab.form.program_button)
    assert desk.stored.sentences == (letter,)
    assert [each.text(0) for each in desk.items() if each.text(1) == "ongebruikt"] == [
        "Van een andere brief."
    ]


def test_the_letter_is_shown_with_what_was_just_typed(desk: Desk) -> None:
    """About a made-up pupil; the way back leads to the sentence."""
    desk.open_sentences()
    form = desk.tab.form
    desk.write("eigen", MINE)
    desk.click(form.look_button)
    assert desk.stored.sentences == (own("eigen", MINE),)
    desk.qtbot.waitUntil(lambda: form.stack.currentWidget() is form.paper_page, timeout=PATIENCE)
    assert "bladzijde" in form.paper_note.text()
    pages = desk.tab.papers.preview._document
    said = " ".join(pages.getAllText(number).text() for number in range(pages.pageCount()))
    assert MINE in " ".join(said.split())
    desk.click(form.back_button)
    assert form.stack.currentWidget() is form.work_page
    assert form.work_stack.currentWidget() is form.sentences_page
    assert form.own_edit.toPlainText() == MINE


def test_a_wrong_sentence_is_not_shown_as_a_letter(desk: Desk) -> None:
    desk.open_sentences()
    desk.write("eigen", "Akkoord?")
    desk.click(desk.tab.form.look_button)
    assert "Akkoord" in desk.tab.form.own_problem.text()
    assert desk.tab.form.stack.currentWidget() is desk.tab.form.work_page


def test_each_language_has_its_own_sentences(desk: Desk) -> None:
    """The Dutch text binds; a translation is written beside it."""
    languages = paper(desk.workspace).languages
    desk.open_sentences()
    combo = desk.tab.form.language_combo
    assert [combo.itemData(number) for number in range(combo.count())] == list(languages)
    assert combo.isVisible() == (len(languages) > 1)
    desk.write("groet", "Hartelijke groet,")
    desk.click(desk.tab.form.save_button)
    assert desk.tab.form.other_note.isVisible()
    assert "Engels" in desk.tab.form.other_note.text()
    desk.click(desk.tab.form.program_button)
    assert not desk.tab.form.other_note.isVisible()
    for language in languages[1:]:
        combo.setCurrentIndex(combo.findData(language))
        combo.activated.emit(combo.currentIndex())
        desk.settle()
        desk.write("eigen", "You are welcome on Wednesday.")
        desk.click(desk.tab.form.save_button)
        assert desk.stored.sentences == (
            replace(own("eigen", "You are welcome on Wednesday."), language=language),
        )
        drop_sentence(desk.workspace, desk.stored.sentences[0])


def test_who_may_not_manage_only_looks(sit: Callable[..., Desk], workspace: Workspace) -> None:
    """R166: the matrix; and the tab says who may."""
    with workspace.change(Right.MANAGE, "proef", "-") as unit:
        unit.users.put(Colleague(name="Een ander", role=Role.HEAD))
    set_sentence_as_head(workspace)
    desk = sit(replace(workspace, user=User(name="Een administratie", role=Role.ADMINISTRATION)))
    form = desk.tab.form
    assert "directeur" in form.rights_label.text()
    for widget in (form.left_radio, form.right_radio, form.large_box, form.blank_box):
        assert not widget.isEnabled()
    for button in (form.logo_button, form.logo_away, form.signature_button, form.signature_away):
        assert not button.isVisible()
    desk.open_sentences()
    desk.tab.sentences.list.go_to("groet")
    assert form.own_edit.toPlainText() == "Hartelijke groet,"
    assert form.own_edit.isReadOnly()
    for button in (form.save_button, form.undo_button, form.program_button):
        assert not button.isVisible()


def set_sentence_as_head(workspace: Workspace) -> None:
    head = replace(workspace, user=User(name="Een ander", role=Role.HEAD))
    set_sentence(head, own("groet", "Hartelijke groet,"))


def test_a_text_from_before_a_lock_never_comes_to_stand_in_another_sentence(desk: Desk) -> None:
    """UI.md: after a restart you are where you were; what finds no place is given back as text."""
    desk.open_sentences()
    desk.write("groet", "Nog niet af")
    entries = typed_in(desk.tab)
    assert [entry["text"] for entry in entries] == ["Nog niet af"]
    desk.tab.sentences.undo()
    desk.tab.sentences.list.go_to("aanhef")
    desk.settle()
    (lost,) = put_back(desk.tab, entries)
    assert lost.text == "Nog niet af"
    assert desk.tab.form.own_edit.toPlainText() == "Beste {naam},"
    desk.tab.sentences.list.go_to("groet")
    assert put_back(desk.tab, entries) == []
    assert desk.tab.form.own_edit.toPlainText() == "Nog niet af"


def test_the_list_goes_by_keyboard_under_its_questions(desk: Desk) -> None:
    """UI.md: everything by keyboard, and every control has a name."""
    desk.open_sentences()
    tree = desk.tab.form.sentence_tree
    assert tree.topLevelItem(0).text(0) == "Boven aan de brief"
    assert "Wie beslist?" in {tree.topLevelItem(number).text(0) for number in range(tree.topLevelItemCount())}
    tree.setFocus()
    before = tree.currentItem().text(0)
    desk.qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentItem().text(0) != before
    assert tree.accessibleName()
    shown = {each.text(0) for each in desk.items()}
    (letter,) = (
        each
        for each in sentences(desk.workspace).letters
        if (each.letter, each.table) == ("uitnodiging_inzage", "ouder")
    )
    assert len(list(desk.items())) == sum(len(row.program) for row in letter.rows)
    assert "Met vriendelijke groet," in shown


@pytest.mark.parametrize("size", [QSize(810, 420), QSize(1150, 640)])
def test_nothing_is_cut_off_on_a_small_screen(sit: Callable[..., Desk], size: QSize) -> None:
    """UI.md: 1366×768 at one and a half times the size."""
    desk = sit(size=size)

    def whole() -> None:
        found = looked_at(desk.tab)  # type: ignore[arg-type]  # a part of a window
        assert (found.cut, found.nameless, found.clashes) == ([], [], {})

    desk.qtbot.waitUntil(whole, timeout=PATIENCE)
    desk.open_sentences()
    for key in ("eigen", "waarom_overstap", "beslist_overstap"):
        desk.tab.sentences.list.go_to(key)
        desk.settle()
        desk.qtbot.waitUntil(whole, timeout=PATIENCE)
    assert desk.tab.form.editor_scroll.horizontalScrollBar().maximum() == 0
    assert desk.tab.size() == size
