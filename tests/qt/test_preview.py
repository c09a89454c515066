"""Documents are looked at, printed and saved from memory; nothing else is written (SECURITY, content)."""

from __future__ import annotations

import errno
import io
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.letters.facts import SLIP_LABEL
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.preview_content import decoded
from oso_desktop.qt.print_run import PrintRun
from oso_desktop.qt.printing import NotPrinted, NotSaved, prepared_printer, print_pdf, save_pdf
from tests.qt.conftest import printer_to

MANY = 400
"""More changes of size than eighty windows of different heights give."""


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    widget = Preview()
    qtbot.addWidget(widget)
    widget.resize(700, 800)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def press(widget: Preview, label: str) -> None:
    notice = widget.notice
    assert notice is not None
    next(button for button in notice.findChildren(QPushButton) if label in button.text()).click()


def test_a_pdf_is_shown_page_by_page_with_the_keyboard(
    preview: Preview, three_pages: bytes, qtbot: QtBot
) -> None:
    preview.show_content(three_pages, "application/pdf")
    preview.form.pdf_view.setFocus()

    assert (preview.pages, preview.page) == (3, 0)
    qtbot.keyClick(preview.form.pdf_view, Qt.Key.Key_PageDown)
    assert preview.page == 1
    assert (preview.form.page_edit.text(), preview.form.page_label.text()) == ("2", "van 3")
    preview.go_to_page(99)
    assert preview.page == 2
    assert not preview.form.next_page.isEnabled()


def test_zooming_a_pdf_changes_its_size_and_back(preview: Preview, three_pages: bytes) -> None:
    preview.show_pdf(three_pages)
    preview.zoom_by(1.25)
    first = preview.form.pdf_view.zoomFactor()
    preview.zoom_by(1.25)

    assert preview.form.pdf_view.zoomFactor() == pytest.approx(first * 1.25)
    preview.fit_width()
    assert preview.form.pdf_view.zoomMode() is preview.form.pdf_view.ZoomMode.FitToWidth


