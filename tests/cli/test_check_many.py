"""`check` of a whole folder: all cores, every answer, in order, streamed, in flat memory, whatever one file does."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oso_desktop.exchange.packing import encode, pack
from oso_desktop.services import check_many
from oso_desktop.services.check_many import FileCheck, check_files, dossier_files, heard
from tests.cli import pupils
from tests.cli.running import run
from tests.cli.test_check import ADVICE
from tests.cli.working import fatal, weighed

DOSSIER = pupils.dossier_file(pupils.packed(), overstapadvies=ADVICE)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals or pipes on Windows")


@pytest.fixture
def patience() -> Iterator[None]:
    """Who waits for a pipe that nobody opens any more is called away after two minutes, and the test fails."""

    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError("the other side of the pipe never came")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def command(*arguments: object) -> tuple[str, ...]:
    return (sys.executable, "-W", "error", "-m", "oso_desktop", "check", *map(str, arguments))


def started(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def school(folder: Path, count: int, dossier: bytes = DOSSIER) -> list[str]:
    """Dossiers of `count` pupils; gives their paths in the order of their names."""
    paths = [folder / f"{number:04}.xml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(dossier.replace(b"L0001", b"L%04d" % number))
    return [str(path) for path in paths]


def test_a_thousand_dossiers_each_get_their_answer_in_order(tmp_path: Path) -> None:
    names = school(tmp_path, 1000)
    Path(names[700]).write_bytes(DOSSIER.replace(b"<achternaam>", b"<geloof/><achternaam>"))
    Path(names[701]).write_bytes(b"<dossier>")

    ran = subprocess.run(command(tmp_path, "--json"), capture_output=True, encoding="utf-8", check=False)

    assert (ran.returncode, ran.stderr) == (2, "")
    found = json.loads(ran.stdout)
    assert [answer["file"] for answer in found] == names
    assert [number for number, answer in enumerate(found) if answer["structure"]] == [700, 701]


@POSIX
@pytest.mark.usefixtures("patience")
def test_each_answer_comes_before_the_next_file_is_there(tmp_path: Path) -> None:
    """Given files that are pipes, the answer to one is read before anything is written into the next."""
    pipes = [tmp_path / f"{number}.xml" for number in range(3)]
    for pipe in pipes:
        os.mkfifo(pipe)

    with started(*pipes, "--json") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        for pipe in pipes:
            pipe.write_bytes(DOSSIER)
            lines.append(process.stdout.readline())
        lines += process.stdout.readlines()

    assert [answer["file"] for answer in json.loads("".join(lines))] == [str(pipe) for pipe in pipes]


@POSIX
@pytest.mark.usefixtures("patience")
def test_of_a_folder_too_the_first_answers_come_before_the_last_file_is_there(tmp_path: Path) -> None:
    school(tmp_path, 200)  # few enough for all answers to fit in a pipe while this test writes
    last = tmp_path / "0199.xml"
    last.unlink()
    os.mkfifo(last)

    with started(tmp_path) as process:
        assert process.stdout is not None
        early = [process.stdout.readline() for _ in range(100)]
        last.write_bytes(DOSSIER)
        rest = process.stdout.readlines()

    assert early[0].startswith(str(tmp_path / "0000.xml"))
    assert len(early + rest) == 201
    assert rest[-1] == "200 dossiers: 200 in orde, 0 met bevindingen.\n"


def test_more_dossiers_take_no_more_memory(tmp_path: Path) -> None:
    (tmp_path / "0.xml").write_bytes(pupils.dossier_file(encode(pack("scan.pdf", os.urandom(200_000)))))
    for number in range(1, 500):
        os.link(tmp_path / "0.xml", tmp_path / f"{number}.xml")

    answers = check_files(dossier_files([tmp_path]), workers=2, alone=0, check=weighed)
    held = [int(answer.file) for answer in answers if answer.report]

    assert len(held) == 500
    assert max(held) < 1.3 * max(held[:50])


@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_an_answer_that_was_told_is_forgotten(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive: list[int] = []

    def answering(files: list[Path | FileCheck]) -> Iterator[FileCheck]:
        for file in files:
            yield FileCheck(file=str(file), problem="Niet te lezen.")
            alive.append(sum(type(kept) is FileCheck for kept in gc.get_objects()))

    monkeypatch.setattr(check_many, "check_files", answering)

    run("check", *(tmp_path / f"{number}.xml" for number in range(20)), *arguments)

    assert len(alive) == 20
    assert max(alive) - alive[0] <= 1


CONTENTS = st.sampled_from(
    (
        DOSSIER,
        DOSSIER.replace(b"<achternaam>", b"<geloof/><achternaam>"),
        pupils.dossier_file("UEsDBA=="),
        pupils.dossier_file("geen base64!"),
        DOSSIER[:-30],
        b"",
    )
)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(contents=st.lists(CONTENTS, min_size=9, max_size=40), alone=st.integers(0, 8))
def test_many_workers_say_what_one_says(contents: list[bytes], alone: int, tmp_path: Path) -> None:
    paths: list[Path | FileCheck] = [tmp_path / f"{number}.xml" for number in range(len(contents))]
    for path, data in zip(paths, contents, strict=True):
        Path(str(path)).write_bytes(data)
    paths += [tmp_path / "weg.xml", FileCheck(file="map", problem="Leeg.")]

    one = list(check_files(paths, workers=1))

    assert list(check_files(paths, workers=2, alone=alone)) == one
    assert len(one) == len(paths)


def test_a_worker_that_dies_costs_only_the_file_it_died_of(tmp_path: Path) -> None:
    names = school(tmp_path, 30)
    Path(names[11]).rename(tmp_path / "0011-fataal.xml")
    files = dossier_files([tmp_path])

    found = list(check_files(files, workers=2, alone=0, check=fatal))

    assert [answer.file for answer in found] == [str(file) for file in files]
    (lost,) = [answer for answer in found if answer.report is None]
    assert Path(lost.file).name == "0011-fataal.xml"
    assert "onverwacht gestopt" in lost.problem
    assert all(answer.report.in_order for answer in found if answer.report)


def test_too_little_memory_costs_only_the_file_it_was_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hungry(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("oso_desktop.services.checks.check_dossier", hungry)
    (name,) = school(tmp_path, 1)

    (answer,) = check_files([Path(name)])

    assert answer.report is None
    assert "te weinig geheugen" in answer.problem


def test_files_are_not_taken_in_hand_long_before_they_are_asked_for(tmp_path: Path) -> None:
    """Given a reader that takes one answer, no more batches are handed over than keep the workers busy."""
    handed: list[int] = []

    class Counted(check_many._Workers):
        def submit(self, files):  # type: ignore[no-untyped-def]
            handed.append(len(files))
            return super().submit(files)

    names: list[Path | FileCheck] = [Path(name) for name in school(tmp_path, 200)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check_many, "_Workers", Counted)
        with closing(check_files(names, workers=2, alone=0)) as answers:
            next(answers)

    assert 2 <= len(handed) <= 6


@POSIX
@pytest.mark.parametrize("count", [3, 300])
def test_a_reader_that_stops_early_is_no_fault(count: int, tmp_path: Path) -> None:
    school(tmp_path, count)

    with started(tmp_path, *(tmp_path / f"weg{number}" for number in range(2000)), "--json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "[\n"
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (141, "")


def test_an_interrupt_that_python_drops_is_heard_at_the_next_answer() -> None:
    """Given Ctrl-C in a callback of the interpreter, where its exception is dropped, then it still ends the work."""

    class Gone:
        pass

    name: Gone | None = Gone()
    reference = weakref.ref(name, lambda _: signal.raise_signal(signal.SIGINT))
    # A shell that starts something in the background has it ignore Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with heard() as interrupted, pytest.MonkeyPatch.context() as patch:
        dropped: list[object] = []
        patch.setattr(sys, "unraisablehook", lambda lost: dropped.append(lost.exc_type))
        interrupted()
        del name
        assert reference() is None
        assert dropped == [KeyboardInterrupt]
        with pytest.raises(KeyboardInterrupt):
            interrupted()
    assert signal.signal(signal.SIGINT, before) is signal.default_int_handler


@POSIX
def test_an_interrupt_leaves_whole_json_and_no_process(tmp_path: Path) -> None:
    """Ctrl-C as a terminal gives it, to every process of the command, while it waits for its reader."""
    names = school(tmp_path, 1)
    for number in range(1, 4000):
        names.append(str(tmp_path / f"{number:04}.xml"))
        os.link(names[0], names[-1])

    with subprocess.Popen(
        command(tmp_path, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline() + process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.stdout.read(), process.stderr.read()  # until no process of the command holds them

    assert process.returncode == 130
    found = [answer["file"] for answer in json.loads(first + out)]
    assert found == names[: len(found)]
    assert 1 <= len(found) < len(names)
    assert err == f"Afgebroken: {len(found)} van 4000 bestanden zijn gecontroleerd.\n"
