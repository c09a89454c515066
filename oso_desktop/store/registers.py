"""What belongs to the whole store: the school's settings, and the records that never change."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Connection, select
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.records import Record
from oso_desktop.dossier.settings import SETTINGS
from oso_desktop.store._tables import records, settings
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, dump_record, load, load_record

T = TypeVar("T")


class SettingsRepository:
    """What the school set, one value of each kind in `SETTINGS`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[T]) -> T:
        """What was set last, or the default of this kind; raises KeyError for a kind that is no setting."""
        payload = self._connection.execute(
            select(settings.c.payload).where(settings.c.name == SETTINGS[kind])
        ).scalar_one_or_none()
        return kind() if payload is None else load(payload, kind)

    def save(self, value: object) -> None:
        """Sets a value; raises KeyError for a kind that is no setting."""
        values = {"payload": dump(value), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(settings)
            .values(name=SETTINGS[type(value)], **values)
            .on_conflict_do_update(index_elements=["name"], set_=values)
        )


class RecordRepository:
    """The records of the whole school, which are only ever added to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Record, student_id: StudentId | None = None) -> None:
        """Records something; what is about one pupil names the pupil here, and goes when the pupil is removed."""
        self._connection.execute(
            plain_insert(records),
            {"student_id": student_id, "payload": dump_record(record), "payload_version": PAYLOAD_VERSION},
        )

    def all(self) -> tuple[Record, ...]:
        """Every record, in the order of recording."""
        payloads = self._connection.execute(select(records.c.payload).order_by(records.c.number)).scalars()
        return tuple(load_record(payload) for payload in payloads)

    def of_student(self, student_id: StudentId) -> tuple[Record, ...]:
        """The records about one pupil, in the order of recording."""
        payloads = self._connection.execute(
            select(records.c.payload).where(records.c.student_id == student_id).order_by(records.c.number)
        ).scalars()
        return tuple(load_record(payload) for payload in payloads)
