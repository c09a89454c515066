"""The keychain of the operating system, reached through an allow-list and never through a default.

`keyring`'s own choice of a backend can be steered by an environment variable or a file, and falls back to plain text
when a certain package happens to be installed. So the backend is built here by name, and must give back a random
value before anything is entrusted to it.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import importlib
import os
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from oso_desktop.errors import OsoError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "OSO Desktop"
_PROBE_SERVICE = "OSO Desktop (proef)"


class KeychainUnavailable(OsoError):
    """The keychain cannot be used now. The way in is the recovery sheet; nothing is ever kept elsewhere instead."""


class KeychainMissing(KeychainUnavailable):
    """This computer or session has no keychain that we trust."""

    def __init__(self) -> None:
        super().__init__(
            "Op deze computer is geen sleutelhanger van het besturingssysteem gevonden.",
            "Meld u aan met uw eigen account en probeer opnieuw, of open de opslag met de woorden van het "
            "herstelblad. Blijft dit zo? Vraag uw ICT-beheerder de sleutelhanger aan te zetten.",
        )


class KeychainLocked(KeychainUnavailable):
    """The keychain is there, but locked. We do not unlock it: that would wait for a question nobody may see."""

    def __init__(self) -> None:
        super().__init__(
            "De sleutelhanger van het besturingssysteem is vergrendeld.",
            "Ontgrendel de sleutelhanger, of meld u af en weer aan, en probeer opnieuw. Lukt dat niet, open de "
            "opslag dan met de woorden van het herstelblad.",
        )


class KeychainInsecure(KeychainUnavailable):
    """The keychain answers, but does not keep what it is given, or fails in a way we do not know."""

    def __init__(self) -> None:
        super().__init__(
            "De sleutelhanger van het besturingssysteem werkt niet goed: een proefsleutel kwam niet terug of kon "
            "niet worden verwijderd.",
            "Start de computer opnieuw en probeer het nog eens, of open de opslag met de woorden van het "
            "herstelblad. Meld dit aan uw ICT-beheerder.",
        )


class KeychainEntryWrong(OsoError):
    """The keychain holds something under our name, but it does not unlock this store."""

    def __init__(self) -> None:
        super().__init__(
            "De sleutelhanger heeft een sleutel voor deze opslag, maar die past niet.",
            "Misschien is uw sleutel verwijderd: vraag dat aan de directeur, die kan u opnieuw uitnodigen. Of er is "
            "een oude kopie van de opslag teruggezet: open die dan met de woorden van het herstelblad.",
        )


class Keychain(Protocol):
    """Where one 32-byte device key per store is kept, for this person on this computer."""

    @property
    def name(self) -> str:
        """The backend's class, kept with the slot so that a change of keychain shows."""

    def get(self, store_id: str) -> bytes | None:
        """The secret, or None when there is none. KeychainUnavailable, KeychainEntryWrong."""

    def set(self, store_id: str, secret: bytes) -> None:
        """Keep the secret, in place of an earlier one. KeychainUnavailable."""

    def delete(self, store_id: str) -> None:
        """Remove the secret, if there is one. KeychainUnavailable."""


class MemoryKeychain:
    """Forgets everything at the end of the process: for tests and the demo only, never for a real school's store."""

    name = "memory"

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def get(self, store_id: str) -> bytes | None:
        return self._secrets.get(store_id)

    def set(self, store_id: str, secret: bytes) -> None:
        self._secrets[store_id] = secret

    def delete(self, store_id: str) -> None:
        self._secrets.pop(store_id, None)


def os_keychain() -> Keychain:
    """The keychain of this operating system, after it has kept, given back and removed a random value.

    Raises KeychainMissing, KeychainLocked or KeychainInsecure; there is no other fallback than the recovery sheet.
    """
    require_roundtrip(_open(_PROBE_SERVICE))
    return _open(_SERVICE)


