"""What was measured before: `history.jsonl`, a line for each run, and how the ratio of each figure went since.

A ratio to the floor of the same run is what can be compared between runs; seconds cannot. A run is of one size (`quick`
or not), one Python and one kind of machine, `busy` with other work or not, and is compared with its like alone:
what waits for the disk or uses both cores has another ratio where others do so too. No line says whose machine it was.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psutil

FILE = Path(__file__).with_name("history.jsonl")
PROJECT = FILE.parents[1]
_LOOK, _BUSY = 2.0, 20.0
"""Seconds, and per cent of all cores together."""
_NOT_ITSELF = ":!benchmarks/history.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One line. `machine` says the system, the processor and its cores; `remark` what else it was doing."""

    commit: str
    on: str
    python: str
    machine: str
    quick: bool
    busy: bool
    remark: str
    figures: Mapping[str, Mapping[str, Any]]

    def is_like(self, other: Run) -> bool:
        """Whether their ratios can be compared."""
        return self.kind == other.kind

    @property
    def kind(self) -> str:
        """What it can be compared within, in words."""
        size, work = "quick" if self.quick else "whole", "busy" if self.busy else "quiet"
        return f"Python {self.python}, {self.machine}, {work}, {size} run"

    def as_json(self) -> dict[str, Any]:
        """The line."""
        return {
            "commit": self.commit,
            "date": self.on,
            "python": self.python,
            "machine": self.machine,
            "quick": self.quick,
            "busy": self.busy,
            "remark": self.remark,
            "figures": self.figures,
        }


def read(file: Path = FILE) -> list[Run]:
    """All runs, the oldest first; none if there is no file."""
    if not file.exists():
        return []
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [Run(**{"on" if key == "date" else key: value for key, value in line.items()}) for line in lines]


def here(figures: Iterable[Mapping[str, Any]], *, quick: bool, busy: bool, remark: str) -> Run:
    """What was measured now, on this machine."""
    return Run(
        commit=_git("rev-parse", "--short=12", "HEAD")
        + ("+" if _git("status", "--porcelain", "--", ".", _NOT_ITSELF) else ""),
        on=date.today().isoformat(),  # noqa: DTZ011 - the day on the wall of who measured
        python=".".join(platform.python_version_tuple()[:2]),
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        quick=quick,
        busy=busy,
        remark=remark,
        figures={figure["name"]: _kept(figure) for figure in figures},
    )


def add(
    figures: Iterable[Mapping[str, Any]], *, quick: bool, busy: bool, remark: str, file: Path = FILE
) -> Run:
    """Adds a run to the file."""
    run = here(figures, quick=quick, busy=busy, remark=remark)
    with file.open("a", encoding="utf-8") as history:
        history.write(json.dumps(run.as_json(), ensure_ascii=False) + "\n")
    return run


def is_busy() -> bool:
    """Whether the machine does other work now: looked at for a moment in which this program does nothing."""
    return bool(psutil.cpu_percent(interval=_LOOK) > _BUSY)


def course(runs: Sequence[Run]) -> str:
    """How the ratio of each figure went, the runs that can be compared together and the oldest first."""
    lines: list[str] = []
    for kind in dict.fromkeys(run.kind for run in runs):
        lines.append(f"{kind}: × floor (low to high)")
        like = [run for run in runs if run.kind == kind]
        for name in dict.fromkeys(name for run in like for name in run.figures):
            lines.append(f"  {name}")
            for run in like:
                if name in run.figures:
                    ratio = run.figures[name]["ratio_to_floor"]
                    lines.append(
                        f"    {run.on} {run.commit:13} {ratio['median']:8.2f}"
                        f" ({ratio['low']:.2f} to {ratio['high']:.2f})  {run.remark}"
                    )
    return "\n".join(lines) + "\n" if lines else "Nothing was measured before.\n"


def main(argv: Sequence[str]) -> int:
    """Prints how each ratio went."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks history", description=__doc__)
    parser.add_argument("--file", metavar="FILE", type=Path, default=FILE)
    print(course(read(parser.parse_args(argv).file)), end="")
    return 0


_KEPT = (
    "what",
    "unit",
    "rounds",
    "ours",
    "lowest",
    "highest",
    "floor",
    "peer",
    "ratio_to_floor",
    "ratio_to_peer",
)


def _kept(figure: Mapping[str, Any]) -> dict[str, Any]:
    return {key: figure[key] for key in _KEPT}


def _git(*words: str) -> str:
    try:
        answer = subprocess.run(("git", *words), cwd=PROJECT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
