"""A list of pupils beside the store: who comes, who changed, who left, and what a person entered that stays.

Three queries compare a list with the store, however long it is: who is there, their records, and what is left out of
dossiers. Nothing here stores anything but `stored`, which works in the transaction of its caller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Final

from oso_desktop.dossier.found_again import found_again
from oso_desktop.dossier.imported import Difference, left_on, listed_again, listed_first
from oso_desktop.dossier.people import Student, StudentId, list_name
from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.exchange.pupil_list import Departed, PupilList
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.services.alike import UNANSWERED
from oso_desktop.services.identity import Siblings, differing, in_words
from oso_desktop.services.import_plan import (
    ImportOptions,
    ImportPlan,
    PlannedPupil,
    Progress,
    RowKind,
    Taken,
)
from oso_desktop.services.import_rows import Place, answered_rows, placed_rows
from oso_desktop.store.database import Unit
from oso_desktop.store.people import KnownStudent

PACE: Final = 100
"""After so many pupils it is told how far the work is."""
_AT_ONCE: Final = 1_000
"""Pupils that are saved together."""

_OTHER_PUPIL: Final = (
    "U hebt al een andere leerling met dit leerlingnummer: {what}. Is het dezelfde leerling, maak dat dan bij Gegevens "
    "gelijk en lees de lijst opnieuw in. Is het een ander kind, laat dan in het LAS het leerlingnummer herstellen."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a list would do: the plan of it, new pupils as the list has them, and the others as they would be stored.

    `before` holds those who were there, by id.
    """

    plan: ImportPlan
    new: tuple[Student, ...]
    changed: tuple[Student, ...]
    before: dict[StudentId, Student]


def compared(
    unit: Unit,
    read: PupilList,
    options: ImportOptions,
    take: Taken,
    progress: Progress | None = None,
) -> Outcome:
    """What a list does to the pupils who are there now, with the choices of a person; stores nothing."""
    own = unit.school.get()
    known = unit.students.known()
    foreign = own is not None and read.school.brin not in ("", own.brin)
    placed = list(placed_rows(read, known, read.school.brin if foreign else ""))
    gone = _departed(read, known, read.school.brin if foreign else "")

    @cache
    def siblings() -> Siblings:
        return Siblings(
            ((each.list_name, each.birth_date) for each in known),
            ((each.row.student.record.achternaam, each.row.student.birth_date) for each in placed),
        )

    places = answered_rows(unit, placed, known, options, siblings)
    wanted = {place.known.id for place in places if place.known} | {found.id for found, _ in gone}
    met = wanted | {each.student_id for place in places if place.asked for each in place.alike}
    may_be_whole = own is not None and not foreign
    whole = may_be_whole and (
        _claims_whole(read, own) if options.whole_school is None else options.whole_school
    )
    absent = [each for each in known if each.id not in met and ":" not in each.key] if whole else []
    present = unit.students.several([*wanted, *(each.id for each in absent)])
    work = _Work(own, present, take, siblings, {each.list_name.casefold() for each in known})
    for number, place in enumerate(places):
        if progress is not None and number % PACE == 0:
            progress(number, len(places))
        work.listed(place)
    for found, departed in gone:
        work.departed(found, departed)
    for each in absent:
        work.missing(each)
    elsewhere = len(read.departed) - len(gone)
    notices = list(_notices(read, own, foreign=foreign, numbers=work.numbers, departed=elsewhere))
    plan = ImportPlan(
        label=read.label,
        pupils=tuple(work.planned),
        notices=tuple(notices),
        problems=read.problems,
        dropped=read.dropped,
        unknown=read.unknown,
        table=read.table,
        whole_school=whole,
        may_be_whole=may_be_whole,
        options=options,
        read=read,
    )
    return Outcome(plan, tuple(work.new), tuple(work.changed), present)


