"""The tab Brieven by clicks and keys: previewed, kept, printed."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.stationery import Language
from oso_desktop.letters.facts import slip_code
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import letters
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    Window,
    choose,
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
    assert "afgedrukt of opgeslagen op" in page.letters.form.made.item(0).text()


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


def test_what_was_printed_before_is_printed_again_as_a_copy(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R090: the copy is kept as well, and says on the paper what it is."""
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")
    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)
    for _ in range(3):
        click(qtbot, page.letters.preview.form.print_button)
        settled(page, qtbot)

    first, second, third = letters.of_dossier(school, dossier_id)
    assert (first.copy_of, second.copy_of, third.copy_of) == (None, first.id, first.id)
    assert all(letter.printed_at is not None for letter in (first, second, third))
    marked = [b"".join(_texts(letters.pdf(school, letter.id))) for letter in (first, second, third)]
    assert [b"KOPIE" in text for text in marked] == [False, True, True]
    shown = [page.letters.form.made.item(number).text() for number in range(3)]
    assert [text.startswith("Kopie van") for text in shown] == [True, True, False]


def test_a_letter_that_was_saved_goes_out_again_as_a_copy(
    window: Window, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R090."""
    page = DossierPage(window, path=lambda _parent, name: tmp_path / name)
    qtbot.addWidget(page)
    page.show()
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")
    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)
    for _ in range(2):
        click(qtbot, page.letters.preview.form.save_button)
        settled(page, qtbot)
        notice = page.letters.preview.notice
        assert notice is not None
        click(qtbot, next(each for each in notice.findChildren(QPushButton) if "Toch" in each.text()))
        settled(page, qtbot)
    first, second = letters.of_dossier(school, dossier_id)
    assert second.copy_of == first.id


def test_language_and_size_are_chosen_and_stay_with_the_person(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")
    form, view = page.letters.form, page.letters.preview
    form.choices.setCurrentRow(0)
    settled(page, qtbot)
    plain = view.pages

    choose(form.languageBox, Language.ENGLISH)
    settled(page, qtbot)
    assert view.pages > plain
    form.choices.setCurrentRow(1)
    settled(page, qtbot)
    assert form.languageBox.currentIndex() == 0, "the other parent reads Dutch"
    form.choices.setCurrentRow(0)
    settled(page, qtbot)
    assert form.languageBox.currentData() == Language.ENGLISH
    click(qtbot, view.form.print_button)
    settled(page, qtbot)
    (made,) = letters.of_dossier(school, dossier_id)
    assert made.pages > plain
    assert not form.options.isVisible(), "what is kept cannot become another"


def _texts(pdf: bytes) -> list[bytes]:
    return [page.get_textpage().get_text_range().encode() for page in pypdfium2.PdfDocument(pdf)]
