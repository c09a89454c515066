"""The tab Scholen: the own card, a card that comes in, and the telephone call by which it comes to count (R131)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.roles import Role, User
from oso_desktop.exchange.card_file import read_card, write_card
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.management_schools import SchoolsTab
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.services import addresses, cards
from oso_desktop.services.workspace import Workspace
from tests.exchange.cards import card
from tests.qt.conftest import printer_to
from tests.qt.test_management_page import Window, settle

THEIRS = card(1)
RENEWED = card(2, vouched_by=(THEIRS, 1))
STRANGE = card(9, number=2)


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Workspace], ManagementPage]]:
    """Opens the tab for a person at the keyboard; what is saved goes in the folder `out`."""
    running: list[Operations] = []
    (tmp_path / "out").mkdir()

    def start(who: Workspace) -> ManagementPage:
        operations = Operations(who)
        running.append(operations)
        page = ManagementPage(
            Window(who, operations),
            ask_printer=lambda _: printer_to(tmp_path / "blad.pdf"),
            ask_path=lambda *_: None,
        )
        page.schools.own._ask_save = lambda _parent, name: tmp_path / "out" / name
        qtbot.addWidget(page)
        page.resize(1100, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.form.tabs.setCurrentWidget(page.schools)
        settle(page, qtbot)
        return page

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def page(open_page: Callable[[Workspace], ManagementPage], workspace: Workspace) -> ManagementPage:
    return open_page(workspace)


@pytest.fixture
def tab(page: ManagementPage) -> SchoolsTab:
    return page.schools


def press(page: ManagementPage, inside: QWidget, words: str, qtbot: QtBot) -> None:
    """The button on show with these words, once it is laid out."""

    def found() -> list[QPushButton]:
        buttons = inside.findChildren(QPushButton)
        return [each for each in buttons if words in each.text().replace("&", "") and each.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    found()[0].click()
    settle(page, qtbot)


def put(tmp_path: Path, which: SchoolCard) -> Path:
    path = tmp_path / f"kaart-{which.number}.oso-kaart"
    path.write_bytes(write_card(which))
    return path


def drop(tab: SchoolsTab, path: Path) -> None:
    """Lets go of a file above the tab."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tab.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, none))


def button_words(page: ManagementPage) -> str:
    """What the button says that has the focus; empty if no button has."""
    found = page.window().focusWidget()
    return found.text().replace("&", "") if isinstance(found, QPushButton) else ""


def rows(tab: SchoolsTab) -> list[tuple[str, ...]]:
    shown = tab.shown
    return [
        tuple(shown.index(row, column).data() for column in range(shown.columnCount()))
        for row in range(shown.rowCount())
    ]


def known(workspace: Workspace) -> KnownSchool:
    (school,) = addresses.schools(workspace)
    return school


def dial(page: ManagementPage, qtbot: QtBot, words: tuple[str, ...]) -> None:
    """Fills in the telephone call by keys, and compares."""
    form = page.schools.check.form
    form.number_edit.clear()
    form.number_edit.setFocus()
    qtbot.keyClicks(form.number_edit, "0599 000 011")
    qtbot.keyClick(form.number_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.window().focusWidget(), "R. Verzonnen")
    qtbot.keyClick(form.who_edit, Qt.Key.Key_Tab)
    form.words_edit.clear()
    qtbot.keyClicks(page.window().focusWidget(), " ".join(words))
    form.check_button.setFocus()
    qtbot.keyClick(form.check_button, Qt.Key.Key_Space)
    settle(page, qtbot)


