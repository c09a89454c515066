"""Runs the command line within this process, with a keychain that outlives the run so that the store can be opened."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pypdfium2
import pytest

from oso_desktop import cli
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault import keychain
from oso_desktop.vault.keychain import MemoryKeychain


@dataclass(frozen=True)
class Ran:
    """One command: its exit code, what it said, and the keychain that it kept its key in."""

    code: int
    out: str
    err: str
    keychain: MemoryKeychain

    @property
    def last(self) -> dict[str, object]:
        """The JSON of the last line."""
        found: dict[str, object] = json.loads(self.out.splitlines()[-1])
        return found

    def opened(self, folder: Path) -> Workspace:
        """The store that the command made."""
        return open_store(folder / "store", keychain=self.keychain)


def run(*arguments: object) -> Ran:
    """Runs one command where the operating system has no keychain."""
    kept = MemoryKeychain()
    out, err = io.StringIO(), io.StringIO()
    with without_keychain(kept), redirect_stdout(out), redirect_stderr(err):
        code = cli.main([str(argument) for argument in arguments])
    return Ran(code, out.getvalue(), err.getvalue(), kept)


@contextmanager
def without_keychain(kept: MemoryKeychain) -> Iterator[None]:
    """A session in which no keychain can be reached, on any system; `kept` is what the demo then keeps its key in."""
    with pytest.MonkeyPatch.context() as session, patch.object(keychain, "MemoryKeychain", lambda: kept):
        session.setattr(keychain, "_ALLOWED", {})
        yield


def words_of(pdf: bytes) -> str:
    """What can be read in a letter."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
