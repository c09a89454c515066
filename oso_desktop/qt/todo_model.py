"""The groups of the page Te doen as an item model: a row per group, below it a row per pupil."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oso_desktop.dossier.todo import Group, Line, Turn
from oso_desktop.qt.dutch_dates import day_month
from oso_desktop.qt.icons import paint_icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP, Scheme, Tone, color, theme
from oso_desktop.qt.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Group` of a row that heads one; None of a pupil's row."""

TURN_LOOKS = {
    Turn.US: ("hand-pointing", Tone.WARN),
    Turn.OTHERS: ("hourglass-medium", Tone.NEUTRAL),
    Turn.KNOW: ("info", Tone.INFO),
}


class Column(IntEnum):
    """The columns of a pupil's row."""

    NAME = 0
    GROUP = 1
    DETAIL = 2
    DAY = 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("Todo", text)


class TodoModel(QAbstractItemModel):
    """The groups as they were read last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    def show(self, groups: tuple[Group, ...]) -> None:
        """Replaces the groups."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups on show."""
        return self._groups

    def group(self, index: Index) -> Group | None:
        """The group that a row heads."""
        return self._groups[index.row()] if index.isValid() and not index.parent().isValid() else None

    def line(self, index: Index) -> Line | None:
        """What one row below a group is about."""
        parent = index.parent()
        return self._groups[parent.row()].lines[index.row()] if parent.isValid() else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt has two
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if not parent.isValid():
            return len(self._groups)
        if parent.column() > 0 or parent.internalId():
            return 0
        return len(self._groups[parent.row()].lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008 - Qt's signature
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (_tr("Naam"), _tr("Groep"), _tr("Wat"), _tr("Datum"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        group = self.group(index)
        if role == GROUP_ROLE:
            return group
        if group is not None:
            return _head(group, Column(index.column()), role)
        line = self.line(index)
        return _cell(line, Column(index.column()), role) if line is not None else None


def _head(group: Group, column: Column, role: int) -> object:
    if column is not Column.NAME:
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{on_screen(group.task.label)} ({len(group.lines)})"
    if role == Qt.ItemDataRole.AccessibleTextRole:
        task = group.task
        said = f"{on_screen(task.label)}, {len(group.lines)}, {on_screen(task.turn.value)}."
        return f"{said} {on_screen(task.ask)}"
    return plain_tip(on_screen(group.task.ask)) if role == Qt.ItemDataRole.ToolTipRole else None


def _cell(line: Line, column: Column, role: int) -> object:
    shown = {
        Column.NAME: line.name if line.student_id else on_screen(line.name),
        Column.GROUP: line.group,
        Column.DETAIL: on_screen(line.detail),
        Column.DAY: day_month(line.day) if line.day else "",
    }[column]
    if role == Qt.ItemDataRole.DisplayRole:
        return shown
    if role == Qt.ItemDataRole.AccessibleTextRole:
        words = {Column.GROUP: _tr("Groep: {text}"), Column.DAY: _tr("Datum: {text}")}
        return words.get(column, "{text}").format(text=shown or _tr("leeg"))
    hinted = role == Qt.ItemDataRole.ToolTipRole and column in (Column.NAME, Column.DETAIL)
    return plain_tip(shown) if hinted else None


class TodoDelegate(QStyledItemDelegate):
    """Paints the head of a group: whose turn it is, its name, how many, and what to do; pupils as any table does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group = index.data(GROUP_ROLE)
        if group is None:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        area: QRect = option.rect
        picture, tone = TURN_LOOKS[group.task.turn]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text, muted, sign = (_ink(each, chosen=chosen) for each in ("text", "muted", tone.value))
        side = 16
        paint_icon(painter, QRect(area.left(), area.center().y() - side // 2 + 1, side, side), picture, sign)
        left = area.left() + side + GAP
        bold = QFont(option.font)
        bold.setBold(True)
        painter.save()
        left = _write(
            painter,
            bold,
            text,
            str(index.data()),
            QRect(left, area.top(), area.right() - left, area.height()),
        )
        turn = on_screen(group.task.turn.value)
        plain = option.fontMetrics
        width = plain.horizontalAdvance(turn)
        room = area.right() - GAP - width - left - 2 * GAP
        if room > 0:
            ask = plain.elidedText(on_screen(group.task.ask), Qt.TextElideMode.ElideRight, room - GAP)
            if len(ask) > 12:
                _write(painter, option.font, muted, ask, QRect(left + GAP, area.top(), room, area.height()))
            right = QRect(area.right() - GAP - width, area.top(), width, area.height())
            _write(painter, option.font, sign, turn, right)
        painter.restore()


def _ink(name: str, *, chosen: bool) -> str:
    """In high contrast a row that is chosen has a ground of its own, and one ink on it."""
    return "on_selected" if chosen and theme().scheme is Scheme.CONTRAST else name


def _write(painter: QPainter, font: QFont, ink: str, text: str, area: QRect) -> int:
    """Writes one line and gives where it ends."""
    painter.setFont(font)
    painter.setPen(color(ink))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return area.left() + QFontMetrics(font).horizontalAdvance(text)
