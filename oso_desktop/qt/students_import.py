"""Taking in files from the pupil list: one after the other, each whole or not at all, with a report at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.places import in_documents

if TYPE_CHECKING:
    from oso_desktop.services.imports import ImportReport
    from oso_desktop.services.workspace import Workspace

AskFiles = Callable[[QWidget], Sequence[Path]]
"""Asks which files; none when the person thinks better of it."""

_MOST_NOTICES = 8


def ask_files(parent: QWidget) -> Sequence[Path]:
    """Asks with the system's own dialog."""
    chosen, _kind = QFileDialog.getOpenFileNames(
        parent,
        parent.tr("Leerlingen inlezen"),
        in_documents(),
        parent.tr("Leerlingenlijsten en dossiers (*.xml *.edex);;Alle bestanden (*)"),
    )
    return [Path(name) for name in chosen]


def dropped_files(data: QMimeData) -> list[Path]:
    """The files in what a person drags here."""
    return [Path(url.toLocalFile()) for url in data.urls() if _is_file(url)]


def _is_file(url: QUrl) -> bool:
    return url.isLocalFile() and Path(url.toLocalFile()).is_file()


def _take_in(workspace: Workspace, path: Path) -> ImportReport:
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - the XML library is not needed for a list
    from oso_desktop.services.imports import import_file  # noqa: PLC0415 - see above

    return import_file(workspace, read_input(path))


class StudentsImport(QObject):
    """Reads files in turn. `ended` comes after the last one, or after `stop`; what was read by then is stored.

    `reports` and `errors` say how it went, `waiting` how many files are still to come.
    """

    ended = Signal()
    progressed = Signal(int, int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._files: list[Path] = []
        self._total = 0
        self.reports: list[ImportReport] = []
        self.errors: list[tuple[str, OsoError]] = []

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._total > 0

    @property
    def waiting(self) -> int:
        """How many files have not been begun."""
        return len(self._files)

    def begin(self, files: Sequence[Path]) -> None:
        """Reads these files, after those that are still waiting."""
        if not files:
            return
        if not self.busy:
            self.reports, self.errors = [], []
        self._files += files
        self._total += len(files)
        if self._total == len(files):
            self._next()

    def stop(self) -> None:
        """Leaves out what has not been begun; the file that is being read is finished."""
        self._total -= len(self._files)
        self._files.clear()

    def _next(self) -> None:
        if not self._files:
            self._total = 0
            self.ended.emit()
            return
        path = self._files.pop(0)
        number = self._total - len(self._files)
        self.progressed.emit(number, self._total)
        self._operations.run(
            lambda workspace: _take_in(workspace, path),
            self._read,
            owner=self,
            failed=lambda error: self._refused(path.name, error),
            changes=True,
            what=self.tr("Bestand {number} van {total} inlezen…").format(number=number, total=self._total),
        )

    def _read(self, report: ImportReport) -> None:
        self.reports.append(report)
        self._next()

    def _refused(self, name: str, error: OsoError) -> None:
        self.errors.append((name, error))
        self._next()

    def summary(self) -> str:
        """What was taken in, in one line per kind of file."""
        return "\n".join(self._line(report) for report in self.reports)

    def _line(self, report: ImportReport) -> str:
        parts = [
            (report.added, self.tr("{n} toegevoegd")),
            (report.updated, self.tr("{n} bijgewerkt")),
            (report.left, self.tr("{n} van school")),
            (report.skipped, self.tr("{n} overgeslagen")),
        ]
        counts = ", ".join(words.format(n=count) for count, words in parts if count)
        return f"{report.label}: {counts or self.tr('geen leerlingen')}."

    def notices(self) -> str:
        """What the reports remark, shortened."""
        found = list(dict.fromkeys(notice for report in self.reports for notice in report.notices))
        shown = [f"•  {notice}" for notice in found[:_MOST_NOTICES]]
        if len(found) > _MOST_NOTICES:
            shown.append(self.tr("… en nog {n} opmerkingen.").format(n=len(found) - _MOST_NOTICES))
        return "\n".join(shown)
