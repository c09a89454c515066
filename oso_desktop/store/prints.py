"""Prints that belong to no dossier, each with its sealed PDF."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, insert, select, true

from oso_desktop.dossier.prints import PrintId, PrintKind, SchoolPrint
from oso_desktop.store._tables import print_contents, prints
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, load


class PrintRepository:
    """The prints. Nothing of a print changes; one of a pupil goes when the pupil goes, the others stay."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, made: SchoolPrint, blob: SealedBlob) -> None:
        """Add a print with its content."""
        self._connection.execute(
            insert(prints),
            {
                "id": made.id,
                "student_id": made.student_id,
                "kind": made.kind.value,
                "about": made.about,
                "payload": dump(made),
                "payload_version": PAYLOAD_VERSION,
            },
        )
        put_content(self._connection, print_contents, made.id, blob)

    def of(self, kind: PrintKind, about: str) -> tuple[SchoolPrint, ...]:
        """The prints of one paper, copies among them, in the order in which they were made."""
        return self._read((prints.c.kind == kind.value) & (prints.c.about == about))

    def all(self) -> tuple[SchoolPrint, ...]:
        """Every print, in the order in which they were made."""
        return self._read(true())

    def get(self, print_id: PrintId) -> SchoolPrint:
        """The print; raises KeyError if there is none."""
        found = self._read(prints.c.id == print_id)
        if not found:
            raise KeyError(print_id)
        return found[0]

    def content(self, print_id: PrintId) -> SealedBlob:
        """The sealed PDF; raises KeyError if there is none."""
        return get_content(self._connection, print_contents, print_id)

    def _read(self, which: ColumnElement[bool]) -> tuple[SchoolPrint, ...]:
        payloads = self._connection.execute(select(prints.c.payload).where(which).order_by(prints.c.number))
        return tuple(load(payload, SchoolPrint) for payload in payloads.scalars())
