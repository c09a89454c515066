"""Plays the scenario in processes of their own, each with its own home and temporary folder, and kills them if asked.

`python -m tests.leaks.apart` takes one job per line on stdin: JSON with `private` (the folder that stands for the whole
computer of this person), `signal` (0 for none), `steps` (to wait for) and `after` (seconds that it then still has). One
that is to be killed does one step more than those at most, and waits there for its end: so it is known within which it
dies. The answer is one line of JSON: what was told to look for, which steps were done, and how it ended.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TypedDict


class Job(TypedDict):
    """What to do."""

    private: str
    signal: int
    steps: int
    after: float


class Played(TypedDict):
    """What became of it."""

    sought: list[str]
    done: list[str]
    ended: int


SAID = "gezegd.txt"
"""Where the process's own words land, below its private folder."""
CHOSEN = "gekozen"
"""The folder in which a person chose to save and print."""


def at_home(private: Path) -> dict[str, str]:
    """Every place where a program of this person might write by itself, all within one folder."""
    places = {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/roaming",
        "LOCALAPPDATA": "home/local",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
        "TEMP": "tmp",
        "TMP": "tmp",
    }
    for place in places.values():
        (private / place).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {name: str(private / place) for name, place in places.items()}


def _child(private: Path, telling: int, last: int) -> None:
    from tests.lasting import lasting_places
    from tests.leaks.scenario import Desk, play

    os.environ.update(at_home(private), QT_QPA_PLATFORM="offscreen")
    tempfile.tempdir = None
    said = os.open(private / SAID, os.O_WRONLY | os.O_CREAT, 0o600)
    os.dup2(said, 1)
    os.dup2(said, 2)
    (private / CHOSEN).mkdir()
    (private / "werkmap").mkdir()
    os.chdir(private / "werkmap")

    def tell(kind: str, what: str) -> None:
        os.write(telling, f"{kind} {what}\n".encode())

    ended: list[str] = []

    def done(step: str) -> None:
        ended.append(step)
        tell("done", step)
        while len(ended) == last:
            signal.pause()

    store = private / "home" / ".local" / "share" / "OSO Desktop"
    with lasting_places():
        play(Desk(store, private / CHOSEN), lambda what: tell("sought", what), done)


def played(job: Job) -> Played:
    """Plays the scenario in a child, to its end or until the signal."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _child(Path(job["private"]), writing, job["steps"] + 1 if job["signal"] else 0)
            code = 0
        except BaseException as error:  # noqa: BLE001 - told as the program itself would
            sys.excepthook(type(error), error, error.__traceback__)
        finally:
            os._exit(code)
    os.close(writing)
    received = b""
    while job["signal"] and received.count(b"done ") < job["steps"] and (chunk := os.read(reading, 4096)):
        received += chunk
    until = time.monotonic() + job["after"]
    while job["signal"] and (chunk := _heard(reading, until)):
        received += chunk
    if job["signal"]:
        os.kill(child, job["signal"])
    while chunk := os.read(reading, 4096):
        received += chunk
    _, ended = os.waitpid(child, 0)
    os.close(reading)
    lines = [line.partition(" ")[::2] for line in received.decode().splitlines()]
    return Played(
        sought=[what for kind, what in lines if kind == "sought"],
        done=[what for kind, what in lines if kind == "done"],
        ended=os.waitstatus_to_exitcode(ended),
    )


def _heard(reading: int, until: float) -> bytes:
    """What the child tells next; nothing more once its time is over, or it ended."""
    if select.select([reading], [], [], max(0, until - time.monotonic()))[0]:
        return os.read(reading, 4096)
    return b""


if __name__ == "__main__":
    import oso_desktop.qt.app
    import oso_desktop.qt.dossier_page
    import oso_desktop.qt.management_page  # noqa: F401 - loaded once for all children
    import tests.leaks.scenario  # noqa: F401 - loaded once for all children
    from oso_desktop.services.process_guard import guard_process

    guard_process()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(played(json.loads(line))) + "\n")
        sys.stdout.flush()
