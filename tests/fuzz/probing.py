"""`python -m tests.fuzz.probing READER MINUTES FOLDER`: one reader against changed files, with limits on all it takes.

It ends with 0 when nothing was found in that time. What was found lies in the folder, under the reader's name, ready to
be put with the seeds once it is mended.
"""

from __future__ import annotations

import faulthandler
import hashlib
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from types import FrameType

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT
from tests.fuzz.changing import changed

LONGEST = 2.0
"""Seconds of the processor for one file."""
STUCK = 60
"""Seconds by the clock after which a file that cannot be interrupted ends it all; a busy machine may take its time."""
MOST = 300 * 2**20
"""Bytes that reading a file may take beside what is loaded."""
AT_ONCE = 200


def surroundings() -> dict[str, str]:
    """The environment for such a process: one pool of memory, so that threads do not keep some aside."""
    return {**os.environ, "MALLOC_ARENA_MAX": "1", "PYTHONPATH": str(PROJECT)}


class Hang(BaseException):
    """A file took too long; no reader catches this by accident."""


def limit_memory() -> None:
    """Where the system can, from here on no more than `MOST` bytes beside what is there."""
    if sys.platform != "linux":
        return
    import resource

    status = Path("/proc/self/status").read_text(encoding="ascii")
    (now,) = (int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmData"))
    resource.setrlimit(resource.RLIMIT_DATA, (now + MOST, now + MOST))


def try_one(read: Callable[[bytes], object], data: bytes) -> None:
    """Has it read, within the limits of time."""
    faulthandler.dump_traceback_later(STUCK, exit=True)
    timed = hasattr(signal, "setitimer")
    if timed:
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
    try:
        read(data)
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()


def _hangs(_signal: int, _frame: FrameType | None) -> None:
    raise Hang


def probe(
    name: str,
    minutes: float,
    folder: Path,
    read: Callable[[bytes], object],
    whole: Sequence[bytes],
    files: st.SearchStrategy[bytes],
) -> int:
    """Searches for as long as this among the `files`; gives 1 when something was found."""
    current = folder / f"{name}.nu"
    for data in whole:
        read(data)  # whatever is loaded once is loaded now
    limit_memory()
    faulthandler.enable()
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, _hangs)
    tried = 0

    @settings(
        max_examples=AT_ONCE,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def search(drawn: st.DataObject) -> None:
        nonlocal tried
        data = drawn.draw(files)
        tried += 1
        current.write_bytes(data)  # a crash leaves it there
        try_one(read, data)

    until = monotonic() + 60 * minutes
    try:
        while monotonic() < until:
            search()
    except BaseException as found:  # noqa: BLE001 - also a hang, and memory that is not there
        data = current.read_bytes()
        kept = folder / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
        kept.write_bytes(data)
        frames = "".join(traceback.format_tb(found.__traceback__)[-4:])
        sys.stdout.write(f"{name}: {type(found).__name__} after {tried} files; kept in {kept}\n{frames}")
        return 1
    current.unlink(missing_ok=True)
    sys.stdout.write(f"{name}: {tried} files in {minutes:g} minutes\n")
    return 0


def main(name: str, minutes: str, folder: str) -> int:
    """Searches for what one of our readers cannot bear."""
    from tests.fuzz.readers import answers, seeds

    whole = seeds(name)
    return probe(name, float(minutes), Path(folder), partial(answers, name), whole, changed(whole))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
