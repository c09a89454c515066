"""A backup of a large school while somebody works: how long the unluckiest click waits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from time import perf_counter, sleep
from typing import Any

from benchmarks.measure import Contender, Figure, Sizes, take_turns
from benchmarks.schools import School, school
from oso_desktop.dossier.roles import Right
from oso_desktop.services.backups import copy, everywhere, keep, make
from oso_desktop.services.dossiers import view

NAME = "backup"

_BETWEEN_CLICKS = 0.1
_SAVES_ONCE_IN = 100
"""Clicks of which one saves something, so that the copy begins anew."""
_CLICKS = 50
"""Without a backup; during one there are as many as come."""


def measured(sizes: Sizes) -> Figure:
    """Each round makes a whole backup, in the parts and the threads of the window."""
    with (
        school(pupils=sizes.pupils, dossiers=sizes.scanned, documents=True) as made,
        ThreadPoolExecutor(1) as worker,
        ThreadPoolExecutor(1) as beside,
    ):
        desk = _Desk(made, worker)

        def in_parts() -> float:
            task = worker.submit(everywhere, made.workspace).result()
            copying = beside.submit(copy, made.workspace, task)
            longest = desk.longest_until(copying)
            keeping = worker.submit(keep, made.workspace, copying.result())
            longest = max(longest, desk.longest_until(keeping))
            if len(keeping.result().made) != 1:
                raise AssertionError(keeping.result().problems)
            return longest

        def at_once() -> float:
            making = worker.submit(lambda: make(made.workspace, everywhere(made.workspace)))
            return desk.longest_until(making)

        desk.longest_of(_CLICKS)
        ours, floor, peer = take_turns(
            sizes.rounds, _round(in_parts), _round(lambda: desk.longest_of(_CLICKS)), _round(at_once)
        )
        size = (made.folder / "dossiers.db").stat().st_size / 1e6
    return Figure(
        name=NAME,
        what=f"the longest that a click waits during a backup of {size:.0f} MB",
        floor_is="the longest without a backup",
        peer_is="the longest when the whole backup takes its turn with the clicks",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


class _Desk:
    """Somebody who opens one dossier after another, and now and then saves something."""

    def __init__(self, made: School, worker: ThreadPoolExecutor) -> None:
        self._made, self._worker = made, worker
        self._number = count(1)

    def longest_of(self, clicks: int) -> float:
        return max(self._click() for _ in range(clicks))

    def longest_until(self, work: Future[Any]) -> float:
        longest = self._click()
        while not work.done():
            longest = max(longest, self._click())
        return longest

    def _click(self) -> float:
        """The seconds from the click to its answer."""
        number = next(self._number)
        act = self._save if number % _SAVES_ONCE_IN == 0 else self._open
        before = perf_counter()
        self._worker.submit(act, number).result()
        waited = perf_counter() - before
        sleep(_BETWEEN_CLICKS)
        return waited

    def _open(self, number: int) -> None:
        view(self._made.workspace, self._made.dossiers[number % len(self._made.dossiers)])

    def _save(self, _: int) -> None:
        with self._made.workspace.change(Right.VIEW, "proef", self._made.workspace.store_id):
            pass


def _round(work: Callable[[], float]) -> Contender:
    return lambda _: work()
