"""The files of a folder as a table: what each seems to be, and a tick for those that a person chooses."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from oso_desktop.dossier.attachments import kind
from oso_desktop.qt.dossier_attachment_state import guess_text
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import size
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.tips import plain_tip
from oso_desktop.services.attachments_in import Examined, FolderFile

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, in their order."""

    FILE = 0
    KIND = 1
    SIZE = 2
    NOTE = 3


class FolderModel(QAbstractTableModel):
    """A row for each file; `ticked` comes when another number of files is chosen."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._files: list[FolderFile] = []
        self._examined: dict[Path, Examined] = {}
        self._first: dict[str, Path] = {}
        self._chosen: set[Path] = set()

    def show_files(self, files: Sequence[FolderFile]) -> None:
        """Other files; none is chosen."""
        self.beginResetModel()
        self._files = list(files)
        self._examined.clear()
        self._first.clear()
        self._chosen.clear()
        self.endResetModel()
        self.ticked.emit()

    def put(self, path: Path, examined: Examined) -> None:
        """What a file seems to be; one that cannot come in is not chosen any more."""
        for row, each in enumerate(self._files):
            if each.path == path:
                self._examined[path] = examined
                if examined.digest:
                    self._first.setdefault(examined.digest, path)
                if not self.possible(row):
                    self._chosen.discard(path)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
                self.ticked.emit()

    @property
    def chosen(self) -> list[Path]:
        """The files that a person chose, in the order of the list."""
        return [each.path for each in self._files if each.path in self._chosen]

    def possible(self, row: int) -> bool:
        """Whether a file can be chosen: it can come in, is not here yet, and is no copy of one above it."""
        path = self._files[row].path
        examined = self._examined.get(path)
        return examined is None or not (examined.problem or examined.present_as or self._copy_of(path))

    def _copy_of(self, path: Path) -> str:
        """The name of the file above this one that has the same in it."""
        examined = self._examined.get(path)
        first = self._first.get(examined.digest, path) if examined is not None else path
        return first.name if first != path else ""

    def toggle(self, rows: Sequence[int]) -> None:
        """Chooses these files; if all of them are chosen, none of them any more."""
        paths = {self._files[row].path for row in rows if self.possible(row)}
        if paths <= self._chosen:
            self._chosen -= paths
        else:
            self._chosen |= paths
        if self._files:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._files) - 1, 0))
        self.ticked.emit()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many files there are."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns of `Column`."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A file that cannot come in can be read, not chosen."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == Column.FILE and self.possible(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the box."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.possible(index.row()):
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        path = self._files[index.row()].path
        (self._chosen.add if on else self._chosen.discard)(path)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (words("Bestand"), words("Soort (geraden)"), words("Grootte"), words("Opmerking"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell, with the tick in the first."""
        file = self._files[index.row()]
        column = Column(index.column())
        examined = self._examined.get(file.path)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.FILE and self.possible(index.row()):
            return Qt.CheckState.Checked if file.path in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row(), column, examined)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(file, column, examined)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(file, column, examined))
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _picture(self, row: int, column: Column, examined: Examined | None) -> QIcon | None:
        if examined is None or column not in (Column.FILE, Column.NOTE):
            return None
        if column is Column.FILE:  # in the place of the box that there is not
            return None if self.possible(row) else icon("prohibit", "muted")
        if examined.problem is not None:
            return icon("warning-circle-fill", "bad")
        if examined.present_as or self._copy_of(self._files[row].path):
            return icon("info-fill", "info")
        return icon("warning-fill", "warn") if examined.why is not None and examined.why.doubt else None

    def note(self, row: int) -> str:
        """All that there is to say about a file: in the table there is no room for it."""
        file = self._files[row]
        return self._text(file, Column.NOTE, self._examined.get(file.path))

    def _text(self, file: FolderFile, column: Column, examined: Examined | None) -> str:
        if column is Column.FILE:
            return file.path.name
        if column is Column.SIZE:
            return size(file.size)
        if examined is None:
            return words("wordt bekeken…") if column is Column.KIND else ""
        if column is Column.KIND and examined.problem is not None:
            return ""
        if column is Column.KIND:
            known = examined.why is not None and examined.why.words and not examined.why.doubt
            return on_screen(kind(examined.kind_key).label) if known else words("niet te raden")
        if examined.problem is not None:
            return with_step(examined.problem)
        if examined.present_as:
            return words("Staat al bij deze leerling, als ‘{title}’.").format(title=examined.present_as)
        if copy := self._copy_of(file.path):
            return words("Hetzelfde bestand als ‘{name}’.").format(name=copy)
        return guess_text(examined.why) if examined.why is not None else ""
