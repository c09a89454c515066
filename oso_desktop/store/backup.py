"""A backup: the store as it was at one moment, encrypted with the same key, opened and looked through before it counts.

Three files with one name before the dot: the database (`.osobackup`), the head of its log (`.logboek`), and the key
slots (`.keyslots.json`), which `services.backups` puts there. The first comes into being by one rename, at the very
end; without it the other two mean nothing.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.store import migrate
from oso_desktop.store._tables import store_info
from oso_desktop.store.audit import AuditHead, AuditRepository, ChainFault, read_head, write_head
from oso_desktop.store.engine import make_engine, refuse_plaintext
from oso_desktop.store.errors import (
    NO_ROOM,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreReadOnly,
    StoreUnreachable,
    database_errors,
)

SUFFIX = ".osobackup"
HEAD_SUFFIX = ".logboek"
UNFINISHED = ".nieuw"
"""Added to the name of a backup that does not count yet."""

_PAGES = 512
"""How many pages (2 MB) are copied in one step: so long may somebody who saves have to wait for the file."""
_MOST_ANEW = 5
"""How often a copy is begun anew because the store changed under it."""
_STEPS_BETWEEN_LOOKS = 10
"""Of the library's own machine, after which it asks again whether the store was closed."""
_SPARE = 64 * 2**20
"""Bytes that a backup leaves free: the disk may be that of the store itself, which must be able to go on."""


class BackupFull(StoreError):
    """There is no room for the backup."""

    def __init__(self) -> None:
        super().__init__(
            "Er is geen ruimte voor een nieuwe reservekopie. Uw dossiers en de eerdere reservekopieën zijn er nog.",
            "Maak ruimte op de schijf of de stick waar de reservekopieën staan, of kies een andere map.",
        )


class BackupPlaceGone(StoreError):
    """The folder for backups is not there: a stick that was pulled out, a share that is not connected."""

    def __init__(self) -> None:
        super().__init__(
            "De map voor reservekopieën is er nu niet. Er is daar geen nieuwe reservekopie gemaakt.",
            "Steek de stick in de computer of maak verbinding met de schijf van de school. Daarna gaat het vanzelf "
            "weer goed.",
        )


class BackupPlaceReadOnly(StoreError):
    """Nothing may be written in the folder for backups."""

    def __init__(self) -> None:
        super().__init__(
            "In de map voor reservekopieën mag niet worden geschreven. Er is daar geen nieuwe reservekopie gemaakt.",
            "Haal de schrijfbeveiliging van de stick af, vraag uw ICT-beheerder om schrijfrechten, of kies een andere "
            "map.",
        )


class BackupBroken(StoreError):
    """A backup was made or kept, and is not whole when it is read back: the disk it is on cannot be trusted."""

    def __init__(self) -> None:
        super().__init__(
            "Deze reservekopie is niet heel: bij het nalezen klopte hij niet.",
            "Gebruik een andere reservekopie. Komt dit vaker voor, bewaar de reservekopieën dan op een andere schijf "
            "of stick.",
        )


class BackupOutrun(StoreError):
    """The store kept changing while it was copied: it has to be copied while nobody can save."""

    def __init__(self) -> None:
        super().__init__(
            "Er werd steeds iets bewaard, zodat er nog geen nieuwe reservekopie kon worden gemaakt.",
            "Maak de reservekopie op een rustiger moment, bij Beheer. Bij het afsluiten gaat het vanzelf.",
        )


class BackupForeign(StoreError):
    """A file that is no backup, or the backup of another store."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is geen reservekopie van deze dossiers.",
            "Kies een bestand dat dit programma zelf heeft gemaakt; de naam eindigt op .osobackup.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a backup turned out to hold: how many entries its log has, of which revision it is, and how many bytes.

    `anchored` tells that the head beside it vouches for the end of the log.
    """

    entries: int
    revision: str
    size: int
    anchored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupKeys:
    """What opens a backup: the id of its store, and the keys for the database and for the chain of the log."""

    store_id: str
    database: bytearray
    audit: bytearray


