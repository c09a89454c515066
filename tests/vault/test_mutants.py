"""The list of mutants that survive: each names a line that is still there, with a reason."""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from tests.mutation.sample import ROOMS

PROJECT = Path(__file__).resolve().parents[2]
ROWS = [
    [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (Path(__file__).parent / "mutants.md").read_text("utf-8").splitlines()
    if line.startswith("| `")
]
COUNTED = {row[0]: [int(cell) for cell in row[1:-1]] for row in ROWS if len(row) == 6}
"""For each file how many mutants were made, were killed, took too long, and survived."""
CODE = {row[0]: row[-1].strip("`") for row in ROWS if len(row) == 6}
"""For each file what code that was: see `code_of`."""
LISTED = [row for row in ROWS if len(row) == 4]


def code_of(source: str) -> str:
    """A mark of the code of a file, the same whatever its comments and docstrings say."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                lines[number - 1] = ""
    kept = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()[:10]


def test_words_are_no_code_and_a_line_is() -> None:
    """The mark of a file changes with what it does, and not with what it says about that."""
    source = '"""Of old."""\n\n\ndef one() -> int:\n    """Of old."""\n    return 1\n'

    assert code_of(source.replace("old", "new").replace("    return", "    # why\n    return")) == code_of(
        source
    )
    assert code_of(source.replace("return 1", "return 2")) != code_of(source)


@pytest.mark.parametrize("file", COUNTED)
def test_what_was_counted_is_the_code_of_now(file: str) -> None:
    """Code that came later has mutants that nobody tried."""
    source = (PROJECT / file.strip("`")).read_text("utf-8")
    assert code_of(source) == CODE[file], (
        "break it anew (docs/maintainers.md, Mutants), then write this in its row"
    )


def test_there_is_a_list() -> None:
    assert len(LISTED) > 5
    assert len(COUNTED) + len(LISTED) == len(ROWS)


def test_every_survivor_that_was_counted_is_listed() -> None:
    for file, (made, killed, timed_out, survived) in COUNTED.items():
        listed = [changed.split(" or ") for name, _, changed, _ in LISTED if name == file]
        assert (file, survived) == (file, sum(map(len, listed)))
        assert (file, made) == (file, killed + timed_out + survived)
    assert {row[0] for row in LISTED} <= set(COUNTED)


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

    whole = ["oso_desktop/durable.py", "oso_desktop/vault/*", "oso_desktop/store/audit.py"]
    assert settings["only_mutate"] == [*whole, *(f"oso_desktop/{room}/*" for room in ROOMS)]
    meant = {path for each in whole for path in PROJECT.glob(each) if path.suffix == ".py"}
    counted = {PROJECT / file.strip("`") for file in COUNTED}
    assert counted <= meant
    assert {path.name for path in meant - counted} == {"__init__.py"}  # has nothing to change
