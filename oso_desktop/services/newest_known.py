"""What a restore knows of today: which of the store that stands there and its backups is the newest, and what it says.

A backup brings back the work of its moment. Who works here and what opens the store must not go back with it: who left
would come in again. So those come from the newest that is known, which is told by the log: a database that holds the
end of another's log, and goes on, is the newer of the two.

| the store that stands here            | people, roles, passwords            | ways in                             |
|---------------------------------------|-------------------------------------|-------------------------------------|
| is newer than the backup, or the same | of here                             | of here                             |
| is older: the backup goes on from it  | of the backup                       | beside the backup                   |
| went its own way since                | of here                             | of here                             |
| is older than a newer backup          | of that backup                      | beside that backup                  |
| cannot be read; a newer backup can    | of that backup                      | of here, if they hold nothing void  |
| cannot be read, and there is no newer | of the backup, and that is told     | the same, else beside the backup    |
| is not there, or of another store     | of the newest backup that is known  | beside that backup                  |

In each case: who left by any of them stays away, what opens nothing any more by any of them is taken out, and what any
of them destroyed is destroyed again. A file with slots that still holds something void is older than the rest, and
serves only where there is no other. Where nobody can tell what happened since (`sure` is false), the user is told what
to look after: who came since is invited again, who left since leaves again.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from oso_desktop.dossier.backup_plan import short
from oso_desktop.dossier.colleagues import Colleague, SlotsOnRecord
from oso_desktop.errors import OsoError
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder, slots_beside
from oso_desktop.store.audit import HEAD_NAME, AuditHead, read_head
from oso_desktop.store.backup import BackupKeys, kept_head
from oso_desktop.store.database import FILE_NAME, looked_into
from oso_desktop.store.errors import NO_ROOM
from oso_desktop.store.payload import UnreadablePayload
from oso_desktop.vault.slot_files import FolderAway
from oso_desktop.vault.slots import KeySlots, SlotsDamaged, SlotsMissing, load_slots

LOOK_NAME = "terugzetten-kijken"
"""Holds the copy in which the store that stands there is looked at."""


class Newest(Enum):
    """Where the newest is that can be read."""

    HERE = "the store that stands here"
    NEWER = "a newer backup"
    BACKUP = "the backup itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What holds after a restore. `sure` tells that nothing can have happened since that nobody knows of.

    `lost` is how many entries the log of here has that the backup has not, None where nobody can tell. `others` are the
    databases besides the backup that could be read, in which it stands what was destroyed since.
    """

    newest: Newest
    sure: bool
    people: tuple[Colleague, ...]
    gone: frozenset[str]
    slots: KeySlots
    lost: int | None
    others: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What one database says: where its log ends, who works there, and what opens nothing any more."""

    source: Newest
    path: Path
    end: AuditHead
    people: tuple[Colleague, ...]
    gone: frozenset[str]


def live_slots(folder: Path) -> KeySlots | None:
    """The key slots of the store in a folder, if they are there and sound. Raises SlotsTooNew, SlotsNotReadable."""
    try:
        return load_slots(folder).slots
    except (SlotsMissing, SlotsDamaged, FolderAway):
        return None


def slots_of_store(folder: Path, file: BackupFile) -> tuple[KeySlots, ...]:
    """Every file with slots by which a backup might be opened: that of here first, then beside it, then the others'."""
    here = live_slots(folder)
    found = [here if here is not None and short(here.store_id) == file.name.store else None]
    found.append(slots_beside(file.path))
    for each in _others(folder, file):
        with suppress(OsoError):
            found.append(slots_beside(each.path))
    return tuple(dict.fromkeys(each for each in found if each is not None))


@contextmanager
def what_stands_there(folder: Path) -> Iterator[Path]:
    """The database in a folder, in a copy that is gone afterwards: it goes aside as it is, with what a crash left.

    Raises OSError where there is no room for it, since room can be made; what cannot be read is no copy.
    """
    apart = folder / LOOK_NAME
    shutil.rmtree(apart, ignore_errors=True)
    try:
        try:
            if (folder / FILE_NAME).exists():
                apart.mkdir(mode=0o700)
                for name in (FILE_NAME, f"{FILE_NAME}-journal"):
                    if (folder / name).exists():
                        shutil.copyfile(folder / name, apart / name)
        except OSError as error:
            if error.errno in NO_ROOM:
                raise
        yield apart / FILE_NAME
    finally:
        shutil.rmtree(apart, ignore_errors=True)


