"""EDEX2000: the pupil list of before 2004, a text in which every value has its place in the line.

Only the file with the pupils (EDEXLL.TXT) is a list; the three beside it are told apart by their widths. The widths
are those of a public implementation (the official text is not public), so a line is read with care: what is not where
it should be costs the value, never the file. A line of spaces may be cut off at its end, as editors do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, TypeVar

from oso_desktop.dossier.people import Student
from oso_desktop.exchange import pupil_values
from oso_desktop.exchange.list_columns import known_words
from oso_desktop.exchange.list_dates import day_of, order_of
from oso_desktop.exchange.pupil_list import (
    PACE,
    ROW_LIMIT,
    ListedPupil,
    ListKind,
    ListSchool,
    Notes,
    Progress,
    PupilList,
    UnusableList,
    too_many_rows,
)
from oso_desktop.exchange.pupil_values import words
from oso_desktop.gegevensset.model import Leerling

T = TypeVar("T")

_PLACES: Final = {
    "achternaam": (0, 40),
    "voorvoegsel": (40, 50),
    "roepnaam": (50, 70),
    "geboortedatum": (70, 78),
    "geslacht": (78, 79),
    "etniciteit": (79, 80),
    "key": (80, 85),
    "groep": (85, 90),
    "schooljaar": (90, 99),
    "sofinummer": (99, 108),
    "leerlinggewicht": (108, 112),
    "postcode": (112, 118),
    "instroomdatum": (118, 126),
    "uitstroomdatum": (126, 134),
    "land": (134, 136),
    "brin": (136, 140),
    "dependance": (140, 145),
}
_WIDTH: Final = 145
_LEAST: Final = 81
"""A line has to reach into the pupil's key."""
_DROPPED: Final = {
    "etniciteit": "etniciteit",
    "leerlinggewicht": "leerlinggewicht (oude regeling)",
    "postcode": "postcode (zonder adres)",
    "land": "land van herkomst",
}
_SEX: Final = {"J": "2", "M": "1", "V": "1", "0": "0", "9": "0"}
"""J is jongen and M is meisje; the figures of boys and girls changed between versions, so only these say anything."""
_YEAR: Final = re.compile(r"[0-9]{4}-[0-9]{4}")
_BRIN: Final = re.compile(r"[0-9]{2}[A-Z]{2}")
_DATE: Final = re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|[0-9]{8}|")
_OTHERS: Final = (
    (84, 75, "leerkrachten (EDEXLK.TXT)"),
    (54, 45, "groepen (EDEXGR.TXT)"),
    (28, 19, "koppelingen (EDEXLG.TXT)"),
)
"""Width, where the BRIN stands and name of the files beside the pupils' one."""
_CHOOSE: Final = "Kies het bestand met de leerlingen: EDEXLL.TXT."


def looks_like_edex2000(text: str) -> bool:
    """Whether most lines have its values where this kind of file has them."""
    lines = _sample(text)
    return bool(lines) and sum(map(_fits, lines)) >= 0.6 * len(lines)


def other_edex2000(text: str) -> UnusableList | None:
    """What to say of the file with the teachers, the groups or their links; None where it is none of these."""
    lines = _sample(text)
    for width, at, name in _OTHERS:
        if lines and all(len(line) <= width and _BRIN.fullmatch(line[at : at + 4]) for line in lines):
            return UnusableList(f"Dit is het EDEX-bestand met de {name}, niet met de leerlingen.", _CHOOSE)
    return None


def _sample(text: str) -> list[str]:
    return [line for line in re.split(r"\r\n|\r|\n", text[:20_000])[:51] if line.strip()][:50]


def _fits(line: str) -> bool:
    values = _values(line)
    return (
        _LEAST <= len(line.rstrip()) <= _WIDTH
        and not re.search(r"[;\t]", line)
        and _DATE.fullmatch(values["geboortedatum"]) is not None
        and (values["geslacht"] in _SEX or values["geslacht"] in ("", "1", "2"))
        and bool(values["key"])
        and (not values["schooljaar"] or _YEAR.fullmatch(values["schooljaar"]) is not None)
        and (not values["brin"] or _BRIN.fullmatch(values["brin"].upper()) is not None)
    )


def _values(line: str) -> dict[str, str]:
    return {name: words(line[start:end]) for name, (start, end) in _PLACES.items()}


