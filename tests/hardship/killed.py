"""Does use cases in processes that are killed, and looks at what they leave.

`python -m tests.hardship.killed SEED KILLS [NAME…]` makes a school and prepares use case after use case; each kill is
of a process of its own, forked at the very moment at which the use case begins. It says on a pipe what it is about to
save and what was saved, and goes on with other use cases until it is killed, at any moment of the time that the use
case takes. The answer is one line of JSON: a `Tally`. An error ends it with a traceback.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

from oso_desktop.errors import OsoError
from oso_desktop.services.stores import create_store, open_store, store_exists
from oso_desktop.store.database import Store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.hardship.catalogue import STICK, USE_CASES, Act
from tests.hardship.recording import UNITS, OpenUnit
from tests.hardship.scene import Scene, Truth, at_rest, content, copied, make_base
from tests.lasting import lasting_places
from tests.services import school
from tests.services.test_rights import CHANGES

FIRST_START = "first_start"
LONGEST = 120.0
"""Seconds after which something hangs, on a machine with more to do than it can."""

Say = Callable[..., None]


@dataclass
class Tally:
    """What was tried and found."""

    kills: int = 0
    inside_a_write: int = 0
    use_cases: int = 0
    saves_reported: int = 0
    undone: int = 0


@contextmanager
def telling(say: Say, own: MemoryKeychain) -> Iterator[None]:
    """Within it, each unit of work tells when it begins, what it is about to save, and that it has.

    Of keychains only what `own` gets is told: that of somebody who is only being linked may be ahead of the slots.
    """
    keep, drop = MemoryKeychain.set, MemoryKeychain.delete

    def told(open_unit: OpenUnit) -> OpenUnit:
        @contextmanager
        def writing(store: Store) -> Iterator[Any]:
            say("writing")
            with open_unit(store) as unit:
                yield unit
                fresh = content(unit)
                say("intended", fresh)
            say("saved", fresh)

        return writing

    def keeping(keychain: MemoryKeychain, store_id: str, secret: bytes) -> None:
        keep(keychain, store_id, secret)
        if keychain is own:
            say("key", store_id, secret.hex())

    def dropping(keychain: MemoryKeychain, store_id: str) -> None:
        drop(keychain, store_id)
        if keychain is own:
            say("no-key", store_id)

    with pytest.MonkeyPatch.context() as patch:
        for name in UNITS:
            patch.setattr(Store, name, told(getattr(Store, name)))
        patch.setattr(MemoryKeychain, "set", keeping)
        patch.setattr(MemoryKeychain, "delete", dropping)
        yield


def killed(act: Act, after: float | None, then: Act, own: MemoryKeychain) -> list[list[str]]:
    """What a process said that was killed so many seconds after it began with `act`; not killed before its end if None.

    When it is done with `act` it goes on with `then` until it is killed.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _live(act, then, lambda *words: os.write(writing, (" ".join(words) + "\n").encode()), own)
    os.close(writing)
    said = bytearray()
    wanted = b"begun\n" if after is not None else b"done\n"
    while wanted not in said:
        assert select.select([reading], [], [], LONGEST)[0], bytes(said)
        chunk = os.read(reading, 65536)
        assert chunk, said.decode()
        said += chunk
    until = time.monotonic() + (after or 0)
    while (left := until - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            said += os.read(reading, 65536)
    os.kill(child, signal.SIGKILL)
    while chunk := os.read(reading, 65536):
        said += chunk
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL, said.decode()
    os.close(reading)
    return [line.split() for line in said.decode().splitlines()]


def _live(act: Act, then: Act, say: Say, own: MemoryKeychain) -> NoReturn:
    try:
        with telling(say, own):
            say("begun")
            act()
            say("done")
            while True:
                then()
    except BaseException:
        traceback.print_exc()  # nobody above it prints one
        raise
    finally:
        os._exit(1)


class Kills:
    """Kills at moments chosen by chance, and what they leave."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._chance = folder, random.Random(seed)
        self._base = make_base(folder / "base")
        self._truth = Truth(self._base)
        self.tally = Tally()

    def of(self, name: str, kills: int) -> None:
        """So many kills during one use case."""
        self.tally.use_cases += 1
        if name == FIRST_START:
            for number in range(kills):
                self._first_start(number)
            return
        with copied(self._base, self._folder / "store") as scene:
            act = USE_CASES[name](scene)
            before = at_rest(scene, self._truth)
            shutil.copytree(scene.folder, self._folder / "before")
            took = self._duration(act, scene.keychain)
            for _ in range(kills):
                self._put_back(scene)
                said = killed(
                    act, self._chance.uniform(0, took), lambda: self._anything(scene), scene.keychain
                )
                self._judge(name, before, said, scene)
            self._put_back(scene)
            shutil.rmtree(self._folder / "before")

    def _duration(self, act: Act, own: MemoryKeychain) -> float:
        began = time.monotonic()
        killed(act, None, lambda: None, own)
        return (time.monotonic() - began) * 2  # so that some get to the end

    def _anything(self, scene: Scene) -> None:
        """Whatever comes up; what is not possible any more is refused, or is not found."""
        _, act = CHANGES[self._chance.choice(sorted(CHANGES))]
        with suppress(OsoError, LookupError, StopIteration):
            act(scene.workspace, scene.stage)

    def _put_back(self, scene: Scene) -> None:
        """The folder as before, and the stick empty; the lock on the folder is held all the time, and stays."""
        stick = scene.folder.with_name(STICK)
        if stick.exists():
            shutil.rmtree(stick)
            stick.mkdir()
        for path in scene.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path.suffix != ".lock":
                path.unlink()
        shutil.copytree(
            self._folder / "before", scene.folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.lock")
        )

    def _judge(self, name: str, before: str, said: list[list[str]], scene: Scene) -> None:
        held, intended = before, ""
        for word, *rest in said:
            if word == "intended":
                intended = rest[0]
            elif word == "saved":
                held, intended = rest[0], ""
                self.tally.saves_reported += 1
        remains = self._folder / "remains"
        shutil.copytree(scene.folder, remains, ignore=shutil.ignore_patterns("*.lock"))
        found = self._truth.of(remains)
        assert found in {held, intended}, f"{name}: {[word for word, *_ in said]}"
        try:
            self._truth.require_way_in(remains, after_all(scene.keychain, said))
        except OsoError as problem:
            problem.add_note(f"{name}: {[word for word, *_ in said]}")
            raise
        shutil.rmtree(remains)
        self.tally.kills += 1
        self.tally.undone += found == before
        self.tally.inside_a_write += said[-1][0] in {"writing", "intended"}

    def _first_start(self, number: int) -> None:
        """There is no store, and it can be made; or there is a whole one, with its key in the keychain."""
        folder, keychain = self._folder / f"first {number}", MemoryKeychain()

        def make() -> None:
            create_store(
                folder, school=school.SCHOOL, user=school.USER, keychain=keychain, clock=school.clock
            ).workspace.close()

        took = 0.8 if number else self._duration(make, keychain)
        shutil.rmtree(folder, ignore_errors=True)
        said = killed(make, self._chance.uniform(0, took), signal.pause, keychain)
        kept = after_all(keychain, said)
        there = store_exists(folder)
        assert there or ["done"] not in said
        if not there:
            create_store(folder, school=school.SCHOOL, user=school.USER, keychain=kept).workspace.close()
        open_store(folder, keychain=kept).close()
        shutil.rmtree(folder)
        self.tally.kills += 1
        self.tally.undone += not there
        self.tally.saves_reported += ["done"] in said
        self.tally.inside_a_write += ["done"] not in said


def after_all(keychain: MemoryKeychain, said: list[list[str]]) -> MemoryKeychain:
    """The keychain of the system, which outlives the process."""
    kept = MemoryKeychain()
    vars(kept)["_secrets"].update(vars(keychain)["_secrets"])
    for word, *rest in said:
        if word == "key":
            kept.set(rest[0], bytes.fromhex(rest[1]))
        elif word == "no-key":
            kept.delete(rest[0])
    return kept


def main() -> None:
    seed, kills, *names = sys.argv[1:]
    names = names or [*USE_CASES, FIRST_START]
    chance = random.Random(int(seed))
    chance.shuffle(names)
    each, rest = divmod(int(kills), len(names))
    memory = Path("/dev/shm")
    place = tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="oso-")
    with place as folder, lasting_places():
        trial = Kills(Path(folder), int(seed))
        for number, name in enumerate(names):
            if share := each + (number < rest):
                trial.of(name, share)
    sys.stdout.write(json.dumps(asdict(trial.tally)) + "\n")


if __name__ == "__main__":
    main()
