"""How a commit is made to last: the journal modes of the database side by side, on our own store.

`python -m benchmarks journal` gives the figure for one change; `python -m benchmarks.journal` the whole comparison that
the choice in `oso_desktop/store/engine.py` rests on, with what each mode leaves beside the file and in a copy of it.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.measure import SMALL, Contender, Figure, Samples, Sizes, take_turns, timed
from benchmarks.schools import some_pupils
from oso_desktop.dossier.people import Student
from oso_desktop.services.workspace import system_clock
from oso_desktop.store import engine
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.database import FILE_NAME, Store, Unit
from oso_desktop.store.errors import StoreBusy

NAME = "journal"
MODES = ("TRUNCATE", "DELETE", "PERSIST", "WAL")
_OURS = "TRUNCATE"
_AS_SHIPPED: Any = engine._SETTINGS
KEYS = {"database_key": bytes(range(32)), "audit_key": bytes(range(32, 64))}
_IMPORTED = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """A store in one mode, with pupils to write to it."""

    mode: str
    folder: Path
    store: Store
    pupils: Iterator[Student]

    def change(self, _: int) -> None:
        """What a person does all day: one pupil's record and an entry in the log."""
        self.write(1)

    def take_in(self, _: int) -> None:
        """A whole list of a school."""
        self.write(_IMPORTED)

    def write(self, pupils: int) -> None:
        """Saves new pupils in one unit of work."""
        with self.store.write() as unit:
            for pupil in islice(self.pupils, pupils):
                unit.students.save(pupil)
            _noted(unit)

    def read(self) -> None:
        """The list of the school."""
        with self.store.read() as unit:
            unit.students.outlines()


def _noted(unit: Unit) -> None:
    unit.audit.append(
        AuditEntry(at=system_clock(), by="proef", role="directeur", action="proef", subject="-")
    )


@contextmanager
def kept(mode: str, folder: Path) -> Iterator[Kept]:
    """A new store whose every connection is set to this mode, with all else as in the program."""
    with ExitStack() as stack:
        with _set_to(mode):
            store = Store.create(folder, store_id="0f" * 16, **KEYS)
        stack.callback(store.close)
        yield Kept(mode, folder, store, some_pupils())


@contextmanager
def _set_to(mode: str) -> Iterator[None]:
    """Within it, connections are made in this mode: what a connection is set to is of the whole process."""
    engine._SETTINGS = tuple(setting.replace(_OURS, mode) for setting in _AS_SHIPPED)
    try:
        yield
    finally:
        engine._SETTINGS = _AS_SHIPPED


def keyed(path: Path) -> sqlcipher.Connection:
    """A connection past the store."""
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEYS['database_key'].hex()}'\"")
    return connection


def in_mode(one: Kept, act: Callable[[int], None]) -> Contender:
    """The act, timed, in the mode of the store."""

    def work(number: int) -> None:
        with _set_to(one.mode):
            act(number)

    return timed(work)


def measured(sizes: Sizes) -> Figure:
    """One change, saved: our mode, no journal and no waiting for the disk at all, and the write-ahead log."""
    with TemporaryDirectory(prefix="oso-journal-") as scratch, ExitStack() as stack:
        stores = [stack.enter_context(kept(mode, Path(scratch) / mode)) for mode in (_OURS, "OFF", "WAL")]
        contenders = [in_mode(one, one.change) for one in stores]
        for contender in contenders:
            contender(0)
        ours, floor, peer = take_turns(sizes.rounds * 10, *contenders)
    return Figure(
        name=NAME,
        what="one changed record saved, on disk for certain",
        floor_is="the same without a journal: a power cut would break the store",
        peer_is="the same with a write-ahead log",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def compare(sizes: Sizes) -> Iterator[str]:
    """The lines of the whole comparison."""
    with TemporaryDirectory(prefix="oso-journal-") as scratch, ExitStack() as stack:
        stores = [stack.enter_context(kept(mode, Path(scratch) / mode)) for mode in MODES]
        for what, act, rounds in (
            ("one change", Kept.change, sizes.rounds * 10),
            (f"{_IMPORTED} pupils in one go", Kept.take_in, sizes.rounds),
        ):
            contenders = [in_mode(one, partial(act, one)) for one in stores]
            for contender in contenders:
                contender(0)
            yield from _lines(what, take_turns(rounds, *contenders))
        yield from _lines("list read while writing", [_while_writing(one, sizes) for one in stores])
        yield "beside the file: while open and idle / pupils in a copy of the file alone"
        for one in stores:
            yield f"  {one.mode:16} {_beside(one.folder)} / {_lost(one, Path(scratch))}"
    yield from _at_rest()


def _lines(what: str, found: list[Samples]) -> Iterator[str]:
    yield f"{what}: median ms, ×{_OURS}"
    ours = found[MODES.index(_OURS)].median
    for mode, samples in zip(MODES, found, strict=True):
        yield f"  {mode:16} {samples.median * 1000:>9.2f}  ×{samples.median / ours:.2f}"


def _while_writing(one: Kept, sizes: Sizes) -> Samples:
    """Reads of the list while another thread saves one change after another."""
    over = threading.Event()
    failed: list[BaseException] = []

    def writing() -> None:
        try:
            while not over.is_set():
                with suppress(StoreBusy):
                    one.write(1)
        except BaseException as error:  # noqa: BLE001 - told below, in the thread that asked
            failed.append(error)

    with _set_to(one.mode):
        thread = threading.Thread(target=writing)
        thread.start()
        taken = []
        for _ in range(sizes.rounds * 5):
            before = perf_counter()
            with suppress(StoreBusy):
                one.read()
            taken.append(perf_counter() - before)
        over.set()
        thread.join()
    if failed:
        raise failed[0]
    return Samples(tuple(taken))


def _beside(folder: Path) -> str:
    found = sorted(
        f"{path.name.removeprefix(FILE_NAME)}={path.stat().st_size}" for path in folder.glob(f"{FILE_NAME}-*")
    )
    return ", ".join(found) or "nothing"


def _lost(one: Kept, scratch: Path) -> str:
    """What a copy of the one file holds that is made while the program is open, of what was saved."""
    with _set_to(one.mode):
        one.write(1)
        with one.store.read() as unit:
            saved = len(unit.students.outlines())
        copy = scratch / "copy.db"
        shutil.copyfile(one.folder / FILE_NAME, copy)
    connection = keyed(copy)
    try:
        found = connection.execute("SELECT count(*) FROM students").fetchone()[0]
    except sqlcipher.DatabaseError:
        found = "unreadable"
    finally:
        connection.close()
        for path in scratch.glob("copy.db*"):
            path.unlink()
    return f"{found} of {saved}"


def _at_rest() -> Iterator[str]:
    yield "beside the file once the program has been closed"
    for mode in MODES:
        with TemporaryDirectory(prefix="oso-journal-") as scratch:
            with kept(mode, Path(scratch)) as one, _set_to(mode):
                one.write(1)
            yield f"  {mode:16} {_beside(Path(scratch))}"


def main() -> int:
    """Prints the comparison."""
    for line in compare(SMALL if "--small" in sys.argv else Sizes()):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
