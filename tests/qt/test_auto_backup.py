"""Backups that nobody has to think of, as the window looks after them; what they are is tested with the services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from oso_desktop.errors import OsoError
from oso_desktop.qt.auto_backup import MOST_LOOKS_PASSED, AutoBackup
from oso_desktop.services.backups import BackupRun, Place

GONE = OsoError("De stick is er niet.", "Steek hem erin.")


class Window(QObject):
    """Stands where the window and its queue of work stand, and does nothing with what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.operations = self
        self.working = False
        self.asked: list[tuple[Callable[[Any], None], Callable[[OsoError], None]]] = []
        self.said: list[str] = []

    def run(
        self,
        operation: Callable[[Any], Any],
        done: Callable[[Any], None],
        *,
        owner: QObject,
        failed: Callable[[OsoError], None],
    ) -> None:
        del operation, owner
        self.asked.append((done, failed))

    def message(self, kind: object, text: str, next_step: str) -> None:
        del kind, next_step
        self.said.append(text)


@pytest.fixture
def window(qapp: QApplication) -> Window:
    return Window()


@pytest.fixture
def backups(window: Window) -> Iterator[AutoBackup]:
    """Begun, as when a store was just opened."""
    made = AutoBackup(cast("Any", window))
    made.begin()
    yield made
    made.stop()


def looks_until_asked(backups: AutoBackup, window: Window) -> int:
    """How many looks pass before it is tried."""
    before = len(window.asked)
    for number in range(2 * MOST_LOOKS_PASSED):
        backups.look()
        if len(window.asked) > before:
            return number
    pytest.fail("never tried again")


def test_a_look_waits_for_work_and_for_a_store(backups: AutoBackup, window: Window) -> None:
    window.working = True
    backups.look()
    assert not window.asked

    window.working = False
    backups.look()
    assert len(window.asked) == 1

    backups.stop()
    backups.look()
    assert len(window.asked) == 1


@pytest.mark.parametrize("outright", [True, False])
def test_a_bad_stick_is_tried_ever_less_often_and_told_of_once(
    outright: bool, backups: AutoBackup, window: Window
) -> None:
    """Given a stick that fails each time, then the worker is left alone for longer and longer, but never for good."""
    passed = []
    for _ in range(7):
        passed.append(looks_until_asked(backups, window))
        done, failed = window.asked[-1]
        if outright:
            failed(GONE)
        else:
            done(BackupRun(problems=((Place.CHOSEN, GONE),)))

    assert passed == [0, 5, 10, 20, 40, 60, 60]
    assert window.said == [GONE.text]

    looks_until_asked(backups, window)
    window.asked[-1][0](BackupRun())
    assert looks_until_asked(backups, window) == 0, "once it went well, the pauses are over"
