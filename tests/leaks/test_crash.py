"""A process that crashes leaves nothing of its memory behind, and says nothing of what it was about (SECURITY, 2)."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.leaks.running import environment

NAME = "Wobbelien van den Proefkonijn"

DYING = """
import ctypes, os, resource, signal, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
if sys.argv[1] == "guarded":
    from oso_desktop.services.process_guard import guard_process
    guard_process()
secret = bytearray(b"%(name)s" * 1000)
print(resource.getrlimit(resource.RLIMIT_CORE)[1], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)
deadly = getattr(signal, sys.argv[2])
signal.signal(deadly, signal.SIG_DFL)  # what was started in the background by a shell ignores some of them
os.kill(os.getpid(), deadly)
"""

only_here = pytest.mark.skipif(sys.platform != "linux", reason="looks at the limits of Linux")


def die(how: str, deadly: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A process that first allows itself any dump, then is guarded or not, and dies holding a name."""
    return subprocess.run(
        [sys.executable, "-c", DYING % {"name": NAME}, how, deadly],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def dumped(done: subprocess.CompletedProcess[str], folder: Path) -> bool:
    """Whether a file with memory was left in the folder where the system puts one by default."""
    assert done.returncode < 0, done.stderr
    return any(NAME.encode() in path.read_bytes() for path in folder.iterdir())


@only_here
@pytest.mark.parametrize("deadly", ["SIGSEGV", "SIGABRT", "SIGBUS", "SIGQUIT"])
def test_a_crash_leaves_no_memory_on_disk(deadly: str, tmp_path: Path) -> None:
    """R175"""
    done = die("guarded", deadly, tmp_path)

    assert -done.returncode == getattr(signal, deadly)
    assert done.stdout.split() == ["0", "0"], "no limit left to raise, and not to be dumped by anybody"
    assert not dumped(done, tmp_path)
    assert NAME not in done.stderr


@only_here
def test_without_the_guard_it_would(tmp_path: Path) -> None:
    """Where the system writes dumps into the folder: elsewhere it hands them to a program of its own."""
    done = die("unguarded", "SIGSEGV", tmp_path)

    assert done.stdout.split()[1] == "1", "a dump may be made"
    if Path("/proc/sys/kernel/core_pattern").read_text().strip() == "core" and done.stdout.split()[0] != "0":
        assert dumped(done, tmp_path)


FAULTY = """
import logging, sys, threading, warnings
from pathlib import Path
from oso_desktop.services.process_guard import guard_process
from oso_desktop.services.faults import kept_in

guard_process()
name = "%(name)s"

class Odd:
    def __del__(self):
        raise ValueError(name)

def fail():
    inner = name
    raise KeyError(inner)

with kept_in(Path(sys.argv[1]) if sys.argv[1:] else None):
    thread = threading.Thread(target=fail, name=name)
    thread.start()
    thread.join()
    Odd()
    warnings.warn(name)
    logging.getLogger("sqlalchemy.engine").error("SELECT %%s", name)
    logging.getLogger("PIL").warning(name)
    logging.error(name, exc_info=ValueError(name))
    logging.error("%%d", name)
    try:
        fail()
    except KeyError as error:
        error.add_note(name)
        raise RuntimeError(name) from error
"""


@pytest.mark.parametrize("kept", [True, False])
def test_what_nobody_caught_is_told_without_its_words(kept: bool, tmp_path: Path) -> None:
    """R175: an exception, one in a thread, one while an object goes, a warning, and what other libraries log."""
    folder = tmp_path / "log"
    done = subprocess.run(
        [sys.executable, "-c", FAULTY % {"name": NAME}, *([str(folder)] if kept else [])],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    log = (folder / "fouten.log").read_text("utf-8") if kept else ""

    assert done.returncode == 1
    assert "builtins.RuntimeError" in done.stderr
    assert "builtins.KeyError" in done.stderr
    for said in (done.stdout, done.stderr, log):
        assert not re.search("Wobbelien|Proefkonijn", said)
        assert str(tmp_path) not in said
    if kept:
        assert log.count("builtins.KeyError") == 1, "of the thread"
        assert log.count("builtins.ValueError") == 1, "of the object that went"
        assert "py.warnings:" in log
        assert "sqlalchemy.engine:" in log
        assert "PIL:" in log


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from oso_desktop.services.process_guard import guard_process
guard_process()
from oso_desktop.qt.app import run_window
from oso_desktop.vault.keychain import MemoryKeychain

name = "%(name)s"

def fail():
    local = name
    raise ValueError(name)

QApplication([])
QTimer.singleShot(0, lambda: qWarning(name))
QTimer.singleShot(0, fail)
QTimer.singleShot(100, QApplication.quit)
sys.exit(run_window(None, folder=Path(sys.argv[1]), keychain_factory=MemoryKeychain))
"""


def test_the_window_prints_nothing_of_a_fault_or_of_what_qt_says(tmp_path: Path) -> None:
    """R175"""
    done = subprocess.run(
        [sys.executable, "-c", WINDOW % {"name": NAME}, str(tmp_path / "store")],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    log = (tmp_path / "store" / "fouten.log").read_text("utf-8")

    assert done.returncode == 0, done.stderr
    assert "qt.default:" in log
    assert "builtins.ValueError" in log
    for said in (done.stdout, done.stderr, log):
        assert not re.search("Wobbelien|Proefkonijn", said)


INTERRUPTED = (
    WINDOW.replace("raise ValueError(name)", "raise KeyboardInterrupt from ValueError(name)")
    .replace("0, fail", "50, fail")  # once there is a loop to end
    .replace("100, QApplication.quit", "20_000, QApplication.quit")
)


def test_ctrl_c_in_the_middle_of_a_fault_ends_the_window_without_a_word(tmp_path: Path) -> None:
    """R175: Python's own report of it would quote the fault."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED % {"name": NAME}, str(tmp_path / "store")],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )

    assert (done.returncode, done.stdout) == (130, "")
    assert not re.search("Wobbelien|Proefkonijn", done.stderr)
