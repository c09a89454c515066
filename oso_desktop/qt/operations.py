"""The thread beside the screen: it alone changes the store, and its answers arrive where widgets may be touched.

A second thread does what takes long and changes nothing, such as copying the store: nobody has to wait for that.

A page asks for work with `Operations.run`; its answer arrives in `done`, unless the page was closed meanwhile. An
`OsoError` becomes a panel that says what to do; any other exception is a bug: it gets a short code made of the stack,
without data, is kept under that code, and the person is told what to pass on.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.services import faults

if TYPE_CHECKING:
    from oso_desktop.services.workspace import (
        Workspace,
    )  # brings the database along; the first window does not wait for it

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")

BUSY_AFTER_MS = 300
"""A shorter wait shows nothing: a flash is worse than a pause."""

SWEEP_MS = 2_000
FULL_SWEEP = 15
"""Every so many sweeps that find work to do also look through what lived long, if nobody is waiting."""


class Sweeper(QObject):
    """Frees circular garbage, on the screen's thread only.

    Python's own collector runs in whichever thread happens to allocate. In the worker it would free widgets, and a
    widget freed there waits for Python while the screen, which holds Python, waits for the widget's lock: both for
    ever. So it is off as long as a sweeper is at work.
    """

    _working = 0

    def __init__(self, may_take_long: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._may_take_long = may_take_long
        self._sweeps = 0
        self._stopped = False
        Sweeper._working += 1
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Frees what can be freed, if enough was made since the last time."""
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        self._sweeps += 1
        gc.collect(2 if self._sweeps % FULL_SWEEP == 0 and self._may_take_long() else 1)

    def stop(self) -> None:
        """Python collects by itself again, once no other sweeper is at work; call it when the worker has ended."""
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        Sweeper._working -= 1
        if not Sweeper._working:
            gc.enable()


