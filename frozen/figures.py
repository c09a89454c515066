"""`python -m frozen.figures FOLDER AGAIN [--start FILE]`: writes what two builds weigh and whether they are the same.

It goes into `figures.json`, and from there into `docs/frozen.md`; without arguments only the latter is written.
`--start` is what `python -m benchmarks frozen --json FILE` wrote. A test holds the document against both files.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from frozen import PROJECT
from frozen.budget import budget, files, weights
from frozen.compare import difference, hashes
from frozen.parts import VERSIONS
from frozen.sbom import SBOM

FIGURES = Path(__file__).with_name("figures.json")
DOCUMENT = PROJECT / "docs" / "frozen.md"
_MB = 1_000_000

_INTRODUCTION = """\
# The frozen program in figures

Written by `python -m frozen.figures`; how to build and what it means stands in [maintainers.md](maintainers.md).
Measured with Python {python} and Qt {qt} on {system}. Not yet run on Windows.

## What it weighs

A million bytes is one MB. `python -m frozen.budget dist/oso-desktop` fails above a limit, and when something of Qt is
in the folder that `frozen/budget.toml` does not name.

| group | MB | at most |
|---|---|---|
"""

_SAME = """
## Two builds of one commit

{files} files, of which {differ} differ. Before the surroundings were fixed, two did:

| file | what differed | what was done |
|---|---|---|
| `_internal/base_library.zip` | the order of sets in compiled modules | `PYTHONHASHSEED=0` in `frozen/build.py` |
| `oso-desktop` | the same, in the archive of compiled modules in it | as above |
| the parts list | the hour it was made | it is the hour of the commit (`SOURCE_DATE_EPOCH`) |
| anything | a library beside the program that another uses if it can | `frozen/contents.py` shuts it out |

What still matters, and belongs to "one commit": the same releases of the libraries (`pins.txt`), of Python and of
PyInstaller, and on Linux of the machine's own packages, which are in the parts list with their versions. On Windows a
signature and its time stamp differ each time; compare before signing.

## What it is made of

{parts} parts, each with its release and terms, in `sbom.cdx.json` beside the program.
"""

_START = """
## How fast it starts

From the start of the process until its window is made, on an account without a store; only the ratios mean anything on
another machine. Measured while nothing else ran (`python -m benchmarks frozen --frozen dist/oso-desktop`).

| | ms | the frozen program takes |
|---|---|---|
| the frozen program | {ours:.0f} | |
| the same program from the checkout, compiled beforehand | {peer:.0f} | ×{ratio_to_peer:.2f} |
| a process of Python that shows an empty Qt window | {floor:.0f} | ×{ratio_to_floor:.2f} |
"""


def measured(folder: Path, again: Path) -> dict[str, Any]:
    """What is to be said of two builds."""
    weighed = weights(files(folder), budget(), sys.platform)
    return {
        "system": f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {platform.machine()}",
        "python": platform.python_version(),
        "qt": VERSIONS["qt"](),
        "weights": {weight.name: round(weight.size / _MB, 1) for weight in weighed},
        "files": len(hashes(folder)),
        "differ": len(difference(folder, again)),
        "parts": len(json.loads((folder / SBOM).read_text(encoding="utf-8"))["components"]),
    }


def document(figures: dict[str, Any]) -> str:
    """The page, from the figures and from the limits as they are now."""
    limits = budget()
    most = {name: group["limit"] for name, group in limits["groups"].items()} | {
        "total": limits["total"]["linux"]
    }
    lines = [f"| {name} | {size} | {most[name]} |" for name, size in figures["weights"].items()]
    text = _INTRODUCTION.format(**figures) + "\n".join(lines) + "\n" + _SAME.format(**figures)
    return text + (_START.format(**figures["start"]) if "start" in figures else "")


def main(argv: Sequence[str] | None = None) -> int:
    """Writes the figures, if there are new ones, and the page."""
    parser = argparse.ArgumentParser(prog="python -m frozen.figures", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER AGAIN")
    parser.add_argument("--start", type=Path, metavar="FILE")
    arguments = parser.parse_args(argv)
    known: dict[str, Any] = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    if arguments.folders:
        if len(arguments.folders) != 2:
            parser.error("name two builds")
        known |= measured(*arguments.folders)
    if arguments.start:
        (start,) = json.loads(arguments.start.read_text(encoding="utf-8"))
        ratios = {key: start[key]["median"] for key in ("ratio_to_floor", "ratio_to_peer")}
        known["start"] = start | ratios
    FIGURES.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
    DOCUMENT.write_text(document(known), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
