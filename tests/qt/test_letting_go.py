"""What is let go of, when and by which thread: garbage, what was asked for, and what came of it."""

from __future__ import annotations

import copy
import gc
import logging
import threading
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oso_desktop.errors import OsoError
from oso_desktop.qt import wiping
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.sweeping import FULL_SWEEP, Sweeper


class Knot:
    """Garbage that only the collector of circles can free, as a closed page is."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_of_the_screen_is_never_freed_by_the_worker(operations: Operations, qtbot: QtBot) -> None:
    """A widget freed off the screen's thread deadlocks with the screen."""
    freed: list[threading.Thread] = []

    def leave_garbage() -> None:
        for _ in range(5):
            weakref.finalize(Knot(), lambda: freed.append(threading.current_thread()))

    leave_garbage()

    def allocate() -> int:
        return len([[number] for number in range(200_000)])

    with qtbot.waitSignal(operations.idle):
        operations.task(allocate, lambda _: None, owner=operations)
    assert set(freed) <= {threading.main_thread()}  # by a sweep that was due meanwhile

    made = [[number] for number in range(5_000)]  # a sweep waits until there is something to look through
    operations.findChild(Sweeper).sweep()

    assert made
    assert freed == [threading.main_thread()] * 5


def test_what_lives_long_is_looked_through_once_and_again_at_a_lock(operations: Operations) -> None:
    """R175: to look through all the code takes a fifth of a second in which the window does not answer."""
    sweeper = operations.findChild(Sweeper)
    freed: list[str] = []

    def keep(name: str) -> list[Knot]:
        knot = Knot()
        weakref.finalize(knot, freed.append, name)
        return [knot]

    def sweep() -> None:
        for _ in range(FULL_SWEEP):
            made = [[number] for number in range(5_000)]
            sweeper.sweep()
            made.clear()

    early = keep("made while starting")
    sweep()
    late = keep("made later")
    sweep()
    early.clear()
    late.clear()
    sweep()
    assert freed == ["made later"]

    wiping.sweep()

    assert freed == ["made later", "made while starting"]


class Held:
    """What work was asked with, such as a page."""


def something() -> tuple[Held, list[threading.Thread]]:
    """What nothing else holds, and the threads that freed it, once they did."""
    held, freed = Held(), list[threading.Thread]()
    weakref.finalize(held, lambda: freed.append(threading.current_thread()))
    return held, freed


class Hanging:
    """Work that goes on until `gate` is opened, as on a stick that no longer answers."""

    def __init__(self) -> None:
        self.begun, self.gate = threading.Event(), threading.Event()

    def __call__(self) -> None:
        self.begun.set()
        self.gate.wait(30)


def next_turn_with_something(queue: Operations) -> list[threading.Thread]:
    """Asks for a turn on the screen that holds what nothing else does; gives the threads that freed it."""
    held, freed = something()
    queue.next_turn(partial(bool, held), owner=queue)
    return freed


def ask_with_something(
    queue: Operations, work: Callable[[], None], *, beside: bool = False
) -> list[threading.Thread]:
    """Asks for work that holds what nothing else does; gives the threads that freed it, once they did."""
    held, freed = something()

    def holding() -> None:
        assert held
        work()

    queue.task(holding, lambda _: None, owner=queue, beside=beside, what="Bezig…")
    return freed


@pytest.mark.parametrize("beside", [False, True], ids=["in the store", "beside it"])
@pytest.mark.parametrize(
    "ends", [None, OsoError("Mis.", "Doe iets."), ValueError()], ids=["well", "refused", "broken"]
)
def test_what_was_asked_is_never_freed_by_the_worker(
    operations: Operations,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    ends: Exception | None,
    *,
    beside: bool,
) -> None:
    """A widget freed off the screen's thread deadlocks with the screen, also one that nothing else holds any more."""
    caplog.set_level(logging.CRITICAL, "oso_desktop")  # a record that is kept would keep the error as well
    ended = threading.Event()

    def work() -> None:
        ended.set()
        if ends is not None:
            raise copy.copy(ends)

    operations.problem.connect(lambda _problem: None)
    with qtbot.waitSignal(operations.idle):
        freed = ask_with_something(operations, work, beside=beside)
        assert ended.wait(60)
    operations.shut_down()

    assert freed == [threading.main_thread()]


