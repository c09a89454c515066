"""`python -m tests.mutation.run [--each N]`: runs the tests against a sample of the mutants of the large rooms.

`mutmut` makes the mutants and finds out which tests reach each function (docs/maintainers.md). It is not asked to try
them: it takes the tests of a function in no order, and first all of them unchanged. Here each mutant gets a process of
its own, in which it is there before the program is imported, since much of the program works once, at import or behind
a cache. First come some of the tests that reach it and, if they notice nothing, every file with such a test and all of
its room: a function behind a cache is seen to be reached by one test and matters to many.

What came of each is kept at once: a run may be stopped, and goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from tests.mutation.sample import MUTANTS, ROOMS, by_lot, made

OUTCOMES = Path(__file__).with_name("outcomes.json")
EACH = 100
FIRST = 200
"""So many of the tests that reach a mutant are tried first."""
PATIENCE = 60
"""Seconds that those may take on top of ten times what they took unchanged."""
WHOLE = 1800
"""Seconds that all tests may take."""
OPTIONS = ("-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--rootdir=.")
LEFT_OUT = ("--ignore=tests/dossier/test_every_reason.py", "--ignore=tests/vault/test_mutants.py")
"""These read the source of the program, in which the mutants stand."""

KILLED, SURVIVED, TIMED_OUT = "killed", "survived", "timed out"
_PASSED, _FAILED, _STOPPED, _NOT_FOUND = 0, 1, 2, 4


def function_of(mutant: str) -> str:
    """The name under which `mutmut` knows the function that a mutant is of."""
    return mutant.rpartition("__mutmut_")[0]


def reaching(mutant: str, stats: Mapping[str, Any]) -> list[str]:
    """The tests that reach it: of each file the quickest, then the second of each, as files ask different things."""
    took = stats["duration_by_test"]
    by_file: dict[str, list[str]] = defaultdict(list)
    found = stats["tests_by_mangled_function_name"].get(function_of(mutant), ())
    for test in sorted(found, key=lambda each: (took.get(each, 0), each)):
        by_file[test.partition("::")[0]].append(test)
    rounds = zip_longest(*by_file.values())
    return [test for tests in rounds for test in tests if test is not None]


def pytest_says(mutant: str, tests: Sequence[str], seconds: float) -> int | None:
    """How pytest ends over a program with this one change; None if it does not end."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listed:
        listed.write("\n".join(tests))
        listed.flush()
        command = [sys.executable, "-m", "pytest", *OPTIONS, *LEFT_OUT, f"@{listed.name}"]
        environment = os.environ | {"MUTANT_UNDER_TEST": mutant}
        try:
            done = subprocess.run(
                command, cwd=MUTANTS, env=environment, timeout=seconds, capture_output=True, check=False
            )
        except subprocess.TimeoutExpired:
            return None
    if done.returncode not in (_PASSED, _FAILED, _STOPPED, _NOT_FOUND):
        raise RuntimeError(f"{mutant}: pytest ended with {done.returncode}: {done.stdout[-2000:].decode()}")
    return done.returncode


def outcome(mutant: str, room: str, stats: Mapping[str, Any], *, whole: bool) -> str:
    """Whether a test fails, none does, or the tests never end.

    A test that is not found says nothing yet: a mutant may give the cases of a test other names. If not even all tests
    can begin, that is noticed.
    """
    tests = reaching(mutant, stats)
    if tests:
        seconds = PATIENCE + 10 * sum(stats["duration_by_test"].get(test, 0) for test in tests[:FIRST])
        ended = pytest_says(mutant, tests[:FIRST], seconds)
        if ended is None:
            return TIMED_OUT
        if ended in (_FAILED, _STOPPED):
            return KILLED
    if not whole:
        return SURVIVED
    files = sorted({test.partition("::")[0] for test in tests} - set(_files_of(room)))
    ended = pytest_says(mutant, [f"tests/{room}", *files], WHOLE)
    return TIMED_OUT if ended is None else SURVIVED if ended == _PASSED else KILLED


def _files_of(room: str) -> list[str]:
    return [path.relative_to(MUTANTS).as_posix() for path in (MUTANTS / "tests" / room).rglob("test_*.py")]


def main(argv: Sequence[str] | None = None) -> None:
    """Goes over the sample, a mutant of each room in turn, and says how far it is."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.run", description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help="how many of each room")
    parser.add_argument("--quick", action="store_true", help="leave it at the first tests")
    arguments = parser.parse_args(argv)
    stats = json.loads((MUTANTS / "mutmut-stats.json").read_text(encoding="utf-8"))
    known = json.loads(OUTCOMES.read_text(encoding="utf-8")) if OUTCOMES.exists() else {}
    commit = known.setdefault("commit", stats["git_commit"])
    if commit != stats["git_commit"]:
        raise SystemExit(f"{OUTCOMES.name} is of {commit}: go back to it, or begin anew without it")
    names = {room: made(room) for room in ROOMS}
    rooms = known.setdefault("rooms", {room: {"made": len(names[room]), "outcomes": {}} for room in ROOMS})
    lots = {room: by_lot(names[room])[: arguments.each] for room in ROOMS}
    for place in range(arguments.each):
        for room, lot in lots.items():
            if place < len(lot) and (mutant := lot[place]) not in (outcomes := rooms[room]["outcomes"]):
                outcomes[mutant] = outcome(mutant, room, stats, whole=not arguments.quick)
                OUTCOMES.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
                print(f"{place + 1} {outcomes[mutant]} {mutant}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
