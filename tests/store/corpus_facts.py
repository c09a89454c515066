"""What a store of the corpus holds, as plain values that can be written down and compared years later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from oso_desktop.dossier.settings import SETTINGS
from oso_desktop.services import drafts
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Unit
from oso_desktop.store.payload import dump, dump_received_event, dump_record
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.school_keys import unseal_keys
from oso_desktop.vault.sealing import SealedItem

CORPUS = Path(__file__).parent / "corpus"
MANIFEST = CORPUS / "manifest.json"
FACTS_NAME = "facts.json"
KEYS_NAME = "keys.json"
STORE_FILES = ("dossiers.db", "dossiers.logboek", "keyslots.json")
NOW = datetime(2026, 3, 2, 13, tzinfo=UTC)
PURPOSES = {
    "attachments": "bijlage",
    "letters": "brief",
    "versions": "definitieve versie",
    "packages": "pakket",
    "prints": "afdruk",
    "received": "ontvangst",
}
"""What each kind of content was sealed for, then as now."""
SETS = (".chosen", ".left_out")
"""What has no order of its own."""


def opened(folder: Path) -> Workspace:
    """A store of the corpus, opened by its key in the keychain as a person would."""
    keys = json.loads((folder / KEYS_NAME).read_text(encoding="utf-8"))
    return open_store(folder, keychain=keychain_of(keys), clock=lambda: NOW)


def keychain_of(keys: dict[str, Any]) -> MemoryKeychain:
    """The keychain of the account that made the store."""
    keychain = MemoryKeychain()
    for name, secret in keys["keychain"].items():
        keychain.set(name, bytes.fromhex(secret))
    return keychain


def facts(workspace: Workspace) -> dict[str, Any]:
    """Everything in the store but the log, through its repositories; sealed content by its digest, once unsealed."""
    typed = [[draft.place, draft.text] for draft in drafts.kept(workspace)]
    with workspace.store.read() as unit:
        pupils = unit.students.outlines()
        dossiers = unit.dossiers.all()
        letters = [letter for dossier in dossiers for letter in unit.letters.of_dossier(dossier.id)]
        school = unit.school.get()
        return {
            "store_id": workspace.store_id,
            "school": _plain(school),
            "people": [_plain(each) for each in unit.users.colleagues()],
            "settings": {
                name: _plain(unit.settings.get(kind))
                for kind, name in SETTINGS.items()
                if unit.settings.get(kind) != kind()
            },
            "records": [json.loads(dump_record(record)) for record in unit.records.all()],
            "pupils": [_plain(unit.students.get(pupil.id)) for pupil in pupils],
            "names": [[pupil.name, pupil.list_name, pupil.group] for pupil in pupils],
            "attachments": [
                _plain(each) for pupil in pupils for each in unit.attachments.of_student(pupil.id)
            ],
            "dossiers": [_plain(dossier) for dossier in dossiers],
            "letters": [_plain(letter) for letter in letters],
            "prints": [_plain(each) for each in unit.prints.all()],
            **_of_other_schools(unit),
            "contents": _contents(workspace, unit),
            "drafts": typed,
        }


def _of_other_schools(unit: Unit) -> dict[str, Any]:
    """What a store has since revision 0005; nothing of it where there is none, as in every older one."""
    found: dict[str, Any] = {
        "own cards": [_plain(each) for each in unit.own_cards.all()],
        "addresses": [_plain(each) for each in unit.addresses.all()],
        "received": [_plain(each) for each in unit.received.all()],
        "received events": [
            json.loads(dump_received_event(event))
            for events in unit.received.events().values()
            for event in events
        ],
    }
    return {name: values for name, values in found.items() if values}


def log(workspace: Workspace, count: int) -> list[list[Any]]:
    """The oldest `count` entries of the log, oldest first; a store that is opened may add to them."""
    with workspace.store.read() as unit:
        entries = unit.audit.entries(10_000)[::-1][:count]
    return [
        [each.at.isoformat(), each.by, each.role, each.action, each.subject, dict(each.detail)]
        for each in entries
    ]


def missing(then: Any, now: Any, path: str = "") -> list[str]:
    """Where something that was there then is not there now; what was added since is no difference."""
    if isinstance(then, dict) and isinstance(now, dict):
        return [
            lost
            for key, value in then.items()
            for lost in (
                missing(value, now[key], f"{path}.{key}") if key in now else _gone(value, f"{path}.{key}")
            )
        ]
    if path.endswith(SETS) and isinstance(then, list) and isinstance(now, list):
        then, now = (sorted(each, key=json.dumps) for each in (then, now))
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        return [
            lost
            for number, (old, new) in enumerate(zip(then, now, strict=True))
            for lost in missing(old, new, f"{path}[{number}]")
        ]
    return [] if then == now else [path]


def _gone(value: Any, path: str) -> list[str]:
    """A value that is left out now: the standard's blocks leave out what is absent, and nothing else may."""
    return [] if value is None else [path]


def _contents(workspace: Workspace, unit: Unit) -> dict[str, str]:
    """The digest of each sealed item by its id."""
    dossiers = unit.dossiers.all()
    found: dict[str, str] = {}
    for pupil in unit.students.outlines():
        for attachment in unit.attachments.of_student(pupil.id):
            blob = unit.attachments.content(attachment.id)
            found[attachment.id] = _digest(workspace, PURPOSES["attachments"], attachment.id, blob)
    for dossier in dossiers:
        for letter in unit.letters.of_dossier(dossier.id):
            blob = unit.letters.content(letter.id)
            found[letter.id] = _digest(workspace, PURPOSES["letters"], letter.id, blob)
        for version in dossier.versions:
            blob = unit.versions.content(version.id)
            found[version.id] = _digest(workspace, PURPOSES["versions"], version.id, blob)
        for package in dossier.packages:
            blob = unit.packages.content(package.id)
            found[package.id] = _digest(workspace, PURPOSES["packages"], package.id, blob)
    for each in unit.prints.all():
        found[each.id] = _digest(workspace, PURPOSES["prints"], each.id, unit.prints.content(each.id))
    for delivery in unit.received.all():
        blob = unit.received.content(delivery.id)
        found[delivery.id] = _digest(workspace, PURPOSES["received"], delivery.id, blob)
    for card in unit.own_cards.all():
        found[card.id] = hashlib.sha256(
            unseal_keys(
                workspace.identity_key,
                SealedItem(*astuple(unit.own_cards.keys(card.id))),
                store_id=workspace.store_id,
                keys_id=card.id,
            ).reveal()
        ).hexdigest()
    return found


def _digest(workspace: Workspace, purpose: str, item: str, blob: SealedBlob) -> str:
    return hashlib.sha256(workspace.unseal(purpose, item, blob)).hexdigest()


def _plain(value: object) -> Any:
    return json.loads(dump(value))
