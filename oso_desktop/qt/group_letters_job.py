"""The work on the letters of a group: made one by one beside the screen, then printed as one job or saved.

Stopping leaves nothing half: each letter that was made is whole and on record, and only what went to the printer or to
a file is marked so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.print_run import PrintRun
from oso_desktop.qt.printing import save_pdf

if TYPE_CHECKING:
    from oso_desktop.services.letters import MadeLetter
    from oso_desktop.services.letters_batch import BatchLine, BatchMade, NotMade
    from oso_desktop.services.press import PrintOptions
    from oso_desktop.services.workspace import Workspace

Made: TypeAlias = "tuple[BatchLine, MadeLetter]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The letters that somebody wants, and how; with `copies` those that went out before come as copies of those."""

    lines: tuple[BatchLine, ...]
    options: PrintOptions
    copies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JobEnd:
    """What came of a job: letters that were made, those of them that went out, and what is left of them.

    `kind` is of the letters, whatever cover sheets lay on them. `again` tells that they were made in a job before,
    `saved` that they were to become files.
    """

    made: int
    out: tuple[Made, ...] = ()
    kind: LetterKind | None = None
    again: bool = False
    saved: bool = False
    left: tuple[Made, ...] = ()
    refused: tuple[NotMade, ...] = ()
    stopped: bool = False
    error: OsoError | None = None


@dataclass(slots=True)
class _Run:
    made: tuple[Made, ...] = ()
    again: bool = False
    saved: bool = False
    refused: tuple[NotMade, ...] = ()
    stop: threading.Event = field(default_factory=threading.Event)
    printing: PrintRun | None = None


