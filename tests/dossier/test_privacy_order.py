"""The checklist "privacy op orde": when each point is in order (R180)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.privacy_order import (
    YEAR,
    HandPoint,
    PrivacyFacts,
    PrivacyLine,
    PrivacyTick,
    PrivacyTicks,
    Standing,
    privacy_lines,
)
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.schools import OwnSchool, SchoolAddress

TODAY = date(2026, 3, 20)
NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
HEAD = User(name="D. Directeur", role=Role.HEAD)
OFFICE = User(name="A. Kantoor", role=Role.ADMINISTRATION)
SCHOOL = OwnSchool(
    name="De Verzonnen School",
    brin="99XX",
    board="Stichting Verzonnen",
    address=SchoolAddress(street="Dorpsstraat", house_number="1", postcode="9999 ZZ", town="Nergenshuizen"),
    phone="0599000000",
    email="school@voorbeeld.example",
    head_teacher="D. Directeur",
    contact_person="A. Kantoor",
)
TICKS = PrivacyTicks(ticks=tuple(PrivacyTick(point=each, on=TODAY, by=HEAD.name) for each in HandPoint))
ALL_GOOD = PrivacyFacts(
    school=SCHOOL,
    people=(HEAD, OFFICE),
    key_holders=2,
    sheet_confirmed=True,
    backups=BackupPlan(made_outside=NOW),
    same_disk=False,
    region=RegionProfile(name="Kust"),
    officer=PrivacyOfficer(name="F. Verzonnen", reach="0599000001"),
    cleaned=TODAY,
    old=3,
    due=0,
    late_requests=0,
    late_breaches=0,
    ticks=TICKS,
    today=TODAY,
)


def not_good(facts: PrivacyFacts) -> dict[str, Standing]:
    return {line.name: line.standing for line in privacy_lines(facts) if not line.good}


def line_of(facts: PrivacyFacts, point: HandPoint) -> PrivacyLine:
    return next(line for line in privacy_lines(facts) if line.hand is point)


def test_everything_can_be_in_order() -> None:
    """R180: a list that no school can finish helps nobody."""
    assert not_good(ALL_GOOD) == {}


@pytest.mark.parametrize(
    ("facts", "name", "standing"),
    [
        (replace(ALL_GOOD, school=None), "De gegevens van de school", Standing.OPEN),
        (replace(ALL_GOOD, school=replace(SCHOOL, board="")), "De gegevens van de school", Standing.OPEN),
        (replace(ALL_GOOD, school=replace(SCHOOL, email="")), "De gegevens van de school", Standing.OPEN),
        (
            replace(ALL_GOOD, officer=PrivacyOfficer(name="F. Verzonnen")),
            "Functionaris gegevensbescherming",
            Standing.OPEN,
        ),
        (replace(ALL_GOOD, people=(HEAD,)), "Rollen verdeeld", Standing.OPEN),
        (replace(ALL_GOOD, people=(OFFICE, OFFICE)), "Rollen verdeeld", Standing.OPEN),
        (replace(ALL_GOOD, key_holders=1), "Een tweede sleutel", Standing.OPEN),
        (replace(ALL_GOOD, sheet_confirmed=False), "Herstelblad", Standing.OPEN),
        (replace(ALL_GOOD, backups=BackupPlan(made_local=NOW)), "Reservekopie", Standing.OPEN),
        (replace(ALL_GOOD, same_disk=True), "Reservekopie", Standing.OPEN),
        (
            replace(ALL_GOOD, backups=BackupPlan(made_outside=NOW - timedelta(days=7))),
            "Reservekopie",
            Standing.AGAIN,
        ),
        (replace(ALL_GOOD, region=RegionProfile()), "Afspraken van de regio", Standing.OPEN),
        (replace(ALL_GOOD, cleaned=None), "Eens per jaar opschonen", Standing.OPEN),
        (
            replace(ALL_GOOD, cleaned=TODAY - YEAR - timedelta(days=1)),
            "Eens per jaar opschonen",
            Standing.AGAIN,
        ),
        (replace(ALL_GOOD, due=1), "Niets te lang bewaard", Standing.OPEN),
        (replace(ALL_GOOD, late_requests=1), "Verzoeken op tijd beantwoord", Standing.OPEN),
        (replace(ALL_GOOD, late_breaches=1), "Datalekken op tijd afgehandeld", Standing.OPEN),
    ],
)
def test_what_is_missing_is_that_point_and_no_other(
    facts: PrivacyFacts, name: str, standing: Standing
) -> None:
    """R180, R173: each point hangs on its own fact."""
    assert not_good(facts) == {name: standing}


def test_a_new_school_has_nothing_to_clean_up() -> None:
    """R036, R180: without old attachments nobody is asked for a clean-up."""
    assert not_good(replace(ALL_GOOD, cleaned=None, old=0)) == {}


def test_a_backup_of_within_the_week_is_recent() -> None:
    """R180: the term is the one after which the program reminds."""
    assert not_good(replace(ALL_GOOD, backups=BackupPlan(made_outside=NOW - timedelta(days=6)))) == {}


@pytest.mark.parametrize("point", list(HandPoint))
def test_a_tick_counts_for_a_year_and_then_asks_to_be_looked_at_again(point: HandPoint) -> None:
    """R180: what was arranged once is looked at again; who ticked and when stays to be read."""
    assert line_of(replace(ALL_GOOD, ticks=PrivacyTicks()), point).standing is Standing.OPEN
    assert line_of(replace(ALL_GOOD, today=TODAY + YEAR), point).standing is Standing.GOOD
    later = line_of(replace(ALL_GOOD, today=TODAY + YEAR + timedelta(days=1)), point)
    assert later.standing is Standing.AGAIN
    assert later.tick == TICKS.of(point)


def test_a_later_tick_takes_the_place_of_an_earlier_one() -> None:
    later = PrivacyTick(point=HandPoint.GUIDE, on=TODAY + YEAR, by=OFFICE.name)
    ticks = TICKS.having(later)
    assert ticks.of(HandPoint.GUIDE) == later
    assert len(ticks.ticks) == len(HandPoint)
    assert ticks.without(HandPoint.GUIDE).of(HandPoint.GUIDE) is None
    assert ticks.without(HandPoint.GUIDE).of(HandPoint.BOARD) == TICKS.of(HandPoint.BOARD)


def test_every_point_says_what_it_means_on_what_it_rests_and_where_to_go() -> None:
    """R180: what the program sees is arranged in the program; the rest a person ticks."""
    lines = privacy_lines(ALL_GOOD)
    assert all(line.name and line.meaning and line.source for line in lines)
    assert all(line.desk for line in lines if line.hand is None)
    assert Counter(line.hand for line in lines if line.hand) == Counter(HandPoint)
    assert len({line.name for line in lines}) == len(lines)
