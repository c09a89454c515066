"""The keychain: only a real one of the operating system, and only while it keeps what it is given."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from oso_desktop.vault import keychain as room
from oso_desktop.vault.keychain import (
    Keychain,
    KeychainInsecure,
    KeychainLocked,
    KeychainMissing,
    KeychainUnavailable,
    MemoryKeychain,
    os_keychain,
    require_roundtrip,
)
from oso_desktop.vault.keys import new_store_id, new_store_key
from oso_desktop.vault.slots import create_slots, unlock_with_keychain

SECRET = bytes(range(32))


class Forgetful(MemoryKeychain):
    """Takes everything and keeps nothing, as keyring's `null` backend does."""

    def set(self, store_id: str, secret: bytes) -> None:
        pass


class Distorting(MemoryKeychain):
    def get(self, store_id: str) -> bytes | None:
        return None if (secret := super().get(store_id)) is None else secret[::-1]


class Clinging(MemoryKeychain):
    def delete(self, store_id: str) -> None:
        pass


@pytest.mark.parametrize("kind", [Forgetful, Distorting, Clinging])
def test_a_keychain_that_does_not_keep_its_word_is_refused(kind: type[MemoryKeychain]) -> None:
    with pytest.raises(KeychainInsecure) as problem:
        require_roundtrip(kind())

    assert "herstelblad" in problem.value.next_step


def test_a_sound_keychain_passes_and_keeps_nothing_of_the_probe() -> None:
    keychain = MemoryKeychain()

    require_roundtrip(keychain)

    assert vars(keychain) == vars(MemoryKeychain())


def test_the_probe_is_as_large_as_what_will_be_kept() -> None:
    """Given a keychain with a limit, then the probe meets it before a key does."""
    sizes: list[int] = []

    class Weighing(MemoryKeychain):
        def set(self, store_id: str, secret: bytes) -> None:
            sizes.append(len(secret))
            super().set(store_id, secret)

    require_roundtrip(Weighing())

    assert sizes == [32]


def test_the_memory_keychain_keeps_one_secret_per_store() -> None:
    keychain = MemoryKeychain()
    keychain.set("een", SECRET)

    assert (keychain.get("een"), keychain.get("twee")) == (SECRET, None)
    keychain.delete("een")
    keychain.delete("een")
    assert keychain.get("een") is None


def test_an_unknown_operating_system_has_no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(room._ALLOWED, sys.platform)

    with pytest.raises(KeychainMissing):
        os_keychain()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_the_keychain_of_another_system_counts_as_missing(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == platform:
        pytest.skip("this is the system itself")
    monkeypatch.setitem(room._ALLOWED, sys.platform, room._ALLOWED[platform])

    with pytest.raises(KeychainMissing):
        os_keychain()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux reaches its keychain over a bus")
@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus"])
def test_without_a_session_bus_there_is_no_keychain(
    address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

    with pytest.raises(KeychainMissing) as problem:
        os_keychain()

    assert "herstelblad" in problem.value.next_step


def test_errors_of_a_backend_never_carry_what_was_passed() -> None:
    with pytest.raises(KeychainUnavailable) as problem, room._plain_errors():
        raise RuntimeError(SECRET.hex())

    assert SECRET.hex() not in f"{problem.value!r} {problem.value.text} {problem.value.next_step}"
    assert problem.value.__suppress_context__


@pytest.mark.keychain
def test_the_real_keychain_keeps_gives_back_and_removes(real_keychain: Keychain) -> None:
    store_id = new_store_id()
    try:
        real_keychain.set(store_id, SECRET)
        assert real_keychain.get(store_id) == SECRET
        real_keychain.set(store_id, SECRET[::-1])
        assert real_keychain.get(store_id) == SECRET[::-1]
        assert real_keychain.get(new_store_id()) is None
    finally:
        real_keychain.delete(store_id)
    assert real_keychain.get(store_id) is None
    real_keychain.delete(store_id)


@pytest.mark.keychain
def test_a_store_opens_through_the_real_keychain(real_keychain: Keychain) -> None:
    key = new_store_key()
    try:
        slots, _ = create_slots(key, real_keychain)
        assert unlock_with_keychain(slots, os_keychain()) == key
        assert slots.keychain[0].backend == real_keychain.name
    finally:
        real_keychain.delete(key.store_id)


@pytest.mark.keychain
@pytest.mark.parametrize(
    "backend",
    ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "keyrings.alt.file.PlaintextKeyring"],
)
def test_the_environment_cannot_choose_another_keychain(
    backend: str, real_keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/org/freedesktop/secrets/collection/session")
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "enterprise")

    keychain = os_keychain()

    assert keychain.name == real_keychain.name
    require_roundtrip(keychain)


IN_A_SESSION_OF_ITS_OWN = """
    import time
    from contextlib import closing
    import secretstorage
    from oso_desktop.vault.keychain import KeychainLocked, KeychainMissing, os_keychain
    {body}
    """

LOCKED = """
    keychain = os_keychain()
    keychain.set("school", bytes(32))
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.Collection(connection).lock()
    for attempt in (os_keychain, lambda: keychain.get("school"), lambda: keychain.set("school", bytes(32))):
        try:
            attempt()
        except KeychainLocked:
            print("locked")
    """

NEVER_MADE = """
    try:
        os_keychain()
    except KeychainMissing:
        print("missing")
    """


def in_a_session(tmp_path: Path, start: str, body: str) -> list[str]:
    """The lines that `body` prints in a fresh session with a home and a bus of its own. Never waits for a prompt."""
    if sys.platform != "linux" or not (
        shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")
    ):
        pytest.skip("needs dbus-run-session and gnome-keyring-daemon")
    script = textwrap.dedent(IN_A_SESSION_OF_ITS_OWN).format(body=textwrap.dedent(body))
    finished = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "bash",
            "-c",
            f'{start} exec "$0" -W error -c "$1"',
            sys.executable,
            script,
        ],
        env={**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,  # no prompt is waited for; a busy machine may take its time
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout.split()


@pytest.mark.keychain
def test_a_locked_keychain_says_so_and_never_waits(tmp_path: Path) -> None:
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"

    assert in_a_session(tmp_path, start, LOCKED) == ["locked"] * 3


@pytest.mark.keychain
def test_a_session_without_a_collection_says_so_and_never_asks_to_make_one(tmp_path: Path) -> None:
    start = "gnome-keyring-daemon --start --components=secrets >/dev/null;"

    assert in_a_session(tmp_path, start, NEVER_MADE) == ["missing"]


def test_every_reason_has_its_own_text_and_the_sheet_as_next_step() -> None:
    problems = [KeychainMissing(), KeychainLocked(), KeychainInsecure()]

    assert len({problem.text for problem in problems}) == 3
    assert all("herstelblad" in problem.next_step for problem in problems)
    assert all(isinstance(problem, KeychainUnavailable) for problem in problems)
