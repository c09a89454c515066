"""Opens a damaged store and looks at everything in it, in a process of its own so that a crash is seen as one.

`python -m tests.flips.looker` reads one line of JSON with the sound folder, a folder to work in and what the keychain
holds. Then each line is a list of damages, each a file, a place and what is put there (hex); the answer is one line:
"same", or what noticed it, or "WRONG ..." or "RAISED ...", which nothing may ever be.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from oso_desktop.dossier.addresses import OwnCard
from oso_desktop.dossier.received import RECEIVED_PURPOSE
from oso_desktop.dossier.settings import SETTINGS
from oso_desktop.errors import OsoError
from oso_desktop.services import attachments, drafts, handover, letters, prints
from oso_desktop.services.entry import SIGNED_IN
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import LOCK_NAME, Unit
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.school_keys import unseal_keys
from oso_desktop.vault.sealing import SealedItem
from tests.services import school

Part = Callable[[Workspace, Unit], object]


class LogBroken(OsoError):
    """What the program tells when the chain of the log does not hold."""


def _log(_: Workspace, unit: Unit) -> object:
    verdict = unit.audit.verify()
    if not verdict.intact:
        raise LogBroken("-", "-")
    # That somebody came in is on record since, where it could be; the start tells where it could not.
    return [entry for entry in unit.audit.entries(10_000) if entry.action != SIGNED_IN]


def _students(_: Workspace, unit: Unit) -> object:
    return [unit.students.get(each.id) for each in unit.students.outlines()]


def _files(workspace: Workspace, unit: Unit) -> object:
    return [
        (file, workspace.unseal(attachments.PURPOSE, file.id, unit.attachments.content(file.id)))
        for own in unit.attachments.all_light()
        for file in unit.attachments.of_student(own)
    ]


def _versions(workspace: Workspace, unit: Unit) -> object:
    return [
        workspace.unseal(handover.VERSION_PURPOSE, version.id, unit.versions.content(version.id))
        for dossier in unit.dossiers.all()
        for version in dossier.versions
    ]


def _packages(workspace: Workspace, unit: Unit) -> object:
    return [
        handover.open_package(workspace, dossier.id, package.id)
        for dossier in unit.dossiers.all()
        for package in dossier.packages
    ]


def _letters(workspace: Workspace, unit: Unit) -> object:
    return [
        (letter, workspace.unseal(letters.PURPOSE, letter.id, unit.letters.content(letter.id)))
        for dossier in unit.dossiers.all()
        for letter in unit.letters.of_dossier(dossier.id)
    ]


def _prints(workspace: Workspace, unit: Unit) -> object:
    return [
        (each, workspace.unseal(prints.PURPOSE, each.id, unit.prints.content(each.id)))
        for each in unit.prints.all()
    ]


def _received(workspace: Workspace, unit: Unit) -> object:
    return [
        (each, workspace.unseal(RECEIVED_PURPOSE, each.id, unit.received.content(each.id)))
        for each in unit.received.all()
    ], unit.received.events()


def _cards(workspace: Workspace, unit: Unit) -> object:
    return [(each, _private(workspace, unit, each)) for each in unit.own_cards.all()]


def _private(workspace: Workspace, unit: Unit, card: OwnCard) -> bytes:
    blob = unit.own_cards.keys(card.id)
    item = SealedItem(blob.wrapped_key, blob.sealed)
    keys = unseal_keys(workspace.identity_key, item, store_id=workspace.store_id, keys_id=card.id)
    return bytes(keys.reveal())


PARTS: Mapping[str, Part] = {
    "school": lambda _, unit: unit.school.get(),
    "people": lambda _, unit: unit.users.colleagues(),
    "settings": lambda _, unit: [unit.settings.get(kind) for kind in SETTINGS],
    "records": lambda _, unit: unit.records.all(),
    "list": lambda _, unit: unit.students.outlines(),
    "advice": lambda _, unit: unit.students.advice_codes(),
    "school years": lambda _, unit: unit.students.school_years(),
    "pupils": _students,
    "dossiers": lambda _, unit: unit.dossiers.all(),
    "files": _files,
    "versions": _versions,
    "packages": _packages,
    "letters": _letters,
    "prints": _prints,
    "received": _received,
    "cards": _cards,
    "addresses": lambda _, unit: unit.addresses.all(),
    "drafts": lambda workspace, _: drafts.kept(workspace),
    "log": _log,
}


def parts_of(workspace: Workspace) -> Iterator[tuple[str, object]]:
    """Each part of the store as the program reads it, or the problem that it tells instead.

    What cannot be read spoils the connection, so the next part gets a new one.
    """
    left = list(PARTS)
    while left:
        with workspace.store.read() as unit:
            while left:
                name = left.pop(0)
                try:
                    seen = PARTS[name](workspace, unit)
                except OsoError as problem:
                    yield name, problem
                    break
                yield name, seen


@dataclass
class Looker:
    """Knows how the sound store looks."""

    sound: Path
    work: Path
    keychain: MemoryKeychain

    def __post_init__(self) -> None:
        self._files = {
            path.name: path.read_bytes() for path in self.sound.iterdir() if path.name != LOCK_NAME
        }
        self._place({})
        self._expected = dict(self._seen())

    def outcome(self, damages: list[tuple[str, int, str]]) -> str:
        """What comes of a store with these damages; a place of -1 replaces the whole file."""
        changed = dict(self._files)
        for name, at, put in damages:
            content, new = changed[name], bytes.fromhex(put)
            changed[name] = new if at < 0 else content[:at] + new + content[at + len(new) :]
        self._place(changed)
        try:
            return self._judged()
        except OsoError as problem:
            return f"opening: {type(problem).__name__}"
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test is about
            return f"RAISED {type(error).__name__}: {error}"[:300]

    def _judged(self) -> str:
        noticed, wrong = set(), []
        for name, seen in self._seen():
            if isinstance(seen, OsoError):
                noticed.add(type(seen).__name__)
            elif seen != self._expected[name]:
                if name == "notice":
                    noticed.add("told at the start")
                else:
                    wrong.append(name)
        if wrong:
            return f"WRONG {', '.join(wrong)} ({'+'.join(sorted(noticed))})"
        return "+".join(sorted(noticed)) or "same"

    def _seen(self) -> Iterator[tuple[str, object]]:
        workspace = open_store(self.work, keychain=self.keychain, clock=school.clock)
        try:
            yield "notice", workspace.notice
            yield from parts_of(workspace)
        finally:
            workspace.close()

    def _place(self, changed: Mapping[str, bytes]) -> None:
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        for name, content in (changed or self._files).items():
            (self.work / name).write_bytes(content)


def main() -> None:
    job = json.loads(sys.stdin.readline())
    keychain = MemoryKeychain()
    for store_id, secret in job["secrets"].items():
        keychain.set(store_id, bytes.fromhex(secret))
    looker = Looker(Path(job["sound"]), Path(job["work"]), keychain)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(looker.outcome(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
