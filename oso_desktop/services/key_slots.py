"""The one place where the ways in to an open store are changed: on record, or not at all."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from oso_desktop.dossier.colleagues import SlotsOnRecord
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services.backups import refresh_slots
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.slots_on_record import record_gone, settle_slots
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.slot_files import prepare_slots
from oso_desktop.vault.slots import KeySlots, unlock_with_keychain


class NoKeychainNow(NotPossible):
    """The store was opened by the words of the sheet alone; keys are only changed where a keychain gives the key."""

    def __init__(self) -> None:
        super().__init__(
            "Sleutels veranderen kan alleen als de sleutelhanger van deze computer werkt. Wat er nu is, blijft "
            "geldig.",
            "Vraag uw ICT-beheerder de sleutelhanger aan te zetten en open daarna het programma opnieuw.",
        )


def current_slots(workspace: Workspace) -> KeySlots:
    """The ways in, for who is about to change them: what an earlier change left undone is finished first.

    Raises SlotsFollow while that cannot be done, and what `settle_slots` raises.
    """
    settled = settle_slots(workspace.folder, workspace.store)
    if settled.problem is not None:
        raise settled.problem
    return settled.slots


@contextmanager
def change_slots(
    workspace: Workspace, right: Right, action: str, subject: str, *, after: KeySlots, **detail: str | int
) -> Iterator[Unit]:
    """One change of the ways in and of the store, on record: both are made or neither is (see `slots_on_record`).

    `after` was made from `current_slots`. Raises NotAllowed before anything is done, and SlotsFollow when all is
    certain but the file. What was changed reaches the copies of the slots elsewhere only once it is certain.
    """
    workspace.require(right)
    before = current_slots(workspace)
    change = str(uuid.uuid4())
    prepare_slots(workspace.folder, after, change)
    try:
        with workspace.change(right, action, subject, **detail) as unit:
            yield unit
            record_gone(unit, before.gone_in(after))
            unit.settings.save(replace(unit.settings.get(SlotsOnRecord), change=change))
    except BaseException:
        with suppress(OsoError):  # where nobody can tell now whether it is on record, the next opening can
            settle_slots(workspace.folder, workspace.store)
        raise
    current_slots(workspace)
    slots_changed(workspace)


@contextmanager
def store_key_of(workspace: Workspace, slots: KeySlots) -> Iterator[tuple[StoreKey, Keychain]]:
    """The store key, for as long as new slots are made, and the keychain that gave it.

    Raises NoKeychainNow, and what `open_slot` raises when the keychain does not give the key any more.
    """
    if workspace.key_holder is None:
        raise NoKeychainNow
    store_key = unlock_with_keychain(slots, workspace.key_holder)
    try:
        yield store_key, workspace.key_holder
    finally:
        store_key.wipe()


def slots_changed(workspace: Workspace) -> None:
    """Every change of the ways in ends here: the copies of the slots beside the backups become the same.

    A copy out of reach becomes so with the next backup there; a full disk or a missing stick undoes no change.
    """
    with suppress(OsoError):
        refresh_slots(workspace)