def test_a_school_makes_its_card_gives_it_away_and_hangs_up_its_words(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131: first there is none; then its words are on the screen and on paper, and its file can be read."""
    form = tab.own.form
    assert form.none_label.isVisible()
    assert not form.card.isVisible()
    assert [each for each in tab.own.findChildren(QPushButton) if each.isVisible()] == [form.make_button]
    form.make_button.click()
    settle(page, qtbot)
    own = cards.own_cards(workspace).current
    assert own is not None
    said = [label.text() for label in widgets_in(form.words_grid) if isinstance(label, QLabel)]
    assert said == [part for at, word in enumerate(own.card.phone_words, 1) for part in (str(at), word)]
    assert form.save_button.hasFocus()
    form.save_button.click()
    settle(page, qtbot)
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == "schoolkaart-99ZZ-00.oso-kaart"
    assert read_card(file.read_bytes()) == own.card
    assert "opgeslagen" in tab.own.notices.text
    form.sheet_button.click()
    qtbot.waitUntil(lambda: tab.papers.preview.pages == 1)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert form.sheet_button.hasFocus()
    for expected in (form.renew_button, form.stop_button, tab.form.read_button):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert expected.hasFocus()
    assert tab.form.stack.currentIndex() == 0


def test_renewing_and_withdrawing_ask_first_and_tell_what_a_person_has_to_do(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """R131: Enter does neither; a reason is asked; afterwards the schools have to be phoned."""
    form = tab.own.form
    form.make_button.click()
    settle(page, qtbot)
    form.renew_button.click()
    assert "Nee" in page.window().focusWidget().text()
    press(page, tab.own, "Nee, niet nu", qtbot)
    assert cards.own_cards(workspace).earlier == ()
    form.renew_button.click()
    press(page, tab.own, "Ja, vernieuwen", qtbot)
    (earlier,) = cards.own_cards(workspace).earlier
    assert "Kaart 1" in form.earlier_label.text()

    form.stop_button.click()
    assert tab.own.reason.form.reason_edit.hasFocus()
    press(page, tab.own, "Ja, intrekken", qtbot)
    assert "waarom" in tab.own.reason.form.reason_error.text()
    qtbot.keyClicks(tab.own.reason.form.reason_edit, "De laptop is gestolen.")
    press(page, tab.own, "Ja, intrekken", qtbot)
    assert cards.own_cards(workspace).current is None
    assert "ingetrokken" in tab.own.notices.text
    assert form.make_button.isVisible()
    assert "De laptop is gestolen." in form.earlier_label.text()

    form.destroy_button.click()
    press(page, tab.own, "Ja, vernietigen", qtbot)
    assert earlier.card not in [each.card for each in cards.own_cards(workspace).earlier]


def test_only_who_manages_has_the_buttons_of_the_own_card(
    open_page: Callable[[Workspace], ManagementPage], workspace: Workspace, qtbot: QtBot
) -> None:
    """R166, R167: others may give the card away and put it on paper."""
    cards.make_card(workspace)
    page = open_page(replace(workspace, user=User(name="B. Bedacht", role=Role.ADMINISTRATION)))
    form = page.schools.own.form
    qtbot.waitUntil(form.rights_label.isVisible)
    shown = {each for each in page.schools.own.findChildren(QPushButton) if each.isVisible()}
    assert shown == {form.save_button, form.sheet_button}


def test_a_card_that_is_dropped_comes_to_count_after_a_telephone_call(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131: the whole way by hand; the words of the card are nowhere on the screen until they were typed."""
    drop(tab, put(tmp_path, THEIRS))
    settle(page, qtbot)
    assert "98XX" in tab.notices.text
    assert addresses.schools(workspace) == ()
    press(page, tab, "Overnemen", qtbot)
    assert known(workspace).state is CardState.UNCHECKED
    assert rows(tab) == [("Het Bedachte College", "Nergenshuizen", "98XX", "00", "nog niet gecontroleerd")]
    press(page, tab, "Nu controleren", qtbot)
    check = tab.check
    assert check.isVisible()
    shown = " ".join(
        each.text() for each in check.findChildren(QWidget) if hasattr(each, "text") and callable(each.text)
    )
    assert not [word for word in THEIRS.phone_words if f" {word} " in f" {shown} "]

    dial(page, qtbot, THEIRS.phone_words[:3])
    assert "heeft er 8" in check.notices.text
    assert check.form.check_button.hasFocus(), "as before it was pressed"
    dial(page, qtbot, STRANGE.phone_words)
    assert known(workspace).state is CardState.UNCHECKED
    assert "niet die van deze kaart" in check.notices.text
    qtbot.waitUntil(lambda: "Opnieuw horen" in button_words(page))
    press(page, check, "Opnieuw horen", qtbot)
    assert check.form.words_edit.hasFocus()
    dial(page, qtbot, THEIRS.phone_words)
    assert known(workspace).state is CardState.CHECKED
    assert tab.form.stack.currentIndex() == 0
    assert "Alle woorden kloppen" in tab.notices.text
    assert rows(tab)[0][-1] == "gecontroleerd op 08-04-2026"
    assert "Gebeld op 0599 000 011 met R. Verzonnen." in tab.form.chosen_label.text()
    assert check.form.words_edit.toPlainText() == ""


def test_words_that_stay_different_lead_to_a_card_that_nobody_uses(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """R131: what to do with a card that somebody may have put in between."""
    addresses.take_card(workspace, write_card(THEIRS))
    tab.refresh()
    settle(page, qtbot)
    tab.form.book_table.selectRow(0)
    tab.form.check_button.click()
    dial(page, qtbot, STRANGE.phone_words)
    press(page, tab.check, "Deze kaart niet gebruiken", qtbot)
    assert tab.reason.form.reason_edit.text() == "De woorden aan de telefoon waren anders."
    press(page, tab.reason, "Ja, intrekken", qtbot)
    assert known(workspace).state is CardState.WITHDRAWN
    assert rows(tab)[0][-1] == "ingetrokken op 08-04-2026"
    assert not tab.form.check_button.isEnabled()
    assert "ingetrokken" in tab.form.check_button.toolTip()


def test_what_was_asked_about_one_school_is_done_to_that_one(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """R131: whoever looks at another row meanwhile does not withdraw that one's card."""
    asked = addresses.take_card(workspace, write_card(THEIRS))
    other = addresses.save_address(workspace, KnownSchool(name="Zeeland", brin="12CD"))
    tab.refresh()
    settle(page, qtbot)
    for button, answer in ((tab.form.withdraw_button, "Ja, intrekken"), (tab.form.remove_button, "Nee")):
        tab.form.book_table.selectRow(0)
        assert tab.chosen is not None
        assert tab.chosen.id == asked.id
        button.click()
        tab.form.book_table.selectRow(1)
        if button is tab.form.withdraw_button:
            qtbot.keyClicks(tab.reason.form.reason_edit, "De school belde dat hij weg is.")
        press(page, tab, answer, qtbot)
    states = {each.id: each.state for each in addresses.schools(workspace)}
    assert states == {asked.id: CardState.WITHDRAWN, other.id: CardState.NONE}


def test_another_card_of_a_checked_school_is_warned_about_and_enter_does_not_take_it(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131: its successor goes without a call; one that nobody vouches for has the focus on the way back."""
    school = addresses.take_card(workspace, write_card(THEIRS))
    words = " ".join(THEIRS.phone_words)
    addresses.check_by_phone(
        workspace,
        school.id,
        THEIRS.fingerprint,
        heard=words,
        spoken_to="R. Verzonnen",
        number="0599000011",
        on=workspace.today,
    )
    tab.cards.look_at(put(tmp_path, STRANGE))
    settle(page, qtbot)
    assert tab.notices.text == "Let op: dit is een andere kaart dan u van Het Bedachte College hebt."
    assert "Niet overnemen" in page.window().focusWidget().text().replace("&", "")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    assert known(workspace).card == THEIRS

    tab.cards.look_at(put(tmp_path, RENEWED))
    settle(page, qtbot)
    press(page, tab, "Overnemen", qtbot)
    assert (known(workspace).card, known(workspace).state) == (RENEWED, CardState.CHECKED)
    assert "in gebruik" in tab.notices.text

    tab.cards.look_at(put(tmp_path, THEIRS))
    settle(page, qtbot)
    assert "oude kaart" in tab.notices.text

    tab.cards.look_at(put(tmp_path, STRANGE))
    settle(page, qtbot)
    press(page, tab, "Toch overnemen", qtbot)
    assert known(workspace).state is CardState.UNCHECKED


def test_a_file_that_is_no_card_says_so_and_changes_nothing(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    """R131"""
    path = tmp_path / "brief.oso-kaart"
    path.write_bytes(write_card(THEIRS).replace(b"Bedachte", b"Verdachte"))
    tab.cards.look_at(path)
    settle(page, qtbot)
    assert "beschadigd of veranderd" in tab.notices.text
    assert addresses.schools(workspace) == ()


def test_a_school_is_typed_and_a_slip_of_the_pen_is_asked_about(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """R131: a BRIN that is nearly that of the own school; who is sure keeps it."""
    tab.form.add_button.click()
    form = tab.fields.form
    assert form.name_edit.hasFocus()
    for field, text in (
        (form.name_edit, "Strandcollege"),
        (form.brin_edit, "99zy"),
        (form.town_edit, "Zeeduin"),
    ):
        qtbot.keyClicks(field, text)
    form.save_button.click()
    settle(page, qtbot)
    assert "lijkt op 99ZZ" in tab.fields.notices.text
    press(page, tab.fields, "Toch bewaren", qtbot)
    assert rows(tab) == [("Strandcollege", "Zeeduin", "99ZY", "00", "geen kaart")]

    tab.form.add_button.click()
    qtbot.keyClicks(form.name_edit, "Nog een")
    qtbot.keyClicks(form.brin_edit, "9ZZ")
    form.save_button.click()
    settle(page, qtbot)
    assert "geen code van een school" in form.brin_error.text()
    assert form.brin_edit.hasFocus()
    form.brin_edit.setText("98XY")
    form.location_edit.setText("1")
    form.save_button.click()
    settle(page, qtbot)
    assert form.location_error.isVisible()
    assert form.location_edit.hasFocus()
    for name, brin, label, field, said in (
        ("", "98XY", form.name_error, form.name_edit, "leeg"),
        ("Nog een", "99ZY", form.brin_error, form.brin_edit, "staat al in het adresboek: Strandcollege"),
        ("Nog een", "99ZZ", form.brin_error, form.brin_edit, "uw eigen school"),
    ):
        form.name_edit.setText(name)
        form.brin_edit.setText(brin)
        form.location_edit.setText("")
        form.save_button.click()
        settle(page, qtbot)
        assert said in label.text()
        assert field.hasFocus()
        assert tab.fields.notices.text == ""
    form.stop_button.click()

    tab.form.book_table.selectRow(0)
    (known,) = addresses.schools(workspace)
    tab.form.remove_button.click()
    settle(page, qtbot)
    assert addresses.schools(workspace) == ()
    assert tab.form.book_empty.isVisible()
    page.shell.toast.undo()
    settle(page, qtbot)
    assert addresses.schools(workspace) == (known,)
    assert len(rows(tab)) == 1


def test_a_school_with_a_card_goes_only_after_a_question_for_its_check_does_not_come_back(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    addresses.take_card(workspace, write_card(THEIRS))
    tab.refresh()
    settle(page, qtbot)
    tab.form.book_table.selectRow(0)
    tab.form.remove_button.click()
    (panel,) = (each for each in tab.findChildren(Panel) if "Verwijdert" in each.text_label.text())
    assert "Dat kunt u niet ongedaan maken." in panel.step_label.text()
    press(page, tab, "Ja, verwijderen", qtbot)
    assert addresses.schools(workspace) == ()
    assert "is verwijderd" in page.shell.toast.said
    assert page.shell.toast.undo_button.isHidden()


def test_another_page_leads_to_one_school_and_not_to_the_tabs(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """R131: what was searched for before hides it not; of a school that is not there one can read the card."""
    for name, brin in (("Anders", "11AB"), ("Zeecollege", "98XX")):
        addresses.save_address(workspace, KnownSchool(name=name, brin=brin))
    tab.form.search_edit.setText("anders")
    page.show_desk("scholen", "98XX-00")
    page.enter()
    settle(page, qtbot)
    assert tab.chosen is not None
    assert tab.chosen.name == "Zeecollege"
    assert tab.form.book_table.hasFocus()

    page.show_desk("scholen", "97XX-00")
    page.enter()
    settle(page, qtbot)
    assert tab.form.read_button.hasFocus()

    page.enter()
    settle(page, qtbot)
    assert page.form.tabs.tabBar().hasFocus()


def test_a_school_is_found_by_a_few_letters_of_anything(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    """UI.md: search as you type, without regard to accents; sorted as Dutch is."""
    for name, brin, town in (("École Ötter", "11AB", "Zeeduin"), ("zeeland", "12CD", "Nieuwoord")):
        addresses.save_address(workspace, KnownSchool(name=name, brin=brin, town=town))
    tab.refresh()
    settle(page, qtbot)
    assert [row[0] for row in rows(tab)] == ["École Ötter", "zeeland"]
    for typed, found in (("ecole", 1), ("12cd", 1), ("NIEUW", 1), ("zee", 2), ("11ab-00", 1), ("niets", 0)):
        tab.form.search_edit.setText(typed)
        assert len(rows(tab)) == found, typed
    assert "Geen school gevonden" in tab.form.book_empty.text()


def test_nothing_of_a_call_stays_behind_another_page(
    page: ManagementPage, tab: SchoolsTab, workspace: Workspace, qtbot: QtBot
) -> None:
    addresses.take_card(workspace, write_card(THEIRS))
    tab.refresh()
    settle(page, qtbot)
    tab.form.book_table.selectRow(0)
    tab.form.check_button.click()
    tab.check.form.words_edit.setPlainText("hutspot")
    page.leave()
    assert tab.form.stack.currentIndex() == 0
    assert tab.check.form.words_edit.toPlainText() == ""
