"""A new computer: another home, an empty keychain, and nothing of the school but a folder with backups and 28 words.

`python -m tests.services.clean_machine BACKUPS STORE [KILL]` reads the words from standard input, puts the newest
backup back, opens the store with the words and then with the keychain, and prints as JSON what it finds. With KILL it
dies, as by `kill -9`, before that rename.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import time
from itertools import count
from pathlib import Path

from oso_desktop.services import attachments, students
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.restore import Opener, restore
from oso_desktop.services.stores import open_store, recover_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services.newest import newest_good


def everything(workspace: Workspace) -> dict[str, object]:
    """The pupils, the digest of every attachment and version as it unseals, and the log."""
    found: dict[str, object] = {}
    with workspace.view() as unit:
        outlines = unit.students.outlines()
        dossiers = unit.dossiers.all()
        log = unit.audit.verify()
        found["pupils"] = sorted(outline.list_name for outline in outlines)
        found["versions"] = sorted(
            hashlib.sha256(
                workspace.unseal(VERSION_PURPOSE, version.id, unit.versions.content(version.id))
            ).hexdigest()
            for dossier in dossiers
            for version in dossier.versions
        )
        found["log intact"] = log.intact
        found["actions"] = sorted({entry.action for entry in unit.audit.entries(1000)})
        kept = [one for outline in outlines for one in unit.attachments.of_student(outline.id)]
    found["attachments"] = sorted(
        hashlib.sha256(attachments.content(workspace, one.id)).hexdigest() for one in kept
    )
    found["school"] = students.get_school(workspace).name
    return found


def die_before(number: int) -> None:
    """Kills this process at a rename: the steps of a restore."""
    original, steps = Path.replace, count()

    def replace(path: Path, target: Path) -> Path:
        if next(steps) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return original(path, target)

    Path.replace = replace  # type: ignore[method-assign]  # this process is about to die


def main(backups: Path, store: Path, kill: int | None) -> None:
    words = sys.stdin.read()
    if kill is not None:
        die_before(kill)
    begin = time.perf_counter()
    opener = Opener(words=words)
    newest = newest_good(store, backups, opener)
    assert newest is not None
    restore(store, newest.file, opener)
    keychain = MemoryKeychain()
    recover_store(store, words=words, keychain=keychain).close()
    workspace = open_store(store, keychain=keychain)
    seconds = time.perf_counter() - begin
    sys.stdout.write(json.dumps({"seconds": seconds, **everything(workspace)}))
    workspace.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
