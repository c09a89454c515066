"""Lists of items that are filled anew, with every key that somebody types in a search field."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget


def unlist(shown: QListWidget) -> None:
    """Takes everything out of a list; no item is chosen meanwhile.

    Not `QListWidget.clear`: PySide 6.11 then frees the Python side of an item before its C++ side, which still reads
    it, and the program ends now and then.
    """
    shown.setCurrentRow(-1)
    while shown.count():
        shown.takeItem(0)
