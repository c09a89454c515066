"""The tab Gegevens by clicks and keys: guardians and the few things that a list lacks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import Gezag, full_name
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    click,
    opened,
    settled,
)


def test_a_guardian_is_added_and_gets_a_card_for_inzage(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L27: a list brings no guardians; who has gezag gets inzage."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    before = len(page.inzage.cards())

    click(qtbot, page.pupil.form.addGuardian)
    fields = page.pupil.new_form
    assert fields is not None
    click(qtbot, fields.form.saveButton)
    assert "achternaam" in fields.form.formProblem.text()
    qtbot.keyClicks(fields.form.initials, "T.")
    fields.form.surname.setText("Öztürk-Łaski")  # QTest has no key for these letters
    fields.form.gezag.setCurrentIndex(fields.form.gezag.findData(Gezag.YES))
    click(qtbot, fields.form.saveButton)
    settled(page, qtbot)

    added = dossiers.view(school, dossier_id).student.guardians[-1]
    assert (full_name(added.block), added.gezag) == ("T. Öztürk-Łaski", Gezag.YES)
    assert added.block.wettigevertegenwoordiger
    assert page.pupil.new_form is None
    assert len(page.inzage.cards()) == before + 1


def test_the_essentials_are_saved_when_the_tab_is_left(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.form

    form.contactPerson.setFocus()
    form.contactPerson.clear()
    qtbot.keyClicks(form.contactPerson, "M. Aerts")
    page.show_tab("samenstellen")
    settled(page, qtbot)

    advice = dossiers.view(school, dossier_id).student.record.overstapadvies
    assert advice is not None
    assert advice.contactpersoon == "M. Aerts"


def test_a_guardians_form_that_was_left_open_comes_back_as_it_was(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    first, second = fresh("Noor Bakker"), fresh("Daan de Boer")
    opened(page, qtbot, first, "gegevens")
    click(qtbot, page.pupil.cards()[0].form.editButton)
    fields = page.pupil.cards()[0].fields
    assert fields is not None
    fields.form.town.clear()
    qtbot.keyClicks(fields.form.town, "Zeeduin-Noord")
    click(qtbot, page.pupil.form.addGuardian)
    new = page.pupil.new_form
    assert new is not None
    qtbot.keyClicks(new.form.initials, "Q.")
    new.form.gezag.setCurrentIndex(new.form.gezag.findData(Gezag.NO))

    opened(page, qtbot, second, "gegevens")
    assert page.pupil.new_form is None
    assert all(card.fields is None for card in page.pupil.cards())
    page.show_dossier(first)
    settled(page, qtbot)

    assert page.current_tab == "gegevens"
    again, newest = page.pupil.cards()[0].fields, page.pupil.new_form
    assert again is not None
    assert newest is not None
    assert again.form.town.text() == "Zeeduin-Noord"
    assert (newest.draft.initials, newest.draft.gezag) == ("Q.", Gezag.NO)
    assert again.form.keptHint.isVisible()
    click(qtbot, again.form.saveButton)
    settled(page, qtbot)
    stored = dossiers.view(school, first).student.guardians[0].block.adreslijst
    assert stored is not None
    assert stored.adres[0].plaats == "Zeeduin-Noord"


def test_a_guardians_form_in_which_nothing_changed_is_not_kept(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    first, second = fresh("Noor Bakker"), fresh("Daan de Boer")
    opened(page, qtbot, first, "gegevens")
    click(qtbot, page.pupil.cards()[0].form.editButton)
    click(qtbot, page.pupil.form.addGuardian)

    opened(page, qtbot, second, "gegevens")
    opened(page, qtbot, first, "gegevens")

    assert page.pupil.new_form is None
    assert page.pupil.cards()[0].fields is None


def test_a_guardian_is_kept_with_enter_and_the_form_left_with_escape(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """UI.md: everything by keyboard; Escape throws away nothing that was typed."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "gegevens")
    before = dossiers.view(school, dossier_id).student.guardians
    form = page.pupil.add_guardian().form
    qtbot.waitUntil(form.cancelButton.isVisible)
    qtbot.keyClick(form.surname, Qt.Key.Key_Escape)
    assert page.pupil.new_form is None
    form = page.pupil.add_guardian().form
    qtbot.waitUntil(form.cancelButton.isVisible)
    qtbot.keyClicks(form.surname, "Verzonnen")
    qtbot.keyClick(form.surname, Qt.Key.Key_Escape)
    assert page.pupil.new_form is not None
    qtbot.keyClick(form.surname, Qt.Key.Key_Return)
    settled(page, qtbot)
    after = dossiers.view(school, dossier_id).student.guardians
    assert [each.block.achternaam for each in after[len(before) :]] == ["Verzonnen"]

    card = page.pupil.cards()[0]
    click(qtbot, card.form.removeButton)
    assert card.form.removeNo.hasFocus()
    qtbot.keyClick(card.form.removeNo, Qt.Key.Key_Escape)
    assert card.form.removePanel.isHidden()
    assert card.form.removeButton.hasFocus()
    assert dossiers.view(school, dossier_id).student.guardians == after


def test_what_opens_a_form_is_gone_while_it_is_open(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    """It could only open it once more; who leaves the form is where it was opened."""
    opened(page, qtbot, fresh("Noor Bakker"), "gegevens")
    pupil = page.pupil
    pupil.representative.show()  # this pupil is too young to be asked for one
    card = pupil.cards()[0]
    cancels = {
        pupil.identity.form.editButton: lambda: pupil.identity.form.cancelButton,
        card.form.editButton: lambda: card.fields.form.cancelButton if card.fields else None,
        pupil.representative.form.editButton: lambda: pupil.representative.form.cancelButton,
    }
    for button, cancel in cancels.items():
        click(qtbot, button)
        assert not button.isVisible()
        shown = cancel()
        assert shown is not None
        click(qtbot, shown)
        assert button.isVisible()
        assert button.hasFocus()
