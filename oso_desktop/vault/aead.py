"""One box for everything this room encrypts: AES-256-GCM with a fresh nonce, bound to its place.

Layout of a box: 1 byte algorithm id and format version, 12 bytes nonce, ciphertext, 16 bytes tag. The first byte lets a
later version renew the algorithm; it is authenticated with the rest.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_SIZE = 32
_AES_256_GCM = b"\x01"
_NONCE_SIZE = 12
_TAG_SIZE = 16


class BoxBroken(Exception):
    """The box was changed, moved or made with another key; callers turn this into their own message."""


def context(*parts: str) -> bytes:
    """The associated data for `parts`: each with its length before it, so that no two lists give the same bytes."""
    encoded = (part.encode() for part in parts)
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def encrypt(key: bytes | bytearray, plaintext: bytes, bound_to: bytes) -> bytes:
    """Plaintext in, box out. `key` is 32 bytes; another length is a bug (ValueError)."""
    _check_key(key)
    nonce = os.urandom(_NONCE_SIZE)
    return _AES_256_GCM + nonce + AESGCM(key).encrypt(nonce, plaintext, _AES_256_GCM + bound_to)


def decrypt(key: bytes | bytearray, box: bytes, bound_to: bytes) -> bytes:
    """Box in, plaintext out.

    Raises BoxBroken, without the cause: what was wrong with a box is no business of whoever offers it.
    """
    _check_key(key)
    header, nonce = box[:1], box[1 : 1 + _NONCE_SIZE]
    if header != _AES_256_GCM or len(box) < 1 + _NONCE_SIZE + _TAG_SIZE:
        raise BoxBroken
    try:
        return AESGCM(key).decrypt(nonce, memoryview(box)[1 + _NONCE_SIZE :], header + bound_to)
    except InvalidTag:
        raise BoxBroken from None


def derive_key(secret: bytes | bytearray, *, store_id: str, purpose: str, size: int = KEY_SIZE) -> bytes:
    """HKDF-SHA256: the store id is the salt, the purpose the info; `size` in bytes."""
    info = context("oso-desktop", purpose)
    return HKDF(algorithm=SHA256(), length=size, salt=store_id.encode(), info=info).derive(secret)


def _check_key(key: bytes | bytearray) -> None:
    if len(key) != KEY_SIZE:
        msg = f"a key is {KEY_SIZE} bytes"
        raise ValueError(msg)
