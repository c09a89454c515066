"""What every list of pupils writes in its own way, in the words of the standard: numbers, initials, year groups.

A reader that cannot make sense of a value raises ValueError, which never holds the value.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from stdnum.nl import bsn as bsn_number
from stdnum.nl import onderwijsnummer as education_number_of

from oso_desktop.exchange.pupil_list import ListSchool
from oso_desktop.gegevensset.model import (
    Communicatie,
    Communicatielijst,
    Schoolloopbaan,
    Schoolloopbaanlijst,
)

_NINE_DIGITS: Final = re.compile("[0-9]{9}")


def words(text: str | None) -> str:
    """The text without white space around it and with single spaces in it."""
    return " ".join(text.split()) if text else ""


def bsn(text: str) -> str:
    """A citizen service number that passes the elfproef."""
    # `is_valid` of the library first cleans what a person typed, which takes ten times as long as the sum.
    if not _NINE_DIGITS.fullmatch(text) or not int(text) or bsn_number.checksum(text):
        raise ValueError
    return text


def education_number(text: str) -> str:
    """A number of its own series, or the older kind that was equal to the sofinummer."""
    if _NINE_DIGITS.fullmatch(text) and education_number_of.is_valid(text):
        return text
    return bsn(text)


def is_own_series(text: str) -> bool:
    """Whether a number of either kind can be no bsn: it is of the series that only pupils without one get."""
    return not bsn_number.is_valid(text)


def initials(text: str) -> str:
    """`YH` as `Y.H.`; a small letter belongs to the capital before it (`ThJ` as `Th.J.`)."""
    found: list[str] = []
    for letter in filter(str.isalpha, unicodedata.normalize("NFC", text.upper() if text.islower() else text)):
        if letter.islower() and found:
            found[-1] += letter
        else:
            found.append(letter)
    return "".join(f"{initial}." for initial in found)


_YEAR_GROUP: Final = re.compile(r"(?:(?:jaar)?groep|leerjaar|gr\.?|jaar)? ?(1[1-6]|[0-8]|S)", re.IGNORECASE)
_GROUP: Final = re.compile(r"(?:groep|gr\.?)? ?([1-8]) ?[A-Z]?", re.IGNORECASE)


def year_group(text: str) -> str:
    """The year group in the code of the standard: `8` for 8 and for Groep 8."""
    found = _YEAR_GROUP.fullmatch(text)
    if found is None:
        raise ValueError
    return found[1].upper()


def year_group_of(group: str) -> str:
    """The year group that the name of a group of primary school tells, `8` for 8A; empty where it tells none."""
    found = _GROUP.fullmatch(group)
    return found[1] if found else ""


def mail(address: str) -> Communicatielijst:
    """A pupil's own e-mail address as the standard holds it."""
    return Communicatielijst(communicatie=(Communicatie(soort="e-mail", nummer=address),))


@lru_cache(maxsize=1024)  # the pupils of one group have one and the same year
def career(
    school: ListSchool, group_code: str, group_name: str, year_group: str
) -> Schoolloopbaanlijst | None:
    """The running year, if all that the standard demands of a year is known."""
    if not (school.brin and school.school_year and group_code and year_group):
        return None
    year = Schoolloopbaan(
        schooljaar=school.school_year,
        groepscode=group_code,
        groepsnaam=group_name or None,
        jaargroep=year_group,
        brincode=school.brin,
        vestigingscode=school.location,
    )
    return Schoolloopbaanlijst(schoolloopbaan=(year,))
