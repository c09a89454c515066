"""The program opens no network connection (SECURITY.md, promise 5): shown on running code.

`.importlinter` and ruff forbid the imports; here every attempt to reach another machine ends the process.
A connection within the machine is allowed: on Linux the keychain is reached through a Unix socket.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
