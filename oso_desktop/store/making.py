"""The file of a store: made whole, brought up to date, and looked at for damage."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, insert

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.store import migrate
from oso_desktop.store._tables import store_info
from oso_desktop.store.audit import HEAD_NAME, AuditHead, genesis, write_head
from oso_desktop.store.engine import make_engine
from oso_desktop.store.errors import StoreDamaged, database_errors

_FRESH_NAME = "dossiers.nieuw.db"


def make_file(path: Path, store_id: str, keys: tuple[bytearray, bytearray]) -> None:
    """Build the store under another name first, so that a power cut leaves either no store or a whole one."""
    folder = path.parent
    fresh = folder / _FRESH_NAME
    journal = fresh.with_name(f"{_FRESH_NAME}-journal")
    for leftover in (fresh, journal):
        leftover.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    engine = make_engine(fresh, keys[0], foreign_keys=False)
    with (
        database_errors(writing=True),
        engine.connect().execution_options(writing=True) as connection,
        connection.begin(),
    ):
        migrate.upgrade(connection)
        connection.execute(insert(store_info), {"id": 1, "store_id": store_id})
    write_head(folder / HEAD_NAME, AuditHead(0, genesis(keys[1], store_id)))
    put_in_place(fresh, path)
    journal.unlink(missing_ok=True)
    sync_folder(folder)


def bring_up_to_date(path: Path, key: bytearray) -> None:
    """Migrate an older store, with a copy kept; raises StoreTooNew for one of a revision unknown here."""
    with database_errors(writing=True):
        with make_engine(path, key).connect() as connection:
            revision = migrate.revision_of(connection)
            if revision == migrate.HEAD:
                return
            migrate.check_known(revision)
            require_sound(connection)
        migrate.keep_backup(path)
        engine = make_engine(path, key, foreign_keys=False)
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            migrate.upgrade(connection)


def require_sound(connection: Connection) -> None:
    """Raises StoreDamaged if any page fails its check: then it was not our mistake that something was not understood.

    SQLCipher hands out zeros for such a page, and tells of it only when the next page is read, or at the commit; of a
    page that was wiped to zeros it tells nothing. Where the page was the last of a long value, whoever asked for that
    gets it without an error, and with an end of zeros. A full look costs some 5 ms for each MB of the file.
    """
    if not is_sound(connection):
        raise StoreDamaged


def is_sound(connection: Connection) -> bool:
    return connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is None
