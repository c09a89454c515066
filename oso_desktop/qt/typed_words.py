"""The field in which the words of a sheet are typed over: how many there are, which is no word of the list, and gone
again when nobody goes on.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout

from oso_desktop.dossier.lock import LockTerms
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import color

_PATIENCE_MS = LockTerms().idle_minutes * 60 * 1000
_WORD = re.compile(r"[^\W\d_]+")
"""As `spoken_code.letters` reads them, here with their places."""


class TypedWords(QObject):
    """Looks after such a field. `forgotten` comes when words were taken off the screen: nobody went on with them, or
    the computer was locked.
    """

    forgotten = Signal()

    def __init__(self, field: QPlainTextEdit, column: QVBoxLayout, count: int) -> None:
        """`column` is where the field stands; how far the person is comes below it. The sheet has `count` words."""
        super().__init__(field)
        self._field = field
        self._count = count
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "caption")
        column.insertWidget(column.indexOf(field) + 1, self.said)
        self._marks = _Marks(field)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_PATIENCE_MS)
        self._idle.timeout.connect(self.put_away)
        field.textChanged.connect(self._look)
        self._look()

    @property
    def patience(self) -> QTimer:
        """Runs out when nobody went on for as long as the program takes to lock itself."""
        return self._idle

    @property
    def gone(self) -> tuple[str, str]:
        """What to say when words were forgotten, and what to do."""
        return (
            self.tr(
                "De woorden zijn uit het venster gehaald: er was een tijd niemand bezig, of de computer werd "
                "vergrendeld."
            ),
            self.tr("Typ ze opnieuw als u verder wilt."),
        )

    def put_away(self) -> None:
        """Takes the words off the screen and out of memory."""
        if self._field.toPlainText():
            self._field.clear()
            self.forgotten.emit()

    def select(self, position: int) -> None:
        """Selects a word by its number from 1, so that typing replaces it."""
        words = list(_WORD.finditer(self._field.toPlainText()))
        if 0 < position <= len(words):
            cursor = self._field.textCursor()
            cursor.setPosition(words[position - 1].start())
            cursor.setPosition(words[position - 1].end(), QTextCursor.MoveMode.KeepAnchor)
            self._field.setTextCursor(cursor)

    def _look(self) -> None:
        text = self._field.toPlainText()
        if text:
            self._idle.start()
        else:
            self._idle.stop()
        words = _WORD.findall(text)
        if len(words) > self._count:
            said = self.tr("{n} woorden: dat zijn er {more} te veel.").format(
                n=len(words), more=len(words) - self._count
            )
        else:
            said = self.tr("{n} van {count} woorden.").format(n=len(words), count=self._count)
        unknown = next(
            (n for n, word in enumerate(_finished(text), 1) if word.casefold() not in _list()), None
        )
        if unknown is not None:
            said += " " + self.tr("Woord {n} staat niet in de woordenlijst.").format(n=unknown)
        wrong = unknown is not None or len(words) > self._count
        self.said.setText(said)
        if (role := "error" if wrong else "caption") != self.said.property("role"):
            self.said.setProperty("role", role)
            restyle(self.said)


class _Marks(QSyntaxHighlighter):
    """Underlines what is no word of the list; not the word that is still being typed."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._wrong = QTextCharFormat()
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)

    def highlightBlock(self, text: str) -> None:
        """Qt asks this for each line that changed."""
        last = not self.currentBlock().next().isValid()
        self._wrong.setUnderlineColor(color("bad"))
        for word in _WORD.finditer(text):
            if word.group().casefold() not in _list() and not (last and word.end() == len(text)):
                self.setFormat(word.start(), word.end() - word.start(), self._wrong)


def _finished(text: str) -> list[str]:
    """The words after which something else was typed."""
    return [word.group() for word in _WORD.finditer(text) if word.end() < len(text)]


@cache
def _list() -> frozenset[str]:
    from oso_desktop.assets import word_list  # noqa: PLC0415 - read when somebody types words

    return frozenset(word_list())
