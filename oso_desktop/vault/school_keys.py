"""The school's own key pairs: one that opens packages sent to it, one that signs those it sends.

Their private halves are sealed in the store under the key for `Purpose.IDENTITY`; here they are 128 bytes:

    seed of ML-KEM-768 (64) | X25519 (32) | Ed25519 (32)
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite

from oso_desktop.vault.sealing import SealedItem, seal, unseal
from oso_desktop.vault.secret import Secret

_SEED, _HALF = 64, 32
_PRIVATE = _SEED + 2 * _HALF
PURPOSE = "school keys"
"""What the private halves are sealed for."""


class NotForThisKey(Exception):
    """What was sealed does not open with this key: it is of another, or was changed; callers say which they think."""


class SchoolKeys(Secret):
    """Both key pairs of one school card. `receiving` and `signing` are the public halves, as the card has them."""

    __slots__ = ("_private", "_wiped", "receiving", "signing")

    def __init__(self, private: bytes) -> None:
        if len(private) != _PRIVATE:
            msg = f"the private keys of a school are {_PRIVATE} bytes"
            raise ValueError(msg)
        self._private = bytearray(private)
        self._wiped = False
        self.receiving: bytes = (
            self._lattice().public_key().public_bytes_raw() + self._curve().public_key().public_bytes_raw()
        )
        self.signing: bytes = self._signer().public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature, 64 bytes."""
        return self._signer().sign(message)

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """What was sealed to this school by HPKE with exactly this `info`; raises NotForThisKey."""
        private = MLKEM768X25519PrivateKey(self._lattice(), self._curve())
        try:
            return _suite().decrypt(sealed, private, info)
        except (InvalidTag, ValueError):
            raise NotForThisKey from None

    def reveal(self) -> bytearray:
        """The private halves, for sealing inside this room. RuntimeError after `wipe`."""
        if self._wiped:
            msg = "these keys have been wiped"
            raise RuntimeError(msg)
        return self._private

    def wipe(self) -> None:
        """Overwrite the private halves. Best effort: Python may hold copies that nobody can reach any more."""
        self._private[:] = bytes(_PRIVATE)
        self._wiped = True

    def _lattice(self) -> MLKEM768PrivateKey:
        return MLKEM768PrivateKey.from_seed_bytes(bytes(self.reveal()[:_SEED]))

    def _curve(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(bytes(self.reveal()[_SEED : _SEED + _HALF]))

    def _signer(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes(self.reveal()[_SEED + _HALF :]))


def new_school_keys() -> SchoolKeys:
    """Fresh key pairs. Each private half is random bytes, so they come from one draw."""
    return SchoolKeys(os.urandom(_PRIVATE))


def seal_keys(
    identity_key: bytes | bytearray, keys: SchoolKeys, *, store_id: str, keys_id: str
) -> SealedItem:
    """The private halves under a key of their own, bound to this store and this id."""
    return seal(identity_key, bytes(keys.reveal()), store_id=store_id, purpose=PURPOSE, item_id=keys_id)


def unseal_keys(
    identity_key: bytes | bytearray, item: SealedItem, *, store_id: str, keys_id: str
) -> SchoolKeys:
    """The key pairs again; raises SealBroken."""
    return SchoolKeys(unseal(identity_key, item, store_id=store_id, purpose=PURPOSE, item_id=keys_id))


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
