"""The file with slots in every form it ever had: a store from before still opens, one from later is not guessed at."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.vault.invitation import open_invitation
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.slot_data import box_mark
from oso_desktop.vault.slots import (
    KeySlots,
    SlotsDamaged,
    SlotsTooNew,
    unlock_with_keychain,
    unlock_with_recovery,
)

GOLDEN = Path(__file__).parent / "golden"
KEY = StoreKey(bytes(range(32)), "school")
SHEET = """
    aandeel algebra dekking sandaal ambacht boter kraai advies baai eetbaar samen gratis beitel glazuur
    bessen merk bingo inbouw kasteel sloop braden kleven pupil apart dakgoot logboek plooi buik
"""
INVITATION = "filter sport grapje hiel galerie tuinman oester nemen gerecht week veranda onlangs"


def golden(version: int) -> str:
    return (GOLDEN / f"keyslots_v{version}.json").read_text("utf-8")


@pytest.fixture
def keychain() -> MemoryKeychain:
    """The keychain in which the device key of these files was put."""
    found = MemoryKeychain()
    found.set("school", bytes(range(100, 132)))
    return found


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_of_every_version_opens_by_keychain_and_sheet(version: int, keychain: MemoryKeychain) -> None:
    slots = KeySlots.from_json(golden(version))

    assert unlock_with_keychain(slots, keychain) == KEY
    assert unlock_with_recovery(slots, SHEET) == KEY
    assert slots.recovery_confirmed


def test_an_invitation_of_this_version_opens(keychain: MemoryKeychain) -> None:
    key, slot = open_invitation(KeySlots.from_json(golden(2)), INVITATION)

    assert key == KEY
    assert (slot.label, slot.created, slot.expires) == (
        "administratie",
        date(2026, 11, 23),
        date(2026, 12, 7),
    )


def test_the_form_of_the_newest_version_stays_the_same_to_the_byte() -> None:
    assert KeySlots.from_json(golden(2)).to_json() == golden(2)


def test_a_file_of_the_first_version_becomes_one_of_the_newest_and_loses_nothing() -> None:
    slots = KeySlots.from_json(golden(1))
    again = json.loads(slots.to_json())

    assert again["version"] == 2
    assert again["content"] == json.loads(golden(1))["content"]


def changed(version: int, **content: Any) -> str:
    """A file with other content and the digest that goes with it."""
    whole = json.loads(golden(version))
    whole["content"] |= content
    canonical = json.dumps(whole["content"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return json.dumps(whole | {"digest": hashlib.sha256(canonical.encode()).hexdigest()})


def slots_of(version: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(golden(version))["content"]["slots"]
    return found


def test_the_helper_makes_files_that_are_read() -> None:
    assert KeySlots.from_json(changed(2, store_id="ander")).store_id == "ander"


def test_an_invitation_does_not_belong_in_the_first_version() -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(changed(1, slots=slots_of(2)))


def test_a_kind_that_nobody_knows_is_not_dropped_in_silence() -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(changed(2, slots=[*slots_of(2), slots_of(2)[0] | {"kind": "fingerprint"}]))


def test_another_kind_of_file_is_damage_whatever_its_version() -> None:
    for version in (1, 99):
        with pytest.raises(SlotsDamaged):
            KeySlots.from_json(json.dumps(json.loads(golden(1)) | {"format": "andere", "version": version}))


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_damage(version: int) -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(json.dumps(json.loads(golden(1)) | {"version": version}))


@pytest.mark.parametrize("version", [3, 99])
def test_a_later_version_is_told_as_such_whatever_is_in_it(version: int) -> None:
    with pytest.raises(SlotsTooNew):
        KeySlots.from_json(json.dumps({"format": "oso-desktop keyslots", "version": version}))


FIELDS = sorted({(slot["kind"], key) for slot in slots_of(2) for key in slot})


@pytest.mark.parametrize("wrong", [None, 7, "é", "2026-13-01", ["x"]])
@pytest.mark.parametrize(("kind", "key"), FIELDS)
def test_each_field_must_be_there_and_of_its_kind(kind: str, key: str, wrong: object) -> None:
    """Given one field with something else in it, or without it, then it is damage; texts may hold any text."""
    if key in {"id", "label", "backend"} and isinstance(wrong, str):
        wrong = 7
    for value in ({key: wrong}, None):
        slots = [dict(slot) for slot in slots_of(2)]
        slot = next(slot for slot in slots if slot["kind"] == kind)
        if value is None:
            del slot[key]
        else:
            slot |= value
        with pytest.raises(SlotsDamaged):
            KeySlots.from_json(changed(2, slots=slots))


@pytest.mark.parametrize(
    "content", [{"slots": {}}, {"slots": [7]}, {"store_id": 7}, {"key_check": "é"}, {"key_check": "AAA"}]
)
def test_content_of_another_shape_is_damage(content: dict[str, Any]) -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(changed(2, **content))


def test_a_label_stands_in_the_file_as_a_person_wrote_it() -> None:
    """So that whoever looks into the file with an editor can tell the slots apart."""
    slots = KeySlots.from_json(golden(2))
    named = replace(slots, keychain=(replace(slots.keychain[0], label="Zoë’s laptop"),))

    assert "Zoë’s laptop" in named.to_json()
    assert KeySlots.from_json(named.to_json()) == named


@pytest.mark.parametrize("name", ["store_id", "id", "label"])
def test_half_a_character_is_damage(name: str) -> None:
    """Given a name in the file that is no text, then it is refused at reading, not where it is first used."""
    content: dict[str, Any] = json.loads(golden(2))["content"]
    holder = content if name == "store_id" else content["slots"][0]
    holder[name] = "\ud800"
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    whole = json.loads(golden(2)) | {
        "digest": hashlib.sha256(canonical.encode()).hexdigest(),
        "content": content,
    }

    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(json.dumps(whole))


def test_slots_are_taken_out_by_their_ids_whatever_their_kind() -> None:
    slots = KeySlots.from_json(golden(2))
    kinds = (slots.keychain, slots.recovery, slots.invitations)
    every = [slot.id for kind in kinds for slot in kind]
    assert all(kinds)
    assert slots.ids == frozenset(every)
    assert slots.without(()) == slots

    for gone in every:
        left = slots.without({gone})
        assert left.ids == slots.ids - {gone}
        assert left.boxes < slots.boxes
        assert (left.store_id, left.key_check) == (slots.store_id, slots.key_check)
    assert slots.without(every).boxes == frozenset()


def test_slots_are_taken_out_by_the_mark_of_their_box_whatever_their_kind() -> None:
    """Given two slots under one id, as after a renewal that was cut off, then only the one with that box goes."""
    slots = KeySlots.from_json(golden(2))
    (old,) = slots.keychain
    new = replace(old, wrapped=bytes(60))
    both = replace(slots, keychain=(old, new))
    assert both.without({box_mark(old.wrapped)}) == replace(slots, keychain=(new,))

    assert slots.marks == {box_mark(box) for box in slots.boxes}
    for gone in slots.boxes:
        left = slots.without({box_mark(gone)})
        assert left.boxes == slots.boxes - {gone}
        assert left.marks == slots.marks - {box_mark(gone)}


def test_what_a_change_leaves_without_force_is_told_by_id_and_by_box() -> None:
    slots = KeySlots.from_json(golden(2))
    (old,) = slots.keychain
    new = replace(old, wrapped=bytes(60))

    assert slots.gone_in(slots) == frozenset()
    assert slots.gone_in(replace(slots, keychain=(old, replace(new, id="more")))) == frozenset()
    assert slots.gone_in(replace(slots, keychain=())) == {old.id, box_mark(old.wrapped)}
    assert slots.gone_in(replace(slots, keychain=(new,))) == {box_mark(old.wrapped)}


def test_the_mark_of_a_box_stands_for_all_time() -> None:
    """Known box, known mark: the stores keep marks, and another form would bring back what was taken away."""
    assert box_mark(b"box") == "26f8567f2569182294c3fa5b9f9cb227"
