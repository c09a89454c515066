"""A store of its own for the machine over the services."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One real store for all runs of a machine; each run has a pupil of its own."""
    workspace = school.create(tmp_path_factory.mktemp("process") / "store", MemoryKeychain())
    yield workspace
    workspace.close()
