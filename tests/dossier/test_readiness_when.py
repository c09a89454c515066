"""To whom and when: one receiver somebody made sure of, the days in order, not too early and not too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.lateness import LateAllowed, last_day, late_allowed, too_late
from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.readiness import Reason, Severity, Situation, readiness
from oso_desktop.dossier.readiness_when import when_reasons
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import COLLEGE, SCHOOL, SWV, TODAY, plan, pupil, situation

OTHERS = (
    replace(COLLEGE, brin="97ZZ"),
    replace(COLLEGE, location="01"),
)
WINTER = date(2026, 2, 10)
WEEK = date(2026, 3, 25)


def ready(profile: Profile = Profile.POVO, today: date = TODAY, **changed: object) -> Situation:
    """A situation in which nothing is missing about the receiver, but for what was changed."""
    student = pupil()
    dossier = replace(plan(student, profile), **changed)  # type: ignore[arg-type]  # names of the dossier
    return situation(student, dossier, today=today)


def said(found: Situation, severity: Severity) -> list[str]:
    """The requirements of the reasons of one weight."""
    return [reason.requirement for reason in when_reasons(found) if reason.severity is severity]


def sure(receiver: ReceivingSchool) -> tuple[ReceiverConfirmed, ...]:
    return (ReceiverConfirmed(receiver=receiver, on=TODAY, how="Gebeld.", by="C."),)


@pytest.mark.parametrize("profile", Profile)
def test_a_receiver_about_whom_all_is_known_passes_in_silence(profile: Profile) -> None:
    assert list(when_reasons(ready(profile))) == []


@pytest.mark.parametrize("profile", Profile)
def test_there_must_be_one_receiver(profile: Profile) -> None:
    """R120: exactly one; a dossier has no place for a second."""
    (reason,) = (
        each for each in when_reasons(ready(profile, receiver=None)) if each.severity is Severity.BLOCK
    )

    assert reason.requirement == "R120"
    assert ("samenwerkingsverband" in reason.text) is profile.is_swv


@pytest.mark.parametrize("profile", [profile for profile in Profile if not profile.is_swv])
@pytest.mark.parametrize("same", [True, False])
def test_a_receiver_that_does_not_fit_the_kind_of_transfer_is_told(profile: Profile, same: bool) -> None:
    """R085, R131: another BRIN is another school, also of the same board, so it never goes as a move within."""
    receiver = replace(COLLEGE, brin=SCHOOL.brin) if same else COLLEGE
    found = ready(profile, receiver=receiver, events=sure(receiver))

    within = profile is Profile.BB
    assert ("R085, R131" in said(found, Severity.BLOCK)) is (within and not same)
    assert ("R085, R131" in said(found, Severity.WARN)) is (not within and same)


@pytest.mark.parametrize("profile", Profile)
def test_a_dossier_for_a_school_never_goes_to_an_swv(profile: Profile) -> None:
    """R138, R139, R140: it holds the personal number, which has no ground there; the other way round is asked about."""
    to_swv = ready(profile, receiver=SWV, events=sure(SWV))
    to_school = ready(profile, receiver=COLLEGE, events=sure(COLLEGE))

    assert ("R138, R139, R140" in said(to_swv, Severity.BLOCK)) is not profile.is_swv
    assert ("R131, R140" in said(to_school, Severity.WARN)) is profile.is_swv


@pytest.mark.parametrize("profile", Profile)
def test_somebody_made_sure_of_this_very_receiver(profile: Profile) -> None:
    """R131: of another school or location it does not count; another spelling of the name is no other school."""
    right = plan(pupil(), profile).receiver
    assert right is not None
    typo = replace(right, name="Verzonnen College, het", town="")

    assert "R131" not in said(ready(profile, receiver=typo), Severity.WARN)
    assert "R131" in said(ready(profile, events=()), Severity.WARN)
    for other in (
        replace(right, location="07"),
        replace(right, brin="11AA" if right is COLLEGE else "PO1111"),
    ):
        assert "R131" in said(ready(profile, receiver=other), Severity.WARN)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(
    ("enrolment", "on", "block", "warning"),
    [
        (Enrolment.NONE, TODAY, ["R119, R121"], []),
        (Enrolment.APPLIED, None, ["R119, R121"], []),
        (Enrolment.ENROLLED, TODAY + timedelta(days=1), ["R121"], []),
        (Enrolment.APPLIED, TODAY, [], ["R119"]),
        (Enrolment.ENROLLED, TODAY, [], []),
    ],
)
def test_no_dossier_goes_to_a_school_before_the_pupil_applied_there(
    profile: Profile, enrolment: Enrolment, on: date | None, block: list[str], warning: list[str]
) -> None:
    """R119–R121, L7; an SWV is no school to apply to."""
    found = ready(profile, enrolment=enrolment, enrolment_date=on)
    wanted = ([], []) if profile.is_swv else (block, warning)

    assert (said(found, Severity.BLOCK), said(found, Severity.WARN)) == wanted


days = st.none() | st.dates(TODAY - timedelta(days=4), TODAY + timedelta(days=2))


@given(days, days, days)
def test_the_days_have_been_and_follow_each_other(
    applied: date | None, enrolled: date | None, reported: date | None
) -> None:
    """R119, R121, R125: applied, enrolled, reported, each not before the one before and none in the future."""
    found = ready(enrolment_date=applied, enrolled_on=enrolled, reported_on=reported)
    known = [day for day in (applied, enrolled, reported) if day is not None]
    right = applied is not None and known == sorted(known) and all(day <= TODAY for day in known)

    assert (not said(found, Severity.BLOCK)) is right


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(
    ("today", "early"), [(WINTER, True), (WEEK - timedelta(days=1), True), (WEEK, False), (TODAY, False)]
)
def test_too_early_is_asked_about_once_and_only_for_secondary_school(
    profile: Profile, today: date, early: bool
) -> None:
    """L5: parents apply from 25 March on; until then no school can have the pupil."""
    found = ready(profile, today=today, enrolment_date=today)

    reasons = [reason for reason in when_reasons(found) if "L5" in reason.requirement]

    assert len(reasons) == (1 if early and profile is Profile.POVO else 0)
    assert all(reason.severity is Severity.WARN and "8.8" in reason.law for reason in reasons)


def test_vso_the_region_and_a_pupil_who_left_are_no_matter_of_too_early() -> None:
    """L5: vso may be applied for earlier, a region may have agreed on another week, and a late dossier is not early."""
    vso = replace(COLLEGE, vso=True)
    agreed = RegionProfile(dates=(("aanmelding:van", WINTER), ("aanmelding", WEEK)))
    early = ready(today=WINTER, enrolment_date=WINTER)

    assert "R119, L5" in said(early, Severity.WARN)
    assert said(ready(today=WINTER, enrolment_date=WINTER, receiver=vso), Severity.WARN) == []
    assert said(replace(early, region=agreed), Severity.WARN) == []
    assert said(replace(early, today=WINTER - timedelta(days=1), region=agreed), Severity.BLOCK) == ["R121"]
    assert said(ready(today=WINTER, enrolment_date=WINTER, moved_on=WINTER), Severity.WARN) == []


def test_in_a_year_of_which_no_date_is_known_nothing_is_called_early() -> None:
    """L5: the dates are data; what nobody knows is not made up."""
    assert said(ready(today=date(2031, 2, 10), moved_on=date(2031, 7, 31)), Severity.WARN) == []


def in_months(day: date, later: date) -> int:
    """How many months lie between two days, counted one by one on a calendar: the independent statement."""
    count = 0
    year, month = day.year, day.month
    while (year, month) != (later.year, later.month):
        month += 1
        if month == 13:
            year, month = year + 1, 1
        count += 1
    return count


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 400))
def test_six_calendar_months_end_on_the_same_day_or_on_the_last_of_the_month(day: date, wait: int) -> None:
    """R129: 31 August ends on 28 or 29 February; never on a day that the sixth month does not have."""
    end = last_day(day)
    assert in_months(day, end) == 6
    assert end.day == day.day or (end.day < day.day and (end + timedelta(days=1)).day == 1)

    assert too_late(day, day + timedelta(days=wait)) is (day + timedelta(days=wait) > end)


@pytest.mark.parametrize(
    ("moved", "end"),
    [
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2027, 8, 29), date(2028, 2, 29)),
        (date(2026, 8, 29), date(2027, 2, 28)),
        (date(2025, 12, 31), date(2026, 6, 30)),
        (date(2026, 7, 31), date(2027, 1, 31)),
        (date(2024, 2, 29), date(2024, 8, 29)),
    ],
)
def test_the_last_day_of_the_term(moved: date, end: date) -> None:
    """R129."""
    assert last_day(moved) == end == months_after(moved, 6)
    assert "R129" not in said(ready(moved_on=moved, today=end), Severity.BLOCK)
    late = ready(moved_on=moved, today=end + timedelta(days=1), enrolment_date=moved)
    assert said(late, Severity.BLOCK) == ["R129"]


@pytest.mark.parametrize("profile", Profile)
def test_the_term_is_of_a_move_to_another_school(profile: Profile) -> None:
    """R129, R083, R085: a request to an SWV and a move within one BRIN have no such term."""
    moved = TODAY - timedelta(days=400)
    inside = profile.is_swv or profile is Profile.BB

    assert ("R129" in said(ready(profile, moved_on=moved), Severity.BLOCK)) is not inside
    if profile is Profile.BB:
        elsewhere = ready(profile, moved_on=moved, receiver=COLLEGE, events=sure(COLLEGE))
        assert "R129" in said(elsewhere, Severity.BLOCK)


@pytest.mark.parametrize(
    ("applied", "severity"), [(TODAY, Severity.INFORM), (TODAY - timedelta(days=200), Severity.WARN)]
)
def test_an_unknown_day_of_leaving_is_asked_for(applied: date, severity: Severity) -> None:
    """R129: with more weight once the term may well have passed."""
    found = ready(moved_on=None, enrolment_date=applied)

    assert "R129" in said(found, severity)
    assert said(found, Severity.BLOCK) == []


@pytest.mark.parametrize(
    ("left", "holds"), [(date(2025, 9, 25), True), (date(2025, 9, 26), False), (None, False)]
)
def test_a_day_of_leaving_in_the_pupil_s_own_data_is_not_overlooked(left: date | None, holds: bool) -> None:
    """R129: nobody filled it in here, but the file from the LAS tells that it is too long ago."""
    student = pupil(datumuitschrijving=left)
    blank = situation(student, replace(plan(student), moved_on=None))
    filled = situation(student, replace(plan(student), moved_on=date(2026, 7, 31)))

    assert said(blank, Severity.BLOCK) == (["R129"] if holds else [])
    assert said(filled, Severity.BLOCK) == []


NIGHT = datetime(2026, 3, 26, 0, 30, tzinfo=timezone(timedelta(hours=2)))
"""Half an hour into the day in the Netherlands; in UTC it is still the day before."""


def late(receiver: ReceivingSchool | None = COLLEGE, at: datetime = NIGHT) -> LateAllowed:
    return LateAllowed(at=at, head="B. Denkbeeldig", reason="Pas nu gevraagd.", by="C.", receiver=receiver)


@pytest.mark.parametrize(
    ("permission", "counts"),
    [
        (late(), True),
        (late(at=NIGHT - timedelta(hours=1)), False),
        (late(at=NIGHT + timedelta(days=1)), False),
        (late(OTHERS[0]), False),
        (late(OTHERS[1]), False),
        (late(None), False),
    ],
)
def test_the_head_s_permission_is_for_that_day_and_that_school(permission: LateAllowed, counts: bool) -> None:
    """R129: the day is the one at school, in whatever time zone the laptop stands."""
    assert permission.at.astimezone(UTC).date() == TODAY - timedelta(days=1) or not counts
    found = ready(moved_on=date(2025, 8, 31), events=(*sure(COLLEGE), permission))

    assert (said(found, Severity.BLOCK) == []) is counts
    assert ("R129" in said(found, Severity.INFORM)) is counts
    assert late_allowed([permission], None, TODAY) is None


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("purpose", [None, *SwvPurpose])
def test_a_request_says_what_it_is_for(profile: Profile, purpose: SwvPurpose | None) -> None:
    """R141, R006: a closed list of four; a dossier for a school needs none."""
    blocked = "R141" in said(ready(profile, swv_purpose=purpose), Severity.BLOCK)

    assert blocked is (profile.is_swv and purpose is None)
    assert {each.value for each in SwvPurpose} == {"TLV", "arrangement", "LWOO", "advies"}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("needed", [True, False])
def test_a_region_may_make_inzage_a_gate_for_an_swv_too(profile: Profile, needed: bool) -> None:
    """R083, C4: elsewhere it makes no difference."""
    found = replace(ready(profile), region=RegionProfile(swv_needs_inzage=needed))
    gate = profile.is_swv and needed

    missing = [r for r in readiness(found) if r.requirement == "R086, R087" and r.severity is Severity.BLOCK]

    assert bool(missing) is (gate or profile in (Profile.POPO, Profile.POVO, Profile.VOVO))


def every_reason() -> list[Reason]:
    """All that this subject can say."""
    found = [
        ready(receiver=None),
        ready(Profile.POSWV, receiver=None, swv_purpose=None),
        ready(receiver=SWV),
        ready(Profile.POSWV, receiver=COLLEGE),
        ready(Profile.BB, receiver=COLLEGE),
        ready(enrolment=Enrolment.NONE),
        ready(enrolment=Enrolment.APPLIED),
        ready(enrolment_date=TODAY + timedelta(days=1)),
        ready(today=WINTER, enrolment_date=WINTER),
        ready(moved_on=None),
        ready(moved_on=date(2025, 1, 1)),
        ready(moved_on=date(2025, 1, 1), events=(late(),)),
    ]
    return [reason for each in found for reason in when_reasons(each)]


def test_every_reason_says_what_to_do_where_and_on_which_ground() -> None:
    """R018: each with an article or the agreement it rests on, and in plain words."""
    reasons = every_reason()

    assert len({reason.text for reason in reasons}) >= 12
    for reason in reasons:
        assert reason.text.endswith((".", "?"))
        assert reason.next_step.endswith(".")
        assert reason.law
        assert reason.requirement
        assert "toestemming" not in (reason.text + reason.next_step).lower()
