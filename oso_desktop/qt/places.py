"""Where the system's own file dialogs begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def in_documents(name: str = "") -> str:
    """The user's documents folder, or a file of this name in it; the name alone if the system has no such folder.

    Without it a dialog begins in the folder that the program was started from, where nobody keeps their papers.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / name) if folder else name
