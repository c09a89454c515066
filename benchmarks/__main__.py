"""`python -m benchmarks [NAME…] [--json FILE]`: each figure next to its floor, measured in the same run."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import SMALL, Figure, Samples, Sizes

MODULES = {
    "start": "start",
    "list": "pupil_list",
    "key": "keystroke",
    "switch": "page_switch",
    "edexml": "class_list",
    "import": "imports",
    "export": "export",
    "letters": "letters",
    "kept": "letters_kept",
    "check": "check",
    "folder": "check_folder",
    "journal": "journal",
    "backup": "backup",
    "seal": "sealing",
}
"""The figures by name, each in a module of its own that is loaded when asked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what was asked for, prints a table, and writes the medians as JSON if asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"one of {', '.join(MODULES)}; else all")
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the figures there")
    parser.add_argument(
        "--small", action="store_true", help="a tiny size, to see that it works; no figures to go by"
    )
    parser.add_argument(
        "--stylesheets",
        metavar="DIR",
        type=Path,
        help="the official stylesheets, for check: common/, OV/, PaO/",
    )
    parser.add_argument(
        "--dossier", metavar="FILE", type=Path, help="what check and folder read, not our own"
    )
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.names) - set(MODULES):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}; there are: {', '.join(MODULES)}")
    sizes = replace(
        SMALL if arguments.small else Sizes(),
        stylesheets=arguments.stylesheets,
        dossier=arguments.dossier,
    )
    figures = []
    for name in arguments.names or MODULES:
        figure: Figure = importlib.import_module(f"benchmarks.{MODULES[name]}").measured(sizes)
        figures.append(figure)
        _show(figure)
    if arguments.json:
        text = json.dumps([figure.as_json() for figure in figures], indent=2)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


def _show(figure: Figure) -> None:
    ratios = figure.as_json()
    print(f"{figure.name}: {figure.what}")
    print(
        f"  {'':6} {'median':>10} {'lowest':>10} {'highest':>10}  {figure.unit}, {len(figure.ours.seconds)} rounds"
    )
    _line("ours", figure.ours, figure, "")
    _line("floor", figure.floor, figure, f"×{ratios['ratio_to_floor']}  {figure.floor_is}")
    if figure.peer:
        _line("peer", figure.peer, figure, f"×{ratios['ratio_to_peer']}  {figure.peer_is}")
    elif figure.peer_is:
        print(f"  peer   {figure.peer_is}")
    for name, other in figure.others.items():
        if other.samples:
            _line(name, other.samples, figure, f"×{ratios['others'][name]['ratio']}  {other.what}")
        else:
            print(f"  {name:6} {other.what}")
    print(flush=True)


def _line(name: str, samples: Samples, figure: Figure, remark: str) -> None:
    values = (samples.median, min(samples.seconds), max(samples.seconds))
    print(f"  {name:6} " + " ".join(f"{value * figure.scale:>10.3f}" for value in values) + f"  {remark}")


if __name__ == "__main__":
    sys.exit(main())
