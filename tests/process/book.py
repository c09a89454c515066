"""What is known of a package on the day on which it goes: the raw facts, and a book of what was shown to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentDecision,
    AttachmentId,
)
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import Dossier, Leerling
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import documents


@dataclass(frozen=True)
class Look:
    """What one person got to see on a day: offered, seen, silent (no reaction), told (of a result), or undone."""

    holder: str
    day: date
    what: str
    goes: Leerling
    reason: str = ""
    term: int = 10
    earlier: Leerling | None = None


@dataclass
class Book:
    """What happened, kept by the test itself: parts ticked by a person, what documents say, what people saw."""

    ticked: set[Category] = field(default_factory=set)
    left_out_tests: set[str] = field(default_factory=set)
    pages: dict[AttachmentId, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[AttachmentId, str] = field(default_factory=dict)
    looks: list[Look] = field(default_factory=list)
    confirmed: Leerling | None = None
    cleared: set[tuple[str, str]] = field(default_factory=set)
    """Words of a document, or of the data (""), that a person let go, with a reason where the law asks one."""


@dataclass(frozen=True)
class Going:
    """A package, and all that is known on the day on which it goes."""

    package: Dossier
    student: Student
    dossier: TransferDossier
    files: tuple[Attachment, ...]
    school: OwnSchool
    region: RegionProfile
    today: date
    book: Book
    destroyed: bool = False

    @property
    def record(self) -> Leerling:
        return self.package.huidigeschool.leerling

    @property
    def swv(self) -> bool:
        return self.dossier.profile in (Profile.POSWV, Profile.VOSWV)

    @property
    def overstap(self) -> bool:
        """R085: within one BRIN it is none, to another BRIN it always is."""
        if self.dossier.profile is Profile.BB:
            return self.dossier.receiver is not None and self.dossier.receiver.brin != self.school.brin
        return not self.swv

    def papers(self) -> Iterator[tuple[str, AttachmentDecision, str, Attachment | None]]:
        """Each document in the package: its kind, what was decided, the text that goes, and the stored file."""
        known = {each.id: each for each in self.files}
        for place in documents(self.record):
            identifier, _, text = place.document.bestandsinhoud.partition("\n")
            paper = AttachmentId(identifier)
            yield self.book.kinds.get(paper, "overig"), self.dossier.decision(paper), text, known.get(paper)


Rule = Callable[[Going], bool]
MUSTS: dict[str, tuple[str, Rule]] = {}


def must(name: str, numbers: str) -> Callable[[Rule], Rule]:
    """A rule under its name, with its numbers; the function says whether it is broken."""

    def keep(rule: Rule) -> Rule:
        MUSTS[name] = (numbers, rule)
        return rule

    return keep


def broken(going: Going) -> list[str]:
    """The names of the MUSTs that this package would violate."""
    return [name for name, (_, rule) in MUSTS.items() if rule(going)]


def shown_of(record: Leerling) -> Leerling:
    """What counts as content that people see: all of it but the number, which goes or not by the kind of school."""
    return replace(record, bsn=None, onderwijsnummer=None)
