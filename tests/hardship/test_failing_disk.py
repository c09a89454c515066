"""The disk refuses, at any operation of any use case: that is said, nothing changes, and afterwards all works again."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.errors import OsoError
from oso_desktop.store.errors import StoreUnreachable
from tests.hardship.catalogue import HAS_A_NOTICE, IN_STEPS, USE_CASES, Act
from tests.hardship.disk import Ask, Disk, Kind, Op, Refused, nothing_refused, watched
from tests.hardship.recording import Recording
from tests.hardship.scene import Base, Scene, Truth, at_rest, copied

GROWS = {Kind.CREATE, Kind.MKDIR}


def full_after(room: int, number: int = errno.ENOSPC) -> Ask:
    """No room for more than so many bytes beyond what the files hold; what is given back can be used again."""
    left = room

    def ask(op: Op) -> None:
        nonlocal left
        if op.kind in GROWS and left <= 0:
            raise Refused(number)
        if op.kind not in (Kind.WRITE, Kind.TRUNCATE):
            return
        size = os.path.getsize(op.path)
        if op.kind is Kind.TRUNCATE:
            left += max(0, size - op.at)
            return
        more = max(0, op.at + len(op.data) - size)
        if more > left:
            done = len(op.data) - more + left
            left = 0
            raise Refused(number, max(0, done))
        left -= more

    return ask


def broken_after(operations: int, number: int, kinds: frozenset[Kind]) -> Ask:
    """Every operation of these kinds fails from a moment on."""
    count = 0

    def ask(op: Op) -> None:
        nonlocal count
        if op.kind is not Kind.READ:
            count += 1
        if count > operations and op.kind in kinds:
            raise Refused(number)

    return ask


def once_at(operation: int, number: int, *, half: bool) -> Ask:
    """One operation fails, of a write after half of it; the next go well."""
    count = 0

    def ask(op: Op) -> None:
        nonlocal count
        if op.kind is Kind.READ:
            return
        count += 1
        if count == operation:
            raise Refused(number, len(op.data) // 2 if half else 0)

    return ask


ALL = frozenset(Kind)
CHANGING = ALL - {Kind.READ}


@dataclass(frozen=True)
class Fault:
    """A way in which a disk fails; `points` gives where it can begin in a use case that did these operations."""

    ask: Callable[[int], Ask]
    points: Callable[[list[Op]], list[int]]


def operations(ops: list[Op]) -> list[int]:
    return list(range(len(ops)))


def sizes(ops: list[Op]) -> list[int]:
    """Every number of bytes at which a write begins, half of it, and one byte before its end."""
    points, total = set(), 0
    for op in ops:
        if op.kind is Kind.WRITE:
            points |= {total, total + len(op.data) // 2, total + len(op.data) - 1}
            total += len(op.data)
    return sorted(points)


FAULTS = {
    "full": Fault(full_after, sizes),
    "quota": Fault(lambda room: full_after(room, errno.EDQUOT), sizes),
    "read-only": Fault(lambda n: broken_after(n, errno.EROFS, CHANGING), operations),
    "unplugged": Fault(lambda n: broken_after(n, errno.ENODEV, ALL), operations),
    "write error": Fault(lambda n: once_at(n + 1, errno.EIO, half=False), operations),
    "torn write": Fault(lambda n: once_at(n + 1, errno.EIO, half=True), operations),
    "no sync": Fault(lambda n: broken_after(n, errno.EIO, frozenset({Kind.SYNC})), operations),
}


@dataclass
class Tally:
    """How often a disk failed, how often that was said, of those how often the work was in the file all the same, and
    how often it was saved as if nothing had been the matter.
    """

    tried: int = 0
    said: int = 0
    unsure: int = 0
    saved: int = 0


class Trial:
    """One use case on a disk that fails, in one scene for as long as nothing is saved."""

    def __init__(self, base: Base, truth: Truth, folder: Path, tally: Tally) -> None:
        self._base, self._truth, self._folder, self._tally = base, truth, folder, tally

    def go(self, name: str, asks: list[tuple[str, Ask]]) -> None:
        """Each of the faults; then, with room again, the use case succeeds."""
        while asks:
            with copied(self._base, self._folder) as scene:
                act = USE_CASES[name](scene)
                before = at_rest(scene, self._truth)
                with watched(self._folder) as disk:
                    saved = False
                    while asks and not saved:
                        where, ask = asks.pop()
                        saved = self._failing(name, act, disk, ask, before, scene, where)
                    if not saved:
                        act()
                        assert at_rest(scene, self._truth) != before, name
                last = at_rest(scene, self._truth)
                scene.workspace.close()
                assert self._truth.of(self._folder) == last, name
                self._truth.require_way_in(self._folder, scene.keychain)

    def _failing(
        self, name: str, act: Act, disk: Disk, ask: Ask, before: str, scene: Scene, where: str
    ) -> bool:
        """Whether it was saved all the same."""
        disk.ask = ask
        said: OsoError | None = None
        try:
            result = act()
        except OsoError as problem:
            said = problem
        finally:
            disk.ask = nothing_refused
        self._tally.tried += 1
        saved = at_rest(scene, self._truth) != before
        if said is not None:
            if saved and name not in IN_STEPS:  # in the last step of all, when nobody can tell any more
                assert isinstance(said, StoreUnreachable), where
                assert "niet zeker" in said.text, where
                self._tally.unsure += 1
            assert (said.text[-1], said.next_step[-1]) == (".", "."), where
            self._tally.said += 1
        elif name in HAS_A_NOTICE:
            assert saved or result, where
            return True
        else:
            assert saved, where
            self._tally.saved += 1
        return saved


@pytest.mark.parametrize("share", [0, pytest.param(1 / 3, marks=pytest.mark.slow)])
def test_what_the_disk_refuses_is_said_and_changes_nothing(
    share: float,
    base: Base,
    truth: Truth,
    fast: Path,
    recordings: Callable[[str], Recording],
    chance: random.Random,
    record_property: Any,
) -> None:
    """R178: at every operation of every write path; then, with room again, the same use case succeeds."""
    tallies = {kind: Tally() for kind in FAULTS}
    for name in USE_CASES:
        for kind in FAULTS if share else chance.sample(sorted(FAULTS), k=2):
            points = FAULTS[kind].points(recordings(name).ops)
            chosen = chance.sample(points, k=max(1, round(len(points) * share)))
            asks = [(f"{name}: {kind} at {point}", FAULTS[kind].ask(point)) for point in chosen]
            Trial(base, truth, fast / "store", tallies[kind]).go(name, asks)
    for kind, tally in tallies.items():
        record_property(f"measured: disk {kind}", tally)
    assert sum(tally.said for tally in tallies.values()) > len(USE_CASES) // 2
