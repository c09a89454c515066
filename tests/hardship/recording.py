"""What a use case does to the disk, operation by operation, and when it says that something is saved."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from oso_desktop import services
from oso_desktop.store.database import Store
from oso_desktop.vault import slot_files
from oso_desktop.vault.keychain import MemoryKeychain
from tests.hardship.catalogue import USE_CASES
from tests.hardship.disk import Disk, Op, watched
from tests.hardship.powercut import Laptop
from tests.hardship.scene import Scene, Truth, at_rest, content

Place = tuple[str, str]
"""A module of the services and a function in it."""
ROOM = Path(services.__path__[0])
UNITS = ("write", "drafting")
"""How a unit of work that writes is opened."""
OpenUnit = Callable[[Store], AbstractContextManager[Any]]


@contextmanager
def seen_writing(seen: set[Place]) -> Iterator[None]:
    """Puts in `seen` which functions of the services write to the store, or save key slots, within it."""
    save = slot_files.save_slots

    def look() -> None:
        frame: FrameType | None = sys._getframe(2)
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.parent == ROOM:
                seen.add((path.stem, frame.f_code.co_name))
            frame = frame.f_back

    def looked_at(act: Callable[..., Any]) -> Callable[..., Any]:
        def looking(*given: Any) -> Any:
            look()
            return act(*given)

        return looking

    with pytest.MonkeyPatch.context() as patch:
        for name in (*UNITS, "compact", "copy_out", "keep_copy"):
            patch.setattr(Store, name, looked_at(getattr(Store, name)))
        for name in (module.name for module in pkgutil.iter_modules(services.__path__)):
            module = import_module(f"{services.__name__}.{name}")
            if getattr(module, "save_slots", None) is save:
                patch.setattr(module, "save_slots", looked_at(save))
        yield


@dataclass
class Recording:
    """What one use case did to the disk, and what the store held each time the program had said: saved.

    `laptop` is the disk as it was before; `writers` are the functions of the services that did it; `secrets` is what
    the keychain held, which is no file.
    """

    laptop: Laptop
    ops: list[Op]
    writers: set[Place]
    secrets: list[tuple[int, dict[str, bytes]]]
    held: list[tuple[int, str]] = field(default_factory=list)

    def allowed(self, moment: int) -> set[str]:
        """What the store may hold after the power went at this moment: the last that was reported, or the next."""
        last = max(index for index, (at, _) in enumerate(self.held) if at <= moment)
        return {state for _, state in self.held[last : last + 2]}

    def keychain(self, moment: int) -> MemoryKeychain:
        """The keychain at this moment."""
        kept = MemoryKeychain()
        vars(kept)["_secrets"].update([secrets for at, secrets in self.secrets if at <= moment][-1])
        return kept


@contextmanager
def telling(disk: Disk, recording: Recording, scene: Scene) -> Iterator[None]:
    """Within it, each unit of work that returns is in the recording, with what the store then holds."""
    keep = MemoryKeychain.set

    def then_tell(open_unit: OpenUnit) -> OpenUnit:
        @contextmanager
        def writing(store: Store) -> Iterator[Any]:
            with open_unit(store) as unit:
                yield unit
            with store.read() as read:
                recording.held.append((len(disk.ops), content(read)))

        return writing

    def keeping(keychain: MemoryKeychain, store_id: str, secret: bytes) -> None:
        keep(keychain, store_id, secret)
        if keychain is scene.keychain:
            recording.secrets.append((len(disk.ops), dict(vars(keychain)["_secrets"])))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MemoryKeychain, "set", keeping)
        for name in UNITS:
            patch.setattr(Store, name, then_tell(getattr(Store, name)))
        yield


def recorded(scene: Scene, truth: Truth, name: str) -> Recording:
    """One use case, done; the folder as it was is kept in memory."""
    folder = scene.folder
    act = USE_CASES[name](scene)
    before = at_rest(scene, truth)
    laptop = Laptop(folder)
    with watched(folder, scene.workspace.store) as disk:
        secrets = dict(vars(scene.keychain)["_secrets"])
        recording = Recording(laptop, disk.ops, set(), [(0, secrets)], [(0, before)])
        disk.recording = True
        with telling(disk, recording, scene), seen_writing(recording.writers):
            act()
        disk.recording = False
    return recording