class Unexpected(OsoError):
    """A fault in the program itself, as shown to a person; `code` finds the place in the program, not the data."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"Er ging iets mis in het programma (code {code}). Wat al bewaard was, is er nog.",
            "Probeer het nog een keer. Blijft het misgaan? Geef deze code door aan uw ICT-beheerder, met het "
            f"bestand {faults.LOG_NAME} uit de map van de opslag. Daarin staan geen namen of gegevens.",
        )
        self.code = code


def report_unexpected(error: BaseException) -> Unexpected:
    """Keeps where a fault happened, without its message, which may hold a name, and gives the error to show."""
    return Unexpected(faults.keep(error))


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    owner: QObject
    done: Callable[[T], None]
    failed: Callable[[OsoError], None] | None
    changes: bool
    what: str
    beside: bool

    @property
    def waited_for(self) -> bool:
        """Work beside other work that shows nothing is nothing that anybody waits for."""
        return not self.beside or bool(self.what)


class Operations(QObject):
    """The queue of work. Signals, all on the screen's thread:

    `changed`: something in the store changed, views should read anew; `problem(OsoError)`: a failure that its own page
    did not take; `busy(bool, str)`: work has been going on for a while (and what), or is over; `idle`: nothing is left.
    """

    changed = Signal()
    problem = Signal(object)
    busy = Signal(bool, str)
    idle = Signal()
    _finished = Signal(int, object, object)

    def __init__(self, workspace: Workspace | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs: dict[int, _Job[object]] = {}
        self._asked: list[Future[bool]] = []
        self._asked_beside: list[Future[bool]] = []
        self._relays: list[Callable[[], None]] = []
        self._hears: Callable[[QObject], bool] = lambda _owner: True
        self._count = 0
        self._closed = False
        self._shown = False
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._other = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_AFTER_MS)
        self._patience.timeout.connect(self._show_busy)
        self._sweeper = Sweeper(lambda: not self.working, self)

    @property
    def workspace(self) -> Workspace:
        """The open store with its signed-in user."""
        if self._workspace is None:
            raise RuntimeError("no store is open")
        return self._workspace

    def attach(self, workspace: Workspace) -> None:
        """From now on work is done on this store."""
        self._workspace = workspace

    @property
    def working(self) -> bool:
        """Whether work is waiting or going on that somebody may be waiting for."""
        return any(job.waited_for for job in self._jobs.values())

    def run(
        self,
        operation: Callable[[Workspace], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[OsoError], None] | None = None,
        changes: bool = False,
        what: str = "",
        beside: bool = False,
    ) -> None:
        """Does `operation` on the store; `done` gets its result.

        `owner` is the widget that asked: once it is destroyed, nothing is called any more. `failed` takes the error
        instead of the general panel. `changes` says that the store is other afterwards: `changed` follows `done`.
        `what` is shown when it takes long, such as "Bestand inlezen…". `beside` is for what may take long and changes
        nothing in the store: other work does not wait for it, but it waits for what was asked before it, so that it
        sees what a person typed last.
        """
        workspace = self.workspace
        self.task(
            lambda: operation(workspace),
            done,
            owner=owner,
            failed=failed,
            changes=changes,
            what=what,
            beside=beside,
        )

    def task(
        self,
        operation: Callable[[], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[OsoError], None] | None = None,
        changes: bool = False,
        what: str = "",
        beside: bool = False,
    ) -> None:
        """The same for work that needs no open store, such as opening one."""
        if self._closed:
            return
        self._count += 1
        number = self._count
        job = _Job(owner, done, failed, changes, what, beside)
        self._jobs[number] = cast("_Job[object]", job)
        if job.waited_for and not self._patience.isActive() and not self._shown:
            self._patience.start()
        for asked in (self._asked, self._asked_beside):
            asked[:] = [each for each in asked if not each.done()]
        if beside:
            earlier = self._asked[-1] if self._asked else None  # one worker: with the last all are done
            self._asked_beside.append(self._other.submit(self._work_after, earlier, number, operation))
        else:
            self._asked.append(self._worker.submit(self._work, number, operation))

    def relay(
        self,
        first: Callable[[Workspace], A],
        beside: Callable[[Workspace, A], B],
        last: Callable[[Workspace, B], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Callable[[OsoError], None] | None = None,
        what: str = "",
    ) -> None:
        """Work of which the long part changes nothing: `first` and `last` take their turn, `beside` is done between.

        Each part gets what came of the one before. One such work is done at a time; the rest is as for `run`.
        """

        def begin() -> None:
            self.run(first, go_on, owner=self, failed=fail, what=what)

        def go_on(found: A) -> None:
            self.run(
                lambda workspace: beside(workspace, found),
                end,
                owner=self,
                failed=fail,
                what=what,
                beside=True,
            )

        def end(found: B) -> None:
            self.run(lambda workspace: last(workspace, found), answer, owner=self, failed=fail, what=what)

        def answer(result: T) -> None:
            try:
                if isValid(owner):
                    done(result)
            finally:  # afterwards: what `done` asks for comes before the long part of the next
                self._next_relay()

        def fail(problem: OsoError) -> None:
            self._next_relay()
            if isValid(owner) and failed is not None:
                failed(problem)
            else:
                self.problem.emit(problem)

        self._relays.append(begin)
        if len(self._relays) == 1:
            begin()

    def _next_relay(self) -> None:
        del self._relays[0]
        if self._relays:
            self._relays[0]()

    def _work_after(self, earlier: Future[bool] | None, number: int, operation: Callable[[], object]) -> bool:
        """The same once earlier work is done; nothing if that was dropped, because the program ends."""
        try:
            if earlier is not None:
                earlier.result()
        except CancelledError:
            return False
        return self._work(number, operation)

    def _work(self, number: int, operation: Callable[[], object]) -> bool:
        """Whether it was done; what became of it is told on the screen's thread."""
        result: object = None
        problem: OsoError | None = None
        try:
            result = operation()
        except OsoError as error:
            problem = error
        except Exception as error:  # noqa: BLE001 - a bug in one operation must not silence the worker; it is reported
            problem = report_unexpected(error)
        if isValid(self):
            self._finished.emit(number, result, problem)
        return problem is None

    def _settle(self, number: int, result: object, problem: OsoError | None) -> None:
        job = self._jobs.pop(number, None)
        if job is None:  # the program was shut down while this was on its way
            return
        if not self.working:
            self._patience.stop()
            if self._shown:
                self._shown = False
                self.busy.emit(False, "")
        alive = isValid(job.owner)
        if not self._hears(job.owner):
            return
        if problem is None and alive:
            job.done(result)
        elif problem is not None and alive and job.failed is not None:
            job.failed(problem)
        elif problem is not None:
            self.problem.emit(problem)
        if job.changes and problem is None:
            self.changed.emit()
        if job.waited_for and not self.working:
            self.idle.emit()

    def _show_busy(self) -> None:
        if self.working:
            self._shown = True
            self.busy.emit(True, next(job.what for job in self._jobs.values() if job.waited_for))

    def finish(self, seconds: float, hears: Callable[[QObject], bool]) -> bool:
        """Takes no more work and waits, at most so long, for what was asked; whether all of it was done.

        What is done beside other work is not waited for: it changes nothing.
        Only owners for which `hears` says so learn of it; the others would go on as if somebody still looked on.
        """
        self._closed = True
        self._patience.stop()
        done, late = wait(self._asked, seconds)
        well = not late and all(each.result() for each in done)
        self._hears = hears
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        self._hears = lambda _owner: False
        return well

    def abandon(self, seconds: float) -> bool:
        """Drops what waits and every result, gives work under way so long to end; whether it has ended."""
        self._closed = True
        self._hears = lambda _owner: False
        for worker in (self._worker, self._other):
            worker.shutdown(wait=False, cancel_futures=True)
        _done, late = wait([*self._asked, *self._asked_beside], seconds)
        QCoreApplication.removePostedEvents(self)
        self._asked.clear()
        self._asked_beside.clear()
        self._jobs.clear()
        self._relays.clear()
        self._workspace = None
        return not late

    def stop_sweeping(self) -> None:
        """The end of a queue that was abandoned; another one must look after garbage before this one stops."""
        self._sweeper.stop()

    def shut_down(self) -> None:
        """Lets the work that has begun end, drops what waits and every result, and stops the worker."""
        self._closed = True
        self._patience.stop()
        for worker in (self._worker, self._other):
            worker.shutdown(wait=True, cancel_futures=True)
        self._jobs.clear()
        self._relays.clear()
        self._sweeper.stop()
