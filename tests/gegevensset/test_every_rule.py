"""Each rule of the standard, and each of our own, speaks where it must and is silent where it must be.

The changes are in `rule_probes` and the modules that it gathers. `docs/regels.md` names these tests per rule.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable

import pytest
from lxml import etree

from oso_desktop.exchange.oso_schema import oso_schema
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.findings import DOCUMENT
from oso_desktop.gegevensset.nodes import nodes
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle
from oso_desktop.gegevensset.standards import current, known
from oso_desktop.gegevensset.v2019_1.rules import RULES, findings
from oso_desktop.gegevensset.v2019_1.standard import OF_2019_1
from tests.exchange.oso_instances import arbitrary_dossier
from tests.gegevensset.probe_dossiers import clean_root
from tests.gegevensset.probing import Case, NotThere, Silence, add, finding, found, has
from tests.gegevensset.rule_probes import PROBES
from tests.gegevensset.rule_probes_codes import BARRED_BLOCKS

Spoken = Counter[tuple[str, str]]
SPOKEN_OF = sorted(key for key, probe in PROBES.items() if probe.fires)


def spoken(root: etree._Element, bundle: Bundle | None = None) -> Spoken:
    """How often each key was found at each location."""
    return Counter((spoke.key, spoke.location) for spoke in findings(root, bundle))


def spoilt(profile: Profile, case: Case | Silence) -> tuple[etree._Element, Spoken]:
    """The clean dossier of a profile with the changes of a case, and what was found before the case's own changes."""
    root = clean_root(profile)
    before = Spoken()
    if case.block is not None and not has(root, f"~/{case.block}"):
        add(f"~/{case.block}")(root)
        before = spoken(root)
    for change in case.changes:
        change(root)
    return root, before


def meant_for(profile: Profile, cases: Iterable[Case]) -> list[Case]:
    """The cases that are tried on this profile."""
    return [case for case in cases if case.profiles is None or profile in case.profiles]


@pytest.mark.parametrize("profile", Profile)
def test_a_clean_dossier_is_found_clean(profile: Profile) -> None:
    root = clean_root(profile)

    assert spoken(root) == Counter()
    assert oso_schema(OF_2019_1).validate(root)


@pytest.mark.parametrize("block", BARRED_BLOCKS)
def test_of_a_barred_block_alone_is_found_what_is_stated(block: str) -> None:
    """So that it may stand in a dossier that forbids it, for the sake of what is in it."""
    declared, own = BARRED_BLOCKS[block]
    for profile in Profile:
        root, before = spoilt(profile, Silence(changes=(), block=block))
        stated = (declared, *([own[profile]] if profile in own else []))
        there = has(clean_root(profile), f"~/{block}")

        assert spoken(root) == before == Counter(() if there else map(finding, stated)), profile


def test_every_year_has_its_rules_probed() -> None:
    """A later year gets a module as this one, and its name here."""
    assert {each.version for each in known()} == {OF_2019_1.version}, "docs/guides/yearly-version.md, Tests"


def test_every_rule_has_a_probe() -> None:
    assert sorted(PROBES) == sorted(RULES)


def test_every_rule_holds_in_the_stated_profiles() -> None:
    assert {key: set(rule.profiles) for key, rule in RULES.items()} == {
        key: set(probe.profiles) for key, probe in PROBES.items()
    }


@pytest.mark.parametrize("key", SPOKEN_OF)
def test_fires(key: str) -> None:
    """The rule speaks at that place, in every profile for which it holds, and only what is stated speaks with it."""
    for profile in PROBES[key].profiles:
        cases = meant_for(profile, PROBES[key].fires)
        assert cases, f"no case for {profile}"
        for number, case in enumerate(cases, 1):
            root, before = spoilt(profile, case)
            expected = before + Counter(map(finding, (f"{key}@{case.at}", *case.also)))

            assert spoken(root, case.bundle) == expected, f"{profile}, case {number}"
            if case.valid is not None and not before:
                assert oso_schema(OF_2019_1).validate(root) == case.valid, f"{profile}, case {number}"


@pytest.mark.parametrize("key", sorted(PROBES))
def test_stays_silent(key: str) -> None:
    """The nearest change that is allowed by this rule; other rules may have something against it."""
    probe = PROBES[key]
    for profile in probe.profiles:
        for number, case in enumerate(probe.silent, 1):
            if case.profiles is None or profile in case.profiles:
                root, _ = spoilt(profile, case)

                places = [at for spoke, at in spoken(root, case.bundle) if spoke == key]

                assert places == [], f"{profile}, case {number}"


@pytest.mark.parametrize("key", SPOKEN_OF)
def test_stays_silent_in_other_profiles(key: str) -> None:
    """What breaks the rule in its own profiles is not held against a dossier of another."""
    probe = PROBES[key]
    for profile in set(Profile) - set(probe.profiles):
        for case in probe.fires:
            try:
                root, _ = spoilt(profile, case)
            except NotThere:
                continue
            still_of_this_kind = found(root, "overdrachtsoort").text == profile.overdrachtsoort
            if case.bundle is None and still_of_this_kind:
                assert key not in {spoke for spoke, _ in spoken(root)}, profile


def test_findings_tell_what_the_rule_says() -> None:
    """Every finding carries the level, the mark and a Dutch text of its rule, and a place a reader can follow."""
    for key in SPOKEN_OF:
        probe = PROBES[key]
        profile = probe.profiles[0]
        case = meant_for(profile, probe.fires)[0]
        root, _ = spoilt(profile, case)
        for spoke in findings(root, case.bundle):
            rule = RULES[spoke.key]
            assert (spoke.level, spoke.stricter) == (rule.level, rule.stricter), spoke.key
            assert spoke.text, spoke.key
            assert bool(spoke.label_path) == (spoke.location not in (DOCUMENT, "/dossier[1]")), spoke


@pytest.mark.parametrize("seed", range(12))
def test_a_dossier_of_our_own_is_judged_as_its_file_will_be(seed: int) -> None:
    """Whether the elements come from the model or from the written file, the findings are the same to the letter."""
    dossier = arbitrary_dossier(random.Random(seed), forbidden=True)
    written = etree.fromstring(write_dossier(dossier))

    ours = current().check(nodes(dossier))[1]

    assert ours == current().check(written)[1]
    assert len({spoke.key for spoke in ours}) > 10
