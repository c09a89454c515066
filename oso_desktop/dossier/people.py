"""Pupils, the people around them, and who of those has the right of inzage on a given day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import uuid4

from oso_desktop.dossier.calendar import school_year_days
from oso_desktop.dossier.digest import content_digest
from oso_desktop.gegevensset.model import HuidigeSchool, Inzage, Leerling, Verzorger

StudentId = NewType("StudentId", str)
GuardianId = NewType("GuardianId", str)


def new_id() -> str:
    """A random identifier without meaning, safe in file names and logs."""
    return uuid4().hex


class Gezag(StrEnum):
    """Whether a guardian holds parental authority (L27); the standard knows only "wettige vertegenwoordiger"."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """A parent or carer: the standard's own block, and whether this person has gezag.

    The block is the single truth about name, addresses, secrecy of the address and death; nothing of it is repeated.
    """

    id: GuardianId = field(default_factory=lambda: GuardianId(new_id()))
    block: Verzorger
    gezag: Gezag

    @property
    def deceased(self) -> bool:
        """A deceased guardian gets no letter and has no turn in inzage."""
        return bool(self.block.overleden) or self.block.overlijdensdatum is not None


class Capacity(StrEnum):
    """In which capacity somebody acts for a person who cannot; the court appoints each of them (UAVG art. 5)."""

    CURATOR = "curator"
    MENTOR = "mentor"
    ADMINISTRATOR = "bewindvoerder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """Who acts for a pupil under curatele, mentorschap or bewind, from sixteen and also from eighteen (L17).

    Under sixteen the guardians with gezag do. The address is the representative's own, whole or empty. It never goes
    along: the standard has no place for it.
    """

    id: str = field(default_factory=new_id)
    name: str
    capacity: Capacity
    street: str = ""
    number: str = ""
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A value of our own that was replaced by one of another school, of which the delivery is gone: what it was called,
    what stood there, and when and by whom it was replaced. It is the school's own and goes with the pupil.
    """

    label: str
    value: str = field(repr=False)
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Student:
    """A pupil with everything the school holds for a dossier.

    `record` is the standard's pupil block with all content, but without `verzorger` (those are `guardians`) and with a
    reference to an attachment in place of each document's content (see `attachments.reference`). `sender` is the
    school block of the dossier file the pupil came from, kept so that it goes out unchanged; None for a pupil from a
    list. `profile` is the kind of transfer that file had, and `file_inzage` what it said about inzage, if any;
    `file_inzage_kept` tells that the last file said nothing of it, so that it is what an earlier file said.
    `representative` is there for a pupil under curatele, mentorschap or bewind. `imported` holds marks of what the last
    file said of the pupil, so that a later one can tell what a person entered since (see `dossier.imported`).
    `replaced` is what stood here before it was taken over from a delivery that was destroyed since (R132).
    """

    id: StudentId = field(default_factory=lambda: StudentId(new_id()))
    key: str
    record: Leerling
    guardians: tuple[Guardian, ...] = ()
    group: str = ""
    year_group: str = ""
    school_year: str = ""
    sender: HuidigeSchool | None = None
    profile: str | None = None
    file_inzage: Inzage | None = None
    file_inzage_kept: bool = False
    representative: Representative | None = None
    imported: dict[str, str] = field(default_factory=dict)
    replaced: tuple[Replaced, ...] = ()

    @property
    def birth_date(self) -> date | None:
        """The day of birth, if known."""
        return self.record.geboortedatum

    @property
    def guardian_blocks(self) -> tuple[Verzorger, ...]:
        """The guardians as the standard's block of the pupil holds them."""
        return tuple(guardian.block for guardian in self.guardians)


def bare_sender(school: HuidigeSchool) -> HuidigeSchool:
    """The school's block as it is kept beside a pupil: it asks for one, whose data must not be kept twice."""
    return replace(school, leerling=Leerling(achternaam="-"))


def joined(parts: Iterable[str | None]) -> str:
    """The non-empty parts with a space between them."""
    return " ".join(part for part in parts if part)


def full_name(record: Leerling | Verzorger) -> str:
    """Calling name (else first name, else initials), prefix and surname, as in a letter's address."""
    first = record.roepnaam or (record.voornaam[0] if record.voornaam else None) or record.voorletters_1
    return joined((first, record.voorvoegsel, record.achternaam))


def list_name(record: Leerling) -> str:
    """The name as in a class list: surname, calling name, prefix."""
    first = record.roepnaam or (record.voornaam[0] if record.voornaam else None) or record.voorletters_1
    return f"{record.achternaam}, {joined((first, record.voorvoegsel))}".rstrip(", ")


OWN_RIGHT = 16
"""The age from which the pupil has the right of inzage, on the birthday itself (UAVG art. 5, R114, C5)."""

OF_AGE = 18
"""The age from which nobody but the pupil has any part in it (BW 1:233, R118)."""


def age_on(birth_date: date, day: date) -> int:
    """Full years on `day`; a birthday counts as the new age, and 29 February turns on 1 March (R114).

    On 28 February the year of life is not full yet: it ends with that day, so that the new one begins on 1 March. The
    sixteenth birthday of such a pupil lies in a leap year itself; it is the eighteenth that can be in doubt.
    """
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (0 if had_birthday else 1)


def birthday(birth_date: date, age: int) -> date:
    """The first day on which `age_on` gives this age."""
    try:
        return birth_date.replace(year=birth_date.year + age)
    except ValueError:
        return date(birth_date.year + age, 3, 1)


