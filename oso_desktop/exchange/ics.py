"""The school-year calendar for Outlook and other calendars: iCalendar, RFC 5545. No pupil is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from oso_desktop.dossier.calendar import Holiday, Moment

_PRODUCT: Final = "-//OSO Desktop//Schooljaarkalender//NL"
_LINE_OCTETS: Final = 75
_ESCAPED: Final = re.compile(r"([\\;,])")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def calendar_file(
    year: str, moments: Iterable[Moment], holidays: Iterable[Holiday], *, stamp: datetime
) -> bytes:
    """The moments and holidays of one school year as whole days, made at `stamp`.

    An event keeps its UID, so that a calendar that takes in a later file moves what is there and doubles nothing; the
    summer between two school years is in both files under one. Nobody is shown as busy by it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(f'Overstap {year}')}",
    ]
    for moment in moments:
        lines += _event(
            f"{year}-{moment.key}",
            moment.label if moment.first else f"Uiterlijk: {moment.label}",
            _about(moment),
            (moment.first or moment.last, moment.last),
            stamp,
        )
    for holiday in holidays:
        key = f"{holiday.key}-{holiday.first.year}"
        lines += _event(key, holiday.label, "", (holiday.first, holiday.last), stamp)
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _about(moment: Moment) -> str:
    said = [moment.asks, f"Wie: {moment.who}.", f"Berust op: {moment.law}."]
    if not moment.verified:
        said.append("Controleer deze datum bij uw bestuur.")
    return "\n".join(said)


def _event(key: str, label: str, about: str, days: tuple[date, date], stamp: datetime) -> Iterator[str]:
    first, last = days
    yield "BEGIN:VEVENT"
    yield f"UID:{key}@kalender.oso-desktop"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"  # the day after the last one
    yield f"SUMMARY:{_text(label)}"
    if about:
        yield f"DESCRIPTION:{_text(about)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(value: str) -> str:
    """A text value, without signs that no calendar may hold."""
    return _ESCAPED.sub(r"\\\1", _CONTROLS.sub("", value)).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, never cut within a letter, each next piece after one space."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LINE_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece)) + b"\r\n"
