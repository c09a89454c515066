"""Credential Manager of Windows: what it may hold at most, where its entries stay, and when they are gone.

Taken are keyring's own backend and the program's own list; imitated is only what Windows does below them. On Windows
the same goes to Credential Manager itself.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

from oso_desktop.vault import keychain as room
from oso_desktop.vault.keychain import KeychainInsecure, os_keychain
from tests.windows.imitation import CredentialStore, credential_manager, imitated_only, real_only

STORE = "proef-van-de-tests"
SECRET = bytes(range(32))


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> CredentialStore:
    store = credential_manager(monkeypatch)
    monkeypatch.setitem(room._ALLOWED, sys.platform, room._ALLOWED["win32"])  # type: ignore[misc, unused-ignore]
    return store


@imitated_only
def test_a_key_stays_on_this_computer_and_is_far_below_the_limit(credentials: CredentialStore) -> None:
    """R175: an entry that roams would bring the key to every computer on which the person signs in."""
    keychain = os_keychain()
    assert credentials.kept == {}, "nothing stays of the trial"
    keychain.set(STORE, SECRET)

    (kept,) = credentials.kept.values()
    assert keychain.name == "keyring.backends.Windows.WinVaultKeyring"
    assert keychain.get(STORE) == SECRET
    stays_here_and_fits(kept)


@imitated_only
def test_two_stores_on_one_account_keep_each_its_own_key(credentials: CredentialStore) -> None:
    """Windows has one entry for a name: the backend moves the earlier one to a name with its user, as it was."""
    keychain, other = os_keychain(), bytes(32)
    keychain.set(STORE, SECRET)
    keychain.set("een andere school", other)

    assert (keychain.get(STORE), keychain.get("een andere school")) == (SECRET, other)
    for kept in credentials.kept.values():
        stays_here_and_fits(kept)
    keychain.delete(STORE)
    assert (keychain.get(STORE), keychain.get("een andere school")) == (None, other)


@imitated_only
def test_what_is_too_long_for_windows_is_refused_without_a_word_of_it(credentials: CredentialStore) -> None:
    """1,280 signs go in, one more does not (error 1783, whose text may quote the secret)."""
    keychain = os_keychain()
    most = os.urandom(960)
    keychain.set(STORE, most)
    assert len(next(iter(credentials.kept.values()))["CredentialBlob"]) == credentials.BLOB_LIMIT

    with pytest.raises(KeychainInsecure) as problem:
        keychain.set(STORE, os.urandom(961))

    assert "bad data" not in f"{problem.value!r} {problem.value.text} {problem.value.next_step}"
    assert problem.value.__suppress_context__
    assert keychain.get(STORE) == most, "what was there stays"


@imitated_only
def test_after_an_administrator_set_a_new_password_there_is_no_key_and_no_fault(
    credentials: CredentialStore,
) -> None:
    """The way in is then the recovery sheet, of which the page of a store without a key tells (tests/vault)."""
    keychain = os_keychain()
    keychain.set(STORE, SECRET)
    credentials.lose_all()

    assert keychain.get(STORE) is None
    keychain.delete(STORE)
    keychain.set(STORE, SECRET)
    assert keychain.get(STORE) == SECRET


@real_only
def test_credential_manager_itself() -> None:
    """The same on the account that runs the tests; what was kept is taken away again."""
    from win32ctypes.pywin32 import win32cred  # type: ignore[import-not-found,unused-ignore]  # on Windows only

    keychain = os_keychain()
    try:
        keychain.set(STORE, SECRET)
        assert keychain.get(STORE) == SECRET
        target = next(
            name for name in ("OSO Desktop", f"{STORE}@OSO Desktop") if _user_of(win32cred, name) == STORE
        )
        stays_here_and_fits(win32cred.CredRead(Type=win32cred.CRED_TYPE_GENERIC, TargetName=target))
        with pytest.raises(KeychainInsecure):
            keychain.set(STORE, os.urandom(961))
    finally:
        keychain.delete(STORE)
    assert keychain.get(STORE) is None


def _user_of(credentials: Any, name: str) -> str:
    try:
        return str(credentials.CredRead(Type=credentials.CRED_TYPE_GENERIC, TargetName=name)["UserName"])
    except Exception:  # noqa: BLE001 - its own family of errors, for one that is not there
        return ""


def stays_here_and_fits(entry: dict[str, Any]) -> None:
    assert entry["Persist"] == CredentialStore.CRED_PERSIST_LOCAL_MACHINE
    assert len(entry["CredentialBlob"]) == 88, "44 signs of two bytes"
    assert len(entry["CredentialBlob"]) < CredentialStore.BLOB_LIMIT / 20
