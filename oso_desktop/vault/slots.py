"""The ways in to a store: making, using, adding and renewing key slots. Pure on data; files are in `slot_files`."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from os import urandom

from oso_desktop.errors import OsoError
from oso_desktop.vault import aead
from oso_desktop.vault.keychain import Keychain, KeychainEntryWrong
from oso_desktop.vault.keys import StoreKey, key_check
from oso_desktop.vault.recovery import (
    RecoveryCode,
    RecoveryCodeWrong,
    check_answers,
    new_recovery_code,
    parse_words,
)
from oso_desktop.vault.slot_data import (
    InvitationSlot,
    KeychainSlot,
    KeySlots,
    RecoverySlot,
    SlotsDamaged,
    SlotsTooNew,
)
from oso_desktop.vault.slot_files import (
    FolderAway,
    LoadedSlots,
    SlotsMissing,
    SlotsNotReadable,
    SlotsNotSaved,
    load_slots,
    save_slots,
)
from oso_desktop.vault.spoken_code import CodeOfOtherStore
from oso_desktop.vault.wrapping import Kind, check_key, unwrap, wrap

__all__ = [
    "FolderAway",
    "InvitationSlot",
    "KeySlots",
    "KeychainChanged",
    "KeychainEmpty",
    "KeychainEntryWrong",
    "KeychainSlot",
    "LoadedSlots",
    "RecoverySlot",
    "SlotsDamaged",
    "SlotsMissing",
    "SlotsNotReadable",
    "SlotsNotSaved",
    "SlotsTooNew",
    "add_keychain_slot",
    "check_key",
    "confirm_recovery",
    "create_slots",
    "load_slots",
    "open_slot",
    "renew_recovery",
    "save_slots",
    "unlock_with_keychain",
    "unlock_with_recovery",
]

_USE_SHEET = (
    "Open de opslag met de woorden van het herstelblad; daarna wordt deze computer opnieuw gekoppeld."
)


class KeychainEmpty(OsoError):
    """The keychain has no entry for this store: a new laptop, another account, or a password that was reset."""

    def __init__(self) -> None:
        super().__init__(
            "De sleutelhanger van dit account heeft geen sleutel voor deze opslag. Dat gebeurt op een nieuwe "
            "laptop, in een ander account, of als een beheerder uw wachtwoord opnieuw heeft ingesteld. Uw gegevens "
            "zijn er nog.",
            _USE_SHEET,
        )


class KeychainChanged(OsoError):
    """This computer now has another kind of keychain than the one in which the device key was put."""

    def __init__(self) -> None:
        super().__init__(
            "Deze computer gebruikt nu een andere sleutelhanger dan toen de opslag werd gekoppeld. De sleutel uit de "
            "vorige sleutelhanger is hier niet te vinden.",
            _USE_SHEET,
        )


def create_slots(
    store_key: StoreKey, keychain: Keychain | None, *, label: str = "", created: date | None = None
) -> tuple[KeySlots, RecoveryCode]:
    """The slots of a new store, and the code for its recovery sheet, which is provisional until confirmed.

    Without a keychain the recovery code is the only way in. `created` is today (UTC) unless given.
    """
    slots = KeySlots(store_key.store_id, key_check(store_key))
    if keychain is not None:
        slots = add_keychain_slot(slots, store_key, keychain, label=label, created=created)
    return renew_recovery(slots, store_key, created=created)


def unlock_with_keychain(slots: KeySlots, keychain: Keychain) -> StoreKey:
    """The store key, by the device key in the keychain; raises what `open_slot` raises."""
    return open_slot(slots, keychain)[0]


def open_slot(slots: KeySlots, keychain: Keychain) -> tuple[StoreKey, KeychainSlot]:
    """The store key by the device key in the keychain, and the slot that gave it.

    Raises KeychainEmpty, KeychainChanged, KeychainEntryWrong or KeychainUnavailable.
    """
    device_key = keychain.get(slots.store_id)
    known = [slot for slot in slots.keychain if slot.backend == keychain.name]
    if not known and slots.keychain:
        raise KeychainChanged
    if device_key is None:
        raise KeychainEmpty
    for slot in known:
        if (store_key := unwrap(slots, Kind.KEYCHAIN, slot, device_key)) is not None:
            return store_key, slot
    raise KeychainEntryWrong


def unlock_with_recovery(slots: KeySlots, words: str) -> StoreKey:
    """The store key, by the words of the recovery sheet.

    Raises WrongWordCount, MistypedWord, CodeCheckFailed, CodeOfOtherStore or RecoveryCodeWrong.
    """
    return _unlock_by_code(slots, parse_words(words))[0]


def add_keychain_slot(
    slots: KeySlots, store_key: StoreKey, keychain: Keychain, *, label: str = "", created: date | None = None
) -> KeySlots:
    """One more way in, through this keychain; unchanged when this keychain is a way in already.

    Puts a fresh device key in the keychain. If the slots are then not saved, the recovery sheet remains the way in.
    """
    if _opens(slots, keychain):
        return slots
    device_key = urandom(aead.KEY_SIZE)
    slot_id = str(uuid.uuid4())
    wrapped = wrap(slots, Kind.KEYCHAIN, slot_id, store_key, device_key)
    keychain.set(slots.store_id, device_key)
    slot = KeychainSlot(slot_id, label, keychain.name, created or _today(), wrapped)
    return replace(slots, keychain=(*slots.keychain, slot))


def renew_recovery(
    slots: KeySlots, store_key: StoreKey, *, created: date | None = None
) -> tuple[KeySlots, RecoveryCode]:
    """A new recovery code, provisional. Save the slots first, then print the sheet.

    An earlier confirmed code stays valid until the new one is confirmed, so that a power cut in between loses nothing;
    an earlier provisional one is void at once.
    """
    code = new_recovery_code(slots.store_id)
    slot_id = str(uuid.uuid4())
    slot = RecoverySlot(
        slot_id, created or _today(), wrap(slots, Kind.RECOVERY, slot_id, store_key, code.reveal())
    )
    confirmed = tuple(old for old in slots.recovery if old.confirmed)
    return replace(slots, recovery=(*confirmed, slot)), code


def confirm_recovery(slots: KeySlots, code: RecoveryCode, answers: Mapping[int, str]) -> KeySlots:
    """Make a code definitive by words typed back from its sheet (by position, from 1); every other code is void.

    Raises RecoveryNotConfirmed, CodeOfOtherStore or RecoveryCodeWrong.
    """
    check_answers(code, answers)
    store_key, slot = _unlock_by_code(slots, code)
    store_key.wipe()
    return replace(slots, recovery=(replace(slot, confirmed=True),))


def _unlock_by_code(slots: KeySlots, code: RecoveryCode) -> tuple[StoreKey, RecoverySlot]:
    if not code.belongs_to(slots.store_id):
        raise CodeOfOtherStore(code.form)
    for slot in slots.recovery:
        if (store_key := unwrap(slots, Kind.RECOVERY, slot, code.reveal())) is not None:
            return store_key, slot
    raise RecoveryCodeWrong


def _opens(slots: KeySlots, keychain: Keychain) -> bool:
    try:
        unlock_with_keychain(slots, keychain).wipe()
    except (KeychainEmpty, KeychainChanged, KeychainEntryWrong):
        return False
    return True


def _today() -> date:
    return datetime.now(UTC).date()
