"""Days as people and programs write them: 9-3-2014, 09/03/14, 2014-03-09, 9 maart 2014, 41707."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from oso_desktop.exchange.pupil_list import DateOrder

_TIME: Final = r"(?:[ t]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?z?)?"
_MIDNIGHT_HERE: Final = re.compile(r".*[ t](?:22|23):00(?::00(?:\.0+)?)?z")
"""The beginning of a day in this country, as a program writes it that keeps days as moments of UTC: it stands on the
day before."""
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})[-/. ](\d{{1,2}})[-/. ](\d{{1,2}}){_TIME}")
_IN_FIGURES: Final = re.compile(rf"(\d{{1,2}})[-/. ]+(\d{{1,2}})[-/. ]+(\d{{4}}|\d{{2}}){_TIME}")
_IN_WORDS: Final = re.compile(
    rf"(?:[a-z]{{2,9}}\.?,? )?(\d{{1,2}})[-. ]*([a-z]{{3,9}})\.?[-. ]*(\d{{4}}|\d{{2}}){_TIME}"
)
_EIGHT: Final = re.compile(r"\d{8}")
_SERIAL: Final = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SERIAL_START: Final = date(1899, 12, 30)
_SERIALS_1904: Final = 1462
"""By how many days the count of old Macs is behind."""
_PIVOT: Final = 50
"""A year of two figures below this is of this century."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def day_of(text: str, order: DateOrder, months: Mapping[str, int], *, epoch_1904: bool = False) -> date:
    """The day that a text means; raises ValueError where it means none, or one that no pupil can have."""
    text = " ".join(text.casefold().split())
    found = _read(text, order, months)
    if found is None and (serial := _SERIAL.fullmatch(text)):
        found = _SERIAL_START + timedelta(days=int(serial[1]) + (_SERIALS_1904 if epoch_1904 else 0))
    if found is None or not _FIRST_YEAR <= found.year < _LAST_YEAR:
        raise ValueError
    return found + timedelta(days=1) if _MIDNIGHT_HERE.fullmatch(text) else found


def _read(text: str, order: DateOrder, months: Mapping[str, int]) -> date | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _IN_FIGURES.fullmatch(text):
        day, month = int(found[1]), int(found[2])
        if order is DateOrder.MONTH_FIRST:
            day, month = month, day
        return date(_year(found[3]), month, day)
    if _EIGHT.fullmatch(text):
        year_first = text[:2] in ("19", "20") and int(text[4:6]) <= 12
        return date(int(text[:4]), int(text[4:6]), int(text[6:])) if year_first else _bare(text, order)
    if (found := _IN_WORDS.fullmatch(text)) and found[2] in months:
        return date(_year(found[3]), months[found[2]], int(found[1]))
    return None


def _bare(text: str, order: DateOrder) -> date:
    day, month = int(text[:2]), int(text[2:4])
    if order is DateOrder.MONTH_FIRST:
        day, month = month, day
    return date(int(text[4:]), month, day)


def _year(figures: str) -> int:
    year = int(figures)
    return year if len(figures) == 4 else year + (2000 if year < _PIVOT else 1900)


def order_of(texts: Iterable[str]) -> tuple[DateOrder, bool]:
    """In which order the days of a list are written, and whether that is in doubt: every day could be read in both.

    The order of this country holds where nothing speaks against it.
    """
    day_first = month_first = either = 0
    for text in texts:
        found = _IN_FIGURES.fullmatch(" ".join(text.casefold().split()))
        if found is None:
            continue
        first, second = int(found[1]), int(found[2])
        day_first += first > 12 >= second
        month_first += second > 12 >= first
        either += first != second
    order = DateOrder.MONTH_FIRST if month_first > day_first else DateOrder.DAY_FIRST
    return order, bool(either) and not day_first and not month_first
