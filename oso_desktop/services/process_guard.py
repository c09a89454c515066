"""What the process as a whole never does: reach another machine, leave its memory behind in a dump, print a message.

`guard_process` is called once, by whoever starts the program (`__main__`) and by each process that helps it; what it
sets cannot be taken back, so nothing that is only imported may call it.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from oso_desktop.errors import OsoError
from oso_desktop.services import faults

_UNIX = 1
"""AF_UNIX, the number of sockets within the machine, everywhere that they exist; a keychain is reached through one."""
_ADOPTED = -1
"""The family that is told of a socket made from one that was open already."""
_LOOKS_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
_ADDRESSES = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_PR_SET_DUMPABLE = 4
_WER_NOHEAP = 1

_guarded = False


class NetworkRefused(RuntimeError):
    """Something in the program reached for another machine: a fault of ours, never of whoever uses it."""


class NetworkOpen(OsoError):
    """The self-test could have reached for a network."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma houdt zijn eigen netwerktoegang niet tegen.", "Installeer het programma opnieuw."
        )


def guard_process() -> None:
    """Refuses the network, keeps memory out of crash reports, and has faults told without data. Once per process."""
    global _guarded  # noqa: PLW0603 - a hook of the interpreter cannot be removed, so it must not be added twice
    if _guarded:
        return
    _guarded = True
    leave_no_dump()
    faults.speak_without_data()
    sys.addaudithook(refuse_network)


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """A hook of the interpreter that hears of every socket before it is made; raises NetworkRefused (SECURITY, 5).

    A socket within the machine is let through: on Linux the keychain is reached through one.
    """
    if not event.startswith("socket."):
        return
    if event == "socket.__new__":
        refused = arguments[1] not in (_UNIX, _ADOPTED)
    elif event in _ADDRESSES:
        refused = isinstance(arguments[1], tuple)
    else:
        refused = event in _LOOKS_UP
    if refused:
        raise NetworkRefused(event)


def network_refused() -> str:
    """For the self-test: tells the guards that a socket to elsewhere is about to be made; raises NetworkOpen if none
    of them minds. No socket is made.
    """
    internet, stream = 2, 1
    try:
        sys.audit("socket.__new__", None, internet, stream, 0)
    except NetworkRefused:
        return "dicht (elke verbinding naar buiten wordt tegengehouden)"
    raise NetworkOpen


def leave_no_dump() -> None:
    """A crash leaves no memory on disk, where the keys and what was on the screen would be readable (SECURITY, 2).

    On Linux it also keeps other programs of the same person out of this one's memory. On Windows the crash report goes
    without the heap; keys and texts are nowhere else. What the system does not know is left.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - `--help` must start at once

        ctypes.windll.kernel32.WerSetFlags(_WER_NOHEAP)
        return
    # By name: a checker for another system must not miss what that one lacks.
    limits: Any = importlib.import_module("resource")
    limits.setrlimit(limits.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - see above

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
