"""The tab Geschiedenis: what happened is told in sentences, and two versions lie side by side."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.history import RowState
from oso_desktop.dossier.inzage import Manner
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_history_words import MAIN_ACTIONS, log_row
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.language import Language, speak
from oso_desktop.services import dossiers, handover, inzage, receivers
from oso_desktop.services.log_book import LogLine
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, choose, click, make_ready, opened, settled
from tests.qt.translations import english


def told(page: DossierPage) -> list[str]:
    return [row.what for row in page.history.timeline.rows]


def test_before_anything_is_final_it_says_what_will_come(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "geschiedenis")
    form = page.history.form

    assert form.answerLabel.text().startswith("Nog geen definitieve versie.")
    assert not form.besideTable.isVisible()
    assert not form.leftChoice.isVisible()
    assert told(page) == ["Dossier begonnen: Naar het voortgezet onderwijs"]


def test_what_happened_is_told_the_newest_first(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R133, R154: from the choice to the receipt, with who did it."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    version = handover.freeze(school, dossier_id)
    delivery = handover.record_delivery(school, dossier_id, version.id, way=Way.LAS, on=school.today)
    receivers.record_receipt(school, dossier_id, delivery.id, on=school.today, how="Opgehaald uit het LAS.")
    opened(page, qtbot, dossier_id, "geschiedenis")

    found = told(page)
    assert found[0].startswith("Ontvangst van versie 1 bevestigd door")
    assert found[1].startswith("Versie 1 overgedragen aan")
    assert found[2].startswith("Versie 1 definitief gemaakt, voor")
    assert found[-1].startswith("Dossier begonnen")
    assert any(each.startswith("Inzage aangeboden aan Ilse Bakker") for each in found)
    assert "Keuze bevestigd" in found
    assert {row.who for row in page.history.timeline.rows} == {school.user.name}
    assert "op" in page.history.form.answerLabel.text()
    assert page.history.form.answerLabel.text().endswith("ontvangen.")


def test_the_small_steps_come_on_asking(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R164: what the log has of this dossier, and nothing twice."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    opened(page, qtbot, dossier_id, "geschiedenis")
    box, before = page.history.form.smallBox, told(page)
    assert not any(each.startswith("Ontvangende school ingevuld") for each in before)

    click(qtbot, box)

    assert any(each.startswith("Ontvangende school ingevuld") for each in told(page))
    assert sum(each.startswith("Inzage aangeboden") for each in told(page)) == len(
        dossiers.view(school, dossier_id).holders
    )
    click(qtbot, box)
    assert told(page) == before


@pytest.mark.parametrize("action", sorted(MAIN_ACTIONS))
def test_in_english_what_happened_is_told_in_english(qapp: QApplication, action: str) -> None:
    """Each by its own translation, and not by that of a sentence that happens to begin with the same word."""
    line = LogLine(
        at=datetime(2026, 11, 23, 9, tzinfo=UTC), by="A. de Wit", role="", action=action, about="", detail=""
    )
    dutch = log_row(line).what
    speak(Language.ENGLISH)
    try:
        said = english()[action]
        assert log_row(line).what == said[:1].upper() + said[1:] != dutch
    finally:
        speak(Language.DUTCH)


def test_a_mistake_that_was_put_back_is_told(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    holder = dossiers.view(school, dossier_id).holders[0].holder
    inzage.withdraw_inzage(school, dossier_id, holder.id, reason="Dit was de andere ouder.")
    inzage.offer(school, dossier_id, holder.id, on=school.today, manner=Manner.SENT)
    opened(page, qtbot, dossier_id, "geschiedenis")

    (mistake,) = (each for each in told(page) if each.startswith("Teruggezet"))
    assert holder.name in mistake
    assert "Dit was de andere ouder." in mistake


def test_two_versions_lie_side_by_side(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R133: what came, what went and what is the same, in words; and each with how it is now."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "geschiedenis")
    history, form = page.history, page.history.form
    assert form.rightChoice.currentText() == "Zoals het nu is"
    assert form.besideAnswer.text() == "Geen verschil: dezelfde gegevens en bijlagen."

    dossiers.choose_category(school, dossier_id, Category.VERZUIM, chosen=True)
    page.reload()
    settled(page, qtbot)
    assert form.besideAnswer.text() == "Verschil: 1 erbij, 0 veranderd, 0 niet meer mee."

    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    page.reload()
    settled(page, qtbot)
    assert form.rightChoice.currentText().startswith("Versie 2")
    verzuim = next(row for row in history.beside.rows if row.what == "Verzuim")
    assert (verzuim.left, verzuim.right, verzuim.state) == ("", "gaat mee", RowState.ADDED)
    assert all(row.state is not RowState.SAME for row in history.beside.rows)
    heads = [
        history.beside.headerData(number, Qt.Orientation.Horizontal)
        for number in range(history.beside.columnCount())
    ]
    assert heads == ["Wat", form.leftChoice.currentText(), form.rightChoice.currentText(), "Verschil"]

    click(qtbot, form.sameBox)
    assert any(row.state is RowState.SAME for row in history.beside.rows)

    first, second = (str(each.id) for each in dossiers.view(school, dossier_id).dossier.versions)
    choose(form.leftChoice, second)
    choose(form.rightChoice, first)
    settled(page, qtbot)
    verzuim = next(row for row in history.beside.rows if row.what == "Verzuim")
    assert verzuim.state is RowState.REMOVED


def test_nothing_of_one_pupil_stays_behind_with_the_next(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R166."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "geschiedenis")
    assert page.history.timeline.rowCount() > 3

    page.show_dossier(fresh("Daan de Boer"))

    assert page.history.timeline.rowCount() == 0
    assert page.history.beside.rowCount() == 0
    assert page.history.form.leftChoice.count() == 0
    settled(page, qtbot)
