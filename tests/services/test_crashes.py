"""A crash below Python: real ones, in processes of their own, and what the next start makes of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.services.crashes import FILE_NAME, UNKNOWN, WAYS, last_crash, read_crash, watched
from oso_desktop.services.faults import LOG_NAME, kept_in
from tests.leaks.running import environment

NAME = "Wobbelien Proefkonijn"
DYING = """
import faulthandler, sys
from pathlib import Path
from oso_desktop.services.crashes import watched
from oso_desktop.services.process_guard import guard_process
from oso_desktop.errors import OsoError

guard_process()
def fail(name):
    %s

with watched(Path(sys.argv[1])) as before:
    print(before, flush=True)
    # As it is when our own code calls a library: a function of ours is on the way.
    code = compile("def act(do, name):\\n    do(name)", %r, "exec")
    place = {"__name__": "oso_desktop.durable"}
    exec(code, place)
    place["act"](fail, "Wobbelien Proefkonijn")
"""
OURS = "/home/wobbelien/oso_desktop/durable.py"


def run(how: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DYING % (how, OURS), str(folder)],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("how", "way"),
    [("faulthandler._sigsegv()", "Segmentation fault"), ("faulthandler._sigabrt()", "Aborted")],
)
def test_the_next_start_knows_where_the_last_one_crashed(how: str, way: str, tmp_path: Path) -> None:
    """R175: the place in our own code, and no folder, name or value."""
    done = run(how, tmp_path)
    assert done.returncode != 0
    assert (tmp_path / FILE_NAME).stat().st_size > 0
    assert NAME.encode() not in (tmp_path / FILE_NAME).read_bytes(), "not for a moment"

    with kept_in(tmp_path):
        code = last_crash(tmp_path)

    log = (tmp_path / LOG_NAME).read_text("utf-8")
    assert len(code) == 6
    assert log.splitlines()[0].endswith(code)
    told, place = log.splitlines()[1:]
    assert told == f"  vastgelopen: {way}" or sys.platform == "win32", "Windows has words of its own for it"
    assert place == "    oso_desktop.durable:2"
    assert not (tmp_path / FILE_NAME).exists()
    with kept_in(tmp_path):
        assert last_crash(tmp_path) == "", "told once"


@pytest.mark.parametrize("how", ["pass", "raise ValueError(name)", "sys.exit(3)"])
def test_a_program_that_ends_by_itself_leaves_nothing(how: str, tmp_path: Path) -> None:
    """A fault that Python knows of is no crash; it has its own line in the log."""
    run(how, tmp_path)
    assert not (tmp_path / FILE_NAME).exists()
    assert last_crash(tmp_path) == ""


def test_a_program_that_was_killed_did_not_crash(tmp_path: Path) -> None:
    """Such as by a power cut: the file is there, and nothing is in it."""
    run("import os; os._exit(9)", tmp_path)
    assert (tmp_path / FILE_NAME).exists()
    with kept_in(tmp_path):
        assert last_crash(tmp_path) == ""
    assert not (tmp_path / LOG_NAME).exists()


def test_the_program_is_told_at_its_next_start(tmp_path: Path) -> None:
    run("faulthandler._sigsegv()", tmp_path)
    again = run("pass", tmp_path)
    assert len(again.stdout.strip()) == 6
    assert run("pass", tmp_path).stdout.strip() == ""


def test_a_folder_in_which_nothing_can_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    for folder in (None, tmp_path / "bestand"):
        with watched(folder) as code:
            assert code == ""


WINDOWS_SAYS = r"""Windows fatal exception: code 0x8001010d

Current thread 0x00001f2c (most recent call first):
  File "C:\Program Files\OSO Desktop\_internal\oso_desktop\qt\printing.py", line 171 in ask_printer

Windows fatal exception: access violation

Current thread 0x00001f2c (most recent call first):
  File "PySide6\QtWidgets.py", line 3 in exec
  File "C:\Users\Wobbelien\oso_desktop\qt\panels.py", line 12 in paintEvent
  File "oso_desktop\qt\app.py", line 480 in run_window
"""


def test_what_windows_says_is_read_too() -> None:
    """Of two reports the last is the crash; the first is what a file dialog brings about without any harm."""
    crash = read_crash(WINDOWS_SAYS)

    assert crash is not None
    assert crash.how == "access violation"
    assert crash.places == ("oso_desktop.qt.app:480", "oso_desktop.qt.panels:12")
    harmless, _, _ = WINDOWS_SAYS.partition("Windows fatal exception: access")
    assert read_crash(harmless) is None


FILES = st.sampled_from(
    [NAME, f"oso_desktop/{NAME}", f"oso_desktop/wobbelien/qt/{NAME}", "oso_desktop/wobbelien", "x"]
)


@given(
    head=st.sampled_from(["Fatal Python error: {}", "Windows fatal exception: {}", "{}"]),
    how=st.sampled_from([NAME, f"Aborted {NAME}", *sorted(WAYS)]) | st.text(max_size=40),
    files=st.lists(FILES),
)
def test_nothing_but_our_own_places_and_known_ways_comes_out(head: str, how: str, files: list[str]) -> None:
    """R164: whatever stands in the file, such as what another program wrote there."""
    said = head.format(how) + "".join(
        f'\n  File "/home/{NAME}/{file}.py", line 3 in {NAME}' for file in files
    )
    crash = read_crash(said)
    if crash is not None:
        assert crash.how in WAYS | {UNKNOWN}
        assert crash.places == ()
