"""A small school in a folder of its own, and what is to be found there afterwards."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from oso_desktop.services.stores import create_store, open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Store, Unit
from oso_desktop.store.drafts import DraftRepository
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.slots import load_slots, unlock_with_keychain
from tests.services import school
from tests.services.school import Stage


@dataclass(frozen=True)
class Base:
    """A closed store with a dossier at its last stage; not to be written in. `words` are those of its sheet."""

    folder: Path
    stage: Stage
    keychain: MemoryKeychain
    words: str


@dataclass(frozen=True)
class Scene:
    """A copy of it, open, for one use case."""

    workspace: Workspace
    stage: Stage
    keychain: MemoryKeychain
    words: str

    @property
    def folder(self) -> Path:
        return self.workspace.folder


def make_base(folder: Path) -> Base:
    keychain = MemoryKeychain()
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=keychain, clock=school.clock)
    workspace = school.confirmed(new)
    stage = school.made_final(workspace, school.ready_to_go(workspace, school.pupil()))
    workspace.close()
    return Base(folder, stage, keychain, " ".join(new.recovery.words))


@contextmanager
def copied(base: Base, folder: Path) -> Iterator[Scene]:
    """The scene in a folder of its own, which is removed afterwards; with a keychain of its own."""
    shutil.copytree(base.folder, folder)
    keychain = MemoryKeychain()
    for store_id, secret in vars(base.keychain)["_secrets"].items():
        keychain.set(store_id, secret)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    try:
        yield Scene(workspace, base.stage, keychain, base.words)
    finally:
        workspace.close()
        shutil.rmtree(folder)


class Truth:
    """Opens what is left of a store with its very keys, past all ways in, and says what is in it."""

    def __init__(self, base: Base) -> None:
        key = unlock_with_keychain(load_slots(base.folder).slots, base.keychain)
        self._id = key.store_id
        self._keys = {
            "database_key": derive(key, Purpose.DATABASE),
            "audit_key": derive(key, Purpose.AUDIT),
        }

    def open(self, folder: Path) -> Store:
        return Store.open(folder, store_id=self._id, **self._keys)

    def of(self, folder: Path) -> str:
        """What a closed store holds, once it was found to be sound in every page and every link of its log."""
        store = self.open(folder)
        try:
            with store.read() as unit:
                require_sound(unit)
                return content(unit)
        finally:
            store.close()

    @staticmethod
    def require_way_in(folder: Path, keychain: MemoryKeychain) -> None:
        """The store can be unlocked by this account, as before."""
        unlock_with_keychain(load_slots(folder).slots, keychain).wipe()


def content(unit: Unit | DraftRepository) -> str:
    """A digest of every row of every table, within any unit of work."""
    connection = (unit.audit if isinstance(unit, Unit) else unit)._connection
    digest = hashlib.sha256()
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for name in names.scalars().all():
        rows = sorted(map(repr, connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()))
        digest.update(repr((name, rows)).encode())
    return digest.hexdigest()


def now(workspace: Workspace) -> str:
    """What an open store holds at this moment."""
    with workspace.store.read() as unit:
        return content(unit)


def at_rest(scene: Scene, truth: Truth) -> str:
    """What is in the store, by the open workspace or by the key when it was closed."""
    return truth.of(scene.folder) if scene.workspace.store._closed else now(scene.workspace)


def require_sound(unit: Unit) -> None:
    """Every page passes its check, the tables and their indexes agree, and the log is whole."""
    connection = unit.audit._connection
    assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
    assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
    assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert unit.audit.verify().intact
