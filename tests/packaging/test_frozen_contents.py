"""What goes into the frozen program, decided before anything is built."""

from __future__ import annotations

import tomllib
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from frozen import contents, icon
from frozen.version_resource import numbers, version_resource
from oso_desktop import __version__

PROJECT = Path(__file__).resolve().parents[2]


def test_what_only_tests_and_builds_need_is_shut_out_and_what_the_program_needs_is_not() -> None:
    """Else a library that looks whether another is installed would make the folder depend on who builds it."""
    shut_out = set(contents.unused_modules())

    assert {"pytest", "hypothesis", "mypy", "PyInstaller", "sqlite3", "PySide6.QtNetwork"} <= shut_out
    assert not shut_out & {
        "oso_desktop",
        "PySide6",
        "sqlcipher3",
        "jeepney",
        "mako",
        "lxml",
        "cryptography",
        "cffi",
    }


def test_the_needs_of_what_is_needed_are_followed_and_optional_ones_are_not() -> None:
    found = contents.needed_distributions()

    assert {"sqlalchemy", "mako", "typing-extensions", "shiboken6"} <= found
    assert not found & {"pytest", "pyinstaller", "packaging-nobody-asked-for", "greenlet"}


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "qtawesome/fonts/phosphor-1.3.0.ttf",
        "stdnum/iban.dat",
        "stdnum/nl/bsn.py",
    ],
)
def test_what_the_program_uses_stays(path: str) -> None:
    assert contents.is_used(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libcups.so.2",
        "qtawesome/fonts/remixicon-2.5.0.ttf",
        "stdnum/cn/loc.dat",
        "resources/__pycache__/x.cpython-311.pyc",
    ],
)
def test_what_it_does_not_use_goes(path: str) -> None:
    assert not contents.is_used(path)


def test_a_library_that_nothing_left_loads_goes_with_what_loaded_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a plugin that was left out, then its library goes too, with the link that names it; what another needs
    stays, also by way of a library in between.
    """
    named = {
        "/a/libQt6Gui.so.6": ["libicu.so.73"],
        "/a/qxcb.so": ["libQt6Gui.so.6"],
        "/a/libgtk.so.0": ["libglib.so.0"],
    }
    monkeypatch.setattr(contents, "_loads", lambda source: named.get(source, []))
    monkeypatch.setattr(contents, "sys", SimpleNamespace(platform="linux"))
    stays = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/a/qxcb.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/a/libQt6Gui.so.6", "BINARY"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libicu.so.73", "/a/libicu.so.73", "BINARY"),
        ("resources/README.md", "/a/README.md", "DATA"),
    ]
    goes = [
        ("libgtk.so.0", "/a/libgtk.so.0", "BINARY"),
        ("libglib.so.0", "/a/libglib.so.0", "BINARY"),
        ("libGone.so.6", "PySide6/Qt/lib/libGone.so.6", "SYMLINK"),
    ]

    assert contents.reached([*goes, *stays]) == stays


def test_the_version_of_the_program_is_that_of_the_project() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == __version__


def test_windows_reads_the_version_of_the_project_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given the resource as PyInstaller makes it, then it says what it is and which version, in words and numbers."""
    compat = pytest.importorskip("PyInstaller.compat")
    pytest.importorskip("pefile")
    monkeypatch.setattr(compat, "win32api", None, raising=False)  # only writing into a file asks for it
    from PyInstaller.utils.win32 import versioninfo

    read = eval(version_resource(), vars(versioninfo))  # as PyInstaller itself does with this file

    told = {struct.name: struct.val for struct in read.kids[0].kids[0].kids}
    assert told["ProductVersion"] == told["FileVersion"] == __version__
    assert told["ProductName"] == "OSO Desktop"
    assert told["OriginalFilename"] == "oso-desktop.exe"
    counted = numbers(__version__)
    assert (read.ffi.fileVersionMS, read.ffi.fileVersionLS) == (
        counted[0] << 16 | counted[1],
        counted[2] << 16,
    )


def test_a_pre_release_counts_as_the_release_it_leads_to() -> None:
    assert numbers("1.2.3rc1") == (1, 2, 3, 0)
    assert numbers("0.1") == (0, 1, 0, 0)


def test_the_icon_is_the_one_that_the_command_draws_in_every_size() -> None:
    """Drawn by `python -m frozen.icon`; compared by its pixels, which another release of Pillow packs otherwise."""
    kept, made = Image.open(BytesIO(icon.ICON.read_bytes())), Image.open(BytesIO(icon.icon()))

    assert kept.info["sizes"] == made.info["sizes"] == {(size, size) for size in icon.SIZES}
    for size in icon.SIZES:
        kept.size = made.size = (size, size)
        assert list(kept.convert("RGBA").get_flattened_data()) == list(
            made.convert("RGBA").get_flattened_data()
        )


def test_the_build_uses_no_packer_and_asks_for_no_more_rights() -> None:
    """UPX makes virus scanners suspicious; a school's account has no rights to give."""
    spec = (PROJECT / "build.spec").read_text(encoding="utf-8")

    assert spec.count("upx=False") == 2
    assert "uac_admin=False" in spec
    assert "onefile" not in spec.lower()
    assert "exclude_binaries=True" in spec
