"""Which pupil an id of the log is about: the pupil's own, or of what belongs to that pupil."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, select

from oso_desktop.store import _tables as tables

_WAYS: tuple[Select[Any], ...] = (
    select(tables.students.c.id, tables.students.c.id),
    select(tables.dossiers.c.id, tables.dossiers.c.student_id),
    select(tables.attachments.c.id, tables.attachments.c.student_id),
    select(tables.letters.c.id, tables.dossiers.c.student_id).join(
        tables.dossiers, tables.dossiers.c.id == tables.letters.c.dossier_id
    ),
    select(tables.received.c.id, tables.received.c.student_id),
    select(tables.prints.c.id, tables.prints.c.student_id).where(tables.prints.c.student_id.is_not(None)),
)


def subjects(connection: Connection) -> dict[str, str]:
    """The pupil's id of every id that an entry of the log can have as its subject; six queries that read no record."""
    return {row[0]: row[1] for way in _WAYS for row in connection.execute(way)}
