"""The calendar: school days against a naive reckoning, and the data of both years."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.calendar import (
    easter_sunday,
    has_calendar,
    holidays,
    is_school_day,
    known_years,
    moment,
    moment_labels,
    moments,
    public_holidays,
    school_days_after,
    school_year_days,
    school_year_of,
)
from oso_desktop.dossier.region import HolidayRegion, OwnHoliday, RegionProfile

COUNTRY = RegionProfile()
YEARS = ("2025-2026", "2026-2027")
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))


def _week_of(first: date, days: int) -> OwnHoliday:
    return OwnHoliday(key="meivakantie", first=first, last=first + timedelta(days=days))


REGIONS = st.builds(
    RegionProfile,
    holidays=st.sampled_from(HolidayRegion),
    closed=st.lists(DAYS, max_size=5).map(tuple),
    own_holidays=st.lists(st.builds(_week_of, DAYS, st.integers(0, 20)), max_size=1).map(tuple),
)


@given(DAYS, st.integers(1, 30), REGIONS)
def test_school_days_are_counted_one_by_one(day: date, count: int, region: RegionProfile) -> None:
    """R096: a term ends on the school day that is the last one counted, and no school day is skipped."""
    end = school_days_after(day, count, region)

    passed = [day + timedelta(days=number) for number in range(1, (end - day).days + 1)]
    assert is_school_day(end, region)
    assert sum(is_school_day(each, region) for each in passed) == count


@given(DAYS, st.integers(1, 20), st.integers(1, 20), REGIONS)
def test_a_term_can_be_counted_in_two_parts(day: date, count: int, more: int, region: RegionProfile) -> None:
    """R096: ten days after five days is fifteen days, whatever lies between."""
    assert school_days_after(school_days_after(day, count, region), more, region) == school_days_after(
        day, count + more, region
    )


@given(DAYS, st.integers(1, 20), REGIONS)
def test_a_closed_day_never_shortens_a_term(day: date, count: int, region: RegionProfile) -> None:
    """R096: a day without school only ever gives parents more time."""
    closed = RegionProfile(
        holidays=region.holidays,
        own_holidays=region.own_holidays,
        closed=(*region.closed, day + timedelta(days=3)),
    )

    assert school_days_after(day, count, closed) >= school_days_after(day, count, region)


def _written_out(region: str) -> set[date]:
    """The free weekdays of school year 2025-2026 after the autumn, as a person would cross them off a wall calendar."""
    crossed = {
        "noord": ["2025-10-20/24", "2025-12-22/26", "2025-12-29/31", "2026-01-01/02", "2026-02-23/27"],
        "midden": ["2025-10-20/24", "2025-12-22/26", "2025-12-29/31", "2026-01-01/02", "2026-02-16/20"],
        "zuid": ["2025-10-13/17", "2025-12-22/26", "2025-12-29/31", "2026-01-01/02", "2026-02-16/20"],
    }[region]
    crossed += ["2026-04-03/03", "2026-04-06/06", "2026-04-27/30", "2026-05-01/01", "2026-05-05/05"]
    crossed += ["2026-05-14/14", "2026-05-25/25"]
    free = set()
    for run in crossed:
        first, last = date.fromisoformat(run[:10]), int(run[-2:])
        free |= {first.replace(day=number) for number in range(first.day, last + 1)}
    return free


@pytest.mark.parametrize("region", list(HolidayRegion))
def test_a_year_on_the_wall(region: HolidayRegion) -> None:
    """R096: from September until June every weekday that nobody crossed off is a school day, and no other day."""
    profile = RegionProfile(holidays=region)
    free = _written_out(region.value)
    day = date(2025, 9, 1)

    while day < date(2026, 7, 1):
        assert is_school_day(day, profile) == (day.weekday() < 5 and day not in free), day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        (date(2025, 10, 17), 1, date(2025, 10, 27)),  # the Friday before the autumn holiday
        (date(2025, 12, 19), 1, date(2026, 1, 5)),  # over the turn of the year
        (date(2026, 1, 5), 10, date(2026, 1, 19)),  # two plain weeks
        (date(2026, 2, 6), 10, date(2026, 2, 27)),  # over the spring holiday and into its own month's end
        (date(2026, 7, 17), 1, date(2026, 8, 31)),  # the whole summer, over the edge of the school year
        (date(2026, 7, 10), 10, date(2026, 9, 4)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday and Easter Monday
        (date(2028, 2, 28), 1, date(2028, 2, 29)),  # a leap day in a year without a calendar
    ],
)
def test_terms_at_the_edges(day: date, count: int, end: date) -> None:
    """R096: terms over a holiday, a month, a year and a school year."""
    assert school_days_after(day, count, COUNTRY) == end


def test_a_term_of_nothing_is_a_mistake() -> None:
    """R096: a term has days."""
    with pytest.raises(ValueError, match="term"):
        school_days_after(date(2026, 1, 5), 0, COUNTRY)


def test_a_year_without_a_file_has_weekends_and_public_holidays_alone() -> None:
    """R122: without its dates a school year has no moments, and the program can say that they are missing."""
    assert not has_calendar("2031-2032")
    assert moments("2031-2032", COUNTRY) == ()
    assert holidays("2031-2032", COUNTRY) == ()
    assert is_school_day(date(2032, 2, 18), COUNTRY)
    assert not is_school_day(date(2032, 3, 29), COUNTRY)  # Easter Monday


@pytest.mark.parametrize(
    ("year", "easter"),
    [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25)), (2285, (3, 22))],
)
def test_easter(year: int, easter: tuple[int, int]) -> None:
    """R096: Easter as the almanac has it, the earliest and the latest among them."""
    assert easter_sunday(year) == date(year, *easter)


@given(st.integers(1900, 2200))
def test_public_holidays_of_any_year(year: int) -> None:
    """R096: nine days, all in that year, of which Good Friday to Whit Monday hang on Easter; Kingsday is no Sunday."""
    days = public_holidays(year)
    easter = easter_sunday(year)

    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)
    assert {day.year for day in days} == {year}
    assert not any(
        day.weekday() == 6 and day.month == 4 and day.day >= 26 for day in days - {date(year, 5, 5)}
    )
    assert {easter + timedelta(days=offset) for offset in (-2, 1, 39, 50)} <= days


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_is_in_one_school_year(day: date) -> None:
    """R122: a school year runs from 1 August until 31 July."""
    first, last = school_year_days(school_year_of(day))

    assert first <= day <= last
    assert (first.month, first.day, last.month, last.day) == (8, 1, 7, 31)
    assert school_year_of(last + timedelta(days=1)) != school_year_of(day)


@pytest.mark.parametrize("text", ["2026", "2026-2028", "2026-26", "abcd-efgh", ""])
def test_what_is_no_school_year(text: str) -> None:
    """R122: a school year is written as two years that follow each other."""
    with pytest.raises(ValueError, match=r"school year|invalid literal"):
        school_year_days(text)


# The data.


def test_both_years_are_there() -> None:
    """R122: the calendars that the program brings."""
    assert known_years() == YEARS


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("region", list(HolidayRegion))
def test_holidays_are_whole_and_apart(year: str, region: HolidayRegion) -> None:
    """R096: every region has each holiday, from a Saturday until a Sunday, none over another, none outside the year."""
    found = holidays(year, RegionProfile(holidays=region))
    first, last = school_year_days(year)

    assert [holiday.key for holiday in found] == [
        "zomervakantie",
        "herfstvakantie",
        "kerstvakantie",
        "voorjaarsvakantie",
        "meivakantie",
        "zomervakantie",
    ]
    assert all(holiday.first.weekday() == 5 and holiday.last.weekday() == 6 for holiday in found)
    assert all(holiday.first <= last and holiday.last >= first for holiday in found)
    assert all(before.last < after.first for before, after in pairwise(found))
    assert [(holiday.last - holiday.first).days + 1 for holiday in found] == [44, 9, 16, 9, 9, 44]


@pytest.mark.parametrize("region", list(HolidayRegion))
def test_two_years_agree_on_the_summer_between(region: HolidayRegion) -> None:
    """R096: the summer stands in the files of both years that it touches."""
    profile = RegionProfile(holidays=region)

    assert holidays("2025-2026", profile)[-1] == holidays("2026-2027", profile)[0]


@pytest.mark.parametrize("year", YEARS)
def test_moments_are_inside_their_year(year: str) -> None:
    """L1–L6, L23, R122: each moment of law.md's template has a date in the year, and says what it rests on."""
    found = moments(year, COUNTRY)
    first, last = school_year_days(year)

    assert all(first <= (moment.first or first) <= moment.last <= last for moment in found)
    assert all(
        moment.label and moment.who and moment.law and moment.asks and moment.source for moment in found
    )
    assert len({moment.key for moment in found}) == len(found)
    assert {moment.key for moment in found} < set(moment_labels())


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("voorlopig-advies", (1, 10), (1, 31)),
        ("voorlopig-advies-rod", None, (2, 14)),
        ("toetsuitslag", None, (3, 15)),
        ("definitief-advies", None, (3, 24)),
        ("aanmelding", (3, 25), (3, 31)),
        ("definitief-advies-rod", None, (4, 7)),
        ("plaatsing", (4, 1), (5, 12)),
    ],
)
def test_the_dates_of_the_law(
    year: str, key: str, first: tuple[int, int] | None, last: tuple[int, int]
) -> None:
    """L1, L2, L4, L5, L6, L23: the dates that law.md gives, in the spring of each year."""
    spring = int(year[5:])
    found = moment(key, year, COUNTRY)

    assert found is not None
    assert found.first == (date(spring, *first) if first else None)
    assert found.last == date(spring, *last)


