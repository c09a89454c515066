"""A lock in the midst of handing over: what is lost with it is told, and what was asked is asked again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from oso_desktop.dossier.handed_over import HandState
from oso_desktop.dossier.transfer import DossierId, Way, standing_deliveries
from oso_desktop.exchange.card_file import write_card
from oso_desktop.qt.dossier_ways import WaysSection
from oso_desktop.services import addresses, dossiers, handover
from tests.exchange.cards import card
from tests.qt.test_lock import Office, office
from tests.services import school

__all__ = ("office",)


def handed_over(office: Office, way: Way) -> DossierId:
    """A dossier that is final and went this way; `KEY_SHEET` leaves the sheet on show."""
    assert office.program.workspace is not None
    workspace = office.program.workspace
    dossier = school.ready_to_go(workspace, school.pupil("L0901")).dossier_id
    version = handover.freeze(workspace, dossier)
    if way is not Way.KEY_SHEET:
        handover.record_delivery(workspace, dossier, version.id, way=way, on=workspace.today)
    office.window.open_dossier(dossier, "overdragen")
    office.settle()
    return dossier


def test_after_a_lock_it_is_told_that_the_key_of_a_pdf_went_unprinted(office: Office, tmp_path: Path) -> None:
    """R148, R175: the words are gone, so nobody can open the PDF; the hand-over is taken back with one button."""
    dossier = handed_over(office, Way.KEY_SHEET)
    ways = office.window.dossier_page.handover.ways
    ways.place = lambda _parent: tmp_path
    ways.secure()
    office.settle()
    assert ways.preview.isVisible()
    (made,) = tmp_path.glob("overstap-*.pdf")

    office.lock()
    office.unlock()

    ways = office.window.dossier_page.handover.ways
    assert office.window.dossier_page.current_tab == "overdragen"
    assert made.name in ways.notices.text
    assert "niet afgedrukt" in ways.notices.text
    office.window.open_packages()
    office.settle()
    page = office.window.packages_page
    page.form.search_edit.setText("")
    page.form.table.selectRow(
        next(at for at in range(page.proxy.rowCount()) if page.proxy.row(at).unopenable)
    )
    assert "sleutelblad is niet afgedrukt" in page.form.step_label.text()
    office.window.open_dossier(dossier, "overdragen")
    office.settle()
    press(office, ways, "Overdracht terugdraaien")
    assert office.program.workspace is not None
    assert standing_deliveries(dossiers.view(office.program.workspace, dossier).dossier) == ()
    office.window.open_students()
    office.window.open_dossier(dossier, "overdragen")
    office.settle()
    assert "niet afgedrukt" not in ways.notices.text


def press(office: Office, ways: WaysSection, words: str) -> None:
    tab = office.window.dossier_page.handover
    (button,) = [each for each in tab.findChildren(QPushButton) if each.text().replace("&", "") == words]
    office.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    office.settle()


def test_half_a_receipt_is_asked_again_with_what_was_typed(office: Office) -> None:
    """R175: on the tab of the dossier and in the list Pakketten, and not as a text in a form that nobody sees."""
    handed_over(office, Way.PAPER)
    tab = office.window.dossier_page.handover
    office.qtbot.mouseClick(tab.delivery_rows()[0].form.actButton, Qt.MouseButton.LeftButton)
    office.qtbot.keyClicks(tab.form.receipt.form.how, "Gebeld met de")
    office.lock()
    office.unlock()
    asked = office.window.dossier_page.handover.form.receipt
    assert asked.isVisible()
    assert asked.form.how.text() == "Gebeld met de"
    asked.close_form()

    office.window.open_packages()
    office.settle()
    page = office.window.packages_page
    page.narrow(HandState.UNDERWAY)
    office.qtbot.mouseClick(page.form.receipt_button, Qt.MouseButton.LeftButton)
    office.qtbot.keyClicks(page.form.confirm.form.how, "Ontvangstbew")
    name = page.form.name_label.text()
    office.lock()
    office.unlock()
    page = office.window.packages_page
    assert office.window.form.pages.currentWidget() is page
    assert page.form.confirm.isVisible()
    assert page.form.confirm.form.how.text() == "Ontvangstbew"
    assert page.form.name_label.text() == name


def test_half_a_telephone_call_is_told_and_begins_with_the_words_again(office: Office) -> None:
    """R131, R175: whom one phoned is there, the words are not: they are nowhere kept."""
    assert office.program.workspace is not None
    other = addresses.take_card(office.program.workspace, write_card(card(1)))
    office.window.open_management("scholen", other.code)
    office.settle()
    schools = office.window.management_page.schools
    schools.begin_check()
    office.qtbot.keyClicks(schools.check.form.number_edit, "0599000011")
    office.qtbot.keyClicks(schools.check.form.who_edit, "R. Verz")
    schools.check.form.words_edit.setPlainText("hutspot")
    office.lock()
    office.unlock()
    schools = office.window.management_page.schools
    assert schools.check.isVisible()
    assert "niet bewaard" in schools.check.notices.text
    assert schools.check.form.number_edit.text() == "0599000011"
    assert schools.check.form.who_edit.text() == "R. Verz"
    assert schools.check.form.words_edit.toPlainText() == ""

    schools.check.stop()
    schools.begin_form(other)
    office.qtbot.keyClicks(schools.fields.form.phone_edit, "0599")
    office.lock()
    office.unlock()
    schools = office.window.management_page.schools
    assert schools.fields.isVisible()
    assert schools.fields.form.phone_edit.text() == "0599"
    assert schools.fields.form.name_edit.text() == other.name


def test_the_panel_for_one_school_comes_back_after_a_lock(office: Office) -> None:
    """R175: what was ticked is chosen anew; nobody is left on another page."""
    handed_over(office, Way.PAPER)
    office.window.open_packages()
    office.settle()
    office.window.packages_page.begin_school()
    office.settle()
    office.lock()
    office.unlock()
    page = office.window.packages_page
    assert office.window.form.pages.currentWidget() is page
    assert page.school.isVisible()
    assert page.school.form.school_box.count()
