"""`oso-desktop package`: making, verifying, opening and listing packages without a window."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from oso_desktop.cli.console import CLEAN, FINDINGS, UNUSABLE, WrongCall, complain, counted, say, sheet_words
from oso_desktop.cli.opened import add_opening, opened


def add_packages(commands: Any) -> None:
    """The command and its acts."""
    package = commands.add_parser(
        "package", help="maak, controleer of open pakketten van en voor andere scholen"
    )
    acts = package.add_subparsers(metavar="WAT", required=True)
    _add_make(acts)
    _add_verify(acts)
    _add_open(acts)
    every = acts.add_parser(
        "list",
        help="noem alle pakketten in de opslag",
        description="Noemt elk pakket dat hier is gemaakt of ontvangen, zonder namen van leerlingen.",
    )
    add_opening(every)
    every.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    every.set_defaults(run=_list)


def _add_make(acts: Any) -> None:
    make = acts.add_parser(
        "make",
        help="zet dossiers voor een school in één verzegeld bestand",
        description="Maakt één bestand met de definitieve dossiers voor een school, dat alleen die school kan "
        "openen, en legt vast dat ze zijn meegegeven. Zonder --dossier gaan alle dossiers mee die klaar zijn en nog "
        "niet zijn meegegeven. Van die school is een schoolkaart nodig die per telefoon is gecontroleerd.",
        epilog="De uitkomst is 0 als alles meeging, 1 als dossiers niet mee konden, en 2 als er geen bestand kwam.",
    )
    make.add_argument("target", metavar="MAP", type=Path, help="de map waar het bestand in komt")
    make.add_argument(
        "--to",
        metavar="BRIN",
        required=True,
        help="de BRIN-code van de school, zo nodig met de vestiging: 99YY-01",
    )
    make.add_argument(
        "--dossier",
        dest="dossiers",
        metavar="ID",
        action="append",
        default=[],
        help="alleen dit dossier; mag vaker. Het begin van het id is genoeg",
    )
    make.add_argument("--dry-run", action="store_true", help="zeg alleen wat er mee zou gaan")
    add_opening(make)
    make.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    make.set_defaults(run=_make)


def _add_verify(acts: Any) -> None:
    verify = acts.add_parser(
        "verify",
        help="controleer een bestand met pakketten; daarvoor is geen opslag nodig",
        description="Controleert of een bestand heel en niet veranderd is, en zegt van wie en voor wie het is.",
        epilog="De uitkomst is 0 als het zegel klopt, 1 als het bestand veranderd, niet compleet of niet van de "
        "genoemde kaart is, en 2 als het geen bestand met pakketten is, of een van een nieuwere versie.",
    )
    verify.add_argument("file", metavar="BESTAND", type=Path, help="een bestand dat eindigt op .oso-drager")
    verify.add_argument(
        "--card",
        metavar="KAART",
        type=Path,
        help="kijk ook of het zegel van deze schoolkaart is (.oso-kaart)",
    )
    verify.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    verify.set_defaults(run=_verify)


def _add_open(acts: Any) -> None:
    opening = acts.add_parser(
        "open",
        help="open een bestand van een andere school en zeg wat erin zit",
        description="Opent een bestand van een andere school met de sleutels in de opslag en zegt wat erin zit, zonder "
        "namen van leerlingen. Er wordt niets in de opslag gezet: dat doet u in het programma, bij Ontvangen.",
        epilog="De uitkomst is 0 als alles te ontvangen is of al ontvangen, 1 als er dossiers bij zijn die niet te "
        "ontvangen zijn, en 2 als het bestand niet te gebruiken is.",
    )
    opening.add_argument(
        "file", metavar="BESTAND", type=Path, help="een .oso-drager, een beveiligde pdf of een OSO-dossier"
    )
    opening.add_argument(
        "--out", metavar="MAP", type=Path, help="schrijf de dossiers als OSO-XML in deze map"
    )
    opening.add_argument(
        "--keep-plaintext", action="store_true", help="hoort bij --out: ja, ONVERSLEUTELD op de schijf"
    )
    add_opening(opening)
    opening.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    opening.set_defaults(run=_open)


def _make(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.package_tools import to_send  # noqa: PLC0415 - --help must start at once
    from oso_desktop.services.sending import send  # noqa: PLC0415 - see above

    brin, _, location = arguments.to.upper().partition("-")
    with opened(arguments) as workspace:
        going, refused = to_send(workspace, brin, location or "00", arguments.dossiers)
        made = send(workspace, going, arguments.target) if going and not arguments.dry_run else None
    if arguments.json:
        answer: dict[str, object] = {
            "path": str(made.path) if made else None,
            "carrier": made.carrier_id if made else None,
            "size": made.size if made else 0,
            "dossiers": list(going),
            "refused": [{"dossier": dossier, "text": text} for dossier, text in refused],
        }
        say(json.dumps(answer))
    else:
        if made:
            say(f"{counted(made.packages, 'dossier', 'dossiers')} in {made.path}")
            say(f"Dit opent alleen de school met deze woorden: {' '.join(made.card.phone_words)}.")
        else:
            can = counted(len(going), "dossier kan", "dossiers kunnen")
            say(f"{can} mee; er is geen bestand gemaakt.")
        for dossier, text in refused:
            say(f"Dossier {dossier[:8]} gaat niet mee. {text}")
    if not going:
        return UNUSABLE
    return FINDINGS if refused else CLEAN


def _verify(arguments: argparse.Namespace) -> int:
    from oso_desktop.dossier.carriers import CarrierAltered, CarrierTruncated  # noqa: PLC0415 - see above
    from oso_desktop.dossier.parcel_errors import TwoWithOneId  # noqa: PLC0415 - see above
    from oso_desktop.errors import OsoError  # noqa: PLC0415 - see above
    from oso_desktop.services.package_tools import AnotherCard, verified_carrier  # noqa: PLC0415 - see above

    try:
        found = verified_carrier(arguments.file, arguments.card)
    except OsoError as error:
        wrong = isinstance(error, CarrierAltered | CarrierTruncated | TwoWithOneId | AnotherCard)
        if arguments.json:
            told = {"kind": type(error).__name__, "text": error.text, "next_step": error.next_step}
            say(json.dumps({"whole": False, "error": told}))
        else:
            complain(f"{error.text}\n{error.next_step}")
        return FINDINGS if wrong else UNUSABLE
    if arguments.json:
        say(json.dumps({"whole": True, **found.as_json()}))
    else:
        for line in found.in_words():
            say(line)
    return CLEAN


def _open(arguments: argparse.Namespace) -> int:
    from oso_desktop.dossier.parcel_errors import NeedsWords  # noqa: PLC0415 - see above
    from oso_desktop.services.package_tools import keep_plaintext, told_of  # noqa: PLC0415 - see above
    from oso_desktop.services.receiving import look  # noqa: PLC0415 - see above

    if (arguments.out is None) is arguments.keep_plaintext:
        raise WrongCall(
            "--out en --keep-plaintext horen bij elkaar: wat in MAP komt, is niet versleuteld.",
            "Typ: oso-desktop package open --help",
        )
    with opened(arguments) as workspace:
        try:
            parcel = look(workspace, arguments.file)
        except NeedsWords:
            parcel = look(workspace, arguments.file, words=sheet_words())
        written = (
            keep_plaintext(workspace, arguments.file, arguments.out, words=parcel.words)
            if arguments.out
            else ()
        )
    if arguments.json:
        say(json.dumps({**told_of(parcel), "written": [str(path) for path in written]}))
    else:
        say(f"Van {parcel.sender.name or 'onbekend'} (BRIN {parcel.sender.brin}): {parcel.sender.trust}.")
        for notice in parcel.notices:
            say(notice)
        for each in parcel.brought:
            say(
                f"{each.number + 1}. {each.verdict}: {each.profile or 'niet te openen'}, versie {each.version}, "
                f"{counted(len(each.attachments), 'bijlage', 'bijlagen')}, {each.size} bytes"
            )
            for notice in each.notices:
                say(f"   {notice}")
            if each.refusal is not None:
                say(f"   {each.refusal.text} {each.refusal.next_step}")
    if written:
        complain(
            f"LET OP: in {arguments.out} staat nu ONVERSLEUTELD op de schijf: "
            f"{counted(len(written), 'dossier', 'dossiers')}, omdat u daarom vroeg. Verwijder dat als u klaar bent."
        )
    return FINDINGS if any(each.refusal is not None for each in parcel.brought) else CLEAN


def _list(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.package_tools import package_lines  # noqa: PLC0415 - see above

    with opened(arguments) as workspace:
        found = package_lines(workspace)
    if arguments.json:
        say(json.dumps([each.as_json() for each in found]))
    else:
        for each in found:
            say(each.in_words())
    return CLEAN