def test_a_page_about_as_high_as_its_view_comes_to_rest(preview: Preview, qtbot: QtBot) -> None:
    """Beside a bar a page that fills the width is lower: the bar must not come and go with it without end."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(100, 700, "Eén bladzijde")
    canvas.save()
    view = preview.form.pdf_view
    preview.show_pdf(stream.getvalue())

    class Resizes(QObject):
        seen = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.seen += event.type() is QEvent.Type.Resize
            if self.seen > MANY:  # it would go on forever
                view.setZoomMode(view.ZoomMode.Custom)
            return super().eventFilter(watched, event)

    resizes = Resizes()
    view.viewport().installEventFilter(resizes)
    preview.resize(555, 700)
    for height in range(780, 860):
        preview.resize(555, height)
        QApplication.processEvents()
    view.viewport().removeEventFilter(resizes)
    assert view.viewport().height() > view.viewport().width() * 1.414, "no page was about as high as this"
    assert resizes.seen < MANY


def test_a_picture_is_shown_within_the_room_and_zooms(preview: Preview, picture: bytes) -> None:
    preview.show_content(picture, "image/png")
    assert preview.form.stack.currentWidget() is preview.form.image_area
    assert preview.form.image_label.width() == 400
    preview.zoom_by(2)
    assert preview.form.image_label.width() == 800
    preview.fit_width()
    assert preview.form.image_label.width() == 400


def test_text_is_shown_as_text_only(preview: Preview) -> None:
    preview.show_content(b"<b>vet</b>", "text/plain")
    assert preview.form.text_view.toPlainText() == "<b>vet</b>"


@pytest.mark.parametrize("data", ["Fenna Şükrü".encode(), "Fenna".encode("utf-16"), "Café".encode("cp1252")])
def test_text_is_read_in_the_encodings_of_windows(data: bytes) -> None:
    assert decoded(data).isprintable()
    assert "�" not in decoded(data)


@pytest.mark.parametrize(
    ("data", "media_type", "word"),
    [
        (b"%PDF-1.7 and then nothing", "application/pdf", "beschadigd"),
        (b"\x89PNG\r\n\x1a\n broken", "image/png", "beschadigd"),
        (
            b"PK\x03\x04",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "ander programma",
        ),
    ],
)
def test_what_cannot_be_shown_says_why_and_what_to_do(
    preview: Preview, data: bytes, media_type: str, word: str
) -> None:
    preview.show_content(data, media_type)

    assert preview.pages == 0
    assert word in preview.explanation
    assert "Vraag de maker" in preview.explanation
    assert not preview.form.print_button.isVisible()


def test_a_document_is_forgotten_when_another_comes(preview: Preview, three_pages: bytes) -> None:
    preview.show_pdf(three_pages)
    preview.show_text("iets anders")
    preview.clear()

    assert preview.form.text_view.toPlainText() == ""
    assert preview.form.pdf_view.document().pageCount() == 0


def test_every_page_is_printed_on_its_own_sheet(three_pages: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    heard: list[tuple[int, int]] = []

    pages = print_pdf(
        three_pages, printer_to(tmp_path / "papier.pdf"), lambda now, of: heard.append((now, of))
    )

    assert pages == 3
    assert heard == [(1, 3), (2, 3), (3, 3)]
    paper = pypdfium2.PdfDocument((tmp_path / "papier.pdf").read_bytes())
    assert len(paper) == 3
    for page in paper:
        width, height = page.get_size()
        assert (width, height) == pytest.approx((595, 842), abs=2)
        shades = page.render(scale=1).to_pil().convert("L")
        assert shades.getpixel((60, 400)) < 160, (
            "the frame 60 points from the edge was not printed at its own size"
        )
        assert shades.getpixel((300, 500)) > 250


def test_letters_are_one_sided_a4_and_their_job_name_says_nothing(qtbot: QtBot) -> None:
    printer = prepared_printer()
    assert printer.duplex() is QPrinter.DuplexMode.DuplexNone
    assert printer.pageLayout().pageSize().name().startswith("A4")
    assert printer.docName() == "OSO Desktop"


@pytest.mark.parametrize(("sides", "pages"), [("DuplexNone", 6), ("DuplexLongSide", 7), ("DuplexAuto", 7)])
def test_on_both_sides_of_the_paper_no_two_letters_share_a_sheet(
    three_pages: bytes,
    tmp_path: Path,
    operations: Operations,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    sides: str,
    pages: int,
) -> None:
    """L27: given a printer that somebody set to both sides, then the next letter begins on the front of a sheet."""
    printer, parent = printer_to(tmp_path / "papier.pdf"), QObject()
    # A printer whose paper is a file has no back to choose.
    monkeypatch.setattr(printer, "duplex", lambda: QPrinter.DuplexMode[sides])
    run = PrintRun([three_pages, three_pages], printer, operations, parent)
    with qtbot.waitSignal(run.finished):
        run.start()

    with closing(pypdfium2.PdfDocument((tmp_path / "papier.pdf").read_bytes())) as paper:
        inked = [page.render(scale=0.5).to_pil().convert("L").getextrema()[0] < 200 for page in paper]
    assert inked == [True] * 3 + [False] * (pages - 6) + [True] * 3


@pytest.mark.parametrize(("slip", "inked"), [(1, "x.x.x"), (0, "x.xx"), (2, "xxx")])
def test_nothing_is_printed_on_the_back_of_a_slip(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, slip: int, inked: str
) -> None:
    """R090: given a printer set to both sides, then who cuts the slip off keeps the whole letter."""
    canvas = Canvas(file := io.BytesIO())
    for number in range(3):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.addPageLabel(number, prefix=SLIP_LABEL if number == slip else "anders")
        canvas.showPage()
    canvas.save()
    printer = printer_to(tmp_path / "papier.pdf")
    monkeypatch.setattr(printer, "duplex", lambda: QPrinter.DuplexMode.DuplexLongSide)

    print_pdf(file.getvalue(), printer)

    with closing(pypdfium2.PdfDocument((tmp_path / "papier.pdf").read_bytes())) as paper:
        found = [page.render(scale=0.2).to_pil().convert("L").getextrema()[0] < 200 for page in paper]
    assert "".join("x" if each else "." for each in found) == inked


def test_what_is_no_pdf_is_not_printed(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(NotPrinted):
        print_pdf(b"no", printer_to(tmp_path / "papier.pdf"))
    assert not (tmp_path / "papier.pdf").exists()


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # how Qt says that a printer cannot start
def test_a_printer_that_fails_is_told(three_pages: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(NotPrinted, match="printer"):
        print_pdf(three_pages, printer_to(tmp_path / "absent" / "papier.pdf"))


def test_printing_from_the_preview_says_to_fetch_the_paper(
    three_pages: bytes, tmp_path: Path, operations: Operations, qtbot: QtBot
) -> None:
    """R157: a paper with personal data does not lie about."""
    widget = Preview(ask_printer=lambda _: printer_to(tmp_path / "papier.pdf"), operations=operations)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages)

    with qtbot.waitSignal(widget.printed):
        widget.print_document()

    assert widget.notice is not None
    assert "direct op" in widget.notice.step_label.text()
    assert "afgesloten kast" in widget.notice.step_label.text()
    assert (tmp_path / "papier.pdf").exists()


def test_not_choosing_a_printer_prints_nothing(three_pages: bytes, qtbot: QtBot) -> None:
    widget = Preview(ask_printer=lambda _: None)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages)
    with qtbot.assertNotEmitted(widget.printed):
        widget.print_document()


def test_saving_warns_first_that_the_file_is_not_encrypted(
    three_pages: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    widget = Preview(ask_path=lambda _, proposed: tmp_path / proposed)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages, "herstelblad.pdf")

    widget.warn_and_save()
    assert widget.notice is not None
    assert "niet versleuteld" in widget.notice.text_label.text()
    assert not any(tmp_path.iterdir())
    with qtbot.waitSignal(widget.saved):
        press(widget, "Toch opslaan")

    assert (tmp_path / "herstelblad.pdf").read_bytes() == three_pages


def test_a_synchronised_folder_is_told_before_anything_is_written_there(
    three_pages: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    """R061: what is saved there goes to others as well; another folder is one key away."""
    cloud, here = tmp_path / "OneDrive - De Vuurtoren", tmp_path / "hier"
    for folder in (cloud, here):
        folder.mkdir()
    answers = iter([cloud, here])
    widget = Preview(ask_path=lambda _, proposed: next(answers) / proposed)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages, "brief.pdf")
    widget.warn_and_save()
    press(widget, "Toch opslaan")
    assert widget.notice is not None
    assert "OneDrive" in widget.notice.text_label.text()
    assert not any(cloud.iterdir())

    press(widget, "Andere map")
    assert (here / "brief.pdf").read_bytes() == three_pages


def test_who_wants_it_there_all_the_same_can(three_pages: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    widget = Preview(ask_path=lambda _, proposed: cloud / proposed)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages, "brief.pdf")
    widget.warn_and_save()
    press(widget, "Toch opslaan")
    press(widget, "Toch hier opslaan")
    assert (cloud / "brief.pdf").exists()


def test_thinking_better_of_it_saves_nothing(three_pages: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    widget = Preview(ask_path=lambda _, proposed: tmp_path / proposed)
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages)
    widget.warn_and_save()
    press(widget, "Niet opslaan")

    assert widget.notice is None
    assert not any(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotSaved):
        save_pdf(b"%PDF", tmp_path / "absent" / "a.pdf")


def test_a_place_that_fills_up_keeps_no_piece_of_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R061: what was only half written is taken away: it would be readable, and nobody would know of it."""

    class Full(io.FileIO):
        def write(self, data: bytes, /) -> int:  # type: ignore[override]  # of any bytes
            super().write(data[:2])
            raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", Full)
        with pytest.raises(NotSaved):
            save_pdf(b"%PDF", tmp_path / "a.pdf")

    assert not any(tmp_path.iterdir())


