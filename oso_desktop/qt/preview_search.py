"""Searching in the PDF on show: the bar above it, every place found marked, and going from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel

from oso_desktop.qt.forms.ui_preview import Ui_Preview
from oso_desktop.qt.icons import icon
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.typed import leave_out


class PreviewSearch(QObject):
    """Fills the bar of a preview. Qt searches page by page, so the count grows while a long document is read."""

    def __init__(self, form: Ui_Preview, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._current = -1
        self._model = QPdfSearchModel(self)
        self._model.setDocument(document)
        form.pdf_view.setSearchModel(self._model)
        for button, name in (
            (form.search_previous, "caret-up"),
            (form.search_next, "caret-down"),
            (form.search_close, "x"),
            (form.search_button, "magnifying-glass"),
        ):
            button.setIcon(icon(name))
            button.setIconSize(QSize(18, 18))
        leave_out(form.search_edit)  # it only looks, and nothing is lost with it
        dress_search(form.search_edit, picture=False)
        form.search_edit.installEventFilter(self)
        form.search_edit.textChanged.connect(self._look)
        form.search_button.clicked.connect(lambda on: self.open() if on else self.close())
        form.search_previous.clicked.connect(lambda: self.step(-1))
        form.search_next.clicked.connect(lambda: self.step(1))
        form.search_close.clicked.connect(self.close)
        self._model.countChanged.connect(self._counted)
        form.search_bar.hide()

    @property
    def found(self) -> int:
        """In how many places the words were found so far."""
        return self._model.rowCount(self._model.index(-1, -1))

    @property
    def current(self) -> int:
        """The place that is on show, from 0; -1 for none."""
        return self._current

    def open(self) -> None:
        """Shows the bar; what was sought last stands there to be typed over."""
        form = self._form
        form.search_bar.show()
        form.search_button.setChecked(True)
        form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        form.search_edit.selectAll()
        self._look(form.search_edit.text())

    def close(self) -> None:
        """Hides the bar and takes the marks away."""
        form = self._form
        within = form.search_bar.isAncestorOf(form.search_bar.window().focusWidget() or form.search_bar)
        self._model.setSearchString("")
        self._show(-1)
        form.search_bar.hide()
        form.search_button.setChecked(False)
        if within and form.pdf_view.isVisible():
            form.pdf_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Another document comes: what was sought in this one is nobody's business there."""
        self.close()
        self._form.search_edit.clear()

    def step(self, by: int) -> None:
        """To the next place or the one before, round and round."""
        if not self._form.search_bar.isVisible():
            self.open()
        if self.found:
            self._show((self._current + by) % self.found if self._current >= 0 else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next place, with Shift to the one before; Escape ends the search."""
        if (
            watched is self._form.search_edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            acts: dict[int, Callable[[], None]] = {
                Qt.Key.Key_Escape: self.close,
                Qt.Key.Key_Return: lambda: self.step(-1 if _shifted(event) else 1),
                Qt.Key.Key_Enter: lambda: self.step(-1 if _shifted(event) else 1),
            }
            if (act := acts.get(event.key())) is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _look(self, words: str) -> None:
        if not self._form.search_bar.isHidden():
            self._current = -1
            self._model.setSearchString(words.strip())
            self._say()

    def _counted(self) -> None:
        if self._current < 0 and self.found:
            self._show(0)
        self._say()

    def _show(self, number: int) -> None:
        self._current = number
        self._form.pdf_view.setCurrentSearchResultIndex(number)
        if number >= 0:
            place = self._model.resultAtIndex(number)
            self._form.pdf_view.pageNavigator().jump(place.page(), place.location())
        self._say()

    def _say(self) -> None:
        form, found = self._form, self.found
        words = form.search_edit.text().strip()
        form.search_count.setText(
            ""
            if not words
            else self.tr("{n} van {count}").format(n=self._current + 1, count=found)
            if found
            else self.tr("niet gevonden")
        )
        form.search_previous.setEnabled(found > 0)
        form.search_next.setEnabled(found > 0)


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
