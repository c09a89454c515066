"""The store key, and the keys that are derived from it."""

from __future__ import annotations

import hmac
import os
import uuid
from enum import StrEnum

from oso_desktop.vault.aead import KEY_SIZE, derive_key
from oso_desktop.vault.secret import Secret


class Purpose(StrEnum):
    """What a derived key is for; each purpose has a key of its own, from which the others cannot be found."""

    DATABASE = "database"
    CONTENT = "content"
    AUDIT = "audit"
    IDENTITY = "identity"


class StoreKey(Secret):
    """The 32 random bytes from which every key of one store follows, together with the id of that store.

    Lives in memory only; on disk it stands wrapped in the key slots.
    """

    __slots__ = ("_secret", "_wiped", "store_id")

    def __init__(self, secret: bytes, store_id: str) -> None:
        if len(secret) != KEY_SIZE:
            msg = f"a store key is {KEY_SIZE} bytes"
            raise ValueError(msg)
        self._secret = bytearray(secret)
        self._wiped = False
        self.store_id = store_id

    def reveal(self) -> bytearray:
        """The key itself, for deriving and wrapping inside this room. RuntimeError after `wipe`."""
        if self._wiped:
            msg = "this store key has been wiped"
            raise RuntimeError(msg)
        return self._secret

    def wipe(self) -> None:
        """Overwrite the key. Best effort: Python may hold copies that nobody can reach any more."""
        self._secret[:] = bytes(KEY_SIZE)
        self._wiped = True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, StoreKey):
            return NotImplemented
        return self.store_id == other.store_id and hmac.compare_digest(self.reveal(), other.reveal())

    __hash__ = None  # type: ignore[assignment]  # a mutable secret has no place in a set or as a key


def new_store_id() -> str:
    """A fresh random name for a store. Not secret."""
    return str(uuid.uuid4())


def new_store_key(store_id: str | None = None) -> StoreKey:
    """A fresh random key, for the store with this id or for a new one."""
    return StoreKey(os.urandom(KEY_SIZE), store_id or new_store_id())


def derive(store_key: StoreKey, purpose: Purpose) -> bytes:
    """The 32-byte key for one purpose, bound to the store's id."""
    return derive_key(store_key.reveal(), store_id=store_key.store_id, purpose=f"store key/{purpose.value}")


def key_check(store_key: StoreKey) -> bytes:
    """16 bytes that tell the right key from a wrong one without opening the database, and give away nothing of it."""
    return derive_key(store_key.reveal(), store_id=store_key.store_id, purpose="store key check", size=16)
