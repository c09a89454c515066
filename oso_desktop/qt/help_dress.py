"""The look of a page of the manual, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

from oso_desktop.qt.help_manual import FOLDER
from oso_desktop.qt.theme import GAP, WIDE

SCHEME = "oso-hulp"
ROOT = f"{SCHEME}:/{FOLDER}/"

Ink: TypeAlias = Callable[[str], QColor]
"""The colour of a token of the theme."""

_HEADS = {1: 1.75, 2: 1.25, 3: 1.1}
"""Per level of a heading its size in that of the text, as `theme.style_sheet` has them."""


def file_of(url: QUrl) -> str:
    """The file of a page or picture as seen from the manual's folder."""
    path = url.path()
    inside = f"/{FOLDER}/"
    return path.removeprefix(inside) if path.startswith(inside) else f"..{path}"


def framed(picture: QImage, ratio: float, ink: Ink) -> QImage:
    """A picture with a line around it, of `ratio` points of its own to one of the page."""
    painter = QPainter(picture)
    painter.setPen(ink("line"))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def dress(
    document: QTextDocument,
    size: float,
    ink: Ink,
    *,
    margin: float = WIDE,
    tight: float = 1,
    links: bool = True,
    pictures: bool = True,
) -> None:
    """Gives a page that was read from its Markdown its letters of `size` points, distances, tables and colours.

    `tight` is how much of the usual distances is left, for a page that has to fit on one sheet; without `links` those
    are words like the others, where they lead nowhere, and without `pictures` there are none.
    """
    document.setDocumentMargin(margin)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or a long page would be laid out anew after each of its pieces
    if not document.begin().text():  # Qt puts one before the heading when the page before ended in a table
        QTextCursor(document).deleteChar()
    for block in _blocks(document):
        _dress_block(block, size, tight)
        _dress_pieces(block, size, ink, links=links, pictures=pictures)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, ink, tight)
    whole.endEditBlock()


def _dress_block(block: QTextBlock, size: float, tight: float) -> None:
    cursor, shape = QTextCursor(block), block.blockFormat()
    level, in_table = shape.headingLevel(), QTextCursor(block).currentTable() is not None
    if not any(look.isImageFormat() for *_, look in _pieces(block)):
        shape.setLineHeight(120, 1)  # QTextBlockFormat.ProportionalHeight; the binding wants its number
    if level:
        shape.setTopMargin(0 if level == 1 else WIDE * tight)
        shape.setBottomMargin(GAP * tight)
    elif not in_table:
        shape.setTopMargin(0)
        shape.setBottomMargin((GAP / 2 if block.textList() is not None else GAP) * tight)
    cursor.setBlockFormat(shape)
    for start, length, look in list(_pieces(block)) if level else ():
        look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
        look.setFontPointSize(size * _HEADS.get(level, 1))
        look.setFontWeight(QFont.Weight.DemiBold)
        _stretch(block, start, length).setCharFormat(look)


def _dress_pieces(block: QTextBlock, size: float, ink: Ink, *, links: bool, pictures: bool) -> None:
    """Links in the colour of links now, and pictures as wide as the text."""
    for start, length, kind in list(_pieces(block)):
        cursor = _stretch(block, start, length)
        if kind.isImageFormat() and not pictures:
            cursor.removeSelectedText()
        elif kind.isImageFormat():
            picture = QTextImageFormat(kind.toImageFormat())
            image = block.document().resource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(picture.name())
            )
            if isinstance(image, QImage) and not image.isNull():
                fits: QSize = image.deviceIndependentSize().toSize()
                picture.setWidth(fits.width())
                picture.setHeight(fits.height())
                cursor.setCharFormat(picture)
            words = str(picture.property(QTextImageFormat.Property.ImageAltText) or "")
            _say_below(block, words, size, ink)
        elif kind.isAnchor():
            look = QTextCharFormat()
            look.setForeground(ink("accent" if links else "text"))
            look.setFontUnderline(links)
            look.setAnchor(links)
            cursor.mergeCharFormat(look)


def _say_below(block: QTextBlock, words: str, size: float, ink: Ink) -> None:
    """What a picture shows, in words: who does not see it hears it."""
    cursor, look = QTextCursor(block), QTextCharFormat()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    look.setForeground(ink("muted"))
    look.setFontPointSize(size * 0.9)
    cursor.insertBlock(block.blockFormat(), look)
    cursor.insertText(words, look)


def _dress_table(table: QTextTable, ink: Ink, tight: float) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(ink("line")))
    shape.setBorderCollapse(True)
    shape.setCellPadding((GAP - 2) * tight)
    shape.setCellSpacing(0)
    shape.setTopMargin(GAP * tight)
    shape.setBottomMargin(WIDE * tight)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    for column in range(table.columns()):
        cell: QTextTableCell = table.cellAt(0, column)
        look = cell.format()
        look.setBackground(ink("raised"))
        cell.setFormat(look)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Start, length and look of each stretch of a block that looks the same."""
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        if piece.isValid():
            yield piece.position(), piece.length(), piece.charFormat()
        place += 1


def _stretch(block: QTextBlock, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor
