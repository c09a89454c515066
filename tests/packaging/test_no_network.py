"""The program opens no network connection (SECURITY.md, promise 5): shown on running code.

`.importlinter` and ruff forbid the imports; here every attempt to reach another machine ends the process.
A connection within the machine is allowed: on Linux the keychain is reached through a Unix socket.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.network_watch import told, unwatched

GUARD = """
import os, sys

def guard(event, arguments):
    reaches_out = event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg")
    if event in ("socket.connect", "socket.bind"):
        reaches_out = not isinstance(arguments[1], (str, bytes))
    if reaches_out:
        os.write(2, f"network: {event}".encode())
        os._exit(97)

sys.addaudithook(guard)
"""

IMPORT_EVERYTHING = """
import importlib, pkgutil
import oso_desktop
for module in pkgutil.walk_packages(oso_desktop.__path__, "oso_desktop."):
    if ".migrations" not in module.name:
        importlib.import_module(module.name)
print("oso_desktop.qt" in sys.modules, [name for name in sys.modules if name in ("PySide6.QtNetwork", "sqlite3")])
"""

MAIN_JOB = """
import runpy
sys.argv = ["oso-desktop", "demo", "--headless", "made"]
runpy.run_module("oso_desktop", run_name="__main__")
"""


def guarded(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run code in a process that ends with 97 as soon as it reaches for the network."""
    return subprocess.run(
        [sys.executable, "-c", GUARD + code],
        cwd=folder,
        env=unwatched(),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_the_guard_ends_a_process_that_connects(tmp_path: Path) -> None:
    done = guarded("import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)", tmp_path)

    assert done.returncode == 97


def test_the_guard_lets_the_keychain_be_reached(tmp_path: Path) -> None:
    talk = "import socket; socket.socket(socket.AF_UNIX).bind('here'); print('reached')"

    assert guarded(talk, tmp_path).stdout == "reached\n"


def test_importing_the_whole_program_reaches_nothing_and_loads_no_network(tmp_path: Path) -> None:
    done = guarded(IMPORT_EVERYTHING, tmp_path)

    assert (done.returncode, done.stdout) == (0, "True []\n"), done.stderr


def test_the_main_job_from_list_to_package_reaches_nothing(tmp_path: Path) -> None:
    """R014, R147: all of it on this computer."""
    done = guarded(MAIN_JOB, tmp_path)

    assert done.returncode == 0, done.stderr
    assert '"verified"' in done.stdout.splitlines()[-1]


REFUSED = """
from oso_desktop.services.process_guard import NetworkRefused, guard_process, network_refused
guard_process()
print(network_refused())
import socket
try:
    %s
except NetworkRefused as refusal:
    print("refused", refusal)
if hasattr(socket, "AF_UNIX"):
    socket.socket(socket.AF_UNIX).close()
"""

WAYS_OUT = {
    "socket.socket()": "socket.__new__",
    "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)": "socket.__new__",
    "socket.create_connection(('127.0.0.1', 9))": "socket.__new__",
    "socket.getaddrinfo('localhost', 9, flags=socket.AI_NUMERICHOST)": "socket.getaddrinfo",
    "socket.gethostbyname('localhost')": "socket.gethostbyname",
    "socket.gethostbyaddr('127.0.0.1')": "socket.gethostbyaddr",
    "socket.getnameinfo(('127.0.0.1', 9), 0)": "socket.getnameinfo",
    "import http.client; http.client.HTTPConnection('127.0.0.1', 9).connect()": "socket.__new__",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')": "socket.__new__",
    "import smtplib; smtplib.SMTP('127.0.0.1', 9)": "socket.__new__",
}


def test_the_program_itself_refuses_every_way_out(tmp_path: Path) -> None:
    """R014, R147: what the program, or any library in it, would try is refused before a socket is made."""
    for way, event in WAYS_OUT.items():
        done = subprocess.run(
            [sys.executable, "-c", REFUSED % way],
            cwd=tmp_path,
            env=unwatched(),
            capture_output=True,
            text=True,
            check=False,
        )
        words, refused = done.stdout.splitlines() or ["", done.stderr]
        assert words.startswith("dicht"), way
        # A name may be looked up before a socket is made.
        assert refused in {f"refused {event}", "refused socket.getaddrinfo"}, way


def test_the_selftest_says_so_where_nothing_refuses() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from oso_desktop.services.process_guard import *; network_refused()"],
        env=unwatched(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "NetworkOpen" in done.stderr


def test_the_watch_over_the_tests_hears_of_an_attempt_that_was_swallowed(tmp_path: Path) -> None:
    """A process that a test starts goes out and says nothing of it; a process that it starts does so too."""
    going = "import socket\ntry:\n    socket.socket()\nexcept BaseException:\n    print('swallowed')"
    starting = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {going!r}])\n{going}"

    done = subprocess.run(
        [sys.executable, "-c", starting],
        env={**os.environ, "OSO_NETWORK_WATCH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.split() == ["swallowed", "swallowed"]
    assert [line.split()[1] for line in told(tmp_path, "attempt")] == ["socket.__new__"] * 2
    assert len(told(tmp_path, "process")) == 2


def test_this_very_process_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setenv("OSO_NETWORK_WATCH", str(tmp_path))  # not where the run itself looks

    with pytest.raises(AssertionError, match=r"socket\.__new__"):
        socket.socket()

    assert len(told(tmp_path, "attempt")) >= 1


def test_an_attempt_fails_the_run(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        "from tests import network_watch\nnetwork_watch.begin()\n"
        "def pytest_configure(config): config.pluginmanager.register(network_watch)\n"
    )
    (tmp_path / "test_it.py").write_text(
        "import socket\n"
        "def test_it():\n    try:\n        socket.socket()\n    except BaseException:\n        pass\n"
    )
    project = str(Path(__file__).resolve().parents[2])

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        env={**unwatched(), "PYTHONPATH": project},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1, done.stdout
    assert "1 passed" in done.stdout
    assert "sockets to elsewhere, in 1 processes: 1" in done.stdout
