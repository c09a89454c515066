"""The thread of the window is never kept over 100 ms: that is watched in every test of the interface.

It goes by processor time. Watched is each turn of Qt's loop, and each act in which the program runs at once: a key, a
click, a tab that is turned to, a page that is opened. What it costs is the processor time of the window's thread
alone, not the time on the clock: waiting for another process is no block. What is over the limit is told at the end of
the run, with the place where the thread was. A timer of the system asks that on the thread itself: one that is looked
at from another thread goes on running meanwhile, and its stack with it.

A test in which it is over by more than measuring itself varies (`VARIES`) fails, but for the first of a run that is not
beyond doubt (`BEYOND_DOUBT`): of 80,000 turns one now and then meets something else on the processor, and a place that
really keeps the window is met by more than one test.

The limit is meant for a processor that does `_sums` in `SUMS_MS`. A processor that is shared with other work, as where
two interpreters run the tests at once, does everything slower by its own clock too: its caches are the others'. So what
went over the limit is set beside the same sums done at that very moment, and where these take longer, the limit is as
much higher. On a faster processor it is not lower.

`LEFT_OUT` says what is not counted and why.
"""

from __future__ import annotations

import functools
import gc
import importlib._bootstrap as bootstrap  # type: ignore[import-not-found]
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete

from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.management_page import ManagementPage

LIMIT_MS = 100

VARIES = 1.5
"""By how much the same act differs from run to run on a processor that others use as well."""

BEYOND_DOUBT = 2.0
"""How far over the limit no other work on the processor brought an act so far: one is enough."""

LEFT_OUT = {
    "the test's own code": "what a test does in an answer it gives to the program, or makes, is no part of the program",
    "preparations": "windows that tests before left to be deleted, fixtures, and a window or page that a test makes "
    "itself or opens a store in: the program does so before anybody can press a key",
    "imports": "each module is read once in the program's life; here the order of the tests decides in which turn",
    "garbage": "how long Python looks for garbage goes by all that lives in the process: here a whole test run",
}
"""What is not counted, and why."""

ACTS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (
        QTest,
        (
            "mouseClick",
            "mouseDClick",
            "mousePress",
            "mouseRelease",
            "keyClick",
            "keyClicks",
            "keyPress",
            "keyRelease",
        ),
    ),
    (QAbstractButton, ("click",)),
    (QAction, ("trigger",)),
    (QTabWidget, ("setCurrentIndex", "setCurrentWidget")),
    (
        MainWindow,
        tuple(name for name in dir(MainWindow) if name.startswith("open_") and name != "open_workspace"),
    ),
    (DossierPage, ("show_tab", "show_dossier")),
    (ManagementPage, ("show_desk",)),
)
"""What a test does to have the program do something at once."""

LOOPS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (QTest, ("qWait", "qWaitForWindowExposed", "qWaitForWindowActive")),
    (QEventLoop, ("exec", "processEvents")),
    (QCoreApplication, ("processEvents", "sendPostedEvents")),
)
"""What a test waits in; the loop tells itself where one turn ends and the next begins."""

SUMS_MS = 6.5
"""What `_sums` takes on the processor that the limit is meant for."""

LOOK_AFTER_S, LOOK_EVERY_S = 0.03, 0.01
"""After how long the window's thread is looked at in a turn, and how often from then on.

By the clock: the timer of the system for processor time counts in ticks, and on a busy machine seldom hits the process
that it is about. What is written down is the processor time since the look before.
"""

PROJECT = Path(__file__).resolve().parents[2]
_TIMED = hasattr(signal, "setitimer")
"""Without it, on Windows, it is not known where the thread was, nor what of it a test did itself."""
HERE, TESTS, PROGRAM = __file__, str(PROJECT / "tests"), str(PROJECT / "oso_desktop")


def _sums() -> float:
    """Makes sixty plain fields in the look of the program, as most of what takes long does."""
    before = time.thread_time()
    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(12):
        row = QHBoxLayout()
        for kind in (QLabel, QPushButton, QLineEdit, QLabel, QCheckBox):
            part = kind("Woord")
            part.setProperty("role", "muted")
            row.addWidget(part)
        column.addLayout(row)
    for part in page.findChildren(QWidget):
        part.ensurePolished()
    page.sizeHint()
    delete(page)
    return (time.thread_time() - before) * 1000


