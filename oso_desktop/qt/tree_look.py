"""How the rows of a tree look."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem


class TreeDelegate(QStyledItemDelegate):
    """Paints the sign of an unfolded row as that of any other. Qt would ask for it as for that of a button that is
    down, which in high contrast has another ground: the sign was not seen.
    """

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_Open
