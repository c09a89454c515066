"""The rows of a list, and whom of the pupils here each is about: by number, name and birthday, or as somebody said."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from oso_desktop.dossier.people import Student, StudentId, list_name
from oso_desktop.exchange.pupil_list import ListedPupil, PupilList
from oso_desktop.services.alike import Alikes
from oso_desktop.services.identity import Siblings
from oso_desktop.services.import_plan import Alike, ImportOptions
from oso_desktop.store.database import Unit
from oso_desktop.store.people import KnownStudent

_TWICE: Final = "Deze leerling staat meer dan één keer in de lijst. De eerste regel telt."
_NOT_SURE: Final = (
    "U hebt al meer leerlingen met deze naam en geboortedatum. Zonder leerlingnummer is niet te zien wie dit is. Zet "
    "het leerlingnummer in de lijst en lees die opnieuw in."
)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list, its key here, and who of the store it is about; `refused` says why that is not to be said.

    `alike` are who may be meant where no number tells, `asked` that nobody said so yet.
    """

    row: ListedPupil
    key: str
    known: KnownStudent | None
    refused: str = ""
    alike: tuple[Alike, ...] = ()
    asked: bool = False


def placed_rows(read: PupilList, known: Collection[KnownStudent], prefix: str) -> Iterator[Place]:
    """Each row with its key here and who it is about.

    A list without numbers of its own goes by name and birth date, and so does one with numbers that finds a pupil who
    came from a list without.
    """
    by_key = {each.key: each for each in known}
    by_name: defaultdict[tuple[str, date | None], list[KnownStudent]] = defaultdict(list)
    for each in known:
        if ":" not in each.key:  # else of another school
            by_name[each.list_name.casefold(), each.birth_date].append(each)
    taken: set[str] = set()
    persons: set[StudentId] = set()
    for row in read.rows:
        name, born = list_name(row.student.record), row.student.record.geboortedatum
        key = row.student.key
        if key and prefix:
            key = f"{prefix}:{key}"
        same = by_name.get((name.casefold(), born), []) if born is not None and not prefix else []
        found, remark = by_key.get(key) if key else None, ""
        if not key:
            key = same[0].key if same else _made_key(read.school.brin, row.student)
            found = same[0] if same else by_key.get(key)
            remark = _NOT_SURE if len(same) > 1 else ""
        elif found is None and len(same) == 1 and same[0].key.startswith("#"):
            found = same[0]
        if key in taken or (found is not None and found.id in persons):
            remark = _TWICE
        taken.add(key)
        if found is not None:
            persons.add(found.id)
        yield Place(row, key, found, remark)


def answered_rows(
    unit: Unit,
    places: Collection[Place],
    known: Collection[KnownStudent],
    options: ImportOptions,
    siblings: Callable[[], Siblings],
) -> list[Place]:
    """The rows with who may be meant where no number tells, and whom somebody said it is."""
    named = {place.known.id for place in places if place.known}
    newcomers = [place.row.student.record for place in places if place.known is None and not place.refused]
    alikes, by_id = Alikes(unit, known, named, newcomers, siblings), {each.id: each for each in known}
    found = []
    for place in places:
        alike = () if place.known or place.refused else alikes.of(place.row.student.record)
        if not alike:
            found.append(place)
            continue
        chosen = options.same.get(place.key)
        said = chosen if chosen in {each.student_id for each in alike} else None
        asked = place.key not in options.same or said != chosen
        refused = _TWICE if said in named else ""
        if said is not None:
            named.add(said)
        who = by_id[said] if said is not None else None
        found.append(replace(place, known=who, alike=alike, asked=asked, refused=refused))
    return found


def _made_key(brin: str, student: Student) -> str:
    """The key of a pupil without one: a hash of what tells pupils apart; never of the personal number (R183).

    Without a birth date the group helps, so that two of one name in two groups stay two.
    """
    record = student.record
    apart = str(record.geboortedatum) if record.geboortedatum else f"groep {student.group}"
    parts = (brin, list_name(record).casefold(), apart, *record.voornaam)
    return f"#{hashlib.sha256('|'.join(parts).encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