def stored(unit: Unit, outcome: Outcome, progress: Progress | None = None) -> None:
    """Stores what a list does; what was left out of a dossier stays left out."""
    new, changed = outcome.new, outcome.changed
    total = len(new) + len(changed)
    batch: list[Student] = []
    for number, student in enumerate(chain(map(listed_first, new), changed)):
        batch.append(student)
        if len(batch) == _AT_ONCE:
            unit.students.save_many(batch)
            batch = []
        if progress is not None and number % PACE == 0:
            progress(number, total)
    unit.students.save_many(batch)
    _follow(unit, outcome)
    if progress is not None:
        progress(total, total)


def _follow(unit: Unit, outcome: Outcome) -> None:
    """Finds what was left out of dossiers again in who changed; see `dossier.found_again`."""
    after = {student.id: student for student in outcome.changed}
    for dossier in unit.dossiers.all() if after else ():
        if dossier.left_out and dossier.student_id in after:
            before, now = outcome.before[dossier.student_id], after[dossier.student_id]
            followed = found_again(dossier, before, now)
            if followed.left_out != dossier.left_out:
                unit.dossiers.save(followed)


def _claims_whole(read: PupilList, own: OwnSchool | None) -> bool:
    """EDEXML and EDEX2000 are of a whole school; a list of one location says nothing of the others."""
    return not read.kind.is_table and own is not None and read.school.location in ("", own.location)


class _Work:
    """What is gathered while the pupils are compared one by one."""

    def __init__(
        self,
        own: OwnSchool | None,
        present: dict[StudentId, Student],
        take: Taken,
        siblings: Callable[[], Siblings],
        names: Collection[str],
    ) -> None:
        self._own, self._present, self._take = own, present, take
        self._siblings, self._names = siblings, names
        self.planned: list[PlannedPupil] = []
        self.new: list[Student] = []
        self.changed: list[Student] = []
        self.numbers = 0

    def listed(self, place: Place) -> None:
        """A row of the list."""
        listed = self._allowed(place.row.student)
        if listed.key != place.key:
            listed = replace(listed, key=place.key)
        present = self._present.get(place.known.id) if place.known else None
        if place.refused:
            self._plan(RowKind.REFUSED, place, listed, present, problems=(place.refused,))
        elif place.asked:
            self._plan(RowKind.ALIKE, place, listed, None, problems=(UNANSWERED,))
        elif present is None:
            self.new.append(listed)
            self._plan(RowKind.NEW, place, listed, None)
        elif differs := self._differing(place, listed, present):
            told = _OTHER_PUPIL.format(what=in_words(differs))
            self._plan(RowKind.REFUSED, place, listed, present, problems=(told,))
        else:
            self._again(place, listed, present)

    def _differing(self, place: Place, listed: Student, present: Student) -> tuple[str, ...]:
        """By what the row is of another child; a twin is looked for only where that decides."""
        one, other = present.record, listed.record
        differs = differing(one, other)
        one_child = place.alike or (place.row.student.key and place.key == present.key)
        if differs and one_child and not self._siblings().has(other):
            return differing(one, other, numbered=True)
        return differs

    def _again(self, place: Place, listed: Student, present: Student) -> None:
        after, differences = listed_again(present, listed, place.row.given, self._take.get(place.key, ()))
        if present.key != place.key:
            after = replace(after, key=place.key)
            differences = (*differences, _new_key(place.key))
        if after is not present:
            self.changed.append(after)
        kind = RowKind.SAME if all(each.entered for each in differences) else RowKind.CHANGED
        self._plan(kind, place, listed, present, differences=differences)

    def departed(self, found: KnownStudent, departed: Departed) -> None:
        """A pupil who is here and has left, as the list says."""
        present = self._present[found.id]
        after, differences = left_on(present, departed.on, self._take.get(found.key, ()))
        if after is not present:
            self.changed.append(after)
        self.planned.append(
            PlannedPupil(
                kind=RowKind.LEFT if differences else RowKind.SAME,
                key=found.key,
                line=departed.line,
                student_id=found.id,
                name=found.list_name,
                group=present.group,
                birth_date=found.birth_date,
                differences=differences,
            )
        )

    def missing(self, found: KnownStudent) -> None:
        """A pupil who is here and not in a list of the whole school, unless it is known to have left."""
        present = self._present[found.id]
        if present.record.datumuitschrijving is None:
            self.planned.append(
                PlannedPupil(
                    kind=RowKind.MISSING,
                    key=found.key,
                    student_id=found.id,
                    name=found.list_name,
                    group=present.group,
                    birth_date=found.birth_date,
                )
            )

    def _plan(
        self,
        kind: RowKind,
        place: Place,
        listed: Student,
        present: Student | None,
        *,
        differences: tuple[Difference, ...] = (),
        problems: tuple[str, ...] = (),
    ) -> None:
        name = list_name((present or listed).record)
        self.planned.append(
            PlannedPupil(
                kind=kind,
                key=place.key,
                line=place.row.line,
                student_id=present.id if present else None,
                name=name,
                namesake=kind is RowKind.NEW and not place.alike and name.casefold() in self._names,
                group=listed.group or (present.group if present else ""),
                birth_date=listed.birth_date,
                differences=differences,
                problems=problems,
                alike=place.alike,
            )
        )

    def _allowed(self, listed: Student) -> Student:
        """The pupil as the school may have it (R142–R145)."""
        if self._own is None or not is_numbered(self._own, listed.record):
            return listed
        self.numbers += 1
        return replace(listed, record=without_number(listed.record))


