"""The command line: stable, a thin skin over the services. Nothing here decides anything."""

from __future__ import annotations

import argparse
import errno
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from oso_desktop import __version__
from oso_desktop.errors import OsoError

if TYPE_CHECKING:
    from oso_desktop.services.check_many import FileCheck

CLEAN, FINDINGS, UNUSABLE, FAULT = 0, 1, 2, 70
"""Exit codes: all well; something was found or did not verify; the input could not be used; a fault of our own."""
INTERRUPTED, UNHEARD = 130, 141
"""Exit codes as a shell gives them: stopped with Ctrl-C; whoever read the output stopped reading before its end."""


_MOST_TYPED = 10_000
"""Characters read of a recovery sheet, which has a few hundred."""


class WrongCall(OsoError):
    """A command with parts that do not go together."""


class _Unheard(Exception):
    """Nobody reads the output any more, such as when it went to `head`."""


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
        _complain(f"{error.text}\n{error.next_step}")
        return UNUSABLE
    except KeyboardInterrupt:
        _complain("Afgebroken.")
        return INTERRUPTED
    except _Unheard:
        # What is left in the buffer would be written at the end, and fail again with an English report.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    except Exception as error:  # noqa: BLE001 - Python's own report would print the message, which may hold a name
        from oso_desktop.services.faults import described  # noqa: PLC0415 - --help must start at once

        _complain(f"{_OUR_FAULT}\n{described(error)}")
        return FAULT
    return code


_OUR_FAULT = (
    "Er ging iets mis in het programma zelf. Er is niets half gedaan.\n"
    "Geef dit door aan wie het programma beheert; er staan geen namen of gegevens in:"
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
    store = commands.add_parser("store", help="controleer de opslag met dossiers op deze computer")
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
    selftest = commands.add_parser("selftest", help="controleer of het programma op deze computer werkt")
    selftest.set_defaults(run=_selftest)
    return parser


def _say(line: str) -> None:
    try:
        print(line, flush=True)  # noqa: T201 - this is the command line
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows says the latter of a pipe without a reader
            raise _Unheard from error
        raise


def _complain(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - this is the command line


def _window(_: argparse.Namespace) -> int:
    from oso_desktop.services.one_window import bring_forward  # noqa: PLC0415 - a headless command must not load Qt
    from oso_desktop.services.place import chosen_folder  # noqa: PLC0415 - see above

    folder, refused = chosen_folder(), None
    try:
        if bring_forward(folder):
            _say("Het programma was al open; dat venster komt naar voren.")
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
        keychain = MemoryKeychain()
        workspace = demo_workspace(Path(folder), keychain)
        try:
            return run_window(workspace, folder=Path(folder), keychain_factory=lambda: keychain)
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
        _say("[")
    with closing(check_files(files)) as answers, heard() as interrupted:
        try:
            for answer in answers:
                interrupted()
                with uninterrupted():  # no half line of JSON
                    if arguments.json:
                        # ASCII, so that it is the same JSON in the code page of any console.
                        _say(("," if tally.files else "") + json.dumps(as_json(answer)))
                    else:
                        _say("\n".join(in_words(answer)))
                    tally.count(answer)
                worst = max(worst, _code(answer))
                faults |= {answer.fault} - {""}
        except KeyboardInterrupt:
            worst = INTERRUPTED
            _complain(f"Afgebroken: {tally.files} van {len(files)} bestanden zijn gecontroleerd.")
    if arguments.json:
        _say("]")
    elif len(files) > 1:
        _say(str(tally))
    for fault in sorted(faults):
        _complain(f"{_OUR_FAULT}\n{fault}")
    return worst


def _code(answer: FileCheck) -> int:
    if answer.fault:
        return FAULT
    if answer.report is None:
        return UNUSABLE
    return CLEAN if answer.report.in_order else FINDINGS


def _store_check(arguments: argparse.Namespace) -> int:
    from oso_desktop.services.place import chosen_folder  # noqa: PLC0415 - --help must start at once
    from oso_desktop.services.store_check import Part, check_folder  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import os_keychain  # noqa: PLC0415 - see above

    def tell(part: Part) -> None:
        if not arguments.json:
            _complain(f"Bezig met {part}…")

    folder = arguments.folder or chosen_folder()
    if arguments.words:
        report = check_folder(folder, words=_words(), progress=tell)
    else:
        report = check_folder(folder, keychain=os_keychain(), progress=tell)
    if arguments.json:
        _say(
            json.dumps(report.as_json())
        )  # ASCII, so that it is the same JSON in the code page of any console
    else:
        for line in report.in_words():
            _say(line)
    return CLEAN if report.sound else FINDINGS


def _words() -> str:
    """What somebody types at a keyboard unseen, or what a file holds."""
    if sys.stdin.isatty():
        import getpass  # noqa: PLC0415 - only for a person

        return getpass.getpass("Typ de woorden van het herstelblad (u ziet ze niet) en druk op Enter: ")
    return sys.stdin.read(_MOST_TYPED)


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
    from oso_desktop.qt.application import window_opens  # noqa: PLC0415 - a headless command must not load Qt

    return window_opens()
