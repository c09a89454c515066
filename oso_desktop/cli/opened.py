"""Opening the store for a command: in which folder, with what, and who does it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from oso_desktop.cli.console import complain, password, words

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace


def add_opening(parser: argparse.ArgumentParser) -> None:
    """What a command with a person at it takes."""
    parser.add_argument(
        "--folder", metavar="MAP", type=Path, help="de map met de opslag, als dat een andere is"
    )
    parser.add_argument(
        "--words",
        action="store_true",
        help="open de opslag met de woorden van het herstelblad; die worden van de invoer gelezen",
    )
    parser.add_argument(
        "--as",
        dest="name",
        metavar="NAAM",
        default="",
        help="wie u bent, als meer mensen hier binnenkomen; een wachtwoord wordt van de invoer gelezen",
    )


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Workspace]:
    """The store with a person at it, as long as the block lasts."""
    from oso_desktop.services.import_files import signed_in  # noqa: PLC0415 - --help must start at once
    from oso_desktop.services.place import chosen_folder  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import os_keychain  # noqa: PLC0415 - see above

    workspace = signed_in(
        arguments.folder or chosen_folder(),
        keychain=None if arguments.words else os_keychain(),
        words=words() if arguments.words else "",
        name=arguments.name,
        password=password,
    )
    with closing(workspace):
        if workspace.notice:
            complain(workspace.notice)
        yield workspace
