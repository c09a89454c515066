"""The worst day, rehearsed: the laptop is gone. There is a stick with backups, and the sheet from the safe."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from oso_desktop.services.backup_files import backups_in
from oso_desktop.services.backups import back_up, choose_folder
from oso_desktop.services.stores import confirm_recovery, open_store, renew_recovery
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.clean_machine import everything
from tests.services.school import Stage

ROOT = Path(__file__).resolve().parents[2]


class Lost:
    """A school whose laptop is gone: what it had, the stick, and the words."""

    def __init__(self, workspace: Workspace, stick: Path) -> None:
        code = renew_recovery(workspace)
        confirm_recovery(workspace, code, dict(enumerate(code.words, start=1)))
        self.words = " ".join(code.words)
        self.had = everything(workspace)
        choose_folder(workspace, stick)
        assert not back_up(workspace).problems
        workspace.close()
        self.stick = stick

    def on_a_clean_machine(self, home: Path, kill: int | None = None) -> subprocess.CompletedProcess[str]:
        """Another process with another home and an empty keychain, which is given the stick and the words alone."""
        home.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "tests.services.clean_machine", str(self.stick), str(home / "store")]
        return subprocess.run(
            [*command, *([] if kill is None else [str(kill)])],
            input=self.words,
            cwd=ROOT,
            env={"HOME": str(home), "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": str(home / "data")},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def lost(
    final: tuple[Path, Stage], keychain: MemoryKeychain, tmp_path_factory: pytest.TempPathFactory
) -> Lost:
    folder, stick = tmp_path_factory.mktemp("laptop") / "store", tmp_path_factory.mktemp("stick")
    shutil.copytree(final[0], folder)
    made = Lost(open_store(folder, keychain=keychain, clock=school.clock), stick)
    shutil.rmtree(folder)
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="a clean home is made as on Linux")
def test_the_stick_and_the_sheet_bring_everything_back(
    lost: Lost, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Pupils, every attachment and final version to the byte, the school and an unbroken log, by nothing else."""
    before = {path.name: path.read_bytes() for path in lost.stick.iterdir()}

    done = lost.on_a_clean_machine(tmp_path / "thuis")

    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    seconds = found.pop("seconds")
    actions = set(found.pop("actions"))
    had = {key: value for key, value in lost.had.items() if key != "actions"}
    assert found == had
    assert found["pupils"]
    assert found["attachments"]
    assert found["versions"]
    assert found["log intact"]
    assert actions >= {"reservekopie teruggezet", "geopend met herstelblad"}
    assert {path.name: path.read_bytes() for path in lost.stick.iterdir()} == before
    record_property(
        "measured: seconds to restore a school of one pupil on a clean machine", round(seconds, 2)
    )


@pytest.mark.skipif(sys.platform == "win32", reason="kills as on Linux")
def test_killed_midway_it_can_be_done_again_and_brings_everything_back(
    lost: Lost, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """By `kill -9` before any of the steps of the restore."""
    steps = range(12) if request.config.getoption("--slow") else (1, 5)
    killed = 0
    for step in steps:
        home = tmp_path / str(step)
        killed += lost.on_a_clean_machine(home, kill=step).returncode < 0
        done = lost.on_a_clean_machine(home)
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout)
        for part in ("pupils", "attachments", "versions", "log intact", "school"):
            assert found[part] == lost.had[part]
        assert len(backups_in(lost.stick)) == 1
    assert killed == len(steps)
