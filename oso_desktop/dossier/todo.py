"""What needs a person now, computed from the recorded facts of all pupils (R036, R087, R116, R134).

No record of a pupil is looked into: an outline and the facts of the dossiers are enough, so that 5,000 pupils take no
longer than a list of them does. A new group is one more `Task` in `todo_tasks`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from oso_desktop.dossier.calendar import (
    Holiday,
    Moment,
    has_calendar,
    holidays,
    moments,
    school_year_days,
    school_year_of,
)
from oso_desktop.dossier.todo_facts import Case, Line, School, Turn
from oso_desktop.dossier.todo_tasks import TASKS, Task
from oso_desktop.dossier.transfer import Status, standing_deliveries

__all__ = ["Case", "Group", "Line", "Phase", "School", "Task", "Todo", "Turn", "todo"]


class Phase(StrEnum):
    """The four steps of the bar."""

    CHOOSE = "kiezen"
    INZAGE = "inzage"
    READY = "klaarmaken"
    GONE = "overgedragen"


_PHASES = {
    Status.CONCEPT: Phase.CHOOSE,
    Status.COMPOSED: Phase.INZAGE,
    Status.OFFERED: Phase.INZAGE,
    Status.AGAIN: Phase.INZAGE,
    Status.NOTICE: Phase.INZAGE,
    Status.SEEN: Phase.READY,
    Status.FINAL: Phase.READY,
    Status.PACKED: Phase.READY,
    Status.HANDED_OVER: Phase.GONE,
    Status.ARCHIVED: Phase.GONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A task with everybody who is in it, the earliest day first."""

    task: Task
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """What needs a person, as of `today`.

    `groups` are those with somebody in them. `phases` counts the dossiers of this school year by how far they are.
    `moments` are those of the school year `year`, `holidays` its holidays, `next_moments` the moments that are running
    or still to come, also of the year after where the program knows it. `known` is False when it has no calendar of
    this year.
    """

    today: date
    year: str
    known: bool
    students: int
    groups: tuple[Group, ...]
    phases: tuple[tuple[Phase, int], ...]
    moments: tuple[Moment, ...]
    next_moments: tuple[Moment, ...]
    holidays: tuple[Holiday, ...]

    @property
    def total(self) -> int:
        """How many dossiers there are this school year."""
        return sum(count for _, count in self.phases)

    def count(self, turn: Turn) -> int:
        """How many pupils and tasks of the school wait for this turn; a pupil in two groups counts once."""
        found = {
            line.dossier_id or (group.task.key, line.student_id, line.name, line.detail)
            for group in self.groups
            if group.task.turn is turn
            for line in group.lines
        }
        return len(found)

    @property
    def answer(self) -> str:
        """ "Ben ik klaar?", in one sentence."""
        now, waiting, gone = self.count(Turn.US), self.count(Turn.OTHERS), dict(self.phases)[Phase.GONE]
        if not self.students:
            return "Er zijn nog geen leerlingen. Lees eerst een leerlingenlijst in."
        if now:
            return f"Nog niet: {_counted(now, 'punt vraagt', 'punten vragen')} nu iets van u."
        if waiting:
            return f"U hoeft nu niets te doen. {_counted(waiting, 'dossier wacht', 'dossiers wachten')} op een ander."
        if not self.total:
            return "Er is nog geen overstap begonnen. Kies bij Leerlingen voor wie u een dossier maakt."
        if gone == self.total:
            return f"Ja, u bent klaar: {_counted(gone, 'dossier is', 'dossiers zijn')} overgedragen."
        return "U hoeft nu niets te doen."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def todo(school: School) -> Todo:
    """Everything that needs a person now."""
    year = school_year_of(school.today)
    of_year = moments(year, school.region)
    later = moments(_year_after(year), school.region)
    return Todo(
        today=school.today,
        year=year,
        known=has_calendar(year),
        students=len(school.students),
        groups=tuple(
            Group(task=task, lines=lines) for task in TASKS if (lines := _ordered(task.find(school)))
        ),
        phases=_phases(school, year),
        moments=of_year,
        holidays=holidays(year, school.region),
        next_moments=tuple(each for each in (*of_year, *later) if each.last >= school.today),
    )


def _year_after(year: str) -> str:
    return school_year_of(school_year_days(year)[1] + timedelta(days=1))


def _ordered(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(
        sorted(lines, key=lambda line: (line.day or date.max, line.group, line.name.casefold(), line.detail))
    )


def _phases(school: School, year: str) -> tuple[tuple[Phase, int], ...]:
    """Of this school year are the dossiers that still have to go, and those that went in it."""
    begin = school_year_days(year)[0]
    counts = Counter(
        _PHASES[case.status]
        for case in school.cases
        if case.status not in (Status.HANDED_OVER, Status.ARCHIVED)
        or max(delivery.on for delivery in standing_deliveries(case.dossier)) >= begin
    )
    return tuple((phase, counts[phase]) for phase in Phase)
