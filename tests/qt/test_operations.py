"""One worker owns the store; results come back on the screen's thread (ARCHITECTURE, qt)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import BUSY_AFTER_MS, Operations, Unexpected


def test_work_is_done_elsewhere_and_its_result_comes_back_here(operations: Operations, qtbot: QtBot) -> None:
    owner = QObject()
    threads: list[threading.Thread] = []
    results: list[threading.Thread] = []

    def done(worker: threading.Thread) -> None:
        threads.append(threading.current_thread())
        results.append(worker)

    with qtbot.waitSignal(operations.idle):
        operations.task(threading.current_thread, done, owner=owner)

    assert threads == [threading.main_thread()]
    assert results != [threading.main_thread()]


def test_work_is_done_in_the_order_of_asking_by_one_worker(operations: Operations, qtbot: QtBot) -> None:
    owner = QObject()
    order: list[tuple[int, int]] = []

    def numbered(number: int) -> tuple[int, int]:
        return number, threading.get_ident()

    with qtbot.waitSignal(operations.idle):
        for number in range(20):
            operations.task(lambda number=number: numbered(number), order.append, owner=owner)  # type: ignore[misc]  # mypy cannot infer a lambda with a default

    assert [number for number, _ in order] == list(range(20))
    assert len({worker for _, worker in order}) == 1


def test_a_change_has_the_views_read_anew_after_its_own_page_heard(
    operations: Operations, qtbot: QtBot
) -> None:
    heard: list[str] = []
    operations.changed.connect(lambda: heard.append("changed"))

    with qtbot.waitSignal(operations.idle):
        operations.task(lambda: "done", heard.append, owner=operations, changes=True)
        operations.task(lambda: "read", heard.append, owner=operations)

    assert heard == ["done", "changed", "read"]


def test_a_result_for_a_closed_owner_is_dropped(operations: Operations, qtbot: QtBot) -> None:
    import shiboken6

    owner = QObject()
    gate = threading.Event()
    results: list[bool] = []

    with qtbot.waitSignal(operations.idle):
        operations.task(lambda: gate.wait(30), results.append, owner=owner)
        shiboken6.delete(owner)
        gate.set()

    assert results == []


class Broken(OsoError):
    pass


def _broken() -> int:
    raise Broken("Het bestand is kapot.", "Kies een ander bestand.")


def _bug() -> int:
    raise KeyError("Jan de Boer")


def test_an_error_goes_to_its_own_page_or_else_to_the_window(operations: Operations, qtbot: QtBot) -> None:
    own: list[OsoError] = []
    general: list[OsoError] = []
    operations.problem.connect(general.append)

    with qtbot.waitSignal(operations.idle):
        operations.task(_broken, own.append, owner=operations, failed=own.append, changes=True)
        operations.task(_broken, own.append, owner=operations)

    assert [type(error) for error in own] == [Broken]
    assert [error.text for error in general] == ["Het bestand is kapot."]


def test_a_failed_change_changes_nothing(operations: Operations, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(operations.changed), qtbot.waitSignal(operations.idle):
        operations.task(_broken, lambda _: None, owner=operations, failed=lambda _: None, changes=True)


def test_a_bug_gets_a_code_and_its_data_is_nowhere(
    operations: Operations, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[OsoError] = []
    operations.problem.connect(seen.append)

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(operations.idle):
        operations.task(_bug, lambda _: None, owner=operations)

    [error] = seen
    assert isinstance(error, Unexpected)
    assert error.code in error.text
    assert error.code in caplog.text
    assert "Boer" not in caplog.text + error.text + error.next_step


def test_the_worker_goes_on_after_a_bug(operations: Operations, qtbot: QtBot) -> None:
    results: list[int] = []

    with qtbot.waitSignal(operations.idle):
        operations.task(_bug, results.append, owner=operations)
        operations.task(lambda: 2, results.append, owner=operations)

    assert results == [2]


def test_long_work_is_shown_with_what_it_is(operations: Operations, qtbot: QtBot) -> None:
    gate = threading.Event()
    signs: list[tuple[bool, str]] = []
    operations.busy.connect(lambda on, what: signs.append((on, what)))

    with qtbot.waitSignal(operations.busy):
        operations.task(lambda: gate.wait(30), lambda _: None, owner=operations, what="Bestand inlezen…")
    with qtbot.waitSignal(operations.idle):
        gate.set()

    assert signs == [(True, "Bestand inlezen…"), (False, "")]


def test_short_work_shows_nothing(operations: Operations, qtbot: QtBot) -> None:
    """What is over before the wait is: on a busy machine any work may take longer than the wait that people get."""
    assert operations._patience.interval() == BUSY_AFTER_MS >= 200
    operations._patience.setInterval(60_000)
    with qtbot.assertNotEmitted(operations.busy), qtbot.waitSignal(operations.idle):
        operations.task(lambda: 1, lambda _: None, owner=operations)
        assert operations._patience.isActive()
    assert not operations._patience.isActive()


def test_shutting_down_ends_what_runs_and_drops_the_rest(qtbot: QtBot) -> None:
    queue = Operations()
    done: list[int] = []
    ran: list[int] = []
    for number in range(50):
        queue.task(lambda number=number: ran.append(number), lambda _: done.append(1), owner=queue)  # type: ignore[misc]  # mypy cannot infer a lambda with a default

    queue.shut_down()
    queue.task(lambda: ran.append(99), lambda _: done.append(1), owner=queue)
    reached = list(ran)
    QCoreApplication.processEvents()  # results that were on their way would arrive now

    assert done == []
    assert ran == reached
    assert 99 not in ran


class Work:
    """Work in three parts, the middle one of which goes on until `gate` is opened."""

    def __init__(self, operations: Operations, heard: list[str], name: str = "kopie", what: str = "") -> None:
        self.gate, self.begun = threading.Event(), threading.Event()
        self.owner = QObject()

        def first(_: object) -> list[str]:
            return [name]

        def beside(_: object, found: list[str]) -> list[str]:
            self.begun.set()
            assert self.gate.wait(30)
            return [*found, threading.current_thread().name]

        def last(_: object, found: list[str]) -> str:
            return f"{name} bewaard, {' '.join(found).split('_')[0]}"

        def failed(problem: OsoError) -> None:
            heard.append(problem.text)

        operations.relay(first, beside, last, heard.append, owner=self.owner, failed=failed, what=what)


@pytest.fixture
def at_work(operations: Operations) -> Operations:
    operations.attach(cast("Any", object()))
    return operations


def test_other_work_does_not_wait_for_the_long_part(at_work: Operations, qtbot: QtBot) -> None:
    """Given a copy that is being made, then a click is answered at once, and nobody seems to wait for the copy."""
    heard: list[str] = []
    long = Work(at_work, heard)
    qtbot.waitUntil(lambda: long.begun.is_set() and not at_work.working)

    with qtbot.waitSignal(at_work.idle):
        at_work.task(lambda: "klik", heard.append, owner=long.owner)
    assert heard == ["klik"]

    long.gate.set()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == "kopie bewaard, kopie beside"


def test_what_is_read_beside_other_work_sees_what_was_asked_before_it(
    at_work: Operations, qtbot: QtBot
) -> None:
    """Given something that is still being stored, then a list that is read after it has it in it."""
    owner, stored, gate = QObject(), list[str](), threading.Event()
    heard: list[list[str]] = []

    def store() -> None:
        assert gate.wait(30)
        stored.append("net getypt")

    at_work.task(store, lambda _: None, owner=owner, changes=True)
    at_work.task(stored.copy, heard.append, owner=owner, what="Lijst ophalen…", beside=True)
    gate.set()
    qtbot.waitUntil(lambda: not at_work.working)

    assert heard == [["net getypt"]]


def test_what_waits_beside_dropped_work_ends_with_it(
    at_work: Operations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a program that ends while work is going on, then nothing waits for work that was never begun."""
    owner, begun, gate = QObject(), threading.Event(), threading.Event()
    read: list[str] = []

    def store() -> None:
        begun.set()
        assert gate.wait(30)

    at_work.task(store, lambda _: None, owner=owner)
    assert begun.wait(30)
    at_work.task(lambda: None, lambda _: None, owner=owner)
    at_work.task(lambda: read.append("gelezen"), lambda _: None, owner=owner, beside=True)
    shutdown = at_work._worker.shutdown

    def drop_and_end(*, wait: bool, cancel_futures: bool) -> None:
        shutdown(wait=False, cancel_futures=cancel_futures)
        gate.set()  # not before the rest was dropped
        shutdown(wait=wait)

    monkeypatch.setattr(at_work._worker, "shutdown", drop_and_end)
    at_work.shut_down()

    assert not read


