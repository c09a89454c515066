"""A field for a number with arrows beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

_INSET = 9
"""So far from the edge do the words in other fields begin."""


def dress_number(box: QSpinBox, name: str) -> None:
    """Names the part that is typed in, and has its digits begin where the words in other fields do: the style sheet
    has no say over that part, for Qt asks for the rules of the whole.
    """
    box.lineEdit().setAccessibleName(name)
    box.lineEdit().setTextMargins(_INSET, 0, 0, 0)
