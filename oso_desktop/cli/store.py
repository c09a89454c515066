"""`oso-desktop store`: is the store whole, and everything in it for who moves or archives it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from oso_desktop.cli.console import CLEAN, FINDINGS, complain, counted, say, words
from oso_desktop.cli.opened import add_opening, opened


def add_store(commands: Any) -> None:
    """The command and its acts."""
    store = commands.add_parser("store", help="controleer de opslag op deze computer, of voer die uit")
    acts = store.add_subparsers(metavar="WAT", required=True)
    whole = acts.add_parser(
        "check",
        help="controleer de hele opslag",
        description="Controleert de hele opslag: elk stuk van het bestand, alle gegevens, alle versleutelde "
        "stukken, het logboek en het sleutelbestand, en hoe oud de nieuwste reservekopie is. Er komen geen namen of "
        "gegevens van leerlingen in het antwoord. Sluit eerst het programma. Een opslag van een oudere versie wordt "
        "eerst bijgewerkt, met een kopie ernaast.",
        epilog="De uitkomst is 0 als alles in orde is, 1 bij bevindingen en 2 als de opslag niet te openen is, "
        "bijvoorbeeld omdat het programma nog open is. Een bevinding met 'let op' wordt getoond en telt niet mee.",
    )
    whole.add_argument(
        "--folder", metavar="MAP", type=Path, help="de map met de opslag, als dat een andere is"
    )
    whole.add_argument(
        "--words",
        action="store_true",
        help="open de opslag met de woorden van het herstelblad; die worden van de invoer gelezen",
    )
    whole.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    whole.set_defaults(run=_store_check)
    export = acts.add_parser(
        "export",
        help="zet de hele opslag in een map, voor een verhuizing of een archief",
        description="Zet een kopie van de hele opslag in een map, versleuteld, met de sleutelsloten ernaast. Die kopie "
        "gaat open met het herstelblad en is terug te zetten als elke reservekopie. Met --keep-plaintext komt alles er "
        "ONVERSLEUTELD te staan: OSO-dossiers, bijlagen, brieven, gegevens en logboek. Dat kan alleen met de woorden "
        "van het herstelblad (--words). Alleen de directeur kan dit. Sluit eerst het programma.",
        epilog="De uitkomst is 0 als alles is geschreven en 2 als het niet kan.",
    )
    export.add_argument("target", metavar="MAP", type=Path, help="de map waar het in komt; die moet er zijn")
    export.add_argument(
        "--keep-plaintext", action="store_true", help="schrijf alles ONVERSLEUTELD, voor een ander programma"
    )
    add_opening(export)
    export.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    export.set_defaults(run=_store_export)


def _store_check(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.place import chosen_folder  # noqa: PLC0415 - --help must start at once
    from oso_desktop.services.store_check import Part, check_folder  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import os_keychain  # noqa: PLC0415 - see above

    def tell(part: Part) -> None:
        if not arguments.json:
            complain(f"Bezig met {part}…")

    folder = arguments.folder or chosen_folder()
    if arguments.words:
        report = check_folder(folder, words=words(), progress=tell)
    else:
        report = check_folder(folder, keychain=os_keychain(), progress=tell)
    if arguments.json:
        say(
            json.dumps(report.as_json())
        )  # ASCII, so that it is the same JSON in the code page of any console
    else:
        for line in report.in_words():
            say(line)
    return CLEAN if report.sound else FINDINGS


def _store_export(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.store_export import export_readable, export_sealed  # noqa: PLC0415 - see above

    with opened(arguments) as workspace:
        make = export_readable if arguments.keep_plaintext else export_sealed
        made = make(workspace, arguments.target)
    if arguments.json:
        say(json.dumps(made.as_json()))
    else:
        pupils = counted(made.pupils, "leerling", "leerlingen")
        say(f"{pupils}, {counted(made.files, 'bestand', 'bestanden')}: {made.path}")
    if not made.sealed:
        complain(
            "LET OP: in deze map staan alle gegevens ONVERSLEUTELD, omdat u daarom vroeg. Wie de map heeft, leest "
            "alles. Verwijder de map zodra het andere programma alles heeft."
        )
    for name in made.remains:
        complain(
            f"LET OP: {name} is over van een eerdere keer die is afgebroken. Daarin staan ook gegevens ONVERSLEUTELD. "
            "Verwijder die map."
        )
    return CLEAN
