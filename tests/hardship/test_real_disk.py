"""A real small disk that really fills up and is really made read-only: what the reckoned disk says holds for it too."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from oso_desktop.services import attachments
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.errors import StoreFull, StoreReadOnly, StoreUnreachable
from tests.hardship.faults import refusal
from tests.hardship.scene import Base, Scene, Truth, now
from tests.services import school

ROOM = 1_000_000


def mount(*arguments: object) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path: Path, base: Base) -> Iterator[Path]:
    """A disk of its own with a copy of the school's store, and little room beside it."""
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip("only the system's own user may make a disk; elsewhere the reckoned disk stands for it")
    place = tmp_path / "disk"
    place.mkdir()
    used = sum(path.stat().st_size for path in base.folder.rglob("*") if path.is_file())
    try:
        mount("-t", "tmpfs", "-o", f"size={used + ROOM}", "tmpfs", place)
    except subprocess.CalledProcessError as refused:
        pytest.skip(f"no disk can be made here: {refused.stderr.decode().strip()}")
    shutil.copytree(base.folder, place / "store")
    yield place
    subprocess.run(["umount", place], check=True)


@pytest.fixture
def scene(disk: Path, base: Base) -> Iterator[Scene]:
    workspace = open_store(disk / "store", keychain=base.keychain, clock=school.clock)
    yield Scene(workspace, base.stage, base.keychain, base.words)
    workspace.close()


def add(workspace: Workspace, scene: Scene) -> None:
    """An attachment that does not shrink."""
    attachments.add(workspace, scene.stage.case.student.id, "foto.txt", os.urandom(150_000).hex().encode())


def test_a_disk_that_is_really_full_loses_nothing_and_goes_on_once_there_is_room(
    disk: Path, scene: Scene, truth: Truth
) -> None:
    """R174: until it is full everything is saved; then it is said; with room again the same succeeds."""
    held, said = now(scene.workspace), None
    for _ in range(2 * ROOM // 150_000):
        said = refusal(lambda: add(scene.workspace, scene))
        if said is not None:
            break
        assert now(scene.workspace) != held
        held = now(scene.workspace)
    assert isinstance(said, StoreFull | StoreUnreachable)
    assert now(scene.workspace) == held

    mount("-o", f"remount,size={4 * ROOM}", disk)
    add(scene.workspace, scene)
    assert now(scene.workspace) != held
    scene.workspace.close()
    truth.of(scene.folder)


def test_a_disk_that_is_really_read_only_says_so_and_opens_once_it_is_not(
    disk: Path, base: Base, truth: Truth
) -> None:
    """R174: a write-protected disk is no broken one."""
    folder = disk / "store"
    mount("-o", "remount,ro", disk)

    with pytest.raises(StoreReadOnly):
        open_store(folder, keychain=base.keychain)

    mount("-o", "remount,rw", disk)
    assert truth.of(folder) == truth.of(base.folder)
    open_store(folder, keychain=base.keychain).close()
