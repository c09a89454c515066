"""A fictitious school of 20 to 20,000 pupils, as schools are: families, addresses, groups, attachments, dossiers.

Everything follows from the seed but the ids, which are random as in the program. Names, streets and towns are made up
(`made_up_names.json`: long ones, short ones, letters that a typeface may lack); every personal number is the one of the
demo school, that is handed out to nobody. A quarter of the pupils is in a secondary department, at every size, so that
there are pupils of sixteen and over who see their dossier themselves.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final, TypeVar
from xml.sax.saxutils import escape

from benchmarks.schools import School, attached, composed, empty_school, typed_page
from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.imported import listed_first
from oso_desktop.dossier.inzage import InzageOffered
from oso_desktop.dossier.people import Gezag, Guardian, Student
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier, Way
from oso_desktop.gegevensset.model import Adres, Adreslijst, Schoolloopbaan, Schoolloopbaanlijst, Verzorger
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services.attachments import PURPOSE
from oso_desktop.services.demo import DEMO_NUMBER, demo_school, demo_students
from oso_desktop.services.handover import export_package, freeze, record_delivery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_T = TypeVar("_T")

SEED: Final = 2026

FAMILIES: Final = {
    "together": 68,
    "two addresses": 15,
    "one": 10,
    "one without gezag": 4,
    "deceased": 1,
    "guardian": 2,
}
"""Of a hundred families, how the adults are: of two addresses each parent has one, a guardian is an institution."""
CHILDREN: Final = {1: 45, 2: 38, 3: 13, 4: 4}
"""Of a hundred families, with how many children they are at this school."""
LEAVING: Final = 8
"""One in so many pupils has a transfer."""
STATES: Final = (
    "concept", "concept", "concept", "composed", "composed", "offered", "offered", "seen", "seen", "final",
)  # fmt: skip
"""How far the transfers are, in turns; of those that are final every second one was delivered."""
PAPERS: Final = 6
"""One in so many pupils has attachments: some of those who leave, and some others."""
SIZES: Final = {"typed": 80, "some pages": 15, "scan": 4, "large scan": 1}
"""Of a hundred attachments."""
_BYTES: Final = {
    "some pages": (20_000, 90_000),
    "scan": (150_000, 500_000),
    "large scan": (1_000_000, 2_500_000),
}
_GONE: Final = 60
_GONE_FROM: Final = 18
"""One in so many pupils left long ago, and may be destroyed."""
_GROUP: Final = 26


@dataclass(frozen=True, slots=True)
class _Names:
    calling: list[str]
    families: list[tuple[str, str]]
    streets: list[str]
    towns: list[str]
    institutions: list[str]


@cache
def _names() -> _Names:
    data = json.loads(Path(__file__).with_name("made_up_names.json").read_text(encoding="utf-8"))
    families = [(prefix, name) for prefix, name in data["achternamen"]]
    return _Names(data["roepnamen"], families, data["straten"], data["plaatsen"], data["instellingen"])


@contextmanager
def made_up_school(pupils: int, seed: int = SEED, *, papers: bool = True) -> Iterator[School]:
    """The school in a store that is thrown away; without `papers` nobody has attachments and nothing is final."""
    with empty_school() as made:
        yield replace(made, dossiers=tuple(_filled(made.workspace, pupils, seed, papers=papers)))


def people(pupils: int, today: date, seed: int = SEED) -> Iterator[Student]:
    """The pupils, children of a family after each other."""
    return islice(_Maker(Random(seed), today).pupils(), pupils)


def class_list_of(students: list[Student]) -> bytes:
    """These pupils as an EDEXML file of the school's own administration says them."""
    groups = {student.group: student.year_group for student in students}
    blocks = "".join(
        f'<groep key="{escape(name)}"><naam>{escape(name)}</naam><jaargroep>{year}</jaargroep></groep>'
        for name, year in groups.items()
    )
    rows = "".join(_row(student) for student in students)
    year = students[0].school_year
    return (
        f"<EDEX><school><schooljaar>{year}</schooljaar><peildatum>{year[:4]}-10-01</peildatum>"
        f"<brincode>99ZZ</brincode></school><groepen>{blocks}</groepen><leerlingen>{rows}</leerlingen></EDEX>"
    ).encode()


_SEX_IN_LIST = {"1": "2", "2": "1"}
"""The code of a list for that of a dossier."""


