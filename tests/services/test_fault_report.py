"""The report of a fault that a school can send: what it tells, and that nobody's data can be in it."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oso_desktop import __version__
from oso_desktop.dossier.schools import checked_brin
from oso_desktop.errors import OsoError
from oso_desktop.services.crashes import WAYS
from oso_desktop.services.fault_report import MOST, Looks, Machine, Screen, fault_report, this_machine
from oso_desktop.services.faults import EARLIER_NAME, LOG_NAME, Crash, keep, kept_in
from tests.services.test_faults import CANARY, LOCAL_FILE, faults_about_somebody, through_our_code

LOOKS = Looks(
    qt="6.12.0",
    platform="windows",
    screens=(Screen(width=1366, height=768, scale=1.5), Screen(width=1920, height=1080, scale=1.0)),
    scheme="contrast",
)
MACHINE = Machine(system="Windows", version="10.0.22631", processor="AMD64", python="3.12.1")
anything = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_a_report_tells_the_machine_and_the_place_of_each_fault(tmp_path: Path) -> None:
    """All that is needed to find the place in the source, and nothing that would have to be asked again."""
    with kept_in(tmp_path):
        code = keep(through_our_code())

    report = fault_report(tmp_path, LOOKS, MACHINE)

    lines = report.splitlines()
    assert f"programma   {__version__} (broncode)" in lines
    assert "systeem     Windows 10.0.22631 AMD64" in lines
    assert "python      3.12.1" in lines
    assert "qt          6.12.0 windows" in lines
    assert "scherm      1366 x 768, 150%" in lines
    assert "scherm      1920 x 1080, 100%" in lines
    assert "uiterlijk   hoog contrast" in lines
    assert "fouten      1" in lines
    assert any(line.startswith(f"{code}  1 keer, het laatst ") for line in lines)
    assert "  builtins.AttributeError" in lines
    line = checked_brin.__code__.co_firstlineno
    places = [each.rpartition(":") for each in lines if each.startswith("    oso_desktop.dossier.schools:")]
    assert places, "the place in our own code"
    assert all(line < int(number) < line + 40 for _, _, number in places)


def test_without_a_fault_there_is_the_machine_alone(tmp_path: Path) -> None:
    report = fault_report(tmp_path, LOOKS)

    assert "fouten      geen" in report
    assert f"python      {sys.version_info[0]}.{sys.version_info[1]}" in report
    assert "onbekend" not in report, "this machine is one that is known"


def test_a_fault_that_comes_again_stands_there_once_and_the_latest_is_first(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        often, *_ = (keep(through_our_code()) for _ in range(3))
        last = keep(Crash("Segmentation fault", ("oso_desktop.durable:7",)), 1_790_000_000)
    (tmp_path / LOG_NAME).rename(tmp_path / EARLIER_NAME)
    with kept_in(tmp_path):
        keep(through_our_code())

    lines = fault_report(tmp_path, LOOKS, MACHINE).splitlines()
    heads = [line for line in lines if " keer, het laatst " in line]

    assert [head[:14] for head in heads] == [f"{often}  4 keer", f"{last}  1 keer"]
    assert "2026-09-21" in heads[1], "when it crashed, not when that was found"
    assert lines[-2:] == ["  vastgelopen: Segmentation fault", "    oso_desktop.durable:7"]


def test_a_report_stays_small(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        for number in range(MOST * 3):
            keep(
                Crash("Aborted", tuple(f"oso_desktop.durable:{each}" for each in range(number, number + 60)))
            )

    report = fault_report(tmp_path, LOOKS, MACHINE)

    assert report.count(" keer, het laatst ") == MOST
    assert len(report) < 60_000


@anything
@given(errors=st.lists(faults_about_somebody(), min_size=1, max_size=3))
def test_no_fault_of_any_kind_brings_a_word_of_its_own_into_the_report(
    errors: list[BaseException], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """R164, R175: whatever the message, the values, the notes, the causes or the place of the file hold."""
    folder = tmp_path_factory.mktemp(CANARY)
    with kept_in(folder):
        codes = [keep(error) for error in errors]

    report = fault_report(folder, LOOKS, MACHINE)

    assert all(code in report for code in codes)
    says_nothing(report, folder)


LINES = st.sampled_from(
    [
        "{moment} A1B2C3",
        "{moment} {word}",
        "{word} A1B2C3",
        "  {word}",
        "  {word}.{word}",
        "  builtins.{word}",
        "  oso_desktop.errors.{word}",
        "  builtins.ValueError {word}",
        "  vastgelopen: {word}",
        "    {word}",
        "    oso_desktop.{word}:1",
        "    oso_desktop.errors:1 {word}",
        "    oso_desktop.errors:{word}",
        "    /home/{word}/oso_desktop/errors.py:1",
        "{word}",
        "",
    ]
)
WORDS = st.sampled_from([CANARY, CANARY.lower(), LOCAL_FILE, f"{CANARY} {CANARY}"]) | st.text(
    max_size=30
).map(lambda text: text + CANARY)


@anything
@given(rows=st.lists(st.tuples(LINES, WORDS), max_size=20))
def test_even_a_log_that_somebody_wrote_in_brings_nothing_along(
    rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A report is made of what it recognises; the log is no text that is passed on."""
    folder = tmp_path_factory.mktemp("store")
    moment = "2026-11-23T10:00:00+01:00"
    text = "\n".join([f"{moment} ABCDEF", *(row.format(moment=moment, word=word) for row, word in rows)])
    (folder / LOG_NAME).write_text(text, "utf-8", errors="replace", newline="\n")

    report = fault_report(folder, LOOKS, MACHINE)

    assert "ABCDEF" in report
    says_nothing(report, folder)


@given(
    words=st.tuples(WORDS, WORDS, WORDS, WORDS),
    qt=WORDS,
    platform=WORDS,
    scheme=WORDS,
)
def test_not_even_a_system_that_somebody_named_after_themselves(
    words: tuple[str, str, str, str], qt: str, platform: str, scheme: str
) -> None:
    """Such as a kernel of one's own, or a screen with a name."""
    system, version, processor, python = words
    machine = Machine(system=system, version=f"6.1.0-{version}", processor=processor, python=python)
    looks = Looks(qt=qt, platform=platform, screens=LOOKS.screens, scheme=scheme)

    report = fault_report(Path("er-niet"), looks, machine)

    assert "6.1.0 " in report
    says_nothing(report, Path("er-niet"))


def says_nothing(report: str, folder: Path) -> None:
    assert CANARY.lower() not in report.lower()
    assert CANARY.encode().hex() not in report
    assert "/" not in report
    assert "\\" not in report
    assert folder.name not in report


def test_the_report_has_no_field_for_a_person_a_computer_or_a_folder() -> None:
    """Given the machine of now, then neither its name nor that of the account is among what was gathered."""
    import getpass
    import platform

    assert {each.name for each in fields(Machine)} == {"system", "version", "processor", "python"}
    gathered = [str(getattr(this_machine(), each.name)) for each in fields(Machine)]
    assert platform.node() not in gathered
    assert getpass.getuser() not in gathered


def test_the_ways_of_a_crash_are_told_as_they_are(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        for way in WAYS:
            keep(Crash(way, ()))

    report = fault_report(tmp_path, LOOKS, MACHINE)

    assert all(f"vastgelopen: {way}" in report for way in WAYS)
    assert not issubclass(Crash, OsoError), "nobody is told of it as of something to put right"
