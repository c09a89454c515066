"""A field that searches: a glass before it, a cross that empties it, and of both the name that Qt leaves out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from oso_desktop.qt.icons import icon
from oso_desktop.qt.tips import hint

_CROSS = "_q_qlineeditclearaction"
"""What Qt calls the action of the cross."""


def dress_search(edit: QLineEdit, *, picture: bool = True) -> None:
    """Makes a field one that searches; without `picture` where there is hardly room for the words."""
    edit.setClearButtonEnabled(True)
    hint(edit, edit.placeholderText())  # which may be longer than the field
    cross = edit.findChild(QAction, _CROSS)
    if cross is not None:
        cross.setText(QCoreApplication.translate("SearchField", "Leegmaken"))
    if picture:
        glass = edit.addAction(icon("magnifying-glass", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(QCoreApplication.translate("SearchField", "Zoeken"))
        glass.triggered.connect(edit.setFocus)
