"""The store key in the box of one slot, and out of it again."""

from __future__ import annotations

from enum import StrEnum

from oso_desktop.vault import aead
from oso_desktop.vault.keys import StoreKey, key_check
from oso_desktop.vault.slot_data import InvitationSlot, KeychainSlot, KeySlots, RecoverySlot, SlotsDamaged

_FORM = "1"
"""The form of a box. Not the version of the file: what was wrapped before the file got another form still opens."""


class Kind(StrEnum):
    """What a box is opened with; a secret of one kind opens no box of another."""

    KEYCHAIN = "keychain"
    RECOVERY = "recovery"
    INVITATION = "invitation"


def check_key(slots: KeySlots, store_key: StoreKey) -> bool:
    """Whether this is the key of the store that the slots are of."""
    return slots.store_id == store_key.store_id and slots.key_check == key_check(store_key)


def wrap(slots: KeySlots, kind: Kind, slot_id: str, store_key: StoreKey, secret: bytes, *also: str) -> bytes:
    """The store key in a box that `secret` opens, bound to its store, slot and kind, and to what `also` says.

    The key of another store is a bug (ValueError).
    """
    if not check_key(slots, store_key):
        msg = "a slot can only hold the key of its own store"
        raise ValueError(msg)
    return aead.encrypt(
        _wrapping_key(slots, kind, secret),
        bytes(store_key.reveal()),
        _bound_to(slots, kind, slot_id, also),
    )


def unwrap(
    slots: KeySlots,
    kind: Kind,
    slot: KeychainSlot | RecoverySlot | InvitationSlot,
    secret: bytes,
    *also: str,
) -> StoreKey | None:
    """The store key in a slot, or None when this secret does not open it. SlotsDamaged if it is not the store's key."""
    try:
        key = aead.decrypt(
            _wrapping_key(slots, kind, secret), slot.wrapped, _bound_to(slots, kind, slot.id, also)
        )
    except aead.BoxBroken:
        return None
    store_key = StoreKey(key, slots.store_id)
    if not check_key(slots, store_key):
        raise SlotsDamaged
    return store_key


def _wrapping_key(slots: KeySlots, kind: Kind, secret: bytes) -> bytes:
    return aead.derive_key(secret, store_id=slots.store_id, purpose=f"key slot/{kind.value}")


def _bound_to(slots: KeySlots, kind: Kind, slot_id: str, also: tuple[str, ...]) -> bytes:
    return aead.context("oso-desktop/key slot", slots.store_id, slot_id, kind.value, _FORM, *also)
