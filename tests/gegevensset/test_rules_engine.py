"""What holds of the engine whatever the dossier: it never stops, it is sure of itself, and it says things well."""

from __future__ import annotations

import copy
import random
from itertools import pairwise

import pytest
from lxml import etree

from oso_desktop.exchange.oso_check import check_file
from oso_desktop.exchange.oso_xml import check_structure
from oso_desktop.gegevensset.findings import DOCUMENT, Finding, Level
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle, Rule, by_key
from oso_desktop.gegevensset.v2019_1 import NAMESPACE
from oso_desktop.gegevensset.v2019_1.rules import RULES, findings
from tests.conformance.test_schema_verdicts import damage, find
from tests.gegevensset.probe_dossiers import clean_root

SECRET = "Geheimstraat-Zeldzaamwoord"


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def one(root: etree._Element, name: str) -> etree._Element:
    return next(root.iter(tag(name)))


def spoilt(seed: int) -> etree._Element:
    """A dossier with damage of all kinds: texts, elements gone, doubled, moved, renamed, put elsewhere."""
    chance = random.Random(seed)
    root = clean_root(chance.choice(list(Profile)))
    for _ in range(chance.randrange(1, 30)):
        if len(root) == 0:
            break
        damage(root, chance)
    return root


@pytest.mark.parametrize("bundle", [None, *Bundle])
def test_no_damage_makes_it_stop_and_every_place_it_names_is_there(bundle: Bundle | None) -> None:
    spoke = 0
    for seed in range(120):
        root = spoilt(seed)
        for finding in findings(root, bundle):
            spoke += 1
            if finding.location == DOCUMENT:
                assert finding.label_path == ""
            else:
                assert find(root, finding.location) is not None, (seed, finding)
    assert spoke > 300


@pytest.mark.parametrize("name", ["metadata", "overdrachtsoort", "huidigeschool", "leerling", "inzage"])
def test_a_dossier_without_one_of_its_large_parts_or_with_two_is_still_judged(name: str) -> None:
    for profile in Profile:
        for double in (False, True):
            root = clean_root(profile)
            part = one(root, name)
            parent = part.getparent()
            assert parent is not None
            if double:
                part.addnext(copy.deepcopy(part))
            else:
                parent.remove(part)

            findings(root)
            assert check_structure(etree.tostring(root)) or not double


def test_a_lone_root_is_judged_as_well() -> None:
    found = findings(etree.Element(tag("dossier")))

    assert {finding.key for finding in found} == {"CL33.deeldossier"}


def test_the_same_dossier_is_judged_the_same_again_and_from_its_file() -> None:
    for seed in range(40):
        root = spoilt(seed)
        first = findings(root)

        assert findings(root) == first
        assert list(check_file(etree.tostring(root)).findings) == first


def test_findings_come_in_the_order_of_the_document_the_file_as_a_whole_first() -> None:
    for seed in range(60):
        root = spoilt(seed)
        order = {element: number for number, element in enumerate(root.iter())}
        places = [
            -1 if finding.location == DOCUMENT else order[place]
            for finding in findings(root)
            if finding.location == DOCUMENT or (place := find(root, finding.location)) is not None
        ]
        assert all(before <= after for before, after in pairwise(places)), seed


def test_no_text_of_the_file_is_repeated() -> None:
    for profile in Profile:
        root = clean_root(profile)
        for element in root.iter():
            if len(element) == 0:
                element.text = SECRET

        found = findings(root)

        assert len(found) > 30
        assert SECRET not in repr(found)


def test_the_strict_rules_only_add() -> None:
    """What the official check enforces stays the same, whatever our own rules find beside it."""
    root = clean_root(Profile.POVO)
    one(root, "adresgeheim").text = "true"
    official = {finding.key for finding in findings(root) if not finding.stricter}
    secrecy = {finding.key for finding in findings(root) if finding.stricter}
    for carer in root.iter(tag("verzorger")):
        for addresses in list(carer.iterchildren(tag("adreslijst"))):
            carer.remove(addresses)

    assert "GH.verzorger" in secrecy
    assert {finding.key for finding in findings(root) if not finding.stricter} == official
    assert "GH.verzorger" not in {finding.key for finding in findings(root)}


def test_a_wrong_yes_or_no_is_told_once_and_the_rest_goes_on() -> None:
    root = clean_root(Profile.POVO)
    one(root, "adresgeheim").text = "misschien"
    pupil = one(root, "leerling")
    pupil.remove(one(pupil, "datuminschrijving"))

    keys = [finding.key for finding in findings(root)]

    assert keys.count("WA.geen_ja_nee") == 1
    assert "OVa.LL14" in keys


def test_of_many_wrong_siblings_each_place_is_told() -> None:
    root = clean_root(Profile.POVO)
    entry = one(root, "communicatie")
    one(entry, "soort").text = "fax"
    for _ in range(300):
        entry.addnext(copy.deepcopy(entry))

    places = [finding.location for finding in findings(root) if finding.key == "CL04.soort"]

    assert len(set(places)) == len(places) >= 301
    assert places == [root_path(each) for each in root.iter(tag("soort")) if each.text == "fax"]


def root_path(element: etree._Element) -> str:
    parent = element.getparent()
    number = 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
    return f"{'' if parent is None else root_path(parent)}/{etree.QName(element).localname}[{number}]"


def test_a_finding_says_the_place_in_the_words_of_the_screen() -> None:
    root = clean_root(Profile.POVO)
    one(root, "advies").text = "99"

    (finding,) = findings(root)

    assert finding == Finding(
        key="CL02.advies",
        location="/dossier[1]/huidigeschool[1]/leerling[1]/overstapadvies[1]/advies[1]",
        level=Level.ERROR,
        text=RULES["CL02.advies"].text,
        label_path="Leerling › Overstapadvies › Advies",
        stricter=False,
    )


def test_the_profile_is_told_as_far_as_the_file_tells_it() -> None:
    for profile in Profile:
        root = clean_root(profile)
        assert check_file(etree.tostring(root)).profile == profile.value
        root.remove(one(root, "overdrachtsoort"))
        assert check_file(etree.tostring(root)).profile == ("" if profile is Profile.BB else profile.value)


@pytest.mark.parametrize(
    ("soort", "overstap", "profile"),
    [
        ("overdrachtbinnenbrin", "POSWV", "BB"),
        ("overstapdossier", "POSWV", ""),
        ("swv-dossier", "POVO", ""),
        ("iets anders", "VOVO", "VOVO"),
        ("overstapdossier", "BB", ""),
        ("overstapdossier", "VOMBO", ""),
    ],
)
def test_codes_that_contradict_each_other_name_no_profile(soort: str, overstap: str, profile: str) -> None:
    root = clean_root(Profile.POVO)
    one(root, "overdrachtsoort").text = soort
    one(root, "overstap").text = overstap

    assert check_file(etree.tostring(root)).profile == profile


def test_a_key_cannot_be_given_twice() -> None:
    rule = Rule(key="X", profiles=(Profile.BB,), summary="s", text="t")

    with pytest.raises(ValueError, match="two rules with the key X"):
        by_key([rule, rule])
