"""From one pupil's row of an EDEXML file to the pupil block of the standard.

The two standards disagree in quiet ways: who is a boy and who a girl is the other way round, initials have no dots,
some year groups have no counterpart. What the standard has no place for, or the law no ground, is counted and let go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from lxml import etree

from oso_desktop.dossier.people import Student
from oso_desktop.exchange import pupil_values
from oso_desktop.exchange.pupil_list import Departed, ListedPupil, ListSchool, Notes, RowProblem
from oso_desktop.exchange.pupil_values import words
from oso_desktop.gegevensset.model import Leerling

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A home group: its key and name, and its year group in EDEXML's code."""

    code: str
    name: str
    year: str


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements."""
    yield from element.iterchildren("*")


def line_of(element: etree._Element) -> int:
    """The line an element starts on; see `pupil_list.RowProblem` for very long files."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


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
    "bsn_ondwnr-4": "laatste vier cijfers van het persoonsgebonden nummer",
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


class _Row:
    """One pupil's values by the name of the element, and what is wrong with them."""

    __slots__ = ("element", "group_key", "others", "problems", "values")

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.problems: list[RowProblem] = []
        self.values: dict[str, str] = {}
        self.others: list[etree._Element] = []
        """What a dossier has no use for."""
        self.group_key: str | None = None
        """The key of the group that the pupil is in; None where no group is named."""
        for child in element:
            tag = child.tag
            if tag in self.values:
                text = f"«{shown(tag)}» staat er dubbel; het eerste telt."
                self.problems.append(RowProblem(line_of(child), text))
                continue
            said = child.text
            self.values[tag] = " ".join(said.split()) if said else ""
            if tag == "groep":
                self.group_key = words(child.get("key"))
            elif tag not in _KEPT:
                self.others.append(child)

    def read(self, tag: str, reader: Callable[[str], T], label: str) -> T | None:
        """The value of a field, or None where it is absent, empty or not to be read; the last is noted."""
        text = self.values.get(tag)
        if not text:
            return None
        try:
            return reader(text)
        except (ValueError, KeyError):
            self.problem(tag, f"{label} is niet geldig en is weggelaten.")
            return None

    def problem(self, tag: str, text: str) -> None:
        """Notes a problem at the line of an element of the row."""
        found = self.element.find(tag)
        self.problems.append(RowProblem(line_of(self.element if found is None else found), text))


def pupil_of(
    element: etree._Element, school: ListSchool, groups: dict[str, Group | None], notes: Notes
) -> ListedPupil | None:
    """The pupil in a row, or None for one who has left or whose row lacks a key or surname; `notes` says which.

    Of `groups` the ones that cannot be told apart are None.
    """
    if len(element) > PART_LIMIT:
        notes.skip(line_of(element), _TOO_MUCH)
        return None
    row = _Row(element)
    key = (element.get("key") or "").strip()
    leaving = row.read("uitstroomdatum", day, "de uitstroomdatum")
    if leaving is not None and school.reference_date is not None and leaving < school.reference_date:
        notes.departed.append(Departed(line_of(element), key, leaving))
        return None
    if not key or not row.values.get("achternaam"):
        notes.skip(line_of(element), _LACKS_NAME if key else _LACKS_KEY)
        return None
    _count_dropped(row, notes)
    group = _group(row, groups)
    year_group = _year_group(row, group, notes)
    said = _said(row, key, leaving, notes)
    if group is not None and (career := pupil_values.career(school, group.code, group.name, year_group)):
        said["schoolloopbaanlijst"] = career
    student = Student(
        key=key,
        record=Leerling(**said),
        group=(group.name or group.code) if group else "",
        year_group=year_group,
        school_year=school.school_year,
    )
    notes.problems += row.problems
    return ListedPupil(line_of(element), student, _given(said, student))


PART_LIMIT: Final = 200
"""Most elements of a pupil or a school; the standard knows some thirty."""
_TOO_MUCH: Final = (
    "deze leerling is niet ingelezen: er staat veel te veel in deze regel. Laat de leverancier van uw "
    "leerlingadministratie dit herstellen."
)
_LACKS_KEY: Final = (
    "deze leerling is niet ingelezen: de sleutel (het leerlingnummer) ontbreekt. Geef de leerling in uw "
    "leerlingadministratie een nummer en maak de export opnieuw."
)
_LACKS_NAME: Final = (
    "deze leerling is niet ingelezen: de achternaam ontbreekt. Vul die in uw leerlingadministratie in en maak de "
    "export opnieuw."
)