class GroupJob(QObject):
    """One job at a time. `progressed(text, number, of)` while it goes on, `ended(JobEnd)` when it is over."""

    progressed = Signal(str, int, int)
    ended = Signal(object)
    _heard = Signal(str, int, int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._run: _Run | None = None
        self._heard.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether a job is going on."""
        return self._run is not None

    def stop(self) -> None:
        """No more letters after the one under way."""
        if self._run is not None:
            self._run.stop.set()
            if self._run.printing is not None:
                self._run.printing.stop()

    def preview(
        self,
        order: Order,
        done: Callable[[bytes], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Draws the whole job without keeping anything; `done` gets no bytes if it was stopped."""
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        run = self._run = _Run()

        def show(pdf: bytes) -> None:
            self._run = None
            done(pdf)

        def fail(error: OsoError) -> None:
            self._run = None
            failed(error)

        tell = self._teller(self.tr("Voorbeeld van brief {n} van {of}"))
        self._operations.run(
            lambda workspace: letters_batch.preview(
                workspace, order.lines, order.options, tell, run.stop.is_set, copies=order.copies
            ),
            show,
            owner=self,
            failed=fail,
            what=self.tr(
                "Voorbeeld maken…"
            ),  # not beside other work: who looks at a document is put on record
        )

    def print_order(self, order: Order, printer: QPrinter) -> None:
        """Makes the letters and prints them as one job."""
        self._make(order, lambda made: self._print(made, printer))

    def print_made(self, made: Sequence[Made], printer: QPrinter) -> None:
        """Prints letters that were made before and went out to nobody."""
        self._run = _Run(made=tuple(made), again=True)
        self._print(tuple(made), printer)

    def save_order(self, order: Order, path: Path, *, apart: bool) -> None:
        """Makes the letters and saves them: as one PDF, or `apart` in the folder `path` under names by code."""
        self._make(order, lambda made: self._save(made, path, apart=apart))

    def save_made(self, made: Sequence[Made], path: Path, *, apart: bool) -> None:
        """Saves letters that were made before and went out to nobody."""
        self._run = _Run(made=tuple(made), again=True)
        self._save(tuple(made), path, apart=apart)

    # --- the parts --------------------------------------------------------------------------------------------------

    def _make(
        self,
        order: Order,
        then: Callable[[tuple[Made, ...]], None],
    ) -> None:
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        run = self._run = _Run()

        def go_on(result: BatchMade) -> None:
            run.made, run.refused = result.made, result.refused
            if result.stopped or not result.made:
                self._end(stopped=result.stopped)
            else:
                then(result.made)

        tell = self._teller(self.tr("Brief {n} van {of} wordt gemaakt"))
        self._operations.run(
            lambda workspace: letters_batch.make(
                workspace, order.lines, order.options, tell, run.stop.is_set, copies=order.copies
            ),
            go_on,
            owner=self,
            failed=lambda error: self._end(error=error),
            changes=True,
        )

    @Slot(str, int, int)
    def _tell(self, words: str, number: int, of: int) -> None:
        self.progressed.emit(words, number, of)

    def _teller(self, words: str) -> Callable[[int, int], None]:
        """Tells the screen's thread how far the work is, from whichever thread does it."""

        def tell(number: int, of: int) -> None:
            if isValid(self):
                self._heard.emit(words.format(n=number, of=of), number, of)

        return tell

    def _print(self, made: tuple[Made, ...], printer: QPrinter) -> None:
        run = self._current
        if run.stop.is_set():
            self._end(stopped=True)
            return
        printing = run.printing = PrintRun(
            [letter.pdf for _, letter in made], printer, self._operations, self
        )
        words = self.tr("Brief {n} van {of} gaat naar de printer")
        printing.letter.connect(
            lambda number: self.progressed.emit(
                words.format(n=number + 1, of=len(made)), number + 1, len(made)
            )
        )
        printing.drawn.connect(lambda number: self._mark((made[number],)))
        printing.finished.connect(lambda count: self._end(count, stopped=count < len(made)))
        printing.failed.connect(lambda error, count: self._end(count, error=error))
        printing.start()

    def _save(self, made: tuple[Made, ...], path: Path, *, apart: bool) -> None:
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        self._current.saved = True
        written: list[Made] = []

        def write(_workspace: Workspace) -> None:
            if apart:
                for line, letter in made:
                    save_pdf(letter.pdf, _free(path / line.file_name))
                    written.append((line, letter))
            else:
                save_pdf(letters_batch.one_pdf(letter.pdf for _, letter in made), path)
                written.extend(made)

        def saved(error: OsoError | None = None) -> None:
            self._mark(written)
            self._end(len(written), error=error)

        self._operations.run(
            write,
            lambda _nothing: saved(),
            owner=self,
            failed=saved,
            what=self.tr("Brieven opslaan…"),
            beside=True,
        )

    def _mark(self, out: Sequence[Made]) -> None:
        """Puts on record that these went out, as soon as they did."""
        from oso_desktop.services import letters_batch  # noqa: PLC0415 - brings the database along

        ids = [letter.letter.id for _, letter in out]
        self._operations.run(
            lambda workspace: letters_batch.mark_printed(workspace, ids), lambda _done: None, owner=self
        )

    @property
    def _current(self) -> _Run:
        if self._run is None:
            raise RuntimeError("no job is going on")
        return self._run

    def _end(self, out: int = 0, *, stopped: bool = False, error: OsoError | None = None) -> None:
        run, self._run = self._current, None
        if run.printing is not None:
            run.printing.deleteLater()
        end = JobEnd(
            made=len(run.made),
            out=run.made[:out],
            kind=next((line.kind for line, _ in run.made if line.kind is not LetterKind.COVER_SHEET), None),
            again=run.again,
            saved=run.saved,
            left=run.made[out:],
            refused=run.refused,
            stopped=stopped,
            error=error,
        )
        # After the marks of what went out: who reads anew then, reads those too.
        self._operations.run(
            lambda _workspace: None, lambda _done: self.ended.emit(end), owner=self, changes=True
        )


def _free(path: Path) -> Path:
    """This path, or one beside it if there is such a file: nothing that was saved before is written over."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
