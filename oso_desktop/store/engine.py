"""How a connection to the encrypted file is made. The key enters here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import NullPool, QueuePool

from oso_desktop.store.errors import StoreForeign, StoreMissing

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

KEY_BYTES = 32
BUSY_SECONDS = 10.0
"""How long we wait for a virus scanner or a backup that holds the file."""

CHECKS = (("cipher_version", None), ("cipher_status", "1"))
"""What an encrypting library answers; an ordinary one takes the key and answers nothing. None is any answer."""

_PLAIN = b"SQLite format 3\0"

_SETTINGS = (
    "PRAGMA cipher_memory_security = ON",
    # Without sidecars at rest a copy of the one file is a whole copy. Truncating the journal makes each commit
    # durable without relying on a synced folder, and without deleting a file that a virus scanner may hold. Measured
    # (benchmarks/journal.py, docs/maintainers.md): a write-ahead log saves a few hundredths of a commit, and then a
    # copy of the file alone lacks what is still in the log.
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA recursive_triggers = ON",  # else INSERT OR REPLACE would pass by the triggers that protect facts
)


def checked_key(key: bytes) -> bytearray:
    """A copy of a key that can be wiped; raises ValueError unless it has 32 bytes.

    SQLCipher silently takes a raw key of another length for a passphrase.
    """
    if len(key) != KEY_BYTES:
        msg = f"a key has {KEY_BYTES} bytes"
        raise ValueError(msg)
    return bytearray(key)


def refuse_plaintext(path: Path) -> None:
    """Raises StoreForeign if the file is an unencrypted database.

    Only while no connection is open in this process: closing any handle of a file drops this process's locks on it
    (POSIX), and with them what keeps two writers apart.
    """
    with path.open("rb") as file:
        if file.read(len(_PLAIN)) == _PLAIN:
            raise StoreForeign


def make_engine(
    path: Path,
    key: bytearray,
    *,
    foreign_keys: bool = True,
    guard: Callable[[], None] = lambda: None,
    keeps: bool = False,
) -> Engine:
    """An engine whose every connection is keyed, checked and set.

    `key` is read at each connection, so wiping it stops new ones. `guard` is called before each statement and each
    commit and may raise. `foreign_keys` is off only for a migration that rebuilds tables. With `keeps` one connection
    stays open between two units of work, until the pool is disposed of: opening one is most of what a short unit costs
    (`python -m benchmarks unit`). It keeps what it knows of the tables, nothing of what stands in them, and is left for
    a new one as soon as another file stands at `path`.
    """

    def connect() -> DBAPIConnection:
        if not path.exists():  # left to itself the library would make a new file
            raise StoreMissing
        connection = sqlcipher.connect(
            str(path),
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=not keeps,
            cached_statements=0,  # one that is kept holds on to the values it was given last
        )
        try:
            _unlock(connection, key)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        except BaseException:
            connection.close()
            raise
        return connection  # type: ignore[no-any-return]  # sqlcipher3 has no type information

    pool = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": -1} if keeps else {"poolclass": NullPool}
    engine = create_engine("sqlite://", creator=connect, module=sqlcipher, hide_parameters=True, **pool)
    if keeps:
        _keep_to_one_file(engine, path)

    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        alone = options.get(
            "whole_file", False
        )  # such work is a transaction by itself, never part of another
        writing = options.get("writing", False)
        connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writing or alone else 'ON'}")
        if not alone:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    event.listen(engine, "begin", begin)
    event.listen(engine, "before_cursor_execute", lambda *_: guard())
    event.listen(engine, "commit", lambda _: guard())
    return engine


def _keep_to_one_file(engine: Engine, path: Path) -> None:
    """Lets a kept connection work on the file at `path` alone, and forget what it read when its work is done."""

    def identity() -> tuple[int, int] | None:
        try:
            found = path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def connected(_: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        record.info["file"] = identity()

    def taken(_: DBAPIConnection, record: ConnectionPoolEntry, _fairy: object) -> None:
        if record.info["file"] is None or record.info["file"] != identity():
            raise DisconnectionError

    def returned(connection: DBAPIConnection | None, _: ConnectionPoolEntry) -> None:
        if connection is not None:
            connection.cursor().execute("PRAGMA shrink_memory")

    event.listen(engine, "connect", connected)
    event.listen(engine, "checkout", taken)
    event.listen(engine, "checkin", returned)


def _unlock(connection: DBAPIConnection, key: bytearray) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for question, expected in CHECKS:
        answer = cursor.execute(f"PRAGMA {question}").fetchone()
        if not answer or not answer[0] or (expected and str(answer[0]) != expected):
            msg = f"the database library does not encrypt: {question}"
            raise RuntimeError(msg)
    for setting in _SETTINGS:
        cursor.execute(setting)
    cursor.close()
