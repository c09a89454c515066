"""Looks through a whole store, part by part; a fault in one part never ends the looking.

A page that fails its check spoils the connection that read it, so after a fault there is a new one. What is sealed is
handed out as it lies there: only who has the content key can say whether it unseals.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache, partial
from types import MappingProxyType
from typing import Any, Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Column, Connection, Row, Table, create_engine, select
from sqlalchemy.exc import DBAPIError

from oso_desktop.dossier.addresses import KnownSchool, OwnCard
from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.prints import SchoolPrint
from oso_desktop.dossier.received import Received
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.settings import SETTINGS
from oso_desktop.dossier.transfer import Delivery, Package, TransferDossier, Version
from oso_desktop.store import _tables as tables
from oso_desktop.store import migrate
from oso_desktop.store.audit import AuditVerdict
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store
from oso_desktop.store.errors import StoreClosed, StoreError
from oso_desktop.store.payload import (
    UnreadablePayload,
    load,
    load_event,
    load_inzage,
    load_received_event,
    load_record,
)

MOST_PAGES = 20
"""Damaged pages that are named one by one; a broken disk has thousands."""


class FlawKind(StrEnum):
    """What can be wrong with the file, apart from the log."""

    PAGE = "pagina"
    """A page was changed or damaged: it fails the check that the encryption put on it."""
    UNREADABLE = "onleesbaar"
    """A part cannot be read at all."""
    STRUCTURE = "bouw"
    """The pages are each as written, but do not fit together."""
    REFERENCE = "verwijzing"
    """A row belongs to something that is not there."""
    SCHEMA = "tabellen"
    """A table or a protection of one is gone, new or changed."""
    VALUE = "waarde"
    """A row says what this program cannot have written."""
    PLACE = "plaats"
    """A row is in another's place: what it says of itself is not what it is kept under."""
    NO_CONTENT = "zonder inhoud"
    """Something is known of an item whose sealed content is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One fault: `table` and `row` (an id or a number) say where, empty for the whole file; it holds no data."""

    kind: FlawKind
    table: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRow:
    """A sealed item as it lies in the store, and the digest (hex) of what it must hold, empty where none is known.

    `row` is its id. A draft has none: it is sealed for a person (`by`) and a place in the program (`row`).
    """

    table: str
    row: str
    by: str = ""
    blob: SealedBlob = field(repr=False)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A table with payloads: the column that names a row, and how the payload is read."""

    table: Table
    key: str
    load: Callable[[str, str], object]


def _of(kind: type) -> Callable[[str, str], object]:
    return lambda _, text: load(text, kind)


_SETTING_KINDS = {name: kind for kind, name in SETTINGS.items()}

_KEPT = (
    _Kept(tables.own_school, "id", _of(OwnSchool)),
    _Kept(tables.users, "name", _of(Colleague)),
    _Kept(tables.student_records, "student_id", _of(Student)),
    _Kept(tables.attachments, "id", _of(Attachment)),
    _Kept(tables.dossiers, "id", _of(TransferDossier)),
    _Kept(tables.settings, "name", lambda name, text: load(text, _SETTING_KINDS[name])),
    _Kept(tables.records, "number", lambda _, text: load_record(text)),
    _Kept(tables.inzage_facts, "number", lambda _, text: load_inzage(text)),
    _Kept(tables.remarks, "id", _of(Remark)),
    _Kept(tables.versions, "id", _of(Version)),
    _Kept(tables.packages, "id", _of(Package)),
    _Kept(tables.deliveries, "id", _of(Delivery)),
    _Kept(tables.dossier_events, "number", lambda _, text: load_event(text)),
    _Kept(tables.letters, "id", _of(Letter)),
    _Kept(tables.prints, "id", _of(SchoolPrint)),
    _Kept(tables.own_cards, "id", _of(OwnCard)),
    _Kept(tables.addresses, "id", _of(KnownSchool)),
    _Kept(tables.received, "id", _of(Received)),
    _Kept(tables.received_events, "number", lambda _, text: load_received_event(text)),
)

_CONTENTS = (
    (tables.attachments, tables.attachment_contents, _of(Attachment)),
    (tables.versions, tables.version_contents, _of(Version)),
    (tables.packages, tables.package_contents, _of(Package)),
    (tables.letters, tables.letter_contents, _of(Letter)),
    (tables.prints, tables.print_contents, _of(SchoolPrint)),
    (tables.own_cards, tables.own_card_keys, _of(OwnCard)),
    (tables.received, tables.received_contents, _of(Received)),
)
_REPEATED: Mapping[str, Mapping[str, str]] = {
    "users": {"name": "name"},
    "student_records": {"student_id": "id"},
    "attachments": {"id": "id", "student_id": "student_id", "kind": "kind"},
    "dossiers": {"id": "id", "student_id": "student_id"},
    "versions": {"id": "id"},
    "packages": {"id": "id", "version_id": "version_id"},
    "deliveries": {"id": "id", "version_id": "version_id", "package_id": "package_id"},
    "remarks": {"id": "id"},
    "letters": {"id": "id", "dossier_id": "dossier_id"},
    "prints": {"id": "id", "student_id": "student_id", "kind": "kind", "about": "about"},
    "own_cards": {"id": "id"},
    "addresses": {"id": "id", "brin": "brin", "location": "location"},
    "received": {"id": "id", "student_id": "student_id", "package_id": "package_id"},
}
"""Columns that repeat what the payload says itself, each with the name it has there."""


@dataclass(slots=True)
class Examination:
    """The looking, and how much was looked at so far: rows and sealed items."""

    store: Store
    rows: int = 0
    items: int = 0
    _open: tuple[contextlib.ExitStack, Connection] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def _connection(self) -> Connection:
        """The connection in use; making one takes more time than most of what is asked of it."""
        if self._open is None:
            stack = contextlib.ExitStack()
            self._open = stack, stack.enter_context(self.store.inspect())
        return self._open[1]

    def _drop(self) -> None:
        """Lets go of the connection, of which nothing is known after a fault."""
        if self._open is not None:
            stack, self._open = self._open[0], None
            with contextlib.suppress(StoreError, DBAPIError):
                stack.close()

    def file(self) -> Iterator[Flaw]:
        """The pages, how they fit together, what refers to what, and the tables with their protections."""
        for part in (self._pages, self._structure, self._references, self._schema):
            yield from self._guarded(part)

    def contents(self) -> Iterator[Flaw]:
        """Every row that says something: whether it can be read, and is in its own place."""
        for kept in _KEPT:
            yield from self._guarded(partial(self._payloads, kept), kept.table.name)
        yield from self._guarded(self._names, tables.students.name)

    def sealed(self) -> Iterator[SealedRow | Flaw]:
        """Every sealed item, one at a time; a flaw for each that is not there or cannot be read."""
        for owners, contents, reader in _CONTENTS:
            yield from self._guarded(partial(self._items, owners, contents, reader), contents.name)
        yield from self._guarded(self._drafts, tables.drafts.name)

    def log(self) -> AuditVerdict | Flaw:
        """The chain of the log, recomputed."""
        try:
            with self.store.read() as unit:
                return unit.audit.verify()
        except StoreClosed:
            raise
        except (StoreError, DBAPIError):
            return Flaw(kind=FlawKind.UNREADABLE, table=tables.audit.name)

    def _guarded(self, part: Callable[[], Iterator[Any]], table: str = "") -> Iterator[Any]:
        try:
            yield from part()
        except StoreClosed:
            raise
        except (StoreError, DBAPIError):  # the latter of a table that is not there, or text that is none
            self._drop()
            yield Flaw(kind=FlawKind.UNREADABLE, table=table)

    def _pages(self) -> Iterator[Flaw]:
        found = self._connection().exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        for said in found[:MOST_PAGES]:
            yield Flaw(kind=FlawKind.PAGE, row="".join(filter(str.isdigit, said.partition("page")[2][:12])))

    def _structure(self) -> Iterator[Flaw]:
        found = self._connection().exec_driver_sql("PRAGMA integrity_check").scalars().all()
        if found != ["ok"]:
            yield Flaw(kind=FlawKind.STRUCTURE)

    def _references(self) -> Iterator[Flaw]:
        found = self._connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        for table, number, *_ in found:
            yield Flaw(kind=FlawKind.REFERENCE, table=table, row=str(number or ""))

    def _schema(self) -> Iterator[Flaw]:
        there = _schema(self._connection())
        expected = expected_schema()
        for name in sorted(there.keys() | expected.keys()):
            if there.get(name) != expected.get(name):
                yield Flaw(kind=FlawKind.SCHEMA, table=name)

    def _payloads(self, kept: _Kept) -> Iterator[Flaw]:
        for key, row in self._each(kept.table, kept.key):
            flaw = Flaw(kind=FlawKind.UNREADABLE, table=kept.table.name, row=key)
            if row is not None:
                self.rows += 1
                try:
                    value = kept.load(key, row.payload)
                except (UnreadablePayload, KeyError):
                    flaw = Flaw(kind=FlawKind.VALUE, table=kept.table.name, row=key)
                else:
                    if _in_place(kept.table.name, row, value):
                        continue
                    flaw = Flaw(kind=FlawKind.PLACE, table=kept.table.name, row=key)
            yield flaw

    def _names(self) -> Iterator[Flaw]:
        """The list of pupils, which repeats what the records say."""
        with self.store.read() as unit:
            try:
                unit.students.outlines()
            except (TypeError, ValueError, KeyError):
                yield Flaw(kind=FlawKind.VALUE, table=tables.students.name)

    def _items(
        self, owners: Table, contents: Table, reader: Callable[[str, str], object]
    ) -> Iterator[SealedRow | Flaw]:
        digests = dict(self._digests(owners, reader))
        there = set(self._connection().execute(select(contents.c.owner_id)).scalars())
        for missing in digests.keys() - there:
            yield Flaw(kind=FlawKind.NO_CONTENT, table=contents.name, row=missing)
        for key, row in self._each(contents, "owner_id"):
            if row is None:
                yield Flaw(kind=FlawKind.UNREADABLE, table=contents.name, row=key)
                continue
            self.items += 1
            blob = SealedBlob(row.wrapped_key, row.sealed)
            yield SealedRow(table=contents.name, row=key, blob=blob, sha256=digests.get(key, ""))

    def _digests(self, owners: Table, reader: Callable[[str, str], object]) -> Iterator[tuple[str, str]]:
        """The id of each owner and what its content must be; what cannot be read is told of elsewhere."""
        for key, row in self._each(owners, "id"):
            digest = ""
            if row is not None:
                with contextlib.suppress(UnreadablePayload):
                    digest = getattr(reader(key, row.payload), "sha256", "")
            yield key, digest

    def _drafts(self) -> Iterator[SealedRow | Flaw]:
        for key, row in self._each(tables.drafts, "number"):
            if row is None or not _is_moment(row.at):
                kind = FlawKind.UNREADABLE if row is None else FlawKind.VALUE
                yield Flaw(kind=kind, table=tables.drafts.name, row=key)
                continue
            self.items += 1
            blob = SealedBlob(row.wrapped_key, row.sealed)
            yield SealedRow(table=tables.drafts.name, row=row.place, by=row.by, blob=blob)

    def _each(self, table: Table, key: str) -> Iterator[tuple[str, Row[Any] | None]]:
        """Every row by what names it; None for one that cannot be read, after which the rest is read all the same."""
        column: Column[Any] = table.c[key]
        left = deque(self._connection().execute(select(column)).scalars())
        while left:
            name, row = left.popleft(), None
            try:
                row = self._connection().execute(select(table).where(column == name)).one_or_none()
            except StoreClosed:
                raise
            except (StoreError, DBAPIError):
                self._drop()
            yield str(name), row


@cache
def expected_schema() -> Mapping[str, str]:
    """Every table, index and trigger of a new store, as the database writes it down."""
    engine = create_engine("sqlite://", creator=lambda: sqlcipher.connect(":memory:"), module=sqlcipher)
    try:
        with engine.connect() as connection, connection.begin():
            migrate.upgrade(connection)
            return MappingProxyType(_schema(connection))
    finally:
        engine.dispose()


def _schema(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in rows}


def _in_place(table: str, row: Row[Any], value: object) -> bool:
    """Whether a row stands where its own payload says that it belongs."""
    return all(
        getattr(value, there) == getattr(row, here) for here, there in _REPEATED.get(table, {}).items()
    )


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
