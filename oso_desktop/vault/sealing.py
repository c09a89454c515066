"""Sealing of single items (attachments, packages, key pairs), each with a key of its own.

Destroying the wrapped key of one item makes that item unreadable, wherever copies of its content remain.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from oso_desktop.errors import OsoError
from oso_desktop.vault import aead


class SealBroken(OsoError):
    """A sealed item was damaged, changed or put in another item's place."""

    def __init__(self) -> None:
        super().__init__(
            "Een versleuteld stuk in de opslag is beschadigd of staat op een plaats waar het niet hoort.",
            "Zet een reservekopie terug van vóór de beschadiging, of voeg het stuk opnieuw toe.",
        )


@dataclass(frozen=True, slots=True)
class SealedItem:
    """`wrapped_key`: the item's own key, wrapped by the content key. `sealed`: the content, encrypted by that key."""

    wrapped_key: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def seal(
    content_key: bytes | bytearray,
    plaintext: bytes,
    *,
    store_id: str,
    purpose: str,
    item_id: str,
    version: int = 1,
) -> SealedItem:
    """Encrypt `plaintext` under a fresh key and bind it to store, purpose, item and version.

    Plaintext and ciphertext are in memory together, so count on twice the size. AES-GCM allows 64 GiB in one message.
    """
    item_key = os.urandom(aead.KEY_SIZE)
    return SealedItem(
        wrapped_key=aead.encrypt(
            content_key, item_key, _bound_to("key", store_id, purpose, item_id, version)
        ),
        sealed=aead.encrypt(item_key, plaintext, _bound_to("content", store_id, purpose, item_id, version)),
    )


def unseal(
    content_key: bytes | bytearray,
    item: SealedItem,
    *,
    store_id: str,
    purpose: str,
    item_id: str,
    version: int = 1,
) -> bytes:
    """The plaintext of an item. SealBroken when anything but exactly what was sealed is offered."""
    try:
        item_key = aead.decrypt(
            content_key, item.wrapped_key, _bound_to("key", store_id, purpose, item_id, version)
        )
        return aead.decrypt(item_key, item.sealed, _bound_to("content", store_id, purpose, item_id, version))
    except aead.BoxBroken:
        raise SealBroken from None


def _bound_to(part: str, store_id: str, purpose: str, item_id: str, version: int) -> bytes:
    """`part` keeps the wrapped key and the content from taking each other's place."""
    return aead.context("oso-desktop/sealed item", part, store_id, purpose, item_id, str(version))
