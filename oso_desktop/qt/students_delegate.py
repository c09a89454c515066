"""How the status of a pupil is painted in the list: the same chip as everywhere, but without a widget per row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oso_desktop.qt.icons import paint_icon
from oso_desktop.qt.panels import STATUS_LOOKS
from oso_desktop.qt.students_model import ROW_ROLE, status_word
from oso_desktop.qt.theme import GAP, color

_ICON = 14


class StatusDelegate(QStyledItemDelegate):
    """Paints icon, word and ground of a status."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)
        row = index.data(ROW_ROLE)
        icon_name, tone = STATUS_LOOKS[row.status]
        word = status_word(row.status)
        area: QRect = option.rect
        metrics = option.fontMetrics
        room = area.width() - 2 * GAP
        width = min(room, metrics.horizontalAdvance(word) + _ICON + 3 * GAP)
        height = metrics.height() + 6
        chip = QRectF(area.left() + GAP, area.center().y() - height / 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(f"{tone.value}_soft"))
        painter.drawRoundedRect(chip, 4, 4)
        icon_area = QRect(int(chip.left()) + GAP, int(chip.center().y() - _ICON / 2), _ICON, _ICON)
        paint_icon(painter, icon_area, icon_name, tone.value)
        painter.setPen(color(tone.value))
        words = chip.adjusted(GAP + _ICON + 6, 0, -GAP / 2, 0)
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + _ICON + 3 * GAP, size.height())
