"""Sealed content: bytes that the store keeps and cannot read."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, insert, select


@dataclass(frozen=True, slots=True)
class SealedBlob:
    """Content sealed with a key of its own, and that key wrapped; shredding the wrapped key shreds the content."""

    wrapped_key: bytes = field(repr=False)
    sealed: bytes = field(repr=False)


def put_content(connection: Connection, table: Table, owner: str, blob: SealedBlob) -> None:
    """Store the content of one row of the table that `table` hangs on; it can be stored once only."""
    connection.execute(
        insert(table), {"owner_id": owner, "wrapped_key": blob.wrapped_key, "sealed": blob.sealed}
    )


def get_content(connection: Connection, table: Table, owner: str) -> SealedBlob:
    """The content of a row; raises KeyError if there is none."""
    row = connection.execute(
        select(table.c.wrapped_key, table.c.sealed).where(table.c.owner_id == owner)
    ).one_or_none()
    if row is None:
        raise KeyError(owner)
    return SealedBlob(row.wrapped_key, row.sealed)
