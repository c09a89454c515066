"""What goes along can be opened in the inzagemodus, from memory, by clicks and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Extent
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.help_page import HelpPage
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


def test_f1_in_the_inzagemodus_brings_its_own_page_and_no_other_and_what_is_typed_stays(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """UI.md: parents look along, so nothing of another page, and the mode is not left."""
    mode = opened_mode(page, qtbot, fresh("Noor Bakker"))
    qtbot.keyClicks(mode.entry.form.text, "Wij willen")
    qtbot.keyClick(mode.entry.form.text, Qt.Key.Key_F1)
    assert mode.help_on_show
    assert page.inzage.mode is mode
    assert mode.isFullScreen()
    help_page = mode.findChild(HelpPage)
    assert help_page.text.page == "09-inzagemodus.md"
    assert not help_page.form.side.isVisible(), "neither index nor search"
    text = help_page.text.document()
    anchors = [
        place.fragment().charFormat().anchorHref()
        for block in (text.findBlockByNumber(number) for number in range(text.blockCount()))
        for place in _fragments(block)
        if place.fragment().charFormat().isAnchor()
    ]
    assert anchors == [], "no link leads to another page"
    assert "\ufffc" not in text.toPlainText(), (
        "no picture: a parent cannot know that the child in it does not exist"
    )
    title = "De inzagemodus: samen met ouders kijken"
    qtbot.waitUntil(lambda: help_page.text.viewport().width() > 0)
    QApplication.processEvents()
    assert text.toPlainText().count(title) == 1, "it is laid out once, whatever changes around it"
    help_page.text.anchorClicked.emit(QUrl("07-inzage.md"))
    assert help_page.text.page == "09-inzagemodus.md"
    keys = shortcuts_in(mode)
    assert len(keys) == len(set(keys)), keys

    qtbot.keyClick(mode.entry.form.text, Qt.Key.Key_Escape)
    assert not mode.help_on_show
    assert page.inzage.mode is mode, "Esc went back one step"
    assert mode.form.pages.currentWidget() is mode.form.scroll
    assert mode.entry.draft == "Wij willen"

    qtbot.keyClick(mode.form.who, Qt.Key.Key_F1)
    qtbot.keyClick(help_page.text, Qt.Key.Key_Escape)
    assert not mode.help_on_show
    assert mode.form.who.hasFocus()
    qtbot.keyClick(mode.form.who, Qt.Key.Key_Escape)
    assert page.inzage.mode is None


def test_f1_over_an_attachment_in_the_inzagemodus_comes_back_to_it(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker", files=("rapport",))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    attachments.decide(school, dossier_id, the_attachment(school, dossier_id, "rapport"), included=True)
    mode = opened_mode(page, qtbot, dossier_id)
    (button,) = mode.view_buttons().values()
    click(qtbot, button)
    settled(page, qtbot)
    qtbot.keyClick(mode.form.backButton, Qt.Key.Key_F1)
    assert mode.help_on_show
    mode.close_help()
    assert mode.form.pages.currentWidget() is mode.form.viewer
    qtbot.keyClick(mode.form.backButton, Qt.Key.Key_Escape)
    assert mode.form.pages.currentWidget() is mode.form.scroll


def _fragments(block: QTextBlock) -> Iterator[QTextBlock.iterator]:
    place = block.begin()
    while not place.atEnd():
        yield place
        place += 1
