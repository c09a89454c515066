"""Bijlage uit map: the files of a folder as a list, looked at one by one; nothing is ticked until a person does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_folder_model import Column, FolderModel
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.forms.ui_dossier_folder import Ui_DossierFolder
from oso_desktop.qt.tips import permit
from oso_desktop.services.attachments_in import Examined, FolderListing, Known, examine

if TYPE_CHECKING:
    from oso_desktop.qt.operations import Operations


class FolderPanel(QFrame):
    """In place of the attachments while files are chosen. `taken(list[Path])` is the choice, `left` that there is none.

    `begin` first: it says on what the work is done.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierFolder()
        self.form.setupUi(self)
        self.model = FolderModel(self)
        table = self.form.table
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.setAlternatingRowColors(True)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.installEventFilter(self)
        self.form.takeButton.clicked.connect(self._take)
        self.form.backButton.clicked.connect(self._back)
        self.model.ticked.connect(self._count)
        self.model.dataChanged.connect(self._tell)
        table.selectionModel().currentChanged.connect(self._tell)
        self._waiting: list[Path] = []
        self._round = 0
        self._count()

    def begin(
        self,
        operations: Operations,
        listings: Sequence[FolderListing],
        known: Known,
        failed: Callable[[OsoError], None],
    ) -> None:
        """Shows what the folders offer, and looks at one file after the other."""
        files = [file for listing in listings for file in listing.files]
        self.model.show_files(files)
        self._waiting = [file.path for file in files]
        self._round += 1
        form = self.form
        form.headLabel.setText(
            words("Welke bestanden uit de map ‘{name}’ horen bij deze leerling?").format(
                name=", ".join(listing.folder.name or str(listing.folder) for listing in listings)
            )
        )
        form.leftOutLabel.setText(_left_out(listings))
        form.leftOutLabel.setVisible(bool(form.leftOutLabel.text()))
        self.show()
        form.table.setFocus()
        if files:
            form.table.selectRow(0)
        self._look_on(operations, known, failed, self._round)

    def close_list(self) -> None:
        """Forgets the folder; no more files are looked at."""
        self._round += 1
        self._waiting.clear()
        self.model.show_files(())
        self.hide()

    def _look_on(
        self, operations: Operations, known: Known, failed: Callable[[OsoError], None], round_: int
    ) -> None:
        if round_ != self._round or not self._waiting:
            self.form.lookingLabel.clear()
            return
        path = self._waiting.pop(0)
        total = self.model.rowCount()
        self.form.lookingLabel.setText(
            words("{n} van {m} bekeken").format(n=total - len(self._waiting) - 1, m=total)
        )

        def show(examined: Examined) -> None:
            if round_ == self._round:
                self.model.put(path, examined)
            self._look_on(operations, known, failed, round_)

        operations.task(
            partial(examine, path, known),
            show,
            owner=self,
            failed=failed,
            what=words("Bestanden in de map bekijken…"),
            beside=True,
        )

    def _count(self) -> None:
        chosen = len(self.model.chosen)
        form = self.form
        permit(form.takeButton, "" if chosen else words("Vink eerst een bestand aan."))
        form.takeButton.setText(words("Toevoegen") if not chosen else words("{n} toevoegen").format(n=chosen))

    def _tell(self) -> None:
        """The whole remark about the file that the person is at."""
        current = self.form.table.currentIndex()
        self.form.noteLabel.setText(self.model.note(current.row()) if current.isValid() else "")

    def _take(self) -> None:
        chosen = self.model.chosen
        self.close_list()
        self.taken.emit(chosen)

    def _back(self) -> None:
        self.close_list()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar ticks what is selected, Enter takes it, Escape goes back."""
        if (
            watched is self.form.table
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Space:
                rows = self.form.table.selectionModel().selectedRows()
                self.model.toggle([index.row() for index in rows])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.chosen:
                self._take()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._back()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """The columns share the width that there is."""
        super().showEvent(event)
        width = max(self.form.table.viewport().width(), 640)
        for column, share in ((Column.FILE, 30), (Column.KIND, 22), (Column.SIZE, 9)):
            self.form.table.setColumnWidth(column, width * share // 100)


def _left_out(listings: Sequence[FolderListing]) -> str:
    """What of the folders is not in the list."""
    said = []
    hidden, folders = sum(each.hidden for each in listings), sum(each.folders for each in listings)
    beyond = sum(each.beyond for each in listings)
    if not any(each.files for each in listings):
        said.append(words("In deze map staan geen bestanden die u kunt toevoegen."))
    if folders:
        said.append(
            words("1 map daarin is overgeslagen.")
            if folders == 1
            else words("{n} mappen daarin zijn overgeslagen.").format(n=folders)
        )
    if hidden:
        said.append(
            words("1 verborgen bestand is overgeslagen.")
            if hidden == 1
            else words("{n} verborgen bestanden zijn overgeslagen.").format(n=hidden)
        )
    if beyond:
        said.append(
            words("De map heeft nog {n} andere bestanden. Kies een map van één leerling.").format(n=beyond)
        )
    return " ".join(said)
