"""Making, opening and recovering a school's store."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_data_path

from oso_desktop.dossier.roles import User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.errors import OsoError
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.files import writing_below
from oso_desktop.services.students import checked_school
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.database import FILE_NAME, LOCK_NAME, Store
from oso_desktop.store.errors import StoreExists
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive, new_store_key
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slot_files import SLOTS_FILE
from oso_desktop.vault.slots import (
    add_keychain_slot,
    create_slots,
    load_slots,
    save_slots,
    unlock_with_keychain,
    unlock_with_recovery,
)
from oso_desktop.vault.slots import (
    confirm_recovery as confirm_code,
)
from oso_desktop.vault.slots import (
    renew_recovery as renew_code,
)

_UNFINISHED = "in-aanmaak"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """A store that was just made, open, and the code that belongs on its recovery sheet."""

    workspace: Workspace
    recovery: RecoveryCode


def default_folder() -> Path:
    """Where this person's store lies: local to this computer, never in a roaming or synchronised folder."""
    return user_data_path("OSO Desktop", appauthor=False, roaming=False)


def store_exists(folder: Path) -> bool:
    """Whether a store was made here, whatever state it is in.

    Key slots without a database are a store that lost its database, and must not be overwritten: a backup of the
    database needs them. Only while a store is being made may they stand alone.
    """
    making = (folder / _UNFINISHED).exists()
    return (folder / FILE_NAME).exists() or ((folder / SLOTS_FILE).exists() and not making)


def create_store(
    folder: Path, *, school: OwnSchool, user: User, keychain: Keychain, clock: Clock = system_clock
) -> NewStore:
    """Makes a store with its key in the keychain and a first, still provisional, recovery code.

    Everything is made in a folder of its own and moved into place at the end, so that a half-made store never stands
    where a whole one is looked for; what a failed attempt made is removed. Raises StoreExists, KeychainUnavailable,
    NotWritten or another error of the store's surroundings, or BadSchool/NotPossible.
    """
    if store_exists(folder):
        raise StoreExists
    school = checked_school(school)
    store_key = new_store_key()
    unfinished = folder / _UNFINISHED
    try:
        with writing_below(folder):
            if unfinished.exists():
                shutil.rmtree(unfinished)
            unfinished.mkdir(parents=True)
            slots, recovery = create_slots(store_key, keychain, label="Deze computer", created=clock().date())
            save_slots(unfinished, slots)
            _make_database(
                unfinished, store_key, school=school, user=user, keychain=keychain.name, clock=clock
            )
            _move_into_place(unfinished, folder)
    except BaseException:
        with suppress(OsoError):
            keychain.delete(store_key.store_id)
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    shutil.rmtree(unfinished, ignore_errors=True)
    return NewStore(workspace=_opened(folder, store_key, keychain.name, clock), recovery=recovery)


def _make_database(
    folder: Path, store_key: StoreKey, *, school: OwnSchool, user: User, keychain: str, clock: Clock
) -> None:
    store = Store.create(
        folder,
        store_id=store_key.store_id,
        database_key=derive(store_key, Purpose.DATABASE),
        audit_key=derive(store_key, Purpose.AUDIT),
    )
    try:
        with store.write() as unit:
            unit.school.save(school)
            unit.users.save(user)
            unit.audit.append(
                AuditEntry(
                    at=clock(),
                    by=user.name,
                    role=user.role.value,
                    action="opslag gemaakt",
                    subject=store_key.store_id,
                    detail={"keychain": keychain},
                )
            )
    finally:
        store.close()


def _move_into_place(unfinished: Path, folder: Path) -> None:
    """Moves all files of a finished store, the database last: from then on there is a store here."""
    for path in sorted(unfinished.iterdir(), key=lambda path: path.name == FILE_NAME):
        if path.name != LOCK_NAME:
            path.replace(folder / path.name)


def confirm_recovery(folder: Path, recovery: RecoveryCode, answers: Mapping[int, str]) -> None:
    """Makes the recovery sheet definitive by words typed back from it, by position from 1.

    Raises RecoveryNotConfirmed with the position of the first wrong word.
    """
    save_slots(folder, confirm_code(load_slots(folder).slots, recovery, answers))


def recovery_confirmed(folder: Path) -> bool:
    """Whether a confirmed recovery sheet exists for this store."""
    return any(slot.confirmed for slot in load_slots(folder).slots.recovery)


def renew_recovery(folder: Path, *, keychain: Keychain) -> RecoveryCode:
    """A new recovery code, provisional until its sheet is confirmed; an earlier confirmed one stays valid until then.

    Raises what `open_store` raises when the keychain does not give the key.
    """
    slots = load_slots(folder).slots
    renewed, code = renew_code(slots, unlock_with_keychain(slots, keychain))
    save_slots(folder, renewed)
    return code


def recovery_pdf(workspace: Workspace, recovery: RecoveryCode) -> LetterPdf:
    """The recovery sheet, to be printed and put in the safe."""
    from oso_desktop.letters.recovery_sheet import recovery_sheet  # noqa: PLC0415 - reportlab is slow to load
    from oso_desktop.services.students import get_school  # noqa: PLC0415 - see above

    return recovery_sheet(get_school(workspace).name, workspace.store_id[:8], recovery.words, workspace.today)


def open_store(folder: Path, *, keychain: Keychain, clock: Clock = system_clock) -> Workspace:
    """Opens the store with the key from the keychain.

    Each way in which that can fail is its own OsoError with its own next step: see vault.slots and store.errors.
    """
    loaded = load_slots(folder)
    store_key = unlock_with_keychain(loaded.slots, keychain)
    return _opened(folder, store_key, keychain.name, clock, notice=loaded.warning or "")


def recover_store(
    folder: Path, *, words: str, keychain: Keychain | None, clock: Clock = system_clock
) -> Workspace:
    """Opens the store with the words of the recovery sheet, and makes this computer's keychain a way in again.

    Without a keychain, or with one that refuses, the store opens all the same, since a school must be able to reach
    its own data; the words are then needed at every start.
    """
    loaded = load_slots(folder)
    store_key = unlock_with_recovery(loaded.slots, words)
    workspace = _opened(
        folder, store_key, keychain.name if keychain else "", clock, notice=loaded.warning or ""
    )
    if keychain is None:
        return workspace
    try:
        save_slots(folder, add_keychain_slot(loaded.slots, store_key, keychain, label="Deze computer"))
    except OsoError as problem:
        return replace(workspace, keychain="", notice=f"{problem.text} {problem.next_step}")
    return workspace


def _opened(folder: Path, store_key: StoreKey, keychain: str, clock: Clock, notice: str = "") -> Workspace:
    store = Store.open(
        folder,
        store_id=store_key.store_id,
        database_key=derive(store_key, Purpose.DATABASE),
        audit_key=derive(store_key, Purpose.AUDIT),
    )
    try:
        with store.read() as unit:
            user = unit.users.all()[0]
    except BaseException:
        store.close()
        raise
    return Workspace(
        store=store,
        store_id=store_key.store_id,
        content_key=derive(store_key, Purpose.CONTENT),
        user=user,
        keychain=keychain,
        clock=clock,
        notice=notice,
    )