def test_one_long_work_is_done_at_a_time_and_a_failure_stops_none_of_the_others(
    at_work: Operations, qtbot: QtBot
) -> None:
    heard: list[str] = []

    def fails(*_: object) -> str:
        raise OsoError("Dat ging niet.", "Nog een keer.")

    works = [Work(at_work, heard, "een"), Work(at_work, heard, "twee")]
    at_work.relay(
        fails, fails, fails, heard.append, owner=works[0].owner, failed=lambda p: heard.append(p.text)
    )
    works.append(Work(at_work, heard, "drie"))
    with qtbot.waitSignal(at_work.problem):
        at_work.relay(fails, fails, fails, heard.append, owner=works[0].owner)
        works[1].gate.set()
        qtbot.waitUntil(works[0].begun.is_set)
        assert not works[1].begun.is_set()
        works[0].gate.set()
        works[2].gate.set()

    assert [each.split()[0] for each in heard] == ["een", "twee", "Dat", "drie"]


def test_what_is_asked_for_with_the_answer_is_done_before_the_next_long_part(
    at_work: Operations, qtbot: QtBot
) -> None:
    """R174: given a backup that is made once more while nobody can save, then no other is copied to the same place
    meanwhile.
    """
    order: list[str] = []
    owner = QObject()

    def part(name: str) -> Callable[..., None]:
        return lambda *_: order.append(name)

    def once_more(_: object) -> None:
        at_work.run(part("nog eens"), part("klaar"), owner=owner)

    at_work.relay(part("een"), part("een"), part("een"), once_more, owner=owner)
    at_work.relay(part("twee"), part("twee"), part("twee"), part("klaar"), owner=owner)
    qtbot.waitUntil(lambda: order.count("klaar") == 2)

    assert order.index("nog eens") < order.index("twee")


def test_who_asked_for_the_long_part_sees_that_it_goes_on(at_work: Operations, qtbot: QtBot) -> None:
    heard: list[str] = []
    with qtbot.waitSignal(at_work.busy) as busy:
        long = Work(at_work, heard, what="Reservekopie maken…")
    assert busy.args == [True, "Reservekopie maken…"]
    assert at_work.working
    long.gate.set()
    with qtbot.waitSignal(at_work.idle):
        pass
    assert len(heard) == 1


def test_locking_does_not_wait_for_the_long_part_and_hears_no_more_of_it(
    at_work: Operations, qtbot: QtBot
) -> None:
    """R175: it changes nothing, so nothing is lost by cutting it off."""
    heard: list[str] = []
    long = Work(at_work, heard)
    qtbot.waitUntil(long.begun.is_set)

    assert at_work.finish(30, lambda _: True)
    assert not at_work.abandon(0)
    long.gate.set()
    at_work.shut_down()
    QCoreApplication.processEvents()
    assert not heard
