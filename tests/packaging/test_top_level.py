"""The project shows a newcomer a handful of names, each with one meaning."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

NAMES = {
    "oso_desktop", "frozen", "ui", "resources", "tests", "benchmarks", "docs",
    "build.spec", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "pins.txt",
}  # fmt: skip


def test_the_top_level_holds_exactly_the_names_it_should() -> None:
    if not (PROJECT / ".git").exists():
        pytest.skip(
            "not a git checkout: what belongs to the project cannot be told from what was left behind"
        )
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    names = {path.split("/")[0] for path in listed.stdout.split("\0") if path}

    assert {name for name in names if not name.startswith(".")} == NAMES
