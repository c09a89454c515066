"""The store: one encrypted file in one folder, opened by one instance of the program."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from filelock import FileLock, Timeout
from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.errors import OsoError
from oso_desktop.store import backup
from oso_desktop.store._tables import store_info
from oso_desktop.store.addresses import AddressRepository, OwnCardRepository
from oso_desktop.store.attachments import AttachmentRepository
from oso_desktop.store.audit import (
    HEAD_LAGGED,
    HEAD_NAME,
    HEAD_WAS_GONE,
    LAG_TOLERATED,
    AuditHead,
    AuditRepository,
    read_head,
    write_head,
)
from oso_desktop.store.dossiers import DossierRepository, PackageContents, VersionContents
from oso_desktop.store.drafts import DraftRepository
from oso_desktop.store.engine import checked_key, make_engine, refuse_plaintext
from oso_desktop.store.errors import (
    StoreClosed,
    StoreDamaged,
    StoreExists,
    StoreForeign,
    StoreInUse,
    StoreMissing,
    database_errors,
    folder_errors,
)
from oso_desktop.store.letters import LetterRepository
from oso_desktop.store.making import bring_up_to_date, is_sound, make_file, require_sound
from oso_desktop.store.people import SchoolRepository, StudentRepository, UserRepository
from oso_desktop.store.prints import PrintRepository
from oso_desktop.store.received import ReceivedRepository
from oso_desktop.store.registers import RecordRepository, SettingsRepository
from oso_desktop.store.remains import clear_mark, has_remains, mark_remains
from oso_desktop.store.subjects import subjects

FILE_NAME = "dossiers.db"
LOCK_NAME = "dossiers.lock"
_STEPS_BETWEEN_LOOKS = 10
"""Of the library's own machine, after which it asks again whether the store was closed."""


class Unit:
    """One unit of work: one connection, one transaction, and the repositories on it. Not to be kept after its block."""

    def __init__(self, connection: Connection, audit: AuditRepository) -> None:
        self.school = SchoolRepository(connection)
        self.users = UserRepository(connection)
        self.settings = SettingsRepository(connection)
        self.records = RecordRepository(connection)
        self.students = StudentRepository(connection)
        self.attachments = AttachmentRepository(connection)
        self.dossiers = DossierRepository(connection)
        self.versions = VersionContents(connection)
        self.packages = PackageContents(connection)
        self.letters = LetterRepository(connection)
        self.drafts = DraftRepository(connection)
        self.prints = PrintRepository(connection)
        self.own_cards = OwnCardRepository(connection)
        self.addresses = AddressRepository(connection)
        self.received = ReceivedRepository(connection)
        self.audit = audit
        self._connection = connection

    def subjects(self) -> dict[str, str]:
        """The pupil's id of every id that an entry of the log can be about."""
        return subjects(self._connection)

    def mark_remains(self) -> None:
        """Tells that something was overwritten that must be gone for good; a removal tells it by itself."""
        mark_remains(self._connection)


