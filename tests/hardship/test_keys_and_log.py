"""The ways in stand in a file, and the log beside it in the store: whatever fails, both tell the same afterwards."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.services.slots_on_record import SlotsFollow
from oso_desktop.services.stores import open_store
from oso_desktop.store.errors import StoreUnreachable
from oso_desktop.vault.slot_files import PREVIOUS_FILE, prepared_changes
from oso_desktop.vault.slots import KeySlots, load_slots
from tests.hardship.catalogue import USE_CASES
from tests.hardship.disk import nothing_refused, watched
from tests.hardship.faults import FAULTS, refusal
from tests.hardship.powercut import lay_out
from tests.hardship.recording import Recording, recorded
from tests.hardship.scene import Base, Scene, Truth, at_rest, copied
from tests.services import school

CASES = ("take_invitation_away", "rename_account", "renew_sheet", "confirm_sheet", "invite")
"""Each is one change of the ways in and of the store."""


def settled(folder: Path, keychain: Any) -> KeySlots:
    """The ways in after the store was opened once more."""
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    workspace.close()
    assert workspace.notice == ""
    assert prepared_changes(folder) == ()
    slots = load_slots(folder).slots
    assert KeySlots.from_json((folder / PREVIOUS_FILE).read_text("utf-8")).boxes <= slots.boxes
    return slots


@pytest.mark.parametrize(
    "tries",
    [
        3,
        pytest.param(120, marks=pytest.mark.slow, id="some-of-all"),
        pytest.param(None, marks=pytest.mark.slow, id="complete"),
    ],
)
def test_the_log_and_the_ways_in_agree_whatever_the_disk_refused(
    tries: int | None,
    base: Base,
    truth: Truth,
    fast: Path,
    recordings: Callable[[str], Recording],
    chance: random.Random,
    record_property: Any,
) -> None:
    """R174, L30: a change is in both or in neither at the next opening, and what was said of it is true."""
    tried = [
        (name, kind, point)
        for name in (CASES if tries != 3 else chance.sample(CASES, k=1))
        for kind, fault in FAULTS.items()
        for point in fault.points(recordings(name).ops)
    ]
    told = {"nothing changed": 0, "not certain": 0, "to be finished": 0, "saved": 0}
    for name, kind, point in chance.sample(tried, k=tries) if tries else tried:
        where = f"{name}: {kind} at {point}"
        with copied(base, fast / "store") as scene:
            act = USE_CASES[name](scene)
            before, slots = at_rest(scene, truth), load_slots(scene.folder).slots
            with watched(scene.folder, scene.workspace.store) as disk:
                disk.ask = FAULTS[kind].ask(point)
                said = refusal(act)
                disk.ask = nothing_refused
            scene.workspace.close()
            on_record = truth.of(scene.folder) != before
            assert (settled(scene.folder, scene.keychain) != slots) is on_record, where
            told[_told(said, on_record, where)] += 1
    for what, number in told.items():
        record_property(f"measured: ways in on a disk that fails: {what}", number)


def _told(said: object, on_record: bool, where: str) -> str:
    if said is None:
        assert on_record, where
        return "saved"
    if isinstance(said, SlotsFollow):
        assert on_record, where
        return "to be finished"
    if isinstance(said, StoreUnreachable):
        return "not certain"
    assert not on_record, where
    return "nothing changed"


@pytest.mark.parametrize(
    "share",
    [
        0.05,
        pytest.param(0.5, marks=pytest.mark.slow, id="half"),
        pytest.param(3, marks=pytest.mark.slow, id="complete"),
    ],
)
def test_the_log_and_the_ways_in_agree_after_a_power_cut(
    share: float, base: Base, truth: Truth, fast: Path, chance: random.Random, record_property: Any
) -> None:
    """R174, L30: at any operation, with any of the unsynced writes lost."""
    cuts = 0
    for name in CASES if share >= 0.5 else chance.sample(CASES, k=1):
        with copied(base, fast / "store") as scene:
            recording, slots = _watched(scene, truth, name)
        laptop, done, size = recording.laptop.again(), 0, len(recording.ops)
        for moment in sorted(chance.choices(range(size + 1), k=max(2, round(size * share)))):
            for op in recording.ops[done:moment]:
                laptop.do(op)
            done = moment
            lay_out(laptop.cut(chance), fast / "remains")
            held = truth.of(fast / "remains")
            assert held in recording.allowed(moment), (name, moment)
            after = settled(fast / "remains", recording.keychain(moment))
            assert after == slots[held != recording.held[0][1]], (name, moment)
            shutil.rmtree(fast / "remains")
            cuts += 1
    record_property("measured: power cuts while the ways in change", cuts)


def _watched(scene: Scene, truth: Truth, name: str) -> tuple[Recording, tuple[KeySlots, KeySlots]]:
    """The use case, and the ways in before and after it."""
    recording = recorded(scene, truth, name)
    before = recording.laptop.now("keyslots.json")
    return recording, (KeySlots.from_json(before.decode()), load_slots(scene.folder).slots)
