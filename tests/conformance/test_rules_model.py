"""On dossiers of every profile, changed where rules look, the engine says what the plain second telling says."""

from __future__ import annotations

import copy
import random
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from lxml import etree

from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.v2019_1.rules import RULES, findings
from tests.conformance.official_model import KEYS, spoken
from tests.conformance.profile_dossiers import drop, full, tag

BOOLEANS = ("true", "1", "false", "0", " true ", "\n1\t")
WORDS = (
    *BOOLEANS,
    *(
        "",
        " ",
        "x",
        "1 ",
        "01",
        "99",
        "Ja",
        "ja",
        "2019.1",
        "2019.1.1",
        "2018.1",
        "LAS",
        "LVS",
        "LASLVS",
        "TIB",
    ),
    *("VERPLICHT", "VERBODEN", "OPT-UIT", "OPTIONEEL", "verplicht"),
    *(
        "overstapdossier",
        "overdrachtbinnenbrin",
        "swv-dossier",
        "POPO",
        "POVO",
        "VOVO",
        "POSWV",
        "VOSWV",
        "VOMBO",
    ),
    *(
        "telefoon",
        "e-mail",
        "9999999999",
        "geheim@geheim.geheim",
        "0612345678",
        "a@b",
        "ab",
        "naam@school.nl",
    ),
    *(
        "b@",
        "a b@c.nl",
        "a@b.nl.",
        "a@-b.nl",
        "a@@b.nl",
        "é@b.nl",
        "a@b_c.nl",
        "x" * 260 + "@b.nl",
        "a@b.nl\n",
    ),
    *("2016-07-31", "2016-08-01", "2016-01-02"),
)
ADDED = {
    "leerling": (
        *("geboortemaand", "postcode4adres", "geboorteplaats", "nationaliteit", "onderwijsnummer", "bsn"),
        *("adresbuitenland", "voorschools", "vroegschools", "eindtoets_basisonderwijs", "bevorderd"),
        *("examenresultaat", "resultaatvakkenvo", "certificaat", "competenties", "stage", "overigvombo"),
        *("naampeuterspeelzaal", "vanpeuterspeelzaal", "zorg", "overigdocumentlijst"),
    ),
    "verzorger": ("overlijdensdatum", "overleden", "banknummer", "adresgeheim", "geslacht"),
    "huisarts": ("roepnaam", "geslacht", "adresgeheim"),
    "communicatie": ("geheim", "aanduiding"),
    "adres": ("aanduiding",),
    "overstapadvies": ("herzienadvies",),
    "zorg": ("vir", "zat"),
    "onderwijsondersteuning": ("toelichting_onderwijsbehoeften", "handelingsplan"),
}


YES_OR_NO = frozenset(
    tag(name)
    for name in (
        "adresgeheim",
        "verzorgersaansprakelijk",
        "geheim",
        "overleden",
        "contactnodig",
        "deelgenomen",
    )
)
READ = YES_OR_NO | frozenset(
    tag(name)
    for name in (
        *("deeldossier", "validatieversie", "standaardversie", "soort", "nummer", "lwoo_einddatum"),
        *(key.partition(".")[2] for key in RULES if key.startswith("CL")),
    )
)
"""The leaves whose text a rule reads."""


def shortened(root: etree._Element) -> etree._Element:
    """Of all that is repeated three: enough to tell places apart, and quick to search."""
    for element in list(root.iter()):
        kinds: defaultdict[str, int] = defaultdict(int)
        for child in list(element):
            kinds[str(child.tag)] += 1
            if kinds[str(child.tag)] > 3:
                drop(child)
    return root


@pytest.fixture(scope="module")
def dossiers(conformance: Path) -> list[etree._Element]:
    return [shortened(full(conformance / "oso" / "examples", profile)) for profile in Profile]


def changed(root: etree._Element, chance: random.Random) -> None:
    """Changes one place; every name has the same chance, however often it stands there."""
    by_name: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for element in root.iter():
        by_name[str(element.tag)].append(element)
    place = chance.choice(by_name[chance.choice(sorted(by_name))])
    kind = chance.randrange(10)
    if kind < 5:
        name = chance.choice(sorted(READ & by_name.keys()))
        chance.choice(by_name[name]).text = chance.choice(BOOLEANS if name in YES_OR_NO else WORDS)
    elif kind < 7:
        around = chance.choice(sorted(ADDED))
        if parents := by_name[tag(around)]:
            new = etree.SubElement(chance.choice(parents), tag(chance.choice(ADDED[around])))
            new.text = chance.choice(BOOLEANS if new.tag in YES_OR_NO else WORDS)
    elif kind < 9 and place is not root:
        for sibling in list(by_name[str(place.tag)]):
            if sibling.getparent() is place.getparent():
                drop(sibling)
    elif place is not root:
        place.addnext(copy.deepcopy(place))


def compared(dossiers: list[etree._Element], chance: random.Random) -> set[str]:
    """Changes a dossier in up to fifteen places and compares; the keys that spoke."""
    root = copy.deepcopy(chance.choice(dossiers))
    for _ in range(chance.randrange(1, 16)):
        changed(root, chance)

    found = findings(root)

    if not any(finding.key.startswith("WA.") for finding in found):
        ours = Counter((finding.key, finding.location) for finding in found if not finding.stricter)
        assert ours == spoken(root), etree.tostring(root, encoding="unicode")
    return {finding.key for finding in found}


@pytest.mark.parametrize("seed", range(2))
def test_the_engine_says_what_the_model_says(seed: int, dossiers: list[etree._Element]) -> None:
    chance = random.Random(seed)
    said: set[str] = set()
    for _ in range(40):
        said |= compared(dossiers, chance)
    assert len(said & KEYS) > 50


@pytest.mark.slow
def test_the_engine_says_what_the_model_says_for_long(dossiers: list[etree._Element]) -> None:
    chance = random.Random(2019)
    said: set[str] = set()
    for _ in range(3000):
        said |= compared(dossiers, chance)
    assert len(said & KEYS) > 180


def test_the_model_tells_every_rule_that_the_official_check_can_speak() -> None:
    never = {"OS.cat01.VERPLICHT"}
    assert {key for key, rule in RULES.items() if not rule.stricter} == KEYS - never
