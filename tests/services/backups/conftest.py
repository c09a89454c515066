"""A store with something to back up, and a stick."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services.backups.backing import Later


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def clock() -> Later:
    return Later()


@pytest.fixture
def opened(ready: tuple[Path, object], keychain: MemoryKeychain, tmp_path: Path, clock: Later) -> Any:
    folder = shutil.copytree(ready[0], tmp_path / "store")
    workspace = open_store(folder, keychain=keychain, clock=clock)
    yield workspace
    workspace.close()
