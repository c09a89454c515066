"""No socket to elsewhere is opened in the whole test run: watched in pytest, its workers, and what tests start.

A process that Python starts finds `tests/watched` in PYTHONPATH, unless the test gives it an environment of its own.
An attempt is refused where it happens, and fails the run also where something swallowed the refusal.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

WATCHED = Path(__file__).resolve().parent / "watched"
sys.path.append(str(WATCHED))
import oso_network_watch  # noqa: E402 - found only now

_ours: list[Path] = []
"""The folder in which processes tell, in the process that made it."""


def begin() -> None:
    """Watches this process and all that it starts; once, before anything else is imported."""
    inherited = oso_network_watch.FOLDER in os.environ
    if not inherited:
        folder = Path(tempfile.mkdtemp(prefix="oso-network-watch-"))
        _ours.append(folder)
        os.environ[oso_network_watch.FOLDER] = str(folder)
        before = os.environ.get("PYTHONPATH")
        os.environ["PYTHONPATH"] = os.pathsep.join([str(WATCHED), *([before] if before else [])])
    if not inherited or "sitecustomize" not in sys.modules:
        oso_network_watch.begin()


def told(folder: Path, kind: str) -> list[str]:
    """What processes told there, a line each."""
    path = folder / kind
    return path.read_text("utf-8").splitlines() if path.exists() else []


def unwatched() -> dict[str, str]:
    """An environment for a process that is meant to reach for the network."""
    return {name: value for name, value in os.environ.items() if name != oso_network_watch.FOLDER}


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """An attempt fails the run."""
    if _ours and told(_ours[0], "attempt"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many processes were watched, and every attempt."""
    if not _ours:
        return
    attempts, processes = told(_ours[0], "attempt"), {line.split()[0] for line in told(_ours[0], "process")}
    terminalreporter.section("network")
    terminalreporter.line(f"sockets to elsewhere, in {len(processes)} processes: {len(attempts)}")
    for line in attempts:
        terminalreporter.line(line, red=True)


def pytest_unconfigure() -> None:
    """What was told is not needed any more."""
    for folder in _ours:
        shutil.rmtree(folder, ignore_errors=True)
