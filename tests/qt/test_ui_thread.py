"""The watch over the thread of the window sees what keeps it, says where, and counts nothing else."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.qt.ui_thread import BEYOND_DOUBT, LIMIT_MS, PROGRAM, VARIES, Turn, Watch

LONG, SHORT = 4 * LIMIT_MS / 1000, 0.3 * LIMIT_MS / 1000
TURNS = 8
BUSY = """
import time
def busy(seconds):
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass
"""

Do = Callable[[QtBot, Callable[[], None]], None]


def in_the_program(source: str, **names: object) -> dict[str, Callable[..., None]]:
    """What this source defines, as if it stood in a file of the program."""
    exec(compile(source, f"{PROGRAM}/qt/made_up.py", "exec"), names)
    return names  # type: ignore[return-value]  # functions among them


busy = in_the_program(BUSY)["busy"]


def click(qtbot: QtBot, act: Callable[[], None]) -> None:
    button = QPushButton("Doen")
    qtbot.addWidget(button)
    button.clicked.connect(in_the_program("def pressed(_checked=False): act()", act=act)["pressed"])
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def turn(qtbot: QtBot, act: Callable[[], None]) -> None:
    QTimer.singleShot(0, in_the_program("def later(): act()", act=act)["later"])
    qtbot.wait(20)


@pytest.fixture(params=[click, turn])
def do(request: pytest.FixtureRequest) -> Do:
    """Has the program do something: by a click, or in a turn of its loop."""
    act: Do = request.param
    return act


@pytest.fixture(autouse=True)
def not_reported(ui_watch: Watch) -> Iterator[None]:
    """What is acted out here is no news of the program."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what other tests left
    QCoreApplication.processEvents()
    ui_watch.take()
    before = ui_watch.longest_turn, dict(ui_watch.longest), list(ui_watch.over), ui_watch._over_by_more
    yield
    ui_watch.longest_turn, ui_watch.longest, ui_watch.over, ui_watch._over_by_more = before


def test_a_block_in_the_program_is_seen_and_its_place_named(ui_watch: Watch, qtbot: QtBot, do: Do) -> None:
    do(qtbot, in_the_program("def keep(): busy(seconds)", busy=busy, seconds=LONG)["keep"])

    (kept,) = ui_watch.take()
    assert kept.ms > LIMIT_MS
    place = "oso_desktop/qt/made_up.py keep"
    there = [look for look in kept.seen if any(each.ours and each.place == place for each in look.stack)]
    assert kept.places[place] == len(there) > 0
    seen = sum(look.ms for look in there)
    assert 0.9 * LONG * 1000 < seen <= kept.ms, (
        "the first look and the last may fall just before it and after it"
    )
    assert "made_up.py:1 keep" in str(kept)


def test_a_block_is_over_what_is_allowed(ui_watch: Watch, qtbot: QtBot, do: Do) -> None:
    do(qtbot, in_the_program("def keep(): busy(seconds)", busy=busy, seconds=5 * LONG)["keep"])
    assert len(ui_watch.too_long()) == 1


def turn_of(times: float) -> Turn:
    """A turn that took so many times what is allowed, on a processor half as fast as the limit is meant for."""
    return Turn("a turn of the loop", times * LIMIT_MS * 2, 2.0, ())


@pytest.mark.parametrize(
    ("turns", "failing"),
    [
        ((0.99, 1.01, VARIES), ()),
        ((VARIES + 0.1,), ()),
        ((VARIES + 0.1, 1.2, VARIES + 0.2), (VARIES + 0.2,)),
        ((VARIES + 0.1, VARIES + 0.2, VARIES + 0.3), (VARIES + 0.2, VARIES + 0.3)),
        ((BEYOND_DOUBT + 0.1,), (BEYOND_DOUBT + 0.1,)),
    ],
)
def test_one_of_a_run_may_be_chance_unless_it_is_beyond_doubt(
    turns: tuple[float, ...], failing: tuple[float, ...]
) -> None:
    """Given a test for each of these turns, in times the limit; all over the limit are told at the end."""
    watch, failed = Watch(), []
    for times in turns:
        watch._kept.append(turn_of(times))
        failed += [turn.ms for turn in watch.too_long()]

    assert failed == [turn_of(times).ms for times in failing]
    assert [turn.ms for turn in watch.over] == [turn_of(times).ms for times in turns if times > 1]
    assert watch.longest_turn == pytest.approx(max(turns) * LIMIT_MS)


def test_turns_that_follow_each_other_are_not_one(ui_watch: Watch, qtbot: QtBot) -> None:
    loop, done = QEventLoop(), [0]

    def later() -> None:
        if len(done) > TURNS:
            loop.quit()
        else:
            QTimer.singleShot(1, again)

    again = in_the_program(
        "def again(): busy(seconds); done.append(1); later()",
        busy=busy,
        seconds=SHORT,
        done=done,
        later=later,
    )["again"]
    later()
    loop.exec()

    assert ui_watch.take() == []


def test_waiting_is_no_work(ui_watch: Watch, qtbot: QtBot, do: Do) -> None:
    do(qtbot, lambda: time.sleep(LONG))
    assert ui_watch.take() == []


def test_the_work_of_another_thread_does_not_count(ui_watch: Watch, qtbot: QtBot, do: Do) -> None:
    def beside() -> None:
        thread = threading.Thread(target=busy, args=(LONG,))
        thread.start()
        thread.join()

    do(qtbot, beside)
    assert ui_watch.take() == []


def test_what_a_test_does_itself_does_not_count(ui_watch: Watch, qtbot: QtBot, do: Do) -> None:
    def answer() -> None:
        until = time.thread_time() + LONG
        while time.thread_time() < until:
            pass

    do(qtbot, answer)
    assert ui_watch.take() == []


def test_a_module_that_is_read_for_the_first_time_does_not_count(
    ui_watch: Watch, qtbot: QtBot, do: Do, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "read_late", raising=False)
    (tmp_path / "read_late.py").write_text(f"{BUSY}\nbusy({LONG})\n", encoding="utf-8")

    do(qtbot, in_the_program("def first(): import read_late")["first"])
    assert ui_watch.take() == []
    assert ui_watch.longest["imports"] > LIMIT_MS
