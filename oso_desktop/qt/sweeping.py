"""Where garbage is looked for in a process with a window: on the screen's thread, between two turns of its loop."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_WAITING: list[tuple[Callable[[], bool], Callable[[], None]]] = []

SWEEP_MS = 2_000
FULL_SWEEP = 15
"""Every so many sweeps that find work to do also look through what lived long, if nobody is waiting."""
_ROUNDS = 3
"""What is freed may let go of what only then can be freed."""


def let_go_once(over: Callable[[], bool], let_go: Callable[[], None]) -> None:
    """Calls `let_go` in a later sweep, of whichever sweeper, once `over` says that no worker is at it any more.

    Until then nothing of what `let_go` holds is freed, so that the worker is not the last to hold it.
    """
    _WAITING.append((over, let_go))


def take_back() -> None:
    """What sweepers set aside is looked through again."""
    gc.unfreeze()
    Sweeper.set_aside = False


def free_all() -> None:
    """Frees all the garbage there is, as at a lock, also in what sweepers set aside; takes a while."""
    take_back()
    for _ in range(_ROUNDS):
        gc.collect()


class Sweeper(QObject):
    """Frees circular garbage, on the screen's thread only.

    Python's own collector runs in whichever thread happens to allocate, and in the middle of whatever that does. In the
    worker it would free widgets, and a widget freed there waits for Python while the screen, which holds Python, waits
    for the widget's lock: both for ever. In the middle of what Qt is taking apart it would free the other half. So from
    the first sweeper on it is off for as long as the process lives.

    To look through everything took up to a fifth of a second, in which the window does not answer, and nearly all of
    it is code that stays. So the first time that all would be looked through it is set aside instead, with the pages
    and any garbage that had lived long by then, until `free_all`; from then on a long look takes some milliseconds.
    """

    set_aside: ClassVar[bool] = False
    """Whether that was done; of the process, as the collector is."""

    def __init__(self, may_take_long: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._may_take_long = may_take_long
        self._sweeps = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Frees what no worker is at any more, and circular garbage if enough was made since the last time."""
        for waiting in [(over, let_go) for over, let_go in _WAITING if over()]:
            _WAITING.remove(waiting)
            _, let_go = waiting
            let_go()
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        self._sweeps += 1
        long = self._sweeps % FULL_SWEEP == 0 and self._may_take_long()
        gc.collect(2 if long and self.set_aside else 1)
        if long and not self.set_aside:
            gc.freeze()
            Sweeper.set_aside = True

    def stop(self) -> None:
        """Another one goes on, or the program ends."""
        self._timer.stop()
