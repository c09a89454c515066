"""The letters of a group as a table: a row for each person, with a tick for who gets one now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPixmap

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.icons import icon, no_tick
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.students_model import folded
from oso_desktop.qt.tips import plain_tip

if TYPE_CHECKING:
    from oso_desktop.dossier.correspondence import LetterKind
    from oso_desktop.services.letters_batch import BatchLine, BatchPlan, BatchPupil

_Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
"""The dossier and to whom."""


class Column(IntEnum):
    """The columns, in their order."""

    PUPIL = 0
    TO = 1
    WHERE = 2
    NOTE = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A letter that could be made, or a pupil about whom there is none to make and why."""

    pupil: BatchPupil
    line: BatchLine | None
    why_not: str = ""

    @property
    def key(self) -> Key:
        """What tells it from the others."""
        return (self.pupil.dossier_id or self.pupil.student_id, self.line.to.id if self.line else "")

    @property
    def possible(self) -> bool:
        """Whether it can be ticked."""
        return self.line is not None and self.line.possible


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupLetters", text)


def rows_of(plan: BatchPlan, kind: LetterKind) -> list[Row]:
    """All rows for one kind of letter."""
    found: list[Row] = []
    for pupil in plan.pupils:
        lines = pupil.of(kind)
        found += [Row(pupil, line, on_screen(line.why_not)) for line in lines]
        if not lines:
            why = (
                _tr("Nog geen overstap begonnen. Begin die bij Leerlingen.")
                if pupil.dossier_id is None
                else _tr("Deze brief is voor deze leerling nu niet nodig.")
            )
            found.append(Row(pupil, None, why))
    return found


def recipient(row: Row) -> str:
    """To whom, such as "A. Jansen (moeder)"."""
    if row.line is None:
        return ""
    to = row.line.to
    return f"{isolated(to.name)} ({on_screen(to.about).lower()})" if to.about else isolated(to.name)


def destination(row: Row) -> str:
    """The address on one line, or that it is handed over."""
    if row.line is None:
        return ""
    lines = (" ".join(line.split()) for line in row.line.address)  # on paper a postcode stands further apart
    return ", ".join(lines) or _tr("persoonlijk overhandigen")


def note(row: Row) -> str:
    """What there is to know about a row: why nothing can be made, what to look at, what went out before."""
    if row.line is None or row.why_not:
        return row.why_not
    earlier = row.line.earlier
    if earlier is not None and earlier.printed_at is not None:
        said = [_tr("afgedrukt of opgeslagen op {day}").format(day=day(earlier.printed_at.date()))]
    elif earlier is not None:
        said = [_tr("gemaakt op {day}, nog niet afgedrukt").format(day=day(earlier.at.date()))]
    elif row.line.needed:
        said = []
    elif row.line.kind is LetterKind.INVITATION:
        said = [_tr("al aangeboden of vastgelegd")]
    else:
        said = [_tr("nu niet nodig")]
    warnings = [on_screen(each) for each in row.line.warnings]
    out = earlier is not None and earlier.printed_at is not None
    parts = [*said, *warnings] if out else [*warnings, *said]  # first what the sign beside it is about
    text = "; ".join(each[:1].lower() + each[1:] for each in parts)
    return text[:1].upper() + text[1:]


class GroupLettersModel(QAbstractTableModel):
    """Rows with ticks. `ticked` comes when the choice of letters is another one."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._groups_named = False
        self._chosen: set[Key] = set()

    # --- what is shown and chosen ----------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row], *, afresh: bool) -> None:
        """Shows these rows. `afresh` ticks who needs a letter; else ticks stay, and only new rows get one by need."""
        known = {row.key for row in self._all}
        possible = {row.key for row in rows if row.possible}
        needed = {row.key for row in rows if row.possible and row.line is not None and row.line.needed}
        self._chosen = needed if afresh else (self._chosen & possible) | (needed - known)
        self.beginResetModel()
        self._all = list(rows)
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()
        self.ticked.emit()

    def name_groups(self, *, on: bool) -> None:
        """Whether each pupil stands there with the group: of one group that is nothing new."""
        self._groups_named = on

    def search(self, text: str) -> None:
        """Narrows what is shown; what is ticked stays ticked."""
        self._words = tuple(folded(text).split())
        self.beginResetModel()
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def _fits(self, row: Row) -> bool:
        heap = folded(f"{row.pupil.name} {row.pupil.group} {recipient(row)}")
        return all(word in heap for word in self._words)

    @property
    def possible(self) -> int:
        """How many letters can be made."""
        return sum(row.possible for row in self._all)

    @property
    def chosen(self) -> tuple[BatchLine, ...]:
        """The ticked letters in the order of the list, those out of sight too."""
        return tuple(row.line for row in self._all if row.line is not None and row.key in self._chosen)

    @property
    def chosen_out_of_sight(self) -> int:
        """How many are ticked that a search hides."""
        shown = {row.key for row in self._shown}
        return len(self._chosen - shown)

    def choose_all(self, *, on: bool) -> None:
        """Ticks every letter on show that can be made, or none of them."""
        keys = {row.key for row in self._shown if row.possible}
        self._chosen = self._chosen | keys if on else self._chosen - keys
        self._repaint()

    def choose_needed(self) -> None:
        """Ticks who needs this letter now, and nobody else."""
        self._chosen = {row.key for row in self._all if row.possible and row.line and row.line.needed}
        self._repaint()

    def toggle(self, number: int) -> None:
        """Ticks or unticks the row with this number, if it can be made."""
        row = self._shown[number]
        if row.possible:
            self._chosen ^= {row.key}
            self._repaint()

    def _repaint(self) -> None:
        last = self.index(len(self._shown) - 1, Column.PUPIL)
        self.dataChanged.emit(self.index(0, Column.PUPIL), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    def row(self, number: int) -> Row:
        """The row with this number."""
        return self._shown[number]

    def number_of(self, key: Key) -> int:
        """The number of the row with this key; -1 if it is not on show."""
        return next((number for number, row in enumerate(self._shown) if row.key == key), -1)

    # --- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_tr("Leerling"), _tr("Aan"), _tr("Waarheen"), _tr("Let op"))[section]

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QIcon | QPixmap | Qt.CheckState | None:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.PUPIL and row.possible:
            return Qt.CheckState.Checked if row.key in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return _sign(row) if column is Column.NOTE else _instead_of_a_tick(row, column)
        text = self._text(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{text}\n{destination(row)}" if column is Column.TO else text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{head}: {text or _tr('niets')}"
        return None

    def _text(self, row: Row, column: Column) -> str:
        if column is Column.PUPIL:
            named = self._groups_named and row.pupil.group
            return f"{row.pupil.name}, {row.pupil.group}" if named else row.pupil.name
        return {Column.TO: recipient, Column.WHERE: destination, Column.NOTE: note}[column](row)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.PUPIL and self._shown[index.row()].possible:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._shown[index.row()].possible:
            return False
        if (self._shown[index.row()].key in self._chosen) != (Qt.CheckState(value) is Qt.CheckState.Checked):
            self.toggle(index.row())
        return True


def _instead_of_a_tick(row: Row, column: Column) -> QPixmap | None:
    return no_tick() if column is Column.PUPIL and not row.possible else None


def _sign(row: Row) -> QIcon | None:
    if not row.possible:
        return icon("prohibit", "muted")
    if row.line is None:
        return None
    earlier = row.line.earlier
    if earlier is not None and earlier.printed_at is not None:
        return icon("check-circle", "good")
    return icon("warning-fill", "warn") if row.line.warnings else None
