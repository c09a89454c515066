"""Does work on a store in a process of its own, with limits of its own, and is killed if asked to.

`python -m tests.store.apart` takes one job per line on stdin. A job is JSON: `act` (a function of this module),
`folder`, and for a killed one `after` (reports to wait for) and `then` (seconds to go on after those). The answer is
one line of JSON: the reports.
"""

from __future__ import annotations

import codecs
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreError
from tests.store.examples import attempt, big, create, keyed, reopen

Report = Callable[[object], None]


def open_it(folder: Path, report: Report) -> None:
    """Open and close the store."""
    reopen(folder).close()
    report("opened")


def tell_libraries(folder: Path, report: Report) -> None:
    """Open a store, then make one, telling after each which libraries of interest are loaded."""
    for act in (reopen, lambda path: create(path / "new")):
        act(folder).close()
        report(sorted({"alembic", "sqlite3"} & set(sys.modules)))


def take_write_lock(folder: Path, report: Report) -> None:
    """Try to hold the file as another program would."""
    try:
        keyed(folder / FILE_NAME).execute("BEGIN IMMEDIATE")
    except Exception as error:  # noqa: BLE001 - whatever the library says is the report
        report(error)


def _limit(size: int) -> None:
    import resource  # absent on Windows, where this module is imported but not run

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def write_beyond_limit(folder: Path, report: Report) -> None:
    """Save more than a file of this process may hold, then tell what is there."""
    _limit((folder / FILE_NAME).stat().st_size + 50_000)
    store = reopen(folder)
    try:
        attempt(store, big("2"))
    except StoreError as error:
        report(type(error).__name__)
    with store.read() as unit:
        report([student.key for student in unit.students.outlines()])


def make_beyond_limit(folder: Path, report: Report) -> None:
    """Make a store that is larger than a file of this process may be."""
    _limit(50_000)
    create(folder)


def compact_beyond_limit(folder: Path, report: Report) -> None:
    """Write the file anew where no file may be so large, then tell whether that is still to be done."""
    _limit((folder / FILE_NAME).stat().st_size // 2)
    store = reopen(folder)
    try:
        store.compact()
    except StoreError as error:
        report(type(error).__name__)
    report(store.has_remains)


def compact(folder: Path, report: Report) -> None:
    """Write the file anew over and over, telling each time it is done, until killed."""
    store = reopen(folder)
    report("begun")
    while True:
        store.compact()
        report("done")


def _become_nobody() -> None:
    codecs.lookup("ascii")  # loaded when first used, from where nobody may perhaps not look
    if os.getuid() == 0:  # root may write everywhere
        os.setgid(65534)
        os.setuid(65534)


def open_without_permission(folder: Path, report: Report) -> None:
    """Open a store as somebody who may not write there."""
    _become_nobody()
    reopen(folder)


def make_without_permission(folder: Path, report: Report) -> None:
    """Make a store as somebody who may not write there."""
    _become_nobody()
    create(folder / "new")


def write_without_permission(folder: Path, report: Report) -> None:
    """Write to a store of which only the file is read-only."""
    _become_nobody()
    attempt(reopen(folder), big("1"))


def in_child(act: str, folder: Path, after: int | None, then: float) -> list[str]:
    """What a process reported until its end, or until it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        report: Report = lambda line: os.write(writing, f"{line}\n".encode()) and None  # noqa: E731
        try:
            globals()[act](folder, report)
        except StoreError as error:
            report(type(error).__name__)
        finally:
            os._exit(0)
    os.close(writing)
    received = b""
    if after is not None:
        while received.count(b"\n") < after:
            received += os.read(reading, 4096)
        until = time.monotonic() + then
        while (left := until - time.monotonic()) > 0:
            if select.select([reading], [], [], left)[0]:
                received += os.read(reading, 4096)
        os.kill(child, signal.SIGKILL)
    while chunk := os.read(reading, 4096):
        received += chunk
    os.waitpid(child, 0)
    os.close(reading)
    return received.decode().splitlines()


if __name__ == "__main__":
    for line in sys.stdin:
        job = json.loads(line)
        answer = in_child(job["act"], Path(job["folder"]), job["after"], job["then"])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
