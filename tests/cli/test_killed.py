"""A process killed at any moment of an export leaves a store that opens and holds all that was reported as saved."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from oso_desktop.dossier.transfer import DossierId, PackageId, VersionId
from oso_desktop.services import handover
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school

PROJECT = Path(__file__).resolve().parents[2]
BATCHES, KILLS = 10, 5
LONGEST = 0.12
"""Seconds until the kill at most: about as long as one version or package takes on a slow disk."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the exporter is started by forking")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, MemoryKeychain]:
    """A closed store with dossiers that may go, and the keychain with its key."""
    folder, keychain = tmp_path_factory.mktemp("school"), MemoryKeychain()
    workspace = school.create(folder, keychain)
    for number in range(3):
        school.ready_to_go(workspace, school.pupil(key=f"L{number}"))
    workspace.close()
    return folder, workspace.store_id, keychain


@pytest.fixture(scope="module")
def exporter(prepared: tuple[Path, str, MemoryKeychain]) -> Iterator[tuple[IO[str], IO[str]]]:
    """Where to ask for an export, and where its answers come."""
    _, store_id, keychain = prepared
    secret = keychain.get(store_id)
    assert secret is not None
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.cli.exporter", store_id, secret.hex()],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout


def reported_before_the_kill(
    folder: Path, exporter: tuple[IO[str], IO[str]], chance: random.Random
) -> list[list[str]]:
    """Starts an exporter, kills it somewhere in its first few exports, and gives every line that it got out."""
    orders, answers = exporter
    print(folder, file=orders, flush=True)
    word, pid = answers.readline().split()
    assert word == "ready"
    lines = [answers.readline() for _ in range(chance.randrange(3))]
    time.sleep(chance.uniform(0, LONGEST))  # the moment of the kill is what is tried out here
    os.kill(int(pid), signal.SIGKILL)
    while (line := answers.readline()) != "gone\n":
        lines.append(line)
    assert all(line.endswith("\n") for line in lines)
    return [line.split() for line in lines]


def is_there(workspace: Workspace, what: str, dossier: str, identifier: str, sha256: str) -> bool:
    dossier_id = DossierId(dossier)
    if what == "version":
        with workspace.view() as unit:
            versions = unit.dossiers.get(dossier_id).versions
        xml = handover.frozen_xml(workspace, VersionId(identifier))
        return (identifier, sha256) in {(version.id, version.sha256) for version in versions} and (
            hashlib.sha256(xml).hexdigest() == sha256
        )
    return handover.open_package(workspace, dossier_id, PackageId(identifier)).manifest.sha256 == sha256


@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_was_reported_is_there_after_a_kill(
    batch: int,
    prepared: tuple[Path, str, MemoryKeychain],
    exporter: tuple[IO[str], IO[str]],
    tmp_path: Path,
) -> None:
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")  # pytest shows it when the test fails
    chance = random.Random(seed)
    original, _, keychain = prepared
    folder = tmp_path / "store"
    shutil.copytree(original, folder)
    reported = 0
    for _ in range(KILLS):
        fresh = reported_before_the_kill(folder, exporter, chance)
        reported += len(fresh)

        workspace = open_store(folder, keychain=keychain)
        try:
            assert all(is_there(workspace, *line) for line in fresh)
            with workspace.view() as unit:
                verdict = unit.audit.verify()
                for dossier in unit.dossiers.all():  # nothing is half there either
                    assert all(unit.versions.content(version.id) for version in dossier.versions)
                    assert all(unit.packages.content(package.id) for package in dossier.packages)
        finally:
            workspace.close()
        assert verdict.intact
        assert verdict.count >= reported
