"""How long things are kept: by which term, from which day, and until which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.months import kept_until, months_after
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.retention import Holding, Kept, kept
from oso_desktop.dossier.retention_terms import FILE, OKR, REFERRAL, RetentionTerms, terms_of
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from tests.store.examples import NOON, a_full_dossier, a_student

LEFT = date(2026, 7, 31)
PUPIL = StudentOutline(
    id=StudentId("p"),
    key="p",
    name="Bedachte Leerling",
    list_name="Leerling, Bedachte",
    group="8",
    year_group="8",
    birth_date=date(2014, 3, 1),
    guardians=(),
    content_hash="{}",
)
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))


def delivered(moved_on: date | None, profile: Profile = Profile.POVO) -> TransferDossier:
    return replace(a_full_dossier(a_student()), profile=profile, moved_on=moved_on)


def of(*dossiers: TransferDossier, at_school: bool = False, **years: int) -> dict[Holding, Kept]:
    terms = terms_of(RetentionTerms(years=tuple(years.items())))
    return {each.what: each for each in kept(PUPIL, dossiers, terms, at_school=at_school)}


@pytest.mark.parametrize(
    ("left", "until"),
    [
        (date(2026, 7, 31), date(2031, 7, 31)),
        (date(2024, 2, 29), date(2029, 3, 1)),  # never a day too short
        (date(2027, 2, 28), date(2032, 2, 28)),
        (date(2026, 12, 31), date(2031, 12, 31)),
    ],
)
def test_a_delivered_dossier_is_kept_until_five_years_after_deregistration(left: date, until: date) -> None:
    """R152, R153, L15: from po and from vo alike, and not a day shorter."""
    for profile in (Profile.POVO, Profile.POPO, Profile.VOVO):
        version = of(delivered(left, profile))[Holding.VERSION]
        assert (version.term, version.since, version.until) == (OKR, left, until)
        assert not version.due(until - timedelta(days=1))
        assert version.due(until)


@given(DAYS, st.integers(0, 20))
def test_no_term_of_keeping_is_a_day_too_short(day: date, years: int) -> None:
    """R152, L15"""
    until = kept_until(day, years)
    assert until.year == day.year + years
    assert (until.month, until.day) in ((day.month, day.day), (3, 1))
    assert until >= months_after(day, 12 * years)


@given(DAYS, st.integers(0, 240))
def test_months_end_with_the_month_and_never_beyond(day: date, months: int) -> None:
    """R129: end-of-month safe."""
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_a_pupils_own_data_go_after_two_years_and_of_a_referral_after_three() -> None:
    """R155, L29"""
    usual, referred = of(delivered(LEFT))[Holding.FILE], of(delivered(LEFT, Profile.POSWV))[Holding.FILE]
    assert (usual.term, usual.until) == (FILE, date(2028, 7, 31))
    assert (referred.term, referred.until) == (REFERRAL, date(2029, 7, 31))


def test_nothing_is_due_while_nobody_knows_when_the_pupil_left() -> None:
    """R155"""
    assert {each.until for each in of(delivered(None)).values()} == {None}
    assert not any(each.due(date(2100, 1, 1)) for each in of(delivered(None)).values())


def test_who_came_back_keeps_own_data_and_each_delivery_its_own_term() -> None:
    """R152: a pupil who returns."""
    first, again = delivered(LEFT), delivered(None)
    found = list(kept(PUPIL, (first, again), terms_of(RetentionTerms()), at_school=False))
    assert [each.until for each in found if each.what is Holding.VERSION] == [date(2031, 7, 31), None]
    assert [each.until for each in found if each.what is Holding.FILE] == [None]
    assert of(first, at_school=True)[Holding.FILE].until is None
    assert of(first, at_school=True)[Holding.VERSION].until == date(2031, 7, 31)


def test_the_last_deregistration_counts_for_a_pupils_own_data() -> None:
    """R155"""
    assert of(delivered(LEFT), delivered(date(2028, 1, 10)))[Holding.FILE].until == date(2030, 1, 10)


def test_what_was_archived_has_no_own_data_left_to_end() -> None:
    """R155"""
    gone = replace(delivered(LEFT), events=(Archived(at=NOON, by="proef"),))
    assert set(of(gone)) == {Holding.VERSION}


def test_a_draft_that_was_never_delivered_has_no_version_to_keep() -> None:
    draft = TransferDossier(student_id=PUPIL.id, profile=Profile.POVO, moved_on=LEFT)
    assert set(of(draft)) == {Holding.FILE}


@given(st.integers(-5, 30))
def test_a_school_may_set_a_term_but_never_below_the_law(years: int) -> None:
    """R155, L15"""
    terms = terms_of(RetentionTerms(years=((OKR, years), (FILE, years))))
    assert terms[OKR].years == max(years, 5)
    assert terms[FILE].years == max(years, 0)
    assert terms[REFERRAL].years == 3


def test_every_term_says_why_and_on_which_law() -> None:
    """R155, L29"""
    for term in terms_of(RetentionTerms()).values():
        assert term.law
        assert term.why.endswith(".")
        assert term.label[0].isupper()
        assert term.years >= term.least
