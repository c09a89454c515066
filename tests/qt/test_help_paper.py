"""The manual on paper: a page as a letter goes, and the quick card on exactly one A4 (UI.md: Ctrl+P print)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from oso_desktop.qt import help_paper
from oso_desktop.qt.help_manual import CARD, in_manual, manual_pages
from oso_desktop.qt.help_page import HelpPage
from oso_desktop.qt.help_paper import paper
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.printing import pdf_document
from oso_desktop.qt.theme import Scheme, theme, windows_contrast
from tests.qt.conftest import printer_to


def texts(pdf: bytes) -> list[str]:
    """The words of each page, without the blanks between them."""
    document = pypdfium2.PdfDocument(pdf)
    return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.fixture
def light_again() -> Iterator[None]:
    """Dresses everything that lives in the process anew, which takes long: not after every test."""
    yield
    theme().apply(Scheme.LIGHT)


@pytest.fixture
def paper_page(operations: Operations, qtbot: QtBot, tmp_path: Path) -> HelpPage:
    """The help of somebody whose printer writes PDF."""
    page = HelpPage(lambda: operations, lambda _parent: printer_to(tmp_path / "papier.pdf"))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_ctrl_p_and_the_button_print_the_page_on_show(
    paper_page: HelpPage, operations: Operations, tmp_path: Path, qtbot: QtBot
) -> None:
    """UI.md: Ctrl+P prints; a page of the manual goes the way of a letter."""
    paper_page.open_page("06-bijlagen.md")
    with qtbot.waitSignal(operations.idle):
        qtbot.keyClick(paper_page.text, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    whole = len(texts((tmp_path / "papier.pdf").read_bytes()))
    assert whole == len(texts(paper("06-bijlagen.md"))) > 1
    paper_page.text.open_page(CARD)
    with qtbot.waitSignal(operations.idle):
        paper_page.form.print_button.click()
    assert len(texts((tmp_path / "papier.pdf").read_bytes())) == 1


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_without_a_printer_nothing_happens_and_a_printer_that_refuses_is_told(
    operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[QPrinter | None] = [None, printer_to(tmp_path / "geen" / "map" / "papier.pdf"), None]
    page = HelpPage(lambda: operations, lambda _parent: asked.pop(0))
    qtbot.addWidget(page)
    page.open_page(CARD)
    page.print_page()
    assert page.findChildren(Panel) == []
    with qtbot.waitSignal(operations.idle):
        page.print_page()
    (panel,) = page.findChildren(Panel)
    assert panel.text_label.text() == "De printer kan niet worden gestart."
    page.print_page()
    assert panel.isHidden(), "a new try begins with nothing to tell"


def test_the_quick_card_is_exactly_one_a4_with_every_word_of_it() -> None:
    """Manual: a quick card of one A4, with room for three telephone numbers."""
    document = pypdfium2.PdfDocument(paper(CARD))
    assert [[round(each) for each in page.get_size()] for page in document] == [[595, 842]]
    (on_paper,) = texts(paper(CARD))
    said = QTextDocument()
    said.setMarkdown(in_manual(CARD).read_text("utf-8"))  # type: ignore[union-attr]  # there is one
    for word in said.toPlainText().split():
        assert word in on_paper, word


@pytest.mark.usefixtures("light_again")
@pytest.mark.parametrize("scheme", Scheme)
def test_paper_is_black_on_white_whatever_the_screen_is(scheme: Scheme) -> None:
    theme().apply(scheme, windows_contrast("white-on-black") if scheme is Scheme.CONTRAST else None)
    with pdf_document(paper(CARD)) as document:
        image = document.render(0, QSize(600, 850))
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    grey = [flat.pixelColor(x, y).lightness() for x in range(0, 600, 3) for y in range(0, 850, 3)]
    assert sum(each > 200 for each in grey) > 0.9 * len(grey)
    assert min(grey) < 120, "there are letters on it"


def test_a_card_that_grew_too_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(help_paper, "CARD", "06-bijlagen.md")
    with pytest.raises(help_paper.TooLong):
        paper("06-bijlagen.md")


@pytest.mark.parametrize("name", [each.name for each in manual_pages()])
def test_every_page_of_the_manual_can_be_printed_with_its_title_and_its_number(name: str) -> None:
    sheets = texts(paper(name))
    [title] = [each.title for each in manual_pages() if each.name == name]
    assert "".join(title.split()) in sheets[0]
    for number, sheet in enumerate(sheets, 1):
        foot = f"bladzijde {number} van {len(sheets)}"
        assert len(sheets) == 1 or foot.replace(" ", "") in sheet
