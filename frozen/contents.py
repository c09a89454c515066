"""What belongs in the frozen program and what stays out. `build.spec` asks it, so that tests can ask it too."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution, packages_distributions
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from frozen import PROGRAM, PROJECT

Entry = tuple[str, str, str]
"""A file of the folder as PyInstaller has it: its place there, where it comes from, and its kind."""

_UNUSED_QT = (
    "Bluetooth", "Charts", "DBus", "DataVisualization", "Designer", "Help", "Multimedia", "Network", "NetworkAuth",
    "OpenGL", "OpenGLWidgets", "Positioning", "Qml", "Quick", "QuickControls2", "QuickWidgets", "RemoteObjects", "Sql",
    "Svg", "SvgWidgets", "Test", "UiTools", "WebChannel", "WebEngineCore", "WebEngineWidgets", "WebSockets", "Xml",
)  # fmt: skip
"""Bindings that Python code could reach but this program must not or need not."""

_UNUSED_MODULES = (
    "tkinter", "sqlite3", "_sqlite3", "keyrings", "pytest",
    "qtpy",  # qtawesome's font is read as a file; that package itself is never imported, and would bring all of Qt
    "charset_normalizer", "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.doctestcompare",
    "PIL.AvifImagePlugin", "PIL._avif", "PIL.WebPImagePlugin", "PIL._webp", "PIL._imagingtk",  # PNG and JPEG are read
)  # fmt: skip
"""Parts that libraries could use and that nothing here asks of them."""

_UNUSED_FILES = (
    # Platform plugins come along by name only: the GTK theme alone pulls in all of GTK, and those for network, touch
    # tables, screens without a desktop and virtual keyboards load libraries that nothing here uses.
    "libqgtk3", "platforminputcontexts/libqtvirtualkeyboard", "platforminputcontexts/qtvirtualkeyboard", "plugins/tls",
    "plugins/networkinformation", "plugins/egldeviceintegrations", "platforms/libqeglfs", "platforms/libqvnc",
    "platforms/libqlinuxfb", "platforms/libqminimal", "platforms/libqvkkhrdisplay", "platforms/qminimal",
    "platforms/qdirect2d", "plugins/generic", "plugins/qmltooling", "plugins/sqldrivers",
    "plugins/wayland-graphics-integration-client",
    "wayland-shell-integration/libivi-shell", "wayland-shell-integration/libqt-shell",
    "wayland-shell-integration/libfullscreen-shell", "wayland-shell-integration/libwl-shell",
    "imageformats/libqicns", "imageformats/qicns", "imageformats/libqtga", "imageformats/qtga",
    "imageformats/libqwbmp", "imageformats/qwbmp", "imageformats/libqpdf", "imageformats/qpdf",
    "Qt6Qml", "Qt6Quick", "Qt6DataVisualization", "Qt6VirtualKeyboard", "opengl32sw",
    # Printing on Linux speaks to the CUPS of the machine through the library that came with that CUPS.
    "libcups.so",
    # Tables of other countries, and of things that have no number here.
    "stdnum/", "setuptools/", "lxml/isoschematron", "lxml/html",
    "qtawesome/fonts/",
)  # fmt: skip

_STILL_USED = ("qtawesome/fonts/phosphor-", "stdnum/iban.dat")
"""What stays although the rest of its folder goes."""

LIBRARIES_AS_SOURCE = ("PySide6", "bidi", "shiboken6", "stdnum")
"""Under the LGPL: they lie as readable files in the folder, so that everyone may put their own version in place."""


def unused_modules() -> list[str]:
    """What PyInstaller must not follow.

    With them is everything that merely happens to be installed beside the program, such as what tests it: a library
    that would use it if it is there would make the folder depend on who builds it.
    """
    ours = {canonicalize_name(PROGRAM), *needed_distributions()}
    beside = {
        name
        for name, brought_by in packages_distributions().items()
        if not {canonicalize_name(each) for each in brought_by} & ours
    }
    return sorted({*_UNUSED_MODULES, *(f"PySide6.Qt{name}" for name in _UNUSED_QT), *beside})


def needed_distributions() -> set[str]:
    """The distributions that the program asks for on this Python and system, and those that they ask for."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: set[str] = set()
    _follow(project["dependencies"], frozenset({""}), found)
    return found


def _follow(requirements: Iterable[str], extras: frozenset[str], found: set[str]) -> None:
    for requirement in map(Requirement, requirements):
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in extras):
            continue
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        found.add(name)
        _follow(distribution(name).requires or (), frozenset(requirement.extras) or frozenset({""}), found)


def is_used(target: str) -> bool:
    """Whether a collected file belongs in the folder; of Qt's translations only the Dutch ones do."""
    path = target.replace("\\", "/")
    if "__pycache__" in path:
        return False
    if path.endswith(".qm") and "/translations/" in path:
        return path.endswith("_nl.qm")
    if path.endswith((".py", ".pyc")):
        return True
    return any(part in path for part in _STILL_USED) or not any(part in path for part in _UNUSED_FILES)


def reached(entries: list[Entry]) -> list[Entry]:
    """Without the shared libraries that nothing left in the folder loads, on Linux.

    PyInstaller looks for the libraries of every plugin before some of those are left out. A library with a name of a
    version is there because another file names it; everything else is there for its own sake.
    """
    if not sys.platform.startswith("linux"):
        return entries
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0]).name, []).append(entry)
    kept: set[str] = set()
    waiting = [entry for entry in entries if not _is_named_library(entry[0])]
    while waiting:
        target, source, kind = waiting.pop()
        if target in kept:
            continue
        kept.add(target)
        if kind == "SYMLINK":
            waiting += by_name.get(PurePosixPath(source).name, [])
        elif kind in {"BINARY", "EXTENSION"}:
            waiting += [entry for name in _loads(source) for entry in by_name.get(name, [])]
    return [entry for entry in entries if entry[0] in kept]


_SELF_NAMED = ("libpython", "libpyside6", "libshiboken6", "libpdfium")
"""Libraries that Python, or a plugin's own search, loads by name."""


def _is_named_library(target: str) -> bool:
    name = PurePosixPath(target).name
    in_place = "/" not in target or "/lib/" in target or ".libs/" in target
    return in_place and name.startswith("lib") and ".so." in name and not name.startswith(_SELF_NAMED)


def _loads(source: str) -> list[str]:
    """The libraries that this one names itself; not, as `ldd` would say, those that they name in turn."""
    told = subprocess.run(
        ["objdump", "--private-headers", source],
        capture_output=True,
        text=True,
        check=False,
    )
    return re.findall(r"^ +NEEDED +(\S+)$", told.stdout, flags=re.MULTILINE)


def stripped(entries: list[Entry], work: Path) -> list[Entry]:
    """The same files without what a debugger reads, on Linux: a fifth of the folder.

    Qt and what wheels carry in a folder of libraries have none of it and stay as their makers signed them off.
    """
    if not sys.platform.startswith("linux"):
        return entries
    work.mkdir(parents=True, exist_ok=True)
    return [_stripped(entry, work / str(number)) for number, entry in enumerate(entries)]


def _stripped(entry: Entry, copy: Path) -> Entry:
    target, source, kind = entry
    if kind not in {"BINARY", "EXTENSION"} or target.startswith("PySide6") or ".libs/" in target:
        return entry
    if Path(source).read_bytes()[:4] != b"\x7fELF":
        return entry
    shutil.copyfile(source, copy)
    subprocess.run(["strip", "--strip-debug", str(copy)], check=True)
    return (target, str(copy), kind)
