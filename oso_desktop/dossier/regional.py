"""What can be agreed on in a region, and what that asks of a dossier (R027, R028)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from oso_desktop.dossier.attachments import AttachmentClass, Extent, kind, kinds
from oso_desktop.dossier.calendar import FROM_SUFFIX, Holiday, moment_labels, moments, school_year_of
from oso_desktop.dossier.reasons import Place, Reason, Situation, warn
from oso_desktop.dossier.region import OwnHoliday, RegionProfile
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.gegevensset.texts import clean_line

NAME_LENGTH, MOST_DAYS, LONGEST_TERM, LONGEST_HOLIDAY = 100, 400, 60, 70
"""Most signs of a name, closed days, school days of a term, and days of one holiday."""

HOLIDAYS = {
    "herfstvakantie": "Herfstvakantie",
    "kerstvakantie": "Kerstvakantie",
    "voorjaarsvakantie": "Voorjaarsvakantie",
    "meivakantie": "Meivakantie",
    "zomervakantie": "Zomervakantie",
}
"""The holidays that a school may have on dates of its own."""

FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2099, 12, 31)
"""No calendar of a school reaches further."""


class BadProfile(OsoError):
    """Agreements that cannot be right."""


def checked_profile(profile: RegionProfile) -> RegionProfile:
    """The profile in its plain form: no double entries, everything in order. Raises BadProfile for what cannot be."""
    name = clean_line(profile.name)
    if len(name) > NAME_LENGTH:
        raise BadProfile("De naam van de regio is te lang.", f"Gebruik ten hoogste {NAME_LENGTH} tekens.")
    if not 1 <= profile.response_days <= LONGEST_TERM:
        raise BadProfile(
            "De termijn voor een reactie kan niet.",
            f"Kies een getal van 1 tot en met {LONGEST_TERM} schooldagen.",
        )
    return replace(
        profile,
        name=name,
        required=_checked_kinds(profile.required),
        agreed=_checked_kinds(profile.agreed),
        agreed_categories=_checked_categories(profile.agreed_categories),
        dates=_checked_dates(profile),
        closed=_checked_closed(profile.closed),
        own_holidays=_checked_holidays(profile.own_holidays),
    )


def agreed_kinds() -> tuple[str, ...]:
    """The kinds of attachment that a region can agree on: all but those that never go (R058, R063, R064)."""
    return tuple(key for key, about in kinds().items() if about.sensitivity is not AttachmentClass.REFUSED)


def agreed_categories() -> tuple[Category, ...]:
    """The parts of a dossier that a region can agree on: those that some profile leaves open."""
    return tuple(
        category
        for category in Category
        if any(category_rule(profile, category) is CategoryRule.OPTIONAL for profile in Profile)
    )


def is_agreed(region: RegionProfile, profile: Profile, what: str | Category) -> bool:
    """Whether a kind of attachment (its key) or a part is usual in the region, which ticks nothing (R027).

    Regions agree on what goes from school to school: not on requests to a samenwerkingsverband, nor within one BRIN.
    """
    if profile.is_swv or profile is Profile.BB:
        return False
    if isinstance(what, Category):
        return what in region.agreed_categories
    return what in region.agreed or what in region.required


def with_moment(profile: RegionProfile, key: str, year: str, day: date | None) -> RegionProfile:
    """The profile with this date for a moment (or for its beginning, see `FROM_SUFFIX`) of a school year; None gives it
    the country's date again.
    """
    kept = tuple(each for each in profile.dates if each[0] != key or school_year_of(each[1]) != year)
    return replace(profile, dates=kept if day is None else (*kept, (key, day)))


def with_holiday(profile: RegionProfile, before: Holiday, days: tuple[date, date] | None) -> RegionProfile:
    """The profile with a holiday on days of its own; None gives it the country's days again."""
    year = school_year_of(before.first)
    kept = tuple(
        each for each in profile.own_holidays if each.key != before.key or school_year_of(each.first) != year
    )
    own = () if days is None else (OwnHoliday(key=before.key, first=days[0], last=days[1]),)
    return replace(profile, own_holidays=(*kept, *own))


def missing_kinds(
    region: RegionProfile, profile: Profile | None, present: Collection[str]
) -> tuple[str, ...]:
    """The keys of the attachments that the region asks of every pupil and this one does not have (R028).

    The region's agreement is about the step from primary to secondary school.
    """
    if profile is not Profile.POVO:
        return ()
    return tuple(key for key in region.required if key not in present)


def region_reasons(situation: Situation) -> Iterator[Reason]:
    """An agreement is no law: what is missing is said and holds nothing up (R028)."""
    present = [attachment.kind for attachment in situation.attachments]
    missing = missing_kinds(situation.region, situation.dossier.profile, present)
    for key in missing:
        yield warn(
            f"Er is nog geen {_name(key)}. In uw regio hoort dat bij elke leerling die naar het voortgezet onderwijs "
            "gaat.",
            "Voeg het toe bij Bijlagen.",
            Place.ATTACHMENTS,
            "R028",
            "Afspraak in de regio",
        )
    for key in missing_kinds(situation.region, situation.dossier.profile, _going(situation)):
        if key not in missing:
            yield warn(
                f"Er is een {_name(key)}, maar u hebt er nog niet voor gekozen. In uw regio gaat dat bij elke leerling "
                "mee.",
                "Bekijk het bij Bijlagen en vink het aan als het mee kan.",
                Place.ATTACHMENTS,
                "R028",
                "Afspraak in de regio",
            )


