"""From one pupil's row of an EDEXML file to the pupil block of the standard.

The two standards disagree in quiet ways: who is a boy and who a girl is the other way round, initials have no dots,
some year groups have no counterpart. What the standard has no place for, or the law no ground, is counted and let go.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from lxml import etree
from stdnum.nl import bsn as bsn_number
from stdnum.nl import onderwijsnummer as education_number

from oso_desktop.dossier.people import Student
from oso_desktop.gegevensset.v2019_1 import (
    Communicatie,
    Communicatielijst,
    Leerling,
    Schoolloopbaan,
    Schoolloopbaanlijst,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class EdexmlSchool:
    """The school and year a list is of; `reference_date` is the day it is about, if told."""

    brin: str
    location: str
    school_year: str
    reference_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A home group: its key and name, and its year group in EDEXML's code."""

    code: str
    name: str
    year: str


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something in the file that was left out, by line number and without its content.

    Beyond line 65,535 the number may be that of the first field of the row.
    """

    line: int
    text: str


@dataclass(slots=True)
class Notes:
    """What is gathered for the report while the rows are read."""

    left: int = 0
    skipped: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    problems: list[RowProblem] = field(default_factory=list)

    def problem(self, element: etree._Element, text: str) -> None:
        """Notes a problem at the line of an element."""
        self.problems.append(RowProblem(line_of(element), text))


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements."""
    yield from element.iterchildren("*")


def line_of(element: etree._Element) -> int:
    """The line an element starts on; see `RowProblem` for very long files."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def words(text: str | None) -> str:
    """The text without white space around it and with single spaces in it."""
    return " ".join((text or "").split())


def shown(tag: str) -> str:
    """An element's name as it may be shown: its own part, if it looks like a name at all."""
    name = tag.rpartition("}")[2]
    return name if re.fullmatch(r"[A-Za-z_][\w.-]{0,39}", name) else "(onleesbare naam)"


_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?")


def day(text: str) -> date:
    """The day in an `xs:date` or `xs:dateTime`; raises ValueError for anything else."""
    found = _DAY.fullmatch(text)
    if found is None:
        raise ValueError
    return date.fromisoformat(found[1])


_NINE_DIGITS: Final = re.compile("[0-9]{9}")
_SEX: Final = {"0": "0", "1": "2", "2": "1", "9": "0"}
_WEIGHT: Final = {"0": "0.00", "0,3": "0.30", "1,2": "1.20", "?": None}
_YEAR_GROUP: Final = {
    **{
        code: code
        for code in ("0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S")
    },
    "V": "S",
    **dict.fromkeys(("B", "D", "C", "N", "H"), ""),
}
"""EDEXML's year groups in the code of the standard; empty where it has none."""

_DROPPED: Final = {
    "etniciteit": "etniciteit",
    "land": "land van herkomst",
    "land_vader": "land van herkomst vader",
    "land_moeder": "land van herkomst moeder",
    "gewicht": "leerlinggewicht (oude regeling)",
    "fotourl": "foto",
    "gebruikersnaam": "gebruikersnaam",
    "bsn_ondwnr-4": "laatste vier cijfers van het persoonsnummer",
    "rijksregisternummer": "Belgisch rijksregisternummer",
    "postcodenl": "postcode (zonder adres)",
    "postnummerbe": "postcode (zonder adres)",
    "postcodeoverig": "postcode (zonder adres)",
    "start_ondw_jgr3": "startdatum jaargroep 3",
    "toevoegingen": "extra gegevens van de leverancier",
}
_KEPT: Final = frozenset(
    [
        "achternaam",
        "voorvoegsel",
        "voornamen",
        "voorletters-1",
        "roepnaam",
        "geboortedatum",
        "geslacht",
        "jaargroep",
        "groep",
        "emailadres",
        "sofinummer",
        "bsn",
        "onderwijsnummer",
        "gewicht_nieuw",
        "instroomdatum",
        "uitstroomdatum",
    ]
)
_SILENT: Final = frozenset(["samengestelde_groepen", "vestiging", "mutatiedatum"])
"""Says nothing about the pupil that a dossier could hold."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One pupil's elements by name, and where to note what is wrong with them."""

    element: etree._Element
    fields: dict[str, etree._Element]
    notes: Notes

    def text(self, tag: str) -> str:
        found = self.fields.get(tag)
        return "" if found is None else words(found.text)

    def read(self, tag: str, reader: Callable[[str], T], label: str) -> T | None:
        """The value of a field, or None where it is absent, empty or not to be read; the last is noted."""
        text = self.text(tag)
        if not text:
            return None
        try:
            return reader(text)
        except (ValueError, KeyError):
            self.notes.problem(self.fields[tag], f"{label} is niet geldig en is weggelaten.")
            return None


