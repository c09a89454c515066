"""What other schools brought: each delivery as it came, sealed, and what happened with it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, delete, insert, select, true

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import Received, ReceivedEvent, ReceivedId
from oso_desktop.store._tables import received, received_contents, received_events
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import (
    PAYLOAD_VERSION,
    dump,
    dump_received_event,
    load,
    load_received_event,
)
from oso_desktop.store.remains import mark_remains


class ReceivedRepository:
    """The deliveries. Nothing of one changes; it goes with its pupil, or when its sender asks for that (R132, R133)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, delivery: Received, blob: SealedBlob) -> None:
        """Add a delivery with its content."""
        self._connection.execute(
            insert(received),
            {
                "id": delivery.id,
                "student_id": delivery.student_id,
                "package_id": delivery.package_id,
                "payload": dump(delivery),
                "payload_version": PAYLOAD_VERSION,
            },
        )
        put_content(self._connection, received_contents, delivery.id, blob)

    def all(self) -> tuple[Received, ...]:
        """Every delivery, in the order in which they came."""
        return self._read(true())

    def of_student(self, student_id: StudentId) -> tuple[Received, ...]:
        """One pupil's deliveries, in the order in which they came."""
        return self._read(received.c.student_id == student_id)

    def get(self, received_id: ReceivedId) -> Received:
        """The delivery; raises KeyError if there is none."""
        found = self._read(received.c.id == received_id)
        if not found:
            raise KeyError(received_id)
        return found[0]

    def content(self, received_id: ReceivedId) -> SealedBlob:
        """The sealed dossier; raises KeyError if there is none."""
        return get_content(self._connection, received_contents, received_id)

    def record(self, received_id: ReceivedId, event: ReceivedEvent) -> None:
        """Adds what happened with a delivery."""
        self._connection.execute(
            insert(received_events),
            {
                "received_id": received_id,
                "payload": dump_received_event(event),
                "payload_version": PAYLOAD_VERSION,
            },
        )

    def events(self) -> Mapping[ReceivedId, tuple[ReceivedEvent, ...]]:
        """What happened with every delivery, in the order of recording; of most that is nothing."""
        found: dict[ReceivedId, tuple[ReceivedEvent, ...]] = {}
        query = select(received_events.c.received_id, received_events.c.payload)
        for owner, payload in self._connection.execute(query.order_by(received_events.c.number)):
            found[owner] = (*found.get(owner, ()), load_received_event(payload))
        return found

    def destroy(self, received_id: ReceivedId) -> None:
        """Remove a delivery with its content and all that is known of it; raises KeyError if there is none."""
        if not self._connection.execute(delete(received).where(received.c.id == received_id)).rowcount:
            raise KeyError(received_id)
        mark_remains(self._connection)

    def _read(self, which: ColumnElement[bool]) -> tuple[Received, ...]:
        payloads = self._connection.execute(
            select(received.c.payload).where(which).order_by(received.c.number)
        ).scalars()
        return tuple(load(payload, Received) for payload in payloads)
