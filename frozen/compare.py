"""`python -m frozen.compare A B`: whether two built folders are the same, file by file; ends with 1 if they are not.

With one folder it prints the hash of each file, as `sha256sum` writes and checks them.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path


def hashes(folder: Path) -> dict[str, str]:
    """Of each file its SHA-256, of each link where it leads, and of each file whether it may be run."""
    return {
        path.relative_to(folder).as_posix(): _mark(path)
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def _mark(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink().as_posix()}"
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return f"{digest}{'*' if path.stat().st_mode & 0o100 else ''}"


def difference(one: Path, other: Path) -> list[str]:
    """What is in one of them alone or is not the same, a line each."""
    here, there = hashes(one), hashes(other)
    return [
        f"only in {one if path in here else other}: {path}"
        if path not in there or path not in here
        else f"differs: {path}"
        for path in sorted(here.keys() | there.keys())
        if here.get(path) != there.get(path)
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Prints what differs, or the hashes of one folder."""
    parser = argparse.ArgumentParser(prog="python -m frozen.compare", description=__doc__)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path, nargs="?")
    arguments = parser.parse_args(argv)
    if arguments.other is None:
        for path, mark in hashes(arguments.one).items():
            if not mark.startswith("->"):
                print(f"{mark.rstrip('*')}  {path}")
        return 0
    differs = difference(arguments.one, arguments.other)
    for line in differs:
        print(line)
    print(f"{len(hashes(arguments.one))} files, {len(differs)} differ")
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
