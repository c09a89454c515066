"""The words that the program fills in, as buttons beside what each means."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from oso_desktop.dossier.own_sentences import rules
from oso_desktop.qt.forms.ui_management_paper import Ui_ManagementPaper
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import only_head, permit


class SentencePlaces(QObject):
    """A press puts a place between braces where the cursor is."""

    def __init__(self, form: Ui_ManagementPaper, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._offered: tuple[tuple[str, ...], bool] = ((), False)

    def show(self, names: tuple[str, ...], *, may: bool) -> None:
        """Offers these places, or explains them to who `may` not change anything."""
        if (names, may) == self._offered:
            return  # the focus may be on one of them
        self._offered = (names, may)
        self._form.places_title.setVisible(bool(names))
        grid = self._form.places_grid
        while (taken := grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, name in enumerate(names):
            button = QPushButton(f"{{{name}}}")
            button.setAccessibleName(
                QCoreApplication.translate("ManagementPaper", "{name} invoegen").format(name=name)
            )
            permit(button, only_head(may))
            button.clicked.connect(lambda _checked=False, name=name: self.insert(name))
            meaning = QLabel(on_screen(rules().places.get(name, name)))
            meaning.setTextFormat(Qt.TextFormat.PlainText)
            meaning.setWordWrap(True)
            grid.addWidget(button, number, 0)
            grid.addWidget(meaning, number, 1)

    def insert(self, name: str) -> None:
        """Puts this place where the cursor is."""
        self._form.own_edit.insertPlainText(f"{{{name}}}")
        self._form.own_edit.setFocus()
