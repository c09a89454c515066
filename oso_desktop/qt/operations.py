"""The thread beside the screen: it alone changes the store, and its answers arrive where widgets may be touched.

A second thread does what takes long and changes nothing, such as copying the store: nobody has to wait for that.

A page asks for work with `Operations.run`; its answer arrives in `done`, unless the page was closed meanwhile. An
`OsoError` becomes a panel that says what to do; any other exception is a bug: it gets a short code made of the stack,
without data, is kept under that code, and the person is told what to pass on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.qt.sweeping import Sweeper, let_go_once
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


class Unexpected(OsoError):
    """A fault in the program itself, as shown to a person; `code` finds the place in the program, not the data."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"Er ging iets mis in het programma (code {code}). Wat al bewaard was, is er nog.",
            "Probeer het nog een keer. Blijft het misgaan? Geef uw ICT-beheerder het foutrapport: bij Beheer, tab "
            "Sleutels. Daarin staan geen namen of gegevens.",
        )
        self.code = code


def report_unexpected(error: BaseException) -> Unexpected:
    """Keeps where a fault happened, without its message, which may hold a name, and gives the error to show."""
    return Unexpected(faults.keep(error))


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    operation: Callable[[], T]
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


_Outcome = tuple[object, OsoError | None]


def _outcome(jobs: Mapping[int, _Job[object]], number: int) -> _Outcome | None:
    """What came of it, or why nothing did; nothing at all if it was abandoned."""
    job = jobs.get(number)
    if job is None:
        return None
    try:
        return job.operation(), None
    except OsoError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - a bug in one operation must not silence the worker; it is reported
        return None, report_unexpected(error)


def _went_well(outcome: _Outcome | None) -> bool:
    return outcome is not None and outcome[1] is None


def _nothing() -> None:
    """The work of what is only done on the screen."""


TURN_MS = 1


class Operations(QObject):
    """The queue of work. Signals, all on the screen's thread:

    `changed`: something in the store changed, views should read anew; `problem(OsoError)`: a failure that its own page
    did not take; `busy(bool, str)`: work has been going on for a while (and what), or is over; `idle`: nothing is left.
    """

    changed = Signal()
    problem = Signal(object)
    busy = Signal(bool, str)
    idle = Signal()
    _finished = Signal(int)

    def __init__(self, workspace: Workspace | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        # A worker gets and gives numbers: what was asked may hold a widget, and whoever lets go of it last frees it.
        self._jobs: dict[int, _Job[object]] = {}
        self._outcomes: dict[int, _Outcome | None] = {}
        self._asked: dict[int, Future[bool]] = {}
        self._asked_beside: dict[int, Future[bool]] = {}
        self._under_way: set[int] = set()
        self._turn = Lock()
        """Held while work becomes work under way, and while what is not is dropped."""
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
        job = _Job(operation, owner, done, failed, changes, what, beside)
        self._jobs[number] = cast("_Job[object]", job)
        if job.waited_for and not self._patience.isActive() and not self._shown:
            self._patience.start()
        for asked in (self._asked, self._asked_beside):
            for done_already in [each for each, future in asked.items() if future.done()]:
                del asked[done_already]
        if beside:
            earlier = next(reversed(self._asked.values()), None)  # one worker: with the last all are done
            self._asked_beside[number] = self._other.submit(self._work_after, earlier, number)
        else:
            self._asked[number] = self._worker.submit(self._work, number)

    def next_turn(self, act: Callable[[], None], *, owner: QObject) -> None:
        """Does in a turn of its own what would keep the window from answering together with what is done now.

        Who waits for `idle` waits for it as well.
        """
        if self._closed:
            return
        self._count += 1
        number = self._count
        self._jobs[number] = _Job(
            _nothing, owner, lambda _: act(), None, changes=False, what="", beside=False
        )
        self._outcomes[number] = None, None
        # Not after 0 ms: that is an event like those that are being handled, and follows them in the same turn.
        QTimer.singleShot(TURN_MS, self, lambda: self._settle(number))

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

    def _work_after(self, earlier: Future[bool] | None, number: int) -> bool:
        """The same once earlier work is done; nothing if that was dropped, because the program ends."""
        try:
            if earlier is not None:
                earlier.result()
        except CancelledError:
            return False
        return self._work(number)

    def _work(self, number: int) -> bool:
        """Whether it was done; what became of it is told on the screen's thread."""
        with self._turn:  # from here on it is under way, or else it was dropped and is not found
            self._under_way.add(number)
        self._outcomes[number] = _outcome(self._jobs, number)
        self._under_way.discard(number)
        well = _went_well(self._outcomes.get(number))
        if isValid(self):
            self._finished.emit(number)
        else:
            self._outcomes.pop(number, None)  # left behind by a lock: what was read stays nowhere
        return well

    # A slot by name: PySide calls any other function from another thread through an object of its own (PYSIDE-3124).
    @Slot(int)
    def _settle(self, number: int) -> None:
        job, outcome = self._jobs.pop(number, None), self._outcomes.pop(number, None)
        if job is None or outcome is None:  # the program was shut down while this was on its way
            return
        result, problem = outcome
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
        done, late = wait(self._asked.values(), seconds)
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
        asked = self._asked | self._asked_beside
        with self._turn:
            begun = frozenset(self._under_way)
            self._let_go(begun)
        under_way = {number: asked[number] for number in begun if number in asked}
        _done, late = wait(under_way.values(), seconds)
        QCoreApplication.removePostedEvents(self)
        self._let_go({number for number, future in under_way.items() if future in late})
        self._workspace = None
        if late:
            let_go_once(lambda: all(each.done() for each in late), self._let_go)
        return not late

    def stop_sweeping(self) -> None:
        """The end of a queue that was abandoned; the next one looks after garbage."""
        self._sweeper.stop()

    def shut_down(self) -> None:
        """Lets the work that has begun end, drops what waits and every result, and stops the worker."""
        self._closed = True
        self._patience.stop()
        for worker in (self._worker, self._other):
            worker.shutdown(wait=True, cancel_futures=True)
        self._let_go()
        self._sweeper.stop()

    def _let_go(self, late: AbstractSet[int] = frozenset()) -> None:
        """Frees what was asked and what came of it, but for the work that a worker is still at."""
        self._asked.clear()
        self._asked_beside.clear()
        self._outcomes.clear()
        self._relays.clear()
        # Out of the very table that a late worker has in hand, or it would be the last to hold the rest.
        for number in self._jobs.keys() - late:
            del self._jobs[number]