def _row(student: Student) -> str:
    record = student.record
    prefix = f"<voorvoegsel>{escape(record.voorvoegsel)}</voorvoegsel>" if record.voorvoegsel else ""
    return (
        f'<leerling key="{student.key}"><achternaam>{escape(record.achternaam)}</achternaam>{prefix}'
        f"<roepnaam>{escape(record.roepnaam or '')}</roepnaam><geboortedatum>{record.geboortedatum}</geboortedatum>"
        f"<geslacht>{_SEX_IN_LIST[record.geslacht or '']}</geslacht><jaargroep>{student.year_group}</jaargroep>"
        f'<groep key="{escape(student.group)}"/></leerling>'
    )


# --- people -----------------------------------------------------------------------------------------------------------


def _pick(random: Random, shares: dict[_T, int]) -> _T:
    return random.choices(list(shares), weights=list(shares.values()))[0]


@dataclass(frozen=True, slots=True)
class _Family:
    """Whose children they are; `homes` are of the one parent and of the other."""

    name: tuple[str, str]
    how: str
    homes: tuple[Adres, Adres]
    secret: bool


class _Maker:
    """Makes one pupil after another."""

    def __init__(self, random: Random, today: date) -> None:
        self._random, self._today = random, today
        self._patterns = [student for student, _ in demo_students(today)]
        self._in_year: Counter[str] = Counter()
        self._number = 0

    def pupils(self) -> Iterator[Student]:
        """Family by family, without end."""
        random = self._random
        while True:
            family = _Family(
                name=random.choice(_names().families),
                how=_pick(random, FAMILIES),
                homes=(_address(random), _address(random)),
                secret=random.random() < 0.02,
            )
            for _ in range(_pick(random, CHILDREN)):
                yield self._pupil(family)

    def _pupil(self, family: _Family) -> Student:
        self._number += 1
        number, random, today = self._number, self._random, self._today
        pattern = self._patterns[0 if number % LEAVING == 0 else number % len(self._patterns)]
        year_group, age = _year(number)
        group = f"{year_group}{_letter(self._in_year[year_group] // _GROUP)}"
        self._in_year[year_group] += 1
        key, name = f"M{number:06d}", random.choice(_names().calling)
        begun = today.year if today.month >= 8 else today.year - 1
        begun -= 6 if number % _GONE == _GONE_FROM else 0
        school_year, school = f"{begun}-{begun + 1}", demo_school()
        return Student(
            key=key,
            record=replace(
                pattern.record,
                voornaam=(name,),
                voorletters_1=f"{name[0]}.",
                roepnaam=name,
                voorvoegsel=family.name[0] or None,
                achternaam=family.name[1],
                geslacht=random.choice("12"),
                geboortedatum=date(today.year - age, 1, 1) + timedelta(days=number % 28),
                adresgeheim=family.secret,
                adreslijst=None if family.secret else Adreslijst(adres=(family.homes[0],)),
                leerlingid=key,
                onderwijsnummer=DEMO_NUMBER,
                schoolloopbaanlijst=Schoolloopbaanlijst(
                    schoolloopbaan=(
                        Schoolloopbaan(
                            schooljaar=school_year,
                            groepscode=group,
                            groepsnaam=group,
                            jaargroep=year_group,
                            brincode=school.brin,
                            vestigingscode=school.location,
                        ),
                    )
                ),
            ),
            guardians=tuple(self._guardians(pattern, family)),
            group=group,
            year_group=year_group,
            school_year=school_year,
        )

    def _guardians(self, pattern: Student, family: _Family) -> Iterator[Guardian]:
        random, block = self._random, pattern.guardians[0].block
        if family.how == "guardian":
            name = ("", random.choice(_names().institutions))
            yield _adult(block, "", name, "3", home=family.homes[1])
            return
        for place, relation in enumerate(("2",) if family.how == "one" else ("2", "1")):
            adult = _adult(
                block,
                random.choice(_names().calling),
                family.name if random.random() < 0.6 else random.choice(_names().families),
                relation,
                home=None if family.secret else family.homes[place and family.how == "two addresses"],
            )
            if place and family.how == "one without gezag":
                without = replace(adult.block, wettigevertegenwoordiger=False)
                adult = replace(adult, gezag=Gezag.NO, block=without)
            if place and family.how == "deceased":
                adult = replace(adult, block=replace(adult.block, overleden=True))
            yield adult


