"""The official dossiers, taken in by us, stay clean whatever a school may leave out: category or single item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from oso_desktop.dossier.items import all_items, items, never_going
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness_rules import broken_by
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.exchange.oso_check import check_file
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.findings import Level
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.services import demo
from oso_desktop.services.imports import import_file
from oso_desktop.vault.keychain import MemoryKeychain
from tests.conformance.test_oso_round_trip import EXAMPLES
from tests.dossier.cases import SCHOOL, TODAY, made, plan, settled, weighed


@dataclass(frozen=True)
class Taken:
    """An official dossier as it stands in our store, with the choices that its file tells."""

    student: Student
    dossier: TransferDossier


@pytest.fixture(scope="module")
def taken(conformance: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Taken]:
    """Takes one official file in, once, into a store of its own."""

    @cache
    def done(name: str) -> Taken:
        folder = tmp_path_factory.mktemp("taken") / "store"
        workspace = demo.demo_store(folder, demo.demo_school(), MemoryKeychain())
        try:
            report = import_file(workspace, (conformance / "oso" / "examples" / name).read_bytes())
            (found,) = report.dossiers
            with workspace.view() as unit:
                student = unit.students.get(found.student_id)
        finally:
            workspace.close()
        assert found.profile is not None
        decisions = [weighed(attachment) for attachment in found.attachments]
        return Taken(student, plan(student, found.profile, found.categories, decisions))

    return done


def refused(student: Student, dossier: TransferDossier) -> list[str]:
    """What the check has against the file of this choice, once everyone has seen it."""
    check = check_file(write_dossier(made(student, settled(student, dossier))))
    errors = [each for each in check.findings if each.level is Level.ERROR and not each.stricter]
    matrix = [each for each in check.findings if each.key.startswith("MX.")]
    return [each.location for each in check.structure] + [each.key for each in (*errors, *matrix)]


def optional(dossier: TransferDossier) -> Iterator[Category]:
    return (
        category
        for category in sorted(included_categories(dossier))
        if category_rule(dossier.profile, category) is CategoryRule.OPTIONAL
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_leaving_out_any_category_of_choice_leaves_the_dossier_clean(
    taken: Callable[[str], Taken], name: str
) -> None:
    student, dossier = taken(name).student, taken(name).dossier
    assert refused(student, dossier) == []

    for category in optional(dossier):
        assert refused(student, replace(dossier, chosen=dossier.chosen - {category})) == [], category
    assert refused(student, replace(dossier, chosen=frozenset())) == []


def test_the_official_dossiers_leave_categories_to_choose(taken: Callable[[str], Taken]) -> None:
    assert {name: len(list(optional(taken(name).dossier))) > 0 for name in EXAMPLES if "full" in name} == {
        name: True for name in EXAMPLES if "full" in name
    }


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.slow), 17])
@pytest.mark.parametrize("name", EXAMPLES)
def test_leaving_out_any_item_that_may_be_left_out_leaves_the_dossier_clean(
    taken: Callable[[str], Taken], name: str, every: int
) -> None:
    """Of all items some, or each; what the standard demands of this profile is refused when it is chosen."""
    student, dossier = taken(name).student, taken(name).dossier
    never = never_going(student, swv=dossier.profile.is_swv)
    free = [
        item
        for item in all_items(items(student))
        if not item.fixed
        and item.ref not in never
        and category_rule(dossier.profile, item.category) is not CategoryRule.FORBIDDEN
    ]
    tried = 0

    for item in free[::every]:
        after = replace(dossier, left_out=frozenset({item.ref}))
        if broken_by(student, SCHOOL, dossier, after, today=TODAY) is None:
            tried += 1
            assert refused(student, after) == [], item.label

    assert tried > len(free[::every]) / 2


def test_what_a_transfer_to_secondary_school_demands_is_refused(taken: Callable[[str], Taken]) -> None:
    """OVa: just what the rules ask of the pupil, and nothing that the school may keep to itself."""
    (name,) = (name for name in EXAMPLES if "POVO_opt_out" in name)
    student, dossier = taken(name).student, taken(name).dossier
    assert dossier.profile is Profile.POVO

    held = {
        item.label
        for item in all_items(items(student))
        if item.category in (Category.LEERLING, Category.OUDERSVERZORGERS)
        and not item.fixed
        and broken_by(student, SCHOOL, dossier, replace(dossier, left_out=frozenset({item.ref})), today=TODAY)
    }

    assert {"Leerlingnummer van de school", "Datum inschrijving", "Geboortedatum"} <= held
    assert not held & {"Roepnaam", "Voorvoegsel", "Huisarts", "Geslacht", "Voorletters", "Leerlinggewicht"}