def test_what_nobody_checked_says_so() -> None:
    """L2: the window of the test is set anew each year; the dates in the file are a guess, and say so."""
    test = moment("doorstroomtoets", "2026-2027", COUNTRY)

    assert test is not None
    assert not test.verified
    assert test.source


# What a region agreed on.


def test_a_region_moves_a_moment_in_the_year_of_its_date() -> None:
    """R123, R124: dates of the region take the place of the country's, in that school year alone."""
    region = RegionProfile(
        dates=(("aanmelding:van", date(2027, 3, 18)), ("inzage-aanbieden", date(2027, 3, 1)))
    )

    applying = moment("aanmelding", "2026-2027", region)
    inzage = moment("inzage-aanbieden", "2026-2027", region)

    assert applying is not None
    assert inzage is not None
    assert (applying.first, applying.last, applying.agreed) == (date(2027, 3, 18), date(2027, 3, 31), True)
    assert (inzage.first, inzage.last) == (date(2027, 3, 1), date(2027, 3, 1))
    assert moment("aanmelding", "2025-2026", region) == moment("aanmelding", "2025-2026", COUNTRY)


def test_a_region_gives_moments_that_the_country_does_not_have() -> None:
    """R125, R126, R128: a lottery, a definite enrolment or a central week has a date only if a region gives it one."""
    region = RegionProfile(dates=(("loting:van", date(2027, 4, 12)), ("loting", date(2027, 4, 14))))

    lottery = moment("loting", "2026-2027", region)

    assert moment("loting", "2026-2027", COUNTRY) is None
    assert lottery is not None
    assert (lottery.first, lottery.last, lottery.verified) == (date(2027, 4, 12), date(2027, 4, 14), True)
    assert moment("loting", "2031-2032", RegionProfile(dates=(("loting", date(2032, 4, 2)),))) is not None


