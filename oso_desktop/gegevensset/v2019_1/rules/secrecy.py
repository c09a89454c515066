"""What the standard leaves open about secret addresses (keys `GH.…`): warnings, for a person must judge them.

The standard demands that a secret address itself is left out. It says nothing of the same address standing with
somebody else, nor of other fields that lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from oso_desktop.gegevensset.findings import Element, Level
from oso_desktop.gegevensset.rules import ALL_PROFILES, Rule, by_key
from oso_desktop.gegevensset.v2019_1.rules.case import Case, Pupil
from oso_desktop.gegevensset.v2019_1.rules.pupil import has_address
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    AANSPRAKELIJKEINSTELLING,
    ADRES,
    ADRESGEHEIM,
    ADRESLIJST,
    GBA,
    LEERLING,
    NUMMER,
    VERZORGER,
    tag,
)

TAGS: Final = frozenset({LEERLING, VERZORGER})
"""What this module asks of a run."""

_POSTCODE: Final = tag("postcode")
_TOEVOEGING: Final = tag("toevoeging")
_House = tuple[str, str, str]


def _rule(key: str, summary: str, text: str) -> Rule:
    return Rule(
        key=key, profiles=ALL_PROFILES, level=Level.WARNING, stricter=True, summary=summary, text=text
    )


RULES: Final = by_key(
    [
        _rule(
            "GH.verzorger",
            "Het adres van de leerling is geheim, maar bij een ouder of verzorger staat een adres.",
            "Het adres van de leerling is geheim. Woont de leerling bij deze ouder of verzorger? "
            "Haal het adres dan ook hier weg.",
        ),
        _rule(
            "GH.instelling",
            "Het adres van de leerling is geheim, maar bij de aansprakelijke instelling staat een adres.",
            "Het adres van de leerling is geheim. Woont de leerling bij deze instelling? "
            "Haal het adres dan ook hier weg.",
        ),
        _rule(
            "GH.gba",
            "Het adres van de leerling is geheim, maar de namen in de basisregistratie gaan mee.",
            "Het adres van de leerling is geheim. Met de namen en de geboortedatum uit de basisregistratie is een "
            "leerling makkelijker te vinden. Haal dit blok weg als de nieuwe school het niet nodig heeft.",
        ),
        _rule(
            "GH.elders",
            "Het geheime adres van een ouder of verzorger staat ook bij iemand anders.",
            "Dit is hetzelfde adres als het geheime adres van een ouder of verzorger. Haal het ook hier weg.",
        ),
    ]
)


def check(case: Case) -> None:
    """Secret addresses that can still be found."""
    for pupil in case.pupils:
        if case.is_true(pupil.element, ADRESGEHEIM):
            _secret_pupil(case, pupil)
    secret = {id(carer): carer for carer in case.run.all(VERZORGER) if case.is_true(carer, ADRESGEHEIM)}
    if secret:
        _elsewhere(case, secret)


def _secret_pupil(case: Case, pupil: Pupil) -> None:
    report = case.run.report
    for carer in pupil.element.iterchildren(VERZORGER):
        if has_address(carer):
            report("GH.verzorger", carer)
    for institution in pupil.element.iterchildren(AANSPRAKELIJKEINSTELLING):
        if has_address(institution):
            report("GH.instelling", institution)
    for names in pupil.element.iterchildren(GBA):
        report("GH.gba", names)


def _elsewhere(case: Case, secret: dict[int, Element]) -> None:
    """Addresses that are those of a carer in `secret`, wherever else they stand below the pupil."""
    houses: dict[_House, set[int]] = {}
    for number, carer in secret.items():
        for house, _ in _addresses(carer):
            houses.setdefault(house, set()).add(number)
    if not houses:
        return
    for pupil in case.pupils:
        for person in pupil.element.iterchildren(VERZORGER, AANSPRAKELIJKEINSTELLING):
            for house, address in _addresses(person):
                if houses.get(house, set()) - {id(person)}:
                    case.run.report("GH.elders", address)
        for house, address in _addresses(pupil.element):
            if house in houses:
                case.run.report("GH.elders", address)


def _addresses(person: Element) -> Iterator[tuple[_House, Element]]:
    """The addresses of one person that can be told apart, each with its element."""
    for several in person.iterchildren(ADRESLIJST):
        for address in several.iterchildren(ADRES):
            house = tuple(_plain(address, part) for part in (_POSTCODE, NUMMER, _TOEVOEGING))
            if house[0] and house[1]:
                yield (house[0], house[1], house[2]), address


def _plain(address: Element, part: str) -> str:
    """A part of an address as it is compared: no spaces, no capitals."""
    found = next(address.iterchildren(part), None)
    return "" if found is None else "".join((found.text or "").split()).casefold()
