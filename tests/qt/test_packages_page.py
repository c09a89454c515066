"""The page Pakketten by clicks and keys: the list, what a school says, and one package for one school."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.handed_over import HandState
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.qt.packages_model import Column
from oso_desktop.qt.packages_page import PackagesPage
from oso_desktop.services import dossiers, handover, inzage, receivers, sending
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.group import Window
from tests.services import school
from tests.services.partner import introduced
from tests.services.school import MOTHER, RECEIVER, TODAY

NAMES = ("L0001", "L0002")


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeychain, tuple[DossierId, ...]]:
    """A closed store with two pupils whose dossiers are final; not to be written in."""
    folder, keychain = tmp_path_factory.mktemp("final") / "store", MemoryKeychain()
    made = school.create(folder, keychain)
    cases = [school.ready_to_go(made, school.pupil(key)) for key in NAMES]
    for case in cases:
        handover.freeze(made, case.dossier_id)
    made.close()
    return folder, keychain, tuple(case.dossier_id for case in cases)


@pytest.fixture
def desk(closed: tuple[Path, MemoryKeychain, tuple[DossierId, ...]], tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(closed[0], tmp_path / "store")
    opened = open_store(tmp_path / "store", keychain=closed[1], clock=school.clock)
    yield opened
    opened.close()


@pytest.fixture
def pupils(closed: tuple[Path, MemoryKeychain, tuple[DossierId, ...]]) -> tuple[DossierId, ...]:
    return closed[2]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def window(desk: Workspace) -> Iterator[Window]:
    window = Window(desk)
    yield window
    window.operations.shut_down()


@pytest.fixture
def page(window: Window, qtbot: QtBot, stick: Path) -> PackagesPage:
    page = PackagesPage(window, place=lambda _parent: stick)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def settled(page: PackagesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.operations.working)


def entered(page: PackagesPage, qtbot: QtBot) -> None:
    page.enter()
    settled(page, qtbot)


def click(button: QPushButton, qtbot: QtBot) -> None:
    assert button.isVisible(), button.text()
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_page_says_what_to_do_first(page: PackagesPage) -> None:
    page.show_lines(())
    assert page.form.stack.currentWidget() is page.form.empty
    assert page.form.empty_button.isVisible()
    assert not page.form.school_button.isVisible()


def test_the_list_is_searched_and_narrowed_and_leads_to_the_dossier(
    page: PackagesPage, window: Window, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R126, R130"""
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    entered(page, qtbot)
    assert page.proxy.rowCount() == 2
    assert page.chips[HandState.TO_GIVE].text() == "Nog mee te geven (1)"
    assert not page.chips[HandState.ARRIVED].isVisible()

    qtbot.mouseClick(page.chips[HandState.UNDERWAY], Qt.MouseButton.LeftButton)

    assert page.proxy.rowCount() == 1
    assert page.current is not None
    assert page.current.dossier_id == pupils[0]
    assert "op papier" in str(page.proxy.index(0, Column.WAY).data())
    qtbot.keyClick(page.form.table, Qt.Key.Key_Return)
    assert window.opened == [pupils[0]]
    qtbot.keyClicks(page.form.search_edit, "niemand")
    assert page.proxy.rowCount() == 0
    assert not page.form.card.isVisible()


def test_what_the_school_says_is_recorded_from_the_list(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R126"""
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    entered(page, qtbot)
    page.narrow(HandState.UNDERWAY)

    click(page.form.receipt_button, qtbot)
    click(page.form.confirm.form.saveButton, qtbot)
    settled(page, qtbot)
    assert page.form.confirm.form.problem.isVisible()
    qtbot.keyClicks(page.form.confirm.form.how, "Ontvangstbewijs terug")
    click(page.form.confirm.form.saveButton, qtbot)
    settled(page, qtbot)

    assert not page.form.confirm.isVisible()
    assert page.model.counts()[HandState.ARRIVED] == 1
    page.narrow(HandState.ARRIVED)
    assert "Ontvangstbewijs terug" in page.form.receipt_label.text()
    assert not page.form.receipt_button.isVisible()


def test_a_mistake_is_taken_back_from_the_list(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R126, R130: with a reason and no day; the version waits again, and the page says that it was recorded."""
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    entered(page, qtbot)
    page.narrow(HandState.UNDERWAY)

    click(page.form.mistake_button, qtbot)
    assert not page.form.confirm.form.on.isVisible()
    qtbot.keyClicks(page.form.confirm.form.how, "Dit ging over een ander kind.")
    click(page.form.confirm.form.saveButton, qtbot)
    settled(page, qtbot)

    assert page.model.counts()[HandState.TO_GIVE] == 2
    assert "vergissing" in page.notices.text
    assert page.form.table.hasFocus()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_a_narrow_page_has_all_of_the_card_in_a_menu(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], window: Window, qtbot: QtBot
) -> None:
    """R126: at 150 % on a small screen the card does not fit, and nothing may be out of reach then."""
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    page.resize(700, 460)
    entered(page, qtbot)
    page.narrow(HandState.UNDERWAY)
    form = page.form
    assert not form.card.isVisible()
    assert form.acts_button.isVisible()
    assert "onderweg" in form.narrow_label.text()
    buttons = (form.open_button, form.receipt_button, form.mistake_button)

    for pressed, offered in enumerate((False, True)):
        if offered:
            form.table.customContextMenuRequested.emit(form.table.rect().center())
        else:
            click(form.acts_button, qtbot)
        assert page.card.acts is not None
        assert page.card.acts.isVisible()
        assert [each.text() for each in page.card.acts.actions()] == [each.text() for each in buttons]
        page.card.acts.close()
        page.card.acts.actions()[pressed].trigger()

    assert window.opened == [pupils[0]]
    assert form.confirm.isVisible()


