"""The memory of the running program with a school open, after somebody went past every page and into a dossier."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path

import psutil

from benchmarks.measure import Contender, Figure, Sizes, take_turns
from benchmarks.pupil_list import keyed
from benchmarks.schools import School, school
from benchmarks.start import ready, surroundings

NAME = "memory"


def measured(sizes: Sizes) -> Figure:
    """Each round a process of its own; its resident memory is asked of the system when it has nothing more to do."""
    with school(pupils=sizes.pupils, dossiers=sizes.in_process) as made:
        made.workspace.close()  # only one program at a time may have a store open
        loaded, held, compiled = (made.folder / name for name in ("loaded", "held.json", "compiled"))
        _whole_school(made, held)
        ours = (sys.executable, "-m", "benchmarks.memory_ours", str(made.folder), made.workspace.store_id)
        resident((*ours, str(loaded)), compiled, made.secret())
        bare = (sys.executable, "-m", "benchmarks.memory_floor", str(loaded))
        contenders: list[Contender] = [
            lambda _: resident(ours, compiled, made.secret()),
            lambda _: resident(bare, compiled),
            lambda _: resident((*bare, str(held)), compiled),
        ]
        mine, floor, peer = take_turns(min(sizes.rounds, 3), *contenders)
    return Figure(
        name=NAME,
        what=f"resident memory with {sizes.pupils} pupils, {sizes.in_process} with a dossier, after every page",
        floor_is="an empty Qt window in a process that loaded every module that ours had loaded",
        peer_is="that same window with every record and dossier of the school in memory, as read from JSON",
        unit="MB",
        ours=mine,
        floor=floor,
        peer=peer,
    )


def resident(command: tuple[str, ...], compiled: Path, given: str = "") -> float:
    """The MB that a program holds once it says that it is ready; its modules are compiled in a folder of their own."""
    with ready(command, surroundings(compiled), given) as process:
        size: float = psutil.Process(process).memory_info().rss / 1e6
    return size


def _whole_school(made: School, target: Path) -> None:
    with closing(keyed(made.folder / "dossiers.db", made.database_key())) as connection:
        found = {
            table: [json.loads(text) for (text,) in connection.execute(f"SELECT payload FROM {table}")]
            for table in ("student_records", "dossiers", "inzage_facts")
        }
    target.write_text(json.dumps(found), encoding="utf-8")
