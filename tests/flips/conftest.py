"""A small store with one of everything, and the process that looks at it once it is damaged."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.services import attachments, drafts, handover, inzage, prints, requests
from oso_desktop.services.drafts import Draft
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.services import school
from tests.services.school import MOTHER, TODAY

Damage = tuple[str, int, str]
"""A file, a place in it (-1: the whole of it), and what is put there (hex)."""


@dataclass
class Damaged:
    """Damages the store and tells what comes of it; one process looks at all, and a crash of it is a failure."""

    sound: Path
    keychain: MemoryKeychain
    workspaces: Path
    _process: subprocess.Popen[str] | None = None

    def __call__(self, *damages: Damage) -> str:
        """What comes of these damages at once: see `looker`."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(damages) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            self.stop()
            return f"CRASHED with {process.returncode}"
        outcome: str = json.loads(line)
        return outcome

    def tally(self, damages: Iterator[tuple[Damage, ...]] | list[tuple[Damage, ...]]) -> Counter[str]:
        """How often each thing came of it; fails at the first wrong data, other error or crash."""
        counted: Counter[str] = Counter()
        for each in damages:
            outcome = self(*each)
            assert not outcome.startswith(("WRONG", "RAISED", "CRASHED")), (outcome, each)
            counted[outcome] += 1
        return counted

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            command = [sys.executable, "-m", "tests.flips.looker"]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            assert self._process.stdin is not None
            secrets = {name: secret.hex() for name, secret in self.keychain._secrets.items()}
            job = {"sound": str(self.sound), "work": str(self.workspaces / "work"), "secrets": secrets}
            self._process.stdin.write(json.dumps(job) + "\n")
        return self._process

    def stop(self) -> None:
        """Ends the process."""
        if self._process is not None:
            self._process.communicate()
            self._process = None


def told(counted: Counter[str]) -> str:
    """The figures for the report."""
    each = ", ".join(f"{number} {outcome}" for outcome, number in counted.most_common())
    return f"{counted.total()} tried, 0 wrong data, 0 crashes; {each}"


@dataclass(frozen=True)
class Small:
    """A closed store with one of everything."""

    folder: Path
    keychain: MemoryKeychain

    @property
    def database(self) -> bytes:
        """The bytes of its database."""
        return (self.folder / FILE_NAME).read_bytes()


def fill(workspace: Workspace) -> None:
    """One pupil with an attachment of many pages, a delivered dossier, its letter, a remark, a request, a draft."""
    case = school.ready_to_go(workspace, school.pupil())
    stage = school.made_final(workspace, case)
    handover.export_package(workspace, stage.dossier_id, stage.version_id)
    inzage.add_remark(workspace, stage.dossier_id, MOTHER, pupils.REMARK)
    large = "".join(f"Regel {number} van een verzonnen verslag.\n" for number in range(800))
    attachments.add(workspace, case.student.id, "verslag.txt", large.encode())
    request = requests.receive(
        workspace,
        StudentId(case.student.id),
        kind=requests.RequestKind.ACCESS,
        on=TODAY,
        asked_by="A. Verzoeker",
        identity="Bekend op school.",
        what="Ik wil alles zien.",
    )
    prints.keep(
        workspace,
        PrintKind.REQUEST_RECEIVED,
        requests.letter(workspace, request.id, requests.RequestStage.RECEIVED),
        about=request.id,
        student_id=StudentId(case.student.id),
    )
    drafts.keep(workspace, [Draft(place="proef", text="Half getypt.", dossier_id=stage.dossier_id)])


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    """A folder in memory where there is one: each damage writes the whole store."""
    place = "/dev/shm" if Path("/dev/shm").is_dir() else None  # where there is none, a disk will do
    with tempfile.TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def small(scratch: Path) -> Small:
    """The store; not to be written in."""
    keychain = MemoryKeychain()
    workspace = school.create(scratch / "sound", keychain)
    fill(workspace)
    workspace.close()
    # What the first opening writes down is no part of the damage.
    open_store(scratch / "sound", keychain=keychain, clock=school.clock).close()
    return Small(scratch / "sound", keychain)


@pytest.fixture(scope="session")
def damaged(small: Small, scratch: Path) -> Iterator[Damaged]:
    """What comes of the store when it is damaged."""
    one = Damaged(small.folder, small.keychain, scratch)
    yield one
    one.stop()


@pytest.fixture
def elsewhere(scratch: Path) -> Iterator[Callable[[Path, MemoryKeychain], Damaged]]:
    """The same for another store."""
    made: list[Damaged] = []

    def start(folder: Path, keychain: MemoryKeychain) -> Damaged:
        made.append(Damaged(folder, keychain, scratch / f"other{len(made)}"))
        made[-1].workspaces.mkdir(exist_ok=True)
        return made[-1]

    yield start
    for each in made:
        each.stop()
        shutil.rmtree(each.workspaces, ignore_errors=True)