def _count_dropped(row: _Row, notes: Notes) -> None:
    for child in row.others:
        tag = child.tag
        if tag in _DROPPED:
            notes.dropped[_DROPPED[tag]] += bool(row.values[tag]) or len(child) > 0
        elif tag not in _SILENT:
            notes.unknown[shown(tag)] += 1
    if words(row.element.get("eckid")):
        notes.dropped["ECK iD"] += 1


def _given(said: dict[str, Any], student: Student) -> frozenset[str]:
    """What EDEXML says of a pupil: an element that is not there says nothing."""
    places = (
        ("group", student.group),
        ("year_group", student.year_group),
        ("school_year", student.school_year),
    )
    return frozenset((*said, *(name for name, value in places if value)))


def _said(row: _Row, key: str, leaving: date | None, notes: Notes) -> dict[str, Any]:
    """What the row says, by the names of the standard; what it is silent about is not there."""
    said: dict[str, Any] = {"leerlingid": key}
    for tag, text in row.values.items():
        if not text:
            continue
        if tag in _AS_IT_IS:
            said[tag] = text
        elif tag in _TAKEN:
            name, reader, label = _TAKEN[tag]
            value = row.read(tag, reader, label)
            if value:
                said[name] = value
    if leaving is not None:
        said["datumuitschrijving"] = leaving
    bsn, education = _numbers(row, notes)
    if bsn:
        said["bsn"] = bsn
    if education:
        said["onderwijsnummer"] = education
    return said


_AS_IT_IS: Final = frozenset(["achternaam", "voorvoegsel", "roepnaam"])
_TAKEN: Final[Mapping[str, tuple[str, Callable[[str], Any], str]]] = {
    "voornamen": ("voornaam", lambda text: tuple(text.split()), ""),
    "voorletters-1": ("voorletters_1", pupil_values.initials, ""),
    "geboortedatum": ("geboortedatum", day, "de geboortedatum"),
    "geslacht": ("geslacht", _SEX.__getitem__, "het geslacht"),
    "emailadres": ("communicatielijst", pupil_values.mail, ""),
    "instroomdatum": ("datuminschrijving", day, "de instroomdatum"),
    "gewicht_nieuw": ("leerlinggewicht", _WEIGHT.__getitem__, "het leerlinggewicht"),
}
"""Of each element the name in the standard, how it is read, and what it is called where it cannot be read."""


def _numbers(row: _Row, notes: Notes) -> tuple[str | None, str | None]:
    """The bsn and the onderwijsnummer, at most one of them; a number that fails the elfproef is let go."""
    values = row.values
    bsn = row.read("bsn", pupil_values.bsn, "het BSN") if "bsn" in values else None
    if bsn is None and "sofinummer" in values:
        bsn = row.read("sofinummer", pupil_values.bsn, "het sofinummer")
    if "onderwijsnummer" not in values:
        return bsn, None
    education = row.read("onderwijsnummer", pupil_values.education_number, "het onderwijsnummer")
    if bsn and education:
        notes.dropped["onderwijsnummer (naast een bsn)"] += 1
        education = None
    return bsn, education


def _group(row: _Row, groups: dict[str, Group | None]) -> Group | None:
    if row.group_key is None:
        return None
    group = groups.get(row.group_key)
    if group is None:
        known = row.group_key in groups
        row.problem(
            "groep", _GROUP_UNCLEAR if known else "de groep van deze leerling staat niet in het bestand."
        )
    return group


_GROUP_UNCLEAR: Final = "de groep van deze leerling is weggelaten: twee groepen hebben dezelfde sleutel."


def _year_group(row: _Row, group: Group | None, notes: Notes) -> str:
    """The pupil's own year group, or else that of the group, in the code of the standard; empty where it has none."""
    if row.values.get("jaargroep"):
        found = row.read("jaargroep", _YEAR_GROUP.__getitem__, "de jaargroep")
    else:
        found = _YEAR_GROUP.get(group.year) if group else None
    if found == "":
        notes.dropped["jaargroep die het overstapdossier niet kent"] += 1
    return found or ""
