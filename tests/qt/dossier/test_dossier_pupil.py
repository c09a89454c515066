"""The tab Gegevens by clicks and keys: guardians and the few things that a list lacks."""

from __future__ import annotations

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
