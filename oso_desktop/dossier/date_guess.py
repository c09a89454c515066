"""Of which day a file seems to be, from its name and from how it begins; a person confirms it (R035)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from oso_desktop.dossier.attachments import DateGuess
from oso_desktop.dossier.kind_guess import NAME, Beginning

_MONTHS: Final = (
    ("januari", "jan"), ("februari", "feb"), ("maart", "mrt"), ("april", "apr"), ("mei",), ("juni", "jun"),
    ("juli", "jul"), ("augustus", "aug"), ("september", "sept", "sep"), ("oktober", "okt"), ("november", "nov"),
    ("december", "dec"),
)  # fmt: skip
_MONTH: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_GAP: Final = "[ \u00a0]+"
_DAY: Final = re.compile(
    r"(?<![\w./-])(?:"
    r"(?P<day>[0-9]{1,2})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})"
    r"|(?P<year_first>[0-9]{4})(?P<dash>-?)(?P<month_first>[0-9]{2})(?P=dash)(?P<day_first>[0-9]{2})"
    rf"|(?P<day_named>[0-9]{{1,2}}){_GAP}(?P<named>{'|'.join(_MONTH)})\.?{_GAP}(?P<year_named>[0-9]{{4}})"
    r")(?![\w/-])",
    re.IGNORECASE | re.ASCII,  # else other letters count as the i and s of a month
)
_LABEL: Final = re.compile(
    r"(?:verslag|onderzoeks?|opmaak|afgifte|print|rapport|schrijf)?datum(?: van (?:het |dit )?\w+)?"
    r"|opgesteld(?: op)?|vastgesteld(?: op)?|afgegeven(?: op)?|d\.d\.|dd\.?",
    re.IGNORECASE,
)
"""What stands before the day of the document itself; a day of birth or of an evaluation has other words."""
_TOWN: Final = re.compile(r"[^\W\d_][^\d:;]{1,40},")
"""As above a letter: the town, a comma, the day."""
_OF_A_DEVICE: Final = re.compile(r"scan|img|foto|photo|pxl|screenshot|whatsapp", re.IGNORECASE)
"""A name that a scanner or a telephone gave: its day is the one of the copy."""
_FIRST_YEAR: Final = 2000
"""No document about a pupil of today is older."""


def guess_date(file_name: str, beginning: Beginning) -> DateGuess | None:
    """The one day in the file's name, else the first that the document calls its own; None without one.

    A day that only stands somewhere in the text may be anybody's birthday, so it does not count.
    """
    named = [found for _, _, found in _days(file_name.replace("_", " "), NAME)]
    if len(named) == 1 and not _OF_A_DEVICE.search(file_name):
        return named[0]
    return next((found for place, text in beginning.text for found in _own_days(text, place)), None)


def _own_days(text: str, place: str) -> Iterator[DateGuess]:
    before = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        days = list(_days(line, place))
        for start, end, found in days if len(days) == 1 else ():  # two are a stretch of time
            said, rest = line[:start].strip().rstrip(":").strip(), line[end:].strip(" .")
            alone = not said and not rest
            labelled = bool(_LABEL.fullmatch(said)) or (alone and bool(_LABEL.fullmatch(before)))
            if labelled or (not rest and bool(_TOWN.fullmatch(said))):
                yield found
        before = line.rstrip(":").strip()


def _days(text: str, place: str) -> Iterator[tuple[int, int, DateGuess]]:
    """Each day that is written out in a text, with where it begins and ends."""
    for match in _DAY.finditer(text):
        part = match.groupdict()
        month = part["month"] or part["month_first"] or _MONTH[part["named"].lower()]
        year = part["year"] or part["year_first"] or part["year_named"]
        number = part["day"] or part["day_first"] or part["day_named"]
        try:
            day = date(int(year), int(month), int(number))
        except ValueError:
            continue
        if day.year >= _FIRST_YEAR:
            yield match.start(), match.end(), DateGuess(day=day, words=match.group(), place=place)
