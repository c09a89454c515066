"""The real keychain of this session, and a store to try the ways in on."""

from __future__ import annotations

import os
from dataclasses import dataclass

import pytest

from oso_desktop.vault.keychain import Keychain, KeychainUnavailable, MemoryKeychain, os_keychain
from oso_desktop.vault.keys import StoreKey, new_store_key
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import KeySlots, create_slots


@pytest.fixture(scope="session")
def real_keychain() -> Keychain:
    """The keychain of the operating system; absent on a bare machine, compulsory in CI."""
    try:
        return os_keychain()
    except KeychainUnavailable as problem:
        reason = f"no real, unlocked keychain in this session: {problem.text}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@dataclass(frozen=True)
class NewStore:
    key: StoreKey
    keychain: MemoryKeychain
    slots: KeySlots
    code: RecoveryCode

    @property
    def words(self) -> str:
        return " ".join(self.code.words)


@pytest.fixture
def new_store() -> NewStore:
    key, keychain = new_store_key(), MemoryKeychain()
    slots, code = create_slots(key, keychain, label="laptop administratie")
    return NewStore(key, keychain, slots, code)
