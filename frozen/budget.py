"""`python -m frozen.budget FOLDER`: what a built folder weighs, group by group, and what is in it that should not be.

Ends with 1 when a group is over its limit in `budget.toml`, or when something of Qt is there that is not named there.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BUDGET = Path(__file__).with_name("budget.toml")
REST = "rest"
_MB = 1_000_000
_QT = re.compile(r"^PySide6/(?:Qt/)?(?:lib/)?(?:lib)?(Qt6\w+)(?:\.so\.6|\.dll|\.dylib)$")
_BINDING = re.compile(r"^PySide6/(Qt\w+)\.(?:abi3\.so|pyd|cpython\S+)$")
_PLUGIN = re.compile(r"^PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)\.(?:so|dll|dylib)$")


@dataclass(frozen=True, slots=True)
class Weight:
    """What a group weighs and what it may weigh, in bytes."""

    name: str
    size: int
    limit: int

    @property
    def too_heavy(self) -> bool:
        return self.size > self.limit


def budget() -> dict[str, Any]:
    """The limits and names of `budget.toml`."""
    return tomllib.loads(BUDGET.read_text(encoding="utf-8"))


def files(folder: Path) -> dict[str, int]:
    """The size of each file by its path as seen from `_internal`; a link weighs nothing."""
    inside = folder / "_internal"
    return {
        path.relative_to(inside).as_posix()
        if path.is_relative_to(inside)
        else f"../{path.relative_to(folder).as_posix()}": path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def weights(sizes: Mapping[str, int], limits: Mapping[str, Any], system: str) -> list[Weight]:
    """Each group with its weight, the whole last."""
    groups: dict[str, Any] = limits["groups"]
    found = dict.fromkeys(groups, 0)
    for path, size in sizes.items():
        found[_group(path, groups)] += size
    weighed = [Weight(name, size, groups[name]["limit"] * _MB) for name, size in found.items()]
    total = limits["total"].get(system)
    if total is not None:
        weighed.append(Weight("total", sum(sizes.values()), total * _MB))
    return weighed


def _group(path: str, groups: Mapping[str, Any]) -> str:
    return next((name for name, group in groups.items() if path.startswith(tuple(group["paths"]))), REST)


def unexpected(paths: Iterable[str], limits: Mapping[str, Any]) -> list[str]:
    """The libraries, bindings and plugins of Qt that the file does not name."""
    qt = limits["qt"]
    found = []
    for path in paths:
        for pattern, kind in ((_QT, "libraries"), (_BINDING, "bindings"), (_PLUGIN, "plugins")):
            if (match := pattern.match(path)) and "/".join(match.groups()) not in qt[kind]:
                found.append(path)
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the table and says what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m frozen.budget", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that was built")
    folder: Path = parser.parse_args(argv).folder
    sizes, limits = files(folder), budget()
    if not sizes:
        parser.error(f"no files in {folder}")
    weighed, strangers = weights(sizes, limits, sys.platform), unexpected(sizes, limits)
    for weight in weighed:
        mark = "  TOO HEAVY" if weight.too_heavy else ""
        print(f"{weight.name:<45} {weight.size / _MB:>7.1f} of {weight.limit / _MB:>5.0f} MB{mark}")
    for path in strangers:
        print(f"not in budget.toml: {path}")
    return 1 if strangers or any(weight.too_heavy for weight in weighed) else 0


if __name__ == "__main__":
    sys.exit(main())
