"""The card Schooladvies by clicks and keys: one line, one verdict, and fields that save themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.advice import Exemption
from oso_desktop.dossier.roles import Role, User
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_advice import AdviceCard
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import advice, dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, Window, click, opened, settled

WHY = "Het hoge tempo van vwo lukt deze leerling nu nog niet."


@pytest.fixture
def card(page: DossierPage) -> Iterator[AdviceCard]:
    return page.compose.advice


def choose(qtbot: QtBot, page: DossierPage, field: QComboBox, code: object) -> None:
    """As the keyboard does: go to the field, move to the entry, and stay there."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    for _ in range(field.findData(code)):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    page.compose.flush()
    settled(page, qtbot)


def test_an_advice_goes_its_way_on_the_card(
    page: DossierPage, card: AdviceCard, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L1–L4, L11, R112: provisional, a higher result, the sentence of the law, a motivation, and definitive."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "samenstellen")
    form = card.form
    assert form.fields.isHidden()
    click(qtbot, form.editButton)
    choose(qtbot, page, form.provisional, "60")
    assert not form.motivation.isVisible()

    choose(qtbot, page, form.test, "61")
    assert form.verdictChip.isVisible()
    assert form.verdictLabel.text() == (
        "De uitslag van de doorstroomtoets (havo t/m vwo) is hoger dan het advies. Stel het advies bij, of schrijf op "
        "waarom dat niet in het belang van de leerling is."
    )
    assert form.motivation.isVisible()

    form.motivation.setFocus()
    qtbot.keyClicks(form.motivation, WHY)
    choose(qtbot, page, form.definitive, "60")
    choose(qtbot, page, form.wishPupil, "70")

    stored = dossiers.view(school, dossier_id)
    said = advice.entry_of(stored.student, stored.dossier)
    assert (said.provisional, said.test, said.definitive, said.motivation) == ("60", "61", "60", WHY)
    assert (said.wish_pupil, said.definitive_on) == ("70", school.today)
    assert form.definitiveOn.day() == school.today
    assert "definitief: havo (" in form.wayLabel.text()

    click(qtbot, form.editButton)
    assert form.fields.isHidden()


def test_what_cannot_be_is_said_on_the_card(
    page: DossierPage, card: AdviceCard, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L3: a lower advice is refused in words, and nothing of it is kept."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    form = card.form
    click(qtbot, form.editButton)
    choose(qtbot, page, form.provisional, "60")
    choose(qtbot, page, form.definitive, "42")
    assert "lager" in form.problem.text()
    assert dossiers.view(school, dossier_id).dossier.advice.definitive is None

    choose(qtbot, page, form.definitive, "61")
    assert not form.problem.isVisible()
    form.definitiveOn.setFocus()
    form.definitiveOn.selectAll()
    qtbot.keyClicks(form.definitiveOn, "gisteren")
    form.motivation.setFocus()
    click(qtbot, form.editButton)
    settled(page, qtbot)
    assert form.problem.isVisible()


def test_an_exemption_is_recorded_on_the_card(
    page: DossierPage, card: AdviceCard, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L24: the line says that there is one and not which."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    click(qtbot, card.form.editButton)
    choose(qtbot, page, card.form.test, "")
    choose(qtbot, page, card.form.exemption, Exemption.SHORT_HERE)
    assert dossiers.view(school, dossier_id).dossier.advice.exemption is Exemption.SHORT_HERE
    assert "uitslag: ontheffing" in card.form.wayLabel.text()
    assert "Nederland" not in card.form.wayLabel.text() + card.form.verdictLabel.text()

    choose(qtbot, page, card.form.test, "70")
    assert "ontheffing" in card.form.problem.text()


def test_the_administration_types_in_and_decides_nothing(
    page: DossierPage, card: AdviceCard, window: Window, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L24, R167: neither the reason of an exemption nor the decision."""
    dossier_id = fresh()
    advice.set_exemption(school, dossier_id, Exemption.MULTIPLE)
    window.workspace = replace(school, user=User(name="Een ander", role=Role.ADMINISTRATION))
    opened(page, qtbot, dossier_id, "samenstellen")
    click(qtbot, card.form.editButton)
    form = card.form
    assert form.provisional.isEnabled()
    assert not form.definitive.isEnabled()
    assert not form.motivation.isEnabled()
    assert not form.exemption.isVisible()
    assert form.exemption.currentData() is None
    assert form.rightsHint.isVisible()


def test_no_other_transfer_shows_the_card(
    page: DossierPage, card: AdviceCard, qtbot: QtBot, fresh: Fresh
) -> None:
    """L7: and for this one the tab Gegevens asks for none of it a second time."""
    opened(page, qtbot, fresh(profile=Profile.POPO), "samenstellen")
    assert card.isHidden()
    page.show_tab("gegevens")
    assert page.pupil.form.advice.isVisible()
    opened(page, qtbot, fresh(), "samenstellen")
    assert card.isVisible()
    page.show_tab("gegevens")
    assert not page.pupil.form.advice.isVisible()
    assert page.pupil.form.contactPerson.isVisible()


def test_every_field_of_the_card_has_a_name(
    card: AdviceCard, page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """L1: for who hears the card instead of seeing it."""
    opened(page, qtbot, fresh(), "samenstellen")
    form = card.form
    fields = (
        form.provisional,
        form.provisionalOn,
        form.test,
        form.testOn,
        form.definitive,
        form.definitiveOn,
    )
    fields_too = (form.wishParents, form.wishPupil, form.exemption, form.motivation, form.editButton)
    names = [field.accessibleName() for field in (*fields, *fields_too)]
    assert all(names)
    assert len(set(names)) == len(names)
