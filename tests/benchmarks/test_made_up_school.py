"""The made-up schools are like schools, the same for the same seed, and nobody in them exists."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from stdnum.nl import bsn

from benchmarks.made_up_school import STATES, class_list_of, made_up_school, people
from oso_desktop.dossier.people import Gezag, Student, age_on, outline, rights_holders
from oso_desktop.exchange.list_reader import read_list
from oso_desktop.services.demo import DEMO_NUMBER
from oso_desktop.services.dossiers import rows
from oso_desktop.services.import_plan import RowKind
from oso_desktop.services.imports import plan_import

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def pupils() -> list[Student]:
    return list(people(600, TODAY))


def told(students: list[Student]) -> list[object]:
    """Everything but the ids, which are random."""
    return [
        (each.key, each.group, each.record, [(one.block, one.gezag) for one in each.guardians])
        for each in students
    ]


def test_the_same_seed_gives_the_same_school(pupils: list[Student]) -> None:
    assert told(list(people(600, TODAY))) == told(pupils)
    assert told(list(people(600, TODAY, seed=7))) != told(pupils)


def test_a_larger_school_begins_with_the_smaller_one(pupils: list[Student]) -> None:
    assert told(list(people(20, TODAY))) == told(pupils[:20])


def test_families_are_as_families_are(pupils: list[Student]) -> None:
    """Given 600 pupils: siblings, parents at two addresses, one parent, a deceased one, an institution."""
    homes = [
        {each.block.adreslijst.adres[0] for each in pupil.guardians if each.block.adreslijst}
        for pupil in pupils
    ]
    siblings = Counter(
        (pupil.record.achternaam, pupil.record.adreslijst.adres[0])
        for pupil in pupils
        if pupil.record.adreslijst
    )
    assert 0.1 < sum(len(each) == 2 for each in homes) / len(pupils) < 0.25
    assert max(siblings.values()) >= 3
    assert {len(pupil.guardians) for pupil in pupils} == {1, 2}
    assert any(each.deceased for pupil in pupils for each in pupil.guardians)
    assert any(each.gezag is Gezag.NO for pupil in pupils for each in pupil.guardians)
    assert any("(verzonnen)" in each.block.achternaam for pupil in pupils for each in pupil.guardians)
    assert any(pupil.record.adresgeheim and pupil.record.adreslijst is None for pupil in pupils)


def test_names_are_long_and_short_and_of_many_letters(pupils: list[Student]) -> None:
    names = {pupil.record.roepnaam or "" for pupil in pupils} | {pupil.record.achternaam for pupil in pupils}
    assert (min(map(len, names)), max(map(len, names)) > 30) == (1, True)
    assert any(max(name) > "\u1e00" for name in names)


def test_groups_are_no_larger_than_groups_are(pupils: list[Student]) -> None:
    sizes = Counter(pupil.group for pupil in pupils)
    assert max(sizes.values()) <= 26
    assert Counter(pupil.year_group for pupil in pupils)["8"] > 60


def test_some_see_their_dossier_themselves(pupils: list[Student]) -> None:
    """Given a secondary department, then who leaves it is sixteen and has the right of inzage."""
    oldest = [pupil for pupil in pupils if age_on(pupil.birth_date or TODAY, TODAY) >= 16]
    assert 0.05 < len(oldest) / len(pupils) < 0.3
    holders = rights_holders(outline(oldest[0]), TODAY)
    assert [each.id for each in holders] == ["leerling"]


def test_nobody_has_a_number_that_was_handed_out(pupils: list[Student]) -> None:
    assert {pupil.record.onderwijsnummer for pupil in pupils} == {DEMO_NUMBER}
    assert {pupil.record.bsn for pupil in pupils} == {None}
    assert bsn.is_valid(DEMO_NUMBER)
    assert DEMO_NUMBER.startswith("99999")


def test_the_list_of_the_school_can_be_read(pupils: list[Student]) -> None:
    assert len(read_list(class_list_of(pupils)).rows) == len(pupils)


def test_the_school_in_its_store() -> None:
    """Given a school of 160, then its transfers are in every state and its own list brings nothing new."""
    with made_up_school(160) as made:
        listed = rows(made.workspace)
        assert len(listed) == 160
        states = Counter(row.status.value for row in listed if row.status)
        assert states.total() == len(made.dossiers) == 20
        assert len(states) >= len(set(STATES))
        assert sum(row.attachments > 0 for row in listed) > 20
        with made.workspace.view() as unit:
            pupils = list(unit.students.several([row.student.id for row in listed]).values())
        now = max(pupil.school_year for pupil in pupils)
        here = [pupil for pupil in pupils if pupil.school_year == now]
        counts = plan_import(made.workspace, class_list_of(here)).counts
        assert (counts[RowKind.SAME], counts[RowKind.MISSING]) == (len(here), 160 - len(here))
        assert counts[RowKind.CHANGED] == counts[RowKind.NEW] == 0
