"""Judges a folder before dossiers or backups are put there: synced, on a network, on a stick, roaming, temporary.

What is judged by is data (`Surroundings`), so that the rules of one system can be tried on another; the names and the
texts are in `resources/storage_places.json`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any, Final

from oso_desktop.assets import resource
from oso_desktop.errors import OsoError

_DRIVE_REMOVABLE, _DRIVE_REMOTE, _DRIVE_CDROM, _DRIVE_RAMDISK = 2, 4, 5, 6
"""Answers of GetDriveTypeW (winbase.h)."""
_IN_THE_CLOUD = 0x00040000 | 0x00400000
"""FILE_ATTRIBUTE_RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS (winnt.h): what is there is fetched from elsewhere."""
LONGEST_ON_WINDOWS: Final = 259
"""Most of a path's UTF-16 units (MAX_PATH less its closing zero), unless an administrator lifted that limit."""
OUR_DEEPEST: Final = 90
"""Characters that the program may add to the path of the dossiers' folder or of that of the backups."""
_MOUNTS: Final = Path("/proc/self/mountinfo")


class Risk(StrEnum):
    """What is the matter with a folder."""

    SYNCED = "gesynchroniseerd"
    NETWORK = "netwerk"
    REMOVABLE = "verwisselbaar"
    ROAMING = "zwervend"
    TEMPORARY = "tijdelijk"
    READ_ONLY = "alleen-lezen"
    TOO_DEEP = "te diep"


class Use(StrEnum):
    """What a folder is for."""

    DOSSIERS = "dossiers"
    BACKUPS = "backups"


