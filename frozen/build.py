"""`python -m frozen.build [--into DIR] [--twice]`: builds the frozen program; one commit always gives one folder.

Two things beside the commit would show in it: the order in which Python walks through its sets, and the hour. They are
fixed here, before PyInstaller starts. `--twice` builds two at once and compares them byte by byte; that is also how
somebody else can see that what a school installs is what is written here.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from frozen import PROGRAM, PROJECT
from frozen.compare import difference, hashes


def surroundings() -> dict[str, str]:
    """The environment of a build; the hour is that of the commit, or of what the caller set."""
    hour = os.environ.get("SOURCE_DATE_EPOCH") or _hour_of_commit()
    return {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": hour}


def _hour_of_commit() -> str:
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or "0"


def begin(into: Path) -> subprocess.Popen[bytes]:
    """Starts a build that puts its folder in `into`, and what it works with in `into/work`."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
            *("--distpath", str(into), "--workpath", str(into / "work"), "build.spec"),
        ],
        cwd=PROJECT,
        env={**surroundings(), "PYINSTALLER_CONFIG_DIR": str(into / "work" / "cache")},
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Builds, and says what differs if there are two."""
    parser = argparse.ArgumentParser(prog="python -m frozen.build", description=__doc__)
    parser.add_argument("--into", metavar="DIR", type=Path, default=PROJECT / "dist")
    parser.add_argument("--twice", action="store_true", help="build two at once, the second in DIR/again")
    arguments = parser.parse_args(argv)
    into: Path = arguments.into.absolute()
    places = [into, into / "again"] if arguments.twice else [into]
    building = [begin(place) for place in places]
    codes = [process.wait() for process in building]
    if any(codes):
        return 1
    built = [place / PROGRAM for place in places]
    print(built[0])
    if not arguments.twice:
        return 0
    differs = difference(*built)
    for line in differs:
        print(line)
    print(f"two builds of one commit: {len(hashes(built[0]))} files, {len(differs)} differ")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