def test_an_unknown_moment_is_a_mistake() -> None:
    """R122: a moment is known by its key."""
    with pytest.raises(KeyError):
        moment("sinterklaas", "2026-2027", COUNTRY)


def test_an_own_holiday_takes_the_place_of_the_countrys() -> None:
    """R096: a school with two weeks of May holiday counts no school day in either, and has just one May holiday."""
    own = OwnHoliday(key="meivakantie", first=date(2026, 4, 18), last=date(2026, 5, 3))
    region = RegionProfile(own_holidays=(own,))

    assert [h.first for h in holidays("2025-2026", region) if h.key == "meivakantie"] == [date(2026, 4, 18)]
    assert [h.first for h in holidays("2026-2027", region) if h.key == "meivakantie"] == [date(2027, 4, 24)]
    assert school_days_after(date(2026, 4, 17), 1, region) == date(2026, 5, 4)
    assert school_days_after(date(2026, 4, 17), 1, COUNTRY) == date(2026, 4, 20)


def test_a_closed_day_is_no_school_day() -> None:
    """R096: a study day of the team."""
    region = RegionProfile(closed=(date(2026, 9, 9),))

    assert not is_school_day(date(2026, 9, 9), region)
    assert is_school_day(date(2026, 9, 9), COUNTRY)