def test_a_request_to_destroy_is_seen_and_its_answer_recorded(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R132"""
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    receivers.change_receiver(desk, pupils[0], replace(RECEIVER, brin="98XX", name="Elders College"))
    entered(page, qtbot)
    page.narrow(HandState.ASKED)

    click(page.form.destroyed_button, qtbot)
    qtbot.keyClicks(page.form.confirm.form.how, "Per brief bevestigd")
    click(page.form.confirm.form.saveButton, qtbot)
    settled(page, qtbot)

    assert page.model.counts()[HandState.DESTROYED] == 1


def test_one_package_for_one_school_holds_all_who_are_ticked(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], stick: Path, qtbot: QtBot
) -> None:
    """R131, R150: who may not go is told beforehand; the file that is made opens at the other school."""
    partner = introduced(desk)
    dossiers.set_enrolment(desk, pupils[1], Enrolment.NONE, None)
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    panel = page.school
    assert panel.form.school_box.currentText() == "Het Verzonnen College (2 nog mee te geven)"
    assert panel.model.chosen == (pupils[0],)
    told = [str(panel.model.index(row, 4).data()) for row in range(2)]
    assert sorted(each[:2] == "Ja" for each in told) == [False, True]

    click(panel.form.make_button, qtbot)
    settled(page, qtbot)

    (carrier,) = stick.iterdir()
    _, (arrived,) = partner.open(carrier)
    assert arrived.manifest.dossier == pupils[0]
    assert page.form.stack.currentWidget() is page.form.filled
    assert carrier.name in page.notices.text
    page.narrow(HandState.UNDERWAY)
    click(page.form.check_button, qtbot)
    settled(page, qtbot)
    assert page.form.found_title.isVisible()
    assert re.fullmatch(
        r"Alles klopt\. Er zitten \d+ onderdelen en 1 bijlage in\.", page.form.found_label.text()
    )
    click(page.form.again_button, qtbot)
    settled(page, qtbot)
    assert len(list(stick.iterdir())) == 2


def in_one_package(desk: Workspace, pupils: tuple[DossierId, ...], stick: Path) -> None:
    introduced(desk)
    sending.send(desk, pupils, stick)


def test_one_tick_records_the_receipt_of_everybody_in_the_package(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], stick: Path, qtbot: QtBot
) -> None:
    """R126: by keys alone; the page tells how many it recorded, and the list has the focus at the same line."""
    in_one_package(desk, pupils, stick)
    entered(page, qtbot)
    page.narrow(HandState.UNDERWAY)
    chosen = page.current
    assert chosen is not None

    click(page.form.receipt_button, qtbot)
    confirm = page.form.confirm.form
    assert confirm.allBox.text().replace("&", "") == "Voor alle 2 dossiers in dit pakket"
    assert not confirm.allBox.isChecked()
    qtbot.keyClicks(confirm.how, "Gebeld: alles is open")
    for _ in range(2):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    settled(page, qtbot)

    assert page.model.counts()[HandState.ARRIVED] == 2
    assert page.notices.text == "De ontvangst van 2 dossiers is vastgelegd."
    assert page.form.table.hasFocus()
    assert page.current is not None
    assert page.current.dossier_id == chosen.dossier_id


def test_without_the_tick_one_receipt_is_recorded_and_the_last_one_has_no_tick(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], stick: Path, qtbot: QtBot
) -> None:
    """R126"""
    in_one_package(desk, pupils, stick)
    entered(page, qtbot)
    for left in (2, 1):
        page.narrow(HandState.UNDERWAY)
        click(page.form.receipt_button, qtbot)
        assert page.form.confirm.form.allBox.isVisible() is (left == 2)
        qtbot.keyClicks(page.form.confirm.form.how, "Ontvangstbewijs terug")
        click(page.form.confirm.form.saveButton, qtbot)
        settled(page, qtbot)
        assert page.model.counts()[HandState.UNDERWAY] == left - 1
        assert page.notices.text.startswith("De ontvangst van ")
        assert "dossiers" not in page.notices.text


def test_escape_leads_back_to_the_list_and_keeps_who_was_chosen(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """UI.md: every page by keys; what somebody took out stays out, also when the list is read again."""
    introduced(desk)
    entered(page, qtbot)
    assert page.form.count_label.text() == "2 regels"
    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    assert page.form.count_label.text() == ""
    panel = page.school
    panel.form.table.setFocus()
    panel.form.table.setCurrentIndex(panel.model.index(0, 0))
    qtbot.keyClick(panel.form.table, Qt.Key.Key_Space)
    left = panel.model.chosen
    assert len(left) == 1

    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.form.stack.currentWidget() is page.form.filled
    assert page.form.table.hasFocus()
    assert page.form.count_label.text() == "2 regels"

    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    assert panel.model.chosen == left
    entered(page, qtbot)
    assert panel.model.chosen == left


def test_escape_while_a_package_is_written_changes_nothing(
    page: PackagesPage, desk: Workspace, stick: Path, qtbot: QtBot
) -> None:
    """The button Stoppen is for that; nobody loses half a class with a key."""
    introduced(desk)
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    page.school.make()
    qtbot.keyClick(page.school, Qt.Key.Key_Escape)
    assert page.school.busy
    assert page.form.stack.currentWidget() is page.school
    settled(page, qtbot)
    assert len(list(stick.iterdir())) == 1


def test_another_school_begins_with_nobody_of_the_one_before(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R131: the school that was chosen stays so when the panel is read again."""
    elsewhere = replace(RECEIVER, brin="98XX", name="Een Andere Bedachte School")
    introduced(desk)
    introduced(desk, elsewhere)
    case = school.ready_to_go(desk, school.pupil("L0003"))
    dossiers.set_receiver(desk, case.dossier_id, elsewhere)
    receivers.confirm_receiver(desk, case.dossier_id, on=TODAY, how="Gebeld met de administratie.")
    handover.freeze(desk, case.dossier_id)
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    box = page.school.form.school_box
    assert set(page.school.model.chosen) == set(pupils)

    box.setCurrentIndex(1 - box.currentIndex())
    box.activated.emit(box.currentIndex())
    settled(page, qtbot)
    assert page.school.model.chosen == (case.dossier_id,)
    entered(page, qtbot)
    assert box.currentText().startswith(elsewhere.name)
    assert page.school.model.chosen == (case.dossier_id,)


def test_without_a_checked_card_nobody_can_be_ticked_and_the_way_out_is_told(
    page: PackagesPage, window: Window, desk: Workspace, qtbot: QtBot
) -> None:
    """R131: and the button leads to that very school."""
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)

    assert "nog geen schoolkaart" in page.school.form.card_label.text()
    assert page.school.model.chosen == ()
    assert not page.school.form.make_button.isEnabled()
    click(page.school.form.card_button, qtbot)
    assert window.opened == [f"beheer scholen {RECEIVER.code}"]
    introduced(desk)
    entered(page, qtbot)
    assert not page.school.form.card_button.isVisible()
    assert "is gecontroleerd" in page.school.form.card_label.text()
    assert len(page.school.model.chosen) == 2
    click(page.school.form.back_button, qtbot)
    assert page.form.stack.currentWidget() is page.form.filled


