"""`python -m tests.packaging.known_vulnerabilities`: what is known against what the program brings along.

It asks the database of advisories behind the package index by way of `pip-audit`, for each release in `pins.txt`. A
known vulnerability makes it end with 1. What could not be looked up, because there is no network or the index here has
no advisories, is told; with `--must-answer`, as before a release, that too makes it end with 1. Only the makers run
this: the program itself asks nobody.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Audit:
    """What came of it: how many were looked up, which not, and what is known, each `name release: advisory`."""

    asked: int
    unknown: tuple[str, ...]
    known: tuple[str, ...]

    def told(self, *, must_answer: bool) -> tuple[int, str]:
        """The exit code, and the words."""
        lines = [f"known: {each}" for each in self.known]
        if self.unknown:
            lines.append(f"{len(self.unknown)} of {self.asked} could not be looked up")
        lines.append(f"{self.asked - len(self.unknown)} of {self.asked} looked up, {len(self.known)} known")
        return int(bool(self.known or (must_answer and self.unknown))), "\n".join(lines)


def read(answer: str, pinned: int) -> Audit:
    """What pip-audit wrote as JSON; an empty answer is that of nobody being there."""
    if not answer.strip():
        return Audit(pinned, ("all",) * pinned, ())
    found: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    return Audit(
        asked=len(found),
        unknown=tuple(each["name"] for each in found if "skip_reason" in each),
        known=tuple(
            f"{each['name']} {each['version']}: {advisory['id']}"
            + (f", mended in {', '.join(advisory['fix_versions'])}" if advisory["fix_versions"] else "")
            for each in found
            for advisory in each.get("vulns", ())
        ),
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Asks, tells, and gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.packaging.known_vulnerabilities", description=__doc__
    )
    parser.add_argument(
        "--must-answer", action="store_true", help="what could not be looked up is a fault too"
    )
    arguments = parser.parse_args(argv)
    pins = PROJECT / "pins.txt"
    asked = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format", "json"]
    ran = subprocess.run(  # whether somebody answers is seen in the answer
        [*asked, "--progress-spinner", "off", "--timeout", "20", "-r", str(pins)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    pinned = sum("==" in line for line in pins.read_text("utf-8").splitlines())
    code, words = read(ran.stdout, pinned).told(must_answer=arguments.must_answer)
    print(words)  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main())
