"""Every reader answers or refuses in words, whatever it is given (R150): of the seeds each time, of more when asked.

The long search is `pytest --fuzz-minutes 10 tests/fuzz`; docs/maintainers.md tells what to do with what it finds.
"""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.conftest import PROJECT
from tests.fuzz import probing
from tests.fuzz.changing import changed
from tests.fuzz.readers import KEPT, READERS, answers, seeds

A_FEW = 5
LARGEST_SEED = 64 * 2**10


@pytest.mark.parametrize("name", READERS)
def test_what_a_search_begins_with_is_read(name: str) -> None:
    """A search that begins with what is refused at once would find nothing."""
    assert all(answers(name, data) for data in READERS[name].seeds())


@pytest.mark.parametrize("name", READERS)
def test_what_was_found_once_is_answered_now(name: str) -> None:
    for data in seeds(name):
        probing.try_one(partial(answers, name), data)


@pytest.mark.parametrize("name", READERS)
def test_a_few_changed_files_are_answered(name: str) -> None:
    """Others each time; the long search has ten minutes for each reader."""

    @settings(max_examples=A_FEW, database=None)
    @given(changed(seeds(name)))
    def search(data: bytes) -> None:
        answers(name, data)

    search()


def test_what_was_found_is_small_and_of_a_reader_that_there_is() -> None:
    kept = [path for path in KEPT.rglob("*") if path.is_file() and path.name != ".gitkeep"]

    assert {path.parent.name for path in kept} <= set(READERS)
    assert all(path.stat().st_size <= LARGEST_SEED for path in kept)


@pytest.mark.parametrize("name", READERS)
def test_the_long_search_finds_nothing(
    name: str, minutes: float, tmp_path: Path, record_property: pytest.RecordProperty
) -> None:
    """R150: no crash, no hang over two seconds of the processor, no memory over 300 MB; in a process of its own."""
    if not minutes:
        pytest.skip("only when asked: --fuzz-minutes")

    run = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.probing", name, str(minutes), str(tmp_path)],
        cwd=PROJECT,
        env={**probing.surroundings(), "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    record_property("measured: fuzzed", run.stdout.partition("\n")[0])
    assert run.returncode == 0, run.stdout + run.stderr


# --- that it would find something -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("raise KeyError(data[:1])", "KeyError"),
        ("any(iter(lambda: 0, 1))", "Hang"),
        ("bytearray(400 * 2**20)", "MemoryError"),
        ("import ctypes; ctypes.string_at(0)", "Segmentation fault"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
def test_a_reader_that_does_harm_is_found(harm: str, said: str, tmp_path: Path) -> None:
    """Each kind of harm, done to files that begin with a mark."""
    body = f"""
import sys
from pathlib import Path
from hypothesis import strategies as st
from tests.fuzz import probing
def harmful(data):
    if data == b"!":
        {harm}
sys.exit(probing.probe("proef", 0.5, Path(sys.argv[1]), harmful, [b"whole"], st.just(b"!")))
"""
    run = subprocess.run(
        [sys.executable, "-c", body, str(tmp_path)],
        cwd=PROJECT,
        env=probing.surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode != 0
    assert said in run.stdout + run.stderr
    assert b"!" in {path.read_bytes() for path in tmp_path.iterdir()}
