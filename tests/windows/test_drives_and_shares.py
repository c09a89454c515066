r"""Drive letters, the folder that a drive stands in, and shares: `C:`, `C:map`, `\map`, `\\server\share`, `\\?\…`."""

from __future__ import annotations

import json
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.exchange.file_names import safe_file_name
from oso_desktop.services import place
from oso_desktop.services.folder_guard import Risk, Surroundings, judge, judged
from tests.windows.imitation import real_only

HERE = Surroundings(windows=True, environment={"OneDrive": r"C:\Users\juf\OneDrive"}, drive=3)
SPELLINGS = [
    (r"C:\Dossiers", []),
    (r"c:/Dossiers", []),
    (r"\\?\C:\Dossiers", []),
    (r"\\.\C:\Dossiers", []),
    (r"\\server\share", [Risk.NETWORK]),
    (r"//server/share/Dossiers", [Risk.NETWORK]),
    (r"\\server.school.example\d$\OSO", [Risk.NETWORK]),
    (r"\\?\UNC\server\share\OSO", [Risk.NETWORK]),
    (r"\\?\unc\server\share\OSO", [Risk.NETWORK]),
    (r"\\wsl$\Debian\home", [Risk.NETWORK]),
    (r"c:\USERS\Juf\onedrive\OSO", [Risk.SYNCED]),
    (r"\\server\profielen$\juf\OneDrive - School\OSO", [Risk.SYNCED, Risk.NETWORK]),
]


@pytest.mark.parametrize(("folder", "expected"), SPELLINGS)
def test_a_folder_is_judged_the_same_however_it_is_spelt(folder: str, expected: list[Risk]) -> None:
    """R175: a store never comes on a share or in a synced folder by another spelling of it."""
    assert [finding.risk for finding in judge(folder, HERE, better="D")] == expected


@pytest.mark.parametrize("letter", "CDHZ")
@pytest.mark.parametrize(
    ("kind", "expected"), [(2, [Risk.REMOVABLE]), (3, []), (4, [Risk.NETWORK]), (5, [Risk.READ_ONLY])]
)
def test_a_letter_says_nothing_and_what_windows_says_of_it_everything(
    letter: str, kind: int, expected: list[Risk]
) -> None:
    """A share that was given a letter is a share; H: is a stick in one school and a home folder in another."""
    around = Surroundings(windows=True, drive=kind)
    assert [finding.risk for finding in judge(f"{letter}:\\OSO", around, better="D")] == expected


PLACES = st.sampled_from(
    [
        "C:",
        "C:\\",
        "c:/",
        "\\",
        "/",
        "\\\\server\\share\\",
        "//server/share/",
        "\\\\?\\C:\\",
        "..\\",
        "..\\..\\",
        "D:map\\",
    ]
)


@given(PLACES, st.text("abcé .-", min_size=1, max_size=20))
def test_no_name_that_comes_from_elsewhere_points_to_a_place(where: str, name: str) -> None:
    """R181: of what another school put in a package only the name is left."""
    safe = PureWindowsPath(safe_file_name(f"{where}{name}.pdf"))

    assert (safe.drive, safe.root, len(safe.parts)) == ("", "", 1)
    assert ".." not in safe.parts


@pytest.mark.parametrize("folder", ["C:Dossiers", "\\Dossiers", "Dossiers", "..", "", "C:"])
def test_a_remembered_folder_that_depends_on_where_one_stands_is_not_used(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`C:Dossiers` is another folder for whoever stands elsewhere on the drive; on Linux none of these is a place."""
    assert not PureWindowsPath(folder).is_absolute()
    monkeypatch.setattr(place, "default_folder", lambda: tmp_path)
    (tmp_path / place.POINTER).write_text(json.dumps({"format": "oso-desktop place", "folder": folder}))

    assert place.remembered_folder() is None


@real_only
def test_windows_itself_says_the_same_of_a_drive_and_of_its_share(tmp_path: Path) -> None:
    """Every Windows shares its drives with its administrators, as C$; nothing is written there."""
    here = {finding.risk for finding in judged(tmp_path)}
    drive = tmp_path.absolute().drive.rstrip(":")
    share = Path(rf"\\localhost\{drive}$") / tmp_path.relative_to(tmp_path.anchor)
    there = {finding.risk for finding in judged(share)}

    assert Risk.NETWORK not in here
    assert Risk.NETWORK in there
    long = {finding.risk for finding in judged(Path(rf"\\?\{tmp_path}"))}
    assert Risk.NETWORK not in long
