"""The file of the store lost its end, a page or its companions: that is said, or does no harm, and a backup helps.

No damage is taken for the truth: what a damaged store still gives out is what was in it.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.services.backup_files import local_folder
from oso_desktop.services.backups import back_up
from oso_desktop.services.restore import Opener, can_mend_slots, mend_slots, restore
from oso_desktop.services.store_check import check_folder
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreDamaged
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE
from oso_desktop.vault.slots import SlotsDamaged, SlotsMissing, load_slots
from tests.hardship.catalogue import USE_CASES
from tests.hardship.scene import Base, Truth, content, copied
from tests.services import school
from tests.services.newest import newest_good

PAGE = 4096
JOURNAL = f"{FILE_NAME}-journal"
Harm = Callable[[Path], object]


def cut_to(size: int) -> Harm:
    def harm(folder: Path) -> None:
        with (folder / FILE_NAME).open("rb+") as file:
            file.truncate(size)

    return harm


def wiped(begin: int, end: int) -> Harm:
    def harm(folder: Path) -> None:
        with (folder / FILE_NAME).open("rb+") as file:
            file.seek(begin)
            file.write(bytes(end - begin))

    return harm


def harms(size: int) -> dict[str, Harm]:
    """Every cut at a page and one byte off it, every end of zeros, every page of zeros."""
    found: dict[str, Harm] = {}
    for page in range(0, size, PAGE):
        for length in {page - 1, page, page + 1, page + PAGE // 2} & set(range(size)):
            found[f"cut to {length}"] = cut_to(length)
        found[f"zeros from {page}"] = wiped(page, size)
        found[f"zeros for {page}"] = wiped(page, page + PAGE)
        found[f"half zeros for {page}"] = wiped(page + PAGE // 2, page + PAGE)
    return found


@pytest.fixture(scope="module")
def backed_up(base: Base, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with a backup from a little earlier."""
    folder = tmp_path_factory.mktemp("backed up") / "store"
    with copied(base, folder.with_name("scene")) as scene:
        assert back_up(scene.workspace).made
        USE_CASES["choose_category"](scene)()
        scene.workspace.close()
        shutil.copytree(scene.folder, folder)
    return folder


def put_back(folder: Path, base: Base) -> None:
    opener = Opener(words=base.words)
    checked = newest_good(folder, local_folder(folder), opener)
    assert checked is not None
    restore(folder, checked.file, opener, clock=school.clock)


@pytest.mark.parametrize("sample", [7, pytest.param(None, marks=pytest.mark.slow)])
def test_a_store_that_lost_a_part_says_so_and_a_backup_is_put_back(
    sample: int | None,
    backed_up: Path,
    base: Base,
    truth: Truth,
    fast: Path,
    chance: random.Random,
    record_property: Any,
) -> None:
    """R174: nothing is shown that was not there, and the whole check finds it where opening does not."""
    whole = truth.of(backed_up)
    tried = harms((backed_up / FILE_NAME).stat().st_size)
    told: Counter[str] = Counter()
    folder = fast / "store"
    for number, name in enumerate(chance.sample(sorted(tried), k=sample or len(tried))):
        shutil.copytree(backed_up, folder)
        tried[name](folder)
        try:
            held, when = read(truth, folder), "never: what was lost held nothing"
        except StoreDamaged as damaged:
            held, when = "", "at once" if damaged.__notes__ == ["open"] else "when it is read"
        if held:
            assert held == whole, name
        if when != "at once":
            report = check_folder(folder, keychain=base.keychain, clock=school.clock)
            assert report.findings, name
        told[when] += 1
        if number % 6 == 0:
            put_back(folder, base)
            assert truth.of(folder) not in ("", whole)
        shutil.rmtree(folder)
    for when, count in told.items():
        record_property(f"measured: parts of a store lost, told {when}", count)


def read(truth: Truth, folder: Path) -> str:
    """All that is in a store, as the program reads it."""
    try:
        store = truth.open(folder)
    except StoreDamaged as damaged:
        damaged.add_note("open")
        raise
    try:
        with store.read() as unit:
            return content(unit)
    except StoreDamaged as damaged:
        damaged.add_note("read")
        raise
    finally:
        store.close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / JOURNAL).unlink(),
        lambda folder: (folder / JOURNAL).write_bytes(b""),
        lambda folder: (folder / JOURNAL).write_bytes(random.randbytes(20_000)),
        lambda folder: (folder / JOURNAL).write_bytes(bytes(8192)),
        lambda folder: (folder / JOURNAL).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"),
        lambda folder: (folder / JOURNAL).write_bytes(
            b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + random.randbytes(9000)
        ),
    ],
)
def test_a_journal_that_is_gone_or_rubbish_does_no_harm(
    harm: Harm, backed_up: Path, truth: Truth, fast: Path
) -> None:
    """R174"""
    folder = shutil.copytree(backed_up, fast / "store")
    (folder / JOURNAL).touch()
    harm(folder)

    assert truth.of(folder) == truth.of(backed_up)


def lagging(folder: Path) -> None:
    """The head as a power cut just after saving leaves it: that of the backup."""
    shutil.copy(next(local_folder(folder).glob("*.logboek")), folder / HEAD_NAME)


@pytest.mark.parametrize(
    ("harm", "sound"),
    [
        (lagging, True),
        (lambda folder: (folder / HEAD_NAME).unlink(), False),
        (lambda folder: (folder / HEAD_NAME).write_bytes(b""), False),
        (lambda folder: (folder / HEAD_NAME).write_bytes(random.randbytes(60)), False),
        (lambda folder: (folder / HEAD_NAME).write_text(f"999999 {'ab' * 32}\n"), False),
    ],
)
def test_whatever_became_of_the_head_of_the_log_all_is_there_and_it_is_told(
    harm: Harm, sound: bool, backed_up: Path, truth: Truth, fast: Path
) -> None:
    """R174: a head that lags behind is what a power cut leaves; any other is told, and keeps nobody out."""
    folder = shutil.copytree(backed_up, fast / "store")
    harm(folder)

    assert read(truth, folder) == truth.of(backed_up)
    store = truth.open(folder)
    with store.read() as unit:
        assert unit.audit.verify().intact is sound
    store.close()


@pytest.mark.parametrize("lost", ["cut", "zeros", "gone"])
def test_key_slots_that_were_half_written_come_from_the_spare_file_or_a_backup(
    lost: str, backed_up: Path, base: Base, truth: Truth, fast: Path, chance: random.Random
) -> None:
    """R174"""
    folder = shutil.copytree(backed_up, fast / "store")

    def harm(name: str) -> None:
        data = (folder / name).read_bytes()
        keep = chance.randrange(len(data) - 1)
        if lost == "gone":
            (folder / name).unlink()
        else:
            (folder / name).write_bytes(data[:keep] + bytes(len(data) - keep if lost == "zeros" else 0))

    harm(SLOTS_FILE)
    assert load_slots(folder).warning
    truth.require_way_in(folder, base.keychain)

    harm(PREVIOUS_FILE)
    with pytest.raises((SlotsDamaged, SlotsMissing)):
        load_slots(folder)
    assert can_mend_slots(folder)
    mend_slots(folder)
    truth.require_way_in(folder, base.keychain)
    assert truth.of(folder) == truth.of(backed_up)
