"""Who works here and who may do what, on the page Beheer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from oso_desktop.dossier.roles import OF_THE_HEAD, Right, Role, allowed
from oso_desktop.qt.icons import icon

if TYPE_CHECKING:
    from oso_desktop.services.management import Management


def fill_rights(table: QTableWidget, found: Management) -> None:
    """The authorisation matrix in words, the column of the person at the keyboard marked."""
    own = found.user.role
    table.setRowCount(len(Right))
    table.setColumnCount(1 + len(Role))
    heads = (
        _tr("{role} (u)").format(role=role.value.capitalize()) if role is own else role.value.capitalize()
        for role in Role
    )
    table.setHorizontalHeaderLabels([_tr("Wat"), *heads])
    for row, right in enumerate(Right):
        table.setItem(row, 0, QTableWidgetItem(right.value.capitalize()))
        for column, role in enumerate(Role, start=1):
            may = allowed(role, right) or (role is own and right in OF_THE_HEAD and found.may_manage)
            sign, word = (icon("check", "good"), _tr("ja")) if may else (icon("minus", "muted"), _tr("nee"))
            table.setItem(row, column, QTableWidgetItem(sign, word))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
