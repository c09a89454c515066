"""What a removal leaves behind in the file, and whether that was cleared away.

With `secure_delete` the library overwrites a row that is removed. But whenever it moved rows from one page to another
before, to make room, it left a copy of them in the unused middle of the first page, and overwrites that only when it
needs the room. So a name can outlive its row (measured: in two of nine made-up schools). Only writing the whole file
anew, which `Store.compact` does, takes such copies away. Content of more than one page is never moved, so nothing of
it can stay.

That it is still to be done stands in the file itself, in a number that the library keeps for whoever uses it.
"""

from __future__ import annotations

from sqlalchemy import Connection


def mark_remains(connection: Connection) -> None:
    """Within the transaction of a removal: the file must be written anew."""
    connection.exec_driver_sql("PRAGMA user_version = 1")


def clear_mark(connection: Connection) -> None:
    """It was written anew."""
    connection.exec_driver_sql("PRAGMA user_version = 0")


def has_remains(connection: Connection) -> bool:
    """Whether something was removed since the file was last written anew."""
    return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
