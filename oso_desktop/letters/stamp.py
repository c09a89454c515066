"""What is put over the pages of a letter that is printed again: that it is a copy, and of which day."""

from __future__ import annotations

from datetime import date

from oso_desktop.letters.texts import load, long_date


def copy_stamp(today: date) -> bytes:
    """One page, as PDF, with only a line at its top that says so."""
    from oso_desktop.letters.stamp_ink import on_a_page  # noqa: PLC0415 - reportlab is slow to load

    return on_a_page(load("algemeen")["blad"].line("kopie", {"datum": long_date(today)}))