_NEVER: Final[Mapping[Use, frozenset[Risk]]] = {
    # What is open all day must not be copied or emptied by another program, and must stay on this computer.
    Use.DOSSIERS: frozenset({Risk.SYNCED, Risk.ROAMING, Risk.TEMPORARY, Risk.READ_ONLY, Risk.TOO_DEEP}),
    # A backup is written once and is encrypted; a copy of it elsewhere is what it is for.
    Use.BACKUPS: frozenset({Risk.ROAMING, Risk.TEMPORARY, Risk.READ_ONLY, Risk.TOO_DEEP}),
}
_GOOD: Final[Mapping[Use, frozenset[Risk]]] = {
    Use.DOSSIERS: frozenset(),
    Use.BACKUPS: frozenset({Risk.NETWORK, Risk.REMOVABLE}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A place at which Linux shows a file system, what kind it is, and whether its disk can be pulled out."""

    at: str
    kind: str
    removable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """All that the judgement rests on. `drive` and `attributes` are Windows's own numbers, 0 elsewhere.

    `attributes` are those of the folder and of every folder that it is in, taken together.
    """

    windows: bool
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    mounts: tuple[Mount, ...] = ()
    drive: int = 0
    attributes: int = 0
    writable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFinding:
    """One thing about a folder: what it is, in words with a better place; `blocks` means that it cannot be used.

    `good` tells that it is no objection at all, such as a stick for backups.
    """

    risk: Risk
    text: str
    next_step: str
    blocks: bool
    good: bool = False


class PlaceRefused(OsoError):
    """A folder that must not be used, or not without somebody's deliberate go-ahead; `risk` says why."""

    def __init__(self, finding: PlaceFinding) -> None:
        super().__init__(finding.text, finding.next_step)
        self.risk = finding.risk
        self.blocks = finding.blocks


def judge(
    folder: str, around: Surroundings, *, better: str, use: Use = Use.DOSSIERS
) -> tuple[PlaceFinding, ...]:
    """What there is to say about a folder, the weightiest first; nothing of a folder that is simply right.

    `better` is a place to propose instead.
    """
    place: PurePath = PureWindowsPath(folder) if around.windows else PurePosixPath(folder)
    found = dict(_risks(place, around))
    explained = _data()["explained"]
    findings = []
    for risk, service in found.items():
        words, extra = explained[risk.value], "backups_next" if use is Use.BACKUPS else "next"
        findings.append(
            PlaceFinding(
                risk=risk,
                text=words[use.value].format(service=service),
                next_step=words[extra].format(better=better),
                blocks=risk in _NEVER[use],
                good=risk in _GOOD[use],
            )
        )
    return tuple(sorted(findings, key=lambda each: (not each.blocks, each.good)))


def judged(folder: Path, use: Use = Use.DOSSIERS) -> tuple[PlaceFinding, ...]:
    """The same of a folder of this computer, whether it is there already or not."""
    from oso_desktop.services.stores import default_folder  # noqa: PLC0415 - brings the database along

    return judge(
        str(folder.absolute()), surroundings(folder.absolute()), better=str(default_folder()), use=use
    )


def require_place(
    folder: Path, use: Use = Use.DOSSIERS, accepted: frozenset[Risk] = frozenset()
) -> tuple[PlaceFinding, ...]:
    """Raises PlaceRefused for a folder that cannot be used, or may be only with a go-ahead that is not in `accepted`.

    Gives what there is to say about one that may be used all the same.
    """
    findings = judged(folder, use)
    for finding in findings:
        if finding.blocks or not (finding.good or finding.risk in accepted or _mere_notice(finding, use)):
            raise PlaceRefused(finding)
    return findings


def _mere_notice(finding: PlaceFinding, use: Use) -> bool:
    """A synced folder for backups is explained and not refused."""
    return use is Use.BACKUPS and finding.risk is Risk.SYNCED


# --- what is the matter -------------------------------------------------------------------------------------------


def _risks(place: PurePath, around: Surroundings) -> Iterator[tuple[Risk, str]]:
    """Each risk once, with the name of the service that syncs."""
    data, mount = _data(), _mount_of(place, around)
    if service := _synced_by(place, around, mount):
        yield Risk.SYNCED, service
    if _below_any(place, _from(around, data["roaming"]["environment"])):
        yield Risk.ROAMING, ""
    if _temporary(place, around, mount):
        yield Risk.TEMPORARY, ""
    if not around.writable or around.drive == _DRIVE_CDROM:
        yield Risk.READ_ONLY, ""
    if around.windows and length_on_windows(str(place)) + OUR_DEEPEST > LONGEST_ON_WINDOWS:
        yield Risk.TOO_DEEP, ""
    if _on_network(place, around, mount):
        yield Risk.NETWORK, ""
    if around.drive == _DRIVE_REMOVABLE or (mount is not None and mount.removable):
        yield Risk.REMOVABLE, ""


def _synced_by(place: PurePath, around: Surroundings, mount: Mount | None) -> str:
    data = _data()["synced"]
    for known in data["environment"]:
        if _below_any(place, _from(around, [known["name"]])):
            return str(known["service"])
    names = [part.casefold() for part in place.parts]
    for known in data["folders"]:
        name = known["name"].casefold()
        # "OneDrive - Stichting De Bedachte Scholen" is what Windows makes of an account of work or school.
        if name in names or (known["more"] and any(each.startswith(f"{name} ") for each in names)):
            return str(known["service"])
    if around.attributes & _IN_THE_CLOUD or (mount is not None and mount.kind in data["file_systems"]):
        return "een clouddienst"
    return ""


def _temporary(place: PurePath, around: Surroundings, mount: Mount | None) -> bool:
    data = _data()
    folders = _from(around, data["temporary"]["environment"])
    if not around.windows:
        folders += data["temporary"]["folders"]
    in_memory = around.drive == _DRIVE_RAMDISK or (
        mount is not None and mount.kind in data["memory"]["file_systems"]
    )
    return in_memory or _below_any(place, folders)


def _on_network(place: PurePath, around: Surroundings, mount: Mount | None) -> bool:
    if mount is not None:
        return mount.kind in _data()["network"]["file_systems"]
    # "\\?\C:\…" and "\\.\C:\…" are this computer's own disks under a long name.
    shared = place.drive.startswith("\\\\") and not place.drive.startswith(("\\\\?\\", "\\\\.\\"))
    shared = shared or str(place).upper().startswith("\\\\?\\UNC\\")
    return around.drive == _DRIVE_REMOTE or shared


def length_on_windows(path: str) -> int:
    """How many UTF-16 units a path has; 0 for one in the long spelling, of which Windows counts none."""
    return 0 if path.startswith("\\\\?\\") else len(path.encode("utf-16-le", "surrogatepass")) // 2


def _from(around: Surroundings, names: list[str]) -> list[str]:
    """The values of these variables; Windows does not mind how a name is spelt."""
    values = {name.upper(): value for name, value in around.environment.items()}
    return [values[name.upper()] for name in names if values.get(name.upper())]


def _below_any(place: PurePath, folders: list[str]) -> bool:
    return any(place.is_relative_to(type(place)(folder)) for folder in folders)


def _mount_of(place: PurePath, around: Surroundings) -> Mount | None:
    """The file system that a path is on: the mounted place nearest to it, the last one mounted there."""
    holding = [mount for mount in around.mounts if _below_any(place, [mount.at])]
    return max(reversed(holding), key=lambda mount: len(mount.at), default=None)


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("storage_places.json").read_text(encoding="utf-8"))
    return found


# --- this computer ------------------------------------------------------------------------------------------------


def surroundings(folder: Path) -> Surroundings:
    """What this computer says of a folder; of one that is not there, what it says of where it would come."""
    there = _nearest(folder)
    windows = sys.platform == "win32"
    return Surroundings(
        windows=windows,
        environment={**os.environ, "TMPDIR": tempfile.gettempdir()},
        mounts=() if windows else _mounts(),
        drive=_drive_type(folder),
        attributes=_attributes(there),
        writable=os.access(there, os.W_OK),
    )


def _nearest(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _attributes(folder: Path) -> int:
    found = 0
    for each in (folder, *folder.parents):
        try:
            found |= getattr(each.stat(), "st_file_attributes", 0)
        except OSError:
            continue
    return found


def _drive_type(folder: Path) -> int:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only here

        return int(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor))
    return 0


def _mounts() -> tuple[Mount, ...]:
    """What is mounted; nothing where the system does not tell."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    return tuple(read_mount(line) for line in lines if " - " in line)


def read_mount(line: str, devices: Path = Path("/sys/dev/block")) -> Mount:
    """One line of /proc/self/mountinfo (proc(5)): fields, a hyphen, then the kind of file system."""
    fields, _, rest = line.partition(" - ")
    _, _, device, _, at, *_ = fields.split(" ")
    for escaped, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        at = at.replace(escaped, sign)
    return Mount(at=at, kind=rest.split(" ")[0], removable=_removable(devices / device))


def _removable(device: Path) -> bool:
    """Whether a disk, or the disk of a partition, says of itself that it can be taken out."""
    disk = device.resolve()
    for each in (disk, disk.parent):
        try:
            return (each / "removable").read_text(encoding="ascii").strip() == "1"
        except OSError:
            continue
    return False
