"""What the region and the school agreed on: dates, terms and documents that differ from the country's (R027, R028)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oso_desktop.gegevensset.profiles import Category


class HolidayRegion(StrEnum):
    """The three regions over which the national school holidays are spread."""

    NORTH = "noord"
    MIDDLE = "midden"
    SOUTH = "zuid"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHoliday:
    """A holiday with the school's own dates, first and last day included; `key` is such as "meivakantie"."""

    key: str
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionProfile:
    """The agreements of one region, with the school's own terms; the default is what the country has.

    `response_days` is how many school days a reaction to an offer of inzage is waited for (R096). `swv_needs_inzage`
    makes inzage a gate for a samenwerkingsverband too (C4). `required` and `agreed` are keys of kinds of attachment:
    what every pupil who goes to secondary school must have, and what is usual here; `agreed_categories` are the parts
    of the dossier that are usual here. Nobody but a person ever ticks any of it. `dates` are moments of the school-year
    calendar by their key that differ here: the last day, or the first if ":van" stands behind the key; a date counts in
    the school year it lies in. `own_holidays` take the place of the country's holiday with the same key in the same
    school year. `closed` are days without school beside the holidays.
    """

    name: str = ""
    holidays: HolidayRegion = HolidayRegion.MIDDLE
    response_days: int = 10
    swv_needs_inzage: bool = False
    required: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    agreed_categories: tuple[Category, ...] = ()
    dates: tuple[tuple[str, date], ...] = ()
    closed: tuple[date, ...] = ()
    own_holidays: tuple[OwnHoliday, ...] = ()
