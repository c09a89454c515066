"""The calendar as a file for Outlook: read back with a reader that knows RFC 5545 and nothing of the writer."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.calendar import Moment, holidays, moments
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from oso_desktop.exchange.ics import calendar_file

STAMP = datetime(2026, 9, 1, 10, 15, tzinfo=UTC)
COUNTRY = RegionProfile()

Properties = dict[str, str]


def _events(data: bytes) -> list[Properties]:
    """The events of an iCalendar stream, by the grammar of RFC 5545 section 3.1 and 3.6; fails on any other form."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode("utf-8")  # no letter is cut in two
    lines = re.sub("\r\n[ \t]", "", text).split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[Properties] = []
    current: Properties | None = None
    header: Properties = {}
    for line in lines[1:-1]:
        name, colon, value = line.partition(":")
        assert colon, line
        assert re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Z-]+)*", name), line
        if line == "BEGIN:VEVENT":
            assert current is None
            current = {}
        elif line == "END:VEVENT":
            assert current is not None
            found.append(current)
            current = None
        else:
            here = header if current is None else current
            assert name not in here, "a property stands once"
            here[name] = value
    assert current is None
    assert header["VERSION"] == "2.0"
    assert header["PRODID"]
    return found


def _plain(value: str) -> str:
    """A text value without its escapes (section 3.3.11)."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), "unescaped"
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def _day(event: Properties, name: str) -> date:
    return datetime.strptime(event[f"{name};VALUE=DATE"], "%Y%m%d").replace(tzinfo=UTC).date()


@pytest.mark.parametrize("region", list(HolidayRegion))
@pytest.mark.parametrize("year", ["2025-2026", "2026-2027"])
def test_every_moment_and_holiday_is_a_whole_day_event(year: str, region: HolidayRegion) -> None:
    """R122–R128, R105: the calendar of a school year in another program, on the same days and in the same words."""
    profile = RegionProfile(holidays=region, dates=(("loting", date(int(year[5:]), 4, 14)),))
    wanted, free = moments(year, profile), holidays(year, profile)

    found = _events(calendar_file(year, wanted, free, stamp=STAMP))

    assert [(_day(event, "DTSTART"), _day(event, "DTEND") - timedelta(days=1)) for event in found] == [
        *((moment.first or moment.last, moment.last) for moment in wanted),
        *((holiday.first, holiday.last) for holiday in free),
    ]
    for event, moment in zip(found, wanted, strict=False):
        said = _plain(event["DESCRIPTION"])
        assert moment.label in _plain(event["SUMMARY"])
        assert moment.asks in said
        assert moment.law in said
        assert ("Controleer deze datum" in said) != moment.verified
    assert len({event["UID"] for event in found}) == len(found)
    assert all(event["DTSTAMP"] == "20260901T101500Z" for event in found)
    assert all(event["TRANSP"] == "TRANSPARENT" for event in found)


def test_a_moment_keeps_its_mark_when_its_date_moves() -> None:
    """R124: who takes in the file again gets the new date in place of the old one, and one summer from two years."""
    moved = RegionProfile(dates=(("aanmelding:van", date(2027, 3, 18)),))

    def marks(year: str, profile: RegionProfile) -> list[str]:
        made = calendar_file(year, moments(year, profile), holidays(year, profile), stamp=STAMP)
        return [event["UID"] for event in _events(made)]

    assert set(marks("2026-2027", COUNTRY)) == set(marks("2026-2027", moved))
    shared = set(marks("2025-2026", COUNTRY)) & set(marks("2026-2027", COUNTRY))
    assert len(shared) == 1


@given(
    st.text(st.characters(codec="utf-8"), max_size=200),
    st.text(st.characters(codec="utf-8"), max_size=200),
    st.dates(),
    st.integers(0, 30),
)
def test_any_text_comes_through(label: str, asks: str, last: date, days: int) -> None:
    """R105: commas, semicolons, backslashes, line breaks and letters of four octets come out as they went in."""
    last = min(last, date(9999, 12, 30))
    moment = Moment(
        key="proef",
        label=label,
        first=max(last - timedelta(days=days), date.min) if last.toordinal() > days else last,
        last=last,
        who="directeur",
        law="AVG",
        asks=asks,
        verified=True,
    )

    (event,) = _events(calendar_file("2026-2027", (moment,), (), stamp=STAMP))

    unseen = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
    assert _plain(event["SUMMARY"]) == unseen.sub("", label)
    assert _plain(event["DESCRIPTION"]).startswith(unseen.sub("", asks))
