"""Transfer dossiers: what was chosen may change, what was recorded may not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, select, true
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    Package,
    PackageId,
    TransferDossier,
    Version,
    VersionId,
)
from oso_desktop.store._tables import (
    deliveries,
    dossier_events,
    dossiers,
    inzage_facts,
    letters,
    package_contents,
    packages,
    remarks,
    version_contents,
    versions,
)
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import (
    PAYLOAD_VERSION,
    dump,
    dump_event,
    dump_inzage,
    load,
    load_event,
    load_inzage,
)
from oso_desktop.store.people import StudentRepository
from oso_desktop.store.remains import mark_remains


@dataclass(frozen=True, slots=True)
class _Facts:
    """One of a dossier's tuples of facts: its attribute, its table, how a fact is written and read, its own columns."""

    attribute: str
    table: Table
    load: Callable[[str], object]
    columns: tuple[str, ...] = ()
    dump: Callable[[Any], str] = dump

    def row(self, dossier: DossierId, fact: object) -> dict[str, object]:
        return {
            "dossier_id": dossier,
            "payload": self.dump(fact),
            "payload_version": PAYLOAD_VERSION,
            **{name: getattr(fact, name) for name in self.columns},
        }


# In this order each fact finds what it refers to already there.
_FACTS = (
    _Facts("inzage", inzage_facts, load_inzage, dump=dump_inzage),
    _Facts("remarks", remarks, lambda text: load(text, Remark), ("id",)),
    _Facts("versions", versions, lambda text: load(text, Version), ("id",)),
    _Facts("packages", packages, lambda text: load(text, Package), ("id", "version_id")),
    _Facts("events", dossier_events, load_event, dump=dump_event),
    _Facts("deliveries", deliveries, lambda text: load(text, Delivery), ("id", "version_id", "package_id")),
)


class DossierRepository:
    """The transfer dossiers with all facts recorded about them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, dossier: TransferDossier) -> None:
        """Add the dossier, or replace its choices and add its new facts.

        Facts that the store already has must all be there, unchanged and in the same order; raises RuntimeError
        otherwise, as it does for a dossier that changes pupil.
        """
        self._save_choices(dossier)
        StudentRepository(self._connection).complete_marks(dossier.student_id)
        for facts in _FACTS:
            present: tuple[object, ...] = getattr(dossier, facts.attribute)
            stored = self._stored(facts, dossier.id)
            if present[: len(stored)] != stored:
                msg = f"recorded facts of a dossier were changed or left out: {facts.attribute}"
                raise RuntimeError(msg)
            if fresh := present[len(stored) :]:
                self._connection.execute(
                    plain_insert(facts.table), [facts.row(dossier.id, fact) for fact in fresh]
                )

    def get(self, dossier_id: DossierId) -> TransferDossier:
        """The dossier; raises KeyError if there is none."""
        found = self._read(dossiers.c.id == dossier_id)
        if not found:
            raise KeyError(dossier_id)
        return found[0]

    def of_student(self, student_id: StudentId) -> tuple[TransferDossier, ...]:
        """One pupil's dossiers, the newest first."""
        return tuple(self._read(dossiers.c.student_id == student_id))

    def all(self) -> list[TransferDossier]:
        """All dossiers, the newest first; the number of queries does not depend on how many there are."""
        return self._read(true())

    def remove(self, dossier_id: DossierId) -> None:
        """Remove a dossier of which nothing was recorded yet.

        Raises KeyError if there is none, and RuntimeError if it has facts or letters: those go with their pupil only.
        """
        for table in (*(facts.table for facts in _FACTS), letters):
            if self._connection.execute(
                select(exists().where(table.c.dossier_id == dossier_id))
            ).scalar_one():
                msg = f"a dossier with recorded facts cannot be removed: {table.name}"
                raise RuntimeError(msg)
        if not self._connection.execute(delete(dossiers).where(dossiers.c.id == dossier_id)).rowcount:
            raise KeyError(dossier_id)
        mark_remains(self._connection)

    def destroy(self, dossier_id: DossierId) -> None:
        """Remove a dossier with all its facts, letters and sealed content; raises KeyError if there is none.

        That its term has passed is for the caller to know (R152, R155).
        """
        if not self._connection.execute(delete(dossiers).where(dossiers.c.id == dossier_id)).rowcount:
            raise KeyError(dossier_id)
        mark_remains(self._connection)

    def _save_choices(self, dossier: TransferDossier) -> None:
        owner = self._connection.execute(
            select(dossiers.c.student_id).where(dossiers.c.id == dossier.id)
        ).scalar_one_or_none()
        if owner not in (None, dossier.student_id):
            msg = "a dossier cannot change pupil"
            raise RuntimeError(msg)
        bare = replace(dossier, inzage=(), remarks=(), versions=(), packages=(), deliveries=(), events=())
        values = {"payload": dump(bare), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(dossiers)
            .values(id=dossier.id, student_id=dossier.student_id, **values)
            .on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def _stored(self, facts: _Facts, dossier_id: DossierId) -> tuple[object, ...]:
        table = facts.table
        payloads = self._connection.execute(
            select(table.c.payload).where(table.c.dossier_id == dossier_id).order_by(table.c.number)
        ).scalars()
        return tuple(facts.load(payload) for payload in payloads)

    def _read(self, which: ColumnElement[bool]) -> list[TransferDossier]:
        bare = {
            identifier: load(payload, TransferDossier)
            for identifier, payload in self._connection.execute(
                select(dossiers.c.id, dossiers.c.payload).where(which).order_by(dossiers.c.number.desc())
            ).all()
        }
        recorded: dict[str, dict[str, list[object]]] = {identifier: {} for identifier in bare}
        for facts in _FACTS:
            table = facts.table
            query = select(table.c.dossier_id, table.c.payload).join(
                dossiers, dossiers.c.id == table.c.dossier_id
            )
            found = self._connection.execute(query.where(which).order_by(table.c.number)).all()
            for identifier, payload in found:
                recorded[identifier].setdefault(facts.attribute, []).append(facts.load(payload))
        return [_with_facts(dossier, recorded[identifier]) for identifier, dossier in bare.items()]


def _with_facts(dossier: TransferDossier, recorded: dict[str, list[object]]) -> TransferDossier:
    values: dict[str, Any] = {attribute: tuple(facts) for attribute, facts in recorded.items()}
    return replace(dossier, **values) if values else dossier


class VersionContents:
    """The sealed XML of frozen versions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, version_id: VersionId, blob: SealedBlob) -> None:
        """Store it once; the version itself must be there by the end of the unit of work."""
        put_content(self._connection, version_contents, version_id, blob)

    def content(self, version_id: VersionId) -> SealedBlob:
        """What was stored; raises KeyError if there is none."""
        return get_content(self._connection, version_contents, version_id)


class PackageContents:
    """The sealed packages for receiving schools."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, package_id: PackageId, blob: SealedBlob) -> None:
        """Store it once; the package itself must be there by the end of the unit of work."""
        put_content(self._connection, package_contents, package_id, blob)

    def content(self, package_id: PackageId) -> SealedBlob:
        """What was stored; raises KeyError if there is none."""
        return get_content(self._connection, package_contents, package_id)