def test_a_document_that_may_only_be_looked_at_offers_no_paper(three_pages: bytes, qtbot: QtBot) -> None:
    widget = Preview(may_keep=False, ask_printer=lambda _: pytest.fail("asked for a printer"))
    qtbot.addWidget(widget)
    widget.show_pdf(three_pages)
    widget.print_document()
    assert widget.form.print_button.isHidden()
    assert widget.form.save_button.isHidden()


def test_home_and_end_and_a_number_lead_to_a_page(preview: Preview, three_pages: bytes, qtbot: QtBot) -> None:
    """UI.md: everything by keyboard."""
    preview.show_pdf(three_pages)
    preview.form.pdf_view.setFocus()
    qtbot.keyClick(preview.form.pdf_view, Qt.Key.Key_End)
    assert preview.page == 2
    qtbot.keyClick(preview.form.pdf_view, Qt.Key.Key_Home)
    assert preview.page == 0

    qtbot.keyClick(preview.form.pdf_view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert preview.form.page_edit.hasFocus()
    qtbot.keyClicks(preview.form.page_edit, "3")
    qtbot.keyClick(preview.form.page_edit, Qt.Key.Key_Return)
    assert preview.page == 2


def test_words_are_found_counted_and_gone_through(preview: Preview, three_pages: bytes, qtbot: QtBot) -> None:
    """UI.md: Ctrl+F, and F3 from one place to the next, round and round."""
    preview.show_pdf(three_pages)
    preview.form.pdf_view.setFocus()
    bar, count = preview.form.search_bar, preview.form.search_count
    assert not bar.isVisible()
    qtbot.keyClick(preview.form.pdf_view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert preview.form.search_edit.hasFocus()

    qtbot.keyClicks(preview.form.search_edit, "bladzijde")
    qtbot.waitUntil(lambda: preview.search.found == 3)
    assert (count.text(), preview.page) == ("1 van 3", 0)
    qtbot.keyClick(preview.form.search_edit, Qt.Key.Key_Return)
    assert (count.text(), preview.page) == ("2 van 3", 1)
    qtbot.keyClick(preview.form.search_edit, Qt.Key.Key_F3)
    assert (count.text(), preview.page) == ("3 van 3", 2)
    qtbot.keyClick(preview.form.search_edit, Qt.Key.Key_F3)
    assert (count.text(), preview.page) == ("1 van 3", 0)
    qtbot.keyClick(preview.form.search_edit, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert (count.text(), preview.page) == ("3 van 3", 2)
    qtbot.keyClick(preview.form.search_edit, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert preview.form.pdf_view.hasFocus()


def test_what_is_nowhere_is_said_to_be_nowhere(preview: Preview, three_pages: bytes, qtbot: QtBot) -> None:
    preview.show_pdf(three_pages)
    preview.search.open()
    qtbot.keyClicks(preview.form.search_edit, "gezag")
    assert preview.form.search_count.text() == "niet gevonden"
    assert not preview.form.search_next.isEnabled()


def test_words_sought_in_one_document_are_not_left_for_the_next(
    preview: Preview, three_pages: bytes, picture: bytes, qtbot: QtBot
) -> None:
    preview.show_pdf(three_pages)
    preview.search.open()
    qtbot.keyClicks(preview.form.search_edit, "bladzijde 2")
    qtbot.waitUntil(lambda: preview.search.found == 1)
    preview.show_content(picture, "image/png")
    assert preview.form.search_edit.text() == ""
    assert not preview.form.search_button.isVisible()
    qtbot.keyClick(preview, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not preview.form.search_bar.isVisible(), "a picture has no words"


def test_the_button_to_print_keeps_its_word_longer_than_the_one_to_save(
    three_pages: bytes, qtbot: QtBot
) -> None:
    """UI.md: beside a list on 1366×768 somebody still reads where to print; a screen reader hears both always."""
    shown = Preview()
    qtbot.addWidget(shown)
    shown.show()
    shown.show_pdf(three_pages, "proef")
    for width, words in ((600, (True, True)), (510, (True, False)), (440, (False, False))):
        shown.resize(width, 600)
        qtbot.waitUntil(lambda wide=width: shown.width() == wide)
        buttons = (shown.form.print_button, shown.form.save_button)
        assert tuple(bool(button.text()) for button in buttons) == words
        assert all(button.accessibleName() for button in buttons)
        assert shown.minimumSizeHint().width() <= width
