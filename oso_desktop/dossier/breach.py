"""A data breach: what happened, what it touched, whether it must be reported and by when (R171–R173, L22).

The program counts and advises; the school decides with its privacy officer. The 72 hours run from the moment at which
the school knew, weekends and summer time included (AVG article 33).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from oso_desktop.dossier.people import new_id

CLOCK = timedelta(hours=72)


class BreachKind(StrEnum):
    """What can happen to papers and files of a school."""

    PACKAGE_LOST = "een versleuteld pakket is kwijt"
    WRONG_RECEIVER = "een dossier kwam bij de verkeerde"
    PAPER_LOST = "papier is kwijt of gezien"
    LAPTOP_LOST = "de laptop is kwijt of gestolen"
    SEEN = "iemand zag wat niet voor hem was"
    OTHER = "iets anders"


class Answer(StrEnum):
    """An answer to a question of the helper."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "weet ik niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachNoted:
    """A breach, or what may be one, as it was noted; `known_at` is the moment at which the school knew, with its zone.

    `packages` and `deliveries` are the ids of what it is about, `students` those of the pupils concerned where no
    package tells.
    """

    id: str = field(default_factory=new_id)
    kind: BreachKind
    known_at: datetime
    happened: str
    packages: tuple[str, ...] = ()
    deliveries: tuple[str, ...] = ()
    students: tuple[str, ...] = ()
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachAnswered:
    """The answers that decide what must be done; a later answer stands for an earlier one."""

    breach: str
    at: datetime
    encrypted: Answer
    key_safe: Answer
    got_back: Answer
    sensitive: Answer
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachDecided:
    """What the school decided with its privacy officer, and why."""

    breach: str
    at: datetime
    to_authority: bool
    to_people: bool
    reason: str
    decided_by: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachReported:
    """A report that was made; `to` is one of `REPORTED_TO`, `mark` the number under which it is known there."""

    breach: str
    at: datetime
    to: str
    mark: str
    by: str


REPORTED_TO = ("functionaris gegevensbescherming", "Autoriteit Persoonsgegevens", "betrokkenen")

BreachFact = BreachNoted | BreachAnswered | BreachDecided | BreachReported


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyOfficer:
    """Who decides with the school on a breach, and how to reach that person (R173); empty while nobody is named."""

    name: str = ""
    reach: str = ""


class Verdict(StrEnum):
    """What the facts come down to."""

    INCIDENT = "incident"
    BREACH = "datalek"
    SERIOUS = "datalek met hoog risico"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the program advises: a word, why in one sentence, and to whom it should be reported."""

    verdict: Verdict
    why: str
    to_authority: bool
    to_people: bool


def advice(answers: BreachAnswered) -> Advice:
    """What these answers mean; who does not know is advised as if the worse were so (R172).

    Encrypted with a safe key nobody can read it: an incident, which is recorded and no more (AVG article 34 paragraph
    3a). What came back unread lowers the risk. Health and other special data, or a personal number, make it high.
    """
    if answers.encrypted is Answer.YES and answers.key_safe is Answer.YES:
        return Advice(
            verdict=Verdict.INCIDENT,
            why="Het was versleuteld en de sleutel is veilig: niemand kan het lezen. Leg het vast; melden hoeft niet.",
            to_authority=False,
            to_people=False,
        )
    if answers.got_back is Answer.YES and answers.sensitive is Answer.NO:
        return Advice(
            verdict=Verdict.BREACH,
            why="Het is terug en er stonden geen gevoelige gegevens in. Het risico is klein, maar het kan gelezen "
            "zijn. Overleg met uw functionaris of u het meldt.",
            to_authority=True,
            to_people=False,
        )
    if answers.sensitive is Answer.NO:
        return Advice(
            verdict=Verdict.BREACH,
            why="Iemand kan het lezen. Meld het bij de Autoriteit Persoonsgegevens.",
            to_authority=True,
            to_people=False,
        )
    return Advice(
        verdict=Verdict.SERIOUS,
        why="Iemand kan het lezen en er staan gevoelige gegevens in. Meld het bij de Autoriteit Persoonsgegevens en "
        "vertel het de ouders en de leerling.",
        to_authority=True,
        to_people=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One breach with all that was recorded of it."""

    noted: BreachNoted
    answers: BreachAnswered | None
    decided: BreachDecided | None
    reports: tuple[BreachReported, ...]

    @property
    def deadline(self) -> datetime:
        """The moment at which a report to the authority must have been made."""
        return self.noted.known_at + CLOCK

    def left(self, now: datetime) -> timedelta:
        """How much of the 72 hours is left; below nothing once they have passed."""
        return self.deadline - now

    @property
    def authority_told(self) -> bool:
        """Whether it was reported to the authority."""
        return any(report.to == REPORTED_TO[1] for report in self.reports)

    @property
    def open(self) -> bool:
        """Whether something still has to be decided or reported."""
        if self.decided is None:
            return True
        told = {report.to for report in self.reports}
        return (self.decided.to_authority and REPORTED_TO[1] not in told) or (
            self.decided.to_people and REPORTED_TO[2] not in told
        )


def breaches(facts: Iterable[BreachFact]) -> tuple[Breach, ...]:
    """Every breach from the recorded facts, in the order of noting; the last answers and the last decision count."""
    noted: dict[str, BreachNoted] = {}
    answers: dict[str, BreachAnswered] = {}
    decided: dict[str, BreachDecided] = {}
    reports: dict[str, list[BreachReported]] = {}
    for fact in facts:
        if isinstance(fact, BreachNoted):
            noted[fact.id] = fact
        elif isinstance(fact, BreachAnswered):
            answers[fact.breach] = fact
        elif isinstance(fact, BreachDecided):
            decided[fact.breach] = fact
        else:
            reports.setdefault(fact.breach, []).append(fact)
    return tuple(
        Breach(
            noted=each,
            answers=answers.get(key),
            decided=decided.get(key),
            reports=tuple(reports.get(key, ())),
        )
        for key, each in noted.items()
    )
