"""The tab Inzage and the inzagemodus by clicks and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.inzage import HolderState
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    click,
    opened,
    settled,
)


def test_inzage_is_recorded_per_person(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R087, R089: offered and seen, with dates and how it is proven."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "inzage")
    cards = list(page.inzage.cards().values())
    assert [card.form.stateChip.text() for card in cards] == ["nog aan te bieden"] * 2

    click(qtbot, cards[0].form.offerButton)
    click(qtbot, cards[0].form.offerSave)
    settled(page, qtbot)
    click(qtbot, cards[0].form.seenButton)
    cards[0].form.seenAgreement.setCurrentIndex(cards[0].form.seenAgreement.findText("nee"))
    click(qtbot, cards[0].form.seenSave)
    settled(page, qtbot)

    states = [line.state for line in dossiers.view(school, dossier_id).holders]
    assert states == [HolderState.SEEN, HolderState.TO_OFFER]
    assert [card.form.stateChip.text() for card in cards] == ["ingezien", "nog aan te bieden"]
    assert "akkoord met de inhoud: nee" in cards[0].form.factsLabel.text()


def test_a_remark_is_read_back_kept_and_cannot_be_edited(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R097, R098."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "inzage")
    card = next(iter(page.inzage.cards().values()))
    entry = card.entry.form

    click(qtbot, card.form.remarkButton)
    qtbot.keyClicks(entry.text, "Het gaat thuis goed & rustig.")
    click(qtbot, entry.readBack)
    assert entry.readText.text() == "Het gaat thuis goed & rustig."
    click(qtbot, entry.keepButton)
    settled(page, qtbot)

    (kept,) = card.remark_cards()
    assert kept.form.textLabel.text() == "Het gaat thuis goed & rustig."
    assert kept.form.textLabel.textFormat() is Qt.TextFormat.PlainText
    assert not kept.form.textLabel.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    assert kept.findChildren(QPlainTextEdit) == []
    assert [button.text() for button in kept.findChildren(QAbstractButton)] == ["Verbeteren"]

    click(qtbot, kept.form.correctButton)
    entry.text.setPlainText("Het gaat thuis goed.")
    click(qtbot, entry.readBack)
    click(qtbot, entry.keepButton)
    settled(page, qtbot)

    remarks = dossiers.view(school, dossier_id).dossier.remarks
    assert [remark.text for remark in remarks] == ["Het gaat thuis goed & rustig.", "Het gaat thuis goed."]
    assert remarks[1].replaces == remarks[0].id
    assert len(card.remark_cards()) == 2


def test_inzagemodus_shows_one_child_and_gives_half_a_text_back(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "inzage")
    click(qtbot, page.inzage.form.modeButton)
    mode = page.inzage.mode
    assert mode is not None
    with qtbot.waitExposed(mode):
        pass
    assert mode.isFullScreen()
    shown = " ".join(label.text() for label in mode.findChildren(QLabel))
    assert "Noor Bakker" in shown
    assert "Overstapadvies" in shown

    qtbot.keyClicks(mode.entry.form.text, "Wij willen")
    qtbot.keyClick(mode, Qt.Key.Key_Escape)

    assert page.inzage.mode is None
    assert next(iter(page.inzage.cards().values())).entry.draft == "Wij willen"
