"""A field for one code of a list, by its words: choose it, or type a part of the word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from oso_desktop.gegevensset.meta import Member
from oso_desktop.gegevensset.values import choices, required, shown
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.students_model import folded

_VISIBLE = 14
WIDTH = 190
"""The least room for a word and the arrow."""


class _Matching(QSortFilterProxyModel):
    """The words that hold what was typed, capitals and accents aside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._part = ""

    def seek(self, part: str) -> None:
        """Shows only the words with this part."""
        self.beginFilterChange()
        self._part = folded(part.strip())
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        text = self.sourceModel().index(row, 0, parent).data()
        return self._part in folded(text or "")


class CodeField(QComboBox):
    """The words of a code list; a stored code that the list does not know stays as it is.

    `edited` comes when a person typed or chose, `left` when the field is left. `text()` is what `values.parse` reads.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unknown = ""
        self._optional = not required(member)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_VISIBLE)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self._optional:
            self.addItem(words("niet ingevuld"), "")
        for code, _label in choices(member):
            said = shown(member, code)
            self.addItem(on_screen(said), said)
        line = QLineEdit()
        line.setPlaceholderText(words("niet ingevuld") if self._optional else words("kies of typ"))
        self.setLineEdit(line)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes a null pointer: the default one finds beginnings only
        self._matching: _Matching | None = None
        self.activated.connect(self._chosen)
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self._finish)

    def text(self) -> str:
        """The words as typed or chosen; empty for "niet ingevuld"."""
        typed = self.currentText()
        if typed == self._words_of(self._unknown):
            return self._unknown
        at = self.findText(typed, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        return str(self.itemData(at)) if at >= 0 else typed

    def put(self, text: str) -> None:
        """Shows words that are stored or were typed before; a bare code that the list lacks is said to be unknown."""
        at = self.findData(text)
        if at < 0 and text.startswith(words("code {code}").format(code="")):
            self._unknown = text
            text = self._words_of(text)
        self.setCurrentIndex(at)
        if at < 0 or not text:
            self.setEditText(text)

    @staticmethod
    def _words_of(unknown: str) -> str:
        return words("{code} (onbekend)").format(code=unknown) if unknown else ""

    def _chosen(self, index: int) -> None:
        if self.itemData(index) == "":
            self.setEditText("")  # the entry stays current, so that the arrow keys go on from it
        self.edited.emit(self.text())

    def _typed(self, text: str) -> None:
        self._search().seek(text)
        self.edited.emit(self.text())

    def _search(self) -> _Matching:
        """The completer is made when the field gets the keyboard: most lists of a form are never searched."""
        if self._matching is None:
            self._matching = _Matching(self)
            self._matching.setSourceModel(self.model())
            completer = QCompleter(self._matching, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setMaxVisibleItems(_VISIBLE)
            completer.activated.connect(self._completed)
            if (popup := completer.popup()) is not None:
                popup.setAccessibleName(self.accessibleName())
            self.setCompleter(completer)
        return self._matching

    def widget(self) -> QWidget:
        return self

    def fields(self) -> tuple[QWidget, ...]:
        return (self,)

    def matches(self) -> list[str]:
        """The words offered for what was typed."""
        found = self._search()
        return [str(found.index(row, 0).data()) for row in range(found.rowCount())]

    def _completed(self, said: str) -> None:
        self._chosen(self.findText(said))

    def _finish(self) -> None:
        """Words that were typed in other capitals, or of which just one fits, are the words of the list."""
        typed = folded(self.currentText().strip())
        if typed and self.findText(self.currentText(), Qt.MatchFlag.MatchExactly) < 0:
            listed = [self.itemText(row) for row in range(self.count())]
            found = [said for said in listed if folded(said) == typed] or [
                said for said in listed if typed in folded(said)
            ]
            if len(found) == 1:
                self.setCurrentIndex(self.findText(found[0]))
                self._chosen(self.currentIndex())
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._search()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # the words offered below are no way out
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page over a field changes nothing in it."""
        event.ignore()
