"""Taking ways in away and renewing a device key: whatever happens in between, whoever could come in still can."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from oso_desktop.vault.invitation import InvitationVoid, invite, open_invitation
from oso_desktop.vault.keychain import KeychainEntryWrong, KeychainInsecure, KeychainLocked, MemoryKeychain
from oso_desktop.vault.slot_changes import (
    SlotNotRemovable,
    SlotUnknown,
    new_device_key,
    remove_slot,
    rename_slot,
    without_stale_invitations,
)
from oso_desktop.vault.slot_files import PREVIOUS_FILE
from oso_desktop.vault.slots import (
    KeychainEmpty,
    KeySlots,
    SlotsNotSaved,
    add_keychain_slot,
    confirm_recovery,
    load_slots,
    open_slot,
    save_slots,
    unlock_with_keychain,
)
from tests.vault.conftest import NewStore

TODAY = date(2026, 11, 23)


class PowerCut(Exception):
    pass


def confirmed(store: NewStore) -> KeySlots:
    return confirm_recovery(store.slots, store.code, dict(enumerate(store.code.words, start=1)))


def with_second(store: NewStore) -> tuple[KeySlots, MemoryKeychain]:
    """A colleague's account beside the first."""
    second = MemoryKeychain()
    return add_keychain_slot(confirmed(store), store.key, second, label="administratie"), second


def own(slots: KeySlots, keychain: MemoryKeychain) -> str:
    return open_slot(slots, keychain)[1].id


# Taking away


def test_a_removed_account_opens_nothing_and_the_others_stay(new_store: NewStore) -> None:
    slots, second = with_second(new_store)

    left = remove_slot(slots, own(slots, second))

    with pytest.raises(KeychainEntryWrong):
        unlock_with_keychain(left, second)
    assert unlock_with_keychain(left, new_store.keychain) == new_store.key
    assert left.recovery == slots.recovery


def test_a_removed_account_opens_nothing_through_the_spare_file_either(
    tmp_path: Path, new_store: NewStore
) -> None:
    slots, second = with_second(new_store)
    save_slots(tmp_path, confirmed(new_store))
    save_slots(tmp_path, slots)

    save_slots(tmp_path, remove_slot(slots, own(slots, second)))

    for path in tmp_path.iterdir():
        with pytest.raises(KeychainEntryWrong):
            unlock_with_keychain(KeySlots.from_json(path.read_text("utf-8")), second)


def test_an_invitation_is_taken_back(new_store: NewStore) -> None:
    slots, slot, code = invite(confirmed(new_store), new_store.key, label="", created=TODAY, expires=TODAY)

    left = remove_slot(slots, slot.id)

    assert left == confirmed(new_store)
    with pytest.raises(InvitationVoid):
        open_invitation(left, " ".join(code.words))


def test_the_last_way_in_is_never_taken_away(new_store: NewStore) -> None:
    """Given a sheet that nobody has read back, then the last account stays; once it was, the sheet is a way in."""
    only = new_store.slots.keychain[0].id

    with pytest.raises(SlotNotRemovable) as problem:
        remove_slot(new_store.slots, only)
    assert "herstelblad" in problem.value.next_step

    assert remove_slot(confirmed(new_store), only).keychain == ()


def test_of_two_accounts_one_may_go_while_no_sheet_was_read_back(new_store: NewStore) -> None:
    second = MemoryKeychain()
    slots = add_keychain_slot(new_store.slots, new_store.key, second)

    left = remove_slot(slots, own(slots, new_store.keychain))

    assert unlock_with_keychain(left, second) == new_store.key
    with pytest.raises(SlotNotRemovable):
        remove_slot(left, own(left, second))


def test_an_invitation_may_go_while_no_account_and_no_read_sheet_is_left(new_store: NewStore) -> None:
    bare = replace(new_store.slots, keychain=())
    slots, slot, _ = invite(bare, new_store.key, label="", created=TODAY, expires=TODAY)

    assert remove_slot(slots, slot.id) == bare


def test_a_recovery_sheet_is_only_ever_replaced(new_store: NewStore) -> None:
    with pytest.raises(SlotNotRemovable):
        remove_slot(confirmed(new_store), new_store.slots.recovery[0].id)


