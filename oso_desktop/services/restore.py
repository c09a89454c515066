"""Putting a backup back: with the words of the sheet or this account's keychain, and nothing else.

A restore never merges: the store becomes what it was at the moment of the backup. What stood there is moved aside.
While the key slots in the folder are sound and of the same store, those stay: an old sheet that was made void must not
come alive again with an old backup. The people stay those of today for the same reason.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from oso_desktop.dossier.backup_plan import BackupPlan, short
from oso_desktop.dossier.roles import User
from oso_desktop.errors import OsoError
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder, slots_beside
from oso_desktop.services.destroyed_since import Gone, destroy_again, gone_in, keep_people
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import writing_below
from oso_desktop.services.set_aside import until
from oso_desktop.services.workspace import Clock, system_clock
from oso_desktop.store.audit import HEAD_NAME, AuditEntry, read_head
from oso_desktop.store.backup import Backup, BackupKeys, examine
from oso_desktop.store.database import FILE_NAME, Store, Unit, held
from oso_desktop.store.errors import NO_ROOM
from oso_desktop.store.restoring import BUILD_NAME, clear_build, decide, finish, pending, unpack
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE, FolderAway
from oso_desktop.vault.slots import (
    KeySlots,
    SlotsDamaged,
    SlotsMissing,
    load_slots,
    open_slot,
    save_slots,
    unlock_with_recovery,
)

SLOT_FILES = (SLOTS_FILE, PREVIOUS_FILE)
"""What belongs to a store beside its database and the head of its log."""

_DAMAGED = "keyslots.beschadigd"
_LOOK_NAME = "terugzetten-kijken"


class BackupWithoutSlots(OsoError):
    """Nothing beside the backup, nor in the folder of the store, can tell how it is opened."""

    def __init__(self) -> None:
        super().__init__(
            "Bij deze reservekopie ontbreekt het sleutelbestand. Zonder dat bestand gaat de kopie niet open.",
            "Zoek het bestand met dezelfde naam dat eindigt op .keyslots.json en zet het naast de kopie, of kies een "
            "andere reservekopie.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """What opens a backup: the words of the sheet if they were typed, else this account's keychain."""

    words: str = ""
    keychain: Keychain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A backup that opens and is whole. `lost` is how many entries the log had after it, None where nobody knows.

    `other_store` tells that the folder now has another store than the one of the backup.
    """

    file: BackupFile
    backup: Backup
    lost: int | None
    other_store: bool


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
    live, now = _live_slots(folder), clock().replace(tzinfo=None)
    found = backups_in(place, short(live.store_id) if live is not None else "") or backups_in(place)
    return tuple(sorted(found, key=lambda file: file.at > now))


def check(folder: Path, file: BackupFile, opener: Opener) -> Checked:
    """Opens a backup and looks through all of it; nothing is changed.

    Raises what is wrong with words or keychain (see vault.slots), BackupWithoutSlots, BackupBroken, BackupForeign,
    StoreTooNew, SlotsTooNew, BackupPlaceGone.
    """
    slots = _slots_for(folder, file)
    with _opened(slots, opener) as (_key, keys, _way):
        return _checked(folder, file, examine(file.path, keys))


def restore(
    folder: Path,
    file: BackupFile,
    opener: Opener,
    *,
    by: User | None = None,
    clock: Clock = system_clock,
) -> Restored:
    """Puts a backup in the place of the store in `folder`, which must be closed.

    It is built and looked through beside the store first; one rename decides. Cut off before that, the old store is
    there; after it, the new one. Raises what `check` does, StoreInUse, NotWritten; then nothing has changed.
    """
    with writing_below(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with held(folder):
        with writing_below(folder):
            finish(folder, SLOT_FILES)
        slots = _slots_for(folder, file)
        at = clock()
        try:
            with _opened(slots, opener) as (store_key, keys, way):
                with writing_below(folder):
                    build = clear_build(folder)
                    backup = unpack(file.path, build, keys)
                checked = _checked(folder, file, backup)
                save_slots(build, slots)
                with writing_below(folder):
                    gone = _gone(folder, file, keys)
                plan = _put_on_record(build, store_key, checked, gone, by=by, way=way, at=at)
            with writing_below(folder):
                aside = decide(folder, at)
        except BaseException:
            shutil.rmtree(folder / BUILD_NAME, ignore_errors=True)
            raise
        with writing_below(folder):
            finish(folder, SLOT_FILES)
    if not aside.exists():
        return Restored(checked=checked, aside=None)
    ours = not checked.other_store
    return Restored(checked=checked, aside=aside, aside_until=until(at, plan.grace_days) if ours else None)


def settle(folder: Path) -> None:
    """Finishes a restore that was decided on and then cut off; nothing to do otherwise. StoreInUse, NotWritten."""
    if pending(folder):
        with held(folder), writing_below(folder):
            finish(folder, SLOT_FILES)
    if (folder / _LOOK_NAME).exists():  # cut off while looking: a copy of the store, which no thinning knows
        with suppress(OsoError), held(folder):
            shutil.rmtree(folder / _LOOK_NAME, ignore_errors=True)


def mend_slots(folder: Path, file: BackupFile | None = None, *, clock: Clock = system_clock) -> None:
    """Takes the key slots from beside a backup, where those in the folder are gone or damaged.

    Without `file` they come from the newest backup beside the store that has sound ones. The damaged ones are kept.
    Raises NotPossible when there is nothing to mend or to mend it with.
    """
    if _live_slots(folder) is not None:
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
                    (folder / name).replace(folder / f"{_DAMAGED}-{moment}-{name}")
        save_slots(folder, slots)


def can_mend_slots(folder: Path) -> bool:
    """Whether a backup beside the store has key slots to take, and there is a database to open with them."""
    with suppress(OsoError):
        return (folder / FILE_NAME).exists() and any(
            slots_beside(file.path) is not None for file in backups_in(local_folder(folder))
        )
    return False


def _live_slots(folder: Path) -> KeySlots | None:
    try:
        return load_slots(folder).slots
    except (SlotsMissing, SlotsDamaged, FolderAway):
        return None


def _slots_for(folder: Path, file: BackupFile) -> KeySlots:
    """The key slots that count: those of the store that is there, or those beside the backup of another or lost one."""
    live = _live_slots(folder)
    if live is not None and short(live.store_id) == file.name.store:
        return live
    slots = slots_beside(file.path)
    if slots is None:
        raise BackupWithoutSlots
    return slots


@contextmanager
def _opened(slots: KeySlots, opener: Opener) -> Iterator[tuple[StoreKey, BackupKeys, str]]:
    """The store key, the keys for a backup, and the id of the slot of a keychain that gave it; wiped at the end."""
    way = ""
    if opener.words:
        store_key = unlock_with_recovery(slots, opener.words)
    elif opener.keychain is not None:
        store_key, slot = open_slot(slots, opener.keychain)
        way = slot.id
    else:
        raise ValueError("a backup opens with words or a keychain")
    keys = BackupKeys(
        store_id=store_key.store_id,
        database=bytearray(derive(store_key, Purpose.DATABASE)),
        audit=bytearray(derive(store_key, Purpose.AUDIT)),
    )
    try:
        yield store_key, keys, way
    finally:
        store_key.wipe()
        for key in (keys.database, keys.audit):
            key[:] = bytes(len(key))


def _checked(folder: Path, file: BackupFile, backup: Backup) -> Checked:
    live, head = _live_slots(folder), read_head(folder / HEAD_NAME)
    same = live is not None and short(live.store_id) == file.name.store
    there = (folder / FILE_NAME).exists()
    return Checked(
        file=file,
        backup=backup,
        lost=max(0, head.count - backup.entries) if same and head is not None else None,
        other_store=live is not None and not same and there,
    )


def _put_on_record(
    build: Path,
    store_key: StoreKey,
    checked: Checked,
    gone: Gone | None,
    *,
    by: User | None,
    way: str,
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
            if gone is not None:
                keep_people(unit, gone)
            name, role = (by.name, by.role.value) if by is not None else _whose(unit, way)
            again = destroy_again(unit, gone, by=name, at=at) if gone is not None else "onbekend"
            unit.audit.append(
                AuditEntry(
                    at=at,
                    by=name,
                    role=role,
                    action="reservekopie teruggezet",
                    subject=store_key.store_id,
                    detail={
                        "kopie van": f"{checked.file.at:%Y-%m-%d %H:%M:%S}",
                        "regels in kopie": checked.backup.entries,
                        "regels daarna": checked.lost if checked.lost is not None else "onbekend",
                        "opnieuw vernietigd": again,
                    },
                )
            )
            plan = unit.settings.get(BackupPlan)
        if store.has_remains:
            store.compact()
    finally:
        store.close()
    return plan


def _gone(folder: Path, file: BackupFile, keys: BackupKeys) -> Gone | None:
    """What was destroyed since: by the store that stands there, or else by the newest of the newer backups.

    The store is looked at in a copy: it goes aside as it is, with a journal that a crash may have left. What of it
    cannot be read is passed over; OSError where there is no room for the copy, since room can be made.
    """
    apart = folder / _LOOK_NAME
    shutil.rmtree(apart, ignore_errors=True)
    try:
        try:
            apart.mkdir(mode=0o700)
            for name in (FILE_NAME, f"{FILE_NAME}-journal"):
                if (folder / name).exists():
                    shutil.copyfile(folder / name, apart / name)
        except OSError as error:
            if error.errno in NO_ROOM:
                raise
        newer = {
            each
            for place in (file.path.parent, local_folder(folder))
            for each in _listed(place, file.name.store)
            if each.name > file.name
        }
        backups = sorted(newer, key=lambda each: each.name, reverse=True)
        return gone_in([apart / FILE_NAME, *(each.path for each in backups)], keys)
    finally:
        shutil.rmtree(apart, ignore_errors=True)


def _listed(place: Path, store: str) -> tuple[BackupFile, ...]:
    with suppress(OsoError):
        return backups_in(place, store)
    return ()


def _whose(unit: Unit, way: str) -> tuple[str, str]:
    """Whose account gave the key, by what is known of people; by the sheet nobody can tell."""
    owners = [each for each in unit.users.colleagues() if way and way in each.ways]
    return (owners[0].name, owners[0].role.value) if len(owners) == 1 else ("onbekend", "herstelblad")
