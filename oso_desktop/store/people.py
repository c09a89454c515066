"""The school, the people who use the program, and the pupils."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, Row, Table, delete, exists, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.people import (
    HolderKind,
    RightsHolder,
    Student,
    StudentId,
    StudentOutline,
    outline,
)
from oso_desktop.dossier.roles import User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.store._tables import dossiers, own_school, student_records, students, users
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, load
from oso_desktop.store.remains import mark_remains


class SchoolRepository:
    """The one school whose store this is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> OwnSchool | None:
        """The school; None before the first start has asked for it."""
        payload = self._connection.execute(select(own_school.c.payload)).scalar_one_or_none()
        return None if payload is None else load(payload, OwnSchool)

    def save(self, school: OwnSchool) -> None:
        """Record or replace the school."""
        values = {"payload": dump(school), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(own_school)
            .values(id=1, **values)
            .on_conflict_do_update(index_elements=["id"], set_=values)
        )


class UserRepository:
    """The people who use the program or once did, by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def colleagues(self) -> tuple[Colleague, ...]:
        """Everybody, also who left, in the order in which they were added."""
        payloads = self._connection.execute(select(users.c.payload).order_by(users.c.number)).scalars()
        return tuple(load(payload, Colleague) for payload in payloads)

    def all(self) -> tuple[User, ...]:
        """Who works here now, in the order in which they were added."""
        return tuple(colleague.user for colleague in self.colleagues() if colleague.present)

    def put(self, colleague: Colleague) -> None:
        """Add a person, or replace what is known of the one with this name."""
        values = {"payload": dump(colleague), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(users)
            .values(name=colleague.name, **values)
            .on_conflict_do_update(index_elements=["name"], set_=values)
        )

    def save(self, user: User) -> None:
        """Add a person, or give the one with this name another role; ways in and password stay."""
        known = next((each for each in self.colleagues() if each.name == user.name), None)
        self.put(replace(known, role=user.role) if known else Colleague(name=user.name, role=user.role))


_OUTLINE = (
    students.c.id,
    students.c.key,
    students.c.name,
    students.c.list_name,
    students.c.group_name,
    students.c.year_group,
    students.c.birth_date,
    students.c.guardians,
    students.c.content_hash,
    students.c.profile,
)


_AT_ONCE = 500
"""Records asked for in one query; the library takes no list without end."""


@dataclass(frozen=True, slots=True)
class KnownStudent:
    """A pupil who is there, as far as it tells who it is."""

    id: StudentId
    key: str
    list_name: str
    birth_date: date | None


class StudentRepository:
    """The pupils. A list reads outlines only; the record with everything in it is read for one pupil at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, student: Student) -> None:
        """Add the pupil, or replace what is known of the one with this id; the outline is computed here."""
        self._save((student,), lambda _: True)

    def save_many(self, found: Iterable[Student]) -> None:
        """The same for each of many, no two of them with one id, in few statements for all.

        The marks of the data are made for those with a dossier alone; the others get them with their first one.
        """
        with_dossier = frozenset(self._connection.execute(select(dossiers.c.student_id).distinct()).scalars())
        self._save(found, lambda student: student.id in with_dossier)

    def _save(self, found: Iterable[Student], is_marked: Callable[[Student], bool]) -> None:
        values, records = [], []
        for student in found:
            values.append(_columns(outline(student, marked=is_marked(student))))
            records.append((student.id, dump(student), PAYLOAD_VERSION))
        if values:
            self._connection.exec_driver_sql(_SAVE_OUTLINE, values)
            self._connection.exec_driver_sql(_SAVE_RECORD, records)

    def get(self, student_id: StudentId) -> Student:
        """The pupil with the whole record; raises KeyError if there is none."""
        payload = self._connection.execute(
            select(student_records.c.payload).where(student_records.c.student_id == student_id)
        ).scalar_one_or_none()
        if payload is None:
            raise KeyError(student_id)
        return load(payload, Student)

    def find(self, key: str) -> StudentId | None:
        """The pupil with this key in the school's own administration."""
        found = self._connection.execute(
            select(students.c.id).where(students.c.key == key)
        ).scalar_one_or_none()
        return None if found is None else StudentId(found)

    def several(self, ids: Collection[StudentId]) -> dict[StudentId, Student]:
        """Of these pupils the whole records; few queries, however many they are. Who is not there is left out."""
        wanted = list(ids)
        found: dict[StudentId, Student] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            rows = self._connection.execute(
                select(student_records.c.student_id, student_records.c.payload).where(
                    student_records.c.student_id.in_(wanted[start : start + _AT_ONCE])
                )
            )
            found |= {StudentId(identifier): load(payload, Student) for identifier, payload in rows}
        return found

    def known(self) -> list[KnownStudent]:
        """By what a file is compared with who is there, in the order in which they were added; one query."""
        columns = (students.c.id, students.c.key, students.c.list_name, students.c.birth_date)
        rows = self._connection.execute(select(*columns).order_by(students.c.number))
        return [
            KnownStudent(StudentId(identifier), key, name, date.fromisoformat(born) if born else None)
            for identifier, key, name, born in rows
        ]

    def outlines(self) -> list[StudentOutline]:
        """All pupils as a list needs them, in the order in which they were added; one query."""
        rows = self._connection.execute(select(*_OUTLINE).order_by(students.c.number))
        return [_outline(row) for row in rows]

    def school_years(self) -> dict[StudentId, str]:
        """Of every pupil the school year of the last list; one query that reads no record."""
        year = func.json_extract(student_records.c.payload, "$.school_year")
        rows = self._connection.execute(select(student_records.c.student_id, year))
        return {StudentId(identifier): found or "" for identifier, found in rows}

    def advice_codes(self) -> dict[StudentId, tuple[str | None, str | None]]:
        """Of the pupils with a dossier and an advice: the first one and the revised one, as codes; one query."""
        block = student_records.c.payload, "$.record.overstapadvies"
        first, revised = (
            func.json_extract(block[0], f"{block[1]}.{name}") for name in ("advies", "herzienadvies")
        )
        rows = self._connection.execute(
            select(student_records.c.student_id, first, revised).where(
                student_records.c.student_id.in_(select(dossiers.c.student_id))
            )
        )
        return {StudentId(identifier): (one, two) for identifier, one, two in rows if one or two}

    def outline(self, student_id: StudentId) -> StudentOutline:
        """One pupil as a list needs it; raises KeyError if there is none."""
        row = self._connection.execute(select(*_OUTLINE).where(students.c.id == student_id)).one_or_none()
        if row is None:
            raise KeyError(student_id)
        brief = _outline(row)
        return brief if brief.content_hash else outline(self.get(student_id))

    def complete_marks(self, student_id: StudentId) -> None:
        """Make the marks of a pupil's data if there are none yet: from now on they are compared."""
        missing = students.c.id == student_id, students.c.content_hash == ""
        if self._connection.execute(select(exists().where(*missing))).scalar_one():
            self.save(self.get(student_id))

    def remove(self, student_id: StudentId) -> None:
        """Remove the pupil with all that belongs to it, facts and sealed content included; raises KeyError."""
        if not self._connection.execute(delete(students).where(students.c.id == student_id)).rowcount:
            raise KeyError(student_id)
        mark_remains(self._connection)


