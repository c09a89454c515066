"""The tab Inzage and the inzagemodus by clicks and keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, Manner, Recorded, current_remarks
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_content import content
from oso_desktop.qt.dossier_inzage_mode import InzageMode
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.services import attachments, dossiers, inzage, letters
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    click,
    fill_receiver,
    opened,
    settled,
    shortcuts_in,
    the_attachment,
)


def test_inzage_is_recorded_per_person(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R087, R089: offered and seen, with dates and how it is proven."""
    dossier_id = fresh("Noor Bakker")
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    cards = list(page.inzage.cards().values())
    assert [card.form.stateChip.text() for card in cards] == ["nog aan te bieden"] * 2

    click(qtbot, cards[0].form.offerButton)
    for manner, gives_copy in ((Manner.AT_SCHOOL, False), (Manner.HANDED, True)):
        cards[0].form.offerManner.setCurrentIndex(cards[0].form.offerManner.findData(manner))
        assert cards[0].form.offerHint.isVisible() is gives_copy
    click(qtbot, cards[0].form.offerSave)
    settled(page, qtbot)
    assert "Wacht op een reactie" in cards[0].form.nextLabel.text()
    assert not cards[0].form.silentButton.isEnabled()
    click(qtbot, cards[0].form.seenButton)
    cards[0].form.seenRecorded.setCurrentIndex(cards[0].form.seenRecorded.findData(Recorded.REPORT))
    assert "geen toestemming" in cards[0].form.seenAgreement.accessibleDescription()
    assert cards[0].form.seenAgreementHint.isVisible()
    cards[0].form.seenPresent.setText("moeder en meester Tom")
    cards[0].form.seenPoints.setPlainText("Het hele dossier.")
    cards[0].form.seenAgreement.setCurrentIndex(cards[0].form.seenAgreement.findText("nee"))
    click(qtbot, cards[0].form.seenSave)
    settled(page, qtbot)

    states = [line.state for line in dossiers.view(school, dossier_id).holders]
    assert states == [HolderState.SEEN, HolderState.TO_OFFER]
    assert [card.form.stateChip.text() for card in cards] == ["ingezien", "nog aan te bieden"]
    assert "akkoord met de inhoud: nee" in cards[0].form.factsLabel.text()
    assert not cards[0].form.silentButton.isVisible()  # who saw it is not waited for
    assert "Wacht" not in cards[0].form.nextLabel.text()
    assert cards[0].form.seenPresent.text() == ""


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

    (kept,) = card.remarks.cards()
    assert kept.form.textLabel.text() == "Het gaat thuis goed & rustig."
    assert kept.form.textLabel.textFormat() is Qt.TextFormat.PlainText
    assert not kept.form.textLabel.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    assert not any(field.isVisible() for field in kept.findChildren(QPlainTextEdit))
    assert [button.text() for button in kept.findChildren(QAbstractButton) if button.isVisible()] == [
        "Verbeteren",
        "Vergissing…",
    ]

    click(qtbot, kept.form.correctButton)
    entry.text.setPlainText("Het gaat thuis goed.")
    click(qtbot, entry.readBack)
    click(qtbot, entry.keepButton)
    settled(page, qtbot)

    remarks = dossiers.view(school, dossier_id).dossier.remarks
    assert [remark.text for remark in remarks] == ["Het gaat thuis goed & rustig.", "Het gaat thuis goed."]
    assert remarks[1].replaces == remarks[0].id
    assert len(card.remarks.cards()) == 2


