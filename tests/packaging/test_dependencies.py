"""What the program imports is what `pyproject.toml` asks for, no less and no more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def complaints(config: Path) -> str:
    """What deptry says of the project as this file describes it; nothing if all is well."""
    ran = subprocess.run(
        [sys.executable, "-m", "deptry", "--no-ansi", "--config", str(config), "."],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout + ran.stderr if ran.returncode else ""


def test_everything_imported_is_declared_and_everything_declared_is_imported() -> None:
    assert complaints(PROJECT / "pyproject.toml") == ""


@pytest.mark.parametrize(
    ("line", "other", "said"),
    [
        ('    "lxml>=6.1",\n', "", "DEP003 'lxml'"),
        ('    "lxml>=6.1",\n', '    "lxml>=6.1",\n    "iniconfig>=2",\n', "DEP002 'iniconfig'"),
    ],
    ids=["imported and not asked for", "asked for and not imported"],
)
def test_a_difference_is_seen(line: str, other: str, said: str, tmp_path: Path) -> None:
    described = (PROJECT / "pyproject.toml").read_text("utf-8")
    assert line in described
    changed = tmp_path / "pyproject.toml"
    changed.write_text(described.replace(line, other), encoding="utf-8")

    assert said in complaints(changed)
