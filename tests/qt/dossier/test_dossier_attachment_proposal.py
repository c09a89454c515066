"""What is known of a sensitive attachment is proposed, and the keys go from one empty field to the next."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Attachment, AuthorConsent
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.demo import demo_document, demo_school
from oso_desktop.services.workspace import Workspace
from tests.exchange import documents
from tests.exchange.pdfs import full_pdf
from tests.qt.dossier.desk import Fresh, added, click, opened, page_of, settled, the_attachment, ticked

OPP = documents.pdf("OPP\nDatum: 15 januari 2026")
READ = "Ik heb de waarschuwing gelezen"


def stored(school: Workspace, dossier_id: DossierId) -> Attachment:
    (found,) = dossiers.view(school, dossier_id).attachments
    return found


def focused(page: DossierPage) -> QWidget:
    found = page.window().focusWidget()
    assert found is not None
    return found


def test_a_proposal_is_shown_in_full_and_stored_only_with_the_tick_that_says_it_is_right(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R023, R035: the day with the place where it stands, and the own school as the source of what it writes."""
    dossier_id = fresh()
    row = ticked(page, qtbot, dossier_id, added(school, dossier_id, "OPP.pdf", OPP, "opp"))
    form = row.form

    shown = form.proposalLabel.text()
    assert "15-01-2026 (op bladzijde 1 staat ‘15 januari 2026’)" in shown
    assert demo_school().name in shown
    assert form.warningSeen.text() == f"{READ}. Datum en bron kloppen"
    assert form.warningSeen.accessibleDescription() == shown
    assert not form.describePanel.isVisible()
    row.flush()
    settled(page, qtbot)
    assert (stored(school, dossier_id).document_date, stored(school, dossier_id).origin) == (None, "")

    click(qtbot, form.warningSeen)
    settled(page, qtbot)
    after = stored(school, dossier_id)
    assert (after.document_date, after.origin) == (date(2026, 1, 15), demo_school().name)
    assert after.date_guess is None
    assert dossiers.view(school, dossier_id).dossier.decision(after.id).warning_seen
    assert form.proposalLabel.isHidden()
    assert form.warningSeen.text() == READ


def test_what_a_person_types_goes_before_what_is_proposed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R035."""
    dossier_id = fresh()
    form = ticked(page, qtbot, dossier_id, added(school, dossier_id, "OPP.pdf", OPP, "opp")).form
    click(qtbot, form.describeButton)
    qtbot.keyClicks(form.dateEdit, "20-02-2026")
    assert form.warningSeen.text() == f"{READ}. De bron klopt"
    assert "15-01-2026" not in form.proposalLabel.text()
    click(qtbot, form.describeButton)
    click(qtbot, form.detailButton)

    click(qtbot, form.warningSeen)
    settled(page, qtbot)
    after = stored(school, dossier_id)
    assert (after.document_date, after.origin) == (date(2026, 2, 20), demo_school().name)


@pytest.mark.parametrize(
    ("name", "data", "kind", "tick"),
    [
        (
            "TLV.pdf",
            documents.pdf("Toelaatbaarheidsverklaring"),
            "tlv",
            READ,
        ),  # written elsewhere, and of no day
        ("TLV 2026-01-15.pdf", demo_document("x"), "tlv", f"{READ}. De datum klopt"),
        ("OPP 2026-12-31.pdf", demo_document("x"), "opp", f"{READ}. De bron klopt"),  # a day to come
    ],
)
def test_only_what_points_to_it_is_proposed(
    page: DossierPage,
    qtbot: QtBot,
    school: Workspace,
    fresh: Fresh,
    name: str,
    data: bytes,
    kind: str,
    tick: str,
) -> None:
    """R035: for the rest the fields come up."""
    dossier_id = fresh()
    form = ticked(page, qtbot, dossier_id, added(school, dossier_id, name, data, kind)).form
    assert form.warningSeen.text() == tick
    assert form.describePanel.isVisible()


def test_the_day_of_birth_is_not_taken_for_the_day_of_a_document(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R035."""
    dossier_id = fresh()
    born = dossiers.view(school, dossier_id).student.birth_date
    assert born is not None
    report = added(school, dossier_id, f"OPP {born:%d-%m-%Y}.pdf", demo_document("x"), "opp")
    form = ticked(page, qtbot, dossier_id, report).form
    assert form.warningSeen.text() == f"{READ}. De bron klopt"


