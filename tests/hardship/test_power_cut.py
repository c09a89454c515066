"""The power goes at any moment of any use case: the store opens, and is as it was before or after, never between.

The moments are those between two operations on a file. Which unsynced writes are lost is chosen by chance; the seed is
told when a test fails.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.store.database import Store
from tests.hardship.catalogue import USE_CASES
from tests.hardship.disk import Disk, Op, watched
from tests.hardship.powercut import Laptop, lay_out
from tests.hardship.scene import Base, Scene, Truth, content, copied
from tests.hardship.test_catalogue import at_rest


@dataclass
class Recording:
    """What one use case did to the disk, and what the store held each time the program had said: saved."""

    ops: list[Op]
    held: list[tuple[int, str]] = field(default_factory=list)

    def allowed(self, moment: int) -> set[str]:
        """What the store may hold after the power went at this moment: the last that was reported, or the next."""
        last = max(index for index, (at, _) in enumerate(self.held) if at <= moment)
        return {state for _, state in self.held[last : last + 2]}


@contextmanager
def telling(disk: Disk, recording: Recording) -> Iterator[None]:
    """Within it, each unit of work that returns is in the recording, with what the store then holds."""
    write = Store.write

    @contextmanager
    def writing(store: Store) -> Iterator[Any]:
        with write(store) as unit:
            yield unit
        with store.read() as unit:
            recording.held.append((len(disk.ops), content(unit)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "write", writing)
        yield


def recorded(scene: Scene, truth: Truth, name: str) -> Recording:
    folder = scene.folder
    act = USE_CASES[name](scene)
    before = at_rest(scene, truth)
    aside = folder.with_name("before")
    shutil.copytree(folder, aside)
    with watched(folder) as disk:
        recording = Recording(disk.ops, [(0, before)])
        disk.recording = True
        with telling(disk, recording):
            act()
        disk.recording = False
    return recording


@pytest.fixture
def chance() -> random.Random:
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    return random.Random(seed)


@pytest.mark.parametrize("share", [0.04, pytest.param(2.0, marks=pytest.mark.slow)])
def test_after_a_power_cut_all_that_was_saved_is_there_and_nothing_is_half(
    share: float, base: Base, truth: Truth, fast: Path, chance: random.Random, record_property: Any
) -> None:
    """R178: at every operation of every use case, with any of the unsynced writes lost, torn or out of order."""
    cuts = undone = 0
    for name in USE_CASES:
        with copied(base, fast / "store") as scene:
            recording = recorded(scene, truth, name)
        laptop = Laptop(fast / "before", fast / "store")
        assert len(recording.ops) > 5, name
        sample = max(2, round(len(recording.ops) * share))
        moments = sorted(chance.choices(range(len(recording.ops) + 1), k=sample))
        done = 0
        for moment in moments:
            for op in recording.ops[done:moment]:
                laptop.do(op)
            done = moment
            remains = fast / "remains"
            lay_out(laptop.cut(chance), remains)
            found = truth.of(remains)
            assert found in recording.allowed(moment), (name, moment)
            truth.require_way_in(remains, scene.keychain)
            cuts += 1
            undone += found == recording.held[0][1]
            shutil.rmtree(remains)
        shutil.rmtree(fast / "before")
    assert 0 < undone < cuts
    record_property("measured: power cuts during a use case", cuts)
    record_property("measured: power cuts after which the use case was undone", undone)
    record_property("measured: reported saves missing after a power cut", 0)