def read_edex2000(text: str, progress: Progress | None = None) -> PupilList:
    """The pupils in the text of an EDEXLL.TXT."""
    if max(text.count("\n"), text.count("\r")) > 2 * ROW_LIMIT:
        raise too_many_rows()
    lines = [(number, line) for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1) if line.strip()]
    if len(lines) > ROW_LIMIT:
        raise too_many_rows()
    rows = [(number, line, _values(line)) for number, line in lines]
    notes = Notes()
    order, _ = order_of(values["geboortedatum"] for _, _, values in rows)
    day = partial(day_of, order=order, months=known_words().months)
    school = _school([values for _, _, values in rows])
    found = []
    for place, (number, line, values) in enumerate(rows):
        if progress is not None and place % PACE == 0:
            progress(place, len(rows))
        pupil = _pupil(number, line, values, _Reading(number, notes, day, school))
        if pupil is not None:
            found.append(pupil)
    return notes.as_list(ListKind.EDEX2000, "Leerlingenlijst (EDEX2000)", school, found)


class _Reading:
    """What reading a line asks for besides the line."""

    def __init__(self, line: int, notes: Notes, day: Callable[[str], date], school: ListSchool) -> None:
        self.line, self.notes, self.day, self.school = line, notes, day, school

    def read(self, text: str, reader: Callable[[str], T], label: str) -> T | None:
        """A value, or None where it is absent or cannot be read; the last is noted."""
        if not text:
            return None
        try:
            return reader(text)
        except (ValueError, KeyError, OverflowError):
            self.notes.problem(self.line, f"{label} is niet geldig en is weggelaten.")
            return None


def _school(rows: Sequence[dict[str, str]]) -> ListSchool:
    brin = _most(values["brin"].upper() for values in rows if _BRIN.fullmatch(values["brin"].upper()))
    location = _most(
        values["dependance"].zfill(2)
        for values in rows
        if values["dependance"].isascii()
        and values["dependance"].isdigit()
        and len(values["dependance"]) <= 2
    )
    year = _most(values["schooljaar"] for values in rows if _YEAR.fullmatch(values["schooljaar"]))
    return ListSchool(brin=brin, location=(location or "00") if brin else "", school_year=year)


def _most(texts: Iterable[str]) -> str:
    found = Counter(texts).most_common(1)
    return found[0][0] if found else ""


def _pupil(number: int, line: str, values: dict[str, str], reading: _Reading) -> ListedPupil | None:
    if len(line.rstrip()) < _LEAST or not values["key"] or not values["achternaam"]:
        reading.notes.skip(number, _SHORT if len(line.rstrip()) < _LEAST else _LACKS)
        return None
    for name, label in _DROPPED.items():
        reading.notes.dropped[label] += bool(values[name])
    said: dict[str, Any] = {
        "leerlingid": values["key"],
        "achternaam": values["achternaam"],
        "voorvoegsel": values["voorvoegsel"],
        "roepnaam": values["roepnaam"],
        "geboortedatum": reading.read(values["geboortedatum"], reading.day, "de geboortedatum"),
        "geslacht": reading.read(values["geslacht"], _sex, "het geslacht"),
        "bsn": reading.read(values["sofinummer"], pupil_values.bsn, "het sofinummer"),
        "datuminschrijving": reading.read(values["instroomdatum"], reading.day, "de instroomdatum"),
        "datumuitschrijving": reading.read(values["uitstroomdatum"], reading.day, "de uitstroomdatum"),
    }
    said = {name: value for name, value in said.items() if value}
    places = {"group": values["groep"], "school_year": reading.school.school_year}
    student = Student(
        key=values["key"],
        record=Leerling(**said),
        group=places["group"],
        school_year=places["school_year"],
    )
    return ListedPupil(number, student, frozenset((*said, *(name for name, text in places.items() if text))))


def _sex(text: str) -> str:
    return _SEX[text.upper()]


_SHORT: Final = (
    "deze regel is niet ingelezen: de regel is te kort voor een leerling. Maak de export in uw leerlingadministratie "
    "opnieuw."
)
_LACKS: Final = (
    "deze leerling is niet ingelezen: de achternaam of het leerlingnummer ontbreekt. Vul dat in uw "
    "leerlingadministratie in en maak de export opnieuw."
)
