"""What a use case does to the disk, operation by operation, and when it says that something is saved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from oso_desktop.store.database import Store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.hardship.catalogue import USE_CASES
from tests.hardship.disk import Disk, Op, watched
from tests.hardship.powercut import Laptop
from tests.hardship.scene import Scene, Truth, at_rest, content


@dataclass
class Recording:
    """What one use case did to the disk, and what the store held each time the program had said: saved.

    `laptop` is the disk as it was before.
    """

    laptop: Laptop
    ops: list[Op]
    keychain: MemoryKeychain
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
    """One use case, done; the folder as it was is kept in memory."""
    folder = scene.folder
    act = USE_CASES[name](scene)
    before = at_rest(scene, truth)
    laptop = Laptop(folder)
    with watched(folder) as disk:
        recording = Recording(laptop, disk.ops, scene.keychain, [(0, before)])
        disk.recording = True
        with telling(disk, recording):
            act()
        disk.recording = False
    return recording
