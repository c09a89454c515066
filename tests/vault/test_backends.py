"""How a backend of the operating system is built and used, with one that stands in for it on every machine.

That the real ones behave like this is shown by the tests marked `keychain`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import ClassVar

import pytest

from oso_desktop.vault import keychain as room
from oso_desktop.vault.keychain import (
    KeychainEntryWrong,
    KeychainInsecure,
    KeychainLocked,
    KeychainMissing,
    KeychainUnavailable,
    os_keychain,
)

SECRET = bytes(range(32))
SPELLED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="


class Backend:
    """What keyring's backends do, in memory; Windows' own shape of an entry is the user name and the password."""

    viable: ClassVar[bool] = True
    kept: ClassVar[dict[tuple[str, str], str]] = {}
    seen: ClassVar[set[str]] = set()
    fault: ClassVar[Exception | None] = None
    persist: str = "enterprise"

    def _ready(self, service: str) -> None:
        if self.fault is not None:
            raise self.fault
        assert self.persist == "local machine", "an entry that roams with the profile"
        self.seen.add(service)

    def get_password(self, service: str, user: str) -> str | None:
        self._ready(service)
        return self.kept.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self._ready(service)
        self.kept[service, user] = password

    def delete_password(self, service: str, user: str) -> None:
        self._ready(service)
        del self.kept[service, user]


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Backend]]:
    """The backend of this system, on the list under a name of its own."""
    module = ModuleType("stand_in")
    module.Keyring = Backend  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stand_in", module)
    allowed = room._Allowed("stand_in", "Keyring", {"persist": "local machine"})
    monkeypatch.setitem(room._ALLOWED, sys.platform, allowed)  # type: ignore[arg-type, misc]
    Backend.kept.clear()
    Backend.seen.clear()
    monkeypatch.setattr(Backend, "fault", None)
    yield Backend
    Backend.kept.clear()


def test_a_key_is_kept_under_our_name_and_the_stores_and_nothing_of_the_probe_stays(
    backend: type[Backend],
) -> None:
    """The names stay for ever: under others no school would find its key again."""
    keychain = os_keychain()
    assert backend.kept == {}
    assert backend.seen == {"OSO Desktop (proef)"}

    keychain.set("school", SECRET)

    assert backend.kept == {("OSO Desktop", "school"): SPELLED}
    assert keychain.name == "stand_in.Keyring"
    assert keychain.get("school") == SECRET
    assert keychain.get("andere school") is None
    keychain.delete("andere school")
    keychain.delete("school")
    assert backend.kept == {}


@pytest.mark.parametrize("entry", ["geen base64", "AAE", "AAEC*", "é"])
def test_an_entry_that_is_not_ours_is_told_as_such(entry: str, backend: type[Backend]) -> None:
    keychain = os_keychain()
    backend.kept["OSO Desktop", "school"] = entry

    with pytest.raises(KeychainEntryWrong) as problem:
        keychain.get("school")

    assert entry not in f"{problem.value!r} {problem.value.text}"
    assert problem.value.__suppress_context__


def test_a_backend_that_does_not_work_here_counts_as_missing(
    backend: type[Backend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend, "viable", False)

    with pytest.raises(KeychainMissing):
        os_keychain()


class KeyringLocked(Exception):
    pass


class LockedException(Exception):
    pass


class PromptDismissedException(Exception):
    pass


class SecretServiceNotAvailableException(Exception):
    pass


class ItemNotFoundException(Exception):
    pass


class InitError(Exception):
    pass


class MoreLocked(LockedException):
    pass


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (KeyringLocked(), KeychainLocked),
        (LockedException(), KeychainLocked),
        (PromptDismissedException(), KeychainLocked),
        (MoreLocked(), KeychainLocked),
        (SecretServiceNotAvailableException(), KeychainMissing),
        (ItemNotFoundException(), KeychainMissing),
        (InitError(), KeychainMissing),
        (ConnectionRefusedError(), KeychainMissing),
        (FileNotFoundError(), KeychainMissing),
        (PermissionError(), KeychainInsecure),
        (RuntimeError(SPELLED), KeychainInsecure),
    ],
)
def test_every_fault_of_a_backend_becomes_one_of_ours(
    fault: Exception,
    expected: type[KeychainUnavailable],
    backend: type[Backend],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keychain = os_keychain()
    monkeypatch.setattr(backend, "fault", fault)

    for act in (
        os_keychain,
        lambda: keychain.get("school"),
        lambda: keychain.set("school", SECRET),
        lambda: keychain.delete("school"),
    ):
        with pytest.raises(expected) as problem:
            act()
        assert type(problem.value) is expected
        assert SPELLED not in f"{problem.value!r} {problem.value.text} {problem.value.next_step}"
        assert problem.value.__suppress_context__


def test_what_must_hold_is_asked_before_each_use(
    backend: type[Backend], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a keychain that locks while the program runs, then no use of it waits for a question nobody may see."""
    locked: list[bool] = []

    def guard() -> None:
        if locked:
            raise KeychainLocked

    allowed = room._Allowed("stand_in", "Keyring", {"persist": "local machine"}, guard)
    monkeypatch.setitem(room._ALLOWED, sys.platform, allowed)  # type: ignore[arg-type, misc]
    keychain = os_keychain()
    locked.append(True)

    for act in (
        os_keychain,
        lambda: keychain.get("school"),
        lambda: keychain.set("school", SECRET),
        lambda: keychain.delete("school"),
    ):
        with pytest.raises(KeychainLocked):
            act()


def test_only_real_keychains_of_an_operating_system_are_on_the_list() -> None:
    """Windows keeps the key on this computer; Linux names its collection, so that no setting names another."""
    assert {system: (allowed.name, dict(allowed.settings)) for system, allowed in room._ALLOWED.items()} == {
        "win32": ("keyring.backends.Windows.WinVaultKeyring", {"persist": "local machine"}),
        "darwin": ("keyring.backends.macOS.Keyring", {}),
        "linux": (
            "keyring.backends.SecretService.Keyring",
            {"preferred_collection": "/org/freedesktop/secrets/aliases/default"},
        ),
    }
    for system in ("win32", "darwin"):
        room._ALLOWED[system].guard()


class Connection:
    closed = False

    def close(self) -> None:
        self.closed = True


@contextmanager
def secret_service(monkeypatch: pytest.MonkeyPatch, *, available: bool, locked: bool) -> Iterator[Connection]:
    """A Secret Service in one of its states."""
    connection, module = Connection(), ModuleType("secretstorage")

    class Collection:
        def __init__(self, its: Connection) -> None:
            assert its is connection

        def is_locked(self) -> bool:
            return locked

    def check(its: Connection) -> bool:
        assert its is connection
        return available

    module.dbus_init = lambda: connection  # type: ignore[attr-defined]
    module.check_service_availability = check  # type: ignore[attr-defined]
    module.Collection = Collection  # type: ignore[attr-defined]
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "secretstorage", module)
        yield connection


def test_a_secret_service_is_used_only_while_it_is_there_and_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given any state of the service, then we look without asking it anything, and let go of the connection."""
    guard = room._ALLOWED["linux"].guard
    with secret_service(monkeypatch, available=True, locked=False) as connection:
        guard()
    assert connection.closed
    with (
        secret_service(monkeypatch, available=True, locked=True) as connection,
        pytest.raises(KeychainLocked),
    ):
        guard()
    assert connection.closed
    with (
        secret_service(monkeypatch, available=False, locked=False) as connection,
        pytest.raises(KeychainMissing),
    ):
        guard()
    assert connection.closed
