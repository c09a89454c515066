"""The one place where the ways in to an open store are changed: on record, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services.backups import refresh_slots
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.slots import KeySlots, save_slots, unlock_with_keychain


class NoKeychainNow(NotPossible):
    """The store was opened by the words of the sheet alone; keys are only changed where a keychain gives the key."""

    def __init__(self) -> None:
        super().__init__(
            "Sleutels veranderen kan alleen als de sleutelhanger van deze computer werkt. Wat er nu is, blijft "
            "geldig.",
            "Vraag uw ICT-beheerder de sleutelhanger aan te zetten en open daarna het programma opnieuw.",
        )


@contextmanager
def saved_slots(workspace: Workspace, before: KeySlots, after: KeySlots) -> Iterator[None]:
    """Saves other ways in around the work that puts them on record; when that fails, the ways in are as before.

    What was changed reaches the copies of the slots elsewhere only once it is certain.
    """
    try:
        save_slots(workspace.folder, after)
        yield
    except BaseException:
        with suppress(OsoError):
            save_slots(workspace.folder, before)
        raise
    slots_changed(workspace)


@contextmanager
def change_slots(
    workspace: Workspace,
    right: Right,
    action: str,
    subject: str,
    *,
    before: KeySlots,
    after: KeySlots,
    **detail: str | int,
) -> Iterator[Unit]:
    """The same as one change of the store that ends with its audit entry. Raises NotAllowed before anything is done."""
    workspace.require(right)
    with (
        saved_slots(workspace, before, after),
        workspace.change(right, action, subject, **detail) as unit,
    ):
        yield unit


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
