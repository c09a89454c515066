"""A full disk: said in plain words with exit code 2, and all that was saved before can still be opened."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from oso_desktop.errors import OsoError
from oso_desktop.services import handover
from oso_desktop.services.files import NotWritten, write_output, writing_below
from oso_desktop.services.stores import create_store, open_store, store_exists
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.services import school

PROJECT = Path(__file__).resolve().parents[2]
limited = pytest.mark.skipif(sys.platform == "win32", reason="the system sets no limit to the size of a file")


def on_a_small_disk(size: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.cli.small_disk", str(size), *map(str, arguments)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def reopened(folder: Path, stderr: str) -> Workspace:
    (line,) = (line for line in stderr.splitlines() if line.startswith("key "))
    _, store_id, secret = line.split()
    keychain = MemoryKeychain()
    keychain.set(store_id, bytes.fromhex(secret))
    return open_store(folder, keychain=keychain)


@limited
@pytest.mark.parametrize(("size", "made"), [(0, False), (50_000, False), (450_000, True)])
def test_a_disk_that_fills_up_loses_nothing_that_was_saved(size: int, made: bool, tmp_path: Path) -> None:
    source, folder = tmp_path / "groot.xml", tmp_path / "demo"
    heavy = bytes(range(256)) * 400
    source.write_bytes(pupils.dossier_file(pupils.packed(), pupils.zip_with_entry("a.bin", heavy)))

    ran = on_a_small_disk(size, "demo", "--headless", folder, "--input", source)

    assert ran.returncode == 2, ran.stderr
    *_, text, step = ran.stderr.strip().splitlines()
    assert "schijf" in f"{text} {step}"
    assert "Traceback" not in ran.stderr
    assert store_exists(folder / "store") is made
    if not made:
        assert list((folder / "store").iterdir()) == []
        return
    workspace = reopened(folder / "store", ran.stderr)
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        for dossier in unit.dossiers.all():
            for package in dossier.packages:
                assert handover.open_package(workspace, dossier.id, package.id)
    workspace.close()


def test_a_file_that_does_not_fit_is_not_left_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)

    with pytest.raises(NotWritten, match="De schijf is vol") as problem:
        write_output(tmp_path / "letters" / "0001.pdf", b"x" * 100)

    assert "ruimte" in problem.value.next_step
    assert list((tmp_path / "letters").iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full here")
def test_the_real_error_of_a_full_disk_is_known() -> None:
    def fill() -> None:
        file: IO[Any]
        with Path("/dev/full").open("wb", buffering=0) as file:
            file.write(b"x")

    with pytest.raises(NotWritten, match="De schijf is vol"), writing_below(Path("/dev")):
        fill()


class Refusing(MemoryKeychain):
    """A keychain that takes the key and then lets the disk be pulled out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def set(self, store_id: str, secret: bytes) -> None:
        super().set(store_id, secret)
        for path in self.folder.rglob("*"):
            path.rmdir()


def test_a_store_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    keychain = Refusing(tmp_path)

    with pytest.raises(OsoError):
        create_store(tmp_path, school=school.SCHOOL, user=school.USER, keychain=keychain)

    assert list(tmp_path.iterdir()) == []
    assert vars(keychain)["_secrets"] == {}
