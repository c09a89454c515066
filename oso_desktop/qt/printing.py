"""Printing and saving of PDFs that live in memory only (TECH §5).

Qt cannot hand a PDF to a Windows printer, and a temporary file would be plaintext on disk; so each page is rendered at
300 dpi and drawn on the printer. That takes a quarter of a second for each, and is done beside the screen. The
printer's job name tells nothing about the pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.exchange.pdf_pages import pages_named
from oso_desktop.letters.facts import SLIP_LABEL
from oso_desktop.qt.places import for_papers

DPI = 300
POINTS_PER_INCH = 72

AskPrinter = Callable[[QWidget], QPrinter | None]
"""Asks which printer; None when the person thinks better of it. Tests give a printer that writes PDF."""

AskPath = Callable[[QWidget, str], Path | None]
"""Asks where to save, with a proposed file name; None when the person thinks better of it."""

AskFolder = Callable[[QWidget], Path | None]
"""Asks for a folder; None when the person thinks better of it."""


class NotPrinted(OsoError):
    """The printer or the document did not play along."""


class NotSaved(OsoError):
    """The chosen place could not be written to."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)


@contextmanager
def pdf_document(data: bytes) -> Iterator[QPdfDocument]:
    """An open document on these bytes; raises NotPrinted if they are no PDF that can be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        if document.error() is not QPdfDocument.Error.None_ or document.pageCount() < 1:
            raise NotPrinted(
                _tr("Dit document kan niet worden gelezen."),
                _tr("Maak het document opnieuw, of vraag een ander bestand."),
            )
        yield document
    finally:
        document.close()
        buffer.close()


def print_pdf(data: bytes, printer: QPrinter, progress: Callable[[int, int], None] | None = None) -> int:
    """Draws every page on the printer, as large as its paper allows; gives the number of pages.

    `progress` hears after each page which one it was and of how many. Raises NotPrinted for an unreadable document and
    for a printer that cannot be started.
    """
    with pdf_document(data) as document:
        painter = QPainter()
        begin_printing(painter, printer)
        try:
            pages, sheets, slips = document.pageCount(), Sheets(printer), slips_of(data)
            for number in range(pages):
                sheets.turn_to(slip=number in slips)
                draw_page(document, number, printer, painter)
                if progress is not None:
                    progress(number + 1, pages)
        finally:
            painter.end()
    return pages


def slips_of(data: bytes) -> frozenset[int]:
    """The pages, from 0, with a slip to cut off.

    Not by `QPdfDocument.pageLabel`: that asks PDFium before it takes the lock of QtPdf. PDFium bears one thread at a
    time, and a preview may be drawing with it at that moment in a thread of its own.
    """
    return pages_named(data, SLIP_LABEL)


class Sheets:
    """Which side of which sheet of a job comes next, on a printer that may print on both."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        self._both = printer.duplex() is not QPrinter.DuplexMode.DuplexNone
        self._sides = 0
        self._afresh = False

    def begin_sheet(self) -> None:
        """What comes next does not stand on the back of what came last."""
        self._afresh = True

    def turn_to(self, *, slip: bool) -> None:
        """Goes to the side for the next page; one with a slip to cut off has a sheet of its own, to be written on."""
        if slip or self._afresh:
            self._leave_back_empty()
        self._next_side()
        self._afresh = slip

    def _leave_back_empty(self) -> None:
        if self._both and self._sides % 2:
            self._next_side()

    def _next_side(self) -> None:
        if self._sides:  # the first one is there as soon as the job is
            self._printer.newPage()
        self._sides += 1


def begin_printing(painter: QPainter, printer: QPrinter) -> None:
    """Opens a job on the printer; raises NotPrinted if it cannot be started."""
    if not painter.begin(printer):
        raise NotPrinted(
            _tr("De printer kan niet worden gestart."),
            _tr("Kijk of de printer aan staat en papier heeft, en kies hem opnieuw."),
        )


def draw_page(document: QPdfDocument, number: int, printer: QPrinter, painter: QPainter) -> None:
    """Draws one page, from 0, as large as the paper allows."""
    points = document.pagePointSize(number)
    wanted = QSize(
        round(points.width() / POINTS_PER_INCH * DPI), round(points.height() / POINTS_PER_INCH * DPI)
    )
    image = document.render(number, wanted)
    paper = printer.pageRect(QPrinter.Unit.DevicePixel)
    full = (
        QRectF(0, 0, printer.width(), printer.height())
        if printer.fullPage()
        else QRectF(0, 0, paper.width(), paper.height())
    )
    size = points.scaled(full.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(
        QRectF(full.center().x() - size.width() / 2, full.top(), size.width(), size.height()), image
    )


def prepared_printer() -> QPrinter:
    """A printer set to A4 without scaling, one-sided: two pupils never share a sheet."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setResolution(DPI)
    printer.setDocName("OSO Desktop")
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    return printer


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Asks with the system's own dialog."""
    printer = prepared_printer()
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def ask_path(parent: QWidget, proposed: str) -> Path | None:
    """Asks with the system's own dialog where a PDF may go."""
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, _tr("Opslaan als pdf"), for_papers(proposed), _tr("Pdf-bestanden (*.pdf)")
    )
    return Path(chosen) if chosen else None


def ask_folder(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog in which folder PDFs may go."""
    chosen = QFileDialog.getExistingDirectory(parent, _tr("Map voor de brieven"), for_papers())
    return Path(chosen) if chosen else None


def save_pdf(data: bytes, path: Path) -> None:
    """Writes the bytes to where the person chose, after they were told that the file is not encrypted.

    Raises NotSaved; then no piece of the document lies there, of which nobody would know.
    """
    begun = False
    try:
        with path.open("wb") as file:
            begun = True
            file.write(data)
    except OSError as error:
        if begun:
            with suppress(OSError):
                path.unlink()
        raise NotSaved(
            _tr("Het bestand kon niet worden opgeslagen."),
            _tr("Kies een andere map, of kijk of er nog ruimte is op de schijf."),
        ) from error
