"""The tab Brieven by clicks and keys: previewed, kept, printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.letters.facts import slip_code
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import letters
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    Window,
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


def test_the_letter_on_show_follows_what_is_filled_in(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "brieven")
    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)
    assert "ontvangende school" in page.letters.form.whyNot.text()

    page.show_tab("overdragen")
    fill_receiver(school, dossier_id)
    page.reload()
    settled(page, qtbot)
    page.show_tab("brieven")
    settled(page, qtbot)

    assert page.letters.form.whyNot.text() == ""
    assert page.letters.preview.pages >= 1


def test_each_parents_letter_is_proposed_under_a_name_of_its_own(
    window: Window, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R061: And without the name of a person: the mark on the letter tells whose it is."""
    proposed: list[str] = []

    def path(_parent: QWidget, name: str) -> None:
        proposed.append(name)

    page = DossierPage(window, path=path)
    qtbot.addWidget(page)
    page.show()
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")
    holders = [line.holder.id for line in page.desk.current.holders]
    assert len(holders) > 1

    for number in range(len(holders)):
        page.letters.form.choices.setCurrentRow(number)
        settled(page, qtbot)
        click(qtbot, page.letters.preview.form.save_button)
        settled(page, qtbot)
        notice = page.letters.preview.notice
        assert notice is not None
        click(qtbot, next(each for each in notice.findChildren(QPushButton) if "Toch" in each.text()))

    assert proposed == [f"uitnodiging_inzage-{slip_code(dossier_id, holder)}" for holder in holders]


def test_a_letter_that_cannot_be_made_says_why(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "brieven")

    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)

    assert page.letters.preview.pages == 0
    assert "ontvangende school" in page.letters.form.whyNot.text()
