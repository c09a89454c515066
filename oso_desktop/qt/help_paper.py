"""Pages of the manual on paper: A4, in memory only, with their title and page numbers; the quick card on one page."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from oso_desktop.qt.help_dress import ROOT, dress, file_of, framed
from oso_desktop.qt.help_manual import CARD, in_manual, manual_pages
from oso_desktop.qt.theme import LIGHT

_DPI = 96
"""The units of the page are those of the screen, so that distances and pictures are as they are there."""

_MARGIN, _CARD_MARGIN = 68, 45
"""18 and 12 mm."""

_FOOT = 28
"""Room below the text for the line with the page number."""

_SIZE, _SMALLEST, _STEP = 10.0, 8.0, 0.25
"""Points of the letters; those of the quick card become smaller until it fits on one page, but no smaller than this."""


class TooLong(ValueError):
    """The quick card does not fit on one page in letters that can be read."""


def paper(name: str, *, pictures: bool = True) -> bytes:
    """A page of the manual as a PDF in black on white; `name` is its file as seen from the manual's folder.

    The quick card comes on exactly one page; raises TooLong if somebody wrote too much on it.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, next(page.title for page in manual_pages() if page.name == name))
    margin = _CARD_MARGIN if name == CARD else _MARGIN
    page, size = _laid_out(name, _SIZE, margin, writer, pictures=pictures), _SIZE
    while name == CARD and page.pageCount() > 1:
        size -= _STEP
        if size < _SMALLEST:
            raise TooLong(name)
        page = _laid_out(name, size, margin, writer, pictures=pictures)
    _draw(page, margin, writer)
    buffer.close()
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("OSO Desktop")
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    return writer


class _Page(QTextDocument):
    """A page that reads the pictures that the program carries, and nothing else."""

    def __init__(self, name: str, width: float) -> None:
        super().__init__()
        self._at, self._width = QUrl(ROOT).resolved(QUrl(name)), width

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        path = in_manual(file_of(self._at.resolved(QUrl(name))))
        if path is None or kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
        return framed(image, image.width() / min(self._width, image.width()), _ink)


def _ink(token: str) -> QColor:
    """Paper is white, whatever the screen is."""
    return QColor(getattr(LIGHT, token))


def _laid_out(name: str, size: float, margin: int, writer: QPdfWriter, *, pictures: bool) -> QTextDocument:
    path = in_manual(name)
    if path is None:
        raise FileNotFoundError(name)
    text = QSizeF(writer.width() - 2 * margin, writer.height() - 2 * margin - _FOOT)
    page = _Page(name, text.width())
    font = QFont(QApplication.font())
    font.setPointSizeF(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    page.setDefaultFont(font)
    page.setUseDesignMetrics(True)
    page.documentLayout().setPaintDevice(writer)  # letters as large as on paper, whatever the screen is
    page.setMarkdown(path.read_text(encoding="utf-8"))
    page.setPageSize(text)
    dress(page, size, _ink, margin=0, tight=0.5 if name == CARD else 1, links=False, pictures=pictures)
    return page


def _draw(page: QTextDocument, margin: int, writer: QPdfWriter) -> None:
    size, pages = page.pageSize(), page.pageCount()
    looks = QAbstractTextDocumentLayout.PaintContext()
    looks.palette.setColor(QPalette.ColorRole.Text, _ink("text"))
    painter = QPainter(writer)
    try:
        for number in range(pages):
            if number:
                writer.newPage()
            part = QRectF(0, number * size.height(), size.width(), size.height())
            painter.save()
            painter.translate(margin, margin - part.top())
            painter.setClipRect(part)
            looks.clip = part
            page.documentLayout().draw(painter, looks)
            painter.restore()
            _foot(painter, QRectF(margin, margin + size.height(), size.width(), _FOOT), number + 1, pages)
    finally:
        painter.end()


def _foot(painter: QPainter, where: QRectF, number: int, pages: int) -> None:
    font = QFont(QApplication.font())
    font.setPointSizeF(_SMALLEST)
    painter.setFont(font)
    painter.setPen(_ink("muted"))
    left = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    right = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
    painter.drawText(where, left, "OSO Desktop, handleiding")
    if pages > 1:
        painter.drawText(where, right, f"bladzijde {number} van {pages}")
