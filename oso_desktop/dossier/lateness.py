"""Handing over after the term of six months, which only the head can allow (R129)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.schools import ReceivingSchool, same_school

TERM_MONTHS = 6
"""How many calendar months after the move a dossier may still go, as part of that move (R129)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateAllowed:
    """The head allowed that this dossier goes after its term all the same; `by` recorded it.

    `receiver` is the school it was allowed for.
    """

    at: datetime
    head: str
    reason: str
    by: str
    receiver: ReceivingSchool | None = None


def last_day(moved_on: date) -> date:
    """The last day on which a dossier may go without more, for a pupil who moved on `moved_on` (R129)."""
    return months_after(moved_on, TERM_MONTHS)


def too_late(moved_on: date | None, today: date) -> bool:
    """Whether the term has passed; not while the day of the move is not known."""
    return moved_on is not None and today > last_day(moved_on)


def late_allowed(
    allowed: Iterable[LateAllowed], receiver: ReceivingSchool | None, today: date
) -> LateAllowed | None:
    """The permission by which a dossier may go to this receiver today although its term has passed.

    A permission is for one school and for the day on which the head gave it: who wants to send it later, or to
    another school, asks again.
    """
    found = None
    for each in allowed:
        if (
            receiver is not None
            and each.receiver is not None
            and same_school(each.receiver, receiver)
            and each.at.date() == today
        ):
            found = each
    return found
