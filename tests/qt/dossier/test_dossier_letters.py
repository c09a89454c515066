"""The tab Brieven by clicks and keys: previewed, kept, printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import letters
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    click,
    fill_receiver,
    opened,
    settled,
)


def test_a_letter_is_kept_before_it_is_printed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R090: what was printed is on record, byte for byte."""
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")

    page.letters.form.choices.setFocus()
    qtbot.keyClick(page.letters.form.choices, Qt.Key.Key_Down)
    settled(page, qtbot)
    assert page.letters.preview.pages >= 1
    assert letters.of_dossier(school, dossier_id) == ()
    click(qtbot, page.letters.preview.form.print_button)
    settled(page, qtbot)

    (made,) = letters.of_dossier(school, dossier_id)
    assert made.printed_at is not None
    assert paper.read_bytes().startswith(b"%PDF")
    assert "afgedrukt op" in page.letters.form.made.item(0).text()


def test_a_letter_that_cannot_be_made_says_why(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "brieven")

    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)

    assert page.letters.preview.pages == 0
    assert "ontvangende school" in page.letters.form.whyNot.text()
