"""Days as people at school write them, in the language of the screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def day_month(day: date) -> str:
    """Such as "24 maart"."""
    return QLocale().toString(_q(day), "d MMMM")


def day_month_year(day: date) -> str:
    """Such as "24 maart 2027"."""
    return QLocale().toString(_q(day), "d MMMM yyyy")


def month(day: date) -> str:
    """The month in three or four letters, without a point."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")


def span(first: date | None, last: date) -> str:
    """From one day until another, saying no month twice; "uiterlijk" where there is no first day."""
    if first is None:
        return _tr("uiterlijk {day}").format(day=day_month(last))
    if first == last:
        return day_month(last)
    begin = str(first.day) if (first.year, first.month) == (last.year, last.month) else day_month(first)
    return _tr("{begin} t/m {end}").format(begin=begin, end=day_month(last))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Days", text)


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