def _going(situation: Situation) -> frozenset[str]:
    return frozenset(
        attachment.kind
        for attachment in situation.attachments
        if (decision := situation.dossier.decision(attachment.id)).included
        and decision.extent is not Extent.SPOKEN
    )


def _name(key: str) -> str:
    label = kind(key).label
    return label if label[:2].isupper() else label[0].lower() + label[1:]


def _checked_kinds(keys: Iterable[str]) -> tuple[str, ...]:
    wanted = set(keys)
    if not wanted <= set(agreed_kinds()):
        raise BadProfile(
            "Er staat een soort bijlage in die dit programma niet kent, of die nooit mee mag.",
            "Kies uit de soorten die bij Regio en kalender staan.",
        )
    return tuple(key for key in kinds() if key in wanted)


def _checked_categories(categories: Iterable[Category]) -> tuple[Category, ...]:
    wanted = set(categories)
    if not wanted <= set(agreed_categories()):
        raise BadProfile(
            "Er staat een onderdeel in waarover niets af te spreken valt: het is bij elke overstap verplicht of "
            "verboden.",
            "Kies uit de onderdelen die bij Regio en kalender staan.",
        )
    return tuple(category for category in Category if category in wanted)


def _checked_dates(profile: RegionProfile) -> tuple[tuple[str, date], ...]:
    """One date of each kind for a moment in a school year, and no moment that ends before it begins."""
    known = moment_labels()
    found: dict[tuple[str, str], tuple[str, date]] = {}
    for key, day in profile.dates:
        if key.removesuffix(FROM_SUFFIX) not in known:
            raise BadProfile(
                "Er staat een moment in dat de kalender niet kent.", "Kies een moment uit de kalender."
            )
        _in_reach(day)
        if (key, school_year_of(day)) in found:
            raise BadProfile(
                f"Bij “{known[key.removesuffix(FROM_SUFFIX)]}” staan twee data in één schooljaar.",
                "Kies er één.",
            )
        found[key, school_year_of(day)] = (key, day)
    dates = tuple(sorted(found.values(), key=lambda each: (each[1], each[0])))
    for key, year in found:
        if key.endswith(FROM_SUFFIX):
            _begins_first(key.removesuffix(FROM_SUFFIX), year, dates)
    return dates


def _begins_first(key: str, year: str, dates: tuple[tuple[str, date], ...]) -> None:
    """A first day needs a last one, of the region's own or of the country's, that does not come before it."""
    first = next(day for name, day in dates if name == f"{key}{FROM_SUFFIX}" and school_year_of(day) == year)
    own = [day for name, day in dates if name == key and school_year_of(day) == year]
    last = own or [each.last for each in moments(year, RegionProfile()) if each.key == key]
    if not last or last[0] < first:
        raise BadProfile(
            f"“{moment_labels()[key]}” begint na de laatste dag, of de laatste dag ontbreekt.",
            "Vul beide data in, de eerste dag voor de laatste.",
        )


def _checked_closed(days: tuple[date, ...]) -> tuple[date, ...]:
    if len(days) > MOST_DAYS:
        raise BadProfile(
            "Er staan te veel vrije dagen in.",
            f"Geef er ten hoogste {MOST_DAYS} op; vakanties horen er niet bij.",
        )
    for day in days:
        _in_reach(day)
    return tuple(sorted(set(days)))


def _checked_holidays(holidays: tuple[OwnHoliday, ...]) -> tuple[OwnHoliday, ...]:
    ordered = tuple(sorted(holidays, key=lambda holiday: (holiday.first, holiday.key)))
    years = [(holiday.key, school_year_of(holiday.first)) for holiday in ordered]
    for holiday in ordered:
        if holiday.key not in HOLIDAYS:
            raise BadProfile(
                "Er staat een vakantie in die niet bestaat.", "Kies een vakantie uit de kalender."
            )
        _in_reach(holiday.first)
        _in_reach(holiday.last)
        if not 0 <= (holiday.last - holiday.first).days < LONGEST_HOLIDAY:
            raise BadProfile(
                f"De {HOLIDAYS[holiday.key].lower()} eindigt voor het begin, of duurt te lang.",
                f"Kijk beide data na; een vakantie duurt ten hoogste {LONGEST_HOLIDAY} dagen.",
            )
    if len(set(years)) < len(years) or any(before.last >= after.first for before, after in pairwise(ordered)):
        raise BadProfile(
            "Twee vakanties vallen over elkaar, of er staan er twee van één soort in een schooljaar.",
            "Kijk de data van de vakanties na.",
        )
    return ordered


def _in_reach(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise BadProfile(
            f"Een datum ligt buiten de kalender: {day:%d-%m-}{day.year:04d}.",
            f"Gebruik data van {FIRST_DAY.year} tot en met {LAST_DAY.year}.",
        )
