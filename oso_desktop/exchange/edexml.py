"""Reads the pupil list that a school's administration exports: EDEXML 2.1, and 2.0 and 1.03 where those agree.

The official schema is stricter in one place than any school can bear (its school years end at 2024-2025) and looser
in another than this program can bear (a school without an id). So the reader states its own demands: one school with
a BRIN and a school year, pupils with a key and a surname. What else is wrong costs a field or a row, never the file,
and is told by line number without a word of the content.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from lxml import etree

from oso_desktop.dossier.people import Student
from oso_desktop.errors import OsoError
from oso_desktop.exchange.edexml_pupil import (
    EdexmlSchool,
    Group,
    Notes,
    RowProblem,
    children,
    day,
    line_of,
    pupil_of,
    shown,
    words,
)
from oso_desktop.exchange.hardened import parse_document

__all__ = ["EdexmlFile", "EdexmlReport", "EdexmlSchool", "NotEdexml", "RowProblem", "read_edexml"]

SIZE_LIMIT: Final = 64 * 2**20
"""Largest list in bytes; five thousand pupils take about five million."""

_EXPORT: Final = "Maak in uw leerlingadministratie een nieuwe EDEXML-export van één school en lees die in."


class NotEdexml(OsoError):
    """The file is no pupil list of one school that can be used; nothing of it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdexmlReport:
    """What became of the rows and columns of a list; nothing in it is personal.

    `left` had left the school before the day the list is about, `skipped` could not be read. `dropped` counts what the
    file had and the program does not keep, by Dutch name; `unknown` counts elements that EDEXML does not have.
    """

    read: int
    left: int
    skipped: int
    dropped: tuple[tuple[str, int], ...]
    unknown: tuple[tuple[str, int], ...]
    problems: tuple[RowProblem, ...]

    @property
    def notices(self) -> tuple[str, ...]:
        """The report as Dutch sentences."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if self.left:
            yield f"{_pupils(self.left)} niet ingelezen: al van school voor de peildatum."
        if self.skipped:
            yield f"{_pupils(self.skipped)} niet ingelezen: de regel is niet bruikbaar (zie hieronder)."
        if self.dropped:
            yield f"Niet bewaard, want niet nodig voor een overstapdossier: {_listed(self.dropped)}."
        if self.unknown:
            yield f"Onbekende onderdelen overgeslagen: {_listed(self.unknown)}."
        for problem in self.problems[:_SHOWN]:
            yield f"Regel {problem.line}: {problem.text}"
        if len(self.problems) > _SHOWN:
            yield f"En nog {len(self.problems) - _SHOWN} van zulke regels."


_SHOWN: Final = 100
"""Most problems that are written out; after that the file itself is the problem."""


def _listed(counts: tuple[tuple[str, int], ...]) -> str:
    shown_ones = ", ".join(f"{name} ({count})" for name, count in counts[:20])
    return shown_ones if len(counts) <= 20 else f"{shown_ones} en {len(counts) - 20} andere"


def _pupils(count: int) -> str:
    return "1 leerling is" if count == 1 else f"{count} leerlingen zijn"


@dataclass(frozen=True, slots=True, kw_only=True)
class EdexmlFile:
    """A list that was read: the school it is of, the pupils who are there, and the report.

    `lines` has the line of each pupil's row, in the order of `students`.
    """

    school: EdexmlSchool
    students: tuple[Student, ...]
    lines: tuple[int, ...]
    report: EdexmlReport

    def refused(self, problems: Collection[RowProblem]) -> EdexmlReport:
        """The report if these rows, one problem each, turn out to be of no use after all."""
        return replace(
            self.report,
            read=self.report.read - len(problems),
            skipped=self.report.skipped + len(problems),
            problems=_in_order([*self.report.problems, *problems]),
        )


def read_edexml(data: bytes) -> EdexmlFile:
    """The school and the pupils in an EDEXML file.

    Raises NotReadable where it is no safe XML (see `hardened`), NotEdexml where it is another kind of file, or of no
    or several schools, or of a Flemish school, or where two pupils have one key.
    """
    root = parse_document(data, limit=SIZE_LIMIT).getroot()
    _check_root(root)
    notes = Notes()
    school = _school(_only(root, "school"), notes)
    groups = _groups(root)
    rows = [row for row in children(_only(root, "leerlingen")) if row.tag == "leerling"]
    if not rows:
        raise NotEdexml("Er staan geen leerlingen in dit bestand.", _EXPORT)
    _check_keys(rows)
    for part in children(root):
        if part.tag not in ("school", "vestigingen", "groepen", "leerlingen", "leerkrachten"):
            notes.unknown[shown(part.tag)] += 1
    found = [(student, line_of(row)) for row in rows if (student := pupil_of(row, school, groups, notes))]
    return EdexmlFile(
        school=school,
        students=tuple(student for student, _ in found),
        lines=tuple(line for _, line in found),
        report=_report(len(found), notes),
    )


def _report(read: int, notes: Notes) -> EdexmlReport:
    return EdexmlReport(
        read=read,
        left=notes.left,
        skipped=notes.skipped,
        dropped=_counted(notes.dropped),
        unknown=_counted(notes.unknown),
        problems=_in_order(notes.problems),
    )


def _in_order(problems: Iterable[RowProblem]) -> tuple[RowProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line))


def _counted(counter: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((+counter).items()))


_OTHERS: Final = {
    "dossier": "Dit is een overstapdossier (OSO) van één leerling, geen leerlingenlijst.",
    "dossiers": "Dit is een bestand met overstapdossiers (OSO), geen leerlingenlijst.",
    "leerlinggegevens": "Dit is een UWLR-bestand, geen EDEXML-bestand.",
    "html": "Dit is een webpagina, geen EDEXML-bestand.",
}


def _check_root(root: etree._Element) -> None:
    name = etree.QName(root)
    if name.localname != "EDEX":
        other = (
            f"Dit XML-bestand begint met «{shown(name.localname)}»; een leerlingenlijst begint met «EDEX»."
        )
        raise NotEdexml(_OTHERS.get(name.localname, other), _EXPORT)
    if name.namespace:
        raise NotEdexml("Dit lijkt op EDEXML, maar in een vorm die het programma niet kent.", _EXPORT)


def _only(root: etree._Element, tag: str) -> etree._Element:
    found = root.findall(tag)
    if len(found) == 1:
        return found[0]
    if found:
        text = f"In dit bestand staat het onderdeel «{tag}» meer dan één keer (regel {line_of(found[1])})."
    else:
        text = f"In dit bestand ontbreekt het onderdeel «{tag}» (in «EDEX», regel {line_of(root)})."
    raise NotEdexml(text, _EXPORT)


_SCHOOL: Final = frozenset(
    [
        "schooljaar",
        "peildatum",
        "brincode",
        "dependancecode",
        "schoolkey",
        "instellingsnummer",
        "aanmaakdatum",
        "auteur",
        "xsdversie",
        "commentaar",
        "toevoegingen",
    ]
)
_YEAR: Final = re.compile(r"([0-9]{4})-([0-9]{4})")
_BRIN: Final = re.compile(r"([0-9]{2}[A-Z]{2})([0-9]{0,2})")


def _school(block: etree._Element, notes: Notes) -> EdexmlSchool:
    fields = {child.tag: words(child.text) for child in reversed(list(children(block)))}
    notes.unknown.update(shown(tag) for tag in fields if tag not in _SCHOOL)
    where = f"(in «school», regel {line_of(block)})"
    year = _YEAR.fullmatch(fields.get("schooljaar", ""))
    if year is None or int(year[2]) != int(year[1]) + 1:
        raise NotEdexml(f"Het schooljaar ontbreekt of is niet te lezen {where}.", _EXPORT)
    if fields.get("instellingsnummer"):
        raise NotEdexml(
            f"Dit bestand is van een Vlaamse school: het heeft een instellingsnummer en geen BRIN {where}.",
            "Het programma werkt met het Nederlandse overstapdossier. Kies een bestand van een Nederlandse school.",
        )
    brin = _BRIN.fullmatch(fields.get("brincode", "").upper())
    if brin is None:
        raise NotEdexml(
            f"Niet te zien is van welke school dit bestand is: een geldige BRIN ontbreekt {where}.",
            "Vul in uw leerlingadministratie de BRIN van de school in en maak de export opnieuw.",
        )
    location = fields.get("dependancecode") or brin[2]
    if not re.fullmatch(r"[0-9]{0,2}", location):
        raise NotEdexml(f"De vestigingscode (dependancecode) is niet te lezen {where}.", _EXPORT)
    return EdexmlSchool(
        brin=brin[1],
        location=location.zfill(2),
        school_year=year[0],
        reference_date=_reference_date(block, notes),
    )


def _reference_date(block: etree._Element, notes: Notes) -> date | None:
    """The day the list is about: the `peildatum`, or else the day the file was made."""
    for tag in ("peildatum", "aanmaakdatum"):
        found = block.find(tag)
        if found is not None and words(found.text):
            try:
                return day(words(found.text))
            except ValueError:
                notes.problem(found, f"de datum bij «{tag}» is niet te lezen en is niet gebruikt.")
    return None


def _groups(root: etree._Element) -> dict[str, Group]:
    """The home groups by key; composed groups say nothing that a dossier needs."""
    found: dict[str, Group] = {}
    for block in root.iterfind("groepen/groep"):
        key = words(block.get("key"))
        name, year = words(block.findtext("naam")), words(block.findtext("jaargroep"))
        if key in found:
            text = f"Op regel {line_of(block)} staat een groep met een sleutel die al gebruikt is."
            raise NotEdexml(text, _EXPORT)
        if key:
            found[key] = Group(code=key, name=name, year=year)
    return found


def _check_keys(rows: list[etree._Element]) -> None:
    lines: dict[str, int] = {}
    for row in rows:
        key = (row.get("key") or "").strip()
        if key and key in lines:
            raise NotEdexml(
                f"Twee leerlingen hebben dezelfde sleutel: op regel {lines[key]} en op regel {line_of(row)}. "
                "Zo is niet te zien wie wie is.",
                "Laat de leverancier van uw leerlingadministratie dit herstellen en maak de export opnieuw.",
            )
        lines[key] = line_of(row)