def head_file(backup: Path) -> Path:
    """Where the head of the log of a backup is kept."""
    return backup.with_name(backup.name.removesuffix(UNFINISHED).removesuffix(SUFFIX) + HEAD_SUFFIX)


def copy_out(connection: Connection, target: Path, keys: BackupKeys, guard: Callable[[], None]) -> AuditHead:
    """Writes the store as it is at one moment to where `target` may come, and the head of its log.

    `connection` is in no transaction: between two steps others can save, and then it begins anew. Nothing that was
    removed leaves a trace in the copy. Nothing is waited for that a slow stick still has to write; `read_back` does
    that. `guard` may raise to break it off. Whatever fails, nothing half is left, and earlier backups are as they were.
    Raises BackupFull, BackupPlaceGone, BackupPlaceReadOnly, BackupOutrun, FileExistsError, or StoreDamaged when it is
    the store itself that cannot be read.
    """
    if target.exists():
        raise FileExistsError(target.name)
    with _place_errors(target.parent), _nothing_half(target):
        _require_room(connection, target.parent)
        log = AuditRepository(connection, keys.audit, keys.store_id, head_file(target))
        least = log.head()
        _copy(connection, _fresh(target), keys.database, guard)
        with _opened(_fresh(target), keys, guard) as (_, copied):
            head = copied.head()
        if head.count < least.count or not log.agrees(head):
            raise BackupBroken  # what is missing from the end of a log does not show in the log
        write_head(head_file(target), head)
    return head


def read_back(target: Path, head: AuditHead, keys: BackupKeys, guard: Callable[[], None]) -> Backup:
    """Sees to it that what `copy_out` wrote is on the disk, and opens it to look whether it is whole.

    The store itself is not touched any more. `guard` and what fails are as there; raises BackupBroken as well.
    """
    fresh = _fresh(target)
    with _place_errors(target.parent), _nothing_half(target):
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        made = examine(fresh, keys, guard)
        if not made.anchored or made.entries != head.count:
            raise BackupBroken
    return made


def keep(target: Path, guard: Callable[[], None]) -> None:
    """Gives a copy that was read back its name: from now on it counts. `guard` and what fails are as for `copy_out`."""
    with _place_errors(target.parent):
        with _nothing_half(target):
            guard()
            put_in_place(_fresh(target), target)
        sync_folder(target.parent)


def _fresh(target: Path) -> Path:
    return target.with_name(target.name + UNFINISHED)


