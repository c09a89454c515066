"""Who and what of the store can be looked up by name, for the one field that finds everything."""

from __future__ import annotations

from dataclasses import dataclass, field

from oso_desktop.dossier.people import StudentId
from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPupil:
    """A pupil by the name of a class list; `number` is the one in the school's own administration."""

    student_id: StudentId
    name: str = field(repr=False)
    group: str
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSchool:
    """A school of the address book; `code` is its BRIN and location, as 99ZZ-00."""

    code: str
    name: str
    town: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """Everybody and every school, in the order in which they were added."""

    pupils: tuple[FoundPupil, ...] = field(repr=False)
    schools: tuple[FoundSchool, ...]


def findable(workspace: Workspace) -> Findable:
    """All that can be looked up; two queries, of which none reads a record."""
    with workspace.view() as unit:
        pupils, schools = unit.students.outlines(), unit.addresses.all()
    return Findable(
        pupils=tuple(
            FoundPupil(
                student_id=each.id,
                name=each.list_name,
                group=each.group or each.year_group,
                number=each.key.rpartition(":")[2],
            )
            for each in pupils
        ),
        schools=tuple(FoundSchool(code=each.code, name=each.name, town=each.town) for each in schools),
    )
