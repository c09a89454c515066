"""Backups that nobody has to think of, as the window looks after them; what they are is tested with the services."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from oso_desktop.errors import OsoError
from oso_desktop.qt.auto_backup import AWAY_SECONDS, MOST_LOOKS_PASSED, AutoBackup
from oso_desktop.services.backups import BackupRun, Place
from oso_desktop.store.backup import BackupOutrun

GONE = OsoError("De stick is er niet.", "Steek hem erin.")


class Window(QObject):
    """Stands where the window and its queue of work stand, and does nothing with what it is given.

    `asked` is the work that gives way, by how it may end; `at_once` that which does not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.operations = self
        self.working = False
        self.asked: list[tuple[Callable[[Any], None], Callable[[OsoError], None]]] = []
        self.at_once: list[tuple[Callable[[Any], None], Callable[[OsoError], None]]] = []
        self.said: list[str] = []

    def run(
        self,
        operation: Callable[[Any], Any],
        done: Callable[[Any], None],
        *,
        owner: QObject,
        failed: Callable[[OsoError], None],
        what: str = "",
    ) -> None:
        del operation, owner, what
        self.at_once.append((done, failed))

    def relay(
        self,
        *parts: Callable[..., Any],
        owner: QObject,
        failed: Callable[[OsoError], None],
        what: str,
    ) -> None:
        del owner, what
        self.asked.append((parts[-1], failed))

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

    backups.look()
    assert len(window.asked) == 1, "one is under way"
    window.asked[-1][0](BackupRun())

    backups.stop()
    backups.look()
    assert len(window.asked) == 1
    backups.begin()
    backups.look()
    assert len(window.asked) == 2


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


def test_where_somebody_kept_saving_it_is_made_at_once_and_nothing_is_told(
    backups: AutoBackup, window: Window
) -> None:
    """R175: given copies that never came to an end, then a backup comes about all the same."""
    backups.look()
    window.asked[-1][0](BackupRun(problems=((Place.HERE, BackupOutrun()),)))
    assert not window.said

    backups.look()
    assert len(window.asked) == 1, "it is still being made"
    window.at_once[-1][0](BackupRun())
    assert looks_until_asked(backups, window) == 0


def test_the_store_is_compacted_only_when_nobody_did_anything_for_a_while(
    window: Window, backups: AutoBackup
) -> None:
    """R175: nothing can be done beside that, and a backup does not wait for it."""
    unused = [0.0]
    watchful = AutoBackup(cast("Any", window), unused=lambda: unused[0])
    watchful.begin()
    for seconds, expected in ((0.0, 0), (AWAY_SECONDS - 1, 0), (AWAY_SECONDS, 1)):
        unused[0] = seconds
        watchful.look()
        window.asked[-1][0](BackupRun())
        assert len(window.at_once) == expected
    done, failed = window.at_once[-1]
    done(None)
    failed(GONE)
    assert not window.said, "it is tried again, and nobody can do anything about it"
    watchful.stop()
    backups.look()
    assert len(window.at_once) == 1, "who does not know how long nobody was there leaves it to the closing"
