"""The pupil list as an item model: one row per pupil, sorted as a Dutch class list, searched and filtered at once.

Sorting and filtering look at values computed once per reading, so that 5,000 pupils feel like 50.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from oso_desktop.dossier.advice import advice_codes, brief_label_of, label_of
from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import plain_tip

if TYPE_CHECKING:
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.services.dossiers import StudentRow

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `StudentRow` of a cell."""


class Column(IntEnum):
    """The columns, in their order."""

    NAME = 0
    GROUP = 1
    TRANSFER = 2
    RECEIVER = 3
    ADVICE = 4
    ATTACHMENTS = 5
    INZAGE = 6
    STATUS = 7


def _tr(text: str) -> str:
    return QCoreApplication.translate("Students", text)


def heading(column: Column) -> str:
    """The word above a column."""
    return {
        Column.NAME: _tr("Naam"),
        Column.GROUP: _tr("Groep"),
        Column.TRANSFER: _tr("Overstap"),
        Column.RECEIVER: _tr("Nieuwe school"),
        Column.ADVICE: _tr("Advies"),
        Column.ATTACHMENTS: _tr("Bijlagen"),
        Column.INZAGE: _tr("Inzage"),
        Column.STATUS: _tr("Status"),
    }[column]


def status_word(status: Status | None) -> str:
    """The word for a status; a pupil without a transfer has one too."""
    return on_screen(status.value) if status is not None else _tr("geen overstap")


def _attachments(row: StudentRow) -> str:
    if row.missing:
        return _tr("{n}, {missing} ontbreekt").format(n=row.attachments, missing=len(row.missing))
    if row.undecided and row.undecided < row.attachments:
        return _tr("{n}, {open} te kiezen").format(n=row.attachments, open=row.undecided)
    if row.undecided:
        return _tr("{n} te kiezen").format(n=row.undecided)
    return str(row.attachments or "")


def cell(row: StudentRow, column: Column) -> str:
    """What a cell says."""
    if column is Column.ATTACHMENTS:
        return _attachments(row)
    return {
        Column.NAME: row.student.list_name,
        Column.GROUP: row.student.group or row.student.year_group,
        Column.TRANSFER: row.profile.value if row.profile is not None else "",
        Column.RECEIVER: row.receiver,
        Column.ADVICE: on_screen(brief_label_of(row.advice)) if row.advice is not None else "",
        Column.INZAGE: on_screen(row.inzage),
        Column.STATUS: status_word(row.status),
    }[column]


MARK_FROM = 4
"""So many signs of a letter's mark find its pupil; fewer are the letters of a name, and a mark is made by chance."""

_BETWEEN = "\0"
"""Before each mark, so that only its beginning is found."""

_STROKED = str.maketrans("ıøłđðþæœß", "iolddtaos")