def test_an_old_day_that_is_proposed_asks_at_once_whether_it_is_still_needed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R016, R036."""
    dossier_id = fresh()
    old = added(school, dossier_id, "OPP 2019-01-15.pdf", demo_document("x"), "opp")
    form = ticked(page, qtbot, dossier_id, old).form
    assert form.questions.field("nog_nodig").isVisible()


def test_a_tick_shows_what_asks_care_and_nothing_else(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R017: a usual document goes by its tick alone, so that has to be opened by itself."""
    dossier_id = fresh(files=("opp", "rapport"))
    opened(page, qtbot, dossier_id, "bijlagen")
    usual, careful = (the_attachment(school, dossier_id, kind) for kind in ("rapport", "opp"))
    click(qtbot, page.attachments.row(usual).form.goes)
    settled(page, qtbot)
    assert page.attachments.preview.pages == 0
    assert dossiers.view(school, dossier_id).dossier.decision(usual).seen_at is None

    click(qtbot, page.attachments.row(careful).form.goes)
    settled(page, qtbot)
    assert page.attachments.preview.pages == 1
    assert dossiers.view(school, dossier_id).dossier.decision(careful).seen_at is not None


def test_who_may_not_choose_sees_nothing_by_a_tick(qtbot: QtBot, school: Workspace, fresh: Fresh) -> None:
    """R168, R170: the tick is refused, and no document was looked at for it."""
    dossier_id = fresh(files=("opp",))
    with page_of(User(name="A. Administratie", role=Role.ADMINISTRATION), school, qtbot) as page:
        form = ticked(page, qtbot, dossier_id, the_attachment(school, dossier_id)).form
        assert not form.goes.isChecked()
        assert page.attachments.preview.pages == 0


def test_a_key_that_is_meant_for_the_reason_promises_nothing(
    qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L18: the promise of secrecy comes up beside the questions, and waits for a hand of its own."""
    dossier_id = fresh(files=("psychologisch",))
    with page_of(User(name="Ook nieuw hier", role=Role.HEAD), school, qtbot) as page:
        report = the_attachment(school, dossier_id, "psychologisch")
        form = ticked(page, qtbot, dossier_id, report).form
        assert page.attachments.secrecy.isVisible()
        QTest.keyClick(focused(page), Qt.Key.Key_Space)
        QTest.keyClick(focused(page), Qt.Key.Key_Return)
        settled(page, qtbot)
        assert form.reason.hasFocus()
        assert page.attachments.secrecy.isVisible()
        assert dossiers.view(school, dossier_id).dossier.decision(report).seen_at is None


def test_enter_goes_on_to_what_is_still_empty(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """UI.md: all by keys; a line that is filled in already is passed over."""
    dossier_id = fresh()
    report = added(school, dossier_id, "onderzoek.pdf", full_pdf(4), "psychologisch")
    form = ticked(page, qtbot, dossier_id, report).form
    form.authorProfession.setText("psycholoog")

    form.author.setFocus()
    qtbot.keyClicks(form.author, "V. Verzonnen")
    QTest.keyClick(form.author, Qt.Key.Key_Return)
    assert form.authorOrganisation.hasFocus()
    qtbot.keyClicks(form.authorOrganisation, "De Bedachte School")
    QTest.keyClick(form.authorOrganisation, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert focused(page) in form.consent.buttons.values()
    assert form.consent.value == AuthorConsent.NOT_ASKED


def test_a_click_leads_to_what_an_answer_asks_and_an_arrow_to_the_next_answer(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """UI.md: who goes along the answers by keys is not taken away from them."""
    dossier_id = fresh()
    report = added(school, dossier_id, "onderzoek.pdf", full_pdf(4), "psychologisch")
    form = ticked(page, qtbot, dossier_id, report).form

    form.full.setFocus()
    QTest.keyClick(focused(page), Qt.Key.Key_Space)
    QTest.keyClick(focused(page), Qt.Key.Key_Down)
    settled(page, qtbot)
    assert form.part.isChecked()
    assert form.part.hasFocus()
    QTest.keyClick(focused(page), Qt.Key.Key_Down)
    settled(page, qtbot)
    assert form.spoken.isChecked()

    qtbot.mouseClick(form.part, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    qtbot.waitUntil(form.pages.hasFocus)
    qtbot.mouseClick(form.consent.buttons[AuthorConsent.GIVEN], Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    qtbot.waitUntil(form.consentOn.hasFocus)
