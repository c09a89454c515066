"""A real store with one pupil whose dossier may go, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.lasting import lasting_places
from tests.services import school
from tests.services.school import Case, Stage


@pytest.fixture(scope="module", autouse=True)
def _lasting() -> Iterator[None]:
    with lasting_places():
        yield


@pytest.fixture(scope="session")
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory, keychain: MemoryKeychain) -> Path:
    """The folder of a new, closed store; not to be written in."""
    folder = tmp_path_factory.mktemp("empty")
    school.create(folder, keychain).close()
    return folder


@pytest.fixture(scope="session")
def ready(
    tmp_path_factory: pytest.TempPathFactory, empty: Path, keychain: MemoryKeychain
) -> tuple[Path, Case]:
    """The folder of a closed store with a dossier to which nothing is wanting; not to be written in."""
    folder = tmp_path_factory.mktemp("ready")
    shutil.copytree(empty, folder, dirs_exist_ok=True)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    case = school.ready_to_go(workspace, school.pupil())
    workspace.close()
    return folder, case


@pytest.fixture(scope="session")
def final(
    tmp_path_factory: pytest.TempPathFactory, ready: tuple[Path, Case], keychain: MemoryKeychain
) -> tuple[Path, Stage]:
    """The folder of a closed store with a final version; not to be written in."""
    folder = tmp_path_factory.mktemp("final")
    shutil.copytree(ready[0], folder, dirs_exist_ok=True)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    stage = school.made_final(workspace, ready[1])
    workspace.close()
    return folder, stage


@pytest.fixture
def workspace(empty: Path, keychain: MemoryKeychain, tmp_path: Path) -> Iterator[Workspace]:
    """A new store with nothing in it but the school."""
    yield from _copied(empty, keychain, tmp_path / "store")


@pytest.fixture
def running(ready: tuple[Path, Case], keychain: MemoryKeychain, tmp_path: Path) -> Iterator[Workspace]:
    """A store with the pupil of `case`."""
    yield from _copied(ready[0], keychain, tmp_path / "store")


@pytest.fixture
def handed(final: tuple[Path, Stage], keychain: MemoryKeychain, tmp_path: Path) -> Iterator[Workspace]:
    """A store with the dossier of `stage`."""
    yield from _copied(final[0], keychain, tmp_path / "store")


@pytest.fixture
def stage(final: tuple[Path, Stage]) -> Stage:
    return final[1]


@pytest.fixture
def case(ready: tuple[Path, Case]) -> Case:
    return ready[1]


def _copied(source: Path, keychain: MemoryKeychain, folder: Path) -> Iterator[Workspace]:
    shutil.copytree(source, folder)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    yield workspace
    workspace.close()
