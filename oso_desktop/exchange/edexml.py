"""Reads the pupil list that a school's administration exports: EDEXML 1.03, 2.0 and 2.1.

The versions differ in what may be there, not in what it means: 1.03 knows a group or a year group of a pupil but not
both, no first names, locations, composed groups and bsn. So one reader takes all that any of them has.

The official schema is stricter in one place than any school can bear (its school years end at 2024-2025) and looser
in another than this program can bear (a school without an id). So the reader states its own demands: one school with
a BRIN and a school year, pupils with a key and a surname. What else is wrong costs a field or a row, never the file,
and is told by line number without a word of the content.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import Final

from lxml import etree

from oso_desktop.exchange.edexml_pupil import (
    PART_LIMIT,
    Group,
    children,
    day,
    line_of,
    pupil_of,
    shown,
)
from oso_desktop.exchange.hardened import parse_document
from oso_desktop.exchange.pupil_list import (
    PACE,
    ROW_LIMIT,
    SIZE_LIMIT,
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

_EXPORT: Final = "Maak in uw leerlingadministratie een nieuwe EDEXML-export van één school en lees die in."


def read_edexml(data: bytes, progress: Progress | None = None) -> PupilList:
    """The school and the pupils in an EDEXML file.

    Raises NotReadable where it is no safe XML (see `hardened`), UnusableList where it is another kind of file, or of
    no or several schools, or of a Flemish school.
    """
    root = parse_document(data, limit=SIZE_LIMIT).getroot()
    _check_root(root)
    _take_namespace_off(root)
    notes = Notes()
    rows = [row for row in children(_only(root, "leerlingen")) if row.tag == "leerling"]
    block = _only(root, "school")
    school = _school(block, rows, notes)
    if not rows:
        raise UnusableList("Er staan geen leerlingen in dit bestand.", _EXPORT)
    if len(rows) > ROW_LIMIT:
        raise too_many_rows()
    groups = _groups(root, notes)
    for part in islice(children(root), PART_LIMIT):
        if part.tag not in ("school", "vestigingen", "groepen", "leerlingen", "leerkrachten"):
            notes.unknown[shown(part.tag)] += 1
    found: list[ListedPupil] = []
    for number, row in enumerate(rows):
        if progress is not None and number % PACE == 0:
            progress(number, len(rows))
        pupil = pupil_of(row, school, groups, notes)
        if pupil is not None:
            found.append(pupil)
    return notes.as_list(ListKind.EDEXML, f"Leerlingenlijst ({_version(block)})", school, found)


_VERSION: Final = re.compile(r"[0-9]\.[0-9]{1,2}")


def _version(school: etree._Element) -> str:
    """The kind with its version, if the file tells one that can be a version."""
    told = words(school.findtext("xsdversie"))
    return f"EDEXML {told}" if _VERSION.fullmatch(told) else "EDEXML"


def _take_namespace_off(root: etree._Element) -> None:
    """The standard has no namespace; a file may put its own on all that is in it.

    What stands in another one was added by the supplier, and stays apart.
    """
    space = etree.QName(root).namespace
    if space:
        prefix = f"{{{space}}}"
        for element in root.iter(f"{prefix}*"):
            element.tag = element.tag.removeprefix(prefix)


_OTHERS: Final = {
    "dossier": "Dit is een overstapdossier (OSO) van één leerling, geen leerlingenlijst.",
    "dossiers": "Dit is een bestand met overstapdossiers (OSO), geen leerlingenlijst.",
    "leerlinggegevens": "Dit is een UWLR-bestand, geen EDEXML-bestand.",
    "leerlinggegevens_antwoord": "Dit is een UWLR-bestand, geen EDEXML-bestand.",
    "html": "Dit is een webpagina, geen EDEXML-bestand.",
}


def _check_root(root: etree._Element) -> None:
    name = etree.QName(root).localname
    if name != "EDEX":
        other = f"Dit XML-bestand begint met «{shown(name)}»; een leerlingenlijst begint met «EDEX»."
        raise UnusableList(_OTHERS.get(name, other), _EXPORT)


def _only(root: etree._Element, tag: str) -> etree._Element:
    found = root.findall(tag)
    if len(found) == 1:
        return found[0]
    if found:
        text = f"In dit bestand staat het onderdeel «{tag}» meer dan één keer (regel {line_of(found[1])})."
    else:
        text = f"In dit bestand ontbreekt het onderdeel «{tag}» (in «EDEX», regel {line_of(root)})."
    raise UnusableList(text, _EXPORT)


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


def _school(block: etree._Element, rows: list[etree._Element], notes: Notes) -> ListSchool:
    fields = {child.tag: words(child.text) for child in reversed(list(islice(children(block), PART_LIMIT)))}
    notes.unknown.update(shown(tag) for tag in fields if tag not in _SCHOOL)
    where = f"(in «school», regel {line_of(block)})"
    year = _YEAR.fullmatch(fields.get("schooljaar", ""))
    if year is None or int(year[2]) != int(year[1]) + 1:
        raise UnusableList(f"Het schooljaar ontbreekt of is niet te lezen {where}.", _EXPORT)
    brin = _BRIN.fullmatch(fields.get("brincode", "").upper())
    if fields.get("instellingsnummer") or (brin is None and any(map(_is_flemish, rows))):
        raise UnusableList(
            f"Dit bestand is van een Vlaamse school: het heeft Belgische nummers en geen BRIN {where}.",
            "Het programma werkt met het Nederlandse overstapdossier. Kies een bestand van een Nederlandse school.",
        )
    if brin is None:
        raise UnusableList(
            f"Niet te zien is van welke school dit bestand is: een geldige BRIN ontbreekt {where}.",
            "Vul in uw leerlingadministratie de BRIN van de school in en maak de export opnieuw.",
        )
    location = fields.get("dependancecode") or brin[2]
    if not re.fullmatch(r"[0-9]{0,2}", location):
        raise UnusableList(f"De vestigingscode (dependancecode) is niet te lezen {where}.", _EXPORT)
    return ListSchool(
        brin=brin[1],
        location=location.zfill(2),
        school_year=year[0],
        reference_date=_reference_date(block, notes),
    )


def _is_flemish(row: etree._Element) -> bool:
    return any(words(row.findtext(tag)) for tag in ("rijksregisternummer", "postnummerbe"))


def _reference_date(block: etree._Element, notes: Notes) -> date | None:
    """The day the list is about: the `peildatum`, or else the day the file was made."""
    for tag in ("peildatum", "aanmaakdatum"):
        found = block.find(tag)
        if found is not None and words(found.text):
            try:
                return day(words(found.text))
            except ValueError:
                notes.problem(line_of(found), f"de datum bij «{tag}» is niet te lezen en is niet gebruikt.")
    return None


def _groups(root: etree._Element, notes: Notes) -> dict[str, Group | None]:
    """The home groups by key, None where several have one key; composed groups say nothing that a dossier needs."""
    found: dict[str, Group | None] = {}
    for block in root.iterfind("groepen/groep"):
        key = words(block.get("key"))
        group = Group(code=key, name=words(block.findtext("naam")), year=words(block.findtext("jaargroep")))
        if key and found.setdefault(key, group) != group:
            found[key] = None
            notes.problem(
                line_of(block), "deze groep heeft de sleutel van een andere groep. " + _SAY_SUPPLIER
            )
    return found


_SAY_SUPPLIER: Final = "Laat de leverancier van uw leerlingadministratie dit herstellen."
