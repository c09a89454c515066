"""The store key and the keys derived from it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from oso_desktop.vault.keys import Purpose, StoreKey, derive, key_check, new_store_id, new_store_key


def test_every_purpose_and_every_store_has_a_key_of_its_own() -> None:
    secret = bytes(range(32))
    stores = [StoreKey(secret, name) for name in ("school een", "school twee")]

    derived = [derive(store, purpose) for store in stores for purpose in Purpose] + [secret]
    derived += [key_check(store) for store in stores]

    assert len(set(derived)) == len(derived)
    assert all(len(key) == 32 for key in derived[:9])


def test_a_derived_key_stays_the_same_for_ever() -> None:
    """The derivation, spelled out: a change here would lock every school out of its store."""
    info = b"\x00\x00\x00\x0boso-desktop\x00\x00\x00\x12store key/database"
    expected = HKDF(algorithm=SHA256(), length=32, salt=b"school", info=info).derive(bytes(range(32)))

    assert derive(StoreKey(bytes(range(32)), "school"), Purpose.DATABASE) == expected
    assert expected.hex() == "09df9c99159bb51121ed0dcc2144f7703bfc795487358197b1c5cb75133a2a60"


def test_fresh_keys_and_ids_differ() -> None:
    keys = [bytes(new_store_key("school").reveal()) for _ in range(3)]

    assert all(one != other for one, other in pairwise(keys))
    assert new_store_key().store_id != new_store_key().store_id
    assert new_store_id() != new_store_id()


def test_keys_compare_by_content() -> None:
    key = new_store_key("school")

    assert key == StoreKey(bytes(key.reveal()), "school")
    assert key != StoreKey(bytes(key.reveal()), "andere school")
    assert key != new_store_key("school")
    assert key != "school"


def test_a_wiped_key_is_gone_and_refuses_work() -> None:
    key = new_store_key()
    held = key.reveal()

    key.wipe()

    assert held == bytes(32)
    with pytest.raises(RuntimeError, match=r"^this store key has been wiped$"):
        derive(key, Purpose.DATABASE)


@pytest.mark.parametrize("size", [0, 31, 33, 64])
def test_a_store_key_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        StoreKey(bytes(size), "school")
