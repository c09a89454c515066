"""How long each thing is kept, and what may be destroyed today (R036, R152–R156, L15, L29).

Nothing is due while the day of deregistration is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.months import kept_until
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.retention_terms import FILE, OKR, REFERRAL, Term
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
) -> Iterator[Kept]:
    """What is kept of one pupil; `dossiers` are all of the pupil's.

    A pupil who came back has new data under way: each delivered dossier keeps its own term, and the pupil's data wait
    for the last deregistration. `at_school` tells that the present school year's list has the pupil.
    """
    own = tuple(dossiers)
    for dossier in own:
        if dossier.versions:
            yield _kept(student, dossier, Holding.VERSION, terms[OKR], dossier.moved_on)
    archived = bool(own) and all(events_of(dossier.events, Archived) for dossier in own)
    if archived:
        return
    gone = [dossier.moved_on for dossier in own if dossier.moved_on is not None]
    open_ones = any(dossier.moved_on is None for dossier in own)
    since = max(gone) if gone and not open_ones and not at_school else None
    key = REFERRAL if any(dossier.profile.is_swv for dossier in own) else FILE
    yield _kept(student, None, Holding.FILE, terms[key], since)


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