def folded(text: str) -> str:
    """The text as it is compared when searching: without capitals and accents, so that `sukru` finds Şükrü."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_STROKED)


def _advice(row: StudentRow) -> str:
    """The advice in full, and how far it is; empty without one."""
    if row.advice is None:
        return ""
    said = _tr("{advice}, definitief") if row.definitive_advice else _tr("{advice}, nog niet definitief")
    return said.format(advice=on_screen(label_of(row.advice)))


def _lacking(name: str) -> str:
    return _tr("ontbreekt: {name}").format(name=on_screen(name))


def _spoken(row: StudentRow, column: Column) -> str:
    """What a screen reader says of a cell: never a bare number or nothing."""
    if column is Column.ATTACHMENTS:
        said = [_tr("{n} bijlagen").format(n=row.attachments)]
        if row.undecided:
            said.append(_tr("over {open} is nog niet beslist").format(open=row.undecided))
        return ", ".join(said + [_lacking(name) for name in row.missing])
    words = _advice(row) if column is Column.ADVICE else cell(row, column)
    return f"{heading(column)}: {words or _tr('leeg')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which pupils are shown. `words` must all occur in name, number or group, or begin (half of) a mark; None: any."""

    words: tuple[str, ...] = ()
    group: str | None = None
    status: Status | None = None
    without_transfer: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everybody is shown."""
        return self == Filter()


class StudentsModel(QAbstractTableModel):
    """The rows as they were read last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[StudentRow] = []
        self._searchable: list[str] = []
        self._marks: list[str] = []
        self.readings = 0
        """How often the rows were put in their places: what was found out about a row holds for one of these."""
        self._order = (Column.NAME, Qt.SortOrder.AscendingOrder)
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show(self, rows: Sequence[StudentRow]) -> None:
        """Replaces the rows; the order stays as it was chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        column, order = self._order
        # Two sorts, both stable: by name, then by the column; the name settles what the column leaves open.
        self._rows.sort(key=lambda row: self._collator.sortKey(row.student.list_name))
        if column is not Column.NAME or order is Qt.SortOrder.DescendingOrder:
            self._rows.sort(key=self._key(column), reverse=order is Qt.SortOrder.DescendingOrder)
        self._searchable = [
            folded(f"{row.student.list_name} {row.student.name} {row.student.key} {row.student.group}")
            for row in self._rows
        ]
        self._marks = [
            "".join(
                f"{_BETWEEN}{folded(mark)}"
                for code in row.codes
                for mark in (code, code.replace("-", ""), *code.split("-"))
            )
            for row in self._rows
        ]
        self.readings += 1

    def _key(self, column: Column) -> Any:
        if column is Column.ATTACHMENTS:
            return lambda row: (len(row.missing), row.undecided, row.attachments)
        if column is Column.ADVICE:
            steps_up = advice_codes()
            return lambda row: steps_up.index(row.advice) if row.advice in steps_up else -1
        if column is Column.STATUS:
            steps = list(Status)
            return lambda row: -1 if row.status is None else steps.index(row.status)
        return lambda row: self._collator.sortKey(cell(row, column))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._rows[index.row()] for index in before]
        self._order = (Column(column), order)
        self._arrange()
        places = {row.student.id: place for place, row in enumerate(self._rows)}
        after = [
            self.index(places[row.student.id], index.column())
            for row, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            heading(Column(section))
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            else None
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, column)
        if role == ROW_ROLE:
            return row
        return self._extra(row, column, role)

    def _extra(self, row: StudentRow, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.TRANSFER and row.profile is not None:
            return plain_tip(on_screen(row.profile.label))
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.ADVICE and row.advice is not None:
            return plain_tip(_advice(row))
        if column is Column.ATTACHMENTS and role == Qt.ItemDataRole.ToolTipRole and row.missing:
            return plain_tip(_spoken(row, column))
        if column is Column.ATTACHMENTS and role == Qt.ItemDataRole.DecorationRole:
            return icon("warning-fill", "warn") if row.undecided or row.missing else None
        return plain_tip(cell(row, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def row(self, number: int) -> StudentRow:
        """The pupil on one row."""
        return self._rows[number]

    def place_of(self, student: StudentId) -> int | None:
        """On which row a pupil stands."""
        return next((place for place, row in enumerate(self._rows) if row.student.id == student), None)

    def groups(self) -> list[str]:
        """The groups that occur, in their order."""
        found = {row.student.group or row.student.year_group for row in self._rows} - {""}
        return sorted(found, key=self._collator.sortKey)

    def statuses(self) -> list[Status | None]:
        """The statuses that occur, in the order of the work."""
        found = {row.status for row in self._rows}
        return [status for status in (None, *Status) if status in found]

    def accepted(self, wanted: Filter) -> list[bool]:
        """Which rows are shown under this filter; all at once, since it is asked of 5,000 rows at each key."""
        found = [True] * len(self._rows)
        if wanted.group is not None:
            found = [wanted.group == (row.student.group or row.student.year_group) for row in self._rows]
        if wanted.without_transfer:
            found = [was and row.status is None for was, row in zip(found, self._rows, strict=True)]
        if wanted.status is not None:
            found = [was and row.status is wanted.status for was, row in zip(found, self._rows, strict=True)]
        for word in wanted.words:
            if len(word) < MARK_FROM:
                hits = [word in text for text in self._searchable]
            else:
                begun = f"{_BETWEEN}{word}"
                pairs = zip(self._searchable, self._marks, strict=True)
                hits = [word in text or begun in marks for text, marks in pairs]
            found = [was and hit for was, hit in zip(found, hits, strict=True)]
        return found


class StudentsProxy(QSortFilterProxyModel):
    """Shows what the filter lets through; leaves sorting to the model, which knows Dutch."""

    def __init__(self, model: StudentsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.filter = Filter()
        self._shown: list[bool] = []
        self._reading = -1
        self.setSourceModel(model)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._model.sort(column, order)

    def choose(self, wanted: Filter) -> None:
        """Filters anew."""
        if wanted != self.filter:
            self.beginFilterChange()
            self.filter = wanted
            self._reading = -1
            self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002 - Qt's signature
        if self._reading != self._model.readings:
            self._shown, self._reading = self._model.accepted(self.filter), self._model.readings
        return self._shown[source_row]
