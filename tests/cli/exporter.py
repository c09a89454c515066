"""A process that exports for ever and says what is saved; started anew by forking, so that being killed costs little.

`python -m tests.cli.exporter STORE_ID SECRET` loads everything once. For each folder on its input a child opens the
store there, says `ready PID`, and then makes versions and packages of every dossier in turn; each is told on a line of
its own after the service has returned. When the child is gone the parent says `gone`.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle
from pathlib import Path

from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.services import handover
from oso_desktop.services.stores import open_store
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils


def say(*words: object) -> None:
    """One line in one write, so that a kill leaves it whole or away."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def load_everything() -> None:
    """Brings in what the first dossier would otherwise bring in at leisure."""
    read_dossier(pupils.dossier_file())


def export_for_ever(folder: Path, keychain: MemoryKeychain) -> None:
    workspace = open_store(folder, keychain=keychain)
    say("ready", os.getpid())
    with workspace.view() as unit:
        running = [dossier.id for dossier in unit.dossiers.all()]
    for dossier_id in cycle(running):
        version = handover.freeze(workspace, dossier_id)
        say("version", dossier_id, version.id, version.sha256)
        package = handover.export_package(workspace, dossier_id, version.id)
        say("package", dossier_id, package.id, version.sha256)


def main() -> None:
    store_id, secret = sys.argv[1:]
    keychain = MemoryKeychain()
    keychain.set(store_id, bytes.fromhex(secret))
    load_everything()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            try:
                export_for_ever(Path(line.rstrip()), keychain)
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