def require_roundtrip(keychain: Keychain) -> None:
    """Write, read and delete a random value; KeychainInsecure when it does not come back or stays behind."""
    name, value = f"proef-{uuid.uuid4()}", os.urandom(32)
    keychain.set(name, value)
    try:
        returned = keychain.get(name)
    finally:
        keychain.delete(name)
    if returned is None or not hmac.compare_digest(returned, value) or keychain.get(name) is not None:
        raise KeychainInsecure


@dataclass(frozen=True, slots=True)
class _Allowed:
    """One trusted backend: where its class is, what to set on it, and what must hold before each use."""

    module: str
    class_name: str
    settings: Mapping[str, str]
    guard: Callable[[], None] = lambda: None

    @property
    def name(self) -> str:
        return f"{self.module}.{self.class_name}"


def _secret_service_is_open() -> None:
    """Without this, a locked collection makes the library wait for an answer to a prompt, if need be for ever."""
    import secretstorage  # noqa: PLC0415  only present on Linux

    with closing(secretstorage.dbus_init()) as connection:
        if not secretstorage.check_service_availability(connection):
            raise KeychainMissing
        if secretstorage.Collection(connection).is_locked():
            raise KeychainLocked


# KWallet is reached as a Secret Service, which it offers; keyring's own KWallet backend needs a package of the system.
_ALLOWED: Mapping[str, _Allowed] = {
    # Windows would let an entry roam with the profile; the device key is of this computer.
    "win32": _Allowed("keyring.backends.Windows", "WinVaultKeyring", {"persist": "local machine"}),
    "darwin": _Allowed("keyring.backends.macOS", "Keyring", {}),
    # Naming the collection keeps the environment from naming another, and the library from asking to make one.
    "linux": _Allowed(
        "keyring.backends.SecretService",
        "Keyring",
        {"preferred_collection": "/org/freedesktop/secrets/aliases/default"},
        _secret_service_is_open,
    ),
}


def _open(service: str) -> Keychain:
    allowed = _ALLOWED.get(sys.platform)
    if allowed is None:
        raise KeychainMissing
    with _plain_errors():
        allowed.guard()
    backend_class: type[KeyringBackend] = getattr(importlib.import_module(allowed.module), allowed.class_name)
    if not backend_class.viable:
        raise KeychainMissing
    backend = backend_class()
    for setting, value in allowed.settings.items():
        setattr(backend, setting, value)
    return _OsKeychain(backend, allowed, service)


class _OsKeychain:
    """One service name; the user name is the store's id, the password the secret in base64 (44 characters)."""

    def __init__(self, backend: KeyringBackend, allowed: _Allowed, service: str) -> None:
        self._backend = backend
        self._allowed = allowed
        self._service = service

    @property
    def name(self) -> str:
        return self._allowed.name

    def get(self, store_id: str) -> bytes | None:
        with self._ready():
            kept = self._backend.get_password(self._service, store_id)
        if kept is None:
            return None
        try:
            return base64.b64decode(kept, validate=True)
        except (binascii.Error, ValueError):
            raise KeychainEntryWrong from None

    def set(self, store_id: str, secret: bytes) -> None:
        with self._ready():
            self._backend.set_password(self._service, store_id, base64.b64encode(secret).decode())

    def delete(self, store_id: str) -> None:
        with self._ready():
            if self._backend.get_password(self._service, store_id) is not None:
                self._backend.delete_password(self._service, store_id)

    @contextmanager
    def _ready(self) -> Iterator[None]:
        with _plain_errors():
            self._allowed.guard()
            yield


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn every family of errors of the backends into ours. Never chained: theirs may quote what was passed."""
    try:
        yield
    except OsoError:
        raise
    except Exception as error:  # noqa: BLE001  each backend has its own family, and not all can be imported here
        raise _plain(error) from None


def _plain(error: Exception) -> KeychainUnavailable:
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
        return KeychainLocked()
    nothing_there = {"SecretServiceNotAvailableException", "ItemNotFoundException", "InitError"}
    if kinds & nothing_there or isinstance(error, ConnectionError | FileNotFoundError):
        return KeychainMissing()
    return KeychainInsecure()