def test_what_was_asked_is_not_freed_by_a_worker_that_was_left_behind(qtbot: QtBot) -> None:
    """R175: locking does not wait for what hangs."""
    queue, hanging = Operations(), Hanging()
    freed = ask_with_something(queue, hanging)
    assert hanging.begun.wait(60)
    assert not queue.abandon(0)
    hanging.gate.set()
    queue.shut_down()
    QCoreApplication.processEvents()

    assert freed == [threading.main_thread()]


@pytest.mark.parametrize("waits", ["in the store", "beside it", "for a turn of its own"])
def test_what_waits_behind_a_worker_that_was_left_behind_is_freed_at_once(waits: str, qtbot: QtBot) -> None:
    """R175: it never begins, so a lock neither waits for it nor keeps what was typed in it."""
    queue, hanging = Operations(), Hanging()
    queue.task(hanging, lambda _: None, owner=queue)
    assert hanging.begun.wait(60)
    if waits == "for a turn of its own":
        freed = next_turn_with_something(queue)
    else:
        freed = ask_with_something(queue, lambda: None, beside=waits == "beside it")
    assert not queue.abandon(0)
    assert freed == [threading.main_thread()]

    hanging.gate.set()
    queue.shut_down()


def test_a_lock_does_not_wait_for_what_never_began(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """R175: what it waits for is only what a worker is at."""
    queue, hanging = Operations(), Hanging()
    queue.task(hanging, lambda _: None, owner=queue)
    assert hanging.begun.wait(60)
    queue.task(lambda: None, lambda _: None, owner=queue)
    queue.task(lambda: None, lambda _: None, owner=queue, beside=True)
    shutdown = queue._worker.shutdown

    def drop_and_end(**how: bool) -> None:
        shutdown(**how)
        hanging.gate.set()

    monkeypatch.setattr(queue._worker, "shutdown", drop_and_end)

    assert queue.abandon(30), "what was dropped is not late"


def test_what_a_worker_read_that_was_left_behind_stays_nowhere(qtbot: QtBot) -> None:
    """R175: the queue itself is gone by then."""
    queue, hanging = Operations(), Hanging()
    kept: list[weakref.ref[Held]] = []

    def read() -> Held:
        hanging()
        found = Held()
        kept.append(weakref.ref(found))
        return found

    queue.task(read, lambda _: None, owner=queue)
    assert hanging.begun.wait(60)
    assert not queue.abandon(0)
    worker = queue._worker
    delete(queue)
    hanging.gate.set()
    worker.shutdown(wait=True)

    assert [each() for each in kept] == [None]


def test_what_was_asked_of_a_worker_that_was_left_behind_goes_with_a_sweep_once_it_ends(
    operations: Operations,
) -> None:
    """R175: it may hold what a person typed, and nothing else of the queue is left by then."""
    queue, hanging = Operations(), Hanging()
    freed = ask_with_something(queue, hanging)
    assert hanging.begun.wait(60)
    assert not queue.abandon(0)
    worker = queue._worker
    delete(queue)
    del queue
    next_queue = operations.findChild(Sweeper)
    next_queue.sweep()
    assert freed == []

    hanging.gate.set()
    worker.shutdown(wait=True)
    assert freed == []
    next_queue.sweep()

    assert freed == [threading.main_thread()]


def test_python_never_collects_by_itself_again_in_a_process_with_a_window(qtbot: QtBot) -> None:
    gc.enable()
    first, second = Operations(), Operations()
    assert not gc.isenabled()
    first.shut_down()
    first.shut_down()
    second.shut_down()

    assert not gc.isenabled()
