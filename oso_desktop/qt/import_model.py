"""What a file would bring as a table: a row for each pupil, and one for each line of the file with a problem."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

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

from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import plain_tip
from oso_desktop.services.import_plan import RowKind

if TYPE_CHECKING:
    from oso_desktop.dossier.imported import Difference
    from oso_desktop.exchange.pupil_list import RowProblem
    from oso_desktop.services.import_plan import ImportPlan, PlannedPupil

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    NAME = 0
    GROUP = 1
    BORN = 2
    KIND = 3
    WHAT = 4


class Chip(Enum):
    """What the list is narrowed to; the value is the icon and its tint."""

    ALL = ("list", "muted")
    PROBLEM = ("warning-circle-fill", "bad")
    ALIKE = ("user-focus", "warn")
    ASKED = ("question-fill", "warn")
    NEW = ("user-plus-fill", "good")
    CHANGED = ("pencil-simple-fill", "info")
    LEFT = ("sign-out-fill", "info")
    MISSING = ("user-minus-fill", "warn")
    SAME = ("check", "muted")


_KINDS = {
    RowKind.NEW: Chip.NEW,
    RowKind.ALIKE: Chip.ALIKE,
    RowKind.CHANGED: Chip.CHANGED,
    RowKind.SAME: Chip.SAME,
    RowKind.LEFT: Chip.LEFT,
    RowKind.MISSING: Chip.MISSING,
    RowKind.REFUSED: Chip.PROBLEM,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudentsImport", text)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the pupil it is about, or else a line of the file of which nothing comes in.

    `file` counts from 0; `problem` is what is wrong with the line, and for a pupil what of it is left out.
    """

    file: int
    pupil: PlannedPupil | None = None
    line: int = 0
    problem: str = ""
    skipped: bool = False

    @property
    def chip(self) -> Chip:
        """What it is in the first place."""
        if self.pupil is None or self.problem:
            return Chip.PROBLEM
        kind = _KINDS[self.pupil.kind]
        return Chip.ASKED if self.pupil.asked and kind is not Chip.PROBLEM else kind

    @property
    def comes_in(self) -> bool:
        """Whether something of it is read in."""
        if self.pupil is None:
            return not self.skipped
        return self.pupil.kind not in (RowKind.REFUSED, RowKind.ALIKE)

    def is_of(self, chip: Chip) -> bool:
        """Whether it is shown under a chip: what is asked about somebody who changed is under both."""
        if chip in (Chip.ALL, self.chip) or self.pupil is None:
            return chip in (Chip.ALL, self.chip)
        return chip is _KINDS[self.pupil.kind] or (chip is Chip.ASKED and bool(self.pupil.asked))


def rows_of(plans: Sequence[ImportPlan]) -> list[Row]:
    """The rows of the files that are read in together."""
    found = []
    for number, plan in enumerate(plans):
        lines: defaultdict[int, list[RowProblem]] = defaultdict(list)
        for problem in plan.problems:
            lines[problem.line].append(problem)
        for pupil in plan.pupils:
            of_line = lines.pop(pupil.line, ()) if pupil.line else ()
            found.append(Row(number, pupil, problem=" ".join(map(_sentence, of_line))))
        found += [
            Row(
                number,
                line=line,
                problem=" ".join(map(_sentence, of_line)),
                skipped=any(each.skipped for each in of_line),
            )
            for line, of_line in lines.items()
        ]
    return found


def _sentence(problem: RowProblem) -> str:
    return on_screen(problem.text)[:1].upper() + on_screen(problem.text)[1:]


def kind_word(row: Row) -> str:
    """What becomes of it, in a word or two."""
    return {
        Chip.ALL: "",
        Chip.PROBLEM: _tr("Niet compleet") if row.comes_in else _tr("Niet ingelezen"),
        Chip.ALIKE: _tr("Al bekend?"),
        Chip.ASKED: _tr("Te kiezen"),
        Chip.NEW: _tr("Nieuw"),
        Chip.CHANGED: _tr("Veranderd"),
        Chip.LEFT: _tr("Vertrokken"),
        Chip.MISSING: _tr("Niet in de lijst"),
        Chip.SAME: _tr("Hetzelfde"),
    }[row.chip]