def test_a_remark_that_was_begun_waits_while_another_pupil_is_opened(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Nothing typed is lost, nothing is kept that nobody read back, and no pupil sees another's."""
    noor, daan = fresh("Noor Bakker"), fresh("Daan de Boer")
    mother = dossiers.view(school, noor).holders[0].holder.id
    earlier = inzage.add_remark(school, noor, mother, "Noor leest graag.")
    opened(page, qtbot, noor, "inzage")
    card = page.inzage.cards()[mother]
    click(qtbot, card.remarks.cards()[0].form.correctButton)
    qtbot.keyClicks(card.entry.form.text, "En zij")
    typed = card.entry.draft

    opened(page, qtbot, daan, "inzage")
    assert [each.entry.draft for each in page.inzage.cards().values()] == [""] * len(page.inzage.cards())
    opened(page, qtbot, noor, "inzage")

    card = page.inzage.cards()[mother]
    assert card.entry.form.text.isVisible()
    assert card.entry.draft == typed
    assert [remark.text for remark in dossiers.view(school, noor).dossier.remarks] == ["Noor leest graag."]
    click(qtbot, card.entry.form.readBack)
    click(qtbot, card.entry.form.keepButton)
    settled(page, qtbot)
    assert dossiers.view(school, noor).dossier.remarks[-1].replaces == earlier.id

    opened(page, qtbot, daan, "inzage")
    opened(page, qtbot, noor, "inzage")
    assert page.inzage.cards()[mother].entry.draft == ""


def test_a_remark_that_is_being_kept_while_its_pupil_is_left_is_no_draft_any_more(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Otherwise the same words could be kept twice."""
    noor, daan = fresh("Noor Bakker"), fresh("Daan de Boer")
    opened(page, qtbot, noor, "inzage")
    card = next(iter(page.inzage.cards().values()))
    click(qtbot, card.form.remarkButton)
    qtbot.keyClicks(card.entry.form.text, "Noor leest graag.")
    click(qtbot, card.entry.form.readBack)
    click(qtbot, card.entry.form.keepButton)
    opened(page, qtbot, daan, "inzage")
    opened(page, qtbot, noor, "inzage")

    card = next(iter(page.inzage.cards().values()))
    assert card.entry.draft == ""
    assert len(card.remarks.cards()) == 1


def test_a_key_or_a_click_too_many_does_not_keep_a_remark(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R098: what is kept cannot be changed, so it is kept on purpose; in the card and in the inzagemodus."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "inzage")
    card = next(iter(page.inzage.cards().values()))
    click(qtbot, card.form.remarkButton)
    mode = opened_mode(page, qtbot, dossier_id)
    for entry in (mode.entry.form, card.entry.form):
        entry.text.setPlainText("Het gaat thuis goed.")
        pressed = entry.readBack.mapTo(entry.steps, entry.readBack.rect().topLeft())
        under = entry.readBack.rect().translated(pressed)
        click(qtbot, entry.readBack)
        assert entry.keepButton.isVisible()
        assert not entry.keepButton.hasFocus()
        where = entry.keepButton.mapTo(entry.steps, entry.keepButton.rect().topLeft())
        assert not under.intersects(entry.keepButton.rect().translated(where))
        page.inzage.close_mode()
    assert dossiers.view(school, dossier_id).dossier.remarks == ()


def test_a_mistake_is_put_right_in_the_card(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Nothing leaves the record; what was a mistake counts no more."""
    dossier_id = fresh("Noor Bakker")
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    card = next(iter(page.inzage.cards().values()))
    assert not card.form.mistakeButton.isVisible()
    click(qtbot, card.form.seenButton)
    card.form.seenRecorded.setCurrentIndex(card.form.seenRecorded.findData(Recorded.LAS_TICK))
    card.form.seenTicked.setText("juf Els")
    click(qtbot, card.form.seenSave)
    settled(page, qtbot)

    click(qtbot, card.form.mistakeButton)
    click(qtbot, card.form.mistakeSave)
    settled(page, qtbot)
    assert "tien tekens" in card.form.mistakeProblem.text()
    qtbot.keyClicks(card.form.mistakeReason, "Dit was een ander kind.")
    click(qtbot, card.form.mistakeSave)
    settled(page, qtbot)

    assert card.form.stateChip.text() == "nog aan te bieden"
    assert "Ingezien op" in card.form.factsLabel.text()
    assert "Dit was een ander kind." in card.form.factsLabel.text()
    assert card.form.factsLabel.text().count("Telt niet mee.") == 1
    assert not card.form.mistakePanel.isVisible()
    assert not card.form.mistakeButton.isVisible()
    assert card.form.mistakeReason.toPlainText() == ""
    assert len(dossiers.view(school, dossier_id).dossier.inzage) == 2


def test_a_remark_in_the_wrong_dossier_is_withdrawn_with_a_ground_and_a_reason(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R098: in the open."""
    dossier_id = fresh("Noor Bakker")
    mother = dossiers.view(school, dossier_id).holders[0].holder.id
    inzage.add_remark(school, dossier_id, mother, "Dit ging over Daan.")
    opened(page, qtbot, dossier_id, "inzage")
    (kept,) = page.inzage.cards()[mother].remarks.cards()

    click(qtbot, kept.form.mistakeButton)
    qtbot.keyClicks(kept.form.mistakeReason, "Zij belde over haar andere zoon.")
    click(qtbot, kept.form.mistakeSave)
    settled(page, qtbot)
    assert "Kies eerst" in kept.form.mistakeProblem.text()
    click(qtbot, kept.form.wrongDossier)
    click(qtbot, kept.form.mistakeSave)
    settled(page, qtbot)

    (shown,) = page.inzage.cards()[mother].remarks.cards()
    said = shown.form.whenLabel.text()
    assert "in het verkeerde dossier getypt: Zij belde over haar andere zoon." in said
    assert shown.form.textLabel.text() == "Dit ging over Daan."
    assert not shown.form.textLabel.isEnabled()
    assert not shown.form.correctButton.isVisible()
    assert not shown.form.mistakeButton.isVisible()
    assert current_remarks(dossiers.view(school, dossier_id).dossier.remarks) == ()


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
    card = next(iter(page.inzage.cards().values()))
    assert card.entry.draft == "Wij willen"
    assert card.entry.isVisible(), "half a text is not folded away"


def opened_mode(page: DossierPage, qtbot: QtBot, dossier_id: DossierId) -> InzageMode:
    opened(page, qtbot, dossier_id, "inzage")
    click(qtbot, page.inzage.form.modeButton)
    mode = page.inzage.mode
    assert mode is not None
    with qtbot.waitExposed(mode):
        pass
    return mode


def test_the_inzagemodus_prints_the_overview_for_the_person_who_looks_along(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R090: what was handed out is on record."""
    dossier_id = fresh("Noor Bakker")
    mode = opened_mode(page, qtbot, dossier_id)
    assert "Overzicht" in mode.form.printButton.text()
    click(qtbot, mode.form.printButton)
    assert "ontvangende school" in mode.form.printProblem.text()
    assert not paper.exists()
    fill_receiver(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    mode.form.who.setFocus()
    qtbot.keyClick(mode.form.who, Qt.Key.Key_Down)
    click(qtbot, mode.form.printButton)
    settled(page, qtbot)

    (made,) = letters.of_dossier(school, dossier_id)
    assert (made.kind, made.holder_id) == (LetterKind.OVERVIEW, mode.form.who.currentData())
    assert made.printed_at is not None
    assert paper.read_bytes().startswith(b"%PDF")
    assert mode.form.printedLabel.isVisible()
    assert mode.form.printedLabel.text().startswith("Het overzicht")
    assert not mode.form.printProblem.text()


def test_the_inzagemodus_says_what_the_file_would_say_and_nothing_else(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R102: only this child, only what goes; what stays is named, not shown."""
    dossier_id = fresh("Noor Bakker", files=("opp", "rapport"))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    attachments.decide(school, dossier_id, the_attachment(school, dossier_id, "rapport"), included=True)
    view = dossiers.view(school, dossier_id)
    mode = opened_mode(page, qtbot, dossier_id)
    labels = [each for each in widgets_in(mode.form.goesLines) if isinstance(each, QLabel)]
    goes, stays = "\n".join(label.text() for label in labels), mode.form.staysLabel.text()

    for category, lines in content(view, chosen_only=True).items():
        assert category.label in goes
        for line in lines:
            assert line.text in goes
    assert "Schoolrapport" in goes
    assert "Ontwikkelingsperspectief" not in goes
    assert "Ontwikkelingsperspectief" in stays
    assert "Toetsresultaten" in stays
    assert "Rekenen-Wiskunde" not in goes + stays
    assert "Daan" not in goes + stays


def test_a_document_that_may_never_go_is_not_even_named(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R058, R063: one that came in a file from the LAS; that it exists is not for everyone who has inzage."""
    dossier_id = fresh("Noor Bakker", files=("rapport",))
    found = the_attachment(school, dossier_id, "rapport")
    with school.change(Right.EDIT, "proef", found) as unit:
        unit.attachments.update(replace(unit.attachments.get(found), kind="meldcode", title=""))

    mode = opened_mode(page, qtbot, dossier_id)

    shown = " ".join(label.text() for label in mode.findChildren(QLabel))
    assert "meldcode" not in shown.lower()


def test_escape_leaves_the_inzagemodus_wherever_the_focus_is(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    for field in ("text", "who", "printButton"):
        mode = opened_mode(page, qtbot, dossier_id)
        focused = mode.entry.form.text if field == "text" else getattr(mode.form, field)
        focused.setFocus()
        qtbot.keyClick(focused, Qt.Key.Key_Escape)
        assert page.inzage.mode is None, field


def test_no_two_shortcuts_of_the_inzagemodus_clash(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    mode = opened_mode(page, qtbot, fresh("Noor Bakker"))

    keys = shortcuts_in(mode)

    assert len(keys) == len(set(keys)), keys
