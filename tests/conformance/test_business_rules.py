"""Our findings are those of the official check: on the altered dossiers, and where each rule was seen to speak."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TypedDict

import pytest
from lxml import etree

from oso_desktop.exchange.oso_check import check_file
from oso_desktop.gegevensset.rules import Bundle
from oso_desktop.gegevensset.v2019_1.rules import RULES, findings
from tests.conformance.probe_changes import change_of, profiles_of
from tests.conformance.profile_dossiers import full
from tests.conformance.test_oso_round_trip import EXAMPLES
from tests.conformance.test_schema_verdicts import altered


class Site(TypedDict):
    key: str
    profiles: list[str]
    fires_as_shipped: bool


class Vector(TypedDict):
    base: str
    ops: list[dict[str, str | int]]
    xsd_valid: bool
    locations: list[str] | None


class Probe(TypedDict):
    stylesheet: str
    change: str
    fired: int
    all_messages: int
    location: str | None


@pytest.fixture(scope="module")
def sites(conformance: Path) -> dict[str, Site]:
    rows: list[Site] = json.loads((conformance / "oso/business_rules.json").read_text("utf-8"))
    return {row["key"]: row for row in rows}


@pytest.fixture(scope="module")
def probes(conformance: Path) -> list[tuple[str, Probe]]:
    by_key: dict[str, list[Probe]] = json.loads(
        (conformance / "oso/vectors/rule_probes.json").read_text("utf-8")
    )
    return [(key, probe) for key, rows in by_key.items() for probe in rows]


def test_every_rule_of_the_standard_is_registered_as_it_is_published(sites: dict[str, Site]) -> None:
    assert len(sites) == 248
    assert {key: list(RULES[key].profiles) for key in sites} == {
        key: site["profiles"] for key, site in sites.items()
    }
    assert {key for key in sites if RULES[key].stricter} == {
        key for key, site in sites.items() if not site["fires_as_shipped"]
    }
    assert all(RULES[key].stricter for key in RULES.keys() - sites.keys())


def test_of_all_800_altered_dossiers_structure_and_findings_are_the_official_ones(conformance: Path) -> None:
    folder = conformance / "oso"
    parser = etree.XMLParser(remove_comments=True)
    examples = {name: etree.parse(folder / "examples" / name, parser).getroot() for name in EXAMPLES}
    lines = (folder / "vectors/mutations.jsonl").read_text("utf-8").splitlines()
    stopped = 0
    for number, line in enumerate(lines, 1):
        vector: Vector = json.loads(line)
        data = etree.tostring(altered(examples[vector["base"]], vector["ops"]), encoding="utf-8")

        check = check_file(data)

        ours = sorted(finding.location for finding in check.findings if not finding.stricter)
        assert (check.structure == ()) is vector["xsd_valid"], number
        if vector["locations"] is None:
            stopped += 1
            assert any(finding.key.startswith("WA.") for finding in check.findings), number
        else:
            assert ours == vector["locations"], number
    assert (len(lines), stopped) == (800, 2)


def test_every_official_probe_is_answered_at_its_place(
    conformance: Path, sites: dict[str, Site], probes: list[tuple[str, Probe]]
) -> None:
    examples = conformance / "oso" / "examples"
    spoken = 0
    for key, probe in probes:
        place = probe["location"]
        if place is None:
            continue
        change = change_of(key, probe["change"], place)
        answers = []
        for profile in profiles_of(key, sites[key]["profiles"]):
            root = full(examples, profile)
            change(root)
            found = official(root, Bundle(probe["stylesheet"]), sites)
            speaking = sum(count for (other, _), count in found.items() if other == key)
            answers.append(((key, place) in found, speaking, found.total()))
        assert (True, probe["fired"], probe["all_messages"]) in answers, (key, probe, answers)
        spoken += 1
    assert spoken == sum(probe["fired"] > 0 for _, probe in probes) > 390


def official(root: etree._Element, bundle: Bundle, sites: dict[str, Site]) -> Counter[tuple[str, str]]:
    """What a probe counted: the standard's own rules; for OV it was made with the dead ones brought to life."""
    return Counter(
        (finding.key, finding.location)
        for finding in findings(root, bundle)
        if finding.key in sites and (bundle is Bundle.OV or not finding.stricter)
    )
