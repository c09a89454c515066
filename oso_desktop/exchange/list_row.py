"""One row of a table: the pupil in it, or why it cannot be used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

from oso_desktop.dossier.people import Student
from oso_desktop.exchange import pupil_values
from oso_desktop.exchange.list_columns import known_words, number_in, plain, sex_codes
from oso_desktop.exchange.list_dates import day_of
from oso_desktop.exchange.list_names import surname_in, whole_name_in
from oso_desktop.exchange.list_sheet import WHOLE_ROW, Row
from oso_desktop.exchange.pupil_list import Field, ListedPupil, ListSchool, Notes, RowProblem, Table
from oso_desktop.gegevensset.model import Communicatielijst, Leerling, Schoolloopbaanlijst

T = TypeVar("T")

_LONGEST: Final = 200
"""Longest text in signs: the longest surname of EDEXML."""
_FEW: Final = 3
"""In a table with more columns a row with one value is a title or a total, and no pupil."""
_BRIN: Final = re.compile(r"([0-9]{2}[A-Z]{2})[- ]?([0-9]{0,2})")
_YEAR: Final = re.compile(r"(?:20)?([0-9]{2}) ?[-/] ?(?:20)?([0-9]{2})")
_MAIL: Final = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")

_NOT_READ: Final = "deze leerling is niet ingelezen: "
_LACKS_NAME: Final = f"{_NOT_READ}de achternaam ontbreekt. Vul die in en lees de lijst opnieuw in."
_NAME_UNCLEAR: Final = (
    f"{_NOT_READ}niet te zien is wat de achternaam is. Schrijf de naam als «Achternaam, Roepnaam» of maak er twee "
    "kolommen van."
)
_ONE_VALUE: Final = (
    "deze regel is niet ingelezen: er staat maar één gegeven in, zoals in een titel. Is het een leerling, vul dan in "
    "wat er ontbreekt."
)
_TOO_LONG: Final = "staat een te lange tekst. Kijk of de kolommen goed zijn gekozen."
_OTHER_SCHOOL: Final = f"{_NOT_READ}deze regel is van een andere school. Maak een lijst van één school."
_CHECK: Final = "Kijk de regel na."
_AS_DATE: Final = "Schrijf de datum als 31-12-2014."
_ELEVEN: Final = "Het nummer heeft geen negen cijfers of voldoet niet aan de elfproef: kijk het na."
_REMEDY: Final = {
    Field.BIRTH_DATE: _AS_DATE,
    Field.ENROLLED: _AS_DATE,
    Field.LEFT: _AS_DATE,
    Field.BSN: _ELEVEN,
    Field.EDUCATION_NUMBER: _ELEVEN,
    Field.NUMBER: _ELEVEN,
    Field.SEX: "Schrijf M of V.",
    Field.YEAR_GROUP: "Schrijf 1 tot en met 8 (of 11 tot en met 16).",
    Field.SCHOOL_YEAR: "Schrijf het als 2025-2026.",
}
_CALLED: Final = {
    Field.KEY: "het leerlingnummer",
    Field.CALLING_NAME: "de roepnaam",
    Field.FIRST_NAMES: "een voornaam",
    Field.INITIALS: "een voorletter",
    Field.BIRTH_DATE: "de geboortedatum",
    Field.SEX: "het geslacht",
    Field.GROUP: "de groep",
    Field.YEAR_GROUP: "het leerjaar",
    Field.NUMBER: "het persoonsgebonden nummer",
    Field.BSN: "het BSN",
    Field.EDUCATION_NUMBER: "het onderwijsnummer",
    Field.EMAIL: "het e-mailadres",
    Field.ENROLLED: "de datum van inschrijving",
    Field.LEFT: "de datum van uitschrijving",
    Field.SCHOOL_YEAR: "het schooljaar",
}


class RowReader:
    """Reads the rows of one table, of which it knows the columns."""

    def __init__(
        self,
        table: Table,
        fields: Mapping[Field, int],
        rows: Sequence[Row],
        notes: Notes,
        *,
        epoch_1904: bool,
    ) -> None:
        words = known_words()
        self._fields = fields
        self._used = frozenset(fields.values())
        self._notes = notes
        self._prefixes = words.prefixes
        self._day = partial(day_of, order=table.date_order, months=words.months, epoch_1904=epoch_1904)
        self._sexes = sex_codes(filter(None, (self._text(row, Field.SEX) for row in rows))) or {}
        group = fields.get(Field.GROUP)
        self._group_tells_year = (
            group is not None
            and Field.YEAR_GROUP not in fields
            and plain(table.columns[group].header) == "groep"
        )
        self._problems: list[RowProblem] = []
        self._line = 0
        self.school = self._school(rows)

    def pupil(self, row: Row) -> ListedPupil | None:
        """The pupil in a row; None for a row that is no pupil's or cannot be used, which is noted."""
        self._problems.clear()
        self._line = row.line
        filled = sum(1 for number in self._used if number < len(row.cells) and row.cells[number])
        if not filled:
            return None
        if filled == 1 and (len(self._used) > _FEW or any(map(str.isdigit, self._text(row, Field.SURNAME)))):
            self._notes.skip(row.line, _ONE_VALUE)
            return None
        said: dict[str, Any] = {}
        if reason := self._unusable(row, said):
            self._notes.skip(row.line, reason)
            return None
        self._numbers(row, said)
        self._details(row, said)
        places = self._places(row)
        if (career := self._career(places)) is not None:
            said["schoolloopbaanlijst"] = career
        key = said.get("leerlingid") or ""
        student = Student(
            key=key,
            record=Leerling(**{name: value for name, value in said.items() if value}),
            group=places.get("group", ""),
            year_group=places.get("year_group", ""),
            school_year=places.get("school_year", ""),
        )
        for number, fault in row.faults.items():
            if number in self._used:
                self._problem(fault)
        self._notes.problems += self._problems
        return ListedPupil(row.line, student, frozenset((*said, *places)))

    def _text(self, row: Row, field: Field) -> str:
        number = self._fields.get(field)
        return row.cells[number] if number is not None and number < len(row.cells) else ""

    def _problem(self, text: str) -> None:
        self._problems.append(RowProblem(self._line, text))

    def _read(
        self, row: Row, field: Field, read: Callable[[str], T], said: dict[str, Any], name: str
    ) -> None:
        """Takes a value over under this name; one that cannot be read is told and not said."""
        if field not in self._fields:
            return
        text = self._text(row, field)
        try:
            said[name] = read(text) if text else None
        except (ValueError, KeyError, OverflowError):
            self._problem(f"{_CALLED[field]} is niet te lezen en is weggelaten. {_REMEDY.get(field, _CHECK)}")

    def _unusable(self, row: Row, said: dict[str, Any]) -> str:
        """Why a row cannot be used, or an empty text; what it says of the name is taken over."""
        if (whole := row.faults.get(WHOLE_ROW)) is not None:
            return f"{_NOT_READ}{whole}"
        try:
            surname, prefix = self._name(row, said)
        except ValueError:
            return _NAME_UNCLEAR
        if not surname:
            return _LACKS_NAME
        if len(surname) > _LONGEST or len(self._text(row, Field.KEY)) > _LONGEST:
            return f"{_NOT_READ}in deze regel {_TOO_LONG}"
        said["achternaam"] = surname
        if prefix or Field.PREFIX in self._fields:
            said["voorvoegsel"] = prefix
        brin = self._text(row, Field.BRIN)
        if brin and self.school.brin and _brin_or_none(brin) not in (None, self.school.brin):
            return _OTHER_SCHOOL
        return ""

    def _name(self, row: Row, said: dict[str, Any]) -> tuple[str, str]:
        """The surname and its prefix; raises ValueError where one cell holds a name that cannot be taken apart."""
        surname = self._text(row, Field.SURNAME)
        prefix = self._text(row, Field.PREFIX)
        if not surname and (whole := self._text(row, Field.FULL_NAME)):
            surname, found, calling = whole_name_in(whole, self._prefixes)
            said["roepnaam"] = calling
            return surname, prefix or found
        if Field.PREFIX not in self._fields:
            return surname_in(surname, self._prefixes)
        return surname, prefix

    def _details(self, row: Row, said: dict[str, Any]) -> None:
        self._read(row, Field.KEY, str, said, "leerlingid")
        self._read(row, Field.CALLING_NAME, _short, said, "roepnaam")
        self._read(row, Field.FIRST_NAMES, lambda text: tuple(_short(text).split()), said, "voornaam")
        self._read(
            row, Field.INITIALS, lambda text: pupil_values.initials(_short(text)), said, "voorletters_1"
        )
        self._read(row, Field.BIRTH_DATE, self._day, said, "geboortedatum")
        self._read(row, Field.SEX, self._sex, said, "geslacht")
        self._read(row, Field.EMAIL, _mail, said, "communicatielijst")
        self._read(row, Field.ENROLLED, self._day, said, "datuminschrijving")
        self._read(row, Field.LEFT, self._day, said, "datumuitschrijving")

    def _sex(self, text: str) -> str:
        return self._sexes[text.casefold().rstrip(".")]

    def _numbers(self, row: Row, said: dict[str, Any]) -> None:
        """The bsn and the onderwijsnummer, of which the standard allows one."""
        found: dict[str, Any] = {}
        self._read(row, Field.BSN, lambda text: pupil_values.bsn(number_in(text)), found, "bsn")
        self._read(row, Field.EDUCATION_NUMBER, _education_number, found, "onderwijsnummer")
        self._read(row, Field.NUMBER, _education_number, found, "number")
        if "number" in found:
            number = found.pop("number")
            own = bool(number) and pupil_values.is_own_series(number)
            found["bsn"] = found.get("bsn") or (None if own else number)
            found["onderwijsnummer"] = found.get("onderwijsnummer") or (number if own else None)
        if found.get("bsn") and found.get("onderwijsnummer"):
            self._notes.dropped["onderwijsnummer (naast een bsn)"] += 1
            found["onderwijsnummer"] = None
        said.update(found)

    def _places(self, row: Row) -> dict[str, str]:
        """The group, year group and school year, each if the list says something about it."""
        said: dict[str, Any] = {}
        self._read(row, Field.GROUP, _short, said, "group")
        self._read(row, Field.YEAR_GROUP, pupil_values.year_group, said, "year_group")
        self._read(row, Field.SCHOOL_YEAR, _school_year, said, "school_year")
        if self._group_tells_year and (told := pupil_values.year_group_of(said.get("group") or "")):
            said["year_group"] = told
        return {name: value or "" for name, value in said.items()}

    def _career(self, places: Mapping[str, str]) -> Schoolloopbaanlijst | None:
        group = places.get("group", "")
        school = replace(self.school, school_year=places.get("school_year", ""))
        return pupil_values.career(school, group, group, places.get("year_group", ""))

    def _school(self, rows: Sequence[Row]) -> ListSchool:
        """The school and year that most rows name; empty where there is no column for it."""
        brin = self._most(rows, Field.BRIN, _brin) or ""
        told = self._most(rows, Field.LOCATION, _location) or self._most(rows, Field.BRIN, _behind_brin)
        return ListSchool(
            brin=brin,
            location=(told or "00") if brin else "",
            school_year=self._most(rows, Field.SCHOOL_YEAR, _school_year) or "",
        )

    def _most(self, rows: Sequence[Row], field: Field, read: Callable[[str], str]) -> str | None:
        if field not in self._fields:
            return None
        found: Counter[str] = Counter()
        for row in rows:
            if text := self._text(row, field):
                with suppress(ValueError):
                    found[read(text)] += 1
        return found.most_common(1)[0][0] if found else None


def _short(text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError
    return text


def _mail(text: str) -> Communicatielijst:
    if not _MAIL.fullmatch(_short(text)):
        raise ValueError
    return pupil_values.mail(text)


def _education_number(text: str) -> str:
    return pupil_values.education_number(number_in(text))


def _brin(text: str) -> str:
    found = _BRIN.fullmatch(text.upper())
    if found is None:
        raise ValueError
    return found[1]


def _brin_or_none(text: str) -> str | None:
    try:
        return _brin(text)
    except ValueError:
        return None


def _behind_brin(text: str) -> str:
    """The location that stands behind a BRIN: 99ZZ01."""
    found = _BRIN.fullmatch(text.upper())
    if found is None or not found[2]:
        raise ValueError
    return found[2].zfill(2)


def _location(text: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= 2):
        return _behind_brin(text)
    return text.zfill(2)


def _school_year(text: str) -> str:
    """`2025-2026` for 2025/2026 and 25-26."""
    found = _YEAR.fullmatch(text)
    if found is None or int(found[2]) != int(found[1]) + 1:
        raise ValueError
    return f"20{found[1]}-20{found[2]}"