def _saved(table: Table, key: str, *others: str) -> str:
    """Adds a row, or replaces the other columns of the one that has this key; its values in this order.

    As text, since the library takes as long to put the values of many rows in their places as the store to write them.
    """
    new = insert(table)
    saving = new.on_conflict_do_update(
        index_elements=[key], set_={name: new.excluded[name] for name in others}
    )
    compiled = saving.compile(dialect=sqlite.dialect(paramstyle="qmark"), column_keys=[key, *others])
    if compiled.positiontup != [key, *others]:
        raise AssertionError(compiled.positiontup)
    return compiled.string


_SAVE_OUTLINE = _saved(students, *(column.name for column in _OUTLINE))
_SAVE_RECORD = _saved(student_records, "student_id", "payload", "payload_version")


def _columns(brief: StudentOutline) -> tuple[str | None, ...]:
    """An outline as it is stored, in the order of `_OUTLINE`."""
    return (
        brief.id,
        brief.key,
        brief.name,
        brief.list_name,
        brief.group,
        brief.year_group,
        brief.birth_date.isoformat() if brief.birth_date else None,
        _people(brief),
        brief.content_hash,
        brief.profile,
    )


def _people(brief: StudentOutline) -> str:
    """The guardians and the representative of an outline as they are stored."""
    found = [
        *((holder.id, holder.name, holder.relation) for holder in brief.guardians),
        *(_with_kind(holder) for holder in (brief.representative,) if holder),
    ]
    return json.dumps(found, ensure_ascii=False) if found else "[]"


def _outline(
    row: Row[str, str, str, str, str, str, str | None, str, str, str | None],
) -> StudentOutline:
    identifier, key, name, list_name, group, year_group, born, guardians, content_hash, profile = row
    people = [_holder(*stored) for stored in json.loads(guardians)]
    return StudentOutline(
        id=StudentId(identifier),
        key=key,
        name=name,
        list_name=list_name,
        group=group,
        year_group=year_group,
        birth_date=date.fromisoformat(born) if born else None,
        guardians=tuple(holder for holder in people if holder.kind is HolderKind.GUARDIAN),
        content_hash=content_hash,
        profile=profile,
        representative=next((holder for holder in people if holder.kind is HolderKind.REPRESENTATIVE), None),
    )


def _with_kind(holder: RightsHolder) -> tuple[str, str, str, str]:
    return holder.id, holder.name, holder.relation, holder.kind.value


def _holder(identifier: str, name: str, relation: str, kind: str = HolderKind.GUARDIAN.value) -> RightsHolder:
    """A person of an outline as stored: guardians without their kind, as before there was any other."""
    return RightsHolder(id=identifier, kind=HolderKind(kind), name=name, relation=relation)
