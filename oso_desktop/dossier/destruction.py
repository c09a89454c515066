"""What was destroyed when its term had passed, in two steps, and the statement of it without a name (R155, L29)."""

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
class Proposed:
    """One thing in a proposal: a pupil's delivered dossier, or without a dossier the pupil's own data."""

    student_id: str
    dossier_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionProposed:
    """The first step: somebody looked through what is due and proposes to destroy it; ids only."""

    id: str = field(default_factory=new_id)
    at: datetime
    by: str
    what: tuple[Proposed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """The second step, done: what, how many, who proposed and who confirmed; no pupil can be known from it.

    `proposal` is the id of the proposal that it carries out.
    """

    id: str = field(default_factory=new_id)
    at: datetime
    by: str
    confirmed_by: str
    destroyed: tuple[Destroyed, ...]
    proposal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn:
    """A proposal that is not carried out, and why."""

    proposal: str
    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanUp:
    """The yearly look through the files of a school year, and how many were taken away (R036)."""

    at: datetime
    by: str
    school_year: str
    looked_at: int
    removed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """The pupil's own data were destroyed at the end of their term; what was delivered stays for its own."""

    at: datetime
    by: str
