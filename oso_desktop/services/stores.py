"""Making, opening and recovering a school's store."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.errors import OsoError
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.entry import (
    LABEL,
    OPENED_BY_SHEET,
    Unlocked,
    WhoIsThere,
    may_enter,
    straight_in,
    unlock,
    unlock_with_words,
    workspace_of,
)
from oso_desktop.services.files import writing_below
from oso_desktop.services.key_slots import change_slots, current_slots, store_key_of
from oso_desktop.services.press import printed
from oso_desktop.services.students import checked_school
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.store.audit import HEAD_NAME, AuditEntry, LogFilter
from oso_desktop.store.database import FILE_NAME, LOCK_NAME, Store, held, move_store
from oso_desktop.store.errors import StoreExists
from oso_desktop.store.restoring import pending
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive, new_store_key
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE
from oso_desktop.vault.slots import (
    KeychainSlot,
    KeySlots,
    create_slots,
    load_slots,
    save_slots,
)
from oso_desktop.vault.slots import (
    confirm_recovery as confirm_code,
)
from oso_desktop.vault.slots import (
    renew_recovery as renew_code,
)

_UNFINISHED = "in-aanmaak"
SHEET_CONFIRMED = "herstelblad bevestigd"
"""What the log says of a sheet that was read back."""
SHEET_UNSURE = (
    "Het sleutelbestand zegt dat er geen gecontroleerd herstelblad is, terwijl dat er eerder wel was. Vraag de "
    "directeur het programma hier of op een andere computer te openen en een nieuw herstelblad te maken."
)


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
    database needs them. Only those of a store whose making was cut off are nobody's loss. A restore that was decided on
    and cut off is a store too.
    """
    if (folder / FILE_NAME).exists() or pending(folder):
        return True
    kept = any((folder / name).exists() for name in (SLOTS_FILE, PREVIOUS_FILE))
    return kept and not _cut_off(folder)


def _cut_off(folder: Path) -> bool:
    """Whether the key slots here are those of a store that was never finished: its database lies where it was made."""
    unfinished = folder / _UNFINISHED
    if not (unfinished / FILE_NAME).exists() or (folder / PREVIOUS_FILE).exists():
        return False
    try:
        return (unfinished / SLOTS_FILE).read_bytes() == (folder / SLOTS_FILE).read_bytes()
    except OSError:
        return False


