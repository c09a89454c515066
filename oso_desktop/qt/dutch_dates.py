"""Days as people at school write them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def day_month(day: date) -> str:
    """Such as "24 maart"."""
    return _DUTCH.toString(_q(day), "d MMMM")


def day_month_year(day: date) -> str:
    """Such as "24 maart 2027"."""
    return _DUTCH.toString(_q(day), "d MMMM yyyy")


def month(day: date) -> str:
    """The month in three or four letters, without a point."""
    return _DUTCH.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")


def span(first: date | None, last: date) -> str:
    """From one day until another, saying no month twice; "uiterlijk" where there is no first day."""
    if first is None:
        return f"uiterlijk {day_month(last)}"
    if first == last:
        return day_month(last)
    begin = str(first.day) if (first.year, first.month) == (last.year, last.month) else day_month(first)
    return f"{begin} t/m {day_month(last)}"


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
