"""Killed at any moment of any use case: all that was reported as saved is there, and nothing is there in part."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hardship.catalogue import USE_CASES
from tests.hardship.killed import FIRST_START

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = 2

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process to be killed is made by forking")


@pytest.mark.parametrize("kills", [10, pytest.param(1000, marks=pytest.mark.slow)])
def test_killed_at_any_moment_nothing_that_was_reported_is_missing(kills: int, record_property: Any) -> None:
    """R174: of all use cases that write, the first start among them; without `--slow` of some of them each time.

    In a process apart, which forks: this one may have threads.
    """
    names = [] if kills >= 1000 else [*random.sample(sorted(USE_CASES), SAMPLE), FIRST_START]
    seed = random.randrange(2**32)

    ran = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.hardship.killed", str(seed), str(kills), *names],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, f"{seed} {names} {ran.stderr}"
    tally = json.loads(ran.stdout)
    assert tally["kills"] == kills
    assert tally["use_cases"] == (len(names) or len(USE_CASES) + 1)
    if kills >= 1000:
        assert tally["inside_a_write"] > kills // 4
        assert tally["saves_reported"] > 0
        assert 0 < tally["undone"] < kills
    for name, count in tally.items():
        record_property(f"measured: killed at random moments: {name.replace('_', ' ')}", count)
    record_property("measured: killed at random moments: reported saves missing", 0)
