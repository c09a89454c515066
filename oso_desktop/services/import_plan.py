"""What a file would bring, told before anything of it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.imported import Difference
from oso_desktop.dossier.people import StudentId
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import ReadDossier
from oso_desktop.exchange.pupil_list import Choices, PupilList, RowProblem, Table
from oso_desktop.gegevensset.model import Inzage
from oso_desktop.gegevensset.profiles import Category, Profile

Progress = Callable[[int, int], None]
"""Is told how much of how much is done. What it raises ends the work; of a work that stores, nothing is kept."""
Taken = Mapping[str, Collection[str]]
"""By the key of a pupil, the pieces of which somebody chose the new one over what was entered here."""


class ImportStopped(OsoError):
    """Somebody stopped it; what `Progress` raises to that end."""

    def __init__(self) -> None:
        super().__init__(
            "U bent gestopt. Er is niets ingelezen.", "U kunt het bestand later opnieuw inlezen."
        )


class PlanOutdated(OsoError):
    """The store is no longer what it was when the plan was made; nothing was stored."""

    def __init__(self) -> None:
        super().__init__(
            "Er is niets ingelezen. De gegevens van de leerlingen zijn intussen veranderd, zodat het overzicht niet "
            "meer klopt.",
            "Bekijk het overzicht opnieuw en kies dan weer Inlezen.",
        )


class RowKind(StrEnum):
    """What a file does to one pupil; the value is the word for it."""

    NEW = "nieuw"
    ALIKE = "misschien al bekend"
    CHANGED = "veranderd"
    SAME = "hetzelfde"
    LEFT = "vertrokken"
    MISSING = "niet in de lijst"
    REFUSED = "niet ingelezen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A pupil who is here under another number and may be the one of a file.

    `sender` is the school whose dossier brought it, empty where none did; `differs` says in Dutch what is other.
    """

    student_id: StudentId
    name: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    group: str
    sender: str = ""
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPupil:
    """One pupil: `line` is where the file tells of it, 0 where it does not.

    `problems` are Dutch sentences about this row. A pupil who is MISSING stays as it is, whatever is chosen.
    `namesake` tells of a NEW one that somebody of this name is here. Of whoever has no number here, `alike` are the
    pupils who may be the same one: as long as nobody says who it is, the kind is ALIKE and nothing of it is stored.
    """

    kind: RowKind
    key: str
    line: int = 0
    student_id: StudentId | None = None
    name: str = field(default="", repr=False)
    group: str = ""
    birth_date: date | None = field(default=None, repr=False)
    differences: tuple[Difference, ...] = ()
    problems: tuple[str, ...] = ()
    namesake: bool = False
    alike: tuple[Alike, ...] = ()

    @property
    def asked(self) -> tuple[Difference, ...]:
        """Where a person entered something else here: that stays unless somebody takes the new one over."""
        return tuple(each for each in self.differences if each.entered)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What somebody chose about a file; `whole_school` None leaves that to what the file is.

    `same` says by key who of the pupils here somebody is, None for a pupil who is not here yet.
    """

    choices: Choices = field(default_factory=Choices)
    whole_school: bool | None = None
    same: Mapping[str, StudentId | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What comes of a file if it is read in now; nothing of it is stored.

    `dropped` and `unknown` count by Dutch name what the file has and the program does not keep, or does not know.
    `problems` are of rows that could not be read whole, `notices` of the file; neither holds anything personal.
    `whole_school` tells that who is not in it is told to be missing; `may_be_whole` that somebody can choose so.
    """

    label: str
    pupils: tuple[PlannedPupil, ...]
    notices: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()
    table: Table | None = None
    whole_school: bool = False
    may_be_whole: bool = False
    options: ImportOptions = field(default_factory=ImportOptions)
    read: PupilList | ReadDossier = field(repr=False, compare=False)

    @property
    def is_list(self) -> bool:
        """Whether it is of a list, and not of a dossier."""
        return isinstance(self.read, PupilList)

    def number(self, kind: RowKind) -> int:
        """How many pupils of this kind."""
        return sum(each.kind is kind for each in self.pupils)

    @property
    def counts(self) -> dict[RowKind, int]:
        """Of each kind how many."""
        found = Counter(each.kind for each in self.pupils)
        return {kind: found[kind] for kind in RowKind}

    @property
    def asked(self) -> int:
        """Of how many pupils a person entered something else than the file says."""
        return sum(bool(each.asked) for each in self.pupils)

    @property
    def skipped(self) -> int:
        """How many rows bring nothing because of what is wrong with them, or because nobody said who it is."""
        refused = self.number(RowKind.REFUSED) + self.number(RowKind.ALIKE)
        return refused + sum(problem.skipped for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedDossier:
    """What an OSO file said besides the pupil's data: nothing of it is chosen by itself (R001, R007)."""

    student_id: StudentId
    profile: Profile | None
    categories: frozenset[Category]
    attachments: tuple[AttachmentId, ...]
    inzage: Inzage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What a file brought; `updated` were there already, `changed` of those are other than they were.

    `notices` are Dutch sentences without personal data.
    """

    label: str
    students: tuple[StudentId, ...]
    added: int
    updated: int
    changed: int = 0
    left: int = 0
    missing: int = 0
    skipped: int = 0
    notices: tuple[str, ...] = ()
    dossiers: tuple[ImportedDossier, ...] = ()
