"""What was destroyed when its term had passed, and the statement of it, which names nobody (R155, L29)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from oso_desktop.dossier.people import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """How many of one kind were destroyed: `term` is the key of the term that had passed."""

    term: str
    count: int
    oldest: date
    newest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """One destruction: what, how many, by whom, and who confirmed it; no pupil can be known from it."""

    id: str = field(default_factory=new_id)
    at: datetime
    by: str
    confirmed_by: str
    destroyed: tuple[Destroyed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanUp:
    """The yearly look through the files of a school year, and how many were taken away (R036)."""

    at: datetime
    by: str
    school_year: str
    looked_at: int
    removed: int
