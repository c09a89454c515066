"""Nothing personal is on disk in plaintext unless a person chose so (SECURITY, 1 and 2): searched in every byte.

The whole work of a school is done with words that stand nowhere else, by a process whose home, temporary folder and
working folder are private to it. Then everything in these folders is read, and what is new in those that all share.
"""

from __future__ import annotations

import json
import random
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from oso_desktop.services.outside import clear_left
from tests.leaks import canaries
from tests.leaks.apart import CHOSEN, SAID, Job, Played
from tests.leaks.running import PROJECT, environment
from tests.leaks.searching import Found, Sought, layers, on_disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills with signals of POSIX")

SHARED = [Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm")]
STEPS = 8
Play = Callable[..., Played]


@pytest.fixture(scope="session")
def play() -> Iterator[Play]:
    """Has the scenario played in a private folder."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.leaks.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env=environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    to_it, from_it = process.stdin, process.stdout

    def call(private: Path, deadly: int = 0, steps: int = 0, after: float = 0) -> Played:
        private.mkdir()
        job = Job(private=str(private), signal=deadly, steps=steps, after=after)
        to_it.write(json.dumps(job) + "\n")
        to_it.flush()
        answer: Played = json.loads(from_it.readline())
        return answer

    yield call
    process.communicate()


@pytest.fixture(scope="session")
def whole(play: Play, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Played, Found]:
    """The scenario played to its end, its private folder, and what was found where everybody may write."""
    private = tmp_path_factory.mktemp("leaks") / "computer"
    shared = Shared()
    answer = play(private)
    return private, answer, shared.searched(sought_in(answer))


def sought_in(answer: Played) -> Sought:
    """The canaries, the words of this recovery sheet, and these keys."""
    told = [line.partition(" ")[::2] for line in answer["sought"]]
    texts = [what for kind, what in told if kind == "text"]
    return Sought.of([*canaries.ALL, *texts], [bytes.fromhex(what) for kind, what in told if kind == "key"])


class Shared:
    """The folders where all programs may write: what is new in them since this was made."""

    def __init__(self) -> None:
        self._before = self._now()

    @staticmethod
    def _now() -> set[Path]:
        """Folders of tests, of this run or another, are left out: those hold what tests write on purpose."""
        there = {path for place in SHARED if place.is_dir() for path in place.iterdir()}
        return {path for path in there if not path.name.startswith(("pytest-of-", "oso-network-watch-"))}

    def searched(self, sought: Sought) -> Found:
        """What stands in files and folders that are new."""
        return on_disk(self._now() - self._before, sought)


def test_after_all_of_the_work_no_word_and_no_key_is_on_disk(
    whole: tuple[Path, Played, Found], record_property: Callable[[str, object], None]
) -> None:
    """R150, R175, L30: database, journal, backups, packages, log of faults, settings, caches, temporary files, what the
    process said, and the names of all files.
    """
    private, answer, shared = whole
    sought = sought_in(answer)

    found = on_disk([private], sought, except_below=[private / CHOSEN])

    said = (private / SAID).read_text("utf-8")
    assert (answer["ended"], len(answer["done"])) == (0, STEPS), said
    assert found.hits == ()
    assert shared.hits == ()
    names = {path.name for path in private.rglob("*")}
    assert {"dossiers.db", "keyslots.json", "fouten.log", "foutrapport.txt"} <= names
    assert (
        len([path for path in private.rglob("*") if path.suffix == ".osobackup" or "reserve" in str(path)])
        >= 2
    )
    record_property(
        "measured: leak search after the whole work",
        f"{found.files + shared.files} files, {(found.size + shared.size) // 1000} kB, "
        f"{sought.forms} forms of {len(canaries.ALL)} canaries, the recovery sheet and 3 keys: 0 hits",
    )


def test_what_a_person_chose_to_save_and_print_is_found(whole: tuple[Path, Played, Found]) -> None:
    """The search can find: in the one folder in which there must be something."""
    private, answer, _ = whole

    sought = sought_in(answer)
    saved = {text for text, _ in sought.hits((private / CHOSEN / f"{canaries.FILE}.pdf").read_bytes())}
    sheet = b" ".join(
        layer for _, layer in layers((private / CHOSEN / "herstelblad.pdf").read_bytes())
    ).decode(errors="replace")

    assert {canaries.GIVEN, canaries.SURNAME, canaries.SCHOOL} <= saved
    words = {
        word
        for text, _ in sought.small.values()
        if re.fullmatch("[a-z]+ [a-z]+", text)
        for word in text.split()
    }
    assert len(words) > 20
    assert all(word in sheet for word in words)
    assert (private / CHOSEN / "printed.pdf").stat().st_size > 100_000, "pages as pictures"


def test_nothing_is_remembered_of_which_files_were_opened(whole: tuple[Path, Played, Found]) -> None:
    """No list of recent files, no settings of Qt, no thumbnail, no picture of a page."""
    private, _, _ = whole

    kept = [path for path in (private / "home").rglob("*") if path.is_file()]

    assert not [path for path in kept if path.suffix in {".xbel", ".conf", ".plist"}]
    assert not [path for path in kept if path.read_bytes()[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0", b"GIF8")]
    for place in ("tmp", "run", "werkmap"):
        assert not [path for path in (private / place).rglob("*") if path.is_file()], place


@pytest.mark.parametrize("rounds", [2, pytest.param(60, marks=pytest.mark.slow)])
def test_a_process_that_dies_in_the_middle_leaves_nothing_either(
    rounds: int,
    play: Play,
    whole: tuple[Path, Played, Found],
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """R150, R175: killed, and crashed so that the system would write a dump, at moments all over the work."""
    lasted = [float(step.split()[1]) for step in whole[1]["done"]]
    files = size = 0
    reached: set[int] = set()
    for number in range(rounds):
        deadly = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT)[number % 3]
        private = tmp_path / str(number)
        everywhere = Shared()

        steps = number * STEPS // rounds
        answer = play(private, deadly, steps, random.random() * lasted[steps])

        sought = sought_in(answer)
        for store in private.rglob("OSO Desktop"):
            clear_left(store)  # as at the next start: a copy that the person asked for, in Word, goes then
        found = on_disk([private], sought, except_below=[private / CHOSEN])
        shared = everywhere.searched(sought)
        assert found.hits + shared.hits == (), (deadly, answer["done"])
        assert not [path for path in private.rglob("core*") if path.is_file()]
        assert answer["ended"] == -deadly, (private / SAID).read_text("utf-8")
        assert steps <= len(answer["done"]) <= steps + 1
        reached.add(len(answer["done"]))
        files, size = files + found.files + shared.files, size + found.size + shared.size
    assert len(reached) > 1, "died in different places"
    record_property(
        f"measured: leak search after {rounds} deaths in the middle",
        f"{files} files, {size // 1000} kB, died in {len(reached)} different steps of {STEPS}: 0 hits",
    )
