"""Brings a store to the tables of this program. Alembic is loaded only when there is something to do."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from oso_desktop.durable import put_in_place
from oso_desktop.store.errors import NO_ROOM, CopyFailed, NoRoomForCopy, StoreDamaged, StoreTooNew

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"
"""The newest revision; what a store must have to be read by this program."""

SCRIPTS = Path(__file__).parent / "migrations"
BACKUP_NAME = "dossiers-voor-bijwerken.db"


def revision_of(connection: Connection) -> str:
    """The revision of a store; raises StoreDamaged if it has none."""
    try:
        found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", None) == 1:  # SQLITE_ERROR: no such table
            raise StoreDamaged from error
        raise
    if len(found) != 1:
        raise StoreDamaged
    return str(found[0])


def check_known(revision: str) -> None:
    """Raises StoreTooNew if this program has never heard of the revision."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - a fifth of a second, rarely needed
    from alembic.script.revision import RevisionError  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    try:
        script = ScriptDirectory.from_config(_config()).get_revision(revision)
    except (CommandError, RevisionError) as error:
        raise StoreTooNew from error
    if script is None or script.revision != revision:
        raise StoreTooNew


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to a revision, within the transaction that the connection is in.

    Foreign keys must be off on the connection: rebuilding a table drops it, which would remove what belongs to it.
    Raises RuntimeError if anything refers to nothing afterwards; the caller rolls back.
    """
    from alembic import command  # noqa: PLC0415 - a fifth of a second, rarely needed

    _let_tables_be_rebuilt(connection)
    command.upgrade(_config(connection), revision)
    _check_references(connection)


def downgrade(connection: Connection, revision: str) -> None:
    """Bring the tables back to an earlier revision, under the same conditions as `upgrade`."""
    from alembic import command  # noqa: PLC0415 - as above

    _let_tables_be_rebuilt(connection)
    command.downgrade(_config(connection), revision)
    _check_references(connection)


def _let_tables_be_rebuilt(connection: Connection) -> None:
    """A rebuilt table is gone for a moment; the triggers of others that look into it are not to mind."""
    connection.exec_driver_sql("PRAGMA legacy_alter_table = ON")


def keep_backup(database: Path) -> None:
    """Copy the encrypted file beside itself before a migration touches it; the copy of an earlier migration goes.

    No connection may be open. The file is whole, since opening it to read the revision has replayed its journal. Raises
    NoRoomForCopy, or CopyFailed for a copy that is not the same when read back, and OSError; then nothing was changed.
    """
    target = database.with_name(BACKUP_NAME)
    fresh = target.with_suffix(".nieuw")
    try:
        shutil.copyfile(database, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
            if hashlib.file_digest(file, "sha256").digest() != _digest(database):
                raise CopyFailed
        put_in_place(fresh, target)
    except BaseException as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            raise NoRoomForCopy from error
        raise


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _check_references(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        msg = "a migration left rows that refer to nothing"
        raise RuntimeError(msg)


def _config(connection: Connection | None = None) -> Config:
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
