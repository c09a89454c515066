"""The database: any bit, run, sector or page of it."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.dossier.roles import Right
from oso_desktop.services.stores import open_store
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.slots import load_slots, unlock_with_keychain
from tests.flips.conftest import Damage, Damaged, Small, told
from tests.services import school
from tests.store.pages import PAGE, RESERVE, SALT, Reader

REGIONS = {
    "salt": range(SALT),
    "content": range(SALT, PAGE - RESERVE),
    "vector": range(PAGE - RESERVE, PAGE - RESERVE + 16),
    "check": range(PAGE - RESERVE + 16, PAGE),
}
THOROUGH = pytest.mark.parametrize("thorough", [False, pytest.param(True, marks=pytest.mark.slow)])


def put(at: int, content: bytes) -> Damage:
    return (FILE_NAME, at, content.hex())


def flipped(data: bytes, at: int, bit: int) -> Damage:
    return put(at, bytes([data[at] ^ 1 << bit]))


def key_of(small: Small) -> bytes:
    store_key = unlock_with_keychain(load_slots(small.folder).slots, small.keychain)
    return derive(store_key, Purpose.DATABASE)


@THOROUGH
def test_a_flipped_bit_fails_the_check_of_its_page_whatever_bit_it_is(
    small: Small, tmp_path: Path, record_property: Any, thorough: bool
) -> None:
    """Content, initialisation vector, check and salt: by the library's own look, and by a reader of our own.

    A sample by a fixed seed; when thorough, one bit of every byte of the file.
    """
    data, chance, key = small.database, random.Random(5), key_of(small)
    reader, path = Reader(key, data[:SALT]), tmp_path / FILE_NAME
    assert all(page is not None for _, page in reader.database(data))
    path.write_bytes(data)
    if thorough:
        places = [*range(len(data))]
    else:
        pages = [*range(len(data) // PAGE)]
        places = [
            chance.choice(pages) * PAGE * (name != "salt") + chance.choice(where)
            for name, where in REGIONS.items()
            for _ in range(60)
        ]
    with path.open("r+b", buffering=0) as file:
        for at in places:
            broken = bytes([data[at] ^ 1 << chance.randrange(8)])
            file.seek(at)
            file.write(broken)
            connection = sqlcipher.connect(str(path), isolation_level=None)
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            try:
                found = [said for (said,) in connection.execute("PRAGMA cipher_integrity_check")]
            finally:
                connection.close()
            number = at // PAGE + 1
            assert found[0] == f"HMAC verification failed for page {number}", at
            # Everything hangs on the salt; otherwise only the one page is touched.
            assert len(found) == (1 if at >= SALT else len(data) // PAGE)
            raw = data[(number - 1) * PAGE : number * PAGE]
            raw = raw[: at % PAGE] + broken + raw[at % PAGE + 1 :]
            assert Reader(key, raw[:SALT] if number == 1 else data[:SALT]).page(number, raw) is None
            file.seek(at)
            file.write(data[at : at + 1])
    record_property("measured: bits flipped in the pages of a store, each noticed", len(places))


@THOROUGH
def test_a_damaged_page_is_noticed_by_the_program_or_is_one_that_it_does_not_read(
    small: Small, damaged: Damaged, record_property: Any, thorough: bool
) -> None:
    """A page in six by a flipped bit, one in twelve wiped to zeros; when thorough every page, in each region of it.

    Any bit of a page has the same outcome, since what fails its check is not read at all.
    """
    data, chance = small.database, random.Random(6)

    def some() -> Iterator[tuple[Damage, ...]]:
        for page in range(0, len(data) // PAGE, 1 if thorough else 6):
            for region, places in REGIONS.items():
                if (region == "salt" and page == 0) or region == "content" or thorough:
                    yield (flipped(data, page * PAGE + chance.choice(places), chance.randrange(8)),)

    def wiped() -> Iterator[tuple[Damage, ...]]:
        for page in range(0, len(data) // PAGE, 1 if thorough else 12):
            yield (put(page * PAGE, bytes(PAGE)),)

    counted = damaged.tally(some())
    record_property("measured: damaged pages, looked at by the program", told(counted))
    assert counted["same"] < 0.5 * counted.total()
    wiped_counted = damaged.tally(wiped())
    record_property("measured: pages wiped to zeros, looked at by the program", told(wiped_counted))


@THOROUGH
def test_runs_sectors_swapped_pages_and_a_shorter_file_are_noticed_or_harmless(
    small: Small, damaged: Damaged, record_property: Any, thorough: bool
) -> None:
    """Two or three bytes, 512 bytes of zeros, two pages in each other's place, a cut end, rubbish after the end."""
    data, chance, many = small.database, random.Random(7), 60 if thorough else 1
    last = len(data) // PAGE

    def some() -> Iterator[tuple[Damage, ...]]:
        for _ in range(many):
            at = chance.randrange(len(data) - 3)
            length = chance.choice((2, 3))
            yield (put(at, bytes(byte ^ chance.randrange(1, 256) for byte in data[at : at + length])),)
            yield (put(chance.randrange(len(data) // 512) * 512, bytes(512)),)
            one, other = chance.sample(range(1, last), 2)
            first, second = (data[page * PAGE : (page + 1) * PAGE] for page in (one, other))
            yield put(one * PAGE, second), put(other * PAGE, first)
            yield (put(-1, data[: chance.randrange(len(data))]),)
            yield (put(-1, data + chance.randbytes(chance.randrange(1, 2 * PAGE))),)

    record_property("measured: runs, sectors, swaps and cuts", told(damaged.tally(some())))


def test_a_page_of_an_earlier_moment_is_told_of_where_anything_can_tell(
    small: Small, damaged: Damaged, scratch: Path, elsewhere: Any, record_property: Any
) -> None:
    """What is not promised: each page has a check of its own, which an older version of the page passes as well.

    So a disk that loses the writing of one page, or somebody with an older copy and the right to write, can bring an
    earlier state of that page back. It is old data of the same place, never another's, and nothing crashes. Pages of
    the log, and pages that no longer fit together, are told of. What goes unnoticed is counted here, so that docs can
    say it.
    """
    later = scratch / "later"
    shutil.copytree(small.folder, later)
    workspace = open_store(later, keychain=small.keychain, clock=school.clock)
    with workspace.view() as unit:
        (one,) = unit.students.outlines()
    for group in ("7", "8b"):
        with workspace.change(Right.EDIT, "proef", one.id) as unit:
            unit.students.save(replace(unit.students.get(one.id), group=group))
    workspace.close()
    old, new = small.database, (later / FILE_NAME).read_bytes()
    differing = [
        page
        for page in range(min(len(old), len(new)) // PAGE)
        if old[page * PAGE : (page + 1) * PAGE] != new[page * PAGE : (page + 1) * PAGE]
    ]
    look = elsewhere(later, small.keychain)
    counted: Counter[str] = Counter()
    for page in differing:
        outcome = look(put(page * PAGE, old[page * PAGE : (page + 1) * PAGE]))
        assert not outcome.startswith(("RAISED", "CRASHED")), (page, outcome)
        counted["unnoticed, older data" if outcome.startswith("WRONG") else outcome] += 1
    record_property("measured: pages of an earlier moment put back", dict(counted))
    assert counted.total() > 3
