"""The dossiers in a file of another school as a table, with a tick for each that is to come in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPixmap

from oso_desktop.dossier.parcels import Brought, Parcel, Proposal, Verdict
from oso_desktop.dossier.people import StudentId
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.icons import icon, no_tick
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.received_words import VERDICTS, Look, words
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    PUPIL = 0
    BORN = 1
    FOR = 2
    VERDICT = 3


class ParcelModel(QAbstractTableModel):
    """One row for each dossier. `changed` comes when another choice was made.

    Where nobody who is here can be meant a dossier is for a new pupil; where it came before, for the pupil of then.
    Otherwise somebody chooses first: nothing is guessed. Of a sender who is not sure nothing is ticked, and that it is
    an earlier pupil is not believed. A pupil of another name or birthday counts once somebody says that it is the same
    child.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Brought, ...] = ()
        self._for: dict[int, StudentId | None] = {}
        self._ticked: set[int] = set()
        self._looked_up: dict[int, Proposal] = {}
        self._confirmed: set[int] = set()
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_parcel(self, parcel: Parcel | None) -> None:
        """Shows the dossiers of a file by name, each ticked for which it is clear from whom and of whom it is."""
        self.beginResetModel()
        brought = parcel.brought if parcel is not None else ()
        self._rows = tuple(
            sorted(
                brought,
                key=lambda each: (not each.pupil, self._collator.sortKey(each.pupil), each.number),
            )
        )
        sure = parcel is not None and parcel.sender.trust.sure
        self._for, self._looked_up, self._confirmed = {}, {}, set()
        for each in self._rows:
            if each.may_be_received and not each.proposals:
                self._for[each.number] = None
            elif each.may_be_received and each.earlier and sure:
                self._for[each.number] = each.proposals[0].student_id
        self._ticked = {
            each.number for each in self._rows if sure and each.number in self._for and not each.doubts
        }
        self.endResetModel()
        self.changed.emit()

    @property
    def choices(self) -> Mapping[int, StudentId | None]:
        """What is to come in, and for whom."""
        return {
            each.number: self._for[each.number]
            for each in sorted(self._rows, key=lambda each: each.number)
            if each.number in self._ticked and each.number in self._for and not self.doubted(each)
        }

    @property
    def confirmed(self) -> frozenset[int]:
        """For which dossiers somebody said that a pupil of another name or birthday is the same child."""
        return frozenset(self._confirmed)

    def proposals(self, brought: Brought) -> tuple[Proposal, ...]:
        """Who may be chosen by name: who is likely, and whom somebody looked up."""
        found = self._looked_up.get(brought.number)
        likely = tuple(
            each for each in brought.proposals if found is None or each.student_id != found.student_id
        )
        return likely if found is None else (*likely, found)

    def is_confirmed(self, brought: Brought) -> bool:
        """Whether somebody said that the chosen pupil is the same child, whatever differs."""
        return brought.number in self._confirmed

    def doubted(self, brought: Brought) -> bool:
        """Whether the chosen pupil has another name or birthday and nobody said that it is the same child."""
        _, student_id = self.is_for(brought)
        found = (each for each in self.proposals(brought) if each.student_id == student_id)
        return not self.is_confirmed(brought) and any(each.differs for each in found)

    def confirm(self, brought: Brought, *, on: bool) -> None:
        """Somebody says that the chosen pupil is the same child, or takes that back."""
        if on:
            self._confirmed.add(brought.number)
        else:
            self._confirmed.discard(brought.number)
        self._tell(brought)

    def verdict(self, brought: Brought) -> tuple[str, Look]:
        """How it stands with a dossier, in a word with its sign."""
        if self.doubted(brought):
            return words("ander kind?"), ("warning", Tone.WARN)
        return on_screen(brought.verdict.value), VERDICTS[brought.verdict]

    @property
    def waiting(self) -> int:
        """For how many nobody said yet whose they are."""
        return sum(
            each.may_be_received and (each.number not in self._for or self.doubted(each))
            for each in self._rows
        )

    def row(self, number: int) -> Brought:
        """The dossier in this row."""
        return self._rows[number]

    def is_for(self, brought: Brought) -> tuple[bool, StudentId | None]:
        """Whether somebody chose for whom a dossier is, and whom: None is a new pupil."""
        return brought.number in self._for, self._for.get(brought.number)

    def choose(
        self, brought: Brought, student_id: StudentId | None, looked_up: Proposal | None = None
    ) -> None:
        """For whom a dossier is; it is ticked by that. `looked_up` is a pupil whom nobody proposed."""
        if looked_up is not None:
            self._looked_up[brought.number] = looked_up
        self._for[brought.number] = student_id
        self._confirmed.discard(brought.number)
        self._ticked.add(brought.number)
        self._tell(brought)

    def _tell(self, brought: Brought) -> None:
        at = self._rows.index(brought)
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        self.changed.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.PUPIL: words("Leerling"),
            Column.BORN: words("Geboren"),
            Column.FOR: words("Komt bij"),
            Column.VERDICT: words("Status"),
        }[Column(section)]

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QIcon | QPixmap | Qt.CheckState | None:
        if not index.isValid():
            return None
        brought, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(brought, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.VERDICT:
            _, (name, tone) = self.verdict(brought)
            return icon(name, tone.value)
        if (
            role == Qt.ItemDataRole.DecorationRole
            and column is Column.PUPIL
            and brought.number not in self._for
        ):
            return no_tick()
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.PUPIL and brought.number in self._for:
            ticked = brought.number in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._text(brought, column)}"
        return plain_tip(self._text(brought, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _text(self, brought: Brought, column: Column) -> str:
        if column is Column.PUPIL:
            return brought.pupil or words("Dossier {n}").format(n=brought.number + 1)
        if column is Column.BORN:
            return day(brought.birth_date) if brought.birth_date else ""
        if column is Column.VERDICT:
            return self.verdict(brought)[0]
        if brought.verdict in (Verdict.THERE, Verdict.REFUSED):
            return ""
        chosen, student_id = self.is_for(brought)
        if not chosen:
            return words("kies eerst")
        if student_id is None:
            return words("nieuwe leerling")
        return next((each.name for each in self.proposals(brought) if each.student_id == student_id), "")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == Column.PUPIL and self._rows[index.row()].number in self._for:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        brought = self._rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or brought.number not in self._for:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(brought.number)
        else:
            self._ticked.discard(brought.number)
        self._tell(brought)
        return True
