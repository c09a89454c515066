"""Windows as far as the program meets it: held files, its text mode, and its store of credentials."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

WINDOWS = sys.platform == "win32"
real_only = pytest.mark.skipif(not WINDOWS, reason="the real thing is on Windows only")
imitated_only = pytest.mark.skipif(WINDOWS, reason="Windows has the real thing")

DENIED, SHARING, LOCKED, NO_SUCH_FOLDER, TOO_LONG = 5, 32, 33, 3, 206
"""Codes of winerror.h."""


def refusal(code: int, path: str = "C:\\x", kind: type[OSError] = PermissionError) -> OSError:
    """What Python raises on Windows for one of the codes."""
    error = kind(13, "said in the language of this Windows", path)
    error.winerror = code  # type: ignore[attr-defined]  # there on Windows only
    return error


class Scanner:
    """A virus scanner, which holds every file that is about to get its name for so many tries."""

    def __init__(self, patch: pytest.MonkeyPatch, *, tries: int, code: int = SHARING) -> None:
        self.left, self.refused = tries, 0
        self.waited: list[float] = []
        self._code = code
        self._replace = Path.replace

        def renamed(path: Path, target: Path) -> Path:  # a function, which becomes a method of the path
            return self._renamed(path, target)

        patch.setattr(Path, "replace", renamed)

    def _renamed(self, path: Path, target: Path) -> Path:
        if self.left > 0:
            self.left -= 1
            self.refused += 1
            raise refusal(self._code, str(path))
        return self._replace(path, target)

    def wait(self, seconds: float) -> None:
        """Time goes by, in no time."""
        self.waited.append(seconds)


def text_mode(patch: pytest.MonkeyPatch) -> None:
    """From now on a line that is written as text ends as Windows ends it, unless whoever writes says how."""
    opened = Path.open

    def open_as_windows(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if "b" not in mode and set(mode) & set("wax+") and len(rest) < 4 and named.get("newline") is None:
            named["newline"] = "\r\n"
        return opened(path, mode, *rest, **named)

    patch.setattr(Path, "open", open_as_windows)


class CredentialStore(ModuleType):
    """The credentials of one Windows account, as `win32cred` reaches them."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_SESSION, CRED_PERSIST_LOCAL_MACHINE, CRED_PERSIST_ENTERPRISE = 1, 2, 3
    BLOB_LIMIT = 5 * 512
    """CRED_MAX_CREDENTIAL_BLOB_SIZE (wincred.h)."""

    class error(Exception):  # noqa: N801 - its name there
        """pywintypes.error: code, function, text."""

        @property
        def winerror(self) -> int:
            code: int = self.args[0]
            return code

        @property
        def funcname(self) -> str:
            name: str = self.args[1]
            return name

    def __init__(self) -> None:
        super().__init__("win32cred")
        self.kept: dict[str, dict[str, Any]] = {}

    def CredWrite(self, credential: dict[str, Any], _flags: int) -> None:
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        if len(blob) > self.BLOB_LIMIT:
            raise self.error(1783, "CredWrite", f"The stub received bad data. {credential['CredentialBlob']}")
        self.kept[credential["TargetName"]] = {**credential, "CredentialBlob": blob}

    def CredRead(self, Type: int, TargetName: str) -> dict[str, Any]:  # noqa: N803 - its names there
        assert Type == self.CRED_TYPE_GENERIC
        if TargetName not in self.kept:
            raise self.error(1168, "CredRead", "Element not found.")
        return self.kept[TargetName]

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: N803 - its names there
        self.CredRead(Type, TargetName)
        del self.kept[TargetName]

    def lose_all(self) -> None:
        """What an administrator does who sets a new password for the account: DPAPI opens nothing of before."""
        self.kept.clear()


def credential_manager(patch: pytest.MonkeyPatch) -> CredentialStore:
    """keyring's own backend for Windows, on a store of credentials in memory."""
    store = CredentialStore()
    bindings, package = ModuleType("win32ctypes.pywin32"), ModuleType("win32ctypes")
    types: Any = ModuleType("pywintypes")
    types.error = CredentialStore.error
    bindings.win32cred, bindings.pywintypes = store, types  # type: ignore[attr-defined]
    package.pywin32 = bindings  # type: ignore[attr-defined]
    for name, module in (("win32ctypes", package), ("win32ctypes.pywin32", bindings)):
        patch.setitem(sys.modules, name, module)
    name = "keyring.backends.Windows"
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.loader is not None
    backend = importlib.util.module_from_spec(spec)
    patch.setitem(sys.modules, name, backend)
    spec.loader.exec_module(backend)
    return store
