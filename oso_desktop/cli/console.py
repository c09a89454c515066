"""What every command shares: the exit codes, speaking and being spoken to, and asking in Dutch."""

from __future__ import annotations

import argparse
import errno
import sys
from typing import Any, NoReturn

from oso_desktop.errors import OsoError

CLEAN, FINDINGS, UNUSABLE, FAULT = 0, 1, 2, 70
"""Exit codes: all well; something was found or did not verify; the input could not be used; a fault of our own."""
INTERRUPTED, UNHEARD = 130, 141
"""Exit codes as a shell gives them: stopped with Ctrl-C; whoever read the output stopped reading before its end."""


_MOST_TYPED = 10_000
"""Characters read of a recovery sheet, which has a few hundred."""


class WrongCall(OsoError):
    """A command with parts that do not go together."""


class Unheard(Exception):
    """Nobody reads the output any more, such as when it went to `head`."""


class DutchParser(argparse.ArgumentParser):
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


def counted(number: int, one: str, more: str) -> str:
    """The number with the word for one, or for more and for none."""
    return f"{number} {one if number == 1 else more}"


def say(line: str) -> None:
    try:
        print(line, flush=True)  # noqa: T201 - this is the command line
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows says the latter of a pipe without a reader
            raise Unheard from error
        raise


def complain(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - this is the command line


def words() -> str:
    """The words of the recovery sheet."""
    return _typed("Typ de woorden van het herstelblad (u ziet ze niet) en druk op Enter: ")


def sheet_words() -> str:
    """The words of the key sheet of a secured PDF."""
    return _typed("Typ de woorden van het sleutelblad (u ziet ze niet) en druk op Enter: ")


def password() -> str:
    """A person's own password, on one line."""
    return _typed("Typ uw wachtwoord (u ziet het niet) en druk op Enter: ").rstrip("\r\n")


def _typed(asked: str) -> str:
    """What somebody types at a keyboard unseen, or what a file holds."""
    if sys.stdin.isatty():
        import getpass  # noqa: PLC0415 - only for a person

        return getpass.getpass(asked)
    return sys.stdin.read(_MOST_TYPED)
