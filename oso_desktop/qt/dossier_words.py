"""How the dossier page writes days, sizes and ages, and reads a day that a person typed."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate

from oso_desktop.dossier.people import (
    OWN_RIGHT,
    Gezag,
    Guardian,
    RightsHolder,
    Student,
    age_on,
    birthday,
    full_name,
)
from oso_desktop.dossier.people import relation_label as relation_of
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.values import typed_date
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen

_FIRST_YEAR = 1900
"""No day of anyone at school lies earlier."""


class NoDay(OsoError):
    """A typed text that is no day."""

    def __init__(self) -> None:
        super().__init__(words("Dit is geen datum."), words("Typ dag, maand en jaar, zoals 24-03-2026."))


def day(value: date) -> str:
    """Such as 24-03-2026."""
    return f"{value:%d-%m-%Y}"


def moment(value: datetime) -> str:
    """Such as 24-03-2026 om 14:05."""
    return words("{day} om {time}").format(day=day(value.date()), time=f"{value:%H:%M}")


def typed_day(text: str) -> date | None:
    """The day a person typed, day or year first; None for an empty text, NoDay for anything else."""
    if not text.strip():
        return None
    found = typed_date(text)
    if found is None or found.year < _FIRST_YEAR:
        raise NoDay
    return found


def qdate(value: date) -> QDate:
    """Qt's own day."""
    return QDate(value.year, value.month, value.day)


def pydate(value: QDate) -> date:
    """The day that stands in a date field."""
    return date(value.year(), value.month(), value.day())


def size(octets: int) -> str:
    """Such as 340 kB or 1,2 MB."""
    if octets < 1000:
        return words("{n} bytes").format(n=octets)
    if octets < 1_000_000:
        return f"{octets / 1000:.0f} kB"
    return f"{octets / 1_000_000:.1f} MB".replace(".", ",")


def counted(number: int, one: str, more: str) -> str:
    """How many there are of something: `one` for exactly one, else `more` with the number as {n}."""
    return one if number == 1 else more.replace("{n}", str(number))


def facts_of(student: Student, today: date) -> list[str]:
    """What the header says of the pupil: age, group, and the people around the pupil with their gezag."""
    facts = []
    if (born := student.birth_date) is not None:
        age = age_on(born, today)
        facts.append(words("{age} jaar (geboren {day})").format(age=age, day=day(born)))
        if 14 <= age < 16:
            facts.append(words("wordt 16 op {day}").format(day=day(birthday(born, OWN_RIGHT))))
        elif age >= OWN_RIGHT and student.representative is None:
            facts.append(words("heeft zelf recht op inzage"))
    if student.group:
        group = student.group
        facts.append(
            group if group.lower().startswith("groep") else words("groep {group}").format(group=group)
        )
    facts += [guardian_line(guardian) for guardian in student.guardians]
    if (who := student.representative) is not None:
        facts.append(f"{who.name} ({on_screen(who.capacity.value)})")
    return facts


def guardian_line(guardian: Guardian) -> str:
    """Such as "A. Jansen (moeder, gezag)"."""
    name, relation = isolated(full_name(guardian.block)), on_screen(relation_of(guardian)).lower()
    return f"{name} ({relation}, {gezag_words(guardian)})"


def gezag_words(guardian: Guardian) -> str:
    """Whether a guardian has gezag, in words; death goes before it."""
    if guardian.deceased:
        return words("overleden")
    return {
        Gezag.YES: words("gezag"),
        Gezag.NO: words("geen gezag"),
        Gezag.UNKNOWN: words("gezag onbekend"),
    }[guardian.gezag]


def holder_name(holder: RightsHolder) -> str:
    """Such as "A. Jansen (moeder)"."""
    return f"{isolated(holder.name)} ({on_screen(holder.relation).lower()})"


def button_text(text: str) -> str:
    """A text that came from outside, for a button or checkbox: its ampersands are no shortcuts."""
    return text.replace("&", "&&")
