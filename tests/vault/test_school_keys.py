"""The school's own keys: only they open what was sealed to their card, and only they sign in its name."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PublicKey, Suite
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.assets import word_list
from oso_desktop.vault.passphrase import WORD_COUNT, new_passphrase
from oso_desktop.vault.school_keys import NotForThisKey, SchoolKeys, new_school_keys, seal_keys, unseal_keys
from oso_desktop.vault.sealing import SealBroken

KEYS = SchoolKeys(bytes(range(128)))
OTHER = SchoolKeys(bytes(range(1, 129)))
IDENTITY = bytes(range(32))


def sealed_to(keys: SchoolKeys, content: bytes, info: bytes) -> bytes:
    public = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(keys.receiving[:1184]),
        X25519PublicKey.from_public_bytes(keys.receiving[1184:]),
    )
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM).encrypt(content, public, info)


@settings(deadline=None)
@given(st.binary(max_size=500), st.binary(max_size=50))
def test_what_was_sealed_to_a_school_opens_there_and_nowhere_else(content: bytes, info: bytes) -> None:
    """R150"""
    sealed = sealed_to(KEYS, content, info)

    assert KEYS.open(sealed, info) == content
    for keys, told in ((OTHER, info), (KEYS, info + b"x")):
        with pytest.raises(NotForThisKey):
            keys.open(sealed, told)


@settings(deadline=None)
@given(st.integers(0, 1140), st.integers(1, 255))
def test_not_one_byte_of_what_was_sealed_may_be_another(at: int, change: int) -> None:
    sealed = bytearray(sealed_to(KEYS, b"hello", b"info"))
    sealed[at] ^= change

    with pytest.raises(NotForThisKey):
        KEYS.open(bytes(sealed), b"info")


@pytest.mark.parametrize("length", [0, 1, 1119, 1120, 1136, 1140])
def test_what_was_cut_off_opens_nowhere(length: int) -> None:
    with pytest.raises(NotForThisKey) as problem:
        KEYS.open(sealed_to(KEYS, b"hello", b"")[:length], b"")

    assert problem.value.__suppress_context__


def test_a_signature_is_of_one_message_by_one_school() -> None:
    signature = KEYS.sign(b"message")

    Ed25519PublicKey.from_public_bytes(KEYS.signing).verify(signature, b"message")
    for public, message in ((KEYS.signing, b"massage"), (OTHER.signing, b"message")):
        with pytest.raises(InvalidSignature):
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)


def test_the_three_private_halves_lie_in_this_order() -> None:
    """docs/formats.md: a store of today must open with every later program."""
    by_part = [
        SchoolKeys(bytes(64) + bytes([1]) * 32 + bytes([2]) * 32),
        SchoolKeys(bytes([9]) * 64 + bytes([1]) * 32 + bytes([2]) * 32),
        SchoolKeys(bytes(64) + bytes([9]) * 32 + bytes([2]) * 32),
        SchoolKeys(bytes(64) + bytes([1]) * 32 + bytes([9]) * 32),
    ]
    first, lattice, curve, signer = [
        (keys.receiving[:1184], keys.receiving[1184:], keys.signing) for keys in by_part
    ]

    assert lattice[0] != first[0] == curve[0] == signer[0]
    assert curve[1] != first[1] == lattice[1] == signer[1]
    assert signer[2] != first[2] == lattice[2] == curve[2]
    assert [len(part) for part in first] == [1184, 32, 32]


@pytest.mark.parametrize("size", [0, 127, 129])
def test_private_keys_of_another_length_are_a_bug(size: int) -> None:
    with pytest.raises(ValueError, match=r"^the private keys of a school are 128 bytes$"):
        SchoolKeys(bytes(size))


def test_fresh_keys_are_each_time_others() -> None:
    made = [new_school_keys() for _ in range(4)]

    assert len({keys.receiving for keys in made} | {keys.signing for keys in made}) == 8


def test_keys_in_the_store_open_in_their_own_place_only() -> None:
    item = seal_keys(IDENTITY, KEYS, store_id="s", keys_id="k")

    assert unseal_keys(IDENTITY, item, store_id="s", keys_id="k").signing == KEYS.signing
    attempts: list[Callable[[], SchoolKeys]] = [
        lambda: unseal_keys(IDENTITY, item, store_id="t", keys_id="k"),
        lambda: unseal_keys(IDENTITY, item, store_id="s", keys_id="l"),
        lambda: unseal_keys(bytes(32), item, store_id="s", keys_id="k"),
        lambda: unseal_keys(IDENTITY, replace(item, sealed=item.sealed[:-1]), store_id="s", keys_id="k"),
    ]
    for attempt in attempts:
        with pytest.raises(SealBroken):
            attempt()


def test_wiped_keys_do_nothing_rather_than_something_with_zeros() -> None:
    keys = SchoolKeys(bytes(range(128)))
    private = keys.reveal()
    keys.wipe()

    assert private == bytes(128)
    for act in (keys.reveal, lambda: keys.sign(b"x"), lambda: keys.open(b"x", b"")):
        with pytest.raises(RuntimeError, match=r"^these keys have been wiped$"):
            act()


def test_keys_and_words_show_nothing_and_are_not_copied() -> None:
    words = new_passphrase()

    assert (repr(KEYS), repr(words)) == ("<SchoolKeys: geheim>", "<Passphrase: geheim>")
    for secret in (KEYS, words):
        with pytest.raises(TypeError, match="secret"):
            copy.copy(secret)


def test_the_words_of_a_pdf_are_drawn_from_the_list() -> None:
    """At least 80 bits: eight words of ten bits each."""
    drawn = [new_passphrase() for _ in range(40)]

    assert WORD_COUNT * 10 >= 80
    assert {len(each.words) for each in drawn} == {WORD_COUNT}
    assert {word for each in drawn for word in each.words} <= set(word_list())
    assert len({each.words for each in drawn}) == len(drawn)
    assert len({word for each in drawn for word in each.words}) > 200
