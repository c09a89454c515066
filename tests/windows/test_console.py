"""A console of an old code page, a pipe without one, and a program that was started without any console."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.leaks.running import environment
from tests.windows.imitation import WINDOWS

POLISH = "Łucja → Wąż ✓"
WITHOUT_CONSOLE = """
import sys
sys.stdin = sys.stdout = sys.stderr = None
from oso_desktop import cli
code = cli.main(sys.argv[1:])
assert sys.stdout is None
raise SystemExit(code)
"""


def run(*arguments: str, encoding: str) -> subprocess.CompletedProcess[bytes]:
    """A command whose output goes through a pipe in this code page; on Windows that of the system, if none."""
    return subprocess.run(
        [sys.executable, "-m", "oso_desktop", *arguments],
        env={**environment(), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "cp437", "ascii", *([""] if WINDOWS else [])])
def test_a_name_that_the_console_cannot_show_stops_nothing(encoding: str, tmp_path: Path) -> None:
    """The letters that it lacks become question marks; the answer and the exit code are what they are elsewhere."""
    file = tmp_path / f"{POLISH}.xml"
    file.write_bytes(b"<leeg/>")

    done = run("check", str(file), encoding=encoding)
    well = run("check", str(file), encoding="utf-8")

    assert done.returncode == well.returncode
    assert b"Traceback" not in done.stderr + done.stdout
    assert b"UnicodeEncodeError" not in done.stderr
    assert len(done.stdout.splitlines()) == len(well.stdout.splitlines())
    assert POLISH in well.stdout.decode()
    assert b"?" in done.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_dutch_is_whole_on_a_dutch_console(encoding: str) -> None:
    """What our own texts say is not maimed: each has only letters that the code page knows."""
    done, well = run("--help", encoding=encoding), run("--help", encoding="utf-8")

    assert done.stdout.decode(encoding).split() == well.stdout.decode().split()


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--help",), 0), (("check", "er-niet.xml"), 2), (("wat",), 2)]
)
def test_a_program_without_a_console_has_nobody_to_speak_to_and_goes_on(
    arguments: tuple[str, ...], code: int
) -> None:
    """As Windows starts it by its icon: `console=False`, so there are no streams at all."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_CONSOLE, *arguments],
        env=environment(),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")
