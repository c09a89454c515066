"""The personal number on the screen: masked for who looks along, shown to who asks, and that is on record."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.number_sheet import NumberOnSheet
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.dossier_content import content
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.demo import DEMO_NUMBER
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, opened, settled

SHOWN = "persoonsgebonden nummer getoond"


def said(page: DossierPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def times_shown(school: Workspace) -> int:
    with school.view() as unit:
        return sum(entry.action == SHOWN for entry in unit.audit.entries(unit.audit.count()))


def test_the_number_is_masked_until_somebody_asks_and_that_is_on_record(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R048, R139: its last two figures are enough to recognise it."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    before = times_shown(school)
    assert form.pgnLabel.text().endswith("•••••••" + DEMO_NUMBER[-2:])
    assert DEMO_NUMBER not in said(page)

    click(qtbot, form.pgnButton)
    settled(page, qtbot)
    assert DEMO_NUMBER in form.pgnLabel.text()
    assert times_shown(school) == before + 1

    click(qtbot, form.pgnButton)
    settled(page, qtbot)
    assert DEMO_NUMBER not in said(page)
    assert times_shown(school) == before + 1


def test_neither_content_nor_form_shows_the_number(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R048: and people who have inzage see their own."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    assert DEMO_NUMBER not in said(page)

    page.compose.edit(Category.LEERLING)
    settled(page, qtbot)
    holding = [field for field in page.findChildren(QLineEdit) if field.text() == DEMO_NUMBER]
    assert holding
    assert all(DEMO_NUMBER not in field.displayText() for field in holding)

    own = content(dossiers.view(school, dossier_id), chosen_only=True)[Category.LEERLING]
    assert DEMO_NUMBER in {line.value for line in own}


def test_a_tick_lets_it_stand_on_the_sheet(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R136, R139: for a move to another school only; who may not is told so and the tick goes back."""
    dossier_id = fresh(profile=Profile.POPO)
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    assert form.pgnOnSheet.isVisible()
    click(qtbot, form.pgnOnSheet)
    settled(page, qtbot)
    recorded = events_of(dossiers.view(school, dossier_id).dossier.events, NumberOnSheet)
    if school.may(Right.EXCEPTION):
        assert [event.allowed for event in recorded] == [True]
    else:
        assert recorded == ()
    assert form.pgnOnSheet.isChecked() is bool(recorded)
    assert bool(form.pgnProblem.isVisible()) is not bool(recorded)

    opened(page, qtbot, fresh(profile=Profile.POSWV), "gegevens")
    assert not form.pgnOnSheet.isVisible()
