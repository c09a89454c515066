"""The findings of the scan are shown and decided in the row of an attachment and at the top of Samenstellen (R046)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.readiness import Place
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.scan_decisions import Standing, Verdict
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.model import Overstapadvies
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.edit_inputs import Story
from oso_desktop.qt.scan_finding import FindingCard
from oso_desktop.qt.scan_panel import ScanPanel
from oso_desktop.services import attachments, dossiers, scan
from oso_desktop.services.demo_attachments import decide_all
from oso_desktop.services.workspace import Workspace
from tests.exchange import documents
from tests.qt.dossier.desk import Fresh, click, opened, settled

NATIONALITY = "Nationaliteit: Marokkaanse."
IBAN = "NL91ABNA0417164300"
WHY = "Dit staat in het briefhoofd van de praktijk."
BIJLAGEN, SAMENSTELLEN = Place.ATTACHMENTS.value, Place.COMPOSE.value


def with_document(school: Workspace, dossier_id: DossierId, *pages: str, **more: int) -> AttachmentId:
    student = dossiers.view(school, dossier_id).student.id
    data = documents.pdf(*pages, **more)
    return attachments.add(
        school, student, "plan.pdf", data, kind_key="handelingsplan", title="Plan <b>A</b>"
    ).id


def with_text(school: Workspace, dossier_id: DossierId, text: str) -> None:
    with school.change(Right.EDIT, "proef", dossier_id) as unit:
        student = unit.students.get(unit.dossiers.get(dossier_id).student_id)
        advice = replace(student.record.overstapadvies or Overstapadvies(), argumentatie=text)
        unit.students.save(replace(student, record=replace(student.record, overstapadvies=advice)))


def panel_of(page: DossierPage, attachment: AttachmentId) -> ScanPanel:
    return page.attachments.scans.panels[attachment]


def unfold(page: DossierPage, qtbot: QtBot, panel: ScanPanel) -> None:
    """Opens the findings, and waits until they stand on the screen."""
    click(qtbot, panel.form.allButton)
    settled(page, qtbot)
    qtbot.waitUntil(lambda: bool(panel.cards) and all(each.isVisible() for each in panel.cards.values()))


def card(panel: ScanPanel, subject: str) -> FindingCard:
    """The finding about this subject, opened if another was."""
    found = next(
        each for each in panel.cards.values() if each.found and each.found.finding.subject == subject
    )
    if found.waits:
        found.open_up()
    return found


def standings(school: Workspace, dossier_id: DossierId, attachment: AttachmentId) -> dict[str, Standing]:
    found = scan.in_attachments(dossiers.view(school, dossier_id))[attachment]
    return {one.finding.subject: one.standing for one in found}


def texts(panel: ScanPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_a_document_without_findings_has_no_panel(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    clean = with_document(school, dossier_id, "Plan voor rekenen.")
    opened(page, qtbot, dossier_id, BIJLAGEN)

    assert panel_of(page, clean).isHidden()


def test_the_words_come_when_a_person_asks_and_go_when_folded(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R046: subject, place, words in bold, why and what to do; numbers by their last figures (R048)."""
    dossier_id = fresh()
    attachment = with_document(school, dossier_id, "Plan", f"<i>{NATIONALITY}</i>", f"Rekening {IBAN}")
    opened(page, qtbot, dossier_id, BIJLAGEN)
    panel = panel_of(page, attachment)
    before = texts(panel)

    unfold(page, qtbot, panel)
    shown = texts(panel)

    assert "over 2 vondsten moet u nog beslissen" in before
    assert "Marokkaanse" not in before
    assert panel.cards.keys() == {
        one.finding.mark for one in scan.in_attachments(dossiers.view(school, dossier_id))[attachment]
    }
    assert "Nationaliteit: bladzijde 2" in shown
    assert "&lt;i&gt;<b><u>" in shown
    assert "Marokkaanse" in shown
    assert IBAN not in shown
    found = card(panel, "nationaliteit")
    assert found.form.keep.isHidden()
    assert found.form.fieldButton.isHidden()
    assert not card(panel, "iban").form.keep.isHidden()
    click(qtbot, panel.form.allButton)
    settled(page, qtbot)
    assert panel.cards == {}
    assert "Marokkaanse" not in texts(panel)


