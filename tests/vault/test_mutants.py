"""The list of mutants that survive: each names a line that is still there, with a reason."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LISTED = [
    [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (Path(__file__).parent / "mutants.md").read_text("utf-8").splitlines()
    if line.startswith("| `")
]


def test_there_is_a_list() -> None:
    assert len(LISTED) > 5
    assert all(len(row) == 4 for row in LISTED)


@pytest.mark.parametrize(("file", "line", "changed", "reason"), LISTED)
def test_every_listed_mutant_is_of_a_line_that_is_still_there(
    file: str, line: str, changed: str, reason: str
) -> None:
    """A line that was changed since may have mutants that matter now."""
    source = (PROJECT / file.strip("`")).read_text("utf-8")

    assert line[1:-1] in source
    assert changed
    assert reason


def test_what_is_listed_is_what_is_mutated() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]

    assert settings["only_mutate"] == [
        "oso_desktop/durable.py",
        "oso_desktop/vault/*",
        "oso_desktop/store/audit.py",
    ]
    files = [Path(row[0].strip("`")) for row in LISTED]
    assert [file for file in files if not any(file.match(each) for each in settings["only_mutate"])] == []
