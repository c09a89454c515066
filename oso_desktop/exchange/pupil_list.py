"""What comes out of a list of pupils, whatever kind of file it was: the rows that can be used, and what to tell.

Every reader gives this one shape. A list never stops at a row: what is wrong with it is told by line, with what to do
and without a word of what stands there. What the program does not keep is counted by its Dutch name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from dataclasses import field as unshown  # where a class has a field of that name
from datetime import date
from enum import StrEnum
from typing import Final

from oso_desktop.dossier.people import Student
from oso_desktop.errors import OsoError

SIZE_LIMIT: Final = 64 * 2**20
"""Largest list in bytes; five thousand pupils take about five million."""
ROW_LIMIT: Final = 20_000
"""Most pupils in one list: three times the largest school of the country."""

Progress = Callable[[int, int], None]
"""Is told now and then how many rows of how many were read; what it raises ends the reading and passes through."""
PACE: Final = 100
"""After how many rows progress is told."""

_SHOWN: Final = 100
"""Most problems that are written out; after that the file itself is the problem."""


class UnusableList(OsoError):
    """The file is no list of pupils of one school that can be used; nothing of it was read."""


def too_many_rows() -> UnusableList:
    """For a list that is longer than any school."""
    return UnusableList(
        f"Deze lijst heeft meer dan {ROW_LIMIT:,} regels.".replace(",", "."),
        "Maak een lijst van één school en van één schooljaar en lees die in.",
    )


class ListKind(StrEnum):
    """What sort of file a list is, judged by its content."""

    EDEXML = "EDEXML"
    EDEX2000 = "EDEX2000"
    CSV = "CSV"
    XLSX = "XLSX"
    ODS = "ODS"

    @property
    def is_table(self) -> bool:
        """Whether the columns have no fixed meaning, so that it is guessed and somebody may choose."""
        return self not in (ListKind.EDEXML, ListKind.EDEX2000)


class Field(StrEnum):
    """What a column of a table may hold, in the words in which a person chooses it."""

    KEY = "Leerlingnummer"
    SURNAME = "Achternaam"
    PREFIX = "Tussenvoegsel"
    CALLING_NAME = "Roepnaam"
    FIRST_NAMES = "Voornamen"
    INITIALS = "Voorletters"
    FULL_NAME = "Hele naam"
    BIRTH_DATE = "Geboortedatum"
    SEX = "Geslacht"
    GROUP = "Groep of klas"
    YEAR_GROUP = "Leerjaar"
    NUMBER = "BSN of onderwijsnummer"
    BSN = "Burgerservicenummer (BSN)"
    EDUCATION_NUMBER = "Onderwijsnummer"
    EMAIL = "E-mail van de leerling"
    ENROLLED = "Datum inschrijving"
    LEFT = "Datum uitschrijving"
    SCHOOL_YEAR = "Schooljaar"
    BRIN = "BRIN van de school"
    LOCATION = "Vestiging van de school"


class DateOrder(StrEnum):
    """How the day and the month stand in a date of figures only."""

    DAY_FIRST = "dag-maand-jaar"
    MONTH_FIRST = "maand-dag-jaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What somebody chose where a table leaves a doubt; what is None or not named is guessed.

    `columns` says by number, from 0, what a column holds, and None for one that is not to be read.
    """

    columns: Mapping[int, Field | None] = field(default_factory=dict)
    date_order: DateOrder | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSchool:
    """The school and year a list is of, each empty where the list does not say; `reference_date` is its day."""

    brin: str = ""
    location: str = ""
    school_year: str = ""
    reference_date: date | None = None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with a row and what to do, by line number and without its content.

    `skipped` tells that the row was left out whole; else it lacks the one value. In XML beyond line 65,535 the number
    may be that of the first field of the row.
    """

    line: int
    text: str
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class ListedPupil:
    """One pupil of a list: `line` is where the row stands, counted as the program that made the file counts.

    `student.key` is empty where the list has no numbers of its own. `given` are the names of what the list says
    something about: attributes of the standard's pupil block, and `group`, `year_group` and `school_year` of the
    pupil. Of these an empty one is empty in the list; about the others the list says nothing, or nothing readable.
    """

    line: int
    student: Student
    given: frozenset[str]


@dataclass(frozen=True, slots=True)
class Departed:
    """A pupil who had left the school before the day the list is about; of who it was, only the key."""

    line: int
    key: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table, counted from 0, and what it is taken to hold; None where it is not used.

    `why` says in Dutch what led to that. `dropped` is the Dutch name of what it holds and the program does not keep,
    else empty: such a column is never read, whatever somebody chooses. `samples` are a few values of other columns.
    """

    number: int
    header: str
    field: Field | None
    why: str
    dropped: str = ""
    samples: tuple[str, ...] = unshown(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """How the rows and columns of a table were found; all but the headers can be chosen otherwise (see `Choices`).

    `header_line` is 0 for a table without a line of headers. `encoding` and `delimiter` are empty for a workbook, and
    `sheet` and `sheets` for a text. `doubtful_dates` tells that every date can be read in both orders.
    """

    columns: tuple[Column, ...]
    header_line: int
    date_order: DateOrder
    doubtful_dates: bool
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilList:
    """A list that was read; `label` is its kind in Dutch.

    `departed` had left the school before the day the list is about; `repeated` rows said of a pupil what an earlier row
    had said. `dropped` counts what the list had and the program
    does not keep, by Dutch name; `unknown` counts parts that this kind of file does not have. `problems` stand in the
    order of their lines. `table` is there for a kind whose columns were guessed.
    """

    kind: ListKind
    label: str
    school: ListSchool
    rows: tuple[ListedPupil, ...]
    departed: tuple[Departed, ...] = ()
    repeated: int = 0
    dropped: tuple[tuple[str, int], ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()
    problems: tuple[RowProblem, ...] = ()
    table: Table | None = None

    @property
    def left(self) -> int:
        """How many pupils had left."""
        return len(self.departed)

    @property
    def skipped(self) -> int:
        """How many rows were left out whole because of what is wrong with them."""
        return sum(problem.skipped for problem in self.problems)

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell of the list, as Dutch sentences; nothing in them is personal."""
        return self.notices_with(())

    def notices_with(self, refused: Collection[RowProblem]) -> tuple[str, ...]:
        """The same if these rows, one problem each, turn out to be of no use after all."""
        return tuple(self._sentences(in_order([*self.problems, *refused])))

    def _sentences(self, problems: tuple[RowProblem, ...]) -> Iterator[str]:
        if self.table is not None and self.table.doubtful_dates:
            yield _DOUBTFUL.format(order=self.table.date_order.value)
        if self.left:
            yield f"{_pupils(self.left)} niet ingelezen: al van school voor de peildatum."
        if skipped := sum(problem.skipped for problem in problems):
            yield f"{_pupils(skipped)} niet ingelezen: de regel is niet bruikbaar (zie hieronder)."
        if self.repeated:
            yield f"{_rows(self.repeated)} een leerling die er al stond; die is één keer ingelezen."
        if self.dropped:
            yield f"Niet bewaard, want niet nodig voor een overstapdossier: {_listed(self.dropped)}."
        if self.unknown:
            yield f"Onbekende onderdelen overgeslagen: {_listed(self.unknown)}."
        for problem in problems[:_SHOWN]:
            yield f"Regel {problem.line}: {problem.text}"
        if len(problems) > _SHOWN:
            yield f"En nog {len(problems) - _SHOWN} van zulke regels."


_DOUBTFUL: Final = (
    "De datums zijn gelezen als {order}. Elke datum kan ook andersom bedoeld zijn: kijk van één leerling de "
    "geboortedatum na."
)


def _listed(counts: tuple[tuple[str, int], ...]) -> str:
    shown_ones = ", ".join(f"{name} ({count})" for name, count in counts[:20])
    return shown_ones if len(counts) <= 20 else f"{shown_ones} en {len(counts) - 20} andere"


def _pupils(count: int) -> str:
    return "1 leerling is" if count == 1 else f"{count} leerlingen zijn"


def _rows(count: int) -> str:
    return "1 regel herhaalt" if count == 1 else f"{count} regels herhalen"


def in_order(problems: Iterable[RowProblem]) -> tuple[RowProblem, ...]:
    """The problems by line."""
    return tuple(sorted(problems, key=lambda problem: problem.line))


@dataclass(slots=True)
class Notes:
    """What is gathered while the rows are read."""

    departed: list[Departed] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    problems: list[RowProblem] = field(default_factory=list)

    def problem(self, line: int, text: str) -> None:
        """Notes that a value was left out."""
        self.problems.append(RowProblem(line, text))

    def skip(self, line: int, text: str) -> None:
        """Notes that a row was left out whole."""
        self.problems.append(RowProblem(line, text, skipped=True))

    def as_list(
        self,
        kind: ListKind,
        label: str,
        school: ListSchool,
        rows: Iterable[ListedPupil],
        table: Table | None = None,
    ) -> PupilList:
        """The list with these rows, each pupil once, and with all that was noted."""
        single, repeated = self._once(rows)
        present = {row.student.key for row in single}
        return PupilList(
            kind=kind,
            label=label,
            school=school,
            rows=single,
            repeated=repeated,
            departed=tuple(left for left in self.departed if left.key not in present),
            dropped=_counted(self.dropped),
            unknown=_counted(self.unknown),
            problems=in_order(self.problems),
            table=table,
        )

    def _once(self, rows: Iterable[ListedPupil]) -> tuple[tuple[ListedPupil, ...], int]:
        """Each pupil once, and how many rows said the same again.

        Of several rows that give one number to different pupils none is used: nobody can tell whose it is. Without
        numbers it is one pupil where all else is the same.
        """
        by_key: dict[object, list[ListedPupil]] = {}
        every = list(rows)
        for row in every:
            student = row.student
            by_key.setdefault(student.key or (student.record, student.group), []).append(row)
        gone: set[int] = set()
        repeated = 0
        for same in by_key.values():
            first, *others = same
            if not others:
                continue
            differ = next((row for row in others if not _says_the_same(row, first)), None)
            if differ is None:
                repeated += len(others)
                gone.update(map(id, others))
                continue
            gone.update(map(id, same))
            for row in same:
                other = first if row is not first else differ
                self.skip(row.line, _SAME_KEY.format(other=other.line))
        return tuple(row for row in every if id(row) not in gone), repeated


_SAME_KEY: Final = (
    "deze leerling is niet ingelezen: een andere leerling, op regel {other}, heeft hetzelfde leerlingnummer. "
    "Geef in uw leerlingadministratie elke leerling een eigen nummer en maak de lijst opnieuw."
)


def _says_the_same(one: ListedPupil, other: ListedPupil) -> bool:
    return replace(one.student, id=other.student.id) == other.student


def _counted(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((+counter).items()))
