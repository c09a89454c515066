"""Letters that go to the printer from the tab on which they are needed (users.md §1, §2)."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.qt import printing
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import attachments, dossiers, letters
from oso_desktop.services.workspace import Workspace
from tests.exchange.pdfs import full_pdf
from tests.qt.dossier.desk import Fresh, Window, click, opened, settled
from tests.qt.dossier.test_dossier_receiver import handed_over


@pytest.fixture(autouse=True)
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "DPI", 50)  # what is drawn does not matter here, and takes long


def test_the_evidence_of_inzage_is_printed_kept_and_on_record(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R089, R090, R154: one button, and the paper is kept as every letter is."""
    dossier_id = fresh()
    handed_over(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    evidence = page.inzage.form.evidence
    assert not evidence.printed

    click(qtbot, evidence.button)
    settled(page, qtbot)

    assert evidence.printed
    assert len(pypdfium2.PdfDocument(paper.read_bytes())) >= 1
    (letter,) = [each for each in letters.of_dossier(school, dossier_id) if each.kind is LetterKind.EVIDENCE]
    assert letter.printed_at is not None


def test_without_anything_to_prove_the_button_says_so(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "inzage")
    button = page.inzage.form.evidence.button

    assert button.isVisible()
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Er is nog niets om te bewijzen: leg eerst inzage vast."


def test_who_chooses_no_printer_makes_no_letter(
    window: Window, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    handed_over(school, dossier_id)
    asked: list[QWidget] = []

    def none(parent: QWidget) -> QPrinter | None:
        asked.append(parent)
        return None

    page = DossierPage(window, printer=none)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    with qtbot.waitExposed(page):
        page.show()
    before = letters.of_dossier(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    click(qtbot, page.inzage.form.evidence.button)
    settled(page, qtbot)

    assert asked
    assert letters.of_dossier(school, dossier_id) == before
    assert not page.inzage.form.evidence.printed


def test_the_author_of_a_report_is_asked_from_the_report(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R067: as long as there is no answer; before it is known who that is, the button says what to fill in."""
    dossier_id = fresh()
    student = dossiers.view(school, dossier_id).student.id
    report = attachments.add(school, student, "onderzoek.pdf", full_pdf(4), kind_key="psychologisch").id
    attachments.decide(
        school, dossier_id, report, included=True, reason="De mentor moet weten welke hulp werkt."
    )
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(report).form
    assert form.request.button.isVisible()
    assert not form.request.button.isEnabled()
    assert "wie het verslag schreef" in form.request.button.accessibleDescription()

    qtbot.keyClicks(form.author, "V. Verzonnen")
    page.flush()
    settled(page, qtbot)
    click(qtbot, form.request.button)
    settled(page, qtbot)

    assert form.request.printed
    assert paper.stat().st_size
    (letter,) = letters.of_dossier(school, dossier_id)
    assert (letter.kind, letter.holder_id) == (LetterKind.AUTHOR_REQUEST, report)
    assert letter.printed_at is not None
