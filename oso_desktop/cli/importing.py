"""`oso-desktop import`: lists and dossiers into the store without a window."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from oso_desktop.cli.console import CLEAN, FINDINGS, INTERRUPTED, UNUSABLE, complain, say
from oso_desktop.cli.opened import add_opening, opened


def add_import(commands: Any) -> None:
    parser = commands.add_parser(
        "import",
        help="lees leerlingenlijsten en OSO-dossiers in",
        description="Leest bestanden in de opslag op deze computer in, één voor één en elk helemaal of helemaal niet. "
        "Wat iemand in het programma heeft ingevuld, blijft staan. Er komen geen namen van leerlingen in het antwoord. "
        "Sluit eerst het programma. Bekijk een nieuw soort bestand liever in het programma: daar kiest u ook kolommen.",
        epilog="De uitkomst is 0 als alles is gelezen, 1 als er regels met een probleem zijn of als er iets te kiezen "
        "is, en 2 als een bestand of de opslag niet te gebruiken is; het slechtste bestand telt.",
    )
    parser.add_argument(
        "files",
        metavar="BESTAND",
        type=Path,
        nargs="+",
        help="EDEXML, EDEX2000, CSV, XLSX, ODS of een OSO-dossier",
    )
    add_opening(parser)
    parser.add_argument(
        "--dry-run", action="store_true", help="kijk alleen wat een bestand brengt; sla niets op"
    )
    parser.add_argument(
        "--part",
        action="store_true",
        help="de lijst is niet van de hele school: noem niet wie er niet in staat",
    )
    parser.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    parser.set_defaults(run=_import)


def _import(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.import_files import read_in  # noqa: PLC0415 - --help must start at once

    worst, answers = CLEAN, []
    with opened(arguments) as workspace:
        try:
            for path in arguments.files:
                whole = False if arguments.part else None
                answer = read_in(workspace, path, store=not arguments.dry_run, whole_school=whole)
                worst = max(worst, UNUSABLE if answer.error else CLEAN if answer.clean else FINDINGS)
                answers.append(answer.as_json())
                if not arguments.json:
                    say("\n".join(answer.in_words()))
        except KeyboardInterrupt:
            worst = INTERRUPTED
            complain(f"Afgebroken: {len(answers)} van {len(arguments.files)} bestanden zijn gelezen.")
        finally:  # what was read in is told, whatever comes of the next file
            if arguments.json:
                # ASCII, so that it is the same JSON in the code page of any console.
                say(json.dumps(answers))
    return worst
