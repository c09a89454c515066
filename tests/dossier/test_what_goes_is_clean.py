"""Whatever a school holds and chooses: what the gate lets go is clean for whoever checks the file."""

from __future__ import annotations

import random
from dataclasses import is_dataclass, replace
from typing import TypeVar

from hypothesis import given, settings

from oso_desktop.dossier.items import all_items, items
from oso_desktop.dossier.people import Gezag, Guardian
from oso_desktop.dossier.readiness import Situation, may_go, readiness
from oso_desktop.exchange.oso_check import check_file
from oso_desktop.exchange.oso_xml import BreaksStandard, write_dossier
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.findings import Level
from oso_desktop.gegevensset.meta import changed, members_of
from oso_desktop.gegevensset.model import Communicatie, Dossier, Huisarts, Verzorger
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier import cases
from tests.dossier.cases import addresses, file_of, made, plan, pupil, settled, situation, weighed

_Block = TypeVar("_Block")
DEMANDED = (
    "voornaam",
    "geboortedatum",
    "adresgeheim",
    "bsn",
    "leerlingid",
    "datuminschrijving",
    "verzorgersaansprakelijk",
    "overstapadvies",
    "schoolloopbaanlijst",
)


def coded(block: _Block, chance: random.Random) -> _Block:
    """The block as a careful administration would hold it: codes of their lists, and what the general rules ask."""
    changes: dict[str, object] = {}
    for member in members_of(block):
        value = getattr(block, member.attr)
        fresh = tuple(
            coded(item, chance)
            if is_dataclass(item)
            else chance.choice(list(codelist(member.facts.codelist).entries))
            if member.facts.codelist is not None
            else item
            for item in (value if member.repeated else (value,))
            if item is not None
        )
        changes[member.attr] = fresh if member.repeated else (fresh[0] if fresh else None)
    whole = changed(block, changes)
    if isinstance(whole, Communicatie) and whole.soort == "e-mail":
        return replace(whole, nummer="naam@voorbeeld.example")
    if isinstance(whole, Verzorger):
        return replace(whole, overleden=None, overlijdensdatum=None)
    if isinstance(whole, Huisarts):
        return replace(whole, roepnaam=None, geslacht=None, adresgeheim=None)
    return whole


def arbitrary_situation(seed: int) -> Situation:
    """An arbitrary pupil of whom most that a transfer asks is there, with any choice, and all seen and settled."""
    chance = random.Random(seed)
    found, files = cases.arbitrary_student(chance.randrange(2**32))
    base = pupil().record
    record = coded(
        replace(found.record, geboortemaand=None, postcode4adres=None, onderwijsnummer=None), chance
    )
    record = replace(
        record,
        **{
            name: getattr(base, name)
            for name in DEMANDED
            if not getattr(record, name) or name == "geboortedatum"
        },
        adreslijst=record.adreslijst or addresses(),
    )
    for name in chance.sample(DEMANDED, k=chance.choice([0, 0, 0, 1])):
        record = replace(record, **{name: () if name == "voornaam" else None})
    guardians = tuple(
        Guardian(id=each.id, gezag=Gezag.YES, block=coded(each.block, chance)) for each in found.guardians
    )
    student = replace(
        found,
        record=record,
        guardians=guardians or pupil().guardians,
        sender=coded(found.sender, chance) if found.sender and chance.random() < 0.5 else None,
    )
    ticked = [file for file in files if chance.random() < 0.6]
    dossier = plan(
        student,
        chance.choice(list(Profile)),
        [category for category in Category if chance.random() < 0.7],
        [weighed(file) for file in ticked],
    )
    all_of_them = all_items(items(student))
    out = chance.sample(all_of_them, k=min(len(all_of_them), chance.choice([0, 1, 3])))
    dossier = replace(dossier, left_out=frozenset(item.ref for item in out if not item.fixed))
    return situation(student, settled(student, dossier), [file_of(student, file) for file in files])


def written(found: Situation) -> Dossier:
    return made(found.student, found.dossier)


def refused(found: Situation) -> list[str]:
    """What the check of the very file has against it, each by its key; what is stricter left out."""
    try:
        xml = write_dossier(written(found))
    except BreaksStandard as problem:
        return [each.location for each in problem.problems]
    check = check_file(xml)
    errors = [each.key for each in check.findings if each.level is Level.ERROR and not each.stricter]
    return [*(each.location for each in check.structure), *errors]


@settings(max_examples=80)
@given(seed=cases.seeds)
def test_what_the_gate_lets_go_the_check_of_the_file_lets_go(seed: int) -> None:
    found = arbitrary_situation(seed)

    if may_go(readiness(found)):
        assert refused(found) == []


@settings(max_examples=40)
@given(seed=cases.seeds)
def test_every_cell_holds_what_the_profile_allows_and_tells_what_is_there(seed: int) -> None:
    """The matrix, which the official check does not enforce (MX.)."""
    found = arbitrary_situation(seed)
    matrix = written(found).metadata.categorie_uitlevering
    allowed = {
        CategoryRule.REQUIRED: {"VERPLICHT"},
        CategoryRule.FORBIDDEN: {"VERBODEN"},
        CategoryRule.OPTIONAL: {"OPTIONEEL", "OPT-UIT"},
    }

    for category in Category:
        cell = getattr(matrix, category.value)
        assert cell in allowed[category_rule(found.dossier.profile, category)]


def test_both_verdicts_occur_among_what_is_tried() -> None:
    """A gate that never opens would keep every promise."""
    verdicts = [may_go(readiness(arbitrary_situation(seed))) for seed in range(40)]

    assert sum(verdicts) >= 8
    assert verdicts.count(False) >= 8


def test_a_dossier_that_the_file_s_check_refuses_is_told_with_its_place() -> None:
    """Not only that something blocks: whatever the check finds, the gate has a reason with a field for it."""
    for seed in range(40):
        found = arbitrary_situation(seed)
        if refused(found):
            assert any(reason.location or reason.category for reason in readiness(found))
