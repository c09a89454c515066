"""What has no store yet, or puts another in its place: the power goes, or the disk refuses, at any operation."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder
from oso_desktop.services.backups import back_up
from oso_desktop.services.restore import Opener, restore, settle
from oso_desktop.services.stores import create_store, open_store, store_exists
from oso_desktop.vault.keychain import MemoryKeychain
from tests.hardship.catalogue import USE_CASES
from tests.hardship.disk import Op, nothing_refused, watched
from tests.hardship.faults import FAULTS, refusal
from tests.hardship.powercut import Laptop, lay_out
from tests.hardship.scene import Base, Truth, copied
from tests.services import school
from tests.services.newest import newest_good

MOMENTS = [3, pytest.param(200, marks=pytest.mark.slow)]
KINDS = ["", *(pytest.param(kind, marks=pytest.mark.slow) for kind in FAULTS)]
"""The ways in which a disk fails, each many times; without `--slow` one of them, another each time."""
TRIES = 12


def make(folder: Path, keychain: MemoryKeychain) -> None:
    create_store(
        folder, school=school.SCHOOL, user=school.USER, keychain=keychain, clock=school.clock
    ).workspace.close()


def cuts(laptop: Laptop, ops: list[Op], moments: int, chance: random.Random) -> Any:
    """The moments, the last of all among them several times, and what is found after the power went."""
    done, last = 0, len(ops)
    for moment in sorted([*chance.choices(range(last), k=moments), *[last] * (1 + moments // 10)]):
        for op in ops[done:moment]:
            laptop.do(op)
        done = moment
        yield moment, laptop.cut(chance)


@pytest.mark.parametrize("moments", MOMENTS)
def test_a_power_cut_during_the_first_start_leaves_no_store_or_a_whole_one(
    moments: int, fast: Path, chance: random.Random, record_property: Any
) -> None:
    """R174"""
    folder, keychain, remains = fast / "store", MemoryKeychain(), fast / "remains"
    folder.mkdir()
    laptop = Laptop(folder)
    with watched(folder) as disk:
        disk.recording = True
        make(folder, keychain)
        disk.recording = False
    whole = 0
    for moment, found in cuts(laptop, disk.ops, moments, chance):
        lay_out(found, remains)
        there, kept = store_exists(remains), MemoryKeychain()
        vars(kept)["_secrets"].update(vars(keychain)["_secrets"])
        assert there or moment < len(disk.ops)
        if not there:
            make(remains, kept)
        open_store(remains, keychain=kept).close()
        whole += there
        shutil.rmtree(remains)
    assert whole
    record_property("measured: power cuts during the first start", moments)


@dataclass(frozen=True)
class Before:
    """A store that changed since its only backup was made."""

    folder: Path
    file: BackupFile
    opener: Opener
    held: str


@pytest.fixture
def before(base: Base, truth: Truth, fast: Path) -> Before:
    folder = fast / "store"
    with copied(base, fast / "scene") as scene:
        (made,) = back_up(scene.workspace).made
        USE_CASES["choose_category"](scene)()
        scene.workspace.close()
        shutil.copytree(scene.folder, folder)
    (file,) = backups_in(local_folder(folder))
    assert file.path.name == made.path.name
    return Before(folder, file, Opener(words=base.words, asked_by=school.USER), truth.of(folder))


def put_back(before: Before) -> None:
    restore(before.folder, before.file, before.opener, clock=school.clock)


@pytest.mark.parametrize("moments", MOMENTS)
def test_a_power_cut_during_a_restore_leaves_the_store_before_or_the_one_of_the_backup(
    moments: int,
    before: Before,
    base: Base,
    truth: Truth,
    fast: Path,
    chance: random.Random,
    record_property: Any,
) -> None:
    """R174: and the ways in with it."""
    laptop, remains = Laptop(before.folder), fast / "remains"
    with watched(before.folder) as disk:
        disk.recording = True
        put_back(before)
        disk.recording = False
    restored = truth.of(before.folder)
    assert restored != before.held
    for moment, found in cuts(laptop, disk.ops, moments, chance):
        lay_out(found, remains)
        settle(remains)
        held = truth.of(remains)
        assert held == restored or (held == before.held and moment < len(disk.ops)), moment
        truth.require_way_in(remains, base.keychain)
        shutil.rmtree(remains)
    record_property("measured: power cuts during a restore", moments)


@pytest.mark.parametrize("moments", MOMENTS)
def test_a_backup_that_was_reported_as_made_is_whole_after_a_power_cut(
    moments: int, base: Base, truth: Truth, fast: Path, chance: random.Random, record_property: Any
) -> None:
    """R174: and one that was not harms nothing: the store is as it was, and other backups stay."""
    remains, opener = fast / "remains", Opener(words=base.words)
    with copied(base, fast / "store") as scene:
        back_up(scene.workspace)
        USE_CASES["choose_category"](scene)()
        laptop = Laptop(scene.folder)
        with watched(scene.folder, scene.workspace.store) as disk:
            disk.recording = True
            (made,) = back_up(scene.workspace).made
            disk.recording = False
    for moment, found in cuts(laptop, disk.ops, moments, chance):
        lay_out(found, remains)
        good = newest_good(remains, local_folder(remains), opener)
        assert good is not None
        assert good.file.path.name == made.path.name or moment < len(disk.ops), moment
        truth.of(remains)
        shutil.rmtree(remains)
    record_property("measured: power cuts during a backup", moments)


@pytest.mark.parametrize("kind", KINDS)
def test_a_disk_that_refuses_during_the_first_start_leaves_nothing_in_the_way(
    kind: str, fast: Path, chance: random.Random
) -> None:
    """R174: it is said, and once the disk goes again the store can be made."""
    trial(
        kind,
        chance,
        lambda number: fast / str(number),
        lambda folder: make(folder, MemoryKeychain()),
        lambda folder: None if store_exists(folder) else make(folder, MemoryKeychain()),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_disk_that_refuses_during_a_restore_leaves_one_store_or_the_other(
    kind: str, before: Before, truth: Truth, fast: Path, chance: random.Random
) -> None:
    """R174: it is said, and once the disk goes again it can be done again."""

    def fresh(number: int) -> Path:
        return shutil.copytree(before.folder, fast / str(number))

    def act(folder: Path) -> None:
        restore(folder, before.file, before.opener, clock=school.clock)

    def afterwards(folder: Path) -> None:
        settle(folder)
        truth.of(folder)
        act(folder)
        assert truth.of(folder) != before.held

    trial(kind, chance, fresh, act, afterwards)


def trial(
    kind: str,
    chance: random.Random,
    fresh: Callable[[int], Path],
    act: Callable[[Path], None],
    afterwards: Callable[[Path], None],
) -> None:
    """Lets the disk fail somewhere in an act; what it says is meant for a person."""
    folder = fresh(0)
    folder.mkdir(exist_ok=True)
    with watched(folder) as disk:
        disk.recording = True
        act(folder)
    tries, kind = (TRIES, kind) if kind else (1, chance.choice(sorted(FAULTS)))
    points = FAULTS[kind].points(disk.ops)
    for number in range(1, tries + 1):
        folder = fresh(number)
        folder.mkdir(exist_ok=True)
        point = chance.choice(points)
        with watched(folder) as disk:
            disk.ask = FAULTS[kind].ask(point)
            said = refusal(lambda folder=folder: act(folder))
            assert said is None or said.next_step.endswith("."), point
            disk.ask = nothing_refused
            afterwards(folder)
        shutil.rmtree(folder)
