"""What a school can send to whoever mends the program: the machine, and the places of its last faults. No data.

Nothing is taken over as it is. A number must look like a number, a word must be one of a list, a place must be a part
of this program and a kind of error one that is loaded; so even a log that somebody wrote in brings no name along.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from oso_desktop import __version__
from oso_desktop.services.crashes import UNKNOWN, WAYS, is_ours
from oso_desktop.services.faults import CRASHED, EARLIER_NAME, LOG_NAME

MOST: Final = 20
"""Kinds of fault in a report, the latest ones."""
_DEEPEST: Final = 40
"""Lines of one fault."""
_SYSTEMS: Final = ("Windows", "Linux", "Darwin")
_PROCESSORS: Final = ("AMD64", "x86_64", "ARM64", "arm64", "aarch64")
_PLATFORMS: Final = ("windows", "xcb", "wayland", "cocoa", "offscreen", "minimal")
_SCHEMES: Final = {"light": "licht", "dark": "donker", "contrast": "hoog contrast"}
_NUMBER: Final = re.compile(r"\d{1,5}(?:\.\d{1,6}){0,4}", re.ASCII)
_FAULT: Final = re.compile(r"(\S{10,40}) ([0-9A-F]{6})", re.ASCII)
_PLACE: Final = re.compile(r"    (oso_desktop[a-z_0-9.]{0,120}):(\d{1,6})(?: .*)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the program runs on."""

    system: str
    version: str
    processor: str
    python: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen, in points, and how many dots a point has."""

    width: int
    height: int
    scale: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How the window is drawn."""

    qt: str
    platform: str
    screens: tuple[Screen, ...]
    scheme: str


@dataclass(slots=True)
class _Kept:
    """A fault in the log: each time that it happened, and the lines of the last time."""

    code: str
    times: list[datetime] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def this_machine() -> Machine:
    """The computer of now, without its name or that of who works on it."""
    version = platform.release()
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        version = f"{found.major}.{found.minor}.{found.build}"
    return Machine(
        system=platform.system(),
        version=version,
        processor=platform.machine(),
        python=".".join(map(str, sys.version_info[:3])),
    )


def fault_report(folder: Path, looks: Looks, machine: Machine | None = None) -> str:
    """The whole report on the log of faults in this folder, as it is shown, copied and saved."""
    machine = machine or this_machine()
    return "\n".join([*_head(looks, machine), "", *_faults(_lines(folder))]) + "\n"


def _head(looks: Looks, machine: Machine) -> Iterator[str]:
    yield "Foutrapport van OSO Desktop"
    yield "Hierin staan geen namen, teksten, mappen of gegevens."
    yield ""
    yield f"programma   {__version__}{'' if getattr(sys, 'frozen', False) else ' (broncode)'}"
    yield (
        f"systeem     {_one_of(machine.system, _SYSTEMS)} {_number(machine.version)} "
        f"{_one_of(machine.processor, _PROCESSORS)}"
    )
    yield f"python      {_number(machine.python)}"
    yield f"qt          {_number(looks.qt)} {_one_of(looks.platform, _PLATFORMS)}"
    for screen in looks.screens:
        yield f"scherm      {screen.width:d} x {screen.height:d}, {round(screen.scale * 100):d}%"
    yield f"uiterlijk   {_SCHEMES.get(looks.scheme, UNKNOWN)}"


def _number(text: str) -> str:
    """What a version begins with, as far as it is a number: a system may be named by whoever made it."""
    found = _NUMBER.match(text)
    return found[0] if found else UNKNOWN


def _one_of(text: str, known: Iterable[str]) -> str:
    return text if text in known else UNKNOWN


def _lines(folder: Path) -> Iterator[str]:
    for name in (EARLIER_NAME, LOG_NAME):
        try:
            yield from (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue


def _faults(lines: Iterable[str]) -> Iterator[str]:
    """Each fault of the log once, the latest first: how often, when last, which errors and where in our code."""
    found: dict[str, _Kept] = {}
    now: _Kept | None = None
    for line in lines:
        if (head := _FAULT.fullmatch(line)) is not None and (moment := _moment(head[1])) is not None:
            now = found.pop(head[2], None) or _Kept(head[2])
            found[now.code] = now  # the latest is last
            now.times.append(moment)
            now.lines = []
        elif not line.startswith("  "):
            now = None
        elif now is not None and len(now.lines) < _DEEPEST and (told := _told(line)):
            now.lines.append(told)
    yield f"fouten      {len(found) or 'geen'}"
    for fault in reversed(list(found.values())[-MOST:]):
        yield ""
        yield f"{fault.code}  {len(fault.times)} keer, het laatst {fault.times[-1]:%Y-%m-%d %H:%M}"
        yield from fault.lines


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _told(line: str) -> str:
    """A line of a fault as it may go along; empty for one that may not."""
    if place := _PLACE.fullmatch(line):
        return f"    {place[1]}:{place[2]}" if is_ours(place[1]) else ""
    if line.startswith("   "):
        return ""
    said = line.strip()
    if said.startswith(CRASHED):
        return f"  {CRASHED}{_one_of(said.removeprefix(CRASHED), WAYS)}"
    return f"  {_kind(said)}"


def _kind(name: str) -> str:
    """The name of an error that is loaded now; of another only the library it comes from, if that is loaded."""
    parts = name.split(".")
    for end in range(len(parts) - 1, 0, -1):
        thing: object = sys.modules.get(".".join(parts[:end]))
        for part in parts[end:]:
            thing = getattr(thing, part, None)
        if isinstance(thing, type) and issubclass(thing, BaseException):
            return name
    return f"{parts[0]} ({UNKNOWN})" if parts[0] in sys.modules else UNKNOWN