def test_a_folder_that_is_gone_is_told_and_leaves_the_choice_as_it_was(
    page: PackagesPage, desk: Workspace, stick: Path, qtbot: QtBot
) -> None:
    introduced(desk)
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)
    stick.rmdir()

    click(page.school.form.make_button, qtbot)
    settled(page, qtbot)

    assert "is er niet meer" in page.school.notices.text
    assert not page.school.busy
    assert len(page.school.model.chosen) == 2
    assert page.school.form.make_button.isEnabled()
    assert page.school.form.make_button.hasFocus()


def test_what_is_new_for_the_school_is_told_before_it_goes(
    page: PackagesPage, desk: Workspace, pupils: tuple[DossierId, ...], qtbot: QtBot
) -> None:
    """R134"""
    introduced(desk)
    version = dossiers.view(desk, pupils[0]).dossier.versions[0]
    handover.record_delivery(desk, pupils[0], version.id, way=Way.PAPER, on=TODAY)
    later = replace(desk, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, pupils[0], MOTHER, "Dit wil ik er nog bij zeggen.")
    handover.freeze(later, pupils[0])
    entered(page, qtbot)
    click(page.form.school_button, qtbot)
    settled(page, qtbot)

    told = [str(page.school.model.index(row, 4).data()) for row in range(2)]

    assert "Ja, tweede levering. Veranderd: Inzage door ouders" in told
