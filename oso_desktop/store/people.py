"""The school, the people who use the program, and the pupils."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, Row, delete, func, select
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
from oso_desktop.store._tables import own_school, student_records, students, users
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


class StudentRepository:
    """The pupils. A list reads outlines only; the record with everything in it is read for one pupil at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, student: Student) -> None:
        """Add the pupil, or replace what is known of the one with this id; the outline is computed here."""
        brief = outline(student)
        values = {
            "key": brief.key,
            "name": brief.name,
            "list_name": brief.list_name,
            "group_name": brief.group,
            "year_group": brief.year_group,
            "birth_date": brief.birth_date.isoformat() if brief.birth_date else None,
            "guardians": json.dumps(
                [
                    *((holder.id, holder.name, holder.relation) for holder in brief.guardians),
                    *(_with_kind(holder) for holder in (brief.representative,) if holder),
                ],
                ensure_ascii=False,
            ),
            "content_hash": brief.content_hash,
            "profile": brief.profile,
        }
        record = {"payload": dump(student), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(students)
            .values(id=student.id, **values)
            .on_conflict_do_update(index_elements=["id"], set_=values)
        )
        self._connection.execute(
            insert(student_records)
            .values(student_id=student.id, **record)
            .on_conflict_do_update(index_elements=["student_id"], set_=record)
        )

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

    def outlines(self) -> list[StudentOutline]:
        """All pupils as a list needs them, in the order in which they were added; one query."""
        rows = self._connection.execute(select(*_OUTLINE).order_by(students.c.number))
        return [_outline(row) for row in rows]

    def school_years(self) -> dict[StudentId, str]:
        """Of every pupil the school year of the last list; one query that reads no record."""
        year = func.json_extract(student_records.c.payload, "$.school_year")
        rows = self._connection.execute(select(student_records.c.student_id, year))
        return {StudentId(identifier): found or "" for identifier, found in rows}

    def outline(self, student_id: StudentId) -> StudentOutline:
        """One pupil as a list needs it; raises KeyError if there is none."""
        row = self._connection.execute(select(*_OUTLINE).where(students.c.id == student_id)).one_or_none()
        if row is None:
            raise KeyError(student_id)
        return _outline(row)

    def remove(self, student_id: StudentId) -> None:
        """Remove the pupil with all that belongs to it, facts and sealed content included; raises KeyError."""
        if not self._connection.execute(delete(students).where(students.c.id == student_id)).rowcount:
            raise KeyError(student_id)
        mark_remains(self._connection)


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
