"""In each process of a test run: a hook of the interpreter that refuses every socket to elsewhere, and tells of it.

It stands apart from the program and its guard, which it checks. Nothing is imported that the program may not load.
"""

from __future__ import annotations

import os
import sys
from typing import Any

FOLDER = "OSO_NETWORK_WATCH"
"""The variable with the folder in which processes tell; a process without it is not watched."""
_UNIX, _ADOPTED = 1, -1
_LOOKS_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
_ADDRESSED = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg")


class WentOut(AssertionError):
    """A test, or what it started, reached for another machine."""


def begin() -> None:
    """Watches this process from now on."""
    if os.environ.get(FOLDER):
        _tell("process", "begun")
        sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event == "socket.__new__":
        went = arguments[1] not in (_UNIX, _ADOPTED)
    elif event in _ADDRESSED:
        went = isinstance(arguments[1], tuple)
    else:
        went = event in _LOOKS_UP
    if went:
        _tell("attempt", f"{event} by {' '.join(sys.argv)[:200]}")
        raise WentOut(event)


def _tell(kind: str, what: str) -> None:
    """One small write in append mode: lines of processes at work at the same time do not mix."""
    try:
        target = os.open(f"{os.environ[FOLDER]}{os.sep}{kind}", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    except OSError:  # a process that outlived its test run, or may write nowhere
        return
    os.write(target, f"{os.getpid()} {what}\n".encode())
    os.close(target)
