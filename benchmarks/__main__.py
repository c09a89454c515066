"""`python -m benchmarks [NAME…]`: each figure next to its floor and its peer, measured in the same run, in one table.

`python -m benchmarks history` prints how each ratio went, `python -m benchmarks gate` compares this program with that.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import gate, history
from benchmarks.measure import QUICK, SMALL, Figure, Samples, Sizes
from benchmarks.table import table

MAIN = {
    "start": "start",
    "list": "pupil_list",
    "filter": "keystroke",
    "import": "imports",
    "check": "check",
    "compose": "composing",
    "seal": "sealing",
    "open": "opening",
    "letters": "letters",
    "backup": "backup",
    "memory": "memory",
}
"""The figures of the program as a whole: those of the quick run, and of the gate."""

MODULES = MAIN | {
    "switch": "page_switch",
    "edexml": "class_list",
    "export": "export",
    "kept": "letters_kept",
    "folder": "check_folder",
    "unit": "unit",
    "journal": "journal",
    "frozen": "start_frozen",
}
"""All figures by name, each in a module of its own that is loaded when asked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measures what was asked for, prints a table, and writes down what is asked."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given[:1] == ["gate"]:
        return gate.main(given[1:], list(MAIN), measured)
    if given[:1] == ["history"]:
        return history.main(given[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"one of {', '.join(MODULES)}; else all")
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the figures there")
    parser.add_argument("--table", metavar="FILE", type=Path, help="also write the table there")
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--small", action="store_true", help="a tiny size, to see that it works; no figures to go by"
    )
    size.add_argument(
        "--quick", action="store_true", help=f"a small school and few rounds; only {', '.join(MAIN)}"
    )
    parser.add_argument(
        "--history",
        metavar="REMARK",
        help="add the figures to the history; the remark says what else the machine did",
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
    parser.add_argument(
        "--frozen",
        metavar="DIR",
        type=Path,
        help="the folder of a frozen program, for frozen: dist/oso-desktop",
    )
    arguments = parser.parse_args(given)
    if unknown := set(arguments.names) - set(MODULES):
        parser.error(f"no such figure: {', '.join(sorted(unknown))}; there are: {', '.join(MODULES)}")
    sizes = replace(
        SMALL if arguments.small else QUICK if arguments.quick else Sizes(),
        stylesheets=arguments.stylesheets,
        dossier=arguments.dossier,
        frozen=arguments.frozen,
    )
    if arguments.history is not None and arguments.small:
        parser.error("figures of the tiny size are none to remember")
    busy = arguments.history is not None and history.is_busy()
    figures = []
    for name in arguments.names or (MAIN if arguments.quick else MODULES):
        if name == "frozen" and sizes.frozen is None:
            print("frozen: no frozen program given; name its folder with --frozen DIR\n")
            continue
        figures.append(measured(name, sizes))
        _show(figures[-1])
    told = [figure.as_json() for figure in figures]
    print(table(told), end="")
    if arguments.json:
        arguments.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    if arguments.table:
        arguments.table.write_text(table(told), encoding="utf-8")
    if arguments.history is not None:
        history.add(told, quick=arguments.quick, busy=busy, remark=arguments.history)
    return 0


def measured(name: str, sizes: Sizes) -> Figure:
    """The figure of this name."""
    figure: Figure = importlib.import_module(f"benchmarks.{MODULES[name]}").measured(sizes)
    return figure


def _show(figure: Figure) -> None:
    ratios = figure.as_json()
    print(f"{figure.name}: {figure.what}")
    print(
        f"  {'':6} {'median':>10} {'lowest':>10} {'highest':>10}  {figure.unit}, {len(figure.ours.took)} rounds"
    )
    _line("ours", figure.ours, figure, "")
    _line("floor", figure.floor, figure, f"×{ratios['ratio_to_floor']['median']}  {figure.floor_is}")
    if figure.peer:
        _line("peer", figure.peer, figure, f"×{ratios['ratio_to_peer']['median']}  {figure.peer_is}")
    elif figure.peer_is:
        print(f"  peer   {figure.peer_is}")
    for name, other in figure.others.items():
        if other.samples:
            _line(name, other.samples, figure, f"×{ratios['others'][name]['ratio']}  {other.what}")
        else:
            print(f"  {name:6} {other.what}")
    print(flush=True)


def _line(name: str, samples: Samples, figure: Figure, remark: str) -> None:
    values = (samples.median, min(samples.took), max(samples.took))
    print(f"  {name:6} " + " ".join(f"{value * figure.scale:>10.3f}" for value in values) + f"  {remark}")


if __name__ == "__main__":
    sys.exit(main())
