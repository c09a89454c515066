"""The address book beside the receiver of a dossier: a few letters fill its fields, and a new school goes in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.exchange.card_file import write_card
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import addresses, dossiers
from oso_desktop.services.workspace import Workspace
from tests.exchange.cards import card
from tests.qt.dossier.desk import Fresh, click, opened, settled

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
"""A screen that is not there has no windows above each other, such as the list below a field."""

COLLEGE = KnownSchool(name="Één Bedacht Collège", brin="98XX", location="01", town="Nieuwoord", vso=True)
VERBAND = KnownSchool(name="Bedacht Verband", brin="PO9901", town="Nieuwoord")


@pytest.fixture(autouse=True)
def _book(school: Workspace) -> None:
    """These two and no others, whatever a test before put in."""
    for each in addresses.schools(school):
        addresses.remove_address(school, each.id)
    for each in (COLLEGE, VERBAND):
        addresses.save_address(school, each)


def proposed(field: QLineEdit) -> list[str]:
    """What the list below a field says for what stands in it."""
    completer = field.completer()
    assert isinstance(completer, QCompleter)
    completer.setCompletionPrefix(field.text())
    model = completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def take_first(page: DossierPage, qtbot: QtBot, field: QLineEdit, typed: str) -> None:
    """Types, goes down to the first school, and takes it with Enter."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not popup.isVisible())
    form = page.handover.receiver.form
    qtbot.waitUntil(lambda: (form.school.text(), form.brin.text()) == (COLLEGE.name, COLLEGE.brin))
    page.flush()
    settled(page, qtbot)


@pytest.mark.parametrize("typed", ["bedacht col", "een bed", "college", "nieuw", "98xx"])
def test_a_few_letters_fill_in_the_whole_school(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, typed: str
) -> None:
    """R120, R131: by name, town or BRIN, with or without accents; all of it is stored."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    assert "een paar letters" in form.school.placeholderText()
    take_first(page, qtbot, form.school, typed)
    found = dossiers.view(school, dossier_id).dossier.receiver
    assert found == ReceivingSchool(name=COLLEGE.name, brin="98XX", location="01", town="Nieuwoord", vso=True)
    assert (form.school.text(), form.brin.text(), form.location.text()) == (COLLEGE.name, "98XX", "01")
    assert form.bookState.text() == "Schoolkaart: geen kaart"


def test_the_field_of_the_brin_proposes_as_well_and_gets_the_brin(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R131"""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    take_first(page, qtbot, form.brin, "98")
    assert form.school.text() == COLLEGE.name
    receiver = dossiers.view(school, dossier_id).dossier.receiver
    assert receiver is not None
    assert receiver.brin == "98XX"


def test_a_samenwerkingsverband_is_proposed_only_where_it_can_be_the_receiver(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """R140"""
    for profile, found in ((Profile.POVO, 1), (Profile.POSWV, 2)):
        opened(page, qtbot, fresh(profile=profile), "overdragen")
        field = page.handover.receiver.form.school
        field.setText("bedacht")
        assert len(proposed(field)) == found, profile


def test_a_school_that_was_typed_goes_in_the_address_book(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R131: with one button, after which the line tells how its card stands."""
    dossier_id = fresh()
    receiver = ReceivingSchool(name="Strandcollege", brin="11AB", location="02", town="Zeeduin")
    dossiers.set_receiver(school, dossier_id, receiver)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    assert form.bookState.text() == "Deze school staat nog niet in het adresboek."
    click(qtbot, form.bookButton)
    settled(page, qtbot)
    added = next(each for each in addresses.schools(school) if each.brin == "11AB")
    assert (added.name, added.location, added.town) == ("Strandcollege", "02", "Zeeduin")
    assert form.bookState.text() == "Schoolkaart: geen kaart"
    addresses.take_card(school, write_card(card(brin="11AB", location="02")))
    opened(page, qtbot, dossier_id, "overdragen")
    assert form.bookState.text() == "Schoolkaart: nog niet gecontroleerd"
    assert form.bookButton.text() == "Naar het adresboek"


def test_a_brin_that_looks_like_another_is_not_put_in_unasked(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R131: the question is told where it was asked, and answered at Beheer."""
    dossier_id = fresh()
    dossiers.set_receiver(school, dossier_id, ReceivingSchool(name="Strandcollege", brin="98XY"))
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    click(qtbot, form.bookButton)
    settled(page, qtbot)
    assert "98XY lijkt op 98XX" in form.receiverProblem.text()
    assert {each.brin for each in addresses.schools(school)} == {COLLEGE.brin, VERBAND.brin}
