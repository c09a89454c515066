"""The log on paper: day by day, who did what and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Document, Pairs, Section, Text
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedLine:
    """One line: when, who in which role, and what it was with what it was about."""

    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedDay:
    """The lines of one day, in their order."""

    on: date
    lines: tuple[LoggedLine, ...]


def log_sheet(school: OwnSchool, days: tuple[LoggedDay, ...], *, whole: bool, today: date) -> Document:
    """The log, the oldest day first; `whole` tells that nothing was left out. There is at least one day (R164)."""
    texts = load("logboek")["blad"]
    values = {
        "aantal": str(sum(len(day.lines) for day in days)),
        "van": long_date(min(day.on for day in days)),
        "tot": long_date(max(day.on for day in days)),
    }
    about = Section(
        texts.line("wat_vraag"),
        (Text(texts.fill("alles" if whole else "deel", values)), Text(texts.fill("bewaren", {}))),
    )
    sections = tuple(
        Section(
            long_date(day.on),
            (Pairs(tuple((f"{line.at:%H:%M} {line.who}", plain(line.what)) for line in day.lines)),),
        )
        for day in days
    )
    return school_paper(
        school, texts.line("titel"), of=f"{today:%Y%m%d}", today=today, sections=(about, *sections)
    )