def slowness() -> float:
    """How many times slower this processor is at this moment than the one the limit is meant for; 1 if faster."""
    return max(1.0, sorted(_sums() for _ in range(7))[-2] / SUMS_MS)


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the stack: where, in which function, and whose it is."""

    path: str
    line: int
    function: str

    @property
    def ours(self) -> bool:
        """Whether it is in the program."""
        return self.path.startswith(PROGRAM)

    @property
    def of_a_test(self) -> bool:
        """Whether a test does this itself."""
        return self.path.startswith(TESTS) and self.path != HERE

    @property
    def place(self) -> str:
        """The file and the function."""
        return f"{Path(self.path).relative_to(PROJECT).as_posix()} {self.function}"


Stack = tuple[Frame, ...]
"""From the inside out to the act."""


@dataclass(frozen=True, slots=True)
class Look:
    """Where the thread was, after so many ms since it was looked at before."""

    stack: Stack
    ms: float

    @property
    def by_the_test(self) -> bool:
        """A test has a hand in it: it answers for the printer, or looks at what is there."""
        return any(each.of_a_test for each in self.stack)

    @property
    def in_the_program(self) -> str:
        """The innermost functions of the program."""
        ours = [f"{Path(each.path).name}:{each.line} {each.function}" for each in self.stack if each.ours]
        return " ← ".join(ours[:6]) or "Qt"


@dataclass(frozen=True, slots=True)
class Turn:
    """What kept the thread of the window, how long, and where it was seen meanwhile."""

    what: str
    ms: float
    slowness: float
    seen: tuple[Look, ...]

    @property
    def places(self) -> Counter[str]:
        """In which functions of the program it was seen, and how often."""
        return Counter(
            place for look in self.seen for place in {each.place for each in look.stack if each.ours}
        )

    @property
    def allowed(self) -> float:
        """How many ms this may take on a processor as slow as it was at that moment."""
        return LIMIT_MS * self.slowness

    def __str__(self) -> str:
        lines = [f"{self.what}: {self.ms:.0f} ms, where {self.allowed:.0f} is allowed"]
        spent: Counter[str] = Counter()
        for look in self.seen:
            spent[look.in_the_program] += round(look.ms)
        lines += [f"  {ms} ms in {where}" for where, ms in spent.most_common(3)]
        return "\n".join(lines)


class Watch:
    """Measures the turns on the window's thread while `on`."""

    def __init__(self) -> None:
        self.on = False
        self.turns = 0
        self.longest_turn = 0.0
        """In ms of the processor that the limit is meant for."""
        self.longest: dict[str, float] = {}
        """Of what was left out, how long the longest took."""
        self.over: list[Turn] = []
        """What was over the limit."""
        self._kept: list[Turn] = []
        self._over_by_more = 0
        self._depth = 0
        self._what = self._test = ""
        self._began = 0.0
        self._apart = 0.0
        self._apart_since: list[float] = []
        self._seen: list[Look] = []
        self._looked = 0.0
        self._main = threading.main_thread().ident or 0
        self._before: Any = None

    def begin(self, patch: pytest.MonkeyPatch) -> None:
        """Watches this process; call it on the thread of the window, when there is an application."""
        for kinds, wrap in ((ACTS, self._an_act), (LOOPS, self._a_loop)):
            for kind, names in kinds:
                for name in names:
                    patch.setattr(kind, name, wrap(kind, name))
        patch.setattr(bootstrap, "_find_and_load", self._apart_from("imports", bootstrap._find_and_load))
        gc.callbacks.append(self._garbage)
        QAbstractEventDispatcher.instance().awake.connect(self._next_turn)
        if _TIMED:
            self._before = signal.signal(signal.SIGALRM, self._look)

    @contextmanager
    def test(self, name: str) -> Iterator[None]:
        """The part of a test that is watched."""
        self.take()
        self._test = name
        self.on = True
        try:
            yield
        finally:
            self.on = False

    def too_long(self) -> list[Turn]:
        """The turns since the last time that fail a test."""
        turns = self.take()
        self.longest_turn = max([self.longest_turn, *(turn.ms / turn.slowness for turn in turns)])
        self.over += [turn for turn in turns if turn.ms > turn.allowed]
        by_more = [turn for turn in turns if turn.ms > turn.allowed * VARIES]
        self._over_by_more += len(by_more)
        if self._over_by_more > 1 or any(turn.ms > turn.allowed * BEYOND_DOUBT for turn in by_more):
            return by_more
        return []

    def report(self) -> list[str]:
        """What was seen, in words."""
        left_out = (f"{why} {ms:.0f} ms" for why, ms in sorted(self.longest.items()))
        return [
            (
                f"{self.turns} turns and acts on the thread of the window; "
                f"the longest took {self.longest_turn:.0f} ms of the {LIMIT_MS}"
            ),
            f"not counted, the longest of each: {', '.join(left_out) or 'nothing'}",
            *(f"over the limit: {turn}" for turn in self.over),
        ]

    def end(self) -> None:
        """Stops watching."""
        if _TIMED:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
        gc.callbacks.remove(self._garbage)
        if dispatcher := QAbstractEventDispatcher.instance():
            dispatcher.awake.disconnect(self._next_turn)

    def take(self) -> list[Turn]:
        """The turns that took long since the last time."""
        kept, self._kept = self._kept, []
        return kept

    @contextmanager
    def doing(self, what: str) -> Iterator[None]:
        """One act, or one wait in which there are turns."""
        if not self.on or threading.get_ident() != self._main:
            yield
            return
        self._depth += 1
        if self._depth == 1:
            self._new_turn(what)
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self._turn_over()

    def _an_act(self, kind: type, name: str) -> object:
        original, static = getattr(kind, name), kind is QTest

        @functools.wraps(original)
        def act(*given: Any, **named: Any) -> Any:
            if name == "keyClicks" and self.on:  # each of them is an act
                widget, text, *rest = given
                for character in text:
                    with self.doing("QTest.keyClicks"):
                        original(widget, character, *rest, **named)
                return None
            with self.doing(f"{kind.__name__}.{name}"):
                return original(*given, **named)

        return staticmethod(act) if static else act

    def _a_loop(self, kind: type, name: str) -> object:
        original, static = getattr(kind, name), kind is not QEventLoop

        @functools.wraps(original)
        def wait(*given: Any, **named: Any) -> Any:
            with self.doing("a turn of the loop"):
                return original(*given, **named)

        return staticmethod(wait) if static else wait

    def _new_turn(self, what: str) -> None:
        self.turns += 1
        self._what, self._apart, self._seen, self._looked = what, 0.0, [], 0.0
        self._began = time.thread_time()
        if _TIMED:
            signal.setitimer(signal.ITIMER_REAL, LOOK_AFTER_S, LOOK_EVERY_S)

    def _next_turn(self) -> None:
        if self._depth and threading.get_ident() == self._main:
            self._turn_over()
            self._new_turn("a turn of the loop")

    def _turn_over(self) -> None:
        if _TIMED:
            signal.setitimer(signal.ITIMER_REAL, 0)
        ms = self._taken()
        if ms > LIMIT_MS:
            seen, self._seen = self._seen, []
            ms -= sum(look.ms for look in seen if look.by_the_test)
            if ms > LIMIT_MS:
                ours = tuple(look for look in seen if not look.by_the_test)
                self._kept.append(Turn(f"{self._what} in {self._test}", ms, slowness(), ours))
                return
        self.longest_turn = max(self.longest_turn, ms)

    def _apart_from(self, why: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def apart(*given: Any) -> Any:
            if threading.get_ident() != self._main:
                return work(*given)
            self._begin_apart()
            try:
                return work(*given)
            finally:
                self._end_apart(why)

        return apart

    def _begin_apart(self) -> None:
        self._apart_since.append(time.thread_time())

    def _end_apart(self, why: str) -> None:
        ms = (time.thread_time() - self._apart_since.pop()) * 1000
        if not self._apart_since and self._depth:
            self._apart += ms
            self.longest[why] = max(self.longest.get(why, 0), ms)

    def _garbage(self, phase: str, _about: dict[str, int]) -> None:
        if threading.get_ident() != self._main:
            return
        if phase == "start":
            self._begin_apart()
        elif self._apart_since:
            self._end_apart("garbage")

    def _look(self, _number: int, frame: FrameType | None) -> None:
        """On the thread of the window, in the middle of what it does."""
        if not self._depth or self._apart_since:
            return
        taken = self._taken()
        self._seen.append(Look(_stack(frame), taken - self._looked))
        self._looked = taken

    def _taken(self) -> float:
        """In ms, since the turn began."""
        return (time.thread_time() - self._began) * 1000 - self._apart


def _stack(frame: FrameType | None) -> Stack:
    """Where a thread is; no frame is held, for with it go the widgets that it holds."""
    stack: list[Frame] = []
    while frame is not None and frame.f_code.co_filename != HERE:
        stack.append(Frame(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    return tuple(stack)
