"""Terms in calendar months, as the law counts them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month if it has no such day.

    So half a year after 31 August ends on the last day of February. Raises ValueError beyond the year 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def kept_until(day: date, years: int) -> date:
    """The first day on which what is kept for so many years after `day` need not be kept any more.

    Of 29 February that is 1 March in a year without one: a term of keeping is never a day too short (L15).
    """
    later = months_after(day, years * 12)
    return later if later.day == day.day else date(later.year, 3, 1)
