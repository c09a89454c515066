"""What lies beside the database: key slots, the head of the log, backups; and packages, sealed items and words."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.errors import OsoError
from oso_desktop.exchange.package import PackageBroken, read_package
from oso_desktop.services import backups, handover
from oso_desktop.services.backup_files import slots_beside, slots_file
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import HEAD_NAME, AuditHead, read_head
from oso_desktop.store.backup import head_file
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.invitation import InvitationCode
from oso_desktop.vault.recovery import RecoveryCode, new_recovery_code
from oso_desktop.vault.sealing import SealBroken, SealedItem, seal, unseal
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE, load_slots
from oso_desktop.vault.spoken_code import CodeError, SpokenCode, new_code, parse_code
from tests.flips.conftest import Damage, Damaged, Small, told
from tests.services import school
from tests.store.examples import attempt, create, entry, note, reopen
from tests.store.pages import PAGE

THOROUGH = pytest.mark.parametrize("thorough", [False, pytest.param(True, marks=pytest.mark.slow)])


def flips(data: bytes, chance: random.Random, thorough: bool, step: int = 1) -> Iterator[tuple[int, bytes]]:
    """Places with the byte that is put there: one bit in every so many bytes, or when thorough each bit of each."""
    for at in range(0, len(data), 1 if thorough else step):
        for bit in range(8) if thorough else (chance.randrange(8),):
            yield at, bytes([data[at] ^ 1 << bit])


def with_byte(data: bytes, at: int, byte: bytes) -> bytes:
    return data[:at] + byte + data[at + 1 :]


@THOROUGH
@pytest.mark.parametrize("name", [SLOTS_FILE, PREVIOUS_FILE])
def test_a_flipped_bit_in_the_key_slots_is_told_or_changes_nothing(
    small: Small, tmp_path: Path, record_property: Any, name: str, thorough: bool
) -> None:
    """Every byte: a label, a date and the kind of a keychain as well as a key. The spare file stands in."""
    for each in (SLOTS_FILE, PREVIOUS_FILE):
        shutil.copyfile(small.folder / each, tmp_path / each)
    sound, spare = load_slots(tmp_path), (tmp_path / PREVIOUS_FILE).read_bytes()
    (tmp_path / SLOTS_FILE).rename(tmp_path / "weg")
    earlier = load_slots(tmp_path).slots
    (tmp_path / "weg").rename(tmp_path / SLOTS_FILE)
    data, counted = (tmp_path / name).read_bytes(), Counter[str]()
    assert spare
    for at, byte in flips(data, random.Random(8), thorough):
        (tmp_path / name).write_bytes(with_byte(data, at, byte))
        try:
            loaded = load_slots(tmp_path)
        except OsoError as problem:
            counted[type(problem).__name__] += 1
            continue
        if loaded.warning is None:
            assert loaded.slots == sound.slots, at
            counted["nothing changed"] += 1
        else:
            assert loaded.slots == earlier, at
            counted["spare file, told at the start"] += 1
    record_property(f"measured: bits flipped in {name}", told(counted))
    if name == SLOTS_FILE:
        assert counted["nothing changed"] < 0.1 * counted.total()  # the space between words


def test_a_store_with_damaged_key_slots_opens_as_it_was_or_says_why_not(
    small: Small, damaged: Damaged, record_property: Any
) -> None:
    """Through the whole program, a byte here and there."""
    data = (small.folder / SLOTS_FILE).read_bytes()
    tried: list[tuple[Damage, ...]] = [
        ((SLOTS_FILE, at, byte.hex()),) for at, byte in flips(data, random.Random(9), False, step=131)
    ]
    record_property("measured: damaged key slots, looked at by the program", told(damaged.tally(tried)))


@THOROUGH
def test_a_flipped_bit_in_the_head_of_the_log_is_told_or_is_the_same_head(
    tmp_path: Path, record_property: Any, thorough: bool
) -> None:
    """The small file that vouches for the end of the log."""
    store = create(tmp_path)
    for number in range(12):
        attempt(store, lambda unit, text=f"proef {number}": note(unit, text))
    head, counted = tmp_path / HEAD_NAME, Counter[str]()
    data, sound = head.read_bytes(), read_head(head)
    for at, byte in flips(data, random.Random(10), thorough):
        head.write_bytes(with_byte(data, at, byte))
        with store.read() as unit:
            verdict = unit.audit.verify()
        assert not verdict.intact or read_head(head) == sound, at
        counted["the same head" if verdict.intact else str(verdict.fault)] += 1
    store.close()
    record_property("measured: bits flipped in the head of the log", told(counted))


@pytest.mark.parametrize("later", [1, 2, 3])
def test_a_log_that_lost_its_end_says_so_however_much_is_done_afterwards(tmp_path: Path, later: int) -> None:
    """L30: an older database put back by hand, or a page of the log that went back; the next entry hides nothing."""
    store = create(tmp_path)
    attempt(store)
    older = (tmp_path / FILE_NAME).read_bytes()
    attempt(store)
    attempt(store)
    store.close()
    (tmp_path / FILE_NAME).write_bytes(older)

    store = reopen(tmp_path)
    for _ in range(later):
        with store.write() as unit:
            unit.audit.append(entry("daarna"))
        with store.read() as unit:
            assert not unit.audit.verify().intact
    store.close()


@pytest.fixture
def backed_up(small: Small, tmp_path: Path) -> Iterator[tuple[Workspace, Path]]:
    """The store, open, and a backup of it."""
    shutil.copytree(small.folder, tmp_path / "store")
    workspace = open_store(tmp_path / "store", keychain=small.keychain, clock=school.clock)
    yield workspace, backups.back_up(workspace).made[0].path
    workspace.close()


@THOROUGH
def test_a_damaged_backup_is_never_taken_for_a_whole_one(
    backed_up: tuple[Workspace, Path], record_property: Any, thorough: bool
) -> None:
    """A flipped bit in each page, each page wiped, and the two files beside it."""
    workspace, path = backed_up
    data, chance, counted = path.read_bytes(), random.Random(11), Counter[str]()
    sound = backups.verify_backup(workspace, path)
    damages = [
        (at, bytes([data[at] ^ 1 << chance.randrange(8)]))
        for page in range(0, len(data) // PAGE, 1 if thorough else 3)
        for at in (page * PAGE + chance.randrange(PAGE),)
    ]
    damages += [(page * PAGE, bytes(PAGE)) for page in range(0, len(data) // PAGE, 1 if thorough else 6)]
    for at, put in damages:
        path.write_bytes(data[:at] + put + data[at + len(put) :])
        with pytest.raises(OsoError) as told_of:
            backups.verify_backup(workspace, path)
        counted[told_of.typename] += 1
    path.write_bytes(data)
    assert backups.verify_backup(workspace, path) == sound
    head = head_file(path)
    content = head.read_bytes()
    for at, byte in flips(content, chance, thorough, step=7):
        head.write_bytes(with_byte(content, at, byte))
        try:
            found = backups.verify_backup(workspace, path)
        except OsoError as problem:
            counted[f"head: {type(problem).__name__}"] += 1
        else:
            # A head that cannot be read vouches for nothing, and is not said to.
            assert found == replace(sound, anchored=False) or read_head(head) == _head(content)
            counted["head: not vouched for, or the same"] += 1
    record_property("measured: damaged backups", told(counted))


def _head(content: bytes) -> AuditHead:
    count, mac = content.decode().split()
    return AuditHead(int(count), bytes.fromhex(mac))


@THOROUGH
def test_damaged_key_slots_beside_a_backup_are_none_or_the_same(
    backed_up: tuple[Workspace, Path], record_property: Any, thorough: bool
) -> None:
    _, path = backed_up
    beside, counted = slots_file(path), Counter[str]()
    data, sound = beside.read_bytes(), slots_beside(path)
    assert sound is not None
    for at, byte in flips(data, random.Random(12), thorough, step=3):
        beside.write_bytes(with_byte(data, at, byte))
        try:
            found = slots_beside(path)
        except OsoError as problem:
            counted[type(problem).__name__] += 1
            continue
        assert found in (None, sound), at
        counted["none" if found is None else "the same"] += 1
    record_property("measured: bits flipped in the key slots beside a backup", told(counted))


@THOROUGH
def test_a_flipped_bit_in_a_package_is_told_or_changes_nothing_of_what_is_read(
    backed_up: tuple[Workspace, Path], record_property: Any, thorough: bool
) -> None:
    """The package as a receiver would get it."""
    workspace, _ = backed_up
    with workspace.view() as unit:
        (dossier,) = [each for each in unit.dossiers.all() if each.packages]
        identifier = dossier.packages[0].id
        data = workspace.unseal(handover.PACKAGE_PURPOSE, identifier, unit.packages.content(identifier))
    sound, counted = read_package(data), Counter[str]()
    for at, byte in flips(data, random.Random(13), thorough, step=max(1, len(data) // 600)):
        try:
            found = read_package(with_byte(data, at, byte))
        except PackageBroken:
            counted["PackageBroken"] += 1
            continue
        assert found == sound, at
        counted["nothing changed"] += 1
    record_property("measured: bits flipped in a package", told(counted))
    assert counted["PackageBroken"] > counted["nothing changed"]


@THOROUGH
def test_any_flipped_bit_in_a_sealed_item_breaks_its_seal(record_property: Any, thorough: bool) -> None:
    key, bound = os.urandom(32), {"store_id": "s", "purpose": "p", "item_id": "i"}
    item = seal(key, b"Een verzonnen stuk." * 10, **bound)
    count = 0
    for at, byte in flips(item.wrapped_key, random.Random(14), True):
        with pytest.raises(SealBroken):
            unseal(key, SealedItem(with_byte(item.wrapped_key, at, byte), item.sealed), **bound)
        count += 1
    for at, byte in flips(item.sealed, random.Random(15), thorough):
        with pytest.raises(SealBroken):
            unseal(key, SealedItem(item.wrapped_key, with_byte(item.sealed, at, byte)), **bound)
        count += 1
    record_property("measured: bits flipped in a sealed item, each noticed", count)


@THOROUGH
@pytest.mark.parametrize("kind", [RecoveryCode, InvitationCode])
def test_one_wrong_letter_in_words_from_paper_never_gives_another_code(
    record_property: Any, kind: type[SpokenCode], thorough: bool
) -> None:
    """Each letter of each word: it is told which word is wrong, or the code is the same."""
    code: SpokenCode = (
        new_recovery_code("3f" * 16) if kind is RecoveryCode else new_code(InvitationCode, "3f" * 16)
    )
    text, chance, counted = " ".join(code.words), random.Random(16), Counter[str]()
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at, sign in enumerate(text):
        if sign == " ":
            continue
        for other in letters if thorough else chance.sample(letters, 2):
            if other == sign:
                continue
            try:
                read = parse_code(kind, text[:at] + other + text[at + 1 :])
            except CodeError as problem:
                counted[type(problem).__name__] += 1
            else:
                assert read == code, at
                counted["the same code"] += 1
    record_property(f"measured: wrong letters in {kind.__name__}", told(counted))
