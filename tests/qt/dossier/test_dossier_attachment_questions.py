"""The questions under the tick of an attachment, answered by clicks and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Answer, AuthorConsent, Extent
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.dossier_attachment_row import AttachmentRow
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.reading_order import go_to_next
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.workspace import Workspace
from tests.exchange.documents import png
from tests.exchange.pdfs import full_pdf
from tests.qt.dossier.desk import Fresh, added, choose, click, settled, the_attachment, ticked

REASON = "De mentor moet weten welke hulp werkt."


def left(page: DossierPage, qtbot: QtBot, row: AttachmentRow) -> str:
    """What the sign says once all that was typed is stored."""
    row.flush()
    settled(page, qtbot)
    return row.form.stateChip.text()


def test_a_part_of_a_psychological_report_goes_once_everything_about_it_is_settled(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R030, R031, R065–R069, L28: one thing after the other, each saved as it is filled in."""
    dossier_id = fresh()
    report = added(school, dossier_id, "onderzoek.pdf", full_pdf(4), "psychologisch")
    row = ticked(page, qtbot, dossier_id, report)
    form = row.form
    assert not any(button.isChecked() for button in (form.full, form.part, form.spoken))
    assert form.describePanel.isVisible()
    assert left(page, qtbot, row) == "gaat nog niet mee: volledig of een deel?"

    click(qtbot, form.part)
    assert left(page, qtbot, row) == "gaat nog niet mee: bladzijden ontbreken"
    qtbot.keyClicks(form.pages, "3-9")
    row.flush()
    settled(page, qtbot)
    assert form.pagesProblem.text().startswith("Dit document heeft 4 bladzijden. Bladzijde 5 is er niet.")
    assert form.goes.isChecked()
    form.pages.clear()
    qtbot.keyClicks(form.pages, "4, 1-2")
    assert left(page, qtbot, row) == "gaat nog niet mee: reden ontbreekt"
    assert not form.pagesProblem.text()
    assert form.pages.text() == "1-2, 4"

    qtbot.keyClicks(form.reason, REASON)
    choose(form.article, "b")
    assert left(page, qtbot, row) == "gaat nog niet mee: schrijver ontbreekt"
    qtbot.keyClicks(form.author, "V. Verzonnen")
    qtbot.keyClicks(form.authorProfession, "psycholoog in dienst van het bestuur")
    qtbot.keyClicks(form.authorOrganisation, "De Bedachte School")
    assert left(page, qtbot, row) == "gaat nog niet mee: de schrijver is niet gevraagd"
    assert not form.consentOn.isVisible()
    choose(form.consent, AuthorConsent.ASKED)
    assert left(page, qtbot, row) == "gaat nog niet mee: de schrijver antwoordde nog niet"
    choose(form.consent, AuthorConsent.GIVEN)
    assert left(page, qtbot, row) == "gaat nog niet mee: datum van het antwoord ontbreekt"
    qtbot.keyClicks(form.consentOn, "40-01-2026")
    row.flush()
    settled(page, qtbot)
    assert form.authorProblem.isVisible()
    form.consentOn.clear()
    qtbot.keyClicks(form.consentOn, "12-01-2026")
    assert left(page, qtbot, row) == "gaat nog niet mee: datum ontbreekt"
    assert not form.authorProblem.isVisible()

    qtbot.keyClicks(form.dateEdit, "01-09-2025")
    click(qtbot, form.warningSeen)
    attachments.mark_seen(school, dossier_id, report)
    assert left(page, qtbot, row) == "gaat mee: bladzijde 1-2 en 4"

    decision = dossiers.view(school, dossier_id).dossier.decision(report)
    assert (decision.extent, decision.pages, decision.part) == (Extent.PART, "1-2, 4", "b")
    assert (decision.reason, decision.author_consent) == (REASON, AuthorConsent.GIVEN)


