"""The start of the frozen program beside that of the same program from the checkout: a process of its own each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter, sleep

from benchmarks.measure import Contender, Figure, Sizes, take_turns
from oso_desktop.services.one_window import NOTE_NAME
from oso_desktop.services.stores import default_folder

NAME = "frozen"
_PATIENCE = 60.0
"""Seconds after which a start has failed."""
_LOOK = 0.001


def measured(sizes: Sizes) -> Figure:
    """Starts both, on an account that has no store yet, and a program that only shows an empty window."""
    if sizes.frozen is None:
        raise ValueError("no frozen program was given")
    program = sizes.frozen / ("oso-desktop.exe" if sys.platform == "win32" else "oso-desktop")
    with tempfile.TemporaryDirectory(prefix="oso-frozen-", ignore_cleanup_errors=True) as home:
        surroundings = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": home,
            "LOCALAPPDATA": home,
            "PYTHONDONTWRITEBYTECODE": "",
            "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"),
        }
        data = Path(home) / default_folder().name
        contenders = (
            _window_of((str(program),), surroundings, data),
            _drawn((sys.executable, "-m", "benchmarks.start_floor"), surroundings),
            _window_of((sys.executable, "-m", "oso_desktop"), surroundings, data),
        )
        for contender in contenders:
            contender(0)  # compiles, and fetches everything from a cold disk
        ours, floor, peer = take_turns(sizes.rounds * 2, *contenders)
    return Figure(
        name=NAME,
        what="from starting the frozen program until its window is made and hears a second start, without a store",
        floor_is="a process of Python that shows an empty Qt window",
        peer_is="the same program from the checkout, compiled beforehand",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def _window_of(command: Sequence[str], surroundings: Mapping[str, str], data: Path) -> Contender:
    """Until the program has laid down the note by which a second start calls its window."""
    note = data / NOTE_NAME

    def run(_: int) -> float:
        shutil.rmtree(data, ignore_errors=True)
        before = perf_counter()
        with subprocess.Popen(
            command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            while not note.exists():
                if process.poll() is not None or perf_counter() - before > _PATIENCE:
                    process.kill()
                    raise AssertionError(f"{command[0]} did not come so far as to make its window")
                sleep(_LOOK)
            after = perf_counter()
            process.terminate()
        return after - before

    return run


def _drawn(command: Sequence[str], surroundings: Mapping[str, str]) -> Contender:
    def run(_: int) -> float:
        before = perf_counter()
        with subprocess.Popen(
            command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            answer = process.stdout.readline() if process.stdout else ""
            after = perf_counter()
        if answer.strip() != "ready":
            raise AssertionError("the empty window was not shown")
        return after - before

    return run