def pupil_of(
    element: etree._Element, school: EdexmlSchool, groups: dict[str, Group], notes: Notes
) -> Student | None:
    """The pupil in a row, or None for one who has left or whose row lacks a key or surname; `notes` says which."""
    row = _Row(element, _fields(element, notes), notes)
    leaving = row.read("uitstroomdatum", day, "de uitstroomdatum")
    if leaving is not None and school.reference_date is not None and leaving < school.reference_date:
        notes.left += 1
        return None
    key = (element.get("key") or "").strip()
    if not key or not row.text("achternaam"):
        lacking = "achternaam" if key else "sleutel"
        notes.problem(element, f"deze leerling is niet ingelezen: de {lacking} ontbreekt.")
        notes.skipped += 1
        return None
    _count_dropped(row)
    group = _group(row, groups)
    year_group = _year_group(row, group)
    return Student(
        key=key,
        record=_record(row, key, leaving, _career(school, group, year_group)),
        group=(group.name or group.code) if group else "",
        year_group=year_group,
        school_year=school.school_year,
    )


def _fields(element: etree._Element, notes: Notes) -> dict[str, etree._Element]:
    """The elements by name; of a double one the first counts."""
    fields: dict[str, etree._Element] = {}
    for child in children(element):
        if child.tag in fields:
            notes.problem(child, f"«{shown(child.tag)}» staat er dubbel; het eerste telt.")
        fields.setdefault(child.tag, child)
    return fields


def _count_dropped(row: _Row) -> None:
    for tag, element in row.fields.items():
        if tag in _DROPPED:
            row.notes.dropped[_DROPPED[tag]] += bool(words(element.text)) or len(element) > 0
        elif tag not in _KEPT and tag not in _SILENT:
            row.notes.unknown[shown(tag)] += 1
    row.notes.dropped["ECK iD"] += bool(words(row.element.get("eckid")))


def _record(row: _Row, key: str, leaving: date | None, career: Schoolloopbaanlijst | None) -> Leerling:
    bsn, education = _numbers(row)
    email = row.text("emailadres")
    return Leerling(
        voornaam=tuple(row.text("voornamen").split()),
        voorletters_1=_initials(row.text("voorletters-1")) or None,
        voorvoegsel=row.text("voorvoegsel") or None,
        achternaam=row.text("achternaam"),
        roepnaam=row.text("roepnaam") or None,
        geboortedatum=row.read("geboortedatum", day, "de geboortedatum"),
        geslacht=row.read("geslacht", _SEX.__getitem__, "het geslacht"),
        communicatielijst=_mail(email) if email else None,
        bsn=bsn,
        onderwijsnummer=education,
        leerlingid=key,
        datuminschrijving=row.read("instroomdatum", day, "de instroomdatum"),
        datumuitschrijving=leaving,
        leerlinggewicht=row.read("gewicht_nieuw", _WEIGHT.__getitem__, "het leerlinggewicht"),
        schoolloopbaanlijst=career,
    )


def _mail(address: str) -> Communicatielijst:
    return Communicatielijst(communicatie=(Communicatie(soort="e-mail", nummer=address),))


def _initials(text: str) -> str:
    """`YH` as `Y.H.`; a small letter belongs to the capital before it (`ThJ` as `Th.J.`)."""
    initials: list[str] = []
    for letter in filter(str.isalpha, unicodedata.normalize("NFC", text.upper() if text.islower() else text)):
        if letter.islower() and initials:
            initials[-1] += letter
        else:
            initials.append(letter)
    return "".join(f"{initial}." for initial in initials)


def _numbers(row: _Row) -> tuple[str | None, str | None]:
    """The bsn and the onderwijsnummer, at most one of them; a number that fails the elfproef is let go."""
    bsn = row.read("bsn", _bsn, "het bsn") or row.read("sofinummer", _bsn, "het sofinummer")
    education = row.read("onderwijsnummer", _education_number, "het onderwijsnummer")
    if bsn and education:
        row.notes.dropped["onderwijsnummer (naast een bsn)"] += 1
        education = None
    return bsn, education


def _bsn(text: str) -> str:
    if not (_NINE_DIGITS.fullmatch(text) and bsn_number.is_valid(text)):
        raise ValueError
    return text


def _education_number(text: str) -> str:
    """A number of its own series, or the older kind that was equal to the sofinummer."""
    if _NINE_DIGITS.fullmatch(text) and education_number.is_valid(text):
        return text
    return _bsn(text)


def _group(row: _Row, groups: dict[str, Group]) -> Group | None:
    reference = row.fields.get("groep")
    if reference is None:
        return None
    group = groups.get(words(reference.get("key")))
    if group is None:
        row.notes.problem(reference, "de groep van deze leerling staat niet in het bestand.")
    return group


def _year_group(row: _Row, group: Group | None) -> str:
    """The pupil's own year group, or else that of the group, in the code of the standard; empty where it has none."""
    if row.text("jaargroep"):
        found = row.read("jaargroep", _YEAR_GROUP.__getitem__, "de jaargroep")
    else:
        found = _YEAR_GROUP.get(group.year) if group else None
    if found == "":
        row.notes.dropped["jaargroep die het overstapdossier niet kent"] += 1
    return found or ""


def _career(school: EdexmlSchool, group: Group | None, year_group: str) -> Schoolloopbaanlijst | None:
    """The running year, if all that the standard demands of a year is known."""
    if group is None or not group.code or not year_group:
        return None
    year = Schoolloopbaan(
        schooljaar=school.school_year,
        groepscode=group.code,
        groepsnaam=group.name or None,
        jaargroep=year_group,
        brincode=school.brin,
        vestigingscode=school.location,
    )
    return Schoolloopbaanlijst(schoolloopbaan=(year,))
