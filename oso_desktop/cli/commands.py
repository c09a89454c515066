"""The command line: stable, a thin skin over the services. Nothing here decides anything."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from oso_desktop import __version__
from oso_desktop.cli.console import (
    CLEAN,
    FAULT,
    FINDINGS,
    INTERRUPTED,
    UNHEARD,
    UNUSABLE,
    DutchParser,
    Unheard,
    WrongCall,
    complain,
    say,
)
from oso_desktop.cli.importing import add_import
from oso_desktop.cli.packages import add_packages
from oso_desktop.cli.store import add_store
from oso_desktop.errors import OsoError

if TYPE_CHECKING:
    from oso_desktop.services.check_many import FileCheck


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. A text for the user goes to the error stream, with what to do."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console with code page 1252 must not stop the program at a Polish name.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
    except OsoError as error:
        complain(f"{error.text}\n{error.next_step}")
        return UNUSABLE
    except KeyboardInterrupt:
        complain("Afgebroken.")
        return INTERRUPTED
    except Unheard:
        # What is left in the buffer would be written at the end, and fail again with an English report.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    except Exception as error:  # noqa: BLE001 - Python's own report would print the message, which may hold a name
        from oso_desktop.services.faults import described  # noqa: PLC0415 - --help must start at once

        complain(f"{_OUR_FAULT}\n{described(error)}")
        return FAULT
    return code


_OUR_FAULT = (
    "Er ging iets mis in het programma zelf. Er is niets half gedaan.\n"
    "Geef dit door aan uw ICT-beheerder; er staan geen namen of gegevens in:"
)


def _parser() -> argparse.ArgumentParser:
    parser = DutchParser(
        prog="oso-desktop",
        description="Overstapdossiers voorbereiden, inzage vastleggen en versleuteld overdragen.",
    )
    parser.add_argument(
        "--version", action="version", version=f"OSO Desktop {__version__}", help="toon de versie"
    )
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(metavar="OPDRACHT")
    demo = commands.add_parser(
        "demo", help="open het programma met een verzonnen school in een wegwerp-opslag"
    )
    ways = demo.add_mutually_exclusive_group()
    ways.add_argument(
        "--headless", metavar="MAP", type=Path, help="doe het hele werk zonder venster, in deze map"
    )
    ways.add_argument("--screenshots", metavar="MAP", type=Path, help="maak van elke pagina een afbeelding")
    demo.add_argument(
        "--language",
        choices=("nl", "en"),
        default="nl",
        help="de taal van het scherm: nl (Nederlands) of en (Engels)",
    )
    demo.add_argument(
        "--input",
        metavar="BESTAND",
        type=Path,
        nargs="+",
        action="extend",
        default=[],
        help="EDEXML of OSO-XML (met --headless)",
    )
    demo.add_argument(
        "--keep-plaintext",
        action="store_true",
        help="zet de dossiers ook ONVERSLEUTELD in MAP/dossiers (met --headless)",
    )
    demo.set_defaults(run=_demo)
    check = commands.add_parser(
        "check",
        help="controleer OSO-dossiers",
        description="Controleert dossiers op opbouw, inhoud en bijlagen. Er wordt niets opgeslagen.",
        epilog="De uitkomst is 0 als alles in orde is, 1 bij bevindingen en 2 als een bestand niet te lezen is; "
        "het slechtste bestand telt. Een bevinding met 'let op', of die strenger is dan de officiële controle, "
        "wordt getoond en telt niet mee. Een bijlage die niet te openen of gevaarlijk is, telt wel mee.",
    )
    check.add_argument(
        "files", metavar="BESTAND", type=Path, nargs="+", help="een dossier, of een map met dossiers"
    )
    check.add_argument(
        "--json", action="store_true", help="geef het antwoord als JSON, per bestand één regel"
    )
    check.set_defaults(run=_check)
    add_import(commands)
    add_store(commands)
    add_packages(commands)
    selftest = commands.add_parser("selftest", help="controleer of het programma op deze computer werkt")
    selftest.set_defaults(run=_selftest)
    return parser


def _window(_: argparse.Namespace) -> int:
    from oso_desktop.services.one_window import bring_forward  # noqa: PLC0415 - a headless command must not load Qt
    from oso_desktop.services.place import chosen_folder  # noqa: PLC0415 - see above

    folder, refused = chosen_folder(), None
    try:
        if bring_forward(folder):
            say("Het programma was al open; dat venster komt naar voren.")
            return CLEAN
    except (
        OsoError
    ) as error:  # told in a window of its own: who starts the program by its icon reads no terminal
        refused = error

    from oso_desktop.qt.app import run_window  # noqa: PLC0415 - see above
    from oso_desktop.services.folder_guard import judged  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import os_keychain  # noqa: PLC0415 - see above

    return run_window(None, folder=folder, keychain_factory=os_keychain, refused=refused, judge=judged)


def _demo(arguments: argparse.Namespace) -> int:
    if arguments.headless is None and (arguments.input or arguments.keep_plaintext):
        raise WrongCall("--input en --keep-plaintext horen bij --headless.", "Typ: oso-desktop demo --help")
    if arguments.headless is not None:
        return _headless(arguments)
    if arguments.screenshots is not None:
        from oso_desktop.qt.language import Language  # noqa: PLC0415 - a headless command must not load Qt
        from oso_desktop.qt.screenshots import screenshots  # noqa: PLC0415 - see above

        for path in screenshots(arguments.screenshots, Language(arguments.language)):
            say(str(path))
        return CLEAN
    return _demo_window(arguments.language)


def _headless(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.rehearsal import rehearse  # noqa: PLC0415 - `check` and --help must start at once
    from oso_desktop.vault.keychain import (  # noqa: PLC0415 - see above
        KeychainUnavailable,
        MemoryKeychain,
        os_keychain,
    )

    try:
        keychain = os_keychain()
    except KeychainUnavailable as error:
        say(f"LET OP: {error.text} Deze demo houdt de sleutel alleen in het geheugen.")
        keychain = MemoryKeychain()
    result = rehearse(
        arguments.headless,
        arguments.input,
        keychain=keychain,
        keep_plaintext=arguments.keep_plaintext,
        say=say,
    )
    say(json.dumps(result.as_json()))
    return CLEAN if result.whole else FINDINGS


def _demo_window(language: str) -> int:
    from oso_desktop.qt.app import run_window  # noqa: PLC0415 - a headless command must not load Qt
    from oso_desktop.qt.language import Language, choose_language  # noqa: PLC0415 - see above
    from oso_desktop.services.demo import demo_workspace  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above

    say("De verzonnen school wordt gemaakt; het venster komt zo.")
    with tempfile.TemporaryDirectory(prefix="oso-demo-", ignore_cleanup_errors=True) as folder:
        keychain = MemoryKeychain()
        workspace = demo_workspace(Path(folder), keychain)
        choose_language(Path(folder), Language(language))
        try:
            return run_window(workspace, folder=Path(folder), keychain_factory=lambda: keychain, demo=True)
        finally:
            workspace.close()


def _check(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.check_many import (  # noqa: PLC0415 - --help must start at once
        check_files,
        dossier_files,
        heard,
        uninterrupted,
    )
    from oso_desktop.services.check_words import Tally, as_json, in_words  # noqa: PLC0415 - see above

    files = dossier_files(arguments.files)
    worst, tally, faults = CLEAN, Tally(), set[str]()
    if arguments.json:
        say("[")
    with closing(check_files(files)) as answers, heard() as interrupted:
        try:
            for answer in answers:
                interrupted()
                with uninterrupted():  # no half line of JSON
                    if arguments.json:
                        # ASCII, so that it is the same JSON in the code page of any console.
                        say(("," if tally.files else "") + json.dumps(as_json(answer)))
                    else:
                        say("\n".join(in_words(answer)))
                    tally.count(answer)
                worst = max(worst, _code(answer))
                faults |= {answer.fault} - {""}
        except KeyboardInterrupt:
            worst = INTERRUPTED
            complain(f"Afgebroken: {tally.files} van {len(files)} bestanden zijn gecontroleerd.")
    if arguments.json:
        say("]")
    elif len(files) > 1:
        say(str(tally))
    for fault in sorted(faults):
        complain(f"{_OUR_FAULT}\n{fault}")
    return worst


def _code(answer: FileCheck) -> int:
    if answer.fault:
        return FAULT
    if answer.report is None:
        return UNUSABLE
    return CLEAN if answer.report.in_order else FINDINGS


def _selftest(_: argparse.Namespace) -> int:
    from oso_desktop.services.selftest import checks  # noqa: PLC0415 - --help must start at once

    failed = False
    for name, check in (*checks(), ("venster", _window_opens)):
        try:
            say(f"{name}: {check()}")
        except OsoError as error:
            failed = True
            say(f"{name}: NIET IN ORDE. {error.text} {error.next_step}")
    return FINDINGS if failed else CLEAN


def _window_opens() -> str:
    from oso_desktop.qt.application import window_opens  # noqa: PLC0415 - a headless command must not load Qt

    return window_opens()
