"""Checking many dossier files: on all cores, each answer in the order asked, in memory that does not grow.

The first files are checked here while the workers start, so that a few files never wait for them.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from types import FrameType
from typing import Final

from oso_desktop.errors import OsoError
from oso_desktop.services import checks
from oso_desktop.services.faults import described
from oso_desktop.services.files import folder_refused, read_input
from oso_desktop.services.process_guard import guard_process

_ALONE: Final = 50
"""Files that are done before a worker process has started."""
_BATCH: Final = 8
"""Files that a worker gets at a time, so that handing over costs little beside checking."""
_MOST_WORKERS: Final = 61
"""More than Windows lets one process wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCheck:
    """The answer for one file: a report, or why there is none.

    `problem` says in Dutch why the file could not be checked and what to do; `fault` describes a fault of our own,
    without data, for who mends the program.
    """

    file: str
    report: checks.CheckReport | None = None
    problem: str = ""
    fault: str = ""


Checking = Callable[[Path], FileCheck]


def check_one(path: Path) -> FileCheck:
    """The answer for one file; never raises for what is in the file, nor for a fault in the program."""
    try:
        return FileCheck(file=str(path), report=checks.check_dossier(read_input(path)))
    except OsoError as error:
        return FileCheck(file=str(path), problem=f"{error.text} {error.next_step}")
    except MemoryError:
        return _stopped(path)
    except Exception as error:  # noqa: BLE001 - one file must not cost the others their answer
        return FileCheck(
            file=str(path),
            problem="Bij dit bestand ging er iets mis in het programma zelf. "
            "Geef de melding door aan uw ICT-beheerder.",
            fault=described(error),
        )


def _stopped(path: Path) -> FileCheck:
    return FileCheck(
        file=str(path),
        problem="Het controleren van dit bestand is onverwacht gestopt, misschien door te weinig geheugen. "
        "Sluit andere programma's en controleer dit bestand daarna apart.",
    )


def dossier_files(paths: Iterable[Path]) -> list[Path | FileCheck]:
    """The files that are meant: of a folder every `.xml` below it by name, without what is hidden.

    A folder with nothing to check, or one that cannot be opened, has an answer in place of files.
    """
    found: list[Path | FileCheck] = []
    for path in paths:
        if not _is_folder(path):
            found.append(path)
        elif below := list(_below(path)):
            found += below
        else:
            text = (
                "In deze map staan geen bestanden die op .xml eindigen. Kies de map waarin de dossiers staan."
            )
            found.append(FileCheck(file=str(path), problem=text))
    return found


def _below(folder: Path) -> Iterator[Path | FileCheck]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        refused = folder_refused(folder, error)
        yield FileCheck(file=str(folder), problem=f"{refused.text} {refused.next_step}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if not entry.is_symlink():  # it may lead back to where we are
                yield from _below(entry)
        elif entry.suffix.lower() == ".xml":
            yield entry


def _is_folder(path: Path) -> bool:
    """Whether it is one, as far as the system tells; what it refuses to tell is said when the file is read."""
    try:
        return path.is_dir()
    except OSError:
        return False


def check_files(
    files: Sequence[Path | FileCheck],
    *,
    workers: int | None = None,
    alone: int = _ALONE,
    check: Checking = check_one,
) -> Generator[FileCheck]:
    """The answer for each file, in order and as soon as it and those before it are known.

    `workers` is how many processes work side by side, as many as there are cores unless told; with more than `alone`
    files they are started. Close the generator to let go of them early.
    """
    workers = min(workers or _cores(), _MOST_WORKERS)
    if workers == 1 or len(files) <= alone:
        yield from (_answer(check, file) for file in files)
        return
    with closing(_Workers(workers, check)) as many, closing(_Workers(1, check)) as careful:
        batches = (files[start : start + _BATCH] for start in range(alone, len(files), _BATCH))
        pending = deque((batch, many.submit(batch)) for batch in islice(batches, 2 * workers))
        yield from (_answer(check, file) for file in files[:alone])
        while pending:
            batch, future = pending.popleft()
            pending.extend((following, many.submit(following)) for following in islice(batches, 1))
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from _one_by_one(careful, batch)


def _one_by_one(worker: _Workers, files: Sequence[Path | FileCheck]) -> Iterator[FileCheck]:
    """The answers for files of which one may have brought a worker down: it is told of that file alone."""
    for file in files:
        try:
            yield from worker.submit([file]).result()
        except BrokenProcessPool:
            yield _stopped(Path(file.file) if isinstance(file, FileCheck) else file)


def _answer(check: Checking, file: Path | FileCheck) -> FileCheck:
    return file if isinstance(file, FileCheck) else check(file)


def _answers(check: Checking, files: Sequence[Path | FileCheck]) -> list[FileCheck]:
    return [_answer(check, file) for file in files]


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Workers:
    """Processes that check; when one dies, a next file gets new ones."""

    def __init__(self, count: int, check: Checking) -> None:
        self._count = count
        self._check = check
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, files: Sequence[Path | FileCheck]) -> Future[list[FileCheck]]:
        """Hands over some files; the result raises BrokenProcessPool where a process died meanwhile."""
        try:
            return self._handed_over(files)
        except BrokenProcessPool:
            self.close()
            return self._handed_over(files)

    def _handed_over(self, files: Sequence[Path | FileCheck]) -> Future[list[FileCheck]]:
        pool = self._running()  # not below: making one lets interrupts in again
        with uninterrupted():
            return pool.submit(_answers, self._check, files)

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # A forked process would share what this one has open, and Windows knows no such thing.
            self._pool = ProcessPoolExecutor(self._count, get_context("spawn"), _begin)
        return self._pool

    def close(self) -> None:
        """Ends the processes after what they have in hand."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _begin() -> None:
    """In a worker: who interrupts the program interrupts the main process, and without that one nothing goes on."""
    guard_process()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def heard() -> Iterator[Callable[[], None]]:
    """Within it Ctrl-C is not lost; what it gives is to be called now and then, and raises KeyboardInterrupt after one.

    Python raises it at once, but in whatever runs at that moment: in a callback of the interpreter itself, such as when
    the last name of an object goes, it is dropped.
    """
    came = threading.Event()

    def hear(number: int, frame: FrameType | None) -> None:
        came.set()
        signal.default_int_handler(number, frame)

    def check() -> None:
        if came.is_set():
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, hear)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Within it Ctrl-C waits, where the system can do that; processes that are started there never hear it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
