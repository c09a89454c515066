"""The text of the manual: Markdown in the program's own look. It reads the files that the program carries, no more."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QImage,
    QPainter,
    QResizeEvent,
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
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from oso_desktop.qt.help_manual import FOLDER, in_manual
from oso_desktop.qt.theme import GAP, WIDE, color, theme

_SCHEME = "oso-hulp"
_ROOT = f"{_SCHEME}:/{FOLDER}/"
_LINE = 760
"""The longest line, in device-independent pixels: longer ones are hard to read on."""

_HEADS = {1: 1.75, 2: 1.25, 3: 1.1}
"""Per level of a heading its size in that of the text, as `theme.style_sheet` has them."""


class HelpBrowser(QTextBrowser):
    """Shows one page; links lead to other pages of the manual and nowhere else. `turned` when another page is shown.

    The history is its own: Qt's would bring pages back undressed.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setProperty("role", "manual")
        self.setAccessibleName(self.tr("Tekst van de handleiding"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(_LINE + 2 * WIDE)
        self.anchorClicked.connect(self._follow)
        theme().changed.connect(self._dress_anew)
        self._past: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self._sought = ""
        self._width = _LINE

    @property
    def page(self) -> str:
        """The page on show, by its file as seen from the manual's folder; empty before the first."""
        return _name(self.source()) if self.source().path() else ""

    def open_page(self, name: str, sought: str = "") -> None:
        """Shows a page from its beginning, or from the first of the words that are sought."""
        if self.page:
            self._past.append((self.page, self.verticalScrollBar().value()))
        self._ahead.clear()
        self._show(name, sought)

    def backward(self) -> None:
        """To where one was before, as far down the page as then."""
        self._step(self._past, self._ahead)

    def forward(self) -> None:
        """The other way."""
        self._step(self._ahead, self._past)

    @property
    def can_go(self) -> tuple[bool, bool]:
        """Whether there is a page to go back to, and one to go forward to."""
        return bool(self._past), bool(self._ahead)

    def _step(self, source: list[tuple[str, int]], target: list[tuple[str, int]]) -> None:
        if source:
            name, at = source.pop()
            target.append((self.page, self.verticalScrollBar().value()))
            self._show(name, self._sought)
            self.verticalScrollBar().setValue(at)

    def _show(self, name: str, sought: str) -> None:
        self._sought = sought
        self.setSource(QUrl(_ROOT).resolved(QUrl(name)))
        self._dress()
        self._mark()
        self.turned.emit()

    def _follow(self, url: QUrl) -> None:
        target = self.source().resolved(url)
        if target.scheme() == _SCHEME and in_manual(_name(target)) is not None:
            self.open_page(_name(target))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only what the program carries; a picture as wide as the text, sharp on this screen."""
        url = self.source().resolved(QUrl(name))
        path = in_manual(_name(url)) if url.scheme() == _SCHEME else None
        if path is None:
            return None
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return path.read_text(encoding="utf-8")
        ratio = self.devicePixelRatioF()
        image = QImage(str(path))
        width = round(min(self._width, image.width()) * ratio)
        scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(scaled)
        painter.setPen(color("line"))
        painter.drawRect(scaled.rect().adjusted(0, 0, -1, -1))
        painter.end()
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(_LINE, self.viewport().width() - 2 * WIDE)
        if width != self._width and width > 0:
            self._width = width
            self.setLineWrapColumnOrWidth(width + 2 * WIDE)
            self._dress_anew()

    # The look -----------------------------------------------------------------------------------------------------

    def _dress_anew(self) -> None:
        if self.page:
            at = self.verticalScrollBar().value()
            self.reload()
            self._dress()
            self._mark()
            self.verticalScrollBar().setValue(at)

    def _dress(self) -> None:
        document = self.document()
        document.setDocumentMargin(WIDE)
        size = self.font().pointSizeF()
        whole = QTextCursor(document)
        whole.beginEditBlock()  # or a long page would be laid out anew after each of its pieces
        if (
            not document.begin().text()
        ):  # Qt puts one before the heading when the page before ended in a table
            QTextCursor(document).deleteChar()
        for block in _blocks(document):
            self._dress_block(block, size)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        whole.endEditBlock()
        cursor = QTextCursor(document)
        self.setTextCursor(cursor)

    def _dress_block(self, block: QTextBlock, size: float) -> None:
        cursor, shape = QTextCursor(block), block.blockFormat()
        level, in_table = shape.headingLevel(), QTextCursor(block).currentTable() is not None
        if not any(look.isImageFormat() for *_, look in _pieces(block)):
            shape.setLineHeight(120, 1)  # QTextBlockFormat.ProportionalHeight; the binding wants its number
        if level:
            shape.setTopMargin(0 if level == 1 else WIDE)
            shape.setBottomMargin(GAP)
        elif not in_table:
            shape.setTopMargin(0)
            shape.setBottomMargin(GAP / 2 if block.textList() is not None else GAP)
        cursor.setBlockFormat(shape)
        for start, length, look in list(_pieces(block)) if level else ():
            look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            look.setFontPointSize(size * _HEADS.get(level, 1))
            look.setFontWeight(QFont.Weight.DemiBold)
            _stretch(block, start, length).setCharFormat(look)
        self._dress_pieces(block)

    def _dress_pieces(self, block: QTextBlock) -> None:
        """Links in the colour of links now, and pictures as wide as the text."""
        for start, length, kind in list(_pieces(block)):
            cursor = _stretch(block, start, length)
            if kind.isImageFormat():
                picture = QTextImageFormat(kind.toImageFormat())
                image = self.document().resource(
                    QTextDocument.ResourceType.ImageResource.value, QUrl(picture.name())
                )
                if isinstance(image, QImage) and not image.isNull():
                    fits: QSize = image.deviceIndependentSize().toSize()
                    picture.setWidth(fits.width())
                    picture.setHeight(fits.height())
                    cursor.setCharFormat(picture)
                self._say_below(block, str(picture.property(QTextImageFormat.Property.ImageAltText) or ""))
            elif kind.isAnchor():
                look = QTextCharFormat()
                look.setForeground(color("accent"))
                look.setFontUnderline(True)
                cursor.mergeCharFormat(look)

    def _say_below(self, block: QTextBlock, words: str) -> None:
        """What a picture shows, in words: who does not see it hears it."""
        cursor, look = QTextCursor(block), QTextCharFormat()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        look.setForeground(color("muted"))
        look.setFontPointSize(self.font().pointSizeF() * 0.9)
        cursor.insertBlock(block.blockFormat(), look)
        cursor.insertText(words, look)

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(color("line")))
        shape.setBorderCollapse(True)
        shape.setCellPadding(GAP - 2)
        shape.setCellSpacing(0)
        shape.setTopMargin(GAP)
        shape.setBottomMargin(WIDE)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(shape)
        for column in range(table.columns()):
            cell: QTextTableCell = table.cellAt(0, column)
            look = cell.format()
            look.setBackground(color("raised"))
            cell.setFormat(look)

    # Searching ----------------------------------------------------------------------------------------------------

    def mark(self, sought: str) -> None:
        """Marks these words on the page on show."""
        self._sought = sought
        self._mark()

    def _mark(self) -> None:
        """Every one of the words that are sought, and the page from the first of them."""
        marks, first = [], None
        for word in self._sought.split():
            cursor = QTextCursor(self.document())
            while not (cursor := self.document().find(word, cursor)).isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, look = QTextCursor(cursor), QTextCharFormat()
                look.setBackground(color("warn_soft"))
                look.setForeground(color("warn"))
                mark.format = look
                marks.append(mark)
                if first is None or cursor.position() < first.position():
                    first = QTextCursor(cursor)
        self.setExtraSelections(marks)
        if first is not None:
            first.setPosition(first.selectionStart())
            self.setTextCursor(first)
            self.ensureCursorVisible()

    @property
    def marked(self) -> int:
        """How many places are marked."""
        return len(self.extraSelections())


def _name(url: QUrl) -> str:
    """The file of a page or picture as seen from the manual's folder."""
    path = url.path()
    inside = f"/{FOLDER}/"
    return path.removeprefix(inside) if path.startswith(inside) else f"..{path}"


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
