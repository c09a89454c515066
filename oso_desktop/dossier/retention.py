"""How long each thing is kept, and what may be destroyed today (R036, R152–R156, L15, L29).

Nothing is due while the day of deregistration is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from oso_desktop.dossier.calendar import school_year_days, school_year_of
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.months import kept_until
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.retention_terms import FILE, OKR, RECEIVED, REFERRAL, Term
from oso_desktop.dossier.transfer import DossierId, TransferDossier


class Holding(StrEnum):
    """What of a pupil is kept."""

    VERSION = "overgedragen dossier"
    FILE = "gegevens en bijlagen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One thing that is kept of a pupil, on which term, and until when it must or may be kept.

    `dossier_id` is that of the transfer for a delivered dossier, and None for the pupil's own data. `since` is the day
    of deregistration; `until` the first day on which it may be destroyed. Both are None while that day is not known,
    or while the pupil is at school.
    """

    student_id: StudentId
    dossier_id: DossierId | None
    what: Holding
    term: str
    since: date | None
    until: date | None

    def due(self, today: date) -> bool:
        """Whether its term has passed."""
        return self.until is not None and self.until <= today


def kept(
    student: StudentOutline,
    dossiers: Iterable[TransferDossier],
    terms: Mapping[str, Term],
    *,
    at_school: bool,
    missing_since: date | None = None,
) -> Iterator[Kept]:
    """What is kept of one pupil; `dossiers` are all of the pupil's, of whom many have none.

    A pupil who came back has new data under way: each delivered dossier keeps its own term, and the pupil's data wait
    for the last deregistration. `at_school` tells that the present school year's list has the pupil; `missing_since`
    is the last day of the school year whose list was the last with the pupil, where later ones came in (see
    `missing_from_lists`): so nobody is forgotten who left without a dossier.
    """
    own = tuple(dossiers)
    for dossier in own:
        if dossier.versions:
            yield _kept(student, dossier, Holding.VERSION, terms[OKR], dossier.moved_on)
    archived = bool(own) and all(events_of(dossier.events, Archived) for dossier in own)
    if archived:
        return
    gone = [dossier.moved_on for dossier in own if dossier.moved_on is not None]
    if missing_since is not None:
        gone.append(missing_since)
    elif any(dossier.moved_on is None for dossier in own):
        gone = []
    since = max(gone) if gone and not at_school else None
    key = REFERRAL if any(dossier.profile.is_swv for dossier in own) else FILE
    yield _kept(student, None, Holding.FILE, terms[key], since)


def kept_of_no_pupil(student: StudentOutline, received_on: date, terms: Mapping[str, Term]) -> Kept:
    """What is kept of a child who only came in with a delivery of another school and stands on no list of this one.

    It counts from the end of the school year in which the last delivery came (R132, L29).
    """
    return _kept(
        student, None, Holding.FILE, terms[RECEIVED], school_year_days(school_year_of(received_on))[1]
    )


def _kept(
    student: StudentOutline, dossier: TransferDossier | None, what: Holding, term: Term, since: date | None
) -> Kept:
    return Kept(
        student_id=student.id,
        dossier_id=dossier.id if dossier else None,
        what=what,
        term=term.key,
        since=since,
        until=kept_until(since, term.years) if since else None,
    )


def missing_from_lists(years: Mapping[StudentId, str]) -> Mapping[StudentId, date]:
    """Of each pupil whom the later lists do not have, the last day of the last school year that did.

    `years` is the school year of each pupil's last list, such as "2025-2026", or another text where that is not known.
    A school that reads no new lists has nobody missing.
    """
    known = {student: year for student, year in years.items() if _SCHOOL_YEAR.fullmatch(year)}
    newest = max(known.values(), default="")
    return {student: school_year_days(year)[1] for student, year in known.items() if year < newest}


_SCHOOL_YEAR: Final = re.compile(r"20[0-9]{2}-20[0-9]{2}")
