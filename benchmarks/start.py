"""From starting the program to a list of pupils that can be used: a process of its own each time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from benchmarks.measure import Contender, Figure, Sizes, take_turns
from benchmarks.schools import School, school

NAME = "start"


def measured(sizes: Sizes) -> Figure:
    """Starts our program on a school's store and a program that only shows an empty window."""
    with school(pupils=sizes.opening, dossiers=sizes.opening // 4) as made:
        made.workspace.close()  # only one program at a time may have a store open
        around = surroundings(made.folder / "compiled")
        loaded = made.folder / "loaded"
        _started((*_ours(made), str(loaded)), around, made.secret())(0)
        contenders = (
            _started(_ours(made), around, made.secret()),
            _started(_FLOOR, around),
            _started((*_FLOOR, str(loaded)), around),
        )
        for contender in contenders:
            contender(0)  # compiles, and fetches everything from a cold disk
        ours, floor, peer = take_turns(sizes.rounds * 2, *contenders)
    return Figure(
        name=NAME,
        what=f"from starting the process to {sizes.opening} pupils drawn in the list, without a screen",
        floor_is="a process that shows an empty Qt window",
        peer_is="the same that loads every module first that ours had loaded by then; the goal is ×1.5",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def surroundings(compiled: Path) -> dict[str, str]:
    """Of a program without a screen; an installed one has its modules compiled, whatever this environment does."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(compiled),
    }


_FLOOR = (sys.executable, "-m", "benchmarks.start_floor")


def _ours(made: School) -> tuple[str, ...]:
    return (sys.executable, "-m", "benchmarks.start_ours", str(made.folder), made.workspace.store_id)


@contextmanager
def ready(command: Sequence[str], around: Mapping[str, str], given: str = "") -> Iterator[int]:
    """The id of the process of a program that was given a line and just said that it is ready.

    After it the program is let go. Raises AssertionError with its complaints if it never was ready, or ended badly.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,  # the screenless platform complains at every window
        text=True,
        env=around,
    ) as process:
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise AssertionError("a pipe was asked for")
        process.stdin.write(f"{given}\n")
        process.stdin.flush()
        answer = process.stdout.readline().strip()
        if answer == "ready":
            yield process.pid
        process.stdin.close()
        complaints = process.stderr.read()
    if answer != "ready" or process.returncode:
        raise AssertionError(f"the program did not come so far as to be ready\n{complaints}")


def _started(command: Sequence[str], around: Mapping[str, str], given: str = "") -> Contender:
    def run(_: int) -> float:
        before = perf_counter()
        with ready(command, around, given):
            after = perf_counter()
        return after - before

    return run