def told(difference: Difference, *, taken: bool = False) -> str:
    """One difference on one line."""
    if difference.entered and not taken:
        return _tr("{label}: blijft {old} (bestand: {new})").format(
            label=on_screen(difference.label), old=difference.old or _tr("leeg"), new=difference.new
        )
    if not difference.old:
        return _tr("{label}: {new}").format(label=on_screen(difference.label), new=difference.new)
    return _tr("{label}: {old} → {new}").format(
        label=on_screen(difference.label), old=difference.old, new=difference.new or _tr("leeg")
    )


def what(row: Row) -> str:
    """What changes, or what is wrong."""
    return " ".join(part for part in (remark(row), "; ".join(map(told, _differences(row)))) if part)


def _differences(row: Row) -> Sequence[Difference]:
    return row.pupil.differences if row.pupil is not None else ()


def remark(row: Row) -> str:
    """What is to be known about it besides what changes."""
    pupil = row.pupil
    if pupil is None:
        return row.problem
    if pupil.problems:
        return " ".join((*map(on_screen, pupil.problems), row.problem)).strip()
    if pupil.kind is RowKind.MISSING:
        return _tr("Blijft staan zoals het is. Kijk of deze leerling van school is.")
    namesake = _tr("U hebt al een leerling met deze naam. Kijk of dit dezelfde is.") if pupil.namesake else ""
    return f"{namesake} {row.problem}".strip()


def cell(row: Row, column: Column) -> str:
    """What a cell says."""
    pupil = row.pupil
    if column is Column.WHAT:
        return what(row)
    if column is Column.KIND:
        return kind_word(row)
    if pupil is None:
        return _tr("Regel {n}").format(n=row.line) if column is Column.NAME else ""
    if column is Column.NAME:
        return pupil.name
    if column is Column.GROUP:
        return pupil.group
    return day(pupil.birth_date) if pupil.birth_date is not None else ""


def heading(column: Column) -> str:
    """The word above a column."""
    return {
        Column.NAME: _tr("Naam"),
        Column.GROUP: _tr("Groep"),
        Column.BORN: _tr("Geboren"),
        Column.KIND: _tr("Wat gebeurt er"),
        Column.WHAT: _tr("Wat verandert er"),
    }[column]


class ImportModel(QAbstractTableModel):
    """The rows: first what asks for a look, and within that by name as in a class list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.counts: Counter[Chip] = Counter()
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows these rows."""
        order = {chip: number for number, chip in enumerate(Chip)}
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda row: (row.line, self._collator.sortKey(cell(row, Column.NAME))))
        self._rows.sort(key=lambda row: order[row.chip])
        self.counts = Counter({chip: sum(row.is_of(chip) for row in self._rows) for chip in Chip})
        self.endResetModel()

    def row(self, number: int) -> Row:
        """The row with this number."""
        return self._rows[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return heading(Column(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {cell(row, column) or _tr('leeg')}"
        if role == Qt.ItemDataRole.DecorationRole and column is Column.KIND:
            return icon(*row.chip.value)
        return plain_tip(cell(row, column)) if role == Qt.ItemDataRole.ToolTipRole else None


class ImportProxy(QSortFilterProxyModel):
    """Shows the rows of one chip."""

    def __init__(self, model: ImportModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.chip = Chip.ALL
        self.setSourceModel(model)

    def choose(self, chip: Chip) -> None:
        """Narrows the list to what is of this chip."""
        self.beginFilterChange()
        self.chip = chip
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:  # noqa: ARG002 - Qt's signature
        return self._model.row(source_row).is_of(self.chip)