def test_each_finding_is_decided_with_its_reason_and_folds(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R022, R046: a reason where one is asked; who and when afterwards; it can be changed."""
    dossier_id = fresh()
    attachment = with_document(school, dossier_id, NATIONALITY, f"Rekening {IBAN}")
    opened(page, qtbot, dossier_id, BIJLAGEN)
    panel = panel_of(page, attachment)
    unfold(page, qtbot, panel)
    kept = card(panel, "iban")
    (gone,) = (each for each in panel.cards.values() if each is not kept)
    assert not gone.is_open, "one at a time"
    assert gone.form.snippetLabel.isVisible(), "the words of the other stay in sight"
    assert not gone.form.leaveOut.isVisible()

    click(qtbot, kept.form.keep)
    assert not kept.form.reason.isHidden()
    assert not kept.form.saveButton.isEnabled()
    qtbot.keyClicks(kept.form.reason, "nodig")
    assert not kept.form.saveButton.isEnabled()
    kept.form.reason.setText(WHY)
    qtbot.keyClick(kept.form.reason, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert gone.is_open, "the next one opens by itself"
    click(qtbot, gone.form.leaveOut)
    assert gone.form.reason.isHidden()
    click(qtbot, gone.form.saveButton)
    settled(page, qtbot)

    assert standings(school, dossier_id, attachment) == {
        "iban": Standing.SETTLED,
        "nationaliteit": Standing.LEAVING,
    }
    assert kept.form.askPart.isHidden()
    assert WHY.rstrip(".") in kept.form.decidedLabel.text()
    assert school.user.name in kept.form.decidedLabel.text()
    assert "haal het eruit" in gone.form.decidedLabel.text()
    assert "dit moet er nog uit: nationaliteit" in panel.form.headLabel.text()

    click(qtbot, gone.form.againButton)
    click(qtbot, gone.form.falseAlarm)
    gone.form.reason.setText("Dit gaat over de les over Marokko.")
    click(qtbot, gone.form.saveButton)
    settled(page, qtbot)

    assert set(standings(school, dossier_id, attachment).values()) == {Standing.SETTLED}
    assert "over alles is beslist" in panel.form.headLabel.text()


def test_a_reason_that_says_nothing_is_refused_beside_the_finding(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R022, R046: the store decides what a reason is, and what was typed stays."""
    dossier_id = fresh()
    attachment = with_document(school, dossier_id, f"Rekening {IBAN}")
    opened(page, qtbot, dossier_id, BIJLAGEN)
    panel = panel_of(page, attachment)
    unfold(page, qtbot, panel)
    asked = card(panel, "iban")

    click(qtbot, asked.form.keep)
    asked.form.reason.setText("nodig nodig nodig")
    click(qtbot, asked.form.saveButton)
    settled(page, qtbot)

    assert "waarom" in asked.form.problem.text()
    assert asked.form.reason.text() == "nodig nodig nodig"
    assert standings(school, dossier_id, attachment) == {"iban": Standing.OPEN}


def test_what_cannot_be_read_is_said_and_confirmed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R046, R059: a scan says that nobody read along, until a person says to have looked."""
    dossier_id = fresh()
    attachment = with_document(school, dossier_id, "", scanned=1)
    opened(page, qtbot, dossier_id, BIJLAGEN)
    panel = panel_of(page, attachment)

    assert "kan niet meelezen" in panel.form.unreadLabel.text()
    assert "Kijk zelf" in panel.form.unreadLabel.text()
    assert panel.form.allButton.isHidden()
    click(qtbot, panel.form.unreadButton)
    settled(page, qtbot)

    assert attachment in scan.unread_confirmed(dossiers.view(school, dossier_id))
    assert school.user.name in panel.form.unreadLabel.text()
    assert not panel.form.unreadButton.isVisible()


def test_words_in_the_data_are_shown_on_samenstellen_and_lead_to_their_field(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R035, R046, R181: the field opens, and says that parents can read it."""
    dossier_id = fresh()
    with_text(school, dossier_id, f"Past goed. {NATIONALITY}")
    opened(page, qtbot, dossier_id, SAMENSTELLEN)
    panel = page.compose.scan
    assert panel.isVisible()
    unfold(page, qtbot, panel)
    found = card(panel, "nationaliteit")
    assert "Marokkaanse" in found.form.snippetLabel.text()

    click(qtbot, found.form.fieldButton)
    settled(page, qtbot)

    assert page.compose.editor.category is Category.OVERSTAPADVIES
    stories = [each for each in page.compose.editor.findChildren(Story) if NATIONALITY in each.text()]
    assert [each.pad.hasFocus() for each in stories] == [True]
    assert stories[0].hint.text() == "Ouders kunnen dit lezen. Schrijf feiten, met bron en datum."
    assert stories[0].hint.isVisible()


def test_decided_words_in_the_data_stay_in_sight(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R046: a decision can be seen and changed later, and another pupil begins folded."""
    dossier_id, other = fresh(), fresh()
    with_text(school, dossier_id, f"Past goed. {NATIONALITY}")
    opened(page, qtbot, dossier_id, SAMENSTELLEN)
    panel = page.compose.scan
    unfold(page, qtbot, panel)
    asked = card(panel, "nationaliteit")
    click(qtbot, asked.form.falseAlarm)
    asked.form.reason.setText("Dit gaat over de les over Marokko.")
    click(qtbot, asked.form.saveButton)
    settled(page, qtbot)

    (found,) = scan.in_record(dossiers.view(school, dossier_id))
    assert found.decision is not None
    assert found.decision.verdict is Verdict.FALSE_ALARM
    assert panel.isVisible()
    assert "over alles is beslist" in panel.form.headLabel.text()
    opened(page, qtbot, other, SAMENSTELLEN)
    assert panel.isHidden()
    assert not panel.form.allButton.isChecked()


@pytest.mark.parametrize("unfolded", [False, True])
def test_every_control_has_a_name_that_tells_which_finding(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, unfolded: bool
) -> None:
    """Accessible: one button of many is told apart by its name."""
    dossier_id = fresh()
    attachment = with_document(school, dossier_id, NATIONALITY, f"{NATIONALITY} {IBAN}", scanned=2)
    opened(page, qtbot, dossier_id, BIJLAGEN)
    panel = panel_of(page, attachment)
    if unfolded:
        unfold(page, qtbot, panel)
    names = [each.accessibleName() for each in panel.findChildren(QAbstractButton) if each.isVisible()]

    assert all(names)
    assert len(set(names)) == len(names)


def test_the_sign_waits_for_what_the_scan_found(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R046: an attachment about which the gate still asks something does not say that it goes along."""
    dossier_id = fresh()
    plan = with_document(school, dossier_id, NATIONALITY)
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    decide_all(school, dossier_id, "De mentor moet weten welke hulp werkt.")
    opened(page, qtbot, dossier_id, BIJLAGEN)
    sign = page.attachments.row(plan).form.stateChip
    (found,) = scan.in_attachments(dossiers.view(school, dossier_id))[plan]

    assert sign.text() == "gaat nog niet mee: beslis over de vondsten"
    scan.decide(school, dossier_id, found.finding.mark, Verdict.LEAVE_OUT, "")
    page.reload()
    settled(page, qtbot)
    assert sign.text() == "gaat nog niet mee: er moet nog iets uit"
    scan.decide(school, dossier_id, found.finding.mark, Verdict.FALSE_ALARM, WHY)
    page.reload()
    settled(page, qtbot)
    assert sign.text() == "gaat mee"