def test_what_is_not_there_is_told_as_such(new_store: NewStore) -> None:
    for act in (remove_slot, lambda slots, slot_id: rename_slot(slots, slot_id, "x")):
        with pytest.raises(SlotUnknown) as problem:
            act(new_store.slots, "weg")
        assert problem.value.next_step
    with pytest.raises(SlotUnknown):
        rename_slot(new_store.slots, new_store.slots.recovery[0].id, "x")


def test_a_new_name_changes_nothing_else(new_store: NewStore) -> None:
    slots, second = with_second(new_store)

    named = rename_slot(slots, own(slots, second), "laptop van de balie")

    assert [slot.label for slot in named.keychain] == ["laptop administratie", "laptop van de balie"]
    assert unlock_with_keychain(named, second) == new_store.key
    assert unlock_with_keychain(named, new_store.keychain) == new_store.key


def test_invitations_that_are_over_or_of_nobody_go(new_store: NewStore) -> None:
    slots, of_nobody, _ = invite(new_store.slots, new_store.key, label="1", created=TODAY, expires=TODAY)
    yesterday = TODAY - timedelta(days=1)
    slots, over, _ = invite(slots, new_store.key, label="2", created=yesterday, expires=yesterday)
    slots, kept, _ = invite(slots, new_store.key, label="3", created=TODAY, expires=TODAY)

    left = without_stale_invitations(slots, wanted={over.id, kept.id}, today=TODAY)

    assert left.invitations == (kept,)
    assert of_nobody.id != kept.id
    assert replace(left, invitations=()) == new_store.slots


# A new device key


@dataclass
class Place:
    """A folder and a keychain whose every write may be the last before power goes."""

    folder: Path
    keychain: MemoryKeychain
    left: int = 1_000_000
    harm: Callable[[], Exception] = PowerCut
    written: list[str] = field(default_factory=list)

    def step(self, what: str) -> None:
        if self.left <= 0:
            raise self.harm()
        self.left -= 1
        self.written.append(what)

    def save(self, slots: KeySlots) -> None:
        self.step("file")
        save_slots(self.folder, slots)


