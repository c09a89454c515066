"""The disk refuses, at any operation of any use case: that is said, nothing changes, and afterwards all works again."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.services.slots_on_record import SlotsFollow
from oso_desktop.store.errors import StoreUnreachable
from tests.hardship.catalogue import HAS_A_NOTICE, IN_STEPS, USE_CASES, Act
from tests.hardship.disk import Ask, Disk, nothing_refused, watched
from tests.hardship.faults import FAULTS, refusal
from tests.hardship.recording import Recording
from tests.hardship.scene import Base, Scene, Truth, at_rest, copied


@dataclass
class Tally:
    """How often a disk failed, how often that was said, of those how often the work was in the file all the same, and
    how often it was saved as if nothing had been the matter.
    """

    tried: int = 0
    said: int = 0
    unsure: int = 0
    saved: int = 0


@dataclass
class Attempt:
    """One way in which the disk fails, and where it is counted."""

    tally: Tally
    where: str
    ask: Ask


class Trial:
    """One use case on a disk that fails, in one scene for as long as nothing is saved."""

    def __init__(self, base: Base, truth: Truth, folder: Path) -> None:
        self._base, self._truth, self._folder = base, truth, folder

    def go(self, name: str, attempts: list[Attempt]) -> None:
        """Each of the faults; then, with room again, the use case succeeds."""
        while attempts:
            with copied(self._base, self._folder) as scene:
                act = USE_CASES[name](scene)
                before = at_rest(scene, self._truth)
                with watched(self._folder, scene.workspace.store) as disk:
                    saved = False
                    while attempts and not saved:
                        saved = self._failing(name, act, disk, attempts.pop(), before, scene)
                    if not saved:
                        again = refusal(act)
                        done = at_rest(scene, self._truth) != before
                        assert done if again is None else name in IN_STEPS, name
                last = at_rest(scene, self._truth)
                scene.workspace.close()
                assert self._truth.of(self._folder) == last, name
                self._truth.require_way_in(self._folder, scene.keychain)

    def _failing(self, name: str, act: Act, disk: Disk, attempt: Attempt, before: str, scene: Scene) -> bool:
        """Whether it was saved all the same."""
        results: list[object] = []
        disk.ask = attempt.ask
        said = refusal(lambda: results.append(act()))
        disk.ask = nothing_refused
        saved, tally, where = at_rest(scene, self._truth) != before, attempt.tally, attempt.where
        tally.tried += 1
        if said is not None:
            assert (said.text[-1], said.next_step[-1]) == (".", "."), where
            if saved and name not in IN_STEPS:  # in the last step of all, when nobody can tell any more
                assert isinstance(said, StoreUnreachable | SlotsFollow), where
                assert "niet zeker" in said.text or "staat vast" in said.text, where
                tally.unsure += 1
            tally.said += 1
        elif name in HAS_A_NOTICE:
            assert saved or results[0], where
            return True
        else:
            assert saved, where
            tally.saved += 1
        return saved


SHARES = [
    0,
    pytest.param(1 / 24, marks=pytest.mark.slow, id="some-of-all"),
    pytest.param(1, marks=pytest.mark.slow, id="complete"),
]
"""Of the moments at which the disk can begin to fail; at least one of each kind, but without `--slow` of two kinds."""
SOME = 3
"""Use cases that are tried each time without `--slow`, which are others each time."""


@pytest.mark.parametrize("share", SHARES)
def test_what_the_disk_refuses_is_said_and_changes_nothing(
    share: float,
    base: Base,
    truth: Truth,
    fast: Path,
    recordings: Callable[[str], Recording],
    chance: random.Random,
    record_property: Any,
) -> None:
    """R174: at every operation of every write path; then, with room again, the same use case succeeds."""
    tallies = {kind: Tally() for kind in FAULTS}
    names = list(USE_CASES) if share else chance.sample(sorted(USE_CASES), k=SOME)
    for name in names:
        asks = []
        for kind in FAULTS if share else chance.sample(sorted(FAULTS), k=2):
            points = FAULTS[kind].points(recordings(name).ops)
            chosen = chance.sample(points, k=max(1, round(len(points) * share)))
            asks += [
                Attempt(tallies[kind], f"{name}: {kind} at {point}", FAULTS[kind].ask(point))
                for point in chosen
            ]
        Trial(base, truth, fast / "store").go(name, asks)
    if (
        not share
    ):  # what was drawn may all be harmless; where nothing can be written, that is certain to be said
        name = chance.choice(sorted(set(USE_CASES) - HAS_A_NOTICE))
        refused = Attempt(tallies["read-only"], f"{name}: nothing at all", FAULTS["read-only"].ask(0))
        Trial(base, truth, fast / "store").go(name, [refused])
    for kind, tally in tallies.items():
        record_property(f"measured: disk {kind}", str(tally))
    assert sum(tally.said for tally in tallies.values()) > (len(names) // 2 if share else 0)
