"""Region profiles as files: what is written is read, what is broken is refused in plain words."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.assets import resource
from oso_desktop.dossier.calendar import moment_labels, school_year_of
from oso_desktop.dossier.region import HolidayRegion, OwnHoliday, RegionProfile
from oso_desktop.dossier.regional import (
    HOLIDAYS,
    BadProfile,
    agreed_categories,
    agreed_kinds,
    checked_profile,
)
from oso_desktop.errors import OsoError
from oso_desktop.exchange.region_file import SIZE_LIMIT, BadRegionFile, read_region, write_region

EXAMPLE: dict[str, Any] = json.loads(resource("demo/regioprofiel.json").read_text(encoding="utf-8"))
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def _period(key: str, first: date, days: int) -> tuple[tuple[str, date], ...]:
    last = first + timedelta(days=days)
    if school_year_of(first) != school_year_of(last):
        last = first
    return ((f"{key}:van", first), (key, last))


PROFILES = st.builds(
    lambda dates, **rest: RegionProfile(dates=tuple(each for pair in dates for each in pair), **rest),
    name=st.text(max_size=40),
    holidays=st.sampled_from(HolidayRegion),
    response_days=st.integers(1, 60),
    swv_needs_inzage=st.booleans(),
    required=st.lists(st.sampled_from(agreed_kinds()), max_size=4).map(tuple),
    agreed=st.lists(st.sampled_from(agreed_kinds()), max_size=4).map(tuple),
    agreed_categories=st.lists(st.sampled_from(agreed_categories()), max_size=4).map(tuple),
    dates=st.lists(
        st.builds(_period, st.sampled_from(sorted(moment_labels())), DAYS, st.integers(0, 20)),
        max_size=6,
        unique_by=lambda pair: (pair[0][0], school_year_of(pair[0][1])),
    ),
    closed=st.lists(DAYS, max_size=10).map(tuple),
    own_holidays=st.lists(
        st.builds(
            lambda key, first, days: OwnHoliday(key=key, first=first, last=first + timedelta(days=days)),
            st.sampled_from(sorted(HOLIDAYS)),
            DAYS,
            st.integers(0, 20),
        ),
        max_size=1,
    ).map(tuple),
)


@given(PROFILES)
def test_what_is_written_is_read(profile: RegionProfile) -> None:
    """R027: a profile that a school handed on says to another school what it said here."""
    checked = checked_profile(profile)

    assert read_region(write_region(checked)) == checked
    assert checked_profile(checked) == checked


def test_the_example_of_the_docs() -> None:
    """R027, R028, R124, R125: the example file is read, each agreement at its place."""
    found = read_region(resource("demo/regioprofiel.json").read_bytes())

    assert (found.name, found.holidays, found.response_days) == (
        "Kustregio (voorbeeld)",
        HolidayRegion.NORTH,
        10,
    )
    assert found.required == ("uitstroomprofiel",)
    assert set(found.agreed) == {"handelingsplan", "dyslexie"}
    assert ("loting:van", date(2027, 4, 12)) in found.dates
    assert ("inschrijving-definitief", date(2027, 4, 20)) in found.dates
    assert found.own_holidays == (
        OwnHoliday(key="meivakantie", first=date(2027, 4, 24), last=date(2027, 5, 9)),
    )


def test_what_a_file_does_not_say_is_as_the_country_has_it() -> None:
    """R027: a region need not agree on everything."""
    bare = {"soort": EXAMPLE["soort"], "versie": 1}

    assert read_region(json.dumps(bare).encode()) == RegionProfile()
    assert read_region(b"\xef\xbb\xbf" + json.dumps(bare).encode()) == RegionProfile()


BROKEN: dict[str, dict[str, Any]] = {
    "another kind of file": {"soort": "iets anders"},
    "a later version": {"versie": 2},
    "a version that is a word": {"versie": "1"},
    "a version that is a yes": {"versie": True},
    "something unknown": {"extra": 1},
    "a name that is a number": {"naam": 7},
    "a region that is not there": {"vakantieregio": "oost"},
    "a term in words": {"reactietermijn_schooldagen": "tien"},
    "a term that is a yes": {"reactietermijn_schooldagen": True},
    "a term of nothing": {"reactietermijn_schooldagen": 0},
    "a term of years": {"reactietermijn_schooldagen": 61},
    "a flag that is a number": {"swv_vraagt_inzage": 1},
    "kinds that are no list": {"verplichte_bijlagen": "opp"},
    "kinds that are numbers": {"verplichte_bijlagen": [1]},
    "a kind that is not there": {"verplichte_bijlagen": ["rapportje"]},
    "a kind that never goes": {"afgesproken_bijlagen": ["kopie_id"]},
    "a part that is not there": {"afgesproken_onderdelen": ["godsdienst"]},
    "a part that is always compulsory": {"afgesproken_onderdelen": ["leerling"]},
    "a moment that is not there": {"data": [{"moment": "sinterklaas", "tot": "2026-12-05"}]},
    "a moment without a date": {"data": [{"moment": "loting"}]},
    "a moment without a name": {"data": [{"tot": "2026-12-05"}]},
    "a moment with something more": {"data": [{"moment": "loting", "tot": "2027-04-14", "uur": "21:00"}]},
    "a moment twice": {
        "data": [{"moment": "loting", "tot": "2027-04-14"}, {"moment": "loting", "tot": "2027-04-15"}]
    },
    "a moment that ends before it begins": {
        "data": [{"moment": "loting", "van": "2027-04-15", "tot": "2027-04-14"}]
    },
    "a moment that begins after the country's end": {"data": [{"moment": "aanmelding", "van": "2027-04-15"}]},
    "a moment that begins and never ends": {"data": [{"moment": "loting", "van": "2027-04-15"}]},
    "dates that are no objects": {"data": ["2027-04-14"]},
    "a day that is not there": {"gesloten": ["2027-02-29"]},
    "a day in another way": {"gesloten": ["20270210"]},
    "a week": {"gesloten": ["2027-W06-3"]},
    "a day long ago": {"gesloten": ["0001-01-01"]},
    "too many days": {
        "gesloten": [f"20{y:02}-{m:02}-{d:02}" for y in (26, 27) for m in range(1, 13) for d in range(1, 29)]
    },
    "a holiday that is not there": {
        "vakanties": [{"vakantie": "skivakantie", "van": "2027-01-04", "tot": "2027-01-08"}]
    },
    "a holiday that ends before it begins": {
        "vakanties": [{"vakantie": "meivakantie", "van": "2027-05-02", "tot": "2027-04-24"}]
    },
    "a holiday of half a year": {
        "vakanties": [{"vakantie": "meivakantie", "van": "2027-01-01", "tot": "2027-06-30"}]
    },
    "a holiday that never ends": {
        "vakanties": [{"vakantie": "meivakantie", "van": "2027-04-24", "tot": "9999-12-31"}]
    },
    "one holiday twice": {
        "vakanties": [
            {"vakantie": "meivakantie", "van": "2027-04-24", "tot": "2027-05-02"},
            {"vakantie": "meivakantie", "van": "2027-05-03", "tot": "2027-05-09"},
        ]
    },
    "holidays over each other": {
        "vakanties": [
            {"vakantie": "meivakantie", "van": "2027-04-24", "tot": "2027-05-09"},
            {"vakantie": "voorjaarsvakantie", "van": "2027-04-20", "tot": "2027-04-24"},
        ]
    },
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_refused_with_what_to_do(what: str) -> None:
    """R027: each thing that cannot be right is refused in Dutch, without a word of the file itself."""
    with pytest.raises((BadRegionFile, BadProfile)) as caught:
        read_region(json.dumps(EXAMPLE | BROKEN[what]).encode())

    assert caught.value.text.endswith(".")
    assert caught.value.next_step


HOSTILE = {
    "empty": b"",
    "no JSON": b"<xml/>",
    "a list": b"[]",
    "a word": b'"oso-desktop regioprofiel"',
    "cut off": resource("demo/regioprofiel.json").read_bytes()[:-20],
    "UTF-16": json.dumps(EXAMPLE).encode("utf-16"),
    "not UTF-8": b'{"soort": "\xff"}',
    "very deep": b'{"soort":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a huge number": b'{"soort": "oso-desktop regioprofiel", "versie": 1' + b"0" * 6000 + b"}",
    "infinity": b'{"soort": "oso-desktop regioprofiel", "versie": 1, "reactietermijn_schooldagen": Infinity}',
    "a broken number": b'{"soort": "oso-desktop regioprofiel", "versie": 1, "reactietermijn_schooldagen": 1e400}',
    "a name twice": b'{"soort": "oso-desktop regioprofiel", "versie": 1, "naam": "a", "naam": "b"}',
    "too large": b" " * (SIZE_LIMIT + 1),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_refused(what: str) -> None:
    """R027: bytes of unknown origin give a clear error, and nothing else."""
    with pytest.raises(BadRegionFile):
        read_region(HOSTILE[what])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | DAYS.map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(EXAMPLE)), JSON)
def test_anything_at_any_place_is_read_or_refused(key: str, value: object) -> None:
    """R027: whatever stands at a place of the file, the answer is a profile that holds or an error in words."""
    found: RegionProfile | OsoError
    try:
        found = read_region(json.dumps(EXAMPLE | {key: value}).encode())
    except OsoError as error:
        found = error

    if isinstance(found, RegionProfile):
        assert checked_profile(found) == found
    else:
        assert found.text
        assert found.next_step


@given(st.binary(max_size=60))
def test_any_bytes_are_refused(data: bytes) -> None:
    """R027: no bytes but a whole profile are one."""
    with pytest.raises(BadRegionFile):
        read_region(data)