def _letter(number: int) -> str:
    """A, B, … Z, A2, B2, …"""
    times, letter = divmod(number, 26)
    return f"{chr(ord('A') + letter)}{times + 1 if times else ''}"


def _year(number: int) -> tuple[str, int]:
    """Year group and age: a quarter in the secondary department, who leaves is in the last year of either."""
    secondary = number % (4 * LEAVING) == 0 or (number % LEAVING != 0 and number % 4 == 1)
    if number % LEAVING == 0:
        return ("6", 17) if secondary else ("8", 12)
    return (
        (str(1 + number // 4 % 6), 12 + number // 4 % 6)
        if secondary
        else (str(1 + number % 8), 4 + number % 8)
    )


def _address(random: Random) -> Adres:
    return Adres(
        soortadres="bezoek",
        straat=random.choice(_names().streets),
        nummer=str(random.randint(1, 240)),
        postcode=f"999{random.randint(1, 9)}{random.choice('ABCDEFG')}{random.choice('HJKLM')}",
        plaats=random.choice(_names().towns),
    )


def _adult(
    pattern: Verzorger, first: str, name: tuple[str, str], relation: str, *, home: Adres | None
) -> Guardian:
    block = replace(
        pattern,
        roepnaam=first or None,
        voorletters_1=f"{first[0]}." if first else None,
        voorvoegsel=name[0] or None,
        achternaam=name[1],
        relatietotkind=relation,
        overleden=None,
        adresgeheim=home is None,
        adreslijst=Adreslijst(adres=(home,)) if home else None,
        wettigevertegenwoordiger=True,
    )
    return Guardian(block=block, gezag=Gezag.YES)


# --- what the school has of them --------------------------------------------------------------------------------------


def _filled(workspace: Workspace, pupils: int, seed: int, *, papers: bool) -> Iterator[DossierId]:
    random = Random(seed + 1)
    final: list[DossierId] = []
    staying: list[Student] = []
    with workspace.change(Right.IMPORT, "school gemaakt", workspace.store_id, pupils=pupils) as unit:
        for number, each in enumerate(people(pupils, workspace.today, seed), start=1):
            student, files = listed_first(each), list[Attachment]()
            if papers and number % PAPERS == 2:
                student, files = _with_papers(workspace, unit, random, student)
            if number % LEAVING:
                staying.append(student)
                continue
            unit.students.save(student)
            state = STATES[(number // LEAVING - 1) % len(STATES)]
            dossier = _brought(workspace, student, files, state)
            unit.dossiers.save(dossier)
            yield dossier.id
            if state == "final" and papers:
                final.append(dossier.id)
        unit.students.save_many(staying)
    for turn, dossier_id in enumerate(final):
        version = freeze(workspace, dossier_id)
        if turn % 2 == 0:
            export_package(workspace, dossier_id, version.id)
            record_delivery(workspace, dossier_id, version.id, way=Way.LAS, on=workspace.today)


def _with_papers(
    workspace: Workspace, unit: Unit, random: Random, student: Student
) -> tuple[Student, list[Attachment]]:
    files = []
    for number in range(random.choice((1, 1, 2))):
        data = _paper(random)
        kind = random.choice(("leerlingrapport", "toets"))
        attachment, packed = attached(student.id, kind, f"{kind} {number + 1}.pdf", data, workspace.today)
        unit.attachments.add(attachment, workspace.seal(PURPOSE, attachment.id, packed))
        student = with_attachment(student, attachment)
        files.append(attachment)
    return student, files


def _paper(random: Random) -> bytes:
    how = _pick(random, SIZES)
    if how == "typed":
        return typed_page()
    return b"%PDF-1.7\n" + random.randbytes(random.randint(*_BYTES[how]))


def _brought(workspace: Workspace, student: Student, files: list[Attachment], state: str) -> TransferDossier:
    """A transfer that is so far."""
    profile = Profile.POVO if student.year_group == "8" else Profile.VOVO
    whole = composed(workspace, student, files, profile)
    if state == "concept":
        return TransferDossier(student_id=student.id, profile=profile)
    if state == "composed":
        return replace(whole, inzage=())
    if state == "offered":
        return replace(whole, inzage=tuple(fact for fact in whole.inzage if isinstance(fact, InzageOffered)))
    return whole