def create_store(
    folder: Path, *, school: OwnSchool, user: User, keychain: Keychain, clock: Clock = system_clock
) -> NewStore:
    """Makes a store with its key in the keychain and a first, still provisional, recovery code.

    Everything is made in a folder of its own, of which only the database is moved into place, at the very end: that one
    rename decides whether there is a store. What a failed attempt made is removed, what a power cut left is removed at
    the next attempt. Raises StoreExists, StoreInUse, KeychainUnavailable, NotWritten or another error of the store's
    surroundings, or BadSchool/NotPossible.
    """
    if store_exists(folder):
        raise StoreExists
    school = checked_school(school)
    store_key = new_store_key()
    try:
        with writing_below(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with held(folder):
            recovery = _made(folder, store_key, school=school, user=user, keychain=keychain, clock=clock)
        unlocked = unlock(folder, keychain=keychain, clock=clock)
        # Making it is on record already: its maker is in by that.
        return NewStore(workspace=workspace_of(unlocked, *may_enter(unlocked)), recovery=recovery)
    finally:
        store_key.wipe()


def _made(
    folder: Path, store_key: StoreKey, *, school: OwnSchool, user: User, keychain: Keychain, clock: Clock
) -> RecoveryCode:
    """Makes the store in a folder that nobody else is making one in."""
    if store_exists(folder):  # by someone who was first
        raise StoreExists
    unfinished = folder / _UNFINISHED
    with writing_below(folder):
        _remove_unfinished(folder, keychain)
    try:
        with writing_below(folder):
            unfinished.mkdir()
            slots, recovery = create_slots(store_key, keychain, label=LABEL, created=clock().date())
            save_slots(unfinished, slots)
            _make_database(
                unfinished, store_key, school=school, user=user, slot=slots.keychain[0], clock=clock
            )
            save_slots(folder, slots)
            move_store(unfinished, folder)
    except BaseException:
        if not (folder / FILE_NAME).exists():
            with suppress(OsoError):
                keychain.delete(store_key.store_id)
            with suppress(OSError):
                _remove_unfinished(folder, keychain)
                (folder / LOCK_NAME).unlink()
        raise
    shutil.rmtree(unfinished, ignore_errors=True)
    return recovery


def _remove_unfinished(folder: Path, keychain: Keychain) -> None:
    """Removes all of a store that was never finished; raises OSError, and then the next attempt knows it again.

    The folder in which it was made goes last, since without it the key slots would pass for those of a store that lost
    its database. A key is dropped only if its database never came into place: the files of a finished store may have
    been moved elsewhere by a person.
    """
    unfinished = folder / _UNFINISHED
    if (unfinished / FILE_NAME).exists():
        with suppress(OsoError):
            keychain.delete(load_slots(unfinished).slots.store_id)
    for name in (SLOTS_FILE, HEAD_NAME):
        (folder / name).unlink(missing_ok=True)
    if unfinished.exists():
        shutil.rmtree(unfinished)


def _make_database(
    folder: Path, store_key: StoreKey, *, school: OwnSchool, user: User, slot: KeychainSlot, clock: Clock
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
            unit.users.put(Colleague(name=user.name, role=user.role, ways=(slot.id,), added=clock().date()))
            unit.audit.append(
                AuditEntry(
                    at=clock(),
                    by=user.name,
                    role=user.role.value,
                    action="opslag gemaakt",
                    subject=store_key.store_id,
                    detail={"keychain": slot.backend},
                )
            )
    finally:
        store.close()


def recovery_confirmed(folder: Path) -> bool:
    """Whether a confirmed recovery sheet exists for this store."""
    return load_slots(folder).slots.recovery_confirmed


def confirm_recovery(workspace: Workspace, recovery: RecoveryCode, answers: Mapping[int, str]) -> None:
    """Makes the recovery sheet definitive by words typed back from it, by position from 1; every earlier sheet is void.

    Raises RecoveryNotConfirmed with the position of the first wrong word, or NotAllowed as `renew_recovery` does.
    """
    slots = current_slots(workspace)
    with change_slots(
        workspace,
        _right_to_sheet(workspace, slots),
        SHEET_CONFIRMED,
        workspace.store_id,
        after=confirm_code(slots, recovery, answers),
    ):
        pass


def renew_recovery(workspace: Workspace) -> RecoveryCode:
    """A new recovery code, provisional until its sheet is confirmed; an earlier confirmed one stays valid until then.

    Anyone may while no sheet ever was, since there must be one; after that it takes Right.MANAGE. Raises
    NotAllowed, NoKeychainNow, and what `open_store` raises when the keychain does not give the key.
    """
    slots = current_slots(workspace)
    right = _right_to_sheet(workspace, slots)
    workspace.require(right)
    with store_key_of(workspace, slots) as (store_key, _):
        renewed, code = renew_code(slots, store_key, created=workspace.today)
    with change_slots(
        workspace,
        right,
        "herstelblad vernieuwd",
        workspace.store_id,
        after=renewed,
    ):
        pass
    return code


def may_renew_recovery(workspace: Workspace) -> bool:
    """Whether the person at the keyboard may make a sheet now."""
    return workspace.may(_right_to_sheet(workspace, load_slots(workspace.folder).slots))


def _right_to_sheet(workspace: Workspace, slots: KeySlots) -> Right:
    """The log counts as well as the slots: anybody can write in their file that no sheet was read back, and who has a
    sheet comes in as whoever they like."""
    if slots.recovery_confirmed:
        return Right.MANAGE
    with workspace.view() as unit:
        ever = any(
            unit.audit.count(LogFilter(action=action)) for action in (SHEET_CONFIRMED, OPENED_BY_SHEET)
        )
    return Right.MANAGE if ever else Right.VIEW


def recovery_pdf(workspace: Workspace, recovery: RecoveryCode) -> LetterPdf:
    """The recovery sheet, to be printed and put in the safe."""
    from oso_desktop.letters.recovery_sheet import recovery_sheet  # noqa: PLC0415 - reportlab is slow to load
    from oso_desktop.services.students import get_school  # noqa: PLC0415 - see above

    name = get_school(workspace).name
    return printed(
        workspace,
        lambda: recovery_sheet(name, workspace.store_id[:8], recovery.words, workspace.today),
    )


def open_store(folder: Path, *, keychain: Keychain, clock: Clock = system_clock) -> Workspace:
    """Opens the store with the key from the keychain, for the one person whose account this is.

    Raises what `entry.unlock` raises, NobodyHere, or WhoIsThere where somebody must say who it is.
    """
    return _only_person(unlock(folder, keychain=keychain, clock=clock))


def recover_store(
    folder: Path, *, words: str, keychain: Keychain | None, clock: Clock = system_clock
) -> Workspace:
    """The same with the words of the recovery sheet: see `entry.unlock_with_words`."""
    return _only_person(unlock_with_words(folder, words=words, keychain=keychain, clock=clock))


def _only_person(unlocked: Unlocked) -> Workspace:
    try:
        workspace = straight_in(unlocked)
        if workspace is None:
            raise WhoIsThere
    except BaseException:
        unlocked.close()
        raise
    return workspace