class GuardedKeychain(MemoryKeychain):
    """A keychain of a place."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._secrets = place.keychain._secrets

    def set(self, store_id: str, secret: bytes) -> None:
        self._place.step("keychain")
        super().set(store_id, secret)


@pytest.fixture
def place(tmp_path: Path, new_store: NewStore) -> Place:
    save_slots(tmp_path, confirmed(new_store))
    return Place(tmp_path, new_store.keychain)


def renew(place: Place, store: NewStore, recorded: Callable[[], None] = lambda: None) -> None:
    slots = load_slots(place.folder).slots
    with new_device_key(slots, store.key, GuardedKeychain(place), created=TODAY, save=place.save):
        recorded()


def opens(place: Place, store: NewStore) -> str:
    """The id of the slot by which the keychain opens the store now."""
    key, slot = open_slot(load_slots(place.folder).slots, place.keychain)
    assert key == store.key
    return slot.id


def test_a_new_device_key_opens_under_the_same_id_and_the_old_opens_nothing(
    place: Place, new_store: NewStore
) -> None:
    before = load_slots(place.folder).slots
    old_key, old_id = new_store.keychain.get(before.store_id), opens(place, new_store)

    renew(place, new_store)

    after = load_slots(place.folder).slots
    assert opens(place, new_store) == old_id
    assert [slot.id for slot in after.keychain] == [old_id]
    assert (after.keychain[0].created, after.keychain[0].label) == (TODAY, before.keychain[0].label)
    assert new_store.keychain.get(after.store_id) != old_key
    thief = MemoryKeychain()
    thief.set(after.store_id, old_key or b"")
    for name in place.folder.iterdir():
        with pytest.raises(KeychainEntryWrong):
            unlock_with_keychain(KeySlots.from_json(name.read_text("utf-8")), thief)
    assert (place.folder / PREVIOUS_FILE).exists()


def test_it_is_told_beforehand_what_will_be_the_ways_in(place: Place, new_store: NewStore) -> None:
    """Given an earlier attempt that was cut off, then what that left is no way in either."""
    slots = load_slots(place.folder).slots
    left = replace(slots.keychain[0], wrapped=bytes(60))
    slots = replace(slots, keychain=(*slots.keychain, left))

    with new_device_key(slots, new_store.key, place.keychain, created=TODAY, save=place.save) as told:
        assert load_slots(place.folder).slots != told
    assert load_slots(place.folder).slots == told
    assert len(told.keychain) == 1


def test_the_ways_in_of_others_stay(place: Place, new_store: NewStore) -> None:
    slots, second = with_second(new_store)
    save_slots(place.folder, slots)

    renew(place, new_store)

    after = load_slots(place.folder).slots
    assert unlock_with_keychain(after, second) == new_store.key
    assert after.recovery == slots.recovery
    assert len(after.keychain) == 2


@pytest.mark.parametrize("harm", [PowerCut, SlotsNotSaved, KeychainLocked])
@pytest.mark.parametrize("steps", range(8))
def test_whatever_step_fails_the_account_still_opens_the_store_as_the_same_way_in(
    steps: int, harm: Callable[[], Exception], place: Place, new_store: NewStore
) -> None:
    """Given any number of writes before the power goes, or the disk or the keychain refuses, then the key that the
    keychain holds has its slot; and a later renewal leaves one slot."""
    own_id = opens(place, new_store)
    place.left, place.harm = steps, harm

    with contextlib.suppress(PowerCut, SlotsNotSaved, KeychainLocked):
        renew(place, new_store)

    assert opens(place, new_store) == own_id
    place.left = 1_000_000
    renew(place, new_store)
    assert opens(place, new_store) == own_id
    assert len(load_slots(place.folder).slots.keychain) == 1


@pytest.mark.parametrize("steps", range(2, 6))
def test_what_cannot_be_put_on_record_is_undone_or_at_least_opens(
    steps: int, place: Place, new_store: NewStore
) -> None:
    """Given a record that fails, and then perhaps the undoing too, then the store opens by the same way in."""
    own_id, before = opens(place, new_store), load_slots(place.folder).slots
    key = new_store.keychain.get(before.store_id)
    place.left = steps

    def fails() -> None:
        raise SlotsNotSaved

    with pytest.raises((PowerCut, SlotsNotSaved)):
        renew(place, new_store, fails)

    assert opens(place, new_store) == own_id
    if steps == 5:
        assert place.written == ["file", "keychain", "file", "keychain", "file"]
        assert load_slots(place.folder).slots == before
        assert new_store.keychain.get(before.store_id) == key


def test_a_file_that_lost_the_old_slot_gets_it_back_before_the_old_key_returns(
    place: Place, new_store: NewStore
) -> None:
    """Given a failed last save of which the file was written all the same, then the new key is the one that counts."""
    own_id = opens(place, new_store)
    original, saves = place.save, []

    def save(slots: KeySlots) -> None:
        original(slots)
        saves.append(slots)
        if len(saves) == 2:
            raise SlotsNotSaved

    place.save = save  # type: ignore[method-assign]
    with pytest.raises(SlotsNotSaved):
        renew(place, new_store)

    assert opens(place, new_store) == own_id
    assert len(saves) == 2


class DeafKeychain(GuardedKeychain):
    def set(self, store_id: str, secret: bytes) -> None:
        """Keeps what it had, and says nothing."""


class ForgetfulKeychain(GuardedKeychain):
    def set(self, store_id: str, secret: bytes) -> None:
        if len(self._secrets) == 1 and not self._place.written[1:]:
            self._place.written.append("forgotten")
            self._secrets.clear()
        else:
            self._secrets[store_id] = secret


@pytest.mark.parametrize("kind", [DeafKeychain, ForgetfulKeychain])
def test_a_keychain_that_does_not_give_back_the_new_key_keeps_the_old(
    kind: type[GuardedKeychain], place: Place, new_store: NewStore
) -> None:
    slots = load_slots(place.folder).slots
    with (
        pytest.raises(KeychainInsecure),
        new_device_key(slots, new_store.key, kind(place), created=TODAY, save=place.save),
    ):
        pytest.fail("the key was not renewed")

    assert opens(place, new_store) == slots.keychain[0].id
    assert load_slots(place.folder).slots == slots


def test_an_account_that_is_no_way_in_has_no_key_to_renew(place: Place, new_store: NewStore) -> None:
    slots = load_slots(place.folder).slots
    with (
        pytest.raises(KeychainEmpty),
        new_device_key(slots, new_store.key, MemoryKeychain(), created=TODAY, save=place.save),
    ):
        pytest.fail("there is nothing to renew")
    assert place.written == []
