"""Letters as they were made, each with its sealed PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from oso_desktop.dossier.correspondence import Letter, LetterId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.store._tables import letter_contents, letters
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, load


class LetterRepository:
    """The letters. Of a letter nothing changes but the moment of its printing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, letter: Letter, blob: SealedBlob) -> None:
        """Add a letter with its content."""
        self._connection.execute(
            insert(letters),
            {
                "dossier_id": letter.dossier_id,
                "id": letter.id,
                "printed_at": letter.printed_at.isoformat() if letter.printed_at else None,
                "payload": dump(replace(letter, printed_at=None)),
                "payload_version": PAYLOAD_VERSION,
            },
        )
        put_content(self._connection, letter_contents, letter.id, blob)

    def of_dossier(self, dossier_id: DossierId) -> tuple[Letter, ...]:
        """One dossier's letters, in the order in which they were made."""
        return self._read(letters.c.dossier_id == dossier_id)

    def get(self, letter_id: LetterId) -> Letter:
        """The letter; raises KeyError if there is none."""
        found = self._read(letters.c.id == letter_id)
        if not found:
            raise KeyError(letter_id)
        return found[0]

    def content(self, letter_id: LetterId) -> SealedBlob:
        """The sealed PDF; raises KeyError if there is none."""
        return get_content(self._connection, letter_contents, letter_id)

    def mark_printed(self, letter_id: LetterId, at: datetime) -> None:
        """Record when the letter was printed last; raises KeyError if there is none."""
        changed = self._connection.execute(
            update(letters).where(letters.c.id == letter_id).values(printed_at=at.isoformat())
        )
        if not changed.rowcount:
            raise KeyError(letter_id)

    def _read(self, which: ColumnElement[bool]) -> tuple[Letter, ...]:
        rows = self._connection.execute(
            select(letters.c.payload, letters.c.printed_at).where(which).order_by(letters.c.number)
        )
        return tuple(
            replace(load(payload, Letter), printed_at=datetime.fromisoformat(printed) if printed else None)
            for payload, printed in rows
        )
