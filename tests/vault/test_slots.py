"""The ways in to a store, and what the program can tell when one does not work."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

import pytest

from oso_desktop.vault import slots as room
from oso_desktop.vault.keychain import Keychain, KeychainEntryWrong, KeychainLocked, MemoryKeychain
from oso_desktop.vault.keys import StoreKey, new_store_key
from oso_desktop.vault.recovery import RecoveryCode, RecoveryCodeWrong, RecoveryNotConfirmed
from oso_desktop.vault.slots import (
    KeychainChanged,
    KeychainEmpty,
    KeySlots,
    SlotsDamaged,
    add_keychain_slot,
    confirm_recovery,
    create_slots,
    renew_recovery,
    unlock_with_keychain,
    unlock_with_recovery,
)
from oso_desktop.vault.spoken_code import CodeCheckFailed, CodeOfOtherStore, MistypedWord, WrongWordCount
from oso_desktop.vault.wrapping import check_key
from tests.vault.conftest import NewStore


class OtherKeychain(MemoryKeychain):
    name = "another"


class LockedKeychain(MemoryKeychain):
    def get(self, store_id: str) -> bytes | None:
        raise KeychainLocked


def answers(code: RecoveryCode) -> dict[int, str]:
    return {position: code.words[position - 1] for position in (2, 9, 27)}


def test_a_new_store_opens_by_keychain_and_by_recovery_sheet(new_store: NewStore) -> None:
    assert unlock_with_keychain(new_store.slots, new_store.keychain) == new_store.key
    assert unlock_with_recovery(new_store.slots, new_store.words) == new_store.key
    assert check_key(new_store.slots, new_store.key)
    assert [slot.label for slot in new_store.slots.keychain] == ["laptop administratie"]


def test_without_a_keychain_the_recovery_sheet_is_the_only_way_in() -> None:
    key = new_store_key()
    slots, code = create_slots(key, None, created=date(2026, 11, 30))

    assert slots.keychain == ()
    assert unlock_with_recovery(slots, " ".join(code.words)) == key
    assert slots.recovery[0].created == date(2026, 11, 30)


def test_the_key_check_tells_the_right_key_from_any_other(new_store: NewStore) -> None:
    assert not check_key(new_store.slots, new_store_key(new_store.key.store_id))
    assert not check_key(new_store.slots, StoreKey(bytes(new_store.key.reveal()), "andere school"))


# What the program can tell apart


def test_an_empty_keychain_is_told_as_such(new_store: NewStore) -> None:
    with pytest.raises(KeychainEmpty) as problem:
        unlock_with_keychain(new_store.slots, MemoryKeychain())

    assert "nieuwe laptop" in problem.value.text
    assert "herstelblad" in problem.value.next_step


def test_another_keychain_than_before_is_told_as_such(new_store: NewStore) -> None:
    other = OtherKeychain()
    other.set(new_store.key.store_id, bytes(32))

    for keychain in (other, OtherKeychain()):
        with pytest.raises(KeychainChanged):
            unlock_with_keychain(new_store.slots, keychain)


@pytest.mark.parametrize("entry", [bytes(32), b"", b"kort"])
def test_an_entry_that_does_not_unlock_is_told_as_such(entry: bytes, new_store: NewStore) -> None:
    new_store.keychain.set(new_store.key.store_id, entry)

    with pytest.raises(KeychainEntryWrong):
        unlock_with_keychain(new_store.slots, new_store.keychain)


def test_a_locked_keychain_is_told_as_such(new_store: NewStore) -> None:
    with pytest.raises(KeychainLocked):
        unlock_with_keychain(new_store.slots, LockedKeychain())


def test_a_code_of_another_store_is_told_as_such(new_store: NewStore) -> None:
    other = RecoveryCode(bytes(32), tag_that_differs(new_store.code))

    with pytest.raises(CodeOfOtherStore):
        unlock_with_recovery(new_store.slots, " ".join(other.words))


def tag_that_differs(code: RecoveryCode) -> int:
    return 0 if code._tag else 1


def store_of_another_mark(code: RecoveryCode) -> str:
    """The id of a store that a code does not seem to be of: of 4,096 others, one does by chance."""
    return next(name for name in ("andere school", "nog een school") if not code.belongs_to(name))


def test_a_sound_code_of_this_store_that_is_void_is_told_as_such(new_store: NewStore) -> None:
    void = RecoveryCode(bytes(32), new_store.code._tag)

    with pytest.raises(RecoveryCodeWrong) as problem:
        unlock_with_recovery(new_store.slots, " ".join(void.words))

    assert "vervallen" in problem.value.text


def test_typing_mistakes_are_told_before_anything_is_tried(new_store: NewStore) -> None:
    words = list(new_store.code.words)

    with pytest.raises(WrongWordCount):
        unlock_with_recovery(new_store.slots, " ".join(words[:-1]))
    with pytest.raises(MistypedWord):
        unlock_with_recovery(new_store.slots, " ".join([words[0] + "q", *words[1:]]))
    with pytest.raises(CodeCheckFailed):
        unlock_with_recovery(new_store.slots, wrong_but_listed(new_store.code))


def wrong_but_listed(code: RecoveryCode) -> str:
    """The code with its last word, which is all check, replaced."""
    last = "appel" if code.words[-1] != "appel" else "water"
    return " ".join([*code.words[:-1], last])


def test_every_situation_has_its_own_text_and_a_next_step() -> None:
    problems = [
        KeychainEmpty(),
        KeychainChanged(),
        KeychainEntryWrong(),
        KeychainLocked(),
        RecoveryCodeWrong(),
        CodeOfOtherStore(RecoveryCode.form),
        CodeCheckFailed(RecoveryCode.form),
        MistypedWord(RecoveryCode.form, 3, "appel"),
        WrongWordCount(RecoveryCode.form, 27),
        SlotsDamaged(),
    ]

    assert len({problem.text for problem in problems}) == len(problems)
    assert all(problem.next_step for problem in problems)


# Nothing in the file can take another thing's place


@pytest.mark.parametrize("part", ["id", "store"])
def test_a_slot_opens_only_where_it_was_made(part: str, new_store: NewStore) -> None:
    slots = new_store.slots
    if part == "id":
        moved = replace(
            slots,
            keychain=(replace(slots.keychain[0], id="ander"),),
            recovery=(replace(slots.recovery[0], id="ander"),),
        )
        expected: type[Exception] = RecoveryCodeWrong
    else:
        other = store_of_another_mark(new_store.code)
        moved = replace(slots, store_id=other)
        new_store.keychain.set(other, new_store.keychain.get(slots.store_id) or b"")
        expected = CodeOfOtherStore

    with pytest.raises(KeychainEntryWrong):
        unlock_with_keychain(moved, new_store.keychain)
    with pytest.raises(expected):
        unlock_with_recovery(moved, new_store.words)


def test_a_slot_of_one_kind_does_not_open_as_the_other(new_store: NewStore) -> None:
    slots = new_store.slots
    swapped = replace(
        slots,
        keychain=(replace(slots.keychain[0], id=slots.recovery[0].id, wrapped=slots.recovery[0].wrapped),),
    )
    new_store.keychain.set(slots.store_id, new_store.code.reveal())

    with pytest.raises(KeychainEntryWrong):
        unlock_with_keychain(swapped, new_store.keychain)


def test_a_changed_key_check_is_damage(new_store: NewStore) -> None:
    with pytest.raises(SlotsDamaged):
        unlock_with_keychain(replace(new_store.slots, key_check=bytes(16)), new_store.keychain)


# Adding and renewing


def test_after_recovery_a_new_laptop_becomes_a_way_in_and_the_old_one_stays(new_store: NewStore) -> None:
    laptop = MemoryKeychain()

    slots = add_keychain_slot(new_store.slots, new_store.key, laptop, label="nieuwe laptop")

    assert unlock_with_keychain(slots, laptop) == new_store.key
    assert unlock_with_keychain(slots, new_store.keychain) == new_store.key
    assert laptop.get(slots.store_id) != new_store.keychain.get(slots.store_id)


def test_adding_a_keychain_that_opens_already_changes_nothing(new_store: NewStore) -> None:
    before = new_store.keychain.get(new_store.key.store_id)

    assert add_keychain_slot(new_store.slots, new_store.key, new_store.keychain) == new_store.slots
    assert new_store.keychain.get(new_store.key.store_id) == before


@pytest.mark.parametrize("keychain", [MemoryKeychain(), OtherKeychain()])
def test_a_keychain_with_a_wrong_entry_can_be_linked_again(
    keychain: MemoryKeychain, new_store: NewStore
) -> None:
    keychain.set(new_store.key.store_id, bytes(32))

    slots = add_keychain_slot(new_store.slots, new_store.key, keychain)

    assert unlock_with_keychain(slots, keychain) == new_store.key


def test_the_key_of_another_store_gets_no_slot(new_store: NewStore) -> None:
    keychain: Keychain = MemoryKeychain()

    with pytest.raises(ValueError, match=r"^a slot can only hold the key of its own store$"):
        add_keychain_slot(new_store.slots, new_store_key(), keychain)
    with pytest.raises(ValueError, match=r"^a slot can only hold the key of its own store$"):
        renew_recovery(new_store.slots, new_store_key(new_store.key.store_id))


def test_a_sheet_is_provisional_until_words_are_typed_back(new_store: NewStore) -> None:
    assert not new_store.slots.recovery_confirmed
    assert new_store.slots.recovery[0].state == "voorlopig"

    slots = confirm_recovery(new_store.slots, new_store.code, answers(new_store.code))

    assert slots.recovery_confirmed
    assert slots.recovery[0].state == "bevestigd"
    assert unlock_with_recovery(slots, new_store.words) == new_store.key


def test_a_wrong_word_leaves_the_sheet_provisional(new_store: NewStore) -> None:
    wrong = answers(new_store.code) | {9: "qqqq"}

    with pytest.raises(RecoveryNotConfirmed):
        confirm_recovery(new_store.slots, new_store.code, wrong)


def test_a_code_that_opens_nothing_confirms_nothing(new_store: NewStore) -> None:
    void = RecoveryCode(bytes(32), new_store.code._tag)

    with pytest.raises(RecoveryCodeWrong):
        confirm_recovery(new_store.slots, void, answers(void))


def test_a_new_sheet_voids_the_old_one_once_it_is_confirmed(new_store: NewStore) -> None:
    confirmed = confirm_recovery(new_store.slots, new_store.code, answers(new_store.code))

    renewed, code = renew_recovery(confirmed, new_store.key)
    assert unlock_with_recovery(renewed, new_store.words) == new_store.key, (
        "a power cut here must lose nothing"
    )
    assert unlock_with_recovery(renewed, " ".join(code.words)) == new_store.key

    final = confirm_recovery(renewed, code, answers(code))
    assert unlock_with_recovery(final, " ".join(code.words)) == new_store.key
    with pytest.raises(RecoveryCodeWrong):
        unlock_with_recovery(final, new_store.words)


def test_a_sheet_that_was_never_confirmed_is_void_when_a_new_one_is_made(new_store: NewStore) -> None:
    renewed, code = renew_recovery(new_store.slots, new_store.key)

    with pytest.raises(RecoveryCodeWrong):
        unlock_with_recovery(renewed, new_store.words)
    assert unlock_with_recovery(renewed, " ".join(code.words)) == new_store.key


def test_slots_come_back_from_their_text(new_store: NewStore) -> None:
    slots = add_keychain_slot(
        new_store.slots, new_store.key, OtherKeychain(), label="laptop ‘IB’ – ’t Lokaal"
    )

    assert KeySlots.from_json(slots.to_json()) == slots


def test_a_slot_says_when_it_was_made_and_has_no_name_until_it_gets_one() -> None:
    key, keychain = new_store_key(), MemoryKeychain()
    slots, _ = create_slots(key, keychain, created=date(2026, 11, 30))
    later = add_keychain_slot(slots, key, MemoryKeychain(), created=date(2026, 12, 1))

    assert [(slot.label, slot.created) for slot in later.keychain] == [
        ("", date(2026, 11, 30)),
        ("", date(2026, 12, 1)),
    ]


def test_today_is_the_day_at_greenwich(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date without a zone would make the day depend on where the laptop thinks it is."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            assert tz is UTC
            return cls(2026, 11, 30, 23, 30, tzinfo=tz)

    monkeypatch.setattr(room, "datetime", Clock)

    slots, _ = create_slots(new_store_key(), MemoryKeychain())

    assert slots.keychain[0].created == slots.recovery[0].created == date(2026, 11, 30)


def test_every_slot_has_an_id_of_its_own(new_store: NewStore) -> None:
    first, _ = renew_recovery(
        confirm_recovery(new_store.slots, new_store.code, answers(new_store.code)), new_store.key
    )

    ids = [slot.id for slot in (*first.keychain, *first.recovery)]
    assert len({str(UUID(each)) for each in ids}) == 3