def _new_key(key: str) -> Difference:
    """Of a pupil who was found by name and birth date."""
    if key.startswith("#"):
        return Difference(name="key", label="Lijst", old="", new="staat op de lijst van uw school")
    return Difference(name="key", label="Leerlingnummer", old="", new=key)


def _departed(
    read: PupilList, known: Collection[KnownStudent], prefix: str
) -> list[tuple[KnownStudent, Departed]]:
    """Who has left and is here."""
    by_key = {each.key: each for each in known}
    listed = {row.student.key for row in read.rows}
    found = []
    for departed in read.departed:
        key = f"{prefix}:{departed.key}" if prefix else departed.key
        if departed.key and departed.key not in listed and key in by_key:
            found.append((by_key[key], departed))
    doubles = Counter(each.id for each, _ in found)
    return [(each, departed) for each, departed in found if doubles[each.id] == 1]


def _notices(
    read: PupilList, own: OwnSchool | None, *, foreign: bool, numbers: int, departed: int
) -> Iterator[str]:
    if foreign:
        yield f"Deze lijst is van een andere school ({read.school.brin})."
    if numbers and own is not None:
        yield number_notice(own, numbers)
    nameless = sum(not row.student.key and row.student.record.geboortedatum is None for row in read.rows)
    if nameless:
        yield (
            f"Zonder leerlingnummer en zonder geboortedatum: {nameless}. Verandert de naam of de groep, dan kent het "
            "programma deze leerlingen niet meer. Zet liever een van de twee in de lijst."
        )
    if departed:
        pupils = "1 leerling is" if departed == 1 else f"{departed} leerlingen zijn"
        yield f"{pupils} niet ingelezen: al van school voor de peildatum."


def is_numbered(own: OwnSchool | None, record: Leerling) -> bool:
    """Whether a file brings a personal number to a school that may not have it (R142–R145)."""
    return own is not None and not own.uses_oso and bool(record.bsn or record.onderwijsnummer)


def without_number(record: Leerling) -> Leerling:
    """The record without a personal number."""
    return replace(record, bsn=None, onderwijsnummer=None)


def number_notice(own: OwnSchool, count: int) -> str:
    """Tells that so many numbers were left out, and why."""
    pupils = "1 leerling" if count == 1 else f"{count} leerlingen"
    return f"Het persoonsgebonden nummer van {pupils} is niet overgenomen. {rules_of(own.kind).why}"