class Store:
    """An open store. Made by `create` or `open`, and to be closed; closing wipes the keys."""

    def __init__(
        self, folder: Path, store_id: str, keys: tuple[bytearray, bytearray], lock: FileLock
    ) -> None:
        self.store_id = store_id
        self._path = folder / FILE_NAME
        self._database_key, self._audit_key = keys
        self._lock = lock
        self._closed = False
        self._only: int | None = None
        self._head_refused = self._head_held = False
        self._engine = make_engine(self._path, self._database_key, guard=self.require_open, keeps=True)

    @classmethod
    def create(cls, folder: Path, *, store_id: str, database_key: bytes, audit_key: bytes) -> Self:
        """Make a new, empty store and open it.

        Raises StoreExists, StoreInUse, StoreReadOnly, StoreFull, and ValueError unless both keys have 32 bytes.
        """
        keys = checked_key(database_key), checked_key(audit_key)
        with folder_errors():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = _locked(folder)
        try:
            if (folder / FILE_NAME).exists():
                raise StoreExists
            with folder_errors():
                make_file(folder / FILE_NAME, store_id, keys)
                refuse_plaintext(folder / FILE_NAME)
            return cls(folder, store_id, keys, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path, *, store_id: str, database_key: bytes, audit_key: bytes) -> Self:
        """Open a store, bringing it up to date if an earlier version of the program made it.

        The caller has made sure that the key is right, so a file that does not open with it is damaged. Raises
        StoreMissing, StoreInUse, StoreForeign, StoreDamaged, StoreTooNew, StoreReadOnly, StoreFull, StoreBusy, and
        ValueError unless both keys have 32 bytes.
        """
        keys = checked_key(database_key), checked_key(audit_key)
        if not (folder / FILE_NAME).exists():
            raise StoreMissing
        lock = _locked(folder)
        try:
            with folder_errors():
                refuse_plaintext(folder / FILE_NAME)
                bring_up_to_date(folder / FILE_NAME, keys[0])
            store = cls(folder, store_id, keys, lock)
            store._check_identity()
        except BaseException:
            lock.release()
            raise
        return store

    def close(self) -> None:
        """Wipe the keys and let go of the file. A unit of work that is still open elsewhere can do nothing more."""
        self._closed = True
        for key in (self._database_key, self._audit_key):
            key[:] = bytes(len(key))
        self._engine.pool.dispose()
        self._lock.release()

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A unit of work that sees one moment of the store and can change nothing."""
        with self._connected(writing=False) as connection:
            yield self._unit(connection)

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """A unit of work that is saved as a whole when its block ends, and not at all if the block raises.

        That the head of the log was gone or lagged far is put on record with it, since the new head would hide that.
        Once the block has ended without an error, the work survives a power cut. Raises RuntimeError, and saves
        nothing, if something was changed without an audit entry.
        """
        with self._connected(writing=True) as connection:
            before = _changes(connection)
            kept = read_head(self._path.with_name(HEAD_NAME))
            told = self._of_head(kept, self._unit(connection).audit)
            unit = self._unit(connection, head_told=told)
            yield unit
            vouched = kept is None or unit.audit.agrees(kept)
            if _changes(connection) != before and unit.audit.appended is None:
                msg = "a change without an audit entry"
                raise RuntimeError(msg)
        # A head that tells of entries that are gone is not replaced: the next entry would hide that they are.
        if unit.audit.appended is not None and vouched:
            # The work is saved; a head that lags behind is still true, so its failure is no failure of the work.
            # Where none can be written, that there is none tells nothing new each time; where one stays, it does.
            self._head_refused, self._head_held = kept is None, True
            with contextlib.suppress(OSError):
                write_head(self._path.with_name(HEAD_NAME), unit.audit.appended)
                self._head_refused = self._head_held = False

    def _of_head(self, kept: AuditHead | None, log: AuditRepository) -> tuple[str, int] | None:
        """What is to be put on record of the head, with a number of entries: those there are, or by which it lags.

        A head that could not be replaced just now lags for that reason.
        """
        count = log.head().count
        if kept is None:
            return None if self._head_refused else (HEAD_WAS_GONE, count)
        lagged = count - kept.count > LAG_TOLERATED and not self._head_held and log.agrees(kept)
        return (HEAD_LAGGED, count - kept.count) if lagged else None

    @property
    def has_remains(self) -> bool:
        """Whether something was removed of which a trace may still stand in the file, until it is compacted."""
        with self._connected(writing=False) as connection:
            return has_remains(connection)

    def compact(self) -> None:
        """Writes the whole file anew, so that nothing is left in it of what was removed.

        All or nothing, also in a power cut. It takes some 25 ms and, for the time being, 1 MB of memory and of disk for
        each MB of the file. Closing the store breaks it off: StoreClosed. Raises StoreFull, StoreUnreachable,
        StoreNoMemory, StoreBusy, and StoreDamaged rather than write a damaged page down as a sound one; then the store
        is as it was, and still has remains.
        """
        self.require_open()
        with (
            database_errors(writing=True),
            self._lent(whole_file=True) as connection,
        ):
            library: Any = connection.connection.dbapi_connection
            require_sound(connection)
            library.set_progress_handler(lambda: self._taken_away, _STEPS_BETWEEN_LOOKS)
            connection.exec_driver_sql("VACUUM")
            library.set_progress_handler(None, _STEPS_BETWEEN_LOOKS)
            clear_mark(connection)

    @contextmanager
    def inspect(self) -> Iterator[Connection]:
        """A connection that looks at the file past the repositories and can change nothing: for `store.check`."""
        with self._connected(writing=False) as connection:
            yield connection

    def copy_out(self, target: Path) -> backup.Backup:
        """Copies the store, as it is at one moment, to where a backup may come, and opens that to see that it is whole.

        It may be done beside other work: who saves meanwhile waits for a step of it at most. Closing the store breaks
        it off: StoreClosed. Raises what `backup.copy_out` and `backup.read_back` do.
        """
        keys = self._backup_keys()
        self._require_sound_file()  # in the copy a page that was wiped would pass for a sound one
        with (
            database_errors(writing=False),
            self._lent(whole_file=True) as connection,
        ):
            head = backup.copy_out(connection, target, keys, self.require_open)
        return backup.read_back(target, head, keys, self.require_open)

    def keep_copy(self, target: Path) -> None:
        """Makes a backup of what `copy_out` wrote; raises what `backup.keep` does."""
        backup.keep(target, self.require_open)

    def _require_sound_file(self) -> None:
        """Raises StoreDamaged if any page fails its check, and lets others save in the meantime."""
        with self._connected(writing=False) as connection:
            if is_sound(connection):
                return
        with self._connected(writing=False) as connection:
            # A page that somebody was just writing fails its check as well. From this on nobody can.
            connection.execute(select(store_info.c.store_id))
            require_sound(connection)

    def examine_backup(self, path: Path) -> backup.Backup:
        """Looks through a backup of this store; raises what `backup.examine` does."""
        self.require_open()
        return backup.examine(path, self._backup_keys())

    def opens(self, path: Path) -> bool:
        """Whether the key of this store opens a database, which makes it ours.

        One that a crash left in the middle of a write is not touched, and cannot be told to be ours.
        """
        self.require_open()
        journal = path.with_name(f"{path.name}-journal")
        with contextlib.suppress(OsoError, OSError):
            if journal.exists() and journal.stat().st_size:
                return False
            with looked_into(path, self._backup_keys()) as unit:
                unit.audit.head()
                return True
        return False

    def _backup_keys(self) -> backup.BackupKeys:
        return backup.BackupKeys(store_id=self.store_id, database=self._database_key, audit=self._audit_key)

    @contextmanager
    def _connected(self, *, writing: bool) -> Iterator[Connection]:
        self.require_open()
        with (
            database_errors(writing=writing),
            self._lent(writing=writing) as connection,
            connection.begin(),
        ):
            try:
                yield connection
            except (DBAPIError, OsoError):
                raise
            except Exception:
                require_sound(connection)
                raise

    @contextmanager
    def _lent(self, **options: bool) -> Iterator[Connection]:
        """A connection for one piece of work; after work that failed, and in a closed store, none is kept."""
        try:
            with self._engine.connect().execution_options(**options) as connection:
                try:
                    yield connection
                except BaseException:
                    connection.detach()
                    raise
        finally:
            if self._closed:  # by somebody else, while this was going on
                self._engine.pool.dispose()

    def _unit(self, connection: Connection, *, head_told: tuple[str, int] | None = None) -> Unit:
        head_file = self._path.with_name(HEAD_NAME)
        log = AuditRepository(connection, self._audit_key, self.store_id, head_file, head_told=head_told)
        return Unit(connection, log)

    @contextmanager
    def drafting(self) -> Iterator[DraftRepository]:
        """A unit of work on the drafts alone, which are nobody's act to record; saved as `write` saves."""
        with self._connected(writing=True) as connection:
            yield DraftRepository(connection)

    def only_here(self) -> None:
        """From now on only the calling thread may use the store; work elsewhere ends with StoreClosed, unsaved.

        It ends at its next statement or at its commit, whichever comes first.
        """
        self._only = threading.get_ident()

    def require_open(self) -> None:
        """Raises StoreClosed once the store was closed, or was kept for another thread."""
        if self._taken_away:
            raise StoreClosed

    @property
    def _taken_away(self) -> bool:
        return self._closed or self._only not in (None, threading.get_ident())

    def _check_identity(self) -> None:
        with self._connected(writing=False) as connection:
            if connection.execute(select(store_info.c.store_id)).scalar_one_or_none() != self.store_id:
                raise StoreForeign


