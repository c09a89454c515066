"""What every test may lean on: no screen needed, and the reference material beside the project where present."""

from __future__ import annotations

import gc
import os
import shutil
from pathlib import Path

import hypothesis
import pytest

from tests import network_watch

PROJECT = Path(__file__).resolve().parents[1]

network_watch.begin()

# Before Qt is imported: no screen is needed, and none is disturbed.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Where the system has a folder in memory, the stores of tests are there: each change is waited for until it is on the
# disk, and for a real one that was half of all the time. What a disk does wrong is acted out in either place.
IN_MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30
if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free >= ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

# A busy laptop is no counter-example; everything else stays as hypothesis chooses for this place.
hypothesis.settings.register_profile("project", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--slow` also runs the long searches for counter-examples."""
    parser.addoption("--slow", action="store_true", help="also run what is slow")


def pytest_configure(config: pytest.Config) -> None:
    """The watch over the network tells at the end what it saw."""
    config.pluginmanager.register(network_watch)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked slow, unless asked for."""
    if config.getoption("--slow"):
        return
    slow = [item for item in items if "slow" in item.keywords]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if "slow" not in item.keywords]


FULL_SWEEP = 40


def pytest_runtest_logfinish() -> None:
    """A process with a window looks for garbage only where nothing is in the middle of anything: between two tests."""
    if gc.isenabled() or gc.get_count()[0] <= gc.get_threshold()[0]:
        return
    gc.collect(2 if gc.get_count()[2] >= FULL_SWEEP else 1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests measured stands in their report: each property whose name begins with "measured"."""
    measured = sorted(
        {
            f"{name.removeprefix('measured: ')}: {value}"
            for outcome in ("passed", "failed")
            for report in terminalreporter.stats.get(outcome, ())
            for name, value in getattr(report, "user_properties", ())
            if name.startswith("measured: ")
        }
    )
    if measured:
        terminalreporter.section("measured")
        for line in measured:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder with the official schemas and examples; absent elsewhere, compulsory in CI."""
    folder = Path(os.environ.get("OSO_CONFORMANCE_DIR", PROJECT.parent / "shared"))
    if not (folder / "oso" / "schema").is_dir():
        reason = "the official OSO material is not beside the project; set OSO_CONFORMANCE_DIR"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