@contextmanager
def _nothing_half(target: Path) -> Iterator[None]:
    """Takes away what was written of a backup that does not come about."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            _remove(_fresh(target))
            head_file(target).unlink(missing_ok=True)
        raise


def examine(backup: Path, keys: BackupKeys, guard: Callable[[], None] = lambda: None) -> Backup:
    """Opens a backup and looks through all of it: every page, every reference, whose it is, and the chain of its log.

    `guard` may raise to break it off. Raises BackupBroken, BackupForeign, StoreTooNew, and BackupPlaceGone or
    BackupPlaceReadOnly where it cannot be read.
    """
    with _place_errors(backup.parent):
        size = backup.stat().st_size
        try:
            refuse_plaintext(backup)
        except StoreForeign as error:
            raise BackupForeign from error
        return _examined(backup, keys, size, guard)


def kept_head(backup: Path) -> AuditHead | None:
    """The head that was kept beside a backup, if it is there and sound."""
    return read_head(head_file(backup))


@contextmanager
def _opened(
    backup: Path, keys: BackupKeys, guard: Callable[[], None]
) -> Iterator[tuple[Connection, AuditRepository]]:
    """A backup that is only read, and its log; raises BackupBroken where it is damaged."""
    try:
        with (
            database_errors(writing=True),
            make_engine(backup, keys.database, guard=guard).connect() as connection,
            connection.begin(),
        ):
            yield connection, AuditRepository(connection, keys.audit, keys.store_id, head_file(backup))
    except (StoreDamaged, DBAPIError) as error:
        guard()  # the keys of a store that was closed meanwhile open nothing
        raise BackupBroken from error


def _examined(backup: Path, keys: BackupKeys, size: int, guard: Callable[[], None]) -> Backup:
    with _opened(backup, keys, guard) as (connection, log):
        _require_whole(connection)
        revision = migrate.revision_of(connection)
        if revision != migrate.HEAD:
            migrate.check_known(revision)
        if connection.execute(select(store_info.c.store_id)).scalar_one_or_none() != keys.store_id:
            raise BackupForeign
        verdict = log.verify()
        if not verdict.intact and verdict.fault is not ChainFault.HEAD_MISSING:
            raise BackupBroken
        return Backup(entries=verdict.count, revision=revision, size=size, anchored=verdict.intact)


def _require_whole(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None:
        raise BackupBroken
    if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
        raise BackupBroken
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise BackupBroken


def _require_room(connection: Connection, folder: Path) -> None:
    pages, size = (
        int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in ("page_count", "page_size")
    )
    if shutil.disk_usage(folder).free < pages * size + _SPARE:
        raise BackupFull


def _copy(connection: Connection, fresh: Path, key: bytearray, guard: Callable[[], None]) -> None:
    _remove(fresh)
    fresh.touch(mode=0o600)
    source: Any = connection.connection.dbapi_connection
    with contextlib.closing(sqlcipher.connect(str(fresh), isolation_level=None)) as target:
        target.execute("PRAGMA cipher_log_level = NONE")
        target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        guard()  # a key that was wiped until here has only zeros, with which anybody could read what is written
        target.execute("PRAGMA journal_mode = OFF")  # what breaks off is thrown away as a whole
        target.execute("PRAGMA synchronous = OFF")  # `read_back` waits for the disk
        with _copy_errors(guard):
            source.backup(target, pages=_PAGES, progress=_Progress(guard), sleep=0.02)
            if target.execute("PRAGMA user_version").fetchone() != (0,):  # see `remains`
                target.set_progress_handler(lambda: _broken_off(guard), _STEPS_BETWEEN_LOOKS)
                target.execute("VACUUM")
                target.execute("PRAGMA user_version = 0")


class _Progress:
    """Looks between two steps of a copy whether it may go on, and how often it began anew."""

    def __init__(self, guard: Callable[[], None]) -> None:
        self._guard = guard
        self._left = sys.maxsize
        self._anew = 0

    def __call__(self, _status: int, left: int, _pages: int) -> None:
        self._guard()
        self._anew += left >= self._left
        self._left = left
        if self._anew > _MOST_ANEW:
            raise BackupOutrun


def _broken_off(guard: Callable[[], None]) -> bool:
    try:
        guard()
    except StoreError:
        return True
    return False


@contextmanager
def _copy_errors(guard: Callable[[], None]) -> Iterator[None]:
    """The library gives no code for what goes wrong while it copies, only its own English words for it."""
    try:
        yield
    except sqlcipher.Error as error:
        guard()
        said = str(error)
        if "malformed" in said or "not a database" in said:
            raise StoreDamaged from error  # only the store itself is read here
        if "full" in said:
            raise BackupFull from error
        if "readonly" in said or "unable to open" in said or "access permission" in said:
            raise BackupPlaceReadOnly from error
        if "I/O" in said or "locked" in said:
            raise BackupPlaceGone from error
        raise


@contextmanager
def _place_errors(folder: Path) -> Iterator[None]:
    """Within it, what the place for backups refuses is raised as what it means there."""
    try:
        yield
    except PermissionError as error:
        raise BackupPlaceReadOnly from error
    except OSError as error:
        if isinstance(error, FileExistsError):
            raise
        if error.errno == errno.EROFS:
            raise BackupPlaceReadOnly from error
        raise (BackupFull if error.errno in NO_ROOM else BackupPlaceGone) from error
    except StoreReadOnly as error:
        raise BackupPlaceReadOnly from error
    except (BackupPlaceGone, StoreUnreachable, StoreFull, StoreBusy) as error:
        # A full disk may give the same error as one that was pulled out.
        with contextlib.suppress(OSError):
            if shutil.disk_usage(folder).free < _SPARE:
                raise BackupFull from error
        raise BackupPlaceGone from error


def _remove(fresh: Path) -> None:
    for leftover in (fresh, fresh.with_name(f"{fresh.name}-journal")):
        leftover.unlink(missing_ok=True)
