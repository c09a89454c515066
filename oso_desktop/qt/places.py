"""Where the system's own file dialogs begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from oso_desktop.services.folder_guard import Risk, judge, surroundings

_LEAVES = frozenset({Risk.SYNCED, Risk.NETWORK, Risk.ROAMING})
"""What goes in such a folder comes to be in other places as well."""


def in_documents(name: str = "") -> str:
    """The user's documents folder, or a file of this name in it; the name alone if the system has no such folder.

    Without it a dialog begins in the folder that the program was started from, where nobody keeps their papers.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / name) if folder else name


def for_papers(name: str = "") -> str:
    """A folder for letters, or a file of this name in it: the documents folder, unless others get what is put there.

    On most school laptops OneDrive has taken the documents folder over; a letter that is saved without encryption
    would lie in the cloud, and stay there in old versions after somebody threw it away.
    """
    kinds = QStandardPaths.StandardLocation
    for kind in (kinds.DocumentsLocation, kinds.DownloadLocation, kinds.HomeLocation):
        folder = QStandardPaths.writableLocation(kind)
        if folder and not goes_elsewhere(Path(folder)):
            return str(Path(folder) / name)
    return in_documents(name)


def goes_elsewhere(folder: Path) -> str:
    """What to know before something is saved here without encryption; empty where it stays on this computer."""
    place = folder.absolute()
    risks = {finding.risk for finding in judge(str(place), surroundings(place), better="")} & _LEAVES
    if Risk.SYNCED in risks:
        return _tr(
            "Deze map wordt gekopieerd naar een clouddienst, zoals OneDrive. Daar blijft het bestand ook staan als u "
            "het hier weggooit."
        )
    if risks:
        return _tr("Deze map staat op het netwerk. Anderen kunnen er misschien bij.")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Places", text)
