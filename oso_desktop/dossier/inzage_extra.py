"""Who may see the dossier without having the right: a parent without gezag on a decision, and parents of a pupil of 16.

The transfer never waits for these people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from oso_desktop.dossier.people import (
    OF_AGE,
    OWN_RIGHT,
    Gezag,
    Guardian,
    GuardianId,
    HolderKind,
    RightsHolder,
    Student,
    age_on,
    as_holder,
)

if TYPE_CHECKING:
    from oso_desktop.dossier.events import DossierEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutGezagAllowed:
    """The school decided that a parent without gezag may see this dossier and get a copy (BW 1:377c, L27)."""

    guardian_id: GuardianId
    reason: str
    by: str
    role: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutGezagWithdrawn:
    """That decision holds no more."""

    guardian_id: GuardianId
    reason: str
    by: str
    role: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentsInformedToo:
    """What a pupil of 16 or 17 said: whether the parents may be informed as well (R117, L9).

    It is the pupil's own answer, asked by nobody as a condition, and the pupil may take it back. `how` is how the
    school heard it.
    """

    agreed: bool
    how: str
    by: str
    at: datetime


def decisions(events: Iterable[DossierEvent]) -> dict[GuardianId, WithoutGezagAllowed]:
    """The decisions that hold now, by guardian."""
    found: dict[GuardianId, WithoutGezagAllowed] = {}
    for event in events:
        if isinstance(event, WithoutGezagAllowed):
            found[event.guardian_id] = event
        elif isinstance(event, WithoutGezagWithdrawn):
            found.pop(event.guardian_id, None)
    return found


def pupil_answer(events: Iterable[DossierEvent]) -> ParentsInformedToo | None:
    """What the pupil said last about informing the parents; None if nobody asked."""
    answers = [event for event in events if isinstance(event, ParentsInformedToo)]
    return answers[-1] if answers else None


def could_be_allowed(student: Student, day: date) -> tuple[Guardian, ...]:
    """The parents for whom such a decision could be taken: alive, gezag not known to be there, the pupil under 16.

    From sixteen the pupil says who sees the dossier (UAVG art. 5).
    """
    if _age(student, day) >= OWN_RIGHT:
        return ()
    return tuple(
        guardian
        for guardian in student.guardians
        if guardian.gezag is not Gezag.YES and not guardian.deceased
    )


def pupil_may_agree(student: Student, day: date) -> bool:
    """Whether the pupil has the right alone and is not of age yet, and so can let the parents be informed (R117)."""
    return (
        OWN_RIGHT <= _age(student, day) < OF_AGE
        and student.representative is None
        and any(_with_gezag(guardian) for guardian in student.guardians)
    )


def extra_holders(student: Student, events: Iterable[DossierEvent], day: date) -> tuple[RightsHolder, ...]:
    """Who may see the dossier on `day` beside those who have the right (see `people.holders_of`)."""
    said = tuple(events)
    allowed = decisions(said)
    found = [
        as_holder(guardian, HolderKind.BY_DECISION)
        for guardian in could_be_allowed(student, day)
        if guardian.id in allowed
    ]
    answer = pupil_answer(said)
    if answer is not None and answer.agreed and pupil_may_agree(student, day):
        found += [
            as_holder(guardian, HolderKind.WITH_PUPIL)
            for guardian in student.guardians
            if _with_gezag(guardian)
        ]
    return tuple(found)


def _with_gezag(guardian: Guardian) -> bool:
    return guardian.gezag is Gezag.YES and not guardian.deceased


def _age(student: Student, day: date) -> int:
    """Without a birth date the pupil is taken to be under sixteen, as everywhere."""
    return age_on(student.birth_date, day) if student.birth_date is not None else 0
