"""The command line: stable, a thin skin over the services. Nothing here decides anything."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from oso_desktop import __version__
from oso_desktop.errors import OsoError

CLEAN, FINDINGS, UNUSABLE, FAULT = 0, 1, 2, 70
"""Exit codes: all well; something was found or did not verify; the input could not be used; a fault of our own."""


class WrongCall(OsoError):
    """A command with parts that do not go together."""


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
        print(f"{error.text}\n{error.next_step}", file=sys.stderr)  # noqa: T201 - this is the command line
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - Python's own report would print the message, which may hold a name
        print(_fault(error), file=sys.stderr)  # noqa: T201 - this is the command line
        return FAULT
    return code


def _fault(error: Exception) -> str:
    from oso_desktop.services.faults import described  # noqa: PLC0415 - --help must start at once

    return (
        "Er ging iets mis in het programma zelf. Er is niets half gedaan.\n"
        f"Geef dit door aan wie het programma beheert; er staan geen namen of gegevens in:\n{described(error)}"
    )


class _DutchParser(argparse.ArgumentParser):
    """The standard parser, speaking Dutch where its own words are English."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, usage=None, **settings)
        self._positionals.title, self._optionals.title = "wat", "mogelijkheden"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        """One line: how to call it."""
        return super().format_usage().replace("usage:", "gebruik:")

    def format_help(self) -> str:
        """The whole explanation."""
        return super().format_help().replace("usage:", "gebruik:")

    def error(self, message: str) -> NoReturn:
        """For a call that cannot be understood; the parser's own English reason stays out."""
        del message
        self.exit(
            UNUSABLE, f"{self.format_usage()}Deze opdracht is niet te begrijpen. Typ: {self.prog} --help\n"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _DutchParser(
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
    check = commands.add_parser("check", help="controleer OSO-dossiers")
    check.add_argument("files", metavar="BESTAND", type=Path, nargs="+")
    check.add_argument("--json", action="store_true", help="geef het antwoord als JSON")
    check.set_defaults(run=_check)
    selftest = commands.add_parser("selftest", help="controleer of het programma op deze computer werkt")
    selftest.set_defaults(run=_selftest)
    return parser


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - this is the command line


def _window(_: argparse.Namespace) -> int:
    from oso_desktop.qt.app import run_window  # noqa: PLC0415 - a headless command must not load Qt
    from oso_desktop.services.stores import default_folder  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import os_keychain  # noqa: PLC0415 - see above

    return run_window(None, folder=default_folder(), keychain_factory=os_keychain)


def _demo(arguments: argparse.Namespace) -> int:
    if arguments.headless is None and (arguments.input or arguments.keep_plaintext):
        raise WrongCall("--input en --keep-plaintext horen bij --headless.", "Typ: oso-desktop demo --help")
    if arguments.headless is not None:
        return _headless(arguments)
    if arguments.screenshots is not None:
        from oso_desktop.qt.screenshots import screenshots  # noqa: PLC0415 - a headless command must not load Qt

        for path in screenshots(arguments.screenshots):
            _say(str(path))
        return CLEAN
    return _demo_window()


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
        _say(f"LET OP: {error.text} Deze demo houdt de sleutel alleen in het geheugen.")
        keychain = MemoryKeychain()
    result = rehearse(
        arguments.headless,
        arguments.input,
        keychain=keychain,
        keep_plaintext=arguments.keep_plaintext,
        say=_say,
    )
    _say(json.dumps(result.as_json()))
    return CLEAN if result.whole else FINDINGS


def _demo_window() -> int:
    from oso_desktop.qt.app import run_window  # noqa: PLC0415 - a headless command must not load Qt
    from oso_desktop.services.demo import demo_workspace  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above

    _say("De verzonnen school wordt gemaakt; het venster komt zo.")
    with tempfile.TemporaryDirectory(prefix="oso-demo-", ignore_cleanup_errors=True) as folder:
        workspace = demo_workspace(Path(folder), MemoryKeychain())
        try:
            return run_window(workspace, folder=Path(folder), keychain_factory=MemoryKeychain)
        finally:
            workspace.close()


def _check(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.checks import check_dossier  # noqa: PLC0415 - --help must start at once

    worst, answers = CLEAN, []
    for path in arguments.files:
        structure: list[dict[str, str]] = []
        profile = ""
        try:
            report = check_dossier(_read(path))
        except OsoError as error:
            structure.append({"location": "/", "text": f"{error.text} {error.next_step}"})
            worst = UNUSABLE
        else:
            profile = report.profile
            structure += [{"location": found.location, "text": found.text} for found in report.structure]
            worst = max(worst, FINDINGS if structure else CLEAN)
        answers.append({"file": str(path), "profile": profile, "structure": structure, "findings": []})
        if not arguments.json:
            _tell(str(path), structure)
    if arguments.json:
        _say(json.dumps(answers, ensure_ascii=False, indent=2))
    return worst


def _tell(name: str, structure: Sequence[dict[str, str]]) -> None:
    if not structure:
        _say(f"{name}: de opbouw klopt met OSO 2019.1.")
    for found in structure:
        _say(f"{name}: {found['location']}: {found['text']}")


def _read(path: Path) -> bytes:
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - --help must start at once

    return read_input(path)


def _selftest(_: argparse.Namespace) -> int:
    from oso_desktop.services.selftest import checks  # noqa: PLC0415 - --help must start at once

    failed = False
    for name, check in (*checks(), ("venster", _window_opens)):
        try:
            _say(f"{name}: {check()}")
        except OsoError as error:
            failed = True
            _say(f"{name}: NIET IN ORDE. {error.text} {error.next_step}")
    return FINDINGS if failed else CLEAN


def _window_opens() -> str:
    from oso_desktop.qt.app import window_opens  # noqa: PLC0415 - a headless command must not load Qt

    return window_opens()
