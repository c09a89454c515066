"""The rules for every dossier (keys `OG.`), and those on telephone numbers and e-mail addresses of all kinds.

A `communicatie` may stand with anybody: school, pupil, carer, GP, institution. One that is secret must carry a dummy.
"""

from __future__ import annotations

import re
from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.rules import ALL_PROFILES, FALSE, Rule, by_key, has
from oso_desktop.gegevensset.v2019_1.kinds import STANDAARDVERSIE as VERSION
from oso_desktop.gegevensset.v2019_1.rules.case import PROFILES, Case, is_in
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    ADRESGEHEIM,
    COMMUNICATIE,
    GEHEIM,
    HUISARTS,
    LWOO_EINDDATUM,
    METADATA,
    NUMMER,
    OVERLEDEN,
    OVERLIJDENSDATUM,
    SOORT,
    STANDAARDVERSIE,
    VERZORGER,
    tag,
)

TAGS: Final = frozenset({COMMUNICATIE, STANDAARDVERSIE, LWOO_EINDDATUM, VERZORGER, HUISARTS})
"""What this module asks of a run."""

_EMAIL: Final = "e-mail"
_PHONE: Final = "telefoon"
DUMMIES: Final = {_PHONE: "9999999999", _EMAIL: "geheim@geheim.geheim"}
"""What must stand for a number or address that is secret, by `communicatie/soort`."""
_SHORTEST_EMAIL: Final = 4
_LONGEST_EMAIL: Final = 256
_LOCAL_SIGNS: Final = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%*+=?^_`{|}~.-"
)
_LABEL: Final = re.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?")
_END_OF_YEAR: Final = re.compile("[0-9]{4}-07-31")

_SECRET_KEYS: Final = {"OVa": "LL08", "OVb": "LL04", "PaO": "LL08"}


def _rule(key: str, summary: str, text: str) -> Rule:
    return Rule(key=key, profiles=ALL_PROFILES, summary=summary, text=text)


RULES: Final = by_key(
    [
        _rule(
            "OG.01.minlen",
            "Een e-mailadres heeft minder dan 4 tekens.",
            "Dit e-mailadres is te kort: minstens 4 tekens. Verbeter het, of haal het weg.",
        ),
        _rule(
            "OG.01.maxlen",
            "Een e-mailadres heeft meer dan 256 tekens.",
            "Dit e-mailadres is te lang: hoogstens 256 tekens. Verbeter het, of haal het weg.",
        ),
        _rule(
            "OG.01.at",
            "In een e-mailadres staat geen @.",
            "In dit e-mailadres ontbreekt het teken @. Verbeter het, of kies «telefoon» als het een nummer is.",
        ),
        _rule(
            "OG.01.format",
            "Een e-mailadres eindigt niet op een naam, een @ en een geldige domeinnaam.",
            "Dit e-mailadres klopt niet. Schrijf het als naam@school.nl, zonder spaties of leestekens aan het eind.",
        ),
        _rule(
            "OG.02",
            f"«Versie van de standaard» is niet {VERSION}.",
            f"De versie van de standaard klopt niet. Vul {VERSION} in.",
        ),
        _rule(
            "OG.03",
            "De einddatum van een aanwijzing lwoo is geen 31 juli.",
            "De einddatum van lwoo moet 31 juli zijn. Vul de laatste dag van het schooljaar in.",
        ),
        _rule(
            "OG.04.absent",
            "Bij een ouder of verzorger staat een datum van overlijden, maar niet of deze is overleden.",
            "Er staat een datum van overlijden, maar niet dat deze ouder of verzorger is overleden. "
            "Vul bij «Overleden» ja in, of haal de datum weg.",
        ),
        _rule(
            "OG.04.false",
            "Bij een ouder of verzorger die niet als overleden staat, is een datum van overlijden ingevuld.",
            "Een datum van overlijden mag er alleen staan als «Overleden» ja is. "
            "Verbeter «Overleden», of haal de datum weg.",
        ),
        _rule(
            "OG.05.roepnaam",
            "De huisarts heeft een roepnaam.",
            "De roepnaam van de huisarts mag niet in een dossier. Haal deze weg.",
        ),
        _rule(
            "OG.05.geslacht",
            "De huisarts heeft een geslacht.",
            "Het geslacht van de huisarts mag niet in een dossier. Haal het weg.",
        ),
        _rule(
            "OG.05.adresgeheim",
            "Het adres van de huisarts staat als geheim.",
            "Een huisarts kan in een dossier geen geheim adres hebben. Haal «Geheim adres» daar weg.",
        ),
        *(
            Rule(
                key=f"{family}.{number}.{soort}",
                profiles=PROFILES[family],
                summary=f"Bij een geheim {what} staat iets anders dan {DUMMIES[soort]}.",
                text=f"Dit {what} is geheim en mag niet in het dossier. Vul {DUMMIES[soort]} in.",
            )
            for family, number in _SECRET_KEYS.items()
            for soort, what in ((_PHONE, "telefoonnummer"), (_EMAIL, "e-mailadres"))
        ),
    ]
)

_ROEPNAAM: Final = tag("roepnaam")
_GESLACHT: Final = tag("geslacht")


def check(case: Case) -> None:
    """The general rules."""
    run = case.run
    for communicatie in run.all(COMMUNICATIE):
        _communicatie(case, communicatie)
    for version in run.all(STANDAARDVERSIE):
        if version.text != VERSION and is_in(version, METADATA):
            run.report("OG.02", version)
    for end in run.all(LWOO_EINDDATUM):
        if not _END_OF_YEAR.search(end.text or ""):
            run.report("OG.03", end)
    for verzorger in run.all(VERZORGER):
        _carer(case, verzorger)
    for huisarts in run.all(HUISARTS):
        _doctor(case, huisarts)


def _carer(case: Case, verzorger: Element) -> None:
    if not case.is_true(verzorger, OVERLEDEN) and has(verzorger, OVERLIJDENSDATUM):
        if not has(verzorger, OVERLEDEN):
            case.run.report("OG.04.absent", verzorger)
        case.run.report("OG.04.false", verzorger)


def _doctor(case: Case, huisarts: Element) -> None:
    if has(huisarts, _ROEPNAAM):
        case.run.report("OG.05.roepnaam", huisarts)
    if has(huisarts, _GESLACHT):
        case.run.report("OG.05.geslacht", huisarts)
    if case.is_true(huisarts, ADRESGEHEIM):
        case.run.report("OG.05.adresgeheim", huisarts)


def _communicatie(case: Case, communicatie: Element) -> None:
    soort = number = secret = None
    asked = False
    for child in communicatie.iterchildren(SOORT, NUMMER, GEHEIM):
        name = child.tag
        if name == SOORT:
            soort = child if soort is None else case.doubled(child, soort)
        elif name == NUMMER:
            number = child if number is None else case.doubled(child, number)
        else:
            asked = secret is not None or child.text not in FALSE
            secret = child
    kind = None if soort is None else soort.text
    text = "" if number is None else number.text or ""
    if kind == _EMAIL:
        _email(case, communicatie, text)
    if asked and case.is_true(communicatie, GEHEIM) and text != DUMMIES.get(kind or "", text):
        for family in case.families:
            case.run.report(f"{family}.{_SECRET_KEYS[family]}.{kind}", communicatie)


def _email(case: Case, communicatie: Element, address: str) -> None:
    report = case.run.report
    if len(address) < _SHORTEST_EMAIL:
        report("OG.01.minlen", communicatie)
    if len(address) > _LONGEST_EMAIL:
        report("OG.01.maxlen", communicatie)
    if "@" not in address:
        report("OG.01.at", communicatie)
    if not _ends_as_address(address):
        report("OG.01.format", communicatie)


def _ends_as_address(text: str) -> bool:
    """Whether the end is a sign of a name, an @ and a domain; what stands before is free, as in the official check.

    Taken apart by hand: as one pattern, a long text would keep the program busy for hours.
    """
    before, _, domain = text.rpartition("@")
    return before[-1:] in _LOCAL_SIGNS and all(_LABEL.fullmatch(label) for label in domain.split("."))
