"""The words of a key sheet, asked for a secured PDF that somebody opens at Ontvangen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_received_page import Ui_ReceivedPage
from oso_desktop.qt.language import with_step
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import leave_out


class UnlockPanel(QObject):
    """The question, as long as it is asked. `given` comes with the file and the words as they were typed, `turned` when
    the question comes or goes.
    """

    given = Signal(object, str)
    turned = Signal()

    def __init__(self, form: Ui_ReceivedPage, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._path: Path | None = None
        leave_out(form.words_edit)  # the words open a file, so that they are nowhere kept
        form.words_frame.hide()
        form.words_edit.textChanged.connect(lambda _text: self._show_button())
        form.words_edit.returnPressed.connect(self._give)
        form.words_open.clicked.connect(lambda _checked=False: self._give())
        form.words_no.clicked.connect(lambda _checked=False: self.close())

    def _show_button(self) -> None:
        typed = self._form.words_edit.text().strip()
        permit(self._form.words_open, "" if typed else self.tr("Typ eerst de woorden van het sleutelblad."))

    def ask(self, path: Path, error: OsoError) -> None:
        """Asks for the words of this file; what was typed stays, so that it can be mended."""
        form, again = self._form, self._path == path
        self._path = path
        form.words_label.setText(with_step(error))
        if not again:
            form.words_edit.clear()
        self._show_button()
        form.words_frame.show()
        self.turned.emit()
        form.words_edit.setFocus()
        form.words_edit.selectAll()

    def close(self) -> bool:
        """Asks nothing any more; whether it was asked."""
        asked, self._path = self._path is not None, None
        form = self._form
        form.words_edit.clear()
        form.words_label.clear()
        form.words_frame.hide()
        if asked:
            self.turned.emit()
            form.open_button.setFocus()
        return asked

    def _give(self) -> None:
        if self._path is not None and self._form.words_edit.text().strip():
            self.given.emit(self._path, self._form.words_edit.text())
