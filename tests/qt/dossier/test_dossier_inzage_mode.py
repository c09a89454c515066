"""What goes along can be opened in the inzagemodus, from memory, by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Extent
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import attachments, dossiers, preparing
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, settled, shortcuts_in, the_attachment, word_file
from tests.qt.dossier.test_dossier_inzage import opened_mode


def test_an_attachment_that_goes_along_opens_in_the_inzagemodus_and_closes_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R080: people see what goes, not only its name; what stays or is only spoken about stays closed."""
    dossier_id = fresh("Noor Bakker", files=("rapport", "opp", "dyslexie"))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    going, spoken = (the_attachment(school, dossier_id, kind) for kind in ("rapport", "opp"))
    attachments.decide(school, dossier_id, going, included=True)
    attachments.decide(school, dossier_id, spoken, included=True, extent=Extent.SPOKEN)
    mode = opened_mode(page, qtbot, dossier_id)
    assert set(mode.view_buttons()) == {going}
    button = mode.view_buttons()[going]

    click(qtbot, button)
    settled(page, qtbot)

    assert mode.preview.isVisible()
    assert mode.preview.pages == 1
    assert not mode.preview.form.save_button.isVisible()
    assert not mode.preview.form.print_button.isVisible()
    assert not mode.form.scroll.isVisible()
    assert "Schoolrapport" in mode.form.viewerTitle.text()
    keys = shortcuts_in(mode)
    assert len(keys) == len(set(keys)), keys
    click(qtbot, mode.form.backButton)
    assert mode.form.scroll.isVisible()
    assert mode.preview.pages == 0
    assert mode.focusWidget() is button
    assert dossiers.view(school, dossier_id).dossier.decision(going).seen_at is None

    qtbot.keyClick(button, Qt.Key.Key_Return)
    settled(page, qtbot)
    qtbot.keyClick(mode.preview.form.pdf_view, Qt.Key.Key_Escape)
    assert page.inzage.mode is mode, "Esc in an attachment goes back to the list"
    assert mode.form.scroll.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert page.inzage.mode is None


def test_an_attachment_that_cannot_be_shown_says_so_to_the_person(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Word file is never written to disk to be opened; a broken PDF is no blank page."""
    monkeypatch.setattr(preparing, "refuse_for", lambda _: None)  # as in a store of before those were refused
    dossier_id = fresh("Noor Bakker")
    pupil = dossiers.view(school, dossier_id).student.id
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    word = attachments.add(school, pupil, "Verslag.docx", word_file(), kind_key="rapport")
    broken = attachments.add(school, pupil, "Rapport.pdf", b"%PDF-1.7 nothing %%EOF", kind_key="rapport")
    for attachment in (word, broken):
        attachments.decide(school, dossier_id, attachment.id, included=True)
        mode = opened_mode(page, qtbot, dossier_id)

        click(qtbot, mode.view_buttons()[attachment.id])
        settled(page, qtbot)

        assert mode.preview.isVisible()
        assert mode.preview.pages == 0
        assert "kan hier niet worden getoond" in mode.preview.explanation
        assert "Vraag de school" in mode.preview.explanation
        page.inzage.close_mode()


def test_an_attachment_on_show_closes_when_it_no_longer_goes(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker", files=("rapport",))
    report = the_attachment(school, dossier_id, "rapport")
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    attachments.decide(school, dossier_id, report, included=True)
    mode = opened_mode(page, qtbot, dossier_id)
    click(qtbot, mode.view_buttons()[report])
    settled(page, qtbot)

    attachments.decide(school, dossier_id, report, included=False)
    page.reload()
    settled(page, qtbot)

    assert mode.form.scroll.isVisible()
    assert mode.preview.pages == 0
    assert not mode.view_buttons()
