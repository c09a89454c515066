"""The two tables of the tab Regio en kalender: what was agreed on, and the dates of one school year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from oso_desktop.dossier.attachments import kind
from oso_desktop.dossier.calendar import (
    FROM_SUFFIX,
    Holiday,
    Moment,
    holidays,
    moment_labels,
    moments,
    school_year_of,
)
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.regional import agreed_categories, agreed_kinds, with_holiday, with_moment
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_words import NoDay, day, typed_day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_FIRST, _LAST = 1, 2


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManagementRegion", text)


class _Table(QAbstractTableModel):
    """A table on a profile of which every change gives a new one: `changed(RegionProfile)`."""

    changed = Signal(object)

    def __init__(self, heads: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._heads = heads
        self.profile = RegionProfile()
        self.editable = False

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._heads[section])
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None


class AgreementTable(_Table):
    """A row per kind of attachment and per part: asked of every pupil, or usual in the region."""

    def __init__(self, parent: QObject) -> None:
        super().__init__((_tr("Soort"), _tr("Bij elke leerling"), _tr("Gebruikelijk")), parent)
        self._rows: tuple[str | Category, ...] = (*agreed_kinds(), *agreed_categories())

    def show_profile(self, profile: RegionProfile, *, editable: bool) -> None:
        """Shows what was agreed on."""
        self.beginResetModel()
        self.profile, self.editable = profile, editable
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        ticked = self._ticked(index)
        if role == Qt.ItemDataRole.CheckStateRole and ticked is not None:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        name = (
            _tr("Onderdeel: {name}").format(name=on_screen(row.label))
            if isinstance(row, Category)
            else on_screen(kind(row).label)
        )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "" if ticked is None else _tr(": ja") if ticked else _tr(": nee")
            return f"{name}, {self._heads[index.column()]}{state}"
        return name if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None

    def _ticked(self, index: _Index) -> bool | None:
        """Whether a box is ticked; None where there is none."""
        row, column = self._rows[index.row()], index.column()
        if isinstance(row, Category):
            return row in self.profile.agreed_categories if column == _LAST else None
        return {_FIRST: row in self.profile.required, _LAST: row in self.profile.agreed}.get(column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable and self._ticked(index) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.editable or self._ticked(index) is None:
            return False
        row = self._rows[index.row()]
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        if isinstance(row, Category):
            kept = tuple(each for each in self.profile.agreed_categories if each != row)
            self.profile = replace(self.profile, agreed_categories=(*kept, row) if on else kept)
        elif index.column() == _FIRST:
            self.profile = replace(self.profile, required=_with(self.profile.required, row, on=on))
        else:
            self.profile = replace(self.profile, agreed=_with(self.profile.agreed, row, on=on))
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.changed.emit(self.profile)
        return True


def _with(keys: tuple[str, ...], key: str, *, on: bool) -> tuple[str, ...]:
    kept = tuple(each for each in keys if each != key)
    return (*kept, key) if on else kept


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dates:
    """One row: a moment (without one if it has no date this year) or a holiday."""

    label: str
    key: str
    moment: Moment | None = None
    holiday: Holiday | None = None

    @property
    def first(self) -> date | None:
        """The first day, if there is one."""
        found = self.holiday or self.moment
        return found.first if found else None

    @property
    def last(self) -> date | None:
        """The last day, if the row has a date."""
        found = self.holiday or self.moment
        return found.last if found else None

    @property
    def origin(self) -> str:
        """Where the dates are from, and whether they must be checked."""
        if self.holiday is not None:
            if self.holiday.own:
                return _tr("van uw school")
            said = _tr("advies") if self.holiday.advised else _tr("vastgesteld")
            return (
                said if self.holiday.verified else _tr("{what}, controleer bij uw bestuur").format(what=said)
            )
        if self.moment is None:
            return _tr("alleen als uw regio een datum heeft")
        if self.moment.agreed:
            return _tr("afspraak")
        return on_screen(self.moment.law) if self.moment.verified else _tr("controleer bij uw bestuur")


class CalendarTable(_Table):
    """The moments and holidays of one school year, whose days can be typed. `refused` tells of what is no day of it."""

    refused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__((_tr("Wat"), _tr("Van"), _tr("Tot en met"), _tr("Wie"), _tr("Herkomst")), parent)
        self._year = ""
        self._rows: tuple[_Dates, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show_year(self, profile: RegionProfile, year: str, *, editable: bool) -> None:
        """Shows a school year under this profile."""
        self.beginResetModel()
        self.profile, self._year, self.editable = profile, year, editable
        self._rows = _rows(profile, year)
        self._texts = [
            (
                on_screen(row.label),
                day(row.first) if row.first else "",
                day(row.last) if row.last else "",
                on_screen(row.moment.who) if row.moment else "",
                row.origin,
            )
            for row in self._rows
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, texts = self._rows[index.row()], self._texts[index.row()]
        text = texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{texts[0]}, {self._heads[index.column()]}: {text or _tr('leeg')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(on_screen(row.moment.source) if row.moment and index.column() == 4 else text)
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.editable and index.column() in (_FIRST, _LAST):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a typed day; an empty text gives the country's day again. What is no day changes nothing."""
        if role != Qt.ItemDataRole.EditRole or not self.editable or index.column() not in (_FIRST, _LAST):
            return False
        try:
            typed = typed_day(str(value))
        except NoDay:
            self.refused.emit()
            return False
        row = self._rows[index.row()]
        if typed == (row.first if index.column() == _FIRST else row.last):
            return True
        changed = self._changed(row, index.column(), typed)
        if changed is None:
            self.refused.emit()
            return False
        self.show_year(changed, self._year, editable=self.editable)
        self.changed.emit(changed)
        return True

    def _changed(self, row: _Dates, column: int, typed: date | None) -> RegionProfile | None:
        """The profile with this day; None for a day of another school year, where it would count and vanish here."""
        if row.holiday is None:
            if typed is not None and school_year_of(typed) != self._year:
                return None
            key = f"{row.key}{FROM_SUFFIX}" if column == _FIRST else row.key
            return with_moment(self.profile, key, self._year, typed)
        if typed is None:
            return with_holiday(self.profile, row.holiday, None)
        days = (typed, row.holiday.last) if column == _FIRST else (row.holiday.first, typed)
        same_year = school_year_of(days[0]) == school_year_of(row.holiday.first)
        return with_holiday(self.profile, row.holiday, days) if same_year else None


def _rows(profile: RegionProfile, year: str) -> tuple[_Dates, ...]:
    found = {moment.key: moment for moment in moments(year, profile)}
    dated = sorted(found, key=lambda key: found[key].last)
    undated = [key for key in moment_labels() if key not in found]
    return (
        *(_Dates(label=on_screen(found[key].label), key=key, moment=found[key]) for key in dated),
        *(_Dates(label=on_screen(moment_labels()[key]), key=key) for key in undated),
        *(
            _Dates(label=on_screen(holiday.label), key=holiday.key, holiday=holiday)
            for holiday in holidays(year, profile)
        ),
    )