class HolderKind(StrEnum):
    """In which capacity somebody may see the dossier: by right the first three, as an extra the last two.

    BY_DECISION is a parent without gezag for whom the school decided so (L27), and WITH_PUPIL a parent of a pupil of
    16 or 17 who agreed that the parents are informed as well (R117).
    """

    GUARDIAN = "ouder"
    PUPIL = "leerling"
    REPRESENTATIVE = "vertegenwoordiger"
    BY_DECISION = "op besluit"
    WITH_PUPIL = "ook geïnformeerd"

    @property
    def by_right(self) -> bool:
        """Whether the transfer waits for this person."""
        return self in (HolderKind.GUARDIAN, HolderKind.PUPIL, HolderKind.REPRESENTATIVE)


PUPIL_HOLDER = "leerling"
"""The holder id of the pupil; guardians have their own random id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsHolder:
    """Somebody who may see the dossier: `id` is the guardian's or the representative's id, or PUPIL_HOLDER."""

    id: str
    kind: HolderKind
    name: str
    relation: str


_RELATIONS = {"1": "Vader", "2": "Moeder", "3": "Voogd"}


def relation_label(guardian: Guardian) -> str:
    """Father, mother, guardian; other codes have no certain meaning in the standard's public facts."""
    return _RELATIONS.get(guardian.block.relatietotkind or "", "Ouder/verzorger")


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentOutline:
    """What a list needs of a pupil, without the record: enough for every question about rights and status.

    `guardians` are the living guardians with gezag, `representative` is who acts for the pupil from sixteen, if anybody
    does; `content_hash` marks all data that could go along, per category. In a list of pupils it is empty for who came
    from a list and has no dossier: nobody compares those marks before there is one.
    """

    id: StudentId
    key: str
    name: str
    list_name: str
    group: str
    year_group: str
    birth_date: date | None
    guardians: tuple[RightsHolder, ...]
    content_hash: str
    profile: str | None = None
    representative: RightsHolder | None = None


def outline(student: Student, *, marked: bool = True) -> StudentOutline:
    """The outline of a pupil as of now; the marks of the data, which take most of the work, only if asked."""
    return StudentOutline(
        id=student.id,
        key=student.key,
        name=full_name(student.record),
        list_name=list_name(student.record),
        group=student.group,
        year_group=student.year_group,
        birth_date=student.birth_date,
        guardians=_guardians_with_right(student),
        content_hash=content_hash(student) if marked else "",
        profile=student.profile,
        representative=_representative(student),
    )


def content_hash(student: Student) -> str:
    """Marks of all data of the pupil and the guardians that could go along, per category (see `digest`)."""
    return content_digest(
        student.record,
        student.guardian_blocks,
        _objection(student),
        student.sender,
    )


def _objection(student: Student) -> str:
    """What the dossier file says against itself or against the transfer; empty if nobody objected."""
    said = student.file_inzage
    if said is None:
        return ""
    content = f"{'Nee ' if said.akkoord == 'Nee' else ''}{said.redennietakkoord or ''}".strip()
    return f"{'Geen toestemming. ' if said.toestemming == 'Nee' else ''}{content}"


def rights_holders(student: StudentOutline, day: date) -> tuple[RightsHolder, ...]:
    """Who must be offered inzage on `day`.

    Under sixteen: each living guardian with gezag; from the sixteenth birthday the pupil and nobody else, so at
    eighteen as well (R114, R115, R118, C5, L17, L27). For a pupil under curatele, mentorschap or bewind the
    representative stands in the pupil's place, at any age from sixteen (UAVG art. 5). Without a birth date the pupil is
    taken to be under sixteen; the readiness gate asks for the date.
    """
    if not _acts_itself(student.birth_date, day):
        return student.guardians
    if student.representative is not None:
        return (student.representative,)
    return (RightsHolder(id=PUPIL_HOLDER, kind=HolderKind.PUPIL, name=student.name, relation="Leerling"),)


def holders_of(student: Student, day: date) -> tuple[RightsHolder, ...]:
    """The same for a whole pupil, without the marks of the content that an outline carries."""
    if not _acts_itself(student.birth_date, day):
        return _guardians_with_right(student)
    return (
        _representative(student)
        or RightsHolder(
            id=PUPIL_HOLDER, kind=HolderKind.PUPIL, name=full_name(student.record), relation="Leerling"
        ),
    )


def turning_sixteen(
    students: Iterable[StudentOutline], school_year: str
) -> tuple[tuple[date, StudentOutline], ...]:
    """Who gets the right of inzage during a school year, such as "2026-2027", by day (R116).

    Raises ValueError for a text that is no school year.
    """
    begin, end = school_year_days(school_year)
    found = [
        (day, student)
        for student in students
        if student.birth_date is not None and begin <= (day := birthday(student.birth_date, OWN_RIGHT)) <= end
    ]
    return tuple(sorted(found, key=lambda each: (each[0], each[1].list_name)))


def as_holder(guardian: Guardian, kind: HolderKind) -> RightsHolder:
    """A guardian in this capacity."""
    return RightsHolder(
        id=guardian.id, kind=kind, name=full_name(guardian.block), relation=relation_label(guardian)
    )


def _acts_itself(born: date | None, day: date) -> bool:
    return born is not None and age_on(born, day) >= OWN_RIGHT


def _guardians_with_right(student: Student) -> tuple[RightsHolder, ...]:
    return tuple(
        as_holder(guardian, HolderKind.GUARDIAN)
        for guardian in student.guardians
        if guardian.gezag is Gezag.YES and not guardian.deceased
    )


def _representative(student: Student) -> RightsHolder | None:
    who = student.representative
    if who is None:
        return None
    return RightsHolder(
        id=who.id, kind=HolderKind.REPRESENTATIVE, name=who.name, relation=who.capacity.value.capitalize()
    )
