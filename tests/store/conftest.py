"""An open store in a folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oso_desktop.store.database import Store
from tests.store.examples import create, reopen


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new, closed store; not to be written in."""
    folder = tmp_path_factory.mktemp("empty")
    create(folder).close()
    return folder


@pytest.fixture
def store(empty: Path, tmp_path: Path) -> Iterator[Store]:
    """A new, empty store in `tmp_path`."""
    shutil.copytree(empty, tmp_path, dirs_exist_ok=True)
    opened = reopen(tmp_path)
    yield opened
    opened.close()
