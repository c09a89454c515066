"""The text of the manual: Markdown in the program's own look. It reads the files that the program carries, no more."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from oso_desktop.qt.help_dress import ROOT, SCHEME, dress, file_of, framed
from oso_desktop.qt.help_manual import in_manual
from oso_desktop.qt.theme import WIDE, color, theme

_LINE = 760
"""The longest line, in device-independent pixels: longer ones are hard to read on."""


class HelpBrowser(QTextBrowser):
    """Shows one page; links lead to other pages of the manual and nowhere else. `turned` when another page is shown.

    The history is its own: Qt's would bring pages back undressed. While `alone`, links lead nowhere and
    look so, and there are no pictures: others look along, and cannot tell that the child in them does not exist.
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
        self.alone = self._busy = False
        self._sought = ""
        self._width = _LINE

    @property
    def page(self) -> str:
        """The page on show, by its file as seen from the manual's folder; empty before the first."""
        return file_of(self.source()) if self.source().path() else ""

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
        self._busy = True
        self.setSource(QUrl(ROOT).resolved(QUrl(name)))
        self._dress()
        self._mark()
        self._busy = False
        self._fit()
        self.turned.emit()

    def _follow(self, url: QUrl) -> None:
        target = self.source().resolved(url)
        if not self.alone and target.scheme() == SCHEME and in_manual(file_of(target)) is not None:
            self.open_page(file_of(target))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only what the program carries; a picture as wide as the text, sharp on this screen."""
        url = self.source().resolved(QUrl(name))
        path = in_manual(file_of(url)) if url.scheme() == SCHEME else None
        if path is None:
            return None
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return path.read_text(encoding="utf-8")
        ratio = self.devicePixelRatioF()
        image = QImage(str(path))
        width = min(self._width, image.width())
        scaled = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        return framed(scaled, ratio, color)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._busy:  # a scroll bar may come and go while a page is laid out: not within itself
            self._fit()

    def _fit(self) -> None:
        """Dresses the page for the width that there is now, if that is another."""
        # With room for the bar whether or not it is there: when it comes, the page need not be made anew.
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        width = min(_LINE, room - 2 * WIDE)
        if width != self._width and width > 0:
            self._width = width
            self.setLineWrapColumnOrWidth(width + 2 * WIDE)
            self._dress_anew()

    # The look -----------------------------------------------------------------------------------------------------

    def _dress_anew(self) -> None:
        if self.page:
            at = self.verticalScrollBar().value()
            self._busy = True
            self.reload()
            self._dress()
            self._mark()
            self._busy = False
            self.verticalScrollBar().setValue(at)

    def _dress(self) -> None:
        dress(self.document(), self.font().pointSizeF(), color, links=not self.alone, pictures=not self.alone)
        self.setTextCursor(QTextCursor(self.document()))

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
