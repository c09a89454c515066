"""An open store in a folder of its own, and a process apart that works on one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from oso_desktop.store.database import Store
from tests.store.chains import ENTRIES
from tests.store.examples import create, reopen


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new, closed store; not to be written in."""
    folder = tmp_path_factory.mktemp("empty")
    create(folder).close()
    return folder


@pytest.fixture
def folder(empty: Path, tmp_path: Path) -> Path:
    """A closed, empty store in `tmp_path`."""
    shutil.copytree(empty, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """A new, empty store in `tmp_path`."""
    opened = reopen(folder)
    yield opened
    opened.close()


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with five entries, written in three units of work."""
    for part in (ENTRIES[:1], ENTRIES[1:4], ENTRIES[4:]):
        with store.write() as unit:
            for each in part:
                unit.audit.append(each)
    return store


class Apart(Protocol):
    """Does one of the acts of `tests.store.apart`; killed `then` seconds after `after` reports, if that is given."""

    def __call__(
        self, act: Callable[..., None], folder: Path, after: int | None = None, then: float = 0
    ) -> list[str]:
        """What the process reported."""


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    """One process for all tests, which forks for each: starting Python would take most of the time."""
    if sys.platform == "win32":
        pytest.skip("forks, and uses limits of POSIX")
    command = [sys.executable, "-m", "tests.store.apart"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    to_it, from_it = process.stdin, process.stdout

    def call(act: Callable[..., None], folder: Path, after: int | None = None, then: float = 0) -> list[str]:
        job = {"act": act.__name__, "folder": str(folder), "after": after, "then": then}
        to_it.write(json.dumps(job) + "\n")
        to_it.flush()
        reports: list[str] = json.loads(from_it.readline())
        return reports

    yield call
    process.communicate()
    assert process.returncode == 0
