"""The power goes at any moment of any use case: the store opens, and is as it was before or after, never between.

The moments are those between two operations on a file. Which unsynced writes are lost is chosen by chance; the seed is
told when a test fails.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.store import engine
from tests.hardship.catalogue import USE_CASES
from tests.hardship.powercut import lay_out
from tests.hardship.recording import Recording, recorded
from tests.hardship.scene import Base, Truth, copied

SHARES = [
    0.08,
    pytest.param(0.5, marks=pytest.mark.slow, id="half"),
    pytest.param(3, marks=pytest.mark.slow, id="complete"),
]
"""Power cuts for each operation on a file."""
SOME = 3
"""Use cases that are tried each time without `--slow`, which are others each time."""


@pytest.mark.parametrize("share", SHARES)
def test_after_a_power_cut_all_that_was_saved_is_there_and_nothing_is_half(
    share: float,
    recordings: Callable[[str], Recording],
    truth: Truth,
    fast: Path,
    chance: random.Random,
    record_property: Any,
) -> None:
    """R174: at every operation of every use case, with any of the unsynced writes lost, torn or out of order."""
    cuts = undone = 0
    for name in USE_CASES if share >= 0.5 else chance.sample(sorted(USE_CASES), k=SOME):
        recording = recordings(name)
        assert len(recording.ops) > 5, name
        for moment, found in after_cuts(recording, truth, fast / "remains", chance, share):
            assert found in recording.allowed(moment), (name, moment)
            cuts += 1
            undone += found == recording.held[0][1]
    assert 0 < undone < cuts or share < 0.5
    record_property("measured: power cuts during a use case", cuts)
    record_property("measured: power cuts after which the use case was undone", undone)
    record_property("measured: reported saves missing after a power cut", 0)


def after_cuts(
    recording: Recording, truth: Truth, remains: Path, chance: random.Random, share: float
) -> list[tuple[int, str]]:
    """What a store holds after the power went at moments chosen by chance: so many of each operation, two at least."""
    laptop, done, found = recording.laptop.again(), 0, []
    sample = max(2, round(len(recording.ops) * share))
    for moment in sorted(chance.choices(range(len(recording.ops) + 1), k=sample)):
        for op in recording.ops[done:moment]:
            laptop.do(op)
        done = moment
        lay_out(laptop.cut(chance), remains)
        found.append((moment, truth.of(remains)))
        truth.require_way_in(remains, recording.keychain(moment))
        shutil.rmtree(remains)
    return found


def test_a_store_that_did_not_wait_for_the_disk_would_be_found_out(
    base: Base, truth: Truth, fast: Path, chance: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search is able to find a loss: with the library's waiting turned off it does."""
    hasty = tuple(each.replace("synchronous = FULL", "synchronous = OFF") for each in engine._SETTINGS)
    monkeypatch.setattr(engine, "_SETTINGS", hasty)
    with copied(base, fast / "store") as scene:
        recording = recorded(scene, truth, "choose_category")

    def lost() -> bool:
        try:
            cuts = after_cuts(recording, truth, fast / f"remains {chance.random()}", chance, 0.5)
        except Exception:  # noqa: BLE001 - a store that does not open any more is a loss as well
            return True
        return any(found not in recording.allowed(moment) for moment, found in cuts)

    assert any(lost() for _ in range(20))
