"""Taking ways in away, naming them, and giving one a new key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from os import urandom

from oso_desktop.errors import OsoError
from oso_desktop.vault import aead
from oso_desktop.vault.keychain import Keychain, KeychainEntryWrong, KeychainInsecure
from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.slot_data import KeySlots
from oso_desktop.vault.slots import KeychainEmpty, open_slot
from oso_desktop.vault.wrapping import Kind, wrap


class SlotUnknown(OsoError):
    """There is no way in with this id, or not any more."""

    def __init__(self) -> None:
        super().__init__(
            "Deze sleutel is er niet meer.",
            "Kijk opnieuw in de lijst van sleutels: die is intussen veranderd.",
        )


class SlotNotRemovable(OsoError):
    """The last way in is never taken away, and a recovery sheet is only ever replaced by a new one."""

    def __init__(self) -> None:
        super().__init__(
            "Deze sleutel kan niet weg: zonder deze kan straks niemand meer bij de dossiers, of het is het "
            "herstelblad.",
            "Zorg eerst voor een gecontroleerd herstelblad. Is het herstelblad kwijt of gezien? Maak dan een nieuw "
            "blad; het oude vervalt vanzelf.",
        )


def remove_slot(slots: KeySlots, slot_id: str) -> KeySlots:
    """The slots without one account or invitation.

    What stays must hold another account, or a sheet that somebody has read back. Raises SlotNotRemovable, SlotUnknown.
    """
    if any(slot.id == slot_id for slot in slots.recovery):
        raise SlotNotRemovable
    left = replace(
        slots,
        keychain=tuple(slot for slot in slots.keychain if slot.id != slot_id),
        invitations=tuple(slot for slot in slots.invitations if slot.id != slot_id),
    )
    if left == slots:
        raise SlotUnknown
    if left.keychain != slots.keychain and not left.keychain and not left.recovery_confirmed:
        raise SlotNotRemovable
    return left


def without_stale_invitations(slots: KeySlots, *, wanted: Collection[str], today: date) -> KeySlots:
    """The slots without invitations that are over, or that are not among the `wanted` ids."""
    kept = tuple(slot for slot in slots.invitations if slot.id in wanted and today <= slot.expires)
    return replace(slots, invitations=kept)


def rename_slot(slots: KeySlots, slot_id: str, label: str) -> KeySlots:
    """The slots with another label for one account. Raises SlotUnknown."""
    if not any(slot.id == slot_id for slot in slots.keychain):
        raise SlotUnknown
    return replace(
        slots,
        keychain=tuple(replace(slot, label=label) if slot.id == slot_id else slot for slot in slots.keychain),
    )


@contextmanager
def new_device_key(
    slots: KeySlots,
    store_key: StoreKey,
    keychain: Keychain,
    *,
    created: date,
    save: Callable[[KeySlots], None],
) -> Iterator[KeySlots]:
    """Puts a fresh device key in the keychain, and in a slot under the same id, so that it stays the same person's.

    The keychain holds one key per store, and is another place than the file with slots; power may go between any two
    steps. So the file first gets a slot for the new key beside the one for the old, and holds both until the keychain
    gave the new key back and that key opened its slot: whichever key the keychain has at any moment, there is a slot
    for it. Inside the `with` both are there, and when anything fails the old key is put back; at its end the old slot
    goes. Gives the slots as they are then. Raises what `open_slot` and `save` raise, and KeychainInsecure when the
    keychain does not give back what it got.
    """
    yield from _renewed(slots, store_key, keychain, created=created, save=save)


def _renewed(
    slots: KeySlots,
    store_key: StoreKey,
    keychain: Keychain,
    *,
    created: date,
    save: Callable[[KeySlots], None],
) -> Iterator[KeySlots]:
    opened, old = open_slot(slots, keychain)
    opened.wipe()
    old_key, new_key = keychain.get(slots.store_id) or b"", urandom(aead.KEY_SIZE)
    new = replace(old, created=created, wrapped=wrap(slots, Kind.KEYCHAIN, old.id, store_key, new_key))
    both = replace(slots, keychain=(*slots.keychain, new))
    # Not only the old slot goes: an earlier attempt that was cut off may have left more under this id.
    after = replace(slots, keychain=(*(slot for slot in slots.keychain if slot.id != old.id), new))
    try:
        save(both)
        keychain.set(slots.store_id, new_key)
        _require_open(replace(slots, keychain=(new,)), keychain)
        yield after
    except BaseException:
        with suppress(OsoError):
            save(both)  # before the old key goes back: the file may have lost its slot
            keychain.set(slots.store_id, old_key)
            save(slots)
        raise
    save(after)


def _require_open(slots: KeySlots, keychain: Keychain) -> None:
    try:
        open_slot(slots, keychain)[0].wipe()
    except (KeychainEmpty, KeychainEntryWrong):
        raise KeychainInsecure from None