@contextmanager
def looked_into(path: Path, keys: backup.BackupKeys) -> Iterator[Unit]:
    """A unit of work that only reads, of a store or backup that nobody has open; raises StoreDamaged for any other."""
    try:
        with (
            database_errors(writing=False),
            make_engine(path, keys.database).connect() as connection,
            connection.begin(),
        ):
            log = AuditRepository(connection, keys.audit, keys.store_id, path.with_name(HEAD_NAME))
            yield Unit(connection, log)
    except DBAPIError as error:  # an earlier version of the program made other tables
        raise StoreDamaged from error


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keeps every other instance of the program off a folder in which a store is being made.

    Raises StoreInUse, StoreReadOnly, StoreFull.
    """
    lock = _locked(folder)
    try:
        yield
    finally:
        lock.release()


def move_store(source: Path, target: Path) -> None:
    """Puts the files of a closed store into another folder; one rename decides, before which `target` has no store.

    Raises OSError; what had been put in `target` then stays for the caller to remove.
    """
    head = read_head(source / HEAD_NAME)
    if head is None:
        raise FileNotFoundError(HEAD_NAME)
    write_head(target / HEAD_NAME, head)
    put_in_place(source / FILE_NAME, target / FILE_NAME)
    sync_folder(target)


def _changes(connection: Connection) -> int:
    """How many rows a connection has changed since it was opened."""
    return connection.connection.dbapi_connection.total_changes  # type: ignore[union-attr,no-any-return]  # sqlcipher3's own


def _locked(folder: Path) -> FileLock:
    # Not bound to a thread: the window closes what the worker opened.
    lock = FileLock(folder / LOCK_NAME, thread_local=False)
    with folder_errors():
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            raise StoreInUse from error
    return lock
