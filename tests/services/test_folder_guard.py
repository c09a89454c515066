"""Where dossiers and backups may be put: the rules of Windows and of Linux, tried on any system."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oso_desktop.assets import resource
from oso_desktop.services import folder_guard
from oso_desktop.services.folder_guard import (
    Mount,
    PlaceRefused,
    Risk,
    Surroundings,
    Use,
    judge,
    judged,
    read_mount,
    require_place,
)

HOME = r"C:\Users\juf"
WINDOWS = Surroundings(
    windows=True,
    environment={
        "OneDriveCommercial": rf"{HOME}\Werkmap",
        "APPDATA": rf"{HOME}\AppData\Roaming",
        "TEMP": rf"{HOME}\AppData\Local\Temp",
    },
    drive=3,
)
LINUX = Surroundings(
    windows=False,
    environment={"TMPDIR": "/scratch/tmp"},
    mounts=(
        Mount(at="/", kind="ext4"),
        Mount(at="/home", kind="ext4"),
        Mount(at="/home/juf/share", kind="cifs"),
        Mount(at="/media/stick", kind="vfat", removable=True),
        Mount(at="/mnt/wolk", kind="fuse.rclone"),
        Mount(at="/mnt/geheugen", kind="tmpfs"),
        Mount(at="/over", kind="nfs4"),
        Mount(at="/over", kind="ext4"),
    ),
)


def risks(folder: str, around: Surroundings) -> list[Risk]:
    return [finding.risk for finding in judge(folder, around, better="D")]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (rf"{HOME}\AppData\Local\OSO Desktop", []),
        (r"D:\Dossiers", []),
        (rf"{HOME}\OneDriver", []),
        (rf"{HOME}\Boxen", []),
        (rf"{HOME}\OneDrive\Documenten", [Risk.SYNCED]),
        (rf"{HOME}\onedrive - Stichting De Bedachte Scholen\OSO", [Risk.SYNCED]),
        (rf"{HOME}\Werkmap\OSO", [Risk.SYNCED]),
        (r"c:\users\JUF\werkmap", [Risk.SYNCED]),
        (r"G:\Mijn Drive\OSO", [Risk.SYNCED]),
        (rf"{HOME}\Dropbox (Bedacht)\OSO", [Risk.SYNCED]),
        (rf"{HOME}\iCloudDrive\OSO", [Risk.SYNCED]),
        (rf"{HOME}\AppData\Roaming\OSO Desktop", [Risk.ROAMING]),
        (rf"{HOME}\AppData\Local\Temp\x", [Risk.TEMPORARY]),
        (r"\\server\share\OSO", [Risk.NETWORK]),
        (r"\\?\UNC\server\share\OSO", [Risk.NETWORK]),
        (r"\\?\C:\Dossiers", []),
        (r"\\server\profielen$\juf\OneDrive", [Risk.SYNCED, Risk.NETWORK]),
    ],
)
def test_the_folders_of_windows(folder: str, expected: list[Risk]) -> None:
    """R175: never in a synced or roaming folder."""
    assert risks(folder, WINDOWS) == expected


@pytest.mark.parametrize(
    ("drive", "expected"),
    [(2, [Risk.REMOVABLE]), (3, []), (4, [Risk.NETWORK]), (5, [Risk.READ_ONLY]), (6, [Risk.TEMPORARY])],
)
def test_what_windows_says_of_a_drive(drive: int, expected: list[Risk]) -> None:
    assert risks(r"H:\OSO", Surroundings(windows=True, drive=drive)) == expected


@pytest.mark.parametrize("attribute", [0x00040000, 0x00400000])
def test_a_folder_that_is_fetched_from_a_cloud_service(attribute: int) -> None:
    assert risks(r"C:\OSO", Surroundings(windows=True, drive=3, attributes=0x10 | attribute)) == [Risk.SYNCED]


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/juf/.local/share/OSO Desktop", []),
        ("/home/juf/share/OSO", [Risk.NETWORK]),
        ("/home/juf/shared", []),
        ("/media/stick/OSO", [Risk.REMOVABLE]),
        ("/mnt/wolk/x", [Risk.SYNCED]),
        ("/mnt/geheugen/x", [Risk.TEMPORARY]),
        ("/tmp/x", [Risk.TEMPORARY]),
        ("/scratch/tmp/x", [Risk.TEMPORARY]),
        ("/home/juf/Nextcloud/OSO", [Risk.SYNCED]),
        ("/over/x", []),
    ],
)
def test_the_folders_of_linux(folder: str, expected: list[Risk]) -> None:
    """The nearest mounted place counts, and of two at one place the last."""
    assert risks(folder, LINUX) == expected


def test_a_folder_without_rights_is_read_only() -> None:
    assert risks("/home/juf", Surroundings(windows=False, writable=False)) == [Risk.READ_ONLY]


@pytest.mark.parametrize("risk", list(Risk))
@pytest.mark.parametrize("use", list(Use))
def test_each_risk_is_explained_for_each_use(risk: Risk, use: Use) -> None:
    """What is wrong, and a better place or that there is nothing to do."""
    places = {
        Risk.SYNCED: ("/home/juf/Dropbox", LINUX),
        Risk.NETWORK: ("/home/juf/share", LINUX),
        Risk.REMOVABLE: ("/media/stick", LINUX),
        Risk.ROAMING: (rf"{HOME}\AppData\Roaming", WINDOWS),
        Risk.TEMPORARY: ("/tmp/x", LINUX),
        Risk.READ_ONLY: ("/home/juf", Surroundings(windows=False, writable=False)),
        Risk.TOO_DEEP: (rf"{HOME}\{'diep' * 50}", WINDOWS),
    }
    folder, around = places[risk]
    (finding,) = judge(folder, around, better="/een/betere plek", use=use)

    assert finding.risk is risk
    assert finding.text.endswith(".")
    assert "{" not in finding.text + finding.next_step
    assert ("/een/betere plek" in finding.next_step) is (use is Use.DOSSIERS)


@pytest.mark.parametrize(
    ("use", "blocked", "good"),
    [
        (Use.DOSSIERS, {Risk.SYNCED, Risk.ROAMING, Risk.TEMPORARY, Risk.READ_ONLY, Risk.TOO_DEEP}, set()),
        (
            Use.BACKUPS,
            {Risk.ROAMING, Risk.TEMPORARY, Risk.READ_ONLY, Risk.TOO_DEEP},
            {Risk.NETWORK, Risk.REMOVABLE},
        ),
    ],
)
def test_what_cannot_be_used_and_what_is_good(use: Use, blocked: set[Risk], good: set[Risk]) -> None:
    """A stick is a bad place for the dossiers and a good one for their backups."""
    everything = Surroundings(
        windows=True,
        environment={"OneDrive": "H:\\", "APPDATA": "H:\\", "TEMP": "H:\\"},
        drive=2,
        writable=False,
    )
    found = [*judge("H:\\", everything, better="D", use=use), *judge(r"\\s\s", WINDOWS, better="D", use=use)]
    found += judge("H:\\" + "diep" * 50, everything, better="D", use=use)

    assert {finding.risk for finding in found} == set(Risk)
    assert {finding.risk for finding in found if finding.blocks} == blocked
    assert {finding.risk for finding in found if finding.good} == good


@pytest.mark.parametrize(
    ("use", "accepted", "refused"),
    [
        (Use.DOSSIERS, frozenset(), True),
        (Use.DOSSIERS, frozenset({Risk.NETWORK}), True),
        (Use.DOSSIERS, frozenset({Risk.REMOVABLE}), False),
        (Use.BACKUPS, frozenset(), False),
    ],
)
def test_a_stick_for_the_dossiers_takes_a_deliberate_go_ahead(
    monkeypatch: pytest.MonkeyPatch, use: Use, accepted: frozenset[Risk], refused: bool
) -> None:
    monkeypatch.setattr(folder_guard, "surroundings", lambda _: LINUX)

    if refused:
        with pytest.raises(PlaceRefused) as refusal:
            require_place(Path("/media/stick/OSO"), use, accepted)
        assert (refusal.value.risk, refusal.value.blocks) == (Risk.REMOVABLE, False)
    else:
        assert [each.risk for each in require_place(Path("/media/stick/OSO"), use, accepted)] == [
            Risk.REMOVABLE
        ]


def test_nobody_can_wave_a_synced_folder_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_guard, "surroundings", lambda _: LINUX)

    with pytest.raises(PlaceRefused) as refusal:
        require_place(Path("/home/juf/Dropbox"), accepted=frozenset(Risk))
    assert refusal.value.blocks
    assert [each.risk for each in require_place(Path("/home/juf/Dropbox"), Use.BACKUPS)] == [Risk.SYNCED]


def test_a_line_of_what_linux_has_mounted(tmp_path: Path) -> None:
    """A partition is as removable as its disk; a name may hold a space."""
    disk = tmp_path / "sdb"
    (disk / "sdb1").mkdir(parents=True)
    (disk / "removable").write_text("1\n")
    (tmp_path / "8:17").symlink_to(disk / "sdb1")
    line = "36 35 {} / /media/een\\040stick rw,noatime shared:1 master:2 - vfat /dev/sdb1 rw"

    assert read_mount(line.format("8:17"), tmp_path) == Mount(
        at="/media/een stick", kind="vfat", removable=True
    )
    assert not read_mount(line.format("0:1"), tmp_path).removable


def test_this_computer_answers_for_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    """A test's own folder is temporary, on every system."""
    assert Risk.TEMPORARY in [finding.risk for finding in judged(tmp_path / "nog" / "niet")]


def test_every_text_belongs_to_a_risk() -> None:
    explained = json.loads(resource("storage_places.json").read_text(encoding="utf-8"))["explained"]

    assert set(explained) == {risk.value for risk in Risk}
