"""Putting a backup back: with the words of the sheet or this account's keychain, and nothing else.

A restore never merges: the store becomes what it was at the moment of the backup. What stood there is moved aside.
The people and the ways in are those of the newest that is known, which may be here, in the backup or in another one:
see the table in `newest_known`.

Who may do it: whoever has the sheet, since that opens everything; by the keychain only who may manage (Right.MANAGE) by
what the newest says of people. A restore undoes whatever was done since, also what somebody would rather not have done.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from oso_desktop.dossier.backup_plan import BackupPlan, short
from oso_desktop.dossier.roles import Right, User, allowed
from oso_desktop.durable import put_in_place
from oso_desktop.errors import OsoError
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder, slots_beside
from oso_desktop.services.destroyed_since import Gone, destroy_again, gone_in
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import writing_below
from oso_desktop.services.newest_known import (
    LOOK_NAME,
    Known,
    Newest,
    known,
    live_slots,
    slots_of_store,
    what_stands_there,
)
from oso_desktop.services.set_aside import until
from oso_desktop.services.slots_on_record import record_gone
from oso_desktop.services.workspace import Clock, system_clock
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.backup import Backup, BackupKeys, examine
from oso_desktop.store.database import FILE_NAME, Store, held
from oso_desktop.store.restoring import BUILD_NAME, clear_build, decide, finish, pending, unpack
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE
from oso_desktop.vault.slots import KeySlots, open_slot, save_slots, unlock_with_recovery

SLOT_FILES = (SLOTS_FILE, PREVIOUS_FILE)
"""What belongs to a store beside its database and the head of its log."""

RESTORED = "reservekopie teruggezet"
"""What the log says of a restore."""

_DAMAGED = "keyslots.beschadigd"


class BackupWithoutSlots(OsoError):
    """Nothing beside the backup, nor in the folder of the store, can tell how it is opened."""

    def __init__(self) -> None:
        super().__init__(
            "Bij deze reservekopie ontbreekt het sleutelbestand. Zonder dat bestand gaat de kopie niet open.",
            "Zoek het bestand met dezelfde naam dat eindigt op .keyslots.json en zet het naast de kopie, of kies een "
            "andere reservekopie.",
        )


class MayNotRestore(OsoError):
    """The key opens the backup, but whose it is may not manage, or nobody can tell who sits there."""

    def __init__(self) -> None:
        super().__init__(
            "Een reservekopie terugzetten mag alleen wie deze dossiers beheert: de directeur.",
            "Vraag de directeur om het te doen, bij Beheer › Reservekopie. Gaan de dossiers niet meer open? Typ dan de "
            "woorden van het herstelblad uit de kluis.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """What opens a backup: the words of the sheet if they were typed, else this account's keychain.

    `asked_by` is who had signed in to the store that stands there and asked for it, if somebody had: of an account that
    is shared nobody can tell otherwise who sits at it.
    """

    words: str = ""
    keychain: Keychain | None = None
    asked_by: User | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A backup that opens and is whole. `lost` is how many entries the log had after it, None where nobody knows.

    `other_store` tells that the folder now has another store than the one of the backup. `newest` is what the people
    and the ways in come from, and `sure` that nothing can have happened to them since (see `newest_known`).
    """

    file: BackupFile
    backup: Backup
    lost: int | None
    other_store: bool
    newest: Newest
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The store is in place, closed. `aside` is where the one before went, None if there was none.

    `aside_until` is the last day for which that is kept for certain (see `set_aside`), None where it stays: a store of
    another school.
    """

    checked: Checked
    aside: Path | None
    aside_until: date | None = None


def of_store(folder: Path, place: Path, *, clock: Clock = system_clock) -> tuple[BackupFile, ...]:
    """The backups in a folder, the newest first; of the store whose key slots lie in `folder`, if they do.

    Those that claim to be from after now come last: one was made while a clock was wrong, and later ones hold more.
    """
    live, now = live_slots(folder), clock().replace(tzinfo=None)
    found = backups_in(place, short(live.store_id) if live is not None else "") or backups_in(place)
    return tuple(sorted(found, key=lambda file: file.at > now))


def check(folder: Path, file: BackupFile, opener: Opener) -> Checked:
    """Opens a backup and looks through all of it; nothing is changed.

    Raises what is wrong with words or keychain (see vault.slots), MayNotRestore, BackupWithoutSlots, BackupBroken,
    BackupForeign, StoreTooNew, SlotsTooNew, BackupPlaceGone, StoreInUse, NotWritten.
    """
    there = (folder / FILE_NAME).exists()
    with held(folder) if there else nullcontext(), _opened(folder, file, opener) as (_key, keys, slots):
        backup = examine(file.path, keys)
        with writing_below(folder), what_stands_there(folder) as standing:
            found = known(folder, file, keys, standing, slots)
        _by(found, opener)
        return _checked(folder, file, backup, found)


def restore(folder: Path, file: BackupFile, opener: Opener, *, clock: Clock = system_clock) -> Restored:
    """Puts a backup in the place of the store in `folder`, which must be closed.

    It is built and looked through beside the store first; one rename decides. Cut off before that, the old store is
    there; after it, the new one. Raises what `check` does; then nothing has changed.
    """
    with writing_below(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with held(folder):
        with writing_below(folder):
            finish(folder, SLOT_FILES)
        at = clock()
        try:
            with _opened(folder, file, opener) as (store_key, keys, slots):
                with writing_below(folder):
                    build = clear_build(folder)
                    backup = unpack(file.path, build, keys)
                with writing_below(folder), what_stands_there(folder) as standing:
                    found = known(folder, file, keys, standing, slots)
                    gone = gone_in(found.others, keys)
                by = _by(found, opener)
                checked = _checked(folder, file, backup, found)
                ours = not checked.other_store and (
                    live_slots(folder) is not None or standing in found.others
                )
                save_slots(build, found.slots)
                plan = _put_on_record(build, store_key, checked, found, gone, by=by, at=at)
            with writing_below(folder):
                aside = decide(folder, at)
        except BaseException:
            shutil.rmtree(folder / BUILD_NAME, ignore_errors=True)
            raise
        with writing_below(folder):
            finish(folder, SLOT_FILES)
    if not aside.exists():
        return Restored(checked=checked, aside=None)
    return Restored(checked=checked, aside=aside, aside_until=until(at, plan.grace_days) if ours else None)


def settle(folder: Path) -> None:
    """Finishes a restore that was decided on and then cut off; nothing to do otherwise. StoreInUse, NotWritten."""
    if pending(folder):
        with held(folder), writing_below(folder):
            finish(folder, SLOT_FILES)
    if (folder / LOOK_NAME).exists():  # cut off while looking: a copy of the store, which no thinning knows
        with suppress(OsoError), held(folder):
            shutil.rmtree(folder / LOOK_NAME, ignore_errors=True)


def mend_slots(folder: Path, file: BackupFile | None = None, *, clock: Clock = system_clock) -> None:
    """Takes the key slots from beside a backup, where those in the folder are gone or damaged.

    Without `file` they come from the newest backup beside the store that has sound ones. The damaged ones are kept.
    Raises NotPossible when there is nothing to mend or to mend it with.
    """
    if live_slots(folder) is not None:
        raise NotPossible("Het sleutelbestand is in orde.", "Probeer het programma opnieuw te openen.")
    files = (file,) if file is not None else backups_in(local_folder(folder))
    slots = next((found for each in files if (found := slots_beside(each.path)) is not None), None)
    if slots is None:
        raise NotPossible(
            "Naast de reservekopieën op deze computer staat geen bruikbaar sleutelbestand.",
            "Zet een reservekopie terug van een stick of een andere schijf.",
        )
    with held(folder):
        with writing_below(folder):
            for name in SLOT_FILES:
                if (folder / name).exists():
                    moment = clock().strftime("%Y%m%d-%H%M%S")
                    put_in_place(folder / name, folder / f"{_DAMAGED}-{moment}-{name}")
        save_slots(folder, slots)


def can_mend_slots(folder: Path) -> bool:
    """Whether a backup beside the store has key slots to take, and there is a database to open with them."""
    with suppress(OsoError):
        return (folder / FILE_NAME).exists() and any(
            slots_beside(file.path) is not None for file in backups_in(local_folder(folder))
        )
    return False


@contextmanager
def _opened(
    folder: Path, file: BackupFile, opener: Opener
) -> Iterator[tuple[StoreKey, BackupKeys, KeySlots]]:
    """The store key, the keys for a backup, and the slots that gave it; the keys are wiped at the end.

    Which slots will count is known only with the key. Those that gave it may be void: `_by` sees to that.
    """
    store_key, slots = _first_that_opens(slots_of_store(folder, file), opener)
    keys = BackupKeys(
        store_id=store_key.store_id,
        database=bytearray(derive(store_key, Purpose.DATABASE)),
        audit=bytearray(derive(store_key, Purpose.AUDIT)),
    )
    try:
        yield store_key, keys, slots
    finally:
        store_key.wipe()
        for key in (keys.database, keys.audit):
            key[:] = bytes(len(key))


def _first_that_opens(found: tuple[KeySlots, ...], opener: Opener) -> tuple[StoreKey, KeySlots]:
    """Raises why the first of them does not open, if none does."""
    problem: OsoError = BackupWithoutSlots()
    for number, slots in enumerate(found):
        try:
            return _key_of(slots, opener)[0], slots
        except OsoError as error:
            problem = error if not number else problem
    raise problem


def _key_of(slots: KeySlots, opener: Opener) -> tuple[StoreKey, str]:
    """The store key, and the id of the slot of a keychain that gave it."""
    if opener.words:
        return unlock_with_recovery(slots, opener.words), ""
    if opener.keychain is None:
        raise ValueError("a backup opens with words or a keychain")
    store_key, slot = open_slot(slots, opener.keychain)
    return store_key, slot.id


def _by(found: Known, opener: Opener) -> tuple[str, str]:
    """Who does it: name and role for the log. Raises what is wrong with words or keychain by now, or MayNotRestore."""
    store_key, way = _key_of(found.slots, opener)
    store_key.wipe()
    asked = opener.asked_by
    if opener.words:
        return (asked.name, asked.role.value) if asked is not None else ("onbekend", "herstelblad")
    present = [each for each in found.people if each.present]
    owned = any(each.ways for each in present)  # a store from before ways belonged to people lets anybody in
    theirs = [each for each in present if way in each.ways or not (owned or each.password)]
    if asked is not None:
        theirs = [each for each in theirs if each.name == asked.name]
    elif len(theirs) > 1 or any(each.password for each in theirs):
        theirs = []  # of an account that is shared nobody can tell who sits there
    for each in theirs:
        if allowed(each.role, Right.MANAGE) or len(present) == 1:
            return each.name, each.role.value
    raise MayNotRestore


def _checked(folder: Path, file: BackupFile, backup: Backup, found: Known) -> Checked:
    live = live_slots(folder)
    return Checked(
        file=file,
        backup=backup,
        lost=found.lost,
        other_store=live is not None
        and short(live.store_id) != file.name.store
        and (folder / FILE_NAME).exists(),
        newest=found.newest,
        sure=found.sure,
    )


def _put_on_record(
    build: Path,
    store_key: StoreKey,
    checked: Checked,
    found: Known,
    gone: tuple[Gone, ...],
    *,
    by: tuple[str, str],
    at: datetime,
) -> BackupPlan:
    """Opens the store that was built, which brings it up to date, and writes in its log what it comes from.

    What was destroyed since the backup was made does not come back, nor does who left. Gives the terms of its backups.
    """
    store = Store.open(
        build,
        store_id=store_key.store_id,
        database_key=derive(store_key, Purpose.DATABASE),
        audit_key=derive(store_key, Purpose.AUDIT),
    )
    try:
        with store.write() as unit:
            for colleague in found.people:
                unit.users.put(colleague)
            record_gone(unit, found.gone)
            name, role = by
            again = sum(destroy_again(unit, each, by=name, at=at) for each in gone)
            unit.audit.append(
                AuditEntry(
                    at=at,
                    by=name,
                    role=role,
                    action=RESTORED,
                    subject=store_key.store_id,
                    detail={
                        "kopie van": f"{checked.file.at:%Y-%m-%d %H:%M:%S}",
                        "regels in kopie": checked.backup.entries,
                        "regels daarna": checked.lost if checked.lost is not None else "onbekend",
                        "opnieuw vernietigd": again if checked.sure else "onbekend",
                    },
                )
            )
            plan = unit.settings.get(BackupPlan)
        if store.has_remains:
            store.compact()
    finally:
        store.close()
    return plan