def test_an_answer_says_at_once_what_it_does_and_what_follows_from_it(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R033, L20: the question about the reason comes only after "nee"."""
    dossier_id = fresh(files=("opp",))
    opp = the_attachment(school, dossier_id)
    row = ticked(page, qtbot, dossier_id, opp)
    questions = row.form.questions
    assert not questions.field("opp_gehoord_reden").isVisible()
    assert not questions.field("foto").isVisible()

    choose(questions.field("opp_gehoord"), "nee")
    settled(page, qtbot)
    assert questions.field("opp_gehoord_reden").isVisible()
    qtbot.keyClicks(questions.field("opp_gehoord_reden"), "Nog te jong om dit te zeggen.")
    choose(questions.field("opp_bijlagen"), "erin")
    settled(page, qtbot)
    assert questions.said("opp_bijlagen").startswith("Achter het OPP zitten stukken")
    choose(questions.field("opp_bijlagen"), "eraf")
    settled(page, qtbot)
    assert questions.said("opp_bijlagen") == ""

    assert set(dossiers.view(school, dossier_id).dossier.decision(opp).answers) == {
        Answer("opp_gehoord", "nee"),
        Answer("opp_gehoord_reden", "Nog te jong om dit te zeggen."),
        Answer("opp_bijlagen", "eraf"),
    }


def test_what_is_only_spoken_about_asks_no_more_than_why(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R032."""
    dossier_id = fresh(files=("medisch",))
    row = ticked(page, qtbot, dossier_id, the_attachment(school, dossier_id, "medisch"))
    form = row.form
    assert form.authorPanel.isVisible()
    assert form.questions.field("hoe_te_handelen").isVisible()

    click(qtbot, form.spoken)
    settled(page, qtbot)

    assert not form.authorPanel.isVisible()
    assert not form.questions.isVisible()
    assert form.reason.isVisible()


def test_a_day_that_is_none_is_told_beside_its_question_and_an_old_one_blocks(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L14."""
    dossier_id = fresh(files=("verzuim",))
    verzuim = the_attachment(school, dossier_id, "verzuim")
    row = ticked(page, qtbot, dossier_id, verzuim)
    field, questions = row.form.questions.field("verzuim_vanaf"), row.form.questions

    qtbot.keyClicks(field, "vorig jaar")
    row.flush()
    settled(page, qtbot)
    assert questions.said("verzuim_vanaf")
    assert not dossiers.view(school, dossier_id).dossier.decision(verzuim).answers
    field.clear()
    qtbot.keyClicks(field, "01-08-2020")
    row.flush()
    settled(page, qtbot)
    assert "langer dan een jaar geleden" in questions.said("verzuim_vanaf")


def test_a_usual_picture_asks_one_question_and_warns_of_nothing_else(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R059: nobody is lectured about a school report."""
    dossier_id = fresh()
    picture = added(school, dossier_id, "rapport.png", png(20, 20), "rapport")
    row = ticked(page, qtbot, dossier_id, picture)
    form = row.form
    assert form.questions.field("foto").isVisible()
    assert not form.reason.isVisible()
    assert not form.riskLabel.isVisible()
    assert form.detailButton.text() == "Vraag"

    choose(form.questions.field("foto"), "ja")
    settled(page, qtbot)
    assert "herkenbaar" in form.questions.said("foto")


def test_only_of_a_pdf_pages_can_be_chosen_and_the_row_says_what_to_do_else(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R031."""
    dossier_id = fresh()
    scan = added(school, dossier_id, "onderzoek.png", png(20, 20), "psychologisch")
    form = ticked(page, qtbot, dossier_id, scan).form

    assert not form.part.isEnabled()
    assert "Voeg een samenvatting toe" in form.partHint.text()
    assert form.partHint.isVisible()


def test_the_tab_key_goes_through_the_questions_in_their_order(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp",))
    form = ticked(page, qtbot, dossier_id, the_attachment(school, dossier_id)).form

    form.reason.setFocus()
    for wanted in (
        form.article,
        form.questions.field("opp_gehoord"),
        form.questions.field("opp_bijlagen"),
        form.warningSeen,
    ):
        go_to_next(page.window(), forward=True)  # as the main window does for this key
        assert wanted.hasFocus()


def test_a_question_is_answered_by_keys_and_comes_back_as_it_was_answered(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R164: Tab comes to a question once, whether it was answered or not; the space bar and the arrows answer it."""
    dossier_id = fresh(files=("opp",))
    opp = the_attachment(school, dossier_id)
    row = ticked(page, qtbot, dossier_id, opp)
    field = row.form.questions.field("opp_bijlagen")
    assert isinstance(field, ChoiceField)
    assert not any(button.isChecked() for button in field.buttons.values())
    assert field.buttons["nee"].accessibleDescription().startswith("Zitten er stukken achter dit OPP")

    field.setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    assert field.value == "nee"
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Right)
    assert field.value == "eraf"
    settled(page, qtbot)

    decision = dossiers.view(school, dossier_id).dossier.decision(opp)
    assert decision.answer("opp_bijlagen") == "eraf"
    assert field.buttons["eraf"].isChecked()
    go_to_next(page.window(), forward=True)
    assert row.form.warningSeen.hasFocus()
