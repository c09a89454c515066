"""The school year: its moments, its holidays, and which days are school days (law.md L1–L6, L23, R096, R122–R128).

The dates are data (`resources/calendars`), one file for each school year, since the law sets them anew. A region may
have agreed on others. A year without a file has only weekends and public holidays, and no moments: see `has_calendar`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from oso_desktop.assets import resource
from oso_desktop.dossier.region import HolidayRegion, RegionProfile

FROM_SUFFIX: Final = ":van"
"""Behind the key of a moment in `RegionProfile.dates`: the date on which it begins instead of the one it ends on."""

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that the school year asks for, by or from some date.

    `first` is None where only the last day counts. `law` is the article it rests on, or the agreement. `asks` says what
    to do. `verified` is False where nobody checked the date of this year, which the screen must say; `source` tells
    where it is from. `agreed` means that the region gave the date.
    """

    key: str
    label: str
    first: date | None
    last: date
    who: str
    law: str
    asks: str
    verified: bool
    source: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A school holiday, first and last day included; `advised` means that schools may choose other dates."""

    key: str
    label: str
    first: date
    last: date
    advised: bool
    verified: bool
    own: bool = False


def school_year_of(day: date) -> str:
    """The school year that a day is in, from 1 August until 31 July, as "2026-2027" (WPO artikel 1)."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}-{first + 1}"


def school_year_days(year: str) -> tuple[date, date]:
    """The first and the last day of a school year such as "2026-2027"; raises ValueError for anything else."""
    first = int(year[:4])
    if year != f"{first}-{first + 1}":
        raise ValueError("not a school year")
    return date(first, 8, 1), date(first + 1, 7, 31)


def known_years() -> tuple[str, ...]:
    """The school years that have a file, the oldest first."""
    return tuple(sorted(path.stem for path in resource("calendars").glob("2*-2*.json")))


def has_calendar(year: str) -> bool:
    """Whether the dates of this school year are known."""
    return year in known_years()


def moments(year: str, region: RegionProfile) -> tuple[Moment, ...]:
    """What this school year asks for, by the day it ends on; only what the region dated if the year has no file."""
    agreed = _agreed_dates(year, region)
    dates = {row["key"]: row for row in _file(year)["moments"]}
    found = (_moment(words, dates.get(words["key"]), agreed) for words in _words())
    return tuple(sorted(filter(None, found), key=lambda moment: (moment.last, moment.first or moment.last)))


def moment(key: str, year: str, region: RegionProfile) -> Moment | None:
    """One moment of a school year; None if it has no date there. Raises KeyError for a key that is no moment's."""
    if key not in moment_labels():
        raise KeyError(key)
    return next((found for found in moments(year, region) if found.key == key), None)


def moment_labels() -> dict[str, str]:
    """How each moment there can be is called, by its key; some have a date only where a region gave one."""
    return {words["key"]: words["label"] for words in _words()}


@cache
def holidays(year: str, region: RegionProfile) -> tuple[Holiday, ...]:
    """The holidays that touch a school year, the summer before and after it among them, by their first day.

    A holiday of the school's own takes the place of the country's with the same key that begins in the same year.
    """
    first, last = school_year_days(year)
    own = {(holiday.key, school_year_of(holiday.first)): holiday for holiday in region.own_holidays}
    national = _national(year, region.holidays)
    labels = {holiday.key: holiday.label for holiday in national}
    kept = [holiday for holiday in national if (holiday.key, school_year_of(holiday.first)) not in own]
    kept += [
        Holiday(
            key=holiday.key,
            label=labels.get(holiday.key) or holiday.key.capitalize(),
            first=holiday.first,
            last=holiday.last,
            advised=False,
            verified=True,
            own=True,
        )
        for holiday in own.values()
        if holiday.first <= last and holiday.last >= first
    ]
    return tuple(sorted(kept, key=lambda holiday: holiday.first))


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The general holidays of a calendar year, with Good Friday (Algemene termijnenwet artikel 3 lid 1 en 2)."""
    easter = easter_sunday(year)
    king = date(year, 4, 27)
    return frozenset(
        {
            date(year, 1, 1),
            easter - timedelta(days=2),
            easter + _ONE_DAY,
            king - _ONE_DAY if king.isoweekday() == 7 else king,
            date(year, 5, 5),
            easter + timedelta(days=39),
            easter + timedelta(days=50),
            date(year, 12, 25),
            date(year, 12, 26),
        }
    )


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after the reckoning of Meeus, Jones and Butcher."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_school_day(day: date, region: RegionProfile) -> bool:
    """Whether there is school: Monday to Friday, and neither a holiday nor a day on which this school is closed."""
    if day.isoweekday() > 5 or day in region.closed or day in public_holidays(day.year):
        return False
    return not any(holiday.first <= day <= holiday.last for holiday in holidays(school_year_of(day), region))


def school_days_after(day: date, count: int, region: RegionProfile) -> date:
    """The day on which `count` school days after `day` have passed, which is always a school day itself.

    The day itself does not count, whatever it is. Raises ValueError for a count below one.
    """
    if count < 1:
        raise ValueError("a term has at least one day")
    while count:
        day += _ONE_DAY
        count -= is_school_day(day, region)
    return day


@cache
def _national(year: str, region: HolidayRegion) -> tuple[Holiday, ...]:
    return tuple(
        Holiday(
            key=row["key"],
            label=row["label"],
            first=date.fromisoformat(row["regions"][region.value][0]),
            last=date.fromisoformat(row["regions"][region.value][1]),
            advised=row["status"] == "advies",
            verified=row["verified"],
        )
        for row in _file(year)["holidays"]
    )


def _agreed_dates(year: str, region: RegionProfile) -> dict[str, date]:
    """A date of the region's counts in the school year that it lies in."""
    return {key: day for key, day in region.dates if school_year_of(day) == year}


def _moment(words: dict[str, Any], row: dict[str, Any] | None, agreed: dict[str, date]) -> Moment | None:
    key = words["key"]
    first, last = agreed.get(f"{key}{FROM_SUFFIX}"), agreed.get(key)
    if row is None and last is None:
        return None
    found = Moment(
        key=key,
        label=words["label"],
        first=date.fromisoformat(row["from"]) if row and "from" in row else None,
        last=date.fromisoformat(row["until"]) if row else date.max,
        who=words["who"],
        law=words["law"],
        asks=words["asks"],
        verified=bool(row and row["verified"]),
        source=row["source"] if row else "",
    )
    if first is None and last is None:
        return found
    last = last or found.last
    first = first or found.first
    return replace(
        found,
        first=min(first, last) if first else None,
        last=last,
        verified=True,
        source="Afspraak in de regio of op school.",
        agreed=True,
    )


@cache
def _file(year: str) -> dict[str, Any]:
    if not has_calendar(year):
        return {"holidays": [], "moments": []}
    content: dict[str, Any] = json.loads(resource(f"calendars/{year}.json").read_text(encoding="utf-8"))
    return content


@cache
def _words() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(resource("calendars/moments.json").read_text(encoding="utf-8")))
