"""Files on their way in from the pupil list: each is read and shown, and stored or left out by whoever looks at it.

A list is shown by itself. Dossiers that come one after the other are shown together, since each is of one pupil.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind, Shell
from oso_desktop.qt.places import in_documents

if TYPE_CHECKING:
    from oso_desktop.services.import_plan import ImportOptions, ImportPlan, ImportReport, Progress, Taken
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
        parent.tr(
            "Leerlingenlijsten en dossiers (*.xml *.edex *.csv *.txt *.xlsx *.ods *.xls);;Alle bestanden (*)"
        ),
    )
    return [Path(name) for name in chosen]


def dropped_files(data: QMimeData) -> list[Path]:
    """The files in what a person drags here."""
    return [Path(url.toLocalFile()) for url in data.urls() if _is_file(url)]


def _is_file(url: QUrl) -> bool:
    return url.isLocalFile() and Path(url.toLocalFile()).is_file()


@dataclass(frozen=True, slots=True)
class Planned:
    """A file that was read: its name, its bytes and what it would bring."""

    name: str
    data: bytes
    plan: ImportPlan

    @property
    def keys(self) -> frozenset[str]:
        """The pupils it is about."""
        return frozenset(each.key for each in self.plan.pupils)


def _read(workspace: Workspace, path: Path, tell: Progress) -> Planned:
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - the XML library is not needed for a list
    from oso_desktop.services.imports import plan_import  # noqa: PLC0415 - see above

    data = read_input(path)
    return Planned(path.name, data, plan_import(workspace, data, progress=tell))


def _read_again(workspace: Workspace, before: Planned, options: ImportOptions, tell: Progress) -> Planned:
    from oso_desktop.services.imports import plan_again, plan_import  # noqa: PLC0415 - see above

    if options.choices == before.plan.options.choices:
        return replace(before, plan=plan_again(workspace, before.plan, options))
    return replace(before, plan=plan_import(workspace, before.data, options, tell))


def _store(workspace: Workspace, plan: ImportPlan, take: Taken, tell: Progress) -> ImportReport:
    from oso_desktop.services.imports import apply_import  # noqa: PLC0415 - see above

    return apply_import(workspace, plan, take, tell)


class StudentsImport(QObject):
    """One file or handful of dossiers on show at a time; `ended` comes after the last.

    `planned` tells that `batch` can be looked at, `told` that something has to be said about it first. `progressed`
    says in words what is going on, and how much of how much is done (0 of 0 where nobody knows). `reports`, `errors`
    and `left_out` say how it went.
    """

    ended = Signal()
    planned = Signal()
    told = Signal(object)
    progressed = Signal(str, int, int)
    _heard = Signal(int, int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._files: list[Path] = []
        self._held: Planned | None = None
        self._number = self._total = 0
        self._stop = threading.Event()
        self._words = ""
        self._to_store: list[Planned] = []
        self.working = False
        self.batch: tuple[Planned, ...] = ()
        self.reports: list[ImportReport] = []
        self.errors: list[tuple[str, OsoError]] = []
        self.left_out: list[str] = []
        self._heard.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether files are being read, looked at or stored."""
        return self._total > 0

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many files was read last."""
        return self._number, self._total

    def begin(self, files: Sequence[Path]) -> None:
        """Reads these files, after those that are still waiting."""
        if not files:
            return
        if not self.busy:
            self.reports, self.errors, self.left_out = [], [], []
            self._number = 0
        first = not self.busy
        self._files += files
        self._total += len(files)
        if first:
            self._next()

    def choose(self, options: ImportOptions, because: OsoError | None = None, *, number: int = 0) -> None:
        """Reads a file on show (by number, from 0) in another way, or once more because of what is then told."""
        before = self.batch[number]

        def shown(read: Planned) -> None:
            self.batch = (*self.batch[:number], read, *self.batch[number + 1 :])
            self._show()
            if because is not None:
                self.told.emit(because)

        self._run(
            lambda workspace, tell: _read_again(workspace, before, options, tell),
            shown,
            self._back,
            self.tr("{name} wordt opnieuw gelezen…").format(name=before.name),
        )

    def store(self, take: Taken) -> None:
        """Stores what is on show."""
        self._to_store = list(self.batch)
        self._store_next(take)

    def skip(self) -> None:
        """Stores nothing of what is on show and goes on."""
        self.left_out += [each.name for each in self.batch]
        self.batch = ()
        self._next()

    def stop(self) -> None:
        """Ends what is going on: of a file that was not stored whole, nothing is."""
        self._stop.set()

    def give_up(self) -> None:
        """Leaves out all that was not stored, and ends."""
        self.left_out += [each.name for each in self.batch]
        self.left_out += [self._held.name] if self._held is not None else []
        self.left_out += [path.name for path in self._files]
        self._files, self._held, self.batch = [], None, ()
        self._next()

    # --- the parts --------------------------------------------------------------------------------------------------

    def _run(
        self,
        work: Callable[[Workspace, Progress], Planned],
        done: Callable[[Planned], None],
        failed: Callable[[OsoError], None],
        words: str,
    ) -> None:
        self._begin(words)

        def end(result: Planned) -> None:
            self.working = False
            done(result)

        def fail(error: OsoError) -> None:
            self.working = False
            failed(error)

        tell = self._teller()
        self._operations.run(
            lambda workspace: work(workspace, tell), end, owner=self, failed=fail, what=words
        )

    def _begin(self, words: str) -> None:
        self._stop = threading.Event()
        self._words, self.working = words, True
        self.progressed.emit(words, 0, 0)

    def _teller(self) -> Progress:
        """Tells the screen's thread how far the work is, and ends the work once somebody stopped it."""
        stop = self._stop

        def tell(done: int, of: int) -> None:
            from oso_desktop.services.import_plan import ImportStopped  # noqa: PLC0415 - brings the database along

            if stop.is_set():
                raise ImportStopped
            if isValid(self):
                self._heard.emit(done, of)

        return tell

    @Slot(int, int)
    def _tell(self, done: int, of: int) -> None:
        self.progressed.emit(self._words, done, of)

    def _next(self) -> None:
        if self._held is not None:
            self.batch, self._held = (self._held,), None
            self.choose(self.batch[0].plan.options)  # what was stored meanwhile may be about the same pupil
            return
        if not self._files:
            self._total = 0
            self.ended.emit()
            return
        path = self._files.pop(0)
        self._number = self._total - len(self._files)
        self._run(
            lambda workspace, tell: _read(workspace, path, tell),
            self._was_read,
            lambda error: self._refused(path.name, error),
            self.tr("{name} wordt gelezen…").format(name=path.name),
        )

    def _was_read(self, read: Planned) -> None:
        if self.batch and (read.plan.is_list or any(read.keys & each.keys for each in self.batch)):
            self._held = read
            self._show()
            return
        self.batch = (*self.batch, read)
        if read.plan.is_list or not self._files:
            self._show()
        else:
            self._next()

    def _refused(self, name: str, error: OsoError) -> None:
        if self._stop.is_set():
            self.left_out.append(name)
            self.give_up()
            return
        self.errors.append((name, error))
        if self.batch and not self._files:
            self._show()
        else:
            self._next()

    def _show(self) -> None:
        self.planned.emit()

    def _back(self, error: OsoError) -> None:
        """Shows what was on show, and says why it is still that."""
        self._show()
        self.told.emit(error)

    def _store_next(self, take: Taken) -> None:
        if not self._to_store:
            self.batch = ()
            self._next()
            return
        current = self._to_store[0]
        self._begin(self.tr("{name} wordt ingelezen…").format(name=current.name))
        tell = self._teller()
        self._operations.run(
            lambda workspace: _store(workspace, current.plan, take, tell),
            lambda report: self._stored(report, take),
            owner=self,
            failed=lambda error: self._not_stored(current, error, take),
            changes=True,
            what=self._words,
        )

    def _stored(self, report: ImportReport, take: Taken) -> None:
        self.working = False
        self.reports.append(report)
        self.batch = self.batch[1:]
        del self._to_store[0]
        if self._stop.is_set() and self.batch:
            self.give_up()
        else:
            self._store_next(take)

    def _not_stored(self, current: Planned, error: OsoError, take: Taken) -> None:
        from oso_desktop.services.import_plan import ImportStopped, PlanOutdated  # noqa: PLC0415 - see above

        self.working = False
        if isinstance(error, ImportStopped):
            self._back(error)
        elif isinstance(error, PlanOutdated) and len(self.batch) == 1:
            self.choose(current.plan.options, error)
        else:
            self.errors.append((current.name, error))
            self.batch = self.batch[1:]
            del self._to_store[0]
            self._store_next(take)

    # --- how it went ------------------------------------------------------------------------------------------------

    def tell(self, shell: Shell) -> None:
        """Says how it went, and what to do next."""
        for name, error in self.errors:
            shell.message(MessageKind.ERROR, f"{name}: {error.text}", error.next_step)
        if self.left_out:
            names = ", ".join(self.left_out)
            shell.message(MessageKind.INFO, self.tr("Niet ingelezen: {names}.").format(names=names))
        if self.reports:
            notices = self.notices()
            added = any(report.added for report in self.reports)
            step = self.tr("Kies een leerling en begin de overstap.") if added else ""
            kind = MessageKind.WARNING if notices else MessageKind.SUCCESS
            shell.message(kind, self.summary(), notices or step)

    def summary(self) -> str:
        """What was taken in, in one line per kind of file."""
        labels = dict.fromkeys(on_screen(report.label) for report in self.reports)
        return "\n".join(
            self._line(label, [each for each in self.reports if each.label == label]) for label in labels
        )

    def _line(self, label: str, reports: Sequence[ImportReport]) -> str:
        parts = [
            (sum(each.added for each in reports), self.tr("{n} toegevoegd")),
            (sum(each.changed for each in reports), self.tr("{n} bijgewerkt")),
            (sum(each.left for each in reports), self.tr("{n} van school")),
            (sum(each.missing for each in reports), self.tr("{n} niet in de lijst")),
            (sum(each.skipped for each in reports), self.tr("{n} overgeslagen")),
        ]
        counts = ", ".join(words.format(n=count) for count, words in parts if count)
        return f"{label}: {counts or self.tr('er is niets veranderd')}."

    def notices(self) -> str:
        """What the reports remark, shortened."""
        found = list(dict.fromkeys(notice for report in self.reports for notice in report.notices))
        shown = [f"•  {notice}" for notice in found[:_MOST_NOTICES]]
        if len(found) > _MOST_NOTICES:
            shown.append(self.tr("… en nog {n} opmerkingen.").format(n=len(found) - _MOST_NOTICES))
        return "\n".join(shown)