def known(folder: Path, file: BackupFile, keys: BackupKeys, standing: Path, slots: KeySlots) -> Known:
    """What is known when a backup is to come in the place of the store in `folder`, of which `standing` is a copy.

    `slots` are those to take where no better ones are found.
    """
    here, itself = _told(Newest.HERE, standing, keys), _told(Newest.BACKUP, file.path, keys)
    newer = _newest_other(folder, file, keys, itself)
    live = live_slots(folder)
    if live is not None and short(live.store_id) != file.name.store:
        live = None
    end = here.end if here is not None else read_head(folder / HEAD_NAME) if live is not None else None
    older_than = [each for each in (newer, itself) if end is not None and each and _goes_on(each, end, keys)]
    others = [each for each in (newer, itself) if each is not None and each not in older_than]
    row = [*older_than, *([here] if here is not None else []), *others]
    gone = frozenset[str]().union(*(each.gone for each in row))
    return Known(
        newest=row[0].source if row else Newest.BACKUP,
        sure=here is not None or newer is not None or itself in older_than,
        people=_people(row),
        gone=gone,
        slots=_slots(_in_order(live, older_than, others), gone) or slots.without(gone),
        lost=_lost(end, here, itself, keys),
        others=tuple(each.path for each in (here, newer) if each is not None),
    )


def _in_order(
    live: KeySlots | None, older_than: list[_Told], others: list[_Told]
) -> Iterator[KeySlots | None]:
    for each in older_than:
        yield slots_beside(each.path)
    yield live
    for each in others:
        yield slots_beside(each.path)


def _slots(candidates: Iterator[KeySlots | None], gone: frozenset[str]) -> KeySlots | None:
    """The first that hold nothing void, else the first without what is."""
    found = [each for each in candidates if each is not None]
    sound = [each for each in found if each.without(gone) == each]
    return next(iter([*sound, *(each.without(gone) for each in found)]), None)


def _people(row: list[_Told]) -> tuple[Colleague, ...]:
    """Everybody as the newest knows them; who left by any of them has left, since nobody ever comes back by a name."""
    left = {each.name: each for told in row for each in told.people if not each.present}
    people = {each.name: each for told in reversed(row) for each in told.people}
    return tuple(left.get(name, each) for name, each in people.items())


def _lost(end: AuditHead | None, here: _Told | None, itself: _Told | None, keys: BackupKeys) -> int | None:
    if end is None or itself is None:
        return None
    more = end.count - itself.end.count
    if more <= 0:
        return 0 if _holds(itself, end, keys) else None
    return more if here is None or _holds(here, itself.end, keys) else None


def _newest_other(folder: Path, file: BackupFile, keys: BackupKeys, itself: _Told | None) -> _Told | None:
    """The newest backup that can be read and has more in its log than this one."""
    for each in _others(folder, file):
        told = _told(Newest.NEWER, each.path, keys)
        if told is not None and (itself is None or told.end.count > itself.end.count):
            return told
    return None


def _others(folder: Path, file: BackupFile) -> list[BackupFile]:
    """The backups besides this one that may be newer, by how many entries they have; a clock may have stood wrong."""
    kept = kept_head(file.path)
    found: dict[Path, tuple[int, BackupFile]] = {}
    for place in dict.fromkeys((file.path.parent, local_folder(folder))):
        with suppress(OsoError):
            for each in backups_in(place, file.name.store):
                head = kept_head(each.path)
                newer = head.count > kept.count if head and kept else each.name > file.name
                if newer and each.path != file.path:
                    found[each.path] = (head.count if head else 0, each)
    return [each for _, each in sorted(found.values(), key=lambda one: (one[0], one[1].name), reverse=True)]


def _told(source: Newest, path: Path, keys: BackupKeys) -> _Told | None:
    """What a database says; None for one that is not there or cannot be read with these keys."""
    if not path.exists():
        return None
    with suppress(OsoError, UnreadablePayload, OSError), looked_into(path, keys) as unit:
        return _Told(
            source=source,
            path=path,
            end=unit.audit.head(),
            people=unit.users.colleagues(),
            gone=frozenset(unit.settings.get(SlotsOnRecord).gone),
        )
    return None


def _goes_on(told: _Told, end: AuditHead, keys: BackupKeys) -> bool:
    """Whether a database goes on where another one ended."""
    return told.end.count > end.count and _holds(told, end, keys)


def _holds(told: _Told, end: AuditHead, keys: BackupKeys) -> bool:
    """Whether the end of a log is a link of the log of a database."""
    with suppress(OsoError, OSError), looked_into(told.path, keys) as unit:
        return unit.audit.agrees(end)
    return False
